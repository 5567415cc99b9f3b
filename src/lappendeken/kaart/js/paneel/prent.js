/**
 * The map as a picture of its own: title, map, legend and source in one SVG.
 */

import { h, s } from "../elementen.js";
import { GRIJS, INKT, breekAf, maakKolom, maakVel } from "../vel.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Vel } from "../vel.js" */
/** @import { Bijschrift } from "./bijschrift.js" */

const BREEDTE = 1120;
const RAND = 32;
const LEGENDA = 290;
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
 * @returns {Vel}
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
  return maakVel({ breedte: BREEDTE, hoogte, titel }, kop.parts, kaart, naast.parts, onder.parts);
}
