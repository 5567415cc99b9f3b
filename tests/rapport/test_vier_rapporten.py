"""What reports on the country, a provincie, a regio and a gemeente print is in their tables.

Sentences are found in the page by patterns of their own, the numbers are worked out from the
text of the CSV files beside it, and both are written here without anything of the package. A
fact names the columns that it rests on: when one of those is altered, or a digit of the page,
page and tables no longer agree.
"""

from __future__ import annotations

import csv
import html
import math
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from statistics import fmean, median
from typing import NamedTuple

import pytest

Rij = dict[str, str]
Tabellen = Mapping[str, list[Rij]]
KLASSEN = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
VERWANT = ("ggd-2025", "omgevingsdienst-2026", "veilig-thuis-2025", "veiligheidsregio-2024")


class Feit(NamedTuple):
    """Numbers in one sentence, what they should be, and the columns that they come from."""

    patroon: str
    verwacht: Callable[[Tabellen], tuple[str, ...]]
    kolommen: tuple[str, ...]


# --- the page, and writing a number ----------------------------------------------------------


def lees_tekst(page: str) -> str:
    """Return what a reader sees, without the list of contents and the pictures."""
    body = page[page.index("<body") :]
    for name in ("script", "style", "svg", "nav"):
        body = re.sub(rf"<{name}\b.*?</{name}>", " ", body, flags=re.DOTALL)
    text = html.unescape(re.sub(r"<[^>]+>", " ", body)).replace("\u00ad", "")
    return re.sub(r"\s+([,.:;)])", r"\1", " ".join(text.split()))


def vind(tekst: str, feit: Feit) -> re.Match[str]:
    found = list(re.finditer(feit.patroon, tekst))
    assert len(found) == 1, f"{len(found)} keer: {feit.patroon}"
    return found[0]


def pct(x: float) -> str:
    if 0 < x < 0.005:
        return "<1%"
    if 0.995 <= x < 1:
        return ">99%"
    # A half goes up.
    whole = math.floor(100 * x + 0.5 + 1e-9)
    if sum(whole >= 100 * edge - 1e-9 for edge in KLASSEN) != sum(x >= edge for edge in KLASSEN):
        return f"{math.floor(1000 * x + 1e-9) / 10:.1f}%".replace(".", ",")
    return f"{whole}%"


def heel(x: float) -> str:
    return f"{math.floor(x + 0.5):,}".replace(",", ".")


def een(x: float) -> str:
    return f"{x:.1f}".replace(".", ",")


# --- what the tables say ---------------------------------------------------------------------


def waarden(t: Tabellen, tabel: str, kolom: str) -> list[float]:
    return [float(rij[kolom]) for rij in t[tabel] if rij[kolom]]


def gemiddeld(kolom: str, schrijf: Callable[[float], str]) -> Callable[[Tabellen], tuple[str, ...]]:
    return lambda t: (schrijf(fmean(waarden(t, "gemeenten", kolom))),)


def gewogen(t: Tabellen) -> tuple[str, ...]:
    people = waarden(t, "gemeenten", "inwoners")
    scores = waarden(t, "gemeenten", "congruentie")
    return (pct(sum(n * x for n, x in zip(people, scores, strict=True)) / sum(people)),)


def land(t: Tabellen, maat: str, weging: str = "gemeenten") -> float:
    (value,) = (
        float(r["waarde"]) for r in t["landelijk"] if (r["maat"], r["weging"]) == (maat, weging)
    )
    return value


def spreiding(t: Tabellen) -> tuple[str, ...]:
    scores = waarden(t, "gemeenten", "congruentie")
    above = sum(x > 0.5 for x in scores)
    return (
        str(above), str(len(scores)), pct(above / len(scores)),
        str(sum(x >= 0.9 for x in scores)), str(sum(x < 0.4 for x in scores)),
    )  # fmt: skip


def relaties(t: Tabellen) -> Counter[str]:
    return Counter(
        "genest" if r["relatie"] in ("a_in_b", "b_in_a") else r["relatie"]
        for r in t["gemeenteparen"]
    )


def vergelijkingen(t: Tabellen) -> tuple[str, ...]:
    found = relaties(t)
    total = sum(found.values())
    shares = (pct(found[kind] / total) for kind in ("gelijk", "genest", "kruisend"))
    return heel(total), *shares


def vaakst_kruisend(t: Tabellen) -> tuple[str, ...]:
    names = {r["indeling"]: r["naam"] for r in t["indelingen"]}
    across: dict[str, list[bool]] = defaultdict(list)
    for r in t["gemeenteparen"]:
        for slug in (r["indeling_a"], r["indeling_b"]):
            across[slug].append(r["relatie"] == "kruisend")
    most = max(fmean(found) for found in across.values())
    (slug,) = (slug for slug, found in across.items() if fmean(found) == most)
    return names[slug], pct(most)


def naden(t: Tabellen) -> tuple[str, ...]:
    rows = [
        (float(r["lengte_km"]), int(r["aantal_indelingen"]), int(r["aantal_vergeleken"]))
        for r in t["naden"]
    ]
    total = sum(km for km, _, _ in rows)
    some = sum(km for km, n, _ in rows if n)
    none = sum(km for km, n, known in rows if known and not n)
    return heel(total), heel(some), pct(some / total), heel(none), pct(none / total)


def harde_naden(t: Tabellen) -> tuple[str, ...]:
    total = sum(waarden(t, "naden", "lengte_km"))
    hard = [
        float(r["lengte_km"])
        for r in t["naden"]
        if int(r["aantal_vergeleken"]) and r["aantal_indelingen"] == r["aantal_vergeleken"]
    ]
    return heel(sum(hard)), pct(sum(hard) / total), str(len(hard))


def kwart(values: list[float], deel: float) -> float:
    ordered = sorted(values)
    place = deel * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def middelste_helft(t: Tabellen) -> tuple[str, ...]:
    scores = waarden(t, "gemeenten", "congruentie")
    return pct(kwart(scores, 0.25)), pct(kwart(scores, 0.75)), pct(min(scores)), pct(max(scores))


def kernen(t: Tabellen) -> tuple[str, ...]:
    sizes = Counter(r["kernregio"] for r in t["kernregios"])
    return str(len(sizes)), str(list(sizes.values()).count(1))


def provincies(t: Tabellen) -> tuple[str, ...]:
    scores: dict[str, list[float]] = defaultdict(list)
    for r in t["gemeenten"]:
        scores[r["provincie"]].append(float(r["congruentie"]))
    means = sorted((fmean(found), name) for name, found in scores.items())
    (low, least), (high, most) = means[0], means[-1]
    return pct(low), least, pct(high), most


def paren(t: Tabellen) -> tuple[str, ...]:
    names = {r["indeling"]: r["naam"] for r in t["indelingen"]}
    shared = sorted(
        (float(r["jaccard"]), names[r["indeling_a"]], names[r["indeling_b"]])
        for r in t["indelingsparen"]
    )
    least, most = shared[0], shared[-1]
    return *most[1:], pct(most[0]), *least[1:], pct(least[0])


def wegdenken(t: Tabellen) -> tuple[str, ...]:
    moves = [
        min(int(r["verhuizingen_a_in_b"]), int(r["verhuizingen_b_in_a"]))
        for r in t["indelingsparen"]
    ]
    return str(min(moves)), str(max(moves))


def familie(t: Tabellen) -> tuple[str, ...]:
    inside = [
        float(r["jaccard"])
        for r in t["indelingsparen"]
        if r["indeling_a"] in VERWANT and r["indeling_b"] in VERWANT
    ]
    assert len(inside) == 6
    return (pct(fmean(inside)),)


def verplicht(t: Tabellen) -> tuple[str, ...]:
    found = Counter(r["verplichting"] for r in t["indelingen"])
    return (
        str(len(t["indelingen"])), str(found["verplicht"]), str(found["semi-verplicht"]),
        str(found["vrijwillig"]),
    )  # fmt: skip


def boven_helft(t: Tabellen) -> tuple[str, ...]:
    several = [r for r in t["regios"] if int(r["gemeenten"]) > 1]
    return str(sum(float(r["aandeel_grootste"]) > 0.5 for r in several)), str(len(several))


def bereik(values: list[float]) -> tuple[str, ...]:
    low, high = heel(min(values)), heel(max(values))
    return (low, high, heel(median(values)))


def raden(t: Tabellen) -> tuple[str, ...]:
    return bereik([1 + n for n in waarden(t, "gemeenten", "alle_partners")])


def behandelingen(t: Tabellen) -> tuple[str, ...]:
    sizes = {(r["indeling"], r["regio_code"]): int(r["gemeenten"]) for r in t["regios"]}
    times: dict[str, float] = defaultdict(float)
    for r in t["toewijzingen"]:
        times[r["gemeente_code"]] += sizes[r["indeling"], r["regio_code"]]
    return bereik(list(times.values()))


def een_regio(t: Tabellen) -> tuple[str, ...]:
    everyone = len(t["gemeenten"])
    sizes = {(r["indeling"], r["regio_code"]): int(r["gemeenten"]) for r in t["regios"]}
    where: dict[str, list[str]] = defaultdict(list)
    for r in t["toewijzingen"]:
        where[r["indeling"]].append(r["regio_code"])
    alone = sum(
        len(set(codes)) == 1 and len(codes) == everyone == sizes[slug, codes[0]]
        for slug, codes in where.items()
    )
    return str(alone), str(len(where))


def zonder(slug: str) -> Callable[[Tabellen], tuple[str, ...]]:
    def work_out(t: Tabellen) -> tuple[str, ...]:
        mine = [r for r in t["effecten"] if r["indeling"] == slug]
        effect = {r["gemeente_code"]: float(r["effect"]) for r in mine}
        scores = {r["gemeente_code"]: float(r["congruentie"]) for r in t["gemeenten"]}
        return (pct(fmean(score + effect[code] for code, score in scores.items())),)

    return work_out


def uitersten(t: Tabellen) -> tuple[str, ...]:
    scores = waarden(t, "gemeenten", "congruentie")
    return pct(min(scores)), pct(max(scores))


def regio(slug: str) -> Callable[[Tabellen], tuple[str, ...]]:
    """Tell of the regio of a gemeente its size, the share of the gemeente and the score without."""

    def work_out(t: Tabellen) -> tuple[str, ...]:
        (one,) = t["gemeenten"]
        (r,) = (r for r in t["regios"] if r["indeling"] == slug)
        share = float(one["inwoners"]) / float(r["inwoners"])
        return r["regio_naam"], r["gemeenten"], pct(share), *zonder(slug)(t)

    return work_out


# --- the facts of each report ----------------------------------------------------------------

G = "gemeenten"
TAFELS = Feit(
    r" (\d,\d) verschillende gezelschappen (?:gemiddeld|heel)",
    gemiddeld("tafels", een),
    (f"{G}.tafels",),
)
VAST = Feit(
    r" (\d,\d) partners die overal dezelfde zijn ",
    gemiddeld("vaste_partners", een),
    (f"{G}.vaste_partners",),
)
NESTHEID = Feit(
    r"ligt gemiddeld (\S+%) binnen de grootste \(de nestheid\)",
    gemiddeld("nestheid", pct),
    (f"{G}.nestheid",),
)
NESTHEID_LAND = Feit(
    r" Nestheid (\d+,\d%) \d+,\d% ",
    gemiddeld("nestheid", lambda x: f"{een(100 * x)}%"),
    (f"{G}.nestheid",),
)
VERGELIJKINGEN = Feit(
    r"naast elkaar: dat zijn (\S+) vergelijkingen\. In (\S+%) is het gezelschap precies hetzelfde, "
    r"in (\S+%) past het ene gezelschap in het andere en in (\S+%) kruisen",
    vergelijkingen,
    ("gemeenteparen.relatie",),
)
KRUISER = Feit(
    r"De indeling die het vaakst kruist, is ([\w -]+): in (\d+%) van haar vergelijkingen",
    vaakst_kruisend,
    ("gemeenteparen.relatie",),
)
NADEN = Feit(
    r"Van de (\S+) km gemeentegrens(?: in en rond [\w ]+)? is (\S+) km \((\S+%)\) in minstens één "
    r"indeling een naad; langs (\S+) km \((\S+%)\) zit men",
    naden,
    ("naden.lengte_km", "naden.aantal_indelingen"),
)
HARD = Feit(
    r"(\S+) km \((\S+%)\) is een harde naad: .*? Het gaat om (\d+) grenzen",
    harde_naden,
    ("naden.lengte_km", "naden.aantal_indelingen", "naden.aantal_vergeleken"),
)
VERPLICHT = Feit(
    r"Van de (\d+) indelingen zijn er (\d+) verplicht, (\d+) semi-verplicht en (\d+) vrijwillig",
    verplicht,
    ("indelingen.verplichting",),
)
RADEN = (
    Feit(
        r"deelt (?:hier )?haar regio’s met (\d+) tot (\d+) raden, .*? "
        r"\(de middelste: (\d+)\)\. Als elke",
        raden,
        (f"{G}.alle_partners",),
    ),
    Feit(
        r"wordt het samen (\d+) tot (\d+) keer behandeld \(de middelste: (\d+)\)",
        behandelingen,
        ("regios.gemeenten",),
    ),
)
GEBIED = (
    Feit(r"(\d) van (\d) indelingen waarin ", een_regio, ("regios.gemeenten",)),
    TAFELS,
    VAST,
    Feit(
        r"congruentie heel Nederland: (\d+%)",
        lambda t: (pct(land(t, "congruentie")),),
        ("landelijk.waarde",),
    ),
    Feit(
        r"verschillende gezelschappen heel Nederland: (\d,\d)",
        lambda t: (een(land(t, "tafels")),),
        ("landelijk.waarde",),
    ),
    Feit(
        r"partners die overal dezelfde zijn heel Nederland: (\d,\d)",
        lambda t: (een(land(t, "vaste_partners")),),
        ("landelijk.waarde",),
    ),
    Feit(
        r"Naar inwoners gewogen is het hier (\d+%),",
        gewogen,
        (f"{G}.inwoners", f"{G}.congruentie"),
    ),
    Feit(
        r"Naar inwoners gewogen is het hier \d+%, in heel Nederland (\d+%)",
        lambda t: (pct(land(t, "congruentie", "inwoners")),),
        ("landelijk.waarde",),
    ),
    VERGELIJKINGEN,
    KRUISER,
    NESTHEID,
    NADEN,
    HARD,
    VERPLICHT,
    *RADEN,
    Feit(
        r"De (\d+) gemeenten vormen (\d+) groepen die in elke indeling heel blijven",
        lambda t: (str(len(t[G])), kernen(t)[0]),
        ("kernregios.kernregio",),
    ),
)
ZONDER = "(?:Zonder|zonder) "
LAND = (
    Feit(
        r"Twee domeinen delen gemiddeld (\S+%) van de partners",
        gemiddeld("congruentie", pct),
        (f"{G}.congruentie",),
    ),
    Feit(r"naar inwoners gewogen (\S+%)", gewogen, (f"{G}.inwoners", f"{G}.congruentie")),
    TAFELS,
    VAST,
    Feit(
        r"dezelfde zijn van gemiddeld (\S+) partners",
        gemiddeld("alle_partners", een),
        (f"{G}.alle_partners",),
    ),
    Feit(
        r"De (\d+) gekozen indelingen \((\d+) domeinen\) hebben samen een congruentie van \S+%, "
        r"gemiddeld over (\d+) gemeenten",
        lambda t: (
            str(len(t["indelingen"])),
            str(len({r["domein"] for r in t["indelingen"]})),
            str(len(t[G])),
        ),
        ("indelingen.domein",),
    ),
    Feit(
        r"Bij (\d+) van de (\d+) gemeenten \((\S+%)\) is de congruentie hoger dan 50%; bij (\d+) "
        r"is zij 90% of hoger, bij (\d+) lager dan 40%",
        spreiding,
        (f"{G}.congruentie",),
    ),
    VERGELIJKINGEN,
    KRUISER,
    NESTHEID_LAND,
    Feit(
        r"\(1\) GGD-regio, Omgevingsdienst, Veilig Thuis-regio en Veiligheidsregio: (\d+%)",
        familie,
        ("indelingsparen.jaccard",),
    ),
    Feit(
        r"een congruentie van (\S+%) tot (\S+%); de uitersten zijn (\S+%) en (\S+%)\.",
        middelste_helft,
        (f"{G}.congruentie",),
    ),
    Feit(
        r"De indelingen laten (\d+) kernregio’s heel: .*? zitten\. (\d+) daarvan bestaan uit één",
        kernen,
        ("kernregios.kernregio",),
    ),
    NADEN,
    HARD,
    Feit(
        r"De score per provincie loopt van (\S+%) \((\S+)\) tot (\S+%) \((\S+)\)",
        provincies,
        (f"{G}.congruentie",),
    ),
    Feit(
        r"dat loopt van (\d+) \([\w -]+\) tot (\d+) \([\w -]+\)\.",
        wegdenken,
        ("indelingsparen.verhuizingen_a_in_b", "indelingsparen.verhuizingen_b_in_a"),
    ),
    Feit(
        r"De meeste partners delen ([\w -]+) en ([\w -]+) \(gemiddeld (\S+%)\), de minste "
        r"([\w -]+) en (Opvang [\w -]+) \(gemiddeld (\S+%)\)",
        paren,
        ("indelingsparen.jaccard",),
    ),
    VERPLICHT,
    Feit(
        r"In (\d+) van de (\d+) regio’s van twee of meer gemeenten woont",
        boven_helft,
        ("regios.aandeel_grootste",),
    ),
    *RADEN,
)
DRENTHE = (
    *GEBIED,
    Feit(
        r"De congruentie van Drenthe is gemiddeld over de (\d+) gemeenten (\d+%)\.",
        lambda t: (str(len(t[G])), *gemiddeld("congruentie", pct)(t)),
        (f"{G}.congruentie",),
    ),
    *(
        Feit(rf"{ZONDER}{naam} (?:zou zij )?(\d+%)", zonder(slug), ("effecten.effect",))
        for naam, slug in (
            ("Arbeidsmarktregio", "arbeidsmarktregio-2026"),
            ("Doorstroompuntregio", "rmc-2026"),
            ("Opvang en beschermd wonen", "wmo-opvang-beschermd-wonen-2023"),
        )
    ),
    Feit(
        r"De score per gemeente loopt van (\d+%) \([\w -]+\) tot (\d+%) \([\w -]+\)",
        uitersten,
        (f"{G}.congruentie",),
    ),
)
RIJNLAND = (
    *GEBIED,
    Feit(
        r"De congruentie van Holland Rijnland is gemiddeld over de (\d+) gemeenten (\d+%)\.",
        lambda t: (str(len(t[G])), *gemiddeld("congruentie", pct)(t)),
        (f"{G}.congruentie",),
    ),
    *(
        Feit(rf"{ZONDER}{naam} (?:zou zij )?(\d+%)", zonder(slug), ("effecten.effect",))
        for naam, slug in (
            ("Doorstroompuntregio", "rmc-2026"),
            ("Arbeidsmarktregio", "arbeidsmarktregio-2026"),
        )
    ),
)
LEIDEN = (
    Feit(
        r" (\d+%) congruentie heel Nederland: (\d+%)",
        lambda t: (*gemiddeld("congruentie", pct)(t), pct(land(t, "congruentie"))),
        (f"{G}.congruentie", "landelijk.waarde"),
    ),
    Feit(
        r" (\d) verschillende gezelschappen heel Nederland: (\d,\d)",
        lambda t: (t[G][0]["tafels"], een(land(t, "tafels"))),
        (f"{G}.tafels", "landelijk.waarde"),
    ),
    Feit(
        r" (\d) partners die overal dezelfde zijn heel",
        lambda t: (t[G][0]["vaste_partners"],),
        (f"{G}.vaste_partners",),
    ),
    Feit(
        r" (\d+) km grens die elke indeling trekt",
        lambda t: harde_naden(t)[:1],
        ("naden.lengte_km", "naden.aantal_indelingen"),
    ),
    Feit(
        r"dat zijn (\d+) vergelijkingen\. (\d+) keer is het gezelschap precies hetzelfde, (\d+) "
        r"keer past het ene gezelschap in het andere en (\d+) keer kruisen",
        lambda t: (
            str(sum(relaties(t).values())),
            *(str(relaties(t)[kind]) for kind in ("gelijk", "genest", "kruisend")),
        ),
        ("gemeenteparen.relatie",),
    ),
    KRUISER,
    Feit(
        r"3 (\d+) van de (\d+) partners zijn dat in alle (\d) indelingen",
        lambda t: tuple(
            t[G][0][kolom] for kolom in ("vaste_partners", "alle_partners", "aantal_indelingen")
        ),
        (f"{G}.vaste_partners", f"{G}.alle_partners", f"{G}.aantal_indelingen"),
    ),
    *(
        Feit(
            rf" {naam} ({waar}) (\d+) (\d+%) (\d+%) ",
            regio(slug),
            ("regios.inwoners", "regios.gemeenten", "effecten.effect"),
        )
        for naam, waar, slug in (
            ("Arbeidsmarktregio", "Holland Rijnland", "arbeidsmarktregio-2026"),
            ("GGD-regio", "GGD Hollands-Midden", "ggd-2025"),
            ("Jeugdregio", "Holland Rijnland", "jeugdregio-2025"),
            ("Omgevingsdienst", "Omgevingsdienst West-Holland", "omgevingsdienst-2026"),
            ("Veiligheidsregio", "Hollands Midden", "veiligheidsregio-2024"),
        )
    ),
    VERPLICHT,
    NADEN,
)
RAPPORTEN: Mapping[str, tuple[tuple[str, ...], tuple[Feit, ...]]] = {
    "land": ((), LAND),
    "drenthe": (("--provincie", "Drenthe"), DRENTHE),
    "rijnland": (("--regio", "jeugdregio:Holland Rijnland"), RIJNLAND),
    "leiden": (("--gemeente", "Leiden"), LEIDEN),
}


# --- page beside tables ------------------------------------------------------------------------

Gemaakt = tuple[str, Tabellen, tuple[Feit, ...]]


@pytest.fixture(scope="module", params=RAPPORTEN)
def gemaakt(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Gemaakt:
    """Run the command as a user does, and read what it wrote."""
    options, facts = RAPPORTEN[request.param]
    folder = tmp_path_factory.mktemp(request.param) / "uit"
    command = [sys.executable, "-m", "lappendeken", "rapport", *options]
    subprocess.run(
        [*command, "--nulmodel", "0", "--uit", str(folder)],
        check=True, timeout=300, capture_output=True,
    )  # fmt: skip
    read = {}
    for path in sorted((folder / "tabellen").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            read[path.stem] = list(csv.DictReader(file))
    return lees_tekst((folder / "rapport.html").read_text("utf-8")), read, facts


def test_what_is_printed_follows_from_the_tables(gemaakt: Gemaakt) -> None:
    text, tables, facts = gemaakt
    printed = {feit.patroon: vind(text, feit).groups() for feit in facts}
    assert printed == {feit.patroon: feit.verwacht(tables) for feit in facts}
    numbers = [group for groups in printed.values() for group in groups if re.search(r"\d", group)]
    assert len(numbers) >= 20


def test_a_digit_that_is_altered_on_the_page_is_noticed(gemaakt: Gemaakt) -> None:
    text, tables, facts = gemaakt
    for feit in facts:
        for altered in verander(text, vind(text, feit)):
            assert [m.groups() for m in re.finditer(feit.patroon, altered)] != [
                feit.verwacht(tables)
            ], feit.patroon


def verander(text: str, found: re.Match[str]) -> Iterator[str]:
    """Raise one digit of each group by one."""
    for number, group in enumerate(found.groups(), start=1):
        place = re.search(r"\d", group)
        if place:
            at = found.start(number) + place.start()
            yield f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"


def test_a_column_that_is_altered_in_the_tables_is_noticed(gemaakt: Gemaakt) -> None:
    text, tables, facts = gemaakt
    for feit in facts:
        printed = vind(text, feit).groups()
        for column in feit.kolommen:
            altered = verander_kolom(tables, *column.split("."))
            assert reken(feit, altered) != printed, (feit.patroon, column)


def verander_kolom(tables: Tabellen, tabel: str, kolom: str) -> Tabellen:
    """Give every row of a table another value in one column, and not all alike."""
    rows = [dict(row) for row in tables[tabel]]
    for place, row in enumerate(rows):
        row[kolom] = _ander(row[kolom], place)
    return {**tables, tabel: rows}


def _ander(value: str, place: int) -> str:
    try:
        number = float(value)
    except ValueError:
        return "anders"
    if "." in value:
        return repr(0.6 * number - 0.2)
    # One row outweighs the others, so that a weighted mean moves too.
    return f"{number * (900 if place == 3 else 2) + 2:.0f}"


def reken(feit: Feit, tables: Tabellen) -> tuple[str, ...] | None:
    """Return what tables say; nothing when they no longer hold together."""
    try:
        return feit.verwacht(tables)
    except (KeyError, ValueError, AssertionError):
        return None
