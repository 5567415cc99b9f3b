/* The measures, for any choice of indelingen. The same definitions as the Python package
 * (maten/gemeente.py), on sets instead of matrices; a test holds the two together. */
"use strict";

lappendeken.rekenen = (() => {
  const GELIJK = 1;
  const A_IN_B = 2;
  const B_IN_A = 3;
  const KRUISEND = 4;

  function overlap(a, b, inwoners) {
    let count = 0;
    let people = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) {
        count += 1;
        people += inwoners[a[i]];
        i += 1;
        j += 1;
      } else if (a[i] < b[j]) i += 1;
      else j += 1;
    }
    return [count, people];
  }

  /** Shared part of two partnersets; m itself is taken out of the three sizes. */
  function jaccard(shared, sizeA, sizeB, own) {
    const both = shared - own;
    const either = sizeA + sizeB - own - own - both;
    return either > 0 ? both / either : 1;
  }

  /** Make a calculator over the data; what concerns two indelingen is computed once. */
  function maakRekenaar(g) {
    const { n, inwoners, indelingen, grenzen } = g;
    const mensen = indelingen.map((d) =>
      Float64Array.from(d.sets, (leden) => leden.reduce((sum, p) => sum + inwoners[p], 0)),
    );
    const paren = new Map();
    const naadcodes = new Map();
    const domein = indelingen.map((d) => d.domein);

    function berekenPaar(d, e) {
      const [a, b] = [indelingen[d], indelingen[e]];
      const found = {
        jaccard: [new Float64Array(n), new Float64Array(n)],
        ecs: [new Float64Array(n), new Float64Array(n)],
        nestheid: [new Float64Array(n), new Float64Array(n)],
        relatie: new Uint8Array(n),
      };
      const seen = new Map();
      for (let m = 0; m < n; m += 1) {
        const [x, y] = [a.kring[m], b.kring[m]];
        if (x < 0 || y < 0) continue;
        const key = x * n + y;
        if (!seen.has(key)) seen.set(key, overlap(a.sets[x], b.sets[y], inwoners));
        const shared = seen.get(key);
        const sizes = [
          [a.sets[x].length, b.sets[y].length, 1],
          [mensen[d][x], mensen[e][y], inwoners[m]],
        ];
        for (let w = 0; w < 2; w += 1) {
          const [sizeA, sizeB, own] = sizes[w];
          found.jaccard[w][m] = jaccard(shared[w], sizeA, sizeB, own);
          found.ecs[w][m] = shared[w] / Math.max(sizeA, sizeB);
          found.nestheid[w][m] = shared[w] / Math.min(sizeA, sizeB);
        }
        const inA = shared[0] === sizes[0][1];
        const inB = shared[0] === sizes[0][0];
        found.relatie[m] = inA && inB ? GELIJK : inB ? A_IN_B : inA ? B_IN_A : KRUISEND;
      }
      return found;
    }

    /** Everything about two indelingen, per gemeente; relatie 0 where one has no regio. */
    function paar(d, e) {
      const key = `${d} ${e}`;
      if (!paren.has(key)) paren.set(key, berekenPaar(d, e));
      return paren.get(key);
    }

    /** k: in how many chosen indelingen m and p are together, as rows of n. */
    function telGedeeld(keuze) {
      const k = new Uint16Array(n * n);
      for (const d of keuze) {
        const { kring, sets } = indelingen[d];
        for (let m = 0; m < n; m += 1) {
          if (kring[m] < 0) continue;
          for (const p of sets[kring[m]]) if (p !== m) k[m * n + p] += 1;
        }
      }
      return k;
    }

    /** Weight of a pair: domeinen count once, however many indelingen they have. */
    function gewichten(keuze) {
      const names = [...new Set(keuze.map((d) => domein[d]))];
      const size = names.map(() => new Uint16Array(n));
      const which = keuze.map((d) => names.indexOf(domein[d]));
      keuze.forEach((d, i) => {
        const { kring } = indelingen[d];
        for (let m = 0; m < n; m += 1) if (kring[m] >= 0) size[which[i]][m] += 1;
      });
      const domeinen = new Uint16Array(n);
      for (const column of size) for (let m = 0; m < n; m += 1) if (column[m] > 0) domeinen[m] += 1;
      return { which, size, domeinen };
    }

    const leeg = () => [new Float64Array(n).fill(NaN), new Float64Array(n).fill(NaN)];

    /** Compute every measure for a choice of indelingen (their numbers, ascending). */
    function reken(keuze) {
      const aantal = new Uint16Array(n);
      for (const d of keuze) {
        for (let m = 0; m < n; m += 1) if (indelingen[d].kring[m] >= 0) aantal[m] += 1;
      }
      const k = telGedeeld(keuze);
      const { which, size, domeinen } = gewichten(keuze);
      const som = { congruentie: leeg(), jaccard: leeg(), ecs: leeg(), nestheid: leeg() };
      for (const columns of Object.values(som)) for (const c of columns) c.fill(0);
      const eerder = keuze.map(() => new Uint8Array(n));
      const relaties = [0, 0, 0, 0, 0].map(() => new Uint16Array(n));
      for (let i = 0; i < keuze.length; i += 1) {
        for (let j = i + 1; j < keuze.length; j += 1) {
          const both = paar(keuze[i], keuze[j]);
          const across = which[i] !== which[j];
          for (let m = 0; m < n; m += 1) {
            const relatie = both.relatie[m];
            if (relatie === 0) continue;
            relaties[relatie][m] += 1;
            if (relatie === GELIJK) eerder[j][m] = 1;
            for (let w = 0; w < 2; w += 1) {
              som.jaccard[w][m] += both.jaccard[w][m];
              som.ecs[w][m] += both.ecs[w][m];
              som.nestheid[w][m] += both.nestheid[w][m];
              if (across) {
                const weight = size[which[i]][m] * size[which[j]][m];
                som.congruentie[w][m] += both.jaccard[w][m] / weight;
              }
            }
          }
        }
      }
      const maten = { regioatlas_congruentie: leeg(), partnervastheid: leeg() };
      for (const name of Object.keys(som)) maten[name] = leeg();
      for (const name of ["vaste_partners", "alle_partners", "tafels"]) maten[name] = leeg();
      for (const name of ["paren_gelijk", "paren_genest", "paren_kruisend"]) maten[name] = leeg();
      for (let m = 0; m < n; m += 1) {
        const D = aantal[m];
        if (D === 0) continue;
        const pairs = (D * (D - 1)) / 2;
        const domeinparen = (domeinen[m] * (domeinen[m] - 1)) / 2;
        const unie = [0, 0];
        const plaatsen = [0, 0];
        let vast = 0;
        for (let p = 0; p < n; p += 1) {
          const shared = k[m * n + p];
          if (shared === 0) continue;
          if (shared === D) vast += 1;
          unie[0] += 1;
          unie[1] += inwoners[p];
          plaatsen[0] += shared;
          plaatsen[1] += shared * inwoners[p];
        }
        for (let w = 0; w < 2; w += 1) {
          if (domeinparen > 0) maten.congruentie[w][m] = som.congruentie[w][m] / domeinparen;
          for (const name of ["jaccard", "ecs", "nestheid"]) {
            if (pairs > 0) maten[name][w][m] = som[name][w][m] / pairs;
          }
          if (unie[w] === 0) continue;
          maten.regioatlas_congruentie[w][m] = plaatsen[w] / (D * unie[w]);
          if (D > 1) maten.partnervastheid[w][m] = (plaatsen[w] - unie[w]) / ((D - 1) * unie[w]);
        }
        maten.vaste_partners[0][m] = vast;
        maten.alle_partners[0][m] = unie[0];
        maten.tafels[0][m] = D - eerder.reduce((sum, column) => sum + column[m], 0);
        maten.paren_gelijk[0][m] = relaties[GELIJK][m];
        maten.paren_genest[0][m] = relaties[A_IN_B][m] + relaties[B_IN_A][m];
        maten.paren_kruisend[0][m] = relaties[KRUISEND][m];
      }
      return { keuze, aantal, k, domeinen, maten, naden: rekenNaden(keuze) };
    }

    /** Per border: 0 not comparable, 1 together, 2 parted by this indeling. */
    function naadcode(d) {
      if (!naadcodes.has(d)) {
        const { regiosVan } = indelingen[d];
        const codes = grenzen.map(({ a, b }) => {
          if (regiosVan[a].length === 0 || regiosVan[b].length === 0) return 0;
          return regiosVan[a].some((r) => regiosVan[b].includes(r)) ? 1 : 2;
        });
        naadcodes.set(d, Uint8Array.from(codes));
      }
      return naadcodes.get(d);
    }

    function rekenNaden(keuze) {
      const aantal = new Uint16Array(grenzen.length);
      const vergeleken = new Uint16Array(grenzen.length);
      for (const d of keuze) {
        naadcode(d).forEach((code, i) => {
          if (code > 0) vergeleken[i] += 1;
          if (code === 2) aantal[i] += 1;
        });
      }
      return { aantal, vergeleken };
    }

    /** Congruentie of one gemeente, for the question what one indeling does to it. */
    function congruentieVan(m, keuze) {
      const held = keuze.filter((d) => indelingen[d].kring[m] >= 0);
      const perDomein = new Map();
      for (const d of held) perDomein.set(domein[d], (perDomein.get(domein[d]) || 0) + 1);
      const q = perDomein.size;
      if (q < 2) return NaN;
      let total = 0;
      for (let i = 0; i < held.length; i += 1) {
        for (let j = i + 1; j < held.length; j += 1) {
          const [a, b] = [domein[held[i]], domein[held[j]]];
          if (a === b) continue;
          total += paar(held[i], held[j]).jaccard[0][m] / (perDomein.get(a) * perDomein.get(b));
        }
      }
      return total / ((q * (q - 1)) / 2);
    }

    /** Congruentie without d minus congruentie: positive means that d lowers it. */
    const effect = (m, d, keuze) =>
      congruentieVan(
        m,
        keuze.filter((e) => e !== d),
      ) - congruentieVan(m, keuze);

    const onthouden = new Map();
    /** The same as reken, remembering the last few choices. */
    function uitkomst(keuze) {
      const key = keuze.join(" ");
      if (!onthouden.has(key)) {
        if (onthouden.size > 8) onthouden.delete(onthouden.keys().next().value);
        onthouden.set(key, reken(keuze));
      }
      return onthouden.get(key);
    }

    return { reken, uitkomst, paar, naadcode, effect };
  }

  /** Mean of what is not missing, weighted; NaN when everything is. */
  function gemiddelde(values, weights = null) {
    let upper = 0;
    let lower = 0;
    values.forEach((value, m) => {
      if (Number.isNaN(value)) return;
      const weight = weights ? weights[m] : 1;
      upper += value * weight;
      lower += weight;
    });
    return lower > 0 ? upper / lower : NaN;
  }

  /** The value below which this share of the known values lies (linear between two). */
  function kwantiel(values, share) {
    const known = Array.from(values).filter((v) => !Number.isNaN(v));
    known.sort((a, b) => a - b);
    if (known.length === 0) return NaN;
    const place = share * (known.length - 1);
    const low = Math.floor(place);
    return known[low] + (known[Math.ceil(place)] - known[low]) * (place - low);
  }

  return { maakRekenaar, gemiddelde, kwantiel, GELIJK, A_IN_B, B_IN_A, KRUISEND };
})();
