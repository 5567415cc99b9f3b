/** Read the data of the page: arcs to lines, memberships to sets of gemeenten. */

import { eenmaal } from "./geheugen.js";
import { isGelijkeRij } from "./lijst.js";
import { leesBogen, TEKENS } from "./tekens.js";
import { joinRing } from "./vlakken.js";

/**
 * @import { Gegevens, Gelezen, Grens, Indeling, Lidmaatschap, Ligging, RuweGegevens, RuweIndeling,
 *   Topologie } from "./typen.js"
 */

/**
 * The regios of a gemeente in an indeling.
 *
 * @param {Ligging} value
 * @returns {Lidmaatschap[]}
 */
function ligging(value) {
  if (value === -1) return [];
  return typeof value === "number" ? [[value, 1]] : value;
}

/**
 * The regio with the largest share, ties to the lowest; -1 without, or when unknown.
 *
 * @param {Lidmaatschap[]} rows
 */
export function hoofdregio(rows) {
  if (rows.length === 0) return -1;
  if (rows.length === 1) return rows[0][0];
  let best = -1;
  let most = -1;
  for (const [r, share] of rows) {
    if (share === null) return -1;
    if (share > most || (share === most && r < best)) [best, most] = [r, share];
  }
  return best;
}

/**
 * Lay the memberships of one indeling out for fast use.
 *
 * @param {RuweIndeling} ruw
 * @param {number} n How many gemeenten.
 * @param {number} drempel The share from which a regio counts.
 * @param {Indeling | null} [vorige] What it was before an edit: a regio with the same members keeps
 *   its list of them, and so what was computed from that.
 * @returns {Indeling}
 */
export function leesIndeling(ruw, n, drempel, vorige = null) {
  /** @type {number[][]} */
  const leden = ruw.regios.map(() => []);
  const hoofd = new Int32Array(n);
  /** @type {number[][]} */
  const regiosVan = new Array(n);
  /** @type {Map<string, number>} */
  const aandelen = new Map();
  for (let m = 0; m < n; m += 1) {
    const rows = ligging(ruw.leden[m]);
    hoofd[m] = hoofdregio(rows);
    const counting = rows.filter(([, share]) => share === null || share >= drempel);
    regiosVan[m] = counting.map(([r]) => r).sort((a, b) => a - b);
    for (const [r, share] of counting) {
      leden[r].push(m);
      if (share !== null && share < 1) aandelen.set(`${r} ${m}`, share);
    }
  }
  vorige?.leden.forEach((known, r) => {
    if (r < leden.length && isGelijkeRij(known, leden[r])) leden[r] = known;
  });
  return {
    ...ruw,
    ruw,
    leden,
    hoofd,
    regiosVan,
    aandelen,
    ...vormKringen(regiosVan, leden),
  };
}

/**
 * Gemeenten with the same regios have the same partners: one set for all of them.
 *
 * @param {number[][]} regiosVan
 * @param {number[][]} leden
 */
function vormKringen(regiosVan, leden) {
  const kring = new Int32Array(regiosVan.length).fill(-1);
  /** @type {Int32Array[]} */
  const sets = [];
  /** @type {Map<string, number>} */
  const known = new Map();
  regiosVan.forEach((regios, m) => {
    if (regios.length === 0) return;
    const key = regios.join(" ");
    let place = known.get(key);
    if (place === undefined) {
      place = sets.length;
      known.set(key, place);
      const union = new Set(regios.flatMap((r) => leden[r]));
      sets.push(Int32Array.from([...union].sort((a, b) => a - b)));
    }
    kring[m] = place;
  });
  return { kring, sets };
}

/**
 * Give each border its arcs.
 *
 * @param {[a: number, b: number, km: number][]} borders
 * @param {Topologie["zijden"]} zijden
 * @returns {Grens[]}
 */
function leesGrenzen(borders, zijden) {
  /** @type {Map<string, number[]>} */
  const bogenVan = new Map();
  zijden.forEach(([a, b], i) => {
    const key = `${a} ${b}`;
    const known = bogenVan.get(key);
    if (known) known.push(i);
    else bogenVan.set(key, [i]);
  });
  return borders.map(([a, b, km]) => ({
    a,
    b,
    km,
    bogen: bogenVan.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? [],
  }));
}

/**
 * The neighbours of each gemeente, and the border between.
 *
 * @param {number} n
 * @param {Grens[]} grenzen
 */
function leesBuren(n, grenzen) {
  /** @type {Gelezen["buren"]} */
  const buren = Array.from({ length: n }, () => []);
  grenzen.forEach(({ a, b }, i) => {
    buren[a].push({ m: b, i });
    buren[b].push({ m: a, i });
  });
  return buren;
}

/**
 * Which gemeenten hang together, over land and over water.
 *
 * @param {Gelezen["buren"]} buren
 * @param {RuweGegevens["verbindingen"]} verbindingen
 */
function leesGraaf(buren, verbindingen) {
  const graaf = buren.map((list) => list.map(({ m }) => m));
  for (const [a, b] of verbindingen) {
    graaf[a].push(b);
    graaf[b].push(a);
  }
  return graaf;
}

/** A sign for none, and one for each regio. */
/** @type {(leden: Ligging[] | string) => Ligging[]} */
const leesLeden = (leden) =>
  typeof leden === "string" ? Array.from(leden, (sign) => TEKENS.indexOf(sign) - 1) : leden;

/**
 * An indeling of which the memberships are laid out when somebody asks for them: of the many that a
 * page holds, it opens with a few.
 *
 * @param {RuweGegevens["indelingen"][number]} ruw
 * @param {number} n
 * @param {number} drempel
 * @returns {Indeling}
 */
function leesLater(ruw, n, drempel) {
  const gelezen = eenmaal(() => leesIndeling({ ...ruw, leden: leesLeden(ruw.leden) }, n, drempel));
  return {
    ...ruw,
    get ruw() {
      return gelezen().ruw;
    },
    get leden() {
      return gelezen().leden;
    },
    get hoofd() {
      return gelezen().hoofd;
    },
    get regiosVan() {
      return gelezen().regiosVan;
    },
    get aandelen() {
      return gelezen().aandelen;
    },
    get kring() {
      return gelezen().kring;
    },
    get sets() {
      return gelezen().sets;
    },
  };
}

/**
 * Turn what Python wrote into what the page works with.
 *
 * @param {RuweGegevens} ruw
 * @returns {Gegevens}
 */
export function lees(ruw) {
  const { raster, ringen, zijden } = ruw.topologie;
  const { gemeenten, gemeld } = ruw;
  const n = gemeenten.code.length;
  const bogen = leesBogen(ruw.topologie.bogen, raster);
  const grenzen = leesGrenzen(ruw.grenzen, zijden);
  const buren = leesBuren(n, grenzen);
  const vlakken = eenmaal(() =>
    ringen.map((parts) => parts.map((part) => part.map((ring) => joinRing(ring, bogen)))),
  );
  return {
    ...ruw,
    n,
    bogen,
    zijden,
    grenzen,
    buren,
    graaf: leesGraaf(buren, ruw.verbindingen),
    get vlakken() {
      return vlakken();
    },
    kust: zijden.flatMap(([, b], i) => (b === -1 ? [i] : [])),
    naam: gemeenten.naam,
    inwoners: Float64Array.from(gemeenten.inwoners),
    provincie: gemeenten.provincie.map((p) => gemeenten.provincies[p]),
    punt: gemeenten.punt.map(([x, y]) => [y * raster, x * raster]),
    indelingen: ruw.indelingen.map((one) => leesLater(one, n, ruw.drempel)),
    basis: ruw.indelingen.map((_, d) => d),
    isGemeld: Uint8Array.from({ length: n }, (_, m) =>
      gemeld.length === 0 || gemeld.includes(m) ? 1 : 0,
    ),
  };
}
