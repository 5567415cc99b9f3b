import assert from "node:assert/strict";
import { test } from "node:test";

import {
  leesGemeente,
  leesRegio,
  metPartners,
} from "../../src/lappendeken/kaart/js/kern/feiten.js";
import { isHard } from "../../src/lappendeken/kaart/js/kern/naden.js";
import { A_IN_B, B_IN_A, GELIJK, KRUISEND } from "../../src/lappendeken/kaart/js/kern/paar.js";
import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import {
  GENEST,
  lijstKruisingen,
  ontmoeting,
  telSamenhang,
  vergelijkRegios,
} from "../../src/lappendeken/kaart/js/kern/verhouding.js";
import { indeling, land, overlappend } from "./tekening.js";

test("regios are equal, one inside the other, or cross", () => {
  const g = land([indeling("a", "AABBCCDD."), indeling("b", "AAEEEEFGH")]);
  const [a, b] = g.indelingen;
  assert.deepEqual(
    [...vergelijkRegios(a, b)],
    [GELIJK, GELIJK, A_IN_B, A_IN_B, A_IN_B, A_IN_B, B_IN_A, B_IN_A, 0],
  );
  const crossing = land([indeling("a", "AAB"), indeling("b", "ABB")]).indelingen;
  assert.deepEqual([...vergelijkRegios(crossing[0], crossing[1])], [B_IN_A, KRUISEND, A_IN_B]);
});

test("who is in only one of the two makes no difference", () => {
  const [a, b] = land([indeling("a", "AA."), indeling("b", "AAA")]).indelingen;
  assert.deepEqual([...vergelijkRegios(a, b)], [GELIJK, GELIJK, 0]);
  assert.deepEqual(telSamenhang(a, b), { gelijk: 1, genest: 0, kruisend: 0 });
  assert.deepEqual(telSamenhang(b, a), { gelijk: 1, genest: 0, kruisend: 0 });
  // Z holds nobody that the first divides.
  const [c, d] = land([indeling("c", "AA."), indeling("d", "AAZ")]).indelingen;
  assert.deepEqual(telSamenhang(c, d), { gelijk: 1, genest: 0, kruisend: 0 });
});

test("the regios of the second are counted", () => {
  // Of b: A equals; B, C and E lie inside, G holds two whole; D crosses.
  const [a, b] = land([indeling("a", "AABBCCDDEEF."), indeling("b", "AABCDDDEGGGA")]).indelingen;
  assert.deepEqual(telSamenhang(a, b), { gelijk: 1, genest: 4, kruisend: 1 });
});

test("a regio meets another indeling in one word", () => {
  const [a] = land([indeling("a", "AABBBC.")]).indelingen;
  assert.equal(ontmoeting([0, 1], a).woord, "gelijk aan");
  assert.equal(ontmoeting([2, 3], a).woord, "binnen");
  assert.equal(ontmoeting([0, 1, 5], a).woord, "bevat");
  assert.equal(ontmoeting([6], a).woord, "geen regio");
  const { woord, met } = ontmoeting([1, 2, 3], a);
  assert.equal(woord, "kruist");
  // The regio with most of the group comes first.
  assert.deepEqual(met, [
    { r: 1, naam: "B", samen: 2, omvang: 3 },
    { r: 0, naam: "A", samen: 1, omvang: 2 },
  ]);
});

test("half outside an indeling is not inside a regio of it", () => {
  const [a] = land([indeling("a", "AA.")]).indelingen;
  assert.equal(ontmoeting([0, 2], a).woord, "kruist");
  assert.equal(ontmoeting([0, 1, 2], a).woord, "bevat");
});

test("the facts of a gemeente: partners, hard seams, and what deviates", () => {
  const g = land([
    indeling("a", "AABB"),
    indeling("b", "AABB"),
    indeling("c", "ABBC"),
    indeling("d", "..AA"),
  ]);
  const f = leesGemeente(g, maakRekenaar(g), 1, g.keuze);
  assert.equal(f.D, 3);
  assert.deepEqual(f.held, [0, 1, 2]);
  assert.deepEqual(f.partners, [
    { p: 0, shared: 2 },
    { p: 2, shared: 1 },
  ]);
  assert.deepEqual(f.vast, []);
  assert.deepEqual(f.harde, []);
  assert.equal(f.tafels, 2);
  // Pairs: a-b 1, a-c 0, b-c 0. Without c it would be 1.
  assert.deepEqual(f.afwijkend, {
    indelingen: [2],
    leiders: [2],
    effect: 1 - 1 / 3,
    wel: [2],
    niet: [0],
  });
  assert.deepEqual(leesGemeente(g, maakRekenaar(g), 0, [0, 1]).afwijkend, null);
});

test("a partner in half of the others is no reason", () => {
  // Partners of 0: {1, 2, 3}, {1, 2, 4} and {3, 5}. Pairs 2/4, 1/4 and 0; without c 2/4.
  const g = land([indeling("a", "AAAABC"), indeling("b", "AAABAC"), indeling("c", "ABCADA")]);
  const { afwijkend } = leesGemeente(g, maakRekenaar(g), 0, g.keuze);
  assert.deepEqual(afwijkend, {
    indelingen: [2],
    leiders: [2],
    effect: 1 / 2 - 1 / 4,
    wel: [5],
    niet: [1, 2],
  });
});

test("what deviates most is told in the weighting that is shown", () => {
  // Inwoners 10, 20, 30, 40. Partners of 0: {1, 2, 3}, {1, 2} and {2}.
  const g = land([indeling("a", "AAAA"), indeling("b", "AAAB"), indeling("c", "ABAB")]);
  const deviates = (/** @type {0 | 1} */ weging) =>
    leesGemeente(g, maakRekenaar(g), 0, g.keuze, weging).afwijkend;
  // Plain: 2/3, 1/3 and 1/2, together 1/2; without c 2/3.
  assert.deepEqual(deviates(0)?.indelingen, [2]);
  assert.ok(Math.abs((deviates(0)?.effect ?? 0) - 1 / 6) < 1e-12);
  // By inwoners: 50/90, 30/90 and 30/50, together 67/135; without a 3/5.
  assert.deepEqual(deviates(1)?.indelingen, [0]);
  assert.ok(Math.abs((deviates(1)?.effect ?? 0) - 14 / 135) < 1e-12);
});

test("who deviate as much are all named, and then no partner is the reason", () => {
  // Partners of 0: three times {1}, twice {2}. Of ten pairs 4 agree; without d or e 3 of 6.
  const same = ["a", "b", "c"].map((slug) => indeling(slug, "AAB"));
  const g = land([...same, indeling("d", "ABA"), indeling("e", "ABA")]);
  const found = leesGemeente(g, maakRekenaar(g), 0, g.keuze).afwijkend;
  assert.deepEqual(found?.indelingen, [3, 4]);
  assert.deepEqual([found?.wel, found?.niet], [[], []]);
});

test("who has the same company is named too, and who has more weight is told", () => {
  // Partners of 0: {1} in a and b, {2} in c and d; c shares its domein with a.
  const shared = [
    indeling("a", "AAB", { domein: "x" }),
    indeling("b", "AAB"),
    indeling("c", "ABA", { domein: "x" }),
    indeling("d", "ABA"),
    indeling("e", "AAB"),
  ];
  const g = land(shared);
  const found = leesGemeente(g, maakRekenaar(g), 0, g.keuze).afwijkend;
  assert.deepEqual(found?.leiders, [3]);
  assert.deepEqual(found?.indelingen, [2, 3]);
});

test("regios and gemeenten agree on what crosses, also where regios overlap", () => {
  const drawn = [overlappend("a", [{ A: 1 }, { A: 0.5, C: 0.5 }, { C: 1 }]), indeling("b", "ABB")];
  const [a, b] = land(drawn).indelingen;
  // A crosses the second B in gemeente 1; C equals it.
  assert.deepEqual(telSamenhang(a, b), { gelijk: 0, genest: 1, kruisend: 1 });
  assert.deepEqual([...vergelijkRegios(a, b)], [B_IN_A, KRUISEND, GELIJK]);
});

test("inside the one and around the other is nested", () => {
  const drawn = [overlappend("a", [{ P: 0.5, Q: 0.5 }, { Q: 1 }, { Q: 1 }]), indeling("b", "SST")];
  const [a, b] = land(drawn).indelingen;
  assert.deepEqual([...vergelijkRegios(a, b)], [GENEST, B_IN_A, B_IN_A]);
});

test("a seam is hard where every indeling that knows both parts them", () => {
  const g = land([indeling("a", "AAB."), indeling("b", "ABCC")]);
  const { naden } = maakRekenaar(g).reken(g.keuze);
  assert.deepEqual(
    g.grenzen.map((_, i) => isHard(naden, i)),
    [false, true, false],
  );
  assert.deepEqual(leesGemeente(g, maakRekenaar(g), 1, g.keuze).harde, [2]);
  // Where no indeling knows both there is nothing to be hard about.
  const empty = land([indeling("a", "A."), indeling("b", ".A")]);
  assert.equal(isHard(maakRekenaar(empty).reken([0, 1]).naden, 0), false);
});

test("the facts of a regio count a gemeente for its share", () => {
  // Inwoners 10, 20, 30: in B half of 1 and all of 2.
  const g = land([overlappend("a", [{ A: 1 }, { A: 0.5, B: 0.5 }, { B: 1 }])]);
  const { naam, members, inwoners, grootste, aandeel } = leesRegio(g, 0, 1);
  assert.deepEqual([naam, members, inwoners, grootste, aandeel], ["B", [1, 2], 40, 2, 0.75]);
});

test("a gemeente and its partners", () => {
  const g = land([indeling("a", "AB.A"), indeling("b", "AAB.")]);
  const { samen } = maakRekenaar(g).reken(g.keuze);
  assert.deepEqual(metPartners(0, samen(0)), [0, 1, 3]);
  assert.deepEqual(metPartners(2, samen(2)), [2]);
});

test("what does not lower the congruentie, or is told already, is not told beside it", () => {
  // Partners of 0: {1} in a and b, {2} in c, {3} in d and e. Of ten pairs two agree.
  // Without c 2 of 6, without a or b 1 of 6, without d or e 1 of 6.
  const g = land([
    indeling("a", "AABC"),
    indeling("b", "AABC"),
    indeling("c", "ABAC"),
    indeling("d", "ABCA"),
    indeling("e", "ABCA"),
  ]);
  const first = leesGemeente(g, maakRekenaar(g), 0, g.keuze);
  assert.deepEqual(first.afwijkend?.indelingen, [2]);
  // Both lower it less than nothing: without them the others agree less.
  assert.deepEqual(first.ook, []);
  // Partners of 0: {1, 2} twice, {1} and {2}. Of six pairs 1, 1/2, 1/2, 1/2, 1/2 and 0.
  const two = land([
    indeling("a", "AAA"),
    indeling("b", "AAA"),
    indeling("c", "AAB"),
    indeling("d", "ABA"),
  ]);
  const { afwijkend, ook } = leesGemeente(two, maakRekenaar(two), 0, two.keuze);
  assert.deepEqual(afwijkend?.indelingen, [2, 3]);
  assert.deepEqual(ook, []);
});

test("what else lowers it has reasons of its own", () => {
  // Partners of 0: {1, 2} three times, {3} and {1, 4}. Ten pairs: 3 of 1, 3 of 0, 3 of 1/3, 1 of 0.
  const g = land([
    indeling("a", "AAABC"),
    indeling("b", "AAABC"),
    indeling("c", "AAABC"),
    indeling("d", "ABCAD"),
    indeling("e", "AABCA"),
  ]);
  const { afwijkend, ook } = leesGemeente(g, maakRekenaar(g), 0, g.keuze);
  // Without d: 3 of 1 and 3 of 1/3 make 2/3; without e: 3 of 1 and 3 of 0 make 1/2; with both 0.4.
  assert.deepEqual(afwijkend?.indelingen, [3]);
  assert.equal(ook.length, 1);
  assert.deepEqual(ook[0].indelingen, [4]);
  assert.ok(Math.abs(ook[0].effect - 0.1) < 1e-12);
  assert.deepEqual([ook[0].wel, ook[0].niet], [[4], [2]]);
});

test("the weight in a regio is that of so many equal gemeenten", () => {
  // Inwoners 10, 20 and 30: 60 squared over 100 + 400 + 900.
  const g = land([indeling("a", "AAAB")]);
  assert.ok(Math.abs(leesRegio(g, 0, 0).effectief - 3600 / 1400) < 1e-12);
  assert.equal(leesRegio(g, 0, 1).effectief, 1);
});

test("a regio that crosses lies mostly in one, and who lies outside that is named", () => {
  // S holds 0, 1, 2: A has 0, 1 and 3, B has 2 and 4. T crosses nothing: it is B less 2.
  const [a, b] = land([indeling("a", "AABAB"), indeling("b", "SSSUT")]).indelingen;
  assert.deepEqual(lijstKruisingen(a, b), [{ s: 0, thuis: 0, buiten: [{ m: 2, r: 1 }] }]);
  assert.equal(telSamenhang(a, b).kruisend, lijstKruisingen(a, b).length);
});
