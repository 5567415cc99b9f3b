import assert from "node:assert/strict";
import { test } from "node:test";

import { hoofdregio } from "../../src/lappendeken/kaart/js/kern/gegevens.js";
import { onthoud, onthoudPaar } from "../../src/lappendeken/kaart/js/kern/geheugen.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { maakWaarden } from "../../src/lappendeken/kaart/js/kern/waarden.js";
import { indeling, land, overlappend } from "./tekening.js";

test("the hoofdregio has the largest share, a tie goes to the lowest", () => {
  assert.equal(hoofdregio([]), -1);
  assert.equal(hoofdregio([[4, null]]), 4);
  assert.equal(
    hoofdregio([
      [1, 0.4],
      [0, 0.6],
    ]),
    0,
  );
  assert.equal(
    hoofdregio([
      [2, 0.5],
      [1, 0.5],
    ]),
    1,
  );
  assert.equal(
    hoofdregio([
      [2, 0.5],
      [1, null],
    ]),
    -1,
  );
  assert.equal(
    hoofdregio([
      [1, 0.5],
      [2, 0.5],
    ]),
    1,
  );
});

test("memberships read as sets of gemeenten", () => {
  const g = land([
    overlappend("a", [{ A: 1 }, { A: 0.95, B: 0.05 }, { B: 1 }, { B: 0.04, C: 0.96 }, {}]),
    indeling("b", "AAAAA"),
  ]);
  const [a] = g.indelingen;
  assert.deepEqual(a.leden, [[0, 1], [1, 2], [3]]);
  assert.deepEqual(a.regiosVan, [[0], [0, 1], [1], [2], []]);
  assert.deepEqual([...a.hoofd], [0, 0, 1, 2, -1]);
  assert.deepEqual(
    [...a.kring].map((place) => (place < 0 ? null : [...a.sets[place]])),
    [[0, 1], [0, 1, 2], [1, 2], [3], null],
  );
  assert.equal(a.aandelen.get("1 1"), 0.05);
  assert.equal(a.aandelen.has("0 0"), false);
});

test("borders find their arcs, gemeenten their neighbours", () => {
  const g = land([indeling("a", "AAB")]);
  assert.deepEqual(g.grenzen, [
    { a: 0, b: 1, km: 2, bogen: [1] },
    { a: 1, b: 2, km: 2, bogen: [2] },
  ]);
  assert.deepEqual(g.buren, [
    [{ m: 1, i: 0 }],
    [
      { m: 0, i: 0 },
      { m: 2, i: 1 },
    ],
    [{ m: 1, i: 1 }],
  ]);
  assert.equal(g.kust.length, g.zijden.length - 2);
});

test("without a report on some gemeenten all are reported", () => {
  assert.deepEqual([...land([indeling("a", "AAB")]).isGemeld], [1, 1, 1]);
  assert.deepEqual([...land([indeling("a", "AAB")], { gemeld: [1] }).isGemeld], [0, 1, 0]);
});

test("what is remembered belongs to one object, or two in their order", () => {
  let count = 0;
  const one = onthoud((/** @type {object} */ _key) => (count += 1));
  const [a, b] = [{}, {}];
  assert.deepEqual([one(a), one(b), one(a)], [1, 2, 1]);
  const two = onthoudPaar((/** @type {object} */ x, /** @type {object} */ y) => [x, y]);
  assert.equal(two(a, b)[0], a);
  assert.equal(two(b, a)[0], b);
  assert.equal(two(a, b), two(a, b));
});

test("followers hear what changed, and the old state stays as it was", () => {
  const begin = beginstaat(land([indeling("a", "AB"), indeling("b", "AA")]));
  const staat = maakStaat(begin);
  /** @type {unknown[]} */
  const heard = [];
  staat.volg((nu, oud) => heard.push([nu.minstens, oud.minstens, nu === staat.nu]));
  staat.zet({ minstens: 0.5 });
  assert.deepEqual(heard, [[0.5, 0, true]]);
  assert.equal(begin.minstens, 0);
  assert.deepEqual(begin.keuze, [0, 1]);
});

test("a measure follows the choice, one that the page cannot compute does not", () => {
  const base = { naam: "", toelichting: "", aantal: false, laag: "", hoog: "", klassen: [] };
  const g = land([indeling("a", "AABB"), indeling("b", "ABBB"), indeling("c", "AABB")], {
    keuze: [0, 1],
    lagen: [
      { ...base, kolom: "jaccard", inwoners: true },
      { ...base, kolom: "geladen", inwoners: false, waarden: [[0.5, null, 1, 1], null] },
    ],
  });
  const waarden = maakWaarden(g, maakRekenaar(g));
  const open = beginstaat(g);
  const other = { ...open, keuze: [0, 2] };
  assert.deepEqual([...waarden.van(open)], [0, 0, 1 / 2, 1 / 2]);
  assert.deepEqual([...waarden.van({ ...open, inwoners: true })], [0, 0, 40 / 60, 30 / 50]);
  assert.deepEqual([...waarden.van(other)], [1, 1, 1, 1]);
  assert.deepEqual([...waarden.van({ ...other, laag: 1, inwoners: true })], [0.5, NaN, 1, 1]);
  assert.deepEqual([...waarden.van(open, g.lagen[1])], [0.5, NaN, 1, 1]);
  assert.equal(waarden.volgtKeuze({ ...open, laag: 1 }), true);
  assert.equal(waarden.volgtKeuze({ ...other, laag: 1 }), false);
  assert.equal(waarden.volgtKeuze(other), true);
});
