/** Keep a scenario as a file, open one, or paste a list from Excel. */

import { h, vul, werkBij } from "../../elementen.js";
import { maakEigen } from "../../kern/eigen.js";
import { leesPlaksel } from "../../kern/plakken.js";
import { versieVan } from "../../kern/scenario.js";
import { isScenario, leesScenario, schrijfScenario } from "../../kern/scenariobestand.js";
import { telwoord } from "../../kern/tekst.js";
import { begin } from "../../kern/wijzig.js";
import { kleurRegios } from "../../kern/kleuren.js";
import { bewaarBestand } from "../../bewaar.js";

/** @import { Kind } from "../../elementen.js" */
/** @import { Plaksel } from "../../kern/plakken.js" */
/** @import { Houder } from "../../kern/staat.js" */
/** @import { Gegevens } from "../../kern/typen.js" */
/** @import { Werkbank } from "../../kern/werkbank.js" */
/** @import { Meld } from "../melding.js" */

/** @typedef {ReturnType<typeof maakBestanden>} Bestanden */

/** A file of more bytes is no list of gemeenten. */
const GROOTST = 4_000_000;

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Werkbank} nodig.werkbank
 * @param {HTMLDialogElement} nodig.venster
 * @param {Meld} nodig.meld
 */
export function maakBestanden({ g, staat, werkbank, venster, meld }) {
  venster.addEventListener("close", () => {
    // Where the keyboard came from may be gone, with the view that it was in.
    if (document.activeElement !== document.body) return;
    /** @type {HTMLElement | null} */ (
      document.querySelector("[role=tab][aria-selected=true]")
    )?.focus({ preventScroll: true });
  });
  const vandaagIndelingen = () => g.indelingen.flatMap((_, d) => (g.basis[d] === d ? [d] : []));

  /**
   * A window with a heading.
   *
   * @param {string} titel
   * @param {Kind} inhoud
   */
  function toon(titel, inhoud) {
    vul(
      venster,
      h(
        "div",
        { class: "tabelkop" },
        h("h2", { id: "watals-kop" }, titel),
        h(
          "button",
          {
            type: "button",
            class: "sluit",
            "aria-label": "Sluiten",
            onclick: () => venster.close(),
          },
          "×",
        ),
      ),
      // On a small screen it scrolls, and nothing in it need take the keyboard.
      h(
        "div",
        { class: "tabelvlak", tabindex: "0", role: "region", "aria-labelledby": "watals-kop" },
        inhoud,
      ),
    );
    if (!venster.open) venster.showModal();
  }

  /** @type {(kop: string, list: readonly string[]) => Kind} */
  const lijst = (kop, list) =>
    list.length
      ? [
          h("h3", {}, kop),
          h(
            "ul",
            {},
            list.map((zin) => h("li", {}, zin)),
          ),
        ]
      : null;

  /** @type {(plaksel: Plaksel, naam: string) => void} */
  function zetOpKaart({ regios, leden, nietBegrepen, gemeenten }, naam) {
    const taken = new Set(g.indelingen.map((d) => d.naam.toLowerCase()));
    let own = naam.trim().slice(0, 80) || "Eigen lijst";
    for (let i = 2; taken.has(own.toLowerCase()); i += 1)
      own = `${naam.trim() || "Eigen lijst"} ${i}`;
    const d = werkbank.voegEigenToe(
      maakEigen({
        slug: `eigen-${werkbank.eigen().length + 1}`,
        naam: own,
        kanttekening: nietBegrepen.join(" ").slice(0, 200),
        regios,
        leden,
      }),
    );
    staat.zet({ weergave: "indelingen", indeling: d, tweede: null, gemeente: null, regio: null });
    meld(
      `${own} staat op de kaart: ${telwoord(gemeenten, "gemeente", "gemeenten")}. Zij telt mee.`,
    );
  }

  /** The window in which a list is pasted. */
  function plak(begintekst = "", naam = "Eigen lijst") {
    const veld = h("textarea", {
      id: "plakveld",
      rows: 10,
      spellcheck: "false",
      "aria-describedby": "plakuitleg",
    });
    veld.value = begintekst;
    const naamveld = h("input", { type: "text", id: "plaknaam", maxlength: 80 });
    naamveld.value = naam;
    const protocol = h("div", { class: "protocol", "aria-live": "polite" });
    /** @type {HTMLButtonElement} */
    const neem = h(
      "button",
      {
        type: "button",
        class: "knop hoofd",
        disabled: true,
        onclick: () => {
          const read = leesPlaksel(veld.value, g);
          if (typeof read === "string") return;
          venster.close();
          zetOpKaart(read, naamveld.value);
        },
      },
      "Zet op de kaart",
    );
    function lees() {
      const read = leesPlaksel(veld.value, g);
      neem.disabled = typeof read === "string";
      werkBij(
        protocol,
        typeof read === "string"
          ? h("p", { class: "uitleg" }, read)
          : [
              lijst("Zo is de lijst begrepen", read.begrepen),
              lijst("Niet begrepen of weggelaten", read.nietBegrepen),
            ],
      );
    }
    veld.addEventListener("input", lees);
    toon("Plak een lijst uit Excel", [
      h(
        "p",
        { id: "plakuitleg" },
        "Kopieer in Excel de kolommen met gemeente en regio en plak ze hieronder, met of zonder kop. Namen en codes mogen allebei. Alles blijft in deze pagina.",
      ),
      h("label", { class: "veld" }, h("span", {}, "Naam van uw indeling"), naamveld),
      h("label", { class: "veld" }, h("span", {}, "Uw lijst"), veld),
      protocol,
      h("p", { class: "knoppen" }, neem),
    ]);
    lees();
    veld.focus();
  }

  /** @type {(text: string, naam: string) => void} */
  function openScenario(text, naam) {
    const read = leesScenario(text, g, {
      mogelijk: vandaagIndelingen(),
      anders: staat.nu.deel,
      begin: (d) => {
        const one = g.indelingen[d];
        return begin(one, one, kleurRegios(one, g.grenzen, g.stijl.regios.length), g);
      },
    });
    if (!read) return;
    const [eerste] = read.versie.keys();
    if (eerste !== undefined) {
      werkbank.begin(eerste, naam, read.versie);
      werkbank.hernoem(werkbank.actief()?.naam ?? naam);
      staat.zet({ weergave: "watals", gemeente: null, regio: null, regiolijst: null });
    }
    const said = `${telwoord(read.gelukt, "regel", "regels")} begrepen`;
    meld(said);
    if (read.fouten.length || eerste === undefined) {
      toon("Niet alles is begrepen", [
        h("p", {}, `${said}. Deze niet; herstel ze in het bestand en open het opnieuw.`),
        lijst("Niet begrepen", read.fouten.slice(0, 50)),
        read.fouten.length > 50 ? h("p", {}, `En nog ${read.fouten.length - 50}.`) : null,
      ]);
    } else if (venster.open) venster.close();
  }

  /** Understand a file: moves, or a list of who is in which regio. */
  async function open(/** @type {File} */ file) {
    const naam = file.name.replace(/\.[^.]*$/u, "").slice(0, 60);
    if (file.size > GROOTST) {
      toon("Dit bestand is te groot", [
        h("p", {}, `${file.name} is groter dan 4 MB. Dat is geen lijst van gemeenten.`),
      ]);
      return;
    }
    const text = await file.text();
    if (text.startsWith("PK") || text.includes("\u0000")) {
      toon("Dit is geen CSV", [
        h(
          "p",
          {},
          `${file.name} is geen tekst. Open het in Excel en kopieer de kolommen, of sla het op als CSV (UTF-8).`,
        ),
        h(
          "p",
          { class: "knoppen" },
          h(
            "button",
            { type: "button", class: "knop", onclick: () => plak("", naam) },
            "Plak een lijst",
          ),
        ),
      ]);
      return;
    }
    if (isScenario(text)) openScenario(text, naam);
    else plak(text, naam);
  }

  function bewaar() {
    const scenario = werkbank.actief();
    if (!scenario) return;
    const files = schrijfScenario(scenario.naam, versieVan(scenario), g);
    if (files.length === 0) {
      meld("Er is nog niets veranderd om te bewaren.");
      return;
    }
    for (const { naam, inhoud } of files) bewaarBestand(naam, inhoud);
    meld(`Bewaard: ${files.map(({ naam }) => naam).join(" en ")}`);
    const heel = files.filter(({ vervangt }) => vervangt);
    if (heel.length === 0) return;
    toon("Bewaard als hele indeling", [
      h(
        "p",
        {},
        "Een lijst van verhuizingen kan dit niet zeggen: een regio is leeg geraakt naar meer dan één andere, er staan andere regio’s, of een gemeente heeft geen regio. Daarom is de hele indeling bewaard. Reken haar door met:",
      ),
      heel.map(({ naam, vervangt }) =>
        h("p", {}, h("code", {}, `lappendeken scenario ${naam} --vervangt ${vervangt}`)),
      ),
    ]);
  }

  // A file that is dropped anywhere on the page.
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
  venster.addEventListener("close", () => vul(venster));

  /** @type {HTMLInputElement} */
  const kiezer = h("input", {
    type: "file",
    class: "hoorbaar",
    tabindex: "-1",
    "aria-hidden": "true",
    "aria-label": "Bestand met een scenario of een lijst",
    accept: ".csv,.txt,.tsv,text/csv,text/plain",
    onchange: () => {
      const file = kiezer.files?.[0];
      if (file) open(file);
      kiezer.value = "";
    },
  });
  document.body.append(kiezer);

  return { plak: () => plak(), kies: () => kiezer.click(), open, openScenario, bewaar, toon };
}
