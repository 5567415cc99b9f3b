/** Whole numbers that are written as text (`model/tekens.py`). */

/** @import { Lijn } from "./typen.js" */

export const TEKENS = String.fromCharCode(...Array.from({ length: 92 }, (_, i) => 35 + i)).replace(
  /[&<>\\]/gu,
  "",
);
const CIJFERS = TEKENS.length / 2;
const WAARDE = new Uint8Array(128);
[...TEKENS].forEach((sign, i) => {
  WAARDE[sign.charCodeAt(0)] = i;
});

/**
 * Read lines: how many points each has, and the steps from point to point.
 *
 * @param {string} text
 * @param {number} raster
 * @returns {Lijn[]}
 */
export function leesBogen(text, raster) {
  let at = 0;
  const getal = () => {
    let value = 0;
    let worth = 1;
    for (;;) {
      const digit = WAARDE[text.charCodeAt(at)];
      at += 1;
      value += (digit % CIJFERS) * worth;
      if (digit < CIJFERS) return value % 2 ? -(value + 1) / 2 : value / 2;
      worth *= CIJFERS;
    }
  };
  /** @type {Lijn[]} */
  const lines = [];
  let [x, y] = [0, 0];
  while (at < text.length) {
    /** @type {Lijn} */
    const line = new Array(getal());
    for (let i = 0; i < line.length; i += 1) {
      x += getal();
      y += getal();
      line[i] = [y * raster, x * raster];
    }
    lines.push(line);
  }
  return lines;
}
