/** Classes of values, shades of seams and partners, colours of regios. */

/** @import { Grens, Indeling, Laag, Stijl } from "./typen.js" */

import { glad } from "./tekst.js";

/**
 * Mix two colours "#rrggbb"; 0 gives the first, 1 the second.
 *
 * @param {string} a
 * @param {string} b
 * @param {number} share
 */
export function meng(a, b, share) {
  const parts = [1, 3, 5].map((i) => {
    const [x, y] = [parseInt(a.slice(i, i + 2), 16), parseInt(b.slice(i, i + 2), 16)];
    return Math.round(x + (y - x) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/**
 * Number of the class of a value; -1 for a missing one.
 *
 * @param {Laag} laag
 * @param {number} value
 */
export function klasseVan(laag, value) {
  if (Number.isNaN(value)) return -1;
  const found = laag.klassen.findIndex(([, boven]) => boven === null || glad(value) < boven);
  return found >= 0 ? found : laag.klassen.length - 1;
}

/**
 * Colour of a seam by the share of the indelingen: pale where few, the style's where all.
 *
 * @param {number} share
 * @param {Stijl} stijl
 */
export function naadkleur(share, stijl) {
  return meng("#cf9a84", stijl.naad, Math.min(1, Math.max(0, (share - 0.08) / 0.92)));
}

/**
 * Width of a seam in pixels at the scale of the whole country.
 *
 * @param {number} share
 */
export function naaddikte(share) {
  return 0.9 + 3.4 * share ** 1.35;
}

/**
 * Colour of a partner by the share of the indelingen: pale to the accent.
 *
 * @param {number} share
 * @param {Stijl} stijl
 */
export function partnerkleur(share, stijl) {
  return meng("#e3f0ef", stijl.accent, share ** 1.1);
}

/**
 * Colour a graph greedily, the most constrained node first; the rule of `color_graph` in Python
 * (`model/kleuring.py`). Of the colours that are free the least used is taken, so that all are used.
 *
 * @param {number} size Number of nodes.
 * @param {Iterable<readonly [number, number]>} edges Nodes that must differ.
 * @param {number} aantal How many colours there are.
 * @returns {Int32Array} A colour per node; only without a free one may two neighbours agree.
 */
export function kleurGraaf(size, edges, aantal) {
  const next = Array.from({ length: size }, () => /** @type {Set<number>} */ (new Set()));
  for (const [x, y] of edges) {
    if (x === y) continue;
    next[x].add(y);
    next[y].add(x);
  }
  const colour = new Int32Array(size).fill(-1);
  /** @type {number[]} */
  const used = new Array(aantal).fill(0);
  const taken = (/** @type {number} */ r) =>
    new Set([...next[r]].map((o) => colour[o]).filter((c) => c >= 0));
  for (let step = 0; step < size; step += 1) {
    let best = -1;
    let bestScore = -1;
    for (let r = 0; r < size; r += 1) {
      if (colour[r] >= 0) continue;
      const score = taken(r).size * 1000 + next[r].size;
      if (score > bestScore) [best, bestScore] = [r, score];
    }
    const busy = taken(best);
    let choice = -1;
    for (let c = 0; c < aantal; c += 1) {
      if (!busy.has(c) && (choice < 0 || used[c] < used[choice])) choice = c;
    }
    if (choice < 0) choice = used.indexOf(Math.min(...used));
    colour[best] = choice;
    used[choice] += 1;
  }
  return colour;
}

/**
 * Which regios lie beside each other on a map, as nodes of a graph. A gemeente in several regios of
 * which nobody knows the shares has no colour, and touches nothing.
 *
 * @param {Pick<Indeling, "hoofd">} indeling
 * @param {readonly Pick<Grens, "a" | "b">[]} grenzen
 * @param {(r: number) => number} knoop
 * @returns {[number, number][]}
 */
function randen({ hoofd }, grenzen, knoop) {
  return grenzen.flatMap(({ a, b }) =>
    hoofd[a] >= 0 && hoofd[b] >= 0 && hoofd[a] !== hoofd[b]
      ? [/** @type {[number, number]} */ ([knoop(hoofd[a]), knoop(hoofd[b])])]
      : [],
  );
}

/**
 * Give the regios of an indeling colours: those that touch differ.
 *
 * @param {Pick<Indeling, "regios" | "hoofd">} indeling
 * @param {readonly Pick<Grens, "a" | "b">[]} grenzen
 * @param {number} aantal
 */
export function kleurRegios(indeling, grenzen, aantal) {
  return kleurGraaf(
    indeling.regios.length,
    randen(indeling, grenzen, (r) => r),
    aantal,
  );
}

/**
 * Colour two indelingen for two maps side by side: regios that touch differ, counterparts agree;
 * the rule of `color_regios` in Python (`model/kleuring.py`).
 *
 * @param {Pick<Indeling, "regios" | "hoofd">} a
 * @param {Pick<Indeling, "regios" | "hoofd">} b
 * @param {ArrayLike<number>} tegenhanger Per regio of a that of b; -1 for none.
 * @param {readonly Pick<Grens, "a" | "b">[]} grenzen
 * @param {number} aantal
 * @returns {[a: Int32Array, b: Int32Array]}
 */
export function kleurPaar(a, b, tegenhanger, grenzen, aantal) {
  // Counterparts are one node; the others of b come behind those of a.
  const knoop = new Int32Array(b.regios.length).fill(-1);
  a.regios.forEach((_, r) => {
    if (tegenhanger[r] >= 0) knoop[tegenhanger[r]] = r;
  });
  let size = a.regios.length;
  knoop.forEach((own, r) => {
    if (own >= 0) return;
    knoop[r] = size;
    size += 1;
  });
  const edges = [...randen(a, grenzen, (r) => r), ...randen(b, grenzen, (r) => knoop[r])];
  const colours = kleurGraaf(size, edges, aantal);
  return [colours.slice(0, a.regios.length), Int32Array.from(knoop, (n) => colours[n])];
}
