/** What a state shows in numbers: the values of its measure, for its choice. */

import { onthoudPaar } from "./geheugen.js";
import { maakKlassen } from "./klassen.js";
import { naadschaal } from "./naden.js";
import { vindVerschuivingen } from "./verschil.js";

/** @import { Maten } from "./maten.js" */
/** @import { Naadschaal } from "./naden.js" */
/** @import { Rekenaar, Uitkomst } from "./rekenen.js" */
/** @import { Staat } from "./staat.js" */
/** @import { Gegevens, Laag } from "./typen.js" */
/** @import { Verschuivingen } from "./verschil.js" */

/**
 * @typedef {object} Waarden
 * @property {(nu: Staat) => Uitkomst} uitkomst
 * @property {(nu: Staat, laag?: Laag) => Float64Array} van
 * @property {(nu: Staat) => Laag} laag The chosen measure, with the classes that are chosen.
 * @property {(nu: Staat) => boolean} volgtKeuze
 * @property {(nu: Staat, laag?: Laag) => 0 | 1} weging 1 when partners count by their inwoners.
 * @property {(nu: Staat) => Naadschaal} naden How seams are counted and which are shown.
 * @property {(nu: Staat) => Uitkomst} vandaag The same without the scenario.
 * @property {(nu: Staat) => Verschuivingen} verschuivingen For whom congruentie rises and falls.
 * @property {(nu: Staat, laag?: Laag) => string} naam Of the measure, with how partners count.
 */

/**
 * @param {Gegevens} g
 * @param {Rekenaar} rekenaar
 * @returns {Waarden}
 */
export function maakWaarden(g, rekenaar) {
  const begin = g.keuze.join(" ");
  /** @type {Map<string, Float64Array>} */
  const geladen = new Map();

  /** @type {(laag: Laag, which: 0 | 1) => Float64Array} */
  function laad(laag, which) {
    const key = `${laag.kolom} ${which}`;
    const known = geladen.get(key);
    if (known) return known;
    const made = Float64Array.from(laag.waarden?.[which] ?? [], (v) => (v === null ? NaN : v));
    geladen.set(key, made);
    return made;
  }

  const metKlassen = onthoudPaar(
    (/** @type {Laag} */ laag, /** @type {Float64Array} */ values) => ({
      ...laag,
      klassen: maakKlassen(laag, values),
    }),
  );

  /** @type {Waarden["uitkomst"]} */
  const uitkomst = (nu) => rekenaar.uitkomst(nu.keuze);
  /** @type {(nu: Staat, laag?: Laag) => 0 | 1} */
  const weging = (nu, laag = g.lagen[nu.laag]) => (nu.inwoners && laag.inwoners ? 1 : 0);
  /** @type {Waarden["van"]} */
  function van(nu, laag = g.lagen[nu.laag]) {
    const which = weging(nu, laag);
    if (laag.waarden) return laad(laag, which);
    return uitkomst(nu).maten[/** @type {keyof Maten} */ (laag.kolom)][which];
  }
  /** @type {Waarden["vandaag"]} */
  const vandaag = (nu) => rekenaar.uitkomst(nu.keuze.map((d) => g.basis[d]));
  const tussen = onthoudPaar(vindVerschuivingen);
  return {
    uitkomst,
    vandaag,
    verschuivingen(nu) {
      const which = nu.inwoners ? 1 : 0;
      const [voor, na] = [vandaag(nu), uitkomst(nu)].map(({ maten }) => maten.congruentie[which]);
      return tussen(voor, na);
    },
    weging,
    naden: (nu) => naadschaal(uitkomst(nu).naden, nu.keuze.length, nu.minstens),
    naam: (nu, laag = g.lagen[nu.laag]) =>
      weging(nu, laag) ? `${laag.naam}, partners naar inwoners` : laag.naam,
    /** The values of a measure, by default the chosen one; a missing one is NaN. */
    van,
    laag(nu) {
      const laag = g.lagen[nu.laag];
      return nu.eigenKlassen ? metKlassen(laag, van(nu)) : laag;
    },
    /** Whether the values belong to the present choice of indelingen. */
    volgtKeuze: (nu) => !g.lagen[nu.laag].waarden || nu.keuze.join(" ") === begin,
  };
}
