/** The card beside the map: of the chosen gemeente or regio. */

import { byId, vul, werkBij } from "../elementen.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Meld } from "./melding.js" */

/** Below this width the card covers the panel; kaart.css says the same. */
const SMAL = "(max-width: 1239.98px)";

/** @param {Staat} nu */
const isOpenIn = (nu) => nu.gemeente !== null || nu.regio !== null || nu.regiolijst !== null;

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Meld} nodig.meld
 * @param {(m: number, nu: Staat) => Kind} nodig.bouwGemeente
 * @param {(d: number, r: number, nu: Staat) => Kind} nodig.bouwRegio
 * @param {(d: number, m: number) => Kind} nodig.bouwRegiolijst
 */
export function maakKaartje({ g, meld, bouwGemeente, bouwRegio, bouwRegiolijst }) {
  const kaartje = byId("kaartje");
  const smal = window.matchMedia(SMAL);
  let gerold = false;
  kaartje.addEventListener("scroll", () => (gerold = true), { passive: true });

  /**
   * What the card is of, and what it holds.
   *
   * @param {Staat} nu
   * @returns {[naam: string, inhoud: Kind] | null}
   */
  function bouw(nu) {
    if (nu.regio) {
      const [d, r] = nu.regio;
      return [g.indelingen[d].regios[r], bouwRegio(d, r, nu)];
    }
    if (nu.regiolijst) {
      const [d, m] = nu.regiolijst;
      return [g.naam[m], bouwRegiolijst(d, m)];
    }
    return nu.gemeente === null ? null : [g.naam[nu.gemeente], bouwGemeente(nu.gemeente, nu)];
  }

  /** @type {(nu: Staat, oud: Staat) => void} */
  function teken(nu, oud) {
    const open = isOpenIn(nu);
    kaartje.hidden = !open;
    document.body.classList.toggle("met-kaartje", open);
    if (!open) vul(kaartje);
    const anders = (/** @type {readonly (keyof Staat)[]} */ keys) =>
      keys.some((key) => oud[key] !== nu[key]);
    const fresh = anders(["gemeente", "regio", "regiolijst"]);
    const same = !anders(["keuze", "scenarios", "deel", "weergave", "laag", "inwoners", "ander"]);
    const made = fresh || !same ? bouw(nu) : null;
    if (!made) return;
    const [naam, inhoud] = made;
    if (!fresh) {
      werkBij(kaartje, inhoud);
      return;
    }
    vul(kaartje, inhoud);
    // Where nothing was scrolled there is nothing to measure for it.
    if (gerold) kaartje.scrollTop = 0;
    gerold = false;
    meld(naam);
  }

  /** Where the card covers the panel, the keyboard may not wander underneath it. */
  function schikPaneel() {
    byId("paneel").inert = smal.matches && !kaartje.hidden;
    // The heading of the page is out of reach then; the card takes its level.
    for (const kop of kaartje.querySelectorAll("h2, h3")) {
      const level = Number(kop.tagName.slice(1)) - (smal.matches ? 1 : 0);
      kop.setAttribute("role", "heading");
      kop.setAttribute("aria-level", String(level));
    }
  }
  smal.addEventListener("change", schikPaneel);
  return { teken, schikPaneel, isOpen: () => !kaartje.hidden };
}
