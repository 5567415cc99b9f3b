/** The clipboard. */

import { h } from "../elementen.js";

/**
 * Put text on the clipboard.
 *
 * @param {string} text
 * @returns {Promise<boolean>} Whether it worked.
 */
export async function kopieer(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without permission, or in an older browser: through a selected field.
    const veld = h("textarea", { class: "hoorbaar", "aria-hidden": "true" });
    veld.value = text;
    document.body.append(veld);
    veld.select();
    const done = document.execCommand("copy");
    veld.remove();
    return done;
  }
}
