/** The state of the page: one flat object, replaced at every change. */

/** @import { Scenario } from "./scenario.js" */
/** @import { Gegevens } from "./typen.js" */

/** @typedef {"congruentie" | "naden" | "indelingen" | "watals"} Weergave */

/**
 * @typedef {object} Staat
 * @property {Weergave} weergave
 * @property {number} laag Position of the measure that colours the map.
 * @property {boolean} inwoners Whether partners count by their inwoners.
 * @property {boolean} eigenKlassen Whether the classes follow the values; if not, they are fixed.
 * @property {number | null} klasse The one class that is shown.
 * @property {boolean} hardeNaden
 * @property {number[]} keuze Positions of the compared indelingen: ascending, and then those of a
 *   scenario in the places of what they replace.
 * @property {number} minstens Seams in at least this share of the indelingen; 0 for every seam.
 * @property {boolean} ondergrond Whether the seams lie over the colours.
 * @property {number} indeling The one that the map shows as areas.
 * @property {number | null} tweede The one beside or over it.
 * @property {boolean} naast
 * @property {number | null} gemeente
 * @property {number | null} ander The gemeente that its card sets beside it.
 * @property {[d: number, r: number] | null} regio
 * @property {[d: number, m: number] | null} regiolijst Regios of a gemeente, to choose one from.
 * @property {boolean} partners Whether the map shows the partners of the gemeente.
 * @property {readonly Scenario[]} scenarios
 * @property {number | null} scenario The one that is worked on, and shown.
 * @property {boolean} vandaag Whether the figures are nevertheless those of today.
 * @property {number | null} deel The indeling of today that is worked on in it,
 * @property {number | null} werk and where it stands as it is now.
 * @property {number | null} penseel The regio that gemeenten are put in.
 * @property {boolean} verft Whether the pointer does so; if not, it moves the map and opens cards.
 * @property {boolean} heleRegio Whether it puts whole regios.
 * @property {boolean} verschil Whether the map shows who gains and loses.
 * @property {boolean} presentatie Whether the map fills the screen, for the back of a room.
 */

/**
 * @typedef {object} Houder
 * @property {Staat} nu
 * @property {(change: Partial<Staat>) => void} zet
 * @property {(follower: (nu: Staat, oud: Staat) => void) => void} volg
 */

/**
 * The state that the page opens with.
 *
 * @param {Gegevens} g
 * @returns {Staat}
 */
export function beginstaat(g) {
  return {
    weergave: "congruentie",
    laag: 0,
    inwoners: false,
    eigenKlassen: false,
    klasse: null,
    hardeNaden: false,
    keuze: [...g.keuze],
    minstens: 0,
    ondergrond: false,
    indeling: g.keuze[0],
    tweede: null,
    naast: false,
    gemeente: null,
    ander: null,
    regio: null,
    regiolijst: null,
    partners: true,
    scenarios: [],
    scenario: null,
    vandaag: false,
    deel: null,
    werk: null,
    penseel: null,
    verft: false,
    heleRegio: false,
    verschil: false,
    presentatie: false,
  };
}

/**
 * Hold a state; whoever follows it hears of every change.
 *
 * @param {Staat} begin
 * @returns {Houder}
 */
export function maakStaat(begin) {
  let nu = { ...begin };
  /** @type {((nu: Staat, oud: Staat) => void)[]} */
  const followers = [];
  return {
    get nu() {
      return nu;
    },
    zet(change) {
      const oud = nu;
      nu = { ...nu, ...change };
      for (const follower of followers) follower(nu, oud);
    },
    volg(follower) {
      followers.push(follower);
    },
  };
}
