/** The foot of the panel: what else can be done, and what the map is made from. */

import { byId, h, vul } from "../elementen.js";

/** @import { Gegevens } from "../kern/typen.js" */

/**
 * @param {object} nodig
 * @param {string | undefined} nodig.achtergrond
 * @param {() => void} nodig.toonTabel
 * @param {() => void} nodig.bewaar
 * @param {() => void} nodig.druk
 * @param {Gegevens["woorden"]} nodig.woorden
 * @param {Gegevens["herkomst"]} nodig.herkomst
 */
export function vulVoet({ achtergrond, toonTabel, bewaar, druk, woorden, herkomst }) {
  const knop = (/** @type {string} */ text, /** @type {() => void} */ onclick) =>
    h("button", { type: "button", class: "knop", onclick }, text);
  vul(
    byId("voet"),
    h(
      "p",
      { class: "knoppen" },
      knop("Toon als tabel", toonTabel),
      knop("Bewaar", bewaar),
      knop("Druk af", druk),
    ),
    h(
      "details",
      { class: "woorden" },
      h("summary", {}, "Woorden"),
      h(
        "dl",
        {},
        woorden.map(([term, betekenis]) => [h("dt", {}, term), h("dd", {}, betekenis)]),
      ),
    ),
    achtergrond ? h("p", {}, `Ondergrond: ${achtergrond}. Zij wordt van internet gehaald.`) : null,
    h("p", {}, herkomst.uitleg),
  );
}
