/* Read the data of the page: arcs to lines, memberships to sets of gemeenten. */
"use strict";

lappendeken.gegevens = (() => {
  /** Undo the delta encoding of an arc: [[lat, lon], ...] as Leaflet wants them. */
  function ontvouw(steps, raster) {
    const points = new Array(steps.length / 2);
    let x = 0;
    let y = 0;
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      points[i / 2] = [y * raster, x * raster];
    }
    return points;
  }

  function joinRing(ring, bogen) {
    const points = [];
    for (const number of ring) {
      const arc = number >= 0 ? bogen[number] : [...bogen[~number]].reverse();
      for (let i = 0; i < arc.length - 1; i += 1) points.push(arc[i]);
    }
    return points;
  }

  /** The regios of a gemeente in an indeling as [[regio, share or null], ...]. */
  function ligging(value) {
    if (value === -1) return [];
    return typeof value === "number" ? [[value, 1]] : value;
  }

  /** The regio with the largest share, ties to the lowest; -1 without, or when unknown. */
  function hoofdregio(rows) {
    if (rows.length === 0) return -1;
    if (rows.length === 1) return rows[0][0];
    if (rows.some((row) => row[1] === null)) return -1;
    return rows.reduce((best, row) => {
      if (row[1] !== best[1]) return row[1] > best[1] ? row : best;
      return row[0] < best[0] ? row : best;
    })[0];
  }

  /** Lay the memberships of one indeling out for fast use. */
  function leesIndeling(indeling, n, drempel) {
    const leden = indeling.regios.map(() => []);
    const hoofd = new Int32Array(n);
    const regiosVan = new Array(n);
    const aandelen = new Map();
    for (let m = 0; m < n; m += 1) {
      const rows = ligging(indeling.leden[m]);
      hoofd[m] = hoofdregio(rows);
      const counting = rows.filter((row) => row[1] === null || row[1] >= drempel);
      regiosVan[m] = counting.map((row) => row[0]).sort((a, b) => a - b);
      for (const [r, share] of counting) {
        leden[r].push(m);
        if (share !== null && share < 1) aandelen.set(`${r} ${m}`, share);
      }
    }
    // Gemeenten with the same regios have the same partners: one set for all of them.
    const kring = new Int32Array(n).fill(-1);
    const sets = [];
    const known = new Map();
    for (let m = 0; m < n; m += 1) {
      if (regiosVan[m].length === 0) continue;
      const key = regiosVan[m].join(" ");
      if (!known.has(key)) {
        known.set(key, sets.length);
        const union = new Set(regiosVan[m].flatMap((r) => leden[r]));
        sets.push(Int32Array.from([...union].sort((a, b) => a - b)));
      }
      kring[m] = known.get(key);
    }
    return { ...indeling, leden, hoofd, regiosVan, aandelen, kring, sets };
  }

  /** Turn what Python wrote into what the page works with. */
  function lees(ruw) {
    const { raster, ringen, zijden } = ruw.topologie;
    const bogen = ruw.topologie.bogen.map((steps) => ontvouw(steps, raster));
    const n = ruw.gemeenten.code.length;
    const bogenVan = new Map();
    zijden.forEach(([a, b], i) => {
      const key = `${a} ${b}`;
      if (!bogenVan.has(key)) bogenVan.set(key, []);
      bogenVan.get(key).push(i);
    });
    const grenzen = ruw.grenzen.map(([a, b, km]) => ({
      a,
      b,
      km,
      bogen: bogenVan.get(`${Math.min(a, b)} ${Math.max(a, b)}`) || [],
    }));
    const buren = Array.from({ length: n }, () => []);
    grenzen.forEach((grens, i) => {
      buren[grens.a].push({ m: grens.b, i });
      buren[grens.b].push({ m: grens.a, i });
    });
    return {
      ...ruw,
      n,
      bogen,
      zijden,
      grenzen,
      buren,
      vlakken: ringen.map((parts) => parts.map((part) => part.map((r) => joinRing(r, bogen)))),
      kust: zijden.flatMap(([, b], i) => (b === -1 ? [i] : [])),
      naam: ruw.gemeenten.naam,
      inwoners: Float64Array.from(ruw.gemeenten.inwoners),
      provincie: ruw.gemeenten.provincie.map((p) => ruw.gemeenten.provincies[p]),
      punt: ruw.gemeenten.punt.map(([x, y]) => [y * raster, x * raster]),
      indelingen: ruw.indelingen.map((indeling) => leesIndeling(indeling, n, ruw.drempel)),
      isGemeld: Uint8Array.from({ length: n }, (_, m) =>
        ruw.gemeld.length === 0 || ruw.gemeld.includes(m) ? 1 : 0,
      ),
    };
  }

  /** Read the JSON of the page. */
  const laad = (id) => lees(JSON.parse(document.getElementById(id).textContent));

  return { lees, laad, ontvouw, hoofdregio };
})();
