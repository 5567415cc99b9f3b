/** Two gemeenten side by side, on the card of the first. */

import { h, vul } from "../elementen.js";
import { kentInwoners, kentProvincies } from "../kern/bekend.js";
import { leesGemeente } from "../kern/feiten.js";
import { getal, opsomming, telwoord, waardetekst } from "../kern/tekst.js";
import { maakLink } from "./bediening.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Gemeentefeiten } from "../kern/feiten.js" */
/** @import { Rekenaar } from "../kern/rekenen.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Acties } from "./acties.js" */

const GENOEMD = 8;

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Rekenaar} nodig.rekenaar
 * @param {Waarden} nodig.waarden
 * @param {Acties} nodig.acties
 * @param {number[]} nodig.opNaam All gemeenten by name.
 * @param {(list: readonly number[]) => string[]} nodig.namen
 * @returns {(f: Gemeentefeiten, nu: Staat) => HTMLElement}
 */
export function maakTweegemeenten({ g, staat, rekenaar, waarden, acties, opNaam, namen }) {
  /** @type {(text: string, a: string, b: string) => HTMLElement} */
  const rij = (text, a, b) =>
    h("tr", {}, h("th", { scope: "row" }, text), h("td", {}, a), h("td", {}, b));

  /** @type {(f: Gemeentefeiten, e: Gemeentefeiten, nu: Staat) => HTMLElement} */
  function maakTabel(f, e, nu) {
    const laag = waarden.laag(nu);
    const values = waarden.van(nu);
    const waarde = (/** @type {number} */ m) =>
      Number.isNaN(values[m]) ? "geen waarde" : waardetekst(laag, values[m]);
    return h(
      "table",
      { class: "lijst tweetal" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("td", {}),
          h("th", { scope: "col" }, g.naam[f.m]),
          h(
            "th",
            { scope: "col" },
            maakLink(g.naam[e.m], () => acties.kiesGemeente(e.m, true, f.m)),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        kentProvincies(g) ? rij("Provincie", g.provincie[f.m], g.provincie[e.m]) : null,
        kentInwoners(g) ? rij("Inwoners", getal(g.inwoners[f.m]), getal(g.inwoners[e.m])) : null,
        rij(waarden.naam(nu), waarde(f.m), waarde(e.m)),
        rij(
          "Verschillende groepen",
          `${getal(f.tafels)} van ${f.D}`,
          `${getal(e.tafels)} van ${e.D}`,
        ),
        rij("Vaste partners", getal(f.vast.length), getal(e.vast.length)),
        rij("Partners in totaal", getal(f.partners.length), getal(e.partners.length)),
      ),
    );
  }

  /** Where they meet, and with whom both do. */
  /** @type {(f: Gemeentefeiten, e: Gemeentefeiten) => HTMLElement[]} */
  function maakSamen(f, e) {
    const both = f.held.filter((d) => e.kringen.has(d));
    const samen = both.filter((d) => f.kringen.get(d)?.has(e.m));
    const apart = both.filter((d) => !samen.includes(d));
    const lijst = (/** @type {number[]} */ list) =>
      opsomming(
        list.map((d) => g.indelingen[d].naam),
        GENOEMD,
      );
    const own = new Set(e.partners.map(({ p }) => p));
    const shared = f.partners.map(({ p }) => p).filter((p) => own.has(p));
    return [
      h(
        "p",
        {},
        h("strong", {}, `Samen in ${samen.length} van ${both.length}`),
        samen.length ? `: ${lijst(samen)}.` : " indelingen.",
        apart.length ? ` Niet samen: ${lijst(apart)}.` : "",
      ),
      h(
        "p",
        {},
        h("strong", {}, telwoord(shared.length, "gedeelde partner", "gedeelde partners")),
        shared.length ? `: ${opsomming(namen(shared), GENOEMD)}.` : ".",
      ),
    ];
  }

  /** @type {number | null} The gemeente beside which all others can be chosen by now. */
  let ruim = null;

  /** @type {(own: number, ander: number | null) => Kind} */
  const maakOpties = (own, ander) => [
    h("option", { value: "", selected: ander === null }, "kies een gemeente"),
    opNaam
      .filter((m) => m !== own && (ruim === own || m === ander))
      .map((m) => h("option", { key: m, value: m, selected: m === ander }, g.naam[m])),
  ];

  return (f, nu) => {
    const ander = nu.ander === f.m ? null : nu.ander;
    // Hundreds of options take longer than the rest of the card: they come when asked for.
    const vulAan = (/** @type {Event} */ event) => {
      if (ruim === f.m) return;
      ruim = f.m;
      vul(/** @type {HTMLSelectElement} */ (event.currentTarget), maakOpties(f.m, ander));
    };
    const keuze = h(
      "select",
      {
        onfocus: vulAan,
        onpointerdown: vulAan,
        onchange(event) {
          // The card may have been updated since this list was made.
          const { value } = /** @type {HTMLSelectElement} */ (event.currentTarget);
          staat.zet({ ander: value === "" ? null : Number(value) });
        },
      },
      maakOpties(f.m, ander),
    );
    const e =
      ander === null ? null : leesGemeente(g, rekenaar, ander, nu.keuze, waarden.weging(nu));
    return h(
      "section",
      { key: "tweetal" },
      h("h3", {}, "Naast een andere gemeente"),
      h(
        "label",
        { class: "veld" },
        h("span", { class: "hoorbaar" }, `Zet naast ${g.naam[f.m]}`),
        keuze,
      ),
      e ? [maakTabel(f, e, nu), maakSamen(f, e)] : null,
    );
  };
}
