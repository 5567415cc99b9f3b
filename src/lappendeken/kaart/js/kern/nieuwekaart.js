/** A page with the work of the reader inside, made from its own source: only data comes with it. */

/**
 * How a block of data begins: what the reader made goes before that of the page. The tag is a value,
 * because a script in which a tag of a script stands may swallow what follows it.
 */
const blok = (/** @type {string} */ id, tag = "script") =>
  `<${tag} type="application/json" id="${id}">`;

/** @typedef {{ werk: string, adres: string }} Ingebouwd */

/**
 * @param {string} bron The page as it came, without work in it.
 * @param {Ingebouwd} ingebouwd
 * @returns {string | null} Null when this is no such page.
 */
export function bouwIn(bron, ingebouwd) {
  // Text of the user cannot look like this: it stands in the page with its marks written otherwise.
  const at = bron.indexOf(blok("gegevens"));
  if (at < 0) return null;
  const text = JSON.stringify(ingebouwd).replace(
    /[<>&\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const block = `${blok("werk")}${text}</script>`;
  return `<!DOCTYPE html>\n${bron.slice(0, at)}${block}${bron.slice(at)}`;
}

/**
 * What a page has inside; null for none, or nonsense.
 *
 * @param {string} text
 * @returns {Ingebouwd | null}
 */
export function leesIngebouwd(text) {
  try {
    const { werk, adres } = JSON.parse(text);
    return typeof werk === "string" && typeof adres === "string" ? { werk, adres } : null;
  } catch {
    return null;
  }
}
