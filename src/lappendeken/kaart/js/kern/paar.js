/** Two indelingen, per gemeente: how far its company in the one is its company in the other. */

/** @import { Indeling, Kolom } from "./typen.js" */

/** How two sets lie; 0 where one of the two is not there. */
export const GELIJK = 1;
export const A_IN_B = 2;
export const B_IN_A = 3;
export const KRUISEND = 4;

/**
 * @typedef {object} Paar
 * @property {Kolom} jaccard
 * @property {Kolom} ecs
 * @property {Kolom} nestheid
 * @property {Uint8Array} relatie
 */

/**
 * Name how two sets lie, from their sizes and that of what they share.
 *
 * @param {number} shared
 * @param {number} sizeA
 * @param {number} sizeB
 */
export function relatieVan(shared, sizeA, sizeB) {
  const [inA, inB] = [shared === sizeB, shared === sizeA];
  if (inA && inB) return GELIJK;
  if (inB) return A_IN_B;
  return inA ? B_IN_A : KRUISEND;
}

/**
 * How many gemeenten two ascending sets share, and how many inwoners those have.
 *
 * @param {Int32Array} a
 * @param {Int32Array} b
 * @param {Float64Array} inwoners
 * @returns {[gemeenten: number, inwoners: number]}
 */
export function overlap(a, b, inwoners) {
  let count = 0;
  let people = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      count += 1;
      people += inwoners[a[i]];
      i += 1;
      j += 1;
    } else if (a[i] < b[j]) i += 1;
    else j += 1;
  }
  return [count, people];
}

/**
 * Shared part of two partnersets; the gemeente itself is taken out of the three sizes.
 *
 * @param {number} shared
 * @param {number} sizeA
 * @param {number} sizeB
 * @param {number} own
 */
export function jaccard(shared, sizeA, sizeB, own) {
  const both = shared - own;
  const either = sizeA + sizeB - own - own - both;
  return either > 0 ? both / either : 1;
}

/**
 * The inwoners of each set of an indeling.
 *
 * @param {Pick<Indeling, "sets">} indeling
 * @param {Float64Array} inwoners
 */
export function telMensen({ sets }, inwoners) {
  const found = new Float64Array(sets.length);
  sets.forEach((leden, i) => {
    for (const p of leden) found[i] += inwoners[p];
  });
  return found;
}

/**
 * Write down what one gemeente has, plain or by inwoners.
 *
 * @param {Omit<Paar, "relatie">} found
 * @param {0 | 1} w
 * @param {number} m
 * @param {number} shared
 * @param {number} sizeA
 * @param {number} sizeB
 * @param {number} own
 */
function vul(found, w, m, shared, sizeA, sizeB, own) {
  found.jaccard[w][m] = jaccard(shared, sizeA, sizeB, own);
  found.ecs[w][m] = shared / Math.max(sizeA, sizeB);
  found.nestheid[w][m] = shared / Math.min(sizeA, sizeB);
}

/**
 * @typedef {object} Eerder What is known of two indelingen that are mostly the same as two others.
 * @property {Paar} paar Of those others.
 * @property {readonly number[]} geraakt The gemeenten whose company is not the same.
 */

/**
 * A result to fill: that of before, with nothing for whom it is to be computed.
 *
 * @param {number} n
 * @param {Eerder | null} eerder
 * @returns {Paar}
 */
function maakPaar(n, eerder) {
  /** @type {(known: Kolom | undefined) => Kolom} */
  const kolom = (known) =>
    known ? [known[0].slice(), known[1].slice()] : [new Float64Array(n), new Float64Array(n)];
  const found = {
    jaccard: kolom(eerder?.paar.jaccard),
    ecs: kolom(eerder?.paar.ecs),
    nestheid: kolom(eerder?.paar.nestheid),
    relatie: eerder?.paar.relatie.slice() ?? new Uint8Array(n),
  };
  const columns = [...found.jaccard, ...found.ecs, ...found.nestheid, found.relatie];
  for (const m of eerder?.geraakt ?? []) for (const column of columns) column[m] = 0;
  return found;
}

/**
 * Compare two indelingen; with an earlier result only where it may be another.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 * @param {readonly [Float64Array, Float64Array]} mensen Of the sets of a and of b.
 * @param {Float64Array} inwoners
 * @param {Eerder | null} [eerder]
 * @returns {Paar}
 */
export function vergelijk(a, b, mensen, inwoners, eerder = null) {
  const n = inwoners.length;
  const found = maakPaar(n, eerder);
  /** @type {Map<number, [number, number]>} */
  const seen = new Map();
  const { kring, sets } = a;
  const { kring: andere, sets: van } = b;
  for (const m of eerder?.geraakt ?? kring.keys()) {
    const x = kring[m];
    const y = andere[m];
    if (x < 0 || y < 0) continue;
    const key = x * n + y;
    let shared = seen.get(key);
    if (!shared) {
      shared = overlap(sets[x], van[y], inwoners);
      seen.set(key, shared);
    }
    const sizeA = sets[x].length;
    const sizeB = van[y].length;
    vul(found, 0, m, shared[0], sizeA, sizeB, 1);
    vul(found, 1, m, shared[1], mensen[0][x], mensen[1][y], inwoners[m]);
    found.relatie[m] = relatieVan(shared[0], sizeA, sizeB);
  }
  return found;
}
