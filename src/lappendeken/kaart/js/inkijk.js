/**
 * What tests and benchmarks see of a running page, as `lappendeken.inkijk`; the page itself
 * never reads it.
 */

import { CRITERIA } from "./kern/criteria.js";
import { fold } from "./kern/fold.js";
import { maakProjectie } from "./kern/kaartprojectie.js";
import { kleurPaar, kleurRegios } from "./kern/kleuren.js";
import { maakPassend } from "./kern/passend.js";
import { vindTegenhangers } from "./kern/tegenhangers.js";

/** @import { Beelden } from "./beeld/kaartbeeld.js" */
/** @import { Kaart } from "./beeld/kaartvenster.js" */
/** @import { Rekenaar } from "./kern/rekenen.js" */
/** @import { Houder } from "./kern/staat.js" */
/** @import { Gegevens } from "./kern/typen.js" */
/** @import { Waarden } from "./kern/waarden.js" */
/** @import { Werkbank } from "./kern/werkbank.js" */
/** @import { Acties } from "./paneel/acties.js" */
/** @import { Bestanden } from "./paneel/watals/bestanden.js" */
/** @import { Keuze } from "./paneel/keuze.js" */

/**
 * @typedef {object} Delen
 * @property {Gegevens} g
 * @property {Rekenaar} rekenaar
 * @property {Houder} staat
 * @property {Waarden} waarden
 * @property {Beelden} beelden
 * @property {Kaart} kaart
 * @property {Keuze} keuze
 * @property {Acties} acties
 * @property {Werkbank} werkbank
 * @property {Bestanden} bestanden
 * @property {() => ReturnType<import("./paneel/watals/naast.js").Naast["standen"]>} standen
 */

const kern = {
  CRITERIA,
  maakPassend,
  fold,
  kleurPaar,
  kleurRegios,
  maakProjectie,
  vindTegenhangers,
};

/** @type {Partial<Delen> & typeof kern} */
export const inkijk = { ...kern };

/** @param {Delen} delen */
export function vulInkijk(delen) {
  Object.assign(inkijk, delen);
}
