/** Put a gemeente in another regio without a pointer: in its card, and in each row of the table. */

import { h, vul } from "../../elementen.js";
import { fold } from "../../kern/fold.js";
import { verplaats, voegRegioToe } from "../../kern/wijzig.js";
import { maakLink } from "../bediening.js";

/** @import { Kind } from "../../elementen.js" */
/** @import { Staat } from "../../kern/staat.js" */
/** @import { Gegevens, Indeling } from "../../kern/typen.js" */
/** @import { Werkbank } from "../../kern/werkbank.js" */

const NIEUW = "nieuw";

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Werkbank} nodig.werkbank
 */
export function maakZetter({ g, werkbank }) {
  /** The value of the regio of a gemeente; empty without one, or with several. */
  const waarde = (/** @type {Indeling} */ { regiosVan }, /** @type {number} */ m) =>
    regiosVan[m].length === 1 ? String(regiosVan[m][0]) : "";
  const naam = (/** @type {Indeling} */ { regiosVan, regios }, /** @type {number} */ m) =>
    regiosVan[m].map((r) => regios[r]).join(", ") || "geen regio";

  function opties(/** @type {Indeling} */ indeling, /** @type {number} */ m) {
    const own = waarde(indeling, m);
    const order = indeling.regios
      .map((_, r) => r)
      .sort((a, b) => (fold(indeling.regios[a]) < fold(indeling.regios[b]) ? -1 : 1));
    return [
      own === "" ? h("option", { value: "", selected: true }, naam(indeling, m)) : null,
      order.map((r) =>
        h("option", { key: r, value: r, selected: String(r) === own }, indeling.regios[r]),
      ),
      h("option", { key: NIEUW, value: NIEUW }, "+ een nieuwe regio met deze gemeente"),
    ];
  }

  /** Whether the last choice in this list came from a key, and what it led to. */
  let toets = false;
  /** @type {{ m: number, scenario: unknown } | null} */
  let vorige = null;
  const vergeet = () => {
    toets = false;
    vorige = null;
  };

  function zet(/** @type {number} */ m, /** @type {string} */ value) {
    if (value === "") return;
    // A closed list goes past every name on the way to the one that is meant: that is one step.
    const samen = toets && vorige?.m === m && vorige.scenario === werkbank.actief();
    werkbank.pas(
      (one) =>
        value === NIEUW
          ? voegRegioToe(one, `Regio ${g.naam[m]}`, [m], g)
          : verplaats(one, [m], Number(value), g),
      { samen },
    );
    vorige = toets ? { m, scenario: werkbank.actief() } : null;
  }

  /** Start, or go on, with an indeling in which this gemeente is to move. */
  function begin(/** @type {number} */ d) {
    if (werkbank.actief()) werkbank.kiesDeel(d);
    else werkbank.begin(d);
    werkbank.zet({ weergave: "watals", verschil: false, klasse: null });
    // The question gave way to its answer: the list of regios.
    /** @type {HTMLElement | null} */ (document.querySelector("#kaartje .zetter select"))?.focus();
  }

  /** The question on a card of who has not started yet. */
  function vraag(/** @type {number} */ m, /** @type {Staat} */ nu) {
    const held = nu.keuze
      .map((d) => g.basis[d])
      .filter((d) => g.indelingen[d].regiosVan[m].length > 0);
    if (held.length === 0) return null;
    return h(
      "details",
      { key: `vraag ${m}`, class: "zetter vraag" },
      h("summary", {}, `Wat als ${g.naam[m]} in een andere regio zat?`),
      h("p", { class: "uitleg" }, "Kies in welke indeling. U kunt alles terugdraaien."),
      h(
        "ul",
        {},
        held.map((d) =>
          h(
            "li",
            { key: d },
            maakLink(g.indelingen[d].naam, () => begin(d)),
            ` (nu ${naam(g.indelingen[d], m)})`,
          ),
        ),
      ),
    );
  }

  return {
    /** @type {(m: number, nu: Staat) => Kind} */
    kaart(m, nu) {
      const indeling = werkbank.nu();
      if (!indeling || nu.weergave !== "watals") return vraag(m, nu);
      return h(
        "label",
        { key: `zet ${m}`, class: "veld zetter" },
        h("span", {}, `Zet ${g.naam[m]} in (${g.indelingen[nu.deel ?? 0].naam})`),
        h(
          "select",
          {
            onkeydown: () => (toets = true),
            onpointerdown: vergeet,
            onblur: vergeet,
            onchange: (event) => zet(m, /** @type {HTMLSelectElement} */ (event.target).value),
          },
          opties(indeling, m),
        ),
      );
    },

    /** A column of the table of gemeenten, while there is something to work on. */
    kolommen(/** @type {Staat} */ nu) {
      const indeling = werkbank.nu();
      if (!indeling || nu.weergave !== "watals") return [];
      const keuzes = indeling.regios.join("\n");
      return [
        {
          kop: g.indelingen[nu.deel ?? 0].naam,
          cel(/** @type {number} */ m) {
            // With all options in every row the table would be slow: they come when asked for.
            const vulAan = (/** @type {Event} */ event) => {
              const select = /** @type {HTMLSelectElement} */ (event.currentTarget);
              const own = werkbank.nu();
              if (own && select.options.length < 2) vul(select, opties(own, m));
            };
            return h(
              "select",
              {
                "aria-label": `Regio van ${g.naam[m]}`,
                onfocus: vulAan,
                onpointerdown(event) {
                  vergeet();
                  vulAan(event);
                },
                onkeydown(event) {
                  toets = true;
                  vulAan(event);
                },
                onblur: vergeet,
                onchange: (event) => zet(m, /** @type {HTMLSelectElement} */ (event.target).value),
              },
              h("option", { value: waarde(indeling, m) }, naam(indeling, m)),
            );
          },
          // A list that was opened has the names of all regios.
          stand: (/** @type {number} */ m) =>
            `${waarde(indeling, m)} ${naam(indeling, m)}\n${keuzes}`,
          sleutel: (/** @type {number} */ m) => fold(naam(indeling, m)),
        },
      ];
    },
  };
}
