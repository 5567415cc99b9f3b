/** Reduce text to what a person types. */

/**
 * Take case, accents and punctuation out of a text; the same rule as `fold` in Python
 * (`basis/tekst.py`), so that a name that is found by the commands is found here too.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ß/gu, "ss")
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
