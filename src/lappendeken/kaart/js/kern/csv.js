/** Tables as text: a CSV with any separator, what Excel puts on the clipboard, and a CSV for it. */

/** So many lines and characters of a file are read: more is no list of gemeenten. */
export const REGELS = 20_000;
export const TEKENS = 4_000_000;

/** Where a formula would start: in a cell, or after a mark on which a program may split it. */
const CEL = /^(?=[\s']*[=+@-])/u;
const BINNEN = /(?<=,)(?=[\s"']*[=+@-])/gu;
const CEL_TERUG = /^'(?=[\s']*[=+@-])/u;
const BINNEN_TERUG = /(?<=[,;])'(?=[\s"']*[=+@-])/gu;

/**
 * Text for a cell of a file of semicolons, as `escape_csvcel` in Python (`basis/tekst.py`): what
 * Excel could take for a formula gets an apostrophe in front, a line break is a blank.
 *
 * @param {string} text
 */
function schrijfCel(text) {
  const line = text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/gu, " ");
  const safe = line.replace(CEL, "'").replace(BINNEN, "'");
  return /[";]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

/**
 * Write a table for Excel: semicolons, and a mark that it is UTF-8.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function schrijfCsv(rows) {
  return `\uFEFF${rows.map((row) => `${row.map(schrijfCel).join(";")}\r\n`).join("")}`;
}

/** A number as a Dutch Excel reads it; a missing one is empty. */
export const schrijfGetal = (/** @type {number} */ value) =>
  Number.isFinite(value) ? String(Number(value.toPrecision(12))).replace(".", ",") : "";

/** What separates the cells: what most lines have most of, outside quotes. */
function vindScheiding(/** @type {string} */ text) {
  const lines = text
    .replace(/"[^"]*"/gu, "")
    .split(/\r\n|\r|\n/u)
    .slice(0, 50);
  const score = (/** @type {string} */ mark) => lines.filter((line) => line.includes(mark)).length;
  const marks = ["\t", ";", "|", ","];
  return marks.reduce((best, mark) => (score(mark) > score(best) ? mark : best));
}

/** Take off the apostrophes that were put before what could be a formula. */
function leesCel(/** @type {string} */ text) {
  return text
    .replace(/\u00A0/gu, " ")
    .trim()
    .replace(CEL_TERUG, "")
    .replace(BINNEN_TERUG, "");
}

/** @typedef {{ regel: number, cellen: string[] }} Rij */

/**
 * A cell, quoted or not, and what ends it: a mark, the end of a line, or of the text. What only
 * begins with a quote is not quoted.
 *
 * @param {string} mark
 */
const celpatroon = (mark) =>
  new RegExp(
    `(?:"((?:[^"]|"")*)"(?=${mark}|[\\r\\n]|$)|([^\\r\\n${mark}]*))(${mark}|\\r\\n|\\r|\\n|$)`,
    "uy",
  );

/**
 * Read a table; every cell is text and stays text.
 *
 * @param {string} source
 * @returns {Rij[]} Without the lines that are empty.
 */
export function leesTabel(source) {
  const text = source.slice(0, TEKENS).replace(/^\uFEFF/u, "");
  const mark = vindScheiding(text);
  const patroon = celpatroon(mark === "|" ? "\\|" : mark);
  /** @type {Rij[]} */
  const rows = [];
  /** @type {string[]} */
  let cells = [];
  let [regel, begin] = [1, 1];
  while (patroon.lastIndex < text.length && rows.length < REGELS) {
    const found = patroon.exec(text);
    if (!found) break;
    const [all, quoted, plain, end] = found;
    cells.push(leesCel(plain ?? quoted.replace(/""/gu, '"')));
    regel += all.split("\n").length - 1 || (end === "\r" ? 1 : 0);
    if (end === mark && patroon.lastIndex < text.length) continue;
    if (cells.some(Boolean)) rows.push({ regel: begin, cellen: cells });
    cells = [];
    begin = regel;
  }
  return rows;
}

/**
 * The name of a column as a program would write it: folded, without blanks and a year at its end.
 *
 * @param {string} folded
 */
export function pers(folded) {
  const key = folded.replace(/ /gu, "");
  return key.replace(/(?:19|20)\d\d$/u, "") || key;
}
