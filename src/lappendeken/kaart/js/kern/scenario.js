/**
 * A scenario: indelingen as they could be, each in the place of one of today, and the way there.
 * Everything here is a value. Going back takes the version of before, and all figures with it, as
 * they are computed from the version and remembered with its indelingen.
 */

/** @import { Indeling } from "./typen.js" */

/** @typedef {ReadonlyMap<number, Indeling>} Versie Under the position of what each replaces. */

/**
 * @typedef {object} Scenario
 * @property {string} naam
 * @property {readonly Versie[]} versies
 * @property {number} nu Which of them holds.
 */

/** So many steps can be undone. */
const STAPPEN = 200;

/**
 * @param {string} naam
 * @param {Versie} [versie]
 * @returns {Scenario}
 */
export const maakScenario = (naam, versie = new Map()) => ({ naam, versies: [versie], nu: 0 });

/** @param {Scenario} scenario */
export const versieVan = ({ versies, nu }) => versies[nu];

/**
 * A scenario one step further; what was undone before is gone.
 *
 * @param {Scenario} scenario
 * @param {Versie} versie
 * @param {boolean} [samen] Whether it belongs to the last step: a stroke goes over several gemeenten.
 * @returns {Scenario}
 */
export function voegStapToe(scenario, versie, samen = false) {
  const kept = scenario.versies.slice(0, scenario.nu + (samen && scenario.nu > 0 ? 0 : 1));
  const versies = [...kept, versie].slice(-STAPPEN);
  return { ...scenario, versies, nu: versies.length - 1 };
}

/**
 * @param {Scenario} scenario
 * @param {1 | -1} richting Back or forth.
 * @returns {Scenario} The same when there is no further.
 */
export function ga(scenario, richting) {
  const nu = scenario.nu + richting;
  return nu < 0 || nu >= scenario.versies.length ? scenario : { ...scenario, nu };
}

/**
 * A version in which one indeling is another; null for what it is today.
 *
 * @param {Versie} versie
 * @param {number} d
 * @param {Indeling | null} indeling
 * @returns {Versie}
 */
export function metDeel(versie, d, indeling) {
  const made = new Map(versie);
  if (indeling) made.set(d, indeling);
  else made.delete(d);
  return made;
}

/**
 * A name that no scenario has yet.
 *
 * @param {readonly Scenario[]} scenarios
 * @param {string} wanted
 * @param {number} [behalve]
 */
export function vrijeScenarionaam(scenarios, wanted, behalve = -1) {
  const taken = new Set(["vandaag"]);
  scenarios.forEach(({ naam }, i) => i !== behalve && taken.add(naam.toLowerCase()));
  const plain = wanted.trim().replace(/\s+/gu, " ").slice(0, 60) || "Scenario";
  if (!taken.has(plain.toLowerCase())) return plain;
  // Behind "Scenario 1" comes "Scenario 2".
  const stam = plain.replace(/ \d+$/u, "");
  let number = 2;
  while (taken.has(`${stam} ${number}`.toLowerCase())) number += 1;
  return `${stam} ${number}`;
}
