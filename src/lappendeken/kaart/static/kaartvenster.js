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

  const heel = L.latLngBounds(g.bogen.flat());
  const gemeld = L.latLngBounds(g.vlakken.filter((_, m) => g.isGemeld[m]).flat(3));
  const begin = () => (gemeld.isValid() ? gemeld : heel);
  // Without a view Leaflet cannot project; panes and layers come after it.
  map.fitBounds(begin(), { padding: [14, 14], animate: false });
  const lijnen = lappendeken.maakLijnen(map, g);
  const basis = () => map.getBoundsZoom(heel, false, L.point(28, 28));
  const namen = lappendeken.maakNamen(map, basis);

  const tip = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
  element.append(tip);
  function wijs(lines, event) {
    const [head, ...rest] = lines.filter(Boolean);
    tip.replaceChildren(
      h("strong", {}, head),
      ...rest.map((text) => h("span", {}, text)),
    );
    tip.hidden = false;
    const { x, y } = event.containerPoint;
    const size = map.getSize();
    const [w, t] = [tip.offsetWidth, tip.offsetHeight];
    const left = x + 16 + w > size.x ? Math.max(4, x - w - 12) : x + 16;
    const top = y + 18 + t > size.y ? Math.max(4, y - t - 10) : y + 18;
    tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
  const verberg = () => {
    tip.hidden = true;
    lijnen.tekenNadruk("wijzer", []);
  };

  let laatste = null;
  lijnen.vlakken.on("mouseover mousemove", (event) => {
    const m = event.layer.gemeente;
    if (event.type === "mouseover") {
      const { indeling, tweede, weergave } = staat.nu;
      const d = which === 1 ? tweede : indeling;
      const r = g.indelingen[d] ? g.indelingen[d].hoofd[m] : -1;
      const whole = weergave === "indelingen" && r >= 0;
      lijnen.tekenNadruk("wijzer", whole ? g.indelingen[d].leden[r] : [m]);
    }
    wijs(laatste.tip(m), event);
  });
  lijnen.vlakken.on("mouseout", verberg);
  lijnen.vlakken.on("click", (event) => {
    verberg();
    app.kiesVanKaart(event.layer.gemeente, which);
  });
  map.on("mouseout dragstart", verberg);

  let thuis = true;
  map.on("dragstart", () => {
    thuis = false;
  });
  element.addEventListener("wheel", () => (thuis = false), { passive: true });
  element.addEventListener("dblclick", () => (thuis = false));
  const observer = new ResizeObserver(() => {
    map.invalidateSize({ animate: false, pan: false });
    // The second map takes its view from the first.
    if (thuis && which === 0) map.fitBounds(begin(), { padding: [14, 14], animate: false });
    if (which === 1) map.setView(app.kaart.map.getCenter(), app.kaart.map.getZoom(), { animate: false });
  });
  observer.observe(element);

  let getoond = null;
  const bijschrift = h("p", { class: "bijschrift", hidden: true });
  element.append(bijschrift);
  function teken(nu) {
    const picture = beelden.beeld(nu, which);
    laatste = picture;
    lijnen.tekenVlakken(picture.kleur);
    lijnen.tekenArcering(picture.arcering);
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
    if (nu.weergave === "naden" || nu.hardeNaden) {
      lijnen.maakNadenRaakbaar({
        mouseover: (i, event) => wijs(beelden.naadtip(staat.nu, i), event),
        mousemove: (i, event) => wijs(beelden.naadtip(staat.nu, i), event),
        click: (i, event) => wijs(beelden.naadtip(staat.nu, i), event),
        mouseout: verberg,
      });
    }
  }

  return {
    map,
    teken,
    naarHuis() {
      thuis = true;
      map.fitBounds(begin(), { padding: [14, 14], animate: bewegend });
    },
    /** Move so that these gemeenten are in view, and close enough to tell apart. */
    toonGemeenten(list) {
      // A card may just have taken a part of the width.
      map.invalidateSize({ animate: false, pan: false });
      const bounds = L.latLngBounds(list.flatMap((m) => g.vlakken[m].flat(2)));
      const zoom = map.getBoundsZoom(bounds, false, L.point(80, 80));
      if (map.getBounds().contains(bounds) && zoom - map.getZoom() < 1) return;
      thuis = false;
      map.fitBounds(bounds, { maxZoom: 9.5, animate: bewegend, padding: [40, 40] });
    },
  };
};
