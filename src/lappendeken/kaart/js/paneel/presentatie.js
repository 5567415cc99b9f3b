/** The map for the back of a room: no panel, large letters, and a key beside it. */

import { h, werkBij } from "../elementen.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Bijschrift } from "./bijschrift.js" */

/**
 * @param {HTMLElement} main
 * @param {object} nodig
 * @param {Houder} nodig.staat
 * @param {(nu: Staat) => Kind} nodig.legenda
 * @param {(nu: Staat) => Bijschrift} nodig.bijschrift
 * @returns {(nu: Staat) => void}
 */
export function maakPresentatie(main, { staat, legenda, bijschrift }) {
  const stop = h(
    "button",
    { type: "button", class: "knop", onclick: () => staat.zet({ presentatie: false }) },
    "Terug (Escape)",
  );
  const kop = h("div", {});
  const rand = h(
    "section",
    { class: "presentatierand", "aria-label": "Presentatie", hidden: true },
    kop,
    stop,
  );
  main.prepend(rand);
  /** @type {Element | null} Where the keyboard was. */
  let vorige = null;

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !staat.nu.presentatie) return;
      event.stopPropagation();
      staat.zet({ presentatie: false });
    },
    { capture: true },
  );

  return (nu) => {
    const was = !rand.hidden;
    rand.hidden = !nu.presentatie;
    document.body.classList.toggle("presentatie", nu.presentatie);
    if (nu.presentatie) {
      const { titel, regels } = bijschrift(nu);
      werkBij(kop, h("h1", {}, titel), h("p", {}, regels[0].split(". ")[0]), legenda(nu));
    }
    if (nu.presentatie && !was) {
      vorige = document.activeElement;
      stop.focus({ preventScroll: true });
    } else if (was && !nu.presentatie && vorige instanceof HTMLElement && vorige.isConnected) {
      vorige.focus({ preventScroll: true });
    }
  };
}
