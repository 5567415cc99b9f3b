/**
 * The measures, for any choice of indelingen. The same definitions as the Python package
 * (`maten/gemeente.py`), on sets instead of matrices; a test holds the two together.
 */

import { onthoud, onthoudPaar } from "./geheugen.js";
import { naadcodes, telNaden } from "./naden.js";
import { A_IN_B, B_IN_A, GELIJK, KRUISEND, telMensen, vergelijk } from "./paar.js";

/** @import { Paar } from "./paar.js" */
/** @import { Gegevens, Indeling, Kolom, Naden } from "./typen.js" */

/**
 * What is computed for a choice of indelingen.
 *
 * @typedef {{ keuze: readonly number[], naden: Naden } & ReturnType<typeof rekenMaten>} Uitkomst
 * @typedef {Uitkomst["maten"]} Maten
 */

/**
 * @typedef {object} Rekenaar
 * @property {(keuze: readonly number[]) => Uitkomst} reken
 * @property {(keuze: readonly number[]) => Uitkomst} uitkomst
 * @property {(d: number, e: number) => Paar} paar
 * @property {(d: number) => Uint8Array} naadcode
 * @property {(m: number, d: number, keuze: readonly number[], weging?: 0 | 1) => number} effect
 */

/** @typedef {(a: Indeling, b: Indeling) => Paar} Vergelijker */

/** How many choices are remembered: enough to go back and forth between a few. */
const ONTHOUDEN = 9;

/** Measures that are a mean over pairs of indelingen. */
const PAARMATEN = /** @type {const} */ (["jaccard", "ecs", "nestheid"]);

/**
 * A column of missing values, or of another value.
 *
 * @param {number} n
 * @param {number} [value]
 * @returns {Kolom}
 */
function kolom(n, value = NaN) {
  return [new Float64Array(n).fill(value), new Float64Array(n).fill(value)];
}

/**
 * In how many of the indelingen m and p are together, as rows of n.
 *
 * @param {readonly Indeling[]} indelingen
 * @param {number} n
 */
function telGedeeld(indelingen, n) {
  const k = new Uint16Array(n * n);
  for (const { kring, sets } of indelingen) {
    for (let m = 0; m < n; m += 1) {
      if (kring[m] < 0) continue;
      for (const p of sets[kring[m]]) if (p !== m) k[m * n + p] += 1;
    }
  }
  return k;
}

/**
 * Per domein how many of its indelingen hold each gemeente: domeinen count once, however many
 * indelingen they have.
 *
 * @param {readonly Indeling[]} indelingen
 * @param {number} n
 */
function telDomeinen(indelingen, n) {
  const names = [...new Set(indelingen.map((d) => d.domein))];
  const size = names.map(() => new Uint16Array(n));
  const which = indelingen.map((d) => names.indexOf(d.domein));
  indelingen.forEach(({ kring }, i) => {
    for (let m = 0; m < n; m += 1) if (kring[m] >= 0) size[which[i]][m] += 1;
  });
  const aantal = new Uint16Array(n);
  for (const column of size) for (let m = 0; m < n; m += 1) if (column[m] > 0) aantal[m] += 1;
  return { which, size, aantal };
}

/**
 * Add what a pair of indelingen says about each gemeente to the sums.
 *
 * @param {Record<"congruentie" | (typeof PAARMATEN)[number], Kolom>} som
 * @param {Paar} both
 * @param {[Uint16Array, Uint16Array] | null} sizes Of their domeinen; null when that is one.
 */
function telOp(som, both, sizes) {
  for (let w = 0; w < 2; w += 1) {
    for (let m = 0; m < both.relatie.length; m += 1) {
      if (both.relatie[m] === 0) continue;
      som.jaccard[w][m] += both.jaccard[w][m];
      som.ecs[w][m] += both.ecs[w][m];
      som.nestheid[w][m] += both.nestheid[w][m];
      if (sizes) som.congruentie[w][m] += both.jaccard[w][m] / (sizes[0][m] * sizes[1][m]);
    }
  }
}

/**
 * Sum what pairs of indelingen say about each gemeente.
 *
 * @param {readonly Indeling[]} indelingen
 * @param {number} n
 * @param {ReturnType<typeof telDomeinen>} domeinen
 * @param {Vergelijker} paar
 */
function sommeerParen(indelingen, n, { which, size }, paar) {
  const som = {
    congruentie: kolom(n, 0),
    jaccard: kolom(n, 0),
    ecs: kolom(n, 0),
    nestheid: kolom(n, 0),
  };
  const relaties = Array.from({ length: KRUISEND + 1 }, () => new Uint16Array(n));
  // Whether an earlier indeling has the same company for a gemeente.
  const eerder = indelingen.map(() => new Uint8Array(n));
  for (let i = 0; i < indelingen.length; i += 1) {
    for (let j = i + 1; j < indelingen.length; j += 1) {
      const both = paar(indelingen[i], indelingen[j]);
      const [x, y] = [which[i], which[j]];
      telOp(som, both, x === y ? null : [size[x], size[y]]);
      both.relatie.forEach((relatie, m) => {
        relaties[relatie][m] += 1;
        if (relatie === GELIJK) eerder[j][m] = 1;
      });
    }
  }
  return { som, relaties, eerder };
}

/**
 * The partners of m: how many, how many always, and at how many places, plain and by inwoners.
 *
 * @param {number} m
 * @param {number} D How many of the indelingen hold m.
 * @param {Uint16Array} k
 * @param {Float64Array} inwoners
 */
function telPartners(m, D, k, inwoners) {
  const n = inwoners.length;
  const unie = [0, 0];
  const plaatsen = [0, 0];
  let vast = 0;
  for (let p = 0; p < n; p += 1) {
    const shared = k[m * n + p];
    if (shared === 0) continue;
    if (shared === D) vast += 1;
    unie[0] += 1;
    unie[1] += inwoners[p];
    plaatsen[0] += shared;
    plaatsen[1] += shared * inwoners[p];
  }
  return { unie, plaatsen, vast };
}

const paren = (/** @type {number} */ size) => (size * (size - 1)) / 2;

/**
 * Compute every measure for some indelingen.
 *
 * @param {readonly Indeling[]} indelingen
 * @param {Float64Array} inwoners
 * @param {Vergelijker} paar
 */
function rekenMaten(indelingen, inwoners, paar) {
  const n = inwoners.length;
  const aantal = new Uint16Array(n);
  for (const { kring } of indelingen) {
    for (let m = 0; m < n; m += 1) if (kring[m] >= 0) aantal[m] += 1;
  }
  const k = telGedeeld(indelingen, n);
  const domeinen = telDomeinen(indelingen, n);
  const { som, relaties, eerder } = sommeerParen(indelingen, n, domeinen, paar);
  const maten = {
    congruentie: kolom(n),
    jaccard: kolom(n),
    regioatlas_congruentie: kolom(n),
    partnervastheid: kolom(n),
    ecs: kolom(n),
    nestheid: kolom(n),
    vaste_partners: kolom(n),
    alle_partners: kolom(n),
    tafels: kolom(n),
    paren_gelijk: kolom(n),
    paren_genest: kolom(n),
    paren_kruisend: kolom(n),
  };
  for (let m = 0; m < n; m += 1) {
    const D = aantal[m];
    if (D === 0) continue;
    const { unie, plaatsen, vast } = telPartners(m, D, k, inwoners);
    for (let w = 0; w < 2; w += 1) {
      const q = domeinen.aantal[m];
      if (q > 1) maten.congruentie[w][m] = som.congruentie[w][m] / paren(q);
      for (const name of PAARMATEN) if (D > 1) maten[name][w][m] = som[name][w][m] / paren(D);
      if (unie[w] === 0) continue;
      maten.regioatlas_congruentie[w][m] = plaatsen[w] / (D * unie[w]);
      if (D > 1) maten.partnervastheid[w][m] = (plaatsen[w] - unie[w]) / ((D - 1) * unie[w]);
    }
    maten.vaste_partners[0][m] = vast;
    maten.alle_partners[0][m] = unie[0];
    maten.tafels[0][m] = D - eerder.reduce((sum, column) => sum + column[m], 0);
    maten.paren_gelijk[0][m] = relaties[GELIJK][m];
    maten.paren_genest[0][m] = relaties[A_IN_B][m] + relaties[B_IN_A][m];
    maten.paren_kruisend[0][m] = relaties[KRUISEND][m];
  }
  return {
    /** How many of the indelingen hold a gemeente. */
    aantal,
    /** In how many m and p are together, at m * n + p. */
    k,
    maten,
  };
}

/**
 * Congruentie of one gemeente, for the question what one indeling does to it.
 *
 * @param {number} m
 * @param {readonly Indeling[]} indelingen
 * @param {Vergelijker} paar
 * @param {0 | 1} weging
 */
function congruentieVan(m, indelingen, paar, weging) {
  const held = indelingen.filter(({ kring }) => kring[m] >= 0);
  /** @type {Map<string, number>} */
  const size = new Map();
  for (const { domein } of held) size.set(domein, (size.get(domein) ?? 0) + 1);
  if (size.size < 2) return NaN;
  const weight = (/** @type {Indeling} */ { domein }) => size.get(domein) ?? 0;
  let total = 0;
  for (let i = 0; i < held.length; i += 1) {
    for (let j = i + 1; j < held.length; j += 1) {
      const [a, b] = [held[i], held[j]];
      if (a.domein === b.domein) continue;
      total += paar(a, b).jaccard[weging][m] / (weight(a) * weight(b));
    }
  }
  return total / paren(size.size);
}

/**
 * Make a calculator over the data. What concerns one or two indelingen is computed once.
 *
 * @param {Pick<Gegevens, "inwoners" | "indelingen" | "grenzen">} g Its indelingen may be added to
 *   and replaced, never changed.
 * @returns {Rekenaar}
 */
export function maakRekenaar({ inwoners, indelingen, grenzen }) {
  const mensen = onthoud((/** @type {Indeling} */ d) => telMensen(d, inwoners));
  const codes = onthoud((/** @type {Indeling} */ d) => naadcodes(d, grenzen));
  const paar = onthoudPaar((/** @type {Indeling} */ a, /** @type {Indeling} */ b) =>
    vergelijk(a, b, [mensen(a), mensen(b)], inwoners),
  );
  const kies = (/** @type {readonly number[]} */ keuze) => keuze.map((d) => indelingen[d]);

  /** @type {Rekenaar["reken"]} */
  function reken(keuze) {
    const chosen = kies(keuze);
    const naden = telNaden(chosen.map(codes), grenzen.length);
    return { keuze, ...rekenMaten(chosen, inwoners, paar), naden };
  }

  /** @type {{ chosen: Indeling[], found: Uitkomst }[]} */
  const remembered = [];
  /** @type {Rekenaar["uitkomst"]} */
  function uitkomst(keuze) {
    const chosen = kies(keuze);
    const known = remembered.find(
      (one) => one.chosen.length === chosen.length && one.chosen.every((d, i) => d === chosen[i]),
    );
    if (known) return known.found;
    if (remembered.length === ONTHOUDEN) remembered.shift();
    const found = reken(keuze);
    remembered.push({ chosen, found });
    return found;
  }

  return {
    /** Compute every measure for a choice of indelingen (positions, ascending). */
    reken,
    /** The same, remembering the last few choices. */
    uitkomst,
    /** Everything about two indelingen, per gemeente. */
    paar: (d, e) => paar(indelingen[d], indelingen[e]),
    /** What an indeling does with each border. */
    naadcode: (d) => codes(indelingen[d]),
    /** Congruentie of m without d minus congruentie: positive means that d lowers it. */
    effect: (m, d, keuze, weging = 0) =>
      congruentieVan(m, kies(keuze.filter((e) => e !== d)), paar, weging) -
      congruentieVan(m, kies(keuze), paar, weging),
  };
}
