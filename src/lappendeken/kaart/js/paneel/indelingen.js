/** The view of one indeling, or of two together, with the facts beside it. */

import { maakBleek } from "./bleek.js";
import { h, werkBij } from "../elementen.js";
import { standtekst, telwoord } from "../kern/tekst.js";
import { telSamenhang } from "../kern/verhouding.js";
import { maakKruisend } from "./kruisend.js";
import { maakGeldigheid, maakKeuzelijst, maakLink, maakSchakelaar } from "./bediening.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens, Indeling } from "../kern/typen.js" */
/** @import { Domein } from "./keuze.js" */

/** @type {readonly (readonly [keyof Indeling, string])[]} */
const FEITEN = [
  ["opgave", "Opgave"],
  ["wettelijke_basis", "Wettelijke basis"],
  ["verplichting", "Verplichting"],
  ["rechtsvorm", "Rechtsvorm"],
  ["wijzigbaar_door", "Wijzigbaar door"],
  ["kanttekening", "Kanttekening"],
];
/** @type {Record<string, string>} */
const VERTROUWEN = { A: "A, stevige bron", B: "B, bruikbaar", C: "C, met gaten" };

/** @type {(name: string, value: string | undefined, extra?: Kind) => HTMLElement[]} */
const maakTerm = (name, value, extra = null) => [
  h("dt", {}, name),
  h("dd", { class: value ? null : "onbekend" }, value || "onbekend", extra),
];

/** @type {(swatch: string, text: string) => HTMLElement} */
const maakTeken = (swatch, text) =>
  h("li", {}, h("span", { class: `teken ${swatch}` }), h("span", {}, text));

/**
 * What is known about an indeling, its sources and its regios.
 *
 * @param {Indeling} indeling
 * @param {(r: number) => void} kiesRegio
 */
function maakFeiten(indeling, kiesRegio) {
  const { naam, domein, stand, geldigheid, vertrouwen, regios, leden, bronnen } = indeling;
  const rows = FEITEN.map(([key, name]) =>
    key === "kanttekening" && !indeling[key] ? [] : maakTerm(name, String(indeling[key] || "")),
  );
  return h(
    "section",
    { class: "feiten" },
    h("h2", {}, naam, " ", h("small", {}, telwoord(regios.length, "regio", "regio’s"))),
    h(
      "dl",
      {},
      maakTerm("Domein", domein),
      maakTerm("Stand", String(stand), geldigheid ? [", ", maakGeldigheid(geldigheid)] : null),
      maakTerm("Vertrouwen", VERTROUWEN[vertrouwen]),
      rows,
    ),
    bronnen.length
      ? h(
          "details",
          { key: "bronnen" },
          h("summary", {}, "Bronnen"),
          h(
            "ul",
            {},
            bronnen.map((text) => h("li", {}, text)),
          ),
        )
      : null,
    h(
      "details",
      { key: "regios" },
      h("summary", {}, "Alle regio’s"),
      h(
        "ul",
        { class: "regiolijst" },
        regios.map((regio, r) =>
          h(
            "li",
            {},
            maakLink(regio, () => kiesRegio(r)),
            h("small", {}, ` ${telwoord(leden[r].length, "gemeente", "gemeenten")}`),
          ),
        ),
      ),
    ),
  );
}

/**
 * What the signs on the map of one indeling mean.
 *
 * @param {Indeling} indeling
 */
function maakTekens({ regiosVan, hoofd }) {
  const tel = (/** @type {(regios: number[], m: number) => boolean} */ is) =>
    regiosVan.filter(is).length;
  const none = tel((regios) => regios.length === 0);
  const several = tel((regios, m) => regios.length > 1 && hoofd[m] >= 0);
  const unknown = tel((regios, m) => regios.length > 1 && hoofd[m] < 0);
  const count = (/** @type {number} */ size) => telwoord(size, "gemeente", "gemeenten");
  return h(
    "ul",
    { class: "tekens" },
    none ? maakTeken("geen", `grijs gearceerd: geen regio (${count(none)})`) : null,
    several
      ? maakTeken(
          "arcering",
          `gekleurd en gearceerd: in meer dan één regio (${count(several)}); de kleur is die van het grootste deel`,
        )
      : null,
    unknown
      ? maakTeken(
          "arcering",
          `wit en gearceerd: in meer dan één regio (${count(unknown)}), onbekend met welk deel; kies de gemeente voor de lijst`,
        )
      : null,
  );
}

/**
 * The key of two indelingen, and how the second lies in the first.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 * @param {boolean} naast
 */
function maakPaarkader(a, b, naast) {
  const counts = telSamenhang(a, b);
  const samen = counts.gelijk + counts.genest + counts.kruisend;
  const none = [a, b].some(({ regiosVan }) => regiosVan.some((regios) => regios.length === 0));
  const leeg = none ? ", of een van de twee heeft hier geen regio" : "";
  const over = () => [
    maakTeken("vlak", `gekleurd vlak: ${a.naam} (${standtekst(a)})`),
    maakTeken("streep", `dikke lijn: ${b.naam} (${standtekst(b)})`),
    maakTeken("stippen", "gestippeld: de twee regio’s van deze gemeente zijn gelijk"),
    maakTeken("effen", `effen: de een past in de ander${leeg}`),
    maakTeken("arcering", "gearceerd: zij kruisen elkaar"),
  ];
  const alleen = () => (none ? maakTeken("geen", "grijs: geen regio") : null);
  return h(
    "div",
    { class: "legenda" },
    h("ul", { class: "tekens" }, naast ? alleen() : over()),
    samen === 0
      ? h(
          "p",
          { class: "uitleg" },
          "Geen enkele gemeente heeft in beide een regio: er valt niets te vergelijken.",
        )
      : h(
          "p",
          { class: "uitleg" },
          `Van de ${telwoord(samen, "regio", "regio’s")} van ${b.naam} met een gemeente die ook ${a.naam} indeelt: `,
          h("strong", {}, `${counts.gelijk} gelijk`),
          ` aan een regio van ${a.naam}, `,
          h("strong", {}, `${counts.genest} genest`),
          " (de een past in de ander) en ",
          h("strong", {}, `${counts.kruisend} kruisend`),
          " (elk heeft ook een gemeente die de ander mist).",
        ),
  );
}

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {readonly Domein[]} nodig.domeinen
 * @param {(d: number, r: number) => void} nodig.kiesRegio
 */
export function maakIndelingen({ g, staat, domeinen, kiesRegio }) {
  const aantal = g.indelingen.length;
  const maakOptie = (/** @type {number} */ d) =>
    h("option", { key: d, value: d }, `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`);
  /** What the page has by domein, then what the reader made. */
  function maakOpties() {
    const gemaakt = g.indelingen.flatMap((_, d) => (d < aantal ? [] : [d]));
    return [
      domeinen.map(([naam, members]) =>
        h("optgroup", { key: naam, label: naam }, members.map(maakOptie)),
      ),
      gemaakt.length
        ? h(
            "optgroup",
            { key: "eigen werk", label: "eigen lijsten en scenario’s" },
            gemaakt.map(maakOptie),
          )
        : null,
    ];
  }
  const eerste = maakKeuzelijst("Indeling, als vlakken", maakOpties(), (value) => {
    const d = Number(value);
    const second = staat.nu.tweede === d ? null : staat.nu.tweede;
    staat.zet({ indeling: d, tweede: second, regio: null, regiolijst: null });
  });
  const tweede = maakKeuzelijst(
    "Tweede indeling",
    [h("option", { key: "", value: "" }, "geen"), ...maakOpties()],
    (value) => staat.zet({ tweede: value === "" ? null : Number(value) }),
  );
  const vorm = maakSchakelaar(
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

  const kruisend = maakKruisend({ g, kiesRegio });
  const feiten = (/** @type {number} */ d) => maakFeiten(g.indelingen[d], (r) => kiesRegio(d, r));

  /** @type {(nu: Staat, oud: Staat | null) => void} */
  function teken(nu, oud) {
    if (oud && oud.scenarios === nu.scenarios && oud.keuze === nu.keuze) {
      // Nothing was made since.
    } else if (g.indelingen.length > aantal) {
      werkBij(eerste.select, maakOpties());
      werkBij(tweede.select, h("option", { key: "", value: "" }, "geen"), maakOpties());
    }
    eerste.select.value = String(nu.indeling);
    tweede.select.value = nu.tweede === null ? "" : String(nu.tweede);
    for (const option of tweede.select.options)
      option.disabled = option.value === String(nu.indeling);
    vorm.element.hidden = nu.tweede === null;
    vorm.zet(nu.naast ? "naast" : "over");
    /** @type {(keyof Staat)[]} */
    const shown = ["indeling", "tweede", "naast", "weergave", "scenarios"];
    if (oud && shown.every((key) => oud[key] === nu[key])) return;
    const one = g.indelingen[nu.indeling];
    werkBij(
      kader,
      nu.tweede === null
        ? [
            h(
              "p",
              { class: "uitleg" },
              "Wijs een regio aan voor de naam, kies haar voor de leden. Kleuren onderscheiden buren en betekenen verder niets.",
            ),
            maakTekens(one),
            maakBleek(g),
          ]
        : [
            maakPaarkader(one, g.indelingen[nu.tweede], nu.naast),
            maakBleek(g),
            kruisend(nu.indeling, nu.tweede),
          ],
    );
    werkBij(info, feiten(nu.indeling), nu.tweede === null ? null : feiten(nu.tweede));
  }

  return {
    element: [
      h("div", { class: "paar" }, eerste.element, tweede.element),
      vorm.element,
      kader,
      info,
    ],
    teken,
    /** The key of what is drawn, for on paper: there the second always lies over the first. */
    sleutel(/** @type {Staat} */ nu) {
      const one = g.indelingen[nu.indeling];
      const tekens =
        nu.tweede === null ? maakTekens(one) : maakPaarkader(one, g.indelingen[nu.tweede], false);
      return [tekens, maakBleek(g)];
    },
  };
}
