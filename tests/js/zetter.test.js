/** The list of regios in each row of the table: when a row is another one. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWerkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js";
import { verplaats } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { maakZetter } from "../../src/lappendeken/kaart/js/paneel/watals/zetter.js";
import { teksten, vind } from "./nepdom.js";
import { indeling, land } from "./tekening.js";

/** @import { RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/**
 * The column of who works on the first indeling, asked anew at each call.
 *
 * @param {RuweIndeling[]} drawn
 */
function maak(drawn) {
  const g = land(drawn);
  const staat = maakStaat(beginstaat(g));
  const werkbank = maakWerkbank(g, staat);
  const zetter = maakZetter({ g, werkbank });
  werkbank.begin(0);
  werkbank.zet({ weergave: "watals" });
  return {
    kolom: () => zetter.kolommen(staat.nu)[0],
    zet: (/** @type {number} */ m, /** @type {number} */ r) =>
      werkbank.pas((one) => verplaats(one, [m], r, g)),
  };
}

test("a row is another one when its gemeente moves to a regio of the same name", () => {
  const { kolom, zet } = maak([
    indeling("a", "AAB", { regios: ["Noord", "Noord"] }),
    indeling("b", "AAA"),
  ]);
  const stand = (/** @type {number} */ m) => kolom().stand?.(m);
  const gekozen = (/** @type {number} */ m) =>
    vind(kolom().cel(m), "option").map((one) => one.attributes.get("value"));
  const before = [stand(0), stand(1)];
  assert.deepEqual(gekozen(0), ["0"]);
  zet(0, 1);
  assert.deepEqual(gekozen(0), ["1"]);
  assert.notEqual(stand(0), before[0]);
  // Who stays where it was keeps its row, with the list that may be open in it.
  assert.equal(stand(1), before[1]);
});

test("a row has the name of its regio, and is another one when that changes", () => {
  const { kolom, zet } = maak([indeling("a", "AB."), indeling("b", "AAA")]);
  assert.deepEqual(teksten(kolom().cel(2), "option"), ["geen regio"]);
  const before = kolom().stand?.(2);
  zet(2, 1);
  assert.deepEqual(teksten(kolom().cel(2), "option"), ["B"]);
  assert.notEqual(kolom().stand?.(2), before);
});
