/** The key of the map of a scenario: who moved, or who gains and loses. */

import { h } from "../../elementen.js";
import { VERSCHILLEN, verschilklasse } from "../../kern/verschilklassen.js";

/** @import { Kind } from "../../elementen.js" */
/** @import { Staat } from "../../kern/staat.js" */
/** @import { Waarden } from "../../kern/waarden.js" */

/**
 * @param {Staat} nu
 * @param {Waarden} waarden
 * @returns {Kind}
 */
export function maakSleutel(nu, waarden) {
  const maakTeken = (/** @type {string} */ soort, /** @type {string} */ tekst) =>
    h("li", {}, h("span", { class: `teken ${soort}` }), h("span", {}, tekst));
  if (!nu.verschil) {
    return h(
      "ul",
      { class: "tekens" },
      maakTeken("stippen", "gestippeld: verhuisd in dit scenario"),
    );
  }
  const { verschil } = waarden.verschuivingen(nu);
  const counts = VERSCHILLEN.map(() => 0);
  for (const value of verschil) {
    const klasse = verschilklasse(value);
    if (klasse >= 0) counts[klasse] += 1;
  }
  return h(
    "div",
    { class: "legenda", role: "group", "aria-label": "Legenda: verschil in congruentie" },
    h(
      "p",
      { class: "as" },
      h("span", {}, "congruentie, in procentpunt"),
      h("span", {}, "gemeenten"),
    ),
    VERSCHILLEN.map(([, label, kleur], i) => ({ label, kleur, i }))
      .reverse()
      .map(({ label, kleur, i }) =>
        h(
          "div",
          { key: label, class: "legendarij smal" },
          h("span", {
            class: `vlakje ${i > 4 ? "stip" : i < 4 ? "streepje" : ""}`,
            style: { backgroundColor: kleur },
          }),
          h("span", { class: "label" }, label),
          h("span", { class: "telling" }, String(counts[i])),
        ),
      ),
    h(
      "ul",
      { class: "tekens" },
      maakTeken("streep", "dikke lijn: nieuwe regiogrens"),
      maakTeken("streep weg", "stippellijn: regiogrens die vervalt"),
    ),
  );
}
