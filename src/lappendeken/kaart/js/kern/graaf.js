/** What hangs together: groups of gemeenten on the graph of neighbours and links over water. */

import { onthoudPaar } from "./geheugen.js";

/**
 * The connected parts of a group, the largest first.
 *
 * @param {readonly number[]} leden
 * @param {readonly (readonly number[])[]} graaf
 * @returns {number[][]}
 */
export function vindDelen(leden, graaf) {
  const left = new Set(leden);
  /** @type {number[][]} */
  const delen = [];
  for (const begin of leden) {
    if (!left.delete(begin)) continue;
    const deel = [begin];
    for (const m of deel) {
      for (const p of graaf[m]) if (left.delete(p)) deel.push(p);
    }
    delen.push(deel.sort((a, b) => a - b));
  }
  return delen.sort((a, b) => b.length - a.length);
}

/** How many parts a group has; of the same list it is counted once. */
export const telDelen = onthoudPaar(
  (/** @type {readonly number[]} */ leden, /** @type {readonly (readonly number[])[]} */ graaf) =>
    vindDelen(leden, graaf).length,
);
