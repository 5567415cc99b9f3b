/** Seams: borders between gemeenten on which the border of a regio lies. */

/** @import { Grens, Indeling, Naden } from "./typen.js" */

/** A border in one indeling: one of the two has no regio, they share one, or they are parted. */
export const ONBEKEND = 0;
export const SAMEN = 1;
export const GESCHEIDEN = 2;

/**
 * What an indeling does with each border.
 *
 * @param {Pick<Indeling, "regiosVan">} indeling
 * @param {readonly Grens[]} grenzen
 */
export function naadcodes({ regiosVan }, grenzen) {
  return Uint8Array.from(grenzen, ({ a, b }) => {
    if (regiosVan[a].length === 0 || regiosVan[b].length === 0) return ONBEKEND;
    return regiosVan[a].some((r) => regiosVan[b].includes(r)) ? SAMEN : GESCHEIDEN;
  });
}

/**
 * Count over indelingen how many part a border.
 *
 * @param {readonly Uint8Array[]} codes Of each indeling, as {@link naadcodes} gives them.
 * @param {number} aantalGrenzen
 * @returns {Naden}
 */
export function telNaden(codes, aantalGrenzen) {
  const aantal = new Uint16Array(aantalGrenzen);
  const vergeleken = new Uint16Array(aantalGrenzen);
  for (const column of codes) {
    column.forEach((code, i) => {
      if (code !== ONBEKEND) vergeleken[i] += 1;
      if (code === GESCHEIDEN) aantal[i] += 1;
    });
  }
  return { aantal, vergeleken };
}

/**
 * The share of the indelingen that part a border, of those that know both its gemeenten. All that
 * is said of seams goes by it: their look, the slider, the legend, and which are hard.
 *
 * @param {Naden} naden
 * @param {number} i
 */
export function naaddeel({ aantal, vergeleken }, i) {
  return vergeleken[i] > 0 ? aantal[i] / vergeleken[i] : 0;
}

/**
 * Whether a border parts two gemeenten in every indeling that knows both.
 *
 * @param {Naden} naden
 * @param {number} i
 */
export function isHard(naden, i) {
  return naaddeel(naden, i) === 1;
}

/** Up to so many indelingen a share is told as "4 van 9". */
const TELBAAR = 10;

/**
 * @typedef {object} Naadschaal
 * @property {number} eerste Where the slider begins: there every seam is shown,
 * @property {number} stappen and where it ends: with the hard seams only.
 * @property {number} stap Where the slider stands.
 * @property {(i: number) => boolean} toont Whether a border is a seam that is shown.
 * @property {string} tekst Which seams are shown.
 * @property {Naadklasse[]} klassen Rows of the legend, the hardest last.
 * @property {(i: number) => number} klasse The row of a border; -1 when it is no seam.
 */

/**
 * @typedef {object} Naadklasse
 * @property {number} deel The share whose look stands for it.
 * @property {string} label
 * @property {boolean} uit Whether nothing of it is shown.
 */

/**
 * How seams are counted and chosen for some indelingen. Where each of a few knows every gemeente
 * a share is a number of them; otherwise borders know different numbers, and it is a percentage.
 *
 * @param {Naden} naden
 * @param {number} D How many indelingen are compared.
 * @param {number} minstens The share from which seams are shown.
 * @returns {Naadschaal}
 */
export function naadschaal(naden, D, minstens) {
  const telt = D <= TELBAAR && naden.vergeleken.every((count) => count === D);
  const stappen = telt ? D : 20;
  const eerste = telt ? 1 : 0;
  const stap = Math.min(stappen, Math.max(eerste, Math.round(minstens * stappen)));
  const drempel = stap / stappen;
  // Shares are quotients of small whole numbers: what is equal differs by rounding only.
  const haalt = (/** @type {number} */ deel, /** @type {number} */ grens) => deel > grens - 1e-9;
  const toont = (/** @type {number} */ i) =>
    naden.aantal[i] > 0 && haalt(naaddeel(naden, i), drempel);
  /** @type {[vanaf: number, label: string][]} */
  const vakken = telt
    ? Array.from({ length: D }, (_, i) => [
        (i + 1) / D,
        i + 1 === D ? `alle ${D}` : `${i + 1} van ${D}`,
      ])
    : [
        [0, "tot 20%"],
        [0.2, "20–40%"],
        [0.4, "40–60%"],
        [0.6, "60–80%"],
        [0.8, "80–100%"],
        [1, "alle (100%)"],
      ];
  return {
    eerste,
    stappen,
    stap,
    toont,
    tekst: telt ? `${stap} van ${D} indelingen` : schrijfDeel(stap, stappen),
    klassen: vakken.map(([vanaf, label], i) => {
      const tot = vakken[i + 1]?.[0] ?? Infinity;
      // A number of indelingen is what it is; of percentages the middle stands for the class.
      const deel = telt || tot === Infinity ? vanaf : (vanaf + tot) / 2;
      return { deel, label, uit: haalt(drempel, tot) };
    }),
    klasse: (i) =>
      naden.aantal[i] === 0
        ? -1
        : vakken.filter(([vanaf]) => haalt(naaddeel(naden, i), vanaf)).length - 1,
  };
}

/** @type {(stap: number, stappen: number) => string} */
function schrijfDeel(stap, stappen) {
  if (stap === 0) return "één indeling";
  if (stap === stappen) return "alle indelingen die beide gemeenten indelen";
  return `${(100 * stap) / stappen}% van de indelingen die beide gemeenten indelen`;
}
