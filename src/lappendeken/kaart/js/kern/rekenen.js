/** The measures and the seams, for any choice of indelingen; what was computed is remembered. */

import { onthoud, onthoudPaar } from "./geheugen.js";
import { isGelijkeRij } from "./lijst.js";
import { paren, rekenMaten, vindGeraakt } from "./maten.js";
import { naadcodes, telNaden } from "./naden.js";
import { telMensen, vergelijk } from "./paar.js";

/** @import { Gerekend, Vergelijker } from "./maten.js" */
/** @import { Eerder, Paar } from "./paar.js" */
/** @import { Gegevens, Indeling, Naden } from "./typen.js" */

/**
 * What is computed for a choice of indelingen.
 *
 * @typedef {{ naden: Naden } & Gerekend} Uitkomst
 */

/**
 * @typedef {object} Rekenaar
 * @property {(keuze: readonly number[]) => Uitkomst} reken
 * @property {(keuze: readonly number[]) => Uitkomst} uitkomst
 * @property {(d: number, e: number) => Paar} paar
 * @property {(d: number) => Uint8Array} naadcode
 * @property {(m: number, d: number, keuze: readonly number[], weging?: 0 | 1) => number} effect
 */

/** How many choices are remembered: enough to go back and forth, also between scenario's. */
const ONTHOUDEN = 16;

/** In so many places a choice may differ from one that is remembered, to start from that. */
const VERSCHIL = 3;

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
  /** @type {(a: Indeling, b: Indeling, ...hulp: [zoekEerder?: () => Eerder]) => Paar} */
  const paar = onthoudPaar((a, b, zoekEerder) =>
    vergelijk(a, b, [mensen(a), mensen(b)], inwoners, zoekEerder?.()),
  );
  const kies = (/** @type {readonly number[]} */ keuze) => keuze.map((d) => indelingen[d]);

  /** @typedef {{ chosen: Indeling[], found: Uitkomst }} Onthouden */

  /** @type {(keuze: readonly number[], vorige?: Onthouden) => Uitkomst} */
  function reken(keuze, vorige) {
    const chosen = kies(keuze);
    const naden = telNaden(chosen.map(codes), grenzen.length);
    if (!vorige) return { ...rekenMaten(chosen, inwoners, paar), naden };
    const geraakt = vindGeraakt(chosen, vorige.chosen, inwoners.length);
    const was = new Map(chosen.map((d, i) => [d, vorige.chosen[i]]));
    /** @type {Vergelijker} */
    const verder = (a, b) =>
      paar(a, b, () => ({ paar: paar(was.get(a) ?? a, was.get(b) ?? b), geraakt }));
    return { ...rekenMaten(chosen, inwoners, verder, vorige.found, geraakt), naden };
  }

  /** @type {Onthouden[]} */
  const remembered = [];
  const verschil = (/** @type {Indeling[]} */ a, /** @type {Indeling[]} */ b) =>
    a.length === b.length ? a.filter((d, i) => d !== b[i]).length : Infinity;
  /** @type {Rekenaar["uitkomst"]} */
  function uitkomst(keuze) {
    const chosen = kies(keuze);
    // Mostly it is one of the last two: this is asked dozens of times for one stroke.
    for (let i = remembered.length - 1; i >= 0; i -= 1) {
      if (!isGelijkeRij(remembered[i].chosen, chosen)) continue;
      const [known] = remembered.splice(i, 1);
      remembered.push(known);
      return known.found;
    }
    // The last one first: a stroke starts from what was there just before.
    const near = remembered
      .map((one) => ({ one, far: verschil(one.chosen, chosen) }))
      .reverse()
      .sort((a, b) => a.far - b.far)[0];
    if (remembered.length === ONTHOUDEN) remembered.shift();
    const found = reken(keuze, near && near.far <= VERSCHIL ? near.one : undefined);
    remembered.push({ chosen, found });
    return found;
  }

  return {
    /** Compute every measure for a choice of indelingen, from nothing. */
    reken: (keuze) => reken(keuze),
    /** The same, remembering the last few choices and starting from them. */
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
