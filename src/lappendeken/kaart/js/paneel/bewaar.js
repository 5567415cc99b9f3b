/** Hand a file to the reader. Nothing goes anywhere else. */

import { h } from "../elementen.js";

/**
 * @param {string} naam
 * @param {string} inhoud
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
