/** How far a reader can move the map: the country stays in sight. */

/** @import { LatLngBounds, Map as Leafletkaart, Point } from "leaflet" */

/**
 * Keep the country on the map: its middle stays in the country, whatever the reader drags, and it is
 * not made much smaller than it fits.
 *
 * @param {Leafletkaart} map
 * @param {LatLngBounds} heel
 * @param {Point} rand
 */
export function houdInBeeld(map, heel, rand) {
  function begrens() {
    const size = map.getSize();
    // What is hidden has no size, and no scale that fits.
    if (Math.min(size.x, size.y) < 64) return;
    map.options.minZoom = 0;
    map.options.minZoom = Math.max(0, map.getBoundsZoom(heel, false, rand) - 0.5);
    const half = size.divideBy(2);
    const corners = [heel.getSouthWest(), heel.getNorthEast()].map((p) => map.project(p));
    const [southWest, northEast] = [
      corners[0].add(L.point(-half.x, half.y)),
      corners[1].add(L.point(half.x, -half.y)),
    ];
    map.options.maxBounds = L.latLngBounds(map.unproject(southWest), map.unproject(northEast));
  }
  map.on("moveend resize", begrens);
  return {
    begrens,
    /** For a move of the page itself, which may need another scale and so other bounds. */
    laatLos: () => delete map.options.maxBounds,
  };
}
