/** What a reader can go to: a gemeente, a regio, and back. */

import { byId, isAanraking } from "../elementen.js";
import { metPartners } from "../kern/feiten.js";
import { verplaats as zetIn } from "../kern/wijzig.js";
import { provincieVan } from "../kern/zoeken.js";

/** @import { Kaart } from "../beeld/kaartvenster.js" */
/** @import { Houder } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Naam } from "../kern/zoeken.js" */
/** @import { Werkbank } from "../kern/werkbank.js" */
/** @import { Meld } from "./melding.js" */

/**
 * @typedef {object} Acties
 * @property {(m: number | null, verplaats?: boolean, ernaast?: number) => void} kiesGemeente
 * @property {(d: number, r: number) => void} kiesRegio
 * @property {(naam: Naam) => void} kiesGevonden What a search found.
 * @property {(m: number, which: 0 | 1) => void} kiesVanKaart
 * @property {() => void} sluitKaartje
 * @property {(gemeenten: readonly number[], r: number) => void} zetInRegio In what is worked on.
 */

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Waarden} nodig.waarden
 * @param {Kaart} nodig.kaart
 * @param {Werkbank} nodig.werkbank
 * @param {Meld} nodig.meld
 * @returns {Acties}
 */
export function maakActies({ g, staat, waarden, kaart, werkbank, meld }) {
  const kaartje = byId("kaartje");
  /** @type {Element | null} Where the keyboard was before a card opened. */
  let vorige = null;
  function onthoudPlek() {
    if (kaartje.hidden) vorige = document.activeElement;
  }
  const naarKop = () => byId("kaartje-kop").focus();

  /** @type {Acties["kiesGemeente"]} */
  function kiesGemeente(m, verplaats = false, ernaast = undefined) {
    onthoudPlek();
    staat.zet({
      gemeente: m,
      ...(ernaast === undefined ? {} : { ander: ernaast }),
      regio: null,
      regiolijst: null,
      partners: true,
      klasse: null,
    });
    if (!verplaats || m === null) return;
    // Before the map moves: then the page is measured once for both.
    naarKop();
    kaart.toonGemeenten(metPartners(m, waarden.uitkomst(staat.nu).samen(m)));
  }

  /** @type {Acties["kiesRegio"]} */
  function kiesRegio(d, r) {
    onthoudPlek();
    const { weergave, indeling, tweede } = staat.nu;
    const shown = weergave === "indelingen" && (d === indeling || d === tweede);
    staat.zet({
      weergave: "indelingen",
      regio: [d, r],
      regiolijst: null,
      gemeente: null,
      ...(shown ? {} : { indeling: d, tweede: null }),
    });
    naarKop();
  }

  /** @type {Acties["kiesGevonden"]} */
  function kiesGevonden({ naam, m, soort, waar }) {
    if (m >= 0) kiesGemeente(m, true);
    else if (waar) {
      const { indeling, keuze } = staat.nu;
      // The name may be of many: what the reader looks at goes first, then what is compared.
      const own = waar.find(([d]) => d === indeling) ?? waar.find(([d]) => keuze.includes(d));
      const [d, r] = own ?? waar[0];
      kiesRegio(d, r);
      kaart.toonGemeenten(g.indelingen[d].leden[r]);
    } else if (soort === "provincie") {
      const members = g.provincie.flatMap((p, i) => (p === provincieVan(naam) ? [i] : []));
      meld(`${naam}: ${members.length} gemeenten in beeld`);
      kaart.toonGemeenten(members);
    }
  }

  return {
    kiesGemeente,
    kiesRegio,
    kiesGevonden,
    zetInRegio: (gemeenten, r) => werkbank.pas((one) => zetIn(one, gemeenten, r, g)),
    /** A click on a gemeente, on the first map or the second; -1 is beside all, and lets go. */
    kiesVanKaart(m, which) {
      const { weergave, gemeente, indeling, tweede } = staat.nu;
      if (m < 0) {
        if (!kaartje.hidden) staat.zet({ gemeente: null, regio: null, regiolijst: null });
        return;
      }
      if (weergave !== "indelingen") {
        kiesGemeente(gemeente === m ? null : m);
        return;
      }
      const d = which === 1 && tweede !== null ? tweede : indeling;
      const regios = g.indelingen[d].regiosVan[m];
      if (regios.length === 1) kiesRegio(d, regios[0]);
      else if (regios.length === 0) kiesGemeente(m);
      else {
        onthoudPlek();
        staat.zet({ regiolijst: [d, m], regio: null, gemeente: null });
        naarKop();
      }
    },
    sluitKaartje() {
      staat.zet({ gemeente: null, regio: null, regiolijst: null });
      kaart.terug();
      // The panel may have been out of reach; now it is back. On a phone the search field would
      // open the keyboard, over the map that the reader goes back to.
      if (vorige instanceof HTMLInputElement && isAanraking()) return;
      if (vorige instanceof HTMLElement && vorige.isConnected) {
        vorige.focus({ preventScroll: true });
      }
    },
  };
}
