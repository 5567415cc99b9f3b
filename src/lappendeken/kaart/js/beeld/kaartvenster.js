/** One Leaflet map in its element: pointer, size, and drawing what the picture says. */

import { h, isRustig } from "../elementen.js";
import { indelingVan } from "./kaartbeeld.js";
import { maakKijkknoppen } from "./kijkknoppen.js";
import { meetOmvang } from "../kern/kaartprojectie.js";
import { standtekst } from "../kern/tekst.js";
import { maakLijnen } from "./lijnen.js";
import { maakNamen } from "./namen.js";
import { maakPlaats } from "./plaats.js";

/** @import { LeafletMouseEvent, Map as Leafletkaart, Path } from "leaflet" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Beeld, Beelden, Omtreksoort } from "./kaartbeeld.js" */
/** @import { Kader } from "./plaatje.js" */

/** @typedef {LeafletMouseEvent & { layer: Path }} Wijzing The pointer on an area. */

/**
 * @typedef {object} Kaart
 * @property {Leafletkaart} map
 * @property {(nu: Staat) => void} teken
 * @property {(follower: (m: number) => void) => void} volgKlik A click on a gemeente; -1 beside all.
 * @property {() => void} doorLezer What is told when the reader moves the map,
 * @property {(follower: () => void) => void} volgLezer or the one beside it.
 * @property {() => void} terug
 * @property {(gemeenten: readonly number[]) => void} toonGemeenten
 * @property {(x: number, y: number) => number} gemeenteOp At a point of the screen; -1 for none.
 * @property {() => Kader} kader What is in view.
 * @property {() => Plek} plek
 * @property {(plek: Plek) => void} zetPlek
 * @property {(follower: () => void) => void} volgPlek
 */

/**
 * Where the map stands: where the page put it, at some gemeenten, or where the reader moved it to.
 *
 * @typedef {"begin" | "gemeenten" | readonly [lat: number, lon: number, zoom: number]} Plek
 */

/**
 * @param {HTMLElement} element
 * @param {boolean} bewegend
 * @param {Gegevens["herkomst"]} herkomst
 */
function maakLeaflet(element, bewegend, herkomst) {
  const map = L.map(element, {
    zoomSnap: 0.25,
    zoomDelta: 0.5,
    wheelPxPerZoomLevel: 110,
    maxZoom: 13,
    maxBoundsViscosity: 1,
    zoomControl: false,
    zoomAnimation: bewegend,
    fadeAnimation: bewegend,
    inertia: bewegend,
    attributionControl: false,
  });
  L.control
    .zoom({ position: "topleft", zoomInTitle: "Inzoomen", zoomOutTitle: "Uitzoomen" })
    .addTo(map);
  L.control
    .attribution({ position: "bottomright", prefix: false })
    .addAttribution(`${herkomst.grenzen}; lappendeken`)
    .addTo(map);
  return map;
}

/**
 * The words beside the pointer.
 *
 * @param {Leafletkaart} map
 * @param {HTMLElement} element
 */
function maakTip(map, element) {
  const tip = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
  element.append(tip);
  return {
    /** @type {(lines: readonly (string | null)[], event: LeafletMouseEvent) => void} */
    wijs(lines, event) {
      const [head, ...rest] = lines.filter((text) => text !== null && text !== "");
      tip.replaceChildren(h("strong", {}, head), ...rest.map((text) => h("span", {}, text)));
      tip.hidden = false;
      const { x, y } = event.containerPoint;
      const size = map.getSize();
      const [w, t] = [tip.offsetWidth, tip.offsetHeight];
      const left = x + 16 + w > size.x ? Math.max(4, x - w - 12) : x + 16;
      const top = y + 18 + t > size.y ? Math.max(4, y - t - 10) : y + 18;
      tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    },
    verberg() {
      tip.hidden = true;
    },
  };
}

/**
 * Make one Leaflet map that shows a state.
 *
 * @param {HTMLElement} element
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Beelden} nodig.beelden
 * @param {Kaart | null} [nodig.eerste] The map that this one stands beside.
 * @returns {Kaart}
 */
export function maakKaart(element, { g, staat, beelden, eerste = null }) {
  const which = eerste ? 1 : 0;
  const bewegend = !isRustig();
  const map = maakLeaflet(element, bewegend, g.herkomst);
  const bijschrift = h("p", { class: "bijschrift", hidden: true });
  element.append(bijschrift);
  const heel = L.latLngBounds(meetOmvang(g.bogen));
  const omvang = (/** @type {readonly number[]} */ list) =>
    L.latLngBounds(meetOmvang(list.flatMap((m) => g.vlakken[m].flat())));
  const deel = g.isGemeld.includes(0);
  const gemeld = deel ? omvang(g.naam.flatMap((_, m) => (g.isGemeld[m] ? [m] : []))) : heel;
  const begin = () => gemeld;
  // Without a view Leaflet cannot project; panes and layers come after it.
  const plaats = maakPlaats(map, { heel, begin, bijschrift, bewegend });
  if (!eerste) maakKijkknoppen(map, plaats, deel);
  const lijnen = maakLijnen(map, g);
  const basis = () => map.getBoundsZoom(heel, false, plaats.rand);
  const namen = maakNamen(map, lijnen.panes.namen, basis, () =>
    staat.nu.presentatie ? (map.getSize().x < 500 ? 1.2 : 1.8) : 1,
  );
  const tip = maakTip(map, element);

  /** @type {Beeld | null} */
  let laatste = null;
  let gewezen = "";
  /** @type {(m: number) => void} */
  let bijKlik = () => {};
  const vanDezeKaart = () => indelingVan(staat.nu, which);
  function verberg() {
    tip.verberg();
    gewezen = "";
    lijnen.tekenNadruk("wijzer", []);
  }
  /** What lies under the pointer: a seam of m, its regio, or m itself. */
  function onder(/** @type {number} */ m, /** @type {Wijzing} */ event) {
    const naad = lijnen.naadBij(m, event.layerPoint);
    if (naad >= 0) return { naad, leden: [g.grenzen[naad].a, g.grenzen[naad].b] };
    const { hoofd, leden } = g.indelingen[vanDezeKaart()];
    const { weergave, verft, heleRegio } = staat.nu;
    const alsRegio = weergave === "indelingen" || (weergave === "watals" && verft && heleRegio);
    const r = alsRegio ? hoofd[m] : -1;
    return { naad, leden: r >= 0 ? leden[r] : [m] };
  }
  function bijWijzing(/** @type {Wijzing} */ event) {
    const m = lijnen.gemeente(event.layer);
    const { naad, leden } = onder(m, event);
    if (gewezen !== leden.join(" ")) {
      gewezen = leden.join(" ");
      lijnen.tekenNadruk("wijzer", leden);
    }
    tip.wijs(naad >= 0 ? beelden.naadtip(staat.nu, naad) : (laatste?.tip(m) ?? []), event);
  }
  lijnen.vlakken.on("mouseover", bijWijzing);
  lijnen.vlakken.on("mousemove", bijWijzing);
  lijnen.vlakken.on("mouseout", verberg);
  lijnen.vlakken.on("click", (/** @type {Wijzing} */ event) => {
    const m = lijnen.gemeente(event.layer);
    const { originalEvent } = event;
    if (staat.nu.verft && staat.nu.weergave === "watals") return;
    // A finger cannot hover: a tap on a seam tells about the seam.
    if (originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch") {
      const naad = lijnen.naadBij(m, event.layerPoint);
      if (naad >= 0) {
        tip.wijs(beelden.naadtip(staat.nu, naad), event);
        return;
      }
    }
    verberg();
    plaats.klik(omvang([m]));
    bijKlik(m);
  });
  // Beside every gemeente: water, or abroad.
  map.on("click", () => bijKlik(-1));
  map.on("mouseout dragstart", verberg);

  const observer = new ResizeObserver(() => {
    // The second map takes its view from the first.
    if (!eerste) plaats.pasAan();
    else {
      plaats.meetOpnieuw();
      map.setView(eerste.map.getCenter(), eerste.map.getZoom(), { animate: false });
    }
  });
  observer.observe(element);

  /** @type {Kader} */
  let kader = [
    [heel.getNorth(), heel.getWest()],
    [heel.getSouth(), heel.getEast()],
  ];
  /** What is hidden, as on paper, has no view: then the last one holds. */
  function onthoudKader() {
    const { x, y } = map.getSize();
    if (Math.min(x, y) < 64) return;
    const [north, south] = [
      [0, 0],
      [x, y],
    ].map((p) => map.containerPointToLatLng(L.point(p[0], p[1])));
    kader = [
      [north.lat, north.lng],
      [south.lat, south.lng],
    ];
  }
  map.on("moveend", onthoudKader);
  onthoudKader();

  /** @type {Beeld["namen"] | null} */
  let getoond = null;
  let groot = false;
  return {
    map,
    kader: () => kader,
    plek: plaats.plek,
    zetPlek: plaats.zetPlek,
    volgPlek: (follower) => map.on("moveend", follower),
    gemeenteOp: lijnen.gemeenteOp,
    doorLezer: plaats.doorLezer,
    volgLezer: plaats.volgLezer,
    terug: plaats.terug,
    volgKlik(follower) {
      bijKlik = follower;
    },
    teken(nu) {
      const picture = beelden.beeld(nu, which);
      laatste = picture;
      lijnen.tekenVlakken(picture.kleur);
      lijnen.tekenArcering(picture.arcering, picture.licht);
      lijnen.tekenStippen(picture.stippen);
      lijnen.tekenNaden(picture.naad);
      for (const name of /** @type {Omtreksoort[]} */ (["grens", "rand", "lijn"])) {
        lijnen.tekenOmtrek(name, ...picture.omtrek[name]);
      }
      lijnen.tekenNadruk("keuze", picture.nadruk);
      if (getoond !== picture.namen || groot !== nu.presentatie) {
        getoond = picture.namen;
        groot = nu.presentatie;
        namen.toon(getoond);
      }
      bijschrift.hidden = !(nu.naast && nu.tweede !== null && nu.weergave === "indelingen");
      if (!bijschrift.hidden) {
        const indeling = g.indelingen[vanDezeKaart()];
        bijschrift.textContent = `${indeling.naam} (${standtekst(indeling)})`;
      }
    },
    /** Move so that these gemeenten are in view, and close enough to tell apart. */
    toonGemeenten(list) {
      // A card may just have taken a part of the width.
      plaats.meetOpnieuw();
      const bounds = omvang(list);
      const zoom = Math.min(9.5, map.getBoundsZoom(bounds, false, L.point(80, 80)));
      if (zoom < basis() + 0.25) plaats.naarBegin();
      else if (!map.getBounds().contains(bounds) || zoom - map.getZoom() >= 1) {
        plaats.ganaar(bounds, zoom);
      }
    },
  };
}
