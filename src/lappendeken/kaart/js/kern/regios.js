/** What a regio is made of, and what is to be noticed about it. */

import { vindDelen } from "./graaf.js";

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
  const people = (/** @type {number} */ m) => g.inwoners[m] * (aandelen.get(`${r} ${m}`) ?? 1);
  let [inwoners, grootste] = [0, -1];
  for (const m of members) {
    inwoners += people(m);
    if (grootste < 0 || people(m) > people(grootste)) grootste = m;
  }
  return {
    gemeenten: members.length,
    inwoners: Math.round(inwoners),
    delen: vindDelen(members, g.graaf).length,
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
  /** @type {Aandacht[]} */
  const found = [];
  nu.regios.forEach((_, r) => {
    const before = !nu.vreemd && r < basis.regios.length ? telRegio(basis, r, g) : null;
    const after = telRegio(nu, r, g);
    if (after.gemeenten === 0) {
      if (before?.gemeenten) found.push({ soort: "leeg", r, voor: before.gemeenten, na: 0 });
      return;
    }
    if (after.delen > (before?.delen || 1)) {
      found.push({ soort: "delen", r, voor: before?.delen ?? 1, na: after.delen });
    }
    if (after.inwoners < minimum && (!before?.gemeenten || before.inwoners >= minimum)) {
      found.push({ soort: "minimum", r, voor: before?.inwoners ?? 0, na: after.inwoners });
    }
    if (after.gemeenten > 1 && after.aandeel > 0.5 && !(before && before.aandeel > 0.5)) {
      found.push({ soort: "overwicht", r, voor: before?.aandeel ?? 0, na: after.aandeel });
    }
  });
  return found;
}
