/** Tables that sort by a click on a head. */

import { fold } from "../kern/fold.js";

const collator = new Intl.Collator("nl", { sensitivity: "base", numeric: true });

/** @typedef {string | number | null} Waarde */

/** @type {(row: HTMLTableRowElement, column: number, numeric: boolean) => Waarde} */
function lees(row, column, numeric) {
  const cell = row.cells[column];
  if (cell.dataset["s"] !== undefined) return Number(cell.dataset["s"]);
  return numeric ? null : fold(cell.textContent);
}

/** @type {(a: Waarde, b: Waarde, descending: boolean) => number} */
function vergelijk(a, b, descending) {
  // What is missing stays last, whichever way the column is sorted.
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

/** @type {(table: HTMLTableElement, column: number, numeric: boolean, descending: boolean) => void} */
function sorteer(table, column, numeric, descending) {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, value: lees(row, column, numeric) }));
  rows.sort((a, b) => vergelijk(a.value, b.value, descending));
  body.append(...rows.map(({ row }) => row));
}

/**
 * The heads of a table.
 *
 * @param {HTMLTableElement} table
 */
export function koppen(table) {
  return table.tHead ? [...table.tHead.rows[0].cells] : [];
}

/**
 * Make every head of a table a button.
 *
 * @param {HTMLTableElement} table
 */
export function maakSorteerbaar(table) {
  const heads = koppen(table);
  heads.forEach((head, column) => {
    const numeric = head.classList.contains("getal");
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes); // keeps the spans inside
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const descending = now ? now === "ascending" : numeric;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      sorteer(table, column, numeric, descending);
    });
  });
}
