/** Geometry on shared arcs: lines, rings, outlines, and where a name can stand. */

/** @import { Gegevens, Lijn, Punt, Vlak } from "./typen.js" */

/** @typedef {Pick<Gegevens, "bogen" | "zijden" | "vlakken">} Ondergrond */

/**
 * Lay the arcs of a ring end to end; the first point is not repeated at the end.
 *
 * @param {readonly number[]} ring Numbers of arcs, `~i` for reversed.
 * @param {readonly Lijn[]} bogen
 * @returns {Lijn}
 */
export function joinRing(ring, bogen) {
  /** @type {Lijn} */
  const points = [];
  for (const number of ring) {
    const arc = number >= 0 ? bogen[number] : [...bogen[~number]].reverse();
    for (let i = 0; i < arc.length - 1; i += 1) points.push(arc[i]);
  }
  return points;
}

/**
 * The outer lines of a group of gemeenten: arcs with exactly one side in it.
 *
 * @param {readonly number[]} gemeenten
 * @param {Ondergrond} g
 * @returns {Vlak[]}
 */
export function omtrek(gemeenten, g) {
  if (gemeenten.length === 0) return [];
  if (gemeenten.length === 1) return g.vlakken[gemeenten[0]];
  const inside = new Set(gemeenten);
  const kept = g.zijden.flatMap(([a, b], i) => (inside.has(a) !== inside.has(b) ? [i] : []));
  return rijg(kept, g.bogen);
}

/**
 * String arcs together into closed rings, as a polygon wants them.
 *
 * @param {readonly number[]} numbers
 * @param {readonly Lijn[]} bogen
 * @returns {Vlak[]}
 */
function rijg(numbers, bogen) {
  const key = (/** @type {Punt} */ [lat, lon]) => `${lat} ${lon}`;
  const last = (/** @type {Lijn} */ line) => line[line.length - 1];
  /** @type {Map<string, { i: number, line: Lijn }[]>} */
  const from = new Map();
  for (const i of numbers) {
    const arc = bogen[i];
    for (const line of [arc, [...arc].reverse()]) {
      const start = key(line[0]);
      const known = from.get(start);
      if (known) known.push({ i, line });
      else from.set(start, [{ i, line }]);
    }
  }
  const left = new Set(numbers);
  /** @type {Vlak[]} */
  const rings = [];
  for (const i of numbers) {
    if (!left.delete(i)) continue;
    const ring = [...bogen[i]];
    const start = key(ring[0]);
    while (key(last(ring)) !== start) {
      const next = from.get(key(last(ring)))?.find((step) => left.has(step.i));
      if (!next) break;
      left.delete(next.i);
      ring.push(...next.line.slice(1));
    }
    rings.push([ring]);
  }
  return rings;
}

/**
 * Whether a point lies in an area, by the number of lines to the east of it.
 *
 * @param {Punt} point
 * @param {readonly Vlak[]} parts
 */
export function inVlak([lat, lon], parts) {
  let inside = false;
  for (const ring of parts.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [[a, b], [c, d]] = [ring[i], ring[j]];
      if (a > lat !== c > lat && lon < ((d - b) * (lat - a)) / (c - a) + b) inside = !inside;
    }
  }
  return inside;
}

/**
 * Where the name of a group of gemeenten stands: its middle, or the member nearest to it.
 *
 * @param {readonly number[]} leden
 * @param {Pick<Gegevens, "gemeenten" | "punt" | "vlakken">} g
 * @returns {Punt}
 */
export function middelpunt(leden, g) {
  const { km2 } = g.gemeenten;
  const total = leden.reduce((sum, m) => sum + km2[m], 0);
  const weigh = (/** @type {0 | 1} */ axis) =>
    leden.reduce((sum, m) => sum + g.punt[m][axis] * km2[m], 0) / total;
  /** @type {Punt} */
  const mean = [weigh(0), weigh(1)];
  if (leden.some((m) => inVlak(mean, g.vlakken[m]))) return mean;
  // A degree of longitude is shorter than one of latitude here.
  const far = (/** @type {number} */ m) =>
    (g.punt[m][0] - mean[0]) ** 2 + ((g.punt[m][1] - mean[1]) * 0.62) ** 2;
  return g.punt[leden.reduce((best, m) => (far(m) < far(best) ? m : best))];
}
