/** Dutch text: numbers, counts and enumerations, with the digits that Python writes too. */

import { klasseVan } from "./kleuren.js";

/** @import { Laag } from "./typen.js" */

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
    // Python rounds halves to even; the report and the map must show the same digits.
    roundingMode: "halfEven",
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

/**
 * Write a share of 0 to 1 as a percentage. In whole percents something is never written as nothing,
 * and what is not all never as all.
 *
 * @param {number | null} value
 * @param {number} [decimals]
 */
export function procent(value, decimals = 0) {
  if (value === null || !Number.isFinite(value)) return GEEN;
  if (decimals === 0) {
    // A sum of quotients can miss 0 or 1 by rounding only.
    if (value > 1e-9 && value < 0.005) return "<1%";
    if (value >= 0.995 && value < 1 - 1e-9) return ">99%";
  }
  return `${getal(100 * value, decimals)}%`;
}

/**
 * Write a share in whole percents, but for one that these would put in another class: 59.75 stands
 * in the colour of 50 to 60, and is written as 59,7%.
 *
 * @param {Laag} laag
 * @param {number} value
 */
function procentInKlasse(laag, value) {
  const klasse = klasseVan(laag, value);
  const whole = Number(getal(100 * value)) / 100;
  if (klasse < 0 || klasseVan(laag, whole) === klasse) return procent(value);
  const cut = whole > value ? Math.floor(1000 * value) : Math.ceil(1000 * value);
  return `${getal(cut / 10, 1)}%`;
}

/**
 * Write the value of a measure: a count or a share.
 *
 * @param {Laag} laag
 * @param {number} value
 * @param {number} [decimals]
 */
export function waardetekst(laag, value, decimals = 0) {
  if (laag.aantal) return getal(value, decimals);
  return decimals === 0 ? procentInKlasse(laag, value) : procent(value, decimals);
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
