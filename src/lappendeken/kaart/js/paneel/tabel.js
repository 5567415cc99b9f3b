/** The same facts as the map, as tables: for who cannot or will not read colours. */

import { alsAnders, h, inWoorden, voegBij, vul, werkBij } from "../elementen.js";
import { kentInwoners, kentProvincies } from "../kern/bekend.js";
import { schrijfCsv, schrijfGetal } from "../kern/csv.js";
import { fold } from "../kern/fold.js";
import { GESCHEIDEN } from "../kern/naden.js";
import { getal, waardetekst } from "../kern/tekst.js";
import { bewaarBestand, maakBestandsnaam } from "../bewaar.js";
import { naHetBeeld } from "../straks.js";
import { maakLink } from "./bediening.js";
import { maakZetter } from "./watals/zetter.js";

/** @import { Rekenaar } from "../kern/rekenen.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Werkbank } from "../kern/werkbank.js" */

/**
 * @typedef {object} Tabelkolom
 * @property {string} kop
 * @property {boolean} [getal] Whether it holds numbers: to the right, and the most first.
 * @property {(row: number) => Node | string} cel
 * @property {(row: number) => string} [stand] What a cell that is no text depends on.
 * @property {(row: number) => number | string} sleutel What it is sorted by.
 * @property {(row: number) => string} [csv] What a file has of it when not the same text.
 */

/** @typedef {{ rijen: number[], kolommen: Tabelkolom[], codes: [kop: string, code: (row: number) => string][] }} Inhoud */
/** @typedef {"gemeenten" | "naden" | "regios"} Soort */

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Rekenaar} nodig.rekenaar
 * @param {Waarden} nodig.waarden
 * @param {(m: number) => Node} nodig.kaartknop
 * @param {Werkbank} nodig.werkbank
 * @returns {Record<Soort, [titel: string, inhoud: (nu: Staat) => Inhoud]>}
 */
function maakSoorten({ g, rekenaar, waarden, kaartknop, werkbank }) {
  const zetter = maakZetter({ g, werkbank });
  /** @type {(kop: string, text: (row: number) => string) => Tabelkolom} */
  const tekstkolom = (kop, text) => ({ kop, cel: text, sleutel: (row) => fold(text(row)) });
  /** @type {(kop: string, value: (row: number) => number, decimals?: number) => Tabelkolom} */
  const getalkolom = (kop, value, decimals = 0) => ({
    kop,
    getal: true,
    cel: (row) => getal(value(row), decimals),
    sleutel: value,
    csv: (row) => schrijfGetal(value(row)),
  });
  const { code } = g.gemeenten;
  /** @type {Inhoud["codes"]} */
  const gemeentecode = [["Gemeentecode", (m) => code[m]]];
  const alle = g.naam.map((_, m) => m);

  /** @type {(nu: Staat) => Inhoud} */
  function gemeenten(nu) {
    const columns = g.lagen.map((laag) => {
      const values = waarden.van(nu, laag);
      return {
        kop: waarden.naam(nu, laag),
        getal: true,
        cel: (/** @type {number} */ m) => waardetekst(laag, values[m], laag.aantal ? 0 : 1),
        sleutel: (/** @type {number} */ m) => (Number.isNaN(values[m]) ? -1 : values[m]),
        csv: (/** @type {number} */ m) => schrijfGetal(values[m]),
      };
    });
    return {
      rijen: alle,
      codes: gemeentecode,
      kolommen: [
        {
          kop: "Gemeente",
          cel: kaartknop,
          stand: (m) => g.naam[m],
          sleutel: (m) => fold(g.naam[m]),
        },
        ...zetter.kolommen(nu),
        ...(kentProvincies(g) ? [tekstkolom("Provincie", (m) => g.provincie[m])] : []),
        ...(kentInwoners(g) ? [getalkolom("Inwoners", (m) => g.inwoners[m])] : []),
        ...columns,
      ],
    };
  }

  /** @type {(nu: Staat) => Inhoud} */
  function naden(nu) {
    const { aantal, vergeleken } = waarden.uitkomst(nu).naden;
    const { toont } = waarden.naden(nu);
    const names = (/** @type {number} */ i) =>
      nu.keuze
        .filter((d) => rekenaar.naadcode(d)[i] === GESCHEIDEN)
        .map((d) => g.indelingen[d].naam)
        .join(", ");
    return {
      rijen: g.grenzen.flatMap((_, i) => (toont(i) ? [i] : [])),
      codes: [
        ["Gemeentecode", (i) => code[g.grenzen[i].a]],
        ["Code buurgemeente", (i) => code[g.grenzen[i].b]],
      ],
      kolommen: [
        tekstkolom("Gemeente", (i) => g.naam[g.grenzen[i].a]),
        tekstkolom("Buurgemeente", (i) => g.naam[g.grenzen[i].b]),
        {
          kop: "Regiogrens in",
          getal: true,
          cel: (i) => `${aantal[i]} van ${vergeleken[i]}`,
          sleutel: (i) => aantal[i] / vergeleken[i],
        },
        getalkolom("Lengte (km)", (i) => g.grenzen[i].km, 1),
        { kop: "Indelingen", cel: names, sleutel: names },
      ],
    };
  }

  /** @type {(nu: Staat) => Inhoud} */
  function regios(nu) {
    return {
      rijen: alle,
      codes: gemeentecode,
      kolommen: [
        tekstkolom("Gemeente", (m) => g.naam[m]),
        ...nu.keuze.map((d) => {
          const { naam, regios: names, regiosVan } = g.indelingen[d];
          return tekstkolom(
            naam,
            (m) => regiosVan[m].map((r) => names[r]).join(", ") || "geen regio",
          );
        }),
      ],
    };
  }

  return {
    gemeenten: ["Gemeenten", gemeenten],
    naden: ["Naden", naden],
    regios: ["Regio’s", regios],
  };
}

/** Rows that are made at once: more than a screen shows, and less than a reader waits for. */
const BEURT = 40;

/** @type {Record<Staat["weergave"], Soort>} */
const BIJ_WEERGAVE = {
  congruentie: "gemeenten",
  naden: "naden",
  indelingen: "regios",
  watals: "gemeenten",
};

/**
 * @param {HTMLDialogElement} venster
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Rekenaar} nodig.rekenaar
 * @param {Waarden} nodig.waarden
 * @param {(m: number) => void} nodig.kiesGemeente
 * @param {Werkbank} nodig.werkbank
 */
export function maakTabel(venster, { g, staat, rekenaar, waarden, kiesGemeente, werkbank }) {
  // A gemeente in the table leads to its card, as on the map.
  const kaartknop = (/** @type {number} */ m) =>
    maakLink(g.naam[m], () => {
      venster.close();
      kiesGemeente(m);
    });
  const soorten = maakSoorten({ g, rekenaar, waarden, kaartknop, werkbank });
  /** @type {Soort} */
  let soort = "gemeenten";
  let volgorde = { kolom: 0, af: false };

  function maakKolomkop(/** @type {Tabelkolom} */ { kop, getal: number }, /** @type {number} */ i) {
    const { kolom, af } = volgorde;
    const own = i === kolom;
    const pijl = af ? " ↓" : " ↑";
    const kies = () => {
      volgorde = { kolom: i, af: own ? !af : Boolean(number) };
      bouw(BEURT);
      const vlak = venster.querySelector(".tabelvlak");
      if (vlak) vlak.scrollTop = 0;
    };
    return h(
      "th",
      {
        key: kop,
        scope: "col",
        class: number ? "getal" : null,
        "aria-sort": own ? (af ? "descending" : "ascending") : null,
      },
      h(
        "button",
        { type: "button", onclick: kies },
        kop,
        h("span", { class: "pijl", "aria-hidden": "true" }, own ? pijl : ""),
      ),
    );
  }

  function maakRij(/** @type {readonly Tabelkolom[]} */ kolommen, /** @type {number} */ row) {
    const standen = kolommen.map(({ cel, stand }) => (stand ?? cel)(row));
    return alsAnders("tr", `${soort} ${row}`, standen.join("\n"), () =>
      h(
        "tr",
        {},
        kolommen.map(({ cel, stand, getal: number }, i) => {
          const inhoud = stand ? cel(row) : standen[i];
          return i === 0
            ? h("th", { scope: "row" }, inhoud)
            : h("td", { class: number ? "getal" : null }, inhoud);
        }),
      ),
    );
  }

  /** @type {(inhoud: Inhoud) => number[]} */
  function sorteer({ rijen, kolommen }) {
    const { sleutel } = kolommen[volgorde.kolom];
    const turn = volgorde.af ? -1 : 1;
    const keyed = rijen.map((row) => ({ key: sleutel(row), row }));
    keyed.sort((a, b) => {
      if (a.key === b.key) return (a.row - b.row) * turn;
      return (a.key < b.key ? -1 : 1) * turn;
    });
    return keyed.map(({ row }) => row);
  }

  const maakTab = (/** @type {Soort} */ naam) =>
    h(
      "button",
      {
        key: naam,
        type: "button",
        class: "pil",
        "aria-pressed": String(naam === soort),
        onclick: () => toon(naam),
      },
      soorten[naam][0],
    );

  /** Of the table that stands there; what is still to come for another one does not come. */
  let nummer = 0;

  /** @param {number} eerst Rows that are there at once; the others follow in turns. */
  function bouw(eerst) {
    nummer += 1;
    const [titel, lees] = soorten[soort];
    const inhoud = lees(staat.nu);
    const order = sorteer(inhoud);
    const maak = (/** @type {number} */ row) => maakRij(inhoud.kolommen, row);
    const rows = order.slice(0, eerst).map(maak);
    const tabs = /** @type {Soort[]} */ (Object.keys(soorten)).map(maakTab);
    const sluit = () => venster.close();
    werkBij(
      venster,
      h(
        "div",
        { class: "tabelkop" },
        h("h2", { id: "tabel-kop" }, "De kaart als tabel"),
        h("div", { class: "pillen", role: "group", "aria-label": "Welke tabel" }, tabs),
        h("button", { type: "button", class: "knop klein", onclick: bewaar }, "Bewaar (CSV)"),
        h(
          "button",
          { type: "button", class: "sluit", "aria-label": "Tabel sluiten", onclick: sluit },
          "×",
        ),
      ),
      h(
        "div",
        { key: soort, class: "tabelvlak", tabindex: "0", role: "region", "aria-label": titel },
        h(
          "table",
          {},
          h("thead", {}, h("tr", {}, inhoud.kolommen.map(maakKolomkop))),
          h("tbody", {}, rows),
        ),
      ),
    );
    const body = venster.querySelector("tbody");
    const dit = nummer;
    const vulAan = (/** @type {number} */ start) => {
      if (start >= order.length) return;
      naHetBeeld(() => {
        if (nummer !== dit) return;
        if (body) voegBij(body, order.slice(start, start + BEURT).map(maak));
        vulAan(start + BEURT);
      });
    };
    vulAan(eerst);
  }

  /** As it is shown: the same rows in the same order. */
  function bewaar() {
    const [titel, lees] = soorten[soort];
    const inhoud = lees(staat.nu);
    const { kolommen, codes } = inhoud;
    const kop = [...codes.map(([one]) => one), ...kolommen.map((one) => one.kop)].map(inWoorden);
    const tekst = (/** @type {Node | string} */ cel) =>
      typeof cel === "string" ? cel : (cel.textContent ?? "");
    const rows = sorteer(inhoud).map((row) => [
      ...codes.map(([, code]) => code(row)),
      ...kolommen.map(({ cel, csv }) => csv?.(row) ?? tekst(cel(row))),
    ]);
    bewaarBestand(maakBestandsnaam(titel, "csv"), schrijfCsv([kop, ...rows]));
  }

  function toon(/** @type {Soort} */ wanted) {
    soort = wanted;
    volgorde = { kolom: 0, af: false };
    bouw(BEURT);
  }

  venster.addEventListener("close", () => {
    nummer += 1;
    vul(venster);
  });
  // What is edited in a row shows in all of them.
  staat.volg((nu, oud) => {
    if (venster.open && nu.scenarios !== oud.scenarios) bouw(Infinity);
  });
  return {
    /** The table that goes with the view, without showing it. */
    bewaar() {
      [soort, volgorde] = [BIJ_WEERGAVE[staat.nu.weergave], { kolom: 0, af: false }];
      bewaar();
    },
    open() {
      toon(BIJ_WEERGAVE[staat.nu.weergave]);
      venster.showModal();
    },
    /** Make now what is still to come, as for paper; nothing while it is closed. */
    maakAf() {
      if (venster.open) bouw(Infinity);
    },
  };
}
