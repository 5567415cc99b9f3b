/** Say things to a screen reader. */

import { vul } from "../elementen.js";

/** @typedef {(text: string) => void} Meld */

/**
 * @param {HTMLElement} element A live region.
 * @returns {Meld}
 */
export function maakMelding(element) {
  let wachter = 0;
  return (text) => {
    window.clearTimeout(wachter);
    // Only the last of a quick row of messages is worth hearing.
    wachter = window.setTimeout(() => vul(element, text), 60);
  };
}
