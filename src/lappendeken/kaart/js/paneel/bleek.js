/** What the pale gemeenten on the map are, for every legend of colours. */

import { h } from "../elementen.js";

/** @import { Gegevens } from "../kern/typen.js" */

/**
 * @param {Pick<Gegevens, "gemeld">} g
 * @param {string} [rest] What more there is to say then.
 * @returns {HTMLElement | null} Null on a map of the whole country.
 */
export const maakBleek = ({ gemeld }, rest = "") =>
  gemeld.length
    ? h("p", { class: "uitleg", key: "bleek" }, `Bleek: gemeenten buiten het gekozen deel.${rest}`)
    : null;
