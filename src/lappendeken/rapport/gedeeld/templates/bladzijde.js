/* Built from js/bladzijde.js: change the modules and run "npm run bouw". */
"use strict";
(() => {
  // src/lappendeken/kaart/js/elementen.js
  function byId(id) {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no element #${id}`);
    return found;
  }

  // src/lappendeken/kaart/js/kern/fold.js
  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/ß/gu, "ss").replace(/[\p{M}'’]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  // src/lappendeken/kaart/js/bladzijde/sorteren.js
  var collator = new Intl.Collator("nl", { sensitivity: "base", numeric: true });
  function lees(row, column, numeric) {
    const cell = row.cells[column];
    if (cell.dataset["s"] !== void 0) return Number(cell.dataset["s"]);
    return numeric ? null : fold(cell.textContent);
  }
  function vergelijk(a, b, descending) {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return descending ? -order : order;
  }
  function sorteer(table, column, numeric, descending) {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, value: lees(row, column, numeric) }));
    rows.sort((a, b) => vergelijk(a.value, b.value, descending));
    body.append(...rows.map(({ row }) => row));
  }
  function koppen(table) {
    return table.tHead ? [...table.tHead.rows[0].cells] : [];
  }
  function maakSorteerbaar(table) {
    const heads = koppen(table);
    heads.forEach((head, column) => {
      const numeric = head.classList.contains("getal");
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
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

  // src/lappendeken/kaart/js/bladzijde/matrix.js
  function maakMatrix() {
    const table = (
      /** @type {HTMLTableElement | null} */
      document.getElementById("matrix-tabel")
    );
    if (!table) return;
    const select = (
      /** @type {HTMLSelectElement} */
      byId("matrix-maat")
    );
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
      for (const head of heads) head.removeAttribute("aria-sort");
    }
    select.addEventListener("change", toon);
    const kies = select.closest(".kies");
    if (kies instanceof HTMLElement) kies.hidden = false;
    if (Number(select.value)) toon();
  }

  // src/lappendeken/kaart/js/bladzijde/zoekregel.js
  function maakZoekregel(box) {
    const table = (
      /** @type {HTMLTableElement} */
      byId(box.dataset["tabel"] ?? "")
    );
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

  // src/lappendeken/kaart/js/bladzijde.js
  for (const table of document.querySelectorAll("table[data-sorteer]")) {
    maakSorteerbaar(
      /** @type {HTMLTableElement} */
      table
    );
  }
  for (const box of document.querySelectorAll(".zoek")) {
    maakZoekregel(
      /** @type {HTMLElement} */
      box
    );
  }
  maakMatrix();
  window.addEventListener("beforeprint", () => {
    for (const item of document.querySelectorAll("details:not(.scherm)")) {
      item.setAttribute("open", "");
    }
  });
})();
