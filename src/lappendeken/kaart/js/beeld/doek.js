/**
 * Paths on a Leaflet map that are written once. Leaflet projects every line anew at each scale, and
 * writes it anew at each move; here one transformation puts them all in their place, and lines stay
 * as wide as they are.
 */

import { byId, s } from "../elementen.js";
import { PADZOOM } from "../kern/paden.js";

/** @import { Map as Leafletkaart, Path, PathOptions, Renderer, RendererOptions } from "leaflet" */

/**
 * @typedef {object} Doek What shapes are drawn on.
 * @property {Renderer} renderer
 * @property {(id: string) => string} patroon A pattern of the page, as the fill of a shape.
 *
 * @typedef {Path & { legPad: (d: string) => void, stel: (style: Partial<PathOptions>) => void }} Vorm
 */

/** @type {Record<string, string>} What Leaflet calls an attribute. */
const KENMERKEN = {
  color: "stroke",
  weight: "stroke-width",
  dashArray: "stroke-dasharray",
  fillColor: "fill",
  fillOpacity: "fill-opacity",
};
/** An empty path, as Leaflet writes it. */
const LEEG = "M0 0";

/**
 * What of Leaflet is no part of its published types.
 *
 * @typedef {any} Inwendig
 */

let nummer = 0;

/**
 * @param {Leafletkaart} map
 * @param {string} pane
 * @param {readonly [x: number, y: number]} oorsprong Where the plane of the paths begins.
 * @param {readonly string[]} patronen Patterns that are laid on it, by id: as large at every scale.
 * @returns {Doek}
 */
export function maakDoek(map, pane, oorsprong, patronen) {
  nummer += 1;
  const eigennummer = nummer;
  const eigen = (/** @type {string} */ id) => `${id}-${eigennummer}`;
  const kopieen = patronen.map((id) => {
    const kopie = /** @type {Element} */ (byId(id).cloneNode(true));
    kopie.id = eigen(id);
    return { kopie, draai: kopie.getAttribute("patternTransform") ?? "" };
  });
  const Tekenvel = /** @type {new (options: RendererOptions) => Renderer} */ (
    L.SVG.extend(
      /** @type {Inwendig} */ ({
        /** @this {Inwendig} */
        _initContainer() {
          /** @type {Inwendig} */ (L.SVG.prototype)._initContainer.call(this);
          if (kopieen.length === 0) return;
          const defs = s("defs", {}, ...kopieen.map(({ kopie }) => kopie));
          this._container.prepend(defs);
        },
        /** @this {Inwendig} */
        _update() {
          // As Leaflet does: while it zooms, the picture is stretched.
          if (this._map._animatingZoom && this._bounds) return;
          /** @type {Inwendig} */ (L.SVG.prototype)._update.call(this);
          const schaal = map.getZoomScale(map.getZoom(), PADZOOM);
          const { x, y } = map.getPixelOrigin();
          const [dx, dy] = [oorsprong[0] * schaal - x, oorsprong[1] * schaal - y];
          const waar = `translate(${dx} ${dy}) scale(${schaal})`;
          if (this._waar === waar) return;
          this._waar = waar;
          this._rootGroup.setAttribute("transform", waar);
          for (const { kopie, draai } of kopieen) {
            kopie.setAttribute("patternTransform", `scale(${1 / schaal}) ${draai}`.trim());
          }
        },
      }),
    )
  );
  const renderer = new Tekenvel({ pane, padding: 0.4 });
  renderer.addTo(map);
  return { renderer, patroon: (id) => `url(#${eigen(id)})` };
}

/** @type {(new (options: PathOptions, d: string) => Vorm) | null} Leaflet is there when a map is made. */
let Vormklasse = null;

function maakKlasse() {
  return /** @type {new (options: PathOptions, d: string) => Vorm} */ (
    L.Path.extend(
      /** @type {Inwendig} */ ({
        /** @this {Inwendig} */
        initialize(/** @type {PathOptions} */ options, /** @type {string} */ d) {
          L.Util.setOptions(this, options);
          this._pad = d;
        },
        /** @this {Inwendig} */
        onAdd() {
          this._renderer._initPath(this);
          this._path.setAttribute("d", this._pad || LEEG);
          if (this.options.stroke) this._path.setAttribute("vector-effect", "non-scaling-stroke");
          this._renderer._addPath(this);
        },
        // A move or another scale changes nothing of the path.
        _reset() {},
        _project() {},
        _update() {},
        /** @this {Inwendig} */
        legPad(/** @type {string} */ d) {
          if (this._pad === d) return;
          this._pad = d;
          this._path.setAttribute("d", d || LEEG);
        },
        /** @this {Inwendig} */
        stel(/** @type {Record<string, unknown>} */ style) {
          for (const [name, value] of Object.entries(style)) {
            if (this.options[name] === value) continue;
            this.options[name] = value;
            this._path.setAttribute(KENMERKEN[name], String(value));
          }
        },
      }),
    )
  );
}

/**
 * A shape to lay on a map.
 *
 * @param {Doek} doek
 * @param {PathOptions} options
 * @param {string} d
 * @returns {Vorm}
 */
export function maakVorm({ renderer }, options, d) {
  Vormklasse ??= maakKlasse();
  const { pane } = renderer.options;
  return new Vormklasse({ ...options, renderer, ...(pane ? { pane } : {}) }, d);
}
