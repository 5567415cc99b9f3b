/** Form controls that the views share. */

import { h } from "../elementen.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */

/**
 * A list to choose one from.
 *
 * @param {string} label
 * @param {Kind} options
 * @param {(value: string) => void} onchange
 */
export function maakKeuzelijst(label, options, onchange) {
  /** @type {HTMLSelectElement} */
  const select = h("select", { onchange: () => onchange(select.value) }, options);
  return { select, element: h("label", { class: "veld" }, h("span", {}, label), select) };
}

/**
 * A box that switches one thing of the state on or off.
 *
 * @param {Houder} staat
 * @param {string} text
 * @param {{ [K in keyof Staat]: Staat[K] extends boolean ? K : never }[keyof Staat]} key
 */
export function maakVinkje(staat, text, key) {
  /** @type {HTMLInputElement} */
  const box = h("input", {
    type: "checkbox",
    onchange: () => staat.zet({ [key]: box.checked }),
  });
  return { box, element: h("label", { class: "vinkje" }, box, h("span", {}, text)) };
}

/**
 * Two or three options side by side.
 *
 * @param {string} label
 * @param {string} name
 * @param {readonly (readonly [value: string, text: string])[]} options
 * @param {(value: string) => void} onchange
 */
export function maakSchakelaar(label, name, options, onchange) {
  const boxes = options.map(([value]) =>
    h("input", { type: "radio", name, value, onchange: () => onchange(value) }),
  );
  const element = h(
    "fieldset",
    { class: "schakelaar" },
    h("legend", {}, label),
    options.map(([, text], i) => h("label", {}, boxes[i], h("span", {}, text))),
  );
  const zet = (/** @type {string} */ value) => {
    for (const box of boxes) box.checked = box.value === value;
  };
  return { element, zet };
}

/**
 * That an indeling is overtaken, its date on one line.
 *
 * @param {string} geldigheid
 * @returns {Kind}
 */
export function maakGeldigheid(geldigheid) {
  const place = geldigheid.lastIndexOf(" ") + 1;
  return [geldigheid.slice(0, place), h("span", { class: "ongebroken" }, geldigheid.slice(place))];
}

/**
 * A button that reads as a link: it leads to a card.
 *
 * @param {string} text
 * @param {() => void} onclick
 */
export function maakLink(text, onclick) {
  return h("button", { type: "button", class: "link", onclick }, text);
}
