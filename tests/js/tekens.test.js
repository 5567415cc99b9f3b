import assert from "node:assert/strict";
import { test } from "node:test";

import { leesBogen, TEKENS } from "../../src/lappendeken/kaart/js/kern/tekens.js";

test("88 signs, none that JSON or HTML reads as more than itself", () => {
  assert.equal(TEKENS.length, 88);
  assert.equal(TEKENS[0], "#");
  assert.equal(TEKENS[87], "~");
  assert.equal(/[&<>\\"]/u.test(TEKENS), false);
});

// A sign of the lower half ends a number: # is 0, $ is -1, % is 1, and so on in turn.
test("lines are a number of points and steps, x before y; points are lat before lon", () => {
  const text = `${TEKENS[4]}${TEKENS[2]}${TEKENS[4]}${TEKENS[2]}${TEKENS[0]}`;
  assert.deepEqual(leesBogen(text, 0.5), [
    [
      [1, 0.5],
      [1, 1],
    ],
  ]);
});

test("a number that is large has more signs, the smallest digit first", () => {
  // 45 digits of 44: 2 * 1000 = 20 + 1 * 44 + 1 * 44 * 44, and the last line starts where the first ends.
  const duizend = TEKENS[44 + 20] + TEKENS[44 + 1] + TEKENS[1];
  const text = TEKENS[2] + duizend + TEKENS[0] + TEKENS[2] + TEKENS[1] + TEKENS[1];
  assert.deepEqual(leesBogen(text, 1), [[[0, 1000]], [[-1, 999]]]);
});

test("no lines", () => {
  assert.deepEqual(leesBogen("", 1), []);
});
