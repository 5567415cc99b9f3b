/* From state to picture: what every gemeente, seam and outline looks like. No drawing here,
 * so that the screen, the second map and the print share one description. */
"use strict";

lappendeken.maakBeeld = (app) => {
  const { g, rekenaar } = app;
  const { getal, procent, telwoord, opsomming } = lappendeken.basis;
  const { klasseVan, naadkleur, naaddikte, partnerkleur, kleurRegios, korteNamen } =
    lappendeken.kleuren;
  const STIL = "#f3f2ec";
  const BLEEK = 0.38;
  const regiokleuren = new Map();
  const regionamen = new Map();

  const regiokleur = (d) => {
    if (!regiokleuren.has(d)) {
      const colours = kleurRegios(g.indelingen[d], g.grenzen, g.stijl.regios.length);
      regiokleuren.set(
        d,
        Array.from(colours, (c) => g.stijl.regios[c]),
      );
    }
    return regiokleuren.get(d);
  };

  function inVlak([lat, lon], parts) {
    let inside = false;
    for (const ring of parts.flat()) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
        const [[a, b], [c, d]] = [ring[i], ring[j]];
        if (a > lat !== c > lat && lon < ((d - b) * (lat - a)) / (c - a) + b) inside = !inside;
      }
    }
    return inside;
  }

  /** Where the name of a group of gemeenten stands: its middle, or the member nearest to it. */
  function middelpunt(leden) {
    const total = leden.reduce((sum, m) => sum + g.gemeenten.km2[m], 0);
    const mean = [0, 1].map(
      (axis) => leden.reduce((sum, m) => sum + g.punt[m][axis] * g.gemeenten.km2[m], 0) / total,
    );
    if (leden.some((m) => inVlak(mean, g.vlakken[m]))) return mean;
    const far = (m) => (g.punt[m][0] - mean[0]) ** 2 + ((g.punt[m][1] - mean[1]) * 0.62) ** 2;
    return g.punt[leden.reduce((best, m) => (far(m) < far(best) ? m : best))];
  }

  function namenVan(d) {
    if (!regionamen.has(d)) {
      const { regios, leden } = g.indelingen[d];
      const kort = korteNamen(regios);
      const people = leden.map((members) => members.reduce((sum, m) => sum + g.inwoners[m], 0));
      const list = regios
        .map((_, r) => r)
        .filter((r) => leden[r].length > 0)
        .sort((a, b) => people[b] - people[a])
        .map((r) => ({
          punt: middelpunt(leden[r]),
          tekst: kort[r],
          grootte: 12,
          soort: "regionaam",
          vanaf: -9,
          smal: 0,
        }));
      regionamen.set(d, list);
    }
    return regionamen.get(d);
  }

  const plaatsnamen = (() => {
    const order = g.naam.map((_, m) => m).sort((a, b) => g.inwoners[b] - g.inwoners[a]);
    const extra = (people) =>
      people >= 150e3 ? 0 : people >= 90e3 ? 0.6 : people >= 45e3 ? 1.3 : 2;
    return order.map((m) => ({
      punt: g.punt[m],
      tekst: g.naam[m],
      grootte: g.inwoners[m] >= 150e3 ? 12 : 11,
      soort: "plaatsnaam",
      vanaf: extra(g.inwoners[m]),
      // On a phone the country is small: the seams need the room more.
      smal: g.inwoners[m] >= 300e3 ? 0 : 0.6,
    }));
  })();

  // Over a background the colours let it through.
  const VOL = g.achtergrond ? 0.72 : 1;
  const dekking = (m) => VOL * (g.isGemeld[m] ? 1 : BLEEK);

  function kleurMaat(staat) {
    const laag = g.lagen[staat.laag];
    const values = app.waarden(staat);
    return (m) => {
      const klasse = klasseVan(laag, values[m]);
      const kleur = klasse < 0 ? g.stijl.geen : laag.klassen[klasse][3];
      const dim = staat.klasse !== null && staat.klasse !== klasse;
      return [kleur, dim ? 0.12 : dekking(m)];
    };
  }

  function kleurPartners(staat) {
    const { k, aantal } = app.uitkomst(staat);
    const own = staat.gemeente;
    return (m) => {
      if (m === own) return [g.stijl.inkt, VOL];
      const shared = k[own * g.n + m];
      return shared > 0 ? [partnerkleur(shared / aantal[own], g.stijl), VOL] : [STIL, VOL];
    };
  }

  const toontPartners = (staat) =>
    staat.gemeente !== null && staat.partners && staat.weergave !== "indelingen";

  function kleurVan(staat, d) {
    if (staat.weergave === "indelingen") {
      const colours = regiokleur(d);
      const { hoofd, regiosVan } = g.indelingen[d];
      return (m) => {
        const r = hoofd[m] >= 0 ? hoofd[m] : regiosVan[m][0];
        return r === undefined ? [g.stijl.geen, dekking(m)] : [colours[r], dekking(m)];
      };
    }
    if (toontPartners(staat)) return kleurPartners(staat);
    if (staat.weergave === "naden") {
      if (!staat.ondergrond) return (m) => [STIL, dekking(m)];
      const below = kleurMaat({ ...staat, klasse: null });
      return (m) => [below(m)[0], 0.55 * dekking(m)];
    }
    return kleurMaat(staat);
  }

  /** How the regios of m lie in two indelingen, over the gemeenten that both divide. */
  const relaties = (() => {
    const { GELIJK, A_IN_B, B_IN_A, KRUISEND } = lappendeken.rekenen;
    const known = new Map();
    function vergelijk(d, e) {
      const [a, b] = [g.indelingen[d], g.indelingen[e]];
      const both = (m) => a.kring[m] >= 0 && b.kring[m] >= 0;
      const [first, second] = [a, b].map(({ sets }) => sets.map((set) => set.filter(both)));
      const seen = new Map();
      return g.naam.map((_, m) => {
        if (!both(m)) return 0;
        const key = `${a.kring[m]} ${b.kring[m]}`;
        if (!seen.has(key)) {
          const [x, y] = [first[a.kring[m]], second[b.kring[m]]];
          const shared = x.filter((p) => y.includes(p)).length;
          const [inA, inB] = [shared === y.length, shared === x.length];
          seen.set(key, inA && inB ? GELIJK : inB ? A_IN_B : inA ? B_IN_A : KRUISEND);
        }
        return seen.get(key);
      });
    }
    return (d, e) => {
      const key = `${d} ${e}`;
      if (!known.has(key)) known.set(key, vergelijk(d, e));
      return known.get(key);
    };
  })();
  const metRelatie = (d, e, wanted) =>
    relaties(d, e).flatMap((relatie, m) => (relatie === wanted ? [m] : []));

  /** Whether two indelingen lie over each other, as areas and lines. */
  const liggenOver = (staat) =>
    staat.weergave === "indelingen" && staat.tweede !== null && !staat.naast;

  function arceringVan(staat, d) {
    const all = g.naam.map((_, m) => m);
    if (staat.weergave === "indelingen") {
      const { regiosVan } = g.indelingen[d];
      if (staat.tweede === null || staat.naast) {
        return all.filter((m) => regiosVan[m].length !== 1);
      }
      return metRelatie(d, staat.tweede, lappendeken.rekenen.KRUISEND);
    }
    if (toontPartners(staat) || (staat.weergave === "naden" && !staat.ondergrond)) return [];
    const values = app.waarden(staat);
    return all.filter((m) => Number.isNaN(values[m]));
  }

  function naadVan(staat) {
    const { aantal, vergeleken } = app.uitkomst(staat).naden;
    if (staat.weergave === "congruentie" && staat.hardeNaden) {
      return (i) =>
        vergeleken[i] > 0 && aantal[i] === vergeleken[i]
          ? { kleur: g.stijl.naad, dikte: 2.6 }
          : null;
    }
    if (staat.weergave !== "naden") return null;
    // On a dike two gemeenten meet over some metres: a dot there should not shout.
    const kort = (i, dikte) => (g.grenzen[i].km < 0.8 ? Math.min(dikte, 1.6) : dikte);
    return (i) => {
      if (aantal[i] < Math.max(1, staat.minstens)) return null;
      const share = aantal[i] / vergeleken[i];
      return { kleur: naadkleur(share, g.stijl), dikte: kort(i, naaddikte(share)) };
    };
  }

  /** The outlines of the regios of d: also where a regio ends and nothing begins. */
  const grenzenVan = (d) => {
    const codes = rekenaar.naadcode(d);
    const has = (m) => g.indelingen[d].regiosVan[m].length > 0;
    return g.grenzen.flatMap(({ a, b }, i) => (codes[i] === 2 || has(a) !== has(b) ? [i] : []));
  };

  function omtrekVan(staat, d) {
    if (staat.weergave !== "indelingen") return { grens: [[]], rand: [[]], lijn: [[]] };
    const grens = [grenzenVan(d), { color: "#5c676b", weight: 1.1 }];
    if (staat.tweede === null || staat.naast) return { grens, rand: [[]], lijn: [[]] };
    const second = grenzenVan(staat.tweede);
    return {
      grens,
      rand: [second, { color: "#ffffff", weight: 4.6 }],
      lijn: [second, { color: g.stijl.inkt, weight: 2.4 }],
    };
  }

  const RELATIES = {
    1: "gelijk",
    2: "ligt binnen de tweede",
    3: "bevat de tweede",
    4: "kruisend",
  };

  /** What the pointer says about a gemeente: a heading and lines. */
  function tip(staat, m, d) {
    const naam = g.naam[m];
    if (staat.weergave === "indelingen") {
      const list = (e) => {
        const { regios, regiosVan } = g.indelingen[e];
        return opsomming(regiosVan[m].map((r) => regios[r])) || "geen regio";
      };
      if (staat.tweede === null) return [list(d), naam];
      const [first, second] = [staat.indeling, staat.tweede];
      const word = RELATIES[relaties(first, second)[m]];
      const head = (e) => `${g.indelingen[e].naam}: ${list(e)}`;
      return [naam, head(first), head(second), word ? `De regio's: ${word}` : null];
    }
    if (toontPartners(staat)) {
      const { k, aantal } = app.uitkomst(staat);
      const own = staat.gemeente;
      if (m === own) return [naam, "de gekozen gemeente"];
      const shared = k[own * g.n + m];
      const text = shared
        ? `partner van ${g.naam[own]} in ${shared} van ${aantal[own]} indelingen`
        : `geen partner van ${g.naam[own]}`;
      return [naam, text];
    }
    if (staat.weergave === "naden" && !staat.ondergrond) {
      const { aantal, vergeleken } = app.uitkomst(staat).naden;
      const hard = g.buren[m].filter(({ i }) => vergeleken[i] > 0 && aantal[i] === vergeleken[i]);
      const buren = telwoord(g.buren[m].length, "buurgemeente", "buurgemeenten");
      return [naam, `harde naad met ${hard.length} van ${buren}`];
    }
    const laag = g.lagen[staat.laag];
    const value = app.waarden(staat)[m];
    const text = Number.isNaN(value) ? "geen waarde" : laag.aantal ? getal(value) : procent(value);
    return [naam, `${laag.naam}: ${text}`];
  }

  /** What the pointer says about a seam. */
  function naadtip(staat, i) {
    const { a, b, km } = g.grenzen[i];
    const { aantal, vergeleken } = app.uitkomst(staat).naden;
    const names = staat.keuze
      .filter((d) => rekenaar.naadcode(d)[i] === 2)
      .map((d) => g.indelingen[d].naam);
    return [
      `${g.naam[a]} – ${g.naam[b]}`,
      `regiogrens in ${aantal[i]} van ${telwoord(vergeleken[i], "indeling", "indelingen")}`,
      names.length === vergeleken[i]
        ? "een harde naad: in elke gekozen indeling"
        : opsomming(names),
      `${getal(km, 1)} km`,
    ];
  }

  /** Describe the picture for a state; which is 0 for the first map, 1 for the second. */
  function beeld(staat, which = 0) {
    const d = which === 1 ? staat.tweede : staat.indeling;
    const selected = staat.regio
      ? g.indelingen[staat.regio[0]].leden[staat.regio[1]]
      : staat.gemeente !== null
        ? [staat.gemeente]
        : [];
    return {
      kleur: kleurVan(staat, d),
      arcering: arceringVan(staat, d),
      licht: !liggenOver(staat),
      stippen: liggenOver(staat) ? metRelatie(d, staat.tweede, lappendeken.rekenen.GELIJK) : [],
      naad: naadVan(staat),
      omtrek: omtrekVan(staat, d),
      nadruk: selected,
      namen: staat.weergave === "indelingen" ? namenVan(d) : plaatsnamen,
      tip: (m) => tip(staat, m, d),
    };
  }

  return { beeld, naadtip, toontPartners, grenzenVan, regiokleur };
};
