/** The criteria on which scenario's are laid side by side: those of `lappendeken scenario`. */

import { gemiddelde } from "./statistiek.js";
import { telRegio } from "./regios.js";
import { vindTegenhangers } from "./tegenhangers.js";
import { meetNaden } from "./verschil.js";
import { vindVerplaatst } from "./wijzig.js";

/** @import { Uitkomst } from "./rekenen.js" */
/** @import { Gegevens, Indeling } from "./typen.js" */
/** @import { Regiocijfers } from "./regios.js" */
/** @import { Versie } from "./scenario.js" */

/** @typedef {"aandeel" | "getal" | "aantal" | "km"} Soort */

/**
 * @typedef {object} Stand Today or a scenario, as a criterion sees it (`analyse/scenario/criteria.py`).
 * @property {Gegevens} g
 * @property {Uitkomst} uitkomst
 * @property {readonly Indeling[]} indelingen All that are compared.
 * @property {number[]} verhuisd The gemeenten that move, once for each indeling.
 * @property {Regiocijfers[]} regios Of the indelingen that any of the scenario's changes.
 */

/**
 * Groups that are together in every indeling, and left out by the same ones.
 *
 * @param {readonly Indeling[]} indelingen
 * @param {number} n
 */
export function telKernregios(indelingen, n) {
  // Who has the same regios has the same company, so each indeling parts the groups so far.
  const groep = new Int32Array(n);
  let size = Math.min(n, 1);
  for (const { kring, sets } of indelingen) {
    const known = new Int32Array(size * (sets.length + 1)).fill(-1);
    size = 0;
    for (let m = 0; m < n; m += 1) {
      const key = groep[m] * (sets.length + 1) + kring[m] + 1;
      if (known[key] < 0) {
        known[key] = size;
        size += 1;
      }
      groep[m] = known[key];
    }
  }
  return size;
}

/**
 * Gemeenten that move to another regio. Where other regios stand in the place of those of today, the
 * ones that keep most gemeenten are taken for the same (`analyse/vergelijk/wijzigingen.py`).
 *
 * @param {Indeling} nu
 * @param {Indeling} basis
 * @param {Float64Array} inwoners
 * @returns {number[]}
 */
export function vindVerhuisd(nu, basis, inwoners) {
  if (!nu.vreemd) {
    return vindVerplaatst(nu, basis).filter((m) => {
      const [was, now] = [basis.regiosVan[m], nu.regiosVan[m]];
      return was.length !== now.length || was.some((r, i) => r !== now[i]);
    });
  }
  const opvolger = vindTegenhangers(basis, nu, inwoners);
  return nu.regiosVan.flatMap((regios, m) => {
    const wanted = basis.regiosVan[m].map((r) => opvolger[r]).sort((a, b) => a - b);
    const same = wanted.length === regios.length && wanted.every((r, i) => r === regios[i]);
    return same ? [] : [m];
  });
}

/**
 * @param {Gegevens} g
 * @param {Uitkomst} uitkomst
 * @param {readonly number[]} keuze
 * @param {Versie} versie
 * @param {readonly number[]} gewijzigd Of today, those that any of the scenario's changes.
 * @returns {Stand}
 */
export function maakStand(g, uitkomst, keuze, versie, gewijzigd) {
  const nu = (/** @type {number} */ d) => versie.get(d) ?? g.indelingen[d];
  return {
    g,
    uitkomst,
    indelingen: keuze.map((d) => g.indelingen[d]),
    verhuisd: [...versie.keys()].flatMap((d) => vindVerhuisd(nu(d), g.indelingen[d], g.inwoners)),
    regios: gewijzigd
      .map(nu)
      .flatMap((indeling) => indeling.regios.map((_, r) => telRegio(indeling, r, g)))
      .filter(({ gemeenten }) => gemeenten > 0),
  };
}

/** @type {(maat: "congruentie" | "regioatlas_congruentie" | "nestheid" | "tafels", inwoners?: boolean) => (stand: Stand) => number} */
const waarde =
  (maat, inwoners = false) =>
  ({ g, uitkomst }) =>
    gemiddelde(uitkomst.maten[maat][0], inwoners ? g.inwoners : null);

const laagste = (/** @type {number[]} */ values) => (values.length ? Math.min(...values) : NaN);

/** @type {readonly (readonly [naam: string, kop: string, soort: Soort, functie: (stand: Stand) => number])[]} */
export const CRITERIA = [
  ["congruentie", "Congruentie, gemiddeld over gemeenten", "aandeel", waarde("congruentie")],
  [
    "congruentie_naar_inwoners",
    "Congruentie, gemiddeld naar inwoners",
    "aandeel",
    waarde("congruentie", true),
  ],
  [
    "regioatlas_congruentie",
    "Congruentie volgens RegioAtlas",
    "aandeel",
    waarde("regioatlas_congruentie"),
  ],
  ["nestheid", "Nestheid", "aandeel", waarde("nestheid")],
  ["tafels", "Tafels per gemeente", "getal", waarde("tafels")],
  [
    "gemeenten_verhuizen",
    "Gemeenten die verhuizen, per indeling geteld",
    "aantal",
    ({ verhuisd }) => verhuisd.length,
  ],
  [
    "inwoners_verhuizen",
    "Inwoners van die gemeenten",
    "aantal",
    ({ g, verhuisd }) => verhuisd.reduce((sum, m) => sum + g.inwoners[m], 0),
  ],
  ["harde_naden_km", "Harde naden", "km", ({ g, uitkomst }) => meetNaden(uitkomst, g.grenzen).hard],
  ["naden_km", "Naden", "km", ({ g, uitkomst }) => meetNaden(uitkomst, g.grenzen).alle],
  ["kernregios", "Kernregio’s", "aantal", ({ g, indelingen }) => telKernregios(indelingen, g.n)],
  ["regios", "Regio’s in de gewijzigde indelingen", "aantal", ({ regios }) => regios.length],
  [
    "kleinste_regio_inwoners",
    "Inwoners van de kleinste regio",
    "aantal",
    ({ regios }) => laagste(regios.map(({ inwoners }) => inwoners)),
  ],
  [
    "kleinste_regio_gemeenten",
    "Gemeenten in de kleinste regio",
    "aantal",
    ({ regios }) => laagste(regios.map(({ gemeenten }) => gemeenten)),
  ],
  [
    "regios_in_delen",
    "Regio’s die uit losse delen bestaan",
    "aantal",
    ({ regios }) => regios.filter(({ delen }) => delen > 1).length,
  ],
];
