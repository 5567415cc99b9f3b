/** The gemeente that a person means by a name or a code, also by one of before. */

import { fold } from "./fold.js";
import { onthoud } from "./geheugen.js";

/** @import { Gegevens } from "./typen.js" */

/**
 * @typedef {object} Vondst
 * @property {number} m -1 when nobody is meant for sure.
 * @property {"" | "vroeger" | "verdeeld" | "dubbel" | "onbekend"} soort Why, or how it was read.
 */

/** @type {Vondst} */
const ONBEKEND = { m: -1, soort: "onbekend" };

/** A mark of a footnote: `1)`, `(1)` or a raised number. */
const VOETNOOT = /\s*(?:(?<![([\d])\d{1,2}\)|[([]\d[)\]]|[¹²³⁰⁴-⁹]+⁾?)$/u;

/** Take off what people write around a name. */
const kaal = (/** @type {string} */ text) =>
  fold(text.trim().replace(VOETNOOT, "")).replace(/^gemeente /u, "");

export const maakGemeentezoeker = onthoud(bouwZoeker);

/** @typedef {Pick<Gegevens, "naam" | "namen" | "gemeenten">} Namen */

/** @type {(g: Namen) => (text: string) => Vondst} */
function bouwZoeker({ naam, namen, gemeenten }) {
  /** @type {Map<string, Vondst>} */
  const known = new Map();
  naam.forEach((one, m) => {
    const key = fold(one);
    known.set(key, known.has(key) ? { m: -1, soort: "dubbel" } : { m, soort: "" });
  });
  // Without what stands in brackets a name may be of two: then it is of none.
  naam.forEach((one, m) => {
    const key = fold(one.replace(/\s*\([^)]*\)\s*$/u, ""));
    if (key === fold(one)) return;
    known.set(key, known.has(key) ? { m: -1, soort: "dubbel" } : { m, soort: "" });
  });
  /** @type {Map<string, Set<number>>} */
  const andere = new Map();
  for (const [one, m] of namen) {
    const key = fold(one);
    const list = andere.get(key) ?? new Set();
    andere.set(key, list.add(m));
  }
  for (const [one, m, soort] of namen) {
    const key = fold(one);
    if (known.has(key)) continue;
    const several = (andere.get(key)?.size ?? 0) > 1 || soort === "verdeeld";
    known.set(
      key,
      several ? { m: -1, soort: "verdeeld" } : { m, soort: soort === "vroeger" ? "vroeger" : "" },
    );
  }
  const codes = new Map(gemeenten.code.map((code, m) => [code.toUpperCase(), m]));
  /** @type {(text: string) => Vondst} */
  function zoek(text) {
    const code = /^(?:GM)?0*(\d{1,4})(?:\.0)?$/iu.exec(text.trim());
    if (code) {
      const m = codes.get(`GM${code[1].padStart(4, "0")}`) ?? -1;
      return { m, soort: m < 0 ? "onbekend" : "" };
    }
    return known.get(fold(text)) ?? known.get(kaal(text)) ?? ONBEKEND;
  }
  /** @type {Map<string, Vondst>} A list names each more than once, and is read more than once. */
  const gezocht = new Map();
  return (text) => {
    const found = gezocht.get(text) ?? zoek(text.slice(0, 120));
    if (gezocht.size < 50_000) gezocht.set(text, found);
    return found;
  };
}
