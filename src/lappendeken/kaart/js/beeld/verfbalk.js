/** The tools on the map itself: with what one paints, or moves the map; undo and redo. */

import { h, werkBij } from "../elementen.js";

/** @import { Beelden } from "./kaartbeeld.js" */
/** @import { Houder, Staat } from "../kern/staat.js" */
/** @import { Werkbank } from "../kern/werkbank.js" */

/**
 * @param {HTMLElement} kaartvlak
 * @param {object} nodig
 * @param {Houder} nodig.staat
 * @param {Beelden} nodig.beelden
 * @param {Werkbank} nodig.werkbank
 * @returns {(nu: Staat) => void}
 */
export function maakVerfbalk(kaartvlak, { staat, beelden, werkbank }) {
  const balk = h("div", {
    class: "verfbalk",
    role: "toolbar",
    "aria-label": "Verven op de kaart",
    hidden: true,
  });
  // What is pressed here is no press on the map.
  L.DomEvent.disableClickPropagation(balk);
  kaartvlak.append(balk);

  /** @type {(key: string, teken: string, naam: string, onclick: () => void, extra?: Record<string, unknown>) => HTMLElement} */
  const knop = (key, teken, naam, onclick, extra = {}) =>
    h("button", { key, type: "button", "aria-label": naam, title: naam, onclick, ...extra }, teken);

  return (nu) => {
    const scenario = werkbank.actief();
    const indeling = werkbank.nu();
    balk.hidden = nu.weergave !== "watals" || !scenario || !indeling;
    if (!scenario || !indeling || balk.hidden) return;
    const r = nu.penseel;
    const wie = r === null ? "Klik op een regio" : indeling.regios[r];
    werkBij(
      balk,
      h(
        "button",
        {
          key: "verf",
          type: "button",
          class: "verfknop",
          "aria-pressed": String(nu.verft),
          onclick: () => werkbank.zet({ verft: !staat.nu.verft, verschil: false }),
        },
        nu.verft ? "Verven aan" : "Verf",
      ),
      nu.verft
        ? h(
            "span",
            { key: "wie", class: "verfregio" },
            r === null
              ? null
              : h("span", {
                  class: "vlakje",
                  style: { background: beelden.kleurenVan(nu.werk ?? 0)[r] },
                }),
            h("span", {}, wie),
            r === null
              ? null
              : knop("ander", "×", "Kies een andere regio op de kaart", () =>
                  werkbank.zet({ penseel: null }),
                ),
          )
        : null,
      knop("terug", "↶", "Ongedaan (Ctrl+Z)", () => werkbank.ga(-1), {
        disabled: scenario.nu === 0,
      }),
      knop("weer", "↷", "Opnieuw (Ctrl+Y)", () => werkbank.ga(1), {
        disabled: scenario.nu === scenario.versies.length - 1,
      }),
    );
  };
}
