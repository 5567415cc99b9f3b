/**
 * The fewest moves by which an indeling fits another, and the moves that make one regio that of
 * another; the rules of `compute_verhuizingen` in Python (`analyse/vergelijk/verhuizing.py`).
 */

import { vindDelen } from "./graaf.js";
import { wijsToe } from "./tegenhangers.js";
import { metRuw, verplaats, voegRegioToe } from "./wijzig.js";

/** @import { Gegevens, Indeling } from "./typen.js" */

/** @typedef {"in" | "gelijk"} Passing Every regio inside one of the other, or the same regios. */

/**
 * Gemeenten of both, in the regio that holds most of them.
 *
 * @param {Indeling} a
 * @param {Indeling} b
 */
const vindBeide = (a, b) =>
  Array.from(a.hoofd.keys()).filter((m) => a.hoofd[m] >= 0 && b.hoofd[m] >= 0);

/**
 * Which regio of the other each regio stays in: the one with its largest part.
 *
 * @param {number[][]} aantal
 * @param {number[][]} mensen
 */
function vindGrootste(aantal, mensen) {
  return aantal.map((row, r) => {
    let best = -1;
    row.forEach((count, s) => {
      if (count === 0) return;
      const more = best < 0 ? 1 : count - row[best] || mensen[r][s] - mensen[r][best];
      if (more > 0) best = s;
    });
    return best;
  });
}

/**
 * Which regio becomes which, so that most stays in place.
 *
 * @param {number[][]} aantal
 * @param {number[][]} mensen
 */
function vindKoppeling(aantal, mensen) {
  const rows = aantal.flatMap((row, r) => (row.some(Boolean) ? [r] : []));
  const columns = aantal[0].flatMap((_, s) => (aantal.some((row) => row[s]) ? [s] : []));
  const step = mensen.flat().reduce((sum, value) => sum + value, 0) + 1;
  const weight = (/** @type {number} */ r, /** @type {number} */ s) =>
    aantal[r][s] * step + mensen[r][s];
  const found = aantal.map(() => -1);
  if (rows.length <= columns.length) {
    const assigned = wijsToe(rows.map((r) => Float64Array.from(columns, (s) => weight(r, s))));
    assigned.forEach((j, i) => {
      if (weight(rows[i], columns[j]) > 0) found[rows[i]] = columns[j];
    });
  } else {
    const assigned = wijsToe(columns.map((s) => Float64Array.from(rows, (r) => weight(r, s))));
    assigned.forEach((i, j) => {
      if (weight(rows[i], columns[j]) > 0) found[rows[i]] = columns[j];
    });
  }
  return found;
}

/** @typedef {Pick<Gegevens, "n" | "drempel" | "stijl" | "graaf" | "buren" | "grenzen" | "inwoners">} Grond */

/**
 * Finds a regio for everybody that moves.
 *
 * @param {Indeling} indeling
 * @param {Indeling} doel
 * @param {readonly number[]} blijft
 * @param {Grond} g
 */
function maakPlaatsing(indeling, doel, blijft, g) {
  let made = indeling;
  /** @type {number[][]} Per regio of the other those that stay in it. */
  const thuis = doel.regios.map(() => []);
  blijft.forEach((s, r) => s >= 0 && thuis[s].push(r));
  /** @type {Map<number, Set<number>>} */
  const groei = new Map();
  const leden = [...indeling.ruw.leden];
  let veranderd = false;
  return {
    thuis,
    groei,
    geef: () => (veranderd ? metRuw(made, { leden }, g) : made),
    zet(/** @type {readonly number[]} */ list, /** @type {number} */ r) {
      const grown = groei.get(r) ?? new Set();
      for (const m of list) grown.add(m);
      groei.set(r, grown);
      for (const m of list) leden[m] = r;
      veranderd = true;
    },
    sticht(/** @type {number} */ s) {
      made = voegRegioToe(made, `nieuwe regio in ${doel.regios[s]}`, [], g);
      const r = made.regios.length - 1;
      thuis[s].push(r);
      return r;
    },
  };
}

/**
 * The regio with the longest border with a piece; -1 when none touches it.
 *
 * @param {readonly number[]} stuk
 * @param {readonly number[]} homes
 * @param {Map<number, Set<number>>} groei
 * @param {Grond} g
 */
function vindNaaste(stuk, homes, groei, g) {
  let [best, longest] = [-1, -1];
  for (const home of homes) {
    const members = groei.get(home);
    if (!members) continue;
    let [touches, km] = [false, 0];
    for (const m of stuk) {
      if (g.graaf[m].some((p) => members.has(p))) touches = true;
      for (const { m: p, i } of g.buren[m]) if (members.has(p)) km += g.grenzen[i].km;
    }
    if (touches && km > longest) [best, longest] = [home, km];
  }
  return best;
}

/**
 * Send every connected piece to the regio that it borders most.
 *
 * @param {ReturnType<typeof maakPlaatsing>} plaatsing
 * @param {number[][][]} stukken Per regio of the other.
 * @param {Grond} g
 */
function plaatsStukken(plaatsing, stukken, g) {
  stukken.forEach((list, s) => {
    let waiting = [...list].sort((a, b) => b.length - a.length || a[0] - b[0]);
    while (waiting.length) {
      const placed = waiting.flatMap((stuk) => {
        const home = vindNaaste(stuk, plaatsing.thuis[s], plaatsing.groei, g);
        return home < 0 ? [] : [{ stuk, home }];
      });
      if (placed.length === 0) placed.push({ stuk: waiting[0], home: plaatsing.sticht(s) });
      for (const { stuk, home } of placed) plaatsing.zet(stuk, home);
      const done = new Set(placed.map(({ stuk }) => stuk));
      waiting = waiting.filter((stuk) => !done.has(stuk));
    }
  });
}

/**
 * Who moves when an indeling is made to fit another by the fewest moves.
 *
 * @param {Indeling} indeling
 * @param {Indeling} doel
 * @param {Passing} soort
 * @param {Pick<Grond, "inwoners">} g
 */
export function vindVerhuizers(indeling, doel, soort, g) {
  const both = vindBeide(indeling, doel);
  const [aantal, mensen] = [0, 1].map(() => indeling.regios.map(() => doel.regios.map(() => 0)));
  for (const m of both) {
    aantal[indeling.hoofd[m]][doel.hoofd[m]] += 1;
    mensen[indeling.hoofd[m]][doel.hoofd[m]] += g.inwoners[m];
  }
  const blijft = soort === "gelijk" ? vindKoppeling(aantal, mensen) : vindGrootste(aantal, mensen);
  const verhuisd = both.filter((m) => doel.hoofd[m] !== blijft[indeling.hoofd[m]]);
  return { both, blijft, verhuisd };
}

/**
 * An indeling after the fewest moves by which it fits another.
 *
 * @param {Indeling} indeling
 * @param {Indeling} doel
 * @param {Passing} soort
 * @param {Grond} g
 * @returns {{ indeling: Indeling, verhuisd: number[] }}
 */
export function maakPassend(indeling, doel, soort, g) {
  const { both, blijft, verhuisd } = vindVerhuizers(indeling, doel, soort, g);
  const plaatsing = maakPlaatsing(indeling, doel, blijft, g);
  if (soort === "gelijk") {
    for (const m of verhuisd) {
      const s = doel.hoofd[m];
      plaatsing.zet([m], plaatsing.thuis[s][0] ?? plaatsing.sticht(s));
    }
    return { indeling: plaatsing.geef(), verhuisd };
  }
  const gaat = new Set(verhuisd);
  for (const m of both) {
    if (gaat.has(m)) continue;
    const grown = plaatsing.groei.get(indeling.hoofd[m]) ?? new Set();
    plaatsing.groei.set(indeling.hoofd[m], grown.add(m));
  }
  const stukken = doel.regios.map((_, s) =>
    indeling.regios.flatMap((_naam, r) =>
      vindDelen(
        verhuisd.filter((m) => indeling.hoofd[m] === r && doel.hoofd[m] === s),
        g.graaf,
      ),
    ),
  );
  plaatsStukken(plaatsing, stukken, g);
  return { indeling: plaatsing.geef(), verhuisd };
}

/**
 * Follow another indeling here: one of its regios becomes a regio of this one. It takes the place of
 * the regio that holds most of it; who else was in there goes to where most of its own regio of the
 * other is, or stays together in a new one.
 *
 * @param {Indeling} indeling
 * @param {Indeling} ander
 * @param {number} s The regio of the other.
 * @param {Grond} g
 * @returns {Indeling}
 */
export function volgRegio(indeling, ander, s, g) {
  const wanted = ander.leden[s].filter((m) => ander.hoofd[m] === s);
  const meeste = (/** @type {readonly number[]} */ list, /** @type {number} */ niet) => {
    const count = new Map();
    for (const m of list) {
      const r = indeling.hoofd[m];
      if (r >= 0 && r !== niet) count.set(r, (count.get(r) ?? 0) + 1);
    }
    return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
  };
  let home = meeste(wanted, -1);
  let made = indeling;
  if (home < 0) {
    made = voegRegioToe(made, ander.regios[s], [], g);
    home = made.regios.length - 1;
  }
  const own = new Set(wanted);
  const weg = home < indeling.leden.length ? indeling.leden[home].filter((m) => !own.has(m)) : [];
  made = verplaats(made, wanted, home, g);
  /** @type {Map<number, number[]>} */
  const groepen = new Map();
  for (const m of weg) {
    const t = ander.hoofd[m];
    groepen.set(t, [...(groepen.get(t) ?? []), m]);
  }
  for (const [t, list] of groepen) {
    const elders = t < 0 ? -1 : meeste(ander.leden[t], home);
    if (elders >= 0) made = verplaats(made, list, elders, g);
    else made = voegRegioToe(made, t < 0 ? "nieuwe regio" : ander.regios[t], list, g);
  }
  return made;
}
