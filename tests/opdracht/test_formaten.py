"""Tests of the files that come when asked for: which, where, and nothing of it unasked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lappendeken.basis.uitvoer import MANIFEST, Manifest
from lappendeken.errors import UitvoerError
from lappendeken.opdracht.gedeeld import formaten as module
from lappendeken.opdracht.gedeeld.formaten import Formaten
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.rapport import Verzoek, run
from lappendeken.tabellen.woordenboek import load_woordenboek

KEUZE = Keuze(indelingen=("ggd", "res"), provincies=("Drenthe",))
TABELLEN = tuple(load_woordenboek("rapport").tabellen.values())
# What each of them brings, and nobody else asks for.
ZWAAR = ("matplotlib", "docx", "lxml", "PIL", "sqlite3")


def list_files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def silent(_: str) -> None:
    """Say nothing of the progress."""


@pytest.mark.usefixtures("pages")
def test_without_asking_nothing_more_is_written(tmp_path: Path) -> None:
    run(Verzoek(KEUZE, tmp_path / "uit"), silent)
    assert list_files(tmp_path / "uit") == {
        *("rapport.html", "kaart.html", "lappendeken.xlsx", "rapport.json", "datapackage.json"),
        *(tabel.bestand for tabel in TABELLEN if tabel.bestand),
        MANIFEST,
    }


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize(
    ("gekozen", "expected"),
    [
        (Formaten(gpkg=True), {"lappendeken.gpkg"}),
        (
            Formaten(geojson=True),
            {f"geojson/{name}.geojson" for name in ("gemeenten", "regios", "naden")},
        ),
        (
            Formaten(parquet=True),
            {f"parquet/{tabel.naam}.parquet" for tabel in TABELLEN if tabel.bestand},
        ),
    ],
    ids=["gpkg", "geojson", "parquet"],
)
def test_what_is_asked_for_comes_beside_it(
    tmp_path: Path, gekozen: Formaten, expected: set[str]
) -> None:
    steps: list[str] = []
    uitkomst = run(Verzoek(KEUZE, tmp_path / "uit", formaten=gekozen), steps.append)
    assert all(path.exists() for path in uitkomst.paden)
    written = list_files(tmp_path / "uit")
    plain = Verzoek(KEUZE, tmp_path / "kaal")
    run(plain, silent)
    assert written - list_files(tmp_path / "kaal") == expected
    assert set(gekozen.list_namen(TABELLEN)) == expected
    manifest = Manifest.read(tmp_path / "uit")
    assert manifest is not None
    assert {*manifest.bestanden, MANIFEST} == written
    assert len(steps) == 7 + gekozen.stappen


def test_everything_is_all_of_them_and_counts_its_steps() -> None:
    everything = Formaten(volledig=True)
    assert everything.gekozen == tuple(
        name for name in Formaten.__dataclass_fields__ if name != "volledig"
    )
    assert Formaten(gpkg=True, geojson=True).stappen == Formaten(gpkg=True).stappen == 1


def test_the_command_on_the_page_repeats_the_choice() -> None:
    asked = Verzoek(KEUZE, formaten=Formaten(gpkg=True, parquet=True)).format_opdracht()
    assert asked == "lappendeken rapport --indelingen ggd,res --provincie Drenthe --gpkg --parquet"


def test_without_pyarrow_one_sentence_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    asked = Verzoek(KEUZE, tmp_path / "uit", formaten=Formaten(parquet=True))
    with pytest.raises(UitvoerError, match=r"pyarrow nodig.*lappendeken\[parquet\], of laat"):
        run(asked, lambda _: pytest.fail("the work began"))
    assert list(tmp_path.iterdir()) == []
    everything = Formaten(volledig=True)
    assert "parquet" not in everything.gekozen
    (said,) = everything.list_meldingen()
    assert said.endswith("De andere bestanden staan er wel.")


def test_a_file_of_somebody_else_is_spared(tmp_path: Path) -> None:
    (tmp_path / "lappendeken.gpkg").write_text("van een ander")
    asked = Verzoek(KEUZE, tmp_path, overschrijf=True, formaten=Formaten(gpkg=True))
    with pytest.raises(UitvoerError, match=r"lappendeken\.gpkg"):
        run(asked, silent)
    assert (tmp_path / "lappendeken.gpkg").read_text() == "van een ander"


def test_an_ordinary_report_imports_nothing_of_it(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from lappendeken.cli.hoofd import main\n"
        "try:\n"
        "    main(['rapport', '--indelingen', 'ggd,res', '--nulmodel', '0', '--uit', 'uit'])\n"
        "except SystemExit as ended:\n"
        "    assert not ended.code\n"
        f"print([name for name in {ZWAAR!r} if name in sys.modules])\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines()[-1] == "[]"
