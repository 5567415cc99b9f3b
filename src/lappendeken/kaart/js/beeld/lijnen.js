/** The Leaflet layers of one map: made once, restyled for every view. */

import { omtrek } from "../kern/vlakken.js";

/** @import { FeatureGroup, Map as Leafletkaart, Point, Polygon, PolylineOptions, Renderer } from "leaflet" */
/** @import { Gegevens, Lijn } from "../kern/typen.js" */
/** @import { Beeld, Lijnstijl, Omtreksoort } from "./kaartbeeld.js" */

// Bottom to top. Only the areas listen to the pointer.
const PANES = /** @type {const} */ ([
  "vlakken",
  "arcering",
  "lijnen",
  "naden",
  "omtrek",
  "nadruk",
  "namen",
]);

/** @typedef {typeof PANES[number]} Pane */

/**
 * @param {Leafletkaart} map
 * @returns {{ renderers: Record<Pane, Renderer>, panes: Record<Pane, HTMLElement> }}
 */
function maakPanes(map) {
  const panes = /** @type {Record<Pane, HTMLElement>} */ ({});
  const renderers = /** @type {Record<Pane, Renderer>} */ ({});
  PANES.forEach((name, i) => {
    const pane = map.createPane(name);
    panes[name] = pane;
    pane.style.zIndex = String(400 + i);
    if (name === "namen") return;
    renderers[name] = L.svg({ pane: name, padding: 0.4 });
    renderers[name].addTo(map);
    // A screen reader gets the table and the cards; 342 nameless shapes would only be noise.
    pane.setAttribute("aria-hidden", "true");
  });
  return { renderers, panes };
}

/**
 * @param {Leafletkaart} map
 * @param {Gegevens} g
 */
export function maakLijnen(map, g) {
  const { renderers, panes } = maakPanes(map);
  const base = { smoothFactor: 0, noClip: true };
  /** @type {(pane: Pane, options: PolylineOptions) => PolylineOptions} */
  const line = (pane, options) => ({
    ...base,
    renderer: renderers[pane],
    pane,
    fill: false,
    interactive: false,
    lineCap: "round",
    lineJoin: "round",
    ...options,
  });
  const arcs = (/** @type {readonly number[]} */ numbers) => numbers.map((i) => g.bogen[i]);

  /** @type {Map<Polygon, number>} */
  const gemeenteVan = new Map();
  const vlakken = g.vlakken.map((parts, m) => {
    const layer = L.polygon(parts, {
      ...base,
      renderer: renderers.vlakken,
      pane: "vlakken",
      stroke: false,
      fillOpacity: 1,
      fillColor: "#f4f4f1",
      bubblingMouseEvents: false,
    });
    gemeenteVan.set(layer, m);
    return layer;
  });
  /** @type {FeatureGroup} */
  const groep = L.featureGroup(vlakken).addTo(map);

  const binnen = L.polyline(
    g.grenzen.flatMap((grens) => arcs(grens.bogen)),
    line("lijnen", { color: "#ffffff", weight: 0.7 }),
  ).addTo(map);
  L.polyline(arcs(g.kust), line("lijnen", { color: "#9aa3a6", weight: 0.8 })).addTo(map);

  const patroon = (/** @type {string} */ fillColor) =>
    L.polygon([], {
      ...base,
      renderer: renderers.arcering,
      pane: "arcering",
      stroke: false,
      fillColor,
      fillOpacity: 1,
      interactive: false,
    }).addTo(map);
  const arcering = patroon("url(#arcering)");
  const stippen = patroon("url(#stippen)");

  /** @type {(pane: Pane, options: PolylineOptions) => L.Polyline} */
  const single = (pane, options) => L.polyline([], line(pane, options)).addTo(map);
  /** @type {Record<Omtreksoort, L.Polyline>} */
  const omtrekken = {
    grens: single("omtrek", {}),
    rand: single("omtrek", {}),
    lijn: single("omtrek", {}),
  };
  const outline = (/** @type {PolylineOptions} */ options) =>
    L.polygon([], line("nadruk", options)).addTo(map);
  const nadruk = {
    keuzerand: outline({ color: "#ffffff", weight: 5 }),
    keuze: outline({ color: g.stijl.inkt, weight: 2.4 }),
    wijzer: outline({ color: g.stijl.inkt, weight: 1.6 }),
  };

  /** Lines grow with the scale, slower than the map; 1 for the country on a desktop screen. */
  const maat = () => Math.min(2.6, Math.max(0.6, 2 ** ((map.getZoom() - 7.75) * 0.45)));

  // Seams of one look are one line: a few elements to redraw on zooming, not 876.
  /** @type {L.Polyline[]} */
  const naden = [];
  /** @type {{ kleur: string, dikte: number, bogen: Lijn[] }[]} */
  let soorten = [];
  let zichtbaar = (/** @type {number} */ _i) => false;
  function stijlNaden() {
    soorten.forEach(({ kleur, dikte }, n) => {
      naden[n].setStyle({ color: kleur, weight: dikte * maat() });
    });
  }
  map.on("zoomend", () => {
    stijlNaden();
    binnen.setStyle({ weight: 0.7 * Math.sqrt(maat()) });
  });

  /** @type {(point: Point, lijn: Lijn) => number} */
  function afstand(point, lijn) {
    let best = Infinity;
    let from = map.latLngToLayerPoint(lijn[0]);
    for (const to of lijn.slice(1).map((p) => map.latLngToLayerPoint(p))) {
      best = Math.min(best, L.LineUtil.pointToSegmentDistance(point, from, to));
      from = to;
    }
    return best;
  }

  /** @type {WeakMap<object, string>} What each layer shows: the same again costs nothing. */
  const getekend = new WeakMap();
  /** @type {(layer: object, numbers: readonly number[]) => boolean} */
  function isAnders(layer, numbers) {
    const key = numbers.join(" ");
    if (getekend.get(layer) === key) return false;
    getekend.set(layer, key);
    return true;
  }
  /** @type {(layer: Polygon, gemeenten: readonly number[]) => void} */
  function legVlakken(layer, gemeenten) {
    if (isAnders(layer, gemeenten)) layer.setLatLngs(gemeenten.flatMap((m) => g.vlakken[m]));
  }

  return {
    vlakken: groep,
    panes,

    /**
     * The gemeente of an area.
     *
     * @param {Polygon} layer
     */
    gemeente: (layer) => gemeenteVan.get(layer) ?? -1,

    /**
     * The gemeente at a point of the screen; -1 when there is none.
     *
     * @param {number} x
     * @param {number} y
     */
    gemeenteOp(x, y) {
      const element = document.elementFromPoint(x, y);
      return vlakken.findIndex((layer) => layer.getElement() === element);
    },

    /**
     * Colour the gemeenten.
     *
     * @param {Beeld["kleur"]} kleur
     */
    tekenVlakken(kleur) {
      vlakken.forEach((layer, m) => {
        const [fillColor, fillOpacity] = kleur(m);
        const { options } = layer;
        if (options.fillColor === fillColor && options.fillOpacity === fillOpacity) return;
        layer.setStyle({ fillColor, fillOpacity });
      });
    },

    /**
     * Hatch these gemeenten, lightly where there is only nothing to tell.
     *
     * @param {readonly number[]} gemeenten
     * @param {boolean} licht
     */
    tekenArcering(gemeenten, licht) {
      legVlakken(arcering, gemeenten);
      arcering.setStyle({ fillColor: licht ? "url(#arcering-licht)" : "url(#arcering)" });
    },

    /**
     * Dot these gemeenten: there two indelingen have the same regio.
     *
     * @param {readonly number[]} gemeenten
     */
    tekenStippen(gemeenten) {
      legVlakken(stippen, gemeenten);
    },

    /**
     * Draw the seams.
     *
     * @param {Beeld["naad"]} naad
     */
    tekenNaden(naad) {
      /** @type {Map<string, typeof soorten[number]>} */
      const found = new Map();
      const looks = g.grenzen.map((_, i) => (naad ? naad(i) : null));
      zichtbaar = (i) => looks[i] !== null;
      looks.forEach((look, i) => {
        if (!look) return;
        const key = `${look.dikte} ${look.kleur}`;
        const known = found.get(key) ?? { ...look, bogen: [] };
        known.bogen.push(...arcs(g.grenzen[i].bogen));
        found.set(key, known);
      });
      // The hardest seams come last, and so on top.
      soorten = [...found.values()].sort((a, b) => a.dikte - b.dikte);
      while (naden.length < soorten.length) naden.push(single("naden", {}));
      naden.forEach((layer, n) => layer.setLatLngs(n < soorten.length ? soorten[n].bogen : []));
      stijlNaden();
    },

    /**
     * The drawn seam of m that lies within a finger's width of a point; -1 without.
     *
     * @param {number} m
     * @param {Point} point
     */
    naadBij(m, point) {
      let [best, nearest] = [-1, 7];
      for (const { i } of g.buren[m]) {
        if (!zichtbaar(i)) continue;
        const near = Math.min(...arcs(g.grenzen[i].bogen).map((lijn) => afstand(point, lijn)));
        if (near < nearest) [best, nearest] = [i, near];
      }
      return best;
    },

    /**
     * Draw borders of regios.
     *
     * @param {Omtreksoort} which
     * @param {readonly number[]} grenzen
     * @param {Partial<Lijnstijl>} [style]
     */
    tekenOmtrek(which, grenzen, style = {}) {
      if (isAnders(omtrekken[which], grenzen)) {
        omtrekken[which].setLatLngs(grenzen.flatMap((i) => arcs(g.grenzen[i].bogen)));
      }
      omtrekken[which].setStyle({ dashArray: "", ...style });
    },

    /**
     * Outline gemeenten as one: the choice of the reader, or what the pointer is at.
     *
     * @param {"keuze" | "wijzer"} which
     * @param {readonly number[]} gemeenten
     */
    tekenNadruk(which, gemeenten) {
      const lines = omtrek(gemeenten, g);
      nadruk[which].setLatLngs(lines);
      if (which === "keuze") nadruk.keuzerand.setLatLngs(lines);
    },
  };
}
