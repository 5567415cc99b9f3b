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
    `M${line
      .map((p) =>
        projectie
          .punt(p)
          .map((v) => v.toFixed(1))
          .join(" "),
      )
      .join("L")}`;
  const vlakpad = (m) =>
    g.vlakken[m]
      .flat()
      .map((ring) => `${pad(ring)}z`)
      .join("");
  const boogpad = (numbers) => numbers.map((i) => pad(g.bogen[i])).join("");
  const lijn = (d, stroke, width) =>
    s("path", {
      d,
      fill: "none",
      stroke,
      "stroke-width": width,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    });

  function plaatje(nu) {
    const picture = beelden.beeld(nu);
    const shapes = g.naam.map((_, m) => {
      const [fill, opacity] = picture.kleur(m);
      return s("path", { d: vlakpad(m), fill, "fill-opacity": opacity, "fill-rule": "evenodd" });
    });
    const hatch = picture.arcering.map((m) =>
      s("path", {
        d: vlakpad(m),
        fill: picture.licht ? "url(#arcering-licht)" : "url(#arcering)",
        "fill-rule": "evenodd",
      }),
    );
    const inner = lijn(g.grenzen.map((grens) => boogpad(grens.bogen)).join(""), "#ffffff", 0.4);
    const dots = picture.stippen.map((m) =>
      s("path", { d: vlakpad(m), fill: "url(#stippen)", "fill-rule": "evenodd" }),
    );
    const coast = lijn(boogpad(g.kust), "#9aa3a6", 0.5);
    const seams = g.grenzen.flatMap((grens, i) => {
      const look = picture.naad ? picture.naad(i) : null;
      return look ? [lijn(boogpad(grens.bogen), look.kleur, look.dikte * 0.75)] : [];
    });
    const outlines = Object.values(picture.omtrek).flatMap(([grenzen, style]) =>
      grenzen.length
        ? [
            lijn(
              grenzen.map((i) => boogpad(g.grenzen[i].bogen)).join(""),
              style.color,
              style.weight * 0.7,
            ),
          ]
        : [],
    );
    const chosen = lappendeken
      .omtrek(picture.nadruk, g)
      .map((rings) => lijn(rings.map((ring) => `${pad(ring)}z`).join(""), g.stijl.inkt, 1.4));
    const box = uitsnede(nu);
    return s(
      "svg",
      { viewBox: box.join(" "), class: "afdrukkaart" },
      shapes,
      hatch,
      dots,
      inner,
      coast,
      seams,
      outlines,
      chosen,
      namen(picture.namen, box),
    );
  }

  /** The part of the country to print: all of it, or the partners of the chosen gemeente. */
  function uitsnede(nu) {
    if (!beelden.toontPartners(nu)) return [0, 0, W, projectie.hoogte];
    const { k } = app.uitkomst(nu);
    const own = nu.gemeente;
    const group = g.naam.map((_, p) => p).filter((p) => p === own || k[own * g.n + p] > 0);
    const points = group.flatMap((m) => g.vlakken[m].flat(2)).map(projectie.punt);
    const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
    const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const side = Math.max(x1 - x0, y1 - y0, 60) * 1.15;
    return [(x0 + x1 - side) / 2, (y0 + y1 - side) / 2, side, side].map((v) => Math.round(v));
  }

  /** Names that fit in the printed part, by a rough width per letter. */
  function namen(list, [x, yy, w, t]) {
    const size = w / 58;
    const boxes = [];
    return list.flatMap(({ punt, tekst, vanaf }) => {
      if (vanaf > Math.log2(W / w) * 1.2 + 0.1) return [];
      const [px, py] = projectie.punt(punt);
      const half = (tekst.length * size * 0.6) / 2;
      const box = [px - half, py - size, px + half, py + size * 0.4];
      const inside = box[0] > x && box[2] < x + w && box[1] > yy && box[3] < yy + t;
      const free = boxes.every(
        (b) => box[2] < b[0] || b[2] < box[0] || box[3] < b[1] || b[3] < box[1],
      );
      if (!inside || !free) return [];
      boxes.push(box);
      return [
        s(
          "text",
          {
            x: px.toFixed(1),
            y: py.toFixed(1),
            "font-size": size.toFixed(2),
            "text-anchor": "middle",
            "paint-order": "stroke",
            stroke: "#ffffff",
            "stroke-width": (size / 4).toFixed(2),
            fill: g.stijl.inkt,
          },
          tekst,
        ),
      ];
    });
  }

  const naamMetStand = (d) => `${g.indelingen[d].naam} ${g.indelingen[d].stand}`;

  /** Heading above one or two indelingen: which, what they are for, and by what law. */
  function kopIndelingen(nu) {
    const shown = [nu.indeling, nu.tweede].filter((d) => d !== null);
    const onbekend = "onbekend";
    return [
      h("h1", {}, shown.map(naamMetStand).join(" en ")),
      shown.map((d) => {
        const { naam, opgave, wettelijke_basis: basis } = g.indelingen[d];
        return h(
          "p",
          {},
          h("strong", {}, naam),
          `. Opgave: ${opgave || onbekend} Wettelijke basis: ${basis || onbekend}.`,
        );
      }),
    ];
  }

  function bouw() {
    // On paper a second indeling always lies over the first.
    const nu = { ...staat.nu, naast: false };
    const shown = beelden.toontPartners(nu);
    const titel = nu.weergave === "naden" ? "Naden" : g.lagen[nu.laag].naam;
    document.body.classList.toggle("veel", nu.keuze.length > 16);
    const key =
      nu.weergave === "indelingen"
        ? app.weergaven.sleutel(nu)
        : nu.weergave === "naden"
          ? legenda.naden(nu)
          : shown
            ? legenda.partners(nu)
            : legenda.maat(nu);
    vul(
      byId("afdruk"),
      nu.weergave === "indelingen"
        ? kopIndelingen(nu)
        : [
            h("h1", {}, app.titel(nu)),
            h(
              "p",
              {},
              shown ? `Partners van ${g.naam[nu.gemeente]}` : titel,
              `. Vergeleken: ${nu.keuze.map(naamMetStand).join(", ")}.`,
            ),
          ],
      h("div", { class: "afdrukvlak" }, plaatje(nu), key),
      h(
        "p",
        { class: "afdrukvoet" },
        "Meer congruentie is niet altijd beter: de kaart beschrijft en rangschikt niet. CBS, Kadaster (CC BY 4.0), lijnen van 2022; lappendeken.",
      ),
    );
  }

  window.addEventListener("beforeprint", bouw);
  window.addEventListener("afterprint", () => vul(byId("afdruk")));
  return { druk: () => window.print(), bouw };
};
