/**
 * The map as a picture of its own: title, map, legend and source in one SVG. Text stays text, with
 * fonts that every program has; nothing is asked of anywhere.
 */

import { h, s } from "../elementen.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Bijschrift } from "./bijschrift.js" */

/** @typedef {{ svg: SVGSVGElement, breedte: number, hoogte: number }} Prent */

const BREEDTE = 1120;
const RAND = 32;
const LEGENDA = 290;
const LETTER = "Arial, Helvetica, sans-serif";
const GRIJS = "#556167";
const INKT = "#1d2529";
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
 */
function breekAf(text, size, breedte) {
  if (canvas) canvas.font = `${size}px ${LETTER}`;
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
function maakKolom(x, y, breedte) {
  /** @type {SVGElement[]} */
  const parts = [];
  let at = y;
  return {
    parts,
    onder: () => at,
    /** @type {(text: string, size: number, look?: Record<string, unknown>, na?: number) => void} */
    schrijf(text, size, look = {}, na = 0) {
      for (const line of breekAf(text, size, breedte)) {
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

/** Of the samples that have their colour from the style of the page. */
const KLEUREN = [
  ["vlak", "#adcceb"],
  ["geen", "#e4e4e0"],
];
const patroon = (/** @type {string} */ naam) => `url(#plaatje-${naam})`;

/**
 * Draw again what stands before a row of a legend.
 *
 * @param {Element | null} monster
 * @param {number} x
 * @param {number} y
 * @returns {(SVGElement | null)[]}
 */
function tekenMonster(monster, x, y) {
  if (!monster) return [];
  const lijn = (/** @type {Record<string, unknown>} */ look) =>
    s("line", { x1: x + 2, x2: x + 24, y1: y + 8, y2: y + 8, ...look });
  const line = monster.querySelector("line");
  if (line) {
    return [
      lijn({
        stroke: line.getAttribute("stroke"),
        "stroke-width": line.getAttribute("stroke-width"),
        "stroke-linecap": "round",
      }),
    ];
  }
  const is = (/** @type {string[]} */ ...namen) =>
    namen.some((naam) => monster.classList.contains(naam));
  if (is("streep")) {
    return [
      lijn({ stroke: INKT, "stroke-width": 3, "stroke-dasharray": is("weg") ? "5 4" : null }),
    ];
  }
  const own = monster instanceof HTMLElement ? monster.style.backgroundColor : "";
  const vlak = (/** @type {string} */ fill) =>
    s("rect", { x, y, width: 26, height: 15, rx: 2, fill, stroke: GRIJS, "stroke-width": 0.8 });
  return [
    vlak(own || KLEUREN.find(([soort]) => is(soort))?.[1] || "#ffffff"),
    is("arcering", "streepje", "geen") ? vlak(patroon("arcering")) : null,
    is("stippen", "stip") ? vlak(patroon("stippen")) : null,
  ];
}

/**
 * Draw a legend of the page again.
 *
 * @param {Kind} legenda
 * @param {ReturnType<typeof maakKolom>} kolom
 * @param {number} x
 */
function tekenLegenda(legenda, kolom, x) {
  const doos = h("div", {}, legenda);
  const tekst = (/** @type {Element | null | undefined} */ e) => e?.textContent?.trim() ?? "";
  for (const row of doos.querySelectorAll(".as, .legendarij, .tekens li, .uitleg")) {
    if (row.matches(".as, .uitleg")) {
      const said = row.matches(".as") ? [...row.children].map(tekst).join(" · ") : tekst(row);
      kolom.schrijf(said, 12.5, { fill: GRIJS }, 6);
      continue;
    }
    const label = row.querySelector(".label") ?? row.lastElementChild;
    const telling = tekst(row.querySelector(".telling"));
    const lines = breekAf(tekst(label), 14, LEGENDA - 40 - (telling ? 70 : 0));
    const look = { "font-size": 14, fill: INKT };
    kolom.rij(8 + 16 * lines.length, (y) => [
      ...tekenMonster(row.firstElementChild, x, y),
      ...lines.map((line, i) => s("text", { x: x + 36, y: y + 13 + 16 * i, ...look }, line)),
      telling
        ? s("text", { x: x + LEGENDA, y: y + 13, "text-anchor": "end", ...look }, telling)
        : null,
    ]);
  }
}

/**
 * Put the map in a picture.
 *
 * @param {SVGSVGElement} kaart
 * @param {Bijschrift} bijschrift
 * @param {Kind} legenda
 * @returns {Prent}
 */
export function maakPrent(kaart, { titel, regels, voet }, legenda) {
  const breed = BREEDTE - 2 * RAND;
  const kop = maakKolom(RAND, RAND - 8, breed);
  kop.schrijf(titel, 26, { "font-weight": 700 }, 6);
  for (const line of regels) kop.schrijf(line, 14, { fill: GRIJS }, 4);
  const boven = kop.onder() + 16;

  const { width, height } = kaart.viewBox.baseVal;
  const ruimte = breed - LEGENDA - 28;
  // A tall and narrow frame, as of a phone, becomes no tower.
  const t = Math.min((ruimte * height) / width, 900);
  const w = (t * width) / height;
  kaart.removeAttribute("class");
  for (const [name, value] of Object.entries({ x: RAND, y: boven, width: w, height: t })) {
    kaart.setAttribute(name, value.toFixed(1));
  }
  const links = RAND + ruimte + 28;
  const naast = maakKolom(links, boven, LEGENDA);
  tekenLegenda(legenda, naast, links);

  const onder = maakKolom(RAND, Math.max(boven + t, naast.onder()) + 8, breed);
  for (const line of voet) onder.schrijf(line, 12, { fill: GRIJS }, 2);
  const hoogte = Math.ceil(onder.onder() + RAND);
  const svg = s(
    "svg",
    {
      width: BREEDTE,
      height: hoogte,
      viewBox: `0 0 ${BREEDTE} ${hoogte}`,
      "font-family": LETTER,
      role: "img",
    },
    s("title", {}, titel),
    s("rect", { width: BREEDTE, height: hoogte, fill: "#ffffff" }),
    kop.parts,
    kaart,
    naast.parts,
    onder.parts,
  );
  return { svg, breedte: BREEDTE, hoogte };
}

/** @param {Prent} prent */
export const schrijfSvg = ({ svg }) =>
  new XMLSerializer().serializeToString(svg).replace(ONMOGELIJK, "");

/**
 * Paint the picture at twice its size.
 *
 * @param {Prent} prent
 * @returns {Promise<Blob>}
 */
export async function schrijfPng(prent) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(schrijfSvg(prent))}`;
  await image.decode();
  const sheet = h("canvas", { width: 2 * prent.breedte, height: 2 * prent.hoogte });
  sheet.getContext("2d")?.drawImage(image, 0, 0, sheet.width, sheet.height);
  return new Promise((done, fail) => {
    sheet.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))));
  });
}
