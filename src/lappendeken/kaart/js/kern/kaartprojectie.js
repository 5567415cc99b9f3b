/** From degrees to a flat picture: Mercator, as on the screen. */

/** @import { Lijn, Punt } from "./typen.js" */

/**
 * @typedef {object} Projectie
 * @property {number} breedte
 * @property {number} hoogte Of a picture of this width; whole.
 * @property {(punt: Punt) => [x: number, y: number]} punt From the upper left corner, y down.
 * @property {(lijn: Lijn) => string} pad The path of a line in tenths, for the `d` of an SVG.
 */

export const mercator = (/** @type {number} */ lat) =>
  Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/**
 * The box around lines.
 *
 * @param {readonly Lijn[]} lijnen
 * @returns {[zuidwest: Punt, noordoost: Punt]}
 */
export function meetOmvang(lijnen) {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const lijn of lijnen) {
    for (const [lat, lon] of lijn) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return [
    [south, west],
    [north, east],
  ];
}

/**
 * Fit all lines in a picture.
 *
 * @param {readonly Lijn[]} lijnen
 * @param {number} breedte
 * @returns {Projectie}
 */
export function maakProjectie(lijnen, breedte) {
  const [[south, west], [north, east]] = meetOmvang(lijnen);
  const scale = breedte / (((east - west) * Math.PI) / 180);
  /** @type {Projectie["punt"]} */
  const punt = ([lat, lon]) => [
    ((lon - west) * Math.PI * scale) / 180,
    (mercator(north) - mercator(lat)) * scale,
  ];
  return {
    breedte,
    hoogte: Math.ceil((mercator(north) - mercator(south)) * scale),
    punt,
    pad: (lijn) =>
      `M${lijn
        .map((p) =>
          punt(p)
            .map((v) => v.toFixed(1))
            .join(" "),
        )
        .join("L")}`,
  };
}
