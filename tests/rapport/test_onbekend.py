"""What is not known: one list, named wherever a reader could expect it."""

from __future__ import annotations

from pathlib import Path

from getekend_rapport import teken_topologie
from lappendeken import Catalogus
from lappendeken.rapport.gedeeld.gevolgen import build_gevolgen
from lappendeken.rapport.gedeeld.onbekend import ONBEKEND, say_onbekend
from lappendeken.rapport.rapport import build_rapport, render_rapport
from tekening import indeling, vergelijk

ROOT = Path(__file__).parents[2]


def test_everything_that_no_table_holds_is_in_the_sentence() -> None:
    text = say_onbekend()
    for word in (
        *("kosten", "contracten", "mensen", "vorm elke regeling", "ambtelijke organisatie"),
        *("school, werk en zorg", "hoe ver", "onderweg", "verbonden voelen"),
    ):
        assert word in text
    assert text.startswith("Niet uit deze gegevens op te maken: wat invoering")
    assert text.endswith("zich verbonden voelen.")


def test_alternatives_the_report_and_the_method_name_all_of_it(catalogus: Catalogus) -> None:
    a, b = indeling("a", "AABBCC"), indeling("b", "AAABCC")
    assert say_onbekend() in build_gevolgen("g", [("a", a, b)], {}).zinnen
    page = render_rapport(build_rapport(vergelijk(a, b), catalogus, topologie=teken_topologie(6)))
    assert f"<li>{say_onbekend()} Uit wat hier wel staat, is dat niet af te leiden.</li>" in page
    method = (ROOT / "docs" / "methode.md").read_text(encoding="utf-8")
    part = method[method.index("## Wat niet bekend is") :]
    assert [f"- {one}" in part for one in ONBEKEND] == [True] * len(ONBEKEND)


def test_the_list_stands_in_one_place() -> None:
    sources = (ROOT / "src").rglob("*")
    found = [
        path.name
        for path in sources
        if path.suffix in {".py", ".jinja"}
        and "contracten en subsidies" in path.read_text(encoding="utf-8")
    ]
    assert found == ["onbekend.py"]
