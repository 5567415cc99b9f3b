/**
 * Edit an indeling. An indeling is never changed: each edit gives another, or the same object when
 * there is nothing to edit. A gemeente that is moved lies whole in its new regio, as in a scenario
 * of Python (`analyse/vergelijk/verhuizing.py`).
 */

import { fold } from "./fold.js";
import { leesIndeling } from "./gegevens.js";

/** @import { Gegevens, Indeling, Ligging, RuweIndeling } from "./typen.js" */

/** @typedef {Pick<Gegevens, "n" | "drempel">} Maten */

/**
 * The number of a regio that does not count: without members.
 *
 * @param {Indeling} indeling
 * @param {number} r
 */
export const isLeeg = ({ leden }, r) => leden[r].length === 0;

/**
 * @param {Indeling} indeling
 * @param {Partial<RuweIndeling>} change
 * @param {Maten} g
 */
export function metRuw(indeling, change, { n, drempel }) {
  return leesIndeling({ ...indeling.ruw, ...change }, n, drempel, indeling);
}

/**
 * Put gemeenten in a regio, or in none.
 *
 * @param {Indeling} indeling
 * @param {readonly number[]} gemeenten
 * @param {number} r -1 for none.
 * @param {Maten} g
 * @returns {Indeling}
 */
export function verplaats(indeling, gemeenten, r, g) {
  const moved = gemeenten.filter((m) => indeling.ruw.leden[m] !== r);
  if (moved.length === 0) return indeling;
  const leden = [...indeling.ruw.leden];
  for (const m of moved) leden[m] = r;
  return metRuw(indeling, { leden }, g);
}

/**
 * A name that no regio has yet, case and accents aside: the wanted one, or with a number behind it.
 *
 * @param {Pick<Indeling, "regios">} indeling
 * @param {string} naam
 * @param {number} [behalve] A regio whose own name does not count.
 */
export function vrijeNaam({ regios }, naam, behalve = -1) {
  const taken = new Set(regios.filter((_, r) => r !== behalve).map(fold));
  const wanted = naam.trim().replace(/\s+/gu, " ").slice(0, 120);
  const plain = fold(wanted) ? wanted : "Nieuwe regio";
  if (!taken.has(fold(plain))) return plain;
  let number = 2;
  while (taken.has(fold(`${plain} (${number})`))) number += 1;
  return `${plain} (${number})`;
}

/**
 * The colour that the fewest regios have.
 *
 * @param {readonly number[]} tint
 * @param {number} kleuren
 */
function minsteKleur(tint, kleuren) {
  const used = Array.from({ length: kleuren }, (_, c) => tint.filter((x) => x === c).length);
  return used.indexOf(Math.min(...used));
}

/**
 * Add a regio, the last one, with these gemeenten.
 *
 * @param {Indeling} indeling
 * @param {string} naam
 * @param {readonly number[]} gemeenten
 * @param {Maten & Pick<Gegevens, "stijl">} g
 * @returns {Indeling}
 */
export function voegRegioToe(indeling, naam, gemeenten, g) {
  const { regios, tint = [] } = indeling.ruw;
  const made = metRuw(
    indeling,
    {
      regios: [...regios, vrijeNaam(indeling, naam)],
      tint: [...tint, minsteKleur(tint, g.stijl.regios.length)],
    },
    g,
  );
  return verplaats(made, gemeenten, regios.length, g);
}

/**
 * Give a regio another name.
 *
 * @param {Indeling} indeling
 * @param {number} r
 * @param {string} naam
 * @param {Maten} g
 * @returns {Indeling}
 */
export function hernoem(indeling, r, naam, g) {
  const regios = [...indeling.ruw.regios];
  regios[r] = vrijeNaam(indeling, naam, r);
  return regios[r] === indeling.regios[r] ? indeling : metRuw(indeling, { regios }, g);
}

/**
 * Gemeenten whose rows differ from those in another version with the same regios.
 *
 * @param {Indeling} nu
 * @param {Indeling} basis
 */
export function vindVerplaatst(nu, basis) {
  const same = (/** @type {Ligging} */ a, /** @type {Ligging} */ b) =>
    a === b || JSON.stringify(a) === JSON.stringify(b);
  return nu.ruw.leden.flatMap((ligging, m) => (same(ligging, basis.ruw.leden[m]) ? [] : [m]));
}

/**
 * A place to start from: the rows of one indeling in the place of another, with its kenmerken.
 *
 * @param {Indeling} plaats
 * @param {Indeling} rijen
 * @param {ArrayLike<number>} tint
 * @param {Maten} g
 * @returns {Indeling}
 */
export function begin(plaats, rijen, tint, g) {
  const { regios, leden } = rijen.ruw;
  return metRuw(
    plaats,
    { regios, leden, tint: Array.from(tint), vreemd: rijen !== plaats && rijen.ruw !== plaats.ruw },
    g,
  );
}
