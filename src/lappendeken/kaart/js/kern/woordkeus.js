/**
 * What the page calls the things that are divided: the sentences are about gemeenten, and who
 * divides something else reads them with that word. The rules are those of `basis/woordkeus.py`,
 * and the words come from there; a test holds the two together.
 */

/** @import { Eenheid } from "./typen.js" */

const GRENS = "A-Za-zÀ-ÖØ-öø-ÿ0-9_";

const letterlijk = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** The longest first: a short name must not take part of a long one. */
const keuzes = (/** @type {string[]} */ texts) =>
  [...texts]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(letterlijk)
    .join("|");

/**
 * Return what says a text in the words of the user.
 *
 * @param {Pick<Eenheid, "woorden" | "beschermd"> | null} eenheid
 * @returns {(text: string) => string}
 */
export function maakWoordkeus(eenheid) {
  if (!eenheid || Object.keys(eenheid.woorden).length === 0) return (text) => text;
  const { woorden, beschermd } = eenheid;
  const ours = `(?<![${GRENS}/\\\\#-])(${keuzes(Object.keys(woorden))})(?![${GRENS}/\\\\-]|\\.(?:csv|xlsx|json|html))`;
  const pattern = new RegExp(beschermd.length ? `(?:${keuzes(beschermd)})|${ours}` : ours, "gu");
  return (text) => text.replace(pattern, (hit, word) => (word && woorden[word]) || hit);
}
