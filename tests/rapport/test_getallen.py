"""Every number of the page follows from the tables beside it.

The tables are written and read back as CSV; what the page should say is computed from that
text alone, with the definitions spelled out, and laid beside the numbers of the drawn page.
"""

from __future__ import annotations

import html
import io
import itertools
import re
from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd
import pytest

from getekend_rapport import teken_topologie
from lappendeken import Catalogus, Indeling, compute_congruentie
from lappendeken.basis.tekst import format_getal, format_procent
from lappendeken.rapport.gedeeld.woorden import format_punten
from lappendeken.rapport.rapport import build_rapport, render_rapport
from tekening import gemeentetabel, rij
from tekening import indeling as teken_indeling

Tabellen = Mapping[str, pd.DataFrame]

INWONERS = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
GRENS = 0.30
_GETAL = re.compile(r"[+−]?\d+(?:\.\d{3})*(?:,\d+)?%?")
_BLOK = re.compile(r"<(p|tr|li|summary)\b[^>]*>(.*?)</\1>", re.DOTALL)


def maak_stapel() -> tuple[Indeling, ...]:
    """Draw five indelingen: two nearly the same, one finer with a weak row, one across."""
    fijn = teken_indeling(
        "fijn",
        "AABBCCDDEEFF",
        naam="Fijne regio",
        domein="jeugd",
        voorlopig=True,
        vertrouwen="C",
        verplichting="vrijwillig",
        wijzigbaar_door="de colleges (art. 87)",
    )
    rows = tuple(
        r._replace(bron_status="afgeleid") if r.gemeente_code == "GM0003" else r
        for r in fijn.lidmaatschappen
    )
    return (
        teken_indeling(
            "veiligheidsregio", "AAAABBBBCCCC", naam="Veiligheidsregio", verplichting="verplicht"
        ),
        teken_indeling("gezond", "AAAABBBBCCCC", naam="Gezonde regio", verplichting="verplicht"),
        Indeling(fijn.kenmerken, rows),
        teken_indeling("groot", "AAAAAAAABBBB", naam="Grote regio", verplichting="semi-verplicht"),
        teken_indeling("schuin", "AAABBBBCCCCC", naam="Schuine regio"),
    )


@pytest.fixture(scope="module")
def gemaakt(catalogus: Catalogus) -> tuple[str, Tabellen]:
    """Return the page and its tables, read back from the text in which they are written."""
    congruentie = compute_congruentie(maak_stapel(), gemeentetabel(INWONERS), rij(len(INWONERS)))
    page = render_rapport(
        build_rapport(congruentie, catalogus, topologie=teken_topologie(len(INWONERS)))
    )
    read = {
        name: pd.read_csv(io.StringIO(frame.to_csv(index=False)), keep_default_na=True)
        for name, frame in congruentie.tabellen.items()
    }
    return page, read


def lees_getallen(page: str, sectie: str) -> list[list[str]]:
    """Return the numbers of each paragraph, row and line of a section, in their order."""
    found = re.search(rf'<section id="{sectie}".*?</section>', page, re.DOTALL)
    assert found
    blocks = []
    for _, inner in _BLOK.findall(re.sub(r"<svg.*?</svg>", "", found[0], flags=re.DOTALL)):
        text = html.unescape(re.sub(r"<[^>]+>", " ", inner))
        # Codes are names, not numbers.
        numbers = _GETAL.findall(re.sub(r"GM\d{4}", "", text))
        if numbers:
            blocks.append(numbers)
    return blocks


# --- what the tables say -----------------------------------------------------------------


def p(share: float, decimals: int = 0) -> str:
    return format_procent(share, decimals)


def relaties(t: Tabellen, slug: str = "") -> tuple[int, int, int]:
    """Count the same, one inside the other, and across."""
    pairs = t["gemeenteparen"]
    if slug:
        pairs = pairs[(pairs["indeling_a"] == slug) | (pairs["indeling_b"] == slug)]
    kinds = pairs["relatie"].tolist()
    nested = kinds.count("a_in_b") + kinds.count("b_in_a")
    return kinds.count("gelijk"), nested, kinds.count("kruisend")


def jaccard(t: Tabellen, a: str, b: str) -> float:
    pairs = t["indelingsparen"].set_index(["indeling_a", "indeling_b"])["jaccard"]
    return float(pairs[min(a, b), max(a, b)])


def families(t: Tabellen) -> list[tuple[str, ...]]:
    """Join the two nearest groups, by the mean over their pairs, until none is near enough."""
    groups = [(slug,) for slug in t["indelingen"]["indeling"]]

    def distance(one: tuple[str, ...], other: tuple[str, ...]) -> float:
        return 1 - float(np.mean([jaccard(t, a, b) for a in one for b in other]))

    while len(groups) > 1:
        near, one, other = min((distance(x, y), x, y) for x, y in itertools.combinations(groups, 2))
        if near > GRENS + 1e-9:
            break
        groups = [g for g in groups if g not in (one, other)] + [tuple(sorted(one + other))]
    return sorted((g for g in groups if len(g) > 1), key=lambda g: (-len(g), g))


def delen(t: Tabellen) -> list[int]:
    """Return the sizes of the groups that are linked through partners of partners."""
    group = {g: {g} for g in t["gemeenten"]["gemeente_code"]}
    for _, rows in t["toewijzingen"].groupby(["indeling", "regio_code"]):
        merged = set().union(*(group[g] for g in rows["gemeente_code"]))
        for gemeente in merged:
            group[gemeente] = merged
    return sorted((len(g) for g in {frozenset(g) for g in group.values()}), reverse=True)


def buiten(t: Tabellen, slug: str, basis: str) -> dict[str, list[str]]:
    """Say who lies outside the largest part of its regio: ``groter`` or ``kruist``."""
    rows = t["toewijzingen"]
    mine = rows[rows["indeling"] == slug].set_index("gemeente_code")["regio_code"]
    theirs = rows[rows["indeling"] == basis].set_index("gemeente_code")["regio_code"]
    people = t["gemeenten"].set_index("gemeente_code")["inwoners"]
    found: dict[str, list[str]] = {"groter": [], "kruist": []}
    for regio in sorted(mine.unique()):
        members = mine.index[mine == regio]
        parts = theirs[members]
        home = min(
            parts.unique(),
            key=lambda s: (-(parts == s).sum(), -people[parts.index[parts == s]].sum(), s),
        )
        for other in sorted(set(parts) - {home}):
            whole = set(theirs.index[theirs == other]) <= set(members)
            found["groter" if whole else "kruist"] += list(parts.index[parts == other])
    return found


def verwacht_waarom(t: Tabellen) -> list[list[str]]:
    same, inside, across = relaties(t)
    total = same + inside + across
    assert min(same, inside, across) > 0
    shares = {
        slug: relaties(t, slug)[2] / sum(relaties(t, slug)) for slug in t["indelingen"]["indeling"]
    }
    (family,) = families(t)
    inner = [jaccard(t, a, b) for a, b in itertools.combinations(family, 2)]
    slugs = list(t["indelingen"]["indeling"])
    outer = [
        jaccard(t, a, b) for a, b in itertools.combinations(slugs, 2) if not {a, b} <= set(family)
    ]
    sizes = delen(t)
    assert len(sizes) == 1
    parts = [p(same / total), p(inside / total), p(across / total)]
    printed = sum(int(part.removesuffix("%")) for part in parts)
    return [
        [
            format_getal(total), *parts, *([] if printed == 100 else [f"{printed}%"]),
            p(max(shares.values())),
        ],
        [p(float(np.mean(inner))), p(float(np.mean(outer)))],
        [str(sizes[0])],
    ]  # fmt: skip


def verwacht_waarom_bijlage(t: Tabellen) -> list[list[str]]:
    (family,) = families(t)
    rows = sorted(t["indelingen"]["indeling"], key=lambda s: (s not in family, s))
    return [
        [p(1 - GRENS)],
        *(
            [
                *(["1"] if slug in family else []),
                *(p(n / sum(relaties(t, slug))) for n in relaties(t, slug)),
            ]
            for slug in rows
        ),
    ]


def verwacht_wie(t: Tabellen) -> list[list[str]]:
    kinds = t["indelingen"]["verplichting"].fillna("").tolist()
    changers = t["indelingen"]["wijzigbaar_door"].fillna("")
    counted = [kinds.count(kind) for kind in ("verplicht", "semi-verplicht", "vrijwillig", "")]
    forms = t["indelingen"]["rechtsvorm"]
    assert forms.isna().all()
    found = [
        [str(len(kinds)), *map(str, counted), str((changers == "").sum()), str(len(forms))],
        *(_GETAL.findall(text) for text in changers),
    ]
    return [numbers for numbers in found if numbers]


def verwacht_referentie(t: Tabellen) -> list[list[str]]:
    info = t["indelingen"].set_index("indeling")
    basis = "veiligheidsregio"
    others = [slug for slug in info.index if slug != basis]
    moved = {slug: buiten(t, slug, basis) for slug in others}
    larger, across = (sum(len(m[k]) for m in moved.values()) for k in ("groter", "kruist"))
    pairs = t["indelingsparen"].set_index(["indeling_a", "indeling_b"])
    people = t["gemeenten"].set_index("gemeente_code")["inwoners"]
    rows = []
    for slug in others:
        row = pairs.loc[(min(slug, basis), max(slug, basis))]
        mine, theirs = ("a", "b") if slug < basis else ("b", "a")
        rows.append(
            [
                str(len(moved[slug]["groter"])),
                str(len(moved[slug]["kruist"])),
                format_getal(people[moved[slug]["kruist"]].sum()),
                str(row[f"gesplitste_regios_{mine}"]), str(row[f"regios_{mine}"]),
                str(row[f"gesplitste_regios_{theirs}"]), str(row[f"regios_{theirs}"]),
                p(float(row["grens_jaccard"])),
                str(row["aantal_gemeenten"]),
            ]
        )  # fmt: skip
    kandidaten = []
    for slug in info.index:
        found = [buiten(t, other, slug) for other in info.index if other != slug]
        outside = [sum(len(m[k]) for m in found) for k in ("groter", "kruist")]
        fits = len(found) * len(people) - sum(outside)
        numbers = [info.loc[slug, "aantal_regios"], fits, *outside, sum(outside)]
        kandidaten.append((sum(outside), slug, [str(n) for n in numbers]))
    splits = []
    for slug, row in zip(others, rows, strict=True):
        gone = moved[slug]["groter"] + moved[slug]["kruist"]
        if gone:
            splits.append([row[3], row[4], str(len(gone)), format_getal(people[gone].sum())])
    return [
        ["2021", str(info.loc[basis, "aantal_regios"]), str(info.loc[basis, "stand"])],
        [str(larger + across), str(larger), str(across)],
        *rows,
        *(numbers for *_, numbers in sorted(kandidaten)),
        *splits,
    ]


def verwacht_gevoeligheid(t: Tabellen) -> list[list[str]]:
    scores = t["gemeenten"].set_index("gemeente_code")
    base, weight = scores["congruentie"], scores["inwoners"]
    effect = t["effecten"].pivot_table("effect", index="gemeente_code", columns="indeling")
    slugs = sorted(effect.columns)

    def row(values: pd.Series[float]) -> list[str]:
        change = float(values.mean() - base.mean())
        weighted = float(np.average(values, weights=weight) - np.average(base, weights=weight))
        return [
            p(float(values.mean()), 1), _punten(change),
            p(float(np.average(values, weights=weight)), 1), _punten(weighted),
            str(int(((values - base).abs().round(9) > 0.05).sum())),
        ]  # fmt: skip

    without = {slug: base + effect[slug] for slug in slugs}
    changes = {slug: float(without[slug].mean() - base.mean()) for slug in slugs}
    largest = max(abs(change) for change in changes.values())
    weak = t["toewijzingen"]["bron_status"].tolist().count("afgeleid")
    code = t["toewijzingen"].set_index("bron_status").loc["afgeleid", "gemeente_code"]
    firm = base.copy()
    firm[code] = without["fijn"][code]
    pairs = t["indelingsparen"]
    near = pairs[pairs["ecs"] >= 0.95]
    assert len(near) == 1
    return [
        ["5"],
        [format_getal(100 * largest, 1)],
        [str(int(abs(firm[code] - base[code]) > 0.05)), "5"],
        [p(float(base.mean()), 1), p(float(np.average(base, weights=weight)), 1)],
        *(row(without[slug]) for slug in slugs),
        row(without["fijn"]),
        row(without["fijn"]),
        row(without[near["indeling_b"].iloc[0]]),
        ["1", *row(firm)],
        [p(float(near["ecs"].iloc[0]), 1)],
        [str(weak), p(weak / len(base))],
        [p(base[code]), p(firm[code]), _punten(firm[code] - base[code])],
    ]


def _punten(change: float) -> str:
    return format_punten(change)


def feiten_kort(t: Tabellen) -> set[str]:
    """Return every number that the summary may use."""
    scores, seams = t["gemeenten"], t["naden"]
    landelijk = t["landelijk"].set_index(["maat", "weging"])["waarde"]
    hard = seams[seams["aantal_indelingen"] == seams["aantal_vergeleken"]]["lengte_km"].sum()
    total = seams["lengte_km"].sum()
    # The thresholds, and the year of the advice of the ROB.
    facts = {"50%", "90%", "40%", "2021", p(t["indelingsparen"]["grens_jaccard"].mean())}
    both = ("gemeenten", "inwoners")
    facts |= {p(landelijk[m, w]) for m in ("congruentie", "nestheid") for w in both}
    facts |= {
        format_getal(landelijk[m, "gemeenten"], 1)
        for m in ("tafels", "vaste_partners", "alle_partners")
    }
    facts |= {format_getal(landelijk[m, "geen"]) for m in ("aantal_indelingen", "aantal_domeinen")}
    facts |= {str(len(scores)), format_getal(hard), format_getal(total), p(hard / total)}
    high = (scores["congruentie"] > 0.5).sum()
    facts |= {str(high), p(high / len(scores))}
    facts |= {str((scores["congruentie"] >= 0.9).sum()), str((scores["congruentie"] < 0.4).sum())}
    return facts


VERWACHT = {
    "waarom": verwacht_waarom,
    "bijlage-waarom": verwacht_waarom_bijlage,
    "wie": verwacht_wie,
    "referentie": verwacht_referentie,
    "gevoeligheid": verwacht_gevoeligheid,
}


@pytest.mark.parametrize("sectie", VERWACHT)
def test_every_number_of_a_section_follows_from_the_tables(
    sectie: str, gemaakt: tuple[str, Tabellen]
) -> None:
    page, tabellen = gemaakt
    assert lees_getallen(page, sectie) == VERWACHT[sectie](tabellen)


def test_every_number_of_the_summary_follows_from_the_tables(
    gemaakt: tuple[str, Tabellen],
) -> None:
    page, tabellen = gemaakt
    numbers = set(itertools.chain(*lees_getallen(page, "kort")))
    assert len(numbers) > 8
    assert numbers <= feiten_kort(tabellen)


@pytest.mark.parametrize("sectie", VERWACHT)
def test_a_number_that_is_altered_on_the_page_is_noticed(
    sectie: str, gemaakt: tuple[str, Tabellen]
) -> None:
    page, tabellen = gemaakt
    expected = VERWACHT[sectie](tabellen)
    pages = list(wijzig(page, sectie))
    # One or more of each: of 14,3 both the 4 and the 3.
    assert len(pages) >= sum(map(len, expected))
    assert not [altered for altered in pages if lees_getallen(altered, sectie) == expected]


def wijzig(page: str, sectie: str) -> Iterable[str]:
    """Raise the last digit of each number between the tags of a section, one at a time."""
    start = page.index(f'<section id="{sectie}"')
    end = page.index("</section>", start)
    body = page[start:end]
    blocks = [m.span(2) for m in _BLOK.finditer(body)]
    for found in re.finditer(r"(?<=>)[^<]+", body):
        if not any(a <= found.start() < b for a, b in blocks):
            continue
        for digit in re.finditer(r"(?<![A-Z\d]\d{3})\d(?=\D|$)", found[0]):
            at = found.start() + digit.start()
            changed = str((int(digit[0]) + 1) % 10)
            yield f"{page[: start + at]}{changed}{page[start + at + 1 :]}"
