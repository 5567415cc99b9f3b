/** The search field of a pair of maps: names as the map of the report knows them. */

import { fold } from "../kern/fold.js";
import { opsomming } from "../kern/tekst.js";
import { isBedoeld, lijktErop } from "../kern/zoeken.js";

/** @import { Gevonden } from "../kern/zoeken.js" */

const GENOEMD = 3;
const NIETS = "Geen gemeente of plaats met deze naam.";

/**
 * @param {HTMLInputElement} veld
 * @param {object} nodig
 * @param {(text: string) => Gevonden[]} nodig.zoek
 * @param {readonly string[]} nodig.naam Of each gemeente.
 * @param {(m: number) => void} nodig.bezoek
 * @param {() => void} nodig.laatLos
 * @param {(text: string) => void} nodig.antwoord Say beside the field, and aloud, what came of it.
 */
export function volgVindveld(veld, { zoek, naam, bezoek, laatLos, antwoord }) {
  /**
   * What is said of a gemeente that was found under another name.
   *
   * @param {Gevonden} item
   * @param {readonly Gevonden[]} ook Others of that name.
   */
  function zegOver({ naam: gezocht, m, soort }, ook) {
    if (soort === "woonplaats" || soort === "wijk") {
      const meer = ook.map((one) => naam[one.m]);
      return `${gezocht} ligt in ${naam[m]}${meer.length ? `, en ook in ${opsomming(meer)}` : ""}.`;
    }
    if (soort === "verdeeld") return `${gezocht}: een deel hoort nu bij ${naam[m]}.`;
    return soort === "vroeger" ? `${gezocht} is nu deel van ${naam[m]}.` : "";
  }
  function ga(/** @type {readonly Gevonden[]} */ [first, ...rest]) {
    bezoek(first.m);
    antwoord(
      zegOver(
        first,
        rest.filter((one) => one.rang === first.rang && one.naam === first.naam),
      ),
    );
  }
  veld.addEventListener("input", () => {
    antwoord("");
    const found = zoek(veld.value);
    // While somebody types only a whole name is meant.
    if (found.length && fold(found[0].naam) === fold(veld.value)) ga(found);
  });
  veld.addEventListener("change", () => {
    if (!veld.value.trim()) return;
    const found = zoek(veld.value);
    if (found.length && isBedoeld(found[0])) {
      ga(found);
      return;
    }
    laatLos();
    const near = found.filter(lijktErop).slice(0, GENOEMD);
    const meant = near.map((one) => one.naam).join(" of ");
    antwoord(meant ? `${NIETS} Bedoelt u ${meant}?` : NIETS);
  });
}
