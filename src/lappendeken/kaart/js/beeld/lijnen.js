/* The Leaflet layers of one map: made once, restyled for every view. */
"use strict";

lappendeken.maakLijnen = (map, g) => {
  // Bottom to top. Only the areas listen to the pointer.
  const PANES = ["vlakken", "arcering", "lijnen", "naden", "omtrek", "nadruk", "namen"];
  const renderers = {};
  PANES.forEach((name, i) => {
    const pane = map.createPane(name);
    pane.style.zIndex = 400 + i;
    if (name === "namen") return;
    renderers[name] = L.svg({ pane: name, padding: 0.4 });
    renderers[name].addTo(map);
    // A screen reader gets the table and the cards; 342 nameless shapes would only be noise.
    pane.setAttribute("aria-hidden", "true");
  });

  const base = { smoothFactor: 0, noClip: true };
  const line = (pane, options) => ({
    ...base,
    renderer: renderers[pane],
    pane,
    fill: false,
    interactive: false,
    lineCap: "round",
    lineJoin: "round",
    ...options,
  });
  const arcs = (numbers) => numbers.map((i) => g.bogen[i]);

  const vlakken = g.vlakken.map((parts, m) => {
    const layer = L.polygon(parts, {
      ...base,
      renderer: renderers.vlakken,
      pane: "vlakken",
      stroke: false,
      fillOpacity: 1,
      fillColor: "#f4f4f1",
      bubblingMouseEvents: false,
    });
    layer.gemeente = m;
    return layer;
  });
  const groep = L.featureGroup(vlakken).addTo(map);

  const binnen = L.polyline(
    g.grenzen.map((grens) => arcs(grens.bogen)).flat(),
    line("lijnen", { color: "#ffffff", weight: 0.7 }),
  ).addTo(map);
  L.polyline(arcs(g.kust), line("lijnen", { color: "#9aa3a6", weight: 0.8 })).addTo(map);

  const arcering = L.polygon([], {
    ...base,
    renderer: renderers.arcering,
    pane: "arcering",
    stroke: false,
    fillColor: "url(#arcering)",
    fillOpacity: 1,
    interactive: false,
  }).addTo(map);

  const stippen = L.polygon([], { ...arcering.options, fillColor: "url(#stippen)" }).addTo(map);

  const single = (pane, options) => L.polyline([], line(pane, options)).addTo(map);
  const omtrekken = {
    grens: single("omtrek", {}),
    rand: single("omtrek", {}),
    lijn: single("omtrek", {}),
  };
  const outline = (pane, options) =>
    L.polygon([], { ...line(pane, options), fill: false }).addTo(map);
  const nadruk = {
    keuzerand: outline("nadruk", { color: "#ffffff", weight: 5 }),
    keuze: outline("nadruk", { color: g.stijl.inkt, weight: 2.4 }),
    wijzer: outline("nadruk", { color: g.stijl.inkt, weight: 1.6 }),
  };

  /** Lines grow with the scale, slower than the map; 1 for the country on a desktop screen. */
  const maat = () => Math.min(2.6, Math.max(0.6, 2 ** ((map.getZoom() - 7.75) * 0.45)));

  // Seams of one look are one line: a few elements to redraw on zooming, not 876.
  const naden = [];
  let soorten = [];
  let zichtbaar = () => false;
  function tekenNaden(naad) {
    const found = new Map();
    const looks = g.grenzen.map((_, i) => (naad ? naad(i) : null));
    zichtbaar = (i) => looks[i] !== null;
    looks.forEach((look, i) => {
      if (!look) return;
      const key = `${look.dikte} ${look.kleur}`;
      if (!found.has(key)) found.set(key, { ...look, bogen: [] });
      found.get(key).bogen.push(...arcs(g.grenzen[i].bogen));
    });
    // The hardest seams come last, and so on top.
    soorten = [...found.values()].sort((a, b) => a.dikte - b.dikte);
    while (naden.length < soorten.length) naden.push(single("naden", {}));
    naden.forEach((layer, n) => layer.setLatLngs(n < soorten.length ? soorten[n].bogen : []));
    stijlNaden();
  }
  function stijlNaden() {
    soorten.forEach(({ kleur, dikte }, n) =>
      naden[n].setStyle({ color: kleur, weight: dikte * maat() }),
    );
  }
  map.on("zoomend", () => {
    stijlNaden();
    binnen.setStyle({ weight: 0.7 * Math.sqrt(maat()) });
  });

  /** Distance in pixels from a point to a line of [lat, lon]. */
  function afstand(point, line) {
    let best = Infinity;
    let from = map.latLngToLayerPoint(line[0]);
    for (let i = 1; i < line.length; i += 1) {
      const to = map.latLngToLayerPoint(line[i]);
      best = Math.min(best, L.LineUtil.pointToSegmentDistance(point, from, to));
      from = to;
    }
    return best;
  }

  return {
    vlakken: groep,

    /** Colour the gemeenten; kleur(m) gives [colour, opacity]. */
    tekenVlakken(kleur) {
      vlakken.forEach((layer, m) => {
        const [fillColor, fillOpacity] = kleur(m);
        layer.setStyle({ fillColor, fillOpacity });
      });
    },

    /** Hatch these gemeenten, lightly where there is only nothing to tell. */
    tekenArcering(gemeenten, licht) {
      arcering.setLatLngs(gemeenten.flatMap((m) => g.vlakken[m]));
      arcering.setStyle({ fillColor: licht ? "url(#arcering-licht)" : "url(#arcering)" });
    },

    /** Dot these gemeenten: there two indelingen have the same regio. */
    tekenStippen(gemeenten) {
      stippen.setLatLngs(gemeenten.flatMap((m) => g.vlakken[m]));
    },

    /** Draw the seams; naad(i) gives {kleur, dikte} or null. */
    tekenNaden,

    /** The drawn seam of m that lies within a finger's width of a point; -1 without. */
    naadBij(m, point) {
      let best = [-1, 7];
      for (const { i } of g.buren[m]) {
        if (!zichtbaar(i)) continue;
        const near = Math.min(...arcs(g.grenzen[i].bogen).map((line) => afstand(point, line)));
        if (near < best[1]) best = [i, near];
      }
      return best[0];
    },

    /** Draw borders of regios: which is grens, rand (a casing) or lijn (over it). */
    tekenOmtrek(which, grenzen, style = {}) {
      omtrekken[which].setLatLngs(grenzen.flatMap((i) => arcs(g.grenzen[i].bogen)));
      omtrekken[which].setStyle(style);
    },

    /** Outline gemeenten as one: which is keuze or wijzer. */
    tekenNadruk(which, gemeenten) {
      const lines = lappendeken.omtrek(gemeenten, g);
      nadruk[which].setLatLngs(lines);
      if (which === "keuze") nadruk.keuzerand.setLatLngs(lines);
    },
  };
};

/** The outer lines of a group of gemeenten: arcs with exactly one side in it. */
lappendeken.omtrek = (gemeenten, g) => {
  if (gemeenten.length === 0) return [];
  if (gemeenten.length === 1) return g.vlakken[gemeenten[0]];
  const inside = new Set(gemeenten);
  const kept = g.zijden.flatMap(([a, b], i) => (inside.has(a) !== inside.has(b) ? [i] : []));
  return lappendeken.rijg(kept, g);
};

/** String arcs together into closed rings, as a polygon wants them. */
lappendeken.rijg = (numbers, g) => {
  const key = ([lat, lon]) => `${lat} ${lon}`;
  const from = new Map();
  for (const i of numbers) {
    const arc = g.bogen[i];
    for (const [start, line] of [
      [key(arc[0]), arc],
      [key(arc[arc.length - 1]), [...arc].reverse()],
    ]) {
      if (!from.has(start)) from.set(start, []);
      from.get(start).push({ i, line });
    }
  }
  const left = new Set(numbers);
  const rings = [];
  for (const i of numbers) {
    if (!left.has(i)) continue;
    left.delete(i);
    const ring = [...g.bogen[i]];
    const start = key(ring[0]);
    while (key(ring[ring.length - 1]) !== start) {
      const next = from.get(key(ring[ring.length - 1])).find((step) => left.has(step.i));
      if (!next) break;
      left.delete(next.i);
      ring.push(...next.line.slice(1));
    }
    rings.push([ring]);
  }
  return rings;
};
