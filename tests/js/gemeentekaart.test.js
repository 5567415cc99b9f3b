/** The card of a gemeente, worked out by hand: its score, its partners, and the same as text. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWaarden } from "../../src/lappendeken/kaart/js/kern/waarden.js";
import { maakWerkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js";
import { verplaats } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { maakGemeentekaart } from "../../src/lappendeken/kaart/js/paneel/gemeente.js";
import { rijen, teksten, toon, vind } from "./nepdom.js";
import { indeling, laag, land, overlappend } from "./tekening.js";

/** @import { Acties } from "../../src/lappendeken/kaart/js/paneel/acties.js" */
/** @import { MaakKop } from "../../src/lappendeken/kaart/js/paneel/kaartjekop.js" */
/** @import { Staat } from "../../src/lappendeken/kaart/js/kern/staat.js" */
/** @import { RuweGegevens, RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */
/** @import { Uitleg } from "../../src/lappendeken/kaart/js/paneel/uitlegje.js" */

const LAGEN = [laag("congruentie", "Congruentie")];

/**
 * @param {RuweIndeling[]} drawn
 * @param {Partial<Staat>} [nu]
 * @param {Partial<RuweGegevens>} [extra]
 */
function maak(drawn, nu = {}, extra = {}) {
  const g = land(drawn, { lagen: LAGEN, ...extra });
  const rekenaar = maakRekenaar(g);
  const waarden = maakWaarden(g, rekenaar);
  const staat = maakStaat({ ...beginstaat(g), ...nu });
  const werkbank = maakWerkbank(g, staat);
  /** @type {unknown[][]} */
  const gekozen = [];
  const acties = /** @type {Acties} */ (
    /** @type {unknown} */ ({
      kiesGemeente: (/** @type {unknown[]} */ ...what) => gekozen.push(what),
      kiesRegio: (/** @type {unknown[]} */ ...what) => gekozen.push(what),
    })
  );
  let kop = { naam: "", regel: "", tekst: () => "" };
  const maakKop = /** @type {MaakKop} */ (
    /** @type {unknown} */ (
      (
        /** @type {string} */ naam,
        /** @type {string} */ regel,
        /** @type {() => string} */ tekst,
      ) => {
        kop = { naam, regel, tekst };
        return null;
      }
    )
  );
  const uitleg = /** @type {Uitleg} */ (
    /** @type {unknown} */ ({ noem: (/** @type {string} */ term, text = term) => text })
  );
  const bouw = maakGemeentekaart({
    g,
    staat,
    rekenaar,
    waarden,
    acties,
    maakKop,
    werkbank,
    uitleg,
  });
  return {
    g,
    staat,
    werkbank,
    gekozen,
    toon: (/** @type {number} */ m) => toon(bouw(m, staat.nu)),
    kop: () => kop,
  };
}

// Gemeente 0 is with 1 in all three, with 2 in two and with 3 in one.
const DRIE = [
  indeling("a", "AAAABB", { naam: "Jeugd" }),
  indeling("b", "AAABBB", { naam: "GGD", geldigheid: "achterhaald per 1-1-2026" }),
  indeling("c", "AABBBB", { naam: "RES", stand: 2024 }),
];

/** The paragraphs of the score. */
const score = (/** @type {unknown} */ made) =>
  teksten(
    vind(made, "section").find((one) => one.attributes.get("class") === "score"),
    "p",
  );

// --- the score ---------------------------------------------------------------------------

test("the score stands between those of the middle half", () => {
  // Of AAABBC and AAABCC: 1, 1, 1, 0, 0 and 0; a quarter of the way is 0, three quarters 1.
  const { toon: show } = maak([indeling("a", "AAABBC"), indeling("b", "AAABCC")]);
  const [groot, uitleg] = score(show(0));
  assert.equal(groot, "100% congruentie");
  assert.equal(
    uitleg,
    "De middelste helft van de gemeenten ligt tussen 0% en 100%. Hoger is niet vanzelf beter.",
  );
  const none = maak([indeling("a", "AAA"), indeling("b", "AA.")]);
  assert.equal(score(none.toon(2))[0], "geen waarde congruentie");
});

test("what geography gives stands beside it for the choice of the map only", () => {
  const toeval = { gemeenten: [0.25, null], land: 0.6, trekkingen: 200, opGrootte: true };
  const drawn = [indeling("a", "AA"), indeling("b", "AB"), indeling("c", "AA")];
  const extra = /** @type {Partial<RuweGegevens>} */ ({ toeval });
  const { toon: show, staat } = maak(drawn, {}, extra);
  const laatste = (/** @type {number} */ m) => score(show(m)).at(-1);
  assert.equal(
    laatste(0),
    "Ligging alleen geeft hier al 25%: het gemiddelde van 200 trekkingen van willekeurige aaneengesloten regio’s van dezelfde grootte; landelijk 60%.",
  );
  const other = "Wat ligging alleen al geeft, is berekend voor de keuze waarmee de kaart opende.";
  assert.equal(laatste(1), other);
  staat.zet({ keuze: [0, 1] });
  assert.equal(laatste(0), other);
  staat.zet({ keuze: [0, 1, 2], inwoners: true });
  assert.ok(!laatste(0)?.includes("igging"));
  const grown = { toeval: { ...toeval, opGrootte: false, trekkingen: 1 } };
  assert.equal(
    score(maak(drawn, {}, /** @type {Partial<RuweGegevens>} */ (grown)).toon(0)).at(-1),
    "Ligging alleen geeft hier al 25%: het gemiddelde van 1 trekking van willekeurige aaneengesloten regio’s; landelijk 60%.",
  );
  assert.ok(score(maak(drawn).toon(0)).at(-1)?.startsWith("Buren zitten vaak samen"));
});

test("what a scenario does here and in the country is said while it is shown", () => {
  const { toon: show, staat, werkbank, g } = maak([indeling("a", "AABB"), indeling("b", "AABB")]);
  werkbank.begin(0);
  assert.deepEqual(
    score(show(2)).filter((text) => text.includes("omhoog")),
    [],
  );
  werkbank.pas((one) => verplaats(one, [2], 0, g));
  // AAAB against AABB: 1/2 for 0 and 1, and 0 for 2 and 3.
  assert.equal(
    score(show(2))[1],
    "−100,0 procentpunt tegenover vandaag. In totaal 0 gemeenten omhoog, 4 omlaag.",
  );
  assert.equal(
    score(show(0))[1],
    "−50,0 procentpunt tegenover vandaag. In totaal 0 gemeenten omhoog, 4 omlaag.",
  );
  staat.zet({ vandaag: true });
  assert.ok(!score(show(0)).some((text) => text.includes("tegenover vandaag")));
});

// --- with whom ---------------------------------------------------------------------------

test("partners are named by how often, and the rest are at no table", () => {
  const { toon: show, gekozen } = maak(DRIE);
  const made = show(0);
  assert.deepEqual(
    vind(made, "dl")
      .slice(0, 1)
      .flatMap((one) => teksten(one, "dd")),
    ["3 van 3", "1", "3"],
  );
  const [vast] = vind(made, "section").filter((one) =>
    one.textContent.startsWith("Vaste partners"),
  );
  assert.deepEqual(teksten(vast, "p"), ["Samen in alle 3 indelingen:"]);
  assert.deepEqual(teksten(vast, "li"), ["Gemeente 1"]);
  const [regios, rooster] = vind(made, "table");
  assert.deepEqual(rijen(regios), [
    ["Indeling", "Regio", "Leden"],
    ["Jeugd", "A", "4"],
    ["GGDachterhaald per 1-1-2026", "A", "3"],
    ["RES", "A", "2"],
  ]);
  assert.deepEqual(rijen(rooster), [
    ["Partner", "Samen", "Jeugd", "GGD", "RES"],
    ["Gemeente 1", "3/3", "ja", "ja", "ja"],
    ["Gemeente 2", "2/3", "ja", "ja", "nee"],
    ["Gemeente 3", "1/3", "ja", "nee", "nee"],
  ]);
  vind(rooster, "button")[1].gebeur("click");
  vind(regios, "button")[2].gebeur("click");
  assert.deepEqual(gekozen, [
    [2, true],
    [2, 0],
  ]);
});

test("nobody everywhere, nobody at all, and several regios are said", () => {
  const apart = maak([indeling("a", "AAB"), indeling("b", "ABA")]).toon(0);
  assert.ok(teksten(apart, "p").includes("Geen enkele gemeente is overal partner."));
  const alone = maak([indeling("a", "ABB"), indeling("b", "ABB")]).toon(0);
  assert.ok(teksten(alone, "p").includes("Geen partners in de gekozen indelingen."));
  const both = maak([
    overlappend("a", [{ A: 0.6, B: 0.4 }, { A: 1 }, { B: 1 }], { naam: "Jeugd" }),
    indeling("b", ".AA", { naam: "GGD" }),
  ]);
  // Who has no regio in an indeling has no row for it.
  assert.deepEqual(rijen(vind(both.toon(0), "table")[0]), [
    ["Indeling", "Regio", "Leden"],
    ["Jeugd", "A, B", "3"],
  ]);
});

test("neighbours across a hard seam are named, and only those", () => {
  const { toon: show } = maak([indeling("a", "AABB"), indeling("b", "ABBB")]);
  const harde = (/** @type {number} */ m) =>
    vind(show(m), "section")
      .filter((one) => one.textContent.startsWith("Buren over een harde naad"))
      .map((one) => teksten(one, "li"));
  // Between 1 and 2 only the first has a border, and between 0 and 1 only the second.
  assert.deepEqual([0, 1, 2, 3].map(harde), [[], [], [], []]);
  const torn = maak([indeling("a", "AABB"), indeling("b", "AABB")]);
  const [section] = vind(torn.toon(1), "section").filter((one) =>
    one.textContent.startsWith("Buren over een harde naad"),
  );
  assert.deepEqual(teksten(section, "li"), ["Gemeente 2"]);
});

test("fourteen partners stand in the grid, and the others when they are asked for", async () => {
  // Without lines: there are not enough signs for so many.
  const maakAlle = (/** @type {number} */ n) => {
    const topologie = { raster: 1, bogen: "", zijden: [], ringen: new Array(n).fill([]) };
    const drawn = [indeling("a", "A".repeat(n)), indeling("b", "A".repeat(n))];
    return maak(drawn, {}, { topologie }).toon;
  };
  const show = maakAlle(24);
  const partners = (/** @type {unknown} */ made) => rijen(vind(made, "table")[1]).length - 1;
  const vraag = (/** @type {unknown} */ made) =>
    vind(made, "button").filter((one) => one.textContent.startsWith("Toon ook"));
  const made = show(3);
  const [more] = vraag(made);
  assert.equal(more.textContent, "Toon ook de andere 9");
  assert.equal(partners(made), 14);
  more.gebeur("click");
  assert.equal(partners(made), 22);
  await new Promise((done) => void setTimeout(done, 20));
  assert.equal(partners(made), 23);
  // Once asked for, they stay; of another gemeente they do not.
  assert.equal(partners(show(3)), 23);
  assert.equal(partners(show(0)), 14);
  // With one more there is one to ask for, and with fourteen none.
  assert.deepEqual(
    vraag(maakAlle(16)(0)).map((one) => one.textContent),
    ["Toon ook de andere partner"],
  );
  assert.equal(partners(maakAlle(15)(0)), 14);
  assert.deepEqual(vraag(maakAlle(15)(0)), []);
});

// --- as text -----------------------------------------------------------------------------

test("the card as text says the same, with its sources", () => {
  const { toon: show, kop } = maak(DRIE);
  show(0);
  assert.deepEqual([kop().naam, kop().regel], ["Gemeente 0", "Drenthe · 10 inwoners"]);
  const lines = kop().tekst().split("\n");
  // Of {1, 2, 3}, {1, 2} and {1}: 2/3, 1/3 and 1/2. So 1/2 for 0, 1, 4 and 5; for 2 and 3 it is
  // 2/3, 1/5 and 0, or 13/45: on average 58/135.
  assert.equal(lines[0], "Gemeente 0 (Drenthe, 10 inwoners)");
  assert.equal(lines[1], "Congruentie: 50% (landelijk gemiddeld 43%). Meer is niet altijd beter.");
  assert.equal(lines[2], "Tafels (verschillende groepen): 3 van 3. Partners: 3.");
  assert.equal(lines[3], "Vaste partners: Gemeente 1.");
  const from = lines.indexOf("Regio per indeling:");
  assert.equal(lines[from - 1], "");
  assert.deepEqual(lines.slice(from + 1), [
    "- Jeugd (2026): A",
    "- GGD (2026, achterhaald per 1-1-2026): A",
    "- RES (2024): A",
    "",
    "Partners:",
    "- Gemeente 1: 3 van 3",
    "- Gemeente 2: 2 van 3",
    "- Gemeente 3: 1 van 3",
    "",
    "Bron: lappendeken; 3 indelingen: Jeugd (2026), GGD (2026, achterhaald per 1-1-2026) en RES (2024).",
  ]);
});

test("the card as text names hard seams, and that nobody is a partner everywhere", () => {
  const { toon: show, kop } = maak([indeling("a", "ABBA"), indeling("b", "ACCC")]);
  show(0);
  const lines = kop().tekst().split("\n");
  assert.equal(lines[3], "Vaste partners: geen.");
  assert.ok(lines.includes("Buren over een harde naad: Gemeente 1."));
});
