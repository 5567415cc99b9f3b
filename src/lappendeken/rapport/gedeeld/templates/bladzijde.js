"use strict";
(function () {
  // Reads only what is on the page; texts are set as text, never as HTML.
  const collator = new Intl.Collator("nl", { sensitivity: "base", numeric: true });

  function read(row, column, numeric) {
    const cell = row.cells[column];
    if (!numeric) return cell.dataset.s === undefined ? fold(cell.textContent) : Number(cell.dataset.s);
    return cell.dataset.s === undefined ? null : Number(cell.dataset.s);
  }

  function sortBy(table, column, descending) {
    const body = table.tBodies[0];
    const numeric = table.tHead.rows[0].cells[column].classList.contains("getal");
    const rows = Array.from(body.rows, (row) => ({ row, value: read(row, column, numeric) }));
    rows.sort((a, b) => {
      // What is missing stays last, whichever way the column is sorted.
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null);
      const order = typeof a.value === "number" ? a.value - b.value : collator.compare(a.value, b.value);
      return descending ? -order : order;
    });
    body.append(...rows.map((item) => item.row));
  }

  function makeSortable(table) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes); // keeps the spans inside
      head.append(button);
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        const first = head.classList.contains("getal");
        const descending = now ? now === "ascending" : first;
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sortBy(table, column, descending);
      });
    });
  }

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").toLowerCase().trim();
  }

  function makeSearchable(box) {
    const table = document.getElementById(box.dataset.tabel);
    const input = box.querySelector("input");
    const status = box.querySelector("[role=status]");
    const rows = Array.from(table.tBodies[0].rows, (row) => ({
      row,
      text: fold([row.cells[0].textContent, row.cells[0].dataset.z || "", row.cells[1].textContent].join(" ")),
    }));
    function search() {
      const wanted = fold(input.value);
      let shown = 0;
      rows.forEach((item) => {
        const found = item.text.includes(wanted);
        item.row.hidden = !found;
        shown += found;
      });
      status.textContent = wanted ? shown + " van " + rows.length : "";
    }
    input.addEventListener("input", search);
    box.hidden = false;
    search();
  }

  function makeMatrix() {
    const table = document.getElementById("matrix-tabel");
    const select = document.getElementById("matrix-maat");
    const layers = JSON.parse(document.getElementById("matrix-lagen").textContent);
    function show() {
      const layer = layers[Number(select.value)];
      document.getElementById("matrix-uitleg").textContent = layer.uitleg;
      document.getElementById("matrix-naam").textContent = select.selectedOptions[0].textContent;
      for (const row of table.tBodies[0].rows) {
        layer.cellen[Number(row.dataset.r)].forEach(([text, klasse, value], column) => {
          const cell = row.cells[column + 1];
          cell.querySelector(".w").textContent = text;
          cell.className = "getal" + (klasse === null ? "" : " k" + klasse);
          if (value === null) delete cell.dataset.s;
          else cell.dataset.s = String(value);
        });
      }
      // The order belonged to the other measure.
      for (const head of table.tHead.rows[0].cells) head.removeAttribute("aria-sort");
    }
    select.addEventListener("change", show);
    select.closest(".kies").hidden = false;
    if (Number(select.value)) show();
  }

  document.querySelectorAll("table[data-sorteer]").forEach(makeSortable);
  document.querySelectorAll(".zoek").forEach(makeSearchable);
  if (document.getElementById("matrix-tabel")) makeMatrix();
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not(.scherm)").forEach((item) => { item.open = true; });
  });
})();
