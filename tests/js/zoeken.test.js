import assert from "node:assert/strict";
import { test } from "node:test";

import { lijstNamen, maakZoeker } from "../../src/lappendeken/kaart/js/kern/zoeken.js";

/** @import { Gegevens } from "../../src/lappendeken/kaart/js/kern/typen.js" */

const NAAM = ["Bergen (L.)", "Bergen (NH.)", "Bergen op Zoom", "Roosendaal", "Rijssen", "Zaanstad"];
/** @type {Gegevens["namen"]} */
const NAMEN = [
  ["Nieuw-Bergen", 0, "vroeger"],
  ["Halder", 3, "verdeeld"],
  ["Halder", 4, "verdeeld"],
  ["Zaandam", 5, "vroeger"],
];
const zoek = maakZoeker(lijstNamen({ naam: NAAM, namen: NAMEN }), [13, 30, 70, 77, 38, 160]);

/** @param {string} text */
const namen = (text) => zoek(text).map(({ naam }) => naam);

test("the start of a name finds it, most inwoners first", () => {
  assert.deepEqual(namen("berg"), ["Bergen op Zoom", "Bergen (NH.)", "Bergen (L.)"]);
});

test("the whole name comes first, whoever else begins with it", () => {
  const found = maakZoeker(
    [
      { naam: "Bergen op Zoom", m: 0, soort: "" },
      { naam: "Bergen", m: 1, soort: "" },
    ],
    [70, 13],
  );
  assert.deepEqual(
    found("BERGEN").map(({ m }) => m),
    [1, 0],
  );
});

test("the start of a later word comes before the inside of one", () => {
  const found = maakZoeker(
    [
      { naam: "Haarlemmermeer", m: 0, soort: "" },
      { naam: "De Meren", m: 1, soort: "" },
      { naam: "Meerssen", m: 2, soort: "" },
    ],
    [160, 50, 20],
  );
  assert.deepEqual(
    found("me").map(({ m }) => m),
    [2, 1, 0],
  );
});

test("a gemeente stands once, under the name that fits best", () => {
  assert.deepEqual(zoek("zaan"), [{ naam: "Zaanstad", m: 5, soort: "" }]);
  assert.deepEqual(zoek("zaandam"), [{ naam: "Zaandam", m: 5, soort: "vroeger" }]);
});

test("a divided gemeente leads to every part", () => {
  assert.deepEqual(
    zoek("halder").map(({ m }) => m),
    [3, 4],
  );
});

test("nothing typed finds nothing", () => {
  assert.deepEqual(zoek(""), []);
  assert.deepEqual(zoek(" - "), []);
  assert.deepEqual(zoek("xyzzy"), []);
});
