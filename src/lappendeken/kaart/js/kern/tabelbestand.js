/** The open card as a table for Excel. */

import { schrijfGetal } from "./csv.js";
import { leesGemeente } from "./feiten.js";
import { opsomming, standtekst } from "./tekst.js";
import { ontmoeting } from "./verhouding.js";

/** @import { Rekenaar } from "./rekenen.js" */
/** @import { Staat } from "./staat.js" */
/** @import { Gegevens } from "./typen.js" */
/** @import { Waarden } from "./waarden.js" */

/**
 * A gemeente: its regio in each indeling, every measure, and with whom it sits where.
 *
 * @param {{ g: Gegevens, rekenaar: Rekenaar, waarden: Waarden }} nodig
 * @param {number} m
 * @param {Staat} nu
 * @returns {string[][]}
 */
export function tabelVanGemeente({ g, rekenaar, waarden }, m, nu) {
  const { code } = g.gemeenten;
  const { held, kringen, partners } = leesGemeente(g, rekenaar, m, nu.keuze, waarden.weging(nu));
  const perIndeling = (/** @type {(d: number) => string} */ cell) => held.map(cell);
  const kop = perIndeling((d) => `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`);
  const regios = perIndeling((d) => {
    const { regios: names, regiosVan } = g.indelingen[d];
    return regiosVan[m].map((r) => names[r]).join(", ");
  });
  const leeg = perIndeling(() => "");
  return [
    ["soort", "code", "naam", "waarde", ...kop],
    ["gemeente", code[m], g.naam[m], "", ...regios],
    ...g.lagen.map((laag) => {
      const value = schrijfGetal(waarden.van(nu, laag)[m]);
      return ["maat", laag.kolom, waarden.naam(nu, laag), value, ...leeg];
    }),
    ...partners.map(({ p, shared }) => {
      const cells = perIndeling((d) => (kringen.get(d)?.has(p) ? "ja" : "nee"));
      return ["partner", code[p], g.naam[p], schrijfGetal(shared), ...cells];
    }),
  ];
}

/**
 * A regio: its members, and how it meets the other indelingen.
 *
 * @param {Gegevens} g
 * @param {readonly [d: number, r: number]} regio
 * @param {Staat} nu
 * @returns {string[][]}
 */
export function tabelVanRegio(g, [d, r], nu) {
  const { naam, regios, leden } = g.indelingen[d];
  return [
    ["soort", "code", "naam", "waarde"],
    ["regio", "", regios[r], `${naam} (${standtekst(g.indelingen[d])})`],
    ...leden[r].map((m) => [
      "gemeente",
      g.gemeenten.code[m],
      g.naam[m],
      schrijfGetal(g.inwoners[m]),
    ]),
    ...nu.keuze
      .filter((e) => e !== d)
      .map((e) => {
        const { woord, met } = ontmoeting(leden[r], g.indelingen[e]);
        const { slug, naam: own } = g.indelingen[e];
        const where = [woord, opsomming(met.map((x) => x.naam))].filter(Boolean).join(" ");
        return ["andere indeling", slug, own, where];
      }),
  ];
}
