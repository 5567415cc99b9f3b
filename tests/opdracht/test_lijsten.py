"""Lists that are written to be read again: an indeling, and an empty form."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pandas as pd
import pytest

import lappendeken
from lappendeken import Catalogus, LappendekenError, OnbekendError, UitvoerError
from lappendeken.basis.tekst import fold
from lappendeken.gegevens.inlezen import Leeswijze, read_indeling_bestand
from lappendeken.model.indeling import Indeling, Lidmaatschap
from lappendeken.model.kenmerken import Kenmerken
from lappendeken.opdracht import leeg
from lappendeken.opdracht.gedeeld.lijstbestand import format_lijst
from lappendeken.opdracht.indelingen import export
from lappendeken.tabellen.lijst import build_lijst
from vijandig import HTML, JINJA, SPREADSHEET, SVG, TAAL

SUFFIXEN = (".csv", ".xlsx")


def stil(_: str) -> None:
    """Say nothing."""


def rows_of(indeling: Indeling) -> list[tuple[str, str, float | None, str]]:
    return [
        (r.gemeente_code, r.regio_code, r.aandeel, r.bron_status) for r in indeling.lidmaatschappen
    ]


# --- export ----------------------------------------------------------------------------


@pytest.fixture(scope="session")
def soorten(catalogus: Catalogus) -> list[str]:
    """Whole, with shares, with unknown shares, with gemeenten without a regio."""
    found = {"ggd-2025", "provincie-2026", "res-2025"} & set(catalogus.kenmerken)
    for slug in catalogus.kenmerken:
        rows = catalogus.indeling(slug).lidmaatschappen
        kinds = {
            "shares": any(r.aandeel not in (None, 1.0) for r in rows),
            "unknown": any(r.aandeel is None and r.regio_code for r in rows),
            "none": any(not r.regio_code for r in rows),
        }
        if sum(kinds.values()) > 1 or (kinds["shares"] and len(found) < 8):
            found.add(slug)
    return sorted(found)[:12]


@pytest.mark.parametrize("suffix", SUFFIXEN)
def test_what_is_exported_reads_back_as_it_was(
    tmp_path: Path, catalogus: Catalogus, soorten: list[str], suffix: str
) -> None:
    assert len(soorten) > 4
    for slug in soorten:
        path = tmp_path / f"{slug}{suffix}"
        export.run(export.Verzoek(slug, path), stil, catalogus=catalogus)
        old, new = catalogus.indeling(slug), read_indeling_bestand(path, catalogus).indeling
        assert new.kenmerken.stand == old.kenmerken.stand
        assert new.regionamen == old.regionamen, slug
        assert [r[:2] for r in rows_of(new)] == [r[:2] for r in rows_of(old)], slug
        for a, b in zip(rows_of(new), rows_of(old), strict=True):
            assert a[3] == b[3], slug
            assert a[2] == (None if b[2] is None else pytest.approx(b[2], abs=1e-9)), (slug, b)


@pytest.mark.parametrize("suffix", SUFFIXEN)
def test_hostile_names_read_back_as_they_were(
    tmp_path: Path, catalogus: Catalogus, suffix: str
) -> None:
    codes = list(catalogus.gemeenten.index)
    # What differs by no letter is one regio, "NaN" is no regio, no text holds a zero byte, and
    # what turns a text round is not read.
    texts = (
        " ".join(text.replace("\0", "").replace("\u202e", "").split())
        for text in (*HTML, *SVG, *JINJA, *SPREADSHEET, *TAAL)
    )
    names = list({fold(text): text for text in texts if fold(text) not in {"", "nan"}}.values())
    assert len(names) > 55
    indeling = Indeling(
        Kenmerken(slug="vijand", naam="vijand", domein="vijand", stand=2025),
        tuple(Lidmaatschap(code, f"r{i % len(names)}") for i, code in enumerate(codes)),
        {f"r{i}": name for i, name in enumerate(names)},
    )
    path = tmp_path / f"vijand{suffix}"
    lijst = build_lijst(indeling, catalogus.gemeenten["gemeente_naam"])
    path.write_bytes(format_lijst(lijst, path, blad="[vijand]:*"))
    assert read_indeling_bestand(path, catalogus).indeling.regionamen == indeling.regionamen


def test_a_csv_opens_in_columns_in_a_dutch_excel(tmp_path: Path, catalogus: Catalogus) -> None:
    path = tmp_path / "ggd.csv"
    export.run(export.Verzoek("ggd", path), stil, catalogus=catalogus)
    first, second = path.read_bytes().decode("utf-8").splitlines()[:2]
    assert first == (
        "\ufeffindeling;stand;gemeente_code;gemeente;regio_code;regio;aandeel;bron_status"
    )
    assert second.startswith("ggd-2025;2025;GM0014;Groningen;")


def test_without_a_place_it_is_named_after_the_slug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, catalogus: Catalogus
) -> None:
    monkeypatch.chdir(tmp_path)
    found = export.run(export.Verzoek("GGD-regio"), stil, catalogus=catalogus)
    assert found.paden == (Path("ggd-2025.csv"),)


@pytest.mark.parametrize("suffix", SUFFIXEN)
def test_the_same_input_gives_the_same_bytes(
    tmp_path: Path, catalogus: Catalogus, suffix: str
) -> None:
    paths = [tmp_path / f"{n}{suffix}" for n in "ab"]
    for path in paths:
        export.run(export.Verzoek("ggd", path), stil, catalogus=catalogus)
    assert paths[0].read_bytes() == paths[1].read_bytes()


# --- the form --------------------------------------------------------------------------


def make_form(tmp_path: Path, catalogus: Catalogus, *met: str, name: str = "form.xlsx") -> Path:
    path = tmp_path / name
    leeg.run(leeg.Verzoek(path, met), stil, catalogus=catalogus)
    return path


def fill(path: Path, regios: dict[str, str]) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book["Invullen"]
    header = [cell.value for cell in sheet[1]]
    place = header.index("regio") + 1
    for row in range(2, sheet.max_row + 1):
        code = sheet.cell(row, 1).value
        if code in regios:
            sheet.cell(row, place).value = regios[code]
    book.save(path)


def test_the_form_has_every_gemeente_once_and_nothing_filled_in(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    form = pd.read_excel(make_form(tmp_path, catalogus), sheet_name="Invullen", dtype=str)
    assert form.columns.tolist() == [
        "gemeente_code",
        "gemeente",
        "provincie",
        "regio",
        "bron_status",
    ]
    assert form["gemeente_code"].tolist() == list(catalogus.gemeenten.index)
    assert len(form) == 342
    assert form["regio"].isna().all()
    assert form["provincie"].notna().all()


@pytest.mark.parametrize("met", [(), ("ggd", "ggd-2025", "jeugdregio")])
def test_a_form_that_is_not_filled_in_is_refused(
    tmp_path: Path, catalogus: Catalogus, met: tuple[str, ...]
) -> None:
    # The example on the second sheet is not taken for it.
    with pytest.raises(LappendekenError):
        read_indeling_bestand(make_form(tmp_path, catalogus, *met), catalogus)


@pytest.mark.parametrize("met", [(), ("ggd", "jeugdregio")])
def test_a_form_that_is_half_filled_in_is_read(
    tmp_path: Path, catalogus: Catalogus, met: tuple[str, ...]
) -> None:
    path = make_form(tmp_path, catalogus, *met)
    half = {code: f"Regio {i % 7}" for i, code in enumerate(catalogus.gemeenten.index[:171])}
    fill(path, half)
    found = read_indeling_bestand(path, catalogus)
    named = found.indeling.regionamen
    assert {g: named[r] for g, r in found.indeling.hoofdregio.items()} == half
    assert any("hebben 171 gemeenten geen regio" in text for text in found.meldingen)


def test_a_few_cells_are_not_taken_for_the_heads_of_groups(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = make_form(tmp_path, catalogus)
    few = {catalogus.gemeenten.index[0]: "Noord", catalogus.gemeenten.index[100]: "Zuid"}
    fill(path, few)
    found = read_indeling_bestand(path, catalogus).indeling
    assert dict(found.hoofdregio) == few


def test_the_columns_of_indelingen_hold_their_regios(tmp_path: Path, catalogus: Catalogus) -> None:
    path = make_form(tmp_path, catalogus, "ggd", "ggd-2025", name="form.csv")
    form = pd.read_csv(path, sep=";", dtype=str, encoding="utf-8-sig").set_index("gemeente_code")
    assert form.columns.tolist() == ["gemeente", "provincie", "regio", "ggd-2025", "bron_status"]
    assert form["ggd-2025"]["GM0106"] == "GGD Drenthe"


def test_such_a_column_can_be_asked_for(tmp_path: Path, catalogus: Catalogus) -> None:
    path = make_form(tmp_path, catalogus, "ggd")
    wijze = Leeswijze(kolom_regio="ggd-2025")
    found = read_indeling_bestand(path, catalogus, wijze=wijze).indeling
    old = catalogus.indeling("ggd")
    assert set(found.leden.values()) == set(old.leden.values())


# --- where -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["lijst.txt", "lijst", "lijst.xls", "lijst.html"])
def test_another_kind_of_file_is_refused(tmp_path: Path, catalogus: Catalogus, name: str) -> None:
    for job in (
        lambda path: leeg.run(leeg.Verzoek(path), stil, catalogus=catalogus),
        lambda path: export.run(export.Verzoek("ggd", path), stil, catalogus=catalogus),
    ):
        with pytest.raises(UitvoerError, match=r"eindigt niet op \.xlsx of \.csv"):
            job(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("van mij")
    with pytest.raises(UitvoerError, match=r"lijst\.csv' bestaat al en blijft zoals het is"):
        leeg.run(leeg.Verzoek(path), stil, catalogus=catalogus)
    with pytest.raises(UitvoerError, match="bestaat al en blijft zoals het is"):
        export.run(export.Verzoek("ggd", path), stil, catalogus=catalogus)
    assert path.read_text() == "van mij"
    leeg.run(leeg.Verzoek(path, overschrijf=True), stil, catalogus=catalogus)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfgemeente_code;")


def test_an_unknown_indeling_writes_nothing(tmp_path: Path, catalogus: Catalogus) -> None:
    with pytest.raises(OnbekendError, match=r"^Indeling 'onzin' bestaat hier niet"):
        leeg.run(leeg.Verzoek(tmp_path / "a.xlsx", ("onzin",)), stil, catalogus=catalogus)
    assert list(tmp_path.iterdir()) == []


# --- Python ----------------------------------------------------------------------------


def test_a_list_is_read_in_python_with_its_protocol(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Gemeente;GGD;Zorg\nAssen;a;c\nEmmen;a;d\nEde;b;d\nEpe;b;c\n")
    found = lappendeken.read_indeling(str(path), kolom_regio="Zorg", naam="Mijn zorg", stand=2024)
    meta = found.indeling.kenmerken
    assert (meta.slug, meta.naam, meta.domein, meta.stand) == (
        "mijn-zorg",
        "Mijn zorg",
        "mijn-zorg",
        2024,
    )
    assert dict(found.indeling.hoofdregio) == {
        "GM0106": "c",
        "GM0114": "d",
        "GM0228": "d",
        "GM0232": "c",
    }
    assert found.protocol.to_dict()["kolommen"]["regio"] == "Zorg"
    assert found.meldingen == found.protocol.meldingen
