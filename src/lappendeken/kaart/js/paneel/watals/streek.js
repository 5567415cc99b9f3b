/** What a stroke over the map does: gemeenten go to the chosen regio, as one step. */

/** @import { Streek } from "../../beeld/verven.js" */
/** @import { Houder } from "../../kern/staat.js" */
/** @import { Gegevens } from "../../kern/typen.js" */
/** @import { Werkbank } from "../../kern/werkbank.js" */
/** @import { Meld } from "../melding.js" */

import { verplaats } from "../../kern/wijzig.js";

/**
 * @param {object} nodig
 * @param {Gegevens} nodig.g
 * @param {Houder} nodig.staat
 * @param {Werkbank} nodig.werkbank
 * @param {Meld} nodig.meld
 * @returns {Streek}
 */
export function maakStreek({ g, staat, werkbank, meld }) {
  let begonnen = false;
  return {
    magBeginnen: () => werkbank.nu() !== null,
    raak(m, eerste) {
      const indeling = werkbank.nu();
      if (!indeling) return false;
      if (eerste) begonnen = false;
      const { penseel, heleRegio } = staat.nu;
      const own = indeling.regiosVan[m];
      if (penseel === null) {
        // The first touch takes the regio to paint with.
        if (own.length !== 1) return false;
        werkbank.zet({ penseel: own[0], verschil: false });
        meld(`U verft met ${indeling.regios[own[0]]}`);
        return false;
      }
      const list = heleRegio && own.length === 1 ? indeling.leden[own[0]] : [m];
      const changed = werkbank.pas((one) => verplaats(one, list, penseel, g), {
        samen: begonnen,
        verschil: false,
      });
      begonnen ||= changed;
      return true;
    },
    klaar(afgebroken) {
      if (afgebroken && begonnen) werkbank.ga(-1);
      begonnen = false;
    },
  };
}
