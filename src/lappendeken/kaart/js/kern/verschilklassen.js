/** Fixed classes of who gains and who loses: the same on every map, nothing in the middle. */

import { glad } from "./tekst.js";

/**
 * Up to which share of difference, what stands in the legend, and the colour: brown to teal, which
 * people who see no red or green can tell apart (BrBG, colorbrewer2.org).
 *
 * @type {readonly (readonly [tot: number, label: string, kleur: string])[]}
 */
export const VERSCHILLEN = [
  [-0.1, "10 of meer omlaag", "#8c510a"],
  [-0.05, "5 tot 10 omlaag", "#bf812d"],
  [-0.01, "1 tot 5 omlaag", "#dfc27d"],
  [0, "minder dan 1 omlaag", "#f6e8c3"],
  [0, "gelijk", "#f4f4f1"],
  [0.01, "minder dan 1 omhoog", "#d3eeea"],
  [0.05, "1 tot 5 omhoog", "#80cdc1"],
  [0.1, "5 tot 10 omhoog", "#35978f"],
  [Infinity, "10 of meer omhoog", "#01665e"],
];
const MIDDEN = 4;

/**
 * Number of the class of a difference; -1 for a missing one.
 *
 * @param {number} value
 */
export function verschilklasse(value) {
  if (Number.isNaN(value)) return -1;
  const size = glad(Math.abs(value));
  if (size === 0) return MIDDEN;
  const steps = [0.01, 0.05, 0.1].filter((from) => size >= from).length + 1;
  return value > 0 ? MIDDEN + steps : MIDDEN - steps;
}
