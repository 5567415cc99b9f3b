/**
 * The measures per gemeente, of some indelingen. The same definitions as the Python package
 * (`maten/gemeente.py`), on sets instead of matrices; a test holds the two together.
 */

import { onthoudGetal } from "./geheugen.js";
import { A_IN_B, B_IN_A, GELIJK, KRUISEND } from "./paar.js";

/** @import { Paar } from "./paar.js" */
/** @import { Indeling, Kolom } from "./typen.js" */

/** @typedef {(a: Indeling, b: Indeling) => Paar} Vergelijker */

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
 * In how many of the indelingen a gemeente is together with each other one.
 *
 * @param {readonly Indeling[]} indelingen
 * @param {number} m
 * @param {Uint16Array} samen Zeroes, to count in.
 */
function telSamen(indelingen, m, samen) {
  for (const { kring, sets } of indelingen) {
    if (kring[m] < 0) continue;
    const set = sets[kring[m]];
    for (let i = 0; i < set.length; i += 1) samen[set[i]] += 1;
  }
  samen[m] = 0;
  return samen;
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
 * @param {readonly number[]} lijst
 */
function telOp(som, both, sizes, lijst) {
  const { relatie } = both;
  for (let w = 0; w < 2; w += 1) {
    const [jaccard, ecs, nestheid] = [both.jaccard[w], both.ecs[w], both.nestheid[w]];
    const [sommen, ecsom, nestsom] = [som.jaccard[w], som.ecs[w], som.nestheid[w]];
    const congruentie = som.congruentie[w];
    for (const m of lijst) {
      if (relatie[m] === 0) continue;
      sommen[m] += jaccard[m];
      ecsom[m] += ecs[m];
      nestsom[m] += nestheid[m];
      if (sizes) congruentie[m] += jaccard[m] / (sizes[0][m] * sizes[1][m]);
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
 * @param {readonly number[]} lijst
 */
function sommeerParen(indelingen, n, { which, size }, paar, lijst) {
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
      telOp(som, both, x === y ? null : [size[x], size[y]], lijst);
      for (const m of lijst) {
        const relatie = both.relatie[m];
        relaties[relatie][m] += 1;
        if (relatie === GELIJK) eerder[j][m] = 1;
      }
    }
  }
  return { som, relaties, eerder };
}

/**
 * Partners: how many, how many always, and at how many places, plain and by inwoners.
 *
 * @param {number} D How many of the indelingen hold whose partners they are.
 * @param {Uint16Array} samen In how many each is together with it.
 * @param {Float64Array} inwoners
 */
function telPartners(D, samen, inwoners) {
  const unie = [0, 0];
  const plaatsen = [0, 0];
  let vast = 0;
  for (let p = 0; p < samen.length; p += 1) {
    const shared = samen[p];
    if (shared === 0) continue;
    if (shared === D) vast += 1;
    unie[0] += 1;
    unie[1] += inwoners[p];
    plaatsen[0] += shared;
    plaatsen[1] += shared * inwoners[p];
  }
  return { unie, plaatsen, vast };
}

export const paren = (/** @type {number} */ size) => (size * (size - 1)) / 2;

/** @typedef {ReturnType<typeof rekenMaten>} Gerekend */

/**
 * Whether a gemeente has the same company in two indelingen; those of a pair of sets are asked once.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 */
function maakGelijkgezelschap(a, b) {
  /** @type {Map<number, boolean>} */
  const known = new Map();
  return (/** @type {number} */ m) => {
    const [x, y] = [a.kring[m], b.kring[m]];
    if (x < 0 || y < 0) return x === y;
    const key = x * a.kring.length + y;
    let same = known.get(key);
    if (same === undefined) {
      const [one, other] = [a.sets[x], b.sets[y]];
      same = one.length === other.length && one.every((p, i) => p === other[i]);
      known.set(key, same);
    }
    return same;
  };
}

/**
 * The gemeenten for which a choice of indelingen says something else than another choice, which has
 * other indelingen in some places.
 *
 * @param {readonly Indeling[]} indelingen
 * @param {readonly Indeling[]} vorige
 * @param {number} n
 */
export function vindGeraakt(indelingen, vorige, n) {
  const touched = new Uint8Array(n);
  indelingen.forEach((one, i) => {
    const other = vorige[i];
    if (one === other) return;
    const gelijk = one.domein === other.domein ? maakGelijkgezelschap(one, other) : () => false;
    for (let m = 0; m < n; m += 1) if (!gelijk(m)) touched[m] = 1;
  });
  return Array.from(touched.keys()).filter((m) => touched[m] === 1);
}

/** @typedef {{ [K in (typeof KOLOMMEN)[number]]: Kolom }} Maten */

const KOLOMMEN = /** @type {const} */ ([
  "congruentie",
  "jaccard",
  "regioatlas_congruentie",
  "partnervastheid",
  "ecs",
  "nestheid",
  "vaste_partners",
  "alle_partners",
  "tafels",
  "paren_gelijk",
  "paren_genest",
  "paren_kruisend",
]);

/**
 * Columns to fill: those of before, with what is to be computed left out.
 *
 * @param {number} n
 * @param {readonly number[]} lijst
 * @param {Maten | undefined} vorige
 * @returns {Maten}
 */
function maakMaten(n, lijst, vorige) {
  const made = KOLOMMEN.map((name) => {
    if (!vorige) return [name, kolom(n)];
    const columns = vorige[name].map((column) => column.slice());
    for (const column of columns) for (const m of lijst) column[m] = NaN;
    return [name, columns];
  });
  return Object.fromEntries(made);
}

/**
 * The shares of one gemeente, plain and by inwoners.
 *
 * @param {number} m
 * @param {Maten} maten
 * @param {object} geteld
 * @param {number} geteld.D How many indelingen hold it,
 * @param {number} geteld.q in how many domeinen.
 * @param {ReturnType<typeof sommeerParen>["som"]} geteld.som
 * @param {number[]} geteld.unie
 * @param {number[]} geteld.plaatsen
 */
function vulGemiddelden(m, maten, { D, q, som, unie, plaatsen }) {
  for (let w = 0; w < 2; w += 1) {
    if (q > 1) maten.congruentie[w][m] = som.congruentie[w][m] / paren(q);
    for (const name of PAARMATEN) if (D > 1) maten[name][w][m] = som[name][w][m] / paren(D);
    if (unie[w] === 0) continue;
    maten.regioatlas_congruentie[w][m] = plaatsen[w] / (D * unie[w]);
    if (D > 1) maten.partnervastheid[w][m] = (plaatsen[w] - unie[w]) / ((D - 1) * unie[w]);
  }
}

/**
 * Compute every measure for some indelingen.
 *
 * What a gemeente has depends on its own company only. With an earlier result and the gemeenten for
 * which something is different since, only those are computed, in the same order of adding: the
 * outcome is that of computing everything, to the last bit.
 *
 * @param {readonly Indeling[]} indelingen
 * @param {Float64Array} inwoners
 * @param {Vergelijker} paar
 * @param {{ maten: Maten } | null} [vorige]
 * @param {readonly number[]} [geraakt]
 */
export function rekenMaten(indelingen, inwoners, paar, vorige = null, geraakt = []) {
  const n = inwoners.length;
  const lijst = vorige ? geraakt : Array.from(inwoners.keys());
  const aantal = new Uint16Array(n);
  for (const { kring } of indelingen) {
    for (let m = 0; m < n; m += 1) if (kring[m] >= 0) aantal[m] += 1;
  }
  const rij = new Uint16Array(n);
  const domeinen = telDomeinen(indelingen, n);
  const sommen = sommeerParen(indelingen, n, domeinen, paar, lijst);
  const maten = maakMaten(n, lijst, vorige?.maten);
  for (const m of lijst) {
    const D = aantal[m];
    if (D === 0) continue;
    const partners = telPartners(D, telSamen(indelingen, m, rij.fill(0)), inwoners);
    vulGemiddelden(m, maten, { D, q: domeinen.aantal[m], som: sommen.som, ...partners });
    const { relaties, eerder } = sommen;
    maten.vaste_partners[0][m] = partners.vast;
    maten.alle_partners[0][m] = partners.unie[0];
    maten.tafels[0][m] = D - eerder.reduce((sum, column) => sum + column[m], 0);
    maten.paren_gelijk[0][m] = relaties[GELIJK][m];
    maten.paren_genest[0][m] = relaties[A_IN_B][m] + relaties[B_IN_A][m];
    maten.paren_kruisend[0][m] = relaties[KRUISEND][m];
  }
  return {
    /** Those that were compared. */
    indelingen,
    /** How many of the indelingen hold a gemeente. */
    aantal,
    /** In how many a gemeente is together with each other one. */
    samen: onthoudGetal((m) => telSamen(indelingen, m, new Uint16Array(n))),
    maten,
  };
}
