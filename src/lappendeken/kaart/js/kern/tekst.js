/* Ground for the other modules: text, elements, state. No data passes through markup. */
"use strict";

var lappendeken = {};

lappendeken.basis = (() => {
  const GEEN = "–";
  const formats = new Map();

  /** Write a number the Dutch way; a missing one as a dash. */
  function getal(value, decimals = 0) {
    if (value === null || value === undefined || !Number.isFinite(value)) return GEEN;
    if (!formats.has(decimals)) {
      // Python rounds halves to even; the report and the map must show the same digits.
      const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      formats.set(
        decimals,
        new Intl.NumberFormat("nl-NL", { ...options, roundingMode: "halfEven" }),
      );
    }
    return formats
      .get(decimals)
      .format(value)
      .replace(/^-(0(,0*)?)$/, "$1");
  }

  /** Write a share of 0 to 1 as a percentage. */
  function procent(value, decimals = 0) {
    const text = getal(value === null ? NaN : 100 * value, decimals);
    return text === GEEN ? text : `${text}%`;
  }

  /** Reduce text to what a person types; the same rule as tekst.fold in Python. */
  function fold(text) {
    return text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\p{M}'’]/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }

  /** Enumerate names: "a, b en c", or "a, b en 3 andere". */
  function opsomming(names, maximum = Infinity) {
    if (names.length > maximum) {
      return `${names.slice(0, maximum).join(", ")} en ${names.length - maximum} andere`;
    }
    if (names.length < 2) return names.join("");
    return `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
  }

  /** Write a count with its noun: "1 gemeente", "2 gemeenten". */
  function telwoord(count, one, more) {
    return `${getal(count)} ${count === 1 ? one : more}`;
  }

  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (name === "style") Object.assign(element.style, value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children.flat(Infinity)) {
      if (child === null || child === undefined || child === false) continue;
      // append() makes text nodes of strings: names can never become markup.
      element.append(child);
    }
    return element;
  }

  /** Make an HTML element; children are elements or text. */
  const h = (tag, attributes, ...children) =>
    fill(document.createElement(tag), attributes, children);

  /** Make an SVG element. */
  const s = (tag, attributes, ...children) =>
    fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

  /** Replace what an element holds. */
  const vul = (element, ...children) => {
    element.replaceChildren();
    return fill(element, {}, children);
  };

  const byId = (id) => document.getElementById(id);

  /** Hold the state of the page; whoever follows it hears of every change. */
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
      },
    };
  }

  const rustig = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** Mix two colours "#rrggbb"; 0 gives the first, 1 the second. */
  function meng(a, b, share) {
    const parts = [1, 3, 5].map((i) => {
      const [x, y] = [parseInt(a.slice(i, i + 2), 16), parseInt(b.slice(i, i + 2), 16)];
      return Math.round(x + (y - x) * share)
        .toString(16)
        .padStart(2, "0");
    });
    return `#${parts.join("")}`;
  }

  return {
    GEEN,
    getal,
    procent,
    fold,
    opsomming,
    telwoord,
    h,
    s,
    vul,
    byId,
    maakStaat,
    rustig,
    meng,
  };
})();
