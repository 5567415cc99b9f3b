/**
 * A sheet of its own, as a picture: text, drawings and source in one SVG. Text stays text, with fonts
 * that every program has; nothing is asked of anywhere.
 */

import { h, s } from "./elementen.js";

/** @typedef {{ svg: SVGSVGElement, breedte: number, hoogte: number }} Vel */

export const LETTER = "Arial, Helvetica, sans-serif";
export const GRIJS = "#556167";
export const INKT = "#1d2529";
/** What XML cannot hold. */
// eslint-disable-next-line no-control-regex -- to take them out
const ONMOGELIJK = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const canvas = document.createElement("canvas").getContext("2d");

/**
 * Break a text in lines; a word that is too long is cut.
 *
 * @param {string} text
 * @param {number} size
 * @param {number} breedte
 * @param {unknown} [gewicht]
 */
export function breekAf(text, size, breedte, gewicht = 400) {
  if (canvas) canvas.font = `${gewicht} ${size}px ${LETTER}`;
  const past = (/** @type {string} */ line) =>
    (canvas ? canvas.measureText(line).width : line.length * size * 0.55) <= breedte * 0.97;
  const lines = [""];
  for (const word of text.split(/\s+/u)) {
    const last = lines.length - 1;
    const next = lines[last] ? `${lines[last]} ${word}` : word;
    if (past(next)) {
      lines[last] = next;
      continue;
    }
    let rest = word;
    if (lines[last]) lines.push("");
    while (!past(rest)) {
      let end = rest.length - 1;
      while (end > 1 && !past(rest.slice(0, end))) end -= 1;
      lines[lines.length - 1] = rest.slice(0, end);
      lines.push("");
      rest = rest.slice(end);
    }
    lines[lines.length - 1] = rest;
  }
  return lines;
}

/**
 * A sheet that is filled from above.
 *
 * @param {number} x
 * @param {number} y
 * @param {number} breedte
 */
export function maakKolom(x, y, breedte) {
  /** @type {SVGElement[]} */
  const parts = [];
  let at = y;
  return {
    parts,
    onder: () => at,
    /** @type {(text: string, size: number, look?: Record<string, unknown>, na?: number) => void} */
    schrijf(text, size, look = {}, na = 0) {
      for (const line of breekAf(text, size, breedte, look["font-weight"])) {
        at += size * 1.3;
        parts.push(
          s("text", { x, y: at.toFixed(1), "font-size": size, fill: INKT, ...look }, line),
        );
      }
      at += na;
    },
    /** @type {(height: number, make: (y: number) => (SVGElement | null)[]) => void} */
    rij(height, make) {
      parts.push(...make(at).filter((part) => part !== null));
      at += height;
    },
  };
}

/**
 * Put parts on a white sheet.
 *
 * @param {object} nodig
 * @param {number} nodig.breedte
 * @param {number} nodig.hoogte
 * @param {string} nodig.titel
 * @param {string} [nodig.beschrijving] For who does not see it.
 * @param {import("./elementen.js").Kind[]} parts
 * @returns {Vel}
 */
export function maakVel({ breedte, hoogte, titel, beschrijving = "" }, ...parts) {
  const svg = s(
    "svg",
    {
      width: breedte,
      height: hoogte,
      viewBox: `0 0 ${breedte} ${hoogte}`,
      "font-family": LETTER,
      role: "img",
    },
    s("title", {}, titel),
    beschrijving ? s("desc", {}, beschrijving) : null,
    s("rect", { width: breedte, height: hoogte, fill: "#ffffff" }),
    ...parts,
  );
  return { svg, breedte, hoogte };
}

/** @param {Vel} vel */
export const schrijfSvg = ({ svg }) =>
  new XMLSerializer().serializeToString(svg).replace(ONMOGELIJK, "");

/**
 * Paint the picture at twice its size.
 *
 * @param {Vel} vel
 * @returns {Promise<Blob>}
 */
export async function schrijfPng(vel) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(schrijfSvg(vel))}`;
  await image.decode();
  const sheet = h("canvas", { width: 2 * vel.breedte, height: 2 * vel.hoogte });
  sheet.getContext("2d")?.drawImage(image, 0, 0, sheet.width, sheet.height);
  return new Promise((done, fail) => {
    sheet.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))));
  });
}
