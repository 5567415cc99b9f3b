/* The card of a regio: who is in it, who weighs most, how it meets the other indelingen. */
"use strict";

lappendeken.maakRegio = (app) => {
  const { g } = app;
  const { h, getal, procent, opsomming, telwoord, fold } = lappendeken.basis;

  const opNaam = (a, b) => (fold(g.naam[a]) < fold(g.naam[b]) ? -1 : 1);

  function feiten(d, r) {
    const { leden, regios, aandelen } = g.indelingen[d];
    const members = [...leden[r]].sort(opNaam);
    const people = (m) => g.inwoners[m] * (aandelen.get(`${r} ${m}`) || 1);
    const inwoners = members.reduce((sum, m) => sum + people(m), 0);
    const grootste = members.reduce((best, m) => (people(m) > people(best) ? m : best), members[0]);
    return {
      d,
      r,
      naam: regios[r],
      members,
      inwoners,
      grootste,
      aandeel: people(grootste) / inwoners,
    };
  }

  /** How a regio meets another indeling: gelijk, binnen, bevat, or which regios it crosses. */
  function ontmoeting(members, e) {
    const { regiosVan, leden, regios } = g.indelingen[e];
    const own = new Set(members);
    const met = [...new Set(members.flatMap((m) => regiosVan[m]))].map((r) => ({
      r,
      naam: regios[r],
      samen: leden[r].filter((m) => own.has(m)).length,
      omvang: leden[r].length,
    }));
    met.sort((a, b) => b.samen - a.samen || a.r - b.r);
    const held = members.filter((m) => regiosVan[m].length > 0).length;
    if (met.length === 0) return { woord: "geen regio", met };
    const covered = met.every((x) => x.samen === x.omvang);
    const inside = met.length === 1 && held === members.length;
    const woord =
      inside && covered ? "gelijk aan" : inside ? "binnen" : covered ? "bevat" : "kruist";
    return { woord, met };
  }

  function tabel(f, nu) {
    const others = [...new Set([...nu.keuze, nu.indeling])]
      .sort((a, b) => a - b)
      .filter((e) => e !== f.d);
    const rows = others.map((e) => {
      const { woord, met } = ontmoeting(f.members, e);
      const list = met
        .slice(0, 4)
        .map((x, i) => [
          i ? ", " : "",
          h(
            "button",
            { type: "button", class: "link", onclick: () => app.kiesRegio(e, x.r) },
            x.naam,
          ),
          woord === "gelijk aan" ? "" : ` (${x.samen} van ${x.omvang})`,
        ]);
      return h(
        "tr",
        {},
        h("th", { scope: "row" }, g.indelingen[e].naam),
        h(
          "td",
          {},
          h("span", { class: `woord ${woord === "kruist" ? "kruist" : ""}` }, woord),
          " ",
          list,
          met.length > 4 ? ` en ${met.length - 4} andere` : "",
        ),
      );
    });
    return h(
      "section",
      {},
      h("h3", {}, "In de andere indelingen"),
      h(
        "p",
        { class: "uitleg" },
        "Tussen haakjes: hoeveel gemeenten van die regio ook hier in zitten.",
      ),
      h(
        "table",
        { class: "lijst" },
        h(
          "thead",
          { class: "hoorbaar" },
          h(
            "tr",
            {},
            h("th", { scope: "col" }, "Indeling"),
            h("th", { scope: "col" }, "Hoe zij elkaar raken"),
          ),
        ),
        h("tbody", {}, rows),
      ),
    );
  }

  function bouw(d, r, nu) {
    const f = feiten(d, r);
    if (f.members.length === 0)
      return [
        app.kaartjekop(f.naam, g.indelingen[d].naam, () => f.naam),
        h("p", {}, "Deze regio heeft geen leden."),
      ];
    const { naam, stand, opgave } = g.indelingen[d];
    const most = Math.max(...f.members.map((m) => g.inwoners[m]));
    const leden = [...f.members].sort((a, b) => g.inwoners[b] - g.inwoners[a]);
    const large = f.aandeel > 0.5;
    return [
      app.kaartjekop(f.naam, `${naam}, stand ${stand}`, () => alsTekst(f, nu)),
      h(
        "dl",
        { class: "kern" },
        h("div", {}, h("dt", {}, "gemeenten"), h("dd", {}, getal(f.members.length))),
        h("div", {}, h("dt", {}, "inwoners"), h("dd", {}, getal(Math.round(f.inwoners)))),
        h("div", {}, h("dt", {}, `aandeel ${g.naam[f.grootste]}`), h("dd", {}, procent(f.aandeel))),
      ),
      large
        ? h(
            "p",
            { class: "opvallend" },
            h("strong", {}, "Eén gemeente is groter dan de rest samen: "),
            `${g.naam[f.grootste]} heeft ${procent(f.aandeel)} van de inwoners.`,
          )
        : null,
      opgave ? h("p", {}, opgave) : null,
      h(
        "section",
        {},
        h("h3", {}, "Leden"),
        h(
          "ul",
          { class: "leden" },
          leden.map((m) =>
            h(
              "li",
              {},
              h(
                "button",
                { type: "button", class: "link", onclick: () => app.kiesGemeente(m, true) },
                g.naam[m],
              ),
              h(
                "span",
                { class: "balk" },
                h("span", {
                  class: "balk-vulling accent",
                  style: { width: `${(100 * g.inwoners[m]) / most}%` },
                }),
              ),
              h("span", { class: "getal" }, getal(g.inwoners[m])),
            ),
          ),
        ),
      ),
      tabel(f, nu),
    ];
  }

  function alsTekst(f, nu) {
    const { naam, stand } = g.indelingen[f.d];
    const lines = [
      `${f.naam} (${naam}, stand ${stand})`,
      `${telwoord(f.members.length, "gemeente", "gemeenten")}, ${getal(Math.round(f.inwoners))} inwoners; ${g.naam[f.grootste]} heeft ${procent(f.aandeel)}.`,
      `Leden: ${opsomming(f.members.map((m) => g.naam[m]))}.`,
      "",
    ];
    for (const e of nu.keuze) {
      if (e === f.d) continue;
      const { woord, met } = ontmoeting(f.members, e);
      lines.push(`- ${g.indelingen[e].naam}: ${woord} ${opsomming(met.map((x) => x.naam))}`);
    }
    lines.push("", "Bron: lappendeken.");
    return lines.join("\n");
  }

  return { bouw, ontmoeting };
};
