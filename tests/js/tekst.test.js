import assert from "node:assert/strict";
import { test } from "node:test";

import { korteNamen } from "../../src/lappendeken/kaart/js/kern/namen.js";
import { gemiddelde, kwantiel } from "../../src/lappendeken/kaart/js/kern/statistiek.js";
import {
  getal,
  opsomming,
  procent,
  telwoord,
  waardetekst,
} from "../../src/lappendeken/kaart/js/kern/tekst.js";

/** @import { Laag } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/** @type {Laag} */
const LAAG = {
  kolom: "congruentie",
  naam: "Congruentie",
  toelichting: "",
  aantal: false,
  inwoners: true,
  laag: "",
  hoog: "",
  klassen: [
    [0, 0.5, "minder dan 50%", "#aaaaaa", "#000000"],
    [0.5, 0.6, "50–60%", "#bbbbbb", "#000000"],
    [0.6, null, "60–100%", "#cccccc", "#000000"],
  ],
};

test("numbers are written the Dutch way, halves to even", () => {
  assert.equal(getal(18130208), "18.130.208");
  assert.equal(getal(2.5), "3");
  assert.equal(getal(-2.5), "-3");
  assert.equal(getal(3.5), "4");
  assert.equal(getal(0.125, 2), "0,13");
  assert.equal(getal(0.285, 2), "0,29");
  assert.equal(getal(0.05, 1), "0,1");
  assert.equal(getal(-0.2), "0");
  assert.equal(getal(-0.04, 1), "0,0");
  assert.equal(getal(-1.2, 1), "-1,2");
  for (const missing of [null, undefined, NaN, Infinity]) assert.equal(getal(missing), "–");
});

test("shares are percentages", () => {
  assert.equal(procent(0.425, 1), "42,5%");
  assert.equal(procent(1), "100%");
  assert.equal(procent(null), "–");
  assert.equal(procent(NaN), "–");
});

test("a share says no more than it is, and has the colour of its text", () => {
  assert.equal(procent(0), "0%");
  assert.equal(procent(0.004), "<1%");
  assert.equal(procent(0.0049999), "<1%");
  assert.equal(procent(0.005), "1%");
  assert.equal(procent(0.125), "13%");
  assert.equal(procent(0.285), "29%");
  assert.equal(procent(0.145), "15%");
  assert.equal(procent(-0.125), "-13%");
  assert.equal(procent(0.0005, 1), "0,1%");
  assert.equal(procent(0.395), "39,5%");
  assert.equal(procent(0.5975), "59,7%");
  assert.equal(procent(0.1 + 0.2 + 0.3 - 1e-15), "60%");
  assert.equal(procent(0.994), "99%");
  assert.equal(procent(0.995), ">99%");
  assert.equal(procent(0.9996, 1), ">99,9%");
});

test("a value has the colour of its text, whatever its classes are", () => {
  assert.equal(waardetekst(LAAG, 0.5975), "59,7%");
  assert.equal(waardetekst(LAAG, 0.6), "60%");
  assert.equal(waardetekst(LAAG, 0.604), "60%");
  /** @type {Laag} */
  const own = { ...LAAG, klassen: [...LAAG.klassen] };
  own.klassen[1] = [0.5, 0.54, "50–54%", "#bbbbbb", "#000000"];
  own.klassen[2] = [0.54, null, "54–100%", "#cccccc", "#000000"];
  assert.equal(waardetekst(own, 0.5375), "53,7%");
  assert.equal(waardetekst(own, 0.534), "53%");
  assert.equal(waardetekst(own, 0.54), "54%");
  assert.equal(waardetekst(own, 0.5375, 1), "53,8%");
  assert.equal(waardetekst(own, 0.996), ">99%");
  assert.equal(waardetekst({ ...LAAG, aantal: true }, 7), "7");
  assert.equal(waardetekst(LAAG, NaN), "–");
});

test("names are enumerated, and counted when there are many", () => {
  assert.equal(opsomming([]), "");
  assert.equal(opsomming(["a"]), "a");
  assert.equal(opsomming(["a", "b"]), "a en b");
  assert.equal(opsomming(["a", "b", "c"]), "a, b en c");
  assert.equal(opsomming(["a", "b", "c"], 2), "a, b en 1 andere");
  assert.equal(opsomming(["a", "b"], 2), "a en b");
  assert.equal(telwoord(1, "regio", "regio's"), "1 regio");
  assert.equal(telwoord(0, "regio", "regio's"), "0 regio's");
});

test("names on the map lose what stands between brackets, unless that tells two apart", () => {
  assert.deepEqual(korteNamen(["Munitax (Beuningen)", "Rivier (Noord)", "Rivier (Zuid)", "GBT"]), [
    "Munitax",
    "Rivier (Noord)",
    "Rivier (Zuid)",
    "GBT",
  ]);
});

test("names on the map lose the word that most begin with", () => {
  const four = ["Regio Gooi", "Regio Twente", "Regio Zwolle", "Regio Rivierenland", "Zeeland"];
  assert.deepEqual(korteNamen(four), ["Gooi", "Twente", "Zwolle", "Rivierenland", "Zeeland"]);
  assert.deepEqual(korteNamen(four.slice(1)), four.slice(1));
});

test("a mean leaves out what is missing, and weighs the rest", () => {
  const values = Float64Array.from([1, NaN, 4]);
  assert.equal(gemiddelde(values), 2.5);
  assert.equal(gemiddelde(values, Float64Array.from([2, 100, 1])), 2);
  assert.equal(gemiddelde(Float64Array.from([NaN])), NaN);
});

test("a quantile lies between two values", () => {
  const values = Float64Array.from([4, NaN, 1, 2, 3]);
  assert.equal(kwantiel(values, 0), 1);
  assert.equal(kwantiel(values, 0.25), 1.75);
  assert.equal(kwantiel(values, 1), 4);
  assert.equal(kwantiel(Float64Array.from([]), 0.5), NaN);
});
