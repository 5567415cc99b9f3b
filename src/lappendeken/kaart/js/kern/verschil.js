/** Before and after: for whom it rises and falls, and which borders of regios come and go. */

import { onthoudPaar } from "./geheugen.js";
import { GESCHEIDEN, isHard } from "./naden.js";
import { glad } from "./tekst.js";
import { telSamenhang } from "./verhouding.js";

/** @import { Uitkomst } from "./rekenen.js" */
/** @import { Gegevens, Grens, Indeling } from "./typen.js" */

/** @typedef {{ m: number, verschil: number }} Verschuiving */

/**
 * @typedef {object} Verschuivingen
 * @property {Float64Array} verschil After minus before; NaN where one of the two is missing.
 * @property {Verschuiving[]} stijgers The most first.
 * @property {Verschuiving[]} dalers The most first.
 */

/**
 * Who gains and loses. A difference that only the order of adding makes is none, as in Python
 * (`analyse/scenario/tabellen.py`).
 *
 * @param {Float64Array} voor
 * @param {Float64Array} na
 * @returns {Verschuivingen}
 */
export function vindVerschuivingen(voor, na) {
  const verschil = na.map((value, m) => (voor[m] === value ? 0 : glad(value - voor[m])));
  /** @type {Verschuiving[]} */
  const all = [];
  verschil.forEach((value, m) => value !== 0 && all.push({ m, verschil: value }));
  return {
    verschil,
    stijgers: all.filter((x) => x.verschil > 0).sort((a, b) => b.verschil - a.verschil),
    dalers: all.filter((x) => x.verschil < 0).sort((a, b) => a.verschil - b.verschil),
  };
}

/**
 * Borders of regios that vanish and appear in one indeling.
 *
 * @param {Uint8Array} voor As `naadcodes` gives them.
 * @param {Uint8Array} na
 */
export function vindGrenswissels(voor, na) {
  /** @type {{ vervalt: number[], ontstaat: number[] }} */
  const found = { vervalt: [], ontstaat: [] };
  if (voor === na) return found;
  voor.forEach((code, i) => {
    if ((code === GESCHEIDEN) === (na[i] === GESCHEIDEN)) return;
    (code === GESCHEIDEN ? found.vervalt : found.ontstaat).push(i);
  });
  return found;
}

/** Kilometres of seams: those of any indeling, and the hard ones. */
export const meetNaden = onthoudPaar(
  (
    /** @type {Pick<Uitkomst, "naden">} */ { naden },
    /** @type {readonly Pick<Grens, "km">[]} */ grenzen,
  ) => {
    let [alle, hard] = [0, 0];
    grenzen.forEach(({ km }, i) => {
      if (naden.aantal[i] > 0) alle += km;
      if (isHard(naden, i)) hard += km;
    });
    return { alle, hard };
  },
);

/**
 * @typedef {object} Paarwissel How the regios of another indeling lie in it, before and after.
 * @property {number} e
 * @property {ReturnType<typeof telSamenhang>} voor
 * @property {ReturnType<typeof telSamenhang>} na
 */

/**
 * The indelingen whose regios come to lie otherwise in the one that changed.
 *
 * @param {Indeling} voor
 * @param {Indeling} na
 * @param {readonly number[]} andere
 * @param {Pick<Gegevens, "indelingen">} g
 * @returns {Paarwissel[]}
 */
export function vindPaarwissels(voor, na, andere, g) {
  return andere
    .map((e) => ({
      e,
      voor: telSamenhang(voor, g.indelingen[e]),
      na: telSamenhang(na, g.indelingen[e]),
    }))
    .filter(
      (x) =>
        x.voor.gelijk !== x.na.gelijk ||
        x.voor.genest !== x.na.genest ||
        x.voor.kruisend !== x.na.kruisend,
    );
}
