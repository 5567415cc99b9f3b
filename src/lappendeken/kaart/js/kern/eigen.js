/** An indeling of the reader's own, as if it had been written in the page. */

/** @import { RuweIndeling } from "./typen.js" */

/**
 * The user's own lists are of the soort "eigen" too, and a command knows those: what is made here is
 * told apart by itself.
 *
 * @param {Pick<RuweIndeling, "slug" | "naam" | "kanttekening" | "regios" | "leden">} lijst
 * @returns {RuweIndeling} A domein of its own.
 */
export function maakEigen(lijst) {
  return {
    ...lijst,
    domein: lijst.naam,
    groep: "",
    soort: "eigen",
    gemaakt: true,
    standaard: false,
    voorlopig: false,
    stand: new Date().getFullYear(),
    opgave: "Een eigen indeling, in deze kaart gemaakt of geplakt.",
    wettelijke_basis: "",
    verplichting: "",
    rechtsvorm: "",
    wijzigbaar_door: "",
    vertrouwen: "",
    geldigheid: "",
    bronnen: [],
  };
}
