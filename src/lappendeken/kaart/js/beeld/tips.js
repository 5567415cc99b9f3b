/** What the pointer says: a heading and lines. */

import { GESCHEIDEN, isHard } from "../kern/naden.js";
import { A_IN_B, B_IN_A, GELIJK, KRUISEND } from "../kern/paar.js";
import { getal, opsomming, telwoord, waardetekst } from "../kern/tekst.js";

/** @import { Rekenaar } from "../kern/rekenen.js" */
/** @import { Staat } from "../kern/staat.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Gegevens } from "../kern/typen.js" */

/** @type {Record<number, string>} */
const RELATIES = {
  [GELIJK]: "gelijk",
  [A_IN_B]: "ligt binnen de tweede",
  [B_IN_A]: "bevat de tweede",
  [KRUISEND]: "kruisend",
};

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Rekenaar} nodig.rekenaar
 * @param {Waarden} nodig.waarden
 * @param {(d: number, e: number) => Uint8Array} nodig.relatiesVan
 * @param {(staat: Staat) => boolean} nodig.toontPartners
 */
export function maakTips({ g, rekenaar, waarden, relatiesVan, toontPartners }) {
  /** @type {(staat: Staat, m: number, d: number) => (string | null)[]} */
  function vanIndeling(staat, m, d) {
    const list = (/** @type {number} */ e) => {
      const { regios, regiosVan } = g.indelingen[e];
      return opsomming(regiosVan[m].map((r) => regios[r])) || "geen regio";
    };
    const [first, second] = [staat.indeling, staat.tweede];
    if (second === null) return [list(d), g.naam[m]];
    const word = RELATIES[relatiesVan(first, second)[m]];
    const head = (/** @type {number} */ e) => `${g.indelingen[e].naam}: ${list(e)}`;
    return [g.naam[m], head(first), head(second), word ? `De regio's: ${word}` : null];
  }

  /** @type {(staat: Staat, m: number, own: number) => string} */
  function vanPartner(staat, m, own) {
    if (m === own) return "de gekozen gemeente";
    const { k, aantal } = waarden.uitkomst(staat);
    const shared = k[own * g.n + m];
    return shared
      ? `partner van ${g.naam[own]} in ${shared} van ${aantal[own]} indelingen`
      : `geen partner van ${g.naam[own]}`;
  }

  /** @type {(staat: Staat, m: number) => string} */
  function vanNaden(staat, m) {
    const { naden } = waarden.uitkomst(staat);
    const hard = g.buren[m].filter(({ i }) => isHard(naden, i));
    const buren = telwoord(g.buren[m].length, "buurgemeente", "buurgemeenten");
    return `harde naad met ${hard.length} van ${buren}`;
  }

  /** @type {(staat: Staat, m: number) => string} */
  function vanMaat(staat, m) {
    const laag = g.lagen[staat.laag];
    const value = waarden.van(staat)[m];
    return `${laag.naam}: ${Number.isNaN(value) ? "geen waarde" : waardetekst(laag, value)}`;
  }

  return {
    /**
     * About a gemeente.
     *
     * @param {Staat} staat
     * @param {number} m
     * @param {number} d The indeling of the map that is pointed at.
     * @returns {(string | null)[]}
     */
    tip(staat, m, d) {
      if (staat.weergave === "indelingen") return vanIndeling(staat, m, d);
      if (staat.gemeente !== null && toontPartners(staat)) {
        return [g.naam[m], vanPartner(staat, m, staat.gemeente)];
      }
      const seams = staat.weergave === "naden" && !staat.ondergrond;
      return [g.naam[m], seams ? vanNaden(staat, m) : vanMaat(staat, m)];
    },

    /**
     * About a seam.
     *
     * @param {Staat} staat
     * @param {number} i
     * @returns {string[]}
     */
    naadtip(staat, i) {
      const { a, b, km } = g.grenzen[i];
      const { aantal, vergeleken } = waarden.uitkomst(staat).naden;
      const names = staat.keuze
        .filter((d) => rekenaar.naadcode(d)[i] === GESCHEIDEN)
        .map((d) => g.indelingen[d].naam);
      return [
        `${g.naam[a]} – ${g.naam[b]}`,
        `regiogrens in ${aantal[i]} van ${telwoord(vergeleken[i], "indeling", "indelingen")}`,
        names.length === vergeleken[i]
          ? "een harde naad: in elke gekozen indeling"
          : opsomming(names),
        `${getal(km, 1)} km`,
      ];
    },
  };
}
