/**
 * Keep where the reader is: the state in the address, work in progress in the browser. Both may be
 * forbidden, as in a notebook; then the page works without.
 */

import { byId, h, vul } from "../elementen.js";
import { leesWerk, schrijfWerk } from "../kern/bewaarwerk.js";
import { maakEigen } from "../kern/eigen.js";
import { metPartners } from "../kern/feiten.js";
import { leesIngebouwd } from "../kern/nieuwekaart.js";
import { opsomming } from "../kern/tekst.js";
import { naHetBeeld } from "../straks.js";
import { leesAdres, schrijfAdres, zonderScenario } from "./adres.js";

/** @import { Kaart } from "../beeld/kaartvenster.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Werkbank } from "../kern/werkbank.js" */
/** @import { Bestanden } from "./watals/bestanden.js" */
/** @import { Meld } from "./melding.js" */

/** @type {<T>(work: () => T) => T | null} What a page may not do is not done. */
function mag(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Pages from a disk share what they keep: each has a name of its own (FNV-1a, twice 32 bits). */
function naamVan(/** @type {string} */ text) {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x1000193);
    b = Math.imul(b ^ (code + i), 0x85ebca6b);
  }
  return `lappendeken ${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/** What leads to a place of its own in the history: what a reader would call going somewhere. */
/** @type {readonly (keyof Staat)[]} */
const PLAATSEN = ["weergave", "gemeente", "ander", "regio"];

/**
 * @param {object} nodig
 * @param {string} nodig.tekst The data of the page.
 * @param {string} nodig.werk What a reader put in it when it was saved; empty for nothing.
 * @param {Waarden} nodig.waarden
 * @param {Kaart} nodig.kaart
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Werkbank} nodig.werkbank
 * @param {Bestanden} nodig.bestanden
 * @param {Meld} nodig.meld
 */
export function maakGeheugen(nodig) {
  const { tekst, werk, g, staat, waarden, kaart, werkbank, bestanden, meld } = nodig;
  const sleutel = naamVan(tekst + werk);
  const ingebouwd = leesIngebouwd(werk);
  const begin = { ...staat.nu };
  const bericht = h("p", { class: "bericht", hidden: true });
  byId("zoek").before(bericht);

  /** @type {(zin: string, knop?: [tekst: string, doe: () => void]) => void} */
  function zeg(zin, knop) {
    vul(
      bericht,
      h("span", {}, zin),
      " ",
      knop ? h("button", { type: "button", class: "link", onclick: knop[1] }, knop[0]) : null,
      h(
        "button",
        {
          type: "button",
          class: "sluit",
          "aria-label": "Bericht sluiten",
          onclick: () => (bericht.hidden = true),
        },
        "×",
      ),
    );
    bericht.hidden = false;
    meld(zin);
  }

  function wis() {
    while (staat.nu.scenario !== null) werkbank.verwijder();
    werkbank.vergeetEigen();
    mag(() => localStorage.removeItem(sleutel));
    bericht.hidden = true;
    meld("Uw werk is gewist.");
  }

  // What is shown to a room leaves no trace, and a notebook shares its memory with other pages.
  const magBewaren = () => !staat.nu.presentatie && window.location.protocol !== "about:";

  function lees(/** @type {string} */ text) {
    const vorm = maakEigen({
      slug: "",
      naam: "Eigen lijst",
      kanttekening: "",
      regios: [],
      leden: [],
    });
    return leesWerk(text, g, vorm);
  }

  /** @type {(found: Exclude<ReturnType<typeof lees>, null>) => boolean} Whether there is any. */
  function legNeer(found) {
    for (const ruw of found.eigen) werkbank.voegEigenToe(ruw);
    const scenarios = found.maak();
    if (scenarios.length) {
      werkbank.zet({ scenarios });
      werkbank.kies(found.scenario);
    }
    return scenarios.length + found.eigen.length > 0;
  }

  /** What came with the page, when it is more than a view. */
  const meegekomen = ingebouwd ? lees(ingebouwd.werk) : null;
  const gemaakt =
    meegekomen && meegekomen.eigen.length + meegekomen.maak().length > 0 ? meegekomen : null;

  /**
   * Lay out again what was there the last time, or came with the page.
   *
   * @returns Whether the reader was here before.
   */
  function haalWerk() {
    const own = magBewaren() ? mag(() => localStorage.getItem(sleutel)) : null;
    const kept = own === null ? null : lees(own);
    if (kept && legNeer(kept)) {
      zeg("Uw werk van de vorige keer staat er weer.", ["Wis het", wis]);
    } else if (kept && gemaakt) {
      // What the reader took away does not come back by itself.
      zeg("De scenario’s of lijsten waarmee deze kaart is bewaard, hebt u weggehaald.", [
        "Zet ze terug",
        () => {
          bericht.hidden = true;
          legNeer(gemaakt);
        },
      ]);
    } else if (gemaakt && legNeer(gemaakt)) {
      zeg("Deze kaart opent zoals zij is bewaard, met scenario’s of lijsten van de maker.");
    }
    return kept !== null;
  }

  function bewaarWerk() {
    if (!magBewaren()) return;
    const eigen = werkbank.eigen();
    const leeg = staat.nu.scenarios.length + eigen.length === 0;
    mag(() => {
      if (leeg && !gemaakt) localStorage.removeItem(sleutel);
      else localStorage.setItem(sleutel, schrijfWerk(staat.nu, eigen, g));
    });
  }

  const adres = () => mag(() => window.location.hash) ?? "";

  /** Become what an address says. */
  function volgAdres(hash = adres()) {
    const { staat: wanted, scenario, plek, fouten } = leesAdres(hash, g);
    const known = staat.nu.scenarios.findIndex(({ naam }) => naam === scenario?.naam);
    if (scenario && known < 0) bestanden.openScenario(scenario.lijst, scenario.naam);
    else if (known >= 0 && known !== staat.nu.scenario) werkbank.kies(known);
    const { keuze, indeling, weergave, laag, inwoners, eigenKlassen, minstens } = begin;
    const eigen = werkbank.eigen();
    werkbank.zet({
      weergave,
      laag,
      inwoners,
      eigenKlassen,
      minstens,
      indeling,
      tweede: null,
      naast: false,
      presentatie: false,
      hardeNaden: false,
      ondergrond: false,
      verschil: false,
      gemeente: null,
      ander: null,
      regio: null,
      regiolijst: null,
      ...wanted,
      keuze: [...(wanted.keuze ?? keuze), ...(wanted.keuze ? [] : eigen)],
    });
    const { gemeente } = staat.nu;
    if (plek === "gemeenten" && gemeente !== null) {
      kaart.toonGemeenten(metPartners(gemeente, waarden.uitkomst(staat.nu).samen(gemeente)));
    } else kaart.zetPlek(plek);
    if (fouten.length) {
      zeg(`Het adres van deze kaart is niet helemaal begrepen (${opsomming(fouten, 3)}).`);
    }
  }

  const hier = () => schrijfAdres(staat.nu, g, kaart.plek());
  let geschreven = adres().replace(/^#/u, "");
  /** Whether what is written next is a place of its own. */
  let nieuwePlaats = false;
  function schrijf() {
    const how = nieuwePlaats ? "pushState" : "replaceState";
    nieuwePlaats = false;
    const next = hier();
    if (next === geschreven) return;
    geschreven = next;
    mag(() => window.history[how](null, "", `#${next}`));
  }
  let komt = false;
  /** A browser takes its time for an address, and more when the page was not laid out yet. */
  function schrijfStraks() {
    if (komt) return;
    komt = true;
    naHetBeeld(() => {
      komt = false;
      schrijf();
    });
  }

  let wachter = 0;
  /** @type {(nu: Staat, oud: Staat) => void} */
  function onthoud(nu, oud) {
    if (nu.scenarios === oud.scenarios) {
      nieuwePlaats ||= PLAATSEN.some((key) => nu[key] !== oud[key]);
      schrijfStraks();
      if (nu.keuze === oud.keuze) return;
    }
    // A stroke goes over many gemeenten.
    window.clearTimeout(wachter);
    wachter = window.setTimeout(() => {
      schrijf();
      bewaarWerk();
    }, 300);
  }

  let verplaatst = 0;
  /** The map moves in many steps. */
  function onthoudPlek() {
    window.clearTimeout(verplaatst);
    verplaatst = window.setTimeout(schrijf, 300);
  }

  return {
    /** What stands behind the # of this view. */
    hier,
    /** @type {() => import("../kern/nieuwekaart.js").Ingebouwd} */
    werk: () => ({ werk: schrijfWerk(staat.nu, werkbank.eigen(), g), adres: hier() }),
    /** Once everything follows the state. */
    begin() {
      const hash = adres() || (ingebouwd?.adres ?? "");
      // An address that opens for a room reads nothing of what was kept.
      if (leesAdres(hash, g).staat.presentatie) staat.zet({ presentatie: true });
      const eerder = haalWerk();
      const view = !adres() && eerder ? zonderScenario(hash) : hash;
      if (view) volgAdres(view);
      kaart.volgPlek(onthoudPlek);
      staat.volg(onthoud);
      window.addEventListener("pagehide", bewaarWerk);
      window.addEventListener("popstate", () => {
        geschreven = adres().replace(/^#/u, "");
        volgAdres();
      });
    },
  };
}
