"use strict";
(function () {
  // Two maps that move as one. Without this script they are still pictures.
  const { namen, verhuist } = JSON.parse(document.getElementById("gegevens").textContent);
  const NS = "http://www.w3.org/2000/svg";
  const MOST = 24;
  const STEP = 1.6;

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").toLowerCase().trim();
  }
  const byName = new Map(Object.entries(namen).map(([code, name]) => [fold(name), code]));
  byName.set("den haag", byName.get("s gravenhage")).set("den bosch", byName.get("s hertogenbosch"));

  const exact = new Map(Object.entries(namen).map(([code, name]) => [name, code]));
  const find = (text) => exact.get(text) || byName.get(fold(text));

  const list = document.createElement("datalist");
  list.id = "gemeentelijst";
  Object.values(namen).sort(new Intl.Collator("nl").compare).forEach((name) => {
    const option = document.createElement("option");
    option.value = name;
    list.append(option);
  });
  document.body.append(list);

  const codeOf = (target) => {
    const href = target.localName === "use" && target.getAttribute("href");
    const code = href && href.slice(2);
    return code && Object.hasOwn(namen, code) ? code : null;
  };

  const hint = document.createElement("span");
  hint.className = "leeg-woord";
  hint.textContent = "Wijs een gemeente aan of zoek haar.";

  function makePair(figure) {
    const moved = verhuist[figure.id] || {};
    const sides = Array.from(figure.querySelectorAll(".kant"), (side) => {
      const svg = side.querySelector("svg");
      const uses = new Map();
      svg.querySelectorAll(".vlakken > g").forEach((group) => {
        // The title would show a second time beside the line below the map.
        const title = group.querySelector("title");
        const regio = title.textContent;
        title.remove();
        group.querySelectorAll("use").forEach((use) => uses.set(codeOf(use), { use, regio }));
      });
      const mark = document.createElementNS(NS, "use");
      mark.setAttribute("class", "wijst");
      svg.append(mark);
      return { svg, uses, mark, box: side.querySelector(".venster"), line: side.querySelector(".aanwijzing"), head: side.querySelector(".kaartkop").textContent };
    });
    const [full] = sides.map(({ svg }) => svg.viewBox.baseVal).map(({ width, height }) => ({ x: 0, y: 0, width, height }));
    const dots = figure.querySelector("pattern");
    const status = figure.querySelector("[role=status]");
    const input = figure.querySelector("input");
    let view = { ...full };

    function show(next) {
      const width = Math.min(full.width, Math.max(full.width / MOST, next.width));
      const height = (width / full.width) * full.height;
      view = {
        width,
        height,
        x: Math.min(full.width - width, Math.max(0, next.x)),
        y: Math.min(full.height - height, Math.max(0, next.y)),
      };
      const text = [view.x, view.y, width, height].map((n) => Number(n.toFixed(3))).join(" ");
      // Dots keep their size on the screen.
      dots.setAttribute("patternTransform", "scale(" + (width / full.width).toFixed(4) + ")");
      sides.forEach(({ svg, box }) => {
        svg.setAttribute("viewBox", text);
        box.classList.toggle("dichtbij", width < full.width - 0.01);
      });
    }

    /** Zoom so that one point of the map stays where it is. */
    function zoom(factor, at) {
      const point = at || { x: view.x + view.width / 2, y: view.y + view.height / 2 };
      const width = Math.min(full.width, Math.max(full.width / MOST, view.width / factor));
      const scale = width / view.width;
      show({ width, x: point.x - (point.x - view.x) * scale, y: point.y - (point.y - view.y) * scale });
    }

    const move = (dx, dy) => show({ ...view, x: view.x + dx, y: view.y + dy });

    function place(svg, event) {
      const box = svg.getBoundingClientRect();
      return {
        x: view.x + ((event.clientX - box.left) / box.width) * view.width,
        y: view.y + ((event.clientY - box.top) / box.height) * view.height,
      };
    }

    function point(code, aloud) {
      const said = [];
      sides.forEach(({ uses, mark, line, head }) => {
        if (!code) {
          mark.removeAttribute("href");
          line.replaceChildren(hint.cloneNode(true));
          return;
        }
        mark.setAttribute("href", "#g" + code);
        const { regio } = uses.get(code);
        const extra = Object.hasOwn(moved, code) ? ". " + moved[code] : "";
        const name = document.createElement("strong");
        name.textContent = namen[code];
        line.replaceChildren(name, ": " + regio + extra);
        said.push(head + ": " + regio);
      });
      if (aloud) status.textContent = code ? namen[code] + ". " + said.join(". ") + (Object.hasOwn(moved, code) ? ". " + moved[code] : "") : "";
    }

    /** Show some gemeenten with so much around them. */
    function frame(codes, room) {
      const boxes = codes.map((code) => sides[0].uses.get(code).use.getBBox());
      const west = Math.min(...boxes.map((box) => box.x));
      const north = Math.min(...boxes.map((box) => box.y));
      const east = Math.max(...boxes.map((box) => box.x + box.width));
      const south = Math.max(...boxes.map((box) => box.y + box.height));
      const width = Math.max(room * Math.max(east - west, ((south - north) * full.width) / full.height), full.width / MOST);
      const height = (width / full.width) * full.height;
      show({ width, x: (west + east - width) / 2, y: (north + south - height) / 2 });
    }

    function visit(code) {
      frame([code], 6);
      point(code, true);
    }

    sides.forEach(({ svg, box, line }) => {
      const fingers = new Map();
      let dragged = 0;
      box.classList.add("leeft");
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", "Kaart om te verschuiven en te zoomen; beide kaarten bewegen mee");
      line.hidden = false;

      box.addEventListener("pointerdown", (event) => {
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        dragged = 0;
      });
      box.addEventListener("pointermove", (event) => {
        const last = fingers.get(event.pointerId);
        if (!last) {
          if (event.pointerType === "mouse") point(codeOf(event.target));
          return;
        }
        const before = Array.from(fingers.values());
        const now = { x: event.clientX, y: event.clientY };
        const size = svg.getBoundingClientRect();
        const scale = view.width / size.width;
        if (before.length === 2) {
          const other = before.find((finger) => finger !== last);
          const gap = (finger) => Math.hypot(finger.x - other.x, finger.y - other.y);
          if (gap(last) > 0) zoom(gap(now) / gap(last), place(svg, { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 }));
          move(((last.x - now.x) * scale) / 2, ((last.y - now.y) * scale) / 2);
        } else {
          move((last.x - now.x) * scale, (last.y - now.y) * scale);
        }
        dragged += Math.hypot(now.x - last.x, now.y - last.y);
        if (dragged > 4 && !box.classList.contains("sleept")) {
          box.classList.add("sleept");
          box.setPointerCapture(event.pointerId);
        }
        fingers.set(event.pointerId, now);
      });
      const lift = (event) => {
        fingers.delete(event.pointerId);
        if (!fingers.size) box.classList.remove("sleept");
      };
      box.addEventListener("pointerup", (event) => {
        if (fingers.has(event.pointerId) && dragged <= 4) point(codeOf(event.target), true);
        lift(event);
      });
      box.addEventListener("pointercancel", lift);
      box.addEventListener("lostpointercapture", lift);
      box.addEventListener("pointerleave", (event) => {
        if (event.pointerType === "mouse" && !fingers.size) point(null);
        if (!box.hasPointerCapture(event.pointerId)) lift(event);
      });
      box.addEventListener("dblclick", (event) => zoom(STEP, place(svg, event)));
      box.addEventListener("wheel", (event) => {
        // A page that scrolls must not stop at a map; who clicked it wants to zoom.
        if (!event.ctrlKey && document.activeElement !== box) return;
        event.preventDefault();
        zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, place(svg, event));
      }, { passive: false });
      box.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const far = view.width / 8;
        const keys = {
          ArrowLeft: () => move(-far, 0),
          ArrowRight: () => move(far, 0),
          ArrowUp: () => move(0, -far),
          ArrowDown: () => move(0, far),
          "+": () => zoom(STEP),
          "=": () => zoom(STEP),
          "-": () => zoom(1 / STEP),
          0: () => show(full),
          Escape: () => point(null, true),
        };
        if (!Object.hasOwn(keys, event.key)) return;
        event.preventDefault();
        keys[event.key]();
      });
    });

    const actions = { in: () => zoom(STEP), uit: () => zoom(1 / STEP), heel: () => show(full), verhuist: () => frame(Object.keys(moved), 3) };
    figure.querySelectorAll("[data-doe]").forEach((button) => {
      button.addEventListener("click", () => actions[button.dataset.doe]());
    });
    input.addEventListener("input", () => {
      const code = find(input.value);
      if (code) visit(code);
    });
    input.addEventListener("change", () => {
      const wanted = !find(input.value) && fold(input.value);
      const near = wanted && Array.from(byName.keys()).sort().find((name) => name.startsWith(wanted));
      if (near) visit(byName.get(near));
      else if (wanted) status.textContent = "Geen gemeente gevonden.";
    });
    window.addEventListener("beforeprint", () => { show(full); point(null); });
    point(null);
    figure.querySelectorAll(".bediening, .hulp").forEach((item) => { item.hidden = false; });
  }

  document.querySelectorAll(".paar").forEach(makePair);
})();
