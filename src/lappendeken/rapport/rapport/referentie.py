"""The veiligheidsregio as reference, and the other candidates beside it: section 5."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from itertools import groupby
from typing import Any

from lappendeken.analyse.referentie import (
    KLASSEN,
    Verhuizer,
    compute_referentie,
)
from lappendeken.basis.tekst import fold, format_getal, format_inwoners, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Regiosplitsing, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import kies, sort_namen, tel
from lappendeken.rapport.rapport.gegevens import HEEL_NEDERLAND, Gegevens

Rij = dict[Hashable, Any]


def build_referentie(gegevens: Gegevens) -> tuple[Deel, tuple[Regiosplitsing, ...]]:
    """Return how far each indeling is from the veiligheidsregio's, and where it crosses."""
    congruentie, against = gegevens.congruentie, gegevens.uitwerking.tegenover
    if against is None:
        return Deel(("In deze gegevens staan geen veiligheidsregio’s om mee te vergelijken.",)), ()
    found, others, lists = against.referentie, against.anderen, against.verhuizers
    frame = compute_referentie(others, found, congruentie.gemeentetabel, congruentie.bundel.grenzen)
    table: dict[str, Rij] = {str(row["indeling"]): row for row in frame.to_dict("records")}
    everyone = len(congruentie.bundel.gemeenten)
    partial = [s for s, row in table.items() if row["aantal_gemeenten"] < everyone]

    def name(slug: str) -> str:
        counted = f" ({int(table[slug]['aantal_gemeenten'])} gemeenten)" if slug in partial else ""
        return gegevens.namen[slug] + counted

    nested = [name(s) for s in table if _fits(table, s, "in_referentie")]
    around = [name(s) for s in table if _fits(table, s, "referentie_in")]
    sentences = [
        (
            "De Raad voor het Openbaar Bestuur (2021) vraagt om buitengrenzen die samenvallen, "
            "tenzij de inhoud zwaarwegende redenen geeft om af te wijken. Met welke grenzen, is "
            f"een keuze: hier ligt elke indeling naast de {len(found.regios)} veiligheidsregio’s "
            f"(stand {found.kenmerken.stand})."
        )
    ]
    if found.slug not in congruentie.bundel.slugs:
        sentences.append(
            "De veiligheidsregio hoort niet bij de gekozen indelingen; zij komt hier uit de "
            "meegeleverde gegevens en telt in de andere cijfers niet mee."
        )
    if nested:
        sentences.append(
            f"Binnen de veiligheidsregio’s {kies(len(nested), 'past', 'passen')} "
            f"{join_namen(nested)}: geen enkele regio ligt in meer dan één veiligheidsregio."
        )
    elif len(others) > 1:
        sentences.append(
            f"Geen van de {len(others)} andere indelingen past in de veiligheidsregio’s."
        )
    else:
        sentences.append(f"{gegevens.namen[others[0].slug]} past niet in de veiligheidsregio’s.")
    if around:
        sentences.append(
            f"Andersom ligt elke veiligheidsregio binnen één regio van: {join_namen(around)}."
        )
    if partial:
        sentences.append(
            f"{kies(len(partial), 'Eén indeling heeft', f'{len(partial)} indelingen hebben')} "
            f"niet voor elke gemeente één regio. Zij {kies(len(partial), 'ligt', 'liggen')} hier "
            "alleen op de gemeenten waar dat wel zo is naast de veiligheidsregio’s."
        )
    if not gegevens.is_landelijk:
        sentences.insert(0, HEEL_NEDERLAND)
    sentences.append(_describe_klassen(list(lists.values())))
    if not gegevens.is_landelijk:
        sentences.append(_describe_hier(gegevens, lists))
    rows = tuple(_reference_row(gegevens, table, i, lists[i.slug]) for i in others)
    whole = found.leden
    found_splits = (
        _splits(gegevens, table, i, lists[i.slug], whole) for i in others if len(lists[i.slug])
    )
    splits = tuple(split for split in found_splits if split.regels)
    tabellen = (_reference_table(rows), _kandidaten_table(gegevens))
    return Deel(tuple(sentences), tabellen=tabellen), splits


def _describe_klassen(lists: Sequence[Sequence[Verhuizer]]) -> str:
    """Count what is larger and what crosses, and say what that means."""
    larger, across = (
        sum(row.klasse == klasse for moved in lists for row in moved) for klasse in KLASSEN[1:]
    )
    total = larger + across
    if not total:
        return "Geen enkele gemeente ligt buiten het grootste deel van haar regio."
    outside = (
        f"Buiten het grootste deel van hun regio {kies(total, 'ligt', 'liggen')} samen "
        f"{tel(total, 'gemeente', 'gemeenten')}, over alle indelingen geteld."
    )
    whole = "bij een hele veiligheidsregio in een grotere regio; dat heet groter"
    piece = (
        "bij een stuk van een veiligheidsregio; dat heet kruisen, en alleen dat vraagt een reden"
    )
    if not across:
        split = f"{kies(total, 'Zij hoort', 'Zij horen alle')} {whole}, en dat vraagt geen reden."
    elif not larger:
        split = f"{kies(total, 'Zij hoort', 'Zij horen alle')} {piece}."
    else:
        rest = kies(across, "De andere hoort", f"De andere {format_getal(across)} horen")
        split = (
            f"Daarvan {kies(larger, 'hoort', 'horen')} er {format_getal(larger)} {whole}. "
            f"{rest} {piece}."
        )
    tie = (
        "Bij even grote delen telt dat met de meeste inwoners als het grootste, daarna dat met de "
        "laagste code."
    )
    return f"{outside} {split} {tie}"


def _describe_hier(gegevens: Gegevens, lists: Mapping[str, Sequence[Verhuizer]]) -> str:
    """Count the same for the selection, by indeling."""
    mine = set(gegevens.congruentie.gemeld)
    parts = []
    for slug, moved in lists.items():
        here = [row.gemeente_code for row in moved if row.gemeente_code in mine]
        if here:
            names = gegevens.list_gemeenten(here)
            parts.append(f"{gegevens.namen[slug]} ({names})")
    if not parts:
        return f"Daarvan ligt er geen in {gegevens.selectie}."
    return f"Daarvan liggen in {gegevens.selectie}: {'; '.join(parts)}."


def _kandidaten_table(gegevens: Gegevens) -> Tabel:
    """Lay every candidate for the base beside the others."""
    frame = gegevens.uitwerking.kandidatentabel
    rows = tuple(
        (
            cel_tekst(row["naam"]),
            *(
                cel_getal(float(row[name]))
                for name in ("regios", "past", "groter", "kruist", "samen")
            ),
        )
        for row in frame.to_dict("records")
    )
    return Tabel(
        "kandidaten-tabel",
        "Elke mogelijke basis naast de andere",
        (
            Kolom("Als basis"),
            Kolom("Regio’s", getal=True),
            Kolom(
                "Past",
                getal=True,
                uitleg="Gemeenten, over alle indelingen, in het grootste deel van hun regio.",
            ),
            Kolom(
                "Groter",
                getal=True,
                uitleg="Gemeenten daarbuiten, die bij een hele regio van de basis in een grotere "
                "regio horen.",
            ),
            Kolom(
                "Kruist",
                getal=True,
                uitleg="Gemeenten daarbuiten, die bij een stuk van een regio van de basis horen.",
            ),
            Kolom("Groter en kruist", getal=True),
        ),
        rows,
    )


def _fits(table: Mapping[str, Rij], slug: str, relatie: str) -> bool:
    return table[slug]["relatie"] in (relatie, "gelijk")


def _reference_row(
    gegevens: Gegevens, table: Mapping[str, Rij], indeling: Indeling, moved: Sequence[Verhuizer]
) -> tuple[Cel, ...]:
    row = table[indeling.slug]
    words = {
        "gelijk": "gelijk",
        "in_referentie": "past in de veiligheidsregio’s",
        "referentie_in": "omvat veiligheidsregio’s",
        "kruisend": "kruist",
        "": "geen gemeente gemeen",
    }
    split = int(row["gesplitste_regios"])
    across = [row.inwoners for row in moved if row.klasse == "kruist"]
    return (
        cel_tekst(gegevens.namen[indeling.slug]),
        cel_tekst(words[str(row["relatie"])]),
        cel_getal(len(moved) - len(across)),
        cel_getal(len(across)),
        cel_getal(sum(across)),
        Cel(f"{split} van {int(row['regios'])}", float(split)),
        Cel(
            f"{int(row['gesplitste_regios_referentie'])} van {int(row['regios_referentie'])}",
            float(row["gesplitste_regios_referentie"]),
        ),
        cel_procent(float(row["grens_jaccard"])),
        cel_getal(float(row["aantal_gemeenten"])),
    )


def _reference_table(rows: tuple[tuple[Cel, ...], ...]) -> Tabel:
    return Tabel(
        "referentie-tabel",
        "Elke indeling naast de veiligheidsregio’s",
        (
            Kolom("Indeling"),
            Kolom("Verhouding"),
            Kolom(
                "Groter",
                getal=True,
                uitleg="Gemeenten van een hele veiligheidsregio die met een andere één regio is.",
            ),
            Kolom(
                "Kruist",
                getal=True,
                uitleg="Gemeenten van een stuk van een veiligheidsregio, buiten het grootste deel "
                "van hun regio.",
            ),
            Kolom("Inwoners van wat kruist", getal=True),
            Kolom("Gesplitste regio’s", getal=True),
            Kolom("Gesplitste veiligheids\u00adregio’s", getal=True),
            Kolom("Gedeelde grenzen", getal=True, uitleg="Aandeel van de regiogrenzen, in km."),
            Kolom("Gemeenten", getal=True, uitleg="Gemeenten met één regio in allebei."),
        ),
        rows,
    )


def _splits(
    gegevens: Gegevens,
    table: Mapping[str, Rij],
    indeling: Indeling,
    moved: Sequence[Verhuizer],
    whole: Mapping[str, frozenset[str]],
) -> Regiosplitsing:
    lines = []
    mine = set(gegevens.congruentie.gemeld)
    # They come by regio.
    for regio, found in groupby(moved, key=lambda row: row.regio_code):
        if mine.isdisjoint(indeling.leden[regio]):
            continue
        rows = list(found)
        parts: dict[tuple[str, str], list[Verhuizer]] = {}
        for row in rows:
            parts.setdefault((row.doelregio_naam, row.doelregio_code), []).append(row)
        outside = []
        complete = []
        for (naam, code), part in sorted(parts.items()):
            # A whole veiligheidsregio is named instead of all its gemeenten.
            if len(part) > 1 and {row.gemeente_code for row in part} == whole[code]:
                complete.append(naam)
            else:
                names = join_namen(sort_namen([row.gemeente_naam for row in part]))
                outside.append(f"{names} in {naam}")
        if complete:
            outside.insert(0, f"heel {join_namen(complete)}")
        first = rows[0]
        lines.append(
            (
                first.regio_naam,
                f"ligt vooral in {first.blijft_naam}; {'; '.join(outside)}.",
            )
        )
    split = int(table[indeling.slug]["gesplitste_regios"])
    total = int(table[indeling.slug]["regios"])
    summary = (
        f"{split} van {tel(total, 'regio', 'regio’s')} {kies(split, 'ligt', 'liggen')} in meer dan "
        f"één veiligheidsregio; {tel(len(moved), 'gemeente', 'gemeenten')} "
        f"({format_inwoners(sum(row.inwoners for row in moved))}) "
        f"{kies(len(moved), 'ligt', 'liggen')} buiten het grootste deel van "
        f"{kies(len(moved), 'haar', 'hun')} regio."
    )
    if not gegevens.is_landelijk:
        summary += f" Hier {kies(len(lines), 'staat die', 'staan die')} met gemeenten uit "
        summary += f"{gegevens.selectie}."
    return Regiosplitsing(
        gegevens.namen[indeling.slug],
        summary,
        tuple(sorted(lines, key=lambda line: fold(line[0]))),
    )
