/** The regios of what is worked on: choose the one that gemeenten are put in, and edit it. */

import { alsAnders, h, werkBij } from "../../elementen.js";
import { onthoud } from "../../kern/geheugen.js";
import { volgRegio } from "../../kern/passend.js";
import { getal, telwoord } from "../../kern/tekst.js";
import { vindDelen } from "../../kern/graaf.js";
import { hernoem, verplaats, vindVerplaatst, voegRegioToe } from "../../kern/wijzig.js";
import { maakSchakelaar } from "../bediening.js";

/** @import { Kind } from "../../elementen.js" */
/** @import { Beelden } from "../../beeld/kaartbeeld.js" */
/** @import { Houder, Staat } from "../../kern/staat.js" */
/** @import { Gegevens, Indeling } from "../../kern/typen.js" */
/** @import { Werkbank } from "../../kern/werkbank.js" */
/** @import { Meld } from "../melding.js" */

const volgorde = new Intl.Collator("nl", { numeric: true });

/** Of a list of names, that a stroke leaves as it is. */
const opNaam = onthoud((/** @type {readonly string[]} */ namen) =>
  namen.map((_, r) => r).sort((a, b) => volgorde.compare(namen[a], namen[b])),
);

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Beelden} nodig.beelden
 * @param {Werkbank} nodig.werkbank
 * @param {Meld} nodig.meld
 */
export function maakRegiobank({ g, staat, beelden, werkbank, meld }) {
  const wijze = maakSchakelaar(
    "De kaart",
    "wijze",
    [
      ["schuif", "schuiven en kiezen"],
      ["verf", "verven"],
    ],
    (value) => werkbank.zet({ verft: value === "verf", verschil: false }),
  );
  const omvang = maakSchakelaar(
    "Verf in één keer",
    "omvang",
    [
      ["een", "een gemeente"],
      ["regio", "een hele regio"],
    ],
    (value) => werkbank.zet({ heleRegio: value === "regio" }),
  );
  const uitleg = h("p", { class: "uitleg" });
  const lijst = h("div", {
    class: "regiobank",
    role: "group",
    "aria-label": "Regio om in te zetten",
  });
  const gereedschap = h("div", {});
  const volgen = h("div", {});
  const volgvak = h(
    "details",
    { ontoggle: () => teken(staat.nu) },
    h("summary", {}, "Volg hier een andere indeling"),
    volgen,
  );

  const penseel = (/** @type {number | null} */ r) =>
    werkbank.zet({ penseel: r, verft: r !== null || staat.nu.verft, verschil: false });

  function nieuw() {
    const indeling = werkbank.nu();
    if (!indeling) return;
    const r = indeling.regios.length;
    werkbank.pas((one) => voegRegioToe(one, "Nieuwe regio", [], g), { penseel: r, verft: true });
    meld("Nieuwe regio gemaakt. Zet er gemeenten in.");
    /** @type {HTMLInputElement | null} */ (gereedschap.querySelector("input"))?.select();
  }

  /** @type {(indeling: Indeling, r: number, nu: Staat) => Element} */
  function maakRij(indeling, r, nu) {
    const gemeenten = indeling.leden[r].length;
    const naam = indeling.regios[r];
    const kleur = beelden.kleurenVan(nu.werk ?? 0)[r];
    const aan = nu.penseel === r;
    return alsAnders("button", r, `${aan} ${kleur} ${gemeenten} ${naam}`, () =>
      h(
        "button",
        {
          type: "button",
          class: "bankrij",
          "aria-pressed": String(aan),
          onclick: () => penseel(staat.nu.penseel === r ? null : r),
        },
        h("span", { class: "vlakje", style: { background: kleur } }),
        h("span", { class: "label" }, naam),
        h(
          "small",
          {},
          gemeenten ? getal(gemeenten) : "leeg",
          gemeenten ? h("span", { class: "hoorbaar" }, " gemeenten") : null,
        ),
      ),
    );
  }

  /** @type {(indeling: Indeling, r: number) => Kind} */
  function maakNaamveld(indeling, r) {
    function neem(/** @type {Event} */ event) {
      const { value } = /** @type {HTMLInputElement} */ (event.target);
      werkbank.pas((one) => hernoem(one, r, value, g));
    }
    return h(
      "label",
      { key: `naam ${r} ${indeling.regios[r]}`, class: "veld" },
      h("span", {}, "Naam van deze regio"),
      h("input", { type: "text", maxlength: 120, value: indeling.regios[r], onchange: neem }),
    );
  }

  /** @type {(indeling: Indeling, r: number) => Kind} */
  function maakSamenvoegen(indeling, r) {
    const andere = indeling.regios
      .map((_, s) => s)
      .filter((s) => s !== r && indeling.leden[s].length > 0)
      .sort((a, b) => (indeling.regios[a] < indeling.regios[b] ? -1 : 1));
    return h(
      "label",
      { key: "samen", class: "veld" },
      h("span", {}, "Voeg een andere regio hierin samen"),
      h(
        "select",
        {
          onchange: (event) => {
            const s = Number(/** @type {HTMLSelectElement} */ (event.target).value);
            werkbank.pas((one) => verplaats(one, one.leden[s], r, g));
            /** @type {HTMLSelectElement} */ (event.target).value = "";
          },
        },
        h("option", { value: "" }, "kies een regio"),
        andere.map((s) => h("option", { value: s }, indeling.regios[s])),
      ),
    );
  }

  /** @type {(indeling: Indeling, r: number) => Kind} */
  function maakSplitsen(indeling, r) {
    const delen = vindDelen(indeling.leden[r], g.graaf);
    if (delen.length < 2) return null;
    return h(
      "button",
      {
        key: "splits",
        type: "button",
        class: "knop klein",
        onclick: () =>
          werkbank.pas((one) =>
            delen.slice(1).reduce((made, deel) => voegRegioToe(made, one.regios[r], deel, g), one),
          ),
      },
      `Splits de ${delen.length} losse delen`,
    );
  }

  /** Per other indeling the regio that shares most with this one, and what it takes to follow it. */
  /** @type {(indeling: Indeling, r: number, nu: Staat) => Kind} */
  function bouwVolgen(indeling, r, nu) {
    const rows = werkbank.vandaag(nu.keuze).flatMap((e) => {
      if (e === nu.deel) return [];
      const ander = g.indelingen[e];
      const count = new Map();
      for (const m of indeling.leden[r]) {
        const s = ander.hoofd[m];
        if (s >= 0) count.set(s, (count.get(s) ?? 0) + 1);
      }
      const [best] = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (!best) return [];
      const made = volgRegio(indeling, ander, best[0], g);
      const size = vindVerplaatst(made, indeling).length;
      return size === 0 ? [] : [{ e, s: best[0], size }];
    });
    if (rows.length === 0) {
      return h("p", { class: "uitleg" }, "Elke andere indeling heeft hier al dezelfde regio.");
    }
    return h(
      "ul",
      { class: "zetten" },
      rows.map(({ e, s, size }) =>
        h(
          "li",
          { key: e },
          h(
            "span",
            {},
            h("strong", {}, g.indelingen[e].naam),
            `: ${g.indelingen[e].regios[s]}`,
            h("small", {}, ` ${telwoord(size, "gemeente verhuist", "gemeenten verhuizen")}`),
          ),
          h(
            "button",
            {
              type: "button",
              class: "knop klein",
              "aria-label": `Doe: volg ${g.indelingen[e].naam}: ${g.indelingen[e].regios[s]}`,
              onclick: () => werkbank.pas((one) => volgRegio(one, g.indelingen[e], s, g)),
            },
            "Doe",
          ),
        ),
      ),
    );
  }

  function schrijfUitleg(/** @type {Staat} */ nu, /** @type {Indeling} */ indeling) {
    if (indeling.regios.length === 0) return "Maak een nieuwe regio en klik er gemeenten in.";
    if (!nu.verft) {
      return "Kies op de kaart een gemeente om haar in een andere regio te zetten, of kies hieronder een regio en verf.";
    }
    return nu.penseel === null
      ? "Klik op de kaart een regio aan om mee te verven, of kies er hieronder een."
      : `Klik of sleep over gemeenten: zij komen in ${indeling.regios[nu.penseel]}.`;
  }

  /** @type {number | null} The regio that was chosen when this was drawn. */
  let getoond = null;
  /** Scroll the list, and nothing else, to the chosen regio. */
  function toonRij() {
    const row = lijst.querySelector('[aria-pressed="true"]');
    if (!(row instanceof HTMLElement)) return;
    const top = row.offsetTop - lijst.offsetTop;
    if (top < lijst.scrollTop || top + row.offsetHeight > lijst.scrollTop + lijst.clientHeight) {
      lijst.scrollTop = top - lijst.clientHeight / 2;
    }
  }

  function teken(/** @type {Staat} */ nu) {
    const indeling = werkbank.nu();
    if (!indeling) return;
    wijze.zet(nu.verft ? "verf" : "schuif");
    omvang.zet(nu.heleRegio ? "regio" : "een");
    omvang.element.hidden = !nu.verft;
    werkBij(uitleg, schrijfUitleg(nu, indeling));
    const order = opNaam(indeling.regios);
    werkBij(
      lijst,
      h(
        "button",
        { key: "nieuw", type: "button", class: "bankrij", onclick: nieuw },
        h("span", { class: "vlakje plus", "aria-hidden": "true" }, "+"),
        h("span", { class: "label" }, "Nieuwe regio"),
      ),
      order.map((r) => maakRij(indeling, r, nu)),
    );
    const r = nu.penseel;
    if (r !== null && r !== getoond) toonRij();
    getoond = r;
    werkBij(
      gereedschap,
      r === null
        ? null
        : [maakNaamveld(indeling, r), maakSamenvoegen(indeling, r), maakSplitsen(indeling, r)],
    );
    volgvak.hidden = r === null;
    // Only what is open is worth computing.
    werkBij(volgen, r !== null && volgvak.open ? bouwVolgen(indeling, r, nu) : null);
  }

  return {
    element: [wijze.element, omvang.element, uitleg, lijst, gereedschap, volgvak],
    teken,
  };
}
