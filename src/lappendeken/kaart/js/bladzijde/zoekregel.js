/** A field above a table that keeps only the rows in which the text stands. */

import { byId } from "../elementen.js";
import { fold } from "../kern/fold.js";

/**
 * @param {HTMLElement} box
 */
export function maakZoekregel(box) {
  const table = /** @type {HTMLTableElement} */ (byId(box.dataset["tabel"] ?? ""));
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  if (!input || !status) return;
  const rows = [...table.tBodies[0].rows].map((row) => {
    const [first, second] = row.cells;
    const text = [first.textContent, first.dataset["z"] ?? "", second.textContent].join(" ");
    return { row, text: fold(text) };
  });
  function zoek() {
    const wanted = fold(input?.value ?? "");
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !text.includes(wanted);
      if (!row.hidden) shown += 1;
    }
    if (status) status.textContent = wanted ? `${shown} van ${rows.length}` : "";
  }
  input.addEventListener("input", zoek);
  box.hidden = false;
  zoek();
}
