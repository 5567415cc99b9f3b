/* The view of one indeling, or of two together, with the facts beside it. */
"use strict";

lappendeken.maakIndelingen = (app) => {
  const { g, staat, keuze } = app;
  const { h, vul, telwoord } = lappendeken.basis;
  const { keuzelijst, schakelaar } = lappendeken.maakBediening(staat);

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
    const term = (name, value) => [
      h("dt", {}, name),
      h("dd", { class: value ? null : "onbekend" }, value || "onbekend"),
    ];
    return h(
      "section",
      { class: "feiten" },
      h("h2", {}, i.naam, " ", h("small", {}, telwoord(i.regios.length, "regio", "regio's"))),
      h(
        "dl",
        {},
        term("Domein", i.domein),
        term("Stand", String(i.stand)),
        term("Vertrouwen", VERTROUWEN[i.vertrouwen]),
        FEITEN.map(([key, name]) => (key === "kanttekening" && !i[key] ? [] : term(name, i[key]))),
      ),
      i.bronnen.length
        ? h(
            "details",
            {},
            h("summary", {}, "Bronnen"),
            h(
              "ul",
              {},
              i.bronnen.map((text) => h("li", {}, text)),
            ),
          )
        : null,
      h(
        "details",
        {},
        h("summary", {}, "Alle regio's"),
        h(
          "ul",
          { class: "regiolijst" },
          i.regios.map((naam, r) =>
            h(
              "li",
              {},
              h(
                "button",
                { type: "button", class: "link", onclick: () => app.kiesRegio(d, r) },
                naam,
              ),
              h("small", {}, ` ${telwoord(i.leden[r].length, "gemeente", "gemeenten")}`),
            ),
          ),
        ),
      ),
    );
  }

  /** How the regios of one indeling lie in the other, counted per regio of the second. */
  function samenhang(a, b) {
    const counts = { gelijk: 0, genest: 0, kruisend: 0 };
    const [mine, theirs] = [g.indelingen[a], g.indelingen[b]];
    // Only gemeenten that both divide can be compared.
    const both = (m) => mine.regiosVan[m].length > 0 && theirs.regiosVan[m].length > 0;
    for (const leden of theirs.leden) {
      const members = new Set(leden.filter(both));
      if (members.size === 0) continue;
      const met = [...new Set([...members].flatMap((m) => mine.regiosVan[m]))];
      const inside = met.length === 1;
      const whole = met.every((r) => mine.leden[r].filter(both).every((m) => members.has(m)));
      if (inside && whole) counts.gelijk += 1;
      else if (inside || whole) counts.genest += 1;
      else counts.kruisend += 1;
    }
    return counts;
  }

  function indelingen() {
    const options = () =>
      keuze.domeinen.map(([naam, members]) =>
        h(
          "optgroup",
          { label: naam },
          members.map((d) =>
            h("option", { value: d }, `${g.indelingen[d].naam} (${g.indelingen[d].stand})`),
          ),
        ),
      );
    const eerste = keuzelijst("Indeling, als vlakken", options(), (value) => {
      const d = Number(value);
      staat.zet({
        indeling: d,
        tweede: staat.nu.tweede === d ? null : staat.nu.tweede,
        regio: null,
      });
    });
    const tweede = keuzelijst(
      "Tweede indeling",
      [h("option", { value: "" }, "geen"), ...options()],
      (value) => staat.zet({ tweede: value === "" ? null : Number(value) }),
    );
    const vorm = schakelaar(
      "Toon de tweede",
      "vorm",
      [
        ["over", "als lijnen erover"],
        ["naast", "ernaast"],
      ],
      (value) => staat.zet({ naast: value === "naast" }),
    );
    const kader = h("div", {});
    const info = h("div", {});
    const element = [
      h("div", { class: "paar" }, eerste.element, tweede.element),
      vorm.element,
      kader,
      info,
    ];
    function teken(nu, oud) {
      eerste.select.value = nu.indeling;
      tweede.select.value = nu.tweede === null ? "" : nu.tweede;
      for (const option of tweede.select.options)
        option.disabled = option.value === String(nu.indeling);
      vorm.element.hidden = nu.tweede === null;
      vorm.zet(nu.naast ? "naast" : "over");
      if (
        oud &&
        oud.indeling === nu.indeling &&
        oud.tweede === nu.tweede &&
        oud.naast === nu.naast &&
        oud.weergave === nu.weergave
      )
        return;
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
      h(
        "p",
        { class: "uitleg" },
        "Wijs een regio aan voor de naam, kies haar voor de leden. Kleuren onderscheiden buren en betekenen verder niets.",
      ),
      h(
        "ul",
        { class: "tekens" },
        none
          ? tekenregel(
              "geen",
              `grijs gearceerd: geen regio (${telwoord(none, "gemeente", "gemeenten")})`,
            )
          : null,
        several
          ? tekenregel(
              "arcering",
              `gekleurd en gearceerd: in meer dan één regio (${telwoord(several, "gemeente", "gemeenten")}); de kleur is die van het grootste deel`,
            )
          : null,
      ),
    ];
  }

  function paarkader(nu) {
    const [a, b] = [g.indelingen[nu.indeling].naam, g.indelingen[nu.tweede].naam];
    const counts = samenhang(nu.indeling, nu.tweede);
    const none = [nu.indeling, nu.tweede].some((d) =>
      g.indelingen[d].regiosVan.some((regios) => regios.length === 0),
    );
    return h(
      "div",
      { class: "legenda" },
      nu.naast
        ? h("ul", { class: "tekens" }, none ? tekenregel("geen", "grijs: geen regio") : null)
        : h(
            "ul",
            { class: "tekens" },
            tekenregel("vlak", `gekleurd vlak: ${a}`),
            tekenregel("streep", `dikke lijn: ${b}`),
            tekenregel("stippen", "gestippeld: de twee regio's van deze gemeente zijn gelijk"),
            tekenregel(
              "effen",
              `effen: de een ligt genest in de ander${none ? ", of een van de twee heeft hier geen regio" : ""}`,
            ),
            tekenregel("arcering", "gearceerd: zij kruisen elkaar"),
          ),
      h(
        "p",
        { class: "uitleg" },
        `Van de regio's van ${b} zijn er `,
        h("strong", {}, `${counts.gelijk} gelijk`),
        ` aan een regio van ${a}, `,
        h("strong", {}, `${counts.genest} genest`),
        " (de een past in de ander) en ",
        h("strong", {}, `${counts.kruisend} kruisend`),
        ".",
      ),
    );
  }

  return {
    ...indelingen(),
    /** The key of what is drawn, for on paper: there the second always lies over the first. */
    sleutel: (nu) =>
      nu.tweede === null ? enkelkader(nu.indeling)[1] : paarkader({ ...nu, naast: false }),
  };
};
