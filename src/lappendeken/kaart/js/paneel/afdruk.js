/** Print on one A4: a still picture of the map, its legend, and the open card. */

import { byId, h, vul } from "../elementen.js";
import { standtekst } from "../kern/tekst.js";
import { maakSleutel } from "./watals/sleutel.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Beelden } from "../beeld/kaartbeeld.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Legenda } from "./legenda.js" */

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Waarden} nodig.waarden
 * @param {Beelden} nodig.beelden
 * @param {Legenda} nodig.legenda
 * @param {(nu: Staat) => Kind} nodig.sleutel The key of one or two indelingen.
 * @param {(nu: Staat) => string} nodig.titel
 * @param {(nu: Staat) => SVGSVGElement} nodig.plaatje
 * @param {(nu: Staat) => string} nodig.zin What the scenario does.
 */
export function volgAfdruk({ g, staat, waarden, beelden, legenda, sleutel, titel, plaatje, zin }) {
  const naamMetStand = (/** @type {number} */ d) =>
    `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`;

  /** Heading above one or two indelingen: which, what they are for, and by what law. */
  function kopIndelingen(/** @type {Staat} */ nu) {
    const shown = nu.tweede === null ? [nu.indeling] : [nu.indeling, nu.tweede];
    const onbekend = "onbekend";
    return [
      h("h1", {}, shown.map(naamMetStand).join(" en ")),
      shown.map((d) => {
        const { naam, opgave, wettelijke_basis: basis } = g.indelingen[d];
        return h(
          "p",
          {},
          h("strong", {}, naam),
          `. Opgave: ${opgave || onbekend} Wettelijke basis: ${basis || onbekend}.`,
        );
      }),
    ];
  }

  function kop(/** @type {Staat} */ nu) {
    if (nu.weergave === "indelingen") return kopIndelingen(nu);
    if (nu.weergave === "watals") return kopScenario(nu);
    const titelVanBeeld =
      nu.weergave === "naden" ? `Naden in minstens ${waarden.naden(nu).tekst}` : waarden.naam(nu);
    const wat =
      nu.gemeente !== null && beelden.toontPartners(nu)
        ? `Partners van ${g.naam[nu.gemeente]}`
        : titelVanBeeld;
    const keuze = nu.keuze.map(naamMetStand).join(", ");
    return [h("h1", {}, titel(nu)), h("p", {}, wat, `. Vergeleken: ${keuze}.`)];
  }

  /** Which scenario, of what, and what it does. */
  function kopScenario(/** @type {Staat} */ nu) {
    const naam = nu.scenario === null ? "Wat als" : nu.scenarios[nu.scenario].naam;
    const wat = nu.verschil ? "wie omhoog of omlaag gaat" : naamMetStand(nu.deel ?? nu.indeling);
    const keuze = nu.keuze.map((d) => naamMetStand(g.basis[d])).join(", ");
    return [
      h("h1", {}, `${naam}: ${wat}`),
      nu.scenario === null ? null : h("p", {}, zin(nu)),
      h("p", {}, `Vergeleken: ${keuze}.`),
    ];
  }

  function legendaVan(/** @type {Staat} */ nu) {
    if (nu.weergave === "watals") return maakSleutel(nu, waarden);
    if (nu.weergave === "indelingen") return sleutel(nu);
    return nu.weergave === "naden" ? legenda.naden(nu) : legenda.kleuren(nu);
  }

  function bouw() {
    // On paper a second indeling always lies over the first.
    const nu = { ...staat.nu, naast: false };
    document.body.classList.toggle("veel", nu.keuze.length > 16);
    vul(
      byId("afdruk"),
      kop(nu),
      h("div", { class: "afdrukvlak" }, plaatje(nu), legendaVan(nu)),
      h(
        "p",
        { class: "afdrukvoet" },
        `Meer congruentie is niet altijd beter: de kaart beschrijft en rangschikt niet. ${g.herkomst.grenzen}; lappendeken.`,
      ),
    );
  }

  window.addEventListener("beforeprint", bouw);
  window.addEventListener("afterprint", () => vul(byId("afdruk")));
}
