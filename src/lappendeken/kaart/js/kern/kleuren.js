/* Classes of values, shades of seams and partners, colours of regios. */
"use strict";

lappendeken.kleuren = (() => {
  const { meng } = lappendeken.basis;

  /** Number of the class of a value; -1 for a missing one. */
  function klasseVan(laag, value) {
    if (Number.isNaN(value)) return -1;
    const found = laag.klassen.findIndex(([, boven]) => boven === null || value < boven);
    return found >= 0 ? found : laag.klassen.length - 1;
  }

  /** Colour of a seam by the share of the indelingen: pale where few, NAAD_KLEUR where all. */
  function naadkleur(share, stijl) {
    return meng("#cf9a84", stijl.naad, Math.min(1, Math.max(0, (share - 0.08) / 0.92)));
  }

  /** Width of a seam in pixels at the scale of the whole country. */
  const naaddikte = (share) => 0.9 + 3.4 * share ** 1.35;

  /** Colour of a partner by the share of the indelingen: pale to the accent. */
  const partnerkleur = (share, stijl) => meng("#e3f0ef", stijl.accent, share ** 1.1);

  /**
   * Give neighbouring regios different colours: greedy, the most constrained first.
   * Of the colours that are free the least used is taken, so that all are used.
   */
  function kleurRegios(indeling, grenzen, aantal) {
    const size = indeling.regios.length;
    const next = Array.from({ length: size }, () => new Set());
    for (const { a, b } of grenzen) {
      const [x, y] = [indeling.hoofd[a], indeling.hoofd[b]];
      if (x >= 0 && y >= 0 && x !== y) {
        next[x].add(y);
        next[y].add(x);
      }
    }
    const colour = new Int32Array(size).fill(-1);
    const used = new Array(aantal).fill(0);
    const taken = (r) => new Set([...next[r]].map((o) => colour[o]).filter((c) => c >= 0));
    for (let step = 0; step < size; step += 1) {
      let best = -1;
      let bestScore = -1;
      for (let r = 0; r < size; r += 1) {
        if (colour[r] >= 0) continue;
        const score = taken(r).size * 1000 + next[r].size;
        if (score > bestScore) [best, bestScore] = [r, score];
      }
      const busy = taken(best);
      let choice = -1;
      for (let c = 0; c < aantal; c += 1) {
        if (!busy.has(c) && (choice < 0 || used[c] < used[choice])) choice = c;
      }
      // More neighbours of different colours than there are colours: take the least used.
      if (choice < 0) choice = used.indexOf(Math.min(...used));
      colour[best] = choice;
      used[choice] += 1;
    }
    return colour;
  }

  /** Names without what stands between brackets, unless that tells two apart. */
  function zonderHaakjes(names) {
    const bare = names.map((name) => name.replace(/(?<=.{3}) \([^)]*\)$/u, ""));
    return bare.map((name, i) => (bare.indexOf(name) === bare.lastIndexOf(name) ? name : names[i]));
  }

  /** Names for on the map: without the word that nearly all begin with, and short. */
  function korteNamen(given) {
    const names = zonderHaakjes(given);
    const first = new Map();
    for (const name of names) {
      const word = name.split(" ")[0];
      if (name.includes(" ")) first.set(word, (first.get(word) || 0) + 1);
    }
    const [word, count] = [...first].sort((a, b) => b[1] - a[1])[0] || ["", 0];
    if (count < 4 || count < 0.4 * names.length) return names;
    return names.map((name) => (name.startsWith(`${word} `) ? name.slice(word.length + 1) : name));
  }

  return { klasseVan, naadkleur, naaddikte, partnerkleur, kleurRegios, korteNamen };
})();
