"""Tests of the check of the data: each kind of fault is found, and named."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from lappendeken import Catalogus
from lappendeken.gegevens.controle import Bevinding, check_catalogus

Rows = list[list[str]]


@pytest.fixture
def data(tmp_path: Path, catalogus: Catalogus) -> Path:
    """A small copy of the data: two indelingen and all shared files."""
    folder = tmp_path / "data"
    for name in ("boundaries", "gemeenten", "indelingen/ggd-2025", "indelingen/res-2025"):
        shutil.copytree(catalogus.root / name, folder / name)
    for name in ("bronnen.toml", "herindelingen.csv", "presets.toml"):
        shutil.copy(catalogus.root / name, folder)
    return folder


def edit_rows(path: Path, edit: Callable[[Rows], object]) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    edit(rows)
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)


def edit_text(path: Path, pattern: str, by: str) -> None:
    text = path.read_text("utf-8")
    changed = re.sub(pattern, by, text, flags=re.MULTILINE)
    assert changed != text, f"'{pattern}' is not in {path.name}"
    path.write_text(changed, "utf-8")


def find_faults(data: Path) -> dict[str, str]:
    return {
        bevinding.onderwerp: " ".join(bevinding.meldingen)
        for bevinding in check_catalogus(Catalogus(data))
        if bevinding.meldingen
    }


def test_the_shipped_data_is_sound(catalogus: Catalogus) -> None:
    found = check_catalogus(catalogus)
    assert [b for b in found if b.meldingen] == []
    assert found[0] == Bevinding("gemeenten", "342 gemeenten in 12 provincies")
    assert {b.onderwerp for b in found} >= {"grenzen", "kaart", "bronnen", *catalogus.kenmerken}


def test_the_copy_is_sound(data: Path) -> None:
    assert find_faults(data) == {}


def set_cell(code: str, column: int, value: str) -> Callable[[Rows], None]:
    def edit(rows: Rows) -> None:
        next(row for row in rows if row[0] == code)[column] = value

    return edit


def drop(code: str) -> Callable[[Rows], None]:
    def edit(rows: Rows) -> None:
        rows.remove(next(row for row in rows if row[0] == code))

    return edit


def split(*shares: str) -> Callable[[Rows], None]:
    """Put Assen in as many regios as there are shares."""

    def edit(rows: Rows) -> None:
        row = next(row for row in rows if row[0] == "GM0106")
        others = [["GG7206", "GGD Fryslân"], ["GG0111", "GGD Groningen"]]
        for share, (code, name) in zip(shares[1:], others, strict=False):
            rows.append([*row[:2], code, name, share, row[5]])
        row[4] = shares[0]

    return edit


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (drop("GM0106"), "Zonder rij: GM0106."),
        (set_cell("GM0106", 0, "GM9999"), "GM9999"),
        (set_cell("GM0106", 1, "Asen"), "GM0106 heet hier 'Asen'"),
        (
            set_cell("GM0106", 3, "GGD Drente"),
            "'GG0706' heet 'GGD Drenthe', maar eerder 'GGD Drente'",
        ),
        (set_cell("GM0106", 2, "GG9999"), "GGD Drenthe"),
        (set_cell("GM0106", 2, ""), "GM0106"),
        (split("0.5", "0.3"), "De aandelen zijn samen geen 1: GM0106."),
        (split("0.9", "0.3"), "meer dan 1"),
        (lambda rows: rows.append(rows[1]), "GM0014"),
    ],
)
def test_finds_a_fault_in_the_toewijzing(
    data: Path, edit: Callable[[Rows], object], says: str
) -> None:
    edit_rows(data / "indelingen" / "ggd-2025" / "toewijzing.csv", edit)
    faults = find_faults(data)
    assert list(faults) == ["ggd-2025"]
    assert says in faults["ggd-2025"]


@pytest.mark.parametrize("shares", [("0.5", "0.5"), ("0.5", "0.25", "0.25"), ("", "")])
def test_several_regios_are_sound_with_whole_or_unknown_shares(
    data: Path, shares: tuple[str, ...]
) -> None:
    edit_rows(data / "indelingen" / "ggd-2025" / "toewijzing.csv", split(*shares))
    assert find_faults(data) == {}


@pytest.mark.parametrize(
    ("pattern", "by", "says"),
    [
        (r"^aantal_regios = 25", "aantal_regios = 24", "vermeldt 24 regio's, de toewijzing heeft"),
        (r"^aantal_regios = .*\n", "", "vermeldt geen aantal_regios"),
        (r'velden = \["toewijzing"\]', 'velden = ["opgave"]', "Geen bron voor de toewijzing."),
        (r'"rechtsvorm", ', "", "Geen bron voor rechtsvorm."),
        (r'^titel = "Wet publieke.*', 'titel = ""', "Bron 4 heeft geen titel."),
        (r'^adres = ".*BWBR0024705.*', 'adres = " "', "Bron 4 heeft geen adres."),
        (r"^velden = .*opgave.*\n", "", "Bron 4 zegt niet welke velden zij ondersteunt."),
        (r"^afgeleid_van = .*", 'afgeleid_van = ["weg-2020"]', "weg-2020"),
        (r"^geldig_tot = .*", 'geldig_tot = "2026-01-01"', "Geen bron voor geldig_tot."),
        (r'^velden = \["bevestigd_door"\]', 'velden = ["toewijzing"]', "bron voor bevestigd_door."),
    ],
)
def test_finds_a_fault_in_the_kenmerken(data: Path, pattern: str, by: str, says: str) -> None:
    edit_text(data / "indelingen" / "ggd-2025" / "meta.toml", pattern, by)
    faults = find_faults(data)
    assert list(faults) == ["ggd-2025"]
    assert says in faults["ggd-2025"]


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2025-01-01", ""),  # the first day of its stand: it held for no day of it, but it may
        ("2024-12-31", "geldig_tot (31-12-2024) ligt voor de stand (2025)."),
        (0, ""),
        (1, "ligt in de toekomst"),
    ],
)
def test_holds_the_last_day_against_stand_and_today(data: Path, day: str | int, says: str) -> None:
    if isinstance(day, int):  # days from now, whenever that is
        day = (date.today() + timedelta(days=day)).isoformat()
    path = data / "indelingen" / "ggd-2025" / "meta.toml"
    edit_text(path, r"^geldig_tot = .*", f'geldig_tot = "{day}"')
    edit_text(path, r'"rechtsvorm", ', '"rechtsvorm", "geldig_tot", ')
    faults = find_faults(data)
    assert list(faults) == (["ggd-2025"] if says else [])
    assert says in faults.get("ggd-2025", "")


def test_an_empty_field_needs_no_source(data: Path) -> None:
    path = data / "indelingen" / "ggd-2025" / "meta.toml"
    edit_text(path, r'"rechtsvorm", ', "")
    edit_text(path, r"^rechtsvorm = .*", 'rechtsvorm = ""')
    assert find_faults(data) == {}


def isolate(rows: Rows) -> None:
    """Take away every border of Assen."""
    rows[:] = [row for row in rows if "GM0106" not in row[:2]]


@pytest.mark.parametrize(
    ("name", "edit", "subject", "says"),
    [
        (
            "boundaries/grenzen_2023.csv",
            isolate,
            "grenzen",
            "Niet verbonden met de rest van het land: Assen.",
        ),
        ("boundaries/grenzen_2023.csv", set_cell("GM0014", 1, "GM9999"), "grenzen", "GM9999"),
        ("boundaries/verbindingen.csv", lambda rows: rows.pop(1), "grenzen", "Ameland"),
        ("boundaries/verbindingen.csv", lambda rows: rows.append(rows[1]), "grenzen", "dubbel"),
        ("boundaries/verbindingen.csv", set_cell("GM0060", 4, ""), "grenzen", "geen bron"),
        ("gemeenten/gemeenten.csv", drop("GM0106"), "gemeenten", "341 gemeenten in plaats van 342"),
        (
            "gemeenten/gemeenten.csv",
            set_cell("GM0106", 1, "Emmen"),
            "gemeenten",
            "heten gelijk: Emmen",
        ),
        (
            "gemeenten/gemeenten.csv",
            set_cell("GM0106", 2, ""),
            "gemeenten",
            "Zonder provincie: GM0106",
        ),
        ("gemeenten/gemeenten.csv", set_cell("GM0106", 4, "0"), "gemeenten", "landoppervlakte"),
    ],
)
def test_finds_a_fault_in_the_shared_files(
    data: Path, name: str, edit: Callable[[Rows], object], subject: str, says: str
) -> None:
    edit_rows(data / name, edit)
    assert says in find_faults(data)[subject]


def test_finds_a_file_without_a_source(data: Path) -> None:
    edit_text(data / "bronnen.toml", r"boundaries/grenzen_2023.csv", "gemeenten/gemeenten.csv")
    assert "boundaries/grenzen_2023.csv" in find_faults(data)["bronnen"]
    edit_text(data / "bronnen.toml", r'^licentie = "CC BY 4.0"$', 'licentie = ""')
    assert "Zonder licentie in bronnen.toml: boundaries" in find_faults(data)["bronnen"]


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("gemeenten/gemeenten.csv", "gemeenten"),
        ("boundaries/gemeenten_2023.fgb", "kaart"),
        ("boundaries/kaartgrond_2023.json", "kaart"),
        ("boundaries/verbindingen.csv", "grenzen"),
        ("indelingen/ggd-2025/toewijzing.csv", "ggd-2025"),
        ("indelingen/ggd-2025/meta.toml", "indelingen"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_finding(data: Path, name: str, subject: str) -> None:
    (data / name).write_bytes(b"\xff\x00")
    assert Path(name).name in find_faults(data)[subject]


def test_lines_that_cannot_be_read_are_a_finding(data: Path) -> None:
    # The last text is the rings of the last picture.
    edit_text(data / "boundaries/kaartgrond_2023.json", r'"\}\]$', '#"}]')
    assert "kaartgrond_2023.json is beschadigd" in find_faults(data)["kaart"]


def test_a_map_with_an_invalid_area_is_found(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shapely

    source = Catalogus(data)
    gebieden = source.gebiedskaart.gebieden
    bow_tie = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    gebieden.loc["GM0106", "geometry"] = bow_tie
    found = {b.onderwerp: b.meldingen for b in check_catalogus(source)}
    assert found["kaart"] == ("Geen geldig vlak op de kaart: GM0106.",)
