/** Open a page of the map without a browser: its address, history and memory, and what it says. */

import { mock } from "node:test";

import { h } from "../../src/lappendeken/kaart/js/elementen.js";
import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWaarden } from "../../src/lappendeken/kaart/js/kern/waarden.js";
import { maakWerkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js";
import { verplaats } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { maakGeheugen } from "../../src/lappendeken/kaart/js/paneel/onthouden.js";
import { vind, zetElement } from "./nepdom.js";
import { indeling, laag, land } from "./tekening.js";

/** @import { Kaart, Plek } from "../../src/lappendeken/kaart/js/beeld/kaartvenster.js" */
/** @import { Bestanden } from "../../src/lappendeken/kaart/js/paneel/watals/bestanden.js" */

/** A memory as that of a browser. */
export function maakOpslag() {
  /** @type {Map<string, string>} */
  const items = new Map();
  return {
    items,
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
    removeItem: (/** @type {string} */ key) => void items.delete(key),
  };
}

const LAGEN = ["congruentie", "tafels"].map((kolom) => laag(kolom));

/**
 * Open a page.
 *
 * @param {object} [open]
 * @param {string} [open.tekst]
 * @param {string} [open.werk]
 * @param {string} [open.hash]
 * @param {string} [open.protocol]
 * @param {object} [open.opslag]
 */
export function bezoek({
  tekst = "t",
  werk = "",
  hash = "",
  protocol = "file:",
  opslag = {},
} = {}) {
  const drawn = [indeling("a", "AABB", { naam: "Jeugd" }), indeling("b", "AABB", { naam: "GGD" })];
  const g = land([...drawn, indeling("c", "AAAB", { naam: "RES" })], { lagen: LAGEN });
  const staat = maakStaat(beginstaat(g));
  const werkbank = maakWerkbank(g, staat);
  /** @type {Map<string, () => void>} */
  const luisteraars = new Map();
  /** @type {string[]} */
  const geschiedenis = [];
  const location = { hash, protocol };
  const schrijf =
    (/** @type {string} */ how) =>
    (/** @type {null} */ _, __ = "", url = "") => {
      geschiedenis.push(`${how} ${url}`);
      location.hash = url === "#" ? "" : url;
    };
  const page = h("main", {});
  const zoek = h("input", {});
  page.append(zoek);
  zetElement(zoek);
  Object.assign(globalThis, {
    localStorage: opslag,
    window: {
      location,
      history: { pushState: schrijf("push"), replaceState: schrijf("replace") },
      setTimeout: (/** @type {() => void} */ work, ms = 0) => setTimeout(work, ms),
      clearTimeout: (/** @type {number} */ id) => clearTimeout(id),
      requestAnimationFrame: (/** @type {() => void} */ work) => work(),
      addEventListener: (/** @type {string} */ type, /** @type {() => void} */ work) =>
        luisteraars.set(type, work),
    },
  });
  /** @type {unknown[]} */
  const geopend = [];
  /** @type {unknown[]} */
  const geplaatst = [];
  /** @type {string[]} */
  const gemeld = [];
  /** @type {{ plek: Plek, volg: () => void }} */
  const kaart = { plek: "begin", volg: () => {} };
  const geheugen = maakGeheugen({
    tekst,
    werk,
    g,
    staat,
    werkbank,
    waarden: maakWaarden(g, maakRekenaar(g)),
    kaart: /** @type {Kaart} */ (
      /** @type {unknown} */ ({
        plek: () => kaart.plek,
        zetPlek: (/** @type {Plek} */ plek) => geplaatst.push(plek),
        toonGemeenten: (/** @type {readonly number[]} */ list) => geplaatst.push([...list]),
        volgPlek: (/** @type {() => void} */ work) => (kaart.volg = work),
      })
    ),
    bestanden: /** @type {Bestanden} */ (
      /** @type {unknown} */ ({
        openScenario: (/** @type {unknown[]} */ ...what) => geopend.push(what),
      })
    ),
    meld: (zin) => gemeld.push(zin),
  });
  geheugen.begin();
  const [bericht] = vind(page, "p");
  return {
    g,
    staat,
    werkbank,
    geheugen,
    geschiedenis,
    geopend,
    geplaatst,
    gemeld,
    kaart,
    location,
    gebeur: (/** @type {string} */ type) => luisteraars.get(type)?.(),
    /** What is said, and can be pressed; nothing when it is closed. */
    bericht: () => (bericht.hidden ? "" : vind(bericht, "span")[0].textContent),
    pers: (/** @type {string} */ text) =>
      vind(bericht, "button")
        .filter((one) => one.textContent === text)[0]
        .gebeur("click"),
    wijzig(m = 2) {
      werkbank.begin(0);
      werkbank.pas((one) => verplaats(one, [m], 0, g));
    },
  };
}

/** @param {(tik: (ms: number) => void) => void} work */
export function metKlok(work) {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    work((ms) => mock.timers.tick(ms));
  } finally {
    mock.timers.reset();
  }
}
