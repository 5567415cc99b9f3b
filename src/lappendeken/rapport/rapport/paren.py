"""The matrix of indelingen: section 4."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from lappendeken.analyse.aansluiting import GELIJK
from lappendeken.basis.tekst import GEEN_WAARDE, format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel
from lappendeken.rapport.gedeeld.cellen import klasse_van
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.model import Matrix, Matrixmaat

TEKENS = {
    "gelijk": ("=", "gelijk"),
    "a_in_b": ("⊂", "rij past in kolom"),
    "b_in_a": ("⊃", "kolom past in rij"),
    "kruisend": ("×", "kruisend"),
    "": ("", "geen gemeente gemeen"),
}

MAX_PAREN = 3
"""More pairs than this with the same number are counted instead of named."""

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
    (
        "aantal_gemeenten",
        "Gemeenten in allebei",
        "Het aantal gemeenten met een regio in allebei; daarop berust de vergelijking.",
    ),
)


def build_matrix(gegevens: Gegevens) -> Matrix:
    """Return every pair of indelingen in every measure, both ways round."""
    slugs = gegevens.congruentie.bundel.slugs
    records = {
        (str(row["indeling_a"]), str(row["indeling_b"])): row
        for row in gegevens.congruentie.indelingsparen.to_dict("records")
    }
    layers = []
    for key, name, explained in _MATEN:
        cells = tuple(
            tuple(_matrix_cell(records, key, row, column) for column in slugs) for row in slugs
        )
        layers.append(Matrixmaat(key, name, explained, cells))
    return Matrix(tuple(gegevens.namen[slug] for slug in slugs), tuple(layers))


def _matrix_cell(
    records: dict[tuple[str, str], dict[Hashable, Any]], key: str, row: str, column: str
) -> Cel:
    if row == column:
        return Cel(GEEN_WAARDE)
    turned = (row, column) not in records
    record = records[(column, row) if turned else (row, column)]
    relatie = str(record["relatie"])
    if turned:
        relatie = {"a_in_b": "b_in_a", "b_in_a": "a_in_b"}.get(relatie, relatie)
    sign, spoken = TEKENS[relatie]
    if relatie == "kruisend":
        across = int(_kruisers(record))
        sign, spoken = f"{sign}{across}", f"kruisend door {tel(across, 'gemeente', 'gemeenten')}"
    if key == "verhuizingen":
        moved = record["verhuizingen_b_in_a" if turned else "verhuizingen_a_in_b"]
        value = float("nan") if pd.isna(moved) else float(moved)
        return Cel(format_getal(value), value if is_bekend(value) else None, None, sign, spoken)
    if key == "aantal_gemeenten":
        count = float(record[key])
        return Cel(format_getal(count), count, None, sign, spoken)
    value = float(record[key])
    known = is_bekend(value)
    return Cel(format_procent(value), value if known else None, klasse_van(value), sign, spoken)


def _kruisers(record: Mapping[Any, Any]) -> float:
    """Count the gemeenten that make a pair cross: the fewest without which one fits the other."""
    return float(min(record["verhuizingen_a_in_b"], record["verhuizingen_b_in_a"]))


def build_matrixdeel(gegevens: Gegevens) -> Deel:
    """Return what the matrix shows, in sentences."""
    pairs = gegevens.congruentie.indelingsparen
    counts = Counter(pairs["relatie"])
    nested = counts["a_in_b"] + counts["b_in_a"]
    equal, crossing, total = counts["gelijk"], counts["kruisend"], len(pairs)
    nested_means = "elke regio van de ene ligt binnen één regio van de andere"
    crossing_means = "elk van de twee doorsnijdt een regio van de ander"
    kinds = [
        (n, texts)
        for n, texts in (
            (equal, ("is gelijk", "zijn gelijk", "gelijk zijn", "")),
            (nested, ("is genest", "zijn genest", "genest zijn", nested_means)),
            (crossing, ("kruist", "kruisen", "elkaar kruisen", crossing_means)),
        )
        if n
    ]
    count = f"De {len(gegevens.namen)} indelingen vormen {tel(total, 'paar', 'paren')}"
    if crossing == total and total > 1:
        first = f"{count}. Bij geen ervan past de ene indeling zonder uitzondering in de andere."
    elif len(kinds) == 1 and total > 1 and kinds[0][0] == total:
        _, (_, _, together, means) = kinds[0]
        first = f"{count} die alle {together}{': ' if means else ''}{means}."
    else:
        listed = [
            f"{format_getal(n)} {kies(n, one, more)}{f' ({means})' if means else ''}"
            for n, (one, more, _, means) in kinds
        ]
        first = f"{count}: {join_namen(listed) or 'zonder gemeente die in beide zit'}."
    sentences = [first, *_describe_kruisers(gegevens, pairs)]
    everyone = len(gegevens.congruentie.bundel.gemeenten)
    enough = max(1, everyone // 10)
    part = pairs[pairs["aantal_gemeenten"] < everyone]
    if len(part):
        sentences.append(
            f"{'Eén paar is' if len(part) == 1 else f'{len(part)} paren zijn'} vergeleken op een "
            "deel van de gemeenten: die met een regio in allebei. Gelijk, genest of kruisend gaat "
            "dan over die gemeenten, en dat kunnen er weinig zijn; kies bij Toon ‘Gemeenten in "
            "allebei’ voor hun aantal."
        )
    known = pairs.dropna(subset=["jaccard"]).reset_index(drop=True)
    few = known["aantal_gemeenten"] < enough
    known = known[~few].reset_index(drop=True)
    aside = (
        f" Paren met minder dan {enough} gemeenten gemeen zijn daarbij niet meegerekend."
        if few.any()
        else ""
    )
    if len(known) > 1:
        most, least = known["jaccard"].max(), known["jaccard"].min()
        told = f"De meeste partners delen {_pairs(gegevens, known, most)}"
        if most - least <= GELIJK:
            told = f"Elk paar deelt evenveel partners (gemiddeld {format_procent(float(most))})"
        else:
            told += f", de minste {_pairs(gegevens, known, least)}"
        sentences.append(f"{told}.{aside}")
    return Deel(tuple(sentences))


def _describe_kruisers(gegevens: Gegevens, pairs: pd.DataFrame) -> list[str]:
    """Say how many gemeenten make the pairs cross; one is enough."""
    crossing = pairs[pairs["relatie"] == "kruisend"].reset_index(drop=True)
    if crossing.empty:
        return []
    count = crossing[["verhuizingen_a_in_b", "verhuizingen_b_in_a"]].astype(float).min(axis=1)
    low, high = float(count.min()), float(count.max())
    few = tel(low, "gemeente", "gemeenten")
    if len(crossing) == 1:
        text = (
            f"Dat zij kruisen, komt door {few}: zoveel moet u er minstens wegdenken om de ene "
            "indeling in de andere te laten passen."
        )
        return [text]
    whose = [_name_pair(gegevens, row) for row in crossing[count == low].to_dict("records")]
    most = [_name_pair(gegevens, row) for row in crossing[count == high].to_dict("records")]
    means = (
        "Eén gemeente is genoeg om een paar te laten kruisen. Tel daarom de gemeenten die u moet "
        "wegdenken om de ene indeling in de andere te laten passen"
    )
    if low == high:
        return [f"{means}: bij elk paar dat kruist, is dat {few}."]
    return [
        (
            f"{means}: dat loopt van {format_getal(low)} ({_some(whose)}) tot {format_getal(high)} "
            f"({_some(most)})."
        )
    ]


def _pairs(gegevens: Gegevens, pairs: pd.DataFrame, value: float) -> str:
    """Name every pair with this share of partners, or count them."""
    rows = pairs[(pairs["jaccard"] - value).abs() <= GELIJK].to_dict("records")
    named = _some([_name_pair(gegevens, row) for row in rows])
    return f"{named} (gemiddeld {format_procent(value)})"


def _some(pairs: list[str]) -> str:
    return f"{len(pairs)} paren" if len(pairs) > MAX_PAREN else "; ".join(pairs)


def _name_pair(gegevens: Gegevens, row: Mapping[Any, Any]) -> str:
    return f"{gegevens.namen[row['indeling_a']]} en {gegevens.namen[row['indeling_b']]}"
