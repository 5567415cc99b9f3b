"""Tests of who sends a page and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from lappendeken.errors import SelectieError
from lappendeken.opdracht.gedeeld.afzender import Afzender, format_dag
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import Run, check_refused


@pytest.mark.parametrize(
    ("naam", "datum", "zin"),
    [
        ("", "", ""),
        ("Drenthe", "", "Drenthe"),
        ("", "2026-02-01", "1 februari 2026"),
        (" Provincie\n Drenthe ", "29-11-2026", "Provincie Drenthe, 29 november 2026"),
    ],
)
def test_says_what_was_given_and_no_more(naam: str, datum: str, zin: str) -> None:
    assert Afzender(naam, datum).zin == zin


@pytest.mark.parametrize(
    "text", ["2026-13-01", "31-2-2026", "morgen", "2026", "0000-01-01", "١-١-٢٠٢٦x"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(SelectieError, match="is geen datum"):
        format_dag(text)


def test_a_name_longer_than_a_line_is_refused() -> None:
    assert Afzender("x" * 120).zin
    with pytest.raises(SelectieError, match="121 tekens"):
        _ = Afzender("x" * 121).zin


def test_stands_on_the_sheet_and_in_its_command(run: Run, tmp_path: Path) -> None:
    args = ("--indelingen", "ggd,res", "--afzender", "<b>Griffie</b>", "--datum", "2026-11-29")
    ended = run("gesprek", "ggd:GGD Drenthe", *args)
    assert ended.code == 0, ended.err
    page = (tmp_path / "gesprek" / "gesprek.html").read_text(encoding="utf-8")
    assert "geen rangorde. &lt;b&gt;Griffie&lt;/b&gt;, 29 november 2026" in page
    assert hou_heel("--datum 2026-11-29") in page


@pytest.mark.parametrize(
    "opdracht", [("rapport",), ("gesprek", "ggd:GGD Drenthe"), ("raadsblad", "Ede")]
)
def test_a_wrong_day_writes_nothing(run: Run, tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    check_refused(run, tmp_path, [*opdracht, "--datum", "29 nov"], "'29 nov' is geen datum")
