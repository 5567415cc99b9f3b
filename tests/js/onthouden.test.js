/** What a page keeps of a reader, and where: the address, the history, and work in progress. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { beginstaat } from "../../src/lappendeken/kaart/js/kern/staat.js";
import { bezoek, maakOpslag, metKlok } from "./bezoek.js";

// --- work in progress --------------------------------------------------------------------

test("work is kept a moment after a change, and is there the next time", () => {
  metKlok((tik) => {
    const opslag = maakOpslag();
    const first = bezoek({ opslag });
    first.wijzig();
    tik(299);
    assert.equal(opslag.items.size, 0);
    tik(1);
    assert.equal(opslag.items.size, 1);
    const again = bezoek({ opslag });
    assert.equal(again.bericht(), "Uw werk van de vorige keer staat er weer.");
    assert.deepEqual(again.gemeld, ["Uw werk van de vorige keer staat er weer."]);
    assert.deepEqual(
      again.werkbank.nu()?.leden.map((one) => [...one]),
      [[0, 1, 2], [3]],
    );
    // Another page has work of its own.
    const other = bezoek({ opslag, tekst: "u" });
    assert.equal(other.bericht(), "");
    assert.equal(other.staat.nu.scenarios.length, 0);
    assert.equal(bezoek({ opslag, tekst: "tt" }).bericht(), "");
  });
});

test("work that is cleared is gone, here and the next time", () => {
  metKlok((tik) => {
    const opslag = maakOpslag();
    bezoek({ opslag }).wijzig();
    tik(300);
    const { pers, staat, bericht, gemeld } = bezoek({ opslag });
    pers("Wis het");
    assert.equal(opslag.items.size, 0);
    assert.equal(staat.nu.scenarios.length, 0);
    assert.equal(bericht(), "");
    assert.equal(gemeld.at(-1), "Uw werk is gewist.");
    tik(300);
    assert.equal(opslag.items.size, 0);
    assert.equal(bezoek({ opslag }).bericht(), "");
  });
});

test("a message that is closed leaves the work where it is", () => {
  metKlok((tik) => {
    const opslag = maakOpslag();
    bezoek({ opslag }).wijzig();
    tik(300);
    const { pers, staat, bericht } = bezoek({ opslag });
    pers("×");
    assert.equal(bericht(), "");
    assert.equal(staat.nu.scenarios.length, 1);
  });
});

test("a page that is left keeps its work at once, and none is kept of no work", () => {
  metKlok((tik) => {
    const opslag = maakOpslag();
    const { wijzig, gebeur, werkbank } = bezoek({ opslag });
    gebeur("pagehide");
    assert.equal(opslag.items.size, 0);
    wijzig();
    gebeur("pagehide");
    assert.equal(opslag.items.size, 1);
    werkbank.verwijder();
    tik(300);
    assert.equal(opslag.items.size, 0);
  });
});

test("what is shown to a room, or in a notebook, is neither read nor kept", () => {
  metKlok((tik) => {
    const opslag = maakOpslag();
    bezoek({ opslag }).wijzig();
    tik(300);
    for (const open of [{ hash: "#presentatie=ja" }, { protocol: "about:" }]) {
      const page = bezoek({ opslag, ...open });
      assert.equal(page.staat.nu.scenarios.length, 0);
      page.gebeur("pagehide");
      assert.equal(opslag.items.size, 1);
    }
  });
});

test("without a memory, or with nonsense in it, a page works", () => {
  metKlok((tik) => {
    const weigert = () => {
      throw new Error("not here");
    };
    const { wijzig, staat, bericht } = bezoek({
      opslag: { getItem: weigert, setItem: weigert, removeItem: weigert },
    });
    wijzig();
    tik(300);
    assert.equal(staat.nu.scenarios.length, 1);
    assert.equal(bericht(), "");
    const nonsense = bezoek({ opslag: { ...maakOpslag(), getItem: () => "[" } });
    assert.equal(nonsense.bericht(), "");
  });
});

// --- work that came with the page ----------------------------------------------------------

/** What a page holds that its maker saved at the seams. */
function bewaar(/** @type {boolean} */ metScenario) {
  let werk = "";
  metKlok((tik) => {
    const { wijzig, staat, geheugen } = bezoek({ opslag: maakOpslag() });
    if (metScenario) wijzig();
    staat.zet({ weergave: "naden" });
    tik(300);
    werk = JSON.stringify(geheugen.werk());
  });
  return werk;
}

test("a page opens as it was saved", () => {
  const werk = bewaar(true);
  metKlok(() => {
    const { staat, bericht, geopend } = bezoek({ werk, opslag: maakOpslag() });
    assert.equal(
      bericht(),
      "Deze kaart opent zoals zij is bewaard, met scenario’s of lijsten van de maker.",
    );
    assert.deepEqual([staat.nu.scenarios.length, staat.nu.weergave], [1, "naden"]);
    // The scenario in its address is there already.
    assert.deepEqual(geopend, []);
  });
});

test("what the reader took away does not come back by itself", () => {
  const werk = bewaar(true);
  metKlok((tik) => {
    const opslag = maakOpslag();
    bezoek({ werk, opslag }).werkbank.verwijder();
    tik(300);
    assert.equal(opslag.items.size, 1);
    const { staat, bericht, pers, geopend } = bezoek({ werk, opslag });
    assert.equal(
      bericht(),
      "De scenario’s of lijsten waarmee deze kaart is bewaard, hebt u weggehaald.",
    );
    assert.deepEqual([staat.nu.scenarios.length, staat.nu.weergave], [0, "naden"]);
    // Nor by the address that came with it.
    assert.deepEqual(geopend, []);
    pers("Zet ze terug");
    assert.equal(staat.nu.scenarios.length, 1);
    assert.equal(bericht(), "");
  });
});

test("a page that was saved as a view alone says nothing of work", () => {
  const werk = bewaar(false);
  metKlok(() => {
    const opslag = maakOpslag();
    const { staat, bericht, gebeur } = bezoek({ werk, opslag });
    assert.deepEqual([staat.nu.weergave, bericht()], ["naden", ""]);
    gebeur("pagehide");
    assert.equal(opslag.items.size, 0);
    // What the reader asks for goes before it.
    const asked = bezoek({ werk, opslag, hash: "#beeld=wat-als" });
    assert.equal(asked.staat.nu.weergave, "watals");
  });
});

// --- the address -------------------------------------------------------------------------

test("going somewhere is a place in the history, and looking otherwise is not", () => {
  metKlok((tik) => {
    const { staat, geschiedenis } = bezoek({ opslag: maakOpslag() });
    const doe = (/** @type {Parameters<typeof staat.zet>[0]} */ change) => {
      geschiedenis.length = 0;
      staat.zet(change);
      tik(0);
      return geschiedenis;
    };
    assert.deepEqual(doe({ weergave: "naden" }), ["push #beeld=naden"]);
    assert.deepEqual(doe({ minstens: 0.5 }), ["replace #beeld=naden&minstens=0.5"]);
    assert.deepEqual(doe({ weergave: "congruentie", minstens: 0 }), ["push #"]);
    assert.deepEqual(doe({ gemeente: 1 }), ["push #gemeente=GM0002"]);
    assert.deepEqual(doe({ ander: 2 }), ["push #gemeente=GM0002&ernaast=GM0003"]);
    assert.deepEqual(doe({ gemeente: null, ander: null, regio: [0, 1] }), ["push #regio=B"]);
    assert.deepEqual(doe({ inwoners: true }), ["replace #partners=inwoners&regio=B"]);
    // What does not show in the address writes none.
    assert.deepEqual(doe({ klasse: 1 }), []);
  });
});

test("several changes at once are one place", () => {
  metKlok((tik) => {
    const { staat, geschiedenis } = bezoek({ opslag: maakOpslag() });
    staat.zet({ weergave: "naden" });
    staat.zet({ laag: 1 });
    assert.deepEqual(geschiedenis, []);
    tik(0);
    assert.deepEqual(geschiedenis, ["push #beeld=naden&maat=tafels"]);
  });
});

test("a map that moves is written when it stands still", () => {
  metKlok((tik) => {
    const { kaart, geschiedenis } = bezoek({ opslag: maakOpslag() });
    for (const lat of [1, 2]) {
      kaart.plek = [lat, 3, 8];
      kaart.volg();
      tik(299);
    }
    assert.deepEqual(geschiedenis, []);
    tik(1);
    assert.deepEqual(geschiedenis, ["replace #plek=2%2C3%2C8"]);
  });
});

test("back is all as the address says, and nothing else", () => {
  metKlok((tik) => {
    const { staat, location, gebeur, geschiedenis, g } = bezoek({ opslag: maakOpslag() });
    staat.zet({
      weergave: "indelingen",
      indeling: 1,
      tweede: 2,
      naast: true,
      gemeente: 1,
      ander: 2,
      laag: 1,
      inwoners: true,
      eigenKlassen: true,
      hardeNaden: true,
      ondergrond: true,
      verschil: true,
      minstens: 0.5,
      keuze: [0, 1],
    });
    tik(0);
    location.hash = "#gemeente=GM0004";
    gebeur("popstate");
    assert.deepEqual(staat.nu, { ...beginstaat(g), gemeente: 3, keuze: [0, 1, 2] });
    geschiedenis.length = 0;
    tik(0);
    // It stands there already.
    assert.deepEqual(geschiedenis, []);
  });
});

test("what is not understood of an address is told, three at most by name", () => {
  metKlok(() => {
    const { bericht, staat } = bezoek({
      hash: "#maat=weg&beeld=naden&x=1&y=2&z=3",
      opslag: maakOpslag(),
    });
    assert.equal(staat.nu.weergave, "naden");
    assert.equal(
      bericht(),
      "Het adres van deze kaart is niet helemaal begrepen (maat=weg, x=1, y=2 en 1 andere).",
    );
    assert.equal(bezoek({ hash: "#beeld=naden", opslag: maakOpslag() }).bericht(), "");
  });
});

test("the map goes to the partners of a gemeente, or where the address says", () => {
  metKlok(() => {
    const plaats = (/** @type {string} */ hash) => bezoek({ hash, opslag: maakOpslag() }).geplaatst;
    assert.deepEqual(plaats("#gemeente=GM0001&plek=partners"), [[0, 1, 2]]);
    assert.deepEqual(plaats("#gemeente=GM0001"), ["begin"]);
    assert.deepEqual(plaats("#plek=partners"), ["gemeenten"]);
    assert.deepEqual(plaats("#plek=1,0,8"), [[1, 0, 8]]);
    assert.deepEqual(plaats("#beeld=naden"), ["begin"]);
  });
});

test("a scenario in an address is opened as a list, and only when it is not there", () => {
  metKlok((tik) => {
    const first = bezoek({ opslag: maakOpslag() });
    first.wijzig();
    tik(300);
    const hash = `#${first.geheugen.hier()}`;
    const { geopend } = bezoek({ hash, opslag: maakOpslag() });
    assert.equal(geopend.length, 1);
    assert.match(String(geopend[0]), /^indeling;gemeente;naar_regio\n.*Scenario/su);
    // Who goes back to it has it, and comes to it.
    first.werkbank.begin(1, "Scenario 2");
    assert.equal(first.staat.nu.scenario, 1);
    first.location.hash = hash;
    first.gebeur("popstate");
    assert.deepEqual([first.geopend, first.staat.nu.scenario], [[], 0]);
  });
});
