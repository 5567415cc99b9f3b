import assert from "node:assert/strict";
import { test } from "node:test";

import { isHard, naaddeel, naadschaal } from "../../src/lappendeken/kaart/js/kern/naden.js";
import { deelIn, deelVan } from "../../src/lappendeken/kaart/js/kern/vakken.js";

/** @type {(...rows: [aantal: number, vergeleken: number][]) => import("../../src/lappendeken/kaart/js/kern/typen.js").Naden} */
const naden = (...rows) => ({
  aantal: Uint16Array.from(rows, ([aantal]) => aantal),
  vergeleken: Uint16Array.from(rows, ([, vergeleken]) => vergeleken),
});

/** @type {(scale: ReturnType<typeof naadschaal>, size: number) => number[]} */
const getoond = (scale, size) =>
  Array.from({ length: size }, (_, i) => i).filter((i) => scale.toont(i));

test("a few indelingen that know everyone are counted", () => {
  const four = naden([0, 4], [1, 4], [2, 4], [4, 4]);
  const { eerste, stappen, stap, tekst, klassen } = naadschaal(four, 4, 0.5);
  assert.deepEqual([eerste, stappen, stap, tekst], [1, 4, 2, "2 van 4 indelingen"]);
  assert.deepEqual(
    klassen.map(({ label, uit }) => [label, uit]),
    [
      ["1 van 4", true],
      ["2 van 4", false],
      ["3 van 4", false],
      ["alle 4", false],
    ],
  );
  assert.deepEqual(getoond(naadschaal(four, 4, 0.5), 4), [2, 3]);
  assert.deepEqual(getoond(naadschaal(four, 4, 0), 4), [1, 2, 3]);
  assert.deepEqual([0, 1, 2, 3].map(naadschaal(four, 4, 0).klasse), [-1, 0, 1, 3]);
});

test("where some indelingen know only one side a seam is a share of those that know both", () => {
  // Four indelingen, of which the third border is known by two and the last by none.
  const some = naden([1, 4], [4, 4], [2, 2], [0, 0], [3, 4]);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((i) => naaddeel(some, i)),
    [0.25, 1, 1, 0, 0.75],
  );
  const all = naadschaal(some, 4, 0);
  assert.deepEqual([all.eerste, all.stap, all.tekst], [0, 0, "één indeling"]);
  assert.deepEqual(getoond(all, 5), [0, 1, 2, 4]);
  const threequarters = naadschaal(some, 4, 0.75);
  assert.equal(threequarters.tekst, "75% van de indelingen die beide gemeenten indelen");
  assert.deepEqual(getoond(threequarters, 5), [1, 2, 4]);
});

test("the end of the slider, the last row of the legend and the hard seams are the same", () => {
  const some = naden([1, 4], [4, 4], [2, 2], [0, 0], [29, 30]);
  const end = naadschaal(some, 35, 1);
  const hard = [0, 1, 2, 3, 4].filter((i) => isHard(some, i));
  assert.deepEqual(hard, [1, 2]);
  assert.deepEqual(getoond(end, 5), hard);
  assert.equal(end.tekst, "alle indelingen die beide gemeenten indelen");
  const last = end.klassen.length - 1;
  assert.deepEqual(
    [0, 1, 2, 3, 4].filter((i) => end.klasse(i) === last),
    hard,
  );
  // Every other row is off, and only those.
  assert.deepEqual(
    end.klassen.map(({ uit }) => uit),
    [true, true, true, true, true, false],
  );
});

test("a row of the legend is off when nothing of it is shown", () => {
  const some = naden([1, 5], [2, 5], [3, 5], [9, 10], [4, 5]);
  for (let step = 0; step <= 20; step += 1) {
    const { klassen, klasse, toont } = naadschaal(some, 12, step / 20);
    for (let i = 0; i < 5; i += 1) if (toont(i)) assert.equal(klassen[klasse(i)].uit, false);
  }
  assert.deepEqual(
    naadschaal(some, 12, 0.6).klassen.map(({ uit }) => uit),
    [true, true, true, false, false, false],
  );
});

test("another choice keeps the share, on a step of its own slider", () => {
  const nine = naden([4, 9]);
  assert.equal(naadschaal(nine, 9, 0.45).tekst, "4 van 9 indelingen");
  assert.equal(naadschaal(naden([4, 8]), 9, 4 / 9).stap, 9);
});

test("partners are told apart by number, or by fifths when there are many", () => {
  assert.deepEqual(deelIn(2), [
    [1, 1],
    [2, 2],
  ]);
  assert.deepEqual(deelIn(12), [
    [1, 2],
    [3, 4],
    [5, 7],
    [8, 9],
    [10, 12],
  ]);
  assert.equal(deelVan([5, 7], 12), 0.5);
});
