/** The maps of the pages with two side by side; bladzijde.js, before it, does what every page does. */

import { STAP } from "./beeld/gebaren.js";
import { maakKaartpaar, vind } from "./beeld/kaartpaar.js";
import { volgVindveld } from "./bladzijde/vindveld.js";
import { byId, h, spreek } from "./elementen.js";
import { maakWoordkeus } from "./kern/woordkeus.js";
import { leesPlaatsen, lijstNamen, maakZoeker } from "./kern/zoeken.js";
import { pakUit } from "./uitpakken.js";

/** @import { Eenheid, Naamsoort } from "./kern/typen.js" */

/**
 * @typedef {object} Naastgegevens
 * @property {{ code: string[], naam: string[], inwoners: number[] }} gemeenten
 * @property {[naam: string, m: number, soort: Naamsoort][]} namen
 * @property {string} plaatsen In the gemeenten, packed; empty without.
 * @property {Pick<Eenheid, "woorden" | "beschermd">} woordkeus
 * @property {Record<string, Record<string, string>>} verhuist
 *   Per pair of maps, gemeente code to what happens to it.
 */

/** @type {Naastgegevens} */
const { gemeenten, namen, plaatsen, verhuist, woordkeus } = JSON.parse(
  byId("gegevens").textContent,
);
const zeg = maakWoordkeus(woordkeus);
spreek(zeg);
const { code, naam, inwoners } = gemeenten;
const nummer = new Map(code.map((c, m) => [c, m]));
const alle = lijstNamen({ naam, namen });
let zoeker = maakZoeker(alle, inwoners, code);
pakUit(plaatsen).then((text) => {
  if (text) zoeker = maakZoeker([...alle, ...leesPlaatsen(text)], inwoners, code);
});

const zoek = (/** @type {string} */ text) => zoeker(text);

const keuzes = [...new Set(naam)].sort(new Intl.Collator("nl").compare);
document.body.append(
  h(
    "datalist",
    { id: "gemeentelijst" },
    keuzes.map((value) => h("option", { value })),
  ),
);

for (const figuur of document.querySelectorAll(".paar")) {
  const moved = new Map(Object.entries(verhuist[figuur.id] ?? {}));
  const status = vind(figuur, "[role=status]");
  const regel = vind(figuur, ".antwoord");
  const paar = maakKaartpaar(figuur, {
    naam: (c) => naam[nummer.get(c) ?? -1] ?? "",
    verhuist: moved,
    meld: (text) => {
      status.textContent = zeg(text);
    },
  });
  volgVindveld(vind(figuur, "input"), {
    zoek,
    naam,
    bezoek: (m) => paar.bezoek(code[m]),
    laatLos: paar.laatLos,
    antwoord: (text) => {
      regel.textContent = zeg(text);
      if (text) status.textContent = `${zeg(text)} ${status.textContent}`.trim();
    },
  });
  /** @type {Record<string, () => void>} */
  const doe = {
    in: () => paar.zoom(STAP),
    uit: () => paar.zoom(1 / STAP),
    heel: paar.heel,
    verhuist: () => paar.toon([...moved.keys()]),
  };
  for (const knop of figuur.querySelectorAll("[data-doe]")) {
    knop.addEventListener("click", doe[knop.getAttribute("data-doe") ?? ""]);
  }
  for (const part of figuur.querySelectorAll(".bediening, .hulp")) part.removeAttribute("hidden");
  // Open where something changes; not under a finger, which could not scroll past a zoomed map.
  if (moved.size > 0 && matchMedia("(pointer: fine)").matches) doe["verhuist"]?.();
}
