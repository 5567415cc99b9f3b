/* Legends that are histograms too: each class with how many gemeenten are in it. */
"use strict";

lappendeken.maakLegenda = (app) => {
  const { g, staat } = app;
  const { h, s, getal, procent, telwoord } = lappendeken.basis;
  const { klasseVan, naadkleur, naaddikte, partnerkleur } = lappendeken.kleuren;

  /** Numbers of indelingen to tell apart: each, or fifths of the total when there are many. */
  function vakken(D) {
    if (D <= 10) return Array.from({ length: D }, (_, i) => [i + 1, i + 1]);
    const fifth = (i) => Math.floor((i * D) / 5);
    return [0, 1, 2, 3, 4].map((i) => [fifth(i) + 1, fifth(i + 1)]);
  }
  /** "alle 9", "3 van 9" or "12–23". */
  const vaktekst = ([first, last], D) => {
    if (first !== last) return `${first}–${last} van ${D}`;
    return last === D ? `alle ${D}` : `${last} van ${D}`;
  };

  const waardetekst = (laag, value, decimals = 0) =>
    laag.aantal ? getal(value, decimals) : procent(value, decimals);

  /** A row: swatch, label, bar, count. */
  function rij({ monster, label, deel, kleur, telling, extra = {}, knop = null, merk = null }) {
    const bar = h("span", { class: "balk" });
    bar.append(
      h("span", {
        class: "balk-vulling",
        style: { width: `${(100 * deel).toFixed(1)}%`, background: kleur },
      }),
    );
    const cells = [
      monster,
      h("span", { class: "label" }, label),
      bar,
      h("span", { class: "telling" }, telling),
    ];
    if (merk) cells.push(h("span", { class: "merkteken" }, merk));
    return knop
      ? h("button", { type: "button", class: "legendarij", ...extra, onclick: knop }, cells)
      : h("div", { class: "legendarij", ...extra }, cells);
  }

  const vlakje = (kleur, geen = false) =>
    h("span", { class: geen ? "vlakje geen" : "vlakje", style: { background: kleur } });

  /** Legend of a measure; pressing a class shows only that class. */
  function maat(nu) {
    const laag = g.lagen[nu.laag];
    const values = app.waarden(nu);
    const counts = laag.klassen.map(() => 0);
    let missing = 0;
    values.forEach((value) => {
      const klasse = klasseVan(laag, value);
      if (klasse < 0) missing += 1;
      else counts[klasse] += 1;
    });
    const most = Math.max(...counts, 1);
    const own = nu.gemeente === null ? -1 : klasseVan(laag, values[nu.gemeente]);
    const rows = laag.klassen.map(([, , label, kleur], i) =>
      rij({
        monster: vlakje(kleur),
        label,
        deel: counts[i] / most,
        kleur,
        telling: getal(counts[i]),
        merk: i === own ? g.naam[nu.gemeente] : null,
        knop: () => staat.zet({ klasse: staat.nu.klasse === i ? null : i }),
        extra: {
          "aria-pressed": String(nu.klasse === i),
          "aria-label": `${laag.naam} ${label}: ${telwoord(counts[i], "gemeente", "gemeenten")}`,
          title: "Toon alleen deze klasse",
        },
      }),
    );
    rows.reverse();
    if (missing > 0) {
      rows.push(
        rij({
          monster: vlakje(g.stijl.geen, true),
          label: "geen waarde",
          deel: 0,
          kleur: g.stijl.geen,
          telling: getal(missing),
        }),
      );
    }
    return h(
      "div",
      { class: "legenda", role: "group", "aria-label": `Legenda: ${laag.naam}` },
      h("p", { class: "as" }, h("span", {}, laag.hoog), h("span", {}, "gemeenten")),
      rows,
      h("p", { class: "as" }, h("span", {}, laag.laag)),
    );
  }

  /** Legend of the partners of the chosen gemeente. */
  function partners(nu) {
    const { k, aantal } = app.uitkomst(nu);
    const D = aantal[nu.gemeente];
    const bins = vakken(D);
    const counts = bins.map(() => 0);
    for (let p = 0; p < g.n; p += 1) {
      const shared = k[nu.gemeente * g.n + p];
      if (shared > 0) counts[bins.findIndex(([, last]) => shared <= last)] += 1;
    }
    const most = Math.max(...counts, 1);
    const rows = bins.map((bin, i) => {
      const kleur = partnerkleur((bin[0] + bin[1]) / 2 / D, g.stijl);
      return rij({
        monster: vlakje(kleur),
        label: vaktekst(bin, D),
        deel: counts[i] / most,
        kleur,
        telling: getal(counts[i]),
      });
    });
    rows.reverse();
    return h(
      "div",
      { class: "legenda", role: "group", "aria-label": "Legenda: partners" },
      h(
        "p",
        { class: "as" },
        h("span", {}, `samen met ${g.naam[nu.gemeente]} in`),
        h("span", {}, "gemeenten"),
      ),
      rows,
    );
  }

  /** Legend of the seams: a line per number of indelingen, with its kilometres. */
  function naden(nu) {
    const { aantal, vergeleken } = app.uitkomst(nu).naden;
    const D = nu.keuze.length;
    const bins = vakken(D);
    const km = bins.map(() => 0);
    g.grenzen.forEach((grens, i) => {
      if (aantal[i] === 0) return;
      const place = (aantal[i] / vergeleken[i]) * D;
      const bin = bins.findIndex(([, last]) => place <= last + 1e-9);
      km[bin] += grens.km;
    });
    const most = Math.max(...km, 1);
    const rows = bins.map(([first, last], i) => {
      const share = last / D;
      const kleur = naadkleur(share, g.stijl);
      const monster = s(
        "svg",
        { class: "lijntje", viewBox: "0 0 26 10", "aria-hidden": "true" },
        s("line", {
          x1: 3,
          x2: 23,
          y1: 5,
          y2: 5,
          stroke: kleur,
          "stroke-width": naaddikte(share) * 1.3,
          "stroke-linecap": "round",
        }),
      );
      const label = vaktekst([first, last], D);
      const uit = last < nu.minstens ? "uit" : "";
      return rij({
        monster,
        label,
        deel: km[i] / most,
        kleur,
        telling: `${getal(km[i])} km`,
        extra: { "data-uit": uit || null },
      });
    });
    rows.reverse();
    return h(
      "div",
      { class: "legenda lang", role: "group", "aria-label": "Legenda: naden" },
      h("p", { class: "as" }, h("span", {}, "regiogrens in"), h("span", {}, "lengte")),
      rows,
    );
  }

  /** A small histogram with a marker where a value lies. */
  function histogram(laag, values, value, naam) {
    const [W, H] = [320, 64];
    const known = Array.from(values).filter((v) => !Number.isNaN(v));
    const top = laag.aantal ? Math.max(...known, 1) + 1 : 1;
    const step = laag.aantal ? Math.max(1, Math.ceil(top / 40)) : 0.025;
    const bars = new Array(Math.max(1, Math.ceil(top / step - 1e-9))).fill(0);
    const bin = (v) => Math.min(bars.length - 1, Math.floor(v / step + 1e-9));
    for (const v of known) bars[bin(v)] += 1;
    const most = Math.max(...bars, 1);
    const w = W / bars.length;
    const shapes = bars.map((count, i) => {
      const klasse = klasseVan(laag, Math.min(top, (i + 0.5) * step));
      const t = (count / most) * (H - 22);
      return s("rect", {
        x: (i * w + 0.5).toFixed(1),
        y: (H - 14 - t).toFixed(1),
        width: Math.max(0.5, w - 1).toFixed(1),
        height: t.toFixed(1),
        fill: laag.klassen[klasse][3],
        stroke: "#6b777c",
        "stroke-width": count ? 0.4 : 0,
      });
    });
    const text = `${naam} op ${waardetekst(laag, value)}, in de verdeling van ${known.length} gemeenten`;
    const x = laag.aantal ? ((value + 0.5) / step) * w : value * W;
    const at = Math.min(W - 1, Math.max(1, x)).toFixed(1);
    const ends = laag.aantal ? ["0", getal(top - 1)] : ["0%", "100%"];
    return s(
      "svg",
      { class: "histogram", viewBox: `0 0 ${W} ${H}`, role: "img", "aria-label": text },
      shapes,
      s("line", { x1: 0, x2: W, y1: H - 14, y2: H - 14, stroke: "#6b777c", "stroke-width": 0.8 }),
      Number.isNaN(value)
        ? null
        : [
            s("line", {
              x1: at,
              x2: at,
              y1: 3,
              y2: H - 12,
              stroke: g.stijl.inkt,
              "stroke-width": 1.6,
            }),
            s("path", { d: `M${at} ${H - 13}l-4.5 7h9z`, fill: g.stijl.inkt }),
          ],
      s("text", { x: 0, y: H - 1, class: "klein" }, ends[0]),
      s("text", { x: W, y: H - 1, class: "klein", "text-anchor": "end" }, ends[1]),
    );
  }

  return { maat, partners, naden, histogram, waardetekst, vlakje };
};
