import assert from "node:assert/strict";
import { test } from "node:test";

import { maakKlassen } from "../../src/lappendeken/kaart/js/kern/klassen.js";
import { klasseVan } from "../../src/lappendeken/kaart/js/kern/kleuren.js";

/** @import { Klasse, Laag } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/** @type {(aantal: boolean) => Laag} */
const laag = (aantal) => ({
  kolom: "x",
  naam: "x",
  toelichting: "",
  aantal,
  inwoners: false,
  laag: "",
  hoog: "",
  klassen: ["#000001", "#000002", "#000003", "#000004", "#000005"].map(
    (kleur, i) => /** @type {Klasse} */ ([i, i + 1, "", kleur, "#000000"]),
  ),
});
const labels = (/** @type {Klasse[]} */ klassen) => klassen.map(([, , label]) => label);
const kleuren = (/** @type {Klasse[]} */ klassen) => klassen.map(([, , , kleur]) => kleur);

test("as many classes as the measure has, with about as many values in each", () => {
  // 0.30, 0.31, ..., 0.79: fifty values, of which each fifth has ten.
  const values = Float64Array.from({ length: 50 }, (_, i) => (30 + i) / 100);
  const klassen = maakKlassen(laag(false), values);
  assert.deepEqual(labels(klassen), ["30–40%", "40–50%", "50–59%", "59–69%", "69–79%"]);
  assert.deepEqual(kleuren(klassen), kleuren(laag(false).klassen));
  const found = { ...laag(false), klassen };
  const counts = [0, 0, 0, 0, 0];
  for (const value of values) counts[klasseVan(found, value)] += 1;
  assert.deepEqual(counts, [10, 10, 9, 10, 11]);
});

test("values that are alike stay together: fewer classes, as far apart in colour", () => {
  const values = Float64Array.from([0.2, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 1, NaN]);
  const klassen = maakKlassen(laag(false), values);
  assert.deepEqual(labels(klassen), ["20–90%", "90–100%"]);
  assert.deepEqual(kleuren(klassen), ["#000001", "#000005"]);
});

test("counts are whole numbers, both ends of a class in it", () => {
  const values = Float64Array.from([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 30]);
  const klassen = maakKlassen(laag(true), values);
  assert.deepEqual(labels(klassen), ["3–4", "5–6", "7–8", "9–10", "11–30"]);
  assert.equal(klasseVan({ ...laag(true), klassen }, 30), 4);
});

test("one value is one class, and no value the fixed ones", () => {
  assert.deepEqual(labels(maakKlassen(laag(true), Float64Array.from([4, 4]))), ["4"]);
  assert.deepEqual(labels(maakKlassen(laag(false), Float64Array.from([1, 1]))), ["100%"]);
  const none = maakKlassen(laag(false), Float64Array.from([NaN]));
  assert.deepEqual(none, laag(false).klassen);
});
