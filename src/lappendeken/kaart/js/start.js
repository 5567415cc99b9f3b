/** Put the page together: state in the middle, every part follows it. */

import { maakBeelden } from "./beeld/kaartbeeld.js";
import { maakKaart } from "./beeld/kaartvenster.js";
import { maakPlaatje } from "./beeld/plaatje.js";
import { maakTweede } from "./beeld/tweede.js";
import { maakVerfbalk } from "./beeld/verfbalk.js";
import { maakVerven } from "./beeld/verven.js";
import { byId, leesBron, spreek } from "./elementen.js";
import { vulInkijk } from "./inkijk.js";
import { lees } from "./kern/gegevens.js";
import { maakRekenaar } from "./kern/rekenen.js";
import { beginstaat, maakStaat } from "./kern/staat.js";
import { maakWaarden } from "./kern/waarden.js";
import { maakWoordkeus } from "./kern/woordkeus.js";
import { maakWerkbank } from "./kern/werkbank.js";
import { maakActies } from "./paneel/acties.js";
import { volgAfdruk } from "./paneel/afdruk.js";
import { maakBewaren } from "./paneel/bewaren.js";
import { kiesLegenda, maakBijschrift } from "./paneel/bijschrift.js";
import { maakGemeentekaart } from "./paneel/gemeente.js";
import { maakIndelingen } from "./paneel/indelingen.js";
import { maakKaartje } from "./paneel/kaartje.js";
import { maakKaartlegenda } from "./paneel/kaartlegenda.js";
import { maakKaartjekop } from "./paneel/kaartjekop.js";
import { lijstDomeinen, maakKeuze } from "./paneel/keuze.js";
import { maakKop } from "./paneel/kop.js";
import { maakLegenda } from "./paneel/legenda.js";
import { maakMelding } from "./paneel/melding.js";
import { maakGeheugen } from "./paneel/onthouden.js";
import { maakPresentatie } from "./paneel/presentatie.js";
import { maakRegiokaart } from "./paneel/regio.js";
import { maakRegiolijst } from "./paneel/regiolijst.js";
import { maakTabel } from "./paneel/tabel.js";
import { maakUitleg } from "./paneel/uitlegje.js";
import { vulVoet } from "./paneel/voet.js";
import { maakBestanden } from "./paneel/watals/bestanden.js";
import { maakWatals } from "./paneel/watals/blad.js";
import { maakNaast } from "./paneel/watals/naast.js";
import { maakStreek } from "./paneel/watals/streek.js";

import { vulWeergaven } from "./paneel/weergaven.js";
import { maakZoekveld } from "./paneel/zoekveld.js";
import { naHetBeeld } from "./straks.js";

/** @import { Rekenaar } from "./kern/rekenen.js" */
/** @import { Staat } from "./kern/staat.js" */

export { inkijk } from "./inkijk.js";

/**
 * Compare all pairs of indelingen beforehand, in idle moments: the first choice is fast too.
 *
 * @param {Rekenaar} rekenaar
 * @param {number} size How many indelingen there are.
 */
function warmOp(rekenaar, size) {
  /** @type {(work: (deadline?: IdleDeadline) => void) => void} */
  const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 50));
  let [d, e] = [1, 0];
  const werk = (/** @type {IdleDeadline | undefined} */ deadline) => {
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

/**
 * Start the page.
 *
 * @param {string} kaartId Of the element that the map fills.
 * @returns The Leaflet map, for what folium adds to it.
 */
export function start(kaartId) {
  const ingebouwd = document.getElementById("werk");
  const werk = ingebouwd?.textContent ?? "";
  ingebouwd?.remove();
  const bron = leesBron();
  const tekst = byId("gegevens").textContent;
  const g = lees(JSON.parse(tekst));
  spreek(maakWoordkeus(g.eenheid));
  const rekenaar = maakRekenaar(g);
  const waarden = maakWaarden(g, rekenaar);
  const staat = maakStaat(beginstaat(g));
  const werkbank = maakWerkbank(g, staat);
  const beelden = maakBeelden(g, rekenaar, waarden);
  document.body.classList.add("lappendeken");

  const element = byId(kaartId);
  const kaart = maakKaart(element, { g, staat, beelden });
  const meld = maakMelding(byId("melding"));
  const acties = maakActies({ g, staat, waarden, kaart, werkbank, meld });
  kaart.volgKlik((m) => acties.kiesVanKaart(m, 0));

  const druk = () => window.print();
  let bewaar = () => {};
  const kop = maakKop(g);
  const legenda = maakLegenda({ g, staat, waarden, beelden, meld });
  const domeinen = lijstDomeinen(g);
  const keuze = maakKeuze({ g, staat, werkbank, meld, domeinen });
  const indelingen = maakIndelingen({ g, staat, domeinen, kiesRegio: acties.kiesRegio });
  const werkvenster = /** @type {HTMLDialogElement} */ (byId("watals-venster"));
  const bestanden = maakBestanden({ g, staat, werkbank, venster: werkvenster, meld });
  const naast = maakNaast({ g, rekenaar, werkbank });
  const watals = maakWatals({
    g,
    staat,
    rekenaar,
    waarden,
    beelden,
    werkbank,
    acties,
    meld,
    domeinen,
    bestanden,
    vergelijk: () => bestanden.toon("Scenario’s naast elkaar", naast.bouw(staat.nu)),
  });
  const tekenWeergaven = vulWeergaven({
    g,
    staat,
    waarden,
    beelden,
    legenda,
    keuze,
    indelingen,
    watals,
  });
  const bezoek = (/** @type {number} */ m) => acties.kiesGemeente(m, true);
  maakZoekveld({ g, meld, kies: acties.kiesGevonden });
  const uitleg = maakUitleg(g);
  const maakKaartkop = maakKaartjekop({
    meld,
    sluit: acties.sluitKaartje,
    bewaar: () => bewaar(),
    druk,
  });
  const kaartje = maakKaartje({
    g,
    meld,
    bouwGemeente: maakGemeentekaart({
      g,
      staat,
      rekenaar,
      waarden,
      acties,
      maakKop: maakKaartkop,
      werkbank,
      uitleg,
    }),
    bouwRegio: maakRegiokaart({ g, acties, maakKop: maakKaartkop }),
    bouwRegiolijst: maakRegiolijst({ g, acties, maakKop: maakKaartkop }),
  });
  const venster = /** @type {HTMLDialogElement} */ (byId("tabel"));
  const tabel = maakTabel(venster, {
    g,
    staat,
    rekenaar,
    waarden,
    kiesGemeente: bezoek,
    werkbank,
  });
  const verf = maakVerven(kaart, maakStreek({ g, staat, werkbank, meld }));
  const balk = maakVerfbalk(element, { staat, beelden, werkbank });
  const tekenKaartlegenda = maakKaartlegenda(element, { g, waarden, beelden });
  const geheugen = maakGeheugen({
    tekst,
    werk,
    g,
    staat,
    waarden,
    kaart,
    werkbank,
    bestanden,
    meld,
  });
  const bijschrift = maakBijschrift({
    g,
    waarden,
    beelden,
    titel: kop.titel,
    zin: watals.zin,
    adres: geheugen.hier,
  });
  const gezien = {
    staat,
    bijschrift,
    legenda: kiesLegenda({ waarden, legenda, sleutel: indelingen.sleutel }),
    plaatje: maakPlaatje({ g, beelden, kader: kaart.kader }),
  };
  volgAfdruk({ ...gezien, tabel: venster, maakTabelAf: tabel.maakAf });
  bewaar = maakBewaren({
    ...gezien,
    g,
    rekenaar,
    waarden,
    bron,
    venster: werkvenster,
    bestanden,
    meld,
    bewaarTabel: tabel.bewaar,
    werk: geheugen.werk,
    hier: geheugen.hier,
  });
  const presentatie = maakPresentatie(
    /** @type {HTMLElement} */ (byId("paneel").parentElement),
    gezien,
  );
  vulVoet({
    achtergrond: g.achtergrond,
    toonTabel: tabel.open,
    bewaar,
    druk,
    woorden: g.woorden,
    herkomst: g.herkomst,
  });

  /** @type {ReturnType<typeof maakTweede> | null} */
  let tweede = null;
  function tekenTweede(/** @type {Staat} */ nu) {
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

  /** What belongs to painting, on the map. */
  function tekenVerf(/** @type {Staat} */ nu) {
    balk(nu);
    verf(nu.weergave === "watals" && nu.verft && nu.scenario !== null);
  }

  staat.volg((nu, oud) => {
    kop.teken(nu);
    tekenWeergaven(nu, oud);
    kaartje.teken(nu, oud);
    kaart.teken(nu);
    tekenTweede(nu);
    tekenVerf(nu);
    presentatie(nu);
    tekenKaartlegenda(nu);
    kaartje.schikPaneel();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !kaartje.isOpen() || venster.open || uitleg.isOpen()) return;
    if (document.activeElement?.id !== "zoekveld") acties.sluitKaartje();
  });
  kop.teken(staat.nu);
  tekenWeergaven(staat.nu, null);
  kaart.teken(staat.nu);
  tekenKaartlegenda(staat.nu);
  vulInkijk({
    g,
    rekenaar,
    staat,
    waarden,
    beelden,
    kaart,
    keuze,
    acties,
    werkbank,
    bestanden,
    standen: () => naast.standen(staat.nu),
  });
  geheugen.begin();
  naHetBeeld(() => warmOp(rekenaar, g.indelingen.length));
  return kaart.map;
}
