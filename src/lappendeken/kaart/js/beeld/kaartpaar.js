/** Two pictures in the page that move as one. Without a script they are still pictures. */

import { h, s, vul } from "../elementen.js";
import { binnen, omvat, vergroot } from "../kern/uitsnede.js";
import { volgGebaren } from "./gebaren.js";

/** @import { Vak } from "../kern/uitsnede.js" */

/**
 * @typedef {object} Kant
 * @property {SVGSVGElement} svg
 * @property {HTMLElement} venster
 * @property {HTMLElement} regel What is said below the map.
 * @property {string} kop
 * @property {Map<string, { vlak: SVGGraphicsElement, regio: string }>} vlakken By gemeente code.
 * @property {SVGUseElement} merk
 */

/**
 * @typedef {object} Kaartpaar
 * @property {(code: string) => void} bezoek Move to a gemeente and point at it.
 * @property {() => void} laatLos Point at nothing.
 * @property {(codes: readonly string[]) => void} toon Move to some gemeenten.
 * @property {(factor: number) => void} zoom
 * @property {() => void} heel
 */

/**
 * The element that the template always writes.
 *
 * @template {Element} T
 * @param {Element} box
 * @param {string} selector
 */
export function vind(box, selector) {
  const found = box.querySelector(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return /** @type {T} */ (found);
}

/**
 * The gemeente that a shape stands for.
 *
 * @param {EventTarget | null} target
 */
function codeVan(target) {
  if (!(target instanceof SVGUseElement)) return "";
  return target.getAttribute("href")?.replace(/^#g/u, "") ?? "";
}

/**
 * @param {Element} box
 * @returns {Kant}
 */
function leesKant(box) {
  /** @type {SVGSVGElement} */
  const svg = vind(box, "svg");
  /** @type {Kant["vlakken"]} */
  const vlakken = new Map();
  for (const groep of svg.querySelectorAll(".vlakken > g")) {
    // The title would show a second time beside the line below the map.
    const title = vind(groep, "title");
    title.remove();
    for (const vlak of groep.querySelectorAll("use")) {
      vlakken.set(codeVan(vlak), { vlak, regio: title.textContent });
    }
  }
  const merk = s("use", { class: "wijst" });
  svg.append(merk);
  const kop = vind(box, ".kaartkop").textContent;
  return {
    svg,
    venster: vind(box, ".venster"),
    regel: vind(box, ".aanwijzing"),
    kop,
    vlakken,
    merk,
  };
}

/**
 * What is said of a gemeente below the maps, and aloud.
 *
 * @param {readonly Kant[]} kanten
 * @param {object} nodig
 * @param {(code: string) => string} nodig.naam
 * @param {ReadonlyMap<string, string>} nodig.verhuist
 * @param {(text: string) => void} nodig.meld
 */
function maakWijzer(kanten, { naam, verhuist, meld }) {
  return (/** @type {string} */ code, /** @type {boolean} */ hardop) => {
    const extra = verhuist.get(code);
    const said = kanten.map(({ vlakken, merk, regel, kop }) => {
      const found = vlakken.get(code);
      if (!found) {
        merk.removeAttribute("href");
        vul(regel, h("span", { class: "leeg-woord" }, "Wijs een gemeente aan of zoek haar."));
        return "";
      }
      merk.setAttribute("href", `#g${code}`);
      vul(regel, h("strong", {}, naam(code)), `: ${found.regio}${extra ? `. ${extra}` : ""}`);
      return `${kop}: ${found.regio}`;
    });
    if (!hardop) return;
    meld(said[0] ? [naam(code), ...said].join(". ") + (extra ? `. ${extra}` : "") : "");
  };
}

/**
 * Make a pair of maps alive.
 *
 * @param {Element} figuur
 * @param {object} nodig
 * @param {(code: string) => string} nodig.naam
 * @param {ReadonlyMap<string, string>} nodig.verhuist Gemeente code to what happens to it.
 * @param {(text: string) => void} nodig.meld Say something aloud.
 * @returns {Kaartpaar}
 */
export function maakKaartpaar(figuur, nodig) {
  const kanten = [...figuur.querySelectorAll(".kant")].map(leesKant);
  const wijs = maakWijzer(kanten, nodig);
  const stippen = vind(figuur, "pattern");
  const { width, height } = kanten[0].svg.viewBox.baseVal;
  /** @type {Vak} */
  const heel = { x: 0, y: 0, width, height };
  let view = heel;

  function toon(/** @type {Vak} */ next) {
    view = next;
    const text = [view.x, view.y, view.width, view.height].map((v) => Number(v.toFixed(3)));
    // Dots keep their size on the screen.
    stippen.setAttribute("patternTransform", `scale(${(view.width / width).toFixed(4)})`);
    for (const { svg, venster } of kanten) {
      svg.setAttribute("viewBox", text.join(" "));
      venster.classList.toggle("dichtbij", view.width < width - 0.01);
    }
  }

  /** @type {(codes: readonly string[], ruimte: number) => void} */
  function kader(codes, ruimte) {
    const { vlakken } = kanten[0];
    const boxes = codes.flatMap((code) => vlakken.get(code)?.vlak.getBBox() ?? []);
    if (boxes.length) toon(omvat(boxes, heel, ruimte));
  }

  const naarHeel = () => toon(heel);
  /** @type {import("./gebaren.js").Beweging["zoom"]} */
  const zoom = (factor, at) => toon(vergroot(view, heel, factor, at));
  function wek(/** @type {Kant} */ { svg, venster, regel }) {
    venster.classList.add("leeft");
    venster.tabIndex = 0;
    venster.setAttribute("role", "group");
    venster.setAttribute(
      "aria-label",
      "Kaart om te verschuiven en te zoomen; beide kaarten bewegen mee",
    );
    regel.hidden = false;
    volgGebaren(venster, {
      breedte: () => view.width,
      plek({ clientX, clientY }) {
        const box = svg.getBoundingClientRect();
        return {
          x: view.x + ((clientX - box.left) / box.width) * view.width,
          y: view.y + ((clientY - box.top) / box.height) * view.height,
        };
      },
      schuif: (dx, dy) => toon(binnen({ ...view, x: view.x + dx, y: view.y + dy }, heel)),
      zoom,
      heel: naarHeel,
      wijs: (target, hardop) => wijs(codeVan(target), hardop),
      laatLos: (hardop) => wijs("", hardop),
    });
  }
  kanten.forEach(wek);
  window.addEventListener("beforeprint", () => {
    naarHeel();
    wijs("", false);
  });
  wijs("", false);
  return {
    bezoek(code) {
      kader([code], 6);
      wijs(code, true);
    },
    laatLos: () => wijs("", true),
    toon: (codes) => kader(codes, 3),
    zoom,
    heel: naarHeel,
  };
}
