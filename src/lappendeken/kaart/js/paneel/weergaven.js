/** The views of the panel: controls made once, then kept in step with the state. */

import { byId, h, inWoorden, vul, werkBij } from "../elementen.js";
import { kentInwoners } from "../kern/bekend.js";
import { isHard } from "../kern/naden.js";
import { gemiddelde } from "../kern/statistiek.js";
import { getal, telwoord, waardetekst } from "../kern/tekst.js";
import { maakKeuzelijst, maakSchakelaar, maakVinkje } from "./bediening.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Beelden } from "../beeld/kaartbeeld.js" */
/** @import { Houder, Staat, Weergave } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Keuze } from "./keuze.js" */
/** @import { Legenda } from "./legenda.js" */

/** @typedef {{ element: Kind, teken: (nu: Staat, oud: Staat | null) => void }} Blad */

/**
 * @typedef {object} Nodig
 * @property {Gegevens} g
 * @property {Houder} staat
 * @property {Waarden} waarden
 * @property {Beelden} beelden
 * @property {Legenda} legenda
 */

/**
 * @param {Nodig} nodig
 * @returns {Blad}
 */
function maakCongruentie({ g, staat, waarden, beelden, legenda }) {
  const maat = maakKeuzelijst(
    "Kleur de gemeenten naar",
    g.lagen.map((laag, i) => h("option", { value: i }, laag.naam)),
    (value) => staat.zet({ laag: Number(value), klasse: null }),
  );
  const telling = maakSchakelaar(
    "Partners tellen",
    "telling",
    [
      ["gemeenten", "even zwaar"],
      ["inwoners", "naar inwoners"],
    ],
    (value) => staat.zet({ inwoners: value === "inwoners", klasse: null }),
  );
  const klassen = maakSchakelaar(
    "Klassen",
    "klassen",
    [
      ["vast", "vast"],
      ["eigen", "naar deze waarden"],
    ],
    (value) => staat.zet({ eigenKlassen: value === "eigen", klasse: null }),
  );
  const uitleg = h("p", { class: "uitleg" });
  const kader = h("div", {});
  const landelijk = h("p", { class: "uitleg" });
  const hard = maakVinkje(
    staat,
    "Harde naden erover: regiogrens in elke gekozen indeling",
    "hardeNaden",
  );
  const terug = h("button", {
    type: "button",
    class: "knop klein",
    onclick: () => staat.zet({ partners: !staat.nu.partners }),
  });
  const element = [
    maat.element,
    telling.element,
    klassen.element,
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
  return {
    element,
    teken(nu) {
      const laag = waarden.laag(nu);
      maat.select.value = String(nu.laag);
      telling.zet(nu.inwoners ? "inwoners" : "gemeenten");
      telling.element.hidden = !laag.inwoners;
      klassen.zet(nu.eigenKlassen ? "eigen" : "vast");
      klassen.element.hidden = beelden.toontPartners(nu);
      werkBij(
        uitleg,
        laag.toelichting,
        waarden.volgtKeuze(nu) ? "" : " Berekend voor de keuze waarmee de kaart opende.",
      );
      terug.hidden = nu.gemeente === null;
      werkBij(
        terug,
        beelden.toontPartners(nu)
          ? `Terug naar ${laag.naam.toLowerCase()}`
          : `Toon de partners van ${nu.gemeente === null ? "" : g.naam[nu.gemeente]}`,
      );
      werkBij(kader, legenda.kleuren(nu));
      const values = waarden.van(nu);
      const mean = (/** @type {Float64Array | null} */ weights) =>
        h("strong", {}, waardetekst(laag, gemiddelde(values, weights), laag.aantal ? 1 : 0));
      werkBij(
        landelijk,
        "Landelijk gemiddeld ",
        mean(null),
        ...(kentInwoners(g) ? ["; gemiddeld per inwoner ", mean(g.inwoners)] : []),
        ".",
      );
      hard.box.checked = nu.hardeNaden;
    },
  };
}

/**
 * @param {Nodig} nodig
 * @returns {Blad}
 */
function maakNaden({ g, staat, waarden, beelden, legenda }) {
  const uit = h("output", { for: "minstens" });
  /** @type {HTMLInputElement} */
  const schuif = h("input", {
    type: "range",
    id: "minstens",
    step: 1,
    oninput: () => staat.zet({ minstens: Number(schuif.value) / Number(schuif.max) }),
  });
  const kader = h("div", {});
  const tekst = h("p", { class: "uitleg" });
  const onder = maakVinkje(staat, "Kleuren eronder tonen", "ondergrond");
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

  function telLengte(/** @type {Staat} */ nu) {
    const { naden } = waarden.uitkomst(nu);
    const found = { all: 0, some: 0, hard: 0, count: 0 };
    g.grenzen.forEach(({ km }, i) => {
      found.all += km;
      if (naden.aantal[i] > 0) found.some += km;
      if (!isHard(naden, i)) return;
      found.hard += km;
      found.count += 1;
    });
    return found;
  }

  return {
    element,
    teken(nu) {
      const { eerste, stappen, stap, tekst: text } = waarden.naden(nu);
      schuif.min = String(eerste);
      schuif.max = String(stappen);
      schuif.value = String(stap);
      schuif.setAttribute("aria-valuetext", inWoorden(text));
      werkBij(uit, text);
      werkBij(kader, legenda.naden(nu));
      const { all, some, hard, count } = telLengte(nu);
      werkBij(
        tekst,
        `Van ${getal(all)} km gemeentegrens is ${getal(some)} km ergens een naad. `,
        h("strong", {}, `${getal(hard)} km is een harde naad`),
        ` (${telwoord(count, "grens", "grenzen")}): een regiogrens in elke gekozen indeling die beide gemeenten indeelt.`,
      );
      onder.box.checked = nu.ondergrond;
      werkBij(kleuren, nu.ondergrond || beelden.toontPartners(nu) ? legenda.kleuren(nu) : null);
    },
  };
}

/** @type {readonly (readonly [Weergave, string])[]} */
const TABS = [
  ["congruentie", "Congruentie"],
  ["naden", "Naden"],
  ["indelingen", "Indelingen"],
  ["watals", "Wat als"],
];

/**
 * @param {Nodig & { keuze: Keuze, indelingen: Blad, watals: Blad }} nodig
 * @returns {Blad["teken"]}
 */
export function vulWeergaven(nodig) {
  const { staat, keuze, indelingen, watals } = nodig;
  /** @type {Record<Weergave, Blad>} */
  const bladen = {
    congruentie: maakCongruentie(nodig),
    naden: maakNaden(nodig),
    indelingen,
    watals,
  };
  const toon = (/** @type {Weergave} */ weergave) =>
    staat.zet({ weergave, klasse: null, ...(weergave === "watals" ? { regio: null } : {}) });

  const knoppen = TABS.map(([naam, titel], i) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${naam}`,
        "aria-controls": `blad-${naam}`,
        onclick: () => toon(naam),
        onkeydown: (event) => {
          const last = TABS.length - 1;
          const next = {
            ArrowRight: i === last ? 0 : i + 1,
            ArrowLeft: i === 0 ? last : i - 1,
            Home: 0,
            End: last,
          }[event.key];
          if (next === undefined) return;
          event.preventDefault();
          toon(TABS[next][0]);
          knoppen[next].focus();
        },
      },
      titel,
    ),
  );
  const vlakken = TABS.map(([naam]) =>
    h(
      "section",
      { role: "tabpanel", id: `blad-${naam}`, "aria-labelledby": `tab-${naam}`, class: "blad" },
      bladen[naam].element,
    ),
  );
  const keuzeblad = h("div", { class: "blad keuzeblad" }, keuze.element);
  vul(byId("tabs"), knoppen);
  vul(byId("bladen"), vlakken, keuzeblad);

  return (nu, oud) => {
    TABS.forEach(([naam], i) => {
      const aan = naam === nu.weergave;
      knoppen[i].setAttribute("aria-selected", String(aan));
      knoppen[i].tabIndex = aan ? 0 : -1;
      vlakken[i].hidden = !aan;
    });
    keuzeblad.hidden = nu.weergave === "indelingen" || nu.weergave === "watals";
    if (!keuzeblad.hidden) keuze.teken(nu);
    bladen[nu.weergave].teken(nu, oud);
  };
}
