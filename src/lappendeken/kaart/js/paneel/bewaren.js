/** What a reader can take along: pictures, tables, a page with the work inside, a big screen. */

import { bewaarBestand, maakBestandsnaam } from "../bewaar.js";
import { h, inWoorden } from "../elementen.js";
import { schrijfCsv } from "../kern/csv.js";
import { bouwIn } from "../kern/nieuwekaart.js";
import { tabelVanGemeente, tabelVanRegio } from "../kern/tabelbestand.js";
import { schrijfPng, schrijfSvg } from "../vel.js";
import { kopieer } from "./klembord.js";
import { maakPrent } from "./prent.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Ingebouwd } from "../kern/nieuwekaart.js" */
/** @import { Rekenaar } from "../kern/rekenen.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Bijschrift } from "./bijschrift.js" */
/** @import { Meld } from "./melding.js" */
/** @import { Bestanden } from "./watals/bestanden.js" */

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Rekenaar} nodig.rekenaar
 * @param {Waarden} nodig.waarden
 * @param {string} nodig.bron The page as it came.
 * @param {HTMLDialogElement} nodig.venster
 * @param {Bestanden} nodig.bestanden
 * @param {Meld} nodig.meld
 * @param {() => void} nodig.bewaarTabel The table that goes with the view.
 * @param {(nu: Staat) => SVGSVGElement} nodig.plaatje
 * @param {(nu: Staat) => Kind} nodig.legenda
 * @param {(nu: Staat) => Bijschrift} nodig.bijschrift
 * @param {() => Ingebouwd} nodig.werk
 * @param {() => string} nodig.hier What stands behind the # of this view.
 * @returns {() => void} Opens the choice.
 */
export function maakBewaren(nodig) {
  const { g, staat, bron, venster, bestanden, meld, plaatje, legenda, bijschrift } = nodig;

  function maak() {
    // As on paper, a second indeling lies over the first.
    const nu = { ...staat.nu, naast: false };
    const said = bijschrift(nu);
    const naam = kaartje(nu)?.[0] ?? said.titel;
    return { naam: `kaart ${naam}`, prent: maakPrent(plaatje(nu), said, legenda(nu)) };
  }
  function bewaarSvg() {
    const { naam, prent } = maak();
    bewaarBestand(maakBestandsnaam(naam, "svg"), schrijfSvg(prent), "image/svg+xml");
  }
  async function bewaarPng() {
    const { naam, prent } = maak();
    bewaarBestand(maakBestandsnaam(naam, "png"), await schrijfPng(prent), "image/png");
  }

  /** @type {(nu: Staat) => [naam: string, rows: () => string[][]] | null} */
  function kaartje(nu) {
    const { gemeente, regio } = nu;
    if (regio) {
      return [g.indelingen[regio[0]].regios[regio[1]], () => tabelVanRegio(g, regio, nu)];
    }
    if (gemeente === null) return null;
    return [g.naam[gemeente], () => tabelVanGemeente(nodig, gemeente, nu)];
  }

  function bewaarKaart() {
    const page = bouwIn(bron, nodig.werk());
    if (page === null) throw new Error("this page has no data of its own");
    const { scenarios, scenario } = staat.nu;
    const naam = scenario === null ? "" : scenarios[scenario].naam;
    bewaarBestand(maakBestandsnaam(`kaart ${naam}`, "html"), page, "text/html;charset=utf-8");
  }

  /** @type {(tekst: string, doe: () => void | Promise<void>) => HTMLElement} */
  function knop(tekst, doe) {
    async function onclick() {
      try {
        await doe();
        meld("Bewaard");
      } catch {
        meld("Bewaren lukte niet");
        bestanden.toon("Bewaren lukte niet", [
          h("p", {}, "Deze browser staat het hier niet toe. Open de kaart als bestand."),
        ]);
      }
    }
    return h("button", { type: "button", class: "knop", onclick }, tekst);
  }

  /** The link to what is seen now, to put in a mail. */
  function maakLinkdeel() {
    const gelukt = h("span", { class: "gelukt", role: "status" });
    const doe = async () => {
      const link = `${window.location.href.replace(/#.*$/u, "")}#${nodig.hier()}`;
      const done = await kopieer(link);
      gelukt.textContent = done ? "Gekopieerd." : "Kopiëren lukte niet.";
    };
    return [
      h("h3", {}, "Een link, voor in een mail"),
      h(
        "p",
        { class: "uitleg" },
        "De link opent wat u nu ziet, voor wie bij dezelfde kaart kan: op een website of een gedeelde schijf. Kan de ander dat niet, stuur dan de nieuwe kaart van hierboven mee.",
      ),
      h(
        "p",
        { class: "knoppen" },
        h("button", { type: "button", class: "knop", onclick: doe }, "Kopieer de link"),
        gelukt,
      ),
    ];
  }

  return () => {
    const { nu } = staat;
    const kaart = kaartje(nu);
    const uitleg = (/** @type {string} */ text) => h("p", { class: "uitleg" }, text);
    bestanden.toon("Bewaar", [
      h("h3", {}, "Wat u op de kaart ziet"),
      uitleg(
        "Met titel, legenda, bron en datum. PNG past overal; SVG blijft scherp en bewerkbaar.",
      ),
      h(
        "p",
        { class: "knoppen" },
        knop("Plaatje (PNG)", bewaarPng),
        knop("Plaatje (SVG)", bewaarSvg),
      ),
      h("h3", {}, "De cijfers, voor Excel"),
      h(
        "p",
        { class: "knoppen" },
        knop("Tabel bij deze weergave (CSV)", nodig.bewaarTabel),
        kaart
          ? knop(`Kaartje van ${kaart[0]} (CSV)`, () =>
              bewaarBestand(
                maakBestandsnaam(kaart[0], "csv"),
                schrijfCsv(kaart[1]().map((row, i) => (i ? row : row.map(inWoorden)))),
              ),
            )
          : null,
        nu.scenario === null ? null : knop("Scenario (CSV)", bestanden.bewaar),
      ),
      h("h3", {}, "Alles, als nieuwe kaart"),
      uitleg(
        "Eén bestand dat zonder internet opent zoals u het nu ziet, met uw keuze, scenario’s en eigen lijsten erin.",
      ),
      h("p", { class: "knoppen" }, knop("Als nieuwe kaart (HTML)", bewaarKaart)),
      window.location.protocol === "about:" ? null : maakLinkdeel(),
      h("h3", {}, "Voor een zaal"),
      uitleg("Alleen de kaart, met grote letters. Met Escape komt u terug."),
      h(
        "p",
        { class: "knoppen" },
        h(
          "button",
          {
            type: "button",
            class: "knop",
            onclick: () => {
              venster.close();
              staat.zet({ presentatie: true, verft: false });
            },
          },
          "Presentatie",
        ),
      ),
    ]);
  };
}
