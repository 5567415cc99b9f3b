/** Fingers, mouse, wheel and keys on a picture that can be moved. */

/** @import { Plek } from "../kern/uitsnede.js" */

/** One step of the buttons and the keys. */
export const STAP = 1.6;
const WIELSTAP = 1.2;
/** Below this many pixels a press is a click, not a drag. */
const STIL = 4;

/**
 * @typedef {object} Beweging
 * @property {() => number} breedte What is in view, in units of the picture.
 * @property {(event: { clientX: number, clientY: number }) => Plek} plek Where a pointer is.
 * @property {(dx: number, dy: number) => void} schuif
 * @property {(factor: number, at?: Plek) => void} zoom
 * @property {() => void} heel
 * @property {(target: EventTarget | null, hardop: boolean) => void} wijs Point at what is there.
 * @property {(hardop: boolean) => void} laatLos Point at nothing.
 */

/**
 * @param {HTMLElement} box
 * @param {Beweging} beweging
 */
export function volgGebaren(box, beweging) {
  volgVingers(box, beweging);
  volgToetsen(box, beweging);
  box.addEventListener("dblclick", (event) => beweging.zoom(STAP, beweging.plek(event)));
  box.addEventListener(
    "wheel",
    (event) => {
      // A page that scrolls must not stop at a map; who clicked it wants to zoom.
      if (!event.ctrlKey && document.activeElement !== box) return;
      event.preventDefault();
      beweging.zoom(event.deltaY < 0 ? WIELSTAP : 1 / WIELSTAP, beweging.plek(event));
    },
    { passive: false },
  );
}

/**
 * @param {HTMLElement} box
 * @param {Beweging} beweging
 */
function volgVingers(box, { breedte, plek, schuif, zoom, wijs, laatLos }) {
  /** @type {Map<number, Plek>} */
  const fingers = new Map();
  let dragged = 0;
  const gap = (/** @type {Plek} */ a, /** @type {Plek} */ b) => Math.hypot(a.x - b.x, a.y - b.y);

  /** @type {(last: Plek, now: Plek) => void} */
  function trek(last, now) {
    const scale = breedte() / box.clientWidth;
    const other = fingers.size === 2 ? [...fingers.values()].find((f) => f !== last) : undefined;
    if (!other) {
      schuif((last.x - now.x) * scale, (last.y - now.y) * scale);
      return;
    }
    if (gap(last, other) > 0) {
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
      zoom(gap(now, other) / gap(last, other), plek(middle));
    }
    const after = breedte() / box.clientWidth;
    schuif(((last.x - now.x) * after) / 2, ((last.y - now.y) * after) / 2);
  }

  box.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    dragged = 0;
  });
  box.addEventListener("pointermove", (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) {
      if (event.pointerType === "mouse") wijs(event.target, false);
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    trek(last, now);
    dragged += gap(now, last);
    if (dragged > STIL && !box.classList.contains("sleept")) {
      box.classList.add("sleept");
      box.setPointerCapture(event.pointerId);
    }
    fingers.set(event.pointerId, now);
  });
  const lift = (/** @type {PointerEvent} */ event) => {
    fingers.delete(event.pointerId);
    if (!fingers.size) box.classList.remove("sleept");
  };
  box.addEventListener("pointerup", (event) => {
    if (fingers.has(event.pointerId) && dragged <= STIL) wijs(event.target, true);
    lift(event);
  });
  box.addEventListener("pointercancel", lift);
  box.addEventListener("lostpointercapture", lift);
  box.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse" && !fingers.size) laatLos(false);
    if (!box.hasPointerCapture(event.pointerId)) lift(event);
  });
}

/**
 * @param {HTMLElement} box
 * @param {Beweging} beweging
 */
function volgToetsen(box, { breedte, schuif, zoom, heel, laatLos }) {
  const far = () => breedte() / 8;
  /** @type {Map<string, () => void>} */
  const keys = new Map([
    ["ArrowLeft", () => schuif(-far(), 0)],
    ["ArrowRight", () => schuif(far(), 0)],
    ["ArrowUp", () => schuif(0, -far())],
    ["ArrowDown", () => schuif(0, far())],
    ["+", () => zoom(STAP)],
    ["=", () => zoom(STAP)],
    ["-", () => zoom(1 / STAP)],
    ["0", heel],
    ["Escape", () => laatLos(true)],
  ]);
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const doe = keys.get(event.key);
    if (!doe) return;
    event.preventDefault();
    doe();
  });
}
