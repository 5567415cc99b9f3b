/** The heading: as it was given, or of the present choice. */

import { byId, h, inWoorden, werkBij } from "../elementen.js";
import { getal, telwoord } from "../kern/tekst.js";

/** @import { Staat } from "../kern/staat.js" */
/** @import { Gegevens } from "../kern/typen.js" */

/** @typedef {ReturnType<typeof maakKop>} Kop */

/** @param {Gegevens} g */
export function maakKop(g) {
  const begin = g.keuze.join(" ");

  function titel(/** @type {Staat} */ nu) {
    const domeinen = new Set(nu.keuze.map((d) => g.indelingen[d].domein)).size;
    const velden = domeinen === 1 ? "één domein" : `${getal(domeinen)} domeinen`;
    return g.titel || `Congruentie van ${getal(nu.keuze.length)} indelingen in ${velden}`;
  }

  function teken(/** @type {Staat} */ nu) {
    document.title = inWoorden(titel(nu));
    werkBij(byId("titel"), titel(nu));
    const standen = nu.keuze.map((d) => g.indelingen[d].stand);
    const [first, last] = [Math.min(...standen), Math.max(...standen)];
    const stand = first === last ? `${first}` : `${first} tot ${last}`;
    const today = nu.keuze.map((d) => g.basis[d]).join(" ");
    const own = today !== begin;
    const known = g.keuzes.find(([, keuze]) => keuze.join(" ") === today);
    const anders = nu.keuze.some((d) => g.basis[d] !== d);
    const wat = known ? `Keuze: ${known[0]}` : "Eigen keuze";
    const count = telwoord(nu.keuze.length, "indeling", "indelingen");
    werkBij(
      byId("ondertitel"),
      own
        ? h("strong", {}, `${wat}${g.titel ? `, ${count}` : ""}, stand ${stand}`)
        : `Stand ${stand}`,
      `; ${telwoord(g.n, "gemeente", "gemeenten")}`,
      g.gemeld.length ? `, waarvan ${getal(g.gemeld.length)} in het rapport` : "",
      anders && nu.scenario !== null
        ? h("strong", { class: "metscenario" }, ` Met ${nu.scenarios[nu.scenario].naam}`)
        : null,
    );
  }
  return { titel, teken };
}
