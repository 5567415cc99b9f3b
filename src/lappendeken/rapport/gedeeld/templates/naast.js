/* Built from js/naast.js: change the modules and run "npm run bouw". */
"use strict";
(() => {
  // src/lappendeken/kaart/js/beeld/gebaren.js
  var STAP = 1.6;
  var WIELSTAP = 1.2;
  var STIL = 4;
  function volgGebaren(box, beweging) {
    volgVingers(box, beweging);
    volgToetsen(box, beweging);
    box.addEventListener("dblclick", (event) => beweging.zoom(STAP, beweging.plek(event)));
    box.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && document.activeElement !== box) return;
        event.preventDefault();
        beweging.zoom(event.deltaY < 0 ? WIELSTAP : 1 / WIELSTAP, beweging.plek(event));
      },
      { passive: false }
    );
  }
  function volgVingers(box, { breedte, plek, schuif, zoom, wijs, laatLos }) {
    const fingers = /* @__PURE__ */ new Map();
    let dragged = 0;
    const gap = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
    function trek(last, now) {
      const scale = breedte() / box.clientWidth;
      const other = fingers.size === 2 ? [...fingers.values()].find((f) => f !== last) : void 0;
      if (!other) {
        schuif((last.x - now.x) * scale, (last.y - now.y) * scale);
        return;
      }
      if (gap(last, other) > 0) {
        const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
        zoom(gap(now, other) / gap(last, other), plek(middle));
      }
      const after = breedte() / box.clientWidth;
      schuif((last.x - now.x) * after / 2, (last.y - now.y) * after / 2);
    }
    box.addEventListener("pointerdown", (event) => {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      dragged = 0;
    });
    box.addEventListener("pointermove", (event) => {
      const last = fingers.get(event.pointerId);
      if (!last) {
        if (event.pointerType === "mouse") wijs(event.target, false);
        return;
      }
      const now = { x: event.clientX, y: event.clientY };
      trek(last, now);
      dragged += gap(now, last);
      if (dragged > STIL && !box.classList.contains("sleept")) {
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
      if (fingers.has(event.pointerId) && dragged <= STIL) wijs(event.target, true);
      lift(event);
    });
    box.addEventListener("pointercancel", lift);
    box.addEventListener("lostpointercapture", lift);
    box.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse" && !fingers.size) laatLos(false);
      if (!box.hasPointerCapture(event.pointerId)) lift(event);
    });
  }
  function volgToetsen(box, { breedte, schuif, zoom, heel, laatLos }) {
    const far = () => breedte() / 8;
    const keys = /* @__PURE__ */ new Map([
      ["ArrowLeft", () => schuif(-far(), 0)],
      ["ArrowRight", () => schuif(far(), 0)],
      ["ArrowUp", () => schuif(0, -far())],
      ["ArrowDown", () => schuif(0, far())],
      ["+", () => zoom(STAP)],
      ["=", () => zoom(STAP)],
      ["-", () => zoom(1 / STAP)],
      ["0", heel],
      ["Escape", () => laatLos(true)]
    ]);
    box.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const doe = keys.get(event.key);
      if (!doe) return;
      event.preventDefault();
      doe();
    });
  }

  // src/lappendeken/kaart/js/elementen.js
  var sleutels = /* @__PURE__ */ new WeakMap();
  var luisteraars = /* @__PURE__ */ new WeakMap();
  var beloftes = /* @__PURE__ */ new WeakMap();
  var standen = /* @__PURE__ */ new WeakMap();
  var open = /* @__PURE__ */ new Set();
  var GESPROKEN = /* @__PURE__ */ new Set(["aria-label", "aria-valuetext", "title", "placeholder"]);
  var zeg = (text) => text;
  function spreek(woordkeus2) {
    zeg = woordkeus2;
  }
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
  function maakWaar(plaats, { stand, maak }) {
    open.delete(plaats);
    const made = maak();
    sleutels.set(made, sleutels.get(plaats) ?? "");
    standen.set(made, stand);
    return made;
  }
  function vul(element, ...children) {
    element.replaceChildren();
    voegBij(element, ...children);
  }
  function voegBij(element, ...children) {
    voegToe(element, children);
    maakOpen(element);
  }
  function maakOpen(element) {
    for (const plaats of open) {
      const belofte = beloftes.get(plaats);
      if (belofte && element.contains(plaats)) plaats.replaceWith(maakWaar(plaats, belofte));
    }
  }
  function byId(id) {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no element #${id}`);
    return found;
  }

  // src/lappendeken/kaart/js/kern/uitsnede.js
  var MEEST = 24;
  function binnen(wanted, heel) {
    const width = Math.min(heel.width, Math.max(heel.width / MEEST, wanted.width));
    const height = width / heel.width * heel.height;
    return {
      x: Math.min(heel.width - width, Math.max(0, wanted.x)),
      y: Math.min(heel.height - height, Math.max(0, wanted.y)),
      width,
      height
    };
  }
  function vergroot(view, heel, factor, at) {
    const point = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    const width = Math.min(heel.width, Math.max(heel.width / MEEST, view.width / factor));
    const scale = width / view.width;
    const x = point.x - (point.x - view.x) * scale;
    const y = point.y - (point.y - view.y) * scale;
    return binnen({ ...view, x, y, width }, heel);
  }
  function omvat(boxes, heel, ruimte) {
    const west = Math.min(...boxes.map((box) => box.x));
    const north = Math.min(...boxes.map((box) => box.y));
    const east = Math.max(...boxes.map((box) => box.x + box.width));
    const south = Math.max(...boxes.map((box) => box.y + box.height));
    const across = Math.max(east - west, (south - north) * heel.width / heel.height);
    const width = Math.max(ruimte * across, heel.width / MEEST);
    const height = width / heel.width * heel.height;
    return binnen(
      { x: (west + east - width) / 2, y: (north + south - height) / 2, width, height },
      heel
    );
  }

  // src/lappendeken/kaart/js/beeld/kaartpaar.js
  function vind(box, selector) {
    const found = box.querySelector(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return (
      /** @type {T} */
      found
    );
  }
  function codeVan(target) {
    if (!(target instanceof SVGUseElement)) return "";
    return target.getAttribute("href")?.replace(/^#g/u, "") ?? "";
  }
  function leesKant(box) {
    const svg = vind(box, "svg");
    const vlakken = /* @__PURE__ */ new Map();
    for (const groep of svg.querySelectorAll(".vlakken > g")) {
      const title = vind(groep, "title");
      title.remove();
      for (const vlak of groep.querySelectorAll("use")) {
        vlakken.set(codeVan(vlak), { vlak, regio: title.textContent });
      }
    }
    const merk = s("use", { class: "wijst" });
    svg.append(merk);
    const kop = vind(box, ".kaartkop").textContent;
    return {
      svg,
      venster: vind(box, ".venster"),
      regel: vind(box, ".aanwijzing"),
      kop,
      vlakken,
      merk
    };
  }
  function maakWijzer(kanten, { naam: naam2, verhuist: verhuist2, meld }) {
    return (code2, hardop) => {
      const extra = verhuist2.get(code2);
      const said = kanten.map(({ vlakken, merk, regel, kop }) => {
        const found = vlakken.get(code2);
        if (!found) {
          merk.removeAttribute("href");
          vul(regel, h("span", { class: "leeg-woord" }, "Wijs een gemeente aan of zoek haar."));
          return "";
        }
        merk.setAttribute("href", `#g${code2}`);
        vul(regel, h("strong", {}, naam2(code2)), `: ${found.regio}${extra ? `. ${extra}` : ""}`);
        return `${kop}: ${found.regio}`;
      });
      if (!hardop) return;
      meld(said[0] ? [naam2(code2), ...said].join(". ") + (extra ? `. ${extra}` : "") : "");
    };
  }
  function maakKaartpaar(figuur, nodig) {
    const kanten = [...figuur.querySelectorAll(".kant")].map(leesKant);
    const wijs = maakWijzer(kanten, nodig);
    const stippen = vind(figuur, "pattern");
    const { width, height } = kanten[0].svg.viewBox.baseVal;
    const heel = { x: 0, y: 0, width, height };
    let view = heel;
    function toon(next) {
      view = next;
      const text = [view.x, view.y, view.width, view.height].map((v) => Number(v.toFixed(3)));
      stippen.setAttribute("patternTransform", `scale(${(view.width / width).toFixed(4)})`);
      for (const { svg, venster } of kanten) {
        svg.setAttribute("viewBox", text.join(" "));
        venster.classList.toggle("dichtbij", view.width < width - 0.01);
      }
    }
    function kader(codes, ruimte) {
      const { vlakken } = kanten[0];
      const boxes = codes.flatMap((code2) => vlakken.get(code2)?.vlak.getBBox() ?? []);
      if (boxes.length) toon(omvat(boxes, heel, ruimte));
    }
    const naarHeel = () => toon(heel);
    const zoom = (factor, at) => toon(vergroot(view, heel, factor, at));
    function wek({ svg, venster, regel }) {
      venster.classList.add("leeft");
      venster.tabIndex = 0;
      venster.setAttribute("role", "group");
      venster.setAttribute(
        "aria-label",
        "Kaart om te verschuiven en te zoomen; beide kaarten bewegen mee"
      );
      regel.hidden = false;
      volgGebaren(venster, {
        breedte: () => view.width,
        plek({ clientX, clientY }) {
          const box = svg.getBoundingClientRect();
          return {
            x: view.x + (clientX - box.left) / box.width * view.width,
            y: view.y + (clientY - box.top) / box.height * view.height
          };
        },
        schuif: (dx, dy) => toon(binnen({ ...view, x: view.x + dx, y: view.y + dy }, heel)),
        zoom,
        heel: naarHeel,
        wijs: (target, hardop) => wijs(codeVan(target), hardop),
        laatLos: (hardop) => wijs("", hardop)
      });
    }
    kanten.forEach(wek);
    window.addEventListener("beforeprint", () => {
      naarHeel();
      wijs("", false);
    });
    wijs("", false);
    return {
      bezoek(code2) {
        kader([code2], 6);
        wijs(code2, true);
      },
      laatLos: () => wijs("", true),
      toon: (codes) => kader(codes, 3),
      zoom,
      heel: naarHeel
    };
  }

  // src/lappendeken/kaart/js/kern/fold.js
  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/ß/gu, "ss").replace(/[\p{M}'’]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  // src/lappendeken/kaart/js/kern/tekst.js
  function opsomming(names, maximum = Infinity) {
    if (names.length > maximum) {
      return `${names.slice(0, maximum).join(", ")} en ${names.length - maximum} andere`;
    }
    if (names.length < 2) return names.join("");
    return `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
  }

  // src/lappendeken/kaart/js/kern/afstand.js
  function afstand(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = new Array(b.length + 1).fill(0);
    let above = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const other = a[i - 1] === b[j - 1] ? 0 : 1;
        let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + other);
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) cost = Math.min(cost, before[j - 2] + 1);
        row.push(cost);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, above] = [above, row];
    }
    return above[b.length];
  }

  // src/lappendeken/kaart/js/kern/zoeken.js
  var [LETTERLIJK, HEEL, BEGIN, WOORD, BIJNA, BINNEN] = [0, 1, 2, 3, 4, 5];
  var VOLGORDE = (
    /** @type {const} */
    [
      "code",
      "",
      "roepnaam",
      "provincie",
      "woonplaats",
      "regio",
      "wijk",
      "vroeger",
      "verdeeld"
    ]
  );
  var isBedoeld = ({ rang }) => rang < BIJNA;
  var lijktErop = ({ rang }) => rang === BIJNA;
  var kaal = (text) => fold(text).replace(/\bsint\b/gu, "st");
  var zonderHaakjes = (text) => text.replace(/\s*\([^)]*\)$/u, "");
  function rangVan(name, bare, wanted) {
    if (name === wanted || bare === wanted) return HEEL;
    if (name.startsWith(wanted)) return BEGIN;
    if (` ${name}`.includes(` ${wanted}`)) return WOORD;
    return name.includes(wanted) ? BINNEN : -1;
  }
  function lijstNamen(g) {
    return [
      ...g.naam.map((naam2, m) => ({ naam: naam2, m, soort: (
        /** @type {const} */
        ""
      ) })),
      ...g.namen.map(([naam2, m, soort]) => ({ naam: naam2, m, soort }))
    ];
  }
  function leesPlaatsen(text) {
    return text.split("\n").flatMap(
      (line, m) => line.split(";").flatMap(
        (part, i) => part.split("|").filter(Boolean).map((naam2) => ({ naam: naam2, m, soort: (
          /** @type {Zoeksoort} */
          i ? "wijk" : "woonplaats"
        ) }))
      )
    );
  }
  function maakZoeker(namen2, inwoners2, codes = []) {
    let kale = [];
    let bare = [];
    function zoekCode(text) {
      const code2 = /^(?:GM)?0*(\d{1,4})$/iu.exec(text.trim());
      const m = code2 ? codes.indexOf(`GM${code2[1].padStart(4, "0")}`) : -1;
      if (m < 0) return [];
      const naam2 = namen2.find((item) => item.m === m && item.soort === "")?.naam ?? codes[m];
      return [{ naam: naam2, m, soort: "code", rang: LETTERLIJK }];
    }
    function zoekBijna(wanted) {
      const most = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2;
      if (most === 0) return [];
      const near = namen2.flatMap((item, i) => {
        const far = afstand(kale[i], wanted, most);
        return far > most ? [] : [{ item, far }];
      });
      const least = Math.min(...near.map(({ far }) => far));
      return near.filter(({ far }) => far === least).map(({ item }) => ({ ...item, rang: BIJNA }));
    }
    return (text) => {
      const wanted = kaal(text);
      if (!wanted) return [];
      if (kale.length < namen2.length) {
        kale = namen2.map(({ naam: naam2 }) => kaal(naam2));
        bare = namen2.map(({ naam: naam2 }) => kaal(zonderHaakjes(naam2)));
      }
      const found = namen2.flatMap((item, i) => {
        const rang = item.naam === text ? LETTERLIJK : rangVan(kale[i], bare[i], wanted);
        return rang < 0 ? [] : [{ ...item, rang }];
      });
      found.push(...zoekCode(text));
      if (!found.some(isBedoeld)) found.push(...zoekBijna(wanted));
      const people = ({ m }) => m < 0 ? 0 : inwoners2[m];
      found.sort(
        (a, b) => a.rang - b.rang || VOLGORDE.indexOf(a.soort) - VOLGORDE.indexOf(b.soort) || people(b) - people(a) || a.m - b.m
      );
      const once = /* @__PURE__ */ new Map();
      for (const item of found) {
        const key = item.m < 0 ? `${item.soort} ${item.naam}` : item.m;
        if (!once.has(key)) once.set(key, item);
      }
      return [...once.values()];
    };
  }

  // src/lappendeken/kaart/js/bladzijde/vindveld.js
  var GENOEMD = 3;
  var NIETS = "Geen gemeente of plaats met deze naam.";
  function volgVindveld(veld, { zoek: zoek2, naam: naam2, bezoek, laatLos, antwoord }) {
    function zegOver({ naam: gezocht, m, soort }, ook) {
      if (soort === "woonplaats" || soort === "wijk") {
        const meer = ook.map((one) => naam2[one.m]);
        return `${gezocht} ligt in ${naam2[m]}${meer.length ? `, en ook in ${opsomming(meer)}` : ""}.`;
      }
      if (soort === "verdeeld") return `${gezocht}: een deel hoort nu bij ${naam2[m]}.`;
      return soort === "vroeger" ? `${gezocht} is nu deel van ${naam2[m]}.` : "";
    }
    function ga([first, ...rest]) {
      bezoek(first.m);
      antwoord(
        zegOver(
          first,
          rest.filter((one) => one.rang === first.rang && one.naam === first.naam)
        )
      );
    }
    veld.addEventListener("input", () => {
      antwoord("");
      const found = zoek2(veld.value);
      if (found.length && fold(found[0].naam) === fold(veld.value)) ga(found);
    });
    veld.addEventListener("change", () => {
      if (!veld.value.trim()) return;
      const found = zoek2(veld.value);
      if (found.length && isBedoeld(found[0])) {
        ga(found);
        return;
      }
      laatLos();
      const near = found.filter(lijktErop).slice(0, GENOEMD);
      const meant = near.map((one) => one.naam).join(" of ");
      antwoord(meant ? `${NIETS} Bedoelt u ${meant}?` : NIETS);
    });
  }

  // src/lappendeken/kaart/js/kern/woordkeus.js
  var GRENS = "A-Za-zÀ-ÖØ-öø-ÿ0-9_";
  var letterlijk = (text) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  var keuzes = (texts) => [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(letterlijk).join("|");
  function maakWoordkeus(eenheid) {
    if (!eenheid || Object.keys(eenheid.woorden).length === 0) return (text) => text;
    const { woorden, beschermd } = eenheid;
    const ours = `(?<![${GRENS}/\\\\#-])(${keuzes(Object.keys(woorden))})(?![${GRENS}/\\\\-]|\\.(?:csv|xlsx|json|html))`;
    const pattern = new RegExp(beschermd.length ? `(?:${keuzes(beschermd)})|${ours}` : ours, "gu");
    return (text) => text.replace(pattern, (hit, word) => word && woorden[word] || hit);
  }

  // src/lappendeken/kaart/js/uitpakken.js
  async function pakUit(packed) {
    if (!packed || typeof DecompressionStream === "undefined") return "";
    try {
      const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return await new Response(stream).text();
    } catch {
      return "";
    }
  }

  // src/lappendeken/kaart/js/naast.js
  var { gemeenten, namen, plaatsen, verhuist, woordkeus } = JSON.parse(
    byId("gegevens").textContent
  );
  var zeg2 = maakWoordkeus(woordkeus);
  spreek(zeg2);
  var { code, naam, inwoners } = gemeenten;
  var nummer = new Map(code.map((c, m) => [c, m]));
  var alle = lijstNamen({ naam, namen });
  var zoeker = maakZoeker(alle, inwoners, code);
  pakUit(plaatsen).then((text) => {
    if (text) zoeker = maakZoeker([...alle, ...leesPlaatsen(text)], inwoners, code);
  });
  var zoek = (text) => zoeker(text);
  var keuzes2 = [...new Set(naam)].sort(new Intl.Collator("nl").compare);
  document.body.append(
    h(
      "datalist",
      { id: "gemeentelijst" },
      keuzes2.map((value) => h("option", { value }))
    )
  );
  for (const figuur of document.querySelectorAll(".paar")) {
    const moved = new Map(Object.entries(verhuist[figuur.id] ?? {}));
    const status = vind(figuur, "[role=status]");
    const regel = vind(figuur, ".antwoord");
    const paar = maakKaartpaar(figuur, {
      naam: (c) => naam[nummer.get(c) ?? -1] ?? "",
      verhuist: moved,
      meld: (text) => {
        status.textContent = zeg2(text);
      }
    });
    volgVindveld(vind(figuur, "input"), {
      zoek,
      naam,
      bezoek: (m) => paar.bezoek(code[m]),
      laatLos: paar.laatLos,
      antwoord: (text) => {
        regel.textContent = zeg2(text);
        if (text) status.textContent = `${zeg2(text)} ${status.textContent}`.trim();
      }
    });
    const doe = {
      in: () => paar.zoom(STAP),
      uit: () => paar.zoom(1 / STAP),
      heel: paar.heel,
      verhuist: () => paar.toon([...moved.keys()])
    };
    for (const knop of figuur.querySelectorAll("[data-doe]")) {
      knop.addEventListener("click", doe[knop.getAttribute("data-doe") ?? ""]);
    }
    for (const part of figuur.querySelectorAll(".bediening, .hulp")) part.removeAttribute("hidden");
    if (moved.size > 0 && matchMedia("(pointer: fine)").matches) doe["verhuist"]?.();
  }
})();
