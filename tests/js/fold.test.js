import assert from "node:assert/strict";
import { test } from "node:test";

import { fold } from "../../src/lappendeken/kaart/js/kern/fold.js";

test("case, accents and punctuation do not matter", () => {
  for (const [text, folded] of [
    ["'s-Gravenhage", "s gravenhage"],
    ["’s-Hertogenbosch", "s hertogenbosch"],
    ["Súdwest-Fryslân", "sudwest fryslan"],
    ["Bergen (NH.)", "bergen nh"],
    ["Den Haag's rand, Rotterdam’s haven", "den haags rand rotterdams haven"],
    ["  x–y   z ", "x y z"],
    ["ĳsselstein", "ijsselstein"],
    ["Straße", "strasse"],
    ["Regio 7", "regio 7"],
    ["(!)", ""],
  ]) {
    assert.equal(fold(text), folded);
  }
});
