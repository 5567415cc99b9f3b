/** Paint on the map: press and drag over gemeenten, by mouse, pen or one finger. */

/** @import { Kaart } from "./kaartvenster.js" */

/**
 * @typedef {object} Streek What a stroke does.
 * @property {() => boolean} magBeginnen
 * @property {(m: number, eerste: boolean) => boolean} raak On a gemeente; false ends the stroke.
 * @property {(afgebroken: boolean) => void} klaar At its end, or when it was none after all.
 */

/** So many pixels apart a quick stroke looks what it passed. */
const STAP = 8;

/**
 * @param {Kaart} kaart
 * @param {Streek} streek
 * @returns {(aan: boolean) => void} Switch painting on and off: on, the map does not move along.
 */
export function maakVerven({ map, gemeenteOp }, { magBeginnen, raak, klaar }) {
  const element = map.getContainer();
  let aan = false;
  let schuift = false;
  /** @type {Set<number>} */
  const vingers = new Set();
  /** @type {{ x: number, y: number, m: number } | null} */
  let punt = null;

  function stel() {
    const verft = aan && !schuift;
    element.classList.toggle("verft", verft);
    const stand = verft ? "disable" : "enable";
    map.dragging[stand]();
    map.doubleClickZoom[stand]();
    map.boxZoom[stand]();
  }

  /** @type {(x: number, y: number, eerste: boolean) => void} */
  function doe(x, y, eerste) {
    const m = gemeenteOp(x, y);
    if (m < 0 || m === punt?.m) return;
    punt = { x, y, m };
    if (!raak(m, eerste)) punt = null;
  }

  function stop(afgebroken = false) {
    if (punt) klaar(afgebroken);
    punt = null;
  }

  element.addEventListener(
    "pointerdown",
    (event) => {
      if (event.isPrimary) vingers.clear();
      vingers.add(event.pointerId);
      const { target } = event;
      const opKaart = target instanceof Element && target.closest(".leaflet-map-pane") !== null;
      // A second finger wants to move the map.
      if (vingers.size > 1) stop(true);
      const begint = vingers.size === 1 && event.button === 0 && opKaart;
      if (!aan || schuift || !begint || !magBeginnen()) return;
      if (target.hasPointerCapture(event.pointerId)) target.releasePointerCapture(event.pointerId);
      punt = { x: event.clientX, y: event.clientY, m: -1 };
      doe(event.clientX, event.clientY, true);
    },
    { capture: true },
  );
  window.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!punt) return;
    const { x, y } = punt;
    const stappen = Math.max(1, Math.ceil(Math.hypot(clientX - x, clientY - y) / STAP));
    for (let i = 1; i <= stappen && punt; i += 1) {
      doe(x + ((clientX - x) * i) / stappen, y + ((clientY - y) * i) / stappen, false);
    }
    if (punt) punt = { ...punt, x: clientX, y: clientY };
  });
  for (const type of /** @type {const} */ (["pointerup", "pointercancel"])) {
    window.addEventListener(type, ({ pointerId }) => {
      vingers.delete(pointerId);
      stop();
    });
  }

  // The space bar moves the map for as long as it is held, as in drawing programs.
  const opKaart = () =>
    document.activeElement === document.body || document.activeElement === element;
  window.addEventListener("keydown", (event) => {
    if (event.key !== " " || !aan || !opKaart()) return;
    event.preventDefault();
    schuift = true;
    stel();
  });
  window.addEventListener("keyup", ({ key }) => {
    if (key !== " " || !schuift) return;
    schuift = false;
    stel();
  });

  return (wanted) => {
    if (aan === wanted) return;
    aan = wanted;
    schuift = false;
    stop();
    stel();
  };
}
