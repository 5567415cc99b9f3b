/* The views of the panel: controls made once, then kept in step with the state. */
"use strict";

lappendeken.maakWeergaven = (app) => {
  const { g, staat, legenda, keuze } = app;
  const { h, vul, byId, getal, telwoord } = lappendeken.basis;
  const { gemiddelde } = lappendeken.rekenen;
  const { keuzelijst, vinkje, schakelaar } = lappendeken.maakBediening(staat);

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
      [
        ["gemeenten", "per gemeente"],
        ["inwoners", "naar inwoners"],
      ],
      (value) => staat.zet({ inwoners: value === "inwoners", klasse: null }),
    );
    const uitleg = h("p", { class: "uitleg" });
    const kader = h("div", {});
    const landelijk = h("p", { class: "uitleg" });
    const hard = vinkje("Harde naden erover: regiogrens in elke gekozen indeling", "hardeNaden");
    const terug = h("button", {
      type: "button",
      class: "knop klein",
      onclick: () => staat.zet({ partners: !staat.nu.partners }),
    });
    const element = [
      maat.element,
      telling.element,
      uitleg,
      terug,
      kader,
      landelijk,
      h(
        "p",
        { class: "kanttekening" },
        "Meer congruentie is niet altijd beter: soms vraagt een taak een andere schaal. De kaart beschrijft en rangschikt niet.",
      ),
      hard.element,
    ];
    function teken(nu) {
      const laag = g.lagen[nu.laag];
      const shown = app.beelden.toontPartners(nu);
      maat.select.value = nu.laag;
      telling.zet(nu.inwoners ? "inwoners" : "gemeenten");
      telling.element.hidden = !laag.inwoners;
      vul(
        uitleg,
        laag.toelichting,
        app.volgtKeuze(nu) ? "" : " Berekend voor de keuze waarmee de kaart opende.",
      );
      terug.hidden = nu.gemeente === null;
      vul(
        terug,
        shown
          ? `Terug naar ${laag.naam.toLowerCase()}`
          : `Toon de partners van ${nu.gemeente === null ? "" : g.naam[nu.gemeente]}`,
      );
      vul(kader, shown ? legenda.partners(nu) : legenda.maat(nu));
      const values = app.waarden(nu);
      const dec = laag.aantal ? 1 : 0;
      vul(
        landelijk,
        "Landelijk gemiddeld ",
        h("strong", {}, legenda.waardetekst(laag, gemiddelde(values), dec)),
        "; als elke inwoner even zwaar telt ",
        h("strong", {}, legenda.waardetekst(laag, gemiddelde(values, g.inwoners), dec)),
        ".",
      );
      hard.box.checked = nu.hardeNaden;
    }
    return { element, teken };
  }

  // --- naden -------------------------------------------------------------------

  function naden() {
    const uit = h("output", { for: "minstens" });
    const schuif = h("input", {
      type: "range",
      id: "minstens",
      min: 1,
      step: 1,
      oninput: (e) => staat.zet({ minstens: Number(e.target.value) }),
    });
    const kader = h("div", {});
    const tekst = h("p", { class: "uitleg" });
    const onder = vinkje("Kleuren eronder tonen", "ondergrond");
    const kleuren = h("div", {});
    const element = [
      h(
        "p",
        { class: "uitleg" },
        "Een naad is een gemeentegrens waar een regiogrens op ligt. Hoe dikker en donkerder, hoe meer van de gekozen indelingen de twee gemeenten daar scheiden.",
      ),
      h(
        "div",
        { class: "veld" },
        h("label", { for: "minstens" }, "Toon naden in minstens"),
        schuif,
        uit,
      ),
      kader,
      tekst,
      onder.element,
      kleuren,
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
      vul(
        tekst,
        `Van ${getal(all)} km gemeentegrens is ${getal(some)} km ergens een naad. `,
        h("strong", {}, `${getal(hard)} km is een harde naad`),
        ` (${telwoord(count, "grens", "grenzen")}): een regiogrens in elke gekozen indeling die beide gemeenten indeelt.`,
      );
      onder.box.checked = nu.ondergrond;
      const shown = app.beelden.toontPartners(nu);
      vul(kleuren, shown ? legenda.partners(nu) : nu.ondergrond ? legenda.maat(nu) : null);
    }
    return { element, teken };
  }

  // --- tabs --------------------------------------------------------------------

  const indelingen = lappendeken.maakIndelingen(app);
  const bladen = { congruentie: congruentie(), naden: naden(), indelingen };
  const titels = { congruentie: "Congruentie", naden: "Naden", indelingen: "Indelingen" };
  const namen = Object.keys(bladen);
  const knoppen = {};
  for (const naam of namen) {
    const knop = h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${naam}`,
        "aria-controls": `blad-${naam}`,
        onclick: () => staat.zet({ weergave: naam, klasse: null }),
        onkeydown: (e) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
          if (!step) return;
          e.preventDefault();
          const next = namen[(namen.indexOf(naam) + step + namen.length) % namen.length];
          staat.zet({ weergave: next, klasse: null });
          knoppen[next].focus();
        },
      },
      titels[naam],
    );
    knoppen[naam] = knop;
    byId("tabs").append(knop);
    bladen[naam].vlak = h(
      "section",
      { role: "tabpanel", id: `blad-${naam}`, "aria-labelledby": `tab-${naam}`, class: "blad" },
      bladen[naam].element,
    );
    byId("bladen").append(bladen[naam].vlak);
  }
  byId("bladen").append(h("div", { class: "blad keuzeblad" }, keuze.element));

  return {
    sleutel: indelingen.sleutel,
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
  };
};
