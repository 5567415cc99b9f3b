/** Find a gemeente, a place in it, a provincie or a regio by a typed text. */

import { afstand } from "./afstand.js";
import { fold } from "./fold.js";

/** @import { Gegevens, Naamsoort } from "./typen.js" */

/** @typedef {Naamsoort | "" | "code" | "woonplaats" | "wijk" | "provincie" | "regio"} Zoeksoort */

/**
 * @typedef {object} Naam
 * @property {string} naam
 * @property {number} m -1 when it is of no gemeente.
 * @property {Zoeksoort} soort
 * @property {[d: number, r: number][]} [waar] Which regios have that name.
 */

/** @typedef {Naam & { rang: number }} Gevonden How well it fits: a smaller number is better. */

/** The same letters; the whole; the start; the start of a word; nearly; inside a word. */
const [LETTERLIJK, HEEL, BEGIN, WOORD, BIJNA, BINNEN] = [0, 1, 2, 3, 4, 5];

/** Of two that fit as well: what exists before what is gone, a gemeente before what lies in it. */
const VOLGORDE = /** @type {const} */ ([
  "code",
  "",
  "roepnaam",
  "provincie",
  "woonplaats",
  "regio",
  "wijk",
  "vroeger",
  "verdeeld",
]);

/** Whether a reader may be taken to be looking for it: not when only a part of a word fits. */
export const isBedoeld = (/** @type {Gevonden} */ { rang }) => rang < BIJNA;
/** Whether it only looks like what was typed. */
export const lijktErop = (/** @type {Gevonden} */ { rang }) => rang === BIJNA;

/** What people write in two ways is one. */
const kaal = (/** @type {string} */ text) => fold(text).replace(/\bsint\b/gu, "st");

/** What stands between brackets only tells two of one name apart. */
const zonderHaakjes = (/** @type {string} */ text) => text.replace(/\s*\([^)]*\)$/u, "");

/** @type {(name: string, bare: string, wanted: string) => number} -1 for not at all. */
function rangVan(name, bare, wanted) {
  if (name === wanted || bare === wanted) return HEEL;
  if (name.startsWith(wanted)) return BEGIN;
  if (` ${name}`.includes(` ${wanted}`)) return WOORD;
  return name.includes(wanted) ? BINNEN : -1;
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
 * The places in the gemeenten: a line of each, woonplaatsen and then wijken.
 *
 * @param {string} text
 * @returns {Naam[]}
 */
export function leesPlaatsen(text) {
  return text.split("\n").flatMap((line, m) =>
    line.split(";").flatMap((part, i) =>
      part
        .split("|")
        .filter(Boolean)
        .map((naam) => ({ naam, m, soort: /** @type {Zoeksoort} */ (i ? "wijk" : "woonplaats") })),
    ),
  );
}

/**
 * Regios and provincies: each name once.
 *
 * @param {Pick<Gegevens, "indelingen" | "gemeenten" | "eenheid">} g
 * @returns {Naam[]}
 */
export function lijstGebieden({ indelingen, gemeenten, eenheid }) {
  /** @type {Map<string, Naam & { waar: [number, number][] }>} */
  const regios = new Map();
  indelingen.forEach(({ regios: names }, d) =>
    names.forEach((naam, r) => {
      const key = fold(naam);
      const known = regios.get(key) ?? { naam, m: -1, soort: "regio", waar: [] };
      known.waar.push([d, r]);
      regios.set(key, known);
    }),
  );
  if (eenheid && !eenheid.provincies) return [...regios.values()];
  const provincies = gemeenten.provincies.flatMap((naam) => [naam, ...(PROVINCIES[naam] ?? [])]);
  return [
    ...provincies.map((naam) => ({ naam, m: -1, soort: /** @type {const} */ ("provincie") })),
    ...regios.values(),
  ];
}

/** @type {Record<string, string[]>} */
const PROVINCIES = { Fryslân: ["Friesland"], "Noord-Brabant": ["Brabant"] };

/** The provincie of that name: its own, or one by which it is called. */
export const provincieVan = (/** @type {string} */ naam) =>
  Object.keys(PROVINCIES).find((own) => PROVINCIES[own].includes(naam)) ?? naam;

/**
 * Make a search over names; of two equally good ones the gemeente with most inwoners comes first.
 *
 * @param {readonly Naam[]} namen
 * @param {ArrayLike<number>} inwoners
 * @param {readonly string[]} [codes] Of the gemeenten, to be found by them.
 * @returns {(text: string) => Gevonden[]} Each gemeente once, under the name that fits best.
 */
export function maakZoeker(namen, inwoners, codes = []) {
  /** @type {string[]} */
  let kale = [];
  /** @type {string[]} */
  let bare = [];
  /** @type {(text: string) => Gevonden[]} */
  function zoekCode(text) {
    const code = /^(?:GM)?0*(\d{1,4})$/iu.exec(text.trim());
    const m = code ? codes.indexOf(`GM${code[1].padStart(4, "0")}`) : -1;
    if (m < 0) return [];
    const naam = namen.find((item) => item.m === m && item.soort === "")?.naam ?? codes[m];
    return [{ naam, m, soort: "code", rang: LETTERLIJK }];
  }
  /** @type {(wanted: string) => Gevonden[]} Names with a letter or two more, less or other. */
  function zoekBijna(wanted) {
    const most = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2;
    if (most === 0) return [];
    const near = namen.flatMap((item, i) => {
      const far = afstand(kale[i], wanted, most);
      return far > most ? [] : [{ item, far }];
    });
    const least = Math.min(...near.map(({ far }) => far));
    return near.filter(({ far }) => far === least).map(({ item }) => ({ ...item, rang: BIJNA }));
  }
  return (text) => {
    const wanted = kaal(text);
    if (!wanted) return [];
    if (kale.length < namen.length) {
      kale = namen.map(({ naam }) => kaal(naam));
      bare = namen.map(({ naam }) => kaal(zonderHaakjes(naam)));
    }
    const found = namen.flatMap((item, i) => {
      // Two names may differ in signs only; who types those means that one.
      const rang = item.naam === text ? LETTERLIJK : rangVan(kale[i], bare[i], wanted);
      return rang < 0 ? [] : [{ ...item, rang }];
    });
    found.push(...zoekCode(text));
    if (!found.some(isBedoeld)) found.push(...zoekBijna(wanted));
    const people = (/** @type {Naam} */ { m }) => (m < 0 ? 0 : inwoners[m]);
    found.sort(
      (a, b) =>
        a.rang - b.rang ||
        VOLGORDE.indexOf(a.soort) - VOLGORDE.indexOf(b.soort) ||
        people(b) - people(a) ||
        a.m - b.m,
    );
    /** @type {Map<string | number, Gevonden>} */
    const once = new Map();
    for (const item of found) {
      const key = item.m < 0 ? `${item.soort} ${item.naam}` : item.m;
      if (!once.has(key)) once.set(key, item);
    }
    return [...once.values()];
  };
}
