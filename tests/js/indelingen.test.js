/** What stands beside one indeling, or two: the facts, the signs, and what can be chosen. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakIndelingen } from "../../src/lappendeken/kaart/js/paneel/indelingen.js";
import { teksten, vind } from "./nepdom.js";
import { indeling, land, overlappend } from "./tekening.js";

/** @import { Staat } from "../../src/lappendeken/kaart/js/kern/staat.js" */
/** @import { RuweGegevens, RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/**
 * @param {RuweIndeling[]} drawn
 * @param {Partial<Staat>} [nu]
 * @param {Partial<RuweGegevens>} [extra]
 */
function maak(drawn, nu = {}, extra = {}) {
  const g = land(drawn, extra);
  const staat = maakStaat({ ...beginstaat(g), weergave: "indelingen", ...nu });
  /** @type {[number, number][]} */
  const gekozen = [];
  const made = maakIndelingen({
    g,
    staat,
    domeinen: [
      ["jeugd", [0]],
      ["zorg", drawn.slice(1).map((_, i) => i + 1)],
    ],
    kiesRegio: (d, r) => gekozen.push([d, r]),
  });
  const toon = () => {
    made.teken(staat.nu, null);
    return made.element;
  };
  return { g, staat, made, toon, gekozen };
}

const JEUGD = indeling("a", "AAB", {
  naam: "Jeugd",
  domein: "jeugd",
  stand: 2025,
  opgave: "Jeugdhulp inkopen.",
  wettelijke_basis: "Jeugdwet",
  rechtsvorm: "gemeenschappelijke regeling",
  vertrouwen: "B",
  bronnen: ["Lijst van het ministerie", "Brief"],
});
const GGD = indeling("b", "AAA", { naam: "GGD", geldigheid: "achterhaald per 1-1-2026" });

// --- the signs ---------------------------------------------------------------------------

/** What the signs say; with their swatch. */
const tekens = (/** @type {unknown} */ made) =>
  vind(made, "li")
    .map((one) => [vind(one, "span")[0]?.attributes.get("class"), one.textContent])
    .filter(([swatch]) => swatch?.startsWith("teken "));

test("every sign on the map of one indeling is said with who has it", () => {
  const { made, staat } = maak([
    overlappend("a", [{}, {}, { A: 1 }, { A: 0.6, B: 0.4 }, { A: null, B: null }, { B: null }]),
  ]);
  assert.deepEqual(tekens(made.sleutel(staat.nu)), [
    ["teken geen", "grijs gearceerd: geen regio (2 gemeenten)"],
    [
      "teken arcering",
      "gekleurd en gearceerd: in meer dan één regio (1 gemeente); de kleur is die van het grootste deel",
    ],
    [
      "teken arcering",
      "wit en gearceerd: in meer dan één regio (1 gemeente), onbekend met welk deel; kies de gemeente voor de lijst",
    ],
  ]);
  const plain = maak([indeling("a", "AAB")]);
  assert.deepEqual(tekens(plain.made.sleutel(plain.staat.nu)), []);
});

test("of two indelingen it is said how they are drawn, and how the regios lie", () => {
  // B of the first lies across A and B of the second; D and C are alike.
  const drawn = [
    indeling("a", "AABBCDD", { naam: "Jeugd", stand: 2025 }),
    indeling("b", "AAABBCC", { naam: "GGD" }),
  ];
  const { made, staat, toon } = maak(drawn, { tweede: 1 });
  assert.deepEqual(tekens(made.sleutel(staat.nu)), [
    ["teken vlak", "gekleurd vlak: Jeugd (2025)"],
    ["teken streep", "dikke lijn: GGD (2026)"],
    ["teken stippen", "gestippeld: de twee regio’s van deze gemeente zijn gelijk"],
    ["teken effen", "effen: de een past in de ander"],
    ["teken arcering", "gearceerd: zij kruisen elkaar"],
  ]);
  assert.ok(
    teksten(toon(), "p").includes(
      "Van de 3 regio’s van GGD met een gemeente die ook Jeugd indeelt: 1 gelijk aan een regio van Jeugd, 0 genest (de een past in de ander) en 2 kruisend (elk heeft ook een gemeente die de ander mist).",
    ),
  );
  // Side by side each map has the colours of its own; on paper the second lies over the first.
  staat.zet({ naast: true });
  assert.deepEqual(tekens(toon()), []);
  assert.equal(tekens(made.sleutel(staat.nu)).length, 5);
});

test("who has no regio in either of two is said, over it and beside it", () => {
  for (const [one, other] of [
    ["AA.", "AAA"],
    ["AAA", "AA."],
  ]) {
    const drawn = [indeling("a", one), indeling("b", other)];
    const { made, staat, toon } = maak(drawn, { tweede: 1 });
    assert.equal(
      tekens(made.sleutel(staat.nu))[3][1],
      "effen: de een past in de ander, of een van de twee heeft hier geen regio",
    );
    staat.zet({ naast: true });
    assert.deepEqual(tekens(toon()), [["teken geen", "grijs: geen regio"]]);
  }
  const none = maak([indeling("a", "A.."), indeling("b", ".AA")], { tweede: 1 });
  assert.ok(
    teksten(none.toon(), "p").includes(
      "Geen enkele gemeente heeft in beide een regio: er valt niets te vergelijken.",
    ),
  );
});

test("of a part of the country the pale gemeenten are said with either key", () => {
  for (const tweede of [null, 1]) {
    const { made, staat } = maak([JEUGD, GGD], { tweede }, { gemeld: [0] });
    assert.deepEqual(teksten(made.sleutel(staat.nu), "p").slice(-1), [
      "Bleek: gemeenten buiten het gekozen deel.",
    ]);
  }
});

// --- the facts ---------------------------------------------------------------------------

test("what is known of an indeling is told, and what is not is unknown", () => {
  const { toon, gekozen } = maak([JEUGD, GGD]);
  const made = toon();
  const terms = teksten(made, "dt");
  const facts = vind(made, "dd");
  assert.deepEqual(
    terms.map((term, i) => [term, facts[i].textContent]),
    [
      ["Domein", "jeugd"],
      ["Stand", "2025"],
      ["Vertrouwen", "B, bruikbaar"],
      ["Opgave", "Jeugdhulp inkopen."],
      ["Wettelijke basis", "Jeugdwet"],
      ["Verplichting", "onbekend"],
      ["Rechtsvorm", "gemeenschappelijke regeling"],
      ["Wijzigbaar door", "onbekend"],
    ],
  );
  assert.deepEqual(
    facts.flatMap((one, i) => (one.attributes.get("class") === "onbekend" ? [terms[i]] : [])),
    ["Verplichting", "Wijzigbaar door"],
  );
  assert.deepEqual(teksten(made, "h2"), ["Jeugd 2 regio’s"]);
  const [sources, regios] = vind(made, "details");
  assert.deepEqual(teksten(sources, "li"), ["Lijst van het ministerie", "Brief"]);
  assert.deepEqual(teksten(regios, "li"), ["A 2 gemeenten", "B 1 gemeente"]);
  vind(regios, "button")[1].gebeur("click");
  assert.deepEqual(gekozen, [[0, 1]]);
});

test("both of two are told, with what is overtaken and a remark, without sources that are not", () => {
  const remark = indeling("b", "AAA", {
    naam: "GGD",
    geldigheid: "achterhaald per 1-1-2026",
    kanttekening: "Uit een brief.",
    vertrouwen: "C",
  });
  const { toon, gekozen } = maak([JEUGD, remark], { tweede: 1 });
  const made = toon();
  assert.deepEqual(teksten(made, "h2"), ["Jeugd 2 regio’s", "GGD 1 regio"]);
  const said = teksten(made, "dd");
  assert.ok(said.includes("2026, achterhaald per 1-1-2026"));
  assert.ok(said.includes("C, met gaten"));
  assert.deepEqual(
    [teksten(made, "dt").slice(-1), said.slice(-1)],
    [["Kanttekening"], ["Uit een brief."]],
  );
  assert.deepEqual(
    teksten(made, "summary").filter((text) => text === "Bronnen"),
    ["Bronnen"],
  );
  const all = vind(made, "section");
  vind(all[1], "button")[0].gebeur("click");
  assert.deepEqual(gekozen, [[1, 0]]);
});

// --- what can be chosen --------------------------------------------------------------------

test("the second is none or another than the first", () => {
  const { toon, staat } = maak([JEUGD, GGD, indeling("c", "ABB", { naam: "RES" })], {
    indeling: 1,
    tweede: 2,
  });
  const [first, second] = vind(toon(), "select");
  assert.deepEqual(teksten(first, "option"), [
    "Jeugd (2025)",
    "GGD (2026, achterhaald per 1-1-2026)",
    "RES (2026)",
  ]);
  assert.deepEqual([first.value, second.value], ["1", "2"]);
  assert.deepEqual(
    vind(second, "option").map((one) => [one.textContent.split(" ")[0], one.disabled]),
    [
      ["geen", false],
      ["Jeugd", false],
      ["GGD", true],
      ["RES", false],
    ],
  );
  const choose = (/** @type {typeof first} */ list, /** @type {string} */ value) => {
    list.value = value;
    list.gebeur("change");
    return [staat.nu.indeling, staat.nu.tweede];
  };
  assert.deepEqual(choose(first, "0"), [0, 2]);
  // Two of the same is one.
  assert.deepEqual(choose(first, "2"), [2, null]);
  assert.deepEqual(choose(second, "1"), [2, 1]);
  assert.deepEqual(choose(second, ""), [2, null]);
});

test("what the reader made stands below what the page has", () => {
  const { g, staat, toon } = maak([JEUGD, GGD]);
  assert.deepEqual(
    vind(toon(), "optgroup").map((one) => one.attributes.get("label")),
    ["jeugd", "zorg", "jeugd", "zorg"],
  );
  g.indelingen.push({ ...g.indelingen[0], naam: "Eigen plan" });
  staat.zet({ scenarios: [] });
  const groups = vind(toon(), "optgroup");
  assert.deepEqual(
    groups.map((one) => one.attributes.get("label")),
    [
      "jeugd",
      "zorg",
      "eigen lijsten en scenario’s",
      "jeugd",
      "zorg",
      "eigen lijsten en scenario’s",
    ],
  );
  assert.deepEqual(teksten(groups[2], "option"), ["Eigen plan (2025)"]);
});

test("how the second is shown is asked when there is one", () => {
  const { toon, staat } = maak([JEUGD, GGD]);
  const vorm = () => vind(toon(), "fieldset")[0];
  assert.equal(vorm().hidden, true);
  staat.zet({ tweede: 1 });
  assert.equal(vorm().hidden, false);
  vind(vorm(), "input")[1].gebeur("change");
  assert.equal(staat.nu.naast, true);
});
