/* Print on one A4: a still picture of the map as SVG, its legend, and the open card. */
"use strict";

lappendeken.maakAfdruk = (app) => {
  const { g, staat, legenda, beelden } = app;
  const { h, s, vul, byId } = lappendeken.basis;
  const W = 600;

  // Mercator, as on the screen.
  const y = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const projectie = (() => {
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const arc of g.bogen) {
      for (const [lat, lon] of arc) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
    }
    const scale = W / (((east - west) * Math.PI) / 180);
    return {
      hoogte: Math.ceil((y(north) - y(south)) * scale),
      punt: ([lat, lon]) => [((lon - west) * Math.PI * scale) / 180, (y(north) - y(lat)) * scale],
    };
  })();
  const pad = (line) =>
    `M${line.map((p) => projectie.punt(p).map((v) => v.toFixed(1)).join(" ")).join("L")}`;
  const vlakpad = (m) => g.vlakken[m].flat().map((ring) => `${pad(ring)}z`).join("");
  const boogpad = (numbers) => numbers.map((i) => pad(g.bogen[i])).join("");
  const lijn = (d, stroke, width) =>
    s("path", { d, fill: "none", stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" });

  function plaatje(nu) {
    const picture = beelden.beeld(nu);
    const shapes = g.naam.map((_, m) => {
      const [fill, opacity] = picture.kleur(m);
      return s("path", { d: vlakpad(m), fill, "fill-opacity": opacity, "fill-rule": "evenodd" });
    });
    const hatch = picture.arcering.map((m) => s("path", { d: vlakpad(m), fill: "url(#arcering)", "fill-rule": "evenodd" }));
    const inner = lijn(g.grenzen.map((grens) => boogpad(grens.bogen)).join(""), "#ffffff", 0.4);
    const coast = lijn(boogpad(g.kust), "#9aa3a6", 0.5);
    const seams = g.grenzen.flatMap((grens, i) => {
      const look = picture.naad ? picture.naad(i) : null;
      return look ? [lijn(boogpad(grens.bogen), look.kleur, look.dikte * 0.75)] : [];
    });
    const outlines = Object.values(picture.omtrek).flatMap(([grenzen, style]) =>
      grenzen.length ? [lijn(grenzen.map((i) => boogpad(g.grenzen[i].bogen)).join(""), style.color, style.weight * 0.7)] : []);
    const chosen = picture.nadruk.map((m) => lijn(vlakpad(m), g.stijl.inkt, 1.4));
    const box = `0 0 ${W} ${projectie.hoogte}`;
    return s("svg", { viewBox: box, class: "afdrukkaart" }, shapes, hatch, inner, coast, seams, outlines, chosen);
  }

  function bouw() {
    const nu = staat.nu;
    const shown = beelden.toontPartners(nu);
    const titel = { congruentie: g.lagen[nu.laag].naam, naden: "Naden", indelingen: g.indelingen[nu.indeling].naam }[nu.weergave];
    const key = nu.weergave === "indelingen" ? null
      : nu.weergave === "naden" ? legenda.naden(nu)
        : shown ? legenda.partners(nu) : legenda.maat(nu);
    vul(byId("afdruk"),
      h("h1", {}, g.titel),
      h("p", {}, shown ? `Partners van ${g.naam[nu.gemeente]}` : titel,
        `. Vergeleken: ${nu.keuze.map((d) => `${g.indelingen[d].naam} ${g.indelingen[d].stand}`).join(", ")}.`),
      h("div", { class: "afdrukvlak" }, plaatje(nu), key),
      h("p", { class: "afdrukvoet" }, "Meer congruentie is niet altijd beter: de kaart beschrijft en rangschikt niet. CBS, Kadaster (CC BY 4.0), lijnen van 2022; lappendeken."));
  }

  window.addEventListener("beforeprint", bouw);
  window.addEventListener("afterprint", () => vul(byId("afdruk")));
  return { druk: () => window.print(), bouw };
};
