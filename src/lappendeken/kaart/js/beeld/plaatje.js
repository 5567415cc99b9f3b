/** A still picture of the map, as SVG: for paper, and to take along. */

import { byId, s } from "../elementen.js";
import { maakProjectie } from "../kern/kaartprojectie.js";
import { omtrek } from "../kern/vlakken.js";
import { liggenLos } from "./namen.js";

/** @import { Staat } from "../kern/staat.js" */
/** @import { Projectie } from "../kern/kaartprojectie.js" */
/** @import { Gegevens, Lijn, Punt } from "../kern/typen.js" */
/** @import { Beelden } from "./kaartbeeld.js" */
/** @import { Vak } from "./namen.js" */
/** @import { Kaartnaam } from "./naamlijst.js" */

/** @typedef {[x: number, y: number, breedte: number, hoogte: number]} Uitsnede */
/** @typedef {readonly [noordwest: Punt, zuidoost: Punt]} Kader */

/** Sizes of lines and letters are those of a picture of this width. */
const BREEDTE = 600;
/** Of the white around the country, so much is kept. */
const RAND = 0.03;
/** The whole country is at most so many times as wide: lines have no more detail. */
const VERGROOT = 12;

/**
 * What is in the frame; of the white around the country only the edge.
 *
 * @param {Projectie} projectie
 * @param {Kader} kader
 * @returns {Uitsnede}
 */
function snijUit({ breedte, hoogte, punt }, kader) {
  const [[x0, y0], [x1, y1]] = kader.map(punt);
  const rand = RAND * breedte;
  const [left, top] = [Math.max(x0, -rand), Math.max(y0, -rand)];
  return [left, top, Math.min(x1, breedte + rand) - left, Math.min(y1, hoogte + rand) - top];
}

/**
 * The patterns of the page, as large as the picture asks.
 *
 * @param {number} maat
 */
function neemPatronen(maat) {
  return ["arcering", "arcering-licht", "stippen"].map((id) => {
    const made = /** @type {Element} */ (byId(id).cloneNode(true));
    made.id = `plaatje-${id}`;
    const turn = made.getAttribute("patternTransform") ?? "";
    made.setAttribute("patternTransform", `scale(${maat.toFixed(3)}) ${turn}`.trim());
    return made;
  });
}

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Beelden} nodig.beelden
 * @param {() => Kader} nodig.kader What is on the screen.
 * @returns {(nu: Staat) => SVGSVGElement}
 */
export function maakPlaatje({ g, beelden, kader }) {
  return (nu) => {
    const grof = maakProjectie(g.bogen, BREEDTE);
    const fit = snijUit(grof, kader());
    const factor = Math.min(VERGROOT, Math.max(1, BREEDTE / fit[2]));
    const projectie = maakProjectie(g.bogen, BREEDTE * factor);
    const uitsnede = snijUit(projectie, kader());
    const [x, y, w, t] = uitsnede;
    const maat = w / BREEDTE;

    const ligtErin = (/** @type {readonly Lijn[]} */ lines) => {
      const points = lines.flat().map(projectie.punt);
      return (
        points.some(([px]) => px >= x) &&
        points.some(([px]) => px <= x + w) &&
        points.some(([, py]) => py >= y) &&
        points.some(([, py]) => py <= y + t)
      );
    };
    const bogen = g.bogen.map((boog) => ligtErin([boog]));
    const inBeeld = g.vlakken.map((vlak) => ligtErin(vlak.flat()));
    const gesloten = (/** @type {readonly Lijn[]} */ rings) =>
      rings.map((ring) => `${projectie.pad(ring)}z`).join("");
    const boogpad = (/** @type {readonly number[]} */ numbers) =>
      numbers
        .filter((i) => bogen[i])
        .map((i) => projectie.pad(g.bogen[i]))
        .join("");
    const grenspad = (/** @type {readonly number[]} */ grenzen) =>
      boogpad(grenzen.flatMap((i) => g.grenzen[i].bogen));
    const vlak = (/** @type {number} */ m, /** @type {Record<string, unknown>} */ look) =>
      inBeeld[m]
        ? s("path", { d: gesloten(g.vlakken[m].flat()), ...look, "fill-rule": "evenodd" })
        : null;
    /** @type {(d: string, stroke: string, width: number, dash?: string) => SVGPathElement | null} */
    const lijn = (d, stroke, width, dash) =>
      d
        ? s("path", {
            d,
            fill: "none",
            stroke,
            "stroke-width": (width * maat).toFixed(2),
            "stroke-dasharray": dash
              ?.split(" ")
              .map((v) => (Number(v) * maat).toFixed(1))
              .join(" "),
            "stroke-linecap": "round",
            "stroke-linejoin": "round",
          })
        : null;

    function schrijfNamen(/** @type {Kaartnaam[]} */ list) {
      const size = w / 58;
      const ingezoomd = Math.log2(Math.max(projectie.breedte / w, projectie.hoogte / t));
      /** @type {Vak[]} */
      const boxes = [];
      const made = [];
      for (const { punt, tekst, vanaf } of list) {
        if (vanaf > ingezoomd * 1.2 + 0.1) continue;
        const [px, py] = projectie.punt(punt);
        // A rough width per letter: without a screen nothing can be measured.
        const half = (tekst.length * size * 0.68) / 2;
        /** @type {Vak} */
        const box = [px - half, py - size, px + half, py + size * 0.4];
        const inside = box[0] > x && box[2] < x + w && box[1] > y && box[3] < y + t;
        if (!inside || !boxes.every((other) => liggenLos(box, other))) continue;
        boxes.push(box);
        made.push(
          s(
            "text",
            {
              x: px.toFixed(1),
              y: py.toFixed(1),
              "font-size": size.toFixed(2),
              "font-weight": 600,
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

    const picture = beelden.beeld(nu);
    const patroon = (/** @type {string} */ id) => ({ fill: `url(#plaatje-${id})` });
    return s(
      "svg",
      {
        viewBox: uitsnede.map((v) => v.toFixed(1)).join(" "),
        class: "afdrukkaart",
        "font-family": "Arial, Helvetica, sans-serif",
      },
      s("defs", {}, neemPatronen(maat)),
      g.naam.map((_, m) => {
        const [fill, opacity] = picture.kleur(m);
        return vlak(m, { fill, "fill-opacity": opacity });
      }),
      picture.arcering.map((m) => vlak(m, patroon(picture.licht ? "arcering-licht" : "arcering"))),
      picture.stippen.map((m) => vlak(m, patroon("stippen"))),
      lijn(grenspad(g.grenzen.map((_, i) => i)), "#ffffff", 0.4),
      lijn(boogpad(g.kust), "#9aa3a6", 0.5),
      g.grenzen.map((grens, i) => {
        const look = picture.naad?.(i);
        return look ? lijn(boogpad(grens.bogen), look.kleur, look.dikte * 0.75) : null;
      }),
      Object.values(picture.omtrek).map(([grenzen, style]) =>
        style && grenzen.length
          ? lijn(grenspad(grenzen), style.color, style.weight * 0.7, style.dashArray)
          : null,
      ),
      omtrek(picture.nadruk, g).map((rings) => lijn(gesloten(rings), g.stijl.inkt, 1.4)),
      schrijfNamen(picture.namen),
    );
  };
}
