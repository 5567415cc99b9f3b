/** What could be done next: the best moves, and the fewest to fit another indeling. */

import { alsAnders, h, werkBij } from "../../elementen.js";
import { maakPassend, vindVerhuizers } from "../../kern/passend.js";
import { getal, opsomming, telwoord } from "../../kern/tekst.js";
import { schrijfVerschil } from "../../kern/uitkomsttekst.js";
import { verplaats } from "../../kern/wijzig.js";
import { telBekend, zoekZetten } from "../../kern/zetten.js";
import { maakKeuzelijst, maakSchakelaar } from "../bediening.js";

/** @import { Kind } from "../../elementen.js" */
/** @import { Passing } from "../../kern/passend.js" */
/** @import { Houder, Staat } from "../../kern/staat.js" */
/** @import { Gegevens, Indeling } from "../../kern/typen.js" */
/** @import { Waarden } from "../../kern/waarden.js" */
/** @import { Werkbank } from "../../kern/werkbank.js" */
/** @import { Zet } from "../../kern/zetten.js" */

/** So many moves are offered. */
const GETOOND = 5;
/** So many milliseconds the search takes at a time. */
const BEURT = 12;

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Waarden} nodig.waarden
 * @param {Werkbank} nodig.werkbank
 * @param {() => number} nodig.minimum
 */
export function maakVoorstellen({ g, staat, waarden, werkbank, minimum }) {
  const zetten = h("div", {});
  const passend = h("div", {});
  let referentie = -1;
  /** @type {Passing} */
  let soort = "in";
  const keuzelijst = maakKeuzelijst("Maak passend in", [], (value) => {
    referentie = Number(value);
    teken(staat.nu);
  });
  const vorm = maakSchakelaar(
    "Zo dat",
    "passend",
    [
      ["in", "elke regio erin past"],
      ["gelijk", "de regio’s gelijk zijn"],
    ],
    (value) => {
      soort = value === "gelijk" ? "gelijk" : "in";
      teken(staat.nu);
    },
  );
  const vakZetten = h(
    "details",
    { class: "voorstellen", ontoggle: () => teken(staat.nu) },
    h("summary", {}, "Welke verhuizing helpt het meest?"),
    zetten,
  );
  const vakPassend = h(
    "details",
    { class: "voorstellen", ontoggle: () => teken(staat.nu) },
    h("summary", {}, "Zo min mogelijk verhuizingen om te passen"),
    keuzelijst.element,
    vorm.element,
    passend,
  );

  /** @type {(indeling: Indeling, zet: Zet) => Kind} */
  const maakZet = (indeling, { m, van, naar, effect }) =>
    h(
      "li",
      { key: `${m} ${naar}` },
      h(
        "span",
        {},
        h("strong", {}, g.naam[m]),
        ` van ${indeling.regios[van]} naar ${indeling.regios[naar]}`,
        h("small", {}, ` ${schrijfVerschil(100 * effect, 3)} procentpunt`),
      ),
      h(
        "button",
        {
          type: "button",
          class: "knop klein",
          "aria-label": `Doe: ${g.naam[m]} naar ${indeling.regios[naar]}`,
          onclick: () => werkbank.pas((one) => verplaats(one, [m], naar, g)),
        },
        "Doe",
      ),
    );

  let beurt = 0;
  /** @type {readonly unknown[]} */
  let gezocht = [];
  /**
   * Look for the best moves, a little at a time: a stroke must not wait for it.
   *
   * @type {(nu: Staat, indeling: Indeling) => void}
   */
  function zoek(nu, indeling) {
    const andere = nu.keuze.filter((d) => g.basis[d] !== nu.deel).map((d) => g.indelingen[d]);
    const vraag = [nu.inwoners, minimum(), indeling, ...andere];
    if (vraag.length === gezocht.length && vraag.every((x, i) => x === gezocht[i])) return;
    gezocht = vraag;
    beurt += 1;
    const own = beurt;
    const search = zoekZetten(indeling, andere, g, {
      minimum: minimum(),
      weging: nu.inwoners ? 1 : 0,
      bekend: telBekend(waarden.uitkomst(nu)),
    });
    if (!zetten.hasChildNodes()) werkBij(zetten, h("p", { class: "uitleg" }, "Zoeken …"));
    function werk() {
      if (own !== beurt) return;
      const end = performance.now() + BEURT;
      while (performance.now() < end) {
        const step = search.next();
        if (!step.done) continue;
        werkBij(zetten, bouwZetten(indeling, step.value));
        return;
      }
      setTimeout(werk);
    }
    setTimeout(werk);
  }

  /** @type {(indeling: Indeling, all: Zet[]) => Kind} */
  function bouwZetten(indeling, all) {
    const best = all.filter(({ effect }) => effect > 1e-9).slice(0, GETOOND);
    return [
      h(
        "p",
        { class: "uitleg" },
        best.length
          ? `Van ${telwoord(all.length, "mogelijke verhuizing", "mogelijke verhuizingen")} over een regiogrens brengen deze de landelijke congruentie het meest omhoog. Regio’s blijven aaneengesloten en boven uw minimum.`
          : `Van ${telwoord(all.length, "mogelijke verhuizing", "mogelijke verhuizingen")} over een regiogrens brengt geen enkele de landelijke congruentie omhoog.`,
      ),
      h(
        "ul",
        { class: "zetten" },
        best.map((zet) => maakZet(indeling, zet)),
      ),
      h("p", { class: "uitleg" }, "Een hoger cijfer is geen reden op zich om te verhuizen."),
    ];
  }

  /** @type {(indeling: Indeling) => Kind} */
  function bouwPassend(indeling) {
    const doel = g.indelingen[referentie];
    if (!doel) return null;
    if (!indeling.hoofd.some((r, m) => r >= 0 && doel.hoofd[m] >= 0)) {
      return h("p", { class: "uitleg" }, "Geen gemeente heeft in beide een regio.");
    }
    const { verhuisd } = vindVerhuizers(indeling, doel, soort, g);
    if (verhuisd.length === 0) {
      return h("p", { class: "uitleg" }, "Er hoeft geen gemeente te verhuizen: het past al.");
    }
    const people = verhuisd.reduce((sum, m) => sum + g.inwoners[m], 0);
    return [
      h(
        "p",
        {},
        h("strong", {}, telwoord(verhuisd.length, "gemeente", "gemeenten")),
        ` (${getal(people)} inwoners): ${opsomming(
          verhuisd.map((m) => g.naam[m]),
          8,
        )}.`,
      ),
      h(
        "button",
        {
          type: "button",
          class: "knop klein",
          onclick: () =>
            werkbank.pas((one) => maakPassend(one, doel, soort, g).indeling, { penseel: null }),
        },
        `Verhuis ${verhuisd.length === 1 ? "haar" : "deze"}`,
      ),
    ];
  }

  function teken(/** @type {Staat} */ nu) {
    const indeling = werkbank.nu();
    if (!indeling || nu.weergave !== "watals") return;
    const andere = [...new Set([...werkbank.vandaag(nu.keuze), ...werkbank.eigen()])].filter(
      (e) => e !== nu.deel,
    );
    const maatlat = g.indelingen.flatMap(({ soort: kind }, d) =>
      kind === "maatlat" && g.basis[d] === d && !andere.includes(d) && d !== nu.deel ? [d] : [],
    );
    const mogelijk = [...andere, ...maatlat];
    if (!mogelijk.includes(referentie)) referentie = mogelijk[0] ?? -1;
    werkBij(
      keuzelijst.select,
      mogelijk.map((e) => {
        const { naam } = g.indelingen[e];
        return alsAnders("option", e, naam, () => h("option", { value: e }, naam));
      }),
    );
    keuzelijst.select.value = String(referentie);
    vorm.zet(soort);
    // Only what is open is worth computing.
    if (vakZetten.open) zoek(nu, indeling);
    werkBij(passend, vakPassend.open ? bouwPassend(indeling) : null);
  }

  return { element: [vakZetten, vakPassend], teken };
}
