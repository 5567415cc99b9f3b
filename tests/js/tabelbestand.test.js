import assert from "node:assert/strict";
import { test } from "node:test";

import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { beginstaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import {
  tabelVanGemeente,
  tabelVanRegio,
} from "../../src/lappendeken/kaart/js/kern/tabelbestand.js";
import { maakWaarden } from "../../src/lappendeken/kaart/js/kern/waarden.js";
import { indeling, land } from "./tekening.js";

const TAFELS = {
  kolom: "tafels",
  naam: "Tafels",
  toelichting: "",
  aantal: true,
  inwoners: false,
  laag: "",
  hoog: "",
  klassen: /** @type {[number, number | null, string, string, string][]} */ ([
    [0, null, "alle", "#fff", "#000"],
  ]),
};

const LAND = land(
  [
    indeling("a", "AABB", { naam: "Jeugd" }),
    indeling("b", "PQQQ", { naam: "GGD", stand: 2025 }),
    indeling("c", "RRRR", { naam: "RES" }),
    indeling("d", "..XX", { naam: "Zorg" }),
  ],
  { lagen: [TAFELS] },
);

test("the table of a regio has its members and how others run through it, not itself", () => {
  assert.deepEqual(tabelVanRegio(LAND, [0, 0], beginstaat(LAND)), [
    ["soort", "code", "naam", "waarde"],
    ["regio", "", "A", "Jeugd (2026)"],
    ["gemeente", "GM0001", "Gemeente 0", "10"],
    ["gemeente", "GM0002", "Gemeente 1", "20"],
    ["andere indeling", "b", "GGD", "kruist P en Q"],
    ["andere indeling", "c", "RES", "binnen R"],
    ["andere indeling", "d", "Zorg", "geen regio"],
  ]);
});

test("the table of a gemeente has a column for each indeling that holds it", () => {
  const rekenaar = maakRekenaar(LAND);
  const waarden = maakWaarden(LAND, rekenaar);
  // Gemeente 1 sits with 0 (Jeugd), with 2 and 3 (GGD) and with all (RES).
  assert.deepEqual(tabelVanGemeente({ g: LAND, rekenaar, waarden }, 1, beginstaat(LAND)), [
    ["soort", "code", "naam", "waarde", "Jeugd (2026)", "GGD (2025)", "RES (2026)"],
    ["gemeente", "GM0002", "Gemeente 1", "", "A", "Q", "R"],
    ["maat", "tafels", "Tafels", "3", "", "", ""],
    ["partner", "GM0001", "Gemeente 0", "2", "ja", "nee", "ja"],
    ["partner", "GM0003", "Gemeente 2", "2", "nee", "ja", "ja"],
    ["partner", "GM0004", "Gemeente 3", "2", "nee", "ja", "ja"],
  ]);
});
