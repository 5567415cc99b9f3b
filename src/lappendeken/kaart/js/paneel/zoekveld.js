/** The search field: a list of what was found under it, to choose from by pointer or keyboard. */

import { byId, h, vul, werkBij } from "../elementen.js";
import { kentProvincies } from "../kern/bekend.js";
import { eenmaal } from "../kern/geheugen.js";
import { getal, telwoord } from "../kern/tekst.js";
import {
  isBedoeld,
  leesPlaatsen,
  lijktErop,
  lijstGebieden,
  lijstNamen,
  maakZoeker,
} from "../kern/zoeken.js";
import { naHetBeeld } from "../straks.js";
import { pakUit } from "../uitpakken.js";

/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Gevonden, Naam, Zoeksoort } from "../kern/zoeken.js" */
/** @import { Meld } from "./melding.js" */

const MAXIMUM = 10;

/** @type {Record<Zoeksoort, string>} */
const SOORTEN = {
  "": "gemeente",
  code: "",
  roepnaam: "andere naam",
  provincie: "provincie",
  woonplaats: "woonplaats",
  wijk: "wijk",
  regio: "regio",
  vroeger: "nu deel van deze gemeente",
  verdeeld: "een deel hoort nu hierbij",
};

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Meld} nodig.meld
 * @param {(naam: Naam) => void} nodig.kies
 */
export function maakZoekveld({ g, meld, kies }) {
  const maak = (/** @type {readonly Naam[]} */ plaatsen) =>
    eenmaal(() => {
      const namen = [...lijstNamen(g), ...lijstGebieden(g), ...plaatsen];
      return maakZoeker(namen, g.inwoners, g.gemeenten.code);
    });
  let zoeker = maak([]);
  const niets = `Geen gemeente, ${g.plaatsen ? "woonplaats, provincie " : ""}of regio met deze naam`;
  /** @type {Gevonden[]} */
  let found = [];
  let active = -1;
  const lijst = h("ul", {
    id: "zoeklijst",
    role: "listbox",
    "aria-label": "Gevonden gemeenten, plaatsen en regio’s",
    hidden: true,
  });
  const veld = h("input", {
    id: "zoekveld",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: g.plaatsen ? "Zoek een gemeente, plaats of regio" : "Zoek een gemeente of regio",
    "aria-label": "Zoek een gemeente, plaats of regio",
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
    kies(item);
  }

  function wijs(/** @type {number} */ index) {
    active = index;
    [...lijst.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) {
      veld.setAttribute("aria-activedescendant", `zoek-${index}`);
      lijst.children[index].scrollIntoView({ block: "nearest" });
    } else veld.removeAttribute("aria-activedescendant");
  }

  /** What it is, and where. */
  function leguit(/** @type {Gevonden} */ { soort, m, waar }) {
    if (soort === "code") return g.gemeenten.code[m];
    if (waar) {
      const [[d]] = waar;
      const meer = waar.length - 1;
      return `regio, ${g.indelingen[d].naam}${meer ? ` en ${getal(meer)} andere` : ""}`;
    }
    const what = SOORTEN[soort];
    const place = m >= 0 && kentProvincies(g) ? g.provincie[m] : "";
    return [what, soort === "vroeger" || soort === "verdeeld" ? "" : place]
      .filter(Boolean)
      .join(", ");
  }

  const rij = (/** @type {Gevonden} */ item, /** @type {number} */ i) =>
    h(
      "li",
      {
        key: `${item.soort} ${item.naam} ${item.m}`,
        id: `zoek-${i}`,
        role: "option",
        "aria-selected": "false",
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => neem(item),
      },
      h(
        "span",
        {},
        item.m >= 0 && item.naam !== g.naam[item.m]
          ? `${item.naam} → ${g.naam[item.m]}`
          : item.naam,
      ),
      h("small", {}, leguit(item)),
    );

  const zeg = (/** @type {string} */ text) =>
    h(
      "li",
      { class: "niets", role: "option", "aria-disabled": "true", "aria-selected": "false" },
      text,
    );

  function toon() {
    if (!veld.value.trim()) {
      found = [];
      sluit();
      return;
    }
    const all = zoeker()(veld.value);
    found = all.slice(0, MAXIMUM);
    const near = found.length > 0 && lijktErop(found[0]);
    const rest = all.length - found.length;
    werkBij(
      lijst,
      found.map(rij),
      found.length ? null : zeg(niets),
      near ? zeg("Niets met precies deze naam; dit lijkt erop") : null,
      rest ? zeg(`en nog ${getal(rest)}: typ verder`) : null,
    );
    lijst.hidden = false;
    veld.setAttribute("aria-expanded", "true");
    const count = telwoord(all.length, "naam", "namen");
    meld(found.length ? (near ? `${count} lijken erop` : `${count} gevonden`) : niets);
    // What only looks like it, or has it inside a word, is never chosen for the reader.
    wijs(found.length && isBedoeld(found[0]) ? 0 : -1);
  }

  function stap(/** @type {1 | -1} */ step) {
    if (lijst.hidden) toon();
    else if (found.length) {
      const begin = active < 0 && step < 0 ? 0 : active;
      wijs((begin + step + found.length) % found.length);
    }
  }

  function enter() {
    if (lijst.hidden) toon();
    else if (active >= 0) neem(found[active]);
    else if (found.length) wijs(0);
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
    } else if (event.key === "Enter") enter();
    else if (event.key === "ArrowDown") stap(1);
    else if (event.key === "ArrowUp") stap(-1);
    else return;
    event.preventDefault();
  });
  vul(byId("zoek"), veld, lijst);

  const haalPlaatsen = eenmaal(() =>
    pakUit(g.plaatsen).then((text) => {
      if (!text) return;
      zoeker = maak(leesPlaatsen(text));
      if (!lijst.hidden) toon();
    }),
  );
  // Nobody searches before the map is there.
  veld.addEventListener("focus", haalPlaatsen);
  naHetBeeld(haalPlaatsen);
}
