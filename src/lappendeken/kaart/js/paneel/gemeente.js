/* The card of a gemeente: what it shares with whom, and where it tears. */
"use strict";

lappendeken.maakGemeente = (app) => {
  const { g, staat, rekenaar, legenda } = app;
  const { h, getal, procent, opsomming, telwoord, fold } = lappendeken.basis;
  const { kwantiel } = lappendeken.rekenen;
  const EERSTE = 14;

  const opNaam = (a, b) => (fold(g.naam[a]) < fold(g.naam[b]) ? -1 : 1);
  const namen = (list) => [...list].sort(opNaam).map((p) => g.naam[p]);
  const tekst = (laag, value) =>
    Number.isNaN(value) ? "geen waarde" : legenda.waardetekst(laag, value);

  /** Everything that the card says about m, as plain values: for screen and for text. */
  function feiten(m, nu) {
    const { k, aantal, maten, naden } = app.uitkomst(nu);
    const held = nu.keuze.filter((d) => g.indelingen[d].kring[m] >= 0);
    const partners = [];
    for (let p = 0; p < g.n; p += 1) {
      const shared = k[m * g.n + p];
      if (shared > 0) partners.push({ p, shared });
    }
    partners.sort((a, b) => b.shared - a.shared || opNaam(a.p, b.p));
    const kringen = new Map(
      held.map((d) => {
        const { kring, sets } = g.indelingen[d];
        return [d, new Set(sets[kring[m]])];
      }),
    );
    const harde = g.buren[m].filter(
      ({ i }) => naden.vergeleken[i] > 0 && naden.aantal[i] === naden.vergeleken[i],
    );
    return {
      m,
      held,
      partners,
      kringen,
      D: aantal[m],
      score: maten.congruentie[0][m],
      tafels: maten.tafels[0][m],
      relaties: ["gelijk", "genest", "kruisend"].map((r) => maten[`paren_${r}`][0][m]),
      vast: partners.filter(({ shared }) => shared === aantal[m]).map(({ p }) => p),
      harde: harde.map(({ m: p }) => p),
      afwijkend: wijktAf(m, nu, held, partners, kringen),
    };
  }

  /** The indeling that lowers the congruentie most, and which gemeenten make the difference. */
  function wijktAf(m, nu, held, partners, kringen) {
    let best = { d: -1, effect: 1e-9 };
    for (const d of held) {
      const effect = rekenaar.effect(m, d, nu.keuze);
      if (effect > best.effect) best = { d, effect };
    }
    if (best.d < 0) return null;
    const own = kringen.get(best.d);
    const others = held.length - 1;
    const elders = ({ p, shared }) => shared - (own.has(p) ? 1 : 0);
    return {
      ...best,
      wel: partners.filter((x) => own.has(x.p) && elders(x) * 2 < others).map((x) => x.p),
      niet: partners.filter((x) => !own.has(x.p) && elders(x) * 2 > others).map((x) => x.p),
    };
  }

  const kiesknop = (p) =>
    h(
      "button",
      { type: "button", class: "link", onclick: () => app.kiesGemeente(p, true) },
      g.naam[p],
    );
  const knoplijst = (list) =>
    h(
      "ul",
      { class: "namenlijst" },
      [...list].sort(opNaam).map((p) => h("li", {}, kiesknop(p))),
    );

  function score(f, nu) {
    const laag = g.lagen[nu.laag];
    const values = app.waarden(nu);
    const value = values[f.m];
    const [low, high] = [kwantiel(values, 0.25), kwantiel(values, 0.75)];
    return h(
      "section",
      { class: "score" },
      h(
        "p",
        { class: "groot" },
        tekst(laag, value),
        " ",
        h(
          "span",
          {},
          laag.naam.toLowerCase(),
          nu.inwoners && laag.inwoners ? ", naar inwoners" : "",
        ),
      ),
      legenda.histogram(laag, values, value, g.naam[f.m]),
      h(
        "p",
        { class: "uitleg" },
        "De middelste helft van de gemeenten ligt tussen ",
        tekst(laag, low),
        " en ",
        tekst(laag, high),
        ". Hoger is niet vanzelf beter.",
      ),
    );
  }

  function kerncijfers(f) {
    const item = (value, text) => h("div", {}, h("dt", {}, text), h("dd", {}, value));
    return h(
      "dl",
      { class: "kern" },
      item(`${getal(f.tafels)} van ${f.D}`, "verschillende tafels"),
      item(getal(f.vast.length), "vaste partners"),
      item(getal(f.partners.length), "partners in totaal"),
    );
  }

  function regios(f) {
    const rows = f.held.map((d) => {
      const { naam, regios: names, regiosVan } = g.indelingen[d];
      return h(
        "tr",
        {},
        h("th", { scope: "row" }, naam),
        h(
          "td",
          {},
          regiosVan[f.m].map((r, i) => [
            i ? ", " : "",
            h(
              "button",
              { type: "button", class: "link", onclick: () => app.kiesRegio(d, r) },
              names[r],
            ),
          ]),
        ),
        h("td", { class: "getal" }, getal(f.kringen.get(d).size)),
      );
    });
    return h(
      "section",
      {},
      h("h3", {}, "Regio per indeling"),
      h(
        "table",
        { class: "lijst" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, "Indeling"),
            h("th", { scope: "col" }, "Regio"),
            h("th", { scope: "col", class: "getal" }, "Leden"),
          ),
        ),
        h("tbody", {}, rows),
      ),
    );
  }

  function afwijking(f) {
    if (!f.afwijkend) return null;
    const { d, effect, wel, niet } = f.afwijkend;
    const naam = g.indelingen[d].naam;
    const why = [
      wel.length ? `Alleen daar of bijna alleen daar partner: ${opsomming(namen(wel), 6)}.` : "",
      niet.length
        ? `Juist daar geen partner, elders meestal wel: ${opsomming(namen(niet), 6)}.`
        : "",
    ].filter(Boolean);
    return h(
      "section",
      {},
      h("h3", {}, "Wijkt het meest af: ", naam),
      h(
        "p",
        {},
        `Zonder deze indeling is de congruentie ${getal(100 * effect, 0)} procentpunt hoger. `,
        why.join(" "),
      ),
    );
  }

  /** Table of partners by indelingen; a mark where they share a regio. */
  function rooster(f) {
    if (f.partners.length === 0)
      return h(
        "section",
        {},
        h("h3", {}, "Partners"),
        h("p", {}, "Geen partners in de gekozen indelingen."),
      );
    const kop = h(
      "tr",
      {},
      h("th", { scope: "col" }, "Partner"),
      h("th", { scope: "col", class: "getal" }, "Samen"),
      f.held.map((d) =>
        h("th", { scope: "col", class: "schuin" }, h("span", {}, g.indelingen[d].naam)),
      ),
    );
    const row = ({ p, shared }) =>
      h(
        "tr",
        {},
        h("th", { scope: "row", title: g.naam[p] }, kiesknop(p)),
        h("td", { class: "getal" }, `${shared}/${f.D}`),
        f.held.map((d) => {
          const yes = f.kringen.get(d).has(p);
          return h(
            "td",
            { class: yes ? "wel" : "niet" },
            h("span", { class: "hoorbaar" }, yes ? "ja" : "nee"),
          );
        }),
      );
    // With every indeling a gemeente has hundreds: those are made when asked for.
    const body = h("tbody", {}, f.partners.slice(0, EERSTE).map(row));
    const more = f.partners.length - EERSTE;
    const knop = h(
      "button",
      {
        type: "button",
        class: "knop klein",
        onclick: () => {
          body.append(...f.partners.slice(EERSTE).map(row));
          knop.remove();
        },
      },
      `Toon ook de andere ${more}`,
    );
    return h(
      "section",
      { class: "partnerrooster" },
      h("h3", {}, "Met wie, aan welke tafels"),
      h(
        "div",
        { class: "rooster", tabindex: "0", role: "region", "aria-label": "Partners per indeling" },
        h("table", {}, h("thead", {}, kop), body),
      ),
      more > 0 ? knop : null,
    );
  }

  function bouw(m, nu) {
    const f = feiten(m, nu);
    return [
      app.kaartjekop(g.naam[m], `${g.provincie[m]} · ${getal(g.inwoners[m])} inwoners`, () =>
        alsTekst(f, nu),
      ),
      score(f, nu),
      kerncijfers(f),
      h(
        "section",
        {},
        h("h3", {}, "Vaste partners"),
        f.vast.length
          ? [h("p", { class: "uitleg" }, `Samen in alle ${f.D} indelingen:`), knoplijst(f.vast)]
          : h("p", {}, "Geen enkele gemeente is overal partner."),
      ),
      afwijking(f),
      regios(f),
      rooster(f),
      f.harde.length
        ? h(
            "section",
            {},
            h("h3", {}, "Buren over een harde naad"),
            h(
              "p",
              { class: "uitleg" },
              "Grenzen aan elkaar, maar zitten in geen enkele gekozen indeling samen:",
            ),
            knoplijst(f.harde),
          )
        : null,
    ];
  }

  /** The card as plain text, for a mail or a memo. */
  function alsTekst(f, nu) {
    const laag = g.lagen[nu.laag];
    const lines = [
      `${g.naam[f.m]} (${g.provincie[f.m]}, ${getal(g.inwoners[f.m])} inwoners)`,
      `${laag.naam}${nu.inwoners && laag.inwoners ? ", naar inwoners" : ""}: ${tekst(laag, app.waarden(nu)[f.m])} (landelijk gemiddeld ${tekst(laag, lappendeken.rekenen.gemiddelde(app.waarden(nu)))}). Meer is niet altijd beter.`,
      `Verschillende tafels: ${getal(f.tafels)} van ${f.D}. Partners: ${f.partners.length}.`,
      `Vaste partners: ${opsomming(namen(f.vast)) || "geen"}.`,
    ];
    if (f.afwijkend) {
      lines.push(
        `Wijkt het meest af: ${g.indelingen[f.afwijkend.d].naam} (zonder deze indeling ${getal(100 * f.afwijkend.effect, 0)} procentpunt hoger).`,
      );
    }
    if (f.harde.length) lines.push(`Buren over een harde naad: ${opsomming(namen(f.harde))}.`);
    lines.push("", "Regio per indeling:");
    for (const d of f.held) {
      const { naam, stand, regios: names, regiosVan } = g.indelingen[d];
      lines.push(`- ${naam} (${stand}): ${opsomming(regiosVan[f.m].map((r) => names[r]))}`);
    }
    lines.push("", "Partners:");
    for (const { p, shared } of f.partners) lines.push(`- ${g.naam[p]}: ${shared} van ${f.D}`);
    lines.push(
      "",
      `Bron: lappendeken; ${nu.keuze.length} indelingen: ${opsomming(nu.keuze.map((d) => `${g.indelingen[d].naam} ${g.indelingen[d].stand}`))}.`,
    );
    return lines.join("\n");
  }

  return { bouw, feiten };
};
