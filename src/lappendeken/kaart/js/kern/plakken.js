/**
 * A list that a person pastes from Excel: who is in which regio, with any header or none, below a
 * title or not, names or codes. It says what it understood and what not; nothing is guessed silently.
 */

import { leesTabel, pers, REGELS, TEKENS } from "./csv.js";
import { fold } from "./fold.js";
import { maakGemeentezoeker } from "./gemeentezoeker.js";
import { opsomming, telwoord } from "./tekst.js";

/** @import { Rij } from "./csv.js" */
/** @import { Gegevens, Lidmaatschap, Ligging } from "./typen.js" */

/**
 * @typedef {object} Plaksel
 * @property {string[]} regios
 * @property {Ligging[]} leden
 * @property {string[]} begrepen Sentences on how it was read,
 * @property {string[]} nietBegrepen and on what was left out.
 * @property {number} gemeenten How many have a regio.
 */

/** What people write above the column with the regio, the surest first. */
const REGIOKOP = ["regio", "regionaam", "naamregio", "regiocode", "coderegio", "naarregio", "naar"];
/** What stands beside a gemeente and is no regio. */
const NOOIT = new Set(
  (
    "inwoners aantalinwoners bevolking oppervlakte landoppervlaktekm2 toelichting opmerking " +
    "opmerkingen bron url website datum periode perioden verslagjaar peildatum id volgnummer nr slug email telefoon provincie " +
    "provincienaam stand peiljaar jaar reden aandeel bronstatus indeling"
  ).split(" "),
);
const GENOEMD = 8;

/**
 * The column in which most cells are a gemeente; -1 when hardly any is.
 *
 * @param {readonly Rij[]} rows
 * @param {(text: string) => boolean} isGemeente
 */
function vindGemeentekolom(rows, isGemeente) {
  const width = Math.max(0, ...rows.map(({ cellen }) => cellen.length));
  let [best, most] = [-1, 0];
  for (let i = 0; i < width; i += 1) {
    const texts = rows.map(({ cellen }) => cellen[i] ?? "").filter(Boolean);
    const hits = new Set(texts.filter(isGemeente));
    // Numbers of something else are seldom all codes; a name says it better than a code.
    const names = texts.filter((text) => isGemeente(text) && !/^\d+$/u.test(text)).length;
    const score = hits.size * 2 + (names > 0 ? 1 : 0);
    // What stands above it is no gemeente.
    const enough = hits.size > 0 && hits.size * 2 >= new Set(texts).size - 1;
    if (enough && score > most) [best, most] = [i, score];
  }
  return best;
}

/**
 * The column with the regio: by what stands above it, else the one with texts that return.
 *
 * @param {readonly string[]} kop
 * @param {readonly Rij[]} body
 * @param {number} gemeente
 * @param {(text: string) => boolean} isGemeente
 */
function vindRegiokolom(kop, body, gemeente, isGemeente) {
  const keys = kop.map((cell) => pers(fold(cell)));
  for (const name of REGIOKOP) {
    const place = keys.indexOf(name);
    if (place >= 0 && place !== gemeente) return place;
  }
  const width = Math.max(0, ...body.map(({ cellen }) => cellen.length));
  let [best, most] = [-1, -Infinity];
  for (let i = 0; i < width; i += 1) {
    if (i === gemeente || NOOIT.has(keys[i] ?? "")) continue;
    const score = weegKolom(
      body.map(({ cellen }) => cellen[i] ?? ""),
      keys[i] ?? "",
      isGemeente,
    );
    if (score > most) [best, most] = [i, score];
  }
  return best;
}

/**
 * How much a column looks like that of the regio: it is filled nearly everywhere and its texts
 * return; with "regio" in its head it is meant.
 *
 * @param {readonly string[]} column
 * @param {string} key
 * @param {(text: string) => boolean} isGemeente
 */
function weegKolom(column, key, isGemeente) {
  const texts = column.filter(Boolean);
  const kinds = new Set(texts.map(fold)).size;
  if (kinds === 0) return -Infinity;
  const gemeenten = texts.filter(isGemeente).length > texts.length * 0.8;
  const again = gemeenten && kinds === texts.length ? 2 : 0;
  const named = key.includes("regio") ? 1 : 0;
  return texts.length / column.length - kinds / texts.length + named - again;
}

/** The line below the header of a table in Markdown. */
const isStreep = (/** @type {Rij} */ { cellen }) => cellen.every((c) => /^(?::?-+:?)?$/u.test(c));

/**
 * The header: the row above the first gemeente. In tables of the CBS the country and its larger
 * areas stand between the two, with numbers; the header is then the row of words above those.
 *
 * @param {readonly Rij[]} above
 * @param {number} gemeente
 * @returns {string[]}
 */
function vindKop(above, gemeente) {
  const hasNumber = (/** @type {Rij} */ { cellen }) => cellen.some((c) => /^\d[\d.,]*$/u.test(c));
  const filled = (/** @type {Rij} */ { cellen }) => cellen.filter(Boolean).length;
  const nearest = above.at(-1);
  if (!nearest || !hasNumber(nearest)) return nearest?.cellen ?? [];
  const least = Math.max(2, filled(nearest));
  const worded = above.filter((r) => r.cellen[gemeente] && !hasNumber(r) && filled(r) >= least);
  return (worded.at(-1) ?? nearest).cellen;
}

/** @type {Record<string, string>} */
const WAAROM = {
  onbekend: "niet herkend",
  dubbel: "meer gemeenten heten zo; zet de code erbij",
  verdeeld: "bij een herindeling verdeeld; noem de gemeenten van nu",
};

/**
 * Read a pasted list.
 *
 * @param {string} text
 * @param {Pick<Gegevens, "n" | "naam" | "namen" | "gemeenten">} g
 * @returns {Plaksel | string} A sentence when there is no such list in it.
 */
export function leesPlaksel(text, g) {
  if (!text.trim()) return "Er staat nog niets. Kopieer in Excel twee kolommen en plak ze hier.";
  const zoek = maakGemeentezoeker(g);
  const isGemeente = (/** @type {string} */ cell) => zoek(cell).soort !== "onbekend";
  const rows = leesTabel(text).filter((row) => !isStreep(row));
  const gemeente = vindGemeentekolom(rows, isGemeente);
  if (gemeente < 0) {
    return "Hier is geen kolom met gemeenten in te vinden. Nodig zijn twee kolommen naast elkaar: de gemeente (naam of code) en haar regio.";
  }
  const first = rows.findIndex(({ cellen }) => isGemeente(cellen[gemeente] ?? ""));
  const kop = vindKop(rows.slice(0, first), gemeente);
  const body = rows.slice(first);
  const regio = vindRegiokolom(kop, body, gemeente, isGemeente);
  if (regio < 0) {
    return "De gemeenten zijn gevonden, maar er staat geen kolom met hun regio naast.";
  }

  const gelezen = leesRijen(body, gemeente, regio, zoek, g.naam);
  return vatSamen({ ...gelezen, kop, regio, gemeente, rows, text, g });
}

/**
 * @param {readonly Rij[]} body
 * @param {number} gemeente
 * @param {number} regio
 * @param {ReturnType<typeof maakGemeentezoeker>} zoek
 * @param {readonly string[]} naam
 */
function leesRijen(body, gemeente, regio, zoek, naam) {
  /** @type {string[]} */
  const regios = [];
  /** @type {Map<string, number>} */
  const nummer = new Map();
  /** @type {Map<number, Set<number>>} */
  const gevonden = new Map();
  /** @type {Map<string, string[]>} */
  const fouten = new Map();
  /** @type {string[]} */
  const omgezet = [];
  const noteer = (/** @type {string} */ why, /** @type {string} */ what) =>
    fouten.set(why, [...(fouten.get(why) ?? []), what]);
  function nummerVan(/** @type {string} */ waar) {
    const r = nummer.get(fold(waar)) ?? regios.push(waar) - 1;
    nummer.set(fold(waar), r);
    return r;
  }
  for (const { regel, cellen } of body) {
    const [wie, waar] = [cellen[gemeente] ?? "", (cellen[regio] ?? "").slice(0, 120)];
    const { m, soort } = zoek(wie);
    if (m < 0) {
      if (wie || waar) noteer(WAAROM[soort], `“${wie.slice(0, 60)}” (regel ${regel})`);
    } else if (!fold(waar)) noteer("zonder regio", naam[m]);
    else {
      if (soort === "vroeger") omgezet.push(`${wie} → ${naam[m]}`);
      gevonden.set(m, (gevonden.get(m) ?? new Set()).add(nummerVan(waar)));
    }
  }
  return { regios, gevonden, fouten, omgezet };
}

/**
 * @param {object} gelezen
 * @param {string[]} gelezen.regios
 * @param {Map<number, Set<number>>} gelezen.gevonden
 * @param {Map<string, string[]>} gelezen.fouten
 * @param {string[]} gelezen.omgezet
 * @param {string[]} gelezen.kop
 * @param {number} gelezen.regio
 * @param {number} gelezen.gemeente
 * @param {Rij[]} gelezen.rows
 * @param {string} gelezen.text
 * @param {Pick<Gegevens, "n" | "naam">} gelezen.g
 * @returns {Plaksel | string}
 */
function vatSamen({ regios, gevonden, fouten, omgezet, kop, regio, gemeente, rows, text, g }) {
  if (gevonden.size === 0) return "Geen enkele gemeente in deze lijst heeft een regio.";
  const kolom = (/** @type {number} */ i) => (kop[i] ? `“${kop[i]}”` : `kolom ${i + 1}`);
  const meer = [...gevonden].filter(([, set]) => set.size > 1).map(([m]) => g.naam[m]);
  const leden = g.naam.map((_, m) => {
    const list = [...(gevonden.get(m) ?? [])];
    if (list.length === 0) return -1;
    if (list.length === 1) return list[0];
    return list.map((r) => /** @type {Lidmaatschap} */ ([r, null]));
  });
  const begrepen = [
    `Gemeente: ${kolom(gemeente)}. Regio: ${kolom(regio)}.`,
    `${telwoord(gevonden.size, "gemeente", "gemeenten")} in ${telwoord(regios.length, "regio", "regio’s")}.`,
  ];
  if (omgezet.length) {
    begrepen.push(`Vroegere naam, nu deel van een andere: ${opsomming(omgezet, GENOEMD)}.`);
  }
  if (meer.length) {
    begrepen.push(`In meer dan één regio, met onbekende aandelen: ${opsomming(meer, GENOEMD)}.`);
  }
  const nietBegrepen = [...fouten].map(
    ([why, list]) =>
      `${telwoord(list.length, "regel", "regels")} ${why}: ${opsomming(list, GENOEMD)}.`,
  );
  const missing = g.n - gevonden.size;
  if (missing > 0) {
    const names = g.naam.filter((_, m) => !gevonden.has(m));
    nietBegrepen.push(
      `${telwoord(missing, "gemeente staat", "gemeenten staan")} niet in de lijst en ${missing === 1 ? "heeft" : "hebben"} dus geen regio: ${opsomming(names, GENOEMD)}.`,
    );
  }
  if (rows.length >= REGELS || text.length > TEKENS) {
    nietBegrepen.push("De lijst is te lang; alleen het begin is gelezen.");
  }
  return { regios, leden, begrepen, nietBegrepen, gemeenten: gevonden.size };
}
