"""What the pages around the reports of a site say: lists by name, each row with its own numbers."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from lappendeken import Catalogus, Congruentie, compute_congruentie
from lappendeken.model.eenheid import GEMEENTE
from lappendeken.rapport.gedeeld.bouwstenen import Tabel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.site import (
    Siteblad,
    build_downloads,
    build_gemeentelijst,
    build_indelingblad,
    build_indelinglijst,
    build_provincielijst,
)
from tekening import gemeentetabel, indeling, rij


@pytest.fixture(scope="module")
def congruentie() -> Congruentie:
    """Four gemeenten in two indelingen: jaccard 1/2, 1/2, 0 and 0."""
    table = gemeentetabel([7, 1, 2, 4])
    table["gemeente_naam"] = ["zwolle", "Ávereest", "Assen", "'s-Gravenhage"]
    table["provincie"] = ["Overijssel", "Overijssel", "Drenthe", "Zuid-Holland"]
    a = indeling("a", "AABB", naam="Zorg", domein="zorg", stand=2024)
    b = indeling("b", "aaaB", naam="arbeid", domein="werk", stand=2025)
    return compute_congruentie((a, b), table, rij(4))


@pytest.fixture
def gegevens(congruentie: Congruentie, catalogus: Catalogus) -> Gegevens:
    return Gegevens(congruentie, catalogus)


def table_of(blad: Siteblad) -> Tabel:
    (found,) = [tabel for part in blad.onderdelen for tabel in part.deel.tabellen]
    return found


def rows_of(blad: Siteblad) -> list[list[str]]:
    return [[cell.tekst for cell in row] for row in table_of(blad).rijen]


def test_gemeenten_stand_by_name_each_with_its_own_sheet_and_score(gegevens: Gegevens) -> None:
    blad = build_gemeentelijst(gegevens, {f"GM000{n}": f"{n}.html" for n in range(1, 5)})
    assert rows_of(blad) == [
        ["Assen", "Drenthe", "0%"],
        ["Ávereest", "Overijssel", "50%"],
        ["'s-Gravenhage", "Zuid-Holland", "0%"],
        ["zwolle", "Overijssel", "50%"],
    ]
    assert [row[0].adres for row in table_of(blad).rijen] == [
        "3.html",
        "2.html",
        "4.html",
        "1.html",
    ]
    assert table_of(blad).bijschrift == "4 gemeenten"


def test_provincies_count_their_own_gemeenten(gegevens: Gegevens) -> None:
    places = {"Zuid-Holland": "z.html", "Drenthe": "d.html", "Overijssel": "o.html"}
    blad = build_provincielijst(gegevens, places)
    assert rows_of(blad) == [
        ["Drenthe", "1", "0%"],
        ["Overijssel", "2", "50%"],
        ["Zuid-Holland", "1", "0%"],
    ]
    assert [row[0].adres for row in table_of(blad).rijen] == ["d.html", "o.html", "z.html"]


def test_indelingen_stand_by_name_with_stand_and_regios(gegevens: Gegevens) -> None:
    blad = build_indelinglijst(gegevens, {"a": "a.html", "b": "b.html"})
    assert rows_of(blad) == [["arbeid", "werk", "2025", "2"], ["Zorg", "zorg", "2024", "2"]]
    assert [row[0].adres for row in table_of(blad).rijen] == ["b.html", "a.html"]


def test_the_page_of_an_indeling_has_its_own_regios_and_each_source_once(
    gegevens: Gegevens,
) -> None:
    known = SimpleNamespace(naam="Arbeid", feiten=(("Domein", "werk"),))
    sources = pd.DataFrame(
        {
            "titel": ["Regio's", "Regio's", "Kaart"],
            "uitgever": ["CBS", "CBS", None],
            "stand": ["2025", "2025", ""],
            "adres": ["https://a.nl", "https://a.nl", None],
        }
    )
    one = gegevens.congruentie.bundel.indelingen[1]
    blad = build_indelingblad(gegevens, one, known, sources)  # type: ignore[arg-type]
    assert rows_of(blad) == [
        # Named by the alphabet, whatever their codes.
        ["a", "3", "10", "Assen, Ávereest en zwolle"],
        ["B", "1", "4", "'s-Gravenhage"],
    ]
    assert blad.ondertitel == "2 regio’s, stand 2025"
    assert [(link.tekst, link.adres) for link in blad.onderdelen[-1].bronnen] == [
        ("Regio’s, CBS, 2025", "https://a.nl"),
        ("Kaart", ""),
    ]


def test_a_file_to_download_leads_to_itself_and_says_what_it_is() -> None:
    blad = build_downloads(GEMEENTE, [("tabellen/a.csv", "Alle a.")])
    ((link, said),) = blad.onderdelen[0].bestanden
    assert (link.tekst, link.adres, said) == ("tabellen/a.csv", "tabellen/a.csv", "Alle a.")
