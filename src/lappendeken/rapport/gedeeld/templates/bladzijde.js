/* Built from js/bladzijde.js: change the modules and run "npm run bouw". */
"use strict";
(() => {
  // src/lappendeken/kaart/js/elementen.js
  var sleutels = /* @__PURE__ */ new WeakMap();
  var luisteraars = /* @__PURE__ */ new WeakMap();
  var GESPROKEN = /* @__PURE__ */ new Set(["aria-label", "aria-valuetext", "title", "placeholder"]);
  var zeg = (text) => text;
  function geefDoor(event) {
    if (event.currentTarget instanceof Node)
      luisteraars.get(event.currentTarget)?.get(event.type)?.(event);
  }
  function luister(element, handlers) {
    const had = luisteraars.get(element);
    for (const type of had?.keys() ?? []) {
      if (!handlers.has(type)) element.removeEventListener(type, geefDoor);
    }
    for (const type of handlers.keys()) element.addEventListener(type, geefDoor);
    luisteraars.set(element, handlers);
  }
  function bouw(element, attributes, children) {
    const handlers = /* @__PURE__ */ new Map();
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === void 0 || value === false) continue;
      if (name === "key") sleutels.set(element, String(value));
      else if (typeof value === "function") {
        handlers.set(
          name.slice(2),
          /** @type {(event: Event) => unknown} */
          value
        );
      } else if (typeof value === "object") {
        Object.assign(
          /** @type {HTMLElement} */
          /** @type {unknown} */
          element.style,
          value
        );
      } else {
        const text = value === true ? "" : String(value);
        element.setAttribute(name, GESPROKEN.has(name) ? zeg(text) : text);
      }
    }
    if (handlers.size) luister(element, handlers);
    voegToe(element, children);
    return element;
  }
  function voegToe(element, children) {
    for (const child of children) {
      if (child === null || child === void 0 || child === false) continue;
      if (typeof child === "string" || child instanceof Node) {
        element.append(typeof child === "string" ? zeg(child) : child);
      } else voegToe(element, child);
    }
  }
  function h(tag, attributes, ...children) {
    return bouw(document.createElement(tag), attributes, children);
  }
  function s(tag, attributes, ...children) {
    return bouw(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
  }
  function byId(id) {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no element #${id}`);
    return found;
  }

  // src/lappendeken/kaart/js/kern/fold.js
  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/ß/gu, "ss").replace(/[\p{M}'’]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  // src/lappendeken/kaart/js/bewaar.js
  function maakBestandsnaam(naam, soort) {
    const kaal = fold(naam).replace(/[^a-z0-9]+/gu, "-");
    return `${kaal.replace(/^-|-$/gu, "").slice(0, 60) || "kaart"}.${soort}`;
  }
  function bewaarBestand(naam, inhoud, soort = "text/csv;charset=utf-8") {
    const href = URL.createObjectURL(new Blob([inhoud], { type: soort }));
    const link = h("a", { href, download: naam, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), 1e4);
  }

  // src/lappendeken/kaart/js/vel.js
  var LETTER = "Arial, Helvetica, sans-serif";
  var GRIJS = "#556167";
  var INKT = "#1d2529";
  var ONMOGELIJK = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
  var canvas = document.createElement("canvas").getContext("2d");
  function breekAf(text, size, breedte, gewicht = 400) {
    if (canvas) canvas.font = `${gewicht} ${size}px ${LETTER}`;
    const past = (line) => (canvas ? canvas.measureText(line).width : line.length * size * 0.55) <= breedte * 0.97;
    const lines = [""];
    for (const word of text.split(/\s+/u)) {
      const last = lines.length - 1;
      const next = lines[last] ? `${lines[last]} ${word}` : word;
      if (past(next)) {
        lines[last] = next;
        continue;
      }
      let rest = word;
      if (lines[last]) lines.push("");
      while (!past(rest)) {
        let end = rest.length - 1;
        while (end > 1 && !past(rest.slice(0, end))) end -= 1;
        lines[lines.length - 1] = rest.slice(0, end);
        lines.push("");
        rest = rest.slice(end);
      }
      lines[lines.length - 1] = rest;
    }
    return lines;
  }
  function maakKolom(x, y, breedte) {
    const parts = [];
    let at = y;
    return {
      parts,
      onder: () => at,
      /** @type {(text: string, size: number, look?: Record<string, unknown>, na?: number) => void} */
      schrijf(text, size, look = {}, na = 0) {
        for (const line of breekAf(text, size, breedte, look["font-weight"])) {
          at += size * 1.3;
          parts.push(
            s("text", { x, y: at.toFixed(1), "font-size": size, fill: INKT, ...look }, line)
          );
        }
        at += na;
      },
      /** @type {(height: number, make: (y: number) => (SVGElement | null)[]) => void} */
      rij(height, make) {
        parts.push(...make(at).filter((part) => part !== null));
        at += height;
      }
    };
  }
  function maakVel({ breedte, hoogte, titel, beschrijving = "" }, ...parts) {
    const svg = s(
      "svg",
      {
        width: breedte,
        height: hoogte,
        viewBox: `0 0 ${breedte} ${hoogte}`,
        "font-family": LETTER,
        role: "img"
      },
      s("title", {}, titel),
      beschrijving ? s("desc", {}, beschrijving) : null,
      s("rect", { width: breedte, height: hoogte, fill: "#ffffff" }),
      ...parts
    );
    return { svg, breedte, hoogte };
  }
  var schrijfSvg = ({ svg }) => new XMLSerializer().serializeToString(svg).replace(ONMOGELIJK, "");
  async function schrijfPng(vel) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(schrijfSvg(vel))}`;
    await image.decode();
    const sheet = h("canvas", { width: 2 * vel.breedte, height: 2 * vel.hoogte });
    sheet.getContext("2d")?.drawImage(image, 0, 0, sheet.width, sheet.height);
    return new Promise((done, fail) => {
      sheet.toBlob((blob) => blob ? done(blob) : fail(new Error("no picture")));
    });
  }

  // src/lappendeken/kaart/js/bladzijde/figuur.js
  var BREEDTE = 960;
  var RAND = 28;
  var HOOGSTE = 900;
  var TUSSEN = 24;
  var MONSTER = 30;
  var ERFT = [
    ...["fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width"],
    ...["stroke-dasharray", "stroke-linecap", "stroke-linejoin", "paint-order", "visibility"],
    ...["font-size", "font-weight", "font-style", "text-anchor", "letter-spacing"]
  ];
  var EIGEN = /* @__PURE__ */ new Map([
    ["opacity", "1"],
    ["vector-effect", "none"],
    ["dominant-baseline", "auto"]
  ]);
  var tekst = (element) => (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
  function haalIn(copy) {
    for (let use = copy.querySelector("use"); use; use = copy.querySelector("use")) {
      const name = use.getAttribute("href")?.slice(1) ?? "";
      const found = document.getElementById(name)?.cloneNode(true);
      const group = s("g", {}, found);
      for (const { name: key, value } of use.attributes) {
        if (key !== "href") group.setAttribute(key, value);
      }
      use.replaceWith(group);
    }
    const patterns = [...document.querySelectorAll("pattern")].filter(({ id }) => id);
    const own = new Set([...copy.querySelectorAll("pattern")].map(({ id }) => id));
    copy.prepend(
      s(
        "defs",
        {},
        patterns.filter(({ id }) => !own.has(id)).map((one) => one.cloneNode(true))
      )
    );
  }
  function leesAanzien(element) {
    const found = getComputedStyle(element);
    return new Map(
      [...ERFT, ...EIGEN.keys(), "display"].map((name) => [
        name,
        found.getPropertyValue(name).replaceAll('"', "")
      ])
    );
  }
  function schrijfAanzien(element, aanzien, boven) {
    for (const name of [...ERFT, ...EIGEN.keys()]) {
      const value = aanzien.get(name);
      const usual = EIGEN.get(name) ?? boven?.get(name);
      if (value && value !== usual) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
    element.removeAttribute("class");
    if (element.tagName !== "pattern") element.removeAttribute("id");
  }
  function maakLos(svg) {
    const copy = (
      /** @type {SVGSVGElement} */
      svg.cloneNode(true)
    );
    haalIn(copy);
    svg.after(copy);
    const looks = new Map([copy, ...copy.querySelectorAll("*")].map((e) => [e, leesAanzien(e)]));
    copy.remove();
    for (const [element, look] of looks) {
      const hidden = look.get("display") === "none" && !element.closest("defs");
      if (hidden) element.remove();
      else schrijfAanzien(element, look, looks.get(element.parentElement ?? element));
    }
    const fills = new Set([...looks.values()].map((look) => look.get("fill")));
    for (const pattern of copy.querySelectorAll("pattern")) {
      if (!fills.has(`url(#${pattern.id})`)) pattern.remove();
    }
    return copy;
  }
  function zetNeer(copy, plek) {
    for (const [name, value] of Object.entries(plek)) copy.setAttribute(name, value.toFixed(1));
    copy.removeAttribute("role");
    copy.removeAttribute("aria-label");
    return copy;
  }
  function tekenMonster(row, x, y) {
    const drawn = row.querySelector("svg");
    if (drawn) {
      const { width, height } = drawn.getBoundingClientRect();
      return [zetNeer(maakLos(drawn), { x, y: y + 7 - height / 2, width, height })];
    }
    const vak = row.querySelector(".vak");
    if (!vak) return [];
    const { backgroundColor, backgroundImage } = getComputedStyle(vak);
    const leeg = backgroundImage !== "none";
    return [
      s("rect", { x, y, width: 20, height: 14, fill: leeg ? "#e4e4e0" : backgroundColor }),
      leeg ? s("path", { d: `M${x} ${y + 14}l14 -14m-8 14l14 -14`, stroke: "#8a8f8c" }) : null,
      s("rect", { x, y, width: 20, height: 14, fill: "none", stroke: "#8a979c" })
    ];
  }
  function lijstNoten(figuur) {
    const noten = (
      /** @type {NodeListOf<HTMLElement>} */
      figuur.querySelectorAll(".noot:not(.hulp, figcaption + .noot)")
    );
    return [...noten].map((noot) => noot.innerText.trim()).filter(Boolean);
  }
  function maakFiguurvel(figuur) {
    const drawings = (
      /** @type {NodeListOf<SVGSVGElement>} */
      figuur.querySelectorAll('svg[role="img"]')
    );
    const breed = BREEDTE - 2 * RAND;
    const titel = tekst(figuur.querySelector("figcaption"));
    const kop = maakKolom(RAND, RAND - 8, breed);
    kop.schrijf(titel, 22, { "font-weight": 700 }, 10);
    const each = (breed - TUSSEN * (drawings.length - 1)) / drawings.length;
    const heads = [...figuur.querySelectorAll(".kaartkop")].map(tekst);
    const opschriften = heads.map((head, i) => {
      const kolom = maakKolom(RAND + i * (each + TUSSEN), kop.onder(), each);
      kolom.schrijf(head, 15, { "font-weight": 600 }, 6);
      return kolom;
    });
    const boven = Math.max(kop.onder(), ...opschriften.map((kolom) => kolom.onder())) + 6;
    const placed = [...drawings].map((svg, i) => {
      const { width: w, height: t } = svg.viewBox.baseVal;
      const height = Math.min(each * t / w, HOOGSTE);
      const plek = { x: RAND + i * (each + TUSSEN), y: boven, width: height * w / t, height };
      return { copy: zetNeer(maakLos(svg), plek), onder: boven + height };
    });
    const onder = maakKolom(RAND, Math.max(...placed.map((one) => one.onder)) + 12, breed);
    const section = figuur.closest("section");
    const own = figuur.querySelectorAll(".legenda li");
    for (const row of own.length ? own : section?.querySelectorAll(":scope > .legenda li") ?? []) {
      const naast = maakKolom(RAND + MONSTER + 8, onder.onder() - 3, breed - MONSTER - 8);
      naast.schrijf(tekst(row), 14, { fill: INKT }, 4);
      const y = onder.onder();
      onder.rij(naast.onder() - y + 3, () => [...tekenMonster(row, RAND, y), ...naast.parts]);
    }
    const said = [
      ...lijstNoten(figuur),
      [document.querySelector("h1"), ...document.querySelectorAll(".kop .onder, .kop .van")].map((one) => tekst(one).replace(/[.]$/u, "")).filter(Boolean).join(". "),
      ...[...document.querySelectorAll("footer p")].map(tekst)
    ];
    for (const line of said) onder.schrijf(line, 12, { fill: GRIJS }, 2);
    return maakVel(
      {
        breedte: BREEDTE,
        hoogte: Math.ceil(onder.onder() + RAND),
        titel,
        beschrijving: [...drawings].map((svg) => svg.getAttribute("aria-label") ?? "").join(" ")
      },
      kop.parts,
      opschriften.map((kolom) => kolom.parts),
      placed.map((one) => one.copy),
      onder.parts
    );
  }
  function maakBewaarbaar(figuur) {
    const titel = tekst(figuur.querySelector("figcaption"));
    const melding = h("span", { role: "status" });
    const knop = (soort, schrijf) => h(
      "button",
      {
        type: "button",
        "aria-label": `Bewaar als ${soort}: ${titel}`,
        onclick: async () => {
          const naam = maakBestandsnaam(titel, soort.toLowerCase());
          const mime = soort === "PNG" ? "image/png" : "image/svg+xml";
          try {
            bewaarBestand(naam, await schrijf(maakFiguurvel(figuur)), mime);
            melding.textContent = `Bewaard als ${naam}`;
          } catch {
            melding.textContent = "Bewaren lukte niet: deze browser staat het hier niet toe.";
          }
        }
      },
      `Bewaar als ${soort}`
    );
    figuur.append(
      h("div", { class: "bewaar" }, knop("PNG", schrijfPng), knop("SVG", schrijfSvg), melding)
    );
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
  for (const figuur of document.querySelectorAll("figure")) {
    if (figuur.querySelector('svg[role="img"]')) maakBewaarbaar(figuur);
  }
  maakMatrix();
  window.addEventListener("beforeprint", () => {
    for (const item of document.querySelectorAll("details:not(.scherm)")) {
      item.setAttribute("open", "");
    }
  });
})();
