/* Put the page together: state in the middle, every part follows it. */
"use strict";

lappendeken.start = (kaartId) => {
  const { h, vul, byId, maakStaat, telwoord, getal } = lappendeken.basis;
  const g = lappendeken.gegevens.laad("gegevens");
  const rekenaar = lappendeken.rekenen.maakRekenaar(g);
  const staat = maakStaat({
    weergave: "congruentie",
    laag: 0,
    inwoners: false,
    klasse: null,
    hardeNaden: false,
    keuze: [...g.keuze],
    minstens: 1,
    ondergrond: false,
    indeling: g.keuze[0],
    tweede: null,
    naast: false,
    gemeente: null,
    regio: null,
    partners: true,
  });
  const app = { g, rekenaar, staat };
  const kaartje = byId("kaartje");
  document.body.classList.add("lappendeken");

  app.uitkomst = (nu) => rekenaar.uitkomst(nu.keuze);
  const beginkeuze = g.keuze.join(" ");
  const geladen = new Map();
  /** The values of the chosen measure; a missing one is NaN. */
  app.waarden = (nu) => {
    const laag = g.lagen[nu.laag];
    const which = nu.inwoners && laag.inwoners ? 1 : 0;
    if (!laag.waarden) return app.uitkomst(nu).maten[laag.kolom][which];
    const key = `${laag.kolom} ${which}`;
    if (!geladen.has(key)) {
      geladen.set(
        key,
        Float64Array.from(laag.waarden[which], (v) => (v === null ? NaN : v)),
      );
    }
    return geladen.get(key);
  };
  /** Whether the values belong to the present choice of indelingen. */
  app.volgtKeuze = (nu) => !g.lagen[nu.laag].waarden || nu.keuze.join(" ") === beginkeuze;

  let wachter = 0;
  /** Say something to a screen reader. */
  app.meld = (text) => {
    clearTimeout(wachter);
    wachter = setTimeout(() => vul(byId("melding"), text), 60);
  };

  let vorige = null;
  app.kiesGemeente = (m, verplaats = false) => {
    if (kaartje.hidden) vorige = document.activeElement;
    staat.zet({ gemeente: m, regio: null, partners: true, klasse: null });
    if (!verplaats || m === null) return;
    const { k } = app.uitkomst(staat.nu);
    app.kaart.toonGemeenten([m, ...g.naam.map((_, p) => p).filter((p) => k[m * g.n + p] > 0)]);
    byId("kaartje-kop").focus({ preventScroll: true });
  };
  app.kiesRegio = (d, r) => {
    if (kaartje.hidden) vorige = document.activeElement;
    const nu = staat.nu;
    const shown = d === nu.indeling || d === nu.tweede;
    staat.zet({
      weergave: "indelingen",
      regio: [d, r],
      gemeente: null,
      ...(shown && nu.weergave === "indelingen" ? {} : { indeling: d, tweede: null }),
    });
    byId("kaartje-kop").focus({ preventScroll: true });
  };
  app.kiesVanKaart = (m, which) => {
    const nu = staat.nu;
    if (nu.weergave !== "indelingen") return app.kiesGemeente(nu.gemeente === m ? null : m);
    const d = which === 1 ? nu.tweede : nu.indeling;
    const r = g.indelingen[d].regiosVan[m][0];
    return r === undefined ? app.kiesGemeente(m) : app.kiesRegio(d, r);
  };
  app.sluitKaartje = () => {
    staat.zet({ gemeente: null, regio: null });
    app.kaart.terug();
    // The panel may have been out of reach; now it is back.
    if (vorige && vorige.isConnected) vorige.focus({ preventScroll: true });
  };

  /** The head of a card: name, a line, and what can be done with it. */
  app.kaartjekop = (naam, regel, alsTekst) => {
    const kopieer = h(
      "button",
      { type: "button", class: "knop klein", onclick: () => app.kopieer(alsTekst(), kopieer) },
      "Kopieer als tekst",
    );
    return h(
      "header",
      {},
      h(
        "button",
        { type: "button", class: "sluit", "aria-label": "Sluiten", onclick: app.sluitKaartje },
        "×",
      ),
      h("h2", { id: "kaartje-kop", tabindex: "-1" }, naam),
      h("p", { class: "regel" }, regel),
      h(
        "p",
        { class: "knoppen" },
        kopieer,
        h(
          "button",
          { type: "button", class: "knop klein", onclick: () => app.afdruk.druk() },
          "Druk af",
        ),
      ),
    );
  };

  app.kopieer = async (text, knop) => {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without permission, or in an older browser: through a selected field.
      const veld = h("textarea", { class: "hoorbaar", "aria-hidden": "true" });
      veld.value = text;
      document.body.append(veld);
      veld.select();
      done = document.execCommand("copy");
      veld.remove();
    }
    const before = knop.textContent;
    knop.textContent = done ? "Gekopieerd" : "Kopiëren lukte niet";
    app.meld(knop.textContent);
    setTimeout(() => (knop.textContent = before), 1600);
  };

  /** The heading: as it was given, or of the present choice. */
  app.titel = (nu) => {
    const domeinen = new Set(nu.keuze.map((d) => g.indelingen[d].domein)).size;
    const velden = domeinen === 1 ? "één domein" : `${getal(domeinen)} domeinen`;
    return g.titel || `Congruentie van ${getal(nu.keuze.length)} indelingen in ${velden}`;
  };
  function tekenTitel(nu) {
    document.title = app.titel(nu);
    vul(byId("titel"), app.titel(nu));
    const standen = nu.keuze.map((d) => g.indelingen[d].stand);
    const [first, last] = [Math.min(...standen), Math.max(...standen)];
    const stand = first === last ? `${first}` : `${first} tot ${last}`;
    const own = nu.keuze.join(" ") !== beginkeuze;
    const count = telwoord(nu.keuze.length, "indeling", "indelingen");
    vul(
      byId("ondertitel"),
      own ? h("strong", {}, `Eigen keuze${g.titel ? `: ${count}` : ""}, stand ${stand}`) : `Stand ${stand}`,
      `; ${telwoord(g.n, "gemeente", "gemeenten")}`,
      g.gemeld.length ? `, waarvan ${getal(g.gemeld.length)} in het rapport` : "",
    );
  }

  app.legenda = lappendeken.maakLegenda(app);
  app.beelden = lappendeken.maakBeeld(app);
  app.keuze = lappendeken.maakKeuze(app);
  app.weergaven = lappendeken.maakWeergaven(app);
  app.zoeken = lappendeken.maakZoeken(app);
  app.gemeente = lappendeken.maakGemeente(app);
  app.regio = lappendeken.maakRegio(app);
  app.tabel = lappendeken.maakTabel(app);
  app.afdruk = lappendeken.maakAfdruk(app);
  app.kaart = lappendeken.maakKaart(app, byId(kaartId));

  vul(
    byId("voet"),
    h(
      "p",
      { class: "knoppen" },
      h(
        "button",
        { type: "button", class: "knop", onclick: () => app.tabel.open() },
        "Toon als tabel",
      ),
      h("button", { type: "button", class: "knop", onclick: () => app.afdruk.druk() }, "Druk af"),
      h(
        "button",
        { type: "button", class: "knop", onclick: () => app.kaart.naarBegin() },
        "Hele kaart",
      ),
    ),
    g.achtergrond
      ? h("p", {}, `Ondergrond: ${g.achtergrond}. Zij wordt van internet gehaald.`)
      : null,
    h(
      "p",
      {},
      "Inwoners op 1 januari 2026. Gemeentegrenzen van 2022, samengevoegd tot de indeling van 2023 die nog steeds geldt. Zonder Caribisch Nederland.",
    ),
  );

  function tekenKaartje(nu, oud) {
    const open = nu.gemeente !== null || nu.regio !== null;
    kaartje.hidden = !open;
    document.body.classList.toggle("met-kaartje", open);
    if (!open) return vul(kaartje);
    const same =
      oud &&
      oud.gemeente === nu.gemeente &&
      oud.regio === nu.regio &&
      oud.keuze === nu.keuze &&
      oud.laag === nu.laag &&
      oud.inwoners === nu.inwoners;
    if (same) return undefined;
    const fresh = !oud || oud.gemeente !== nu.gemeente || oud.regio !== nu.regio;
    const place = fresh ? 0 : kaartje.scrollTop;
    vul(kaartje, nu.regio ? app.regio.bouw(...nu.regio, nu) : app.gemeente.bouw(nu.gemeente, nu));
    kaartje.scrollTop = place;
    if (fresh)
      app.meld(nu.regio ? g.indelingen[nu.regio[0]].regios[nu.regio[1]] : g.naam[nu.gemeente]);
    return undefined;
  }

  let tweede = null;
  function tekenTweede(nu) {
    const show = nu.weergave === "indelingen" && nu.tweede !== null && nu.naast;
    document.body.classList.toggle("naast", show);
    if (tweede) tweede.element.hidden = !show;
    if (!show) return;
    if (!tweede) tweede = lappendeken.maakTweede(app, byId(kaartId));
    tweede.teken(nu);
  }

  /** Compare all pairs of indelingen beforehand, in idle moments: the first choice is fast too. */
  function warmOp() {
    const idle = window.requestIdleCallback || ((work) => setTimeout(() => work(null), 50));
    const paren = g.indelingen.flatMap((_, d) => g.indelingen.slice(0, d).map((__, e) => [e, d]));
    const werk = (deadline) => {
      do {
        if (paren.length === 0) return;
        rekenaar.paar(...paren.shift());
      } while (deadline && deadline.timeRemaining() > 4);
      idle(werk);
    };
    idle(werk);
  }

  const smal = window.matchMedia("(max-width: 1239.98px)");
  /** Where the card covers the panel, the keyboard may not wander underneath it. */
  function tekenPaneel() {
    byId("paneel").inert = smal.matches && !kaartje.hidden;
    // The heading of the page is out of reach then; the card takes its level.
    for (const [tag, level] of [
      ["h2", 1],
      ["h3", 2],
    ]) {
      for (const kop of kaartje.querySelectorAll(tag)) {
        kop.setAttribute("role", "heading");
        kop.setAttribute("aria-level", String(smal.matches ? level : level + 1));
      }
    }
  }
  smal.addEventListener("change", tekenPaneel);

  staat.volg((nu, oud) => {
    tekenTitel(nu);
    app.weergaven.teken(nu, oud);
    tekenKaartje(nu, oud);
    app.kaart.teken(nu);
    tekenTweede(nu);
    tekenPaneel();
  });
  document.addEventListener("keydown", (e) => {
    if (
      e.key === "Escape" &&
      !kaartje.hidden &&
      !byId("tabel").open &&
      document.activeElement.id !== "zoekveld"
    )
      app.sluitKaartje();
  });
  tekenTitel(staat.nu);
  app.weergaven.teken(staat.nu, null);
  app.kaart.teken(staat.nu);
  lappendeken.app = app;
  warmOp();
  return app.kaart.map;
};

/** A second map beside the first, moving with it. */
lappendeken.maakTweede = (app, eerste) => {
  const { h } = lappendeken.basis;
  const element = h("section", {
    class: "tweede-kaart",
    "aria-label": "Tweede indeling op de kaart",
  });
  eerste.after(element);
  const kaart = lappendeken.maakKaart(app, element, 1);
  const [a, b] = [app.kaart.map, kaart.map];
  let busy = false;
  const follow = (from, to) => () => {
    if (busy || element.hidden) return;
    const shift = from.project(from.getCenter()).distanceTo(from.project(to.getCenter()));
    // Only following what really moved keeps the first map free to fit itself anew.
    if (from.getZoom() === to.getZoom() && shift < 1.5) return;
    busy = true;
    to.setView(from.getCenter(), from.getZoom(), { animate: false });
    busy = false;
  };
  a.on("move zoomend", follow(a, b));
  b.on("move zoomend", follow(b, a));
  return { element, teken: kaart.teken };
};
