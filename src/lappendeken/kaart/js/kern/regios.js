/** What a regio is made of, and what is to be noticed about it. */

import { onthoudGetal, onthoudPaar } from "./geheugen.js";
import { telDelen } from "./graaf.js";
import { isGelijkeRij } from "./lijst.js";

/** @import { Gegevens, Indeling } from "./typen.js" */

/**
 * @typedef {object} Regiocijfers
 * @property {number} gemeenten
 * @property {number} inwoners
 * @property {number} delen Connected parts.
 * @property {number} grootste The gemeente with most inwoners in it; -1 when it is empty.
 * @property {number} aandeel Of that gemeente.
 */

/** @typedef {Pick<Gegevens, "graaf" | "inwoners">} Grond */

/**
 * A gemeente that lies in several regios adds its inwoners by its share where that is known, and
 * whole where it is not (`maten/regio.py`).
 *
 * @param {Pick<Indeling, "leden" | "aandelen">} indeling
 * @param {number} r
 * @param {Grond} g
 * @returns {Regiocijfers}
 */
export function telRegio({ leden, aandelen }, r, g) {
  const members = leden[r];
  // Mostly no gemeente lies in several.
  const deelVan = (/** @type {number} */ m) =>
    aandelen.size > 0 ? (aandelen.get(`${r} ${m}`) ?? 1) : 1;
  const people = (/** @type {number} */ m) => g.inwoners[m] * deelVan(m);
  let [inwoners, grootste] = [0, -1];
  for (const m of members) {
    inwoners += people(m);
    if (grootste < 0 || people(m) > people(grootste)) grootste = m;
  }
  return {
    gemeenten: members.length,
    inwoners: Math.round(inwoners),
    delen: telDelen(members, g.graaf),
    grootste,
    aandeel: inwoners > 0 ? people(grootste) / inwoners : 0,
  };
}

/** @typedef {"delen" | "minimum" | "leeg" | "overwicht"} Aandachtsoort */

/**
 * @typedef {object} Aandacht
 * @property {Aandachtsoort} soort
 * @property {number} r
 * @property {number} voor Parts, inwoners or share, as it was,
 * @property {number} na and as it is.
 */

/**
 * What is to be noticed about one regio: only what was not so before.
 *
 * @param {number} r
 * @param {Regiocijfers | null} voor
 * @param {Regiocijfers} na
 * @param {number} minimum
 * @returns {Aandacht[]}
 */
function kijk(r, voor, na, minimum) {
  const was = voor ?? { gemeenten: 0, inwoners: 0, delen: 0, aandeel: 0 };
  if (na.gemeenten === 0) {
    return was.gemeenten ? [{ soort: "leeg", r, voor: was.gemeenten, na: 0 }] : [];
  }
  const kleiner = was.gemeenten === 0 || was.inwoners >= minimum;
  /** @type {[boolean, Aandachtsoort, number, number][]} */
  const checks = [
    [na.delen > Math.max(was.delen, 1), "delen", Math.max(was.delen, 1), na.delen],
    [na.inwoners < minimum && kleiner, "minimum", was.inwoners, na.inwoners],
    [
      na.gemeenten > 1 && na.aandeel > 0.5 && !(was.gemeenten > 1 && was.aandeel > 0.5),
      "overwicht",
      was.aandeel,
      na.aandeel,
    ],
  ];
  return checks.flatMap(([geldt, soort, a, b]) => (geldt ? [{ soort, r, voor: a, na: b }] : []));
}

const geteld = onthoudPaar((/** @type {Indeling} */ indeling, /** @type {Grond} */ g) =>
  onthoudGetal((r) => telRegio(indeling, r, g)),
);

/**
 * What a scenario does to regios that somebody has to know of. Real regios lie in several parts, and
 * some are small: told is what was not so before.
 *
 * @param {Indeling} nu
 * @param {Indeling} basis
 * @param {Grond} g
 * @param {number} minimum Of inwoners; 0 for none.
 * @returns {Aandacht[]}
 */
export function vindAandacht(nu, basis, g, minimum) {
  return nu.regios.flatMap((_, r) => {
    const known = !nu.vreemd && r < basis.regios.length;
    // A regio with the same members is as it was.
    if (known && isGelijkeRij(basis.leden[r], nu.leden[r])) return [];
    return kijk(r, known ? geteld(basis, g)(r) : null, telRegio(nu, r, g), minimum);
  });
}
