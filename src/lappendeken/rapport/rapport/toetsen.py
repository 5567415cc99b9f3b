"""The two tests of the ROB side by side, with the exceptions by name."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.register import Registercontrole
from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.tabel import shorten
from lappendeken.rapport.gedeeld.woorden import kies, sort_namen
from lappendeken.rapport.rapport.gegevens import Gegevens

MEESTE = 20
"""Rows of exceptions on the page; all are in the Excel file."""


def build_toetsen(gegevens: Gegevens, register: Registercontrole | None = None) -> Deel:
    """Return the two tests against the veiligheidsregio's, and who is the exception.

    Parameters
    ----------
    gegevens
        What was compared.
    register
        What people wrote about the crossings; without it nothing is called unexplained.
    """
    against = gegevens.uitwerking.tegenover
    if against is None or not against.anderen:
        return Deel()
    found, table = against.referentie, against.toetsen
    exceptions = against.list_uitzonderingen(register)
    named = gegevens.namen.get(found.slug, found.naam).lower()
    sentences = [
        (
            "De Raad voor het Openbaar Bestuur (2021) noemt een indeling congruent als gemeenten "
            "met dezelfde partners werken en de buitengrenzen samenvallen. Dat zijn twee toetsen. "
            f"Hier staan zij naast elkaar, tegenover de {named} (stand {found.kenmerken.stand})."
        ),
        _describe_partners(table, gegevens),
        _describe_grenzen(exceptions, gegevens, known=register is not None),
    ]
    tables = [_toetsen_tabel(table, gegevens)]
    if len(exceptions):
        tables.append(_uitzonderingen_tabel(exceptions, gegevens, known=register is not None))
    return Deel(tuple(sentences), tabellen=tuple(tables))


def _describe_partners(table: pd.DataFrame, gegevens: Gegevens) -> str:
    """Say where most and where fewest gemeenten have the same company; ties are named."""
    held = table[table["aantal_gemeenten"] > 0]
    if not len(held):
        return "Dezelfde partners: geen enkele gemeente hier heeft in beide een regio."
    counts = held["zelfde_gezelschap"]
    share = counts / held["aantal_gemeenten"]

    def name(which: pd.Series) -> str:
        return join_namen(sort_namen([gegevens.namen[s] for s in held.loc[which, "indeling"]]))

    total = int(counts.sum())
    asked = int(held["aantal_gemeenten"].sum())
    head = "Dezelfde partners:"
    if not total:
        return (
            f"{head} in geen enkele andere indeling heeft een gemeente hier hetzelfde gezelschap."
        )
    if total == asked:
        return f"{head} overal heeft elke gemeente hier precies hetzelfde gezelschap."
    if int(held["aantal_gemeenten"].max()) == 1:
        same, other = counts == 1, counts == 0
        return (
            f"{head} {gegevens.selectie} heeft precies hetzelfde gezelschap in {name(same)}, en "
            f"een ander in {name(other)}."
        )
    most = (
        f"{head} precies hetzelfde gezelschap komt het vaakst voor bij {name(share == share.max())}"
    )
    first = f"{most} ({format_procent(float(share.max()))} van de gemeenten)"
    if share.min() == share.max():
        return f"{first}; dat is bij alle indelingen even vaak."
    return (
        f"{first} en het minst bij {name(share == share.min())} "
        f"({format_procent(float(share.min()))})."
    )


def _describe_grenzen(exceptions: pd.DataFrame, gegevens: Gegevens, *, known: bool) -> str:
    """Count the exceptions, and say what is known of their reasons."""
    count = len(exceptions)
    where = "" if gegevens.is_landelijk else " hier"
    if not count:
        return (
            f"Dezelfde buitengrenzen: er is{where} geen uitzondering. Geen regio snijdt een stuk "
            "van een veiligheidsregio af."
        )
    head = (
        f"Dezelfde buitengrenzen: er {kies(count, 'is', 'zijn')}{where} "
        f"{kies(count, 'één uitzondering:', f'{format_getal(count)} uitzonderingen, elk')} een "
        "gemeente die met een stuk van haar veiligheidsregio bij een andere regio hoort."
    )
    if not known:
        return (
            f"{head} Of daar een reden voor is, is hier niet opgegeven: ‘lappendeken register’ "
            "maakt de lijst om dat op te schrijven."
        )
    reasoned = int(exceptions["gemotiveerd"].sum())
    if reasoned == count:
        return f"{head} Volgens het register {kies(count, 'heeft zij', 'hebben alle')} een reden."
    if not reasoned:
        return f"{head} In het register staat nog geen enkele reden."
    return (
        f"{head} Volgens het register {kies(reasoned, 'heeft er', 'hebben er')} "
        f"{format_getal(reasoned)} een reden en {format_getal(count - reasoned)} nog niet."
    )


def _toetsen_tabel(table: pd.DataFrame, gegevens: Gegevens) -> Tabel:
    rows = tuple(
        (
            cel_tekst(gegevens.namen[row["indeling"]]),
            cel_getal(row["zelfde_gezelschap"]),
            cel_procent(row["gedeelde_partners"], kleur=True),
            *(cel_getal(row[name]) for name in ("zelfde_grens", "groter", "kruist")),
        )
        for row in table.to_dict("records")
    )
    return Tabel(
        "toetsen-tabel",
        "Dezelfde partners en dezelfde buitengrenzen, per indeling",
        (
            Kolom("Indeling"),
            Kolom(
                "Zelfde partners",
                getal=True,
                uitleg="Gemeenten met precies hetzelfde gezelschap als in de veiligheidsregio.",
            ),
            Kolom("Gedeelde partners", getal=True, uitleg="Gemiddeld over de gemeenten."),
            Kolom(
                "Binnen de grens",
                getal=True,
                uitleg="Gemeenten in het grootste deel van hun regio.",
            ),
            Kolom("Groter", getal=True, uitleg="Horen bij een hele veiligheidsregio."),
            Kolom("Kruist", getal=True, uitleg="Horen bij een stuk van een veiligheidsregio."),
        ),
        rows,
    )


def _uitzonderingen_tabel(exceptions: pd.DataFrame, gegevens: Gegevens, *, known: bool) -> Tabel:
    """Return the exceptions by name, a row per regio."""
    rows = []
    by_regio = exceptions.groupby(["indeling", "regio_naam"], sort=True)
    counted = by_regio.agg({"gemeente_naam": list, "gemotiveerd": "sum"}).reset_index()
    for row in counted.to_dict("records"):
        names = sort_namen(row["gemeente_naam"])
        said = f"{row['gemotiveerd']} van {len(names)}" if known else "niet opgegeven"
        rows.append((gegevens.namen[row["indeling"]], row["regio_naam"], join_namen(names), said))
    frame = pd.DataFrame(rows, columns=["indeling", "regio", "gemeenten", "gemotiveerd"])
    shown, note = shorten(frame, MEESTE, "het Excelbestand, blad uitzonderingen")
    return Tabel(
        "uitzonderingen-tabel",
        "De uitzonderingen op dezelfde buitengrenzen, met naam",
        (
            Kolom("Indeling"),
            Kolom("Regio"),
            Kolom("Gemeenten", breed=True),
            Kolom("Gemotiveerd"),
        ),
        tuple(tuple(map(cel_tekst, row)) for row in shown.itertuples(index=False, name=None)),
        noot=note,
    )
