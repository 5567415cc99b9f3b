/** The view "Wat als": begin, paint, and see what it does. */

import { h, werkBij } from "../../elementen.js";
import { maakEigen } from "../../kern/eigen.js";
import { versieVan } from "../../kern/scenario.js";
import { standtekst, telwoord } from "../../kern/tekst.js";
import { vindVerplaatst, metRuw } from "../../kern/wijzig.js";
import { maakBleek } from "../bleek.js";
import { maakKeuzelijst, maakLink, maakSchakelaar } from "../bediening.js";
import { maakRegiobank } from "./regios.js";
import { maakSleutel } from "./sleutel.js";
import { schrijfStap } from "./stap.js";
import { maakUitkomst } from "./uitkomst.js";
import { maakVoorstellen } from "./voorstellen.js";

/** @import { Kind } from "../../elementen.js" */
/** @import { Beelden } from "../../beeld/kaartbeeld.js" */
/** @import { Rekenaar } from "../../kern/rekenen.js" */
/** @import { Scenario } from "../../kern/scenario.js" */
/** @import { Houder, Staat } from "../../kern/staat.js" */
/** @import { Gegevens } from "../../kern/typen.js" */
/** @import { Waarden } from "../../kern/waarden.js" */
/** @import { Werkbank } from "../../kern/werkbank.js" */
/** @import { Acties } from "../acties.js" */
/** @import { Domein } from "../keuze.js" */
/** @import { Meld } from "../melding.js" */
/** @import { Blad } from "../weergaven.js" */
/** @import { Bestanden } from "./bestanden.js" */

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Rekenaar} nodig.rekenaar
 * @param {Waarden} nodig.waarden
 * @param {Beelden} nodig.beelden
 * @param {Werkbank} nodig.werkbank
 * @param {Acties} nodig.acties
 * @param {Meld} nodig.meld
 * @param {readonly Domein[]} nodig.domeinen
 * @param {Bestanden} nodig.bestanden
 * @param {() => void} nodig.vergelijk
 * @returns {Blad & { minimum: () => number, zin: (nu: Staat) => string }}
 */
export function maakWatals(nodig) {
  const { g, staat, waarden, werkbank, acties, meld, domeinen, bestanden, vergelijk } = nodig;
  /** @type {(tekst: string, onclick: () => void, soort?: string) => HTMLButtonElement} */
  const knop = (tekst, onclick, soort = "knop klein") =>
    h("button", { type: "button", class: soort, onclick }, tekst);

  /** @type {HTMLInputElement} */
  const minimumveld = h("input", {
    type: "number",
    min: 0,
    step: 10000,
    inputmode: "numeric",
    placeholder: "geen",
    onchange: () => teken(staat.nu, null),
  });
  const minimum = () => Math.max(0, Number(minimumveld.value) || 0);
  const uitkomst = maakUitkomst(nodig);
  const regios = maakRegiobank(nodig);
  const voorstellen = maakVoorstellen({ g, staat, waarden, werkbank, minimum });

  const naamVan = (/** @type {number} */ d) =>
    `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`;
  function maakOpties() {
    const eigen = werkbank.eigen();
    return [
      domeinen.map(([naam, members]) =>
        h(
          "optgroup",
          { key: naam, label: naam },
          members.map((d) => h("option", { key: d, value: d }, naamVan(d))),
        ),
      ),
      eigen.length
        ? h(
            "optgroup",
            { key: "eigen lijsten", label: "eigen lijsten" },
            eigen.map((d) => h("option", { key: d, value: d }, g.indelingen[d].naam)),
          )
        : null,
    ];
  }

  // --- before there is a scenario

  const eerste = maakKeuzelijst("Welke indeling wilt u veranderen?", maakOpties(), (value) =>
    staat.zet({ indeling: Number(value), tweede: null }),
  );
  const start = h(
    "div",
    {},
    h(
      "p",
      { class: "uitleg" },
      "Zet gemeenten in een andere regio en zie meteen wat dat doet: voor wie de congruentie stijgt of daalt en welke regiogrenzen verdwijnen. Alles blijft in deze pagina, en alles is terug te draaien.",
    ),
    eerste.element,
    h(
      "p",
      { class: "knoppen" },
      knop("Begin", () => begin(Number(eerste.select.value)), "knop hoofd"),
    ),
    h("p", { class: "uitleg" }, "Of begin met iets van uzelf:"),
    h(
      "p",
      { class: "knoppen" },
      knop("Lege indeling", beginLeeg),
      knop("Plak een lijst uit Excel", bestanden.plak),
      knop("Open een bestand", bestanden.kies),
    ),
  );

  function beginLeeg() {
    const number = werkbank.eigen().length + 1;
    const naam = number > 1 ? `Nieuwe indeling ${number}` : "Nieuwe indeling";
    const leden = g.naam.map(() => -1);
    const slug = `eigen-${number}`;
    begin(werkbank.voegEigenToe(maakEigen({ slug, naam, kanttekening: "", regios: [], leden })));
  }
  function begin(/** @type {number} */ d) {
    werkbank.begin(d);
    meld(`Scenario begonnen met ${g.indelingen[d].naam}`);
  }

  // --- what is worked on

  const scenariokeuze = maakKeuzelijst("Scenario", [], (value) => {
    if (value === "nieuw") werkbank.begin(staat.nu.deel ?? g.keuze[0]);
    else if (value === "kopie") werkbank.kopieer();
    else werkbank.kies(Number(value));
  });
  /** @type {HTMLInputElement} */
  const naamveld = h("input", {
    type: "text",
    maxlength: 60,
    onchange: () => werkbank.hernoem(naamveld.value),
  });
  const deelkeuze = maakKeuzelijst("U verandert", [], (value) => werkbank.kiesDeel(Number(value)));
  const beginkeuze = maakKeuzelijst("Begin deze indeling opnieuw als", [], (value) => {
    if (value === "vandaag") zetTerug();
    else if (value === "leeg") werkbank.vervang(null);
    else if (value !== "") werkbank.vervang(g.indelingen[Number(value)]);
    beginkeuze.select.value = "";
  });
  const terug = knop("↶ Ongedaan", () => ga(-1));
  const weer = knop("↷ Opnieuw", () => ga(1));
  const herstel = knop("Alles terug", () => {
    werkbank.herstel();
    meld("Terug naar vandaag. Met Ongedaan haalt u uw werk terug.");
  });
  const beeld = maakSchakelaar(
    "De kaart toont",
    "beeld",
    [
      ["regios", "de regio’s"],
      ["verschil", "wie omhoog of omlaag gaat"],
    ],
    (value) => werkbank.zet({ verschil: value === "verschil", verft: false }),
  );
  const stand = maakSchakelaar(
    "Cijfers op de andere tabbladen",
    "standvan",
    [
      ["scenario", "met dit scenario"],
      ["vandaag", "van vandaag"],
    ],
    (value) => werkbank.zet({ vandaag: value === "vandaag" }),
  );
  const sleutel = h("div", {});
  const zin = h("p", { class: "uitkomstzin" });
  let getoond = "";
  const uit = h("section", { class: "uitkomst", "aria-label": "Wat het scenario doet" });
  const verhuisd = h("div", {});
  const werk = h(
    "div",
    { class: "watals" },
    h("div", { class: "paar" }, scenariokeuze.element, deelkeuze.element),
    h("p", { class: "knoppen stappen" }, terug, weer, herstel),
    zin,
    beeld.element,
    sleutel,
    h("div", { class: "verfbank" }, regios.element),
    uit,
    verhuisd,
    h(
      "label",
      { class: "veld kort" },
      h("span", {}, "Waarschuw bij een regio met minder inwoners dan"),
      minimumveld,
    ),
    voorstellen.element,
    h(
      "details",
      { class: "voorstellen" },
      h("summary", {}, "Naam, andere start, verwijderen"),
      h("label", { class: "veld" }, h("span", {}, "Naam van dit scenario"), naamveld),
      beginkeuze.element,
      stand.element,
      h("p", { class: "knoppen" }, knop("Verwijder dit scenario", werkbank.verwijder)),
    ),
    h(
      "p",
      { class: "knoppen" },
      knop("Bewaar het scenario (CSV)", bestanden.bewaar),
      knop("Vergelijk scenario’s", vergelijk),
      knop("Plak een lijst", bestanden.plak),
      knop("Open", bestanden.kies),
    ),
  );

  let vooraf = "";
  function ga(/** @type {1 | -1} */ richting) {
    vooraf = richting < 0 ? "Ongedaan gemaakt. " : "Opnieuw. ";
    werkbank.ga(richting);
    vooraf = "";
  }
  function zetTerug() {
    const basis = werkbank.basis();
    if (!basis) return;
    const { regios: names, leden } = basis.ruw;
    werkbank.pas(
      (one) =>
        metRuw(
          one,
          { regios: names, leden, tint: (one.tint ?? []).slice(0, names.length), vreemd: false },
          g,
        ),
      { penseel: null },
    );
  }

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || staat.nu.scenario === null) return;
    const { target } = event;
    // In a field the keys are those of the field.
    const typt = target instanceof HTMLElement && target.matches("input[type=text], textarea");
    if (typt || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    ga(key === "y" || event.shiftKey ? 1 : -1);
  });

  /** @type {(nu: Staat) => Kind} */
  function maakVerhuisd(nu) {
    const [indeling, basis] = [werkbank.nu(), werkbank.basis()];
    if (!indeling || !basis || indeling === basis || nu.deel === null) return null;
    if (indeling.vreemd) return null;
    const list = vindVerplaatst(indeling, basis);
    if (list.length === 0) return null;
    const open = verhuisd.querySelector("details")?.open ?? false;
    const terugzetten = (/** @type {number} */ m) =>
      werkbank.pas((one) => {
        const leden = [...one.ruw.leden];
        leden[m] = basis.ruw.leden[m];
        return metRuw(one, { leden }, g);
      });
    return h(
      "details",
      { key: "verhuisd", class: "voorstellen", ontoggle: () => teken(staat.nu, null) },
      h("summary", {}, `${telwoord(list.length, "gemeente verhuist", "gemeenten verhuizen")}`),
      h(
        "ul",
        { class: "zetten" },
        (open ? list : []).map((m) =>
          h(
            "li",
            { key: m },
            h(
              "span",
              {},
              maakLink(g.naam[m], () => acties.kiesGemeente(m, true)),
              ` van ${basis.regiosVan[m].map((r) => basis.regios[r]).join(", ") || "geen regio"} naar ${indeling.regiosVan[m].map((r) => indeling.regios[r]).join(", ") || "geen regio"}`,
            ),
            h(
              "button",
              {
                type: "button",
                class: "knop klein",
                "aria-label": `Zet ${g.naam[m]} terug`,
                onclick: () => terugzetten(m),
              },
              "Terug",
            ),
          ),
        ),
      ),
    );
  }

  /** @type {(nu: Staat, scenario: Scenario) => void} */
  function stelKnoppen(nu, scenario) {
    if (document.activeElement !== naamveld) naamveld.value = scenario.naam;
    terug.disabled = scenario.nu === 0;
    weer.disabled = scenario.nu === scenario.versies.length - 1;
    herstel.disabled = versieVan(scenario).size === 0;
    beeld.zet(nu.verschil ? "verschil" : "regios");
    stand.zet(nu.vandaag ? "vandaag" : "scenario");
  }

  /** @type {(nu: Staat, scenario: Scenario) => void} */
  function stelLijsten(nu, scenario) {
    const lijsten = [
      nu.scenario,
      nu.deel,
      g.indelingen.length,
      ...nu.scenarios.map(({ naam }) => naam),
      ...versieVan(scenario).keys(),
    ].join("|");
    if (lijsten === getoond) return;
    getoond = lijsten;
    werkBij(
      scenariokeuze.select,
      nu.scenarios.map(({ naam }, i) => h("option", { key: i, value: i }, naam)),
      h("option", { key: "nieuw", value: "nieuw" }, "+ nieuw scenario"),
      h("option", { key: "kopie", value: "kopie" }, "+ kopie van dit scenario"),
    );
    scenariokeuze.select.value = String(nu.scenario);
    const versie = versieVan(scenario);
    werkBij(deelkeuze.select, maakOpties());
    deelkeuze.select.value = String(nu.deel);
    for (const option of deelkeuze.select.options) {
      const anders = versie.has(Number(option.value));
      const naam = naamVan(Number(option.value));
      const tekst = anders ? `${naam} – veranderd` : naam;
      if (option.textContent !== tekst) option.textContent = tekst;
    }
    werkBij(
      beginkeuze.select,
      h("option", { key: "", value: "" }, "kies een start"),
      h("option", { key: "vandaag", value: "vandaag" }, "zoals vandaag"),
      h("option", { key: "leeg", value: "leeg" }, "een lege indeling"),
      h(
        "optgroup",
        { key: "kopie", label: "een kopie van" },
        [...domeinen.flatMap(([, members]) => members), ...werkbank.eigen()]
          .filter((d) => d !== nu.deel)
          .map((d) => h("option", { key: d, value: d }, naamVan(d))),
      ),
    );
    beginkeuze.select.value = "";
  }

  /**
   * Show the one part or the other. What goes away takes the keyboard with it: then it goes on
   * where the other part begins.
   */
  function wissel(/** @type {boolean} */ bezig) {
    const weg = (bezig ? start : werk).contains(document.activeElement);
    start.hidden = bezig;
    werk.hidden = !bezig;
    return weg ? (bezig ? scenariokeuze : eerste).select : null;
  }

  /** @type {(nu: Staat, oud: Staat | null) => void} */
  function meldStap(nu, oud) {
    if (!oud || oud.scenario !== nu.scenario || oud.scenarios === nu.scenarios) return;
    meld(vooraf + schrijfStap(nu, oud, g) + uitkomst.zin(nu));
  }

  /** @type {Blad["teken"]} */
  function teken(nu, oud) {
    const bezig = nu.scenario !== null && nu.deel !== null;
    const naarBegin = wissel(bezig);
    if (nu.weergave !== "watals") return;
    const scenario = werkbank.actief();
    if (!scenario || !bezig) {
      werkBij(eerste.select, maakOpties());
      eerste.select.value = String(g.basis[nu.indeling]);
      naarBegin?.focus({ preventScroll: true });
      return;
    }
    stelLijsten(nu, scenario);
    naarBegin?.focus({ preventScroll: true });
    stelKnoppen(nu, scenario);
    werkBij(sleutel, maakSleutel(nu, waarden), maakBleek(g));
    regios.teken(nu);
    const gewijzigd = versieVan(scenario).size > 0;
    werkBij(zin, gewijzigd ? uitkomst.zin(nu) : "Er is nog niets veranderd.");
    uit.hidden = !gewijzigd;
    werkBij(
      uit,
      gewijzigd
        ? [h("h2", { key: "kop" }, "Vandaag en met dit scenario"), uitkomst.bouw(nu, minimum())]
        : null,
    );
    werkBij(verhuisd, maakVerhuisd(nu));
    voorstellen.teken(nu);
    meldStap(nu, oud);
  }

  return { element: [start, werk], teken, minimum, zin: uitkomst.zin };
}
