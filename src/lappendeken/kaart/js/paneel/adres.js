/**
 * The state of the page as an address, and back. Only slugs, codes and names: positions change with
 * what a page holds. What is not understood is told and left out.
 */

import { isGelijkeRij } from "../kern/lijst.js";
import { versieVan } from "../kern/scenario.js";
import { maakRegels } from "../kern/scenariobestand.js";

/** @import { Plek } from "../beeld/kaartvenster.js" */
/** @import { Staat, Weergave } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */

/** A link with more than so many moves breaks in a mail: then it is a file. */
const VERHUIZINGEN = 40;

/** @type {Record<Weergave, string>} */
const WEERGAVEN = {
  congruentie: "congruentie",
  naden: "naden",
  indelingen: "indelingen",
  watals: "wat-als",
};

/** @typedef {[sleutel: string, waarde: string | false][]} Delen */
/** @typedef {"hardeNaden" | "ondergrond" | "verschil" | "presentatie"} Schakel */

/** @type {readonly [sleutel: string, veld: Schakel][]} What is on or off. */
const SCHAKELS = [
  ["hardenaden", "hardeNaden"],
  ["kleuren", "ondergrond"],
  ["verschil", "verschil"],
  ["presentatie", "presentatie"],
];

const slugVan = (/** @type {Gegevens} */ g, /** @type {number} */ d) =>
  g.indelingen[g.basis[d]].slug;

/** @type {(nu: Staat, g: Gegevens) => Delen} */
function schrijfIndelingen({ weergave, indeling, tweede, naast }, g) {
  if (weergave !== "indelingen") return [];
  return [
    ["indeling", slugVan(g, indeling)],
    ["met", tweede !== null && slugVan(g, tweede)],
    ["naast", naast && "ja"],
  ];
}

/** @type {(nu: Staat, g: Gegevens) => string | false} The gemeente that a card sets beside its own. */
function schrijfErnaast({ gemeente, ander }, g) {
  return gemeente !== null && ander !== null && ander !== gemeente && g.gemeenten.code[ander];
}

/** @type {(nu: Staat, plek: Plek) => string | false} Where the map stands when that is not how it opens. */
function schrijfPlek({ gemeente }, plek) {
  if (typeof plek === "string") return plek === "gemeenten" && gemeente !== null && "partners";
  const [lat, lon, zoom] = plek;
  return [lat.toFixed(3), lon.toFixed(3), zoom.toFixed(2)].map(Number).join(",");
}

/**
 * @param {Staat} nu
 * @param {Gegevens} g
 * @param {Plek} plek Where the map stands.
 * @returns {string} What stands behind the #; empty for what the page opens with.
 */
export function schrijfAdres(nu, g, plek) {
  const today = nu.keuze.map((d) => g.basis[d]);
  const anders = !isGelijkeRij(today, g.keuze);
  /** @type {Delen} */
  const parts = [
    ["beeld", nu.weergave !== "congruentie" && WEERGAVEN[nu.weergave]],
    ["maat", nu.laag > 0 && g.lagen[nu.laag].kolom],
    ["partners", nu.inwoners && "inwoners"],
    ["klassen", nu.eigenKlassen && "eigen"],
    ["minstens", nu.minstens > 0 && String(Math.round(nu.minstens * 1000) / 1000)],
    ["indelingen", anders && today.map((d) => slugVan(g, d)).join(",")],
    ["gemeente", nu.gemeente !== null && g.gemeenten.code[nu.gemeente]],
    ["ernaast", schrijfErnaast(nu, g)],
    ...schrijfIndelingen(nu, g),
    ["regio", nu.regio !== null && g.indelingen[nu.regio[0]].regios[nu.regio[1]]],
    .../** @type {Delen} */ (SCHAKELS.map(([key, veld]) => [key, nu[veld] && "ja"])),
    ["plek", schrijfPlek(nu, plek)],
    ...schrijfScenario(nu, g),
  ];
  const params = new URLSearchParams();
  for (const [key, value] of parts) if (value) params.set(key, value);
  return params.toString();
}

/** @type {(nu: Staat, g: Gegevens) => [string, string][]} */
function schrijfScenario({ scenarios, scenario }, g) {
  if (scenario === null) return [];
  const versie = versieVan(scenarios[scenario]);
  const rows = [...versie].flatMap(
    ([d, indeling]) => maakRegels(indeling, g.indelingen[d], g) ?? [null],
  );
  if ([...versie.keys()].some((d) => g.indelingen[d].gemaakt)) return [];
  if (rows.length === 0 || rows.length > VERHUIZINGEN) return [];
  if (rows.some((row) => row === null || row.some((cell) => /[|~]/u.test(cell)))) return [];
  const text = rows.map((row) => (row ?? []).slice(0, 3).join("|")).join("~");
  return [
    ["scenario", scenarios[scenario].naam],
    ["verhuizingen", text],
  ];
}

/**
 * @typedef {object} Gelezen
 * @property {Partial<Staat>} staat
 * @property {{ naam: string, lijst: string } | null} scenario As a list of moves, to be read as a file.
 * @property {Plek} plek
 * @property {string[]} fouten What was not understood.
 */

/**
 * @param {string} hash
 * @param {Gegevens} g
 * @returns {Gelezen}
 */
export function leesAdres(hash, g) {
  /** @type {Partial<Staat>} */
  const staat = {};
  /** @type {string[]} */
  const fouten = [];
  /** @type {Plek} */
  let plek = "begin";
  const params = new URLSearchParams(hash.replace(/^#/u, ""));
  const vindIndeling = (/** @type {string} */ slug) =>
    g.indelingen.findIndex((one, d) => one.slug === slug && g.basis[d] === d);
  /** @type {Record<string, (value: string) => boolean>} Whether it was understood. */
  const lezers = {
    beeld(value) {
      const found = /** @type {Weergave[]} */ (Object.keys(WEERGAVEN)).find(
        (one) => WEERGAVEN[one] === value,
      );
      if (found) staat.weergave = found;
      return found !== undefined;
    },
    maat(value) {
      staat.laag = g.lagen.findIndex(({ kolom }) => kolom === value);
      return staat.laag >= 0;
    },
    partners: (value) => (staat.inwoners = value === "inwoners"),
    klassen: (value) => (staat.eigenKlassen = value === "eigen"),
    minstens(value) {
      staat.minstens = Number(value);
      return staat.minstens >= 0 && staat.minstens <= 1;
    },
    indelingen(value) {
      const found = value.split(",").map(vindIndeling);
      const known = [...new Set(found.filter((d) => d >= 0))].sort((a, b) => a - b);
      if (known.length > 1) staat.keuze = known;
      return known.length > 1 && known.length === found.length;
    },
    gemeente(value) {
      staat.gemeente = g.gemeenten.code.indexOf(value);
      return staat.gemeente >= 0;
    },
    // Beside itself, or beside none, there is nothing to see.
    ernaast(value) {
      staat.ander = g.gemeenten.code.indexOf(value);
      const own = g.gemeenten.code.indexOf(params.get("gemeente") ?? "");
      return staat.ander >= 0 && own >= 0 && staat.ander !== own;
    },
    indeling(value) {
      staat.indeling = vindIndeling(value);
      return staat.indeling >= 0;
    },
    met(value) {
      staat.tweede = vindIndeling(value);
      return staat.tweede >= 0;
    },
    naast: (value) => (staat.naast = value === "ja"),
    regio(value) {
      const d = staat.indeling ?? g.keuze[0];
      const r = g.indelingen[d].regios.indexOf(value);
      if (r >= 0) staat.regio = [d, r];
      return r >= 0;
    },
    plek(value) {
      const found = leesPlek(value, g);
      plek = found ?? "begin";
      return found !== null;
    },
    scenario: () => true,
    verhuizingen: () => true,
  };
  /** @type {Record<string, keyof Staat>} What is left as it was when it is not understood. */
  const sleutels = {
    maat: "laag",
    met: "tweede",
    beeld: "weergave",
    indelingen: "keuze",
    ernaast: "ander",
  };
  for (const [key, veld] of SCHAKELS) {
    sleutels[key] = veld;
    lezers[key] = (value) => (staat[veld] = value === "ja");
  }
  for (const [key, value] of params) {
    if (Object.hasOwn(lezers, key) && lezers[key](value)) continue;
    fouten.push(`${key}=${value}`.slice(0, 60));
    if (key !== "indelingen") delete staat[sleutels[key] ?? /** @type {keyof Staat} */ (key)];
  }
  const rows = params.get("verhuizingen");
  const scenario = rows ? leesVerhuizingen(rows, params.get("scenario")) : null;
  return { staat, scenario, plek, fouten };
}

/** An address with the view alone. */
export function zonderScenario(/** @type {string} */ hash) {
  const params = new URLSearchParams(hash.replace(/^#/u, ""));
  for (const key of ["scenario", "verhuizingen"]) params.delete(key);
  return params.toString();
}

/** @type {(value: string, g: Gegevens) => Plek | null} Null for what is not on this map. */
function leesPlek(value, { gemeenten, punt }) {
  if (value === "partners") return "gemeenten";
  const numbers = value.split(",").map(Number);
  const [lat, lon, zoom] = numbers;
  if (numbers.length !== 3 || !(zoom >= 0 && zoom <= 13) || gemeenten.code.length === 0)
    return null;
  const graad = (/** @type {0 | 1} */ i) => punt.map((p) => p[i]);
  const binnen = (/** @type {number} */ x, /** @type {number[]} */ xs) =>
    x > Math.min(...xs) - 2 && x < Math.max(...xs) + 2;
  return binnen(lat, graad(0)) && binnen(lon, graad(1)) ? [lat, lon, zoom] : null;
}

/** @type {(rows: string, naam: string | null) => { naam: string, lijst: string }} */
function leesVerhuizingen(rows, naam) {
  const lines = rows
    .split("~")
    .map((row) => row.split("|").map((c) => c.replace(/[;"\r\n]/gu, " ")));
  const lijst = ["indeling;gemeente;naar_regio", ...lines.map((cells) => cells.join(";"))];
  return { naam: naam ?? "Scenario 1", lijst: lijst.join("\n") };
}
