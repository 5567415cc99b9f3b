/** Which names a map can show, the most important first. */

import { korteNamen } from "../kern/namen.js";
import { onthoud, onthoudPaar } from "../kern/geheugen.js";
import { isGelijkeRij } from "../kern/lijst.js";
import { middelpunt } from "../kern/vlakken.js";

/** @import { Gegevens, Indeling, Punt } from "../kern/typen.js" */

/**
 * @typedef {object} Kaartnaam
 * @property {Punt} punt
 * @property {string} tekst
 * @property {number} grootte In pixels.
 * @property {string} soort
 * @property {number} vanaf How far to zoom in from the whole country before it is shown.
 * @property {number} smal How much further on a narrow map.
 */

/** Where the name of a group of gemeenten stands: after a stroke most regios are as they were. */
const middelpunten = onthoudPaar((/** @type {number[]} */ leden, /** @type {Gegevens} */ g) =>
  middelpunt(leden, g),
);

const kort = onthoud(korteNamen);

/**
 * The names of the regios of an indeling.
 *
 * @param {Indeling} indeling
 * @param {Gegevens} g
 * @returns {Kaartnaam[]}
 */
export function maakRegionamen({ regios, hoofd, leden }, g) {
  const tekst = kort(regios);
  // A name belongs to a colour: where nobody knows which regio is the largest there is neither.
  const gekleurd = regios.map(() => /** @type {number[]} */ ([]));
  hoofd.forEach((r, m) => r >= 0 && gekleurd[r].push(m));
  // A list that a stroke left as it is, is known by itself.
  const vlak = gekleurd.map((members, r) => (isGelijkeRij(members, leden[r]) ? leden[r] : members));
  const people = vlak.map((members) => members.reduce((sum, m) => sum + g.inwoners[m], 0));
  return regios
    .map((_, r) => r)
    .filter((r) => vlak[r].length > 0)
    .sort((a, b) => people[b] - people[a])
    .map((r) => ({
      punt: middelpunten(vlak[r], g),
      tekst: tekst[r],
      grootte: 12,
      soort: "regionaam",
      vanaf: -9,
      smal: 0,
    }));
}

/**
 * How far to zoom in before a gemeente of so many inwoners has its name.
 *
 * @param {number} people
 */
function vanaf(people) {
  if (people >= 150e3) return 0;
  if (people >= 90e3) return 0.6;
  return people >= 45e3 ? 1.3 : 2;
}

/**
 * The names of the gemeenten, the chosen ones first.
 *
 * @param {Gegevens} g
 * @returns {(gekozen: readonly number[]) => Kaartnaam[]} The same list for the same choice.
 */
export function maakPlaatsnamen(g) {
  const order = g.naam.map((_, m) => m).sort((a, b) => g.inwoners[b] - g.inwoners[a]);
  const alle = order.map((m) => ({
    punt: g.punt[m],
    tekst: g.naam[m],
    grootte: g.inwoners[m] >= 150e3 ? 12 : 11,
    soort: "plaatsnaam",
    vanaf: vanaf(g.inwoners[m]),
    // On a phone the country is small: the seams need the room more.
    smal: g.inwoners[m] >= 300e3 ? 0 : 0.6,
  }));
  /** @type {Map<string, Kaartnaam[]>} */
  const met = new Map();
  return (gekozen) => {
    if (gekozen.length === 0) return alle;
    const key = gekozen.join(" ");
    const known = met.get(key);
    if (known) return known;
    const places = gekozen.map((m) => order.indexOf(m));
    const own = places.map((i) => ({ ...alle[i], grootte: 12, vanaf: -9, smal: 0 }));
    const made = [...own, ...alle.filter((_, i) => !places.includes(i))];
    met.set(key, made);
    return made;
  };
}
