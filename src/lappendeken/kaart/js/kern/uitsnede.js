/** The part of a picture that is in view: moving and zooming without leaving it. */

/** @typedef {{ x: number, y: number }} Plek */
/** @typedef {{ x: number, y: number, width: number, height: number }} Vak */

/** How often the whole picture may be enlarged. */
export const MEEST = 24;

/**
 * The nearest view that lies in the picture and has its shape.
 *
 * @param {Vak} wanted
 * @param {Vak} heel
 * @returns {Vak}
 */
export function binnen(wanted, heel) {
  const width = Math.min(heel.width, Math.max(heel.width / MEEST, wanted.width));
  const height = (width / heel.width) * heel.height;
  return {
    x: Math.min(heel.width - width, Math.max(0, wanted.x)),
    y: Math.min(heel.height - height, Math.max(0, wanted.y)),
    width,
    height,
  };
}

/**
 * Enlarge so that one point of the picture stays where it is.
 *
 * @param {Vak} view
 * @param {Vak} heel
 * @param {number} factor
 * @param {Plek} [at] By default the middle.
 * @returns {Vak}
 */
export function vergroot(view, heel, factor, at) {
  const point = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const width = Math.min(heel.width, Math.max(heel.width / MEEST, view.width / factor));
  const scale = width / view.width;
  const x = point.x - (point.x - view.x) * scale;
  const y = point.y - (point.y - view.y) * scale;
  return binnen({ ...view, x, y, width }, heel);
}

/**
 * Show these boxes with room around them: `ruimte` times what they take.
 *
 * @param {readonly Vak[]} boxes
 * @param {Vak} heel
 * @param {number} ruimte
 * @returns {Vak}
 */
export function omvat(boxes, heel, ruimte) {
  const west = Math.min(...boxes.map((box) => box.x));
  const north = Math.min(...boxes.map((box) => box.y));
  const east = Math.max(...boxes.map((box) => box.x + box.width));
  const south = Math.max(...boxes.map((box) => box.y + box.height));
  const across = Math.max(east - west, ((south - north) * heel.width) / heel.height);
  const width = Math.max(ruimte * across, heel.width / MEEST);
  const height = (width / heel.width) * heel.height;
  return binnen(
    { x: (west + east - width) / 2, y: (north + south - height) / 2, width, height },
    heel,
  );
}
