/** Lists. */

/**
 * Whether two lists are the same, in the same order.
 *
 * @template T
 * @param {readonly T[]} a
 * @param {readonly T[]} b
 */
export const isGelijkeRij = (a, b) =>
  a === b || (a.length === b.length && a.every((x, i) => x === b[i]));
