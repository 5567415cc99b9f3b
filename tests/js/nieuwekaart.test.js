import assert from "node:assert/strict";
import { test } from "node:test";

import { schrijfGetal } from "../../src/lappendeken/kaart/js/kern/csv.js";
import { bouwIn, leesIngebouwd } from "../../src/lappendeken/kaart/js/kern/nieuwekaart.js";

const BLOK = (/** @type {string} */ id) => `<script type="application/json" id="${id}">`;
const PAGINA = `<html><body>${BLOK("gegevens")}{"a":1}</script><script>start()</script></body></html>`;

test("work goes before the data of the page, and nothing else changes", () => {
  const page = bouwIn(PAGINA, { werk: "{}", adres: "beeld=naden" });
  const block = `${BLOK("werk")}{"werk":"{}","adres":"beeld=naden"}</script>`;
  assert.equal(page, `<!DOCTYPE html>\n${PAGINA.replace("<body>", `<body>${block}`)}`);
});

test("what is markup in it stays text, and reads back as it was", () => {
  const hostile = { werk: "</script><script>x()</script>\u2028&", adres: "<!--" };
  const page = bouwIn(PAGINA, hostile) ?? "";
  const text = page.slice(page.indexOf(BLOK("werk")) + BLOK("werk").length).split("</script>")[0];
  assert.doesNotMatch(text, /[<>&\u2028]/u);
  assert.deepEqual(leesIngebouwd(text), hostile);
});

test("a page without data of its own becomes no map", () => {
  assert.equal(bouwIn("<html></html>", { werk: "", adres: "" }), null);
});

test("nonsense inside a page is nothing", () => {
  for (const text of ["", "null", "[]", "{", '{"werk":1,"adres":""}', '{"werk":""}']) {
    assert.equal(leesIngebouwd(text), null);
  }
});

test("a number is written as a Dutch Excel reads it", () => {
  const written = [0.5, 1234567, -0.25, 1 / 3, NaN, Infinity].map(schrijfGetal);
  assert.deepEqual(written, ["0,5", "1234567", "-0,25", "0,333333333333", "", ""]);
});
