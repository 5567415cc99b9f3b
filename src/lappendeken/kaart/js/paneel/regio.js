/** The card of a regio: who is in it, who weighs most, how it meets the other indelingen. */

import { h } from "../elementen.js";
import { kentInwoners } from "../kern/bekend.js";
import { leesRegio } from "../kern/feiten.js";
import { getal, opsomming, procent, standtekst, telwoord } from "../kern/tekst.js";
import { ontmoeting } from "../kern/verhouding.js";
import { maakLink } from "./bediening.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Regiofeiten } from "../kern/feiten.js" */
/** @import { Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Acties } from "./acties.js" */
/** @import { MaakKop } from "./kaartjekop.js" */

/** So many regios are named before the rest is counted. */
const GENOEMD = 4;

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Acties} nodig.acties
 * @param {MaakKop} nodig.maakKop
 * @returns {(d: number, r: number, nu: Staat) => Kind}
 */
export function maakRegiokaart({ g, acties, maakKop }) {
  const kent = kentInwoners(g);

  /** @type {(f: Regiofeiten, e: number) => HTMLElement} */
  function maakRij(f, e) {
    const { woord, met } = ontmoeting(f.members, g.indelingen[e]);
    const list = met
      .slice(0, GENOEMD)
      .map((x, i) => [
        i ? ", " : "",
        maakLink(x.naam, () => acties.kiesRegio(e, x.r)),
        woord === "gelijk aan" ? "" : ` (${x.samen} van ${x.omvang})`,
      ]);
    return h(
      "tr",
      { key: e },
      h("th", { scope: "row" }, g.indelingen[e].naam),
      h(
        "td",
        {},
        h("span", { class: `woord ${woord === "kruist" ? "kruist" : ""}` }, woord),
        " ",
        list,
        met.length > GENOEMD ? ` en ${met.length - GENOEMD} andere` : "",
      ),
    );
  }

  /** @type {(f: Regiofeiten, nu: Staat) => HTMLElement} */
  function maakTabel(f, nu) {
    const others = [...new Set([...nu.keuze, nu.indeling])]
      .sort((a, b) => a - b)
      .filter((e) => e !== f.d);
    return h(
      "section",
      { class: "regiotabel" },
      h("h3", {}, "In de andere indelingen"),
      h(
        "p",
        { class: "uitleg" },
        "Tussen haakjes: hoeveel gemeenten van die regio ook hier in zitten.",
      ),
      h(
        "table",
        { class: "lijst" },
        h(
          "thead",
          { class: "hoorbaar" },
          h(
            "tr",
            {},
            h("th", { scope: "col" }, "Indeling"),
            h("th", { scope: "col" }, "Hoe zij elkaar raken"),
          ),
        ),
        h(
          "tbody",
          {},
          others.map((e) => maakRij(f, e)),
        ),
      ),
    );
  }

  /** How the weight is divided over the members. */
  function maakMacht(/** @type {Regiofeiten} */ f) {
    const raden = `Er ${f.members.length === 1 ? "is" : "zijn"} ${telwoord(f.members.length, "gemeenteraad", "gemeenteraden")} bij betrokken.`;
    if (!kent || f.members.length === 1) return h("p", { class: "uitleg" }, raden);
    const eff = getal(f.effectief, 1);
    return h(
      "p",
      { class: "uitleg" },
      `${raden} Naar inwoners is het gewicht verdeeld als over `,
      h("strong", {}, `${eff} even grote gemeenten`),
      `: ${getal(f.members.length)} als alle even groot waren, 1 als een ervan alles had.`,
    );
  }

  function maakLeden(/** @type {Regiofeiten} */ { members }) {
    const most = Math.max(...members.map((m) => g.inwoners[m]));
    const leden = [...members].sort(
      (a, b) => g.inwoners[b] - g.inwoners[a] || g.naam[a].localeCompare(g.naam[b], "nl"),
    );
    const balk = (/** @type {number} */ m) =>
      h("span", {
        class: "balk-vulling accent",
        style: { width: `${(100 * g.inwoners[m]) / most}%` },
      });
    return h(
      "section",
      {},
      h("h3", {}, "Leden"),
      h(
        "ul",
        { class: "leden" },
        leden.map((m) =>
          h(
            "li",
            { key: m },
            maakLink(g.naam[m], () => acties.kiesGemeente(m, true)),
            kent ? h("span", { class: "balk" }, balk(m)) : null,
            kent ? h("span", { class: "getal" }, getal(g.inwoners[m])) : null,
          ),
        ),
      ),
    );
  }

  /** @type {(f: Regiofeiten, nu: Staat) => string} */
  function alsTekst(f, nu) {
    const indeling = g.indelingen[f.d];
    const count = telwoord(f.members.length, "gemeente", "gemeenten");
    const lines = [
      `${f.naam} (${indeling.naam}, stand ${standtekst(indeling)})`,
      kent
        ? `${count}, ${getal(Math.round(f.inwoners))} inwoners; ${g.naam[f.grootste]} heeft ${procent(f.aandeel)}.`
        : `${count}.`,
      `Leden: ${opsomming(f.members.map((m) => g.naam[m]))}.`,
      "",
    ];
    for (const e of nu.keuze) {
      if (e === f.d) continue;
      const { woord, met } = ontmoeting(f.members, g.indelingen[e]);
      lines.push(`- ${g.indelingen[e].naam}: ${woord} ${opsomming(met.map((x) => x.naam))}`);
    }
    lines.push("", "Bron: lappendeken.");
    return lines.join("\n");
  }

  return (d, r, nu) => {
    const { naam, opgave, leden, regios } = g.indelingen[d];
    if (leden[r].length === 0) {
      return [
        maakKop(regios[r], naam, () => regios[r]),
        h("p", {}, "Deze regio heeft geen leden."),
      ];
    }
    const f = leesRegio(g, d, r);
    const item = (/** @type {string} */ text, /** @type {string} */ value) =>
      h("div", {}, h("dt", {}, text), h("dd", {}, value));
    return [
      maakKop(f.naam, `${naam}, stand ${standtekst(g.indelingen[d])}`, () => alsTekst(f, nu)),
      h(
        "dl",
        { class: "kern" },
        item("gemeenten", getal(f.members.length)),
        kent ? item("inwoners", getal(Math.round(f.inwoners))) : null,
        kent ? item(`aandeel ${g.naam[f.grootste]}`, procent(f.aandeel)) : null,
      ),
      maakMacht(f),
      kent && f.aandeel > 0.5
        ? h(
            "p",
            { class: "opvallend" },
            h("strong", {}, "Eén gemeente is groter dan de rest samen: "),
            `${g.naam[f.grootste]} heeft ${procent(f.aandeel)} van de inwoners.`,
          )
        : null,
      opgave ? h("p", {}, opgave) : null,
      maakLeden(f),
      maakTabel(f, nu),
    ];
  };
}
