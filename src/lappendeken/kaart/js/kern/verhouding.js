/** How the regios of one indeling lie in those of another, over the gemeenten that both divide. */

import { relatieVan } from "./paar.js";

/** @import { Indeling } from "./typen.js" */

/**
 * Whether both indelingen have a regio for a gemeente.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 */
function inBeide(a, b) {
  return (/** @type {number} */ m) => a.kring[m] >= 0 && b.kring[m] >= 0;
}

/**
 * Per gemeente how its regios lie: GELIJK, A_IN_B, B_IN_A, KRUISEND; 0 where one has none.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 */
export function vergelijkRegios(a, b) {
  const both = inBeide(a, b);
  const [first, second] = [a, b].map(({ sets }) => sets.map((set) => set.filter(both)));
  /** @type {Map<string, number>} */
  const seen = new Map();
  return Uint8Array.from(a.kring, (_, m) => {
    if (!both(m)) return 0;
    const key = `${a.kring[m]} ${b.kring[m]}`;
    let found = seen.get(key);
    if (found === undefined) {
      const [x, y] = [first[a.kring[m]], second[b.kring[m]]];
      const shared = x.filter((p) => y.includes(p)).length;
      found = relatieVan(shared, x.length, y.length);
      seen.set(key, found);
    }
    return found;
  });
}

/**
 * Count the regios of b that equal one of a, lie in one or hold some whole, or cross.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 */
export function telSamenhang(a, b) {
  const counts = { gelijk: 0, genest: 0, kruisend: 0 };
  const both = inBeide(a, b);
  for (const leden of b.leden) {
    const members = new Set(leden.filter(both));
    if (members.size === 0) continue;
    const met = [...new Set([...members].flatMap((m) => a.regiosVan[m]))];
    const inside = met.length === 1;
    const whole = met.every((r) => a.leden[r].filter(both).every((m) => members.has(m)));
    if (inside && whole) counts.gelijk += 1;
    else if (inside || whole) counts.genest += 1;
    else counts.kruisend += 1;
  }
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
