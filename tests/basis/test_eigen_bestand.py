"""Tests of writing a file of the user's own: nothing is lost, beside it or in it."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from lappendeken.basis.uitvoer import Eigen, hold_bestand
from lappendeken.errors import UitvoerError
from sneuvelen import empty, moments, needs_fork

OUD, NIEUW, MEMO = b"vorige\n", b"nieuwe regel\n", b"mijn eigen werk"


@pytest.fixture
def doel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "register.csv"


@pytest.fixture(autouse=True)
def _fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)


def write(doel: Path, inhoud: bytes, *, nieuw: bool = False) -> None:
    with hold_bestand(doel, nieuw=nieuw) as eigen:
        eigen.write(inhoud)


def write_after(doel: Path, action: Callable[[], object], *, nieuw: bool = False) -> None:
    """Write while something else happens between reading and writing."""
    with hold_bestand(doel, nieuw=nieuw) as eigen:
        action()
        eigen.write(NIEUW)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- a new file, an existing one ---------------------------------------------------------


def test_makes_a_new_file_and_the_folders_above(doel: Path) -> None:
    write(doel.parent / "a b" / "é.csv", NIEUW, nieuw=True)
    assert (doel.parent / "a b" / "é.csv").read_bytes() == NIEUW
    assert names(doel.parent / "a b") == ["é.csv"]


def test_a_new_file_has_the_rights_that_a_new_file_has(doel: Path) -> None:
    write(doel, NIEUW, nieuw=True)
    (doel.parent / "gewoon").write_bytes(b"")
    assert doel.stat().st_mode == (doel.parent / "gewoon").stat().st_mode
    assert doel.stat().st_nlink == 1


def test_replaces_an_existing_file(doel: Path) -> None:
    doel.write_bytes(OUD)
    write(doel, NIEUW)
    assert doel.read_bytes() == NIEUW
    assert names(doel.parent) == ["register.csv"]


def test_holding_without_writing_changes_nothing(doel: Path) -> None:
    doel.write_bytes(OUD)
    before = doel.stat()
    with hold_bestand(doel, nieuw=False) as eigen:
        assert eigen.doel.read_bytes() == OUD
    assert (doel.stat().st_ino, doel.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert names(doel.parent) == ["register.csv"]


@pytest.mark.parametrize(
    "neighbour",
    ["register.csv.nieuw", "register.csv.tmp", "register.csv~", ".register.csv", "register.bak"],
)
def test_no_neighbour_is_touched(doel: Path, neighbour: str) -> None:
    doel.write_bytes(OUD)
    (doel.parent / neighbour).write_bytes(MEMO)
    inode = (doel.parent / neighbour).stat().st_ino
    write(doel, NIEUW)
    assert (doel.parent / neighbour).read_bytes() == MEMO
    assert (doel.parent / neighbour).stat().st_ino == inode
    assert names(doel.parent) == sorted(["register.csv", neighbour])


def test_a_neighbour_that_is_a_link_is_not_followed(doel: Path) -> None:
    doel.write_bytes(OUD)
    (doel.parent / "schat.txt").write_bytes(MEMO)
    (doel.parent / "register.csv.nieuw").symlink_to("schat.txt")
    write(doel, NIEUW)
    assert (doel.parent / "schat.txt").read_bytes() == MEMO
    assert not doel.is_symlink()
    assert doel.read_bytes() == NIEUW


@pytest.mark.parametrize("place", ["nieuw", "slot"])
@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_stands_in_our_own_places_is_kept_and_named(doel: Path, place: str, kind: str) -> None:
    doel.write_bytes(OUD)
    path = doel.parent / f".register.csv.lappendeken-{place}"
    memo = doel.parent / "memo.txt"
    memo.write_bytes(MEMO)
    if kind == "file":
        path.write_bytes(MEMO)
    elif kind == "folder":
        path.mkdir()
        (path / "memo.txt").write_bytes(MEMO)
    else:
        path.symlink_to("memo.txt")
    before = names(doel.parent)
    with pytest.raises(UitvoerError):
        write(doel, NIEUW)
    assert doel.read_bytes() == OUD
    assert memo.read_bytes() == MEMO
    assert names(doel.parent) == before
    assert kind != "file" or path.read_bytes() == MEMO


# --- links and rights ---------------------------------------------------------------------


def test_a_link_stays_a_link_and_the_file_behind_it_is_written(doel: Path) -> None:
    elsewhere = doel.parent / "gedeeld"
    elsewhere.mkdir()
    (elsewhere / "echt.csv").write_bytes(OUD)
    doel.symlink_to(elsewhere / "echt.csv")
    write(doel, NIEUW)
    assert doel.is_symlink()
    assert (elsewhere / "echt.csv").read_bytes() == NIEUW
    assert names(elsewhere) == ["echt.csv"]


def test_a_new_file_may_come_behind_a_link(doel: Path) -> None:
    doel.symlink_to("later.csv")
    write(doel, NIEUW, nieuw=True)
    assert doel.is_symlink()
    assert (doel.parent / "later.csv").read_bytes() == NIEUW


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_rights_stay(doel: Path, mode: int) -> None:
    doel.write_bytes(OUD)
    doel.chmod(mode)
    write(doel, NIEUW)
    assert stat.S_IMODE(doel.stat().st_mode) == mode


def test_nobody_else_can_read_a_private_file_while_it_is_written(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel.write_bytes(OUD)
    doel.chmod(0o600)
    seen: list[int] = []
    chmod = Path.chmod

    def look(path: Path, mode: int) -> None:
        seen.append(stat.S_IMODE(path.stat().st_mode))
        chmod(path, mode)

    monkeypatch.setattr(Path, "chmod", look)
    write(doel, NIEUW)
    assert seen == [0o600]


def test_a_group_that_cannot_be_kept_gets_no_rights(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel.write_bytes(OUD)
    doel.chmod(0o664)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "mag niet")

    monkeypatch.setattr(os, "chown", refuse)
    write(doel, NIEUW)
    assert stat.S_IMODE(doel.stat().st_mode) == 0o604


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="dit systeem kent geen merken")
def test_the_marks_of_the_file_stay(doel: Path) -> None:
    doel.write_bytes(OUD)
    try:
        os.setxattr(doel, "user.herkomst", b"BZK")
    except OSError:
        pytest.skip("deze schijf kent geen merken")
    write(doel, NIEUW)
    assert os.getxattr(doel, "user.herkomst") == b"BZK"


# --- somebody else at the same time ---------------------------------------------------------


def test_refuses_what_was_changed_between_reading_and_writing(doel: Path) -> None:
    doel.write_bytes(OUD)
    with pytest.raises(UitvoerError, match=r"'register.csv' is intussen door iemand anders gewij"):
        write_after(Path("register.csv"), lambda: doel.write_bytes(MEMO))
    assert doel.read_bytes() == MEMO
    assert names(doel.parent) == ["register.csv"]


def test_refuses_what_was_removed_between_reading_and_writing(doel: Path) -> None:
    doel.write_bytes(OUD)
    with pytest.raises(UitvoerError, match="intussen door iemand anders gewijzigd"):
        write_after(doel, doel.unlink)
    assert names(doel.parent) == []


def test_refuses_a_new_file_that_somebody_made_meanwhile(doel: Path) -> None:
    with pytest.raises(UitvoerError, match="intussen door iemand anders gemaakt"):
        write_after(doel, lambda: doel.write_bytes(MEMO), nieuw=True)
    assert doel.read_bytes() == MEMO
    assert names(doel.parent) == ["register.csv"]


def test_a_new_file_never_replaces_one_made_in_the_last_instant(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def make_first(source: Path, target: Path) -> None:
        doel.write_bytes(MEMO)
        link(source, target)

    monkeypatch.setattr(os, "link", make_first)
    with pytest.raises(UitvoerError, match="het bestaat al"):
        write(doel, NIEUW, nieuw=True)
    assert doel.read_bytes() == MEMO


def test_a_disk_without_links_gets_a_new_file_too(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "kan niet")

    monkeypatch.setattr(os, "link", refuse)
    write(doel, NIEUW, nieuw=True)
    assert doel.read_bytes() == NIEUW


def test_a_second_run_is_told_to_wait(doel: Path) -> None:
    doel.write_bytes(OUD)
    with hold_bestand(doel, nieuw=False) as eigen:
        with pytest.raises(UitvoerError, match="schrijft al een andere opdracht"):
            write(doel, MEMO)
        eigen.write(NIEUW)
    assert doel.read_bytes() == NIEUW


def test_of_many_runs_at_once_none_loses_a_line(doel: Path) -> None:
    """Each adds its own line to what it read, as --bijwerken does."""
    doel.write_bytes(b"")
    done: list[int] = []

    def work(number: int) -> None:
        try:
            with hold_bestand(doel, nieuw=False) as eigen:
                eigen.write(eigen.doel.read_bytes() + f"{number}\n".encode())
        except UitvoerError:
            return
        done.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, doel.read_text().split())) == sorted(done)
    assert len(done) >= 1
    assert names(doel.parent) == ["register.csv"]


@pytest.mark.parametrize("mark", [".~lock.register.csv#", "~$register.csv"])
def test_a_file_that_is_open_in_an_office_program_is_named(doel: Path, mark: str) -> None:
    doel.write_bytes(OUD)
    (doel.parent / mark).write_bytes(b"")
    with pytest.raises(UitvoerError, match=r"'register.csv' is nog open in een ander programma"):
        write(Path("register.csv"), NIEUW)
    assert doel.read_bytes() == OUD


# --- places that will not do -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "nieuw", "says"),
    [
        ("weg.csv", False, "'weg.csv' bestaat niet"),
        ("weg/x.csv", False, "'weg/x.csv' bestaat niet"),
        ("er.csv", True, "'er.csv' bestaat al en blijft zoals het is. Kies met --uit een andere"),
        ("map", True, "'map' is een map"),
        ("map", False, "'map' is een map"),
        ("pijp", False, "'pijp' is een apparaat of doorgeefluik"),
        ("kring", False, "koppeling verwijst naar zichzelf"),
        ("er.csv/x.csv", True, "een deel van de naam is een bestand"),
        ("x" * 5000, False, r"x…x+' kan niet worden geschreven: de naam is te lang"),
        ("x" * 5000, True, "Kies met --uit een kortere naam"),
        ("a\0b", True, r"'a\?b' is geen bruikbaar pad"),
        (" ", True, "is geen bruikbaar pad"),
    ],
)
def test_refuses_a_place_in_one_short_sentence(
    doel: Path, place: str, nieuw: bool, says: str
) -> None:
    (doel.parent / "map").mkdir()
    (doel.parent / "er.csv").write_bytes(OUD)
    os.mkfifo(doel.parent / "pijp")
    (doel.parent / "kring").symlink_to("kring")
    before = names(doel.parent)
    with pytest.raises(UitvoerError, match=says) as caught:
        write(Path(place), NIEUW, nieuw=nieuw)
    assert len(str(caught.value)) < 400
    assert names(doel.parent) == before


def test_the_advice_names_an_option_only_when_there_is_one(doel: Path) -> None:
    doel.write_bytes(OUD)
    with (
        pytest.raises(UitvoerError, match="Kies een andere naam"),
        hold_bestand(doel, nieuw=True, met=""),
    ):
        pytest.fail("it was let through")


def test_a_read_only_file_is_refused_before_the_work(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel.write_bytes(OUD)
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != doel and access(path, mode))
    with pytest.raises(UitvoerError, match="is alleen te lezen"), hold_bestand(doel, nieuw=False):
        pytest.fail("the work began")


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "de schijf is vol. Maak ruimte vrij"),
        (errno.EROFS, "alleen te lezen"),
        (errno.EACCES, "mag u niet schrijven"),
        (errno.EIO, "leesfout of schrijffout"),
    ],
)
def test_a_failing_disk_is_one_sentence_and_changes_nothing(
    doel: Path, monkeypatch: pytest.MonkeyPatch, number: int, says: str
) -> None:
    doel.write_bytes(OUD)

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(UitvoerError, match=says):
        write(doel, NIEUW)
    assert doel.read_bytes() == OUD
    assert names(doel.parent) == ["register.csv"]


def test_made_folders_go_again_when_it_fails(doel: Path) -> None:
    with pytest.raises(KeyError), hold_bestand(doel.parent / "a" / "b.csv", nieuw=True):
        raise KeyError
    assert names(doel.parent) == []


# --- kill -9 at every moment -------------------------------------------------------------------


@needs_fork
@pytest.mark.parametrize("there", [True, False], ids=["there", "new"])
@pytest.mark.parametrize("linked", [True, False], ids=["linked", "plain"])
def test_kill_at_every_moment_leaves_the_whole_old_or_the_whole_new(
    doel: Path, there: bool, linked: bool
) -> None:
    folder = doel.parent / "gedeeld"
    real = folder / "echt.csv" if linked else doel
    memo = doel.parent / "register.csv.nieuw"

    def prepare() -> None:
        empty(doel.parent)
        folder.mkdir()
        memo.write_bytes(MEMO)
        if linked:
            doel.symlink_to(real)
        if there:
            real.write_bytes(OUD)
            real.chmod(0o600)

    for moment in moments(doel.parent, prepare, lambda: write(doel, NIEUW, nieuw=not there)):
        found = real.read_bytes() if real.exists() else None
        assert found in (OUD if there else None, NIEUW), moment
        assert memo.read_bytes() == MEMO, moment
        assert doel.is_symlink() == linked, moment
        if there:
            assert stat.S_IMODE(real.stat().st_mode) == 0o600, moment
        # The next run works, and clears up what this one left.
        write(doel, NIEUW, nieuw=found is None)
        assert real.read_bytes() == NIEUW, moment
        assert real.stat().st_nlink == 1, moment
        kept = {"gedeeld", "register.csv.nieuw", "register.csv"}
        assert set(names(doel.parent)) == kept, moment
        assert names(folder) == (["echt.csv"] if linked else []), moment


def test_everything_is_on_the_disk_before_it_takes_its_place(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel.write_bytes(OUD)
    synced: list[int] = []
    replace = os.replace

    def check_first(source: Path, target: Path) -> None:
        if Path(target) == doel:
            assert Path(source).stat().st_ino in synced
            assert Path(source).read_bytes() == NIEUW
            synced.clear()
        replace(source, target)

    monkeypatch.setattr(os, "fsync", lambda number: synced.append(os.fstat(number).st_ino))
    monkeypatch.setattr(os, "replace", check_first)
    write(doel, NIEUW)
    # After the replacement its folder, which holds the name, is brought to the disk too.
    assert synced == [doel.parent.stat().st_ino]


def test_the_held_file_is_told_as_it_was_given(doel: Path) -> None:
    doel.write_bytes(OUD)
    with hold_bestand(Path("register.csv"), nieuw=False) as eigen:
        assert isinstance(eigen, Eigen)
        assert (eigen.gevraagd, eigen.doel) == (Path("register.csv"), doel)
