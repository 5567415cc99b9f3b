import assert from "node:assert/strict";
import { test } from "node:test";

import { leesTabel, schrijfCsv } from "../../src/lappendeken/kaart/js/kern/csv.js";
import { maakGemeentezoeker } from "../../src/lappendeken/kaart/js/kern/gemeentezoeker.js";
import { leesPlaksel } from "../../src/lappendeken/kaart/js/kern/plakken.js";
import {
  isScenario,
  leesScenario,
  maakRegels,
  schrijfScenario,
} from "../../src/lappendeken/kaart/js/kern/scenariobestand.js";
import { begin, verplaats, voegRegioToe } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { indeling, land } from "./tekening.js";

/** @import { Plaksel } from "../../src/lappendeken/kaart/js/kern/plakken.js" */
/** @import { Gegevens } from "../../src/lappendeken/kaart/js/kern/typen.js" */

const cellen = (/** @type {string} */ text) => leesTabel(text).map((row) => row.cellen);

test("reads what Excel copies, and any CSV", () => {
  assert.deepEqual(cellen("a\tb\n1\t2\n"), [
    ["a", "b"],
    ["1", "2"],
  ]);
  assert.deepEqual(cellen('\uFEFFa;b\r\n"x;y ""z""";2'), [
    ["a", "b"],
    ['x;y "z"', "2"],
  ]);
  assert.deepEqual(cellen("a,b\n\n 's-Hertogenbosch ,c"), [
    ["a", "b"],
    ["'s-Hertogenbosch", "c"],
  ]);
  assert.deepEqual(cellen("a|b\n1|2"), [
    ["a", "b"],
    ["1", "2"],
  ]);
  assert.deepEqual(cellen('a\tb\n1\t"><i>\n2\t"x'), [
    ["a", "b"],
    ["1", '"><i>'],
    ["2", '"x'],
  ]);
  assert.deepEqual(cellen(""), []);
});

test("a cell over two lines is one cell, and the lines are counted", () => {
  const rows = leesTabel('a;b\n"een\ntwee";c\nd;e');
  assert.deepEqual(rows, [
    { regel: 1, cellen: ["a", "b"] },
    { regel: 2, cellen: ["een\ntwee", "c"] },
    { regel: 4, cellen: ["d", "e"] },
  ]);
});

test("what Excel takes for a formula is written as text and read back", () => {
  const hostile = ["=1+1", "+x", "-x", "@x", "a,=b", "'s-Gravenhage", 'zeg "nee"; nu', "a\nb"];
  const text = schrijfCsv([hostile]);
  assert.match(text, /^\uFEFF'=1\+1;'\+x;'-x;'@x;a,'=b;'s-Gravenhage;/u);
  assert.deepEqual(cellen(text), [[...hostile.slice(0, -1), "a b"]]);
});

/** Four gemeenten with names that are hard to tell. */
function maakLand(drawing = "AABB") {
  const g = land([indeling("vr-2024", drawing, { naam: "Veiligheidsregio" })]);
  const naam = ["Bergen (L.)", "Bergen (NH.)", "'s-Gravenhage", "Súdwest-Fryslân"];
  const code = ["GM0893", "GM0373", "GM0518", "GM1900"];
  /** @type {Gegevens["namen"]} */
  const namen = [
    ["Den Haag", 2, "roepnaam"],
    ["Sneek", 3, "vroeger"],
    ["Boarnsterhim", 2, "verdeeld"],
    ["Boarnsterhim", 3, "verdeeld"],
  ];
  return { ...g, naam, namen, gemeenten: { ...g.gemeenten, code } };
}

test("a gemeente is found by name, code and former name, and never guessed", () => {
  const zoek = maakGemeentezoeker(maakLand());
  for (const [text, m] of /** @type {[string, number][]} */ ([
    ["Bergen (L.)", 0],
    ["bergen l", 0],
    ["GM0893", 0],
    ["893", 0],
    ["0518", 2],
    ["Gemeente Den Haag", 2],
    ["sudwest fryslan", 3],
    ["Sneek", 3],
    ["Bergen (L.) 1)", 0],
    ["Bergen (L.)²", 0],
    ["Gemeente Den Haag [2] ", 2],
    ["Sneek *", 3],
    ["Sneek (14)", -1],
  ])) {
    assert.equal(zoek(text).m, m, text);
  }
  assert.deepEqual(zoek("Bergen"), { m: -1, soort: "dubbel" });
  assert.deepEqual(zoek("Boarnsterhim"), { m: -1, soort: "verdeeld" });
  assert.deepEqual(zoek("Utrecht"), { m: -1, soort: "onbekend" });
  assert.deepEqual(zoek("9999"), { m: -1, soort: "onbekend" });
  assert.equal(zoek("Sneek").soort, "vroeger");
});

/** @type {(text: string) => Plaksel} */
function plak(text) {
  const found = leesPlaksel(text, maakLand());
  if (typeof found === "string") throw new Error(found);
  return found;
}

test("a list is understood with any header, or none, below a title", () => {
  for (const text of [
    "Gemeente\tRegio\nBergen (L.)\tZuid\nBergen (NH.)\tNoord\nDen Haag\tZuid\nSneek\tNoord",
    "893;Zuid\n373;Noord\n518;Zuid\n1900;Noord",
    "Onze regio's in 2026\n\nnr;wie;waar\n1;Bergen (L.);Zuid\n2;Bergen (NH.);Noord\n3;Den Haag;Zuid\n4;Sneek;Noord",
    "Inwoners;Naam gemeente;Provincie;Regionaam\n9;Bergen (L.);X;Zuid\n8;Bergen (NH.);X;Noord\n7;Den Haag;X;Zuid\n6;Sneek;X;Noord",
  ]) {
    const found = plak(text);
    assert.deepEqual(
      [found.regios, found.leden],
      [
        ["Zuid", "Noord"],
        [0, 1, 0, 1],
      ],
      text,
    );
    assert.deepEqual(found.nietBegrepen, []);
  }
});

test("the country and its larger areas above the gemeenten are no header", () => {
  const found = plak(
    [
      "Perioden\tRegio's\tBevolking\tGGD-regio's Naam (naam)\tGemeenten",
      "2022\tNederland\t100\t\t4",
      "2022\tNoord-Nederland (LD)\t40\t\t2",
      "2022\tDen Haag\t30\tZuid\t1",
      "2022\tBergen (L.)\t30\tZuid\t1",
      "2022\tSneek\t20\tNoord\t1",
    ].join("\n"),
  );
  assert.equal(found.begrepen[0], "Gemeente: “Regio's”. Regio: “GGD-regio's Naam (naam)”.");
  assert.deepEqual(found.regios, ["Zuid", "Noord"]);
  // A period stands for nothing, also where it is the only other text that comes back.
  const year = plak("Perioden;Gebied;Kring\n2022;Sneek;N\n2022;Den Haag;Z");
  assert.deepEqual(year.regios, ["N", "Z"]);
  // A year is a fine header when no row of words stands above it.
  const wide = plak("Naam;2024\nSneek;Noord\nDen Haag;Zuid");
  assert.equal(wide.begrepen[0], "Gemeente: “Naam”. Regio: “2024”.");
});

test("a table in Markdown is read without its line of dashes", () => {
  const found = plak("| Gemeente | Regio |\n|:---|---:|\n| Sneek | Noord |\n| Den Haag | Zuid |");
  assert.equal(found.begrepen[0], "Gemeente: “Gemeente”. Regio: “Regio”.");
  assert.deepEqual(found.regios, ["Noord", "Zuid"]);
  assert.equal(found.nietBegrepen.length, 1);
});

test("two gemeenten under a header, beside one that is none, are a list", () => {
  const found = plak("Gemeente\tRegio\nSneek\tNoord\nDen Haag\tZuid\nAtlantis\tX");
  assert.deepEqual(found.leden, [-1, -1, 1, 0]);
});

test("what is not understood is told, with its line", () => {
  const found = plak(
    "gemeente;regio\nBergen;Zuid\nBergen (L.);Zuid\nAtlantis;Zuid\nBoarnsterhim;Noord\nDen Haag;\nSneek;Noord",
  );
  assert.deepEqual(found.leden, [0, -1, -1, 1]);
  assert.deepEqual(found.nietBegrepen, [
    "1 regel meer gemeenten heten zo; zet de code erbij: “Bergen” (regel 2).",
    "1 regel niet herkend: “Atlantis” (regel 4).",
    "1 regel bij een herindeling verdeeld; noem de gemeenten van nu: “Boarnsterhim” (regel 5).",
    "1 regel zonder regio: 's-Gravenhage.",
    "2 gemeenten staan niet in de lijst en hebben dus geen regio: Bergen (NH.) en 's-Gravenhage.",
  ]);
  assert.ok(
    found.begrepen.includes("Vroegere naam, nu deel van een andere: Sneek → Súdwest-Fryslân."),
  );
});

test("a gemeente in two regios is in both, with unknown shares", () => {
  const found = plak("gemeente;regio\nSneek;Noord\nSneek;Zuid\nDen Haag;Noord");
  assert.deepEqual(found.leden[3], [
    [0, null],
    [1, null],
  ]);
});

test("text that is no list gets a sentence", () => {
  for (const text of ["", "hallo", "a;b\nc;d", "Sneek\nDen Haag", "1;2\n3;4"]) {
    assert.equal(typeof leesPlaksel(text, maakLand()), "string", text);
  }
});

test("hostile text stays text", () => {
  const found = plak('gemeente;regio\nSneek;<img src=x onerror=alert(1)>\nDen Haag;"=cmd|1"');
  assert.deepEqual(found.regios, ["<img src=x onerror=alert(1)>", "=cmd|1"]);
});

/** @type {(g: Gegevens) => import("../../src/lappendeken/kaart/js/kern/typen.js").Indeling} */
const eerste = (g) => begin(g.indelingen[0], g.indelingen[0], [0, 1], g);

test("moves are written as the command reads them, and read back", () => {
  const g = maakLand();
  let made = verplaats(eerste(g), [2], 0, g);
  made = voegRegioToe(made, "C", [3], g);
  // B is empty, and its two went to two others: that no list of moves can say.
  assert.equal(maakRegels(made, g.indelingen[0], g), null);
  made = verplaats(made, [2], 1, g);
  assert.deepEqual(maakRegels(made, g.indelingen[0], g), [
    ["vr-2024", "Súdwest-Fryslân", "nieuw: C", ""],
  ]);
  const [bestand] = schrijfScenario("Plan <A>", new Map([[0, made]]), g);
  assert.equal(bestand.naam, "plan-a.csv");
  assert.equal(
    bestand.inhoud,
    "\uFEFFindeling;gemeente;naar_regio;reden\r\nvr-2024;Súdwest-Fryslân;nieuw: C;\r\n",
  );
  assert.ok(isScenario(bestand.inhoud));
  const back = leesScenario(bestand.inhoud, g, {
    mogelijk: [0],
    anders: null,
    begin: () => eerste(g),
  });
  assert.deepEqual(back?.fouten, []);
  assert.deepEqual(back?.versie.get(0)?.leden, made.leden);
  assert.deepEqual(back?.versie.get(0)?.regios, made.regios);
});

test("a regio that goes up in another is one row", () => {
  const g = maakLand();
  const made = verplaats(eerste(g), [2, 3], 0, g);
  assert.deepEqual(maakRegels(made, g.indelingen[0], g), [["vr-2024", "regio: B", "A", ""]]);
});

test("what a list of moves cannot say is a whole indeling, for --vervangt", () => {
  const g = maakLand();
  const made = verplaats(eerste(g), [3], -1, g);
  const [bestand] = schrijfScenario("plan", new Map([[0, made]]), g);
  assert.equal(bestand.vervangt, "vr-2024");
  assert.equal(
    bestand.inhoud,
    "\uFEFFgemeente_code;gemeente_naam;regio;aandeel\r\nGM0893;Bergen (L.);A;1\r\nGM0373;Bergen (NH.);A;1\r\nGM0518;'s-Gravenhage;B;1\r\n",
  );
});

test("a row that is not understood is named with its line; the others hold", () => {
  const g = maakLand();
  const text =
    "indeling,gemeente,naar_regio\nVeiligheidsregio,Den Haag,a\nvr,Sneek,A\nggd,Sneek,A\nvr-2024,Bergen,A\nvr-2024,Sneek,Q\nvr-2024,regio: Q,A\nvr-2024,Sneek,";
  const found = leesScenario(text, g, { mogelijk: [0], anders: null, begin: () => eerste(g) });
  assert.equal(found?.gelukt, 2);
  assert.deepEqual(found?.versie.get(0)?.leden, [[0, 1, 2, 3], []]);
  assert.deepEqual(found?.fouten, [
    "Regel 4: indeling “ggd” staat niet op deze kaart.",
    "Regel 5: gemeente “Bergen” is dubbel.",
    "Regel 6: regio “Q” bestaat niet; schrijf “nieuw: Q”.",
    "Regel 7: “regio: Q” is geen regio van nu.",
    "Regel 8: gemeente of naar_regio is leeg.",
  ]);
});
