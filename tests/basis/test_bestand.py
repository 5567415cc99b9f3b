"""The door to files of the user: what may be opened, and what the disk says in Dutch."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from lappendeken import GegevensError
from lappendeken.basis.bestand import (
    check_bestand,
    is_netwerkpad,
    read_bytes,
    translate_schijffout,
)
from lappendeken.basis.tekst import shorten


def refused(path: Path, **options: int) -> str:
    with pytest.raises(GegevensError) as told:
        check_bestand(path, **options)
    return str(told.value)


def test_a_file_of_exactly_the_limit_may_come_in(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(b"x" * 2_000_000)
    assert check_bestand(path, maximum=2_000_000) == 2_000_000
    path.write_bytes(b"x" * 2_000_001)
    assert refused(path, maximum=2_000_000) == (
        f"Bestand '{shorten(str(path))}' is te groot: 2,1 MB, en ten hoogste 2 MB kan. "
        "Geef een bestand met alleen wat nodig is."
    )


def test_names_what_is_not_a_file(tmp_path: Path) -> None:
    assert refused(Path("weg.csv")) == (
        "Bestand 'weg.csv' bestaat niet. Controleer de naam en de map."
    )
    assert refused(tmp_path).endswith("is een map. Geef een bestand.")
    assert refused(Path("/dev/zero")) == (
        "'/dev/zero' is een apparaat of doorgeefluik en geen bestand. Geef een bestand."
    )
    pipe = tmp_path / "pijp.csv"
    os.mkfifo(pipe)
    assert "is een apparaat of doorgeefluik" in refused(pipe)
    (tmp_path / "rond").symlink_to(tmp_path / "rond")
    assert "de koppeling verwijst naar zichzelf" in refused(tmp_path / "rond")
    (tmp_path / "dood").symlink_to(tmp_path / "niets")
    assert "is een koppeling naar iets wat niet bestaat" in refused(tmp_path / "dood")
    assert "is geen naam van een bestand" in refused(Path("a\0b"))


def test_a_long_name_is_shortened() -> None:
    said = refused(Path("x" * 5000))
    assert "de naam is te lang" in said
    assert len(said) < 200


def test_reads_no_more_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"abc")
    assert read_bytes(path, maximum=3) == b"abc"
    with pytest.raises(GegevensError, match=r"ten hoogste 0,1 MB kan"):
        read_bytes(path, maximum=2)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.EACCES, "u hebt er geen rechten voor"),
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EISDIR, "het is een map"),
        (errno.EIO, "de schijf geeft een leesfout of schrijffout"),
        (9999, "het besturingssysteem weigert het, fout 9999"),
    ],
)
def test_the_disk_speaks_dutch(number: int, says: str) -> None:
    assert translate_schijffout(OSError(number, os.strerror(number))) == says


def test_an_error_without_number_has_words_too() -> None:
    assert translate_schijffout(OSError("Text")) == "het besturingssysteem weigert het"


@pytest.mark.parametrize(
    ("name", "network"),
    [
        (r"\\server\deel\a.csv", True),
        ("//server/deel/a.csv", True),
        (r"\\?\C:\a.csv", True),
        ("/map/a.csv", False),
        (r"C:\map\a.csv", False),
        ("a.csv", False),
    ],
)
def test_knows_the_name_of_another_computer(name: str, network: bool) -> None:
    assert is_netwerkpad(name) is network


def test_only_one_place_words_an_error_of_the_disk() -> None:
    import lappendeken

    package = Path(lappendeken.__file__).parent
    others = [
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if re.search(r"(?<!os)\.strerror\b", path.read_text(encoding="utf-8"))
    ]
    assert others == []


@pytest.mark.parametrize(
    ("text", "short"),
    [("abc", "abc"), ("abcdefghij", "abcd…ghij"), ("a\nb", "a b"), ("abcdefghi", "abcdefghi")],
)
def test_shortens_in_the_middle(text: str, short: str) -> None:
    assert shorten(text, 9) == short
