import assert from "node:assert/strict";
import { test } from "node:test";

import { maakProjectie } from "../../src/lappendeken/kaart/js/kern/kaartprojectie.js";

/** @import { Lijn } from "../../src/lappendeken/kaart/js/kern/typen.js" */

// A quarter of the equator over 100 pixels: 200 / pi pixels per radian. Mercator puts 30 degrees
// north at ln(tan(60 degrees)) = ln(3) / 2 radians.
const HOOGTE = (Math.log(3) / 2) * (200 / Math.PI);
/** @type {Lijn[]} */
const LIJNEN = [
  [
    [30, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, 90],
  ],
];

/** @type {(actual: number[], expected: number[]) => void} */
function assertNear(actual, expected) {
  expected.forEach((value, i) => assert.ok(Math.abs(actual[i] - value) < 1e-9, `${actual}`));
}

test("the corners of the country are the corners of the picture, north up", () => {
  const { punt, breedte, hoogte } = maakProjectie(LIJNEN, 100);
  assertNear(punt([30, 0]), [0, 0]);
  assertNear(punt([0, 90]), [100, HOOGTE]);
  assertNear(punt([0, 45]), [50, HOOGTE]);
  assert.equal(breedte, 100);
  assert.equal(hoogte, 35);
});

test("a degree to the north grows towards the pole", () => {
  const { punt } = maakProjectie(LIJNEN, 100);
  const [low, middle, high] = [0, 15, 30].map((lat) => punt([lat, 0])[1]);
  assert.ok(middle - high > low - middle);
});

test("a path is written in tenths of a pixel", () => {
  const { pad } = maakProjectie(LIJNEN, 100);
  assert.equal(pad(LIJNEN[0]), "M0.0 0.0L0.0 35.0");
  assert.equal(pad([[0, 45]]), "M50.0 35.0");
});
