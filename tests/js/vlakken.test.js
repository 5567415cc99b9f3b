import assert from "node:assert/strict";
import { test } from "node:test";

import {
  inVlak,
  joinRing,
  middelpunt,
  omtrek,
} from "../../src/lappendeken/kaart/js/kern/vlakken.js";
import { indeling, land } from "./tekening.js";

/** @import { Lijn, Punt, Vlak } from "../../src/lappendeken/kaart/js/kern/typen.js" */

const g = land([indeling("a", "AABB"), indeling("b", "ABBB")]);

test("a ring follows its arcs, backwards where it says so", () => {
  /** @type {Lijn[]} */
  const arcs = [
    [
      [0, 0],
      [0, 1],
      [1, 1],
    ],
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
  ];
  assert.deepEqual(joinRing([0, ~1], arcs), [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
  ]);
});

test("the outline of a group leaves out the lines within", () => {
  const [[ring]] = omtrek([1, 2], g);
  const corners = new Set(ring.map(String));
  assert.deepEqual(corners, new Set(["0,1", "0,2", "0,3", "1,3", "1,2", "1,1"]));
  assert.deepEqual(ring[0], ring[ring.length - 1]);
  assert.equal(ring.length, 7);
});

test("a group in two parts has two rings; one gemeente its own, and none none", () => {
  assert.equal(omtrek([0, 2], g).length, 2);
  assert.equal(omtrek([3], g), g.vlakken[3]);
  assert.deepEqual(omtrek([], g), []);
});

test("a hole is not inside", () => {
  /** @type {(low: number, high: number) => Lijn} */
  const square = (low, high) => [
    [low, low],
    [low, high],
    [high, high],
    [high, low],
  ];
  /** @type {Vlak[]} */
  const parts = [[square(0, 10), square(4, 6)]];
  assert.equal(inVlak([2, 2], parts), true);
  assert.equal(inVlak([5, 5], parts), false);
  assert.equal(inVlak([11, 5], parts), false);
});

test("a name stands in the middle by area, when that lies inside", () => {
  /** @type {Punt[]} */
  const punt = g.naam.map((_, m) => [0.5, m + 0.5]);
  const km2 = [1, 3, 1, 2];
  const at = { ...g, punt, gemeenten: { ...g.gemeenten, km2 } };
  assert.deepEqual(middelpunt([0, 1], at), [0.5, (0.5 * 1 + 1.5 * 3) / 4]);
  // The middle of 0 and 3, at 2.5, lies in 2, which is no member; 3 is nearer than 0.
  assert.deepEqual(middelpunt([0, 3], at), [0.5, 3.5]);
});
