/* Choosing which indelingen are compared: by preset, by domein, one by one. */
"use strict";

lappendeken.maakKeuze = (app) => {
  const { g, staat } = app;
  const { h, vul, telwoord, fold } = lappendeken.basis;
  const begin = [...g.keuze];
  const alle = g.indelingen.map((_, d) => d);
  const same = (a, b) => a.length === b.length && a.every((d, i) => d === b[i]);

  /** Ready-made choices of two or more, each different. */
  const voorkeuzes = (() => {
    const found = [];
    const add = (naam, keuze) => {
      if (keuze.length < 2 || found.some((other) => same(other.keuze, keuze))) return;
      found.push({ naam, keuze });
    };
    if (!g.keuzes.some(([, keuze]) => same(begin, keuze))) add("zoals geopend", begin);
    for (const [naam, keuze] of g.keuzes) add(naam, keuze);
    return found;
  })();

  /** Domeinen with their indelingen: those of the standaard set first. */
  const domeinen = (() => {
    const found = new Map();
    for (const d of alle) {
      const naam = g.indelingen[d].domein;
      if (!found.has(naam)) found.set(naam, []);
      found.get(naam).push(d);
    }
    const rank = (members) => (members.some((d) => g.indelingen[d].standaard) ? 0 : 1);
    return [...found].sort((a, b) => rank(a[1]) - rank(b[1]) || (fold(a[0]) < fold(b[0]) ? -1 : 1));
  })();

  /** Set the choice; fewer than two cannot be compared. */
  function kies(keuze) {
    if (keuze.length < 2) {
      app.meld("Kies minstens twee indelingen: met één valt niets te vergelijken.");
      teken(staat.nu);
      return;
    }
    const sorted = [...keuze].sort((a, b) => a - b);
    app.meld(`${telwoord(sorted.length, "indeling", "indelingen")} vergeleken`);
    staat.zet({
      keuze: sorted,
      minstens: Math.min(staat.nu.minstens, sorted.length),
      klasse: null,
    });
  }

  const schakel = (d, aan) => {
    const now = staat.nu.keuze.filter((e) => e !== d);
    kies(aan ? [...now, d] : now);
  };

  const knoppen = voorkeuzes.map(({ naam, keuze }) =>
    h("button", { type: "button", class: "pil", onclick: () => kies(keuze) }, naam),
  );
  const SOORT = { keten: "keten", afgeleid: "afgeleid", maatlat: "maatlat" };
  const vakjes = new Map();
  const lijst = domeinen.map(([naam, members]) => {
    const rows = members.map((d) => {
      const box = h("input", { type: "checkbox", onchange: (e) => schakel(d, e.target.checked) });
      vakjes.set(d, box);
      const { naam: title, stand, regios, voorlopig, soort } = g.indelingen[d];
      return h(
        "label",
        { class: "vinkje" },
        box,
        h("span", {}, title, voorlopig ? " (voorlopig)" : ""),
        h(
          "small",
          { title: telwoord(regios.length, "regio", "regio's") },
          [SOORT[soort], stand].filter(Boolean).join(" · "),
        ),
      );
    });
    const every = () => {
      const all = members.every((d) => staat.nu.keuze.includes(d));
      const others = staat.nu.keuze.filter((d) => !members.includes(d));
      kies(all ? others : [...others, ...members]);
    };
    const whole =
      members.length > 1
        ? h(
            "button",
            {
              type: "button",
              class: "link",
              "aria-label": `alle indelingen van ${naam} aan of uit`,
              onclick: every,
            },
            "alle",
          )
        : null;
    return h(
      "fieldset",
      { class: "domein" },
      h("legend", {}, h("span", {}, naam), " ", whole),
      rows,
    );
  });
  const kop = h("summary", {});
  const blok = h(
    "details",
    { class: "keuze" },
    kop,
    h("div", { class: "pillen", role: "group", "aria-label": "Kant-en-klare keuzes" }, knoppen),
    lijst,
  );

  function teken(nu) {
    const count = new Set(nu.keuze.map((d) => g.indelingen[d].domein)).size;
    vul(
      kop,
      h("strong", {}, `${nu.keuze.length} van ${telwoord(alle.length, "indeling", "indelingen")}`),
      ` in ${telwoord(count, "domein", "domeinen")} vergeleken`,
    );
    for (const [d, box] of vakjes) box.checked = nu.keuze.includes(d);
    voorkeuzes.forEach(({ keuze }, i) =>
      knoppen[i].setAttribute("aria-pressed", String(same(keuze, nu.keuze))),
    );
  }
  return { element: blok, teken, kies, voorkeuzes, domeinen };
};
