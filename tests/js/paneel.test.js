/** What the panel says, worked out by hand: no browser, only the texts of its elements. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { leesGemeente } from "../../src/lappendeken/kaart/js/kern/feiten.js";
import { maakRekenaar } from "../../src/lappendeken/kaart/js/kern/rekenen.js";
import { beginstaat, maakStaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { maakWaarden } from "../../src/lappendeken/kaart/js/kern/waarden.js";
import { begin, verplaats } from "../../src/lappendeken/kaart/js/kern/wijzig.js";
import { maakKruisend } from "../../src/lappendeken/kaart/js/paneel/kruisend.js";
import { maakOorzaken } from "../../src/lappendeken/kaart/js/paneel/oorzaken.js";
import { maakTweegemeenten } from "../../src/lappendeken/kaart/js/paneel/tweegemeenten.js";
import { maakUitkomst } from "../../src/lappendeken/kaart/js/paneel/watals/uitkomst.js";
import { rijen, teksten, toon, vind } from "./nepdom.js";
import { indeling, laag, land, overlappend } from "./tekening.js";

/** @import { Afwijking } from "../../src/lappendeken/kaart/js/kern/feiten.js" */
/** @import { Acties } from "../../src/lappendeken/kaart/js/paneel/acties.js" */
/** @import { Werkbank } from "../../src/lappendeken/kaart/js/kern/werkbank.js" */
/** @import { Gegevens, RuweGegevens, RuweIndeling } from "../../src/lappendeken/kaart/js/kern/typen.js" */

/** @type {[number, string][]} */
const gekozen = [];
const acties = /** @type {Acties} */ (
  /** @type {unknown} */ ({ kiesGemeente: (/** @type {number} */ m) => gekozen.push([m, "g"]) })
);

// --- before and after --------------------------------------------------------------------

/** @type {Partial<RuweGegevens>} */
const LENGTES = {
  grenzen: [
    [0, 1, 2],
    [1, 2, 3],
    [2, 3, 5],
  ],
};

/**
 * Two indelingen of two pairs; of the first, a gemeente goes to the other pair.
 *
 * @param {number} m
 * @param {number} r
 * @param {string} ander
 */
function maakVoorNa(m, r, ander = "AABB") {
  const drawn = [indeling("a", "AABB", { naam: "Jeugd" }), indeling("b", ander, { naam: "GGD" })];
  return maakPaneel(land(drawn, LENGTES), m, r);
}

/**
 * @param {Gegevens} g
 * @param {number} m
 * @param {number} r
 */
function maakPaneel(g, m, r) {
  const [basis] = g.indelingen;
  const nieuw = verplaats(begin(basis, basis, [0, 1], g), [m], r, g);
  g.indelingen.push(nieuw);
  g.basis.push(0);
  const rekenaar = maakRekenaar(g);
  const waarden = maakWaarden(g, rekenaar);
  const staat = maakStaat({ ...beginstaat(g), keuze: [2, 1], deel: 0, werk: 2 });
  const werkbank = /** @type {Werkbank} */ (
    /** @type {unknown} */ ({ nu: () => nieuw, basis: () => basis, vandaag: () => [0, 1] })
  );
  const uitkomst = maakUitkomst({ g, rekenaar, waarden, werkbank, acties, staat });
  return { uitkomst, staat };
}

test("the figures of today stand before those of the scenario, the difference behind both", () => {
  const { uitkomst, staat } = maakVoorNa(2, 0);
  // AABB twice is all alike. With AAAB: 1/2, 1/2, 0 and 0; by 10, 20, 30 and 40 inwoners 15/100.
  // RegioAtlas 3/4, 3/4, 1/2 and 1/2; nestheid 1, 1, 1/2 and 1; two tables each. The border of 3
  // km is hard today and of one indeling then, as is that of 5.
  const [kop, ...figures] = rijen(toon(uitkomst.bouw(staat.nu, 0))).slice(0, 9);
  assert.deepEqual(kop, ["Wat", "vandaag", "scenario", "verschil"]);
  assert.deepEqual(figures, [
    ["Congruentie", "100,0%", "25,0%", "−75,00"],
    ["Congruentie, gemiddeld per inwoner", "100,0%", "15,0%", "−85,00"],
    ["RegioAtlas-percentage", "100,0%", "62,5%", "−37,50"],
    ["Nestheid", "100,0%", "87,5%", "−12,50"],
    ["Tafels per gemeente", "1,00", "2,00", "+1,00"],
    ["Harde naden (km)", "3,0", "0,0", "−3,0"],
    ["Naden (km)", "3,0", "8,0", "+5,0"],
    ["Kernregio’s: overal samen", "2", "3", "+1"],
  ]);
  assert.equal(
    uitkomst.zin(staat.nu),
    "De congruentie daalt voor 4 gemeenten (100 inwoners) en stijgt voor geen enkele; gemiddeld over gemeenten gaat zij van 100,0% naar 25,0%.",
  );
});

test("who loses is named, most first, and leads to its own card", () => {
  const { uitkomst, staat } = maakVoorNa(2, 0);
  const made = toon(uitkomst.bouw(staat.nu, 0));
  assert.ok(teksten(made, "p").includes("Omhoog: geen enkele gemeente."));
  assert.ok(teksten(made, "h3").includes("Omlaag: 4 gemeenten 100 inwoners"));
  assert.deepEqual(
    teksten(made, "li").filter((text) => text.startsWith("Gemeente ")),
    ["Gemeente 2 −100,0", "Gemeente 3 −100,0", "Gemeente 0 −50,0", "Gemeente 1 −50,0"],
  );
  const [{ style }] = vind(made, "span").filter((one) => one.attributes.get("class") === "vlakje");
  assert.equal(style["background"], "#8c510a");
  gekozen.length = 0;
  vind(made, "button")[2].gebeur("click");
  assert.deepEqual(gekozen, [[0, "g"]]);
});

test("six are named and the others counted, one as one", () => {
  const { uitkomst, staat } = maakPaneel(
    land([indeling("a", "AAAAAAAB"), indeling("b", "AAAAAAAA")]),
    7,
    0,
  );
  const made = toon(uitkomst.bouw(staat.nu, 0));
  // Six of seven keep all but one partner today, and the last none.
  assert.ok(teksten(made, "h3").includes("Omhoog: 8 gemeenten 360 inwoners"));
  const named = teksten(made, "li").filter((text) => /^Gemeente \d [−+]/u.test(text));
  assert.equal(named.length, 6);
  assert.equal(named[0], "Gemeente 7 +100,0");
  assert.equal(named[1], "Gemeente 0 +14,3");
  assert.ok(teksten(made, "summary").includes("en 2 andere"));
});

test("km of borders that go and come, and what is crossed by now", () => {
  const { uitkomst, staat } = maakVoorNa(2, 0);
  const made = toon(uitkomst.bouw(staat.nu, 0));
  assert.ok(
    teksten(made, "p").includes(
      "Regiogrenzen van deze indeling: 3,0 km vervalt en 5,0 km komt erbij. Harde naden (grenzen in elke indeling): −3,0 km.",
    ),
  );
  const [details] = vind(made, "details");
  assert.deepEqual(rijen(details), []);
  details.open = true;
  details.gebeur("toggle");
  // Two regios were the same; A then crosses, and B lies in one that is larger.
  assert.deepEqual(rijen(vind(toon(uitkomst.bouw(staat.nu, 0)), "details")[0]), [
    ["Regio’s van", "gelijk", "genest", "kruisend"],
    ["GGD", "2 → 0", "0 → 1", "0 → 1"],
  ]);
});

test("what to be aware of names the regio and its largest gemeente", () => {
  const { uitkomst, staat } = maakVoorNa(1, 1);
  const said = teksten(toon(uitkomst.bouw(staat.nu, 20)), "li").filter(
    (x) => !x.startsWith("Gemeente "),
  );
  assert.deepEqual(said, ["A heeft 10 inwoners: onder uw minimum."]);
  const other = maakVoorNa(0, 1);
  // A is Gemeente 1 alone; B has 10, 30 and 40 in two parts.
  assert.deepEqual(
    teksten(toon(other.uitkomst.bouw(other.staat.nu, 0)), "li").filter(
      (x) => !/^Gemeente \d [−+]/u.test(x),
    ),
    ["B bestaat uit 2 losse delen (vandaag 1)."],
  );
});

test("one gemeente that outweighs the rest is named with its share", () => {
  /** @type {(drawn: RuweIndeling, m: number, r: number) => string[]} */
  const say = (drawn, m, r) => {
    const g = land([drawn, indeling("b", "AAABBB")]);
    const { uitkomst, staat } = maakPaneel(g, m, r);
    const [box] = vind(toon(uitkomst.bouw(staat.nu, 0)), "div");
    return teksten(box, "li").filter((text) => text.includes("van de inwoners"));
  };
  // Of 10, 20 and 30 half is not more; 20 of 10 and 20 is.
  const whole = indeling("a", "AAABBB");
  const says = (/** @type {string} */ share) => [
    `Gemeente 1 heeft ${share} van de inwoners van A: meer dan de rest samen.`,
  ];
  assert.deepEqual(say(whole, 2, 1), says("67%"));
  // 60 of 120 is half; of what is left, 50 of 90 is more.
  assert.deepEqual(say(whole, 5, 0), [
    "Gemeente 4 heeft 56% van de inwoners van B: meer dan de rest samen.",
  ]);
  // The largest of all lies there for a twentieth: 20 of 10, 20 and 3.
  const parts = [{ A: 1 }, { A: 1 }, { A: 1 }, { B: 1 }, { B: 1 }, { A: 0.05, B: 0.95 }];
  assert.deepEqual(say(overlappend("a", parts), 2, 1), says("61%"));
});

test("an indeling that is crossed no more is said to fit, or to be alike", () => {
  const say = (/** @type {number} */ m, /** @type {number} */ r, /** @type {string} */ ander) => {
    const { uitkomst, staat } = maakVoorNa(m, r, ander);
    const [details] = vind(toon(uitkomst.bouw(staat.nu, 0)), "details");
    details.open = true;
    details.gebeur("toggle");
    const [made] = vind(toon(uitkomst.bouw(staat.nu, 0)), "details");
    return [...rijen(made).slice(1), ...teksten(made, "p")];
  };
  assert.deepEqual(say(1, 1, "ABBB"), [["GGD is nu overal gelijk", "0 → 2", "1 → 0", "1 → 0"]]);
  assert.deepEqual(say(2, 0, "ABBC"), [["GGD past er nu overal in", "0 → 1", "2", "1 → 0"]]);
  // What was not crossed and is not, but was alike.
  assert.deepEqual(say(2, 0, "ABCD"), [["GGD", "0 → 1", "4 → 3", "0"]]);
  assert.deepEqual(say(2, 0, "AAAA"), ["Met geen enkele andere indeling verandert de verhouding."]);
});

// --- regios that cross -------------------------------------------------------------------

test("of a regio that crosses it is said where it lies mostly and who would have to move", () => {
  const g = land([
    indeling("a", "AAABBC", { naam: "Jeugd" }),
    indeling("b", "PPPPQQ", { naam: "GGD" }),
  ]);
  /** @type {[number, number][]} */
  const asked = [];
  const made = maakKruisend({ g, kiesRegio: (d, r) => asked.push([d, r]) })(0, 1);
  assert.deepEqual(teksten(made, "summary"), ["Toon de 2 die kruisen"]);
  assert.deepEqual(teksten(made, "p"), [
    "Verhuizen de genoemde gemeenten naar de regio van Jeugd die vooraan staat, dan past de regio van GGD daarin.",
  ]);
  assert.deepEqual(teksten(made, "li"), [
    "P ligt vooral in A. 1 gemeente hoort daar bij een andere regio: Gemeente 3 (B).",
    "Q ligt vooral in B. 1 gemeente hoort daar bij een andere regio: Gemeente 5 (C).",
  ]);
  for (const button of vind(made, "button")) button.gebeur("click");
  assert.deepEqual(asked, [
    [1, 0],
    [0, 0],
    [1, 1],
    [0, 1],
  ]);
  assert.equal(maakKruisend({ g, kiesRegio: () => {} })(0, 0), null);
  const one = land([indeling("a", "AABB"), indeling("b", "KPPL")]);
  const single = maakKruisend({ g: one, kiesRegio: () => {} })(0, 1);
  assert.deepEqual(teksten(single, "summary"), ["Toon de ene die kruist"]);
});

// --- why ---------------------------------------------------------------------------------

test("what lowers the congruentie most is told for one, equals and followers", () => {
  const names = ["Jeugd", "GGD", "RES"];
  const g = land(names.map((naam, d) => indeling(`i${d}`, "AABB", { naam })));
  const { schrijf } = maakOorzaken({ g, namen: (list) => list.map((m) => g.naam[m]) });
  const say = (
    /** @type {number[]} */ indelingen,
    /** @type {number[]} */ leiders,
    mensen = false,
  ) =>
    schrijf(
      /** @type {Afwijking} */ ({ indelingen, leiders, effect: 0.124, wel: [], niet: [] }),
      mensen,
    );
  assert.deepEqual(say([1], [1]), [
    "Wijkt het meest af: GGD",
    "Zonder deze indeling is de congruentie 12 procentpunt hoger.",
  ]);
  assert.deepEqual(say([0, 2], [0, 2]), [
    "Wijken even ver af: Jeugd en RES",
    "Zonder een van deze is de congruentie 12 procentpunt hoger.",
  ]);
  assert.deepEqual(say([0, 1, 2], [1, 2]), [
    "Wijken het meest af, met hetzelfde gezelschap: Jeugd, GGD en RES",
    "Zonder een van GGD en RES is de congruentie 12 procentpunt hoger.",
  ]);
  assert.deepEqual(say([0, 1], [1], true), [
    "Wijken het meest af, met hetzelfde gezelschap: Jeugd en GGD",
    "Zonder GGD is de congruentie (partners naar inwoners) 12 procentpunt hoger.",
  ]);
});

test("all that lowers it is told, with who is a partner there only", () => {
  const g = land(["Jeugd", "GGD", "RES"].map((naam, d) => indeling(`i${d}`, "AABB", { naam })));
  const { bouw, alsTekst } = maakOorzaken({ g, namen: (list) => list.map((m) => g.naam[m]) });
  const facts =
    /** @type {import("../../src/lappendeken/kaart/js/kern/feiten.js").Gemeentefeiten} */ (
      /** @type {unknown} */ ({
        afwijkend: { indelingen: [1], leiders: [1], effect: 0.25, wel: [2, 3], niet: [0] },
        ook: [{ indelingen: [0], leiders: [0], effect: 0.04, wel: [], niet: [1] }],
      })
    );
  const made = bouw(facts, false);
  assert.deepEqual(teksten(made, "h3"), ["Wijkt het meest af: GGD"]);
  assert.deepEqual(teksten(made, "p"), [
    "Zonder deze indeling is de congruentie 25 procentpunt hoger. Alleen daar of bijna alleen daar partner: Gemeente 2 en Gemeente 3. Juist daar geen partner, elders meestal wel: Gemeente 0.",
    "Wat haar verder lager maakt:",
  ]);
  assert.deepEqual(teksten(made, "li"), [
    "Jeugd, 4 procentpunt. Juist daar geen partner, elders meestal wel: Gemeente 1.",
  ]);
  assert.deepEqual(alsTekst(facts, false), [
    "Wijkt het meest af: GGD. Zonder deze indeling is de congruentie 25 procentpunt hoger.",
    "Verder lager door: Jeugd (4 procentpunt).",
  ]);
  const none = { ...facts, afwijkend: null };
  assert.equal(bouw(none, false), null);
  assert.deepEqual(alsTekst(none, false), []);
  assert.equal(alsTekst({ ...facts, ook: [] }, false).length, 1);
});

// --- two gemeenten -----------------------------------------------------------------------

test("two gemeenten stand side by side, each under its own name", () => {
  // Gemeente 0: {1}, {1, 2}, {1}. Gemeente 2: {3}, {0, 1}, none.
  const g = land(
    [
      indeling("a", "AABB", { naam: "Jeugd" }),
      indeling("b", "AAAB", { naam: "GGD" }),
      indeling("c", "AABC", { naam: "RES" }),
    ],
    {
      lagen: [laag("tafels", "Tafels", true)],
    },
  );
  const rekenaar = maakRekenaar(g);
  const waarden = maakWaarden(g, rekenaar);
  const staat = maakStaat({ ...beginstaat(g), gemeente: 0, ander: 2 });
  const namen = (/** @type {readonly number[]} */ list) => list.map((m) => g.naam[m]);
  const bouw = maakTweegemeenten({
    g,
    staat,
    rekenaar,
    waarden,
    acties,
    opNaam: [0, 1, 2, 3],
    namen,
  });
  const made = bouw(leesGemeente(g, rekenaar, 0, [0, 1, 2]), staat.nu);
  assert.deepEqual(rijen(made), [
    ["", "Gemeente 0", "Gemeente 2"],
    ["Provincie", "Drenthe", "Drenthe"],
    ["Inwoners", "10", "30"],
    ["Tafels", "2", "3"],
    ["Verschillende groepen", "2 van 3", "3 van 3"],
    ["Vaste partners", "1", "0"],
    ["Partners in totaal", "2", "3"],
  ]);
  assert.deepEqual(teksten(made, "p"), [
    "Samen in 1 van 3: GGD. Niet samen: Jeugd en RES.",
    "1 gedeelde partner: Gemeente 1.",
  ]);
  const [chosen] = vind(made, "option").filter((one) => one.attributes.has("selected"));
  assert.equal(chosen.textContent, "Gemeente 2");
  // The others come with the keyboard or the pointer; itself is no choice.
  assert.deepEqual(teksten(made, "option"), ["kies een gemeente", "Gemeente 2"]);
  vind(made, "select")[0].gebeur("focus");
  assert.deepEqual(teksten(made, "option"), ["kies een gemeente", ...namen([1, 2, 3])]);
  assert.deepEqual(
    rijen(bouw(leesGemeente(g, rekenaar, 0, [0, 1, 2]), { ...staat.nu, ander: null })),
    [],
  );
});
