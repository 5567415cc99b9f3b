/** Dutch text: numbers, counts and enumerations, with the digits that Python writes too. */

/** @import { Kenmerken, Laag } from "./typen.js" */

/** What stands for a missing number. */
export const GEEN = "–";

/** @type {Map<number, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {number} decimals
 * @returns {Intl.NumberFormat}
 */
function formatVoor(decimals) {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat("nl-NL", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    // Halves go away from zero, as in Python and Excel: everywhere the same digits.
    roundingMode: "halfExpand",
  });
  formats.set(decimals, made);
  return made;
}

/**
 * Write a number the Dutch way; a missing one as a dash.
 *
 * @param {number | null | undefined} value
 * @param {number} [decimals]
 */
export function getal(value, decimals = 0) {
  if (value === null || value === undefined || !Number.isFinite(value)) return GEEN;
  // Rounding can leave "-0", which a reader takes for a mistake.
  return formatVoor(decimals)
    .format(value)
    .replace(/^-(0(,0*)?)$/u, "$1");
}

/** Where a class of a share begins, as `KLASSEN` in `basis/stijl.py`. */
export const KLASSEGRENZEN = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Take off what a sum of many parts has too much or too little.
 *
 * @param {number} value
 * @param {number} [decimals]
 */
export const glad = (value, decimals = 9) => Number(value.toFixed(decimals));

/** @param {number} percent */
const klasse = (percent) => KLASSEGRENZEN.filter((from) => glad(percent / 100) >= from).length;

/**
 * Write a share of 0 to 1 as a percentage; the twin of `format_procent` in `basis/tekst.py`.
 *
 * What is not nothing is never "0%", what is not everything never "100%", and a share is never
 * written as one of another class than its colour: then one decimal is written, cut off.
 *
 * @param {number | null} value
 * @param {number} [decimals]
 */
export function procent(value, decimals = 0) {
  if (value === null || !Number.isFinite(value)) return GEEN;
  const percent = glad(100 * value, 7);
  const step = 10 ** -decimals;
  const plain = getal(percent, decimals);
  const full = plain === getal(100, decimals);
  if (percent > 0 && percent < 100) {
    if (percent < step / 2) return `<${getal(step, decimals)}%`;
    if (full) return `>${getal(100 - step, decimals)}%`;
    const rounded = Number(plain.replace(",", "."));
    if (klasse(rounded) !== klasse(percent)) {
      const digits = Math.max(decimals, 1);
      return `${getal(Math.floor(glad(percent * 10 ** digits, 6)) / 10 ** digits, digits)}%`;
    }
  } else if (percent > 100 && full) return `>${plain}%`;
  return `${plain}%`;
}

/**
 * Write the value of a measure: a count or a share, never as one of another class than its colour,
 * also where the classes are not the fixed ones.
 *
 * @param {Laag} laag
 * @param {number} value
 * @param {number} [decimals]
 */
export function waardetekst(laag, value, decimals = 0) {
  if (laag.aantal) return getal(value, decimals);
  const vak = (/** @type {number} */ v) =>
    laag.klassen.findIndex(([, boven]) => boven === null || glad(v) < boven);
  const shown = Number(getal(glad(100 * value, 7)).replace(",", ".")) / 100;
  return decimals === 0 && Number.isFinite(shown) && vak(shown) !== vak(value)
    ? procent(Math.floor(glad(1000 * value)) / 1000, 1)
    : procent(value, decimals);
}

/**
 * Enumerate names: "a, b en c", or "a, b en 3 andere".
 *
 * @param {readonly string[]} names
 * @param {number} [maximum]
 */
export function opsomming(names, maximum = Infinity) {
  if (names.length > maximum) {
    return `${names.slice(0, maximum).join(", ")} en ${names.length - maximum} andere`;
  }
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
}

/**
 * Write a count with its noun: "1 gemeente", "2 gemeenten".
 *
 * @param {number} count
 * @param {string} one
 * @param {string} more
 */
export function telwoord(count, one, more) {
  return `${getal(count)} ${count === 1 ? one : more}`;
}

/**
 * The year that an indeling describes, and that it is overtaken where that is so.
 *
 * @param {Pick<Kenmerken, "stand" | "geldigheid">} indeling
 */
export function standtekst({ stand, geldigheid }) {
  return geldigheid ? `${stand}, ${geldigheid}` : String(stand);
}
