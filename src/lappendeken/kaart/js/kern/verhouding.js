/** How the regios of one indeling lie in those of another, over the gemeenten that both divide. */

import { GELIJK, KRUISEND, relatieVan } from "./paar.js";

/** @import { Indeling } from "./typen.js" */

/** Inside the one and around the other; beside GELIJK, A_IN_B, B_IN_A and KRUISEND. */
export const GENEST = 5;

/**
 * How each regio of a lies to each of b that it meets, over the gemeenten that both divide. What is
 * said of a gemeente and of a regio both come from here, and so agree.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 */
function vergelijkLeden(a, b) {
  const both = (/** @type {number} */ m) => a.kring[m] >= 0 && b.kring[m] >= 0;
  const [first, second] = [a, b].map(({ leden }) => leden.map((list) => list.filter(both)));
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {(r: number, s: number) => number} */
  function relatie(r, s) {
    const key = `${r} ${s}`;
    let found = seen.get(key);
    if (found === undefined) {
      const [x, y] = [first[r], second[s]];
      found = relatieVan(x.filter((m) => y.includes(m)).length, x.length, y.length);
      seen.set(key, found);
    }
    return found;
  }
  return { both, leden: second, relatie };
}

/**
 * Name several relations in one: crossing when one does.
 *
 * @param {Set<number>} found
 */
function vatSamen(found) {
  if (found.has(KRUISEND)) return KRUISEND;
  const nested = [...found].filter((relatie) => relatie !== GELIJK);
  if (nested.length === 0) return GELIJK;
  return nested.length === 1 ? nested[0] : GENEST;
}

/**
 * Per gemeente how its regios lie: GELIJK, A_IN_B, B_IN_A, GENEST, KRUISEND; 0 where one has none.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 */
export function vergelijkRegios(a, b) {
  const { both, relatie } = vergelijkLeden(a, b);
  return Uint8Array.from(a.kring, (_, m) => {
    if (!both(m)) return 0;
    return vatSamen(
      new Set(a.regiosVan[m].flatMap((r) => b.regiosVan[m].map((s) => relatie(r, s)))),
    );
  });
}

/**
 * Count the regios of b that equal one of a, lie in one or hold some whole, or cross one.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 */
export function telSamenhang(a, b) {
  const counts = { gelijk: 0, genest: 0, kruisend: 0 };
  const { leden, relatie } = vergelijkLeden(a, b);
  leden.forEach((members, s) => {
    if (members.length === 0) return;
    const met = new Set(members.flatMap((m) => a.regiosVan[m]));
    const found = new Set([...met].map((r) => relatie(r, s)));
    if (found.has(KRUISEND)) counts.kruisend += 1;
    else if (found.has(GELIJK)) counts.gelijk += 1;
    else counts.genest += 1;
  });
  return counts;
}

/**
 * @typedef {object} Geraakt A regio that a group of gemeenten meets.
 * @property {number} r
 * @property {string} naam
 * @property {number} samen How many of the group are in it.
 * @property {number} omvang How many gemeenten it has.
 */

/**
 * How a regio meets another indeling: in one word, and which regios it meets.
 *
 * @param {readonly number[]} members
 * @param {Indeling} indeling
 * @returns {{ woord: string, met: Geraakt[] }}
 */
export function ontmoeting(members, { regiosVan, leden, regios }) {
  const own = new Set(members);
  const met = [...new Set(members.flatMap((m) => regiosVan[m]))].map((r) => ({
    r,
    naam: regios[r],
    samen: leden[r].filter((m) => own.has(m)).length,
    omvang: leden[r].length,
  }));
  met.sort((a, b) => b.samen - a.samen || a.r - b.r);
  if (met.length === 0) return { woord: "geen regio", met };
  const held = members.filter((m) => regiosVan[m].length > 0).length;
  const covered = met.every((x) => x.samen === x.omvang);
  const inside = met.length === 1 && held === members.length;
  if (inside) return { woord: covered ? "gelijk aan" : "binnen", met };
  return { woord: covered ? "bevat" : "kruist", met };
}

/**
 * @typedef {object} Kruising A regio that crosses another indeling, and what would make it fit.
 * @property {number} s The regio,
 * @property {number} thuis that of the other indeling in which most of it lies,
 * @property {{ m: number, r: number }[]} buiten and its gemeenten outside that, with where they are.
 */

/**
 * The regios of b that cross one of a: with those counted by {@link telSamenhang}.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 * @returns {Kruising[]} Those that the fewest gemeenten would have to leave first.
 */
export function lijstKruisingen(a, b) {
  const { leden, relatie } = vergelijkLeden(a, b);
  const found = leden.flatMap((members, s) => {
    const met = [...new Set(members.flatMap((m) => a.regiosVan[m]))].sort((x, y) => x - y);
    if (!met.some((r) => relatie(r, s) === KRUISEND)) return [];
    const samen = (/** @type {number} */ r) =>
      members.filter((m) => a.regiosVan[m].includes(r)).length;
    const thuis = met.reduce((best, r) => (samen(r) > samen(best) ? r : best));
    const buiten = members
      .filter((m) => !a.regiosVan[m].includes(thuis))
      .map((m) => ({ m, r: a.regiosVan[m][0] }));
    return [{ s, thuis, buiten }];
  });
  return found.sort((x, y) => x.buiten.length - y.buiten.length || x.s - y.s);
}
