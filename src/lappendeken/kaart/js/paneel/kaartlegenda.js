/** A small legend on the map itself, for where the panel is folded away. */

import { h, werkBij } from "../elementen.js";
import { naadkleur, partnerkleur } from "../kern/kleuren.js";
import { procent } from "../kern/tekst.js";
import { deelIn, deelVan } from "../kern/vakken.js";

/** @import { Beelden } from "../beeld/kaartbeeld.js" */
/** @import { Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */

/** @typedef {[kleur: string, onder: string]} Trede A colour, and what it begins at. */

/**
 * @param {HTMLElement} kaart
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Waarden} nodig.waarden
 * @param {Beelden} nodig.beelden
 * @returns {(nu: Staat) => void}
 */
export function maakKaartlegenda(kaart, { g, waarden, beelden }) {
  // The panel or the card says the same aloud.
  const vak = h("div", { class: "kaartlegenda", "aria-hidden": "true" });
  kaart.append(vak);

  /** @type {(nu: Staat) => [titel: string, treden: Trede[]]} */
  function vanMaat(nu) {
    const laag = waarden.laag(nu);
    const treden = laag.klassen.map(
      ([onder, , , kleur]) =>
        /** @type {Trede} */ ([kleur, laag.aantal ? String(onder) : procent(onder)]),
    );
    return [`${waarden.naam(nu)}, vanaf`, treden];
  }

  /** @type {(nu: Staat, own: number) => [titel: string, treden: Trede[]]} */
  function vanPartners(nu, own) {
    const D = waarden.uitkomst(nu).aantal[own];
    const treden = deelIn(D).map(
      (bin) =>
        /** @type {Trede} */ ([
          partnerkleur(deelVan(bin, D), g.stijl),
          bin[0] === bin[1] ? String(bin[0]) : `${bin[0]}–${bin[1]}`,
        ]),
    );
    return [`samen met ${g.naam[own]} in … van ${D}`, treden];
  }

  /** @type {(nu: Staat) => [titel: string, treden: Trede[]]} */
  function vanNaden(nu) {
    const treden = waarden
      .naden(nu)
      .klassen.filter(({ uit }) => !uit)
      .map(
        ({ deel, label }) =>
          /** @type {Trede} */ ([naadkleur(deel, g.stijl), label.replace(/ van .*$/u, "")]),
      );
    return ["regiogrens in … indelingen", treden];
  }

  return (nu) => {
    const { weergave, gemeente } = nu;
    vak.hidden = weergave === "indelingen" || weergave === "watals";
    if (vak.hidden) return;
    const [titel, treden] =
      gemeente !== null && beelden.toontPartners(nu)
        ? vanPartners(nu, gemeente)
        : weergave === "naden"
          ? vanNaden(nu)
          : vanMaat(nu);
    werkBij(
      vak,
      h("span", {}, titel),
      h(
        "div",
        {},
        treden.map(([kleur, onder]) =>
          h("span", {}, h("i", { style: { background: kleur } }), h("small", {}, onder)),
        ),
      ),
    );
  };
}
