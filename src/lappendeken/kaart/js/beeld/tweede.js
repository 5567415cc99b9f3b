/** A second map beside the first, moving with it. */

import { h } from "../elementen.js";
import { maakKaart } from "./kaartvenster.js";

/** @import { Map as Leafletkaart } from "leaflet" */
/** @import { Houder } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Beelden } from "./kaartbeeld.js" */
/** @import { Kaart } from "./kaartvenster.js" */

/**
 * @param {HTMLElement} naast The element of the first map.
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Beelden} nodig.beelden
 * @param {Kaart} nodig.eerste
 */
export function maakTweede(naast, nodig) {
  const element = h("section", {
    class: "tweede-kaart",
    "aria-label": "Tweede indeling op de kaart",
  });
  naast.after(element);
  const kaart = maakKaart(element, nodig);
  let busy = false;
  /** @type {(from: Leafletkaart, to: Leafletkaart) => () => void} */
  const follow = (from, to) => () => {
    if (busy || element.hidden) return;
    const shift = from.project(from.getCenter()).distanceTo(from.project(to.getCenter()));
    // Only following what really moved keeps the first map free to fit itself anew.
    if (from.getZoom() === to.getZoom() && shift < 1.5) return;
    busy = true;
    // The bounds of the other scale would hold it back; it gets its own when it has moved.
    delete to.options.maxBounds;
    to.setView(from.getCenter(), from.getZoom(), { animate: false });
    busy = false;
  };
  const [a, b] = [nodig.eerste.map, kaart.map];
  kaart.volgLezer(nodig.eerste.doorLezer);
  a.on("move zoomend", follow(a, b));
  b.on("move zoomend", follow(b, a));
  return { element, kaart };
}
