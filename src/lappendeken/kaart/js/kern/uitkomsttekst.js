/** What a scenario does, in words. */

import { gemiddelde } from "./statistiek.js";
import { getal, procent, telwoord } from "./tekst.js";

/** @import { Verschuiving, Verschuivingen } from "./verschil.js" */

/**
 * Two shares with as many decimals as it takes to see which way it goes.
 *
 * @param {number} voor
 * @param {number} na
 * @returns {[voor: string, na: string]}
 */
export function schrijfBeide(voor, na) {
  for (const decimals of [1, 2, 3]) {
    const [a, b] = [procent(voor, decimals), procent(na, decimals)];
    if (a !== b || Math.abs(voor - na) < 1e-9) return [a, b];
  }
  return [procent(voor, 4), procent(na, 4)];
}

/**
 * A difference with its sign; a real minus is as wide as a plus.
 *
 * @param {number} value
 * @param {number} decimals
 */
export function schrijfVerschil(value, decimals) {
  if (!Number.isFinite(value)) return "–";
  const text = getal(Math.abs(value), decimals);
  if (/^0(,0*)?$/u.test(text)) return Math.abs(value) < 1e-9 ? "0" : value > 0 ? "> 0" : "< 0";
  return (value > 0 ? "+" : "−") + text;
}

/**
 * @param {readonly Verschuiving[]} list
 * @param {Float64Array} inwoners
 */
export const telInwoners = (list, inwoners) => list.reduce((sum, { m }) => sum + inwoners[m], 0);

/**
 * For whom it rises and falls.
 *
 * @param {Pick<Verschuivingen, "stijgers" | "dalers">} verschuivingen
 * @param {Float64Array} inwoners
 */
export function schrijfWie({ stijgers, dalers }, inwoners) {
  if (stijgers.length + dalers.length === 0) return "verandert voor geen enkele gemeente";
  /** @type {[woord: string, list: readonly Verschuiving[]][]} */
  const kanten = [
    ["stijgt", stijgers],
    ["daalt", dalers],
  ];
  // Nobody comes last, without a count of inwoners.
  kanten.sort((a, b) => Number(a[1].length === 0) - Number(b[1].length === 0));
  const tel = (/** @type {readonly Verschuiving[]} */ list) =>
    list.length === 0
      ? "geen enkele"
      : `${telwoord(list.length, "gemeente", "gemeenten")} (${getal(telInwoners(list, inwoners))} inwoners)`;
  return kanten.map(([woord, list]) => `${woord} voor ${tel(list)}`).join(" en ");
}

/**
 * The outcome as one sentence, as `lappendeken scenario` says it.
 *
 * @param {Float64Array} voor
 * @param {Float64Array} na
 * @param {Verschuivingen} verschuivingen
 * @param {Float64Array} inwoners
 */
export function schrijfUitkomst(voor, na, verschuivingen, inwoners) {
  const [was, now] = [gemiddelde(voor), gemiddelde(na)];
  if (!Number.isFinite(was) || !Number.isFinite(now)) {
    return "De congruentie is hier niet te berekenen: geen gemeente ligt in indelingen van twee domeinen.";
  }
  const [a, b] = schrijfBeide(was, now);
  const mean = a === b ? `blijft zij ${a}` : `gaat zij van ${a} naar ${b}`;
  return `De congruentie ${schrijfWie(verschuivingen, inwoners)}; gemiddeld over gemeenten ${mean}.`;
}
