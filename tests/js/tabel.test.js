/** The map as a table: what stands in it, in which order, and what a file has of it. */

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { h } from "../../src/lappendeken/kaart/js/elementen.js";
import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWaarden } from "../../src/lappendeken/kaart/js/kern/waarden.js";
import { maakWerkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js";
import { maakTabel } from "../../src/lappendeken/kaart/js/paneel/tabel.js";
import { rijen, teksten, vind } from "./nepdom.js";
import { indeling, laag, land, overlappend } from "./tekening.js";

/** @import { Staat } from "../../src/lappendeken/kaart/js/kern/staat.js" */
/** @import { RuweGegevens, RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

const LAGEN = [laag("congruentie", "Congruentie"), laag("tafels", "Tafels", true)];

/**
 * @param {RuweIndeling[]} drawn
 * @param {Partial<Staat>} [nu]
 * @param {Partial<RuweGegevens>} [extra]
 */
function maak(drawn, nu = {}, extra = {}) {
  const g = land(drawn, { lagen: LAGEN, ...extra });
  const rekenaar = maakRekenaar(g);
  const waarden = maakWaarden(g, rekenaar);
  const staat = maakStaat({ ...beginstaat(g), ...nu });
  const werkbank = maakWerkbank(g, staat);
  const venster = h("dialog", {});
  /** @type {number[]} */
  const gekozen = [];
  const tabel = maakTabel(venster, {
    g,
    staat,
    rekenaar,
    waarden,
    werkbank,
    kiesGemeente: (m) => gekozen.push(m),
  });
  return { venster, tabel, staat, gekozen };
}

/**
 * What is handed to the reader, as lines.
 *
 * @param {() => void} work
 */
async function vang(work) {
  /** @type {Blob[]} */
  const files = [];
  const made = mock.method(URL, "createObjectURL", (/** @type {Blob} */ blob) => {
    files.push(blob);
    return "blob:x";
  });
  mock.timers.enable({ apis: ["setTimeout"] });
  work();
  mock.timers.reset();
  made.mock.restore();
  const [text] = await Promise.all(files.map((one) => one.text()));
  return text
    .replace(/^\uFEFF/u, "")
    .trimEnd()
    .split("\r\n");
}

/** The button above a column. */
const kop = (/** @type {unknown} */ venster, /** @type {number} */ i) =>
  vind(vind(venster, "thead"), "button")[i];

// All keep their partners but 3, which has none in the second, and 4, which is in the first only.
const TWEE = [
  indeling("a", "AABBB", { naam: "Jeugd" }),
  overlappend("b", [{ P: 0.6, Q: 0.4 }, { P: 1 }, { Q: 1 }, { R: 1 }, {}], { naam: "GGD" }),
];

test("gemeenten stand by name with all measures, and lead to their card", () => {
  const { venster, tabel, gekozen } = maak(TWEE);
  tabel.open();
  assert.equal(venster.open, true);
  // 0: {1} against {1, 2}. 1: {0} in both. 2: {3, 4} against {0}. 3: {2, 4} against none.
  assert.deepEqual(rijen(venster), [
    ["Gemeente ↑", "Provincie", "Inwoners", "Congruentie", "Tafels"],
    ["Gemeente 0", "Drenthe", "10", "50,0%", "2"],
    ["Gemeente 1", "Drenthe", "20", "100,0%", "1"],
    ["Gemeente 2", "Drenthe", "30", "0,0%", "2"],
    ["Gemeente 3", "Drenthe", "40", "0,0%", "2"],
    ["Gemeente 4", "Drenthe", "50", "–", "1"],
  ]);
  vind(venster, "button")
    .filter((one) => one.textContent === "Gemeente 2")[0]
    .gebeur("click");
  assert.deepEqual([gekozen, venster.open], [[2], false]);
  // A table that is closed holds nothing.
  assert.deepEqual(rijen(venster), []);
});

test("a column that is pressed sorts, numbers the most first, and pressed again the other way", () => {
  const { venster, tabel } = maak(TWEE);
  tabel.open();
  const names = () =>
    rijen(venster)
      .slice(1)
      .map(([naam]) => naam.slice(-1))
      .join("");
  kop(venster, 3).gebeur("click");
  assert.equal(names(), "10324");
  assert.equal(kop(venster, 3).textContent, "Congruentie ↓");
  const sorted = () =>
    vind(vind(venster, "thead"), "th").map((one) => one.attributes.get("aria-sort") ?? "");
  assert.deepEqual(sorted(), ["", "", "", "descending", ""]);
  kop(venster, 3).gebeur("click");
  assert.equal(names(), "42301");
  assert.deepEqual(sorted(), ["", "", "", "ascending", ""]);
  // Of one provincie all: the order in which they are.
  kop(venster, 1).gebeur("click");
  assert.equal(names(), "01234");
  kop(venster, 0).gebeur("click");
  kop(venster, 0).gebeur("click");
  assert.equal(names(), "43210");
});

test("a file has the codes in front, whole numbers of a share, and the order of the screen", async () => {
  const { venster, tabel } = maak(TWEE);
  tabel.open();
  kop(venster, 3).gebeur("click");
  const [, , , bewaar] = vind(vind(venster, "div")[0], "button");
  assert.equal(bewaar.textContent, "Bewaar (CSV)");
  assert.deepEqual(await vang(() => bewaar.gebeur("click")), [
    "Gemeentecode;Gemeente;Provincie;Inwoners;Congruentie;Tafels",
    "GM0002;Gemeente 1;Drenthe;20;1;1",
    "GM0001;Gemeente 0;Drenthe;10;0,5;2",
    "GM0004;Gemeente 3;Drenthe;40;0;2",
    "GM0003;Gemeente 2;Drenthe;30;0;2",
    "GM0005;Gemeente 4;Drenthe;50;;1",
  ]);
});

test("what is saved without the table goes with the view", async () => {
  const km = /** @type {Partial<RuweGegevens>} */ ({
    grenzen: [
      [0, 1, 2],
      [1, 2, 3.25],
      [2, 3, 5],
    ],
  });
  const drawn = [indeling("a", "AABB", { naam: "Jeugd" }), indeling("b", "AABC", { naam: "GGD" })];
  const { tabel, staat } = maak(drawn, { weergave: "naden" }, km);
  assert.deepEqual(await vang(tabel.bewaar), [
    "Gemeentecode;Code buurgemeente;Gemeente;Buurgemeente;Regiogrens in;Lengte (km);Indelingen",
    "GM0002;GM0003;Gemeente 1;Gemeente 2;2 van 2;3,25;Jeugd, GGD",
    "GM0003;GM0004;Gemeente 2;Gemeente 3;1 van 2;5;GGD",
  ]);
  // Only the seams that the map shows.
  staat.zet({ minstens: 1 });
  assert.equal((await vang(tabel.bewaar)).length, 2);
  staat.zet({ weergave: "indelingen" });
  assert.deepEqual((await vang(tabel.bewaar)).slice(0, 2), [
    "Gemeentecode;Gemeente;Jeugd;GGD",
    "GM0001;Gemeente 0;A;A",
  ]);
});

test("several regios of a gemeente stand beside each other, and none is said", () => {
  const { venster, tabel } = maak(TWEE, { weergave: "indelingen" });
  tabel.open();
  assert.deepEqual(rijen(venster), [
    ["Gemeente ↑", "Jeugd", "GGD"],
    ["Gemeente 0", "A", "P, Q"],
    ["Gemeente 1", "A", "P"],
    ["Gemeente 2", "B", "Q"],
    ["Gemeente 3", "B", "R"],
    ["Gemeente 4", "B", "geen regio"],
  ]);
  assert.deepEqual(
    vind(venster, "button")
      .filter((one) => one.attributes.get("aria-pressed") === "true")
      .map((one) => one.textContent),
    ["Regio’s"],
  );
  vind(venster, "button")[0].gebeur("click");
  assert.equal(teksten(venster, "th")[1], "Provincie");
});
