/** Bins of numbers of indelingen: what the map colours partners by, and its legend lists. */

/** @typedef {[first: number, last: number]} Vak Numbers of indelingen that look the same. */

/**
 * Numbers of indelingen to tell apart: each, or fifths of the total when there are many.
 *
 * @param {number} D
 * @returns {Vak[]}
 */
export function deelIn(D) {
  if (D <= 10) return Array.from({ length: D }, (_, i) => [i + 1, i + 1]);
  const fifth = (/** @type {number} */ i) => Math.floor((i * D) / 5);
  return [0, 1, 2, 3, 4].map((i) => [fifth(i) + 1, fifth(i + 1)]);
}

/**
 * The share that a bin stands for: its middle.
 *
 * @param {Vak} vak
 * @param {number} D
 */
export const deelVan = ([first, last], D) => (first + last) / 2 / D;
