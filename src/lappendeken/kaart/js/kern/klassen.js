/** Classes that follow the values: about as many gemeenten in each. */

import { kwantiel } from "./statistiek.js";
import { procent } from "./tekst.js";

/** @import { Klasse, Laag } from "./typen.js" */

/**
 * What stands beside a colour: whole numbers from the one up to the other, or percents.
 *
 * @param {boolean} aantal
 * @param {number} onder
 * @param {number} boven Not in the class itself.
 */
function schrijf(aantal, onder, boven) {
  if (!aantal) return (onder === boven ? "" : `${onder}–`) + procent(boven / 100);
  return boven - onder === 1 ? `${onder}` : `${onder}–${boven - 1}`;
}

/**
 * Divide the values in as many classes as the measure has, or fewer where many are alike. Their
 * bounds are whole numbers or percents, so that a legend says exactly what it shows.
 *
 * @param {Laag} laag
 * @param {Float64Array} values
 * @returns {Klasse[]}
 */
export function maakKlassen({ aantal, klassen }, values) {
  const known = Array.from(values).filter((v) => !Number.isNaN(v));
  if (known.length === 0) return klassen;
  const maat = aantal ? 1 : 100;
  // What rounding leaves of a whole percent is no part of the next.
  const begin = Math.floor(Math.min(...known) * maat + 1e-9);
  const most = Math.max(...known);
  const eind = aantal ? most + 1 : Math.max(begin, Math.ceil(most * maat - 1e-9));
  const inside = klassen
    .slice(1)
    .map((_, i) => Math.round(kwantiel(values, (i + 1) / klassen.length) * maat))
    .filter((grens) => grens > begin && grens < eind);
  const grenzen = [begin, ...new Set(inside), eind];
  const last = grenzen.length - 2;
  return grenzen.slice(0, -1).map((onder, i) => {
    const boven = grenzen[i + 1];
    // Few classes lie as far apart in colour as many.
    const [, , , kleur, tekst] =
      klassen[last ? Math.round((i * (klassen.length - 1)) / last) : klassen.length - 1];
    const label = schrijf(aantal, onder, boven);
    return [onder / maat, i === last ? null : boven / maat, label, kleur, tekst];
  });
}
