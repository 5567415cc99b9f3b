/** The table of pairs of indelingen, which shows one measure at a time. */

import { byId } from "../elementen.js";
import { koppen } from "./sorteren.js";

/**
 * @typedef {object} Matrixlaag
 * @property {string} uitleg
 * @property {[tekst: string, klasse: number | null, waarde: number | null][][]} cellen
 */

/** Let the reader choose the measure, on a page that has this table. */
export function maakMatrix() {
  const table = /** @type {HTMLTableElement | null} */ (document.getElementById("matrix-tabel"));
  if (!table) return;
  const select = /** @type {HTMLSelectElement} */ (byId("matrix-maat"));
  /** @type {Matrixlaag[]} */
  const layers = JSON.parse(byId("matrix-lagen").textContent);
  const heads = koppen(table);
  const body = table.tBodies[0];
  function toon() {
    const layer = layers[Number(select.value)];
    byId("matrix-uitleg").textContent = layer.uitleg;
    byId("matrix-naam").textContent = select.selectedOptions[0].textContent;
    for (const row of body.rows) {
      layer.cellen[Number(row.dataset["r"])].forEach(([text, klasse, value], column) => {
        const cell = row.cells[column + 1];
        const word = cell.querySelector(".w");
        if (word) word.textContent = text;
        cell.className = klasse === null ? "getal" : `getal k${klasse}`;
        if (value === null) delete cell.dataset["s"];
        else cell.dataset["s"] = String(value);
      });
    }
    // The order belonged to the other measure.
    for (const head of heads) head.removeAttribute("aria-sort");
  }
  select.addEventListener("change", toon);
  const kies = select.closest(".kies");
  if (kies instanceof HTMLElement) kies.hidden = false;
  if (Number(select.value)) toon();
}
