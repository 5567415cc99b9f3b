/**
 * From state to picture: what every gemeente, seam and outline looks like. No drawing here, so
 * that the screen, the second map and the print share one description.
 */

import { onthoud, onthoudPaar } from "../kern/geheugen.js";
import {
  klasseVan,
  kleurPaar,
  kleurRegios,
  naaddikte,
  naadkleur,
  partnerkleur,
} from "../kern/kleuren.js";
import { GESCHEIDEN, isHard, naaddeel } from "../kern/naden.js";
import { GELIJK, KRUISEND } from "../kern/paar.js";
import { vindTegenhangers } from "../kern/tegenhangers.js";
import { deelIn, deelVan } from "../kern/vakken.js";
import { vindGrenswissels } from "../kern/verschil.js";
import { VERSCHILLEN, verschilklasse } from "../kern/verschilklassen.js";
import { vindVerplaatst } from "../kern/wijzig.js";
import { vergelijkRegios } from "../kern/verhouding.js";
import { maakPlaatsnamen, maakRegionamen } from "./naamlijst.js";
import { maakTips } from "./tips.js";

/** @import { Rekenaar } from "../kern/rekenen.js" */
/** @import { Staat } from "../kern/staat.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Gegevens, Indeling } from "../kern/typen.js" */
/** @import { Kaartnaam } from "./naamlijst.js" */

/** @typedef {[kleur: string, dekking: number]} Vulling */
/** @typedef {{ kleur: string, dikte: number }} Naadlijn */
/** @typedef {{ color: string, weight: number, dashArray?: string }} Lijnstijl */
/** @typedef {[grenzen: number[], stijl?: Lijnstijl]} Regiolijn */
/** @typedef {"grens" | "rand" | "lijn"} Omtreksoort Of one indeling; casing and line of a second. */

/**
 * @typedef {object} Beeld
 * @property {(m: number) => Vulling} kleur
 * @property {number[]} arcering Gemeenten that are hatched,
 * @property {boolean} licht lightly, where there is only nothing to tell.
 * @property {number[]} stippen Gemeenten that are dotted.
 * @property {((i: number) => Naadlijn | null) | null} naad
 * @property {Record<Omtreksoort, Regiolijn>} omtrek
 * @property {number[]} nadruk Gemeenten that are outlined as one.
 * @property {Kaartnaam[]} namen
 * @property {(m: number) => (string | null)[]} tip
 */

/**
 * @typedef {object} Beelden
 * @property {(staat: Staat, which?: 0 | 1) => Beeld} beeld
 * @property {(staat: Staat, i: number) => string[]} naadtip
 * @property {(staat: Staat) => boolean} toontPartners
 * @property {(staat: Pick<Staat, "indeling" | "tweede" | "naast">, which?: 0 | 1) => string[]} regiokleur
 *   Of each regio of the indeling on the first map, or on the second.
 * @property {(d: number) => string[]} kleurenVan Of each regio of an indeling by itself.
 */

const STIL = "#f3f2ec";
const BLEEK = 0.38;

/** @param {Staat} staat */
const toontPartners = (staat) =>
  staat.gemeente !== null &&
  staat.partners &&
  (staat.weergave === "congruentie" || staat.weergave === "naden");

/**
 * Whether the map shows regios as areas: of a chosen indeling, or of the one that is worked on.
 *
 * @param {Staat} staat
 */
const toontRegios = (staat) =>
  staat.weergave === "indelingen" ||
  (staat.weergave === "watals" && !(staat.verschil && staat.scenario !== null));

/**
 * Whether two indelingen lie over each other, as areas and lines; then the second.
 *
 * @param {Staat} staat
 */
const ligtOver = (staat) => (staat.weergave === "indelingen" && !staat.naast ? staat.tweede : null);

/**
 * The indeling that a map is of.
 *
 * @param {Staat} staat
 * @param {0 | 1} which
 */
export function indelingVan({ weergave, indeling, tweede, werk }, which) {
  if (weergave === "watals") return werk ?? indeling;
  return which === 1 && tweede !== null ? tweede : indeling;
}

/**
 * @param {Gegevens} g
 * @param {Rekenaar} rekenaar
 * @param {Waarden} waarden
 * @returns {Beelden}
 */
export function maakBeelden(g, rekenaar, waarden) {
  const alle = g.naam.map((_, m) => m);
  const plaatsnamen = maakPlaatsnamen(g);
  const regionamen = onthoud((/** @type {Indeling} */ d) => maakRegionamen(d, g));
  /** The names of regios under those of the chosen gemeenten: the same list for the same choice. */
  /** @type {{ key: string, d: Indeling | null, namen: Kaartnaam[] }} */
  let laatste = { key: "", d: null, namen: [] };
  function metGekozen(/** @type {string} */ key, /** @type {Indeling} */ d) {
    if (!key) return regionamen(d);
    if (laatste.key !== key || laatste.d !== d) {
      const own = plaatsnamen(key.split(" ").map(Number)).slice(0, key.split(" ").length);
      laatste = { key, d, namen: [...own, ...regionamen(d)] };
    }
    return laatste.namen;
  }
  const palet = g.stijl.regios;
  const tint = (/** @type {Int32Array} */ colours) => Array.from(colours, (c) => palet[c]);
  const regiokleuren = onthoud((/** @type {Indeling} */ d) =>
    // Where gemeenten come and go the colours stay.
    tint(d.tint ? Int32Array.from(d.tint) : kleurRegios(d, g.grenzen, palet.length)),
  );
  /** The same of two that stand side by side: a regio and its counterpart alike. */
  const paarkleuren = onthoudPaar((/** @type {Indeling} */ d, /** @type {Indeling} */ e) =>
    kleurPaar(d, e, vindTegenhangers(d, e, g.inwoners), g.grenzen, palet.length).map(tint),
  );
  const relaties = onthoudPaar(vergelijkRegios);
  /** @type {(d: number, e: number) => Uint8Array} */
  const relatiesVan = (d, e) => relaties(g.indelingen[d], g.indelingen[e]);
  /** @type {(d: number, e: number, wanted: number) => number[]} */
  const metRelatie = (d, e, wanted) => {
    const found = relatiesVan(d, e);
    return alle.filter((m) => found[m] === wanted);
  };
  const { tip, naadtip } = maakTips({ g, rekenaar, waarden, relatiesVan, toontPartners });

  // Over a background the colours let it through.
  const VOL = g.achtergrond ? 0.72 : 1;
  const dekking = (/** @type {number} */ m) => VOL * (g.isGemeld[m] ? 1 : BLEEK);

  /** @type {(staat: Staat) => Beeld["kleur"]} */
  function kleurMaat(staat) {
    const laag = waarden.laag(staat);
    const values = waarden.van(staat);
    return (m) => {
      const klasse = klasseVan(laag, values[m]);
      const kleur = klasse < 0 ? g.stijl.geen : laag.klassen[klasse][3];
      const dim = staat.klasse !== null && staat.klasse !== klasse;
      return [kleur, dim ? 0.12 : dekking(m)];
    };
  }

  /** @type {(staat: Staat, own: number) => Beeld["kleur"]} */
  function kleurPartners(staat, own) {
    const { samen, aantal } = waarden.uitkomst(staat);
    const D = aantal[own];
    const met = samen(own);
    // The same bins as the legend: a colour on the map is one that the legend shows.
    const bins = deelIn(D);
    return (m) => {
      if (m === own) return [g.stijl.inkt, VOL];
      const shared = met[m];
      const bin = shared > 0 ? bins.find(([, last]) => shared <= last) : undefined;
      return bin ? [partnerkleur(deelVan(bin, D), g.stijl), VOL] : [STIL, VOL];
    };
  }

  /** @type {Beelden["regiokleur"]} */
  function regiokleur({ indeling, tweede, naast }, which = 0) {
    const [a, b] = [indeling, tweede ?? indeling].map((d) => g.indelingen[d]);
    return naast && tweede !== null ? paarkleuren(a, b)[which] : regiokleuren(a);
  }
  const kleurenVan = (/** @type {number} */ d) => regiokleuren(g.indelingen[d]);

  /** @type {(staat: Staat, which: 0 | 1, d: number) => Beeld["kleur"]} */
  function kleurIndeling(staat, which, d) {
    const colours = staat.weergave === "watals" ? kleurenVan(d) : regiokleur(staat, which);
    const { hoofd, regiosVan } = g.indelingen[d];
    return (m) => {
      // Of several regios of which nobody knows the shares, none is the largest.
      const onbekend = regiosVan[m].length > 0 ? STIL : g.stijl.geen;
      return [hoofd[m] < 0 ? onbekend : colours[hoofd[m]], dekking(m)];
    };
  }

  /** @type {(staat: Staat) => Beeld["kleur"]} */
  function kleurVerschil(staat) {
    const { verschil } = waarden.verschuivingen(staat);
    return (m) => {
      const klasse = verschilklasse(verschil[m]);
      return [klasse < 0 ? g.stijl.geen : VERSCHILLEN[klasse][2], dekking(m)];
    };
  }

  /** @type {(staat: Staat, which: 0 | 1, d: number) => Beeld["kleur"]} */
  function kleurVan(staat, which, d) {
    if (toontRegios(staat)) return kleurIndeling(staat, which, d);
    if (staat.weergave === "watals") return kleurVerschil(staat);
    if (staat.gemeente !== null && toontPartners(staat)) {
      return kleurPartners(staat, staat.gemeente);
    }
    if (staat.weergave === "congruentie") return kleurMaat(staat);
    if (!staat.ondergrond) return (m) => [STIL, dekking(m)];
    const below = kleurMaat({ ...staat, klasse: null });
    return (m) => [below(m)[0], 0.55 * dekking(m)];
  }

  /** @type {(staat: Staat, d: number) => number[]} */
  function arceringVan(staat, d) {
    if (staat.weergave === "watals" && !toontRegios(staat)) {
      return waarden.verschuivingen(staat).dalers.map(({ m }) => m);
    }
    if (toontRegios(staat)) {
      const over = ligtOver(staat);
      if (over !== null) return metRelatie(d, over, KRUISEND);
      const { regiosVan } = g.indelingen[d];
      return alle.filter((m) => regiosVan[m].length !== 1);
    }
    if (toontPartners(staat) || (staat.weergave === "naden" && !staat.ondergrond)) return [];
    const values = waarden.van(staat);
    return alle.filter((m) => Number.isNaN(values[m]));
  }

  /** @type {(staat: Staat, d: number) => number[]} */
  function stippenVan(staat, d) {
    if (staat.weergave === "watals") {
      if (!toontRegios(staat)) return waarden.verschuivingen(staat).stijgers.map(({ m }) => m);
      const [nu, basis] = [g.indelingen[d], g.indelingen[g.basis[d]]];
      return nu === basis || nu.vreemd ? [] : vindVerplaatst(nu, basis);
    }
    const over = ligtOver(staat);
    return over === null ? [] : metRelatie(d, over, GELIJK);
  }

  /** @type {(staat: Staat) => Beeld["naad"]} */
  function naadVan(staat) {
    const { naden } = waarden.uitkomst(staat);
    if (staat.weergave === "congruentie" && staat.hardeNaden) {
      return (i) => (isHard(naden, i) ? { kleur: g.stijl.naad, dikte: 2.6 } : null);
    }
    if (staat.weergave !== "naden") return null;
    const { toont } = waarden.naden(staat);
    return (i) => {
      if (!toont(i)) return null;
      const share = naaddeel(naden, i);
      const dikte = naaddikte(share);
      // On a dike two gemeenten meet over some metres: a dot there should not shout.
      const kort = g.grenzen[i].km < 0.8;
      return { kleur: naadkleur(share, g.stijl), dikte: kort ? Math.min(dikte, 1.6) : dikte };
    };
  }

  /**
   * The outlines of the regios of d: also where a regio ends and nothing begins.
   *
   * @param {number} d
   */
  function grenzenVan(d) {
    const codes = rekenaar.naadcode(d);
    const has = (/** @type {number} */ m) => g.indelingen[d].regiosVan[m].length > 0;
    return g.grenzen.flatMap(({ a, b }, i) =>
      codes[i] === GESCHEIDEN || has(a) !== has(b) ? [i] : [],
    );
  }

  /**
   * Where regios of d come to end, and end no longer.
   *
   * @param {number} d
   * @returns {Beeld["omtrek"]}
   */
  function wisselsVan(d) {
    const [voor, na] = [rekenaar.naadcode(g.basis[d]), rekenaar.naadcode(d)];
    const { vervalt, ontstaat } = vindGrenswissels(voor, na);
    return {
      grens: [grenzenVan(d), { color: "#8a9498", weight: 0.8 }],
      rand: [vervalt, { color: "#4a2a00", weight: 2.2, dashArray: "3 5" }],
      lijn: [ontstaat, { color: g.stijl.inkt, weight: 2.8 }],
    };
  }

  /** @type {(staat: Staat, d: number) => Beeld["omtrek"]} */
  function omtrekVan(staat, d) {
    if (staat.weergave === "watals" && !toontRegios(staat)) return wisselsVan(d);
    if (!toontRegios(staat)) return { grens: [[]], rand: [[]], lijn: [[]] };
    /** @type {Regiolijn} */
    const grens = [grenzenVan(d), { color: "#5c676b", weight: 1.1 }];
    const over = ligtOver(staat);
    if (over === null) return { grens, rand: [[]], lijn: [[]] };
    const second = grenzenVan(over);
    return {
      grens,
      rand: [second, { color: "#ffffff", weight: 4.6 }],
      lijn: [second, { color: g.stijl.inkt, weight: 2.4 }],
    };
  }

  /** @type {(staat: Staat) => number[]} */
  function nadrukVan({ regio, regiolijst, gemeente, ander }) {
    if (regio) return g.indelingen[regio[0]].leden[regio[1]];
    if (regiolijst) return [regiolijst[1]];
    if (gemeente === null) return [];
    return ander === null || ander === gemeente ? [gemeente] : [gemeente, ander];
  }

  /** Who has a name on the map whatever else there is room for. */
  /** @type {(staat: Staat) => number[]} */
  function gekozenIn({ regiolijst, gemeente, ander }) {
    if (regiolijst) return [regiolijst[1]];
    if (gemeente === null) return [];
    return ander === null || ander === gemeente ? [gemeente] : [gemeente, ander];
  }

  /** @type {(staat: Staat, d: number) => Kaartnaam[]} */
  function namenVan(staat, d) {
    const chosen = gekozenIn(staat);
    // Who moves gemeenten has to see which is which.
    const regios = toontRegios(staat) && !(staat.weergave === "watals" && staat.verft);
    if (!regios) return plaatsnamen(chosen);
    return metGekozen(chosen.join(" "), g.indelingen[d]);
  }

  return {
    /** Describe the picture for a state; which is 0 for the first map, 1 for the second. */
    beeld(staat, which = 0) {
      const d = indelingVan(staat, which);
      const over = ligtOver(staat);
      return {
        kleur: kleurVan(staat, which, d),
        arcering: arceringVan(staat, d),
        licht: over === null,
        stippen: stippenVan(staat, d),
        naad: naadVan(staat),
        omtrek: omtrekVan(staat, d),
        nadruk: nadrukVan(staat),
        namen: namenVan(staat, d),
        tip: (m) => tip(staat, m, d),
      };
    },
    naadtip,
    toontPartners,
    regiokleur,
    kleurenVan,
  };
}
