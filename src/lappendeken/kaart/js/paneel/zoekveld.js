/* Search a gemeente: accents, case and old names do not matter; works from the keyboard. */
"use strict";

lappendeken.maakZoeken = (app) => {
  const { g } = app;
  const { h, vul, byId, fold, telwoord } = lappendeken.basis;
  const MAXIMUM = 8;
  const VROEGER = { vroeger: "nu deel van deze gemeente", verdeeld: "een deel hoort nu hierbij" };

  const namen = [
    ...g.naam.map((naam, m) => ({ naam, m, soort: "" })),
    ...g.namen.map(([naam, m, soort]) => ({ naam, m, soort })),
  ].map((item) => ({ ...item, gevouwen: fold(item.naam) }));

  /** Gemeenten for a typed text: beginning with it first, then containing it. */
  function zoek(text) {
    const wanted = fold(text);
    if (!wanted) return [];
    const scored = namen.flatMap((item) => {
      const words = ` ${item.gevouwen}`;
      const score =
        item.gevouwen === wanted
          ? 0
          : item.gevouwen.startsWith(wanted)
            ? 1
            : words.includes(` ${wanted}`)
              ? 2
              : item.gevouwen.includes(wanted)
                ? 3
                : -1;
      return score < 0 ? [] : [{ ...item, score }];
    });
    scored.sort((a, b) => a.score - b.score || g.inwoners[b.m] - g.inwoners[a.m] || a.m - b.m);
    const seen = new Set();
    return scored.filter(({ m }) => !seen.has(m) && seen.add(m));
  }

  let found = [];
  let active = -1;
  const lijst = h("ul", {
    id: "zoeklijst",
    role: "listbox",
    "aria-label": "Gevonden gemeenten",
    hidden: true,
  });
  const veld = h("input", {
    id: "zoekveld",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Zoek uw gemeente",
    "aria-label": "Zoek een gemeente",
    "aria-controls": "zoeklijst",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
  });

  function sluit() {
    lijst.hidden = true;
    active = -1;
    veld.setAttribute("aria-expanded", "false");
    veld.removeAttribute("aria-activedescendant");
  }

  function kies(item) {
    veld.value = "";
    sluit();
    app.kiesGemeente(item.m, true);
  }

  function wijs(index) {
    active = index;
    [...lijst.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) veld.setAttribute("aria-activedescendant", `zoek-${index}`);
  }

  function toon() {
    found = zoek(veld.value).slice(0, MAXIMUM);
    if (!veld.value.trim()) return sluit();
    const rows = found.map((item, i) =>
      h(
        "li",
        {
          id: `zoek-${i}`,
          role: "option",
          "aria-selected": "false",
          onpointerdown: (e) => e.preventDefault(),
          onclick: () => kies(item),
        },
        h("span", {}, item.soort ? `${item.naam} → ${g.naam[item.m]}` : item.naam),
        h(
          "small",
          {},
          VROEGER[item.soort] || g.provincie[item.m],
        ),
      ),
    );
    const none = h(
      "li",
      { class: "niets", role: "option", "aria-disabled": "true", "aria-selected": "false" },
      "Geen gemeente met deze naam",
    );
    vul(lijst, rows.length ? rows : none);
    lijst.hidden = false;
    veld.setAttribute("aria-expanded", "true");
    app.meld(telwoord(found.length, "gemeente gevonden", "gemeenten gevonden"));
    wijs(found.length ? 0 : -1);
    return undefined;
  }

  veld.addEventListener("input", toon);
  veld.addEventListener("focus", () => veld.value && toon());
  veld.addEventListener("blur", sluit);
  veld.addEventListener("keydown", (e) => {
    if (e.key === "Escape") {
      veld.value = "";
      sluit();
    } else if (e.key === "Enter" && found[active] && !lijst.hidden) kies(found[active]);
    else if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      if (lijst.hidden) toon();
      else if (found.length) {
        wijs((active + (e.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
      }
    } else return;
    e.preventDefault();
  });
  vul(byId("zoek"), veld, lijst);
  return { zoek };
};
