/**
 * Arcs as the text of SVG paths, in a plane that no move or scale of a map changes: written once,
 * and put in its place by the one transformation of who draws. Its steps are whole, so that areas
 * that share an arc share every corner.
 */

import { onthoud } from "./geheugen.js";
import { mercator, meetOmvang } from "./kaartprojectie.js";

/** @import { Gegevens, Lijn, Punt } from "./typen.js" */

/** The scale of the plane, as a zoom of a map of tiles of 256: a step is 6 m here. */
export const PADZOOM = 14;
const WERELD = 256 * 2 ** PADZOOM;

/** @type {(punt: Punt) => [x: number, y: number]} In the plane of the whole world. */
const plat = ([lat, lon]) => [
  WERELD * (lon / 360 + 0.5),
  WERELD * (0.5 - mercator(lat) / (2 * Math.PI)),
];

/**
 * @typedef {object} Paden
 * @property {readonly [x: number, y: number]} oorsprong Where the plane begins, in that of the world.
 * @property {(bogen: readonly number[]) => string} lijn Arcs, one after the other.
 * @property {(m: number) => string} vlak The closed lines around a gemeente.
 */

/**
 * The steps along an arc, in turn x and y.
 *
 * @param {Lijn} boog
 * @param {readonly [number, number]} oorsprong
 */
function zet(boog, oorsprong) {
  const stappen = new Int32Array(2 * boog.length);
  let [x, y] = [0, 0];
  boog.forEach((punt, i) => {
    const [px, py] = plat(punt);
    const [nx, ny] = [Math.round(px - oorsprong[0]), Math.round(py - oorsprong[1])];
    stappen[2 * i] = nx - x;
    stappen[2 * i + 1] = ny - y;
    [x, y] = [nx, ny];
  });
  return { stappen, einde: /** @type {[number, number]} */ ([x, y]) };
}

/**
 * @param {Pick<Gegevens, "bogen" | "topologie">} g
 * @returns {Paden}
 */
export const maakPaden = onthoud(
  (/** @type {Pick<Gegevens, "bogen" | "topologie">} */ { bogen, topologie }) => {
    const [[, west], [noord]] = meetOmvang(bogen);
    const hoek = plat([noord, west]);
    const oorsprong = /** @type {const} */ ([Math.floor(hoek[0]), Math.floor(hoek[1])]);
    const gezet = bogen.map((boog) => zet(boog, oorsprong));
    // The first pair is where an arc begins; the others are the way along it.
    const heen = gezet.map(({ stappen }) => stappen.subarray(2).join(" "));
    const lijnen = gezet.map(
      ({ stappen }, i) => `M${stappen[0]} ${stappen[1]}${heen[i] && `l${heen[i]}`}`,
    );
    function terug(/** @type {number} */ i) {
      const { stappen } = gezet[i];
      /** @type {number[]} */
      const found = [];
      for (let at = stappen.length - 2; at >= 2; at -= 2) {
        found.push(-stappen[at], -stappen[at + 1]);
      }
      return found.join(" ");
    }
    /** @type {(ring: readonly number[]) => string} */
    function ringpad(ring) {
      const { stappen, einde } = gezet[ring[0] < 0 ? ~ring[0] : ring[0]];
      const [x, y] = ring[0] < 0 ? einde : stappen;
      const weg = ring.map((i) => (i < 0 ? terug(~i) : heen[i])).filter(Boolean);
      return `M${x} ${y}${weg.length ? `l${weg.join(" ")}` : ""}z`;
    }
    const vlakken = topologie.ringen.map((delen) => delen.flat().map(ringpad).join(""));
    /** @type {Paden} */
    const paden = {
      oorsprong,
      lijn: (numbers) => numbers.map((i) => lijnen[i]).join(""),
      vlak: (m) => vlakken[m],
    };
    return paden;
  },
);
