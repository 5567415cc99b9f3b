import assert from "node:assert/strict";
import { test } from "node:test";

import {
  klasseVan,
  kleurGraaf,
  kleurPaar,
  kleurRegios,
  meng,
  naaddikte,
  naadkleur,
  partnerkleur,
} from "../../src/lappendeken/kaart/js/kern/kleuren.js";
import { indeling, land, overlappend, STIJL } from "./tekening.js";

/** @import { Laag } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/** @type {Laag} */
const LAAG = {
  kolom: "tafels",
  naam: "Tafels",
  toelichting: "",
  aantal: true,
  inwoners: false,
  laag: "weinig",
  hoog: "veel",
  klassen: [
    [0, 3, "0–2", "#000001", "#ffffff"],
    [3, 4, "3", "#000002", "#ffffff"],
    [4, null, "4 of meer", "#000003", "#ffffff"],
  ],
};

test("a mix goes from the one colour to the other", () => {
  assert.equal(meng("#102030", "#ffffff", 0), "#102030");
  assert.equal(meng("#102030", "#0a0b0c", 1), "#0a0b0c");
  // Half of 255 is 127.5, and rounds to 80 in sixteens.
  assert.equal(meng("#000000", "#ffffff", 0.5), "#808080");
});

test("a class holds its lower edge and not its upper", () => {
  assert.equal(klasseVan(LAAG, 0), 0);
  assert.equal(klasseVan(LAAG, 2.999), 0);
  assert.equal(klasseVan(LAAG, 3), 1);
  assert.equal(klasseVan(LAAG, 4), 2);
  assert.equal(klasseVan(LAAG, 400), 2);
  assert.equal(klasseVan(LAAG, NaN), -1);
});

test("the end of the last class is in it", () => {
  /** @type {Laag} */
  const share = {
    ...LAAG,
    klassen: [
      [0, 0.5, "", "", ""],
      [0.5, 1, "", "", ""],
    ],
  };
  assert.equal(klasseVan(share, 1), 1);
});

test("seams and partners darken with the share of the indelingen", () => {
  assert.equal(naadkleur(1, STIJL), STIJL.naad);
  assert.equal(naadkleur(0.08, STIJL), naadkleur(0, STIJL));
  assert.equal(partnerkleur(1, STIJL), STIJL.accent);
  assert.equal(partnerkleur(0, STIJL), "#e3f0ef");
  assert.equal(naaddikte(0), 0.9);
  assert.equal(naaddikte(1), 0.9 + 3.4);
});

test("the most constrained node chooses first, neighbours differ", () => {
  assert.deepEqual(
    [
      ...kleurGraaf(
        3,
        [
          [0, 1],
          [1, 2],
        ],
        2,
      ),
    ],
    [1, 0, 1],
  );
  assert.deepEqual(
    [
      ...kleurGraaf(
        3,
        [
          [0, 1],
          [1, 2],
          [2, 0],
        ],
        3,
      ),
    ],
    [0, 1, 2],
  );
});

test("where there is a choice all colours are used", () => {
  assert.deepEqual([...kleurGraaf(4, [], 3)], [0, 1, 2, 0]);
});

test("with too few colours the least used is taken", () => {
  const every = /** @type {[number, number][]} */ ([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  assert.deepEqual([...kleurGraaf(3, every, 2)], [0, 1, 0]);
});

test("regios that touch differ; where there is no regio nothing touches", () => {
  const g = land([
    indeling("a", "ABCAB."),
    overlappend("b", [{ A: null, B: null }, { A: 0.4, B: 0.6 }, { A: 1 }, {}, {}, { A: 1 }]),
  ]);
  const [a, b] = g.indelingen.map((d) => [...kleurRegios(d, g.grenzen, 3)]);
  assert.equal(new Set(a).size, 3);
  // Of 0 the lowest is shown, A, beside the B of 1.
  assert.deepEqual(b, [0, 1]);
});

test("side by side counterparts agree, and regios that touch differ on both maps", () => {
  const g = land([indeling("a", "AABBCC"), indeling("b", "ABBCCD")]);
  const [a, b] = g.indelingen;
  // A is A and B is C; the B and D of the second are on their own.
  const [left, right] = kleurPaar(a, b, [0, 2, -1], g.grenzen, 8).map((found) => [...found]);
  assert.equal(right[0], left[0]);
  assert.equal(right[2], left[1]);
  for (const found of [left, right]) {
    found.slice(1).forEach((colour, r) => assert.notEqual(colour, found[r]));
  }
});

test("without counterparts two indelingen share no regio", () => {
  const g = land([indeling("a", "AB"), indeling("b", "XX")]);
  const [a, b] = g.indelingen;
  assert.deepEqual(
    kleurPaar(a, b, [-1, -1], g.grenzen, 3).map((found) => [...found]),
    [[0, 1], [2]],
  );
});

test("where shares are unknown a gemeente has no colour, and touches nothing", () => {
  const g = land([
    overlappend("a", [{ B: null, A: null }, { A: 0.3, B: 0.7 }, { C: 1 }, { A: 1 }]),
  ]);
  const [a] = g.indelingen;
  assert.deepEqual([...a.hoofd], [-1, 1, 2, 0]);
  assert.deepEqual([...kleurRegios(a, g.grenzen, 2)], [1, 1, 0]);
});
