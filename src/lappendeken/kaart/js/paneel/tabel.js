/* The same facts as the map, as tables: for who cannot or will not read colours. */
"use strict";

lappendeken.maakTabel = (app) => {
  const { g, staat, legenda } = app;
  const { h, vul, byId, getal, fold } = lappendeken.basis;
  const venster = byId("tabel");
  let soort = "gemeenten";
  let volgorde = { kolom: 0, af: false };

  /** A gemeente in the table leads to its card, as on the map. */
  const kaartknop = (m) =>
    h(
      "button",
      {
        type: "button",
        class: "link",
        onclick: () => {
          venster.close();
          app.kiesGemeente(m, true);
        },
      },
      g.naam[m],
    );

  function gemeenten(nu) {
    const columns = g.lagen.map((laag) => {
      const values = app.waarden({ ...nu, laag: g.lagen.indexOf(laag) });
      return {
        kop: laag.naam,
        getal: true,
        cel: (m) => legenda.waardetekst(laag, values[m], laag.aantal ? 0 : 1),
        sleutel: (m) => (Number.isNaN(values[m]) ? -1 : values[m]),
      };
    });
    return {
      rijen: g.naam.map((_, m) => m),
      kolommen: [
        { kop: "Gemeente", cel: kaartknop, sleutel: (m) => fold(g.naam[m]) },
        { kop: "Provincie", cel: (m) => g.provincie[m], sleutel: (m) => fold(g.provincie[m]) },
        {
          kop: "Inwoners",
          getal: true,
          cel: (m) => getal(g.inwoners[m]),
          sleutel: (m) => g.inwoners[m],
        },
        ...columns,
      ],
    };
  }

  function naden(nu) {
    const { aantal, vergeleken } = app.uitkomst(nu).naden;
    const names = (i) =>
      nu.keuze
        .filter((d) => app.rekenaar.naadcode(d)[i] === 2)
        .map((d) => g.indelingen[d].naam)
        .join(", ");
    return {
      rijen: g.grenzen.flatMap((_, i) => (aantal[i] >= nu.minstens ? [i] : [])),
      kolommen: [
        {
          kop: "Gemeente",
          cel: (i) => g.naam[g.grenzen[i].a],
          sleutel: (i) => fold(g.naam[g.grenzen[i].a]),
        },
        {
          kop: "Buurgemeente",
          cel: (i) => g.naam[g.grenzen[i].b],
          sleutel: (i) => fold(g.naam[g.grenzen[i].b]),
        },
        {
          kop: "Regiogrens in",
          getal: true,
          cel: (i) => `${aantal[i]} van ${vergeleken[i]}`,
          sleutel: (i) => aantal[i] / vergeleken[i],
        },
        {
          kop: "Lengte (km)",
          getal: true,
          cel: (i) => getal(g.grenzen[i].km, 1),
          sleutel: (i) => g.grenzen[i].km,
        },
        { kop: "Indelingen", cel: names, sleutel: names },
      ],
    };
  }

  function regios(nu) {
    const { kort, rows } = { kort: nu.keuze, rows: g.naam.map((_, m) => m) };
    return {
      rijen: rows,
      kolommen: [
        { kop: "Gemeente", cel: (m) => g.naam[m], sleutel: (m) => fold(g.naam[m]) },
        ...kort.map((d) => {
          const { naam, regios: names, regiosVan } = g.indelingen[d];
          const cel = (m) => regiosVan[m].map((r) => names[r]).join(", ") || "geen regio";
          return { kop: naam, cel, sleutel: (m) => fold(cel(m)) };
        }),
      ],
    };
  }

  const SOORTEN = {
    gemeenten: ["Gemeenten", gemeenten],
    naden: ["Naden", naden],
    regios: ["Regio's", regios],
  };

  function bouw() {
    const { rijen, kolommen } = SOORTEN[soort][1](staat.nu);
    const { kolom, af } = volgorde;
    const key = kolommen[kolom].sleutel;
    const order = rijen.map((row) => [key(row), row]);
    order.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]) * (af ? -1 : 1));
    const head = kolommen.map(({ kop, getal: number }, i) =>
      h(
        "th",
        {
          scope: "col",
          class: number ? "getal" : null,
          "aria-sort": i === kolom ? (af ? "descending" : "ascending") : null,
        },
        h(
          "button",
          {
            type: "button",
            onclick: () => {
              volgorde = { kolom: i, af: i === kolom ? !af : Boolean(number) };
              bouw();
              venster.querySelectorAll("thead button")[i].focus();
            },
          },
          kop,
          h(
            "span",
            { class: "pijl", "aria-hidden": "true" },
            i === kolom ? (af ? " ↓" : " ↑") : "",
          ),
        ),
      ),
    );
    const body = order.map(([, row]) =>
      h(
        "tr",
        {},
        kolommen.map(({ cel, getal: number }, i) =>
          i === 0
            ? h("th", { scope: "row" }, cel(row))
            : h("td", { class: number ? "getal" : null }, cel(row)),
        ),
      ),
    );
    const tabs = Object.entries(SOORTEN).map(([naam, [text]]) =>
      h(
        "button",
        {
          type: "button",
          class: "pil",
          "aria-pressed": String(naam === soort),
          onclick: () => {
            soort = naam;
            volgorde = { kolom: 0, af: false };
            bouw();
            venster.querySelector(".pil[aria-pressed=true]").focus();
          },
        },
        text,
      ),
    );
    vul(
      venster,
      h(
        "div",
        { class: "tabelkop" },
        h("h2", { id: "tabel-kop" }, "De kaart als tabel"),
        h("div", { class: "pillen", role: "group", "aria-label": "Welke tabel" }, tabs),
        h(
          "button",
          {
            type: "button",
            class: "sluit",
            "aria-label": "Tabel sluiten",
            onclick: () => venster.close(),
          },
          "×",
        ),
      ),
      h(
        "div",
        { class: "tabelvlak", tabindex: "0", role: "region", "aria-label": SOORTEN[soort][0] },
        h("table", {}, h("thead", {}, h("tr", {}, head)), h("tbody", {}, body)),
      ),
    );
  }

  venster.addEventListener("close", () => vul(venster));
  return {
    open() {
      soort =
        staat.nu.weergave === "naden"
          ? "naden"
          : staat.nu.weergave === "indelingen"
            ? "regios"
            : "gemeenten";
      volgorde = { kolom: 0, af: false };
      bouw();
      venster.showModal();
    },
  };
};
