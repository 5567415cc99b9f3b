/** What stands beside the colours, worked out by hand: classes, partners and seams. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWaarden } from "../../src/lappendeken/kaart/js/kern/waarden.js";
import { maakLegenda } from "../../src/lappendeken/kaart/js/paneel/legenda.js";
import { teksten, vind } from "./nepdom.js";
import { indeling, land } from "./tekening.js";

/** @import { Beelden } from "../../src/lappendeken/kaart/js/beeld/kaartbeeld.js" */
/** @import { Staat } from "../../src/lappendeken/kaart/js/kern/staat.js" */
/** @import { RuweGegevens, RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/** @type {RuweGegevens["lagen"]} */
const LAGEN = [
  {
    kolom: "congruentie",
    naam: "Congruentie",
    toelichting: "",
    aantal: false,
    inwoners: true,
    laag: "minder gelijk",
    hoog: "meer gelijk",
    klassen: [
      [0, 0.5, "onder de 50%", "#aa0000", "#000"],
      [0.5, null, "50% en meer", "#00aa00", "#000"],
    ],
  },
];

/**
 * @param {RuweIndeling[]} drawn
 * @param {Partial<Staat>} [nu]
 * @param {Partial<RuweGegevens>} [extra]
 */
function maak(drawn, nu = {}, extra = {}) {
  const g = land(drawn, { lagen: LAGEN, ...extra });
  const waarden = maakWaarden(g, maakRekenaar(g));
  const staat = maakStaat({ ...beginstaat(g), ...nu });
  /** @type {string[]} */
  const gemeld = [];
  const beelden = /** @type {Beelden} */ (
    /** @type {unknown} */ ({ toontPartners: (/** @type {Staat} */ one) => one.partners })
  );
  const legenda = maakLegenda({ g, staat, waarden, beelden, meld: (zin) => gemeld.push(zin) });
  return { legenda, staat, gemeld };
}

/** The rows as label, count and mark, and how long their bars are. */
function lees(/** @type {unknown} */ made) {
  const rows = [...vind(made, "button"), ...vind(made, "div").slice(1)].map((row) =>
    vind(row, "span")
      .filter((one) =>
        ["label", "telling", "merkteken"].includes(one.attributes.get("class") ?? ""),
      )
      .map((one) => one.textContent),
  );
  const bars = vind(made, "span").filter((one) => one.attributes.get("class") === "balk-vulling");
  return { rows, bars: bars.map(({ style }) => style["width"]) };
}

// All keep their partners but Gemeente 5, which has no regio in the second and so no score.
const GELIJK = [indeling("a", "AAABBC", { naam: "Jeugd" }), indeling("b", "AAABB.")];

test("every class has its gemeenten, the highest above, and who has no value stands below", () => {
  // Gemeenten 3 and 4 have no partner in both, and 5 is in the second alone.
  const { legenda, staat } = maak([indeling("a", "AAABB."), indeling("b", "AAABCC")]);
  const made = legenda.maat(staat.nu);
  assert.deepEqual(lees(made), {
    rows: [
      ["50% en meer", "3"],
      ["onder de 50%", "2"],
      ["geen waarde", "1"],
    ],
    bars: ["100.0%", "66.7%", "0.0%"],
  });
  assert.deepEqual(teksten(made, "p"), ["meer gelijkgemeenten", "minder gelijk"]);
  assert.deepEqual(
    vind(made, "button").map((one) => one.attributes.get("aria-label")),
    ["Congruentie 50% en meer: 3 gemeenten", "Congruentie onder de 50%: 2 gemeenten"],
  );
});

test("nobody without a value is no row, and the chosen gemeente stands at its class", () => {
  const drawn = [indeling("a", "AAABBC"), indeling("b", "AAABCC")];
  const { legenda, staat } = maak(drawn, { gemeente: 3 });
  assert.deepEqual(lees(legenda.maat(staat.nu)).rows, [
    ["50% en meer", "3"],
    ["onder de 50%", "3", "Gemeente 3"],
  ]);
  // Who has no value has no class to stand at.
  const other = maak(GELIJK, { gemeente: 5 });
  assert.deepEqual(lees(other.legenda.maat(other.staat.nu)).rows, [
    ["50% en meer", "5"],
    ["onder de 50%", "0"],
    ["geen waarde", "1"],
  ]);
});

test("a class that is pressed is the only one, and pressed again it is not", () => {
  const { legenda, staat, gemeld } = maak(GELIJK);
  const pers = () => vind(legenda.maat(staat.nu), "button")[0].gebeur("click");
  const pressed = () =>
    vind(legenda.maat(staat.nu), "button").map((one) => one.attributes.get("aria-pressed"));
  assert.deepEqual(pressed(), ["false", "false"]);
  pers();
  assert.equal(staat.nu.klasse, 1);
  assert.deepEqual(pressed(), ["true", "false"]);
  pers();
  assert.equal(staat.nu.klasse, null);
  assert.deepEqual(gemeld, ["Alleen 50% en meer: 5 gemeenten", "Alle klassen"]);
});

test("of a part of the country it is said what is pale, and of own classes that they differ", () => {
  const { legenda, staat } = maak(GELIJK, { eigenKlassen: true }, { gemeld: [0, 1] });
  assert.deepEqual(teksten(legenda.maat(staat.nu), "p").slice(2), [
    "Bleek: gemeenten buiten het gekozen deel. De aantallen en gemiddelden zijn van het hele land.",
    "Klassen naar deze waarden: in elke ongeveer even veel gemeenten. Vergelijk de kleuren niet met die van een andere kaart.",
  ]);
  assert.equal(
    teksten(legenda.naden(staat.nu), "p")[1],
    "Bleek: gemeenten buiten het gekozen deel. De lengtes zijn van het hele land.",
  );
});

test("partners are counted by the number of indelingen, all of them above", () => {
  // Of gemeente 0: 1 in three, 2 in two, 3 in one; 4 and 5 in none.
  const drawn = [indeling("a", "AAAABB"), indeling("b", "AAABBB"), indeling("c", "AABBBB")];
  const { legenda, staat } = maak(drawn, { gemeente: 0 });
  const made = legenda.kleuren(staat.nu);
  assert.deepEqual(lees(made), {
    rows: [
      ["alle 3", "1"],
      ["2 van 3", "1"],
      ["1 van 3", "1"],
    ],
    bars: ["100.0%", "100.0%", "100.0%"],
  });
  assert.deepEqual(teksten(made, "p"), ["samen met Gemeente 0 ingemeenten"]);
  // Without partners on the map, or without a gemeente, the colours are those of the measure.
  assert.equal(
    teksten(legenda.kleuren({ ...staat.nu, partners: false }), "p")[0].slice(0, 4),
    "meer",
  );
  assert.equal(
    teksten(legenda.kleuren({ ...staat.nu, gemeente: null }), "p")[0].slice(0, 4),
    "meer",
  );
});

test("of many indelingen partners are counted by fifths", () => {
  // In ten of the eleven Gemeente 1 goes with Gemeente 0, in two Gemeente 2.
  const drawn = Array.from({ length: 11 }, (_, d) =>
    indeling(`i${d}`, d < 2 ? "AAA" : d < 10 ? "AAB" : "ABC"),
  );
  const { legenda, staat } = maak(drawn, { gemeente: 0 });
  assert.deepEqual(lees(legenda.kleuren(staat.nu)).rows, [
    ["9–11 van 11", "1"],
    ["7–8 van 11", "0"],
    ["5–6 van 11", "0"],
    ["3–4 van 11", "0"],
    ["1–2 van 11", "1"],
  ]);
});

test("seams are counted in kilometres, and what is not shown is marked", () => {
  const km = {
    grenzen: [
      [0, 1, 2],
      [1, 2, 3],
      [2, 3, 5],
    ],
  };
  const { legenda, staat } = maak(
    [indeling("a", "AABB"), indeling("b", "AAAB")],
    { minstens: 1 },
    /** @type {Partial<RuweGegevens>} */ (km),
  );
  const made = legenda.naden(staat.nu);
  // Between 1 and 2 in one of two; between 2 and 3 in the other; nowhere in both.
  const rows = lees(made).rows;
  assert.deepEqual(
    rows.map(([, telling]) => telling).filter((telling) => telling !== "0 km"),
    ["8 km"],
  );
  const out = vind(made, "div")
    .slice(1)
    .map((one) => one.attributes.get("data-uit") ?? "");
  assert.deepEqual(
    rows.map(([label], i) => [label, out[i]]),
    [
      ["alle 2", ""],
      ["1 van 2", "uit"],
    ],
  );
});
