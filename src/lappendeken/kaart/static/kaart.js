/* Built from js/start.js: change the modules and run "npm run bouw". */
"use strict";
var lappendeken = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // src/lappendeken/kaart/js/start.js
  var start_exports = {};
  __export(start_exports, {
    inkijk: () => inkijk,
    start: () => start
  });

  // src/lappendeken/kaart/js/kern/geheugen.js
  function onthoud(compute) {
    const known = /* @__PURE__ */ new WeakMap();
    return (key) => {
      let found = known.get(key);
      if (!found) {
        found = { value: compute(key) };
        known.set(key, found);
      }
      return found.value;
    };
  }
  function onthoudPaar(compute) {
    const first = onthoud((a) => onthoud((b) => compute(a, b)));
    return (a, b) => first(a)(b);
  }

  // src/lappendeken/kaart/js/kern/tekst.js
  var GEEN = "–";
  var formats = /* @__PURE__ */ new Map();
  function formatVoor(decimals) {
    const known = formats.get(decimals);
    if (known) return known;
    const made = new Intl.NumberFormat("nl-NL", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Python rounds halves to even; the report and the map must show the same digits.
      roundingMode: "halfEven"
    });
    formats.set(decimals, made);
    return made;
  }
  function getal(value, decimals = 0) {
    if (value === null || value === void 0 || !Number.isFinite(value)) return GEEN;
    return formatVoor(decimals).format(value).replace(/^-(0(,0*)?)$/u, "$1");
  }
  var KLASSEGRENZEN = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  var glad = (value, decimals = 9) => Number(value.toFixed(decimals));
  var klasse = (percent) => KLASSEGRENZEN.filter((from) => glad(percent / 100) >= from).length;
  function procent(value, decimals = 0) {
    if (value === null || !Number.isFinite(value)) return GEEN;
    const percent = glad(100 * value, 7);
    const step = 10 ** -decimals;
    const plain = getal(percent, decimals);
    const full = plain === getal(100, decimals);
    if (percent > 0 && percent < 100) {
      if (percent < step / 2) return `<${getal(step, decimals)}%`;
      if (full) return `>${getal(100 - step, decimals)}%`;
      const rounded = Number(plain.replace(",", "."));
      if (klasse(rounded) !== klasse(percent)) {
        const digits = Math.max(decimals, 1);
        return `${getal(Math.floor(glad(percent * 10 ** digits, 6)) / 10 ** digits, digits)}%`;
      }
      if (rounded === 0) return `${getal(step, decimals)}%`;
    } else if (percent > 100 && full) return `>${plain}%`;
    return `${plain}%`;
  }
  function waardetekst(laag, value, decimals = 0) {
    if (laag.aantal) return getal(value, decimals);
    const vak = (v) => laag.klassen.findIndex(([, boven]) => boven === null || glad(v) < boven);
    const shown = Number(getal(glad(100 * value, 7)).replace(",", ".")) / 100;
    return decimals === 0 && Number.isFinite(shown) && vak(shown) !== vak(value) ? procent(Math.floor(glad(1e3 * value)) / 1e3, 1) : procent(value, decimals);
  }
  function opsomming(names, maximum = Infinity) {
    if (names.length > maximum) {
      return `${names.slice(0, maximum).join(", ")} en ${names.length - maximum} andere`;
    }
    if (names.length < 2) return names.join("");
    return `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
  }
  function telwoord(count, one, more) {
    return `${getal(count)} ${count === 1 ? one : more}`;
  }
  function standtekst({ stand, geldigheid }) {
    return geldigheid ? `${stand}, ${geldigheid}` : String(stand);
  }

  // src/lappendeken/kaart/js/kern/kleuren.js
  function meng(a, b, share) {
    const parts = [1, 3, 5].map((i) => {
      const [x, y] = [parseInt(a.slice(i, i + 2), 16), parseInt(b.slice(i, i + 2), 16)];
      return Math.round(x + (y - x) * share).toString(16).padStart(2, "0");
    });
    return `#${parts.join("")}`;
  }
  function klasseVan(laag, value) {
    if (Number.isNaN(value)) return -1;
    const found = laag.klassen.findIndex(([, boven]) => boven === null || glad(value) < boven);
    return found >= 0 ? found : laag.klassen.length - 1;
  }
  function naadkleur(share, stijl) {
    return meng("#cf9a84", stijl.naad, Math.min(1, Math.max(0, (share - 0.08) / 0.92)));
  }
  function naaddikte(share) {
    return 0.9 + 3.4 * share ** 1.35;
  }
  function partnerkleur(share, stijl) {
    return meng("#e3f0ef", stijl.accent, share ** 1.1);
  }
  function kleurGraaf(size, edges, aantal) {
    const next = Array.from({ length: size }, () => (
      /** @type {Set<number>} */
      /* @__PURE__ */ new Set()
    ));
    for (const [x, y] of edges) {
      if (x === y) continue;
      next[x].add(y);
      next[y].add(x);
    }
    const colour = new Int32Array(size).fill(-1);
    const used = new Array(aantal).fill(0);
    const taken = (r) => new Set([...next[r]].map((o) => colour[o]).filter((c) => c >= 0));
    for (let step = 0; step < size; step += 1) {
      let best = -1;
      let bestScore = -1;
      for (let r = 0; r < size; r += 1) {
        if (colour[r] >= 0) continue;
        const score = taken(r).size * 1e3 + next[r].size;
        if (score > bestScore) [best, bestScore] = [r, score];
      }
      const busy = taken(best);
      let choice = -1;
      for (let c = 0; c < aantal; c += 1) {
        if (!busy.has(c) && (choice < 0 || used[c] < used[choice])) choice = c;
      }
      if (choice < 0) choice = used.indexOf(Math.min(...used));
      colour[best] = choice;
      used[choice] += 1;
    }
    return colour;
  }
  function randen({ hoofd }, grenzen, knoop) {
    return grenzen.flatMap(
      ({ a, b }) => hoofd[a] >= 0 && hoofd[b] >= 0 && hoofd[a] !== hoofd[b] ? [
        /** @type {[number, number]} */
        [knoop(hoofd[a]), knoop(hoofd[b])]
      ] : []
    );
  }
  function kleurRegios(indeling, grenzen, aantal) {
    return kleurGraaf(
      indeling.regios.length,
      randen(indeling, grenzen, (r) => r),
      aantal
    );
  }
  function kleurPaar(a, b, tegenhanger, grenzen, aantal) {
    const knoop = new Int32Array(b.regios.length).fill(-1);
    a.regios.forEach((_, r) => {
      if (tegenhanger[r] >= 0) knoop[tegenhanger[r]] = r;
    });
    let size = a.regios.length;
    knoop.forEach((own, r) => {
      if (own >= 0) return;
      knoop[r] = size;
      size += 1;
    });
    const edges = [...randen(a, grenzen, (r) => r), ...randen(b, grenzen, (r) => knoop[r])];
    const colours = kleurGraaf(size, edges, aantal);
    return [colours.slice(0, a.regios.length), Int32Array.from(knoop, (n) => colours[n])];
  }

  // src/lappendeken/kaart/js/kern/naden.js
  var ONBEKEND = 0;
  var SAMEN = 1;
  var GESCHEIDEN = 2;
  function naadcodes({ regiosVan }, grenzen) {
    return Uint8Array.from(grenzen, ({ a, b }) => {
      if (regiosVan[a].length === 0 || regiosVan[b].length === 0) return ONBEKEND;
      return regiosVan[a].some((r) => regiosVan[b].includes(r)) ? SAMEN : GESCHEIDEN;
    });
  }
  function telNaden(codes, aantalGrenzen) {
    const aantal = new Uint16Array(aantalGrenzen);
    const vergeleken = new Uint16Array(aantalGrenzen);
    for (const column of codes) {
      column.forEach((code, i) => {
        if (code !== ONBEKEND) vergeleken[i] += 1;
        if (code === GESCHEIDEN) aantal[i] += 1;
      });
    }
    return { aantal, vergeleken };
  }
  function naaddeel({ aantal, vergeleken }, i) {
    return vergeleken[i] > 0 ? aantal[i] / vergeleken[i] : 0;
  }
  function isHard(naden, i) {
    return naaddeel(naden, i) === 1;
  }
  var TELBAAR = 10;
  function naadschaal(naden, D, minstens) {
    const telt = D <= TELBAAR && naden.vergeleken.every((count) => count === D);
    const stappen = telt ? D : 20;
    const eerste = telt ? 1 : 0;
    const stap = Math.min(stappen, Math.max(eerste, Math.round(minstens * stappen)));
    const drempel = stap / stappen;
    const haalt = (deel, grens) => deel > grens - 1e-9;
    const toont = (i) => naden.aantal[i] > 0 && haalt(naaddeel(naden, i), drempel);
    const vakken = telt ? Array.from({ length: D }, (_, i) => [
      (i + 1) / D,
      i + 1 === D ? `alle ${D}` : `${i + 1} van ${D}`
    ]) : [
      [0, "tot 20%"],
      [0.2, "20–40%"],
      [0.4, "40–60%"],
      [0.6, "60–80%"],
      [0.8, "80–100%"],
      [1, "alle (100%)"]
    ];
    return {
      eerste,
      stappen,
      stap,
      toont,
      tekst: telt ? `${stap} van ${D} indelingen` : schrijfDeel(stap, stappen),
      klassen: vakken.map(([vanaf2, label], i) => {
        const tot = vakken[i + 1]?.[0] ?? Infinity;
        const deel = telt || tot === Infinity ? vanaf2 : (vanaf2 + tot) / 2;
        return { deel, label, uit: haalt(drempel, tot) };
      }),
      klasse: (i) => naden.aantal[i] === 0 ? -1 : vakken.filter(([vanaf2]) => haalt(naaddeel(naden, i), vanaf2)).length - 1
    };
  }
  function schrijfDeel(stap, stappen) {
    if (stap === 0) return "één indeling";
    if (stap === stappen) return "alle indelingen die beide gemeenten indelen";
    return `${100 * stap / stappen}% van de indelingen die beide gemeenten indelen`;
  }

  // src/lappendeken/kaart/js/kern/paar.js
  var GELIJK = 1;
  var A_IN_B = 2;
  var B_IN_A = 3;
  var KRUISEND = 4;
  function relatieVan(shared, sizeA, sizeB) {
    const [inA, inB] = [shared === sizeB, shared === sizeA];
    if (inA && inB) return GELIJK;
    if (inB) return A_IN_B;
    return inA ? B_IN_A : KRUISEND;
  }
  function overlap(a, b, inwoners) {
    let count = 0;
    let people = 0;
    let i = 0;
    let j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] === b[j]) {
        count += 1;
        people += inwoners[a[i]];
        i += 1;
        j += 1;
      } else if (a[i] < b[j]) i += 1;
      else j += 1;
    }
    return [count, people];
  }
  function jaccard(shared, sizeA, sizeB, own) {
    const both = shared - own;
    const either = sizeA + sizeB - own - own - both;
    return either > 0 ? both / either : 1;
  }
  function telMensen({ sets }, inwoners) {
    return Float64Array.from(sets, (leden) => leden.reduce((sum, p) => sum + inwoners[p], 0));
  }
  function vergelijk(a, b, mensen, inwoners) {
    const n = inwoners.length;
    const nul = () => [new Float64Array(n), new Float64Array(n)];
    const found = { jaccard: nul(), ecs: nul(), nestheid: nul(), relatie: new Uint8Array(n) };
    const seen = /* @__PURE__ */ new Map();
    for (let m = 0; m < n; m += 1) {
      const [x, y] = [a.kring[m], b.kring[m]];
      if (x < 0 || y < 0) continue;
      const key = x * n + y;
      const shared = seen.get(key) ?? overlap(a.sets[x], b.sets[y], inwoners);
      seen.set(key, shared);
      const sizes = [
        [a.sets[x].length, b.sets[y].length, 1],
        [mensen[0][x], mensen[1][y], inwoners[m]]
      ];
      for (let w = 0; w < 2; w += 1) {
        const [sizeA, sizeB, own] = sizes[w];
        found.jaccard[w][m] = jaccard(shared[w], sizeA, sizeB, own);
        found.ecs[w][m] = shared[w] / Math.max(sizeA, sizeB);
        found.nestheid[w][m] = shared[w] / Math.min(sizeA, sizeB);
      }
      found.relatie[m] = relatieVan(shared[0], sizes[0][0], sizes[0][1]);
    }
    return found;
  }

  // src/lappendeken/kaart/js/kern/fold.js
  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/ß/gu, "ss").replace(/[\p{M}'’]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  // src/lappendeken/kaart/js/kern/tegenhangers.js
  function zoekPad(kosten, { u, v, rij }, begin) {
    const width = v.length;
    const left = Array.from({ length: width }, (_, n) => width - n - 1);
    const afstand = new Float64Array(width).fill(Infinity);
    const vanaf2 = new Int32Array(width).fill(-1);
    const rijen = [];
    const kolommen = [];
    let i = begin;
    let kortst = 0;
    for (; ; ) {
      rijen.push(i);
      let [best, nearest] = [-1, Infinity];
      for (const [place, j] of left.entries()) {
        const via = kortst + kosten[i][j] - u[i] - v[j];
        if (via < afstand[j]) [vanaf2[j], afstand[j]] = [i, via];
        if (afstand[j] < nearest || afstand[j] === nearest && rij[j] < 0) {
          [best, nearest] = [place, afstand[j]];
        }
      }
      kortst = nearest;
      const eind = left[best];
      kolommen.push(eind);
      left[best] = left[left.length - 1];
      left.pop();
      if (rij[eind] < 0) return { eind, kortst, afstand, vanaf: vanaf2, rijen, kolommen };
      i = rij[eind];
    }
  }
  function wijsToe(gewicht) {
    const kosten = gewicht.map((row) => row.map((value) => -value));
    const width = gewicht.length ? gewicht[0].length : 0;
    const nu = {
      u: new Float64Array(gewicht.length),
      v: new Float64Array(width),
      kolom: new Int32Array(gewicht.length).fill(-1),
      rij: new Int32Array(width).fill(-1)
    };
    for (let begin = 0; begin < gewicht.length; begin += 1) {
      const { eind, kortst, afstand, vanaf: vanaf2, rijen, kolommen } = zoekPad(kosten, nu, begin);
      for (const i of rijen) nu.u[i] += i === begin ? kortst : kortst - afstand[nu.kolom[i]];
      for (const j2 of kolommen) nu.v[j2] -= kortst - afstand[j2];
      let j = eind;
      for (let i = -1; i !== begin; ) {
        i = vanaf2[j];
        nu.rij[j] = i;
        [nu.kolom[i], j] = [j, nu.kolom[i]];
      }
    }
    return nu.kolom;
  }
  function alleLeden({ ruw }) {
    const leden = ruw.regios.map(() => (
      /** @type {Set<number>} */
      /* @__PURE__ */ new Set()
    ));
    ruw.leden.forEach((ligging2, m) => {
      if (typeof ligging2 !== "number") for (const [r] of ligging2) leden[r].add(m);
      else if (ligging2 >= 0) leden[ligging2].add(m);
    });
    return leden;
  }
  function vindTegenhangers(a, b, inwoners) {
    const step = inwoners.reduce((sum, people) => sum + people, 0) + 1;
    const [mine, theirs] = [alleLeden(a), alleLeden(b)];
    const [names, others] = [a, b].map(({ regios }) => regios.map(fold));
    const gewicht = mine.map(
      (leden, i) => Float64Array.from(theirs, (andere, j) => {
        const both = [...leden].filter((m) => andere.has(m));
        const people = both.reduce((sum, m) => sum + inwoners[m], 0);
        return both.length ? both.length * step + people + (names[i] === others[j] ? 0.5 : 0) : 0;
      })
    );
    const found = new Int32Array(a.regios.length).fill(-1);
    if (mine.length <= theirs.length) {
      wijsToe(gewicht).forEach((j, i) => {
        if (gewicht[i][j] > 0) found[i] = j;
      });
    } else {
      const gekeerd = theirs.map((_, j) => Float64Array.from(gewicht, (row) => row[j]));
      wijsToe(gekeerd).forEach((i, j) => {
        if (gewicht[i][j] > 0) found[i] = j;
      });
    }
    return found;
  }

  // src/lappendeken/kaart/js/kern/vakken.js
  function deelIn(D) {
    if (D <= 10) return Array.from({ length: D }, (_, i) => [i + 1, i + 1]);
    const fifth = (i) => Math.floor(i * D / 5);
    return [0, 1, 2, 3, 4].map((i) => [fifth(i) + 1, fifth(i + 1)]);
  }
  var deelVan = ([first, last], D) => (first + last) / 2 / D;

  // src/lappendeken/kaart/js/kern/verhouding.js
  var GENEST = 5;
  function vergelijkLeden(a, b) {
    const both = (m) => a.kring[m] >= 0 && b.kring[m] >= 0;
    const [first, second] = [a, b].map(({ leden }) => leden.map((list) => list.filter(both)));
    const seen = /* @__PURE__ */ new Map();
    function relatie(r, s2) {
      const key = `${r} ${s2}`;
      let found = seen.get(key);
      if (found === void 0) {
        const [x, y] = [first[r], second[s2]];
        found = relatieVan(x.filter((m) => y.includes(m)).length, x.length, y.length);
        seen.set(key, found);
      }
      return found;
    }
    return { both, leden: second, relatie };
  }
  function vatSamen(found) {
    if (found.has(KRUISEND)) return KRUISEND;
    const nested = [...found].filter((relatie) => relatie !== GELIJK);
    if (nested.length === 0) return GELIJK;
    return nested.length === 1 ? nested[0] : GENEST;
  }
  function vergelijkRegios(a, b) {
    const { both, relatie } = vergelijkLeden(a, b);
    return Uint8Array.from(a.kring, (_, m) => {
      if (!both(m)) return 0;
      return vatSamen(
        new Set(a.regiosVan[m].flatMap((r) => b.regiosVan[m].map((s2) => relatie(r, s2))))
      );
    });
  }
  function telSamenhang(a, b) {
    const counts = { gelijk: 0, genest: 0, kruisend: 0 };
    const { leden, relatie } = vergelijkLeden(a, b);
    leden.forEach((members, s2) => {
      if (members.length === 0) return;
      const met = new Set(members.flatMap((m) => a.regiosVan[m]));
      const found = new Set([...met].map((r) => relatie(r, s2)));
      if (found.has(KRUISEND)) counts.kruisend += 1;
      else if (found.has(GELIJK)) counts.gelijk += 1;
      else counts.genest += 1;
    });
    return counts;
  }
  function ontmoeting(members, { regiosVan, leden, regios }) {
    const own = new Set(members);
    const met = [...new Set(members.flatMap((m) => regiosVan[m]))].map((r) => ({
      r,
      naam: regios[r],
      samen: leden[r].filter((m) => own.has(m)).length,
      omvang: leden[r].length
    }));
    met.sort((a, b) => b.samen - a.samen || a.r - b.r);
    if (met.length === 0) return { woord: "geen regio", met };
    const held = members.filter((m) => regiosVan[m].length > 0).length;
    const covered = met.every((x) => x.samen === x.omvang);
    const inside = met.length === 1 && held === members.length;
    if (inside) return { woord: covered ? "gelijk aan" : "binnen", met };
    return { woord: covered ? "bevat" : "kruist", met };
  }

  // src/lappendeken/kaart/js/kern/namen.js
  function zonderHaakjes(names) {
    const bare = names.map((name) => name.replace(/(?<=.{3}) \([^)]*\)$/u, ""));
    return bare.map((name, i) => bare.indexOf(name) === bare.lastIndexOf(name) ? name : names[i]);
  }
  function korteNamen(given) {
    const names = zonderHaakjes(given);
    const first = /* @__PURE__ */ new Map();
    for (const name of names) {
      const word2 = name.split(" ")[0];
      if (name.includes(" ")) first.set(word2, (first.get(word2) ?? 0) + 1);
    }
    const [word, count] = [...first].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
    if (count < 4 || count < 0.4 * names.length) return names;
    return names.map((name) => name.startsWith(`${word} `) ? name.slice(word.length + 1) : name);
  }

  // src/lappendeken/kaart/js/kern/vlakken.js
  function ontvouw(steps, raster) {
    const points = new Array(steps.length / 2);
    let x = 0;
    let y = 0;
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      points[i / 2] = [y * raster, x * raster];
    }
    return points;
  }
  function joinRing(ring, bogen) {
    const points = [];
    for (const number of ring) {
      const arc = number >= 0 ? bogen[number] : [...bogen[~number]].reverse();
      for (let i = 0; i < arc.length - 1; i += 1) points.push(arc[i]);
    }
    return points;
  }
  function omtrek(gemeenten, g) {
    if (gemeenten.length === 0) return [];
    if (gemeenten.length === 1) return g.vlakken[gemeenten[0]];
    const inside = new Set(gemeenten);
    const kept = g.zijden.flatMap(([a, b], i) => inside.has(a) !== inside.has(b) ? [i] : []);
    return rijg(kept, g.bogen);
  }
  function rijg(numbers, bogen) {
    const key = ([lat, lon]) => `${lat} ${lon}`;
    const last = (line) => line[line.length - 1];
    const from = /* @__PURE__ */ new Map();
    for (const i of numbers) {
      const arc = bogen[i];
      for (const line of [arc, [...arc].reverse()]) {
        const start2 = key(line[0]);
        const known = from.get(start2);
        if (known) known.push({ i, line });
        else from.set(start2, [{ i, line }]);
      }
    }
    const left = new Set(numbers);
    const rings = [];
    for (const i of numbers) {
      if (!left.delete(i)) continue;
      const ring = [...bogen[i]];
      const start2 = key(ring[0]);
      while (key(last(ring)) !== start2) {
        const next = from.get(key(last(ring)))?.find((step) => left.has(step.i));
        if (!next) break;
        left.delete(next.i);
        ring.push(...next.line.slice(1));
      }
      rings.push([ring]);
    }
    return rings;
  }
  function inVlak([lat, lon], parts) {
    let inside = false;
    for (const ring of parts.flat()) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
        const [[a, b], [c, d]] = [ring[i], ring[j]];
        if (a > lat !== c > lat && lon < (d - b) * (lat - a) / (c - a) + b) inside = !inside;
      }
    }
    return inside;
  }
  function middelpunt(leden, g) {
    const { km2 } = g.gemeenten;
    const total = leden.reduce((sum, m) => sum + km2[m], 0);
    const weigh = (axis) => leden.reduce((sum, m) => sum + g.punt[m][axis] * km2[m], 0) / total;
    const mean = [weigh(0), weigh(1)];
    if (leden.some((m) => inVlak(mean, g.vlakken[m]))) return mean;
    const far = (m) => (g.punt[m][0] - mean[0]) ** 2 + ((g.punt[m][1] - mean[1]) * 0.62) ** 2;
    return g.punt[leden.reduce((best, m) => far(m) < far(best) ? m : best)];
  }

  // src/lappendeken/kaart/js/beeld/naamlijst.js
  function maakRegionamen({ regios, hoofd }, g) {
    const kort = korteNamen(regios);
    const vlak = regios.map(() => (
      /** @type {number[]} */
      []
    ));
    hoofd.forEach((r, m) => r >= 0 && vlak[r].push(m));
    const people = vlak.map((members) => members.reduce((sum, m) => sum + g.inwoners[m], 0));
    return regios.map((_, r) => r).filter((r) => vlak[r].length > 0).sort((a, b) => people[b] - people[a]).map((r) => ({
      punt: middelpunt(vlak[r], g),
      tekst: kort[r],
      grootte: 12,
      soort: "regionaam",
      vanaf: -9,
      smal: 0
    }));
  }
  function vanaf(people) {
    if (people >= 15e4) return 0;
    if (people >= 9e4) return 0.6;
    return people >= 45e3 ? 1.3 : 2;
  }
  function maakPlaatsnamen(g) {
    const order = g.naam.map((_, m) => m).sort((a, b) => g.inwoners[b] - g.inwoners[a]);
    const alle = order.map((m) => ({
      punt: g.punt[m],
      tekst: g.naam[m],
      grootte: g.inwoners[m] >= 15e4 ? 12 : 11,
      soort: "plaatsnaam",
      vanaf: vanaf(g.inwoners[m]),
      // On a phone the country is small: the seams need the room more.
      smal: g.inwoners[m] >= 3e5 ? 0 : 0.6
    }));
    const met = /* @__PURE__ */ new Map();
    return (gekozen) => {
      if (gekozen === null) return alle;
      const known = met.get(gekozen);
      if (known) return known;
      const place = order.indexOf(gekozen);
      const own = { ...alle[place], grootte: 12, vanaf: -9, smal: 0 };
      const made = [own, ...alle.slice(0, place), ...alle.slice(place + 1)];
      met.set(gekozen, made);
      return made;
    };
  }

  // src/lappendeken/kaart/js/beeld/tips.js
  var RELATIES = {
    [GELIJK]: "gelijk",
    [A_IN_B]: "ligt binnen de tweede",
    [B_IN_A]: "bevat de tweede",
    [GENEST]: "genest, de een in de ander",
    [KRUISEND]: "kruisend"
  };
  var GENOEMD = 6;
  function maakTips({ g, rekenaar, waarden, relatiesVan, toontPartners: toontPartners2 }) {
    function vanIndeling(staat, m, d) {
      const list = (e) => {
        const { regios, regiosVan } = g.indelingen[e];
        const names = regiosVan[m].map((r) => regios[r]);
        return opsomming(names, GENOEMD) || "geen regio";
      };
      const [first, second] = [staat.indeling, staat.tweede];
      if (second === null) return [list(d), g.naam[m]];
      const word = RELATIES[relatiesVan(first, second)[m]];
      const head = (e) => `${g.indelingen[e].naam}: ${list(e)}`;
      return [g.naam[m], head(first), head(second), word ? `De regio's: ${word}` : null];
    }
    function vanPartner(staat, m, own) {
      if (m === own) return "de gekozen gemeente";
      const { k, aantal } = waarden.uitkomst(staat);
      const shared = k[own * g.n + m];
      return shared ? `partner van ${g.naam[own]} in ${shared} van ${aantal[own]} indelingen` : `geen partner van ${g.naam[own]}`;
    }
    function vanNaden(staat, m) {
      const { naden } = waarden.uitkomst(staat);
      if (g.buren[m].length === 0) return "grenst aan geen andere gemeente";
      const hard = g.buren[m].filter(({ i }) => isHard(naden, i));
      const buren = telwoord(g.buren[m].length, "buurgemeente", "buurgemeenten");
      return `harde naad met ${hard.length} van ${buren}`;
    }
    function vanMaat(staat, m) {
      const laag = waarden.laag(staat);
      const value = waarden.van(staat)[m];
      return `${waarden.naam(staat)}: ${Number.isNaN(value) ? "geen waarde" : waardetekst(laag, value)}`;
    }
    return {
      /**
       * About a gemeente.
       *
       * @param {Staat} staat
       * @param {number} m
       * @param {number} d The indeling of the map that is pointed at.
       * @returns {(string | null)[]}
       */
      tip(staat, m, d) {
        if (staat.weergave === "indelingen") return vanIndeling(staat, m, d);
        if (staat.gemeente !== null && toontPartners2(staat)) {
          return [g.naam[m], vanPartner(staat, m, staat.gemeente)];
        }
        const seams = staat.weergave === "naden" && !staat.ondergrond;
        return [g.naam[m], seams ? vanNaden(staat, m) : vanMaat(staat, m)];
      },
      /**
       * About a seam.
       *
       * @param {Staat} staat
       * @param {number} i
       * @returns {string[]}
       */
      naadtip(staat, i) {
        const { a, b, km } = g.grenzen[i];
        const { aantal, vergeleken } = waarden.uitkomst(staat).naden;
        const met = (code) => staat.keuze.filter((d) => rekenaar.naadcode(d)[i] === code).map((d) => g.indelingen[d].naam);
        const [apart, samen] = [met(GESCHEIDEN), met(SAMEN)];
        const names = apart.length > GENOEMD && samen.length < apart.length ? `niet in ${opsomming(samen, GENOEMD)}` : opsomming(apart, GENOEMD);
        return [
          `${g.naam[a]} – ${g.naam[b]}`,
          `regiogrens in ${aantal[i]} van ${telwoord(vergeleken[i], "indeling", "indelingen")}`,
          samen.length === 0 ? "een harde naad: in elke gekozen indeling die beide gemeenten indeelt" : names,
          `${getal(km, 1)} km`
        ];
      }
    };
  }

  // src/lappendeken/kaart/js/beeld/kaartbeeld.js
  var STIL = "#f3f2ec";
  var BLEEK = 0.38;
  var toontPartners = (staat) => staat.gemeente !== null && staat.partners && staat.weergave !== "indelingen";
  var ligtOver = (staat) => staat.weergave === "indelingen" && !staat.naast ? staat.tweede : null;
  function maakBeelden(g, rekenaar, waarden) {
    const alle = g.naam.map((_, m) => m);
    const plaatsnamen = maakPlaatsnamen(g);
    const regionamen = onthoud((d) => maakRegionamen(d, g));
    const palet = g.stijl.regios;
    const tint = (colours) => Array.from(colours, (c) => palet[c]);
    const regiokleuren = onthoud(
      (d) => tint(kleurRegios(d, g.grenzen, palet.length))
    );
    const paarkleuren = onthoudPaar(
      (d, e) => kleurPaar(d, e, vindTegenhangers(d, e, g.inwoners), g.grenzen, palet.length).map(tint)
    );
    const relaties = onthoudPaar(vergelijkRegios);
    const relatiesVan = (d, e) => relaties(g.indelingen[d], g.indelingen[e]);
    const metRelatie = (d, e, wanted) => {
      const found = relatiesVan(d, e);
      return alle.filter((m) => found[m] === wanted);
    };
    const { tip, naadtip } = maakTips({ g, rekenaar, waarden, relatiesVan, toontPartners });
    const VOL = g.achtergrond ? 0.72 : 1;
    const dekking = (m) => VOL * (g.isGemeld[m] ? 1 : BLEEK);
    function kleurMaat(staat) {
      const laag = waarden.laag(staat);
      const values = waarden.van(staat);
      return (m) => {
        const klasse2 = klasseVan(laag, values[m]);
        const kleur = klasse2 < 0 ? g.stijl.geen : laag.klassen[klasse2][3];
        const dim = staat.klasse !== null && staat.klasse !== klasse2;
        return [kleur, dim ? 0.12 : dekking(m)];
      };
    }
    function kleurPartners(staat, own) {
      const { k, aantal } = waarden.uitkomst(staat);
      const D = aantal[own];
      const bins = deelIn(D);
      return (m) => {
        if (m === own) return [g.stijl.inkt, VOL];
        const shared = k[own * g.n + m];
        const bin = shared > 0 ? bins.find(([, last]) => shared <= last) : void 0;
        return bin ? [partnerkleur(deelVan(bin, D), g.stijl), VOL] : [STIL, VOL];
      };
    }
    function regiokleur({ indeling, tweede, naast }, which = 0) {
      const [a, b] = [indeling, tweede ?? indeling].map((d) => g.indelingen[d]);
      return naast && tweede !== null ? paarkleuren(a, b)[which] : regiokleuren(a);
    }
    function kleurIndeling(staat, which, d) {
      const colours = regiokleur(staat, which);
      const { hoofd, regiosVan } = g.indelingen[d];
      return (m) => {
        const onbekend = regiosVan[m].length > 0 ? STIL : g.stijl.geen;
        return [hoofd[m] < 0 ? onbekend : colours[hoofd[m]], dekking(m)];
      };
    }
    function kleurVan(staat, which, d) {
      if (staat.weergave === "indelingen") return kleurIndeling(staat, which, d);
      if (staat.gemeente !== null && toontPartners(staat)) {
        return kleurPartners(staat, staat.gemeente);
      }
      if (staat.weergave === "congruentie") return kleurMaat(staat);
      if (!staat.ondergrond) return (m) => [STIL, dekking(m)];
      const below = kleurMaat({ ...staat, klasse: null });
      return (m) => [below(m)[0], 0.55 * dekking(m)];
    }
    function arceringVan(staat, d) {
      if (staat.weergave === "indelingen") {
        const over = ligtOver(staat);
        if (over !== null) return metRelatie(d, over, KRUISEND);
        const { regiosVan } = g.indelingen[d];
        return alle.filter((m) => regiosVan[m].length !== 1);
      }
      if (toontPartners(staat) || staat.weergave === "naden" && !staat.ondergrond) return [];
      const values = waarden.van(staat);
      return alle.filter((m) => Number.isNaN(values[m]));
    }
    function naadVan(staat) {
      const { naden } = waarden.uitkomst(staat);
      if (staat.weergave === "congruentie" && staat.hardeNaden) {
        return (i) => isHard(naden, i) ? { kleur: g.stijl.naad, dikte: 2.6 } : null;
      }
      if (staat.weergave !== "naden") return null;
      const { toont } = waarden.naden(staat);
      return (i) => {
        if (!toont(i)) return null;
        const share = naaddeel(naden, i);
        const dikte = naaddikte(share);
        const kort = g.grenzen[i].km < 0.8;
        return { kleur: naadkleur(share, g.stijl), dikte: kort ? Math.min(dikte, 1.6) : dikte };
      };
    }
    function grenzenVan(d) {
      const codes = rekenaar.naadcode(d);
      const has = (m) => g.indelingen[d].regiosVan[m].length > 0;
      return g.grenzen.flatMap(
        ({ a, b }, i) => codes[i] === GESCHEIDEN || has(a) !== has(b) ? [i] : []
      );
    }
    function omtrekVan(staat, d) {
      if (staat.weergave !== "indelingen") return { grens: [[]], rand: [[]], lijn: [[]] };
      const grens = [grenzenVan(d), { color: "#5c676b", weight: 1.1 }];
      const over = ligtOver(staat);
      if (over === null) return { grens, rand: [[]], lijn: [[]] };
      const second = grenzenVan(over);
      return {
        grens,
        rand: [second, { color: "#ffffff", weight: 4.6 }],
        lijn: [second, { color: g.stijl.inkt, weight: 2.4 }]
      };
    }
    function nadrukVan({ regio, regiolijst, gemeente }) {
      if (regio) return g.indelingen[regio[0]].leden[regio[1]];
      if (regiolijst) return [regiolijst[1]];
      return gemeente === null ? [] : [gemeente];
    }
    return {
      /** Describe the picture for a state; which is 0 for the first map, 1 for the second. */
      beeld(staat, which = 0) {
        const d = which === 1 && staat.tweede !== null ? staat.tweede : staat.indeling;
        const over = ligtOver(staat);
        return {
          kleur: kleurVan(staat, which, d),
          arcering: arceringVan(staat, d),
          licht: over === null,
          stippen: over === null ? [] : metRelatie(d, over, GELIJK),
          naad: naadVan(staat),
          omtrek: omtrekVan(staat, d),
          nadruk: nadrukVan(staat),
          namen: staat.weergave === "indelingen" ? regionamen(g.indelingen[d]) : plaatsnamen(staat.gemeente),
          tip: (m) => tip(staat, m, d)
        };
      },
      naadtip,
      toontPartners,
      regiokleur
    };
  }

  // src/lappendeken/kaart/js/elementen.js
  var sleutels = /* @__PURE__ */ new WeakMap();
  var luisteraars = /* @__PURE__ */ new WeakMap();
  var GESPROKEN = /* @__PURE__ */ new Set(["aria-label", "aria-valuetext", "title", "placeholder"]);
  var zeg = (text) => text;
  function spreek(woordkeus) {
    zeg = woordkeus;
  }
  function inWoorden(text) {
    return zeg(text);
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
  function vul(element, ...children) {
    element.replaceChildren();
    voegToe(element, children);
  }
  function hoogteVan(element, focus) {
    return focus && element.contains(focus) ? focus.getBoundingClientRect().top : null;
  }
  function werkBij(element, ...children) {
    const vers = document.createElement(element.localName);
    voegToe(vers, children);
    const focus = document.activeElement;
    const hoogte = hoogteVan(element, focus);
    volg(element, vers);
    if (focus instanceof HTMLElement && focus !== document.activeElement && focus.isConnected) {
      focus.focus({ preventScroll: true });
    }
    const nieuw = hoogteVan(element, focus);
    if (hoogte !== null && nieuw !== null) element.scrollTop += nieuw - hoogte;
  }
  var soort = (node) => `${node.nodeName} ${sleutels.get(node) ?? ""}`;
  function volg(oud, vers) {
    const known = /* @__PURE__ */ new Map();
    for (const node of oud.childNodes) {
      const same = known.get(soort(node));
      if (same) same.push(node);
      else known.set(soort(node), [node]);
    }
    const wanted = [...vers.childNodes].map((node) => {
      const kept = known.get(soort(node))?.shift();
      if (!kept) return node;
      if (kept instanceof Element && node instanceof Element) neemOver(kept, node);
      else if (kept.nodeValue !== node.nodeValue) kept.nodeValue = node.nodeValue;
      return kept;
    });
    for (const gone of [...known.values()].flat()) gone.remove();
    let at = oud.firstChild;
    for (const node of wanted) {
      if (node === at) at = node.nextSibling;
      else oud.insertBefore(node, at);
    }
  }
  function neemOver(oud, vers) {
    for (const { name } of [...oud.attributes]) {
      if (!vers.hasAttribute(name) && name !== "open") oud.removeAttribute(name);
    }
    for (const { name, value } of vers.attributes) {
      if (name === "style" || oud.getAttribute(name) === value) continue;
      oud.setAttribute(name, value);
    }
    if (oud instanceof HTMLElement && vers instanceof HTMLElement) {
      if (oud.style.cssText !== vers.style.cssText) oud.style.cssText = vers.style.cssText;
    }
    luister(oud, luisteraars.get(vers) ?? /* @__PURE__ */ new Map());
    volg(oud, vers);
  }
  function byId(id) {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no element #${id}`);
    return found;
  }
  function isAanraking() {
    return window.matchMedia("(pointer: coarse)").matches;
  }
  function isRustig() {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  // src/lappendeken/kaart/js/beeld/beeldrand.js
  function houdInBeeld(map, heel, rand) {
    function begrens() {
      const size = map.getSize();
      if (Math.min(size.x, size.y) < 64) return;
      map.options.minZoom = 0;
      map.options.minZoom = Math.max(0, map.getBoundsZoom(heel, false, rand) - 0.5);
      const half = size.divideBy(2);
      const corners = [heel.getSouthWest(), heel.getNorthEast()].map((p) => map.project(p));
      const [southWest, northEast] = [
        corners[0].add(L.point(-half.x, half.y)),
        corners[1].add(L.point(half.x, -half.y))
      ];
      map.options.maxBounds = L.latLngBounds(map.unproject(southWest), map.unproject(northEast));
    }
    map.on("moveend resize", begrens);
    return {
      begrens,
      /** For a move of the page itself, which may need another scale and so other bounds. */
      laatLos: () => delete map.options.maxBounds
    };
  }

  // src/lappendeken/kaart/js/beeld/kijkknoppen.js
  var TEKENS = {
    heel: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
    deel: "M3 3h14v14H3zM7.5 7.5h5v5h-5z"
  };
  function maakKijkknoppen(map, { naarHeel, naarBegin }, deel) {
    const knop = (naam, d, onclick) => h(
      "button",
      { type: "button", title: naam, "aria-label": naam, onclick },
      s("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, s("path", { d }))
    );
    const control = new L.Control({ position: "topleft" });
    control.onAdd = () => {
      const box = h(
        "div",
        { class: "leaflet-bar kijkknoppen" },
        knop("Hele kaart", TEKENS.heel, naarHeel),
        deel ? knop("Alleen het gekozen deel", TEKENS.deel, naarBegin) : null
      );
      L.DomEvent.disableClickPropagation(box);
      return box;
    };
    control.addTo(map);
  }

  // src/lappendeken/kaart/js/beeld/lijnen.js
  var PANES = (
    /** @type {const} */
    [
      "vlakken",
      "arcering",
      "lijnen",
      "naden",
      "omtrek",
      "nadruk",
      "namen"
    ]
  );
  function maakPanes(map) {
    const panes = (
      /** @type {Record<Pane, HTMLElement>} */
      {}
    );
    const renderers = (
      /** @type {Record<Pane, Renderer>} */
      {}
    );
    PANES.forEach((name, i) => {
      const pane = map.createPane(name);
      panes[name] = pane;
      pane.style.zIndex = String(400 + i);
      if (name === "namen") return;
      renderers[name] = L.svg({ pane: name, padding: 0.4 });
      renderers[name].addTo(map);
      pane.setAttribute("aria-hidden", "true");
    });
    return { renderers, panes };
  }
  function maakLijnen(map, g) {
    const { renderers, panes } = maakPanes(map);
    const base = { smoothFactor: 0, noClip: true };
    const line = (pane, options) => ({
      ...base,
      renderer: renderers[pane],
      pane,
      fill: false,
      interactive: false,
      lineCap: "round",
      lineJoin: "round",
      ...options
    });
    const arcs = (numbers) => numbers.map((i) => g.bogen[i]);
    const gemeenteVan = /* @__PURE__ */ new Map();
    const vlakken = g.vlakken.map((parts, m) => {
      const layer = L.polygon(parts, {
        ...base,
        renderer: renderers.vlakken,
        pane: "vlakken",
        stroke: false,
        fillOpacity: 1,
        fillColor: "#f4f4f1",
        bubblingMouseEvents: false
      });
      gemeenteVan.set(layer, m);
      return layer;
    });
    const groep = L.featureGroup(vlakken).addTo(map);
    const binnen2 = L.polyline(
      g.grenzen.flatMap((grens) => arcs(grens.bogen)),
      line("lijnen", { color: "#ffffff", weight: 0.7 })
    ).addTo(map);
    L.polyline(arcs(g.kust), line("lijnen", { color: "#9aa3a6", weight: 0.8 })).addTo(map);
    const patroon = (fillColor) => L.polygon([], {
      ...base,
      renderer: renderers.arcering,
      pane: "arcering",
      stroke: false,
      fillColor,
      fillOpacity: 1,
      interactive: false
    }).addTo(map);
    const arcering = patroon("url(#arcering)");
    const stippen = patroon("url(#stippen)");
    const single = (pane, options) => L.polyline([], line(pane, options)).addTo(map);
    const omtrekken = {
      grens: single("omtrek", {}),
      rand: single("omtrek", {}),
      lijn: single("omtrek", {})
    };
    const outline = (options) => L.polygon([], line("nadruk", options)).addTo(map);
    const nadruk = {
      keuzerand: outline({ color: "#ffffff", weight: 5 }),
      keuze: outline({ color: g.stijl.inkt, weight: 2.4 }),
      wijzer: outline({ color: g.stijl.inkt, weight: 1.6 })
    };
    const maat = () => Math.min(2.6, Math.max(0.6, 2 ** ((map.getZoom() - 7.75) * 0.45)));
    const naden = [];
    let soorten = [];
    let zichtbaar = (_i) => false;
    function stijlNaden() {
      soorten.forEach(({ kleur, dikte }, n) => {
        naden[n].setStyle({ color: kleur, weight: dikte * maat() });
      });
    }
    map.on("zoomend", () => {
      stijlNaden();
      binnen2.setStyle({ weight: 0.7 * Math.sqrt(maat()) });
    });
    function afstand(point, lijn) {
      let best = Infinity;
      let from = map.latLngToLayerPoint(lijn[0]);
      for (const to of lijn.slice(1).map((p) => map.latLngToLayerPoint(p))) {
        best = Math.min(best, L.LineUtil.pointToSegmentDistance(point, from, to));
        from = to;
      }
      return best;
    }
    return {
      vlakken: groep,
      panes,
      /**
       * The gemeente of an area.
       *
       * @param {Polygon} layer
       */
      gemeente: (layer) => gemeenteVan.get(layer) ?? -1,
      /**
       * Colour the gemeenten.
       *
       * @param {Beeld["kleur"]} kleur
       */
      tekenVlakken(kleur) {
        vlakken.forEach((layer, m) => {
          const [fillColor, fillOpacity] = kleur(m);
          layer.setStyle({ fillColor, fillOpacity });
        });
      },
      /**
       * Hatch these gemeenten, lightly where there is only nothing to tell.
       *
       * @param {readonly number[]} gemeenten
       * @param {boolean} licht
       */
      tekenArcering(gemeenten, licht) {
        arcering.setLatLngs(gemeenten.flatMap((m) => g.vlakken[m]));
        arcering.setStyle({ fillColor: licht ? "url(#arcering-licht)" : "url(#arcering)" });
      },
      /**
       * Dot these gemeenten: there two indelingen have the same regio.
       *
       * @param {readonly number[]} gemeenten
       */
      tekenStippen(gemeenten) {
        stippen.setLatLngs(gemeenten.flatMap((m) => g.vlakken[m]));
      },
      /**
       * Draw the seams.
       *
       * @param {Beeld["naad"]} naad
       */
      tekenNaden(naad) {
        const found = /* @__PURE__ */ new Map();
        const looks = g.grenzen.map((_, i) => naad ? naad(i) : null);
        zichtbaar = (i) => looks[i] !== null;
        looks.forEach((look, i) => {
          if (!look) return;
          const key = `${look.dikte} ${look.kleur}`;
          const known = found.get(key) ?? { ...look, bogen: [] };
          known.bogen.push(...arcs(g.grenzen[i].bogen));
          found.set(key, known);
        });
        soorten = [...found.values()].sort((a, b) => a.dikte - b.dikte);
        while (naden.length < soorten.length) naden.push(single("naden", {}));
        naden.forEach((layer, n) => layer.setLatLngs(n < soorten.length ? soorten[n].bogen : []));
        stijlNaden();
      },
      /**
       * The drawn seam of m that lies within a finger's width of a point; -1 without.
       *
       * @param {number} m
       * @param {Point} point
       */
      naadBij(m, point) {
        let [best, nearest] = [-1, 7];
        for (const { i } of g.buren[m]) {
          if (!zichtbaar(i)) continue;
          const near = Math.min(...arcs(g.grenzen[i].bogen).map((lijn) => afstand(point, lijn)));
          if (near < nearest) [best, nearest] = [i, near];
        }
        return best;
      },
      /**
       * Draw borders of regios.
       *
       * @param {Omtreksoort} which
       * @param {readonly number[]} grenzen
       * @param {Partial<Lijnstijl>} [style]
       */
      tekenOmtrek(which, grenzen, style = {}) {
        omtrekken[which].setLatLngs(grenzen.flatMap((i) => arcs(g.grenzen[i].bogen)));
        omtrekken[which].setStyle(style);
      },
      /**
       * Outline gemeenten as one: the choice of the reader, or what the pointer is at.
       *
       * @param {"keuze" | "wijzer"} which
       * @param {readonly number[]} gemeenten
       */
      tekenNadruk(which, gemeenten) {
        const lines = omtrek(gemeenten, g);
        nadruk[which].setLatLngs(lines);
        if (which === "keuze") nadruk.keuzerand.setLatLngs(lines);
      }
    };
  }

  // src/lappendeken/kaart/js/beeld/namen.js
  function liggenLos(a, b) {
    return a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
  }
  function breek(text) {
    const middle = text.length / 2;
    let best = -1;
    for (let i = 3; i < text.length - 3; i += 1) {
      if ((text[i] === " " || text[i] === "-") && Math.abs(i - middle) < Math.abs(best - middle)) {
        best = i;
      }
    }
    if (best < 0) return [text];
    const end = text[best] === "-" ? best + 1 : best;
    return [text.slice(0, end), text.slice(best + 1)];
  }
  function* pogingen(naam) {
    const broken = breek(naam.tekst);
    const forms = naam.tekst.length > 14 ? [broken] : [[naam.tekst], broken];
    for (const size of [naam.grootte, naam.grootte - 1]) {
      for (const lines of forms) {
        for (const shift of [0, -0.7, 0.7, -1.3, 1.3]) yield [lines, size, shift * size];
      }
    }
  }
  function binnen(x, width, { min, max }) {
    const left = x - width / 2;
    if (!min || !max || x < min.x || x > max.x) return left;
    return Math.max(min.x + 2, Math.min(max.x - width - 2, left));
  }
  function maakNamen(map, pane, basis) {
    pane.setAttribute("aria-hidden", "true");
    const canvas = document.createElement("canvas").getContext("2d");
    let namen = [];
    function breedte(lines, size) {
      if (!canvas) return 0;
      canvas.font = `600 ${size}px system-ui, -apple-system, "Segoe UI", sans-serif`;
      return Math.max(...lines.map((text) => canvas.measureText(text).width));
    }
    function maak(naam, lines, size, width, anchor) {
      const element = h(
        "div",
        { class: `naam ${naam.soort}`, style: { width: `${width}px`, fontSize: `${size}px` } },
        lines.map((text) => h("span", {}, text))
      );
      L.DomUtil.setPosition(element, map.latLngToLayerPoint(naam.punt).subtract(anchor).round());
      return element;
    }
    function plaats() {
      const zoom = map.getZoom();
      const begin = basis();
      const bounds = map.getPixelBounds();
      const view = bounds.pad(0.3);
      const smal = map.getSize().x < 500 ? 1 : 0;
      const boxes = [];
      const made = [];
      for (const naam of namen) {
        if (zoom < begin + naam.vanaf + naam.smal * smal - 0.3) continue;
        const point = map.project(naam.punt, zoom);
        if (!view.contains(point)) continue;
        for (const [lines, size, shift] of pogingen(naam)) {
          const [w, t] = [breedte(lines, size) + 6, lines.length * size * 1.12 + 3];
          const top = point.y + shift - t / 2;
          const left = binnen(point.x, w, bounds);
          const box = [left, top, left + w, top + t];
          if (!boxes.every((other) => liggenLos(box, other))) continue;
          boxes.push(box);
          made.push(maak(naam, lines, size, w, [point.x - left, t / 2 - shift]));
          break;
        }
      }
      pane.replaceChildren(...made);
    }
    map.on("zoomstart", () => pane.classList.add("even-weg"));
    map.on("zoomend viewreset moveend resize", () => {
      pane.classList.remove("even-weg");
      plaats();
    });
    return {
      /**
       * Show names, the most important first.
       *
       * @param {Kaartnaam[]} list
       */
      toon(list) {
        namen = list;
        plaats();
      }
    };
  }

  // src/lappendeken/kaart/js/beeld/kaartvenster.js
  function maakLeaflet(element, bewegend, herkomst) {
    const map = L.map(element, {
      zoomSnap: 0.25,
      zoomDelta: 0.5,
      wheelPxPerZoomLevel: 110,
      maxZoom: 13,
      maxBoundsViscosity: 1,
      zoomControl: false,
      zoomAnimation: bewegend,
      fadeAnimation: bewegend,
      inertia: bewegend,
      attributionControl: false
    });
    L.control.zoom({ position: "topleft", zoomInTitle: "Inzoomen", zoomOutTitle: "Uitzoomen" }).addTo(map);
    L.control.attribution({ position: "bottomright", prefix: false }).addAttribution(`${herkomst.grenzen}; lappendeken`).addTo(map);
    return map;
  }
  function maakTip(map, element) {
    const tip = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
    element.append(tip);
    return {
      /** @type {(lines: readonly (string | null)[], event: LeafletMouseEvent) => void} */
      wijs(lines, event) {
        const [head, ...rest] = lines.filter((text) => text !== null && text !== "");
        tip.replaceChildren(h("strong", {}, head), ...rest.map((text) => h("span", {}, text)));
        tip.hidden = false;
        const { x, y } = event.containerPoint;
        const size = map.getSize();
        const [w, t] = [tip.offsetWidth, tip.offsetHeight];
        const left = x + 16 + w > size.x ? Math.max(4, x - w - 12) : x + 16;
        const top = y + 18 + t > size.y ? Math.max(4, y - t - 10) : y + 18;
        tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      },
      verberg() {
        tip.hidden = true;
      }
    };
  }
  var BEWEEGTOETS = /^(Arrow|[-+=_]$)/u;
  function volgHand(map, follower) {
    const element = map.getContainer();
    const options = { capture: true, passive: true };
    map.on("dragstart boxzoomend", follower);
    element.addEventListener("wheel", follower, options);
    element.addEventListener("dblclick", follower, options);
    element.addEventListener(
      "touchstart",
      ({ touches }) => touches.length > 1 && follower(),
      options
    );
    element.addEventListener("keydown", ({ key }) => BEWEEGTOETS.test(key) && follower(), options);
    element.querySelector(".leaflet-control-zoom")?.addEventListener("click", follower, options);
  }
  function maakPlaats(map, { heel, begin, bijschrift, bewegend }) {
    const rand = L.point(16, 16);
    const grens = houdInBeeld(map, heel, rand);
    let plaats = "begin";
    let bijLezer = () => {
    };
    function doorLezer() {
      plaats = "lezer";
      bijLezer();
    }
    volgHand(map, doorLezer);
    let zoomt = false;
    let wens = null;
    map.on("zoomanim", () => zoomt = true);
    map.on("zoomend", () => zoomt = false);
    map.on("moveend", () => {
      if (zoomt || !wens) return;
      const move = wens;
      wens = null;
      move();
    });
    function beweeg(move, why) {
      plaats = why;
      const go = () => {
        grens.laatLos();
        move();
      };
      if (zoomt) wens = go;
      else go();
    }
    const meetOpnieuw = () => {
      grens.laatLos();
      map.invalidateSize({ animate: false, pan: false, debounceMoveend: true });
      grens.begrens();
    };
    function naarBegin(animate, bounds = begin(), why = "begin") {
      const boven = L.point(0, bijschrift.hidden ? 0 : 30);
      const zoom = map.getBoundsZoom(bounds, false, rand.add(boven));
      const corners = [bounds.getSouthWest(), bounds.getNorthEast()].map((p) => map.project(p, zoom));
      const middle = corners[0].add(corners[1]).subtract(boven).divideBy(2);
      const centre = map.unproject(middle, zoom);
      beweeg(() => {
        if (!animate && zoom === map.getZoom()) map.panTo(centre, { animate });
        else map.setView(centre, zoom, { animate });
      }, why);
    }
    beweeg(() => map.fitBounds(begin(), { padding: rand.divideBy(2), animate: false }), "begin");
    return {
      rand,
      meetOpnieuw,
      doorLezer,
      volgLezer: (follower) => bijLezer = follower,
      naarBegin: () => naarBegin(bewegend),
      /** The whole country, also where the map opens on a part: a place that the reader chose. */
      naarHeel: () => naarBegin(bewegend, heel, begin() === heel ? "begin" : "lezer"),
      /** Fit again after a change of size, when the page put the map where it is. */
      pasAan() {
        meetOpnieuw();
        if (plaats === "begin") naarBegin(false);
      },
      /** Undo what toonGemeenten did, unless the reader has moved the map since. */
      terug() {
        meetOpnieuw();
        if (plaats !== "lezer") naarBegin(bewegend);
      },
      /**
       * Move to some gemeenten.
       *
       * @param {LatLngBounds} bounds
       * @param {number} zoom
       */
      ganaar(bounds, zoom) {
        beweeg(() => map.setView(bounds.getCenter(), zoom, { animate: bewegend }), "gemeenten");
      }
    };
  }
  function maakKaart(element, { g, staat, beelden, eerste = null }) {
    const which = eerste ? 1 : 0;
    const bewegend = !isRustig();
    const map = maakLeaflet(element, bewegend, g.herkomst);
    const bijschrift = h("p", { class: "bijschrift", hidden: true });
    element.append(bijschrift);
    const heel = L.latLngBounds(g.bogen.flat());
    const deel = g.isGemeld.includes(0);
    const gemeld = deel ? L.latLngBounds(g.vlakken.filter((_, m) => g.isGemeld[m]).flat(3)) : heel;
    const begin = () => gemeld;
    const plaats = maakPlaats(map, { heel, begin, bijschrift, bewegend });
    if (!eerste) maakKijkknoppen(map, plaats, deel);
    const lijnen = maakLijnen(map, g);
    const basis = () => map.getBoundsZoom(heel, false, plaats.rand);
    const namen = maakNamen(map, lijnen.panes.namen, basis);
    const tip = maakTip(map, element);
    let laatste = null;
    let gewezen = "";
    let bijKlik = () => {
    };
    const vanDezeKaart = () => {
      const { indeling, tweede } = staat.nu;
      return which === 1 && tweede !== null ? tweede : indeling;
    };
    function verberg() {
      tip.verberg();
      gewezen = "";
      lijnen.tekenNadruk("wijzer", []);
    }
    function onder(m, event) {
      const naad = lijnen.naadBij(m, event.layerPoint);
      if (naad >= 0) return { naad, leden: [g.grenzen[naad].a, g.grenzen[naad].b] };
      const { hoofd, leden } = g.indelingen[vanDezeKaart()];
      const r = staat.nu.weergave === "indelingen" ? hoofd[m] : -1;
      return { naad, leden: r >= 0 ? leden[r] : [m] };
    }
    function bijWijzing(event) {
      const m = lijnen.gemeente(event.layer);
      const { naad, leden } = onder(m, event);
      if (gewezen !== leden.join(" ")) {
        gewezen = leden.join(" ");
        lijnen.tekenNadruk("wijzer", leden);
      }
      tip.wijs(naad >= 0 ? beelden.naadtip(staat.nu, naad) : laatste?.tip(m) ?? [], event);
    }
    lijnen.vlakken.on("mouseover", bijWijzing);
    lijnen.vlakken.on("mousemove", bijWijzing);
    lijnen.vlakken.on("mouseout", verberg);
    lijnen.vlakken.on("click", (event) => {
      const m = lijnen.gemeente(event.layer);
      const { originalEvent } = event;
      if (originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch") {
        const naad = lijnen.naadBij(m, event.layerPoint);
        if (naad >= 0) {
          tip.wijs(beelden.naadtip(staat.nu, naad), event);
          return;
        }
      }
      verberg();
      bijKlik(m);
    });
    map.on("mouseout dragstart", verberg);
    const observer = new ResizeObserver(() => {
      if (!eerste) plaats.pasAan();
      else {
        plaats.meetOpnieuw();
        map.setView(eerste.map.getCenter(), eerste.map.getZoom(), { animate: false });
      }
    });
    observer.observe(element);
    let getoond = null;
    return {
      map,
      doorLezer: plaats.doorLezer,
      volgLezer: plaats.volgLezer,
      terug: plaats.terug,
      volgKlik(follower) {
        bijKlik = follower;
      },
      teken(nu) {
        const picture = beelden.beeld(nu, which);
        laatste = picture;
        lijnen.tekenVlakken(picture.kleur);
        lijnen.tekenArcering(picture.arcering, picture.licht);
        lijnen.tekenStippen(picture.stippen);
        lijnen.tekenNaden(picture.naad);
        for (
          const name of
          /** @type {Omtreksoort[]} */
          ["grens", "rand", "lijn"]
        ) {
          lijnen.tekenOmtrek(name, ...picture.omtrek[name]);
        }
        lijnen.tekenNadruk("keuze", picture.nadruk);
        if (getoond !== picture.namen) {
          getoond = picture.namen;
          namen.toon(getoond);
        }
        bijschrift.hidden = !(nu.naast && nu.tweede !== null && nu.weergave === "indelingen");
        if (!bijschrift.hidden) {
          const indeling = g.indelingen[vanDezeKaart()];
          bijschrift.textContent = `${indeling.naam} (${standtekst(indeling)})`;
        }
      },
      /** Move so that these gemeenten are in view, and close enough to tell apart. */
      toonGemeenten(list) {
        plaats.meetOpnieuw();
        const bounds = L.latLngBounds(list.flatMap((m) => g.vlakken[m].flat(2)));
        const zoom = Math.min(9.5, map.getBoundsZoom(bounds, false, L.point(80, 80)));
        if (zoom < basis() + 0.25) plaats.naarBegin();
        else if (!map.getBounds().contains(bounds) || zoom - map.getZoom() >= 1) {
          plaats.ganaar(bounds, zoom);
        }
      }
    };
  }

  // src/lappendeken/kaart/js/kern/kaartprojectie.js
  var mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360));
  function maakProjectie(lijnen, breedte) {
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const lijn of lijnen) {
      for (const [lat, lon] of lijn) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
    }
    const scale = breedte / ((east - west) * Math.PI / 180);
    const punt = ([lat, lon]) => [
      (lon - west) * Math.PI * scale / 180,
      (mercator(north) - mercator(lat)) * scale
    ];
    return {
      breedte,
      hoogte: Math.ceil((mercator(north) - mercator(south)) * scale),
      punt,
      pad: (lijn) => `M${lijn.map(
        (p) => punt(p).map((v) => v.toFixed(1)).join(" ")
      ).join("L")}`
    };
  }

  // src/lappendeken/kaart/js/kern/feiten.js
  function opNaam({ naam }) {
    return (a, b) => fold(naam[a]) < fold(naam[b]) ? -1 : 1;
  }
  var DREMPEL = 5e-3;
  function isGelijk(a, b) {
    if (!a || !b) return false;
    return a.size === b.size && [...a].every((p) => b.has(p));
  }
  function vindAfwijking(rekenaar, keuze, weging, { m, held, partners, kringen }) {
    const effecten = held.map((d) => rekenaar.effect(m, d, keuze, weging));
    const effect = Math.max(...effecten.filter((value) => !Number.isNaN(value)), 0);
    if (effect < DREMPEL) return null;
    const leiders = held.filter((_, i) => effect - effecten[i] < 1e-9);
    const indelingen = held.filter(
      (d) => leiders.some((leider) => leider === d || isGelijk(kringen.get(leider), kringen.get(d)))
    );
    const own = kringen.get(indelingen[0]);
    if (!own || indelingen.length > 1) return { indelingen, leiders, effect, wel: [], niet: [] };
    const others = held.length - 1;
    const elders = ({ p, shared }) => shared - (own.has(p) ? 1 : 0);
    return {
      indelingen,
      leiders,
      effect,
      wel: partners.filter((x) => own.has(x.p) && elders(x) * 2 < others).map((x) => x.p),
      niet: partners.filter((x) => !own.has(x.p) && elders(x) * 2 > others).map((x) => x.p)
    };
  }
  function leesGemeente(g, rekenaar, m, keuze, weging = 0) {
    const { k, aantal, maten, naden } = rekenaar.uitkomst(keuze);
    const order = opNaam(g);
    const held = keuze.filter((d) => g.indelingen[d].kring[m] >= 0);
    const partners = [];
    for (let p = 0; p < g.n; p += 1) {
      const shared = k[m * g.n + p];
      if (shared > 0) partners.push({ p, shared });
    }
    partners.sort((a, b) => b.shared - a.shared || order(a.p, b.p));
    const kringen = new Map(
      held.map((d) => {
        const { kring, sets } = g.indelingen[d];
        return [d, new Set(sets[kring[m]])];
      })
    );
    return {
      m,
      D: aantal[m],
      held,
      partners,
      kringen,
      tafels: maten.tafels[0][m],
      vast: partners.filter(({ shared }) => shared === aantal[m]).map(({ p }) => p),
      harde: g.buren[m].filter(({ i }) => isHard(naden, i)).map(({ m: p }) => p),
      afwijkend: vindAfwijking(rekenaar, keuze, weging, { m, held, partners, kringen })
    };
  }
  function leesRegio(g, d, r) {
    const { leden, regios, aandelen } = g.indelingen[d];
    const members = [...leden[r]].sort(opNaam(g));
    const people = (m) => g.inwoners[m] * (aandelen.get(`${r} ${m}`) ?? 1);
    const inwoners = members.reduce((sum, m) => sum + people(m), 0);
    const grootste = members.reduce((best, m) => people(m) > people(best) ? m : best, members[0]);
    return { d, naam: regios[r], members, inwoners, grootste, aandeel: people(grootste) / inwoners };
  }
  function metPartners(m, k, n) {
    const found = [];
    for (let p = 0; p < n; p += 1) if (p === m || k[m * n + p] > 0) found.push(p);
    return found;
  }

  // src/lappendeken/kaart/js/beeld/plaatje.js
  var BREEDTE = 600;
  function maakPlaatje({ g, waarden, beelden }) {
    const projectie = maakProjectie(g.bogen, BREEDTE);
    const gesloten = (rings) => rings.map((ring) => `${projectie.pad(ring)}z`).join("");
    const vlakpad = (m) => gesloten(g.vlakken[m].flat());
    const boogpad = (numbers) => numbers.map((i) => projectie.pad(g.bogen[i])).join("");
    const grenspad = (grenzen) => grenzen.map((i) => boogpad(g.grenzen[i].bogen)).join("");
    const vlak = (m, look) => s("path", { d: vlakpad(m), ...look, "fill-rule": "evenodd" });
    const lijn = (d, stroke, width) => s("path", {
      d,
      fill: "none",
      stroke,
      "stroke-width": width,
      "stroke-linecap": "round",
      "stroke-linejoin": "round"
    });
    function kiesUitsnede(nu) {
      if (nu.gemeente === null || !beelden.toontPartners(nu))
        return [0, 0, BREEDTE, projectie.hoogte];
      const group = metPartners(nu.gemeente, waarden.uitkomst(nu).k, g.n);
      const points = group.flatMap((m) => g.vlakken[m].flat(2)).map(projectie.punt);
      const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
      const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      const side = Math.max(x1 - x0, y1 - y0, 60) * 1.15;
      const left = Math.round((x0 + x1 - side) / 2);
      return [left, Math.round((y0 + y1 - side) / 2), Math.round(side), Math.round(side)];
    }
    function schrijfNamen(list, [x, y, w, t]) {
      const size = w / 58;
      const boxes = [];
      const made = [];
      for (const { punt, tekst, vanaf: vanaf2 } of list) {
        if (vanaf2 > Math.log2(BREEDTE / w) * 1.2 + 0.1) continue;
        const [px, py] = projectie.punt(punt);
        const half = tekst.length * size * 0.6 / 2;
        const box = [px - half, py - size, px + half, py + size * 0.4];
        const inside = box[0] > x && box[2] < x + w && box[1] > y && box[3] < y + t;
        if (!inside || !boxes.every((other) => liggenLos(box, other))) continue;
        boxes.push(box);
        const place = { x: px.toFixed(1), y: py.toFixed(1), "font-size": size.toFixed(2) };
        made.push(
          s(
            "text",
            {
              ...place,
              "text-anchor": "middle",
              "paint-order": "stroke",
              stroke: "#ffffff",
              "stroke-width": (size / 4).toFixed(2),
              fill: g.stijl.inkt
            },
            tekst
          )
        );
      }
      return made;
    }
    return (nu) => {
      const picture = beelden.beeld(nu);
      const uitsnede = kiesUitsnede(nu);
      return s(
        "svg",
        { viewBox: uitsnede.join(" "), class: "afdrukkaart" },
        g.naam.map((_, m) => {
          const [fill, opacity] = picture.kleur(m);
          return vlak(m, { fill, "fill-opacity": opacity });
        }),
        picture.arcering.map(
          (m) => vlak(m, { fill: picture.licht ? "url(#arcering-licht)" : "url(#arcering)" })
        ),
        picture.stippen.map((m) => vlak(m, { fill: "url(#stippen)" })),
        lijn(grenspad(g.grenzen.map((_, i) => i)), "#ffffff", 0.4),
        lijn(boogpad(g.kust), "#9aa3a6", 0.5),
        g.grenzen.map((grens, i) => {
          const look = picture.naad?.(i);
          return look ? lijn(boogpad(grens.bogen), look.kleur, look.dikte * 0.75) : null;
        }),
        Object.values(picture.omtrek).map(
          ([grenzen, style]) => style && grenzen.length ? lijn(grenspad(grenzen), style.color, style.weight * 0.7) : null
        ),
        omtrek(picture.nadruk, g).map((rings) => lijn(gesloten(rings), g.stijl.inkt, 1.4)),
        schrijfNamen(picture.namen, uitsnede)
      );
    };
  }

  // src/lappendeken/kaart/js/beeld/tweede.js
  function maakTweede(naast, nodig) {
    const element = h("section", {
      class: "tweede-kaart",
      "aria-label": "Tweede indeling op de kaart"
    });
    naast.after(element);
    const kaart = maakKaart(element, nodig);
    let busy = false;
    const follow = (from, to) => () => {
      if (busy || element.hidden) return;
      const shift = from.project(from.getCenter()).distanceTo(from.project(to.getCenter()));
      if (from.getZoom() === to.getZoom() && shift < 1.5) return;
      busy = true;
      delete to.options.maxBounds;
      to.setView(from.getCenter(), from.getZoom(), { animate: false });
      busy = false;
    };
    const [a, b] = [nodig.eerste.map, kaart.map];
    kaart.volgLezer(nodig.eerste.doorLezer);
    a.on("move zoomend", follow(a, b));
    b.on("move zoomend", follow(b, a));
    return { element, kaart };
  }

  // src/lappendeken/kaart/js/inkijk.js
  var kern = { fold, kleurPaar, kleurRegios, maakProjectie, vindTegenhangers };
  var inkijk = { ...kern };
  function vulInkijk(delen) {
    Object.assign(inkijk, delen);
  }

  // src/lappendeken/kaart/js/kern/gegevens.js
  function ligging(value) {
    if (value === -1) return [];
    return typeof value === "number" ? [[value, 1]] : value;
  }
  function hoofdregio(rows) {
    if (rows.length === 0) return -1;
    if (rows.length === 1) return rows[0][0];
    let best = -1;
    let most = -1;
    for (const [r, share] of rows) {
      if (share === null) return -1;
      if (share > most || share === most && r < best) [best, most] = [r, share];
    }
    return best;
  }
  function leesIndeling(ruw, n, drempel) {
    const leden = ruw.regios.map(() => []);
    const hoofd = new Int32Array(n);
    const regiosVan = new Array(n);
    const aandelen = /* @__PURE__ */ new Map();
    for (let m = 0; m < n; m += 1) {
      const rows = ligging(ruw.leden[m]);
      hoofd[m] = hoofdregio(rows);
      const counting = rows.filter(([, share]) => share === null || share >= drempel);
      regiosVan[m] = counting.map(([r]) => r).sort((a, b) => a - b);
      for (const [r, share] of counting) {
        leden[r].push(m);
        if (share !== null && share < 1) aandelen.set(`${r} ${m}`, share);
      }
    }
    return {
      ...ruw,
      ruw,
      leden,
      hoofd,
      regiosVan,
      aandelen,
      ...vormKringen(regiosVan, leden)
    };
  }
  function vormKringen(regiosVan, leden) {
    const kring = new Int32Array(regiosVan.length).fill(-1);
    const sets = [];
    const known = /* @__PURE__ */ new Map();
    regiosVan.forEach((regios, m) => {
      if (regios.length === 0) return;
      const key = regios.join(" ");
      let place = known.get(key);
      if (place === void 0) {
        place = sets.length;
        known.set(key, place);
        const union = new Set(regios.flatMap((r) => leden[r]));
        sets.push(Int32Array.from([...union].sort((a, b) => a - b)));
      }
      kring[m] = place;
    });
    return { kring, sets };
  }
  function leesGrenzen(borders, zijden) {
    const bogenVan = /* @__PURE__ */ new Map();
    zijden.forEach(([a, b], i) => {
      const key = `${a} ${b}`;
      const known = bogenVan.get(key);
      if (known) known.push(i);
      else bogenVan.set(key, [i]);
    });
    return borders.map(([a, b, km]) => ({
      a,
      b,
      km,
      bogen: bogenVan.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? []
    }));
  }
  function leesBuren(n, grenzen) {
    const buren = Array.from({ length: n }, () => []);
    grenzen.forEach(({ a, b }, i) => {
      buren[a].push({ m: b, i });
      buren[b].push({ m: a, i });
    });
    return buren;
  }
  function lees(ruw) {
    const { raster, ringen, zijden } = ruw.topologie;
    const { gemeenten, gemeld } = ruw;
    const n = gemeenten.code.length;
    const bogen = ruw.topologie.bogen.map((steps) => ontvouw(steps, raster));
    const grenzen = leesGrenzen(ruw.grenzen, zijden);
    return {
      ...ruw,
      n,
      bogen,
      zijden,
      grenzen,
      buren: leesBuren(n, grenzen),
      vlakken: ringen.map((parts) => parts.map((part) => part.map((ring) => joinRing(ring, bogen)))),
      kust: zijden.flatMap(([, b], i) => b === -1 ? [i] : []),
      naam: gemeenten.naam,
      inwoners: Float64Array.from(gemeenten.inwoners),
      provincie: gemeenten.provincie.map((p) => gemeenten.provincies[p]),
      punt: gemeenten.punt.map(([x, y]) => [y * raster, x * raster]),
      indelingen: ruw.indelingen.map((indeling) => leesIndeling(indeling, n, ruw.drempel)),
      isGemeld: Uint8Array.from(
        { length: n },
        (_, m) => gemeld.length === 0 || gemeld.includes(m) ? 1 : 0
      )
    };
  }

  // src/lappendeken/kaart/js/kern/rekenen.js
  var ONTHOUDEN = 9;
  var PAARMATEN = (
    /** @type {const} */
    ["jaccard", "ecs", "nestheid"]
  );
  function kolom(n, value = NaN) {
    return [new Float64Array(n).fill(value), new Float64Array(n).fill(value)];
  }
  function telGedeeld(indelingen, n) {
    const k = new Uint16Array(n * n);
    for (const { kring, sets } of indelingen) {
      for (let m = 0; m < n; m += 1) {
        if (kring[m] < 0) continue;
        for (const p of sets[kring[m]]) if (p !== m) k[m * n + p] += 1;
      }
    }
    return k;
  }
  function telDomeinen(indelingen, n) {
    const names = [...new Set(indelingen.map((d) => d.domein))];
    const size = names.map(() => new Uint16Array(n));
    const which = indelingen.map((d) => names.indexOf(d.domein));
    indelingen.forEach(({ kring }, i) => {
      for (let m = 0; m < n; m += 1) if (kring[m] >= 0) size[which[i]][m] += 1;
    });
    const aantal = new Uint16Array(n);
    for (const column of size) for (let m = 0; m < n; m += 1) if (column[m] > 0) aantal[m] += 1;
    return { which, size, aantal };
  }
  function telOp(som, both, sizes) {
    for (let w = 0; w < 2; w += 1) {
      for (let m = 0; m < both.relatie.length; m += 1) {
        if (both.relatie[m] === 0) continue;
        som.jaccard[w][m] += both.jaccard[w][m];
        som.ecs[w][m] += both.ecs[w][m];
        som.nestheid[w][m] += both.nestheid[w][m];
        if (sizes) som.congruentie[w][m] += both.jaccard[w][m] / (sizes[0][m] * sizes[1][m]);
      }
    }
  }
  function sommeerParen(indelingen, n, { which, size }, paar) {
    const som = {
      congruentie: kolom(n, 0),
      jaccard: kolom(n, 0),
      ecs: kolom(n, 0),
      nestheid: kolom(n, 0)
    };
    const relaties = Array.from({ length: KRUISEND + 1 }, () => new Uint16Array(n));
    const eerder = indelingen.map(() => new Uint8Array(n));
    for (let i = 0; i < indelingen.length; i += 1) {
      for (let j = i + 1; j < indelingen.length; j += 1) {
        const both = paar(indelingen[i], indelingen[j]);
        const [x, y] = [which[i], which[j]];
        telOp(som, both, x === y ? null : [size[x], size[y]]);
        both.relatie.forEach((relatie, m) => {
          relaties[relatie][m] += 1;
          if (relatie === GELIJK) eerder[j][m] = 1;
        });
      }
    }
    return { som, relaties, eerder };
  }
  function telPartners(m, D, k, inwoners) {
    const n = inwoners.length;
    const unie = [0, 0];
    const plaatsen = [0, 0];
    let vast = 0;
    for (let p = 0; p < n; p += 1) {
      const shared = k[m * n + p];
      if (shared === 0) continue;
      if (shared === D) vast += 1;
      unie[0] += 1;
      unie[1] += inwoners[p];
      plaatsen[0] += shared;
      plaatsen[1] += shared * inwoners[p];
    }
    return { unie, plaatsen, vast };
  }
  var paren = (size) => size * (size - 1) / 2;
  function rekenMaten(indelingen, inwoners, paar) {
    const n = inwoners.length;
    const aantal = new Uint16Array(n);
    for (const { kring } of indelingen) {
      for (let m = 0; m < n; m += 1) if (kring[m] >= 0) aantal[m] += 1;
    }
    const k = telGedeeld(indelingen, n);
    const domeinen = telDomeinen(indelingen, n);
    const { som, relaties, eerder } = sommeerParen(indelingen, n, domeinen, paar);
    const maten = {
      congruentie: kolom(n),
      jaccard: kolom(n),
      regioatlas_congruentie: kolom(n),
      partnervastheid: kolom(n),
      ecs: kolom(n),
      nestheid: kolom(n),
      vaste_partners: kolom(n),
      alle_partners: kolom(n),
      tafels: kolom(n),
      paren_gelijk: kolom(n),
      paren_genest: kolom(n),
      paren_kruisend: kolom(n)
    };
    for (let m = 0; m < n; m += 1) {
      const D = aantal[m];
      if (D === 0) continue;
      const { unie, plaatsen, vast } = telPartners(m, D, k, inwoners);
      for (let w = 0; w < 2; w += 1) {
        const q = domeinen.aantal[m];
        if (q > 1) maten.congruentie[w][m] = som.congruentie[w][m] / paren(q);
        for (const name of PAARMATEN) if (D > 1) maten[name][w][m] = som[name][w][m] / paren(D);
        if (unie[w] === 0) continue;
        maten.regioatlas_congruentie[w][m] = plaatsen[w] / (D * unie[w]);
        if (D > 1) maten.partnervastheid[w][m] = (plaatsen[w] - unie[w]) / ((D - 1) * unie[w]);
      }
      maten.vaste_partners[0][m] = vast;
      maten.alle_partners[0][m] = unie[0];
      maten.tafels[0][m] = D - eerder.reduce((sum, column) => sum + column[m], 0);
      maten.paren_gelijk[0][m] = relaties[GELIJK][m];
      maten.paren_genest[0][m] = relaties[A_IN_B][m] + relaties[B_IN_A][m];
      maten.paren_kruisend[0][m] = relaties[KRUISEND][m];
    }
    return {
      /** How many of the indelingen hold a gemeente. */
      aantal,
      /** In how many m and p are together, at m * n + p. */
      k,
      maten
    };
  }
  function congruentieVan(m, indelingen, paar, weging) {
    const held = indelingen.filter(({ kring }) => kring[m] >= 0);
    const size = /* @__PURE__ */ new Map();
    for (const { domein } of held) size.set(domein, (size.get(domein) ?? 0) + 1);
    if (size.size < 2) return NaN;
    const weight = ({ domein }) => size.get(domein) ?? 0;
    let total = 0;
    for (let i = 0; i < held.length; i += 1) {
      for (let j = i + 1; j < held.length; j += 1) {
        const [a, b] = [held[i], held[j]];
        if (a.domein === b.domein) continue;
        total += paar(a, b).jaccard[weging][m] / (weight(a) * weight(b));
      }
    }
    return total / paren(size.size);
  }
  function maakRekenaar({ inwoners, indelingen, grenzen }) {
    const mensen = onthoud((d) => telMensen(d, inwoners));
    const codes = onthoud((d) => naadcodes(d, grenzen));
    const paar = onthoudPaar(
      (a, b) => vergelijk(a, b, [mensen(a), mensen(b)], inwoners)
    );
    const kies = (keuze) => keuze.map((d) => indelingen[d]);
    function reken(keuze) {
      const chosen = kies(keuze);
      const naden = telNaden(chosen.map(codes), grenzen.length);
      return { keuze, ...rekenMaten(chosen, inwoners, paar), naden };
    }
    const remembered = [];
    function uitkomst(keuze) {
      const chosen = kies(keuze);
      const known = remembered.find(
        (one) => one.chosen.length === chosen.length && one.chosen.every((d, i) => d === chosen[i])
      );
      if (known) return known.found;
      if (remembered.length === ONTHOUDEN) remembered.shift();
      const found = reken(keuze);
      remembered.push({ chosen, found });
      return found;
    }
    return {
      /** Compute every measure for a choice of indelingen (positions, ascending). */
      reken,
      /** The same, remembering the last few choices. */
      uitkomst,
      /** Everything about two indelingen, per gemeente. */
      paar: (d, e) => paar(indelingen[d], indelingen[e]),
      /** What an indeling does with each border. */
      naadcode: (d) => codes(indelingen[d]),
      /** Congruentie of m without d minus congruentie: positive means that d lowers it. */
      effect: (m, d, keuze, weging = 0) => congruentieVan(m, kies(keuze.filter((e) => e !== d)), paar, weging) - congruentieVan(m, kies(keuze), paar, weging)
    };
  }

  // src/lappendeken/kaart/js/kern/staat.js
  function beginstaat(g) {
    return {
      weergave: "congruentie",
      laag: 0,
      inwoners: false,
      eigenKlassen: false,
      klasse: null,
      hardeNaden: false,
      keuze: [...g.keuze],
      minstens: 0,
      ondergrond: false,
      indeling: g.keuze[0],
      tweede: null,
      naast: false,
      gemeente: null,
      regio: null,
      regiolijst: null,
      partners: true
    };
  }
  function maakStaat(begin) {
    let nu = { ...begin };
    const followers = [];
    return {
      get nu() {
        return nu;
      },
      zet(change) {
        const oud = nu;
        nu = { ...nu, ...change };
        for (const follower of followers) follower(nu, oud);
      },
      volg(follower) {
        followers.push(follower);
      }
    };
  }

  // src/lappendeken/kaart/js/kern/statistiek.js
  function gemiddelde(values, weights = null) {
    let upper = 0;
    let lower = 0;
    values.forEach((value, m) => {
      if (Number.isNaN(value)) return;
      const weight = weights ? weights[m] : 1;
      upper += value * weight;
      lower += weight;
    });
    return lower > 0 ? upper / lower : NaN;
  }
  function kwantiel(values, share) {
    const known = Array.from(values).filter((v) => !Number.isNaN(v));
    known.sort((a, b) => a - b);
    if (known.length === 0) return NaN;
    const place = share * (known.length - 1);
    const low = Math.floor(place);
    return known[low] + (known[Math.ceil(place)] - known[low]) * (place - low);
  }

  // src/lappendeken/kaart/js/kern/klassen.js
  function schrijf(aantal, onder, boven) {
    if (!aantal) return (onder === boven ? "" : `${onder}–`) + procent(boven / 100);
    return boven - onder === 1 ? `${onder}` : `${onder}–${boven - 1}`;
  }
  function maakKlassen({ aantal, klassen }, values) {
    const known = Array.from(values).filter((v) => !Number.isNaN(v));
    if (known.length === 0) return klassen;
    const maat = aantal ? 1 : 100;
    const begin = Math.floor(Math.min(...known) * maat + 1e-9);
    const most = Math.max(...known);
    const eind = aantal ? most + 1 : Math.max(begin, Math.ceil(most * maat - 1e-9));
    const inside = klassen.slice(1).map((_, i) => Math.round(kwantiel(values, (i + 1) / klassen.length) * maat)).filter((grens) => grens > begin && grens < eind);
    const grenzen = [begin, ...new Set(inside), eind];
    const last = grenzen.length - 2;
    return grenzen.slice(0, -1).map((onder, i) => {
      const boven = grenzen[i + 1];
      const [, , , kleur, tekst] = klassen[last ? Math.round(i * (klassen.length - 1) / last) : klassen.length - 1];
      const label = schrijf(aantal, onder, boven);
      return [onder / maat, i === last ? null : boven / maat, label, kleur, tekst];
    });
  }

  // src/lappendeken/kaart/js/kern/waarden.js
  function maakWaarden(g, rekenaar) {
    const begin = g.keuze.join(" ");
    const geladen = /* @__PURE__ */ new Map();
    function laad(laag, which) {
      const key = `${laag.kolom} ${which}`;
      const known = geladen.get(key);
      if (known) return known;
      const made = Float64Array.from(laag.waarden?.[which] ?? [], (v) => v === null ? NaN : v);
      geladen.set(key, made);
      return made;
    }
    const metKlassen = onthoudPaar(
      (laag, values) => ({
        ...laag,
        klassen: maakKlassen(laag, values)
      })
    );
    const uitkomst = (nu) => rekenaar.uitkomst(nu.keuze);
    const weging = (nu, laag = g.lagen[nu.laag]) => nu.inwoners && laag.inwoners ? 1 : 0;
    function van(nu, laag = g.lagen[nu.laag]) {
      const which = weging(nu, laag);
      if (laag.waarden) return laad(laag, which);
      return uitkomst(nu).maten[
        /** @type {keyof Maten} */
        laag.kolom
      ][which];
    }
    return {
      uitkomst,
      weging,
      naden: (nu) => naadschaal(uitkomst(nu).naden, nu.keuze.length, nu.minstens),
      naam: (nu, laag = g.lagen[nu.laag]) => weging(nu, laag) ? `${laag.naam}, partners naar inwoners` : laag.naam,
      /** The values of a measure, by default the chosen one; a missing one is NaN. */
      van,
      laag(nu) {
        const laag = g.lagen[nu.laag];
        return nu.eigenKlassen ? metKlassen(laag, van(nu)) : laag;
      },
      /** Whether the values belong to the present choice of indelingen. */
      volgtKeuze: (nu) => !g.lagen[nu.laag].waarden || nu.keuze.join(" ") === begin
    };
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

  // src/lappendeken/kaart/js/paneel/acties.js
  function maakActies({ g, staat, waarden, kaart }) {
    const kaartje = byId("kaartje");
    let vorige = null;
    function onthoudPlek() {
      if (kaartje.hidden) vorige = document.activeElement;
    }
    const naarKop = () => byId("kaartje-kop").focus({ preventScroll: true });
    function kiesGemeente(m, verplaats = false) {
      onthoudPlek();
      staat.zet({ gemeente: m, regio: null, regiolijst: null, partners: true, klasse: null });
      if (!verplaats || m === null) return;
      kaart.toonGemeenten(metPartners(m, waarden.uitkomst(staat.nu).k, g.n));
      naarKop();
    }
    function kiesRegio(d, r) {
      onthoudPlek();
      const { weergave, indeling, tweede } = staat.nu;
      const shown = weergave === "indelingen" && (d === indeling || d === tweede);
      staat.zet({
        weergave: "indelingen",
        regio: [d, r],
        regiolijst: null,
        gemeente: null,
        ...shown ? {} : { indeling: d, tweede: null }
      });
      naarKop();
    }
    return {
      kiesGemeente,
      kiesRegio,
      /** A click on a gemeente, on the first map or the second. */
      kiesVanKaart(m, which) {
        const { weergave, gemeente, indeling, tweede } = staat.nu;
        if (weergave !== "indelingen") {
          kiesGemeente(gemeente === m ? null : m);
          return;
        }
        const d = which === 1 && tweede !== null ? tweede : indeling;
        const regios = g.indelingen[d].regiosVan[m];
        if (regios.length === 1) kiesRegio(d, regios[0]);
        else if (regios.length === 0) kiesGemeente(m);
        else {
          onthoudPlek();
          staat.zet({ regiolijst: [d, m], regio: null, gemeente: null });
          naarKop();
        }
      },
      sluitKaartje() {
        staat.zet({ gemeente: null, regio: null, regiolijst: null });
        kaart.terug();
        if (vorige instanceof HTMLInputElement && isAanraking()) return;
        if (vorige instanceof HTMLElement && vorige.isConnected) {
          vorige.focus({ preventScroll: true });
        }
      }
    };
  }

  // src/lappendeken/kaart/js/paneel/afdruk.js
  function volgAfdruk({ g, staat, waarden, beelden, legenda, sleutel, titel, plaatje }) {
    const naamMetStand = (d) => `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`;
    function kopIndelingen(nu) {
      const shown = nu.tweede === null ? [nu.indeling] : [nu.indeling, nu.tweede];
      const onbekend = "onbekend";
      return [
        h("h1", {}, shown.map(naamMetStand).join(" en ")),
        shown.map((d) => {
          const { naam, opgave, wettelijke_basis: basis } = g.indelingen[d];
          return h(
            "p",
            {},
            h("strong", {}, naam),
            `. Opgave: ${opgave || onbekend} Wettelijke basis: ${basis || onbekend}.`
          );
        })
      ];
    }
    function kop(nu) {
      if (nu.weergave === "indelingen") return kopIndelingen(nu);
      const titelVanBeeld = nu.weergave === "naden" ? `Naden in minstens ${waarden.naden(nu).tekst}` : waarden.naam(nu);
      const wat = nu.gemeente !== null && beelden.toontPartners(nu) ? `Partners van ${g.naam[nu.gemeente]}` : titelVanBeeld;
      const keuze = nu.keuze.map(naamMetStand).join(", ");
      return [h("h1", {}, titel(nu)), h("p", {}, wat, `. Vergeleken: ${keuze}.`)];
    }
    function legendaVan(nu) {
      if (nu.weergave === "indelingen") return sleutel(nu);
      return nu.weergave === "naden" ? legenda.naden(nu) : legenda.kleuren(nu);
    }
    function bouw2() {
      const nu = { ...staat.nu, naast: false };
      document.body.classList.toggle("veel", nu.keuze.length > 16);
      vul(
        byId("afdruk"),
        kop(nu),
        h("div", { class: "afdrukvlak" }, plaatje(nu), legendaVan(nu)),
        h(
          "p",
          { class: "afdrukvoet" },
          `Meer congruentie is niet altijd beter: de kaart beschrijft en rangschikt niet. ${g.herkomst.grenzen}; lappendeken.`
        )
      );
    }
    window.addEventListener("beforeprint", bouw2);
    window.addEventListener("afterprint", () => vul(byId("afdruk")));
  }

  // src/lappendeken/kaart/js/kern/bekend.js
  var kentInwoners = (g) => g.eenheid?.inwoners ?? true;
  var kentProvincies = (g) => g.eenheid?.provincies ?? true;

  // src/lappendeken/kaart/js/paneel/bediening.js
  function maakKeuzelijst(label, options, onchange) {
    const select = h("select", { onchange: () => onchange(select.value) }, options);
    return { select, element: h("label", { class: "veld" }, h("span", {}, label), select) };
  }
  function maakVinkje(staat, text, key) {
    const box = h("input", {
      type: "checkbox",
      onchange: () => staat.zet({ [key]: box.checked })
    });
    return { box, element: h("label", { class: "vinkje" }, box, h("span", {}, text)) };
  }
  function maakSchakelaar(label, name, options, onchange) {
    const boxes = options.map(
      ([value]) => h("input", { type: "radio", name, value, onchange: () => onchange(value) })
    );
    const element = h(
      "fieldset",
      { class: "schakelaar" },
      h("legend", {}, label),
      options.map(([, text], i) => h("label", {}, boxes[i], h("span", {}, text)))
    );
    const zet = (value) => {
      for (const box of boxes) box.checked = box.value === value;
    };
    return { element, zet };
  }
  function maakGeldigheid(geldigheid) {
    const place = geldigheid.lastIndexOf(" ") + 1;
    return [geldigheid.slice(0, place), h("span", { class: "ongebroken" }, geldigheid.slice(place))];
  }
  function maakLink(text, onclick) {
    return h("button", { type: "button", class: "link", onclick }, text);
  }

  // src/lappendeken/kaart/js/paneel/histogram.js
  var [W, H] = [320, 64];
  function maakHistogram({ laag, values, value, naam, stijl }) {
    const known = Array.from(values).filter((v) => !Number.isNaN(v));
    const top = laag.aantal ? Math.max(...known, 1) + 1 : 1;
    const step = laag.aantal ? Math.max(1, Math.ceil(top / 40)) : 0.025;
    const bars = new Array(Math.max(1, Math.ceil(top / step - 1e-9))).fill(0);
    for (const v of known) bars[Math.min(bars.length - 1, Math.floor(v / step + 1e-9))] += 1;
    const most = Math.max(...bars, 1);
    const w = W / bars.length;
    const shapes = bars.map((count, i) => {
      const klasse2 = klasseVan(laag, Math.min(top, (i + 0.5) * step));
      const t = count / most * (H - 22);
      return s("rect", {
        x: (i * w + 0.5).toFixed(1),
        y: (H - 14 - t).toFixed(1),
        width: Math.max(0.5, w - 1).toFixed(1),
        height: t.toFixed(1),
        fill: laag.klassen[klasse2][3],
        stroke: "#6b777c",
        "stroke-width": count ? 0.4 : 0
      });
    });
    const text = `${naam} op ${waardetekst(laag, value)}, in de verdeling van ${known.length} gemeenten`;
    const ends = laag.aantal ? ["0", getal(top - 1)] : ["0%", "100%"];
    const line = { x1: 0, x2: W, y1: H - 14, y2: H - 14, stroke: "#6b777c", "stroke-width": 0.8 };
    return s(
      "svg",
      { class: "histogram", viewBox: `0 0 ${W} ${H}`, role: "img", "aria-label": text },
      shapes,
      s("line", line),
      Number.isNaN(value) ? null : maakWijzer(laag.aantal ? (value + 0.5) / step * w : value * W, stijl),
      s("text", { x: 0, y: H - 1, class: "klein" }, ends[0]),
      s("text", { x: W, y: H - 1, class: "klein", "text-anchor": "end" }, ends[1])
    );
  }
  function maakWijzer(x, stijl) {
    const at = Math.min(W - 1, Math.max(1, x)).toFixed(1);
    const line = { x1: at, x2: at, y1: 3, y2: H - 12, stroke: stijl.inkt, "stroke-width": 1.6 };
    return [s("line", line), s("path", { d: `M${at} ${H - 13}l-4.5 7h9z`, fill: stijl.inkt })];
  }

  // src/lappendeken/kaart/js/paneel/gemeente.js
  var EERSTE = 14;
  var schrijf2 = (laag, value) => Number.isNaN(value) ? "geen waarde" : waardetekst(laag, value);
  function beschrijfPlaats(g, m, tussen) {
    const parts = [
      kentProvincies(g) ? g.provincie[m] : "",
      kentInwoners(g) ? `${getal(g.inwoners[m])} inwoners` : ""
    ];
    return parts.filter(Boolean).join(tussen);
  }
  function maakGemeentekaart({ g, rekenaar, waarden, acties, maakKop: maakKop2 }) {
    const order = opNaam(g);
    const namen = (list) => [...list].sort(order).map((p) => g.naam[p]);
    const kiesknop = (p) => maakLink(g.naam[p], () => acties.kiesGemeente(p, true));
    const knoplijst = (list) => h(
      "ul",
      { class: "namenlijst" },
      [...list].sort(order).map((p) => h("li", { key: p }, kiesknop(p)))
    );
    function maakScore(f, nu) {
      const laag = waarden.laag(nu);
      const values = waarden.van(nu);
      const value = values[f.m];
      const [low, high] = [kwantiel(values, 0.25), kwantiel(values, 0.75)];
      return h(
        "section",
        { class: "score" },
        h(
          "p",
          { class: "groot" },
          schrijf2(laag, value),
          " ",
          h("span", {}, waarden.naam(nu).toLowerCase())
        ),
        maakHistogram({ laag, values, value, naam: g.naam[f.m], stijl: g.stijl }),
        h(
          "p",
          { class: "uitleg" },
          "De middelste helft van de gemeenten ligt tussen ",
          schrijf2(laag, low),
          " en ",
          schrijf2(laag, high),
          ". Hoger is niet vanzelf beter."
        )
      );
    }
    function maakKerncijfers(f) {
      const item = (value, text) => h("div", {}, h("dt", {}, text), h("dd", {}, value));
      return h(
        "dl",
        { class: "kern" },
        item(`${getal(f.tafels)} van ${f.D}`, "tafels: verschillende groepen"),
        item(getal(f.vast.length), "vaste partners"),
        item(getal(f.partners.length), "partners in totaal")
      );
    }
    function maakVast(f) {
      return h(
        "section",
        { key: "vast" },
        h("h3", {}, "Vaste partners"),
        f.vast.length ? [h("p", { class: "uitleg" }, `Samen in alle ${f.D} indelingen:`), knoplijst(f.vast)] : h("p", {}, "Geen enkele gemeente is overal partner.")
      );
    }
    function schrijfAfwijking({ indelingen, leiders, effect }, nu) {
      const lijst = (list) => opsomming(list.map((d) => g.indelingen[d].naam));
      const met = waarden.weging(nu) ? " (partners naar inwoners)" : "";
      const hoger = `is de congruentie${met} ${getal(100 * effect, 0)} procentpunt hoger`;
      if (indelingen.length === 1) {
        return [`Wijkt het meest af: ${lijst(indelingen)}`, `Zonder deze indeling ${hoger}.`];
      }
      if (leiders.length === indelingen.length) {
        return [`Wijken even ver af: ${lijst(indelingen)}`, `Zonder een van deze ${hoger}.`];
      }
      const wie = `Wijken het meest af, met hetzelfde gezelschap: ${lijst(indelingen)}`;
      const een = leiders.length > 1 ? "een van " : "";
      return [wie, `Zonder ${een}${lijst(leiders)} ${hoger}.`];
    }
    function maakAfwijking({ afwijkend }, nu) {
      if (!afwijkend) return null;
      const { wel, niet } = afwijkend;
      const [wie, zonder] = schrijfAfwijking(afwijkend, nu);
      const why = [
        wel.length ? `Alleen daar of bijna alleen daar partner: ${opsomming(namen(wel), 6)}.` : "",
        niet.length ? `Juist daar geen partner, elders meestal wel: ${opsomming(namen(niet), 6)}.` : ""
      ];
      return h(
        "section",
        { key: "afwijking" },
        h("h3", {}, wie),
        h("p", {}, [zonder, ...why].filter(Boolean).join(" "))
      );
    }
    function maakRegios(f) {
      const rows = f.held.map((d) => {
        const { naam, geldigheid, regios, regiosVan } = g.indelingen[d];
        return h(
          "tr",
          { key: d },
          h(
            "th",
            { scope: "row" },
            naam,
            geldigheid ? h("small", {}, maakGeldigheid(geldigheid)) : null
          ),
          h(
            "td",
            {},
            regiosVan[f.m].map((r, i) => [
              i ? ", " : "",
              maakLink(regios[r], () => acties.kiesRegio(d, r))
            ])
          ),
          h("td", { class: "getal" }, getal(f.kringen.get(d)?.size))
        );
      });
      return h(
        "section",
        { key: "regios" },
        h("h3", {}, "Regio per indeling"),
        h(
          "table",
          { class: "lijst" },
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              h("th", { scope: "col" }, "Indeling"),
              h("th", { scope: "col" }, "Regio"),
              h("th", { scope: "col", class: "getal" }, "Leden")
            )
          ),
          h("tbody", {}, rows)
        )
      );
    }
    let ruim = null;
    function vulRooster(f) {
      if (f.partners.length === 0) {
        return [h("h3", {}, "Partners"), h("p", {}, "Geen partners in de gekozen indelingen.")];
      }
      const kop = h(
        "tr",
        {},
        h("th", { scope: "col" }, "Partner"),
        h("th", { scope: "col", class: "getal" }, "Samen"),
        f.held.map(
          (d) => h("th", { key: d, scope: "col", class: "schuin" }, h("span", {}, g.indelingen[d].naam))
        )
      );
      const row = ({ p, shared }) => h(
        "tr",
        { key: p },
        h("th", { scope: "row", title: g.naam[p] }, kiesknop(p)),
        h("td", { class: "getal" }, `${shared}/${f.D}`),
        f.held.map((d) => {
          const yes = f.kringen.get(d)?.has(p);
          return h(
            "td",
            { key: d, class: yes ? "wel" : "niet" },
            h("span", { class: "hoorbaar" }, yes ? "ja" : "nee")
          );
        })
      );
      const body = h("tbody", {}, f.partners.slice(0, ruim === f.m ? Infinity : EERSTE).map(row));
      const more = f.partners.length - body.childElementCount;
      function toonAlle(event) {
        const sectie = (
          /** @type {HTMLElement} */
          event.currentTarget.closest("section")
        );
        if (!sectie) return;
        ruim = f.m;
        werkBij(sectie, vulRooster(f));
        sectie.querySelectorAll("tbody button").forEach((button, i) => {
          if (i === EERSTE && button instanceof HTMLElement) button.focus({ preventScroll: true });
        });
      }
      return [
        h("h3", {}, "Met wie, aan welke tafels"),
        h(
          "div",
          { class: "rooster", tabindex: "0", role: "region", "aria-label": "Partners per indeling" },
          h("table", {}, h("thead", {}, kop), body)
        ),
        more > 0 ? h(
          "button",
          { type: "button", class: "knop klein", onclick: toonAlle },
          `Toon ook de andere ${more}`
        ) : null
      ];
    }
    function maakHarde({ harde }) {
      if (harde.length === 0) return null;
      return h(
        "section",
        { key: "buren" },
        h("h3", {}, "Buren over een harde naad"),
        h(
          "p",
          { class: "uitleg" },
          "Grenzen aan elkaar, maar zitten in geen enkele gekozen indeling samen:"
        ),
        knoplijst(harde)
      );
    }
    function alsTekst(f, nu) {
      const laag = waarden.laag(nu);
      const values = waarden.van(nu);
      const mean = schrijf2(laag, gemiddelde(values));
      const plaats = beschrijfPlaats(g, f.m, ", ");
      const lines = [
        `${g.naam[f.m]}${plaats ? ` (${plaats})` : ""}`,
        `${waarden.naam(nu)}: ${schrijf2(laag, values[f.m])} (landelijk gemiddeld ${mean}). Meer is niet altijd beter.`,
        `Tafels (verschillende groepen): ${getal(f.tafels)} van ${f.D}. Partners: ${f.partners.length}.`,
        `Vaste partners: ${opsomming(namen(f.vast)) || "geen"}.`
      ];
      if (f.afwijkend) lines.push(`${schrijfAfwijking(f.afwijkend, nu).join(". ")}`);
      if (f.harde.length) lines.push(`Buren over een harde naad: ${opsomming(namen(f.harde))}.`);
      lines.push("", "Regio per indeling:");
      for (const d of f.held) {
        const { naam, regios, regiosVan } = g.indelingen[d];
        lines.push(
          `- ${naam} (${standtekst(g.indelingen[d])}): ${opsomming(regiosVan[f.m].map((r) => regios[r]))}`
        );
      }
      lines.push("", "Partners:");
      for (const { p, shared } of f.partners) lines.push(`- ${g.naam[p]}: ${shared} van ${f.D}`);
      const sources = nu.keuze.map((d) => `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`);
      lines.push("", `Bron: lappendeken; ${nu.keuze.length} indelingen: ${opsomming(sources)}.`);
      return lines.join("\n");
    }
    return (m, nu) => {
      const f = leesGemeente(g, rekenaar, m, nu.keuze, waarden.weging(nu));
      const regel = beschrijfPlaats(g, m, " · ");
      return [
        maakKop2(g.naam[m], regel, () => alsTekst(f, nu)),
        maakScore(f, nu),
        maakKerncijfers(f),
        maakVast(f),
        maakAfwijking(f, nu),
        maakRegios(f),
        h("section", { key: "partners", class: "partnerrooster" }, vulRooster(f)),
        maakHarde(f)
      ];
    };
  }

  // src/lappendeken/kaart/js/paneel/indelingen.js
  var FEITEN = [
    ["opgave", "Opgave"],
    ["wettelijke_basis", "Wettelijke basis"],
    ["verplichting", "Verplichting"],
    ["rechtsvorm", "Rechtsvorm"],
    ["wijzigbaar_door", "Wijzigbaar door"],
    ["kanttekening", "Kanttekening"]
  ];
  var VERTROUWEN = { A: "A, stevige bron", B: "B, bruikbaar", C: "C, met gaten" };
  var maakTerm = (name, value, extra = null) => [
    h("dt", {}, name),
    h("dd", { class: value ? null : "onbekend" }, value || "onbekend", extra)
  ];
  var maakTeken = (swatch, text) => h("li", {}, h("span", { class: `teken ${swatch}` }), h("span", {}, text));
  function maakFeiten(indeling, kiesRegio) {
    const { naam, domein, stand, geldigheid, vertrouwen, regios, leden, bronnen } = indeling;
    const rows = FEITEN.map(
      ([key, name]) => key === "kanttekening" && !indeling[key] ? [] : maakTerm(name, String(indeling[key] || ""))
    );
    return h(
      "section",
      { class: "feiten" },
      h("h2", {}, naam, " ", h("small", {}, telwoord(regios.length, "regio", "regio's"))),
      h(
        "dl",
        {},
        maakTerm("Domein", domein),
        maakTerm("Stand", String(stand), geldigheid ? [", ", maakGeldigheid(geldigheid)] : null),
        maakTerm("Vertrouwen", VERTROUWEN[vertrouwen]),
        rows
      ),
      bronnen.length ? h(
        "details",
        { key: "bronnen" },
        h("summary", {}, "Bronnen"),
        h(
          "ul",
          {},
          bronnen.map((text) => h("li", {}, text))
        )
      ) : null,
      h(
        "details",
        { key: "regios" },
        h("summary", {}, "Alle regio's"),
        h(
          "ul",
          { class: "regiolijst" },
          regios.map(
            (regio, r) => h(
              "li",
              {},
              maakLink(regio, () => kiesRegio(r)),
              h("small", {}, ` ${telwoord(leden[r].length, "gemeente", "gemeenten")}`)
            )
          )
        )
      )
    );
  }
  function maakTekens({ regiosVan, hoofd }) {
    const tel = (is) => regiosVan.filter(is).length;
    const none = tel((regios) => regios.length === 0);
    const several = tel((regios, m) => regios.length > 1 && hoofd[m] >= 0);
    const unknown = tel((regios, m) => regios.length > 1 && hoofd[m] < 0);
    const count = (size) => telwoord(size, "gemeente", "gemeenten");
    return h(
      "ul",
      { class: "tekens" },
      none ? maakTeken("geen", `grijs gearceerd: geen regio (${count(none)})`) : null,
      several ? maakTeken(
        "arcering",
        `gekleurd en gearceerd: in meer dan één regio (${count(several)}); de kleur is die van het grootste deel`
      ) : null,
      unknown ? maakTeken(
        "arcering",
        `wit en gearceerd: in meer dan één regio (${count(unknown)}), onbekend met welk deel; kies de gemeente voor de lijst`
      ) : null
    );
  }
  function maakPaarkader(a, b, naast) {
    const counts = telSamenhang(a, b);
    const samen = counts.gelijk + counts.genest + counts.kruisend;
    const none = [a, b].some(({ regiosVan }) => regiosVan.some((regios) => regios.length === 0));
    const leeg = none ? ", of een van de twee heeft hier geen regio" : "";
    const over = () => [
      maakTeken("vlak", `gekleurd vlak: ${a.naam} (${standtekst(a)})`),
      maakTeken("streep", `dikke lijn: ${b.naam} (${standtekst(b)})`),
      maakTeken("stippen", "gestippeld: de twee regio's van deze gemeente zijn gelijk"),
      maakTeken("effen", `effen: de een past in de ander${leeg}`),
      maakTeken("arcering", "gearceerd: zij kruisen elkaar")
    ];
    const alleen = () => none ? maakTeken("geen", "grijs: geen regio") : null;
    return h(
      "div",
      { class: "legenda" },
      h("ul", { class: "tekens" }, naast ? alleen() : over()),
      samen === 0 ? h(
        "p",
        { class: "uitleg" },
        "Geen enkele gemeente heeft in beide een regio: er valt niets te vergelijken."
      ) : h(
        "p",
        { class: "uitleg" },
        `Van de ${telwoord(samen, "regio", "regio's")} van ${b.naam} met een gemeente die ook ${a.naam} indeelt: `,
        h("strong", {}, `${counts.gelijk} gelijk`),
        ` aan een regio van ${a.naam}, `,
        h("strong", {}, `${counts.genest} genest`),
        " (de een past in de ander) en ",
        h("strong", {}, `${counts.kruisend} kruisend`),
        " (elk heeft ook een gemeente die de ander mist)."
      )
    );
  }
  function maakIndelingen({ g, staat, domeinen, kiesRegio }) {
    const maakOpties = () => domeinen.map(
      ([naam, members]) => h(
        "optgroup",
        { label: naam },
        members.map(
          (d) => h("option", { value: d }, `${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`)
        )
      )
    );
    const eerste = maakKeuzelijst("Indeling, als vlakken", maakOpties(), (value) => {
      const d = Number(value);
      const second = staat.nu.tweede === d ? null : staat.nu.tweede;
      staat.zet({ indeling: d, tweede: second, regio: null, regiolijst: null });
    });
    const tweede = maakKeuzelijst(
      "Tweede indeling",
      [h("option", { value: "" }, "geen"), ...maakOpties()],
      (value) => staat.zet({ tweede: value === "" ? null : Number(value) })
    );
    const vorm = maakSchakelaar(
      "Toon de tweede",
      "vorm",
      [
        ["over", "als lijnen erover"],
        ["naast", "ernaast"]
      ],
      (value) => staat.zet({ naast: value === "naast" })
    );
    const kader = h("div", {});
    const info = h("div", {});
    const feiten = (d) => maakFeiten(g.indelingen[d], (r) => kiesRegio(d, r));
    function teken(nu, oud) {
      eerste.select.value = String(nu.indeling);
      tweede.select.value = nu.tweede === null ? "" : String(nu.tweede);
      for (const option of tweede.select.options)
        option.disabled = option.value === String(nu.indeling);
      vorm.element.hidden = nu.tweede === null;
      vorm.zet(nu.naast ? "naast" : "over");
      const shown = ["indeling", "tweede", "naast", "weergave"];
      if (oud && shown.every((key) => oud[key] === nu[key])) return;
      const one = g.indelingen[nu.indeling];
      werkBij(
        kader,
        nu.tweede === null ? [
          h(
            "p",
            { class: "uitleg" },
            "Wijs een regio aan voor de naam, kies haar voor de leden. Kleuren onderscheiden buren en betekenen verder niets."
          ),
          maakTekens(one)
        ] : maakPaarkader(one, g.indelingen[nu.tweede], nu.naast)
      );
      werkBij(info, feiten(nu.indeling), nu.tweede === null ? null : feiten(nu.tweede));
    }
    return {
      element: [
        h("div", { class: "paar" }, eerste.element, tweede.element),
        vorm.element,
        kader,
        info
      ],
      teken,
      /** The key of what is drawn, for on paper: there the second always lies over the first. */
      sleutel(nu) {
        const one = g.indelingen[nu.indeling];
        return nu.tweede === null ? maakTekens(one) : maakPaarkader(one, g.indelingen[nu.tweede], false);
      }
    };
  }

  // src/lappendeken/kaart/js/paneel/kaartje.js
  var SMAL = "(max-width: 1239.98px)";
  var isOpenIn = (nu) => nu.gemeente !== null || nu.regio !== null || nu.regiolijst !== null;
  function maakKaartje({ g, meld, bouwGemeente, bouwRegio, bouwRegiolijst }) {
    const kaartje = byId("kaartje");
    const smal = window.matchMedia(SMAL);
    function bouw2(nu) {
      if (nu.regio) {
        const [d, r] = nu.regio;
        return [g.indelingen[d].regios[r], bouwRegio(d, r, nu)];
      }
      if (nu.regiolijst) {
        const [d, m] = nu.regiolijst;
        return [g.naam[m], bouwRegiolijst(d, m)];
      }
      return nu.gemeente === null ? null : [g.naam[nu.gemeente], bouwGemeente(nu.gemeente, nu)];
    }
    function teken(nu, oud) {
      const open = isOpenIn(nu);
      kaartje.hidden = !open;
      document.body.classList.toggle("met-kaartje", open);
      if (!open) vul(kaartje);
      const fresh = oud.gemeente !== nu.gemeente || oud.regio !== nu.regio || oud.regiolijst !== nu.regiolijst;
      const same = oud.keuze === nu.keuze && oud.laag === nu.laag && oud.inwoners === nu.inwoners;
      const made = fresh || !same ? bouw2(nu) : null;
      if (!made) return;
      const [naam, inhoud] = made;
      if (!fresh) {
        werkBij(kaartje, inhoud);
        return;
      }
      vul(kaartje, inhoud);
      kaartje.scrollTop = 0;
      meld(naam);
    }
    function schikPaneel() {
      byId("paneel").inert = smal.matches && !kaartje.hidden;
      for (const kop of kaartje.querySelectorAll("h2, h3")) {
        const level = Number(kop.tagName.slice(1)) - (smal.matches ? 1 : 0);
        kop.setAttribute("role", "heading");
        kop.setAttribute("aria-level", String(level));
      }
    }
    smal.addEventListener("change", schikPaneel);
    return { teken, schikPaneel, isOpen: () => !kaartje.hidden };
  }

  // src/lappendeken/kaart/js/paneel/kaartjekop.js
  var KOPIEER = "Kopieer als tekst";
  async function kopieer(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const veld = h("textarea", { class: "hoorbaar", "aria-hidden": "true" });
      veld.value = text;
      document.body.append(veld);
      veld.select();
      const done = document.execCommand("copy");
      veld.remove();
      return done;
    }
  }
  function maakKaartjekop({ meld, sluit, druk }) {
    return (naam, regel, alsTekst) => {
      async function bijKlik(event) {
        const knop2 = (
          /** @type {HTMLElement} */
          event.currentTarget
        );
        const said = await kopieer(inWoorden(alsTekst())) ? "Gekopieerd" : "Kopiëren lukte niet";
        werkBij(knop2, said);
        meld(said);
        setTimeout(() => werkBij(knop2, KOPIEER), 1600);
      }
      const knop = h("button", { type: "button", class: "knop klein", onclick: bijKlik }, KOPIEER);
      return h(
        "header",
        {},
        h("button", { type: "button", class: "sluit", "aria-label": "Sluiten", onclick: sluit }, "×"),
        h("h2", { id: "kaartje-kop", tabindex: "-1" }, naam),
        h("p", { class: "regel" }, regel),
        h(
          "p",
          { class: "knoppen" },
          knop,
          h("button", { type: "button", class: "knop klein", onclick: druk }, "Druk af")
        )
      );
    };
  }

  // src/lappendeken/kaart/js/paneel/keuze.js
  var SOORTEN = /* @__PURE__ */ new Set(["keten", "afgeleid", "maatlat"]);
  var isGelijk2 = (a, b) => a.length === b.length && a.every((d, i) => d === b[i]);
  function lijstVoorkeuzes(g) {
    const found = [];
    const opened = g.keuzes.some(([, keuze]) => isGelijk2(g.keuze, keuze));
    const all = opened ? g.keuzes : [["zoals geopend", g.keuze], ...g.keuzes];
    for (const [naam, keuze] of all) {
      if (keuze.length < 2 || found.some((other) => isGelijk2(other.keuze, keuze))) continue;
      found.push({ naam, keuze });
    }
    const every = g.indelingen.map((_, d) => d);
    if (found.length && !found.some(({ keuze }) => isGelijk2(keuze, every))) {
      found.push({ naam: "werkelijk alle", keuze: every });
    }
    return found;
  }
  function lijstDomeinen(g) {
    const found = /* @__PURE__ */ new Map();
    g.indelingen.forEach(({ domein }, d) => {
      const known = found.get(domein);
      if (known) known.push(d);
      else found.set(domein, [d]);
    });
    const rank = ([, members]) => members.some((d) => g.indelingen[d].standaard) ? 0 : 1;
    return [...found].sort((a, b) => rank(a) - rank(b) || (fold(a[0]) < fold(b[0]) ? -1 : 1));
  }
  function maakKeuze({ g, staat, meld, domeinen }) {
    const voorkeuzes = lijstVoorkeuzes(g);
    function kies(keuze) {
      if (keuze.length < 2) {
        meld("Kies minstens twee indelingen: met één valt niets te vergelijken.");
        teken(staat.nu);
        return;
      }
      const sorted = [...keuze].sort((a, b) => a - b);
      meld(`${telwoord(sorted.length, "indeling", "indelingen")} vergeleken`);
      staat.zet({ keuze: sorted, klasse: null });
    }
    function schakel(d, aan) {
      const now = staat.nu.keuze.filter((e) => e !== d);
      kies(aan ? [...now, d] : now);
    }
    const vakjes = g.indelingen.map((_, d) => {
      const box = h("input", { type: "checkbox", onchange: () => schakel(d, box.checked) });
      return box;
    });
    function maakRegel(d) {
      const { naam, stand, geldigheid, regios, voorlopig, soort: soort2 } = g.indelingen[d];
      return h(
        "label",
        { class: "vinkje" },
        vakjes[d],
        h(
          "span",
          {},
          naam,
          voorlopig ? " (voorlopig)" : "",
          geldigheid ? h("small", { class: "onder" }, maakGeldigheid(geldigheid)) : null
        ),
        h(
          "small",
          { title: telwoord(regios.length, "regio", "regio's") },
          SOORTEN.has(soort2) ? `${soort2} · ${stand}` : String(stand)
        )
      );
    }
    function maakDomein([naam, members]) {
      const every = maakLink("alle", () => {
        const all = members.every((d) => staat.nu.keuze.includes(d));
        const others = staat.nu.keuze.filter((d) => !members.includes(d));
        kies(all ? others : [...others, ...members]);
      });
      every.setAttribute("aria-label", `alle indelingen van ${naam} aan of uit`);
      return h(
        "fieldset",
        { class: "domein" },
        h("legend", {}, h("span", {}, naam), " ", members.length > 1 ? every : null),
        members.map(maakRegel)
      );
    }
    const knoppen = voorkeuzes.map(
      ({ naam, keuze }) => h(
        "button",
        { type: "button", class: "pil", onclick: () => kies(keuze) },
        naam,
        " ",
        h("small", {}, `(${getal(keuze.length)})`)
      )
    );
    const kop = h("summary", {});
    const element = h(
      "details",
      { class: "keuze" },
      kop,
      h("div", { class: "pillen", role: "group", "aria-label": "Kant-en-klare keuzes" }, knoppen),
      domeinen.map(maakDomein)
    );
    function teken(nu) {
      const count = new Set(nu.keuze.map((d) => g.indelingen[d].domein)).size;
      const total = telwoord(g.indelingen.length, "indeling", "indelingen");
      werkBij(
        kop,
        h("strong", {}, `${nu.keuze.length} van ${total}`),
        ` in ${telwoord(count, "domein", "domeinen")} vergeleken`
      );
      vakjes.forEach((box, d) => box.checked = nu.keuze.includes(d));
      voorkeuzes.forEach(
        ({ keuze }, i) => knoppen[i].setAttribute("aria-pressed", String(isGelijk2(keuze, nu.keuze)))
      );
    }
    return { element, teken, kies };
  }

  // src/lappendeken/kaart/js/paneel/kop.js
  function maakKop(g) {
    const begin = g.keuze.join(" ");
    function titel(nu) {
      const domeinen = new Set(nu.keuze.map((d) => g.indelingen[d].domein)).size;
      const velden = domeinen === 1 ? "één domein" : `${getal(domeinen)} domeinen`;
      return g.titel || `Congruentie van ${getal(nu.keuze.length)} indelingen in ${velden}`;
    }
    function teken(nu) {
      document.title = inWoorden(titel(nu));
      werkBij(byId("titel"), titel(nu));
      const standen = nu.keuze.map((d) => g.indelingen[d].stand);
      const [first, last] = [Math.min(...standen), Math.max(...standen)];
      const stand = first === last ? `${first}` : `${first} tot ${last}`;
      const own = nu.keuze.join(" ") !== begin;
      const known = g.keuzes.find(([, keuze]) => keuze.join(" ") === nu.keuze.join(" "));
      const wat = known ? `Keuze: ${known[0]}` : "Eigen keuze";
      const count = telwoord(nu.keuze.length, "indeling", "indelingen");
      werkBij(
        byId("ondertitel"),
        own ? h("strong", {}, `${wat}${g.titel ? `, ${count}` : ""}, stand ${stand}`) : `Stand ${stand}`,
        `; ${telwoord(g.n, "gemeente", "gemeenten")}`,
        g.gemeld.length ? `, waarvan ${getal(g.gemeld.length)} in het rapport` : ""
      );
    }
    return { titel, teken };
  }

  // src/lappendeken/kaart/js/paneel/legenda.js
  function schrijfVak([first, last], D) {
    if (first !== last) return `${first}–${last} van ${D}`;
    return last === D ? `alle ${D}` : `${last} van ${D}`;
  }
  function maakRij({ monster, label, deel, kleur, telling, extra = {}, knop = null, merk = null }) {
    const vulling = h("span", {
      class: "balk-vulling",
      style: { width: `${(100 * deel).toFixed(1)}%`, background: kleur }
    });
    const cells = [
      monster,
      h("span", { class: "label" }, label),
      h("span", { class: "balk" }, vulling),
      h("span", { class: "telling" }, telling),
      merk ? h("span", { class: "merkteken" }, merk) : null
    ];
    return knop ? h("button", { type: "button", class: "legendarij", ...extra, onclick: knop }, cells) : h("div", { class: "legendarij", ...extra }, cells);
  }
  var maakVlakje = (kleur, geen = false) => h("span", { class: geen ? "vlakje geen" : "vlakje", style: { background: kleur } });
  function maakLijntje(share, kleur) {
    const ends = { x1: 3, x2: 23, y1: 5, y2: 5 };
    const look = { stroke: kleur, "stroke-width": naaddikte(share) * 1.3, "stroke-linecap": "round" };
    return s(
      "svg",
      { class: "lijntje", viewBox: "0 0 26 10", "aria-hidden": "true" },
      s("line", { ...ends, ...look })
    );
  }
  function maakLegendavak(naam, [links, rechts], rows, onder = null, soort2 = "legenda") {
    return h(
      "div",
      { class: soort2, role: "group", "aria-label": `Legenda: ${naam}` },
      h("p", { class: "as" }, h("span", {}, links), h("span", {}, rechts)),
      rows,
      onder
    );
  }
  function maakLegenda({ g, staat, waarden, beelden, meld }) {
    function maat(nu) {
      const laag = waarden.laag(nu);
      const values = waarden.van(nu);
      const counts = laag.klassen.map(() => 0);
      let missing = 0;
      for (const value of values) {
        const klasse2 = klasseVan(laag, value);
        if (klasse2 < 0) missing += 1;
        else counts[klasse2] += 1;
      }
      const most = Math.max(...counts, 1);
      const { gemeente } = nu;
      const own = gemeente === null ? -1 : klasseVan(laag, values[gemeente]);
      const rows = laag.klassen.map(([, , label, kleur], i) => {
        const aantal = telwoord(counts[i], "gemeente", "gemeenten");
        return maakRij({
          monster: maakVlakje(kleur),
          label,
          deel: counts[i] / most,
          kleur,
          telling: getal(counts[i]),
          merk: gemeente !== null && i === own ? g.naam[gemeente] : null,
          // Pressing a class shows only that class.
          knop() {
            const aan = staat.nu.klasse !== i;
            staat.zet({ klasse: aan ? i : null });
            meld(aan ? `Alleen ${label}: ${aantal}` : "Alle klassen");
          },
          extra: {
            key: label,
            "aria-pressed": String(nu.klasse === i),
            "aria-label": `${laag.naam} ${label}: ${aantal}`,
            title: "Toon alleen deze klasse"
          }
        });
      });
      rows.reverse();
      if (missing > 0) {
        rows.push(
          maakRij({
            monster: maakVlakje(g.stijl.geen, true),
            label: "geen waarde",
            deel: 0,
            kleur: g.stijl.geen,
            telling: getal(missing)
          })
        );
      }
      const onder = [
        h("p", { class: "as" }, h("span", {}, laag.laag)),
        g.gemeld.length ? h(
          "p",
          { class: "uitleg" },
          "Bleek: gemeenten buiten het gekozen deel. De aantallen en gemiddelden zijn van het hele land."
        ) : null,
        nu.eigenKlassen ? h(
          "p",
          { class: "uitleg" },
          "Klassen naar deze waarden: in elke ongeveer even veel gemeenten. Vergelijk de kleuren niet met die van een andere kaart."
        ) : null
      ];
      return maakLegendavak(waarden.naam(nu), [laag.hoog, "gemeenten"], rows, onder);
    }
    function partners(nu, own) {
      const { k, aantal } = waarden.uitkomst(nu);
      const D = aantal[own];
      const bins = deelIn(D);
      const counts = bins.map(() => 0);
      for (let p = 0; p < g.n; p += 1) {
        const shared = k[own * g.n + p];
        if (shared > 0) counts[bins.findIndex(([, last]) => shared <= last)] += 1;
      }
      const most = Math.max(...counts, 1);
      const rows = bins.map((bin, i) => {
        const kleur = partnerkleur(deelVan(bin, D), g.stijl);
        return maakRij({
          monster: maakVlakje(kleur),
          label: schrijfVak(bin, D),
          deel: counts[i] / most,
          kleur,
          telling: getal(counts[i]),
          extra: { key: i }
        });
      });
      rows.reverse();
      return maakLegendavak("partners", [`samen met ${g.naam[own]} in`, "gemeenten"], rows);
    }
    return {
      maat,
      kleuren: (nu) => nu.gemeente !== null && beelden.toontPartners(nu) ? partners(nu, nu.gemeente) : maat(nu),
      /** A line per class of seams, with its kilometres. */
      naden(nu) {
        const { klassen, klasse: klasse2 } = waarden.naden(nu);
        const km = klassen.map(() => 0);
        g.grenzen.forEach((grens, i) => {
          const found = klasse2(i);
          if (found >= 0) km[found] += grens.km;
        });
        const most = Math.max(...km, 1);
        const rows = klassen.map(({ deel, label, uit }, i) => {
          const kleur = naadkleur(deel, g.stijl);
          return maakRij({
            monster: maakLijntje(deel, kleur),
            label,
            deel: km[i] / most,
            kleur,
            telling: `${getal(km[i])} km`,
            extra: { key: label, "data-uit": uit ? "uit" : null }
          });
        });
        rows.reverse();
        return maakLegendavak("naden", ["regiogrens in", "lengte"], rows, null, "legenda lang");
      }
    };
  }

  // src/lappendeken/kaart/js/paneel/melding.js
  function maakMelding(element) {
    let wachter = 0;
    return (text) => {
      window.clearTimeout(wachter);
      wachter = window.setTimeout(() => vul(element, text), 60);
    };
  }

  // src/lappendeken/kaart/js/paneel/regio.js
  var GENOEMD2 = 4;
  function maakRegiokaart({ g, acties, maakKop: maakKop2 }) {
    const kent = kentInwoners(g);
    function maakRij2(f, e) {
      const { woord, met } = ontmoeting(f.members, g.indelingen[e]);
      const list = met.slice(0, GENOEMD2).map((x, i) => [
        i ? ", " : "",
        maakLink(x.naam, () => acties.kiesRegio(e, x.r)),
        woord === "gelijk aan" ? "" : ` (${x.samen} van ${x.omvang})`
      ]);
      return h(
        "tr",
        { key: e },
        h("th", { scope: "row" }, g.indelingen[e].naam),
        h(
          "td",
          {},
          h("span", { class: `woord ${woord === "kruist" ? "kruist" : ""}` }, woord),
          " ",
          list,
          met.length > GENOEMD2 ? ` en ${met.length - GENOEMD2} andere` : ""
        )
      );
    }
    function maakTabel2(f, nu) {
      const others = [.../* @__PURE__ */ new Set([...nu.keuze, nu.indeling])].sort((a, b) => a - b).filter((e) => e !== f.d);
      return h(
        "section",
        {},
        h("h3", {}, "In de andere indelingen"),
        h(
          "p",
          { class: "uitleg" },
          "Tussen haakjes: hoeveel gemeenten van die regio ook hier in zitten."
        ),
        h(
          "table",
          { class: "lijst" },
          h(
            "thead",
            { class: "hoorbaar" },
            h(
              "tr",
              {},
              h("th", { scope: "col" }, "Indeling"),
              h("th", { scope: "col" }, "Hoe zij elkaar raken")
            )
          ),
          h(
            "tbody",
            {},
            others.map((e) => maakRij2(f, e))
          )
        )
      );
    }
    function maakLeden({ members }) {
      const most = Math.max(...members.map((m) => g.inwoners[m]));
      const leden = [...members].sort(
        (a, b) => g.inwoners[b] - g.inwoners[a] || g.naam[a].localeCompare(g.naam[b], "nl")
      );
      const balk = (m) => h("span", {
        class: "balk-vulling accent",
        style: { width: `${100 * g.inwoners[m] / most}%` }
      });
      return h(
        "section",
        {},
        h("h3", {}, "Leden"),
        h(
          "ul",
          { class: "leden" },
          leden.map(
            (m) => h(
              "li",
              { key: m },
              maakLink(g.naam[m], () => acties.kiesGemeente(m, true)),
              kent ? h("span", { class: "balk" }, balk(m)) : null,
              kent ? h("span", { class: "getal" }, getal(g.inwoners[m])) : null
            )
          )
        )
      );
    }
    function alsTekst(f, nu) {
      const indeling = g.indelingen[f.d];
      const count = telwoord(f.members.length, "gemeente", "gemeenten");
      const lines = [
        `${f.naam} (${indeling.naam}, stand ${standtekst(indeling)})`,
        kent ? `${count}, ${getal(Math.round(f.inwoners))} inwoners; ${g.naam[f.grootste]} heeft ${procent(f.aandeel)}.` : `${count}.`,
        `Leden: ${opsomming(f.members.map((m) => g.naam[m]))}.`,
        ""
      ];
      for (const e of nu.keuze) {
        if (e === f.d) continue;
        const { woord, met } = ontmoeting(f.members, g.indelingen[e]);
        lines.push(`- ${g.indelingen[e].naam}: ${woord} ${opsomming(met.map((x) => x.naam))}`);
      }
      lines.push("", "Bron: lappendeken.");
      return lines.join("\n");
    }
    return (d, r, nu) => {
      const { naam, opgave, leden, regios } = g.indelingen[d];
      if (leden[r].length === 0) {
        return [
          maakKop2(regios[r], naam, () => regios[r]),
          h("p", {}, "Deze regio heeft geen leden.")
        ];
      }
      const f = leesRegio(g, d, r);
      const item = (text, value) => h("div", {}, h("dt", {}, text), h("dd", {}, value));
      return [
        maakKop2(f.naam, `${naam}, stand ${standtekst(g.indelingen[d])}`, () => alsTekst(f, nu)),
        h(
          "dl",
          { class: "kern" },
          item("gemeenten", getal(f.members.length)),
          kent ? item("inwoners", getal(Math.round(f.inwoners))) : null,
          kent ? item(`aandeel ${g.naam[f.grootste]}`, procent(f.aandeel)) : null
        ),
        kent && f.aandeel > 0.5 ? h(
          "p",
          { class: "opvallend" },
          h("strong", {}, "Eén gemeente is groter dan de rest samen: "),
          `${g.naam[f.grootste]} heeft ${procent(f.aandeel)} van de inwoners.`
        ) : null,
        opgave ? h("p", {}, opgave) : null,
        maakLeden(f),
        maakTabel2(f, nu)
      ];
    };
  }

  // src/lappendeken/kaart/js/paneel/regiolijst.js
  function maakRegiolijst({ g, acties, maakKop: maakKop2 }) {
    return (d, m) => {
      const { naam, regios, regiosVan, leden, aandelen, hoofd } = g.indelingen[d];
      const own = regiosVan[m];
      const regel = `${naam}, stand ${standtekst(g.indelingen[d])}`;
      const deel = (r) => {
        const share = aandelen.get(`${r} ${m}`);
        return share === void 0 ? "" : ` (${procent(share)} van de gemeente)`;
      };
      const alsTekst = () => `${g.naam[m]} in ${regel}: ${opsomming(own.map((r) => regios[r] + deel(r)))}.`;
      return [
        maakKop2(g.naam[m], regel, alsTekst),
        h(
          "section",
          {},
          h("h3", {}, `In ${getal(own.length)} regio's`),
          h(
            "p",
            { class: "uitleg" },
            hoofd[m] < 0 ? "Welk deel van de gemeente bij welke regio hoort is niet bekend. Kies een regio voor haar leden." : "Kies een regio voor haar leden."
          ),
          h(
            "ul",
            { class: "regiolijst" },
            own.map(
              (r) => h(
                "li",
                { key: r },
                maakLink(regios[r], () => acties.kiesRegio(d, r)),
                h("small", {}, `${deel(r)} ${telwoord(leden[r].length, "gemeente", "gemeenten")}`)
              )
            )
          ),
          h(
            "p",
            {},
            maakLink(`Alles over ${g.naam[m]}`, () => acties.kiesGemeente(m))
          )
        )
      ];
    };
  }

  // src/lappendeken/kaart/js/paneel/tabel.js
  function maakSoorten({ g, rekenaar, waarden, kaartknop }) {
    const tekstkolom = (kop, text) => ({ kop, cel: text, sleutel: (row) => fold(text(row)) });
    const getalkolom = (kop, value, decimals = 0) => ({
      kop,
      getal: true,
      cel: (row) => getal(value(row), decimals),
      sleutel: value
    });
    const alle = g.naam.map((_, m) => m);
    function gemeenten(nu) {
      const columns = g.lagen.map((laag) => {
        const values = waarden.van(nu, laag);
        return {
          kop: waarden.naam(nu, laag),
          getal: true,
          cel: (m) => waardetekst(laag, values[m], laag.aantal ? 0 : 1),
          sleutel: (m) => Number.isNaN(values[m]) ? -1 : values[m]
        };
      });
      return {
        rijen: alle,
        kolommen: [
          { kop: "Gemeente", cel: kaartknop, sleutel: (m) => fold(g.naam[m]) },
          ...kentProvincies(g) ? [tekstkolom("Provincie", (m) => g.provincie[m])] : [],
          ...kentInwoners(g) ? [getalkolom("Inwoners", (m) => g.inwoners[m])] : [],
          ...columns
        ]
      };
    }
    function naden(nu) {
      const { aantal, vergeleken } = waarden.uitkomst(nu).naden;
      const { toont } = waarden.naden(nu);
      const names = (i) => nu.keuze.filter((d) => rekenaar.naadcode(d)[i] === GESCHEIDEN).map((d) => g.indelingen[d].naam).join(", ");
      return {
        rijen: g.grenzen.flatMap((_, i) => toont(i) ? [i] : []),
        kolommen: [
          tekstkolom("Gemeente", (i) => g.naam[g.grenzen[i].a]),
          tekstkolom("Buurgemeente", (i) => g.naam[g.grenzen[i].b]),
          {
            kop: "Regiogrens in",
            getal: true,
            cel: (i) => `${aantal[i]} van ${vergeleken[i]}`,
            sleutel: (i) => aantal[i] / vergeleken[i]
          },
          getalkolom("Lengte (km)", (i) => g.grenzen[i].km, 1),
          { kop: "Indelingen", cel: names, sleutel: names }
        ]
      };
    }
    function regios(nu) {
      return {
        rijen: alle,
        kolommen: [
          tekstkolom("Gemeente", (m) => g.naam[m]),
          ...nu.keuze.map((d) => {
            const { naam, regios: names, regiosVan } = g.indelingen[d];
            return tekstkolom(
              naam,
              (m) => regiosVan[m].map((r) => names[r]).join(", ") || "geen regio"
            );
          })
        ]
      };
    }
    return {
      gemeenten: ["Gemeenten", gemeenten],
      naden: ["Naden", naden],
      regios: ["Regio's", regios]
    };
  }
  var BIJ_WEERGAVE = { congruentie: "gemeenten", naden: "naden", indelingen: "regios" };
  function maakTabel(venster, { g, staat, rekenaar, waarden, kiesGemeente }) {
    const kaartknop = (m) => maakLink(g.naam[m], () => {
      venster.close();
      kiesGemeente(m);
    });
    const soorten = maakSoorten({ g, rekenaar, waarden, kaartknop });
    let soort2 = "gemeenten";
    let volgorde = { kolom: 0, af: false };
    function maakKolomkop({ kop, getal: number }, i) {
      const { kolom: kolom2, af } = volgorde;
      const own = i === kolom2;
      const pijl = af ? " ↓" : " ↑";
      const kies = () => {
        volgorde = { kolom: i, af: own ? !af : Boolean(number) };
        bouw2();
      };
      return h(
        "th",
        {
          key: kop,
          scope: "col",
          class: number ? "getal" : null,
          "aria-sort": own ? af ? "descending" : "ascending" : null
        },
        h(
          "button",
          { type: "button", onclick: kies },
          kop,
          h("span", { class: "pijl", "aria-hidden": "true" }, own ? pijl : "")
        )
      );
    }
    function maakRij2(kolommen, row) {
      return h(
        "tr",
        { key: `${soort2} ${row}` },
        kolommen.map(
          ({ cel, getal: number }, i) => i === 0 ? h("th", { scope: "row" }, cel(row)) : h("td", { class: number ? "getal" : null }, cel(row))
        )
      );
    }
    function sorteer({ rijen, kolommen }) {
      const { sleutel } = kolommen[volgorde.kolom];
      const turn = volgorde.af ? -1 : 1;
      const keyed = rijen.map((row) => ({ key: sleutel(row), row }));
      keyed.sort((a, b) => {
        if (a.key === b.key) return (a.row - b.row) * turn;
        return (a.key < b.key ? -1 : 1) * turn;
      });
      return keyed.map(({ row }) => row);
    }
    const maakTab = (naam) => h(
      "button",
      {
        key: naam,
        type: "button",
        class: "pil",
        "aria-pressed": String(naam === soort2),
        onclick: () => toon(naam)
      },
      soorten[naam][0]
    );
    function bouw2() {
      const [titel, lees2] = soorten[soort2];
      const inhoud = lees2(staat.nu);
      const rows = sorteer(inhoud).map((row) => maakRij2(inhoud.kolommen, row));
      const tabs = (
        /** @type {Soort[]} */
        Object.keys(soorten).map(maakTab)
      );
      const sluit = () => venster.close();
      werkBij(
        venster,
        h(
          "div",
          { class: "tabelkop" },
          h("h2", { id: "tabel-kop" }, "De kaart als tabel"),
          h("div", { class: "pillen", role: "group", "aria-label": "Welke tabel" }, tabs),
          h(
            "button",
            { type: "button", class: "sluit", "aria-label": "Tabel sluiten", onclick: sluit },
            "×"
          )
        ),
        h(
          "div",
          { key: soort2, class: "tabelvlak", tabindex: "0", role: "region", "aria-label": titel },
          h(
            "table",
            {},
            h("thead", {}, h("tr", {}, inhoud.kolommen.map(maakKolomkop))),
            h("tbody", {}, rows)
          )
        )
      );
    }
    function toon(wanted) {
      soort2 = wanted;
      volgorde = { kolom: 0, af: false };
      bouw2();
    }
    venster.addEventListener("close", () => vul(venster));
    return {
      open() {
        toon(BIJ_WEERGAVE[staat.nu.weergave]);
        venster.showModal();
      }
    };
  }

  // src/lappendeken/kaart/js/paneel/voet.js
  function vulVoet({ achtergrond, toonTabel, druk, woorden, herkomst }) {
    const knop = (text, onclick) => h("button", { type: "button", class: "knop", onclick }, text);
    vul(
      byId("voet"),
      h("p", { class: "knoppen" }, knop("Toon als tabel", toonTabel), knop("Druk af", druk)),
      h(
        "details",
        { class: "woorden" },
        h("summary", {}, "Woorden"),
        h(
          "dl",
          {},
          woorden.map(([term, betekenis]) => [h("dt", {}, term), h("dd", {}, betekenis)])
        )
      ),
      achtergrond ? h("p", {}, `Ondergrond: ${achtergrond}. Zij wordt van internet gehaald.`) : null,
      h("p", {}, herkomst.uitleg)
    );
  }

  // src/lappendeken/kaart/js/paneel/weergaven.js
  function maakCongruentie({ g, staat, waarden, beelden, legenda }) {
    const maat = maakKeuzelijst(
      "Kleur de gemeenten naar",
      g.lagen.map((laag, i) => h("option", { value: i }, laag.naam)),
      (value) => staat.zet({ laag: Number(value), klasse: null })
    );
    const telling = maakSchakelaar(
      "Partners tellen",
      "telling",
      [
        ["gemeenten", "even zwaar"],
        ["inwoners", "naar inwoners"]
      ],
      (value) => staat.zet({ inwoners: value === "inwoners", klasse: null })
    );
    const klassen = maakSchakelaar(
      "Klassen",
      "klassen",
      [
        ["vast", "vast"],
        ["eigen", "naar deze waarden"]
      ],
      (value) => staat.zet({ eigenKlassen: value === "eigen", klasse: null })
    );
    const uitleg = h("p", { class: "uitleg" });
    const kader = h("div", {});
    const landelijk = h("p", { class: "uitleg" });
    const hard = maakVinkje(
      staat,
      "Harde naden erover: regiogrens in elke gekozen indeling",
      "hardeNaden"
    );
    const terug = h("button", {
      type: "button",
      class: "knop klein",
      onclick: () => staat.zet({ partners: !staat.nu.partners })
    });
    const element = [
      maat.element,
      telling.element,
      klassen.element,
      uitleg,
      terug,
      kader,
      landelijk,
      h(
        "p",
        { class: "kanttekening" },
        "Meer congruentie is niet altijd beter: soms vraagt een taak een andere schaal. De kaart beschrijft en rangschikt niet."
      ),
      hard.element
    ];
    return {
      element,
      teken(nu) {
        const laag = waarden.laag(nu);
        maat.select.value = String(nu.laag);
        telling.zet(nu.inwoners ? "inwoners" : "gemeenten");
        telling.element.hidden = !laag.inwoners;
        klassen.zet(nu.eigenKlassen ? "eigen" : "vast");
        klassen.element.hidden = beelden.toontPartners(nu);
        werkBij(
          uitleg,
          laag.toelichting,
          waarden.volgtKeuze(nu) ? "" : " Berekend voor de keuze waarmee de kaart opende."
        );
        terug.hidden = nu.gemeente === null;
        werkBij(
          terug,
          beelden.toontPartners(nu) ? `Terug naar ${laag.naam.toLowerCase()}` : `Toon de partners van ${nu.gemeente === null ? "" : g.naam[nu.gemeente]}`
        );
        werkBij(kader, legenda.kleuren(nu));
        const values = waarden.van(nu);
        const mean = (weights) => h("strong", {}, waardetekst(laag, gemiddelde(values, weights), laag.aantal ? 1 : 0));
        werkBij(
          landelijk,
          "Landelijk gemiddeld ",
          mean(null),
          ...kentInwoners(g) ? ["; gemiddeld per inwoner ", mean(g.inwoners)] : [],
          "."
        );
        hard.box.checked = nu.hardeNaden;
      }
    };
  }
  function maakNaden({ g, staat, waarden, beelden, legenda }) {
    const uit = h("output", { for: "minstens" });
    const schuif = h("input", {
      type: "range",
      id: "minstens",
      step: 1,
      oninput: () => staat.zet({ minstens: Number(schuif.value) / Number(schuif.max) })
    });
    const kader = h("div", {});
    const tekst = h("p", { class: "uitleg" });
    const onder = maakVinkje(staat, "Kleuren eronder tonen", "ondergrond");
    const kleuren = h("div", {});
    const element = [
      h(
        "p",
        { class: "uitleg" },
        "Een naad is een gemeentegrens waar een regiogrens op ligt. Hoe dikker en donkerder, hoe meer van de gekozen indelingen de twee gemeenten daar scheiden."
      ),
      h(
        "div",
        { class: "veld" },
        h("label", { for: "minstens" }, "Toon naden in minstens"),
        schuif,
        uit
      ),
      kader,
      tekst,
      onder.element,
      kleuren
    ];
    function telLengte(nu) {
      const { naden } = waarden.uitkomst(nu);
      const found = { all: 0, some: 0, hard: 0, count: 0 };
      g.grenzen.forEach(({ km }, i) => {
        found.all += km;
        if (naden.aantal[i] > 0) found.some += km;
        if (!isHard(naden, i)) return;
        found.hard += km;
        found.count += 1;
      });
      return found;
    }
    return {
      element,
      teken(nu) {
        const { eerste, stappen, stap, tekst: text } = waarden.naden(nu);
        schuif.min = String(eerste);
        schuif.max = String(stappen);
        schuif.value = String(stap);
        schuif.setAttribute("aria-valuetext", inWoorden(text));
        werkBij(uit, text);
        werkBij(kader, legenda.naden(nu));
        const { all, some, hard, count } = telLengte(nu);
        werkBij(
          tekst,
          `Van ${getal(all)} km gemeentegrens is ${getal(some)} km ergens een naad. `,
          h("strong", {}, `${getal(hard)} km is een harde naad`),
          ` (${telwoord(count, "grens", "grenzen")}): een regiogrens in elke gekozen indeling die beide gemeenten indeelt.`
        );
        onder.box.checked = nu.ondergrond;
        werkBij(kleuren, nu.ondergrond || beelden.toontPartners(nu) ? legenda.kleuren(nu) : null);
      }
    };
  }
  var TABS = [
    ["congruentie", "Congruentie"],
    ["naden", "Naden"],
    ["indelingen", "Indelingen"]
  ];
  function vulWeergaven(nodig) {
    const { staat, keuze, indelingen } = nodig;
    const bladen = { congruentie: maakCongruentie(nodig), naden: maakNaden(nodig), indelingen };
    const toon = (weergave) => staat.zet({ weergave, klasse: null });
    const knoppen = TABS.map(
      ([naam, titel], i) => h(
        "button",
        {
          type: "button",
          role: "tab",
          id: `tab-${naam}`,
          "aria-controls": `blad-${naam}`,
          onclick: () => toon(naam),
          onkeydown: (event) => {
            const last = TABS.length - 1;
            const next = {
              ArrowRight: i === last ? 0 : i + 1,
              ArrowLeft: i === 0 ? last : i - 1,
              Home: 0,
              End: last
            }[event.key];
            if (next === void 0) return;
            event.preventDefault();
            toon(TABS[next][0]);
            knoppen[next].focus();
          }
        },
        titel
      )
    );
    const vlakken = TABS.map(
      ([naam]) => h(
        "section",
        { role: "tabpanel", id: `blad-${naam}`, "aria-labelledby": `tab-${naam}`, class: "blad" },
        bladen[naam].element
      )
    );
    const keuzeblad = h("div", { class: "blad keuzeblad" }, keuze.element);
    vul(byId("tabs"), knoppen);
    vul(byId("bladen"), vlakken, keuzeblad);
    return (nu, oud) => {
      TABS.forEach(([naam], i) => {
        const aan = naam === nu.weergave;
        knoppen[i].setAttribute("aria-selected", String(aan));
        knoppen[i].tabIndex = aan ? 0 : -1;
        vlakken[i].hidden = !aan;
      });
      keuzeblad.hidden = nu.weergave === "indelingen";
      keuze.teken(nu);
      bladen[nu.weergave].teken(nu, oud);
    };
  }

  // src/lappendeken/kaart/js/kern/zoeken.js
  function rang(name, wanted) {
    if (name === wanted) return 1;
    if (name.startsWith(wanted)) return 2;
    if (` ${name}`.includes(` ${wanted}`)) return 3;
    return name.includes(wanted) ? 4 : -1;
  }
  function lijstNamen(g) {
    return [
      ...g.naam.map((naam, m) => ({ naam, m, soort: (
        /** @type {const} */
        ""
      ) })),
      ...g.namen.map(([naam, m, soort2]) => ({ naam, m, soort: soort2 }))
    ];
  }
  function maakZoeker(namen, inwoners) {
    const folded = namen.map((item) => fold(item.naam));
    return (text) => {
      const wanted = fold(text);
      if (!wanted) return [];
      const scored = namen.flatMap((item, i) => {
        const score = item.naam === text ? 0 : rang(folded[i], wanted);
        return score < 0 ? [] : [{ item, score }];
      });
      scored.sort(
        (a, b) => a.score - b.score || inwoners[b.item.m] - inwoners[a.item.m] || a.item.m - b.item.m
      );
      const found = /* @__PURE__ */ new Map();
      for (const { item } of scored) if (!found.has(item.m)) found.set(item.m, item);
      return [...found.values()];
    };
  }

  // src/lappendeken/kaart/js/paneel/zoekveld.js
  var MAXIMUM = 8;
  var VROEGER = {
    "": "",
    roepnaam: "",
    vroeger: "nu deel van deze gemeente",
    verdeeld: "een deel hoort nu hierbij"
  };
  function maakZoekveld({ g, meld, kies }) {
    const zoek = maakZoeker(lijstNamen(g), g.inwoners);
    let found = [];
    let active = -1;
    const lijst = h("ul", {
      id: "zoeklijst",
      role: "listbox",
      "aria-label": "Gevonden gemeenten",
      hidden: true
    });
    const veld = h("input", {
      id: "zoekveld",
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "Zoek uw gemeente",
      "aria-label": "Zoek een gemeente",
      "aria-controls": "zoeklijst",
      "aria-expanded": "false",
      "aria-autocomplete": "list"
    });
    function sluit() {
      lijst.hidden = true;
      active = -1;
      veld.setAttribute("aria-expanded", "false");
      veld.removeAttribute("aria-activedescendant");
    }
    function neem(item) {
      veld.value = "";
      sluit();
      kies(item.m);
    }
    function wijs(index) {
      active = index;
      [...lijst.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === index)));
      if (index >= 0) veld.setAttribute("aria-activedescendant", `zoek-${index}`);
    }
    const rij = (item, i) => h(
      "li",
      {
        key: `${item.naam} ${item.m}`,
        id: `zoek-${i}`,
        role: "option",
        "aria-selected": "false",
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => neem(item)
      },
      h("span", {}, item.soort ? `${item.naam} → ${g.naam[item.m]}` : item.naam),
      h("small", {}, VROEGER[item.soort] || g.provincie[item.m])
    );
    function toon() {
      found = zoek(veld.value).slice(0, MAXIMUM);
      if (!veld.value.trim()) {
        sluit();
        return;
      }
      const none = h(
        "li",
        { class: "niets", role: "option", "aria-disabled": "true", "aria-selected": "false" },
        "Geen gemeente met deze naam"
      );
      werkBij(lijst, found.length ? found.map(rij) : none);
      lijst.hidden = false;
      veld.setAttribute("aria-expanded", "true");
      meld(telwoord(found.length, "gemeente gevonden", "gemeenten gevonden"));
      wijs(found.length ? 0 : -1);
    }
    function stap(step) {
      if (lijst.hidden) toon();
      else if (found.length) wijs((active + step + found.length) % found.length);
    }
    veld.addEventListener("input", toon);
    veld.addEventListener("focus", () => {
      if (veld.value) toon();
    });
    veld.addEventListener("blur", sluit);
    veld.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        veld.value = "";
        sluit();
      } else if (event.key === "Enter" && active >= 0 && !lijst.hidden) neem(found[active]);
      else if (event.key === "ArrowDown") stap(1);
      else if (event.key === "ArrowUp") stap(-1);
      else return;
      event.preventDefault();
    });
    vul(byId("zoek"), veld, lijst);
  }

  // src/lappendeken/kaart/js/start.js
  function warmOp(rekenaar, size) {
    const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 50));
    let [d, e] = [1, 0];
    const werk = (deadline) => {
      do {
        if (d >= size) return;
        rekenaar.paar(e, d);
        e += 1;
        if (e === d) [d, e] = [d + 1, 0];
      } while (deadline && deadline.timeRemaining() > 4);
      idle(werk);
    };
    idle(werk);
  }
  function start(kaartId) {
    const g = lees(JSON.parse(byId("gegevens").textContent));
    spreek(maakWoordkeus(g.eenheid));
    const rekenaar = maakRekenaar(g);
    const waarden = maakWaarden(g, rekenaar);
    const staat = maakStaat(beginstaat(g));
    const beelden = maakBeelden(g, rekenaar, waarden);
    document.body.classList.add("lappendeken");
    const element = byId(kaartId);
    const kaart = maakKaart(element, { g, staat, beelden });
    const acties = maakActies({ g, staat, waarden, kaart });
    kaart.volgKlik((m) => acties.kiesVanKaart(m, 0));
    const meld = maakMelding(byId("melding"));
    const druk = () => window.print();
    const kop = maakKop(g);
    const legenda = maakLegenda({ g, staat, waarden, beelden, meld });
    const domeinen = lijstDomeinen(g);
    const keuze = maakKeuze({ g, staat, meld, domeinen });
    const indelingen = maakIndelingen({ g, staat, domeinen, kiesRegio: acties.kiesRegio });
    const tekenWeergaven = vulWeergaven({
      g,
      staat,
      waarden,
      beelden,
      legenda,
      keuze,
      indelingen
    });
    const bezoek = (m) => acties.kiesGemeente(m, true);
    maakZoekveld({ g, meld, kies: bezoek });
    const maakKaartkop = maakKaartjekop({ meld, sluit: acties.sluitKaartje, druk });
    const kaartje = maakKaartje({
      g,
      meld,
      bouwGemeente: maakGemeentekaart({ g, rekenaar, waarden, acties, maakKop: maakKaartkop }),
      bouwRegio: maakRegiokaart({ g, acties, maakKop: maakKaartkop }),
      bouwRegiolijst: maakRegiolijst({ g, acties, maakKop: maakKaartkop })
    });
    const venster = (
      /** @type {HTMLDialogElement} */
      byId("tabel")
    );
    const tabel = maakTabel(venster, { g, staat, rekenaar, waarden, kiesGemeente: bezoek });
    const plaatje = maakPlaatje({ g, waarden, beelden });
    const { sleutel } = indelingen;
    volgAfdruk({ g, staat, waarden, beelden, legenda, sleutel, titel: kop.titel, plaatje });
    vulVoet({
      achtergrond: g.achtergrond,
      toonTabel: tabel.open,
      druk,
      woorden: g.woorden,
      herkomst: g.herkomst
    });
    let tweede = null;
    function tekenTweede(nu) {
      const show = nu.weergave === "indelingen" && nu.tweede !== null && nu.naast;
      document.body.classList.toggle("naast", show);
      if (tweede) tweede.element.hidden = !show;
      if (!show) return;
      if (!tweede) {
        tweede = maakTweede(element, { g, staat, beelden, eerste: kaart });
        tweede.kaart.volgKlik((m) => acties.kiesVanKaart(m, 1));
      }
      tweede.kaart.teken(nu);
    }
    staat.volg((nu, oud) => {
      kop.teken(nu);
      tekenWeergaven(nu, oud);
      kaartje.teken(nu, oud);
      kaart.teken(nu);
      tekenTweede(nu);
      kaartje.schikPaneel();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !kaartje.isOpen() || venster.open) return;
      if (document.activeElement?.id !== "zoekveld") acties.sluitKaartje();
    });
    kop.teken(staat.nu);
    tekenWeergaven(staat.nu, null);
    kaart.teken(staat.nu);
    vulInkijk({ g, rekenaar, staat, waarden, beelden, kaart, keuze, acties });
    warmOp(rekenaar, g.indelingen.length);
    return kaart.map;
  }
  return __toCommonJS(start_exports);
})();
