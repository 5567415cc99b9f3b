/**
 * Print what is on the screen: the map in its frame, its legend and the open card on one A4 of
 * either turn; or the table that is open, on as many as it takes.
 */

import { byId, h, vul } from "../elementen.js";

/** @import { Kind } from "../elementen.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Bijschrift } from "./bijschrift.js" */

/** What fits on an A4 between margins of 12 mm, in pixels of 1/96 inch; a little is kept free. */
const MM = 96 / 25.4;
const STAAND = [186 * MM, 273 * MM * 0.985];
const LIGGEND = [273 * MM, 186 * MM * 0.985];
/** Letters are never larger than this, in points, and get smaller until all fits. */
const LETTER = 9.5;
const KLEINST = 3;
/** With more indelingen than this, a table with a row for each would make letters of nothing. */
const MEESTE_RIJEN = 20;

/** What can be pressed becomes text: as a button it breaks over no two lines. */
function ontdoe(/** @type {HTMLElement} */ copy) {
  for (const part of copy.querySelectorAll("button")) part.replaceWith(part.textContent ?? "");
  return copy;
}

/** A row per indeling gives way when there are too many of them, and that is said. */
function laatRijenWeg(/** @type {HTMLElement} */ copy) {
  const tabel = copy.querySelector(".regiotabel");
  const aantal = tabel?.querySelectorAll("tbody tr").length ?? 0;
  if (aantal <= MEESTE_RIJEN) return;
  const zin = `Voor een rij per indeling (${aantal}) is hier geen plaats: die staan in de kaart zelf, en in het kaartje dat u als CSV bewaart.`;
  tabel?.replaceWith(h("p", { class: "weggelaten" }, zin));
}

/**
 * @param {object} nodig
 * @param {Houder} nodig.staat
 * @param {HTMLDialogElement} nodig.tabel
 * @param {() => void} nodig.maakTabelAf
 * @param {(nu: Staat) => Kind} nodig.legenda
 * @param {(nu: Staat) => Bijschrift} nodig.bijschrift
 * @param {(nu: Staat) => SVGSVGElement} nodig.plaatje
 */
export function volgAfdruk({ staat, tabel, maakTabelAf, legenda, bijschrift, plaatje }) {
  const vel = byId("afdruk");
  const kaartje = byId("kaartje");

  /** The card as it stands, with what was opened in it; only what a hand can press stays behind. */
  function neemKaartje() {
    if (kaartje.hidden) return null;
    const copy = /** @type {HTMLElement} */ (kaartje.cloneNode(true));
    for (const part of copy.querySelectorAll(".knop, .knoppen, .sluit, .zetter, .hoorbaar")) {
      if (part.tagName !== "THEAD") part.remove();
    }
    // How a page could say more is of no use on paper.
    copy.querySelector(".toeval:has(code)")?.remove();
    // A list to choose from says nothing on paper, but for what was chosen in it.
    for (const part of copy.querySelectorAll("section:has(select):not(:has(table))")) part.remove();
    for (const part of copy.querySelectorAll("label, select")) part.remove();
    ontdoe(copy);
    for (const part of copy.querySelectorAll("[id], [tabindex]")) {
      part.removeAttribute("id");
      part.removeAttribute("tabindex");
    }
    laatRijenWeg(copy);
    // The grid of a long choice is wider than a column.
    const breed = staat.nu.keuze.length > 10 ? copy.querySelector(".partnerrooster") : null;
    breed?.remove();
    return [
      h("div", { class: "kaartje" }, [...copy.childNodes]),
      breed ? h("div", { class: "kaartje breed" }, breed) : null,
    ];
  }

  /** Letters as large as one page holds. */
  function meet(/** @type {readonly number[]} */ [breedte, hoogte]) {
    vel.style.width = `${breedte}px`;
    const past = (/** @type {number} */ size) => {
      vel.style.fontSize = `${size}pt`;
      return vel.scrollHeight <= hoogte;
    };
    let [low, high] = [KLEINST, LETTER];
    if (past(high)) return high;
    while (high - low > 0.05) {
      const middle = (low + high) / 2;
      if (past(middle)) low = middle;
      else high = middle;
    }
    return low;
  }

  function pasIn() {
    vel.classList.add("meten");
    for (const [naam, maten] of /** @type {const} */ ([
      ["staand", STAAND],
      ["liggend", LIGGEND],
    ])) {
      vel.classList.toggle("liggend", naam === "liggend");
      const letter = meet(maten).toFixed(2);
      vel.style.setProperty(`--letter-${naam}`, `${letter}pt`);
    }
    vel.classList.remove("meten", "liggend");
    for (const naam of ["width", "font-size"]) vel.style.removeProperty(naam);
  }

  function bouw() {
    // On paper a second indeling always lies over the first.
    const nu = { ...staat.nu, naast: false };
    const { titel, regels, voet } = bijschrift(nu);
    const alsTabel = tabel.open;
    maakTabelAf();
    vul(
      vel,
      h("h1", {}, titel),
      regels.map((line) => h("p", {}, line)),
      alsTabel
        ? [...tabel.querySelectorAll("table")].map((table) =>
            ontdoe(/** @type {HTMLElement} */ (table.cloneNode(true))),
          )
        : h(
            "div",
            { class: kaartje.hidden ? "afdrukvlak" : "afdrukvlak met" },
            h("div", { class: "afdrukbeeld" }, plaatje(nu), h("div", {}, legenda(nu))),
            neemKaartje(),
          ),
      h("p", { class: "afdrukvoet" }, voet.join(" ")),
    );
    if (!alsTabel) pasIn();
  }

  window.addEventListener("beforeprint", bouw);
  window.addEventListener("afterprint", () => vul(vel));
}
