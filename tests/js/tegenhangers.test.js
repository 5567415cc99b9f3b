import assert from "node:assert/strict";
import { test } from "node:test";

import { vindTegenhangers, wijsToe } from "../../src/lappendeken/kaart/js/kern/tegenhangers.js";
import { indeling, land, overlappend } from "./tekening.js";

/** @import { RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/** @type {(a: RuweIndeling, b: RuweIndeling) => number[]} */
function zoek(a, b) {
  const g = land([a, b]);
  return [...vindTegenhangers(g.indelingen[0], g.indelingen[1], g.inwoners)];
}

/** @type {(...rows: number[][]) => number[]} */
const wijs = (...rows) => [...wijsToe(rows.map((row) => Float64Array.from(row)))];

test("the sum is the largest, also where the largest of one row has to give way", () => {
  // 3 + 0 is less than 2 + 2.
  assert.deepEqual(wijs([3, 2], [2, 0]), [1, 0]);
  // 7 + 6 + 9; the 8 of the last row would cost the 9.
  assert.deepEqual(wijs([7, 1, 5], [5, 4, 6], [9, 9, 8]), [0, 2, 1]);
});

test("there may be more columns than rows", () => {
  assert.deepEqual(wijs([1, 2, 9, 3]), [2]);
  assert.deepEqual(wijs([1, 2, 9, 3], [0, 0, 8, 1]), [3, 2]);
  assert.deepEqual(wijs(), []);
});

/**
 * The largest sum, by trying everything.
 *
 * @param {number[][]} rows
 * @param {Set<number>} [taken]
 * @returns {number}
 */
function probeer([row, ...rest], taken = new Set()) {
  if (!row) return 0;
  const sums = row.flatMap((value, j) =>
    taken.has(j) ? [] : [value + probeer(rest, new Set([...taken, j]))],
  );
  return Math.max(...sums);
}

test("nothing is better, for a hundred tables of five by six", () => {
  let seed = 1;
  // Of small numbers, so that many ways are as good.
  const cijfer = () => {
    seed = (seed * 48271) % 2147483647;
    return seed % 7;
  };
  for (let n = 0; n < 100; n += 1) {
    const rows = Array.from({ length: 5 }, () => Array.from({ length: 6 }, cijfer));
    const found = wijs(...rows);
    assert.equal(new Set(found).size, 5);
    const sum = found.reduce((total, j, i) => total + rows[i][j], 0);
    assert.equal(sum, probeer(rows));
  }
});

test("a regio goes with the one that holds most of its gemeenten", () => {
  assert.deepEqual(zoek(indeling("a", "AABBB"), indeling("b", "XXXYY")), [0, 1]);
  // Equal regios are each other's, whatever they are called.
  assert.deepEqual(zoek(indeling("a", "AABBCC"), indeling("b", "ZZYYXX")), [2, 1, 0]);
});

test("inwoners decide between as many gemeenten", () => {
  // 10, 20, 30, 40: the second half is the larger.
  assert.deepEqual(zoek(indeling("a", "AAAA"), indeling("b", "XXYY")), [1]);
});

test("who meets nobody, or is one too many, has no counterpart", () => {
  assert.deepEqual(zoek(indeling("a", "AB."), indeling("b", "X.X")), [0, -1]);
  assert.deepEqual(zoek(indeling("a", "ABC"), indeling("b", "XXX")), [-1, -1, 0]);
});

test("a small share counts as a gemeente", () => {
  const drawn = overlappend("a", [{ A: 0.97, B: 0.03 }, { B: 1 }]);
  // By B: one and two gemeenten in the regio of both, so B takes it.
  assert.deepEqual(zoek(drawn, indeling("b", "XX")), [-1, 0]);
});
