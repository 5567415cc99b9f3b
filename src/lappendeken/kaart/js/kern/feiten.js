/** Everything that a card says, as plain values: for the screen and for text. */

import { fold } from "./fold.js";
import { isHard } from "./naden.js";

/** @import { Rekenaar } from "./rekenen.js" */
/** @import { Gegevens } from "./typen.js" */

/** @typedef {{ p: number, shared: number }} Partner In how many indelingen p is a partner. */

/**
 * @typedef {object} Afwijking What lowers the congruentie most.
 * @property {number[]} indelingen Those that lower it most, and who has the same company.
 * @property {number[]} leiders Those of them that lower it most.
 * @property {number} effect
 * @property {number[]} wel Partners there (when one lowers it most), and hardly elsewhere.
 * @property {number[]} niet No partners there, and mostly elsewhere.
 *
 * @typedef {Omit<Afwijking, "leiders">} Oorzaak What else lowers it, and why.
 */

/**
 * @typedef {object} Gemeentefeiten
 * @property {number} m
 * @property {number} D How many of the indelingen hold it.
 * @property {number[]} held Which.
 * @property {Partner[]} partners Those in most indelingen first.
 * @property {Map<number, Set<number>>} kringen Per indeling who sits at its table, itself included.
 * @property {number} tafels
 * @property {number[]} vast
 * @property {number[]} harde Neighbours across a hard seam.
 * @property {Afwijking | null} afwijkend
 * @property {Oorzaak[]} ook What else lowers the congruentie, the most first.
 */

/**
 * Order gemeenten by name.
 *
 * @param {Pick<Gegevens, "naam">} g
 */
export function opNaam({ naam }) {
  return (/** @type {number} */ a, /** @type {number} */ b) =>
    fold(naam[a]) < fold(naam[b]) ? -1 : 1;
}

/** An effect below half a procentpunt is not worth a sentence. */
const DREMPEL = 0.005;

/**
 * @param {Set<number> | undefined} a
 * @param {Set<number> | undefined} b
 */
function isGelijk(a, b) {
  if (!a || !b) return false;
  return a.size === b.size && [...a].every((p) => b.has(p));
}

/**
 * @param {Rekenaar} rekenaar
 * @param {readonly number[]} keuze
 * @param {0 | 1} weging
 * @param {Pick<Gemeentefeiten, "m" | "held" | "partners" | "kringen">} known
 * @returns {Afwijking | null}
 */
function vindAfwijking(rekenaar, keuze, weging, { m, held, partners, kringen }) {
  const effecten = held.map((d) => rekenaar.effect(m, d, keuze, weging));
  const effect = Math.max(...effecten.filter((value) => !Number.isNaN(value)), 0);
  if (effect < DREMPEL) return null;
  const leiders = held.filter((_, i) => effect - effecten[i] < 1e-9);
  // Equal company with less weight, such as a second indeling of one domein, deviates as far.
  const indelingen = held.filter((d) =>
    leiders.some((leider) => leider === d || isGelijk(kringen.get(leider), kringen.get(d))),
  );
  return { indelingen, leiders, effect, ...vindRedenen(indelingen, { held, partners, kringen }) };
}

/**
 * Who is a partner in one indeling and hardly elsewhere, and the other way round.
 *
 * @param {readonly number[]} indelingen Of several no partner is the reason.
 * @param {Pick<Gemeentefeiten, "held" | "partners" | "kringen">} known
 * @returns {Pick<Afwijking, "wel" | "niet">}
 */
function vindRedenen(indelingen, { held, partners, kringen }) {
  const own = kringen.get(indelingen[0]);
  if (!own || indelingen.length > 1) return { wel: [], niet: [] };
  const others = held.length - 1;
  const elders = (/** @type {Partner} */ { p, shared }) => shared - (own.has(p) ? 1 : 0);
  return {
    wel: partners.filter((x) => own.has(x.p) && elders(x) * 2 < others).map((x) => x.p),
    niet: partners.filter((x) => !own.has(x.p) && elders(x) * 2 > others).map((x) => x.p),
  };
}

/**
 * What else lowers the congruentie by more than a reader can neglect, the most first; those with
 * the same company stand together.
 *
 * @param {Rekenaar} rekenaar
 * @param {readonly number[]} keuze
 * @param {0 | 1} weging
 * @param {Pick<Gemeentefeiten, "m" | "held" | "partners" | "kringen">} known
 * @param {Afwijking | null} eerste
 * @returns {Oorzaak[]}
 */
function vindOorzaken(rekenaar, keuze, weging, known, eerste) {
  const { m, held, kringen } = known;
  const rest = held
    .filter((d) => !eerste?.indelingen.includes(d))
    .map((d) => ({ d, effect: rekenaar.effect(m, d, keuze, weging) }))
    .filter(({ effect }) => effect >= DREMPEL)
    .sort((a, b) => b.effect - a.effect || a.d - b.d);
  /** @type {{ indelingen: number[], effect: number }[]} */
  const groups = [];
  for (const { d, effect } of rest) {
    const same = groups.find(({ indelingen: [e] }) => isGelijk(kringen.get(d), kringen.get(e)));
    if (same) same.indelingen.push(d);
    else groups.push({ indelingen: [d], effect });
  }
  return groups.map((group) => ({ ...group, ...vindRedenen(group.indelingen, known) }));
}

/**
 * @param {Gegevens} g
 * @param {Rekenaar} rekenaar
 * @param {number} m
 * @param {readonly number[]} keuze
 * @param {0 | 1} [weging] 1 when partners count by their inwoners.
 * @returns {Gemeentefeiten}
 */
export function leesGemeente(g, rekenaar, m, keuze, weging = 0) {
  const { samen, aantal, maten, naden } = rekenaar.uitkomst(keuze);
  const order = opNaam(g);
  const held = keuze.filter((d) => g.indelingen[d].kring[m] >= 0);
  /** @type {Partner[]} */
  const partners = [];
  samen(m).forEach((shared, p) => {
    if (shared > 0) partners.push({ p, shared });
  });
  partners.sort((a, b) => b.shared - a.shared || order(a.p, b.p));
  const kringen = new Map(
    held.map((d) => {
      const { kring, sets } = g.indelingen[d];
      return [d, new Set(sets[kring[m]])];
    }),
  );
  const known = { m, held, partners, kringen };
  const afwijkend = vindAfwijking(rekenaar, keuze, weging, known);
  return {
    m,
    D: aantal[m],
    held,
    partners,
    kringen,
    tafels: maten.tafels[0][m],
    vast: partners.filter(({ shared }) => shared === aantal[m]).map(({ p }) => p),
    harde: g.buren[m].filter(({ i }) => isHard(naden, i)).map(({ m: p }) => p),
    afwijkend,
    ook: vindOorzaken(rekenaar, keuze, weging, known, afwijkend),
  };
}

/**
 * @typedef {object} Regiofeiten
 * @property {number} d
 * @property {string} naam
 * @property {number[]} members By name.
 * @property {number} inwoners
 * @property {number} grootste The gemeente with most inwoners in it.
 * @property {number} aandeel Of that gemeente.
 * @property {number} effectief How many of equal size would divide the weight as evenly.
 */

/**
 * @param {Gegevens} g
 * @param {number} d
 * @param {number} r
 * @returns {Regiofeiten}
 */
export function leesRegio(g, d, r) {
  const { leden, regios, aandelen } = g.indelingen[d];
  const members = [...leden[r]].sort(opNaam(g));
  const people = (/** @type {number} */ m) => g.inwoners[m] * (aandelen.get(`${r} ${m}`) ?? 1);
  const inwoners = members.reduce((sum, m) => sum + people(m), 0);
  const grootste = members.reduce((best, m) => (people(m) > people(best) ? m : best), members[0]);
  const kwadraten = members.reduce((sum, m) => sum + people(m) ** 2, 0);
  return {
    d,
    naam: regios[r],
    members,
    inwoners,
    grootste,
    aandeel: people(grootste) / inwoners,
    effectief: inwoners ** 2 / kwadraten,
  };
}

/**
 * The gemeente and its partners, in the order of the page: what a map frames.
 *
 * @param {number} m
 * @param {Uint16Array} samen In how many indelingen each is together with it.
 */
export function metPartners(m, samen) {
  return Array.from(samen.keys()).filter((p) => p === m || samen[p] > 0);
}
