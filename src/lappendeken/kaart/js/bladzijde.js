/** What every page of the report does. It reads only what is on the page. */

import { maakBewaarbaar } from "./bladzijde/figuur.js";
import { maakMatrix } from "./bladzijde/matrix.js";
import { maakSorteerbaar } from "./bladzijde/sorteren.js";
import { maakZoekregel } from "./bladzijde/zoekregel.js";

for (const table of document.querySelectorAll("table[data-sorteer]")) {
  maakSorteerbaar(/** @type {HTMLTableElement} */ (table));
}
for (const box of document.querySelectorAll(".zoek")) {
  maakZoekregel(/** @type {HTMLElement} */ (box));
}
for (const figuur of document.querySelectorAll("figure")) {
  if (figuur.querySelector('svg[role="img"]')) maakBewaarbaar(figuur);
}
maakMatrix();
window.addEventListener("beforeprint", () => {
  for (const item of document.querySelectorAll("details:not(.scherm)")) {
    item.setAttribute("open", "");
  }
});
