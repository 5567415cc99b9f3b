/** A small histogram with a marker where a value lies. */

import { s } from "../elementen.js";
import { klasseVan } from "../kern/kleuren.js";
import { getal, waardetekst } from "../kern/tekst.js";

/** @import { Laag, Stijl } from "../kern/typen.js" */

const [W, H] = [320, 64];

/**
 * @param {object} nodig
 * @param {Laag} nodig.laag
 * @param {Float64Array} nodig.values
 * @param {number} nodig.value
 * @param {string} nodig.naam Whose value it is.
 * @param {Stijl} nodig.stijl
 */
export function maakHistogram({ laag, values, value, naam, stijl }) {
  const known = Array.from(values).filter((v) => !Number.isNaN(v));
  const top = laag.aantal ? Math.max(...known, 1) + 1 : 1;
  const step = laag.aantal ? Math.max(1, Math.ceil(top / 40)) : 0.025;
  /** @type {number[]} */
  const bars = new Array(Math.max(1, Math.ceil(top / step - 1e-9))).fill(0);
  for (const v of known) bars[Math.min(bars.length - 1, Math.floor(v / step + 1e-9))] += 1;
  const most = Math.max(...bars, 1);
  const w = W / bars.length;
  const shapes = bars.map((count, i) => {
    const klasse = klasseVan(laag, Math.min(top, (i + 0.5) * step));
    const t = (count / most) * (H - 22);
    return s("rect", {
      x: (i * w + 0.5).toFixed(1),
      y: (H - 14 - t).toFixed(1),
      width: Math.max(0.5, w - 1).toFixed(1),
      height: t.toFixed(1),
      fill: laag.klassen[klasse][3],
      stroke: "#6b777c",
      "stroke-width": count ? 0.4 : 0,
    });
  });
  const text = `${naam} op ${waardetekst(laag, value)}, in de verdeling van ${known.length} gemeenten`;
  const ends = laag.aantal ? ["0", getal(top - 1)] : ["0%", "100%"];
  const line = { x1: 0, x2: W, y1: H - 14, y2: H - 14, stroke: "#6b777c", "stroke-width": 0.8 };
  return s(
    "svg",
    { class: "histogram", viewBox: `0 0 ${W} ${H}`, role: "img", "aria-label": text },
    shapes,
    s("line", line),
    Number.isNaN(value)
      ? null
      : maakWijzer(laag.aantal ? ((value + 0.5) / step) * w : value * W, stijl),
    s("text", { x: 0, y: H - 1, class: "klein" }, ends[0]),
    s("text", { x: W, y: H - 1, class: "klein", "text-anchor": "end" }, ends[1]),
  );
}

/** @type {(x: number, stijl: Stijl) => SVGElement[]} */
function maakWijzer(x, stijl) {
  const at = Math.min(W - 1, Math.max(1, x)).toFixed(1);
  const line = { x1: at, x2: at, y1: 3, y2: H - 12, stroke: stijl.inkt, "stroke-width": 1.6 };
  return [s("line", line), s("path", { d: `M${at} ${H - 13}l-4.5 7h9z`, fill: stijl.inkt })];
}
