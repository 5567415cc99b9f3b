/** The regios that cross another indeling, and who would have to move to end that. */

import { h } from "../elementen.js";
import { opsomming, telwoord } from "../kern/tekst.js";
import { lijstKruisingen } from "../kern/verhouding.js";
import { maakLink } from "./bediening.js";

/** @import { Kruising } from "../kern/verhouding.js" */
/** @import { Gegevens } from "../kern/typen.js" */

const GENOEMD = 8;

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {(d: number, r: number) => void} nodig.kiesRegio
 * @returns {(d: number, e: number) => HTMLElement | null} Of two indelingen: areas, and lines.
 */
export function maakKruisend({ g, kiesRegio }) {
  return (d, e) => {
    const [a, b] = [g.indelingen[d], g.indelingen[e]];
    const found = lijstKruisingen(a, b);
    if (found.length === 0) return null;
    const rij = (/** @type {Kruising} */ { s, thuis, buiten }) => {
      const gaan = buiten.map(({ m, r }) => `${g.naam[m]} (${a.regios[r]})`);
      return h(
        "li",
        { key: s },
        maakLink(b.regios[s], () => kiesRegio(e, s)),
        " ligt vooral in ",
        maakLink(a.regios[thuis], () => kiesRegio(d, thuis)),
        buiten.length
          ? `. ${telwoord(buiten.length, "gemeente hoort", "gemeenten horen")} daar bij een andere regio: ${opsomming(gaan, GENOEMD)}.`
          : ".",
      );
    };
    return h(
      "details",
      { key: "kruisend", class: "kruisingen" },
      h(
        "summary",
        {},
        found.length === 1 ? "Toon de ene die kruist" : `Toon de ${found.length} die kruisen`,
      ),
      h(
        "p",
        { class: "uitleg" },
        `Verhuizen de genoemde gemeenten naar de regio van ${a.naam} die vooraan staat, dan past de regio van ${b.naam} daarin.`,
      ),
      h("ul", { class: "oorzaken" }, found.map(rij)),
    );
  };
}
