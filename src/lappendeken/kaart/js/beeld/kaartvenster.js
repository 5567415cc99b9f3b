/* One Leaflet map in its element: pointer, size, and drawing what the picture says. */
"use strict";

/** Make one Leaflet map that follows the state. */
lappendeken.maakKaart = (app, element, which = 0) => {
  const { g, staat, beelden } = app;
  const { h, rustig } = lappendeken.basis;
  const bewegend = !rustig();
  const map = L.map(element, {
    zoomSnap: 0.25,
    zoomDelta: 0.5,
    wheelPxPerZoomLevel: 110,
    minZoom: 5.5,
    maxZoom: 13,
    zoomControl: false,
    zoomAnimation: bewegend,
    fadeAnimation: bewegend,
    inertia: bewegend,
    attributionControl: false,
  });
  L.control
    .zoom({ position: "topleft", zoomInTitle: "Inzoomen", zoomOutTitle: "Uitzoomen" })
    .addTo(map);
  L.control
    .attribution({ position: "bottomright", prefix: false })
    .addAttribution("CBS, Kadaster (CC BY 4.0), lijnen van 2022; lappendeken")
    .addTo(map);

  const bijschrift = h("p", { class: "bijschrift", hidden: true });
  element.append(bijschrift);
  const heel = L.latLngBounds(g.bogen.flat());
  const gemeld = L.latLngBounds(g.vlakken.filter((_, m) => g.isGemeld[m]).flat(3));
  const begin = () => (gemeld.isValid() ? gemeld : heel);
  const RAND = L.point(16, 16);
  // Who put the map where it is: the page (begin, gemeenten) or the reader.
  let plaats = "begin";
  let eigen = false;
  function beweeg(move, why) {
    eigen = true;
    move();
    eigen = false;
    plaats = why;
  }
  map.on("movestart", () => {
    if (!eigen) plaats = "lezer";
  });
  /** Show all that is reported; without a change of scale that is only a shift, and quick. */
  function naarBegin(animate) {
    const bounds = begin();
    // A caption takes the upper edge.
    const boven = L.point(0, bijschrift.hidden ? 0 : 30);
    const zoom = map.getBoundsZoom(bounds, false, RAND.add(boven));
    const corners = [bounds.getSouthWest(), bounds.getNorthEast()].map((p) => map.project(p, zoom));
    const middle = corners[0].add(corners[1]).subtract(boven).divideBy(2);
    const centre = map.unproject(middle, zoom);
    beweeg(() => {
      if (animate === false && zoom === map.getZoom()) map.panTo(centre, { animate });
      else map.setView(centre, zoom, { animate });
    }, "begin");
  }
  /** Take the new size; redrawing for it waits, for a move mostly follows at once. */
  const meetOpnieuw = () =>
    map.invalidateSize({ animate: false, pan: false, debounceMoveend: true });
  // Without a view Leaflet cannot project; panes and layers come after it.
  beweeg(() => map.fitBounds(begin(), { padding: RAND.divideBy(2), animate: false }), "begin");
  const lijnen = lappendeken.maakLijnen(map, g);
  const basis = () => map.getBoundsZoom(heel, false, RAND);
  const namen = lappendeken.maakNamen(map, basis);

  const tip = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
  element.append(tip);
  function wijs(lines, event) {
    const [head, ...rest] = lines.filter(Boolean);
    tip.replaceChildren(h("strong", {}, head), ...rest.map((text) => h("span", {}, text)));
    tip.hidden = false;
    const { x, y } = event.containerPoint;
    const size = map.getSize();
    const [w, t] = [tip.offsetWidth, tip.offsetHeight];
    const left = x + 16 + w > size.x ? Math.max(4, x - w - 12) : x + 16;
    const top = y + 18 + t > size.y ? Math.max(4, y - t - 10) : y + 18;
    tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
  let gewezen = "";
  const verberg = () => {
    tip.hidden = true;
    gewezen = "";
    lijnen.tekenNadruk("wijzer", []);
  };

  let laatste = null;
  /** What lies under the pointer: a seam of m, its regio, or m itself. */
  function onder(m, event) {
    const naad = lijnen.naadBij(m, event.layerPoint);
    if (naad >= 0) return { naad, leden: [g.grenzen[naad].a, g.grenzen[naad].b] };
    const { indeling, tweede, weergave } = staat.nu;
    const d = which === 1 ? tweede : indeling;
    const r = weergave === "indelingen" ? g.indelingen[d].hoofd[m] : -1;
    return { naad, leden: r >= 0 ? g.indelingen[d].leden[r] : [m] };
  }
  lijnen.vlakken.on("mouseover mousemove", (event) => {
    const m = event.layer.gemeente;
    const { naad, leden } = onder(m, event);
    if (gewezen !== leden.join(" ")) {
      gewezen = leden.join(" ");
      lijnen.tekenNadruk("wijzer", leden);
    }
    wijs(naad >= 0 ? beelden.naadtip(staat.nu, naad) : laatste.tip(m), event);
  });
  lijnen.vlakken.on("mouseout", verberg);
  lijnen.vlakken.on("click", (event) => {
    const m = event.layer.gemeente;
    // A finger cannot hover: a tap on a seam tells about the seam.
    if (event.originalEvent.pointerType === "touch") {
      const naad = lijnen.naadBij(m, event.layerPoint);
      if (naad >= 0) return wijs(beelden.naadtip(staat.nu, naad), event);
    }
    verberg();
    return app.kiesVanKaart(m, which);
  });
  map.on("mouseout dragstart", verberg);

  const observer = new ResizeObserver(() => {
    meetOpnieuw();
    // The second map takes its view from the first.
    if (plaats === "begin" && which === 0) naarBegin(false);
    if (which === 1)
      map.setView(app.kaart.map.getCenter(), app.kaart.map.getZoom(), { animate: false });
  });
  observer.observe(element);

  let getoond = null;
  function teken(nu) {
    const picture = beelden.beeld(nu, which);
    laatste = picture;
    lijnen.tekenVlakken(picture.kleur);
    lijnen.tekenArcering(picture.arcering, picture.licht);
    lijnen.tekenStippen(picture.stippen);
    lijnen.tekenNaden(picture.naad);
    for (const [name, [grenzen, style]] of Object.entries(picture.omtrek)) {
      lijnen.tekenOmtrek(name, grenzen, style);
    }
    lijnen.tekenNadruk("keuze", picture.nadruk);
    if (getoond !== picture.namen) {
      getoond = picture.namen;
      namen.toon(getoond);
    }
    bijschrift.hidden = !(nu.naast && nu.tweede !== null && nu.weergave === "indelingen");
    if (!bijschrift.hidden) {
      const { naam, stand } = g.indelingen[which === 1 ? nu.tweede : nu.indeling];
      bijschrift.textContent = `${naam} (${stand})`;
    }
  }

  return {
    map,
    teken,
    naarBegin: () => naarBegin(bewegend),
    /** Undo what toonGemeenten did, unless the reader has moved the map since. */
    terug() {
      meetOpnieuw();
      if (plaats !== "lezer") naarBegin(bewegend);
    },
    /** Move so that these gemeenten are in view, and close enough to tell apart. */
    toonGemeenten(list) {
      // A card may just have taken a part of the width.
      meetOpnieuw();
      const bounds = L.latLngBounds(list.flatMap((m) => g.vlakken[m].flat(2)));
      const zoom = Math.min(9.5, map.getBoundsZoom(bounds, false, L.point(80, 80)));
      if (zoom < basis() + 0.25) return naarBegin(bewegend);
      if (map.getBounds().contains(bounds) && zoom - map.getZoom() < 1) return undefined;
      return beweeg(
        () => map.setView(bounds.getCenter(), zoom, { animate: bewegend }),
        "gemeenten",
      );
    },
  };
};
