/** A still picture of the map, as SVG: for paper. */

import { s } from "../elementen.js";
import { maakProjectie } from "../kern/kaartprojectie.js";
import { metPartners } from "../kern/feiten.js";
import { omtrek } from "../kern/vlakken.js";
import { liggenLos } from "./namen.js";

/** @import { Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */
/** @import { Waarden } from "../kern/waarden.js" */
/** @import { Beelden } from "./kaartbeeld.js" */
/** @import { Vak } from "./namen.js" */
/** @import { Kaartnaam } from "./naamlijst.js" */

const BREEDTE = 600;

/** @typedef {[x: number, y: number, breedte: number, hoogte: number]} Uitsnede */

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Waarden} nodig.waarden
 * @param {Beelden} nodig.beelden
 * @returns {(nu: Staat) => SVGSVGElement}
 */
export function maakPlaatje({ g, waarden, beelden }) {
  const projectie = maakProjectie(g.bogen, BREEDTE);
  const gesloten = (/** @type {typeof g.bogen} */ rings) =>
    rings.map((ring) => `${projectie.pad(ring)}z`).join("");
  const vlakpad = (/** @type {number} */ m) => gesloten(g.vlakken[m].flat());
  const boogpad = (/** @type {readonly number[]} */ numbers) =>
    numbers.map((i) => projectie.pad(g.bogen[i])).join("");
  const grenspad = (/** @type {readonly number[]} */ grenzen) =>
    grenzen.map((i) => boogpad(g.grenzen[i].bogen)).join("");
  const vlak = (/** @type {number} */ m, /** @type {Record<string, unknown>} */ look) =>
    s("path", { d: vlakpad(m), ...look, "fill-rule": "evenodd" });
  const lijn = (
    /** @type {string} */ d,
    /** @type {string} */ stroke,
    /** @type {number} */ width,
  ) =>
    s("path", {
      d,
      fill: "none",
      stroke,
      "stroke-width": width,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    });

  /** @type {(nu: Staat) => Uitsnede} */
  function kiesUitsnede(nu) {
    if (nu.gemeente === null || !beelden.toontPartners(nu))
      return [0, 0, BREEDTE, projectie.hoogte];
    const group = metPartners(nu.gemeente, waarden.uitkomst(nu).k, g.n);
    const points = group.flatMap((m) => g.vlakken[m].flat(2)).map(projectie.punt);
    const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
    const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const side = Math.max(x1 - x0, y1 - y0, 60) * 1.15;
    const left = Math.round((x0 + x1 - side) / 2);
    return [left, Math.round((y0 + y1 - side) / 2), Math.round(side), Math.round(side)];
  }

  /** @type {(list: Kaartnaam[], uitsnede: Uitsnede) => SVGTextElement[]} */
  function schrijfNamen(list, [x, y, w, t]) {
    const size = w / 58;
    /** @type {Vak[]} */
    const boxes = [];
    const made = [];
    for (const { punt, tekst, vanaf } of list) {
      if (vanaf > Math.log2(BREEDTE / w) * 1.2 + 0.1) continue;
      const [px, py] = projectie.punt(punt);
      // A rough width per letter: without a screen nothing can be measured.
      const half = (tekst.length * size * 0.6) / 2;
      /** @type {Vak} */
      const box = [px - half, py - size, px + half, py + size * 0.4];
      const inside = box[0] > x && box[2] < x + w && box[1] > y && box[3] < y + t;
      if (!inside || !boxes.every((other) => liggenLos(box, other))) continue;
      boxes.push(box);
      const place = { x: px.toFixed(1), y: py.toFixed(1), "font-size": size.toFixed(2) };
      made.push(
        s(
          "text",
          {
            ...place,
            "text-anchor": "middle",
            "paint-order": "stroke",
            stroke: "#ffffff",
            "stroke-width": (size / 4).toFixed(2),
            fill: g.stijl.inkt,
          },
          tekst,
        ),
      );
    }
    return made;
  }

  return (nu) => {
    const picture = beelden.beeld(nu);
    const uitsnede = kiesUitsnede(nu);
    return s(
      "svg",
      { viewBox: uitsnede.join(" "), class: "afdrukkaart" },
      g.naam.map((_, m) => {
        const [fill, opacity] = picture.kleur(m);
        return vlak(m, { fill, "fill-opacity": opacity });
      }),
      picture.arcering.map((m) =>
        vlak(m, { fill: picture.licht ? "url(#arcering-licht)" : "url(#arcering)" }),
      ),
      picture.stippen.map((m) => vlak(m, { fill: "url(#stippen)" })),
      lijn(grenspad(g.grenzen.map((_, i) => i)), "#ffffff", 0.4),
      lijn(boogpad(g.kust), "#9aa3a6", 0.5),
      g.grenzen.map((grens, i) => {
        const look = picture.naad?.(i);
        return look ? lijn(boogpad(grens.bogen), look.kleur, look.dikte * 0.75) : null;
      }),
      Object.values(picture.omtrek).map(([grenzen, style]) =>
        style && grenzen.length ? lijn(grenspad(grenzen), style.color, style.weight * 0.7) : null,
      ),
      omtrek(picture.nadruk, g).map((rings) => lijn(gesloten(rings), g.stijl.inkt, 1.4)),
      schrijfNamen(picture.namen, uitsnede),
    );
  };
}
