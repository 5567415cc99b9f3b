/** Lists of numbers. */

/**
 * Whether two lists are the same, in the same order.
 *
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
export const isGelijkeRij = (a, b) => a.length === b.length && a.every((x, i) => x === b[i]);
