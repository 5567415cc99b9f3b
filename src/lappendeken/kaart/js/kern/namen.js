/** Short names for regios on the map. */

/**
 * Names without what stands between brackets, unless that tells two apart.
 *
 * @param {readonly string[]} names
 */
function zonderHaakjes(names) {
  const bare = names.map((name) => name.replace(/(?<=.{3}) \([^)]*\)$/u, ""));
  return bare.map((name, i) => (bare.indexOf(name) === bare.lastIndexOf(name) ? name : names[i]));
}

/**
 * Names without the word that nearly all begin with, and short.
 *
 * @param {readonly string[]} given
 * @returns {string[]}
 */
export function korteNamen(given) {
  const names = zonderHaakjes(given);
  /** @type {Map<string, number>} */
  const first = new Map();
  for (const name of names) {
    const word = name.split(" ")[0];
    if (name.includes(" ")) first.set(word, (first.get(word) ?? 0) + 1);
  }
  const [word, count] = [...first].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  if (count < 4 || count < 0.4 * names.length) return names;
  return names.map((name) => (name.startsWith(`${word} `) ? name.slice(word.length + 1) : name));
}
