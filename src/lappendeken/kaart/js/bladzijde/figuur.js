/** Take a figure of a page along: title, drawing, legend and source as one picture. */

import { bewaarBestand, maakBestandsnaam } from "../bewaar.js";
import { h, s } from "../elementen.js";
import { GRIJS, INKT, maakKolom, maakVel, schrijfPng, schrijfSvg } from "../vel.js";

/** @import { Vel } from "../vel.js" */

const BREEDTE = 960;
const RAND = 28;
const HOOGSTE = 900;
const TUSSEN = 24;
const MONSTER = 30;

/** What comes down from an element to those in it. */
const ERFT = [
  ...["fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width"],
  ...["stroke-dasharray", "stroke-linecap", "stroke-linejoin", "paint-order", "visibility"],
  ...["font-size", "font-weight", "font-style", "text-anchor", "letter-spacing"],
];
/** What does not, with what it is when nobody says it. */
const EIGEN = new Map([
  ["opacity", "1"],
  ["vector-effect", "none"],
  ["dominant-baseline", "auto"],
]);

const tekst = (/** @type {Element | null | undefined} */ element) =>
  (element?.textContent ?? "").replace(/\s+/gu, " ").trim();

/** Put in what a drawing refers to elsewhere on the page. */
function haalIn(/** @type {SVGSVGElement} */ copy) {
  for (let use = copy.querySelector("use"); use; use = copy.querySelector("use")) {
    const name = use.getAttribute("href")?.slice(1) ?? "";
    const found = document.getElementById(name)?.cloneNode(true);
    const group = s("g", {}, found);
    for (const { name: key, value } of use.attributes) {
      if (key !== "href") group.setAttribute(key, value);
    }
    use.replaceWith(group);
  }
  const patterns = [...document.querySelectorAll("pattern")].filter(({ id }) => id);
  const own = new Set([...copy.querySelectorAll("pattern")].map(({ id }) => id));
  copy.prepend(
    s(
      "defs",
      {},
      patterns.filter(({ id }) => !own.has(id)).map((one) => one.cloneNode(true)),
    ),
  );
}

/** @typedef {ReadonlyMap<string, string>} Aanzien */

/** @type {(element: Element) => Aanzien} How an element on the page looks. */
function leesAanzien(element) {
  const found = getComputedStyle(element);
  return new Map(
    [...ERFT, ...EIGEN.keys(), "display"].map((name) => [
      name,
      found.getPropertyValue(name).replaceAll('"', ""),
    ]),
  );
}

/**
 * Write how an element looks in its attributes, as far as it does not get that from above.
 *
 * @param {Element} element
 * @param {Aanzien} aanzien
 * @param {Aanzien | undefined} boven
 */
function schrijfAanzien(element, aanzien, boven) {
  for (const name of [...ERFT, ...EIGEN.keys()]) {
    const value = aanzien.get(name);
    const usual = EIGEN.get(name) ?? boven?.get(name);
    if (value && value !== usual) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  element.removeAttribute("class");
  if (element.tagName !== "pattern") element.removeAttribute("id");
}

/**
 * Return a drawing that looks the same without the style of the page.
 *
 * @param {SVGSVGElement} svg
 */
function maakLos(svg) {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  haalIn(copy);
  // Beside the drawing, where the same rules of style hold; gone before anything is painted.
  svg.after(copy);
  /** @type {Map<Element, Aanzien>} */
  const looks = new Map([copy, ...copy.querySelectorAll("*")].map((e) => [e, leesAanzien(e)]));
  copy.remove();
  for (const [element, look] of looks) {
    const hidden = look.get("display") === "none" && !element.closest("defs");
    if (hidden) element.remove();
    else schrijfAanzien(element, look, looks.get(element.parentElement ?? element));
  }
  const fills = new Set([...looks.values()].map((look) => look.get("fill")));
  for (const pattern of copy.querySelectorAll("pattern")) {
    if (!fills.has(`url(#${pattern.id})`)) pattern.remove();
  }
  return copy;
}

/**
 * @param {SVGSVGElement} copy
 * @param {{ x: number, y: number, width: number, height: number }} plek
 */
function zetNeer(copy, plek) {
  for (const [name, value] of Object.entries(plek)) copy.setAttribute(name, value.toFixed(1));
  copy.removeAttribute("role");
  copy.removeAttribute("aria-label");
  return copy;
}

/**
 * Draw again what stands before a row of a legend.
 *
 * @param {Element} row
 * @param {number} x
 * @param {number} y
 */
function tekenMonster(row, x, y) {
  const drawn = row.querySelector("svg");
  if (drawn) {
    const { width, height } = drawn.getBoundingClientRect();
    return [zetNeer(maakLos(drawn), { x, y: y + 7 - height / 2, width, height })];
  }
  const vak = row.querySelector(".vak");
  if (!vak) return [];
  const { backgroundColor, backgroundImage } = getComputedStyle(vak);
  const leeg = backgroundImage !== "none";
  return [
    s("rect", { x, y, width: 20, height: 14, fill: leeg ? "#e4e4e0" : backgroundColor }),
    leeg ? s("path", { d: `M${x} ${y + 14}l14 -14m-8 14l14 -14`, stroke: "#8a8f8c" }) : null,
    s("rect", { x, y, width: 20, height: 14, fill: "none", stroke: "#8a979c" }),
  ];
}

/** What stands below a figure; not how to work with it on a screen. */
function lijstNoten(/** @type {Element} */ figuur) {
  const noten = /** @type {NodeListOf<HTMLElement>} */ (
    figuur.querySelectorAll(".noot:not(.hulp, figcaption + .noot)")
  );
  return [...noten].map((noot) => noot.innerText.trim()).filter(Boolean);
}

/**
 * Put a figure on a sheet of its own.
 *
 * @param {Element} figuur
 * @returns {Vel}
 */
function maakFiguurvel(figuur) {
  const drawings = /** @type {NodeListOf<SVGSVGElement>} */ (
    figuur.querySelectorAll('svg[role="img"]')
  );
  const breed = BREEDTE - 2 * RAND;
  const titel = tekst(figuur.querySelector("figcaption"));
  const kop = maakKolom(RAND, RAND - 8, breed);
  kop.schrijf(titel, 22, { "font-weight": 700 }, 10);

  const each = (breed - TUSSEN * (drawings.length - 1)) / drawings.length;
  const heads = [...figuur.querySelectorAll(".kaartkop")].map(tekst);
  const opschriften = heads.map((head, i) => {
    const kolom = maakKolom(RAND + i * (each + TUSSEN), kop.onder(), each);
    kolom.schrijf(head, 15, { "font-weight": 600 }, 6);
    return kolom;
  });
  const boven = Math.max(kop.onder(), ...opschriften.map((kolom) => kolom.onder())) + 6;
  const placed = [...drawings].map((svg, i) => {
    const { width: w, height: t } = svg.viewBox.baseVal;
    const height = Math.min((each * t) / w, HOOGSTE);
    const plek = { x: RAND + i * (each + TUSSEN), y: boven, width: (height * w) / t, height };
    return { copy: zetNeer(maakLos(svg), plek), onder: boven + height };
  });

  const onder = maakKolom(RAND, Math.max(...placed.map((one) => one.onder)) + 12, breed);
  const section = figuur.closest("section");
  const own = figuur.querySelectorAll(".legenda li");
  for (const row of own.length ? own : (section?.querySelectorAll(":scope > .legenda li") ?? [])) {
    const naast = maakKolom(RAND + MONSTER + 8, onder.onder() - 3, breed - MONSTER - 8);
    naast.schrijf(tekst(row), 14, { fill: INKT }, 4);
    const y = onder.onder();
    onder.rij(naast.onder() - y + 3, () => [...tekenMonster(row, RAND, y), ...naast.parts]);
  }
  const said = [
    ...lijstNoten(figuur),
    [document.querySelector("h1"), ...document.querySelectorAll(".kop .onder, .kop .van")]
      .map((one) => tekst(one).replace(/[.]$/u, ""))
      .filter(Boolean)
      .join(". "),
    ...[...document.querySelectorAll("footer p")].map(tekst),
  ];
  for (const line of said) onder.schrijf(line, 12, { fill: GRIJS }, 2);
  return maakVel(
    {
      breedte: BREEDTE,
      hoogte: Math.ceil(onder.onder() + RAND),
      titel,
      beschrijving: [...drawings].map((svg) => svg.getAttribute("aria-label") ?? "").join(" "),
    },
    kop.parts,
    opschriften.map((kolom) => kolom.parts),
    placed.map((one) => one.copy),
    onder.parts,
  );
}

/** Give a figure its two buttons. */
export function maakBewaarbaar(/** @type {Element} */ figuur) {
  const titel = tekst(figuur.querySelector("figcaption"));
  const melding = h("span", { role: "status" });
  /** @type {(soort: "PNG" | "SVG", schrijf: (vel: Vel) => string | Promise<Blob>) => HTMLElement} */
  const knop = (soort, schrijf) =>
    h(
      "button",
      {
        type: "button",
        "aria-label": `Bewaar als ${soort}: ${titel}`,
        onclick: async () => {
          const naam = maakBestandsnaam(titel, soort.toLowerCase());
          const mime = soort === "PNG" ? "image/png" : "image/svg+xml";
          try {
            bewaarBestand(naam, await schrijf(maakFiguurvel(figuur)), mime);
            melding.textContent = `Bewaard als ${naam}`;
          } catch {
            melding.textContent = "Bewaren lukte niet: deze browser staat het hier niet toe.";
          }
        },
      },
      `Bewaar als ${soort}`,
    );
  figuur.append(
    h("div", { class: "bewaar" }, knop("PNG", schrijfPng), knop("SVG", schrijfSvg), melding),
  );
}
