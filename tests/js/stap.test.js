import assert from "node:assert/strict";
import { test } from "node:test";

import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWerkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js";
import { hernoem, verplaats, voegRegioToe } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { schrijfStap } from "../../src/lappendeken/kaart/js/paneel/watals/stap.js";
import { indeling, land } from "./tekening.js";

/** @import { Indeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/** What is said of each change of AABB in turn, and of undoing the last. */
function vertel(/** @type {((one: Indeling) => Indeling)[]} */ ...changes) {
  const g = land([indeling("a", "AABB"), indeling("b", "ABAB")]);
  const staat = maakStaat(beginstaat(g));
  const bank = maakWerkbank(g, staat);
  bank.begin(0);
  /** @type {string[]} */
  const said = [];
  staat.volg((nu, oud) => said.push(schrijfStap(nu, oud, g)));
  changes.forEach((change) => bank.pas(change));
  bank.ga(-1);
  return said;
}
const g = land([indeling("a", "AABB"), indeling("b", "ABAB")]);

test("who went where is said, and where it went back to", () => {
  assert.deepEqual(
    vertel((one) => verplaats(one, [0], 1, g)),
    ["Gemeente 0 staat nu in B. ", "Gemeente 0 staat nu in A. "],
  );
});

test("several in one regio are counted; where they go to several, that is said", () => {
  assert.deepEqual(
    vertel((one) => verplaats(one, [0, 1], 1, g)),
    ["2 gemeenten staan nu in B. ", "2 gemeenten staan nu in A. "],
  );
  const [crossed] = vertel((one) => verplaats(verplaats(one, [0], 1, g), [2], 0, g));
  assert.equal(crossed, "2 gemeenten staan nu in een andere regio. ");
});

test("a new regio has its name, and of another name nobody moves", () => {
  assert.equal(
    vertel((one) => voegRegioToe(one, "Nieuw", [3], g))[0],
    "Gemeente 3 staat nu in Nieuw. ",
  );
  assert.deepEqual(
    vertel((one) => hernoem(one, 0, "Ander", g)),
    ["", ""],
  );
});
