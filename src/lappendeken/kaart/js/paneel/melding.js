/** Say things to a screen reader. */

import { vul } from "../elementen.js";

/** @typedef {(text: string) => void} Meld */

/** What follows within so many ms is a row, of which only the last is worth hearing. */
const RIJ = 60;

/**
 * @param {HTMLElement} element A live region.
 * @returns {Meld}
 */
export function maakMelding(element) {
  let laatste = "";
  let wanneer = -Infinity;
  let wachter = 0;
  let komt = false;
  function zeg() {
    komt = false;
    vul(element, laatste);
  }
  return (text) => {
    const rij = performance.now() - wanneer < RIJ;
    wanneer = performance.now();
    laatste = text;
    if (komt) return;
    window.clearTimeout(wachter);
    if (rij) wachter = window.setTimeout(zeg, RIJ);
    else {
      // In the picture that it is about: another one for the words alone takes as long again.
      komt = true;
      window.requestAnimationFrame(zeg);
    }
  };
}
