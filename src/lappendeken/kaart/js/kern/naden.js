/** Seams: borders between gemeenten on which the border of a regio lies. */

/** @import { Grens, Indeling, Naden } from "./typen.js" */

/** A border in one indeling: one of the two has no regio, they share one, or they are parted. */
export const ONBEKEND = 0;
export const SAMEN = 1;
export const GESCHEIDEN = 2;

/**
 * What an indeling does with each border.
 *
 * @param {Pick<Indeling, "regiosVan">} indeling
 * @param {readonly Grens[]} grenzen
 */
export function naadcodes({ regiosVan }, grenzen) {
  return Uint8Array.from(grenzen, ({ a, b }) => {
    if (regiosVan[a].length === 0 || regiosVan[b].length === 0) return ONBEKEND;
    return regiosVan[a].some((r) => regiosVan[b].includes(r)) ? SAMEN : GESCHEIDEN;
  });
}

/**
 * Count over indelingen how many part a border.
 *
 * @param {readonly Uint8Array[]} codes Of each indeling, as {@link naadcodes} gives them.
 * @param {number} aantalGrenzen
 * @returns {Naden}
 */
export function telNaden(codes, aantalGrenzen) {
  const aantal = new Uint16Array(aantalGrenzen);
  const vergeleken = new Uint16Array(aantalGrenzen);
  for (const column of codes) {
    column.forEach((code, i) => {
      if (code !== ONBEKEND) vergeleken[i] += 1;
      if (code === GESCHEIDEN) aantal[i] += 1;
    });
  }
  return { aantal, vergeleken };
}

/**
 * Whether a border parts two gemeenten in every indeling that knows both.
 *
 * @param {Naden} naden
 * @param {number} i
 */
export function isHard({ aantal, vergeleken }, i) {
  return vergeleken[i] > 0 && aantal[i] === vergeleken[i];
}
