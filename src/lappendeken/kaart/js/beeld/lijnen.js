/** The Leaflet layers of one map: made once, restyled for every view. */

import { maakPaden } from "../kern/paden.js";
import { maakDoek, maakVorm } from "./doek.js";

/** @import { FeatureGroup, Map as Leafletkaart, PathOptions, Point } from "leaflet" */
/** @import { Gegevens, Lijn } from "../kern/typen.js" */
/** @import { Doek, Vorm } from "./doek.js" */
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

/** So many borders are one path, */
const LIJNDEEL = 48;
/** and so many gemeenten. */
const VLAKDEEL = 16;

/**
 * @param {Leafletkaart} map
 * @param {readonly [number, number]} oorsprong
 * @returns {{ doeken: Record<Pane, Doek>, panes: Record<Pane, HTMLElement> }}
 */
function maakPanes(map, oorsprong) {
  const panes = /** @type {Record<Pane, HTMLElement>} */ ({});
  const doeken = /** @type {Record<Pane, Doek>} */ ({});
  PANES.forEach((name, i) => {
    const pane = map.createPane(name);
    panes[name] = pane;
    pane.style.zIndex = String(400 + i);
    if (name === "namen") return;
    const patronen = name === "arcering" ? ["arcering", "arcering-licht", "stippen"] : [];
    doeken[name] = maakDoek(map, name, oorsprong, patronen);
    // A screen reader gets the table and the cards; 342 nameless shapes would only be noise.
    pane.setAttribute("aria-hidden", "true");
  });
  return { doeken, panes };
}

/**
 * @param {Leafletkaart} map
 * @param {Gegevens} g
 */
export function maakLijnen(map, g) {
  const paden = maakPaden(g);
  const { doeken, panes } = maakPanes(map, paden.oorsprong);
  const arcs = (/** @type {readonly number[]} */ numbers) => numbers.map((i) => g.bogen[i]);
  const bogenVan = (/** @type {readonly number[]} */ grenzen) =>
    grenzen.flatMap((i) => g.grenzen[i].bogen);

  /** @type {Map<unknown, number>} */
  const gemeenteVan = new Map();
  const vlakken = g.naam.map((_, m) => {
    const vorm = maakVorm(
      doeken.vlakken,
      {
        stroke: false,
        fill: true,
        fillOpacity: 1,
        fillColor: "#f4f4f1",
        bubblingMouseEvents: false,
      },
      paden.vlak(m),
    );
    gemeenteVan.set(vorm, m);
    return vorm;
  });
  /** @type {FeatureGroup} */
  const groep = L.featureGroup(vlakken).addTo(map);

  /** @type {(pane: Pane, options: PathOptions, d?: string) => Vorm} */
  const trek = (pane, options, d = "") =>
    maakVorm(doeken[pane], { fill: false, interactive: false, ...options }, d).addTo(map);
  const binnen = trek(
    "lijnen",
    { color: "#ffffff", weight: 0.7 },
    paden.lijn(g.grenzen.flatMap((grens) => grens.bogen)),
  );
  trek("lijnen", { color: "#9aa3a6", weight: 0.8 }, paden.lijn(g.kust));

  const patroon = (/** @type {string} */ id) =>
    trek("arcering", {
      stroke: false,
      fill: true,
      fillColor: doeken.arcering.patroon(id),
      fillOpacity: 1,
    });
  /**
   * What is drawn of a part of the gemeenten or borders, as a few paths: of a change most of them
   * stay as they are.
   *
   * @param {number} deel How many are one path.
   * @param {() => Vorm} maak
   * @param {(numbers: readonly number[]) => string} pad
   * @param {number} [alvast] For so many all are made at once, below what is made after them.
   * @returns {(numbers: readonly number[], style: Partial<PathOptions>) => void}
   */
  function maakBundel(deel, maak, pad, alvast = 0) {
    const vormen = Array.from({ length: Math.ceil(alvast / deel) }, maak);
    return (numbers, style) => {
      /** @type {number[][]} */
      const delen = vormen.map(() => []);
      for (const i of numbers) (delen[Math.floor(i / deel)] ??= []).push(i);
      while (vormen.length < delen.length) vormen.push(maak());
      vormen.forEach((vorm, n) => {
        vorm.legPad(pad(delen[n] ?? []));
        vorm.stel(style);
      });
    };
  }
  const vlakpad = (/** @type {readonly number[]} */ list) => list.map(paden.vlak).join("");
  const arcering = maakBundel(VLAKDEEL, () => patroon("arcering"), vlakpad);
  const stippen = maakBundel(VLAKDEEL, () => patroon("stippen"), vlakpad);

  const maakOmtrek = () =>
    maakBundel(
      LIJNDEEL,
      () => trek("omtrek", {}),
      (grenzen) => paden.lijn(bogenVan(grenzen)),
      g.grenzen.length,
    );
  /** @type {Record<Omtreksoort, ReturnType<typeof maakBundel>>} From below. */
  const omtrekken = { grens: maakOmtrek(), rand: maakOmtrek(), lijn: maakOmtrek() };
  const nadruk = {
    keuzerand: trek("nadruk", { color: "#ffffff", weight: 5 }),
    keuze: trek("nadruk", { color: g.stijl.inkt, weight: 2.4 }),
    wijzer: trek("nadruk", { color: g.stijl.inkt, weight: 1.6 }),
  };

  /** Lines grow with the scale, slower than the map; 1 for the country on a desktop screen. */
  const maat = () => Math.min(2.6, Math.max(0.6, 2 ** ((map.getZoom() - 7.75) * 0.45)));

  // Seams of one look are one line: a few elements to redraw on zooming, not 876.
  /** @type {Vorm[]} */
  const naden = [];
  /** @type {{ kleur: string, dikte: number, grenzen: number[] }[]} */
  let soorten = [];
  let zichtbaar = (/** @type {number} */ _i) => false;
  function stijlNaden() {
    soorten.forEach(({ kleur, dikte }, n) => {
      naden[n].stel({ color: kleur, weight: dikte * maat() });
    });
  }
  map.on("zoomend", () => {
    stijlNaden();
    binnen.stel({ weight: 0.7 * Math.sqrt(maat()) });
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

  /** @type {(gemeenten: readonly number[]) => string} The lines with one side in it. */
  function omtrekpad(gemeenten) {
    if (gemeenten.length === 0) return "";
    const inside = new Set(gemeenten);
    return paden.lijn(
      g.zijden.flatMap(([a, b], i) => (inside.has(a) !== inside.has(b) ? [i] : [])),
    );
  }

  return {
    vlakken: groep,
    panes,

    /**
     * The gemeente of an area.
     *
     * @param {unknown} layer
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
      vlakken.forEach((vorm, m) => {
        const [fillColor, fillOpacity] = kleur(m);
        const { options } = vorm;
        if (options.fillColor === fillColor && options.fillOpacity === fillOpacity) return;
        vorm.stel({ fillColor, fillOpacity });
      });
    },

    /**
     * Hatch these gemeenten, lightly where there is only nothing to tell.
     *
     * @param {readonly number[]} gemeenten
     * @param {boolean} licht
     */
    tekenArcering(gemeenten, licht) {
      arcering(gemeenten, {
        fillColor: doeken.arcering.patroon(licht ? "arcering-licht" : "arcering"),
      });
    },

    /**
     * Dot these gemeenten: there two indelingen have the same regio.
     *
     * @param {readonly number[]} gemeenten
     */
    tekenStippen(gemeenten) {
      stippen(gemeenten, {});
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
        const known = found.get(key) ?? { ...look, grenzen: [] };
        known.grenzen.push(i);
        found.set(key, known);
      });
      // The hardest seams come last, and so on top.
      soorten = [...found.values()].sort((a, b) => a.dikte - b.dikte);
      while (naden.length < soorten.length) naden.push(trek("naden", {}));
      naden.forEach((vorm, n) =>
        vorm.legPad(n < soorten.length ? paden.lijn(bogenVan(soorten[n].grenzen)) : ""),
      );
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
      omtrekken[which](grenzen, { dashArray: "none", ...style });
    },

    /**
     * Outline gemeenten as one: the choice of the reader, or what the pointer is at.
     *
     * @param {"keuze" | "wijzer"} which
     * @param {readonly number[]} gemeenten
     */
    tekenNadruk(which, gemeenten) {
      const pad = omtrekpad(gemeenten);
      nadruk[which].legPad(pad);
      if (which === "keuze") nadruk.keuzerand.legPad(pad);
    },
  };
}
