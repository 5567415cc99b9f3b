"""Tests that the tables of docs/methode.md are those of the data dictionary."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from lappendeken.tabellen.woordenboek import OPDRACHTEN, load_woordenboek

WORTEL = Path(__file__).resolve().parents[2]
TEKST = (WORTEL / "docs" / "methode.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(WORTEL / "scripts"))
        yield import_module("build_methode")
        sys.modules.pop("build_methode")


def test_the_page_is_up_to_date(script: ModuleType) -> None:
    assert script.fill(TEKST) == TEKST


def test_every_table_of_every_command_stands_on_the_page() -> None:
    blocks = set(re.findall(r"<!-- woordenboek: ([\w.]+) -->", TEKST))
    for opdracht in OPDRACHTEN:
        tables = {f"{opdracht}.{naam}" for naam in load_woordenboek(opdracht).tabellen}
        assert opdracht in blocks or tables <= blocks, opdracht


def test_a_block_is_written_anew_and_the_rest_stays(script: ModuleType) -> None:
    page = "Voor.\n<!-- woordenboek: rapport.kernregios -->\noud\n<!-- einde -->\nNa.\n"
    kernregio = (
        "| `kernregio` | Volgnummer van de groep. | gemeenten met hetzelfde nummer zitten in elke "
        "indeling in dezelfde regio's en ontbreken in dezelfde indelingen | 1 of meer (volgnummer) "
        "| nooit | eigen telling |"
    )
    gemeente = "CBS-code van de gemeente, indeling van 2023."
    assert script.fill(page) == (
        "Voor.\n<!-- woordenboek: rapport.kernregios -->\n\n"
        "| kolom | betekenis | formule | bereik | leeg als | bron |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        f"{kernregio}\n"
        f"| `gemeente_code` | {gemeente} |  | tekst | nooit | CBS |\n\n"
        "<!-- einde -->\nNa.\n"
    )


def test_bars_in_a_formula_do_not_end_a_cell(script: ModuleType) -> None:
    page = script.fill("<!-- woordenboek: rapport.gemeenteparen -->\n<!-- einde -->")
    (ecs,) = re.findall(r"^\| `ecs` .*$", page, re.MULTILINE)
    assert r"`\|B_a & B_b\| / max(\|B_a\|, \|B_b\|)`" in ecs
    assert len(re.findall(r"(?<!\\)\|", ecs)) == 7


def test_a_repeated_table_refers_to_the_first(script: ModuleType) -> None:
    page = script.fill("<!-- woordenboek: scenario -->\n<!-- einde -->")
    part = page.split("#### toewijzingen\n")[1].split("\n#### ")[0]
    assert "De kolommen zijn daarna die van [toewijzingen.csv](#toewijzingencsv)." in part
    assert re.findall(r"^\| `(\w+)`", part, re.MULTILINE) == ["alternatief"]
    assert "### toewijzingen.csv" not in page
    assert "\n## toewijzingen.csv\n" in TEKST


@pytest.mark.parametrize(("old", "code"), [(TEKST, 0), (TEKST.replace("| nooit |", "| soms |"), 1)])
def test_the_check_says_whether_it_is_up_to_date(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    old: str,
    code: int,
) -> None:
    page = tmp_path / "methode.md"
    page.write_text(old, encoding="utf-8")
    monkeypatch.setattr(script, "METHODE", page)
    monkeypatch.setattr(sys, "argv", ["build_methode.py", "--controle"])
    assert script.main() == code
    assert page.read_text(encoding="utf-8") == old
    monkeypatch.setattr(sys, "argv", ["build_methode.py"])
    assert script.main() == 0
    assert page.read_text(encoding="utf-8") == TEKST
