import assert from "node:assert/strict";
import { test } from "node:test";

import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWerkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js";
import {
  hernoem,
  verplaats,
  voegRegioToe,
  vrijeNaam,
} from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { indeling, land, overlappend } from "./tekening.js";

/** @import { RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */
/** @import { Uitkomst } from "../../src/lappendeken/kaart/js/kern/rekenen.js" */

/** A row of numbers that looks like chance, the same every time (mulberry32). */
function maakToeval(/** @type {number} */ seed) {
  let state = seed;
  return (/** @type {number} */ size) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * size);
  };
}

/** @type {(...drawn: RuweIndeling[]) => { g: ReturnType<typeof land>, rekenaar: ReturnType<typeof maakRekenaar>, staat: ReturnType<typeof maakStaat>, bank: ReturnType<typeof maakWerkbank> }} */
function maakBank(...drawn) {
  const g = land(drawn);
  const staat = maakStaat(beginstaat(g));
  return { g, rekenaar: maakRekenaar(g), staat, bank: maakWerkbank(g, staat) };
}

/** Every figure of an outcome, in a form in which NaN equals NaN and not one bit may differ. */
const alles = (/** @type {Uitkomst} */ { aantal, samen, maten, naden }) => ({
  aantal,
  samen: Array.from(aantal, (_, m) => samen(m)),
  maten,
  naden,
});

const LAND = [
  indeling("a", "AABBCCDDEE"),
  indeling("b", "AAABBBCCC."),
  indeling("c", "ABABABABAB", { domein: "a" }),
  overlappend("d", [
    { A: 1 },
    { A: 0.5, B: 0.5 },
    { B: 1 },
    { B: null, C: null },
    { C: 1 },
    {},
    { C: 0.97, A: 0.03 },
    { A: 1 },
    { A: 1 },
    { B: 1 },
  ]),
];

test("after any strokes the figures are those of computing everything, to the last bit", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const toeval = maakToeval(seed);
    const { g, rekenaar, staat, bank } = maakBank(...LAND);
    bank.begin(seed % 4);
    rekenaar.uitkomst(staat.nu.keuze);
    for (let stroke = 0; stroke < 25; stroke += 1) {
      const what = toeval(10);
      if (what === 0) bank.ga(-1);
      else if (what === 1) bank.ga(1);
      else if (what === 2) bank.kiesDeel(toeval(4));
      else if (what === 3) bank.pas((one) => voegRegioToe(one, "Nieuw", [toeval(g.n)], g));
      else {
        // -1 is no regio at all.
        bank.pas((one) => verplaats(one, [toeval(g.n)], toeval(one.regios.length + 1) - 1, g), {
          samen: what === 4,
        });
      }
      const found = rekenaar.uitkomst(staat.nu.keuze);
      const opnieuw = maakRekenaar(g);
      const plain = opnieuw.reken(staat.nu.keuze);
      assert.deepEqual(alles(found), alles(plain), `seed ${seed}, stroke ${stroke}`);
      // Also of whom the stroke leaves as it was, and in both directions.
      for (const d of staat.nu.keuze) {
        for (const e of staat.nu.keuze) {
          assert.deepEqual(rekenaar.paar(d, e), opnieuw.paar(d, e), `${seed} ${stroke} ${d} ${e}`);
        }
      }
    }
  }
});

test("undoing everything gives the very choice of before, and redoing what was made", () => {
  const { g, rekenaar, staat, bank } = maakBank(...LAND);
  const before = rekenaar.uitkomst(staat.nu.keuze);
  bank.begin(0);
  bank.pas((one) => verplaats(one, [2], 0, g));
  bank.kiesDeel(1);
  bank.pas((one) => verplaats(one, [9], 0, g));
  const after = rekenaar.uitkomst(staat.nu.keuze);
  assert.notDeepEqual(alles(after), alles(before));
  while (bank.ga(-1));
  assert.deepEqual(staat.nu.keuze, [0, 1, 2, 3]);
  assert.equal(rekenaar.uitkomst(staat.nu.keuze), before);
  while (bank.ga(1));
  assert.equal(rekenaar.uitkomst(staat.nu.keuze), after);
});

test("who moves a gemeente back by hand has changed nothing", () => {
  const { g, staat, bank } = maakBank(...LAND);
  bank.begin(0);
  bank.pas((one) => verplaats(one, [2], 0, g));
  assert.deepEqual(staat.nu.keuze, [4, 1, 2, 3]);
  assert.equal(g.indelingen[4].naam, "a (Scenario 1)");
  bank.pas((one) => verplaats(one, [2], 1, g));
  assert.deepEqual(staat.nu.keuze, [0, 1, 2, 3]);
  assert.equal(staat.nu.werk, 0);
});

test("a stroke over several gemeenten is one step", () => {
  const { g, staat, bank } = maakBank(...LAND);
  bank.begin(0);
  bank.pas((one) => verplaats(one, [2], 0, g));
  bank.pas((one) => verplaats(one, [3], 0, g), { samen: true });
  assert.equal(String(bank.nu()?.leden[0]), "0,1,2,3");
  bank.ga(-1);
  assert.deepEqual(staat.nu.keuze, [0, 1, 2, 3]);
});

test("reset is a step that can be undone", () => {
  const { g, staat, bank } = maakBank(...LAND);
  bank.begin(0);
  bank.pas((one) => verplaats(one, [2], 0, g));
  bank.herstel();
  assert.deepEqual(staat.nu.keuze, [0, 1, 2, 3]);
  bank.ga(-1);
  assert.equal(String(bank.nu()?.leden[0]), "0,1,2");
});

test("two scenario's stand beside each other and beside today", () => {
  const { g, rekenaar, staat, bank } = maakBank(...LAND);
  bank.begin(0, "Plan");
  bank.pas((one) => verplaats(one, [2], 0, g));
  bank.begin(0, "Plan");
  bank.pas((one) => verplaats(one, [4], 1, g));
  assert.deepEqual(
    staat.nu.scenarios.map(({ naam }) => naam),
    ["Plan", "Plan 2"],
  );
  const first = bank.metScenario(staat.nu.keuze, staat.nu.scenarios, 0);
  const second = bank.metScenario(staat.nu.keuze, staat.nu.scenarios, 1);
  assert.deepEqual(
    [first, second],
    [
      [4, 1, 2, 3],
      [5, 1, 2, 3],
    ],
  );
  assert.equal(String(g.indelingen[4].leden[0]), "0,1,2");
  assert.equal(String(g.indelingen[5].leden[1]), "2,3,4");
  bank.zet({ vandaag: true });
  assert.deepEqual(staat.nu.keuze, [0, 1, 2, 3]);
  assert.deepEqual(alles(rekenaar.uitkomst(first)), alles(maakRekenaar(g).reken(first)));
  bank.verwijder();
  bank.verwijder();
  assert.equal(staat.nu.scenario, null);
  assert.deepEqual(staat.nu.keuze, [0, 1, 2, 3]);
});

test("an indeling that is not compared is, once a scenario changes it", () => {
  const { g, staat, bank } = maakBank(...LAND);
  bank.zet({ keuze: [1, 2] });
  bank.begin(0);
  assert.deepEqual(staat.nu.keuze, [0, 1, 2]);
  bank.pas((one) => verplaats(one, [2], 0, g));
  assert.deepEqual(bank.vandaag(staat.nu.keuze), [0, 1, 2]);
});

test("another indeling, or none, can stand in the place of one", () => {
  const { g, staat, bank } = maakBank(...LAND);
  bank.begin(0);
  bank.vervang(g.indelingen[1]);
  assert.deepEqual([bank.nu()?.domein, bank.nu()?.slug], ["a", "a"]);
  assert.deepEqual(bank.nu()?.leden, g.indelingen[1].leden);
  bank.vervang(null);
  assert.deepEqual(bank.nu()?.regios, []);
  bank.ga(-1);
  bank.ga(-1);
  assert.equal(staat.nu.werk, 0);
});

test("an indeling of one's own takes part", () => {
  const { g, rekenaar, staat, bank } = maakBank(...LAND);
  const d = bank.voegEigenToe(indeling("eigen", "AAAAABBBBB"));
  assert.deepEqual([d, bank.eigen()], [4, [4]]);
  assert.deepEqual(staat.nu.keuze, [0, 1, 2, 3, 4]);
  assert.deepEqual(
    alles(rekenaar.uitkomst(staat.nu.keuze)),
    alles(maakRekenaar(land([...LAND, indeling("eigen", "AAAAABBBBB")])).reken([0, 1, 2, 3, 4])),
  );
  bank.begin(d);
  bank.pas((one) => verplaats(one, [5], 0, g));
  assert.deepEqual(staat.nu.keuze, [0, 1, 2, 3, 5]);
});

test("a name that is taken gets a number, and a name of blanks is none", () => {
  const g = land([indeling("a", "AB")]);
  const [one] = g.indelingen;
  assert.deepEqual(
    ["a", " B ", "C", " "].map((naam) => vrijeNaam(one, naam)),
    ["a (2)", "B (2)", "C", "Nieuwe regio"],
  );
  assert.equal(hernoem(one, 0, "A", g), one);
  assert.deepEqual(hernoem(one, 0, "<i>", g).regios, ["<i>", "B"]);
  assert.equal(one.regios[0], "A");
});
