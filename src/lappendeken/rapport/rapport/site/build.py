"""From the tables to the pages around the reports: lists of pages, indelingen, downloads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from lappendeken import __version__
from lappendeken.basis.tekst import fold, format_apostrof, join_namen
from lappendeken.model.eenheid import Eenheid
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Link, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.model import Indelingkaart
from lappendeken.rapport.rapport.site.model import Onderdeel, Siteblad

UITLEG = (
    "De score (congruentie) zegt hoe ver de partners van een gemeente van domein tot domein "
    "dezelfde zijn. Zij beschrijft en rangschikt niet."
)

HERHAAL_LIJST = "een blad uit deze lijst"
HERHAAL_SITE = "de voorpagina (index.html) of het blad van een provincie of gemeente"
"""Which page can be run again: one with a score in it, which a list of pages has not itself."""

BESTANDSVORM = (
    "De tabellen zijn CSV-bestanden (UTF-8, komma, punt als decimaalteken). Het Excelbestand "
    "bevat dezelfde tabellen, met een leeswijzer en de betekenis van elke kolom."
)


def build_gemeentelijst(gegevens: Gegevens, adressen: Mapping[str, str]) -> Siteblad:
    """Return the list of sheets, by name.

    Parameters
    ----------
    gegevens
        What is reported.
    adressen
        Gemeente code to the address of its sheet.
    """
    eenheid = gegevens.catalogus.eenheid
    frame = gegevens.congruentie.gemeenten
    rows = sorted(frame.to_dict("records"), key=lambda row: fold(str(row["gemeente_naam"])))
    cells = tuple(
        (
            Cel(str(row["gemeente_naam"]), adres=adressen[str(row["gemeente_code"])]),
            *([cel_tekst(row["provincie"])] if eenheid.heeft_provincies else []),
            cel_procent(_getal(row["congruentie"]), kleur=True),
        )
        for row in rows
    )
    columns = (
        Kolom("Gemeente"),
        *([Kolom("Provincie")] if eenheid.heeft_provincies else []),
        Kolom("Congruentie", getal=True),
    )
    table = Tabel(
        "gemeenten-tabel",
        tel(len(cells), "gemeente", "gemeenten"),
        columns,
        cells,
        zoekveld="Zoek een gemeente of provincie"
        if eenheid.heeft_provincies
        else "Zoek een gemeente",
    )
    return Siteblad(
        soort="Gemeentebladen",
        titel=f"Alle gemeenten: {gegevens.selectie}",
        ondertitel="Een blad van twee bladzijden over elke gemeente",
        versie=__version__,
        onderdelen=(Onderdeel("", Deel((UITLEG,), tabellen=(table,))),),
        eenheid=eenheid,
    )


def build_provincielijst(gegevens: Gegevens, adressen: Mapping[str, str]) -> Siteblad:
    """Return the list of reports on provincies, by name; ``adressen`` by their names."""
    frame = gegevens.congruentie.alle_gemeenten
    rows = tuple(
        (
            Cel(naam, adres=adressen[naam]),
            cel_getal(int((frame["provincie"] == naam).sum())),
            cel_procent(
                float(frame.loc[frame["provincie"] == naam, "congruentie"].mean()), kleur=True
            ),
        )
        for naam in sorted(adressen, key=fold)
    )
    table = Tabel(
        "provincies-tabel",
        tel(len(rows), "provincie", "provincies"),
        (Kolom("Provincie"), Kolom("Gemeenten", getal=True), Kolom("Congruentie", getal=True)),
        rows,
    )
    return Siteblad(
        soort="Provincies",
        titel="Alle provincies",
        ondertitel="Een verslag over elke provincie",
        versie=__version__,
        onderdelen=(Onderdeel("", Deel((UITLEG,), tabellen=(table,))),),
        eenheid=gegevens.catalogus.eenheid,
    )


def build_indelinglijst(gegevens: Gegevens, adressen: Mapping[str, str]) -> Siteblad:
    """Return the list of pages on indelingen; ``adressen`` by slug."""
    chosen = gegevens.congruentie.bundel.indelingen
    rows = tuple(
        (
            Cel(gegevens.namen[one.slug], adres=adressen[one.slug]),
            cel_tekst(one.domein),
            cel_getal(one.kenmerken.stand),
            cel_getal(len(one.regios)),
        )
        for one in sorted(chosen, key=lambda one: fold(gegevens.namen[one.slug]))
    )
    table = Tabel(
        "indelingen-tabel",
        tel(len(rows), "indeling", "indelingen"),
        (
            Kolom("Indeling"),
            Kolom("Domein"),
            Kolom("Stand", getal=True),
            Kolom("Regio’s", getal=True),
        ),
        rows,
    )
    return Siteblad(
        soort="Indelingen",
        titel="De vergeleken indelingen",
        ondertitel="Van elke indeling wat bekend is, haar regio’s en haar bronnen",
        versie=__version__,
        onderdelen=(Onderdeel("", Deel(tabellen=(table,))),),
        eenheid=gegevens.catalogus.eenheid,
    )


def build_indelingblad(
    gegevens: Gegevens, indeling: Indeling, kaart: Indelingkaart, bronnen: pd.DataFrame
) -> Siteblad:
    """Return the page on one indeling: what is known, its regios by name, its sources.

    Parameters
    ----------
    gegevens
        The tables and names.
    indeling
        The indeling.
    kaart
        What the report says of it.
    bronnen
        Its rows of the table of sources.
    """
    regios = gegevens.congruentie.regios
    mine = regios[regios["indeling"] == indeling.slug]
    rows = tuple(
        (
            cel_tekst(row["regio_naam"]),
            cel_getal(_getal(row["gemeenten"])),
            cel_getal(_getal(row["inwoners"])),
            cel_tekst(join_namen(_members(gegevens, indeling, str(row["regio_code"])))),
        )
        for row in sorted(mine.to_dict("records"), key=lambda row: fold(str(row["regio_naam"])))
    )
    table = Tabel(
        "regios-tabel",
        f"De regio’s van {gegevens.namen[indeling.slug]}",
        (
            Kolom("Regio"),
            Kolom("Gemeenten", getal=True),
            Kolom("Inwoners", getal=True),
            Kolom("Welke gemeenten", breed=True),
        ),
        rows,
        zoekveld="Zoek een regio",
    )
    return Siteblad(
        soort="Indeling",
        titel=kaart.naam,
        ondertitel=(
            f"{tel(len(indeling.regios), 'regio', 'regio’s')}, stand {indeling.kenmerken.stand}"
        ),
        versie=__version__,
        onderdelen=(
            Onderdeel("Wat ervan bekend is", feiten=kaart.feiten),
            Onderdeel("De regio’s", Deel(tabellen=(table,))),
            Onderdeel("De bronnen", bronnen=_list_bronnen(bronnen)),
        ),
        eenheid=gegevens.catalogus.eenheid,
    )


def _members(gegevens: Gegevens, indeling: Indeling, code: str) -> list[str]:
    return [gegevens.gemeentenamen[one] for one in gegevens.sort_codes(indeling.leden[code])]


def _list_bronnen(bronnen: pd.DataFrame) -> tuple[Link, ...]:
    found: dict[Link, None] = {}
    for row in bronnen.fillna("").to_dict("records"):
        said = [str(row[name]) for name in ("titel", "uitgever", "stand") if str(row[name])]
        if said:
            found[Link(format_apostrof(", ".join(said)), str(row["adres"]))] = None
    return tuple(found)


def build_downloads(eenheid: Eenheid, bestanden: Iterable[tuple[str, str]]) -> Siteblad:
    """Return the page with files to download: place and what it is, in that order."""
    groups: Sequence[tuple[Link, str]] = [
        (Link(place, place), explained) for place, explained in bestanden
    ]
    return Siteblad(
        soort="Downloads",
        titel="Downloads",
        ondertitel="De cijfers achter deze bladzijden",
        versie=__version__,
        onderdelen=(
            Onderdeel(
                "",
                Deel((BESTANDSVORM,)),
                bestanden=tuple(groups),
            ),
        ),
        eenheid=eenheid,
    )


def _getal(value: Any) -> float:
    return float("nan") if pd.isna(value) else float(value)
