/** What lowers the congruentie of a gemeente: the most, and all else that matters. */

import { h } from "../elementen.js";
import { getal, opsomming } from "../kern/tekst.js";

/** @import { Afwijking, Gemeentefeiten } from "../kern/feiten.js" */
/** @import { Gegevens } from "../kern/typen.js" */

/** So many gemeenten are named as a reason before the rest is counted. */
const GENOEMD = 6;

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {(list: readonly number[]) => string[]} nodig.namen Of gemeenten, by name.
 */
export function maakOorzaken({ g, namen }) {
  const lijst = (/** @type {readonly number[]} */ list) =>
    opsomming(list.map((d) => g.indelingen[d].naam));

  /** @type {(afwijkend: Afwijking, perInwoner: boolean) => [wie: string, zonder: string]} */
  function schrijf({ indelingen, leiders, effect }, perInwoner) {
    const met = perInwoner ? " (partners naar inwoners)" : "";
    const hoger = `is de congruentie${met} ${getal(100 * effect, 0)} procentpunt hoger`;
    if (indelingen.length === 1) {
      return [`Wijkt het meest af: ${lijst(indelingen)}`, `Zonder deze indeling ${hoger}.`];
    }
    if (leiders.length === indelingen.length) {
      return [`Wijken even ver af: ${lijst(indelingen)}`, `Zonder een van deze ${hoger}.`];
    }
    const wie = `Wijken het meest af, met hetzelfde gezelschap: ${lijst(indelingen)}`;
    const een = leiders.length > 1 ? "een van " : "";
    return [wie, `Zonder ${een}${lijst(leiders)} ${hoger}.`];
  }

  /** @type {(redenen: Pick<Afwijking, "wel" | "niet">) => string[]} */
  const schrijfRedenen = ({ wel, niet }) =>
    [
      wel.length
        ? `Alleen daar of bijna alleen daar partner: ${opsomming(namen(wel), GENOEMD)}.`
        : "",
      niet.length
        ? `Juist daar geen partner, elders meestal wel: ${opsomming(namen(niet), GENOEMD)}.`
        : "",
    ].filter(Boolean);

  /** @type {(f: Gemeentefeiten) => HTMLElement[]} */
  const maakOok = ({ ook }) =>
    ook.map((one) =>
      h(
        "li",
        { key: one.indelingen[0] },
        h("strong", {}, lijst(one.indelingen)),
        `, ${getal(100 * one.effect, 0)} procentpunt. `,
        schrijfRedenen(one).join(" "),
      ),
    );

  return {
    schrijf,
    /** @type {(f: Gemeentefeiten, perInwoner: boolean) => HTMLElement | null} */
    bouw(f, perInwoner) {
      if (!f.afwijkend) return null;
      const [wie, zonder] = schrijf(f.afwijkend, perInwoner);
      return h(
        "section",
        { key: "afwijking" },
        h("h3", {}, wie),
        h("p", {}, [zonder, ...schrijfRedenen(f.afwijkend)].join(" ")),
        f.ook.length
          ? [h("p", {}, "Wat haar verder lager maakt:"), h("ul", { class: "oorzaken" }, maakOok(f))]
          : null,
      );
    },
    /** @type {(f: Gemeentefeiten, perInwoner: boolean) => string[]} */
    alsTekst(f, perInwoner) {
      if (!f.afwijkend) return [];
      const ook = f.ook.map(
        (one) => `${lijst(one.indelingen)} (${getal(100 * one.effect, 0)} procentpunt)`,
      );
      return [
        schrijf(f.afwijkend, perInwoner).join(". "),
        ...(ook.length ? [`Verder lager door: ${opsomming(ook)}.`] : []),
      ];
    },
  };
}
