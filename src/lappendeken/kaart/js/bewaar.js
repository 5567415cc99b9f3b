/** Hand a file to the reader. Nothing goes anywhere else. */

import { h } from "./elementen.js";
import { fold } from "./kern/fold.js";

/** @type {(naam: string, soort: string) => string} Letters and digits that every disk takes. */
export function maakBestandsnaam(naam, soort) {
  const kaal = fold(naam).replace(/[^a-z0-9]+/gu, "-");
  return `${kaal.replace(/^-|-$/gu, "").slice(0, 60) || "kaart"}.${soort}`;
}

/**
 * @param {string} naam
 * @param {string | Blob} inhoud
 * @param {string} [soort]
 */
export function bewaarBestand(naam, inhoud, soort = "text/csv;charset=utf-8") {
  const href = URL.createObjectURL(new Blob([inhoud], { type: soort }));
  const link = h("a", { href, download: naam, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
