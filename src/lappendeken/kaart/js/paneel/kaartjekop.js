/** The head of a card: name, a line, and what can be done with it. */

import { h, inWoorden, werkBij } from "../elementen.js";
import { kopieer } from "./klembord.js";

/** @import { Meld } from "./melding.js" */

const KOPIEER = "Kopieer als tekst";

/** @typedef {(naam: string, regel: string, alsTekst: () => string) => HTMLElement} MaakKop */

/**
 * @param {object} nodig
 * @param {Meld} nodig.meld
 * @param {() => void} nodig.sluit
 * @param {() => void} nodig.bewaar
 * @param {() => void} nodig.druk
 * @returns {MaakKop}
 */
export function maakKaartjekop({ meld, sluit, bewaar, druk }) {
  return (naam, regel, alsTekst) => {
    async function bijKlik(/** @type {MouseEvent} */ event) {
      const knop = /** @type {HTMLElement} */ (event.currentTarget);
      const said = (await kopieer(inWoorden(alsTekst()))) ? "Gekopieerd" : "Kopiëren lukte niet";
      werkBij(knop, said);
      meld(said);
      setTimeout(() => werkBij(knop, KOPIEER), 1600);
    }
    const knop = h("button", { type: "button", class: "knop klein", onclick: bijKlik }, KOPIEER);
    return h(
      "header",
      {},
      h("button", { type: "button", class: "sluit", "aria-label": "Sluiten", onclick: sluit }, "×"),
      h("h2", { id: "kaartje-kop", tabindex: "-1" }, naam),
      h("p", { class: "regel" }, regel),
      h(
        "p",
        { class: "knoppen" },
        knop,
        h("button", { type: "button", class: "knop klein", onclick: bewaar }, "Bewaar"),
        h("button", { type: "button", class: "knop klein", onclick: druk }, "Druk af"),
      ),
    );
  };
}
