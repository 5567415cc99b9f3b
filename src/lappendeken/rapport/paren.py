"""The matrix of indelingen and the reference question: sections 4 and 5."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from lappendeken.errors import LappendekenError
from lappendeken.indeling import Indeling
from lappendeken.rapport.model import (
    Cel,
    Deel,
    Kolom,
    Matrix,
    Matrixmaat,
    Regiosplitsing,
    Tabel,
)
from lappendeken.rapport.selectie import (
    Gegevens,
    cel_getal,
    cel_procent,
    cel_tekst,
    is_bekend,
    kies,
    klasse_van,
    sort_namen,
    tel,
)
from lappendeken.referentie import compute_referentie, compute_verhuislijst
from lappendeken.tekst import GEEN_WAARDE, fold, format_getal, format_procent, join_namen

REFERENTIE = "veiligheidsregio"

TEKENS = {
    "gelijk": ("=", "gelijk"),
    "a_in_b": ("⊂", "rij past in kolom"),
    "b_in_a": ("⊃", "kolom past in rij"),
    "kruisend": ("×", "kruisend"),
    "": ("", "geen gemeente gemeen"),
}

# key, name, explanation; a key with two columns differs by direction.
_MATEN = (
    ("jaccard", "Gedeelde partners", "Gemiddeld aandeel gedeelde partners per gemeente (Jaccard)."),
    ("ecs", "Gelijkenis (ECS)", "Gemiddelde overlap ten opzichte van de grootste regio."),
    ("nestheid", "Nestheid", "Gemiddelde overlap ten opzichte van de kleinste regio."),
    ("v_maat", "V-maat", "Hoeveel de ene indeling over de andere zegt, van 0 tot 100%."),
    ("ari", "Aangepaste Rand-index", "Paren gemeenten die samen zitten, min wat toeval geeft."),
    ("grens_jaccard", "Gedeelde grenzen", "Aandeel van de regiogrenzen, in km, dat samenvalt."),
    (
        "verhuizingen",
        "Verhuizingen",
        "Het kleinste aantal gemeenten dat moet verhuizen zodat de rij in de kolom past.",
    ),
)


def build_matrix(gegevens: Gegevens) -> Matrix:
    """Return every pair of indelingen in every measure, both ways round."""
    slugs = gegevens.congruentie.bundel.slugs
    pairs = gegevens.congruentie.indelingsparen.set_index(["indeling_a", "indeling_b"])
    records = {key: row for key, row in zip(pairs.index, pairs.to_dict("records"), strict=True)}
    layers = []
    for key, name, explained in _MATEN:
        cells = tuple(
            tuple(_matrix_cell(records, key, row, column) for column in slugs) for row in slugs
        )
        layers.append(Matrixmaat(key, name, explained, cells))
    return Matrix(tuple(gegevens.namen[slug] for slug in slugs), tuple(layers))


def _matrix_cell(
    records: dict[tuple[str, str], dict[str, object]], key: str, row: str, column: str
) -> Cel:
    if row == column:
        return Cel(GEEN_WAARDE)
    turned = (row, column) not in records
    record = records[(column, row) if turned else (row, column)]
    relatie = str(record["relatie"])
    if turned:
        relatie = {"a_in_b": "b_in_a", "b_in_a": "a_in_b"}.get(relatie, relatie)
    sign, spoken = TEKENS[relatie]
    if key == "verhuizingen":
        moved = record["verhuizingen_b_in_a" if turned else "verhuizingen_a_in_b"]
        value = float("nan") if pd.isna(moved) else float(str(moved))
        return Cel(format_getal(value), value if is_bekend(value) else None, None, sign, spoken)
    value = float(str(record[key]))
    known = is_bekend(value)
    return Cel(format_procent(value), value if known else None, klasse_van(value), sign, spoken)


def build_matrixdeel(gegevens: Gegevens) -> Deel:
    """Return what the matrix shows, in sentences."""
    pairs = gegevens.congruentie.indelingsparen
    counts = Counter(pairs["relatie"])
    nested = counts["a_in_b"] + counts["b_in_a"]
    crossing, total = counts["kruisend"], len(pairs)

    def number(count: int) -> str:
        return format_getal(count) if count else "geen"

    sentences = [
        f"Er {kies(total, 'is', 'zijn')} {tel(total, 'paar', 'paren')} indelingen. Daarvan "
        f"{kies(counts['gelijk'], 'is', 'zijn')} {number(counts['gelijk'])} gelijk, "
        f"{kies(nested, 'past', 'passen')} {number(nested)} in elkaar (elke regio van de ene ligt "
        f"binnen één regio van de andere) en {kies(crossing, 'kruist', 'kruisen')} "
        f"{number(crossing)}: elk van de twee doorsnijdt dan een regio van de ander."
    ]
    known = pairs.dropna(subset=["jaccard"]).reset_index(drop=True)
    if len(known) > 1:
        most, least = known["jaccard"].idxmax(), known["jaccard"].idxmin()
        sentences.append(
            f"De meeste partners delen {_pair(gegevens, known, most)}, de minste "
            f"{_pair(gegevens, known, least)}."
        )
    return Deel(tuple(sentences))


def _pair(gegevens: Gegevens, pairs: pd.DataFrame, row: object) -> str:
    found = pairs.loc[row]  # type: ignore[call-overload]
    a, b = gegevens.namen[found["indeling_a"]], gegevens.namen[found["indeling_b"]]
    return f"{a} en {b} (gemiddeld {format_procent(float(found['jaccard']))})"


# --- the reference --------------------------------------------------------------


def build_referentie(gegevens: Gegevens) -> tuple[Deel, tuple[Regiosplitsing, ...]]:
    """Return how far each indeling is from the veiligheidsregio's, and where it crosses."""
    congruentie = gegevens.congruentie
    chosen = congruentie.bundel.indelingen
    found = _find_reference(gegevens)
    if found is None:
        return Deel(("In deze gegevens staan geen veiligheidsregio’s om mee te vergelijken.",)), ()
    others = [indeling for indeling in chosen if indeling.slug != found.slug]
    table = compute_referentie(
        others, found, congruentie.gemeentetabel, congruentie.bundel.grenzen
    ).set_index("indeling")
    nested = [gegevens.namen[s] for s in table.index if _fits(table, s, "in_referentie")]
    around = [gegevens.namen[s] for s in table.index if _fits(table, s, "referentie_in")]
    sentences = [
        "In 2018 vroeg de Tweede Kamer met motie 25 424 nr. 444 om de veiligheidsregio’s als basis "
        f"te nemen. Hier ligt elke indeling naast de {len(found.regios)} veiligheidsregio’s "
        f"(stand {found.kenmerken.stand})."
    ]
    if found.slug not in congruentie.bundel.slugs:
        sentences.append(
            "De veiligheidsregio hoort niet bij de gekozen indelingen; zij komt hier uit de "
            "meegeleverde gegevens en telt in de andere cijfers niet mee."
        )
    sentences.append(
        f"Geen van de {len(others)} andere indelingen past in de veiligheidsregio’s."
        if not nested and len(others) > 1
        else f"Binnen de veiligheidsregio’s {kies(len(nested), 'past', 'passen')}: "
        f"{join_namen(nested) or 'geen andere indeling'}."
    )
    if around:
        sentences.append(
            "Andersom ligt elke veiligheidsregio binnen één regio van: " + join_namen(around) + "."
        )
    sentences.append(
        "Verhuizen betekent: van regio wisselen. Geteld is het kleinste aantal gemeenten waarmee "
        "het past. Van elke regio blijft het grootste deel; bij gelijke delen dat met de meeste "
        "inwoners, daarna dat met de laagste code. Het is een maat voor afstand, geen voorstel."
    )
    lists = {i.slug: compute_verhuislijst(i, found, congruentie.gemeentetabel) for i in others}
    rows = tuple(_reference_row(gegevens, table, i, lists[i.slug]) for i in others)
    splits = tuple(_splits(gegevens, table, i, lists[i.slug]) for i in others if len(lists[i.slug]))
    return Deel(tuple(sentences), tabellen=(_reference_table(rows),)), splits


def _find_reference(gegevens: Gegevens) -> Indeling | None:
    for indeling in gegevens.congruentie.bundel.indelingen:
        kenmerken = indeling.kenmerken
        if REFERENTIE in (kenmerken.slug, kenmerken.reeks, fold(kenmerken.naam)):
            return indeling
    try:
        return gegevens.catalogus.indeling(REFERENTIE)
    except LappendekenError:
        return None


def _fits(table: pd.DataFrame, slug: str, relatie: str) -> bool:
    return str(table.loc[slug, "relatie"]) in (relatie, "gelijk")


def _reference_row(
    gegevens: Gegevens, table: pd.DataFrame, indeling: Indeling, moved: pd.DataFrame
) -> tuple[Cel, ...]:
    row = table.loc[indeling.slug]
    words = {
        "gelijk": "gelijk",
        "in_referentie": "past in de veiligheidsregio’s",
        "referentie_in": "veiligheidsregio’s passen hierin",
        "kruisend": "kruist",
        "": "geen gemeente gemeen",
    }
    split = int(row["gesplitste_regios"])
    return (
        cel_tekst(gegevens.namen[indeling.slug]),
        cel_tekst(words[str(row["relatie"])]),
        _count(row["verhuizingen_in_referentie"]),
        cel_getal(float(moved["inwoners"].sum())),
        _count(row["verhuizingen_van_referentie"]),
        Cel(f"{split} van {int(row['regios'])}", float(split)),
        Cel(
            f"{int(row['gesplitste_regios_referentie'])} van {int(row['regios_referentie'])}",
            float(row["gesplitste_regios_referentie"]),
        ),
        cel_procent(float(row["grens_jaccard"])),
    )


def _count(value: object) -> Cel:
    return Cel(GEEN_WAARDE) if pd.isna(value) else cel_getal(float(str(value)))  # type: ignore[call-overload]


def _reference_table(rows: tuple[tuple[Cel, ...], ...]) -> Tabel:
    return Tabel(
        "referentie-tabel",
        "Elke indeling naast de veiligheidsregio’s",
        (
            Kolom("Indeling"),
            Kolom("Verhouding"),
            Kolom(
                "Gemeenten die verhuizen",
                getal=True,
                uitleg="Het kleinste aantal waarmee de indeling in de veiligheidsregio’s past.",
            ),
            Kolom("Hun inwoners", getal=True),
            Kolom(
                "Andersom",
                getal=True,
                uitleg="Het kleinste aantal gemeenten dat van veiligheidsregio moet wisselen "
                "zodat die in deze indeling past.",
            ),
            Kolom("Gesplitste regio’s", getal=True),
            Kolom("Gesplitste veiligheidsregio’s", getal=True),
            Kolom("Gedeelde grenzen", getal=True, uitleg="Aandeel van de regiogrenzen, in km."),
        ),
        rows,
    )


def _splits(
    gegevens: Gegevens, table: pd.DataFrame, indeling: Indeling, moved: pd.DataFrame
) -> Regiosplitsing:
    lines = []
    for _, rows in moved.groupby("regio_code", sort=True):
        outside = [
            f"{join_namen(sort_namen(part['gemeente_naam']))} in {naam}"
            for naam, part in rows.groupby("doelregio_naam", sort=True)
        ]
        first = rows.iloc[0]
        lines.append(
            (
                str(first["regio_naam"]),
                f"ligt vooral in {first['blijft_naam']}; {'; '.join(outside)}.",
            )
        )
    split = int(table.loc[indeling.slug, "gesplitste_regios"])
    total = int(table.loc[indeling.slug, "regios"])
    summary = (
        f"{split} van {tel(total, 'regio', 'regio’s')} {kies(split, 'ligt', 'liggen')} in meer dan "
        f"één veiligheidsregio; {tel(len(moved), 'gemeente', 'gemeenten')} "
        f"({format_getal(float(moved['inwoners'].sum()))} inwoners) "
        f"{kies(len(moved), 'ligt', 'liggen')} buiten het grootste deel van haar regio."
    )
    return Regiosplitsing(
        gegevens.namen[indeling.slug],
        summary,
        tuple(sorted(lines, key=lambda line: fold(line[0]))),
    )
