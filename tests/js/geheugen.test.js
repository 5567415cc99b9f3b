import assert from "node:assert/strict";
import { test } from "node:test";

import {
  eenmaal,
  onthoud,
  onthoudGetal,
  onthoudPaar,
} from "../../src/lappendeken/kaart/js/kern/geheugen.js";
import { telDelen } from "../../src/lappendeken/kaart/js/kern/graaf.js";
import { verplaats } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { indeling, land } from "./tekening.js";

test("what is asked for once is computed once, also when it is nothing", () => {
  let times = 0;
  const niets = eenmaal(() => {
    times += 1;
    return null;
  });
  assert.equal(times, 0);
  assert.deepEqual([niets(), niets(), times], [null, null, 1]);
  const dubbel = onthoudGetal((x) => {
    times += 1;
    return 2 * x;
  });
  assert.deepEqual([dubbel(3), dubbel(3), dubbel(0), times], [6, 6, 0, 3]);
});

test("what helps to compute is asked for once, and is no part of what is asked", () => {
  const [a, b] = [{}, {}];
  /** @type {string[]} */
  const said = [];
  /** @type {(key: object, hulp: string) => number} */
  const een = onthoud((_, hulp) => said.push(hulp));
  assert.deepEqual([een(a, "x"), een(a, "y"), een(b, "z")], [1, 1, 2]);
  /** @type {(a: object, b: object, ...hulp: [string?]) => number} */
  const paar = onthoudPaar((_, __, hulp = "niets") => said.push(hulp));
  assert.deepEqual([paar(a, b), paar(a, b, "x"), paar(b, a, "y"), paar(a, a)], [3, 3, 4, 5]);
  assert.deepEqual(said, ["x", "z", "niets", "y", "niets"]);
});

test("a regio with the same members keeps its list after an edit, and another gets a new one", () => {
  const g = land([indeling("a", "AABBCC")]);
  const [before] = g.indelingen;
  const after = verplaats(before, [2], 0, g);
  assert.deepEqual(after.leden, [[0, 1, 2], [3], [4, 5]]);
  assert.equal(after.leden[2], before.leden[2]);
  assert.deepEqual(before.leden, [
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
  assert.equal(telDelen(after.leden[0], g.graaf), 1);
  const parted = verplaats(after, [1], 2, g);
  assert.equal(telDelen(parted.leden[2], g.graaf), 2);
});
