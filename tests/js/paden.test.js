import assert from "node:assert/strict";
import { test } from "node:test";

import { maakPaden, PADZOOM } from "../../src/lappendeken/kaart/js/kern/paden.js";

/** @import { Punt } from "../../src/lappendeken/kaart/js/kern/typen.js" */

// A step of the plane in degrees: the world is 256 times 2 to the power of the zoom wide, and at the
// equator a degree of latitude is as long as one of longitude.
const STAP = 360 / (256 * 2 ** PADZOOM);
/** @type {(x: number, y: number) => Punt} So many steps to the east and to the south. */
const op = (x, y) => [-y * STAP, x * STAP];

/** Two squares beside each other, with the arc between them drawn from south to north. */
function land() {
  return {
    bogen: [
      [op(2, 3), op(2, 1), op(2, 0)],
      [op(2, 0), op(0, 0), op(0, 3), op(2, 3)],
      [op(2, 0), op(5, 0), op(5, 3), op(2, 3)],
    ],
    topologie: { ringen: [[[[0, 1]]], [[[~2, ~0]]]], raster: STAP, bogen: "", zijden: [] },
  };
}

test("a line begins at its first point, counted from the upper left corner, and goes on in steps", () => {
  const { lijn, oorsprong } = maakPaden(land());
  assert.deepEqual(oorsprong, [2 ** (PADZOOM + 7), 2 ** (PADZOOM + 7)]);
  assert.equal(lijn([0]), "M2 3l0 -2 0 -1");
  assert.equal(lijn([0, 2]), "M2 3l0 -2 0 -1M2 0l3 0 0 3 -3 0");
  assert.equal(lijn([]), "");
});

test("an area follows its arcs and closes, backwards where its ring says so", () => {
  const { vlak } = maakPaden(land());
  assert.equal(vlak(0), "M2 3l0 -2 0 -1 -2 0 0 3 2 0z");
  assert.equal(vlak(1), "M2 3l3 0 0 -3 -3 0 0 1 0 2z");
});

test("a country without lines has no paths", () => {
  const none = { bogen: [], topologie: { ringen: [], raster: 1, bogen: "", zijden: [] } };
  assert.equal(maakPaden(none).lijn([]), "");
});
