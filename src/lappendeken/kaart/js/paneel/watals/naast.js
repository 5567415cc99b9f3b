/** Scenario's side by side, on the criteria of `lappendeken scenario`. */

import { h } from "../../elementen.js";
import { CRITERIA, maakStand } from "../../kern/criteria.js";
import { schrijfCsv } from "../../kern/csv.js";
import { versieVan } from "../../kern/scenario.js";
import { getal, procent } from "../../kern/tekst.js";
import { bewaarBestand } from "../../bewaar.js";

/** @import { Kind } from "../../elementen.js" */
/** @import { Stand } from "../../kern/criteria.js" */
/** @import { Rekenaar } from "../../kern/rekenen.js" */
/** @import { Staat } from "../../kern/staat.js" */
/** @import { Gegevens } from "../../kern/typen.js" */
/** @import { Werkbank } from "../../kern/werkbank.js" */

/** @typedef {ReturnType<typeof maakNaast>} Naast */

/** @type {(soort: string, value: number) => string} */
function schrijf(soort, value) {
  if (soort === "aandeel") return procent(value, 2);
  if (soort === "km") return `${getal(value, 1)} km`;
  return getal(value, soort === "getal" ? 2 : 0);
}

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Rekenaar} nodig.rekenaar
 * @param {Werkbank} nodig.werkbank
 */
export function maakNaast({ g, rekenaar, werkbank }) {
  /**
   * Today first, then each scenario.
   *
   * @param {Staat} nu
   * @returns {{ naam: string, stand: Stand }[]}
   */
  function standen(nu) {
    const gewijzigd = [
      ...new Set(nu.scenarios.flatMap((scenario) => [...versieVan(scenario).keys()])),
    ].sort((a, b) => a - b);
    const vandaag = werkbank.vandaag(nu.keuze);
    const leeg = new Map();
    return [
      {
        naam: "vandaag",
        stand: maakStand(g, rekenaar.uitkomst(vandaag), vandaag, leeg, gewijzigd),
      },
      ...nu.scenarios.map((scenario, i) => {
        const keuze = werkbank.metScenario(nu.keuze, nu.scenarios, i);
        const versie = versieVan(scenario);
        return {
          naam: scenario.naam,
          stand: maakStand(g, rekenaar.uitkomst(keuze), keuze, versie, gewijzigd),
        };
      }),
    ];
  }

  return {
    standen,
    /** @type {(nu: Staat) => Kind} */
    bouw(nu) {
      const columns = standen(nu);
      const rows = CRITERIA.map(([naam, kop, soort, functie]) => ({
        naam,
        kop,
        soort,
        waarden: columns.map(({ stand }) => functie(stand)),
      }));
      function bewaar() {
        bewaarBestand(
          "scenarios.csv",
          schrijfCsv([
            ["criterium", ...columns.map(({ naam }) => naam)],
            ...rows.map(({ kop, waarden }) => [
              kop,
              ...waarden.map((v) => (Number.isFinite(v) ? String(v).replace(".", ",") : "")),
            ]),
          ]),
        );
      }
      return [
        h(
          "table",
          { class: "voorna breed" },
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              h("th", { scope: "col" }, "Criterium"),
              columns.map(({ naam }) => h("th", { scope: "col", class: "getal" }, naam)),
            ),
          ),
          h(
            "tbody",
            {},
            rows.map(({ naam, kop, soort, waarden }) =>
              h(
                "tr",
                { key: naam },
                h("th", { scope: "row" }, kop),
                waarden.map((value) => h("td", { class: "getal" }, schrijf(soort, value))),
              ),
            ),
          ),
        ),
        h(
          "p",
          { class: "uitleg" },
          "Dezelfde criteria als de opdracht lappendeken scenario. Regio’s zijn die van de indelingen die een van de scenario’s verandert. Hoger is niet vanzelf beter.",
        ),
        h(
          "p",
          { class: "knoppen" },
          h("button", { type: "button", class: "knop", onclick: bewaar }, "Bewaar als CSV"),
        ),
      ];
    },
  };
}
