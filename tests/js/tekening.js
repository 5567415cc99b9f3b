/**
 * Drawn cases: the smallest country that shows something, visible in the test.
 *
 * Gemeenten are squares of one degree in a row, from west to east: m lies between lon m and m + 1.
 */

import { lees } from "../../src/lappendeken/kaart/js/kern/gegevens.js";
import { TEKENS } from "../../src/lappendeken/kaart/js/kern/tekens.js";

/**
 * @import { Gegevens, Lidmaatschap, Ligging, RuweGegevens, RuweIndeling, Stijl, Topologie } from "../../src/lappendeken/kaart/js/kern/typen.js"
 */

/** @type {Stijl} */
export const STIJL = {
  accent: "#006666",
  inkt: "#111111",
  geen: "#dddddd",
  naad: "#990000",
  regios: ["#0000aa", "#0000bb", "#0000cc"],
};

/**
 * A measure of one class: a share, or a count, which knows no inwoners.
 *
 * @param {string} kolom
 * @param {string} [naam]
 * @param {boolean} [aantal]
 * @returns {RuweGegevens["lagen"][number]}
 */
export function laag(kolom, naam = kolom, aantal = false) {
  return {
    kolom,
    naam,
    toelichting: "",
    aantal,
    inwoners: !aantal,
    laag: "",
    hoog: "",
    klassen: [[0, null, "alle", "#fff", "#000"]],
  };
}

/**
 * @param {string} slug
 * @param {string[]} regios
 * @param {Ligging[]} leden
 * @param {Partial<RuweIndeling>} kenmerken
 * @returns {RuweIndeling}
 */
function maakIndeling(slug, regios, leden, kenmerken) {
  return {
    slug,
    naam: slug,
    domein: slug,
    groep: "",
    soort: "samenwerking",
    standaard: false,
    voorlopig: false,
    stand: 2026,
    opgave: "",
    wettelijke_basis: "",
    verplichting: "",
    rechtsvorm: "",
    wijzigbaar_door: "",
    vertrouwen: "A",
    kanttekening: "",
    geldigheid: "",
    bronnen: [],
    regios,
    leden,
    ...kenmerken,
  };
}

/**
 * Read a drawing: one letter per gemeente, equal letters share a regio, "." is no regio.
 *
 * @param {string} slug
 * @param {string} drawing
 * @param {Partial<RuweIndeling>} [kenmerken]
 */
export function indeling(slug, drawing, kenmerken = {}) {
  const regios = [...new Set(drawing.replace(/\./gu, ""))].sort();
  const leden = [...drawing].map((letter) => regios.indexOf(letter));
  return maakIndeling(slug, regios, leden, kenmerken);
}

/**
 * Read a drawing in which each gemeente lists its regios with their share; null is unknown.
 *
 * @param {string} slug
 * @param {Record<string, number | null>[]} drawing
 * @param {Partial<RuweIndeling>} [kenmerken]
 */
export function overlappend(slug, drawing, kenmerken = {}) {
  const regios = [...new Set(drawing.flatMap((rows) => Object.keys(rows)))].sort();
  /** @type {Lidmaatschap[][]} */
  const leden = drawing.map((rows) =>
    Object.entries(rows).map(([letter, share]) => [regios.indexOf(letter), share]),
  );
  return maakIndeling(slug, regios, leden, kenmerken);
}

/**
 * Write lines of two points: where each begins, and the step to its end.
 *
 * @param {number[][]} arcs
 */
function schrijf(arcs) {
  let last = [0, 0];
  const sign = (/** @type {number} */ value) => TEKENS[value < 0 ? -2 * value - 1 : 2 * value];
  return arcs
    .map(([x, y, dx, dy]) => {
      const steps = [2, x - last[0], y - last[1], dx, dy];
      last = [x + dx, y + dy];
      return steps.map(sign).join("");
    })
    .join("");
}

/**
 * Squares in a row that share the line between them.
 *
 * @param {number} n
 * @returns {Topologie}
 */
function maakRij(n) {
  const numbers = Array.from({ length: n }, (_, m) => m);
  const upright = [...numbers, n].map((x) => ({
    steps: [x, 0, 0, 1],
    // What is outside comes second.
    sides: x === 0 || x === n ? [Math.min(x, n - 1), -1] : [x - 1, x],
  }));
  const south = numbers.map((x) => ({ steps: [x, 0, 1, 0], sides: [x, -1] }));
  const north = numbers.map((x) => ({ steps: [x, 1, 1, 0], sides: [x, -1] }));
  const arcs = [...upright, ...south, ...north];
  return {
    raster: 1,
    bogen: schrijf(arcs.map(({ steps }) => steps)),
    zijden: arcs.map(({ sides: [a, b] }) => [a, b]),
    ringen: numbers.map((m) => [[[n + 1 + m, m + 1, ~(2 * n + 1 + m), ~m]]]),
  };
}

/**
 * A country of some indelingen. Inwoners are 10, 20, 30, ..., and each border is 2 km long.
 *
 * @param {RuweIndeling[]} indelingen
 * @param {Partial<RuweGegevens>} [extra]
 * @returns {Gegevens}
 */
export function land(indelingen, extra = {}) {
  const n = indelingen[0].leden.length;
  const numbers = Array.from({ length: n }, (_, m) => m);
  return lees({
    titel: "",
    eenheid: null,
    herkomst: { grenzen: "", uitleg: "" },
    stijl: STIJL,
    topologie: maakRij(n),
    gemeenten: {
      code: numbers.map((m) => `GM${String(m + 1).padStart(4, "0")}`),
      naam: numbers.map((m) => `Gemeente ${m}`),
      provincie: numbers.map(() => 0),
      provincies: ["Drenthe"],
      inwoners: numbers.map((m) => 10 * (m + 1)),
      km2: numbers.map(() => 1),
      punt: numbers.map((m) => [m, 0]),
    },
    plaatsen: "",
    toeval: null,
    namen: [],
    grenzen: numbers.slice(1).map((m) => [m - 1, m, 2]),
    verbindingen: [],
    indelingen,
    keuze: indelingen.map((_, d) => d),
    keuzes: [],
    gemeld: [],
    drempel: 0.05,
    lagen: [],
    woorden: [],
    ...extra,
  });
}
