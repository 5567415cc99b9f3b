"""Hostile names through every output: they come out as text, and nothing runs.

The whole data folder is rewritten with the corpus: names of gemeenten, provincies,
regios, indelingen and what is said about them. So it passes through reading too.
"""

from __future__ import annotations

import io
import itertools
import json
import re
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lappendeken.gegevens.catalogus import Catalogus, find_data
from lappendeken.gegevens.tabelbestand import format_tabel, read_tabel
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.rapport import Verzoek, run
from lappendeken.tabellen.werkboek import build_werkboek
from vijandig import NAMEN

pytest_plugins = ("browser",)

SLUGS = ("ggd-2025", "res-2025", "veiligheidsregio-2024")
# TOML knows no NUL; what a person can put in meta.toml is the rest.
IN_TOML = [name for name in NAMEN if "\x00" not in name]


@pytest.fixture(scope="module")
def vijandig(tmp_path_factory: pytest.TempPathFactory) -> Catalogus:
    """The real data under hostile names."""
    root = tmp_path_factory.mktemp("vijandig") / "data"
    shutil.copytree(find_data(), root, ignore=shutil.ignore_patterns("indelingen"))
    path = root / "gemeenten" / "gemeenten.csv"
    columns = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    table = read_tabel(path, columns)
    table["gemeente_naam"] = list(itertools.islice(itertools.cycle(NAMEN), len(table)))
    provincies = dict(zip(table["provincie"].unique(), NAMEN[6:], strict=False))
    table["provincie"] = table["provincie"].map(provincies)
    path.write_bytes(format_tabel(table, heel=True))
    for shift, slug in enumerate(SLUGS):
        _write_indeling(root / "indelingen" / slug, find_data() / "indelingen" / slug, shift)
    return Catalogus(root)


def _write_indeling(target: Path, source: Path, shift: int) -> None:
    target.mkdir(parents=True)
    path = source / "toewijzing.csv"
    columns = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    table = read_tabel(path, columns)
    regios = sorted(table["regio_code"].unique())
    names = NAMEN[20 * shift :] + NAMEN[: 20 * shift]
    hostile = dict(zip(regios, (f"{name}{n}" for n, name in enumerate(names)), strict=False))
    table["regio_naam"] = table["regio_code"].map(hostile)
    (target / "toewijzing.csv").write_bytes(format_tabel(table, heel=True))
    texts = ("naam", "opgave", "wettelijke_basis", "rechtsvorm", "wijzigbaar_door", "kanttekening")
    lines = (source / "meta.toml").read_text(encoding="utf-8").splitlines()
    place = itertools.count(30 * shift)
    for number, line in enumerate(lines):
        key = line.split(" = ")[0]
        if key in (*texts, "titel", "uitgever", "licentie"):
            lines[number] = f"{key} = {_to_toml(IN_TOML[next(place) % len(IN_TOML)])}"
        if key == "adres":
            lines[number] = 'adres = "javascript:alert(1)"'
    (target / "meta.toml").write_text("\n".join(lines), encoding="utf-8")


def _to_toml(text: str) -> str:
    # JSON strings are TOML strings, but for pairs of surrogates and a bare DEL.
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="module")
def uitvoer(vijandig: Catalogus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("uit") / "rapport"
    run(Verzoek(Keuze(indelingen=SLUGS), folder), lambda _: None, catalogus=vijandig)
    return folder


def test_csv_keeps_every_name_and_none_is_a_formula(uitvoer: Path) -> None:
    path = uitvoer / "tabellen" / "gemeenten.csv"
    found = read_tabel(path, ["gemeente_naam"])["gemeente_naam"]
    # A line break or tab in a name is a blank there.
    assert set(found) == {re.sub(r"[\t\n\r]", " ", name) for name in NAMEN}
    raw = path.read_text(encoding="utf-8")
    assert "'=1+1" in raw
    assert ",=1+1" not in raw


def test_no_cell_of_the_excel_file_is_a_formula(vijandig: Catalogus) -> None:
    from lappendeken import compute_congruentie

    chosen = [vijandig.indeling(slug) for slug in SLUGS]
    result = compute_congruentie(
        chosen, vijandig.gemeenten, vijandig.grenzen, bronnen=vijandig.bronnen(chosen)
    )
    book = openpyxl.load_workbook(io.BytesIO(build_werkboek(result)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert not [cell for cell in cells if cell.hyperlink and cell.hyperlink.target]
    effect = next(cell.column for cell in book["effecten"][1] if cell.value == "Effect")
    numbers = [row[effect - 1].value for row in book["effecten"].iter_rows(min_row=2)]
    assert min(numbers) < 0 < max(numbers)


@pytest.mark.parametrize("page_name", ["rapport.html", "kaart.html"])
def test_nothing_runs_in_the_browser(uitvoer: Path, page_name: str, open_page: Any) -> None:
    page = open_page(uitvoer / page_name)
    # The fixture fails the test on a dialog, which is what alert(1) in the corpus opens.
    page.wait_for_timeout(300)
    assert page.locator("iframe, base, a[href^='javascript']").count() == 0
    assert "49" not in page.title()


def test_report_shows_every_name_as_text(uitvoer: Path, open_page: Any) -> None:
    page = open_page(uitvoer / "rapport.html")
    shown = " ".join(page.locator("body").text_content().split())
    for naam in NAMEN:
        # A browser drops NUL, and white space runs together.
        wanted = " ".join(naam.replace("\x00", "").split())
        assert wanted in shown, naam
