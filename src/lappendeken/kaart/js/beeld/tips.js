/** What the pointer says: a heading and lines. */

import { GESCHEIDEN, SAMEN, isHard } from "../kern/naden.js";
import { A_IN_B, B_IN_A, GELIJK, KRUISEND } from "../kern/paar.js";
import { getal, opsomming, procent, telwoord, waardetekst } from "../kern/tekst.js";
import { GENEST } from "../kern/verhouding.js";

/** @import { Rekenaar } from "../kern/rekenen.js" */
/** @import { Staat } from "../kern/staat.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Gegevens } from "../kern/typen.js" */

/** @type {Record<number, string>} */
const RELATIES = {
  [GELIJK]: "gelijk",
  [A_IN_B]: "ligt binnen de tweede",
  [B_IN_A]: "bevat de tweede",
  [GENEST]: "genest, de een in de ander",
  [KRUISEND]: "kruisend",
};

/** So many are named beside the pointer: a longer list covers the map. */
const GENOEMD = 6;

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
      const names = regiosVan[m].map((r) => regios[r]);
      return opsomming(names, GENOEMD) || "geen regio";
    };
    const [first, second] = [staat.indeling, staat.tweede];
    if (second === null) return [list(d), g.naam[m]];
    const word = RELATIES[relatiesVan(first, second)[m]];
    const head = (/** @type {number} */ e) => `${g.indelingen[e].naam}: ${list(e)}`;
    return [g.naam[m], head(first), head(second), word ? `De regio’s: ${word}` : null];
  }

  /** Which regio, which it was, and what that does. */
  /** @type {(staat: Staat, m: number, d: number) => (string | null)[]} */
  function vanWatals(staat, m, d) {
    const list = (/** @type {number} */ e) =>
      opsomming(
        g.indelingen[e].regiosVan[m].map((r) => g.indelingen[e].regios[r]),
        GENOEMD,
      ) || "geen regio";
    const [nu, was] = [list(d), list(g.basis[d])];
    const which = staat.inwoners ? 1 : 0;
    const [voor, na] = [waarden.vandaag(staat), waarden.uitkomst(staat)].map(({ maten }) =>
      procent(maten.congruentie[which][m]),
    );
    return [
      g.naam[m],
      nu,
      nu === was ? null : `vandaag: ${was}`,
      voor === na ? `congruentie ${na}` : `congruentie ${voor} → ${na}`,
    ];
  }

  /** @type {(staat: Staat, m: number, own: number) => string} */
  function vanPartner(staat, m, own) {
    if (m === own) return "de gekozen gemeente";
    const { samen, aantal } = waarden.uitkomst(staat);
    const shared = samen(own)[m];
    return shared
      ? `partner van ${g.naam[own]} in ${shared} van ${aantal[own]} indelingen`
      : `geen partner van ${g.naam[own]}`;
  }

  /** @type {(staat: Staat, m: number) => string} */
  function vanNaden(staat, m) {
    const { naden } = waarden.uitkomst(staat);
    if (g.buren[m].length === 0) return "grenst aan geen andere gemeente";
    const hard = g.buren[m].filter(({ i }) => isHard(naden, i));
    const buren = telwoord(g.buren[m].length, "buurgemeente", "buurgemeenten");
    return `harde naad met ${hard.length} van ${buren}`;
  }

  /** @type {(staat: Staat, m: number) => string} */
  function vanMaat(staat, m) {
    const laag = waarden.laag(staat);
    const value = waarden.van(staat)[m];
    return `${waarden.naam(staat)}: ${Number.isNaN(value) ? "geen waarde" : waardetekst(laag, value)}`;
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
      if (staat.weergave === "watals") return vanWatals(staat, m, d);
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
      const met = (/** @type {number} */ code) =>
        staat.keuze
          .filter((d) => rekenaar.naadcode(d)[i] === code)
          .map((d) => g.indelingen[d].naam);
      const [apart, samen] = [met(GESCHEIDEN), met(SAMEN)];
      // The shorter list says it best: of 48 indelingen the one in which it is no border.
      const names =
        apart.length > GENOEMD && samen.length < apart.length
          ? `niet in ${opsomming(samen, GENOEMD)}`
          : opsomming(apart, GENOEMD);
      return [
        `${g.naam[a]} – ${g.naam[b]}`,
        `regiogrens in ${aantal[i]} van ${telwoord(vergeleken[i], "indeling", "indelingen")}`,
        samen.length === 0
          ? "een harde naad: in elke gekozen indeling die beide gemeenten indeelt"
          : names,
        `${getal(km, 1)} km`,
      ];
    },
  };
}
