/** What stands with the map wherever it goes without its page: title, lines, and where it is from. */

import { standtekst } from "../kern/tekst.js";
import { maakSleutel } from "./watals/sleutel.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Beelden } from "../beeld/kaartbeeld.js" */
/** @import { Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Legenda } from "./legenda.js" */

/** @typedef {{ titel: string, regels: string[], voet: string[] }} Bijschrift */

/** A longer address cannot be typed over, and takes the room of the map. */
const LANGSTE = 240;

/**
 * The address of the page as others can use it: of a file only its name, for the folders before it
 * tell who made it.
 *
 * @param {string} hash
 * @returns {string} Empty in a page without one.
 */
function schrijfPlaats(hash) {
  const { protocol, href, pathname } = window.location;
  if (!/^(file|https?):$/u.test(protocol)) return "";
  const basis = protocol === "file:" ? (pathname.split("/").pop() ?? "") : href.split("#")[0];
  const all = hash ? `${basis}#${hash}` : basis;
  return all.length > LANGSTE ? basis : all;
}

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Waarden} nodig.waarden
 * @param {Beelden} nodig.beelden
 * @param {(nu: Staat) => string} nodig.titel
 * @param {(nu: Staat) => string} nodig.zin What the scenario does.
 * @param {() => string} nodig.adres What stands behind the # of this view.
 * @returns {(nu: Staat) => Bijschrift}
 */
export function maakBijschrift({ g, waarden, beelden, titel, zin, adres }) {
  const naamMetStand = (/** @type {number} */ d) =>
    `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`;
  const vergeleken = (/** @type {readonly number[]} */ keuze) =>
    `Vergeleken: ${keuze.map(naamMetStand).join(", ")}.`;

  /** @type {(nu: Staat) => [titel: string, regels: string[]]} Which, what they are for, by what law. */
  function beschrijfIndelingen(nu) {
    const shown = nu.tweede === null ? [nu.indeling] : [nu.indeling, nu.tweede];
    const onbekend = "onbekend";
    const lines = shown.map((d) => {
      const { naam, opgave, wettelijke_basis: basis } = g.indelingen[d];
      return `${naam}. Opgave: ${opgave || onbekend} Wettelijke basis: ${basis || onbekend}.`;
    });
    return [shown.map(naamMetStand).join(" en "), lines];
  }

  /** @type {(nu: Staat) => [titel: string, regels: string[]]} Which scenario, and what it does. */
  function beschrijfScenario(nu) {
    const naam = nu.scenario === null ? "Wat als" : nu.scenarios[nu.scenario].naam;
    const wat = nu.verschil ? "wie omhoog of omlaag gaat" : naamMetStand(nu.deel ?? nu.indeling);
    const today = vergeleken(nu.keuze.map((d) => g.basis[d]));
    return [`${naam}: ${wat}`, nu.scenario === null ? [today] : [zin(nu), today]];
  }

  /** What the colours say, and by which classes. */
  function beschrijfMaat(/** @type {Staat} */ nu) {
    const laag = waarden.laag(nu);
    const weging = nu.inwoners ? "Partners tellen naar inwoners." : "Elke partner telt even zwaar.";
    return [
      laag.toelichting,
      laag.inwoners ? weging : "",
      nu.eigenKlassen ? "Klassen naar deze waarden." : "Vaste klassen.",
      nu.klasse === null ? "" : `Gekleurd is alleen ${laag.klassen[nu.klasse][2]}.`,
    ]
      .filter(Boolean)
      .join(" ");
  }

  /** @type {(nu: Staat) => [titel: string, regels: string[]]} */
  function beschrijfKeuze(nu) {
    const naden = nu.weergave === "naden";
    const titelVanBeeld = naden ? `Naden in minstens ${waarden.naden(nu).tekst}` : waarden.naam(nu);
    const partners = nu.gemeente !== null && beelden.toontPartners(nu);
    const wat = partners ? `Partners van ${g.naam[nu.gemeente ?? 0]}` : titelVanBeeld;
    const uitleg = partners
      ? "Partners zijn de gemeenten die in een van deze indelingen in dezelfde regio zitten."
      : naden
        ? "Een naad is een gemeentegrens die ook een regiogrens is; geteld is het deel van de indelingen die beide gemeenten kennen."
        : beschrijfMaat(nu);
    return [titel(nu), [`${wat}. ${vergeleken(nu.keuze)}`, uitleg]];
  }

  const soorten = {
    congruentie: beschrijfKeuze,
    naden: beschrijfKeuze,
    indelingen: beschrijfIndelingen,
    watals: beschrijfScenario,
  };

  return (nu) => {
    const [kop, regels] = soorten[nu.weergave](nu);
    const plaats = schrijfPlaats(adres());
    const day = new Date().toLocaleDateString("nl-NL", {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    return {
      titel: kop,
      regels,
      voet: [
        "Meer congruentie is niet altijd beter: de kaart beschrijft en rangschikt niet.",
        `Bron: ${g.herkomst.grenzen}; lappendeken. ${g.herkomst.uitleg}`,
        `Gemaakt op ${day}${plaats ? ` met ${plaats}` : ""}`,
      ],
    };
  };
}

/**
 * The key to what the map shows now.
 *
 * @param {object} nodig
 * @param {Waarden} nodig.waarden
 * @param {Legenda} nodig.legenda
 * @param {(nu: Staat) => Kind} nodig.sleutel The key of one or two indelingen.
 * @returns {(nu: Staat) => Kind}
 */
export function kiesLegenda({ waarden, legenda, sleutel }) {
  return (nu) => {
    if (nu.weergave === "watals") return maakSleutel(nu, waarden);
    if (nu.weergave === "indelingen") return sleutel(nu);
    return nu.weergave === "naden" ? legenda.naden(nu) : legenda.kleuren(nu);
  };
}
