/** The card of a gemeente: what it shares with whom, and where it tears. */

import { h } from "../elementen.js";
import { kentInwoners, kentProvincies } from "../kern/bekend.js";
import { leesGemeente, opNaam } from "../kern/feiten.js";
import { gemiddelde, kwantiel } from "../kern/statistiek.js";
import { getal, opsomming, procent, standtekst, telwoord, waardetekst } from "../kern/tekst.js";
import { schrijfVerschil } from "../kern/uitkomsttekst.js";
import { maakGeldigheid, maakLink } from "./bediening.js";
import { maakHistogram } from "./histogram.js";
import { maakOorzaken } from "./oorzaken.js";
import { maakTweegemeenten } from "./tweegemeenten.js";
import { maakZetter } from "./watals/zetter.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Gemeentefeiten, Partner } from "../kern/feiten.js" */
/** @import { Rekenaar } from "../kern/rekenen.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens, Laag } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Werkbank } from "../kern/werkbank.js" */
/** @import { Acties } from "./acties.js" */
/** @import { MaakKop } from "./kaartjekop.js" */
/** @import { Uitleg } from "./uitlegje.js" */

/** So many partners are in the grid before the reader asks for all. */
const EERSTE = 14;

/** And so many are added at a time. */
const STUK = 8;

/** @type {(laag: Laag, value: number) => string} */
const schrijf = (laag, value) => (Number.isNaN(value) ? "geen waarde" : waardetekst(laag, value));

/**
 * Where a gemeente lies, and how large it is, as far as that is known.
 *
 * @param {Gegevens} g
 * @param {number} m
 * @param {string} tussen
 */
function beschrijfPlaats(g, m, tussen) {
  const parts = [
    kentProvincies(g) ? g.provincie[m] : "",
    kentInwoners(g) ? `${getal(g.inwoners[m])} inwoners` : "",
  ];
  return parts.filter(Boolean).join(tussen);
}

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Rekenaar} nodig.rekenaar
 * @param {Waarden} nodig.waarden
 * @param {Acties} nodig.acties
 * @param {MaakKop} nodig.maakKop
 * @param {Werkbank} nodig.werkbank
 * @param {Uitleg} nodig.uitleg
 * @returns {(m: number, nu: Staat) => Kind}
 */
export function maakGemeentekaart({
  g,
  staat,
  rekenaar,
  waarden,
  acties,
  maakKop,
  werkbank,
  uitleg,
}) {
  const zetter = maakZetter({ g, werkbank });
  const order = opNaam(g);
  const namen = (/** @type {readonly number[]} */ list) =>
    [...list].sort(order).map((p) => g.naam[p]);
  const oorzaken = maakOorzaken({ g, namen });
  const naast = maakTweegemeenten({
    g,
    staat,
    rekenaar,
    waarden,
    acties,
    opNaam: g.naam.map((_, m) => m).sort(order),
    namen,
  });
  const kiesknop = (/** @type {number} */ p) =>
    maakLink(g.naam[p], () => acties.kiesGemeente(p, true));
  const knoplijst = (/** @type {readonly number[]} */ list) =>
    h(
      "ul",
      { class: "namenlijst" },
      [...list].sort(order).map((p) => h("li", { key: p }, kiesknop(p))),
    );

  /** What the scenario does, here and in the country: on a phone the panel lies below the card. */
  /** @type {(m: number, nu: Staat) => HTMLElement | null} */
  function maakWissel(m, nu) {
    if (nu.scenario === null || nu.vandaag || waarden.laag(nu).kolom !== "congruentie") return null;
    const { verschil, stijgers, dalers } = waarden.verschuivingen(nu);
    if (stijgers.length + dalers.length === 0) return null;
    const here = Number.isNaN(verschil[m])
      ? ""
      : `${schrijfVerschil(100 * verschil[m], 1)} procentpunt tegenover vandaag. `;
    return h(
      "p",
      { class: "wissel" },
      here,
      `In totaal ${telwoord(stijgers.length, "gemeente", "gemeenten")} omhoog, ${getal(dalers.length)} omlaag.`,
    );
  }

  /** @type {(f: Gemeentefeiten, nu: Staat) => HTMLElement} */
  function maakScore(f, nu) {
    const laag = waarden.laag(nu);
    const values = waarden.van(nu);
    const value = values[f.m];
    const [low, high] = [kwantiel(values, 0.25), kwantiel(values, 0.75)];
    return h(
      "section",
      { class: "score" },
      h(
        "p",
        { class: "groot" },
        schrijf(laag, value),
        " ",
        h("span", {}, uitleg.noem(waarden.naam(nu).toLowerCase())),
      ),
      maakWissel(f.m, nu),
      maakHistogram({ laag, values, value, naam: g.naam[f.m], stijl: g.stijl }),
      h(
        "p",
        { class: "uitleg" },
        "De middelste helft van de gemeenten ligt tussen ",
        schrijf(laag, low),
        " en ",
        schrijf(laag, high),
        ". Hoger is niet vanzelf beter.",
      ),
      maakLigging(f, nu),
    );
  }

  /** What lies in the choice of the map and in no other: the draws were made for it. */
  const isGeopend = (/** @type {Staat} */ nu) =>
    nu.keuze.length === g.keuze.length && nu.keuze.every((d, i) => d === g.keuze[i]);

  /** What geography alone gives, beside the score that it goes with. */
  /** @type {(f: Gemeentefeiten, nu: Staat) => HTMLElement | null} */
  function maakLigging({ m }, nu) {
    const { toeval } = g;
    if (waarden.laag(nu).kolom !== "congruentie" || waarden.weging(nu) === 1) return null;
    const zeg = (/** @type {...import("../elementen.js").Kind} */ ...text) =>
      h("p", { class: "uitleg toeval" }, text);
    if (!toeval) {
      return zeg(
        "Buren zitten vaak samen, ook zonder beleid. Hoeveel ligging alleen al geeft, staat hier als de kaart gemaakt is met ",
        h("code", {}, "lappendeken rapport"),
        ".",
      );
    }
    const verwacht = toeval.gemeenten[m];
    if (!isGeopend(nu) || verwacht === null) {
      return zeg("Wat ligging alleen al geeft, is berekend voor de keuze waarmee de kaart opende.");
    }
    return zeg(
      "Ligging alleen geeft hier al ",
      h("strong", {}, procent(verwacht)),
      `: het gemiddelde van ${telwoord(toeval.trekkingen, "trekking", "trekkingen")} van willekeurige aaneengesloten regio’s${toeval.opGrootte ? " van dezelfde grootte" : ""}; landelijk ${procent(toeval.land)}.`,
    );
  }

  function maakKerncijfers(/** @type {Gemeentefeiten} */ f) {
    const item = (/** @type {string} */ value, /** @type {Kind} */ text) =>
      h("div", {}, h("dt", {}, text), h("dd", {}, value));
    return h(
      "dl",
      { class: "kern" },
      item(`${getal(f.tafels)} van ${f.D}`, [
        uitleg.noem("tafel", "tafels"),
        ": verschillende groepen",
      ]),
      item(getal(f.vast.length), uitleg.noem("vaste partner", "vaste partners")),
      item(getal(f.partners.length), [uitleg.noem("partner", "partners"), " in totaal"]),
    );
  }

  function maakVast(/** @type {Gemeentefeiten} */ f) {
    return h(
      "section",
      { key: "vast" },
      h("h3", {}, "Vaste partners"),
      f.vast.length
        ? [h("p", { class: "uitleg" }, `Samen in alle ${f.D} indelingen:`), knoplijst(f.vast)]
        : h("p", {}, "Geen enkele gemeente is overal partner."),
    );
  }

  function maakRegios(/** @type {Gemeentefeiten} */ f) {
    const rows = f.held.map((d) => {
      const { naam, geldigheid, regios, regiosVan } = g.indelingen[d];
      return h(
        "tr",
        { key: d },
        h(
          "th",
          { scope: "row" },
          naam,
          geldigheid ? h("small", {}, maakGeldigheid(geldigheid)) : null,
        ),
        h(
          "td",
          {},
          regiosVan[f.m].map((r, i) => [
            i ? ", " : "",
            maakLink(regios[r], () => acties.kiesRegio(d, r)),
          ]),
        ),
        h("td", { class: "getal" }, getal(f.kringen.get(d)?.size)),
      );
    });
    return h(
      "section",
      { key: "regios", class: "regiotabel" },
      h("h3", {}, "Regio per indeling"),
      h(
        "table",
        { class: "lijst" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, "Indeling"),
            h("th", { scope: "col" }, "Regio"),
            h("th", { scope: "col", class: "getal" }, "Leden"),
          ),
        ),
        h("tbody", {}, rows),
      ),
    );
  }

  /** @type {number | null} The gemeente of which all partners are shown. */
  let ruim = null;

  /** Table of partners by indelingen; a mark where they share a regio. */
  function vulRooster(/** @type {Gemeentefeiten} */ f) {
    if (f.partners.length === 0) {
      return [h("h3", {}, "Partners"), h("p", {}, "Geen partners in de gekozen indelingen.")];
    }
    const kop = h(
      "tr",
      {},
      h("th", { scope: "col" }, "Partner"),
      h("th", { scope: "col", class: "getal" }, "Samen"),
      f.held.map((d) =>
        h("th", { key: d, scope: "col", class: "schuin" }, h("span", {}, g.indelingen[d].naam)),
      ),
    );
    const row = (/** @type {Partner} */ { p, shared }) =>
      h(
        "tr",
        { key: p },
        h("th", { scope: "row", title: g.naam[p] }, kiesknop(p)),
        h("td", { class: "getal" }, `${shared}/${f.D}`),
        f.held.map((d) => {
          const yes = f.kringen.get(d)?.has(p);
          return h("td", { key: d, class: yes ? "wel" : "niet" }, yes ? "ja" : "nee");
        }),
      );
    // With every indeling a gemeente has hundreds: those are made when asked for.
    const body = h("tbody", {}, f.partners.slice(0, ruim === f.m ? Infinity : EERSTE).map(row));
    const more = f.partners.length - body.childElementCount;
    function toonAlle(/** @type {MouseEvent} */ event) {
      const knop = /** @type {HTMLElement} */ (event.currentTarget);
      // The card may have been updated since it was made.
      const list = knop.closest("section")?.querySelector("tbody");
      if (!list) return;
      ruim = f.m;
      let at = EERSTE;
      // Thousands of cells at once would stop the page: a handful, and then the reader again.
      function voegToe() {
        if (!list?.isConnected || list.childElementCount !== at) return;
        list.append(...f.partners.slice(at, at + STUK).map(row));
        at += STUK;
        if (at < f.partners.length) setTimeout(voegToe);
      }
      voegToe();
      // The keyboard goes on where the new rows begin.
      list.querySelectorAll("button")[EERSTE]?.focus({ preventScroll: true });
      knop.remove();
    }
    return [
      h("h3", {}, "Met wie, aan welke tafels"),
      h(
        "div",
        { class: "rooster", tabindex: "0", role: "region", "aria-label": "Partners per indeling" },
        h(
          "table",
          // Columns that are known beforehand need no look at every cell.
          { style: { width: `${160 + 17 * f.held.length}px` } },
          h("thead", {}, kop),
          body,
        ),
      ),
      more > 0
        ? h(
            "button",
            { type: "button", class: "knop klein", onclick: toonAlle },
            `Toon ook de andere ${more === 1 ? "partner" : more}`,
          )
        : null,
    ];
  }

  function maakHarde(/** @type {Gemeentefeiten} */ { harde }) {
    if (harde.length === 0) return null;
    return h(
      "section",
      { key: "buren" },
      h("h3", {}, "Buren over een ", uitleg.noem("harde naad")),
      h(
        "p",
        { class: "uitleg" },
        "Grenzen aan elkaar, maar zitten in geen enkele gekozen indeling samen:",
      ),
      knoplijst(harde),
    );
  }

  /** @type {(f: Gemeentefeiten, nu: Staat) => string} */
  function alsTekst(f, nu) {
    const laag = waarden.laag(nu);
    const values = waarden.van(nu);
    const mean = schrijf(laag, gemiddelde(values));
    const plaats = beschrijfPlaats(g, f.m, ", ");
    const lines = [
      `${g.naam[f.m]}${plaats ? ` (${plaats})` : ""}`,
      `${waarden.naam(nu)}: ${schrijf(laag, values[f.m])} (landelijk gemiddeld ${mean}). Meer is niet altijd beter.`,
      `Tafels (verschillende groepen): ${getal(f.tafels)} van ${f.D}. Partners: ${f.partners.length}.`,
      `Vaste partners: ${opsomming(namen(f.vast)) || "geen"}.`,
    ];
    lines.push(...oorzaken.alsTekst(f, waarden.weging(nu) === 1));
    if (f.harde.length) lines.push(`Buren over een harde naad: ${opsomming(namen(f.harde))}.`);
    lines.push("", "Regio per indeling:");
    for (const d of f.held) {
      const { naam, regios, regiosVan } = g.indelingen[d];
      lines.push(
        `- ${naam} (${standtekst(g.indelingen[d])}): ${opsomming(regiosVan[f.m].map((r) => regios[r]))}`,
      );
    }
    lines.push("", "Partners:");
    for (const { p, shared } of f.partners) lines.push(`- ${g.naam[p]}: ${shared} van ${f.D}`);
    const sources = nu.keuze.map((d) => `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`);
    lines.push("", `Bron: lappendeken; ${nu.keuze.length} indelingen: ${opsomming(sources)}.`);
    return lines.join("\n");
  }

  return (m, nu) => {
    const f = leesGemeente(g, rekenaar, m, nu.keuze, waarden.weging(nu));
    const regel = beschrijfPlaats(g, m, " · ");
    return [
      maakKop(g.naam[m], regel, () => alsTekst(f, nu)),
      zetter.kaart(m, nu),
      maakScore(f, nu),
      maakKerncijfers(f),
      maakVast(f),
      oorzaken.bouw(f, waarden.weging(nu) === 1),
      maakRegios(f),
      h("section", { key: "partners", class: "partnerrooster" }, vulRooster(f)),
      maakHarde(f),
      naast(f, nu),
    ];
  };
}
