/** The next moves that help most: one gemeente over a border of regios, each computed exactly. */

import { vindDelen } from "./graaf.js";
import { jaccard, overlap } from "./paar.js";

/** @import { Uitkomst } from "./rekenen.js" */
/** @import { Gegevens, Indeling } from "./typen.js" */

/**
 * @typedef {object} Zet
 * @property {number} m
 * @property {number} van
 * @property {number} naar
 * @property {number} effect What the mean over gemeenten gains.
 * @property {number} inwoners Of the regio that it leaves, when it has left.
 */

/** @typedef {Pick<Gegevens, "n" | "graaf" | "inwoners">} Grond */

/**
 * What a set of an indeling says in the congruentie of one gemeente, for each other indeling: how
 * heavy the pair weighs, of its domeinen and in the mean.
 *
 * @param {number} m
 * @param {Indeling} own
 * @param {readonly Indeling[]} andere
 */
function maakGewichten(m, own, andere) {
  /** @type {Map<string, number>} */
  const size = new Map();
  for (const { domein, kring } of [own, ...andere]) {
    if (kring[m] >= 0) size.set(domein, (size.get(domein) ?? 0) + 1);
  }
  const q = size.size;
  const mine = size.get(own.domein) ?? 1;
  return andere.map(({ domein, kring }) =>
    kring[m] < 0 || domein === own.domein || q < 2
      ? 0
      : 2 / (mine * (size.get(domein) ?? 1) * q * (q - 1)),
  );
}

/**
 * Compare with all others at once: the sum over a group of gemeenten of their share in congruentie,
 * if they had this company in the indeling that changes.
 *
 * @param {readonly Indeling[]} andere
 * @param {Float64Array} inwoners
 * @param {(m: number) => number[]} gewichten
 * @param {0 | 1} weging
 */
function maakWaardering(andere, inwoners, gewichten, weging) {
  const mensen = andere.map(({ sets }) =>
    sets.map((leden) => leden.reduce((sum, p) => sum + inwoners[p], 0)),
  );
  return (/** @type {Int32Array} */ groep) => {
    const omvang = [groep.length, groep.reduce((sum, p) => sum + inwoners[p], 0)];
    let total = 0;
    andere.forEach(({ kring, sets }, e) => {
      /** @type {Map<number, number>} */
      const seen = new Map();
      for (const m of groep) {
        const weight = gewichten(m)[e];
        if (weight === 0) continue;
        const y = kring[m];
        const shared = seen.get(y) ?? overlap(groep, sets[y], inwoners)[weging];
        seen.set(y, shared);
        const other = weging ? mensen[e][y] : sets[y].length;
        const own = weging ? inwoners[m] : 1;
        total += weight * jaccard(shared, omvang[weging], other, own);
      }
    });
    return total;
  };
}

/**
 * Every move of one gemeente to a regio beside it, over land or water, that leaves no regio in more
 * parts than it had, none empty, and none below the minimum; the best first. It rests after each
 * gemeente, so that a page can do something else in between.
 *
 * @param {Indeling} indeling
 * @param {readonly Indeling[]} andere The others that are compared.
 * @param {Grond} g
 * @param {object} [eisen]
 * @param {number} [eisen.minimum] Of inwoners; a regio that is below it already may not shrink.
 * @param {0 | 1} [eisen.weging]
 * @param {number} [eisen.bekend] How many gemeenten the mean is over.
 * @returns {Generator<void, Zet[]>}
 */
export function* zoekZetten(indeling, andere, { n, graaf, inwoners }, eisen = {}) {
  const { minimum = 0, weging = 0, bekend = n } = eisen;
  const { leden, regiosVan } = indeling;
  /** @type {Map<number, number[]>} */
  const onthouden = new Map();
  const gewichten = (/** @type {number} */ m) => {
    let found = onthouden.get(m);
    if (!found) onthouden.set(m, (found = maakGewichten(m, indeling, andere)));
    return found;
  };
  const waardeer = maakWaardering(andere, inwoners, gewichten, weging);
  const delen = leden.map((list) => vindDelen(list, graaf).length);
  const mensen = leden.map((list) => list.reduce((sum, m) => sum + inwoners[m], 0));
  // With members in several regios a company is more than one regio: those are left alone.
  const enkel = leden.map((list) => list.every((m) => regiosVan[m].length === 1));
  const nu = leden.map((list, r) => (enkel[r] ? waardeer(Int32Array.from(list)) : 0));

  /** Whether a gemeente can leave its regio, and who is then left in it. */
  function vertrek(/** @type {number} */ m) {
    const [van] = regiosVan[m];
    if (regiosVan[m].length !== 1 || !enkel[van]) return null;
    const rest = leden[van].filter((p) => p !== m);
    const over = mensen[van] - inwoners[m];
    if (rest.length === 0 || over < minimum) return null;
    return vindDelen(rest, graaf).length > delen[van] ? null : { van, rest, over };
  }

  /** @type {Zet[]} */
  const found = [];
  for (let m = 0; m < n; m += 1) {
    yield;
    const weg = vertrek(m);
    if (!weg) continue;
    const { van, rest, over } = weg;
    const zonder = waardeer(Int32Array.from(rest));
    const doelen = new Set(
      graaf[m].flatMap((p) => (regiosVan[p].length === 1 ? regiosVan[p] : [])),
    );
    for (const naar of doelen) {
      if (naar === van || !enkel[naar]) continue;
      const met = waardeer(Int32Array.from([...leden[naar], m].sort((a, b) => a - b)));
      const effect = (zonder + met - nu[van] - nu[naar]) / bekend;
      found.push({ m, van, naar, effect, inwoners: over });
    }
  }
  return found.sort((a, b) => b.effect - a.effect || a.m - b.m || a.naar - b.naar);
}

/** @type {(...nodig: Parameters<typeof zoekZetten>) => Zet[]} The same at once. */
export function vindZetten(...nodig) {
  const search = zoekZetten(...nodig);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/**
 * How many gemeenten the mean of congruentie is over.
 *
 * @param {Uitkomst} uitkomst
 */
export const telBekend = ({ maten }) =>
  maten.congruentie[0].reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
