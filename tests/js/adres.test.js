import assert from "node:assert/strict";
import { test } from "node:test";

import { maakEigen } from "../../src/lappendeken/kaart/js/kern/eigen.js";
import { schrijfScenario } from "../../src/lappendeken/kaart/js/kern/scenariobestand.js";
import { versieVan } from "../../src/lappendeken/kaart/js/kern/scenario.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWerkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js";
import { verplaats } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { leesAdres, schrijfAdres } from "../../src/lappendeken/kaart/js/paneel/adres.js";
import { indeling, land } from "./tekening.js";

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
