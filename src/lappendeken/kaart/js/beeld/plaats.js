/** Where a map stands, and who put it there: the page or the reader. */

import { houdInBeeld } from "./beeldrand.js";

/** @import { LatLng, LatLngBounds, Map as Leafletkaart } from "leaflet" */
/** @import { Plek } from "./kaartvenster.js" */

/** Keys by which Leaflet moves a map. */
const BEWEEGTOETS = /^(Arrow|[-+=_]$)/u;

/**
 * Hear of it when the reader moves the map. Leaflet does not tell who started a move, and starts an
 * animated one only in the next frame: what the hand does is the only sign.
 *
 * @param {Leafletkaart} map
 * @param {() => void} follower
 */
function volgHand(map, follower) {
  const element = map.getContainer();
  const options = { capture: true, passive: true };
  map.on("dragstart boxzoomend", follower);
  element.addEventListener("wheel", () => map.scrollWheelZoom.enabled() && follower(), options);
  element.addEventListener("dblclick", follower, options);
  element.addEventListener(
    "touchstart",
    ({ touches }) => touches.length > 1 && follower(),
    options,
  );
  element.addEventListener("keydown", ({ key }) => BEWEEGTOETS.test(key) && follower(), options);
  element.querySelector(".leaflet-control-zoom")?.addEventListener("click", follower, options);
}

/**
 * In a frame, such as a notebook, the wheel is of the page around it until the reader takes the map.
 *
 * @param {Leafletkaart} map
 */
function laatRollen(map) {
  if (window.self === window.top) return;
  map.scrollWheelZoom.disable();
  map.on("mousedown", () => map.scrollWheelZoom.enable());
  map.getContainer().addEventListener("mouseleave", () => map.scrollWheelZoom.disable());
}

/**
 * Where the map stands, and who put it there.
 *
 * @param {Leafletkaart} map
 * @param {object} nodig
 * @param {LatLngBounds} nodig.heel
 * @param {() => LatLngBounds} nodig.begin What the map opens on.
 * @param {HTMLElement} nodig.bijschrift
 * @param {boolean} nodig.bewegend
 */
export function maakPlaats(map, { heel, begin, bijschrift, bewegend }) {
  const rand = L.point(16, 16);
  const grens = houdInBeeld(map, heel, rand);
  /** @type {"begin" | "gemeenten" | "lezer"} */
  let plaats = "begin";
  let bijLezer = () => {};
  function doorLezer() {
    plaats = "lezer";
    bijLezer();
  }
  volgHand(map, doorLezer);
  laatRollen(map);
  /** @type {LatLngBounds | null} What was clicked, and has to stay there when a card takes room. */
  let geklikt = null;
  window.addEventListener("resize", () => (geklikt = null));
  function houdtKlik() {
    const held = geklikt !== null && map.getBounds().contains(geklikt);
    geklikt = null;
    return held;
  }

  // Leaflet forgets what it is asked while it zooms, and carries out an animated zoom that waits for
  // its first frame after whatever was asked since: the last wish waits for the end.
  let zoomt = false;
  /** @type {(() => void) | null} */
  let wens = null;
  map.on("zoomanim", () => (zoomt = true));
  map.on("zoomend", () => (zoomt = false));
  map.on("moveend", () => {
    if (zoomt || !wens) return;
    const move = wens;
    wens = null;
    move();
  });
  /** @type {(move: () => void, why: typeof plaats) => void} */
  function beweeg(move, why) {
    plaats = why;
    const go = () => {
      grens.laatLos();
      move();
    };
    if (zoomt) wens = go;
    else go();
  }
  /** @type {(centre: LatLng, zoom: number, animate: boolean) => void} */
  function zet(centre, zoom, animate) {
    zoomt = animate && zoom !== map.getZoom();
    map.setView(centre, zoom, { animate });
  }
  /** Take the new size; redrawing for it waits, for a move mostly follows at once. */
  const meetOpnieuw = () => {
    grens.laatLos();
    map.invalidateSize({ animate: false, pan: false, debounceMoveend: true });
    grens.begrens();
  };
  /**
   * Show all that is reported, or the whole country; without a change of scale that is only a shift,
   * and quick.
   *
   * @param {boolean} animate
   * @param {LatLngBounds} [bounds]
   * @param {typeof plaats} [why]
   */
  function naarBegin(animate, bounds = begin(), why = "begin") {
    // A caption takes the upper edge.
    const boven = L.point(0, bijschrift.hidden ? 0 : 30);
    const zoom = map.getBoundsZoom(bounds, false, rand.add(boven));
    const corners = [bounds.getSouthWest(), bounds.getNorthEast()].map((p) => map.project(p, zoom));
    const middle = corners[0].add(corners[1]).subtract(boven).divideBy(2);
    const centre = map.unproject(middle, zoom);
    beweeg(() => {
      if (!animate && zoom === map.getZoom()) map.panTo(centre, { animate });
      else zet(centre, zoom, animate);
    }, why);
  }
  beweeg(() => map.fitBounds(begin(), { padding: rand.divideBy(2), animate: false }), "begin");
  return {
    rand,
    meetOpnieuw,
    doorLezer,
    volgLezer: (/** @type {() => void} */ follower) => (bijLezer = follower),
    naarBegin: () => naarBegin(bewegend),
    /** @type {() => Plek} */
    plek() {
      if (plaats !== "lezer") return plaats;
      const { lat, lng } = map.getCenter();
      return [lat, lng, map.getZoom()];
    },
    zetPlek(/** @type {Plek} */ plek) {
      if (plek === "begin" && plaats !== "begin") naarBegin(false);
      if (typeof plek === "string") return;
      beweeg(() => map.setView([plek[0], plek[1]], plek[2], { animate: false }), "lezer");
    },
    /** The whole country, also where the map opens on a part: a place that the reader chose. */
    naarHeel: () => naarBegin(bewegend, heel, begin() === heel ? "begin" : "lezer"),
    /** Fit again after a change of size, when the page put the map where it is. */
    pasAan() {
      meetOpnieuw();
      // Nothing moves from under the pointer, unless a card would cover what was clicked.
      if (plaats === "begin" && !houdtKlik()) naarBegin(false);
    },
    /** @param {LatLngBounds} bounds Of what was clicked. */
    klik(bounds) {
      geklikt = bounds;
    },
    /** Undo what toonGemeenten did, unless the reader has moved the map since. */
    terug() {
      meetOpnieuw();
      geklikt = null;
      if (plaats !== "lezer") naarBegin(bewegend);
    },
    /**
     * Move to some gemeenten.
     *
     * @param {LatLngBounds} bounds
     * @param {number} zoom
     */
    ganaar(bounds, zoom) {
      beweeg(() => zet(bounds.getCenter(), zoom, bewegend), "gemeenten");
    },
  };
}
