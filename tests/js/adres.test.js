import assert from "node:assert/strict";
import { test } from "node:test";

import { maakEigen } from "../../src/lappendeken/kaart/js/kern/eigen.js";
import { schrijfScenario } from "../../src/lappendeken/kaart/js/kern/scenariobestand.js";
import { versieVan } from "../../src/lappendeken/kaart/js/kern/scenario.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWerkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js";
import { verplaats } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import {
  leesAdres,
  schrijfAdres,
  zonderScenario,
} from "../../src/lappendeken/kaart/js/paneel/adres.js";
import { indeling, land } from "./tekening.js";

/** @import { Staat } from "../../src/lappendeken/kaart/js/kern/staat.js" */
/** @import { RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

const GROOT = `${"A".repeat(49)}B`;
const ANDERS = "AB".repeat(25);

/** A map on which the first so many gemeenten of the first indeling moved to its last regio. */
function schuif(/** @type {number} */ aantal, /** @type {RuweIndeling[]} */ ...drawn) {
  const g = land(drawn);
  const staat = maakStaat(beginstaat(g));
  const bank = maakWerkbank(g, staat);
  bank.begin(0, "Plan");
  const moved = Array.from({ length: aantal }, (_, m) => m);
  bank.pas((one) => verplaats(one, moved, 1, g));
  return { g, nu: staat.nu };
}

test("a scenario of forty moves is in the address, one of forty-one is a file", () => {
  const drawn = () => [indeling("a", GROOT), indeling("b", ANDERS)];
  const short = schuif(40, ...drawn());
  const found = new URLSearchParams(schrijfAdres(short.nu, short.g, "begin"));
  assert.equal(found.get("scenario"), "Plan");
  assert.equal(found.get("verhuizingen")?.split("~").length, 40);
  const read = leesAdres(`#${found}`, short.g);
  assert.deepEqual(read.fouten, []);
  assert.equal(read.scenario?.naam, "Plan");

  const long = schuif(41, ...drawn());
  const without = new URLSearchParams(schrijfAdres(long.nu, long.g, "begin"));
  assert.equal(without.get("scenario"), null);
  assert.equal(without.get("verhuizingen"), null);
});

test("of a list that was made in the page no command knows what to move", () => {
  const drawn = indeling("plan", GROOT, { soort: "eigen" });
  const made = maakEigen({ ...drawn, kanttekening: "" });

  // The same soort, but the command has the list: then the moves say it all.
  const known = schuif(1, drawn, indeling("b", ANDERS));
  assert.match(schrijfAdres(known.nu, known.g, "begin"), /verhuizingen=plan%7C/u);
  const [moves] = schrijfScenario("Plan", versieVan(known.nu.scenarios[0]), known.g);
  assert.equal(moves.naam, "plan.csv");
  assert.equal(moves.inhoud.trim().split("\r\n").length, 2);

  const own = schuif(1, made, indeling("b", ANDERS));
  assert.doesNotMatch(schrijfAdres(own.nu, own.g, "begin"), /verhuizingen/u);
  const [whole] = schrijfScenario("Plan", versieVan(own.nu.scenarios[0]), own.g);
  assert.deepEqual([whole.naam, whole.vervangt], ["plan-plan.csv", ""]);
  assert.equal(whole.inhoud.trim().split("\r\n").length, 51);
});

// --- every part of a view ----------------------------------------------------------------

const LAGEN = ["congruentie", "jaccard", "nestheid"].map((kolom) => ({
  kolom,
  naam: kolom,
  toelichting: "",
  aantal: false,
  inwoners: false,
  laag: "",
  hoog: "",
  klassen: [[0, 1, "alle", "#fff", "#000"]],
}));

/** Four gemeenten in three indelingen, of which the page compares the first two. */
const drieland = () =>
  land([indeling("a", "AABB"), indeling("b", "PQQQ"), indeling("c", "XXYY")], {
    lagen: /** @type {any} */ (LAGEN),
    keuze: [0, 1],
  });

/** @type {(change: Partial<Staat>, plek?: import("../../src/lappendeken/kaart/js/beeld/kaartvenster.js").Plek) => string} */
function schrijf(change, plek = "begin") {
  const g = drieland();
  return decodeURIComponent(schrijfAdres({ ...beginstaat(g), ...change }, g, plek));
}

/** @type {[string, Partial<Staat>, string][]} */
const HEEN_EN_TERUG = [
  ["what the page opens with", {}, ""],
  [
    "the seams from a share on",
    { weergave: "naden", minstens: 0.444 },
    "beeld=naden&minstens=0.444",
  ],
  ["the second measure", { laag: 1 }, "maat=jaccard"],
  [
    "partners by inwoners, in classes of their own",
    { inwoners: true, eigenKlassen: true },
    "partners=inwoners&klassen=eigen",
  ],
  ["other indelingen", { keuze: [1, 2] }, "indelingen=b,c"],
  [
    "the first gemeente, beside the second",
    { gemeente: 0, ander: 1 },
    "gemeente=GM0001&ernaast=GM0002",
  ],
  ["a gemeente, beside the first", { gemeente: 3, ander: 0 }, "gemeente=GM0004&ernaast=GM0001"],
  [
    "the second indeling over the first",
    { weergave: "indelingen", indeling: 1, tweede: 0 },
    "beeld=indelingen&indeling=b&met=a",
  ],
  [
    "two beside each other",
    { weergave: "indelingen", indeling: 0, tweede: 2, naast: true },
    "beeld=indelingen&indeling=a&met=c&naast=ja",
  ],
  [
    "a regio of an indeling",
    { weergave: "indelingen", indeling: 1, regio: [1, 1] },
    "beeld=indelingen&indeling=b&regio=Q",
  ],
  [
    "switches",
    { hardeNaden: true, ondergrond: true, verschil: true, presentatie: true },
    "hardenaden=ja&kleuren=ja&verschil=ja&presentatie=ja",
  ],
];

for (const [wat, change, expected] of HEEN_EN_TERUG) {
  test(`${wat} stands in the address and comes back`, () => {
    assert.equal(schrijf(change), expected);
    const read = leesAdres(`#${expected}`, drieland());
    assert.deepEqual([read.staat, read.fouten], [change, []]);
  });
}

test("what shows nothing does not stand in the address", () => {
  // The indeling of another view, a gemeente beside none or beside itself, one without a share.
  assert.equal(schrijf({ indeling: 1, tweede: 0, naast: true }), "");
  assert.equal(schrijf({ ander: 2 }), "");
  assert.equal(schrijf({ gemeente: 2, ander: 2 }), "gemeente=GM0003");
  assert.equal(schrijf({ minstens: 1 / 3 }), "minstens=0.333");
});

test("where the map stands is lat, lon and zoom, or the partners of a gemeente", () => {
  assert.equal(schrijf({}, [0.12345, 2.5, 7.125]), "plek=0.123,2.5,7.13");
  assert.equal(schrijf({ gemeente: 1 }, "gemeenten"), "gemeente=GM0002&plek=partners");
  assert.equal(schrijf({ gemeente: 1 }, "begin"), "gemeente=GM0002");
  assert.equal(schrijf({}, "gemeenten"), "");
  const plek = (/** @type {string} */ text) => leesAdres(`plek=${text}`, drieland()).plek;
  assert.deepEqual(plek("0.5,2.5,7"), [0.5, 2.5, 7]);
  assert.equal(plek("partners"), "gemeenten");
  // The points run from 0 to 3 in lon, at lat 0: two degrees around is still this map.
  assert.deepEqual(plek("1.9,4.9,13"), [1.9, 4.9, 13]);
  for (const text of [
    "2,2,7",
    "4,0,7",
    "0,5,7",
    "0,-2,7",
    "0,2,13.1",
    "0,2,-1",
    "0,2",
    "0,2,7,1",
    "x,2,7",
  ]) {
    assert.equal(plek(text), "begin", text);
    assert.deepEqual(leesAdres(`plek=${text}`, drieland()).fouten, [`plek=${text}`]);
  }
});

/** @type {[string, Partial<Staat>][]} */
const ONBEGREPEN = [
  ["beeld=niets", {}],
  ["maat=geen", {}],
  ["minstens=1.01", {}],
  ["minstens=-0.1", {}],
  ["gemeente=GM0099", {}],
  ["gemeente=GM0001&ernaast=GM0001", { gemeente: 0 }],
  ["ernaast=GM0001", {}],
  ["beeld=indelingen&met=d", { weergave: "indelingen" }],
  ["indeling=d", {}],
  ["regio=P", {}],
  ["verschil=nee", {}],
  ["constructor=1", {}],
  // Who is known counts, when there are two; one is no comparison.
  ["indelingen=c,d,b", { keuze: [1, 2] }],
  ["indelingen=b", {}],
  ["indelingen=b,b", {}],
];

for (const [text, expected] of ONBEGREPEN) {
  test(`${text} is told, and leaves the rest as it is`, () => {
    const { staat, fouten } = leesAdres(text, drieland());
    assert.deepEqual([staat, fouten], [expected, [text.split("&").at(-1)]]);
  });
}

test("what is not understood is told in sixty signs at most", () => {
  const [text] = leesAdres(`vreemd=${"x".repeat(100)}`, drieland()).fouten;
  assert.equal(text, `vreemd=${"x".repeat(53)}`);
});

test("moves from an address are cells of a list, whatever stands in them", () => {
  const text = encodeURIComponent('a|Gem;een "te"\r\n|A~b|x|y');
  const { scenario } = leesAdres(`verhuizingen=${text}`, drieland());
  assert.deepEqual(scenario, {
    naam: "Scenario 1",
    lijst: "indeling;gemeente;naar_regio\na;Gem een  te   ;A\nb;x;y",
  });
});

test("a name that would break the moves apart makes a file of them", () => {
  for (const sign of ["|", "~"]) {
    const g = land([indeling("a", "AAB"), indeling("b", "PPQ")]);
    g.indelingen[0].regios[1] = `B${sign}`;
    const staat = maakStaat(beginstaat(g));
    const bank = maakWerkbank(g, staat);
    bank.begin(0, "Plan");
    bank.pas((one) => verplaats(one, [0], 1, g));
    assert.doesNotMatch(schrijfAdres(staat.nu, g, "begin"), /verhuizingen/u, sign);
  }
});

test("a view without its scenario keeps all the rest", () => {
  assert.equal(
    zonderScenario("#gemeente=GM0001&scenario=Plan&verhuizingen=a|b|c&plek=partners"),
    "gemeente=GM0001&plek=partners",
  );
});
