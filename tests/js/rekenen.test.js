import assert from "node:assert/strict";
import { test } from "node:test";

import { leesIndeling } from "../../src/lappendeken/kaart/js/kern/gegevens.js";
import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { indeling, land, overlappend } from "./tekening.js";

/** @import { RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */
/** @import { Maten } from "../../src/lappendeken/kaart/js/kern/maten.js" */

/** @type {(...drawn: RuweIndeling[]) => Maten} */
function maten(...drawn) {
  const g = land(drawn);
  return maakRekenaar(g).reken(g.keuze).maten;
}

/** @type {(actual: ArrayLike<number>, expected: number[]) => void} */
function assertNear(actual, expected) {
  assert.equal(actual.length, expected.length);
  expected.forEach((value, i) => {
    const same = Object.is(actual[i], value) || Math.abs(actual[i] - value) < 1e-12;
    assert.ok(same, `at ${i}: ${actual[i]} is not ${value}`);
  });
}

test("the example of RegioAtlas: 's-Gravenhage", () => {
  // regioatlas.nl/over_congruentie. Number 0 is 's-Gravenhage; 1 to 4 are Wassenaar, Rijswijk,
  // Zoetermeer and Leidschendam-Voorburg; 5 to 8 Delft, Midden-Delfland, Westland and
  // Pijnacker-Nootdorp. Partners: 4, 0 and 8; together 8.
  const found = maten(
    indeling("zorgkantoor", "AAAAABBBB"),
    indeling("ggd", "ABBBBBBBB"),
    indeling("jeugd", "AAAAAAAAA"),
  );
  /** @type {[keyof Maten, number][]} */
  const expected = [
    ["congruentie", (0 + 4 / 8 + 0) / 3],
    ["jaccard", (0 + 4 / 8 + 0) / 3],
    ["regioatlas_congruentie", (4 + 0 + 8) / (3 * 8)],
    ["partnervastheid", (4 * (1 / 2) + 4 * 0) / 8],
    ["ecs", (1 / 5 + 5 / 9 + 1 / 9) / 3],
    ["nestheid", 1],
    ["vaste_partners", 0],
    ["alle_partners", 8],
    ["tafels", 3],
    ["paren_gelijk", 0],
    ["paren_genest", 3],
    ["paren_kruisend", 0],
  ];
  for (const [name, value] of expected) assertNear([found[name][0][0]], [value]);
});

test("partners count plainly and by their inwoners", () => {
  // Inwoners 10, 20, 30, 40. Partners of 2: {3} in a, {1, 3} in b. Of 3: {2} and {1, 2}.
  const found = maten(indeling("a", "AABB"), indeling("b", "ABBB"));
  assertNear(found.jaccard[0], [0, 0, 1 / 2, 1 / 2]);
  assertNear(found.jaccard[1], [0, 0, 40 / 60, 30 / 50]);
  // With the gemeente itself: {0, 1} and {0}; {0, 1} and {1, 2, 3}; twice {2, 3} and {1, 2, 3}.
  assertNear(found.ecs[0], [1 / 2, 1 / 3, 2 / 3, 2 / 3]);
  assertNear(found.ecs[1], [10 / 30, 20 / 90, 70 / 90, 70 / 90]);
  assertNear(found.nestheid[0], [1, 1 / 2, 1, 1]);
  assertNear(found.nestheid[1], [1, 20 / 30, 1, 1]);
  assert.deepEqual([...found.paren_genest[0]], [1, 0, 1, 1]);
  assert.deepEqual([...found.paren_kruisend[0]], [0, 1, 0, 0]);
});

test("alone twice is the same; alone once is not", () => {
  const found = maten(indeling("a", "ABC"), indeling("b", "ABB"));
  assertNear(found.jaccard[0], [1, 0, 0]);
  // Nobody is ever a partner of 0: there is nothing to divide by.
  assertNear(found.regioatlas_congruentie[0], [NaN, 1 / 2, 1 / 2]);
  assertNear(found.alle_partners[0], [0, 1, 1]);
});

test("a table that three have in common counts once", () => {
  const same = [indeling("a", "AAB"), indeling("b", "CCD"), indeling("c", "AAB")];
  assertNear(maten(...same).tafels[0], [1, 1, 1]);
  assertNear(maten(...same, indeling("d", "ABB")).tafels[0], [2, 2, 2]);
});

test("domeinen count once: a copy in the same domein changes nothing", () => {
  const drawn = [indeling("a", "AABBCC"), indeling("b", "AAABBB"), indeling("c", "ABABAB")];
  const before = maten(...drawn);
  const after = maten(...drawn, indeling("kopie", "AABBCC", { domein: "a" }));
  assertNear(after.congruentie[0], [...before.congruentie[0]]);
  assertNear(after.congruentie[1], [...before.congruentie[1]]);
  assert.notDeepEqual(after.jaccard[0], before.jaccard[0]);
});

test("two indelingen of one domein give no congruentie, and do give jaccard", () => {
  const found = maten(indeling("a", "AAB"), indeling("b", "AAB", { domein: "a" }));
  assertNear(found.congruentie[0], [NaN, NaN, NaN]);
  assertNear(found.jaccard[0], [1, 1, 1]);
});

test("an indeling counts only where it has a regio", () => {
  const g = land([indeling("a", "AA."), indeling("b", "AAA"), indeling("c", ".AA")]);
  const { aantal, maten: found } = maakRekenaar(g).reken(g.keuze);
  assert.deepEqual([...aantal], [2, 3, 2]);
  // For 1: {0} and {0, 2} give 1/2, {0} and {2} give 0, {0, 2} and {2} give 1/2.
  assertNear(found.jaccard[0], [1 / 2, 1 / 3, 1 / 2]);
  assertNear(found.tafels[0], [2, 3, 2]);
  assertNear(maten(indeling("a", "AA."), indeling("b", "AA.")).tafels[0], [1, 1, NaN]);
});

test("in several regios the partners are those of all that count", () => {
  // The share of 0.04 is below the threshold, an unknown share counts.
  const several = overlappend("a", [
    { A: 1 },
    { A: 0.6, B: 0.4 },
    { B: 0.96, C: 0.04 },
    { C: null },
  ]);
  const found = maten(several, indeling("b", "AAAA"));
  // Partners in a: {1}, {0, 2}, {1}, none; in b everyone else.
  assertNear(found.jaccard[0], [1 / 3, 2 / 3, 1 / 3, 0]);
});

test("a border counts where both gemeenten have a regio", () => {
  const g = land([indeling("a", "AAB."), indeling("b", "ABBB"), indeling("c", "AAAB")]);
  const { naden } = maakRekenaar(g).reken(g.keuze);
  assert.deepEqual([...naden.aantal], [1, 1, 1]);
  assert.deepEqual([...naden.vergeleken], [3, 3, 2]);
});

test("gemeenten that share one of several regios are not parted", () => {
  const several = overlappend("a", [{ A: 0.5, B: 0.5 }, { B: 0.5, C: 0.5 }, { A: 1 }]);
  const g = land([several, indeling("b", "AAA")]);
  assert.deepEqual([...maakRekenaar(g).naadcode(0)], [1, 2]);
});

test("the effect of an indeling is what its absence would add", () => {
  const g = land([indeling("a", "AAB"), indeling("b", "AAB"), indeling("c", "ABB")]);
  const { effect } = maakRekenaar(g);
  // For 0: pairs 1, 0 and 0. Without c only the 1 is left; without a or b only a 0.
  assert.equal(effect(0, 2, g.keuze), 1 - 1 / 3);
  assert.equal(effect(0, 0, g.keuze), 0 - 1 / 3);
});

test("the effect counts domeinen once", () => {
  const g = land([
    indeling("a", "AAB"),
    indeling("b", "ABB", { domein: "a" }),
    indeling("c", "AAB"),
    indeling("d", "ABB"),
  ]);
  // For 0, with a and b at half weight: a-c 1 and b-c 0, a-d 0 and b-d 1, c-d 0. Without d the
  // two of the first domein are left against c.
  assert.equal(maakRekenaar(g).effect(0, 3, g.keuze), (1 + 0) / 2 - (1 / 2 + 1 / 2 + 0) / 3);
});

test("the same choice is computed once", () => {
  const g = land([indeling("a", "AAB"), indeling("b", "ABB"), indeling("c", "AAA")]);
  const { uitkomst } = maakRekenaar(g);
  assert.equal(uitkomst([0, 1]), uitkomst([0, 1]));
  assert.notEqual(uitkomst([0, 1]), uitkomst([0, 2]));
});

test("an edited copy can stand beside its indeling, and be edited again", () => {
  const g = land([indeling("a", "AABB"), indeling("b", "AABB")]);
  const rekenaar = maakRekenaar(g);
  const before = rekenaar.uitkomst([0, 1]);
  assertNear(before.maten.congruentie[0], [1, 1, 1, 1]);

  // Gemeente 1 moves from regio A to B; then it moves back and 2 moves to A.
  const { ruw } = g.indelingen[0];
  const moved = { ...ruw, leden: [0, 1, 1, 1] };
  g.indelingen.push(leesIndeling(moved, g.n, g.drempel));
  assertNear(rekenaar.uitkomst([1, 2]).maten.congruentie[0], [0, 0, 1 / 2, 1 / 2]);
  assert.deepEqual([...rekenaar.naadcode(2)], [2, 1, 1]);

  g.indelingen[2] = leesIndeling({ ...ruw, leden: [0, 0, 0, 1] }, g.n, g.drempel);
  assertNear(rekenaar.uitkomst([1, 2]).maten.congruentie[0], [1 / 2, 1 / 2, 0, 0]);
  assert.deepEqual([...rekenaar.naadcode(2)], [1, 1, 2]);
  assert.equal(rekenaar.uitkomst([0, 1]), before);
});
