/**
 * The file of a scenario: who goes where, as `lappendeken scenario` reads it
 * (`analyse/scenario/lezen.py`): `indeling;gemeente;naar_regio;reden`.
 */

import { leesTabel, pers, schrijfCsv } from "./csv.js";
import { fold } from "./fold.js";
import { maakGemeentezoeker } from "./gemeentezoeker.js";
import { vindVerplaatst, verplaats, voegRegioToe } from "./wijzig.js";

/** @import { Rij } from "./csv.js" */
/** @import { Versie } from "./scenario.js" */
/** @import { Gegevens, Indeling } from "./typen.js" */

const NIEUW = "nieuw:";
const REGIO = "regio:";
const KOP = ["indeling", "gemeente", "naar_regio", "reden"];

/** @type {Record<string, readonly string[]>} What people write above a column. */
const KOLOMMEN = {
  indeling: ["indeling"],
  gemeente: ["gemeente", "gemeentenaam", "gemeentecode"],
  naar: ["naarregio", "naar", "nieuweregio"],
};

/**
 * Rows for one indeling; null when moves cannot say it: other regios stand in the place of those of
 * today, somebody has no regio any more, or a regio was emptied to several others.
 *
 * @param {Indeling} nu
 * @param {Indeling} basis
 * @param {Pick<Gegevens, "naam">} g
 * @returns {string[][] | null}
 */
export function maakRegels(nu, basis, { naam }) {
  if (nu.vreemd) return null;
  const moved = vindVerplaatst(nu, basis);
  if (moved.some((m) => typeof nu.ruw.leden[m] !== "number" || nu.ruw.leden[m] === -1)) return null;
  const doel = (/** @type {number} */ m) => Number(nu.ruw.leden[m]);
  const noem = (/** @type {number} */ r) =>
    r < basis.regios.length ? basis.regios[r] : `${NIEUW} ${nu.regios[r]}`;
  /** @type {string[][]} */
  const rows = [];
  const done = new Set();
  for (const [r, leden] of basis.leden.entries()) {
    const left = leden.filter((m) => !done.has(m));
    if (leden.length === 0 || nu.leden[r].length > 0) continue;
    // Who empties a regio says so in one row, which moves all of it to one other.
    const targets = new Set(leden.map(doel));
    if (left.length < leden.length || targets.size > 1) return null;
    rows.push([nu.slug, `${REGIO} ${basis.regios[r]}`, noem(doel(leden[0])), ""]);
    for (const m of leden) done.add(m);
  }
  for (const m of moved) if (!done.has(m)) rows.push([nu.slug, naam[m], noem(doel(m)), ""]);
  return rows;
}

/**
 * A whole indeling, as every command reads one.
 *
 * @param {Indeling} indeling
 * @param {Pick<Gegevens, "naam" | "gemeenten">} g
 */
export function schrijfIndeling({ regios, ruw }, { naam, gemeenten }) {
  const rows = ruw.leden.flatMap((ligging, m) => {
    const list = typeof ligging === "number" ? (ligging < 0 ? [] : [[ligging, 1]]) : ligging;
    return list.map(([r, aandeel]) => [
      gemeenten.code[m],
      naam[m],
      regios[Number(r)],
      aandeel === null ? "" : String(aandeel),
    ]);
  });
  return schrijfCsv([["gemeente_code", "gemeente_naam", "regio", "aandeel"], ...rows]);
}

/**
 * @typedef {object} Bestand
 * @property {string} naam
 * @property {string} inhoud
 * @property {string} vervangt For a whole indeling: the slug of the one in whose place it stands;
 *   empty for a list of moves, and for an indeling of the reader's own.
 */

/**
 * Write a scenario: one list of moves, and a whole indeling where moves cannot say it.
 *
 * @param {string} naam
 * @param {Versie} versie
 * @param {Gegevens} g
 * @returns {Bestand[]}
 */
export function schrijfScenario(naam, versie, g) {
  const stam = fold(naam).replace(/ /gu, "-") || "scenario";
  /** @type {string[][]} */
  const rows = [];
  /** @type {Bestand[]} */
  const heel = [];
  for (const [d, indeling] of versie) {
    const { slug, gemaakt, naam: titel } = g.indelingen[d];
    // What only this page knows is no list of moves for the command.
    const eigen = gemaakt === true;
    const own = eigen ? null : maakRegels(indeling, g.indelingen[d], g);
    if (own) rows.push(...own);
    else {
      const inhoud = schrijfIndeling(indeling, g);
      const achter = eigen ? fold(titel).replace(/ /gu, "-") : slug;
      heel.push({ naam: `${stam}-${achter}.csv`, inhoud, vervangt: eigen ? "" : slug });
    }
  }
  const lijst = { naam: `${stam}.csv`, inhoud: schrijfCsv([KOP, ...rows]), vervangt: "" };
  return rows.length ? [lijst, ...heel] : heel;
}

/**
 * @typedef {object} GelezenScenario
 * @property {Map<number, Indeling>} versie
 * @property {number} gelukt Rows that were understood.
 * @property {string[]} fouten A sentence per row that was not, and what to do.
 */

/** The place of each known column in a header; null when it is none. */
function leesKop(/** @type {string[]} */ cells) {
  const keys = cells.map((cell) => pers(fold(cell)));
  const place = (/** @type {string} */ own) => keys.findIndex((key) => KOLOMMEN[own].includes(key));
  const found = { indeling: place("indeling"), gemeente: place("gemeente"), naar: place("naar") };
  return found.gemeente >= 0 && found.naar >= 0 ? found : null;
}

/** Whether a text is a list of moves, and not a whole indeling. */
export function isScenario(/** @type {string} */ text) {
  return leesTabel(text).some(({ cellen }) => leesKop(cellen) !== null);
}

/**
 * @param {Gegevens} g
 * @param {string} text
 * @param {readonly number[]} mogelijk Indelingen that can be meant.
 */
function vindIndeling({ indelingen }, text, mogelijk) {
  const wanted = fold(text);
  const reeks = (/** @type {string} */ slug) => slug.replace(/-(?:19|20)\d\d$/u, "");
  return mogelijk.find((d) => {
    const { slug, naam } = indelingen[d];
    return [slug, reeks(slug), naam].some((one) => fold(one) === wanted);
  });
}

/** @type {(indeling: Indeling, text: string) => number} */
const vindRegio = ({ regios }, text) => regios.findIndex((one) => fold(one) === fold(text));

/**
 * Understand a list of moves.
 *
 * @param {string} text
 * @param {Gegevens} g
 * @param {object} nodig
 * @param {readonly number[]} nodig.mogelijk Indelingen of today that can be meant.
 * @param {number | null} nodig.anders The one that is meant without a column that says it.
 * @param {(d: number) => Indeling} nodig.begin
 * @returns {GelezenScenario | null} Null when there is no such list in it.
 */
export function leesScenario(text, g, { mogelijk, anders, begin }) {
  const rows = leesTabel(text);
  const head = rows.findIndex(({ cellen }) => leesKop(cellen) !== null);
  if (head < 0) return null;
  const plaats = leesKop(rows[head].cellen) ?? { indeling: -1, gemeente: -1, naar: -1 };
  const zoek = maakGemeentezoeker(g);
  /** @type {GelezenScenario} */
  const found = { versie: new Map(), gelukt: 0, fouten: [] };

  /**
   * The regio that is meant, made when it is announced as new; a sentence when there is none.
   *
   * @type {(made: Indeling, naar: string) => [Indeling, number] | string}
   */
  function vindDoel(made, naar) {
    const nieuw = naar.toLowerCase().startsWith(NIEUW);
    const doel = nieuw ? naar.slice(NIEUW.length).trim() : naar;
    const r = vindRegio(made, doel);
    if (r >= 0) return [made, r];
    if (!nieuw || !fold(doel)) return `regio “${doel}” bestaat niet; schrijf “${NIEUW} ${doel}”`;
    return [voegRegioToe(made, doel, [], g), made.regios.length];
  }

  /**
   * The gemeenten that are meant; a sentence when there are none.
   *
   * @type {(d: number, wie: string) => readonly number[] | string}
   */
  function vindWie(d, wie) {
    if (wie.toLowerCase().startsWith(REGIO)) {
      const source = vindRegio(g.indelingen[d], wie.slice(REGIO.length).trim());
      return source < 0 ? `“${wie}” is geen regio van nu` : g.indelingen[d].leden[source];
    }
    const { m, soort } = zoek(wie);
    return m < 0 ? `gemeente “${wie}” is ${soort}` : [m];
  }

  /** @type {(rij: Rij) => string} A sentence when it cannot be understood. */
  function neem({ cellen }) {
    const cel = (/** @type {number} */ i) => (i < 0 ? "" : (cellen[i] ?? ""));
    const [naam, wie, naar] = [cel(plaats.indeling), cel(plaats.gemeente), cel(plaats.naar)];
    const d = naam ? vindIndeling(g, naam, mogelijk) : (anders ?? undefined);
    if (d === undefined) return `indeling “${naam}” staat niet op deze kaart`;
    if (!wie || !naar) return "gemeente of naar_regio is leeg";
    const doel = vindDoel(found.versie.get(d) ?? begin(d), naar);
    if (typeof doel === "string") return doel;
    const wanted = vindWie(d, wie);
    if (typeof wanted === "string") return wanted;
    found.versie.set(d, verplaats(doel[0], wanted, doel[1], g));
    return "";
  }

  for (const row of rows.slice(head + 1)) {
    const fault = neem(row);
    if (fault) found.fouten.push(`Regel ${row.regel}: ${fault}.`);
    else found.gelukt += 1;
  }
  return found;
}
