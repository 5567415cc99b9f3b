/** The search field of a pair of maps: names as the map of the report knows them. */

import { fold } from "../kern/fold.js";

/** @import { Naam } from "../kern/zoeken.js" */

const NIETS = "Geen gemeente met deze naam.";

/**
 * @param {HTMLInputElement} veld
 * @param {object} nodig
 * @param {(text: string) => Naam[]} nodig.zoek
 * @param {readonly string[]} nodig.naam Of each gemeente.
 * @param {(m: number) => void} nodig.bezoek
 * @param {() => void} nodig.laatLos
 * @param {(text: string) => void} nodig.antwoord Say beside the field, and aloud, what came of it.
 */
export function volgVindveld(veld, { zoek, naam, bezoek, laatLos, antwoord }) {
  /**
   * What is said of a gemeente that was found under another name.
   *
   * @param {Naam} item
   */
  function zegOver({ naam: gezocht, m, soort }) {
    if (soort === "verdeeld") return `${gezocht}: een deel hoort nu bij ${naam[m]}.`;
    return soort === "vroeger" ? `${gezocht} is nu deel van ${naam[m]}.` : "";
  }
  function ga(/** @type {Naam} */ item) {
    bezoek(item.m);
    antwoord(zegOver(item));
  }
  veld.addEventListener("input", () => {
    antwoord("");
    const [first] = zoek(veld.value);
    // While somebody types only a whole name is meant.
    if (first && fold(first.naam) === fold(veld.value)) ga(first);
  });
  veld.addEventListener("change", () => {
    if (!veld.value.trim()) return;
    const [first] = zoek(veld.value);
    if (first) {
      ga(first);
      return;
    }
    laatLos();
    antwoord(NIETS);
  });
}
