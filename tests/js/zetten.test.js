import assert from "node:assert/strict";
import { test } from "node:test";

import { telKernregios, vindVerhuisd } from "../../src/lappendeken/kaart/js/kern/criteria.js";
import { vindDelen } from "../../src/lappendeken/kaart/js/kern/graaf.js";
import { maakPassend, volgRegio } from "../../src/lappendeken/kaart/js/kern/passend.js";
import { telRegio, vindAandacht } from "../../src/lappendeken/kaart/js/kern/regios.js";
import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { gemiddelde } from "../../src/lappendeken/kaart/js/kern/statistiek.js";
import {
  schrijfUitkomst,
  schrijfVerschil,
} from "../../src/lappendeken/kaart/js/kern/uitkomsttekst.js";
import {
  vindGrenswissels,
  vindVerschuivingen,
} from "../../src/lappendeken/kaart/js/kern/verschil.js";
import { verschilklasse } from "../../src/lappendeken/kaart/js/kern/verschilklassen.js";
import { begin, verplaats } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { vindZetten } from "../../src/lappendeken/kaart/js/kern/zetten.js";
import { indeling, land } from "./tekening.js";

/** @import { Gegevens, RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/** @type {(g: Gegevens) => import("../../src/lappendeken/kaart/js/kern/typen.js").Indeling} */
const kopie = (g) => begin(g.indelingen[0], g.indelingen[0], [], g);

test("parts hang together over land and over links", () => {
  const g = land([indeling("a", "AAAAAA")], { verbindingen: [[0, 5]] });
  assert.deepEqual(vindDelen([0, 1, 3, 5], g.graaf), [[0, 1, 5], [3]]);
  assert.deepEqual(vindDelen([], g.graaf), []);
});

test("each suggested move does what computing everything says", () => {
  /** @type {RuweIndeling[]} */
  const drawn = [
    indeling("a", "AAABBBCC."),
    indeling("b", "AABBBBCCC"),
    indeling("c", "AAAABBBB.", { domein: "b" }),
    indeling("d", "ABBBBCCC."),
  ];
  const g = land(drawn);
  const keuze = [0, 1, 2, 3];
  for (const weging of /** @type {const} */ ([0, 1])) {
    const mean = (/** @type {Gegevens} */ country) =>
      gemiddelde(maakRekenaar(country).reken(keuze).maten.congruentie[weging]);
    const before = mean(g);
    const zetten = vindZetten(g.indelingen[0], g.indelingen.slice(1), g, { weging, bekend: 8 });
    assert.deepEqual(zetten.map(({ m, naar }) => `${m}>${naar}`).sort(), [
      "2>1",
      "3>0",
      "5>2",
      "6>1",
    ]);
    for (const { m, naar, effect } of zetten) {
      const indelingen = [verplaats(kopie(g), [m], naar, g), ...g.indelingen.slice(1)];
      const after = mean({ ...g, indelingen });
      assert.ok(Math.abs(after - before - effect) < 1e-12, `${m} > ${naar}`);
    }
  }
});

test("no move tears a regio, empties it or takes it below the minimum", () => {
  // Inwoners 10, 20, ..., 60. In a row every inner gemeente holds its regio together.
  const g = land([indeling("a", "AAABBC"), indeling("b", "AABBBB")]);
  const wie = (/** @type {number} */ minimum) =>
    vindZetten(g.indelingen[0], [g.indelingen[1]], g, { minimum }).map(({ m, naar }) => [m, naar]);
  assert.deepEqual(wie(0).sort(), [
    [2, 1],
    [3, 0],
    [4, 2],
  ]);
  // A keeps 30 without 2, B 50 without 3 and 40 without 4.
  assert.deepEqual(wie(50), [[3, 0]]);
  assert.deepEqual(wie(51), []);
});

test("the fewest moves: the largest part of a regio stays", () => {
  // A: 0 to 3, of which 0, 1, 2 lie in X; B: 4, 5 in Y.
  const g = land([indeling("a", "AAAABB"), indeling("b", "XXXYYY")]);
  const { indeling: made, verhuisd } = maakPassend(kopie(g), g.indelingen[1], "in", g);
  assert.deepEqual(verhuisd, [3]);
  assert.deepEqual(made.leden, [
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test("a piece that touches no regio to go to becomes a new one", () => {
  const g = land([indeling("a", "AAAAA"), indeling("b", "XXXYY")]);
  const { indeling: made } = maakPassend(kopie(g), g.indelingen[1], "in", g);
  assert.deepEqual(made.regios, ["A", "nieuwe regio in Y"]);
  assert.deepEqual(made.leden, [
    [0, 1, 2],
    [3, 4],
  ]);
});

test("to be equal each regio becomes one of the other", () => {
  const g = land([indeling("a", "AABBBC"), indeling("b", "XXXYYY")]);
  const { indeling: made, verhuisd } = maakPassend(kopie(g), g.indelingen[1], "gelijk", g);
  assert.deepEqual(verhuisd, [2, 5]);
  assert.deepEqual(made.leden, [[0, 1, 2], [3, 4, 5], []]);
});

test("following a regio of another makes it a regio here", () => {
  const g = land([indeling("a", "AAABBB"), indeling("b", "XXYYZZ")]);
  const made = volgRegio(kopie(g), g.indelingen[1], 1, g);
  // Y is 2 and 3. It takes the place of A; who else was in A stays together as X.
  assert.deepEqual(made.regios, ["A", "B", "X"]);
  assert.deepEqual(made.leden, [
    [2, 3],
    [4, 5],
    [0, 1],
  ]);
});

test("warnings are of what was not so before", () => {
  const g = land([indeling("a", "AABBC")]);
  const [basis] = g.indelingen;
  const kijk = (/** @type {ReturnType<typeof kopie>} */ made, minimum = 0) =>
    vindAandacht(made, basis, g, minimum).map(({ soort, r, voor, na }) => [soort, r, voor, na]);
  // A: 10 + 20, B: 30 + 40, C: 50.
  assert.deepEqual(kijk(kopie(g)), []);
  assert.deepEqual(kijk(verplaats(kopie(g), [4], 0, g)), [
    ["delen", 0, 1, 2],
    ["leeg", 2, 1, 0],
  ]);
  assert.deepEqual(kijk(verplaats(kopie(g), [1], 1, g), 30), [["minimum", 0, 30, 10]]);
  assert.deepEqual(kijk(verplaats(kopie(g), [3], 2, g), 100), [["overwicht", 2, 1, 50 / 90]]);
});

test("a regio counts its gemeenten, inwoners, parts and the largest", () => {
  const g = land([indeling("a", "ABAB")]);
  assert.deepEqual(telRegio(g.indelingen[0], 0, g), {
    gemeenten: 2,
    inwoners: 40,
    delen: 2,
    grootste: 2,
    aandeel: 30 / 40,
  });
});

test("kernregio's are together everywhere", () => {
  const g = land([indeling("a", "AAABBB"), indeling("b", "AABBB."), indeling("c", "CCCCCC")]);
  // {0, 1}, {2}, {3, 4}, {5}.
  assert.equal(telKernregios(g.indelingen, 6), 4);
});

test("where other regios stand in its place the best matches are the same", () => {
  const g = land([indeling("a", "AAABB"), indeling("b", "XXYYY")]);
  const made = begin(g.indelingen[0], g.indelingen[1], [], g);
  assert.ok(made.vreemd);
  assert.deepEqual(vindVerhuisd(made, g.indelingen[0], g.inwoners), [2]);
});

test("who gains and who loses, the most first", () => {
  const found = vindVerschuivingen(
    Float64Array.of(0.5, 0.5, 0.5, NaN, 0.3),
    Float64Array.of(0.6, 0.4, 0.8, 0.5, 0.1 + 0.2),
  );
  assert.deepEqual(
    found.stijgers.map(({ m }) => m),
    [2, 0],
  );
  assert.deepEqual(
    found.dalers.map(({ m }) => m),
    [1],
  );
});

test("what is the same, or differs by the order of adding only, is no difference", () => {
  const same = Float64Array.of(0.25, NaN);
  assert.deepEqual(vindVerschuivingen(same, same), {
    verschil: Float64Array.of(0, NaN),
    stijgers: [],
    dalers: [],
  });
  const least = vindVerschuivingen(
    Float64Array.of(0.3, 0.5, 0.5, NaN),
    Float64Array.of(0.1 + 0.2, 0.5 + 1e-9, 0.5 - 4e-10, 0.5),
  );
  assert.deepEqual(least.stijgers, [{ m: 1, verschil: 1e-9 }]);
  assert.deepEqual(least.dalers, []);
  assert.ok(Number.isNaN(least.verschil[3]));
});

test("borders of regios that come and go", () => {
  const g = land([indeling("a", "AABB"), indeling("b", "ABBB")]);
  const rekenaar = maakRekenaar(g);
  assert.deepEqual(vindGrenswissels(rekenaar.naadcode(0), rekenaar.naadcode(1)), {
    vervalt: [1],
    ontstaat: [0],
  });
});

test("classes of difference are the same both ways, at their edges", () => {
  const values = [-0.2, -0.1, -0.05, -0.01, -0.001, 0, 0.001, 0.01, 0.05, 0.1, 0.2];
  assert.deepEqual(values.map(verschilklasse), [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8]);
  assert.equal(verschilklasse(NaN), -1);
  assert.equal(verschilklasse(1e-12), 4);
});

test("the outcome is told with as many decimals as it takes", () => {
  const inwoners = Float64Array.of(10, 20);
  /** @type {(voor: number[], na: number[]) => string} */
  const zeg = (voor, na) => {
    const [a, b] = [Float64Array.from(voor), Float64Array.from(na)];
    return schrijfUitkomst(a, b, vindVerschuivingen(a, b), inwoners);
  };
  assert.equal(
    zeg([0.5, 0.5], [0.5004, 0.5]),
    "De congruentie stijgt voor 1 gemeente (10 inwoners) en daalt voor geen enkele; gemiddeld over gemeenten gaat zij van 50,00% naar 50,02%.",
  );
  assert.equal(
    zeg([0.5, 0.5], [0.5, 0.5]),
    "De congruentie verandert voor geen enkele gemeente; gemiddeld over gemeenten blijft zij 50,0%.",
  );
  assert.match(zeg([NaN, NaN], [NaN, NaN]), /niet te berekenen/u);
  // Known on one side only is no change.
  assert.match(zeg([NaN, NaN], [0.5, 0.5]), /niet te berekenen/u);
  assert.match(zeg([0.5, 0.5], [NaN, NaN]), /niet te berekenen/u);
  assert.deepEqual(
    [1.26, -1.26, 0, 0.001, -0.001].map((value) => schrijfVerschil(value, 1)),
    ["+1,3", "−1,3", "0", "> 0", "< 0"],
  );
});
