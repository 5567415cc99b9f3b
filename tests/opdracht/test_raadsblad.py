"""Tests of the sheet for a council."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from docx import Document

from getekend_rapport import teken
from lappendeken import Indeling, compute_congruentie
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.rapport.blad.model import Blad
from lappendeken.rapport.blad.raad import Raadgegevens, build_raadsblad
from lappendeken.rapport.blad.render import render_blad
from lappendeken.rapport.blad.word import build_docx
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import Run, check_refused
from tekening import gemeentetabel, indeling
from vijandig import NAMEN


def lees(
    *stack: Indeling,
    inwoners: list[int] | None = None,
    stemmen: Mapping[str, float] | None = None,
) -> Blad:
    size = len(stack[0].gemeenten)
    table = gemeentetabel(inwoners or [1] * size)
    congruentie = compute_congruentie(stack, table, gemeld=["GM0001"])
    own = Eigengewicht("stemmen", stemmen) if stemmen else None
    return build_raadsblad(Raadgegevens(congruentie, "GM0001", gewicht=own))


def rijen(blad: Blad) -> list[list[str]]:
    return [[cel.tekst for cel in rij] for rij in blad.delen[1].tabellen[0].rijen]


def test_who_has_the_same_company_stands_in_one_row() -> None:
    blad = lees(
        indeling("a", "AAB"), indeling("b", "CCD"), indeling("c", "EEE"), inwoners=[3, 1, 4]
    )
    assert rijen(blad) == [
        ["a: A; b: C", "GM0002", "2", "75%", "1\u00a0van\u00a02"],
        ["c: E", "GM0002 en GM0003", "3", "38%", "2\u00a0van\u00a03"],
    ]
    assert blad.delen[0].zinnen[1] == (
        "Ons aandeel in de inwoners loopt van 38% (in E) tot 75% (in A en C). In 2 regio’s hebben "
        "wij meer inwoners dan alle andere samen."
    )


def test_a_column_of_the_user_weighs_with_inwoners_beside_it() -> None:
    blad = lees(
        indeling("a", "AABB"),
        indeling("b", "CCCD"),
        indeling("c", "EEEE"),
        inwoners=[3, 1, 4, 2],
        stemmen={"GM0001": 1, "GM0002": 4, "GM0003": 5},
    )
    # Of the fourth there is no number, so that in E nobody has a share.
    assert rijen(blad) == [
        ["a: A", "GM0002", "2", "20%", "75%", "2\u00a0van\u00a02"],
        ["b: C", "GM0002 en GM0003", "3", "10%", "38%", "3\u00a0van\u00a03"],
        ["c: E", "GM0002, GM0003 en GM0004", "4", "–", "30%", "–"],
    ]
    heads = [kolom.naam for kolom in blad.delen[1].tabellen[0].kolommen]
    assert heads[3:] == ["Aandeel stemmen", "Aandeel inwoners", "Onze plaats"]
    assert blad.delen[0].zinnen[1:4] == (
        (
            "Ons aandeel in stemmen loopt van 10% (in C) tot 20% (in A). Van 1 regio is het niet "
            "te bepalen: daar ontbreken getallen, of zij zijn alle 0."
        ),
        (
            "Ons aandeel in de inwoners loopt van 30% (in E) tot 75% (in A). In 1 regio hebben "
            "wij meer inwoners dan alle andere samen."
        ),
        "Gewicht is hier het aandeel in stemmen: de kolom die voor dit blad is opgegeven.",
    )
    assert "Gewicht: kolom stemmen, uit het bestand dat de opdracht noemt." in blad.bronnen
    document = Document(io.BytesIO(build_docx(blad)))
    assert [cell.text for cell in document.tables[0].rows[1].cells][3:5] == ["20%", "75%"]
    assert blad.delen[0].zinnen[1] in [p.text for p in document.paragraphs]


def test_missing_shares_of_one_company_stand_in_one_row() -> None:
    stack = indeling("a", "AAB"), indeling("b", "CCD")
    (row,) = rijen(lees(*stack, stemmen={"GM0003": 1}))
    assert row[0] == "a: A; b: C"
    assert row[3:] == ["–", "50%", "–"]


def test_without_others_a_weight_has_no_sentence() -> None:
    blad = lees(indeling("a", "ABB"), indeling("b", "ABB"), stemmen={"GM0001": 1, "GM0002": 2})
    assert "stemmen" not in " ".join(blad.delen[0].zinnen)


def test_the_same_share_everywhere_is_said_once() -> None:
    blad = lees(indeling("a", "AAB"), indeling("b", "CCD"))
    assert blad.delen[0].zinnen[1] == "Ons aandeel in de inwoners is overal 50%."


def test_alone_and_without_any_regio() -> None:
    alone = lees(indeling("a", "ABB"), indeling("b", "ABB"))
    assert alone.delen[0].zinnen[1] == "In geen van onze regio’s zit een andere gemeente."
    assert rijen(alone)[0][1] == "niemand"
    without = lees(indeling("a", ".BB"), indeling("b", ".BB"))
    assert without.delen[0].zinnen == ("In de gekozen indelingen heeft deze gemeente geen regio.",)
    assert without.delen[1].tabellen[0].noot == "Geen regio bekend voor: a en b."


def test_first_sentence_counts_regios_councils_and_tables() -> None:
    blad = lees(indeling("a", "AAB"), indeling("b", "CCD"), indeling("c", "EEE"))
    assert blad.delen[0].zinnen[0] == (
        "Wij zitten in 3 regio’s, met 2 andere raden en aan 2 verschillende tafels. Als elke regio "
        "één stuk langs al haar raden stuurt, wordt het samen 7 keer behandeld."
    )


def test_hostile_names_stay_text_and_word_has_the_rows() -> None:
    names = list(NAMEN)
    size = len(names)
    congruentie = teken(
        indeling("a", "A" * size), indeling("b", "B" * size), namen=names, gemeld=["GM0001"]
    )
    blad = build_raadsblad(Raadgegevens(congruentie, "GM0001"))
    assert "<img" not in render_blad(blad)
    document = Document(io.BytesIO(build_docx(blad)))
    assert document.tables[0].rows[1].cells[0].text == "a: A; b: B"


def test_writes_the_sheet_of_leiden(run: Run, tmp_path: Path) -> None:
    ended = run("raadsblad", "Leiden", "--nulmodel", "0")
    assert ended.code == 0, ended.err
    page = (tmp_path / "raadsblad" / "raadsblad.html").read_text(encoding="utf-8")
    # 128 treatments and 17 other councils, counted apart with sets of partners.
    assert "met 17 andere raden en aan 5 verschillende tafels" in page
    assert "wordt het samen 128 keer behandeld" in page
    assert hou_heel("lappendeken raadsblad Leiden --nulmodel 0") in page


def test_weighs_by_a_file_of_the_user(run: Run, tmp_path: Path) -> None:
    (tmp_path / "raad").mkdir()
    rows = ["gemeente;zetels", "Leiden;39", "Katwijk;35"]
    (tmp_path / "raad" / "zetels.csv").write_text("\n".join(rows), encoding="utf-8")
    ended = run(
        *("raadsblad", "Leiden", "--nulmodel", "0", "--indelingen", "ggd,res"),
        *("--gewicht", "raad/zetels.csv:zetels"),
    )
    assert ended.code == 0, ended.err
    assert "In kolom 'zetels' van zetels.csv" in ended.err
    page = (tmp_path / "raadsblad" / "raadsblad.html").read_text(encoding="utf-8")
    assert "Naar zetels is van geen van onze regio’s een aandeel te bepalen" in page
    assert (
        hou_heel("raadsblad Leiden --indelingen ggd,res --gewicht zetels.csv:zetels --nulmodel")
        in page
    )


def test_refuses_a_weight_that_is_not_there(run: Run, tmp_path: Path) -> None:
    check_refused(run, tmp_path, ["raadsblad", "Leiden", "--gewicht", "weg.csv:a"], "weg.csv")


@pytest.mark.parametrize("gemeente", ["Leidne", "", "GM9999"])
def test_refuses_who_does_not_exist(run: Run, tmp_path: Path, gemeente: str) -> None:
    check_refused(run, tmp_path, ["raadsblad", gemeente], "bestaat niet|Gemeente")
