/* Names on the map: as many as fit without touching, the most important first. */
"use strict";

lappendeken.maakNamen = (map, basis) => {
  const { h } = lappendeken.basis;
  const pane = map.getPane("namen");
  pane.setAttribute("aria-hidden", "true");
  const canvas = document.createElement("canvas").getContext("2d");
  let namen = [];

  /** Break a name in two lines of about the same length, where that is possible. */
  function breek(text) {
    const middle = text.length / 2;
    let best = -1;
    // "'s-Gravenhage" stays whole: no line of fewer than three letters.
    for (let i = 3; i < text.length - 3; i += 1) {
      if ((text[i] === " " || text[i] === "-") && Math.abs(i - middle) < Math.abs(best - middle)) {
        best = i;
      }
    }
    if (best < 0) return [text];
    const end = text[best] === "-" ? best + 1 : best;
    return [text.slice(0, end), text.slice(best + 1)];
  }

  /** Ways to write and place a name, the best first: [lines, size, shift up or down]. */
  function* pogingen(naam) {
    const broken = breek(naam.tekst);
    const forms = naam.tekst.length > 14 ? [broken] : [[naam.tekst], broken];
    for (const size of [naam.grootte, naam.grootte - 1]) {
      for (const lines of forms) {
        for (const shift of [0, -0.7, 0.7, -1.3, 1.3]) yield [lines, size, shift * size];
      }
    }
  }

  function breedte(lines, size) {
    canvas.font = `600 ${size}px system-ui, -apple-system, "Segoe UI", sans-serif`;
    return Math.max(...lines.map((text) => canvas.measureText(text).width));
  }

  function maak(naam, lines, size, width, anchor) {
    const element = h(
      "div",
      { class: `naam ${naam.soort}`, style: { width: `${width}px`, fontSize: `${size}px` } },
      lines.map((text) => h("span", {}, text)),
    );
    L.DomUtil.setPosition(element, map.latLngToLayerPoint(naam.punt).subtract(anchor).round());
    return element;
  }

  /** Left side of a name around x: moved a little where the edge of the map would cut it. */
  function binnen(x, width, { min, max }) {
    const left = x - width / 2;
    if (x < min.x || x > max.x) return left;
    return Math.max(min.x + 2, Math.min(max.x - width - 2, left));
  }

  function plaats() {
    const zoom = map.getZoom();
    const begin = basis();
    const bounds = map.getPixelBounds();
    const view = bounds.pad(0.3);
    const smal = map.getSize().x < 500 ? 1 : 0;
    const boxes = [];
    const made = [];
    for (const naam of namen) {
      if (zoom < begin + naam.vanaf + naam.smal * smal - 0.3) continue;
      const point = map.project(naam.punt, zoom);
      if (!view.contains(point)) continue;
      for (const [lines, size, shift] of pogingen(naam)) {
        const [w, t] = [breedte(lines, size) + 6, lines.length * size * 1.12 + 3];
        const top = point.y + shift - t / 2;
        const left = binnen(point.x, w, bounds);
        const box = [left, top, left + w, top + t];
        if (!boxes.every((b) => box[2] < b[0] || b[2] < box[0] || box[3] < b[1] || b[3] < box[1])) {
          continue;
        }
        boxes.push(box);
        made.push(maak(naam, lines, size, w, [point.x - left, t / 2 - shift]));
        break;
      }
    }
    pane.replaceChildren(...made);
  }

  map.on("zoomstart", () => pane.classList.add("even-weg"));
  map.on("zoomend viewreset moveend resize", () => {
    pane.classList.remove("even-weg");
    plaats();
  });

  return {
    /** Show names: [{punt, tekst, grootte, soort, vanaf}], the most important first;
     * vanaf is how far to zoom in from the whole country before the name is shown. */
    toon(list) {
      namen = list;
      plaats();
    },
  };
};
