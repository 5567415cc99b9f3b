"""A list of the user in every command, from file to page."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from opdrachtregel import Run

LIJST = (
    "Ons voorstel;;\nGemeente;Inwoners;Zorgkring\nAssen;70123;Noord\nTynaarlo;34000;Noord\n"
    "Emmen;107001;Zuid\nBilt, De;44000;Zuid\nEpe;33500;n.v.t.\nTotaal;288624;\n"
)


@pytest.fixture
def lijst(tmp_path: Path) -> Path:
    path = tmp_path / "memo.csv"
    path.write_text(LIJST)
    return path


def read(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(folder / "tabellen" / f"{name}.csv", dtype=str, keep_default_na=False)


def members(folder: Path, slug: str) -> dict[str, str]:
    rows = read(folder, "toewijzingen").query("indeling == @slug and regio_code != ''")
    return dict(zip(rows["gemeente_code"], rows["regio_naam"], strict=True))


GOED = {"GM0106": "Noord", "GM1730": "Noord", "GM0114": "Zuid", "GM0310": "Zuid"}


@pytest.mark.traag
def test_a_dragged_list_stands_beside_the_standaard_set(
    run: Run, lijst: Path, tmp_path: Path
) -> None:
    ended = run("rapport", str(lijst), "--nulmodel", "0")
    assert ended.code == 0, ended.err
    folder = tmp_path / "uitvoer"
    assert members(folder, "memo") == GOED
    assert len(read(folder, "indelingen")) == 10
    page = (folder / "rapport.html").read_text("utf-8")
    assert "Hoe uw eigen bestanden zijn gelezen" in page
    assert "Kolom &#39;Zorgkring&#39;" in page or "Kolom ‘Zorgkring’" in page or "Zorgkring" in page
    # The folders of the user stay at home.
    assert str(tmp_path) not in page
    (protocol,) = json.loads((folder / "protocol.json").read_text("utf-8"))
    assert (protocol["bestand"], protocol["kopregel"], protocol["rijen"]) == ("memo.csv", 2, 5)
    assert protocol["stappen"]["weggelaten"] == [
        "Weggelaten uit memo.csv, want geen gemeente: één regel, regel 8 ('Totaal')."
    ]
    sources = read(folder, "bronnen")
    assert sources.loc[sources["invoer"] == "memo.csv", "titel"].tolist() == [
        "Eigen bestand van de gebruiker"
    ]


def test_a_list_can_be_the_choice_and_have_a_name(run: Run, lijst: Path, tmp_path: Path) -> None:
    ended = run("rapport", "--indelingen", f"Zorg nu={lijst.name},ggd", "--nulmodel", "0")
    assert ended.code == 0, ended.err
    shown = read(tmp_path / "uitvoer", "indelingen")
    assert dict(zip(shown["indeling"], shown["naam"], strict=True)) == {
        "ggd-2025": "GGD-regio",
        "zorg-nu": "Zorg nu",
    }


@pytest.mark.parametrize(
    "args",
    [
        ("kaart", "memo.csv", "--indelingen", "ggd,res"),
        ("gemeente", "Assen", "--indelingen", "memo.csv,ggd"),
        ("vergelijk", "ggd", "res", "--met", "memo.csv"),
        ("register", "--referentie", "memo.csv"),
        ("indelingen", "toon", "memo.csv"),
    ],
)
def test_a_list_stands_where_a_name_stands(run: Run, lijst: Path, args: tuple[str, ...]) -> None:
    ended = run(*args)
    assert ended.code == 0, ended.err
    assert "memo" in ended.out + ended.err


def test_a_list_of_several_is_all_of_them_or_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "drie.csv").write_text(
        "Gemeente;Zorg;Jeugd\nAssen;a;c\nEmmen;a;d\nEde;b;d\nEpe;b;c\n"
    )
    ended = run("rapport", "--indelingen", "drie.csv", "--nulmodel", "0")
    assert ended.code == 0, ended.err
    assert read(tmp_path / "uitvoer", "indelingen")["indeling"].tolist() == ["jeugd", "zorg"]
    refused = run("vergelijk", "drie.csv", "ggd")
    assert refused.code == 1
    assert "'Zorg' en 'Jeugd'" in refused.err
    assert 'zo: "drie.csv#Zorg"' in refused.err
    assert run("vergelijk", "drie.csv#Jeugd", "ggd", "--uit", "j").code == 0
    assert members(tmp_path / "j", "jeugd") == {
        "GM0106": "c",
        "GM0114": "d",
        "GM0228": "d",
        "GM0232": "c",
    }


def test_a_file_of_a_kind_that_cannot_be_read_is_no_unknown_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(b"PK")
    ended = run("rapport", "--indelingen", "plan.docx,ggd")
    assert ended.code == 1
    assert "plan.docx is van een soort die lappendeken niet kan lezen" in ended.err
