/** Find a gemeente by a typed text, also by a name that it had or is called by. */

import { fold } from "./fold.js";

/** @import { Gegevens, Naamsoort } from "./typen.js" */

/** @typedef {{ naam: string, m: number, soort: Naamsoort | "" }} Naam */

/** Whole, at the start, at the start of a word, inside a word: 1 to 4; -1 for not at all. */
function rang(/** @type {string} */ name, /** @type {string} */ wanted) {
  if (name === wanted) return 1;
  if (name.startsWith(wanted)) return 2;
  if (` ${name}`.includes(` ${wanted}`)) return 3;
  return name.includes(wanted) ? 4 : -1;
}

/**
 * All names that lead to a gemeente of the page.
 *
 * @param {Pick<Gegevens, "naam" | "namen">} g
 * @returns {Naam[]}
 */
export function lijstNamen(g) {
  return [
    ...g.naam.map((naam, m) => ({ naam, m, soort: /** @type {const} */ ("") })),
    ...g.namen.map(([naam, m, soort]) => ({ naam, m, soort })),
  ];
}

/**
 * Make a search over names; of two equally good ones the gemeente with most inwoners comes first.
 *
 * @param {readonly Naam[]} namen
 * @param {ArrayLike<number>} inwoners
 * @returns {(text: string) => Naam[]} Each gemeente once, under the name that fits best.
 */
export function maakZoeker(namen, inwoners) {
  const folded = namen.map((item) => fold(item.naam));
  return (text) => {
    const wanted = fold(text);
    if (!wanted) return [];
    const scored = namen.flatMap((item, i) => {
      // Two names may differ in signs only; who types those means that one.
      const score = item.naam === text ? 0 : rang(folded[i], wanted);
      return score < 0 ? [] : [{ item, score }];
    });
    scored.sort(
      (a, b) => a.score - b.score || inwoners[b.item.m] - inwoners[a.item.m] || a.item.m - b.item.m,
    );
    /** @type {Map<number, Naam>} */
    const found = new Map();
    for (const { item } of scored) if (!found.has(item.m)) found.set(item.m, item);
    return [...found.values()];
  };
}
