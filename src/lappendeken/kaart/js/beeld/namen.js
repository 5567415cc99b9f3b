/** Names on the map: as many as fit without touching, the most important first. */

import { h } from "../elementen.js";

/** @import { Bounds, Map as Leafletkaart } from "leaflet" */
/** @import { Kaartnaam } from "./naamlijst.js" */

/** @typedef {[left: number, top: number, right: number, bottom: number]} Vak */

/** Names are measured at one size, in pixels: to choose another font takes longer than to measure. */
const MEETGROOTTE = 12;

/**
 * Whether two boxes have nothing in common.
 *
 * @param {Vak} a
 * @param {Vak} b
 */
export function liggenLos(a, b) {
  return a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
}

/**
 * Break a name in two lines of about the same length, where that is possible.
 *
 * @param {string} text
 */
function breek(text) {
  const middle = text.length / 2;
  let best = -1;
  // "'s-Gravenhage" stays whole: no line of fewer than three letters.
  for (let i = 3; i < text.length - 3; i += 1) {
    if ((text[i] === " " || text[i] === "-") && Math.abs(i - middle) < Math.abs(best - middle)) {
      best = i;
    }
  }
  if (best < 0) return [text];
  const end = text[best] === "-" ? best + 1 : best;
  return [text.slice(0, end), text.slice(best + 1)];
}

/**
 * Ways to write and place a name, the best first: lines, size, shift up or down.
 *
 * @param {Kaartnaam} naam
 * @returns {Generator<[lines: string[], size: number, shift: number]>}
 */
function* pogingen(naam) {
  const broken = breek(naam.tekst);
  const forms = naam.tekst.length > 14 ? [broken] : [[naam.tekst], broken];
  for (const size of [naam.grootte, naam.grootte - 1]) {
    for (const lines of forms) {
      for (const shift of [0, -0.7, 0.7, -1.3, 1.3]) yield [lines, size, shift * size];
    }
  }
}

/**
 * Left side of a name around x: moved a little where the edge of the map would cut it.
 *
 * @param {number} x
 * @param {number} width
 * @param {Bounds} bounds
 */
function binnen(x, width, { min, max }) {
  const left = x - width / 2;
  if (!min || !max || x < min.x || x > max.x) return left;
  return Math.max(min.x + 2, Math.min(max.x - width - 2, left));
}

/**
 * @param {Leafletkaart} map
 * @param {HTMLElement} pane Where the names stand.
 * @param {() => number} basis The zoom that shows the whole country.
 * @param {() => number} maat How many times as large as by default.
 */
export function maakNamen(map, pane, basis, maat) {
  pane.setAttribute("aria-hidden", "true");
  const canvas = document.createElement("canvas").getContext("2d");
  /** @type {Kaartnaam[]} */
  let namen = [];

  if (canvas) canvas.font = `600 ${MEETGROOTTE}px system-ui, -apple-system, "Segoe UI", sans-serif`;
  /** @type {Map<string, number>} The same names come back at every move of the map. */
  const gemeten = new Map();
  /** @type {(text: string, size: number) => number} */
  function meet(text, size) {
    if (!canvas) return 0;
    let width = gemeten.get(text);
    if (width === undefined) {
      width = canvas.measureText(text).width / MEETGROOTTE;
      gemeten.set(text, width);
    }
    return width * size;
  }
  /** @type {(lines: string[], size: number) => number} */
  const breedte = (lines, size) => Math.max(...lines.map((text) => meet(text, size)));

  /** @type {Map<string, HTMLElement>} What stands on the map: most names stay where they are. */
  let staand = new Map();
  /** @type {(naam: Kaartnaam, lines: string[], size: number, width: number, anchor: [number, number]) => [string, HTMLElement]} */
  function maak({ soort, punt }, lines, size, width, anchor) {
    const { x, y } = map.latLngToLayerPoint(punt).subtract(anchor).round();
    const key = [soort, size, x, y, ...lines].join("|");
    const known = staand.get(key);
    if (known) return [key, known];
    // Not Leaflet's setPosition: that gives each name a layer of its own to be put together.
    const style = {
      width: `${width}px`,
      fontSize: `${size}px`,
      left: `${x}px`,
      top: `${y}px`,
    };
    const spans = lines.map((text) => h("span", {}, text));
    return [key, h("div", { class: `naam ${soort}`, style }, spans)];
  }

  function plaats() {
    const zoom = map.getZoom();
    const begin = basis();
    const keer = maat();
    const bounds = map.getPixelBounds();
    const view = bounds.pad(0.3);
    const smal = map.getSize().x < 500 ? 1 : 0;
    /** @type {Vak[]} */
    const boxes = [];
    const made = [];
    for (const naam of namen) {
      if (zoom < begin + naam.vanaf + naam.smal * smal - 0.3) continue;
      const point = map.project(naam.punt, zoom);
      if (!view.contains(point)) continue;
      for (const [lines, size, shift] of pogingen({ ...naam, grootte: naam.grootte * keer })) {
        const [w, t] = [breedte(lines, size) + 6, lines.length * size * 1.12 + 3];
        const top = point.y + shift - t / 2;
        const left = binnen(point.x, w, bounds);
        /** @type {Vak} */
        const box = [left, top, left + w, top + t];
        if (!boxes.every((other) => liggenLos(box, other))) continue;
        boxes.push(box);
        made.push(maak(naam, lines, size, w, [point.x - left, t / 2 - shift]));
        break;
      }
    }
    const nieuw = new Map(made);
    for (const [key, element] of staand) if (!nieuw.has(key)) element.remove();
    // The order is that of importance, and says nothing on the map: they do not touch.
    for (const [key, element] of nieuw) if (!staand.has(key)) pane.append(element);
    staand = nieuw;
  }

  let wacht = false;
  /** One move of the map is several events: the names are placed once, before it is painted. */
  function plaatsZo() {
    if (wacht) return;
    wacht = true;
    queueMicrotask(() => {
      wacht = false;
      plaats();
    });
  }

  map.on("zoomstart", () => pane.classList.add("even-weg"));
  map.on("zoomend viewreset moveend resize", () => {
    pane.classList.remove("even-weg");
    plaatsZo();
  });

  return {
    /**
     * Show names, the most important first.
     *
     * @param {Kaartnaam[]} list
     */
    toon(list) {
      namen = list;
      plaatsZo();
    },
  };
}
