/** What a term means, one press away from where it stands. */

import { h, werkBij } from "../elementen.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Gegevens } from "../kern/typen.js" */

/**
 * @typedef {object} Uitleg
 * @property {(term: string, text?: string) => Kind} noem A term that tells its meaning when pressed.
 * @property {() => boolean} isOpen
 */

/**
 * @param {Pick<Gegevens, "woorden">} g
 * @returns {Uitleg}
 */
export function maakUitleg({ woorden }) {
  const betekenissen = new Map(woorden);
  const vak = h("div", {
    id: "uitlegje",
    class: "uitlegje",
    popover: "auto",
    role: "dialog",
    tabindex: "-1",
    "aria-labelledby": "uitlegje-kop",
  });
  document.body.append(vak);
  // An older browser has no such boxes; there the list of words at the foot of the panel remains.
  const kan = typeof vak.showPopover === "function";

  /** @type {(term: string, betekenis: string) => void} */
  function toon(term, betekenis) {
    werkBij(
      vak,
      h("h2", { id: "uitlegje-kop" }, term),
      h("p", {}, betekenis),
      h(
        "button",
        { type: "button", class: "knop klein", onclick: () => vak.hidePopover() },
        "Sluiten",
      ),
    );
    vak.showPopover();
    vak.focus();
  }

  return {
    noem(term, text = term) {
      const betekenis = betekenissen.get(term);
      if (!kan || betekenis === undefined) return text;
      return h(
        "button",
        {
          type: "button",
          class: "term",
          "aria-haspopup": "dialog",
          title: "Wat dit woord betekent",
          onclick: () => toon(term, betekenis),
        },
        text,
      );
    },
    isOpen: () => kan && vak.matches(":popover-open"),
  };
}
