/** What the last step did, for who does not see the map. */

import { isGelijkeRij } from "../../kern/lijst.js";
import { versieVan } from "../../kern/scenario.js";
import { telwoord } from "../../kern/tekst.js";
import { vindVerplaatst } from "../../kern/wijzig.js";

/** @import { Staat } from "../../kern/staat.js" */
/** @import { Gegevens } from "../../kern/typen.js" */

/**
 * Who went where; empty when it is not so simple.
 *
 * @param {Pick<Staat, "scenarios" | "scenario" | "deel">} nu
 * @param {Pick<Staat, "scenarios">} oud With the same scenario's.
 * @param {Pick<Gegevens, "indelingen" | "naam">} g
 */
export function schrijfStap({ scenarios, scenario, deel }, oud, g) {
  if (scenario === null || deel === null) return "";
  const stand = (/** @type {Staat["scenarios"]} */ list) =>
    versieVan(list[scenario]).get(deel) ?? g.indelingen[deel];
  const [was, is] = [stand(oud.scenarios), stand(scenarios)];
  // A regio that goes away gives the others another number.
  const samen = Math.min(was.regios.length, is.regios.length);
  if (!isGelijkeRij(was.regios.slice(0, samen), is.regios.slice(0, samen))) return "";
  const moved = vindVerplaatst(is, was);
  if (moved.length === 0) return "";
  const waar = new Set(
    moved.map((m) => is.regiosVan[m].map((r) => is.regios[r]).join(" en ") || "geen regio"),
  );
  const wie =
    moved.length === 1
      ? `${g.naam[moved[0]]} staat`
      : `${telwoord(moved.length, "gemeente", "gemeenten")} staan`;
  return `${wie} nu in ${waar.size === 1 ? [...waar][0] : "een andere regio"}. `;
}
