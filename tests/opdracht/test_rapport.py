"""Tests of the jobs: what is written, when, and that the same input gives the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from lappendeken import Catalogus, Congruentie
from lappendeken.analyse.gevoeligheid import compute_gevoeligheid
from lappendeken.analyse.gewicht import (
    compute_gelijken,
    compute_gewichten,
    compute_klassen,
    compute_machtsbalans,
)
from lappendeken.analyse.maatlat import compute_maatlat
from lappendeken.analyse.provincies import compute_provinciematen
from lappendeken.analyse.referentie import compute_kandidaten, find_kandidaten, find_reference
from lappendeken.analyse.register import build_kruisingen, check_register
from lappendeken.analyse.toetsen import (
    compute_basis,
    compute_groepscores,
    compute_toetsen,
    list_sociaal,
)
from lappendeken.basis.uitvoer import MANIFEST, Manifest
from lappendeken.errors import OnbekendError, UitvoerError
from lappendeken.kaart import format_titel
from lappendeken.opdracht import kaart as kaartopdracht
from lappendeken.opdracht import rapport as opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.rapport import Verzoek, run

KEUZE = Keuze(indelingen=("ggd", "res"), provincies=("Drenthe",))


CHOICE = ("--indelingen", "ggd,res", "--provincie", "Drenthe")


def silent(_: str) -> None:
    """Say nothing of the progress."""


def read_bytes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# --- the choice ----------------------------------------------------------------------------


QUOTED = """lappendeken rapport --provincie Drenthe --gemeente "'s-Gravenhage" --gemeente Ede"""
CHOSEN = 'lappendeken rapport --indelingen ggd,res --domeinen jeugd --groepen "zorg en gezondheid"'


@pytest.mark.parametrize(
    ("keuze", "expected"),
    [
        (Keuze(), "lappendeken rapport"),
        (Keuze(("ggd", "res"), ("jeugd",), ("zorg en gezondheid",)), CHOSEN),
        (Keuze(soorten=("maatlat",)), "lappendeken rapport --soorten maatlat"),
        (Keuze(provincies=("Drenthe",), gemeenten=("'s-Gravenhage", "Ede")), QUOTED),
        (Keuze(gemeenten=("S\udcc3dwest",)), 'lappendeken rapport --gemeente "S?dwest"'),
    ],
)
def test_a_choice_can_be_written_as_the_command_that_makes_it(keuze: Keuze, expected: str) -> None:
    assert Verzoek(keuze).format_opdracht() == expected


def test_what_is_reported_changes_no_score(catalogus: Catalogus) -> None:
    whole = Invoer(catalogus).compute(Keuze(indelingen=("ggd", "res")), silent)
    part = Invoer(catalogus).compute(KEUZE, silent)
    assert len(part.gemeenten) == 12
    assert part.alle_gemeenten.equals(whole.alle_gemeenten)
    assert len(part.bronnen) == len(whole.bronnen) > 0


def test_titel_counts(resultaat: Congruentie, catalogus: Catalogus) -> None:
    assert format_titel(resultaat) == "Congruentie van 9 indelingen in 8 domeinen"
    two = ("veilig-thuis", "wmo-opvang-beschermd-wonen")
    one = Invoer(catalogus).compute(Keuze(indelingen=two), silent)
    assert format_titel(one) == "Congruentie van 2 indelingen in één domein"


# --- order: who errs hears so before anything is touched ---------------------------------------


def test_a_wrong_name_is_told_before_folders_are_touched(tmp_path: Path) -> None:
    with pytest.raises(OnbekendError):
        run(Verzoek(Keuze(indelingen=("bestaat-niet", "res")), tmp_path / "uitvoer"), silent)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_place_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opdracht, "_build_rapport", lambda *_: pytest.fail("the work began"))
    monkeypatch.setattr(kaartopdracht, "draw_kaart", lambda *_: pytest.fail("the work began"))
    (tmp_path / "memo.docx").write_text("x")
    with pytest.raises(UitvoerError, match="niet leeg"):
        run(Verzoek(KEUZE, tmp_path), silent)
    with pytest.raises(UitvoerError, match=r"memo\.docx' bestaat al"):
        kaartopdracht.run(kaartopdracht.Verzoek(KEUZE, tmp_path / "memo.docx"), silent)


@pytest.mark.usefixtures("pages")
def test_steps_are_named_in_order(tmp_path: Path) -> None:
    steps: list[str] = []
    run(Verzoek(KEUZE, tmp_path / "uitvoer"), steps.append)
    assert steps == [
        "Indelingen lezen",
        "Partners en regio's vergelijken",
        "Vergelijken met toeval",
        "Tabellen schrijven",
        "Rapport schrijven",
        "Kaart tekenen",
        "Op zijn plaats zetten",
    ]


@pytest.mark.usefixtures("pages")
def test_manifest_holds_everything_that_was_written(tmp_path: Path) -> None:
    uitkomst = run(Verzoek(KEUZE, tmp_path / "uitvoer"), silent)
    assert all(path.exists() for path in uitkomst.paden)
    manifest = Manifest.read(tmp_path / "uitvoer")
    assert manifest is not None
    assert {*manifest.bestanden, MANIFEST} == set(read_bytes(tmp_path / "uitvoer"))


# --- a full disk, for real -----------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 kB, where the system lets us make one."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)]
    made = mount and umount and subprocess.run(command, capture_output=True, check=False)
    if not made or made.returncode:
        pytest.skip("een kleine schijf maken mag hier niet")
    yield folder
    subprocess.run([str(umount), str(folder)], check=True)


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("place", ["", "uitvoer"], ids=["the disk itself", "a folder on it"])
def test_a_full_disk_leaves_the_previous_report(small_disk: Path, place: str) -> None:
    doel = small_disk / place
    run(Verzoek(KEUZE, doel), silent)
    before = read_bytes(small_disk)
    with pytest.raises(UitvoerError, match=r"de schijf is vol\. Maak ruimte vrij"):
        run(Verzoek(Keuze(), doel), silent)
    assert read_bytes(small_disk) == before


# --- the real pages ------------------------------------------------------------------------------


@pytest.mark.parametrize("over", [("--provincie", "Drenthe"), ("--gemeente", "Assen")])
def test_two_runs_give_the_same_bytes_also_in_another_place(
    tmp_path: Path, over: tuple[str, ...]
) -> None:
    written, command = [], [sys.executable, "-m", "lappendeken", "rapport"]
    for number in ("1", "2"):
        folder = tmp_path / number
        folder.mkdir()
        ended = subprocess.run(
            [*command, *CHOICE[:2], *over, "--uit", f"uitvoer {number}"],
            cwd=folder,
            env=os.environ | {"PYTHONHASHSEED": number, "LAPPENDEKEN_DEBUG": "1"},
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr.decode()
        written.append(read_bytes(folder / f"uitvoer {number}"))
    assert written[0] == written[1]
    assert written[0]["rapport.html"].startswith(b"<!DOCTYPE html>")
    assert written[0]["kaart.html"].startswith(b"<!DOCTYPE html>")
    assert written[0]["lappendeken.xlsx"].startswith(b"PK")


DUUR = (
    *(compute_gewichten, compute_gelijken, compute_klassen, compute_gevoeligheid),
    *(compute_machtsbalans, compute_provinciematen),
    *(compute_maatlat, find_kandidaten, compute_kandidaten, find_reference, compute_toetsen),
    *(build_kruisingen, check_register, list_sociaal, compute_basis, compute_groepscores),
)
"""What the workbook and the page both need, or several parts of one of them."""


def test_what_workbook_and_page_share_is_computed_once(tmp_path: Path) -> None:
    named = {function.__code__: function.__name__ for function in DUUR}
    called: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code in named:
            called[named[frame.f_code]] += 1

    sys.setprofile(count)
    try:
        run(Verzoek(KEUZE, tmp_path / "uitvoer", nulmodel=0), silent)
    finally:
        sys.setprofile(None)
    assert called == dict.fromkeys(named.values(), 1)


def test_background_is_refused_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(OnbekendError, match=r"Achtergrond 'brd' bestaat hier niet\."):
        kaartopdracht.run(
            kaartopdracht.Verzoek(KEUZE, tmp_path / "k.html", achtergrond="brd"), pytest.fail
        )
    assert not list(tmp_path.iterdir())


def test_background_reaches_the_page_only_when_asked_for(tmp_path: Path) -> None:
    for achtergrond in ("", "brt"):
        kaartopdracht.run(
            kaartopdracht.Verzoek(
                KEUZE, tmp_path / "k.html", overschrijf=True, achtergrond=achtergrond
            ),
            silent,
        )
        text = (tmp_path / "k.html").read_text(encoding="utf-8")
        assert ("pdok.nl" in text) == bool(achtergrond)
        assert '["Brielle",' in text
        assert '["sociaal domein",[' in text


def test_a_map_is_not_written_under_the_name_of_something_else(tmp_path: Path) -> None:
    with pytest.raises(UitvoerError, match=r"'.*kaart\.pdf' is geen naam .*\.html"):
        kaartopdracht.run(kaartopdracht.Verzoek(KEUZE, tmp_path / "kaart.pdf"), silent)
    assert list(tmp_path.iterdir()) == []
