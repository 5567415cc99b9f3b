/** Before and after: the figures, who gains and loses, borders, pairs, and what to be aware of. */

import { alsAnders, h } from "../../elementen.js";
import { telKernregios } from "../../kern/criteria.js";
import { onthoud } from "../../kern/geheugen.js";
import { telRegio, vindAandacht } from "../../kern/regios.js";
import { gemiddelde } from "../../kern/statistiek.js";
import { getal, opsomming, procent, telwoord } from "../../kern/tekst.js";
import {
  schrijfBeide,
  schrijfUitkomst,
  schrijfVerschil,
  telInwoners,
} from "../../kern/uitkomsttekst.js";
import { meetNaden, vindGrenswissels, vindPaarwissels } from "../../kern/verschil.js";
import { VERSCHILLEN, verschilklasse } from "../../kern/verschilklassen.js";
import { maakLink } from "../bediening.js";

/** @import { Kind } from "../../elementen.js" */
/** @import { Aandacht } from "../../kern/regios.js" */
/** @import { Rekenaar, Uitkomst } from "../../kern/rekenen.js" */
/** @import { Houder, Staat } from "../../kern/staat.js" */
/** @import { Gegevens, Indeling } from "../../kern/typen.js" */
/** @import { Verschuiving } from "../../kern/verschil.js" */
/** @import { Waarden } from "../../kern/waarden.js" */
/** @import { Werkbank } from "../../kern/werkbank.js" */
/** @import { Acties } from "../acties.js" */

/** So many are named before the reader asks for all. */
const EERSTE = 6;

/** @typedef {[kop: string, voor: string, na: string, verschil: string]} Regel */

/**
 * @param {string} kop
 * @param {number} voor
 * @param {number} na
 * @returns {Regel}
 */
function aandeelregel(kop, voor, na) {
  const [a, b] = schrijfBeide(voor, na);
  return [kop, a, b, a === b ? "0" : `${schrijfVerschil(100 * (na - voor), 2)}`];
}

/**
 * @param {string} kop
 * @param {number} voor
 * @param {number} na
 * @param {number} decimals
 * @returns {Regel}
 */
const getalregel = (kop, voor, na, decimals) => [
  kop,
  getal(voor, decimals),
  getal(na, decimals),
  schrijfVerschil(na - voor, decimals),
];

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Rekenaar} nodig.rekenaar
 * @param {Waarden} nodig.waarden
 * @param {Werkbank} nodig.werkbank
 * @param {Acties} nodig.acties
 * @param {Houder} nodig.staat
 */
export function maakUitkomst({ g, rekenaar, waarden, werkbank, acties, staat }) {
  /** @type {Set<string>} What the reader opened: only that is worth computing. */
  const geopend = new Set();
  const isOpen = (/** @type {string} */ key) => geopend.has(key);
  const bijOpen = (/** @type {string} */ key) => (/** @type {Event} */ event) => {
    const { open } = /** @type {HTMLDetailsElement} */ (event.currentTarget);
    if (open === geopend.has(key)) return;
    if (open) geopend.add(key);
    else geopend.delete(key);
    staat.zet({});
  };
  const kernregios = onthoud((/** @type {Uitkomst} */ { indelingen }) =>
    telKernregios(indelingen, g.n),
  );
  /** @type {(voor: Uitkomst, na: Uitkomst) => Regel[]} */
  function maakRegels(voor, na) {
    const mean = (
      /** @type {Uitkomst} */ u,
      /** @type {"congruentie" | "regioatlas_congruentie" | "nestheid" | "tafels"} */ maat,
      inwoners = false,
    ) => gemiddelde(u.maten[maat][0], inwoners ? g.inwoners : null);
    const [a, b] = [voor, na].map((u) => meetNaden(u, g.grenzen));
    return [
      aandeelregel("Congruentie", mean(voor, "congruentie"), mean(na, "congruentie")),
      aandeelregel(
        "Congruentie, gemiddeld per inwoner",
        mean(voor, "congruentie", true),
        mean(na, "congruentie", true),
      ),
      aandeelregel(
        "RegioAtlas-percentage",
        mean(voor, "regioatlas_congruentie"),
        mean(na, "regioatlas_congruentie"),
      ),
      aandeelregel("Nestheid", mean(voor, "nestheid"), mean(na, "nestheid")),
      getalregel("Tafels per gemeente", mean(voor, "tafels"), mean(na, "tafels"), 2),
      getalregel("Harde naden (km)", a.hard, b.hard, 1),
      getalregel("Naden (km)", a.alle, b.alle, 1),
      getalregel("Kernregio’s: overal samen", kernregios(voor), kernregios(na), 0),
    ];
  }

  function maakTabel(/** @type {Regel[]} */ regels) {
    return h(
      "table",
      { class: "voorna" },
      h("caption", { class: "hoorbaar" }, "Landelijk, vandaag en met het scenario"),
      alsAnders("thead", "kop", "", () =>
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, h("span", { class: "hoorbaar" }, "Wat")),
            ["vandaag", "scenario", "verschil"].map((kop) =>
              h("th", { scope: "col", class: "getal" }, kop),
            ),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        regels.map(([kop, ...cellen]) =>
          alsAnders("tr", kop, cellen.join("|"), () =>
            h(
              "tr",
              { "data-anders": cellen[2] === "0" ? null : "ja" },
              h("th", { scope: "row" }, kop),
              cellen.map((tekst) => h("td", { class: "getal" }, tekst)),
            ),
          ),
        ),
      ),
    );
  }

  /** @type {(key: string, kop: string, list: readonly Verschuiving[]) => Kind} */
  function maakWie(key, kop, list) {
    if (list.length === 0) return h("p", { key, class: "uitleg" }, `${kop}: geen enkele gemeente.`);
    const rest = list.slice(EERSTE);
    const rij = (/** @type {Verschuiving} */ { m, verschil }) => {
      const tekst = ` ${schrijfVerschil(100 * verschil, 1)}`;
      return alsAnders("li", m, tekst, () =>
        h(
          "li",
          {},
          maakLink(g.naam[m], () => acties.kiesGemeente(m, true)),
          h("small", {}, tekst),
        ),
      );
    };
    return h(
      "div",
      { key, class: "wie" },
      h(
        "h3",
        {},
        h("span", {
          class: "vlakje",
          style: { background: VERSCHILLEN[verschilklasse(list[0].verschil)][2] },
        }),
        `${kop}: ${telwoord(list.length, "gemeente", "gemeenten")}`,
        h("small", {}, ` ${getal(telInwoners(list, g.inwoners))} inwoners`),
      ),
      h("ul", { class: "namenlijst" }, list.slice(0, EERSTE).map(rij)),
      rest.length
        ? h(
            "details",
            { key: "rest", ontoggle: bijOpen(key) },
            h("summary", {}, `en ${telwoord(rest.length, "andere", "andere")}`),
            // Hundreds of names are made when asked for.
            isOpen(key) ? h("ul", { class: "namenlijst" }, rest.map(rij)) : null,
          )
        : null,
    );
  }

  /** @type {(nu: Staat, voor: Uitkomst, na: Uitkomst) => Kind} */
  function maakNaden({ deel, werk }, voor, na) {
    if (deel === null || werk === null) return null;
    const { vervalt, ontstaat } = vindGrenswissels(
      rekenaar.naadcode(deel),
      rekenaar.naadcode(werk),
    );
    const km = (/** @type {readonly number[]} */ list) =>
      getal(
        list.reduce((sum, i) => sum + g.grenzen[i].km, 0),
        1,
      );
    const [a, b] = [voor, na].map((u) => meetNaden(u, g.grenzen).hard);
    return h(
      "p",
      { key: "naden", class: "uitleg" },
      "Regiogrenzen van deze indeling: ",
      h("strong", {}, `${km(vervalt)} km vervalt`),
      " en ",
      h("strong", {}, `${km(ontstaat)} km komt erbij`),
      `. Harde naden (grenzen in elke indeling): ${schrijfVerschil(b - a, 1)} km.`,
    );
  }

  /** @type {(nu: Indeling, basis: Indeling, andere: readonly number[]) => Kind} */
  function bouwParen(nu, basis, andere) {
    const wissels = vindPaarwissels(basis, nu, andere, g);
    const woord = (/** @type {{ gelijk: number, genest: number, kruisend: number }} */ x) =>
      x.kruisend > 0 ? "" : x.genest > 0 ? "past er nu overal in" : "is nu overal gelijk";
    const pijl = (/** @type {number} */ a, /** @type {number} */ b) =>
      a === b ? `${a}` : `${a} → ${b}`;
    if (wissels.length === 0) {
      return h(
        "p",
        { class: "uitleg" },
        "Met geen enkele andere indeling verandert de verhouding.",
      );
    }
    return h(
      "table",
      { class: "voorna" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, "Regio’s van"),
          ["gelijk", "genest", "kruisend"].map((kop) =>
            h("th", { scope: "col", class: "getal" }, kop),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        wissels.map(({ e, voor, na }) =>
          h(
            "tr",
            { key: e },
            h(
              "th",
              { scope: "row" },
              g.indelingen[e].naam,
              voor.kruisend > 0 && woord(na) ? h("small", {}, ` ${woord(na)}`) : null,
            ),
            h("td", { class: "getal" }, pijl(voor.gelijk, na.gelijk)),
            h("td", { class: "getal" }, pijl(voor.genest, na.genest)),
            h("td", { class: "getal" }, pijl(voor.kruisend, na.kruisend)),
          ),
        ),
      ),
    );
  }

  /** @type {(aandacht: Aandacht, nu: Indeling) => string} */
  function schrijfAandacht({ soort, r, voor, na }, nu) {
    const naam = nu.regios[r];
    if (soort === "delen") return `${naam} bestaat uit ${na} losse delen (vandaag ${voor}).`;
    if (soort === "leeg") return `${naam} heeft geen gemeenten meer.`;
    if (soort === "minimum") return `${naam} heeft ${getal(na)} inwoners: onder uw minimum.`;
    // By who lives in this regio: of a gemeente in several a part counts.
    return `${g.naam[telRegio(nu, r, g).grootste]} heeft ${procent(na)} van de inwoners van ${naam}: meer dan de rest samen.`;
  }

  function maakAandacht(
    /** @type {Indeling} */ nu,
    /** @type {Indeling} */ basis,
    /** @type {number} */ minimum,
  ) {
    const zinnen = vindAandacht(nu, basis, g, minimum).map((x) => schrijfAandacht(x, nu));
    const kwijt = g.naam.filter(
      (_, m) => nu.regiosVan[m].length === 0 && basis.regiosVan[m].length > 0,
    );
    if (kwijt.length) {
      zinnen.push(
        `${telwoord(kwijt.length, "gemeente heeft", "gemeenten hebben")} nog geen regio: ${opsomming(kwijt, EERSTE)}.`,
      );
    }
    if (zinnen.length === 0) return null;
    return h(
      "div",
      { key: "aandacht", class: "opvallend" },
      h("h3", {}, "Let op"),
      h(
        "ul",
        {},
        zinnen.map((zin) => h("li", { key: zin }, zin)),
      ),
    );
  }

  return {
    /** The outcome as one sentence. */
    zin: onthoud((/** @type {Staat} */ nu) => {
      const which = nu.inwoners ? 1 : 0;
      const [voor, na] = [waarden.vandaag(nu), waarden.uitkomst(nu)].map(
        ({ maten }) => maten.congruentie[which],
      );
      return schrijfUitkomst(voor, na, waarden.verschuivingen(nu), g.inwoners);
    }),

    /**
     * Everything, for the panel.
     *
     * @param {Staat} nu
     * @param {number} minimum
     * @returns {Kind}
     */
    bouw(nu, minimum) {
      const [indeling, basis] = [werkbank.nu(), werkbank.basis()];
      if (!indeling || !basis) return null;
      const [voor, na] = [waarden.vandaag(nu), waarden.uitkomst(nu)];
      const { stijgers, dalers } = waarden.verschuivingen(nu);
      const andere = werkbank.vandaag(nu.keuze).filter((e) => e !== nu.deel);
      return [
        maakAandacht(indeling, basis, minimum),
        maakTabel(maakRegels(voor, na)),
        h(
          "p",
          { key: "pp", class: "uitleg" },
          "Verschil van percentages in procentpunt. Hoger is niet vanzelf beter.",
        ),
        maakWie("omhoog", "Omhoog", stijgers),
        maakWie("omlaag", "Omlaag", dalers),
        maakNaden(nu, voor, na),
        h(
          "details",
          { key: "paren", ontoggle: bijOpen("paren") },
          h("summary", {}, "Welke indelingen gaan er meer op lijken?"),
          isOpen("paren") ? bouwParen(indeling, basis, andere) : null,
        ),
      ];
    },
  };
}
