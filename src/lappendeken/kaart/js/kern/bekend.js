/** What is known of the units beside their name and place. */

/** @import { Gegevens } from "./typen.js" */

/** Whether their inwoners are known; otherwise each weighs the same. */
export const kentInwoners = (/** @type {Pick<Gegevens, "eenheid">} */ g) =>
  g.eenheid?.inwoners ?? true;

/** Whether it is known in which provincie they lie. */
export const kentProvincies = (/** @type {Pick<Gegevens, "eenheid">} */ g) =>
  g.eenheid?.provincies ?? true;
