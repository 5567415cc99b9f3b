/** The card of a gemeente in several regios of one indeling: the list, to choose one from. */

import { h } from "../elementen.js";
import { getal, opsomming, procent, standtekst, telwoord } from "../kern/tekst.js";
import { maakLink } from "./bediening.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Acties } from "./acties.js" */
/** @import { MaakKop } from "./kaartjekop.js" */

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Acties} nodig.acties
 * @param {MaakKop} nodig.maakKop
 * @returns {(d: number, m: number) => Kind}
 */
export function maakRegiolijst({ g, acties, maakKop }) {
  return (d, m) => {
    const { naam, regios, regiosVan, leden, aandelen, hoofd } = g.indelingen[d];
    const own = regiosVan[m];
    const regel = `${naam}, stand ${standtekst(g.indelingen[d])}`;
    const deel = (/** @type {number} */ r) => {
      const share = aandelen.get(`${r} ${m}`);
      return share === undefined ? "" : ` (${procent(share)} van de gemeente)`;
    };
    const alsTekst = () =>
      `${g.naam[m]} in ${regel}: ${opsomming(own.map((r) => regios[r] + deel(r)))}.`;
    return [
      maakKop(g.naam[m], regel, alsTekst),
      h(
        "section",
        {},
        h("h3", {}, `In ${getal(own.length)} regio’s`),
        h(
          "p",
          { class: "uitleg" },
          hoofd[m] < 0
            ? "Welk deel van de gemeente bij welke regio hoort is niet bekend. Kies een regio voor haar leden."
            : "Kies een regio voor haar leden.",
        ),
        h(
          "ul",
          { class: "regiolijst" },
          own.map((r) =>
            h(
              "li",
              { key: r },
              maakLink(regios[r], () => acties.kiesRegio(d, r)),
              h("small", {}, `${deel(r)} ${telwoord(leden[r].length, "gemeente", "gemeenten")}`),
            ),
          ),
        ),
        h(
          "p",
          {},
          maakLink(`Alles over ${g.naam[m]}`, () => acties.kiesGemeente(m)),
        ),
      ),
    ];
  };
}
