import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isBedoeld,
  leesPlaatsen,
  lijktErop,
  lijstGebieden,
  lijstNamen,
  maakZoeker,
  provincieVan,
} from "../../src/lappendeken/kaart/js/kern/zoeken.js";

import { indeling, land } from "./tekening.js";

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

test("what stands between brackets need not be typed to mean the whole name", () => {
  assert.deepEqual(namen("bergen"), ["Bergen (NH.)", "Bergen (L.)", "Bergen op Zoom"]);
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
  assert.deepEqual(zoek("zaan"), [{ naam: "Zaanstad", m: 5, soort: "", rang: 2 }]);
  assert.deepEqual(zoek("zaandam"), [{ naam: "Zaandam", m: 5, soort: "vroeger", rang: 1 }]);
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

test("a line of places is of one gemeente: woonplaatsen, and behind the sign wijken", () => {
  assert.deepEqual(leesPlaatsen("Lemmer|Joure\n;Loosduinen\n\nUrk"), [
    { naam: "Lemmer", m: 0, soort: "woonplaats" },
    { naam: "Joure", m: 0, soort: "woonplaats" },
    { naam: "Loosduinen", m: 1, soort: "wijk" },
    { naam: "Urk", m: 3, soort: "woonplaats" },
  ]);
});

test("a whole place comes before a gemeente that has it inside its name", () => {
  const found = maakZoeker(
    [
      { naam: "Haarlemmermeer", m: 0, soort: "" },
      { naam: "De Fryske Marren", m: 1, soort: "" },
      { naam: "Lemmer", m: 1, soort: "woonplaats" },
    ],
    [160, 50],
  )("lemmer");
  assert.deepEqual(
    found.map(({ naam }) => naam),
    ["Lemmer", "Haarlemmermeer"],
  );
  assert.deepEqual(found.map(isBedoeld), [true, false]);
});

test("a place in several gemeenten leads to each, the largest first", () => {
  const places = leesPlaatsen("Beek\nBeek\nBeek");
  const found = maakZoeker([...places, { naam: "Beekdaelen", m: 3, soort: "" }], [10, 30, 20, 90]);
  assert.deepEqual(
    found("Beek").map(({ m }) => m),
    [1, 2, 0, 3],
  );
});

test("what exists comes before what is gone", () => {
  const found = maakZoeker(
    [
      { naam: "Zeevang", m: 0, soort: "vroeger" },
      { naam: "Zeewolde", m: 1, soort: "" },
    ],
    [90, 23],
  );
  assert.deepEqual(
    found("zee").map(({ naam }) => naam),
    ["Zeewolde", "Zeevang"],
  );
});

test("a typing error is forgiven, one letter in a short word and two in a long one", () => {
  const near = maakZoeker(
    [
      { naam: "Amsterdam", m: 0, soort: "" },
      { naam: "Roosendaal", m: 1, soort: "" },
      { naam: "Urk", m: 2, soort: "" },
      { naam: "Assen", m: 3, soort: "" },
    ],
    [900, 77, 21, 69],
  );
  const found = (/** @type {string} */ text) => near(text).map(({ naam }) => naam);
  assert.deepEqual(found("Amsterdm"), ["Amsterdam"]);
  assert.deepEqual(found("Rosendaal"), ["Roosendaal"]);
  assert.deepEqual(found("Maserdam"), ["Amsterdam"]);
  assert.deepEqual(found("Asesn"), ["Assen"]);
  assert.deepEqual(found("Azzen"), []);
  assert.deepEqual(found("Ukr"), []);
  assert.ok(lijktErop(near("Amsterdm")[0]));
  assert.ok(!isBedoeld(near("Amsterdm")[0]));
});

test("a code finds its gemeente, whole or as a number", () => {
  const codes = maakZoeker(
    [
      { naam: "Groningen", m: 0, soort: "" },
      { naam: "Almere", m: 1, soort: "" },
    ],
    [1, 1],
    ["GM0014", "GM0034"],
  );
  assert.deepEqual(codes("gm0034"), [{ naam: "Almere", m: 1, soort: "code", rang: 0 }]);
  assert.deepEqual(codes("14"), [{ naam: "Groningen", m: 0, soort: "code", rang: 0 }]);
  assert.deepEqual(codes("2511"), []);
});

test("a regio and a provincie are found once, with where they are", () => {
  const g = land([indeling("a", "AAB"), indeling("b", "ABB")]);
  const gebieden = lijstGebieden({
    ...g,
    gemeenten: { ...g.gemeenten, provincies: ["Fryslân", "Drenthe"] },
  });
  assert.deepEqual(
    gebieden.map(({ naam, soort }) => [naam, soort]),
    [
      ["Fryslân", "provincie"],
      ["Friesland", "provincie"],
      ["Drenthe", "provincie"],
      ["A", "regio"],
      ["B", "regio"],
    ],
  );
  assert.deepEqual(gebieden[3].waar, [
    [0, 0],
    [1, 0],
  ]);
  assert.equal(provincieVan("Friesland"), "Fryslân");
  assert.equal(provincieVan("Drenthe"), "Drenthe");
});

test("Sint and St. are one", () => {
  const sint = maakZoeker([{ naam: "Sint-Oedenrode", m: 0, soort: "woonplaats" }], [1]);
  assert.equal(sint("St. Oedenrode")[0].rang, 1);
});
