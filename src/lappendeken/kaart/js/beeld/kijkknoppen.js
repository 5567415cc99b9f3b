/** Buttons on the map that bring back what it is of. */

import { h, s } from "../elementen.js";

/** @import { Map as Leafletkaart } from "leaflet" */

/** A frame around everything, and one around a part. */
const TEKENS = {
  heel: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
  deel: "M3 3h14v14H3zM7.5 7.5h5v5h-5z",
};

/**
 * Buttons under + and - that bring the whole country back, or the part that the map is of.
 *
 * @param {Leafletkaart} map
 * @param {{ naarHeel: () => void, naarBegin: () => void }} plaats
 * @param {boolean} deel Whether the map is of a part of the country.
 */
export function maakKijkknoppen(map, { naarHeel, naarBegin }, deel) {
  /** @type {(naam: string, teken: string, onclick: () => void) => HTMLElement} */
  const knop = (naam, d, onclick) =>
    h(
      "button",
      { type: "button", title: naam, "aria-label": naam, onclick },
      s("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, s("path", { d })),
    );
  const control = new L.Control({ position: "topleft" });
  control.onAdd = () => {
    const box = h(
      "div",
      { class: "leaflet-bar kijkknoppen" },
      knop("Hele kaart", TEKENS.heel, naarHeel),
      deel ? knop("Alleen het gekozen deel", TEKENS.deel, naarBegin) : null,
    );
    L.DomEvent.disableClickPropagation(box);
    return box;
  };
  control.addTo(map);
}
