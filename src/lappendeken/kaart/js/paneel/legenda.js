/** Legends that are histograms too: each class with how many gemeenten are in it. */

import { h, s } from "../elementen.js";
import { klasseVan, naaddikte, naadkleur, partnerkleur } from "../kern/kleuren.js";
import { maakBleek } from "./bleek.js";
import { deelIn, deelVan } from "../kern/vakken.js";
import { getal, telwoord } from "../kern/tekst.js";

/** @import { Kenmerken, Kind } from "../elementen.js" */
/** @import { Beelden } from "../beeld/kaartbeeld.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Vak } from "../kern/vakken.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Meld } from "./melding.js" */

/**
 * @typedef {object} Legenda
 * @property {(nu: Staat) => HTMLElement} maat
 * @property {(nu: Staat) => HTMLElement} naden
 * @property {(nu: Staat) => HTMLElement} kleuren Of what colours the areas: partners or a measure.
 */

/** @type {(vak: Vak, D: number) => string} */
function schrijfVak([first, last], D) {
  if (first !== last) return `${first}–${last} van ${D}`;
  return last === D ? `alle ${D}` : `${last} van ${D}`;
}

/**
 * A row: swatch, label, bar, count; a button when it can be pressed.
 *
 * @param {object} rij
 * @param {Element} rij.monster
 * @param {string} rij.label
 * @param {number} rij.deel
 * @param {string} rij.kleur
 * @param {string} rij.telling
 * @param {Kenmerken} [rij.extra]
 * @param {(() => void) | null} [rij.knop]
 * @param {string | null} [rij.merk]
 */
function maakRij({ monster, label, deel, kleur, telling, extra = {}, knop = null, merk = null }) {
  const vulling = h("span", {
    class: "balk-vulling",
    style: { width: `${(100 * deel).toFixed(1)}%`, background: kleur },
  });
  const cells = [
    monster,
    h("span", { class: "label" }, label),
    h("span", { class: "balk" }, vulling),
    h("span", { class: "telling" }, telling),
    merk ? h("span", { class: "merkteken" }, merk) : null,
  ];
  return knop
    ? h("button", { type: "button", class: "legendarij", ...extra, onclick: knop }, cells)
    : h("div", { class: "legendarij", ...extra }, cells);
}

const maakVlakje = (/** @type {string} */ kleur, geen = false) =>
  h("span", { class: geen ? "vlakje geen" : "vlakje", style: { background: kleur } });

/** @type {(share: number, kleur: string) => SVGSVGElement} */
function maakLijntje(share, kleur) {
  const ends = { x1: 3, x2: 23, y1: 5, y2: 5 };
  const look = { stroke: kleur, "stroke-width": naaddikte(share) * 1.3, "stroke-linecap": "round" };
  return s(
    "svg",
    { class: "lijntje", viewBox: "0 0 26 10", "aria-hidden": "true" },
    s("line", { ...ends, ...look }),
  );
}

/**
 * @param {string} naam
 * @param {[string, string]} as What the rows and their counts are.
 * @param {Kind} rows
 * @param {Kind} [onder]
 * @param {string} [soort]
 */
function maakLegendavak(naam, [links, rechts], rows, onder = null, soort = "legenda") {
  return h(
    "div",
    { class: soort, role: "group", "aria-label": `Legenda: ${naam}` },
    h("p", { class: "as" }, h("span", {}, links), h("span", {}, rechts)),
    rows,
    onder,
  );
}

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Waarden} nodig.waarden
 * @param {Beelden} nodig.beelden
 * @param {Meld} nodig.meld
 * @returns {Legenda}
 */
export function maakLegenda({ g, staat, waarden, beelden, meld }) {
  /** @type {Legenda["maat"]} */
  function maat(nu) {
    const laag = waarden.laag(nu);
    const values = waarden.van(nu);
    const counts = laag.klassen.map(() => 0);
    let missing = 0;
    for (const value of values) {
      const klasse = klasseVan(laag, value);
      if (klasse < 0) missing += 1;
      else counts[klasse] += 1;
    }
    const most = Math.max(...counts, 1);
    const { gemeente } = nu;
    const own = gemeente === null ? -1 : klasseVan(laag, values[gemeente]);
    const rows = laag.klassen.map(([, , label, kleur], i) => {
      const aantal = telwoord(counts[i], "gemeente", "gemeenten");
      return maakRij({
        monster: maakVlakje(kleur),
        label,
        deel: counts[i] / most,
        kleur,
        telling: getal(counts[i]),
        merk: gemeente !== null && i === own ? g.naam[gemeente] : null,
        // Pressing a class shows only that class.
        knop() {
          const aan = staat.nu.klasse !== i;
          staat.zet({ klasse: aan ? i : null });
          meld(aan ? `Alleen ${label}: ${aantal}` : "Alle klassen");
        },
        extra: {
          key: label,
          "aria-pressed": String(nu.klasse === i),
          "aria-label": `${laag.naam} ${label}: ${aantal}`,
          title: "Toon alleen deze klasse",
        },
      });
    });
    rows.reverse();
    if (missing > 0) {
      rows.push(
        maakRij({
          monster: maakVlakje(g.stijl.geen, true),
          label: "geen waarde",
          deel: 0,
          kleur: g.stijl.geen,
          telling: getal(missing),
        }),
      );
    }
    const onder = [
      h("p", { class: "as" }, h("span", {}, laag.laag)),
      maakBleek(g, " De aantallen en gemiddelden zijn van het hele land."),
      nu.eigenKlassen
        ? h(
            "p",
            { class: "uitleg" },
            "Klassen naar deze waarden: in elke ongeveer even veel gemeenten. Vergelijk de kleuren niet met die van een andere kaart.",
          )
        : null,
    ];
    return maakLegendavak(waarden.naam(nu), [laag.hoog, "gemeenten"], rows, onder);
  }

  /** @type {(nu: Staat, own: number) => HTMLElement} */
  function partners(nu, own) {
    const { samen, aantal } = waarden.uitkomst(nu);
    const D = aantal[own];
    const bins = deelIn(D);
    const counts = bins.map(() => 0);
    for (const shared of samen(own)) {
      if (shared > 0) counts[bins.findIndex(([, last]) => shared <= last)] += 1;
    }
    const most = Math.max(...counts, 1);
    const rows = bins.map((bin, i) => {
      const kleur = partnerkleur(deelVan(bin, D), g.stijl);
      return maakRij({
        monster: maakVlakje(kleur),
        label: schrijfVak(bin, D),
        deel: counts[i] / most,
        kleur,
        telling: getal(counts[i]),
        extra: { key: i },
      });
    });
    rows.reverse();
    return maakLegendavak("partners", [`samen met ${g.naam[own]} in`, "gemeenten"], rows);
  }

  return {
    maat,
    kleuren: (nu) =>
      nu.gemeente !== null && beelden.toontPartners(nu) ? partners(nu, nu.gemeente) : maat(nu),

    /** A line per class of seams, with its kilometres. */
    naden(nu) {
      const { klassen, klasse } = waarden.naden(nu);
      const km = klassen.map(() => 0);
      g.grenzen.forEach((grens, i) => {
        const found = klasse(i);
        if (found >= 0) km[found] += grens.km;
      });
      const most = Math.max(...km, 1);
      const rows = klassen.map(({ deel, label, uit }, i) => {
        const kleur = naadkleur(deel, g.stijl);
        return maakRij({
          monster: maakLijntje(deel, kleur),
          label,
          deel: km[i] / most,
          kleur,
          telling: `${getal(km[i])} km`,
          extra: { key: label, "data-uit": uit ? "uit" : null },
        });
      });
      rows.reverse();
      const onder = maakBleek(g, " De lengtes zijn van het hele land.");
      return maakLegendavak("naden", ["regiogrens in", "lengte"], rows, onder, "legenda lang");
    },
  };
}
