/**
 * Work in progress as text, and back: scenario's as they stand, and lists of the reader's own. What
 * comes back is checked in full: every page that is opened from a disk can write there.
 */

import { maakScenario, versieVan } from "./scenario.js";
import { leesIndeling } from "./gegevens.js";

/** @import { Scenario } from "./scenario.js" */
/** @import { Gegevens, Indeling, Lidmaatschap, Ligging, RuweIndeling } from "./typen.js" */

/** @typedef {Pick<RuweIndeling, "regios" | "leden"> & { tint: number[], vreemd: boolean }} Inhoud */
/** @typedef {{ naam: string, delen: [slug: string, inhoud: Inhoud][] }} Bewaard */
/** @typedef {{ eigen: RuweIndeling[], scenarios: Bewaard[], scenario: number | null }} Werkstuk */

/** @type {(indeling: Indeling) => Inhoud} */
const inhoud = ({ ruw: { regios, leden, tint = [], vreemd = false } }) => ({
  regios,
  leden,
  tint,
  vreemd,
});

/**
 * @param {Pick<import("./staat.js").Staat, "scenarios" | "scenario">} staat
 * @param {readonly number[]} eigen
 * @param {Gegevens} g
 */
export function schrijfWerk({ scenarios, scenario }, eigen, g) {
  return JSON.stringify({
    eigen: eigen.map((d) => g.indelingen[d].ruw),
    scenarios: scenarios.map((one) => ({
      naam: one.naam,
      delen: [...versieVan(one)].map(([d, indeling]) => [g.indelingen[d].slug, inhoud(indeling)]),
    })),
    scenario,
  });
}

const isTekst = (/** @type {unknown} */ x) => typeof x === "string" && x.length <= 200;
const isGeheel = (/** @type {unknown} */ x, /** @type {number} */ van, /** @type {number} */ tot) =>
  Number.isInteger(x) && Number(x) >= van && Number(x) < tot;

/** @type {(x: unknown, regios: number) => x is Ligging} */
function isLigging(x, regios) {
  if (typeof x === "number") return isGeheel(x, -1, regios);
  return (
    Array.isArray(x) &&
    x.every(
      (/** @type {Lidmaatschap} */ row) =>
        Array.isArray(row) &&
        isGeheel(row[0], 0, regios) &&
        (row[1] === null || (typeof row[1] === "number" && row[1] >= 0 && row[1] <= 1)),
    )
  );
}

/** @type {(x: any, g: Gegevens) => boolean} */
function isInhoud(x, g) {
  const { regios, leden, tint = [] } = x ?? {};
  return (
    Array.isArray(regios) &&
    regios.length <= 2 * g.n &&
    regios.every(isTekst) &&
    Array.isArray(leden) &&
    leden.length === g.n &&
    leden.every((one) => isLigging(one, regios.length)) &&
    Array.isArray(tint) &&
    tint.every((c) => isGeheel(c, 0, g.stijl.regios.length))
  );
}

/**
 * The kenmerken of an own list: only texts and numbers that are known.
 *
 * @param {any} x
 * @param {RuweIndeling} vorm Of what form they are.
 * @returns {RuweIndeling}
 */
function neemKenmerken(x, vorm) {
  const made = /** @type {Record<string, unknown>} */ ({ ...vorm });
  for (const key of ["slug", "naam", "domein", "kanttekening"]) {
    if (isTekst(x[key])) made[key] = x[key];
  }
  return /** @type {RuweIndeling} */ (
    /** @type {unknown} */ ({ ...made, regios: x.regios, leden: x.leden })
  );
}

/**
 * @param {string} text
 * @param {Gegevens} g
 * @param {RuweIndeling} vorm Of an own list.
 * @returns {{ eigen: RuweIndeling[], maak: () => Scenario[], scenario: number } | null} Null for nonsense.
 */
export function leesWerk(text, g, vorm) {
  /** @type {any} */
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(found?.eigen) || !Array.isArray(found.scenarios)) return null;
  const eigen = found.eigen
    .filter((/** @type {unknown} */ x) => isInhoud(x, g))
    .map((/** @type {unknown} */ x) => neemKenmerken(x, vorm));
  const naam = (/** @type {any} */ one) => (isTekst(one?.naam) ? one.naam : "Scenario");
  /** Once the own lists are on the page: a scenario may be about one. */
  const maak = () =>
    found.scenarios.slice(0, 50).map((/** @type {any} */ one) => {
      /** @type {Map<number, Indeling>} */
      const versie = new Map();
      for (const [slug, x] of Array.isArray(one?.delen) ? one.delen : []) {
        const d = g.indelingen.findIndex((other, i) => other.slug === slug && g.basis[i] === i);
        if (d < 0 || !isInhoud(x, g)) continue;
        const { regios, leden, tint, vreemd } = x;
        const basis = g.indelingen[d];
        const ruw = { ...basis.ruw, regios, leden, tint, vreemd: vreemd === true };
        const own = `${basis.naam} (${naam(one)})`;
        versie.set(d, leesIndeling({ ...ruw, naam: own }, g.n, g.drempel));
      }
      return maakScenario(naam(one), versie);
    });
  const last = found.scenarios.length - 1;
  const scenario = isGeheel(found.scenario, 0, last + 1) ? found.scenario : last;
  return { eigen, maak, scenario };
}
