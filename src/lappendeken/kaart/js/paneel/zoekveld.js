/** The search field: a list of gemeenten under it, to choose from by pointer or keyboard. */

import { byId, h, vul, werkBij } from "../elementen.js";
import { telwoord } from "../kern/tekst.js";
import { lijstNamen, maakZoeker } from "../kern/zoeken.js";

/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Naam } from "../kern/zoeken.js" */
/** @import { Meld } from "./melding.js" */

const MAXIMUM = 8;

/** @type {Record<Naam["soort"], string>} */
const VROEGER = {
  "": "",
  roepnaam: "",
  vroeger: "nu deel van deze gemeente",
  verdeeld: "een deel hoort nu hierbij",
};

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Meld} nodig.meld
 * @param {(m: number) => void} nodig.kies
 */
export function maakZoekveld({ g, meld, kies }) {
  const zoek = maakZoeker(lijstNamen(g), g.inwoners);
  /** @type {Naam[]} */
  let found = [];
  let active = -1;
  const lijst = h("ul", {
    id: "zoeklijst",
    role: "listbox",
    "aria-label": "Gevonden gemeenten",
    hidden: true,
  });
  const veld = h("input", {
    id: "zoekveld",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Zoek uw gemeente",
    "aria-label": "Zoek een gemeente",
    "aria-controls": "zoeklijst",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
  });

  function sluit() {
    lijst.hidden = true;
    active = -1;
    veld.setAttribute("aria-expanded", "false");
    veld.removeAttribute("aria-activedescendant");
  }

  function neem(/** @type {Naam} */ item) {
    veld.value = "";
    sluit();
    kies(item.m);
  }

  function wijs(/** @type {number} */ index) {
    active = index;
    [...lijst.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) veld.setAttribute("aria-activedescendant", `zoek-${index}`);
  }

  const rij = (/** @type {Naam} */ item, /** @type {number} */ i) =>
    h(
      "li",
      {
        key: `${item.naam} ${item.m}`,
        id: `zoek-${i}`,
        role: "option",
        "aria-selected": "false",
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => neem(item),
      },
      h("span", {}, item.soort ? `${item.naam} → ${g.naam[item.m]}` : item.naam),
      h("small", {}, VROEGER[item.soort] || g.provincie[item.m]),
    );

  function toon() {
    found = zoek(veld.value).slice(0, MAXIMUM);
    if (!veld.value.trim()) {
      sluit();
      return;
    }
    const none = h(
      "li",
      { class: "niets", role: "option", "aria-disabled": "true", "aria-selected": "false" },
      "Geen gemeente met deze naam",
    );
    werkBij(lijst, found.length ? found.map(rij) : none);
    lijst.hidden = false;
    veld.setAttribute("aria-expanded", "true");
    meld(telwoord(found.length, "gemeente gevonden", "gemeenten gevonden"));
    wijs(found.length ? 0 : -1);
  }

  function stap(/** @type {1 | -1} */ step) {
    if (lijst.hidden) toon();
    else if (found.length) wijs((active + step + found.length) % found.length);
  }

  veld.addEventListener("input", toon);
  veld.addEventListener("focus", () => {
    if (veld.value) toon();
  });
  veld.addEventListener("blur", sluit);
  veld.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      veld.value = "";
      sluit();
    } else if (event.key === "Enter" && active >= 0 && !lijst.hidden) neem(found[active]);
    else if (event.key === "ArrowDown") stap(1);
    else if (event.key === "ArrowUp") stap(-1);
    else return;
    event.preventDefault();
  });
  vul(byId("zoek"), veld, lijst);
}
