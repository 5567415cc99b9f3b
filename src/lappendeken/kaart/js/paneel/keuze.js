/** Choosing which indelingen are compared: by preset, by domein, one by one. */

import { h, werkBij } from "../elementen.js";
import { fold } from "../kern/fold.js";
import { getal, telwoord } from "../kern/tekst.js";
import { maakGeldigheid, maakLink } from "./bediening.js";

/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Werkbank } from "../kern/werkbank.js" */
/** @import { Meld } from "./melding.js" */

/** @typedef {[naam: string, members: number[]]} Domein */

/** @typedef {ReturnType<typeof maakKeuze>} Keuze */

/** What an indeling is called that is no cooperation of gemeenten. */
const SOORTEN = new Set(["keten", "afgeleid", "maatlat"]);

/** @type {(a: readonly number[], b: readonly number[]) => boolean} */
const isGelijk = (a, b) => a.length === b.length && a.every((d, i) => d === b[i]);

/**
 * Ready-made choices of two or more, each different.
 *
 * @param {Gegevens} g
 */
function lijstVoorkeuzes(g) {
  /** @type {{ naam: string, keuze: number[] }[]} */
  const found = [];
  const opened = g.keuzes.some(([, keuze]) => isGelijk(g.keuze, keuze));
  /** @type {Gegevens["keuzes"]} */
  const all = opened ? g.keuzes : [["zoals geopend", g.keuze], ...g.keuzes];
  for (const [naam, keuze] of all) {
    if (keuze.length < 2 || found.some((other) => isGelijk(other.keuze, keuze))) continue;
    found.push({ naam, keuze });
  }
  const every = g.indelingen.map((_, d) => d);
  if (found.length && !found.some(({ keuze }) => isGelijk(keuze, every))) {
    found.push({ naam: "werkelijk alle", keuze: every });
  }
  return found;
}

/**
 * Domeinen with their indelingen: those of the standaard set first.
 *
 * @param {Gegevens} g
 * @returns {Domein[]}
 */
export function lijstDomeinen(g) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  g.indelingen.forEach(({ domein }, d) => {
    const known = found.get(domein);
    if (known) known.push(d);
    else found.set(domein, [d]);
  });
  const rank = (/** @type {Domein} */ [, members]) =>
    members.some((d) => g.indelingen[d].standaard) ? 0 : 1;
  return [...found].sort((a, b) => rank(a) - rank(b) || (fold(a[0]) < fold(b[0]) ? -1 : 1));
}

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Werkbank} nodig.werkbank
 * @param {Meld} nodig.meld
 * @param {readonly Domein[]} nodig.domeinen
 */
export function maakKeuze({ g, staat, werkbank, meld, domeinen }) {
  const voorkeuzes = lijstVoorkeuzes(g);

  /** Set the choice; fewer than two cannot be compared. */
  function kies(/** @type {readonly number[]} */ keuze) {
    if (keuze.length < 2) {
      meld("Kies minstens twee indelingen: met één valt niets te vergelijken.");
      teken(staat.nu);
      return;
    }
    const sorted = [...keuze].sort((a, b) => a - b);
    meld(`${telwoord(sorted.length, "indeling", "indelingen")} vergeleken`);
    werkbank.zet({ keuze: sorted, klasse: null });
  }

  /** @type {(d: number, aan: boolean) => void} */
  function schakel(d, aan) {
    const now = werkbank.vandaag(staat.nu.keuze).filter((e) => e !== d);
    kies(aan ? [...now, d] : now);
  }

  function maakVakje(/** @type {number} */ d) {
    /** @type {HTMLInputElement} */
    const box = h("input", { type: "checkbox", onchange: () => schakel(d, box.checked) });
    return box;
  }
  /** @type {Map<number, HTMLInputElement>} */
  const vakjes = new Map(g.indelingen.map((_, d) => [d, maakVakje(d)]));

  function maakRegel(/** @type {number} */ d) {
    const { naam, stand, geldigheid, regios, voorlopig, soort } = g.indelingen[d];
    return h(
      "label",
      { class: "vinkje" },
      vakjes.get(d),
      h(
        "span",
        {},
        naam,
        voorlopig ? " (voorlopig)" : "",
        geldigheid ? h("small", { class: "onder" }, maakGeldigheid(geldigheid)) : null,
      ),
      h(
        "small",
        { title: telwoord(regios.length, "regio", "regio’s") },
        SOORTEN.has(soort) ? `${soort} · ${stand}` : String(stand),
      ),
    );
  }

  /** @type {(domein: Domein) => HTMLElement} */
  function maakDomein([naam, members]) {
    const every = maakLink("alle", () => {
      const today = werkbank.vandaag(staat.nu.keuze);
      const all = members.every((d) => today.includes(d));
      const others = today.filter((d) => !members.includes(d));
      kies(all ? others : [...others, ...members]);
    });
    every.setAttribute("aria-label", `alle indelingen van ${naam} aan of uit`);
    return h(
      "fieldset",
      { class: "domein" },
      h("legend", {}, h("span", {}, naam), " ", members.length > 1 ? every : null),
      members.map(maakRegel),
    );
  }

  const knoppen = voorkeuzes.map(({ naam, keuze }) =>
    h(
      "button",
      { type: "button", class: "pil", onclick: () => kies(keuze) },
      naam,
      " ",
      h("small", {}, `(${getal(keuze.length)})`),
    ),
  );
  const kop = h("summary", {});
  const element = h(
    "details",
    { class: "keuze" },
    kop,
    h("div", { class: "pillen", role: "group", "aria-label": "Kant-en-klare keuzes" }, knoppen),
    domeinen.map(maakDomein),
  );
  const bekend = g.indelingen.length;
  /** @type {HTMLElement | null} */
  let eigenvak = null;
  /** The reader's own lists, once there are some. */
  function voegEigenToe() {
    if (eigenvak) eigenvak.hidden = werkbank.eigen().length === 0;
    for (const [d, box] of vakjes) {
      const regel = box.closest("label");
      if (d >= bekend && regel) regel.hidden = !werkbank.eigen().includes(d);
    }
    const fresh = werkbank.eigen().filter((d) => !vakjes.has(d));
    if (fresh.length === 0) return;
    if (!eigenvak) {
      eigenvak = h("fieldset", { class: "domein" }, h("legend", {}, "Eigen lijsten"));
      element.append(eigenvak);
    }
    for (const d of fresh) {
      vakjes.set(d, maakVakje(d));
      eigenvak.append(maakRegel(d));
    }
  }

  function teken(/** @type {Staat} */ nu) {
    voegEigenToe();
    const today = werkbank.vandaag(nu.keuze);
    const count = new Set(nu.keuze.map((d) => g.indelingen[d].domein)).size;
    const total = telwoord(bekend + werkbank.eigen().length, "indeling", "indelingen");
    werkBij(
      kop,
      h("strong", {}, `${nu.keuze.length} van ${total}`),
      ` in ${telwoord(count, "domein", "domeinen")} vergeleken`,
    );
    vakjes.forEach((box, d) => (box.checked = today.includes(d)));
    voorkeuzes.forEach(({ keuze }, i) =>
      knoppen[i].setAttribute("aria-pressed", String(isGelijk(keuze, today))),
    );
  }
  return { element, teken, kies };
}
