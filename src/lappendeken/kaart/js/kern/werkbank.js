/**
 * Where scenario's are made: the only place that lays indelingen of the reader among those of the
 * page. Each has a position of its own, and a choice with it is the choice of today with that
 * position in the place of another: so every view, legend and table shows it for nothing.
 */

import { onthoud } from "./geheugen.js";
import { leesIndeling } from "./gegevens.js";
import { kleurRegios } from "./kleuren.js";
import {
  ga,
  maakScenario,
  metDeel,
  versieVan,
  voegStapToe,
  vrijeScenarionaam,
} from "./scenario.js";
import { begin, metRuw, vindVerplaatst } from "./wijzig.js";

/** @import { Scenario, Versie } from "./scenario.js" */
/** @import { Houder, Staat } from "./staat.js" */
/** @import { Gegevens, Indeling, RuweIndeling } from "./typen.js" */

/** @typedef {ReturnType<typeof maakWerkbank>} Werkbank */

/**
 * @param {Gegevens} g
 * @param {Houder} staat
 */
export function maakWerkbank(g, staat) {
  const aantal = g.indelingen.length;
  /** @type {Set<number>} Positions of lists of the reader's own. */
  const eigen = new Set();
  /** @type {Map<string, number>} Under "which scenario, which indeling". */
  const plaatsen = new Map();
  const kleuren = onthoud((/** @type {Indeling} */ d) =>
    kleurRegios(d, g.grenzen, g.stijl.regios.length),
  );

  /** @type {(i: number, d: number) => number} */
  function plaatsVan(i, d) {
    const key = `${i} ${d}`;
    let place = plaatsen.get(key);
    if (place === undefined) {
      place = g.indelingen.push(g.indelingen[d]) - 1;
      g.basis.push(d);
      plaatsen.set(key, place);
    }
    return place;
  }

  /** @type {(scenarios: readonly Scenario[], i: number) => Versie} */
  function legNeer(scenarios, i) {
    const versie = versieVan(scenarios[i]);
    versie.forEach((indeling, d) => (g.indelingen[plaatsVan(i, d)] = indeling));
    return versie;
  }

  /** What the reader chose, without any scenario. */
  const vandaag = (/** @type {readonly number[]} */ keuze) => keuze.map((d) => g.basis[d]);

  /**
   * A choice with what a scenario has in the place of it; in the same order, so that what is not
   * changed adds up to the same last digit.
   *
   * @type {(keuze: readonly number[], scenarios: readonly Scenario[], i: number | null) => number[]}
   */
  function metScenario(keuze, scenarios, i) {
    const today = vandaag(keuze);
    if (i === null) return today;
    const versie = legNeer(scenarios, i);
    return today.map((d) => (versie.has(d) ? plaatsVan(i, d) : d));
  }

  /** Change the state, and lay on the table what then holds. */
  function zet(/** @type {Partial<Staat>} */ change) {
    const { scenarios, scenario, deel, ...rest } = { ...staat.nu, ...change };
    const shown = rest.vandaag ? null : scenario;
    // Also where the figures are those of today the work lies on the table.
    const versie = scenario === null ? null : legNeer(scenarios, scenario);
    const keuze = metScenario(rest.keuze, scenarios, shown);
    const werk =
      deel === null || scenario === null || !versie?.has(deel) ? deel : plaatsVan(scenario, deel);
    staat.zet({ ...change, keuze, werk });
  }

  /** @type {(scenario: Scenario, extra?: Partial<Staat>) => void} */
  function zetScenario(scenario, extra = {}) {
    const scenarios = [...staat.nu.scenarios];
    scenarios[staat.nu.scenario ?? 0] = scenario;
    zet({ scenarios, vandaag: false, ...extra });
  }

  /** @returns {Scenario | null} */
  const actief = () => (staat.nu.scenario === null ? null : staat.nu.scenarios[staat.nu.scenario]);

  /** The indeling that is worked on, as it stands. */
  function nu() {
    const { deel } = staat.nu;
    const scenario = actief();
    if (deel === null || !scenario) return null;
    return versieVan(scenario).get(deel) ?? g.indelingen[deel];
  }

  /** @type {(d: number, naam: string) => Indeling} */
  const maakBegin = (d, naam) => {
    const basis = g.indelingen[d];
    const copy = begin(basis, basis, kleuren(basis), g);
    return metRuw(copy, { naam: `${basis.naam} (${naam})` }, g);
  };

  /** Whether nothing differs from today: such an indeling is that of today. */
  const isVandaag = (/** @type {Indeling} */ made, /** @type {Indeling} */ basis) =>
    !made.vreemd &&
    made.regios.length === basis.regios.length &&
    made.regios.every((naam, r) => naam === basis.regios[r]) &&
    vindVerplaatst(made, basis).length === 0;

  /**
   * Change the indeling that is worked on.
   *
   * @param {(indeling: Indeling) => Indeling} wijziging
   * @param {Partial<Staat> & { samen?: boolean }} [extra]
   * @returns {boolean} Whether anything changed.
   */
  function pas(wijziging, { samen = false, ...extra } = {}) {
    const { deel } = staat.nu;
    const scenario = actief();
    if (deel === null || !scenario) return false;
    const versie = versieVan(scenario);
    const before = versie.get(deel) ?? maakBegin(deel, scenario.naam);
    const after = wijziging(before);
    if (after === before) {
      if (Object.keys(extra).length) zet(extra);
      return false;
    }
    const made = isVandaag(after, g.indelingen[deel]) ? null : after;
    zetScenario(voegStapToe(scenario, metDeel(versie, deel, made), samen), extra);
    return true;
  }

  return {
    vandaag,
    metScenario,
    zet,
    pas,
    actief,
    nu,
    /** What it was without the scenario. */
    basis: () => (staat.nu.deel === null ? null : g.indelingen[staat.nu.deel]),

    /**
     * Start a scenario and work on one indeling in it.
     *
     * @param {number} d
     * @param {string} [naam]
     * @param {Versie} [versie]
     */
    begin(d, naam = "Scenario 1", versie = new Map()) {
      const { scenarios, keuze } = staat.nu;
      const own = vrijeScenarionaam(scenarios, naam);
      const today = vandaag(keuze);
      // What is not compared changes no figure.
      const needed = [d, ...versie.keys()].filter((e) => !today.includes(e));
      zet({
        scenarios: [...scenarios, maakScenario(own, versie)],
        scenario: scenarios.length,
        keuze: [...new Set([...today, ...needed])].sort((a, b) => a - b),
        deel: d,
        penseel: null,
        vandaag: false,
        klasse: null,
      });
    },

    /** Work on another indeling of the page in the same scenario. */
    kiesDeel(/** @type {number} */ d) {
      const today = vandaag(staat.nu.keuze);
      const keuze = today.includes(d) ? today : [...today, d].sort((a, b) => a - b);
      zet({ deel: d, penseel: null, keuze });
    },

    /** Work on another scenario, on what that is about. */
    kies(/** @type {number} */ i) {
      const versie = versieVan(staat.nu.scenarios[i]);
      const { deel } = staat.nu;
      const own = deel !== null && (versie.has(deel) || versie.size === 0) ? deel : null;
      const d = own ?? [...versie.keys()][0] ?? deel;
      zet({ scenario: i, deel: d, penseel: null, vandaag: false });
    },

    hernoem(/** @type {string} */ naam) {
      const { scenarios, scenario: i } = staat.nu;
      if (i === null) return;
      const own = vrijeScenarionaam(scenarios, naam, i);
      const versies = scenarios[i].versies.map((versie) => {
        const made = new Map();
        versie.forEach((indeling, d) =>
          made.set(d, metRuw(indeling, { naam: `${g.indelingen[d].naam} (${own})` }, g)),
        );
        return made;
      });
      zetScenario({ ...scenarios[i], naam: own, versies });
    },

    /** A second one to go on from where this one stands. */
    kopieer() {
      const { scenarios, scenario: i } = staat.nu;
      if (i === null) return;
      const naam = vrijeScenarionaam(scenarios, `${scenarios[i].naam} kopie`);
      const made = maakScenario(naam, versieVan(scenarios[i]));
      zet({ scenarios: [...scenarios, made], scenario: scenarios.length, vandaag: false });
    },

    /** Take the scenario away; the others move up. */
    verwijder() {
      const { scenarios, scenario: i } = staat.nu;
      if (i === null) return;
      const left = scenarios.filter((_, j) => j !== i);
      const next = left.length ? Math.min(i, left.length - 1) : null;
      const versie = next === null ? null : versieVan(left[next]);
      zet({
        scenarios: left,
        scenario: next,
        penseel: null,
        verft: false,
        verschil: false,
        deel: next === null ? null : ([...(versie?.keys() ?? [])][0] ?? staat.nu.deel),
        keuze: vandaag(staat.nu.keuze),
      });
    },

    /** @param {1 | -1} richting */
    ga(richting) {
      const scenario = actief();
      const next = scenario && ga(scenario, richting);
      if (!next || next === scenario) return false;
      const indeling = staat.nu.deel === null ? null : versieVan(next).get(staat.nu.deel);
      const regios = (indeling ?? g.indelingen[staat.nu.deel ?? 0]).regios.length;
      const { penseel } = staat.nu;
      zetScenario(next, penseel !== null && penseel >= regios ? { penseel: null } : {});
      return true;
    },

    /** Back to today, as a step that can be undone. */
    herstel() {
      const scenario = actief();
      if (!scenario || versieVan(scenario).size === 0) return;
      zetScenario(voegStapToe(scenario, new Map()), { penseel: null });
    },

    /**
     * Lay another indeling in the place of the one that is worked on; null for one without regios.
     *
     * @param {Indeling | null} rijen
     */
    vervang(rijen) {
      const { deel } = staat.nu;
      if (deel === null) return;
      pas(
        (before) => {
          const leeg = { regios: [], leden: before.ruw.leden.map(() => -1) };
          if (!rijen) return metRuw(before, { ...leeg, tint: [], vreemd: true }, g);
          return metRuw(begin(before, rijen, kleuren(rijen), g), { naam: before.naam }, g);
        },
        { penseel: null },
      );
    },

    /**
     * Add an indeling of the reader's own, and compare it too.
     *
     * @param {RuweIndeling} ruw
     * @returns {number} Its position.
     */
    voegEigenToe(ruw) {
      const made = leesIndeling(ruw, g.n, g.drempel);
      const d = g.indelingen.push(made) - 1;
      g.basis.push(d);
      eigen.add(d);
      zet({ keuze: [...vandaag(staat.nu.keuze), d].sort((a, b) => a - b), klasse: null });
      return d;
    },

    /** Compare the reader's own lists no longer, and hold them for no more than the others. */
    vergeetEigen() {
      const keuze = vandaag(staat.nu.keuze).filter((d) => d < aantal);
      eigen.clear();
      const shown = staat.nu.indeling < aantal ? {} : { indeling: keuze[0], tweede: null };
      zet({ keuze, regio: null, regiolijst: null, ...shown });
    },

    /** Indelingen of the reader's own, by position. */
    eigen: () => [...eigen],
  };
}
