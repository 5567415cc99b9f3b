/* The three views of the panel: controls made once, then kept in step with the state. */
"use strict";

lappendeken.maakWeergaven = (app) => {
  const { g, staat, legenda, keuze } = app;
  const { h, vul, byId, getal, telwoord } = lappendeken.basis;
  const { gemiddelde } = lappendeken.rekenen;

  const keuzelijst = (label, options, onchange) => {
    const select = h("select", { onchange: (e) => onchange(e.target.value) }, options);
    return { select, element: h("label", { class: "veld" }, h("span", {}, label), select) };
  };
  const vinkje = (text, key) => {
    const box = h("input", { type: "checkbox", onchange: (e) => staat.zet({ [key]: e.target.checked }) });
    return { box, element: h("label", { class: "vinkje" }, box, h("span", {}, text)) };
  };
  /** Two or three options side by side. */
  function schakelaar(label, name, options, onchange) {
    const boxes = options.map(([value, text]) => {
      const box = h("input", { type: "radio", name, value, onchange: () => onchange(value) });
      return [box, h("label", {}, box, h("span", {}, text))];
    });
    const element = h("fieldset", { class: "schakelaar" }, h("legend", {}, label), boxes.map((b) => b[1]));
    const zet = (value) => boxes.forEach(([box]) => (box.checked = box.value === value));
    return { element, zet };
  }

  // --- congruentie -------------------------------------------------------------

  function congruentie() {
    const maat = keuzelijst(
      "Kleur de gemeenten naar",
      g.lagen.map((laag, i) => h("option", { value: i }, laag.naam)),
      (value) => staat.zet({ laag: Number(value), klasse: null }),
    );
    const telling = schakelaar(
      "Partners tellen",
      "telling",
      [["gemeenten", "per gemeente"], ["inwoners", "naar inwoners"]],
      (value) => staat.zet({ inwoners: value === "inwoners", klasse: null }),
    );
    const uitleg = h("p", { class: "uitleg" });
    const kader = h("div", {});
    const landelijk = h("p", { class: "uitleg" });
    const hard = vinkje("Harde naden erover: regiogrens in elke gekozen indeling", "hardeNaden");
    const terug = h("button", { type: "button", class: "knop klein", onclick: () => staat.zet({ partners: !staat.nu.partners }) });
    const element = [
      maat.element, telling.element, uitleg, terug, kader, landelijk,
      h("p", { class: "kanttekening" },
        "Meer congruentie is niet altijd beter: soms vraagt een taak een andere schaal. De kaart beschrijft en rangschikt niet."),
      hard.element,
    ];
    function teken(nu) {
      const laag = g.lagen[nu.laag];
      const shown = app.beelden.toontPartners(nu);
      maat.select.value = nu.laag;
      telling.zet(nu.inwoners ? "inwoners" : "gemeenten");
      telling.element.hidden = !laag.inwoners;
      vul(uitleg, laag.toelichting, app.volgtKeuze(nu) ? "" : " Berekend voor de keuze waarmee de kaart opende.");
      terug.hidden = nu.gemeente === null;
      vul(terug, shown ? `Terug naar ${laag.naam.toLowerCase()}` : `Toon de partners van ${nu.gemeente === null ? "" : g.naam[nu.gemeente]}`);
      vul(kader, shown ? legenda.partners(nu) : legenda.maat(nu));
      const values = app.waarden(nu);
      const dec = laag.aantal ? 1 : 0;
      vul(landelijk, "Landelijk gemiddeld ",
        h("strong", {}, legenda.waardetekst(laag, gemiddelde(values), dec)),
        "; als elke inwoner even zwaar telt ",
        h("strong", {}, legenda.waardetekst(laag, gemiddelde(values, g.inwoners), dec)), ".");
      hard.box.checked = nu.hardeNaden;
    }
    return { element, teken };
  }

  // --- naden -------------------------------------------------------------------

  function naden() {
    const uit = h("output", { for: "minstens" });
    const schuif = h("input", {
      type: "range", id: "minstens", min: 1, step: 1,
      oninput: (e) => staat.zet({ minstens: Number(e.target.value) }),
    });
    const kader = h("div", {});
    const tekst = h("p", { class: "uitleg" });
    const onder = vinkje("Kleuren eronder tonen", "ondergrond");
    const element = [
      h("p", { class: "uitleg" },
        "Een naad is een gemeentegrens waar een regiogrens op ligt. Hoe dikker en donkerder, hoe meer van de gekozen indelingen de twee gemeenten daar scheiden."),
      h("div", { class: "veld" }, h("label", { for: "minstens" }, "Toon naden in minstens"), schuif, uit),
      kader, tekst, onder.element,
    ];
    function teken(nu) {
      const D = nu.keuze.length;
      schuif.max = D;
      schuif.value = nu.minstens;
      const text = `${nu.minstens} van ${D} indelingen`;
      schuif.setAttribute("aria-valuetext", text);
      vul(uit, text);
      vul(kader, legenda.naden(nu));
      const { aantal, vergeleken } = app.uitkomst(nu).naden;
      let [all, some, hard, count] = [0, 0, 0, 0];
      g.grenzen.forEach(({ km }, i) => {
        all += km;
        if (aantal[i] > 0) some += km;
        if (vergeleken[i] > 0 && aantal[i] === vergeleken[i]) {
          hard += km;
          count += 1;
        }
      });
      vul(tekst, `Van ${getal(all)} km gemeentegrens is ${getal(some)} km ergens een naad. `,
        h("strong", {}, `${getal(hard)} km is een harde naad`),
        ` (${telwoord(count, "grens", "grenzen")}): een regiogrens in elke gekozen indeling die beide gemeenten indeelt.`);
      onder.box.checked = nu.ondergrond;
    }
    return { element, teken };
  }

  // --- indelingen --------------------------------------------------------------

  const FEITEN = [
    ["opgave", "Opgave"],
    ["wettelijke_basis", "Wettelijke basis"],
    ["verplichting", "Verplichting"],
    ["rechtsvorm", "Rechtsvorm"],
    ["wijzigbaar_door", "Wijzigbaar door"],
    ["kanttekening", "Kanttekening"],
  ];
  const VERTROUWEN = { A: "A, stevige bron", B: "B, bruikbaar", C: "C, met gaten" };

  function feiten(d) {
    const i = g.indelingen[d];
    const term = (name, value) => [h("dt", {}, name), h("dd", { class: value ? null : "onbekend" }, value || "onbekend")];
    return h("section", { class: "feiten" },
      h("h2", {}, i.naam, " ", h("small", {}, telwoord(i.regios.length, "regio", "regio's"))),
      h("dl", {},
        term("Domein", i.domein),
        term("Stand", String(i.stand)),
        term("Vertrouwen", VERTROUWEN[i.vertrouwen]),
        FEITEN.map(([key, name]) => (key === "kanttekening" && !i[key] ? [] : term(name, i[key])))),
      i.bronnen.length
        ? h("details", {}, h("summary", {}, "Bronnen"), h("ul", {}, i.bronnen.map((text) => h("li", {}, text))))
        : null,
      h("details", {}, h("summary", {}, "Alle regio's"),
        h("ul", { class: "regiolijst" }, i.regios.map((naam, r) =>
          h("li", {}, h("button", { type: "button", class: "link", onclick: () => app.kiesRegio(d, r) }, naam),
            h("small", {}, ` ${telwoord(i.leden[r].length, "gemeente", "gemeenten")}`))))));
  }

  /** How the regios of one indeling lie in the other, counted per regio of the second. */
  function samenhang(a, b) {
    const counts = { gelijk: 0, genest: 0, kruisend: 0 };
    const mine = g.indelingen[a];
    for (const leden of g.indelingen[b].leden) {
      if (leden.length === 0) continue;
      const met = [...new Set(leden.flatMap((m) => mine.regiosVan[m]))];
      const inside = met.length === 1;
      const members = new Set(leden);
      const whole = met.every((r) => mine.leden[r].every((m) => members.has(m)));
      if (inside && whole) counts.gelijk += 1;
      else if (inside || whole) counts.genest += 1;
      else counts.kruisend += 1;
    }
    return counts;
  }

  function indelingen() {
    const options = () =>
      keuze.domeinen.map(([naam, members]) =>
        h("optgroup", { label: naam }, members.map((d) =>
          h("option", { value: d }, `${g.indelingen[d].naam} (${g.indelingen[d].stand})`))));
    const eerste = keuzelijst("Indeling, als vlakken", options(), (value) => {
      const d = Number(value);
      staat.zet({ indeling: d, tweede: staat.nu.tweede === d ? null : staat.nu.tweede, regio: null });
    });
    const tweede = keuzelijst("Tweede indeling",
      [h("option", { value: "" }, "geen"), ...options()],
      (value) => staat.zet({ tweede: value === "" ? null : Number(value) }));
    const vorm = schakelaar("Toon de tweede", "vorm",
      [["over", "als lijnen erover"], ["naast", "ernaast"]],
      (value) => staat.zet({ naast: value === "naast" }));
    const kader = h("div", {});
    const info = h("div", {});
    const element = [
      h("div", { class: "paar" }, eerste.element, tweede.element), vorm.element, kader, info,
    ];
    function teken(nu, oud) {
      eerste.select.value = nu.indeling;
      tweede.select.value = nu.tweede === null ? "" : nu.tweede;
      for (const option of tweede.select.options) option.disabled = option.value === String(nu.indeling);
      vorm.element.hidden = nu.tweede === null;
      vorm.zet(nu.naast ? "naast" : "over");
      if (oud && oud.indeling === nu.indeling && oud.tweede === nu.tweede && oud.naast === nu.naast && oud.weergave === nu.weergave) return;
      vul(kader, nu.tweede === null ? enkelkader(nu.indeling) : paarkader(nu));
      vul(info, feiten(nu.indeling), nu.tweede === null ? null : feiten(nu.tweede));
    }
    return { element, teken };
  }

  const tekenregel = (swatch, text) =>
    h("li", {}, h("span", { class: `teken ${swatch}` }), h("span", {}, text));

  function enkelkader(d) {
    const counts = g.indelingen[d].regiosVan.map((regios) => regios.length);
    const none = counts.filter((count) => count === 0).length;
    const several = counts.filter((count) => count > 1).length;
    return [
      h("p", { class: "uitleg" }, "Wijs een regio aan voor de naam, kies haar voor de leden. Kleuren onderscheiden buren en betekenen verder niets."),
      h("ul", { class: "tekens" },
        none ? tekenregel("geen", `grijs gearceerd: geen regio (${telwoord(none, "gemeente", "gemeenten")})`) : null,
        several ? tekenregel("arcering", `gekleurd en gearceerd: in meer dan één regio (${telwoord(several, "gemeente", "gemeenten")}); de kleur is die van het grootste deel`) : null),
    ];
  }

  function paarkader(nu) {
    const [a, b] = [g.indelingen[nu.indeling].naam, g.indelingen[nu.tweede].naam];
    const counts = samenhang(nu.indeling, nu.tweede);
    return h("div", { class: "legenda" },
      nu.naast ? null : h("ul", { class: "tekens" },
        tekenregel("vlak", `gekleurd vlak: ${a}`),
        tekenregel("streep", `dikke lijn: ${b}`),
        tekenregel("arcering", "gearceerd: de twee regio's van deze gemeente kruisen elkaar")),
      h("p", { class: "uitleg" }, `Van de regio's van ${b} zijn er `,
        h("strong", {}, `${counts.gelijk} gelijk`), ` aan een regio van ${a}, `,
        h("strong", {}, `${counts.genest} genest`), " (de een past in de ander) en ",
        h("strong", {}, `${counts.kruisend} kruisend`), "."));
  }

  // --- tabs --------------------------------------------------------------------

  const bladen = { congruentie: congruentie(), naden: naden(), indelingen: indelingen() };
  const titels = { congruentie: "Congruentie", naden: "Naden", indelingen: "Indelingen" };
  const namen = Object.keys(bladen);
  const knoppen = {};
  for (const naam of namen) {
    const knop = h("button", {
      type: "button", role: "tab", id: `tab-${naam}`, "aria-controls": `blad-${naam}`,
      onclick: () => staat.zet({ weergave: naam, klasse: null }),
      onkeydown: (e) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
        if (!step) return;
        e.preventDefault();
        const next = namen[(namen.indexOf(naam) + step + namen.length) % namen.length];
        staat.zet({ weergave: next, klasse: null });
        knoppen[next].focus();
      },
    }, titels[naam]);
    knoppen[naam] = knop;
    byId("tabs").append(knop);
    bladen[naam].vlak = h("section", { role: "tabpanel", id: `blad-${naam}`, "aria-labelledby": `tab-${naam}`, class: "blad" }, bladen[naam].element);
    byId("bladen").append(bladen[naam].vlak);
  }
  byId("bladen").append(h("div", { class: "blad keuzeblad" }, keuze.element));

  return {
    teken(nu, oud) {
      for (const naam of namen) {
        const aan = naam === nu.weergave;
        knoppen[naam].setAttribute("aria-selected", String(aan));
        knoppen[naam].tabIndex = aan ? 0 : -1;
        bladen[naam].vlak.hidden = !aan;
      }
      keuze.element.parentElement.hidden = nu.weergave === "indelingen";
      keuze.teken(nu);
      bladen[nu.weergave].teken(nu, oud);
    },
    samenhang,
  };
};
