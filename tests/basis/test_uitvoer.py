"""Tests of the safe writing: nobody loses a file, whatever happens and whenever.

The crash tests kill a process before each file operation in turn, so "at any
moment" is every moment and not a sample.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from lappendeken.basis.uitvoer import MANIFEST, Manifest, check_map, write_bestand, write_map
from lappendeken.errors import UitvoerError
from sneuvelen import empty, kill_before, moments, needs_fork

MEMO = "mijn aantekeningen"
OLD, NEW = "vorige", "nieuwe"
NAMES = ("rapport.html", "kaart.html", "tabellen/gemeenten.csv")


@pytest.fixture
def doel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for a folder, in an empty parent that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "uitvoer"


@pytest.fixture(autouse=True)
def _fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do without fsync, which guards against a power cut and not against kill -9."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def write_report(
    doel: Path, text: str, *, overschrijf: bool = False, names: tuple[str, ...] = NAMES
) -> None:
    with write_map(doel, overschrijf=overschrijf) as folder:
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(f"{text} {name}")


def write_while(doel: Path, action: Callable[[], object]) -> None:
    """Write a page of a report while something else happens."""
    with write_map(doel) as folder:
        (folder / "rapport.html").write_text("half")
        action()


def fail_with(error: BaseException) -> Callable[[], object]:
    def fail() -> None:
        raise error

    return fail


def read_tree(folder: Path) -> dict[str, str]:
    """Every file with its content, the manifest only by its presence."""
    return {
        path.relative_to(folder).as_posix(): "" if path.name == MANIFEST else path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def report(text: str, names: tuple[str, ...] = NAMES) -> dict[str, str]:
    return {MANIFEST: ""} | {name: f"{text} {name}" for name in names}


def list_beside(doel: Path) -> list[str]:
    return sorted(path.name for path in doel.parent.iterdir() if path != doel)


# --- a folder is new, empty or wholly ours ---------------------------------------------


def test_writes_a_new_folder_and_leaves_nothing_beside_it(doel: Path) -> None:
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)
    assert list_beside(doel) == []


def test_makes_the_folders_above(doel: Path) -> None:
    write_report(doel / "a b" / "é", NEW)
    assert read_tree(doel / "a b" / "é") == report(NEW)


def test_fills_an_empty_folder(doel: Path) -> None:
    doel.mkdir(mode=0o750)
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)
    assert doel.stat().st_mode & 0o777 == 0o750


def test_replaces_its_own_folder_whole(doel: Path) -> None:
    write_report(doel, OLD, names=(*NAMES, "tabellen/vervallen.csv", "lager/diep.csv"))
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)
    assert not (doel / "lager").exists()
    assert list_beside(doel) == []


def test_ignores_what_a_file_manager_left(doel: Path) -> None:
    write_report(doel, OLD)
    (doel / "tabellen" / "Thumbs.db").write_text("x")
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW) | {"tabellen/Thumbs.db": "x"}


@pytest.mark.parametrize("foreign", ["memo.docx", "tabellen/memo.docx", "eigen/memo.docx"])
def test_refuses_a_folder_with_somebody_elses_file(doel: Path, foreign: str) -> None:
    write_report(doel, OLD)
    (doel / foreign).parent.mkdir(exist_ok=True)
    (doel / foreign).write_text(MEMO)
    with pytest.raises(UitvoerError, match=rf"'{foreign.split('/')[0]}.*--overschrijf"):
        write_report(doel, NEW)
    assert read_tree(doel) == report(OLD) | {foreign: MEMO}
    assert list_beside(doel) == []


def test_refuses_a_folder_with_an_empty_folder_of_somebody_else(doel: Path) -> None:
    write_report(doel, OLD)
    (doel / "bijlagen").mkdir()
    with pytest.raises(UitvoerError, match="'bijlagen' is niet van lappendeken"):
        write_report(doel, NEW)


def test_refuses_its_own_folder_when_a_file_in_it_was_changed(doel: Path) -> None:
    write_report(doel, OLD)
    (doel / "rapport.html").write_text(MEMO)
    with pytest.raises(UitvoerError, match=r"'rapport.html' is gewijzigd sinds"):
        write_report(doel, NEW)
    assert (doel / "rapport.html").read_text() == MEMO


# --- --overschrijf ---------------------------------------------------------------------


def test_overschrijf_replaces_ours_and_leaves_others_untouched(doel: Path) -> None:
    write_report(doel, OLD, names=(*NAMES, "oud/vervallen.csv"))
    (doel / "memo.docx").write_text(MEMO)
    (doel / "leeg").mkdir()
    inode = (doel / "memo.docx").stat().st_ino
    write_report(doel, NEW, overschrijf=True)
    assert read_tree(doel) == report(NEW) | {"memo.docx": MEMO}
    assert (doel / "memo.docx").stat().st_ino == inode
    assert (doel / "leeg").is_dir()
    assert not (doel / "oud").exists()
    assert list_beside(doel) == []


def test_overschrijf_writes_beside_files_of_others_only(doel: Path) -> None:
    doel.mkdir()
    (doel / "memo.docx").write_text(MEMO)
    write_report(doel, NEW, overschrijf=True)
    assert read_tree(doel) == report(NEW) | {"memo.docx": MEMO}


@pytest.mark.parametrize("ours", [True, False], ids=["ours but changed", "never ours"])
@pytest.mark.parametrize("name", NAMES)
def test_overschrijf_refuses_to_replace_what_is_not_ours(doel: Path, name: str, ours: bool) -> None:
    if ours:
        write_report(doel, OLD)
    (doel / name).parent.mkdir(parents=True, exist_ok=True)
    (doel / name).write_text(MEMO)
    before = read_tree(doel)
    with pytest.raises(UitvoerError, match=rf"{Path(name).name}' staat in de weg"):
        write_report(doel, NEW, overschrijf=True)
    assert read_tree(doel) == before
    assert list_beside(doel) == []


def test_names_that_will_be_written_are_refused_before_the_work(doel: Path) -> None:
    doel.mkdir()
    (doel / "rapport.html").write_text(MEMO)
    with (
        pytest.raises(UitvoerError, match="staat in de weg"),
        write_map(doel, overschrijf=True, namen=("rapport.html",)),
    ):
        pytest.fail("the work began")


def test_overschrijf_keeps_a_changed_file_that_is_written_no_more(doel: Path) -> None:
    write_report(doel, OLD, names=(*NAMES, "vervallen.csv"))
    (doel / "vervallen.csv").write_text(MEMO)
    write_report(doel, NEW, overschrijf=True)
    assert read_tree(doel) == report(NEW) | {"vervallen.csv": MEMO}


def test_a_link_inside_the_folder_is_somebody_elses(doel: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    doel.mkdir()
    (doel / "tabellen").symlink_to(elsewhere)
    with pytest.raises(UitvoerError, match="tabellen' staat in de weg"):
        write_report(doel, NEW, overschrijf=True)
    assert list(elsewhere.iterdir()) == []


def test_a_file_where_we_need_a_folder_is_named(doel: Path) -> None:
    doel.mkdir()
    (doel / "tabellen").write_text(MEMO)
    with pytest.raises(UitvoerError, match="tabellen' staat in de weg"):
        write_report(doel, NEW, overschrijf=True)
    assert read_tree(doel) == {"tabellen": MEMO}


def test_a_link_to_a_folder_is_followed(doel: Path, tmp_path: Path) -> None:
    real = tmp_path / "echt"
    real.mkdir()
    doel.symlink_to(real)
    write_report(doel, OLD)
    write_report(doel, NEW)
    assert doel.is_symlink()
    assert read_tree(real) == report(NEW)


@pytest.mark.parametrize(
    "content",
    [
        "geen json",
        "[]",
        '{"bestanden": {}}',
        '{"bezig": false, "bestanden": {"../memo.docx": ["SUM"]}}',
        '{"bezig": false, "bestanden": {"/etc/passwd": ["SUM"]}}',
        "[" * 100_000,
    ],
)
def test_a_false_manifest_gives_no_right_to_anything(doel: Path, content: str) -> None:
    doel.mkdir()
    memo = doel.parent / "memo.docx"
    memo.write_text(MEMO)
    (doel / MANIFEST).write_text(content)
    for overschrijf in (False, True):
        with pytest.raises(UitvoerError, match=r"\.lappendeken\.json"):
            write_report(doel, NEW, overschrijf=overschrijf)
    assert memo.read_text() == MEMO
    assert (doel / MANIFEST).read_text() == content


def test_a_file_open_in_excel_is_named(doel: Path) -> None:
    write_report(doel, OLD)
    (doel / "~$lappendeken.xlsx").write_text("x")
    with pytest.raises(UitvoerError, match=r"'~\$lappendeken\.xlsx'\). Sluit het in Excel"):
        write_report(doel, NEW, overschrijf=True)


# --- what is refused before the work -----------------------------------------------------


@pytest.mark.parametrize("overschrijf", [False, True])
def test_everything_in_the_way_is_named_at_once_and_before_the_work(
    doel: Path, overschrijf: bool
) -> None:
    """Nobody is told to use --overschrijf only to be refused again after an hour."""
    write_report(doel, OLD, names=(*NAMES, "tabellen/paren.csv"))
    for name in ("rapport.html", "tabellen/gemeenten.csv", "tabellen/paren.csv"):
        (doel / name).write_text(MEMO)
    (doel / "memo.docx").write_text(MEMO)
    before = read_tree(doel)
    wanted = (
        "'uitvoer/rapport.html', 'uitvoer/tabellen/gemeenten.csv' en 'uitvoer/tabellen/paren.csv' "
        "staan in de weg: ze zijn niet van lappendeken of sindsdien gewijzigd. Zet ze ergens "
        "anders neer of kies met --uit een andere map."
    )
    namen = (*NAMES, "tabellen/paren.csv")
    with pytest.raises(UitvoerError) as caught:
        check_map(Path("uitvoer"), overschrijf=overschrijf, namen=namen)
    assert str(caught.value) == wanted
    with (
        pytest.raises(UitvoerError) as caught,
        write_map(Path("uitvoer"), overschrijf=overschrijf, namen=namen),
    ):
        pytest.fail("the work began")
    assert str(caught.value) == wanted
    assert read_tree(doel) == before
    assert list_beside(doel) == []


def test_the_advice_on_a_changed_file_of_ours_helps(doel: Path) -> None:
    write_report(doel, OLD)
    for name in ("kaart.html", "tabellen/gemeenten.csv"):
        (doel / name).write_text(MEMO)
    with pytest.raises(UitvoerError) as caught:
        check_map(Path("uitvoer"))
    assert str(caught.value) == (
        "De map 'uitvoer' is niet leeg: 'kaart.html' en 'tabellen/gemeenten.csv' zijn gewijzigd "
        "sinds lappendeken ze schreef. Zet ze ergens anders neer of kies met --uit een andere map."
    )
    for name in ("kaart.html", "tabellen/gemeenten.csv"):
        (doel / name).rename(doel.parent / Path(name).name)
    check_map(Path("uitvoer"), namen=NAMES)
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)


def test_the_advice_on_files_of_others_helps(doel: Path) -> None:
    write_report(doel, OLD)
    for name in ("een.docx", "twee.docx"):
        (doel / name).write_text(MEMO)
    with pytest.raises(UitvoerError, match=r"'een.docx' en 'twee.docx' zijn niet van lappendeken"):
        check_map(doel, namen=NAMES)
    check_map(doel, overschrijf=True, namen=NAMES)
    write_report(doel, NEW, overschrijf=True)
    assert read_tree(doel) == report(NEW) | {"een.docx": MEMO, "twee.docx": MEMO}


def test_checking_makes_and_changes_nothing(doel: Path) -> None:
    check_map(doel / "a" / "b", namen=NAMES)
    assert list(doel.parent.iterdir()) == []
    write_report(doel, OLD)
    before = doel.stat().st_mtime_ns
    check_map(doel, namen=NAMES)
    assert (doel.stat().st_mtime_ns, list_beside(doel)) == (before, [])


@pytest.mark.parametrize("name", ["tabellen", "tabellen/gemeenten.csv", "kaart.html"])
@pytest.mark.parametrize("overschrijf", [False, True])
def test_a_read_only_part_of_the_previous_report_is_refused_before_the_work(
    doel: Path, monkeypatch: pytest.MonkeyPatch, name: str, overschrijf: bool
) -> None:
    write_report(doel, OLD)
    access = os.access
    with monkeypatch.context() as patch:
        patch.setattr(
            os, "access", lambda path, mode: Path(path) != doel / name and access(path, mode)
        )
        with (
            pytest.raises(UitvoerError, match=f"'uitvoer/{name}' is alleen te lezen, dus het vor"),
            write_map(Path("uitvoer"), overschrijf=overschrijf),
        ):
            pytest.fail("the work began")
        assert read_tree(doel) == report(OLD)
        assert list_beside(doel) == []
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="dit systeem kent geen gebruikers")
def test_what_became_read_only_during_the_work_leaves_nothing_hidden(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the last check and the clearing up: the old folder goes all the same."""
    write_report(doel, OLD)
    unlink = os.unlink

    def refuse(path: Path, **more: int) -> None:
        # What the system says to who is not root; root may remove anything.
        if not Path(path).parent.stat().st_mode & 0o200:
            raise PermissionError(errno.EACCES, "mag niet", str(path))
        unlink(path, **more)

    rename = os.rename

    def mark_first(source: Path, target: Path) -> None:
        if Path(source) == doel:
            (doel / "tabellen").chmod(0o555)
        rename(source, target)

    monkeypatch.setattr(os, "unlink", refuse)
    monkeypatch.setattr(os, "rename", mark_first)
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)
    assert list_beside(doel) == []


def test_a_working_folder_that_is_gone_is_one_sentence(doel: Path) -> None:
    gone = doel.parent / "weg"
    gone.mkdir()
    os.chdir(gone)
    gone.rmdir()
    for place in (Path("uitvoer"), Path(), Path("a/b")):
        with pytest.raises(UitvoerError) as caught:
            write_report(place, NEW)
        assert str(caught.value) == (
            "De map waarin u werkt bestaat niet meer. Ga naar een andere map, of kies met --uit "
            "een volledig pad."
        )
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)


def test_a_very_long_name_is_one_short_sentence(doel: Path) -> None:
    for place in (Path("x" * 5000), Path("x/" * 5000), doel / ("y" * 5000) / "z"):
        with pytest.raises(
            UitvoerError, match=r"de naam is te lang\. Kies met --uit een kortere"
        ) as c:
            write_report(place, NEW)
        assert len(str(c.value)) < 320
    assert list_beside(doel) == []


# --- a memo saved at an awkward moment -----------------------------------------------------


def test_a_memo_saved_during_the_work_stops_the_replacement(doel: Path) -> None:
    write_report(doel, OLD)
    with pytest.raises(UitvoerError, match=r"'memo.docx'"):
        write_while(doel, lambda: (doel / "memo.docx").write_text(MEMO))
    assert read_tree(doel) == report(OLD) | {"memo.docx": MEMO}


def test_a_memo_saved_between_check_and_rename_comes_back(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_report(doel, OLD)
    rename = os.rename

    def save_first(source: Path, target: Path) -> None:
        if Path(source) == doel:
            (doel / "memo.docx").write_text(MEMO)
        rename(source, target)

    monkeypatch.setattr(os, "rename", save_first)
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW) | {"memo.docx": MEMO}
    assert list_beside(doel) == []


# --- places that cannot be written ----------------------------------------------------------


def test_refuses_a_file_as_folder(doel: Path) -> None:
    doel.write_text(MEMO)
    with pytest.raises(UitvoerError, match="is een bestand en geen map"):
        write_report(doel, NEW)
    assert doel.read_text() == MEMO


@pytest.mark.parametrize(
    ("place", "says"),
    [
        (Path("bestand/uitvoer"), "deel van de naam is een bestand"),
        (Path("x" * 300), "naam is te lang"),
        (Path(), "kan geen uitvoermap zijn"),
        (Path(".."), "kan geen uitvoermap zijn"),
        (Path("/"), "kan geen uitvoermap zijn"),
        (Path.home(), "kan geen uitvoermap zijn"),
        (Path("a\0b"), "geen bruikbaar pad"),
        (Path("/proc/uitvoer"), "kan niet worden geschreven"),
        (Path("kring/uitvoer"), "kring"),
    ],
)
def test_refuses_an_impossible_place_in_one_sentence(doel: Path, place: Path, says: str) -> None:
    (doel.parent / "bestand").write_text(MEMO)
    (doel.parent / "kring").symlink_to("kring")
    before = list_beside(doel)
    with pytest.raises(UitvoerError, match=says) as caught:
        write_report(place, NEW, overschrijf=True)
    assert "--uit" in str(caught.value)
    assert list_beside(doel) == before


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "schijf is vol"),
        (errno.EROFS, "alleen te lezen"),
        (errno.EACCES, "mag u niet schrijven"),
        (errno.EIO, "leesfout of schrijffout"),
    ],
)
def test_a_failing_disk_is_one_sentence_and_changes_nothing(
    doel: Path, number: int, says: str
) -> None:
    write_report(doel, OLD)
    with pytest.raises(UitvoerError, match=says):
        write_while(doel, fail_with(OSError(number, os.strerror(number))))
    assert read_tree(doel) == report(OLD)
    assert list_beside(doel) == []


def test_what_is_no_fault_of_the_disk_is_not_called_one(doel: Path) -> None:
    with pytest.raises(FileNotFoundError), write_map(doel):
        Path("/bestaat/niet").read_text()
    with pytest.raises(OSError, match="sjabloon"), write_map(doel):
        raise OSError("sjabloon")


def test_made_parents_go_again_when_it_fails(doel: Path) -> None:
    with pytest.raises(KeyError), write_map(doel / "a" / "b"):
        raise KeyError
    assert list(doel.parent.iterdir()) == []


@pytest.fixture
def closed_parent(doel: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose parent may not be written, also for root."""
    access = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path) != doel.parent and access(path, mode)
    )
    doel.mkdir()
    return doel


def test_works_inside_when_the_parent_may_not_be_written(closed_parent: Path) -> None:
    write_report(closed_parent, OLD)
    write_report(closed_parent, NEW)
    assert read_tree(closed_parent) == report(NEW)
    assert list_beside(closed_parent) == []


def test_an_immovable_folder_is_replaced_file_by_file(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_report(doel, OLD, names=(*NAMES, "vervallen.csv"))
    rename = os.rename

    def refuse(source: Path, target: Path) -> None:
        if Path(source) == doel:
            raise PermissionError(errno.EACCES, "in gebruik", str(doel))
        rename(source, target)

    monkeypatch.setattr(os, "rename", refuse)
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)


@pytest.mark.parametrize("failing", NAMES)
def test_a_replacement_that_fails_halfway_is_undone(
    doel: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    write_report(doel, OLD)
    (doel / "memo.docx").write_text(MEMO)
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target) == doel / failing and "-nieuw" in str(source):
            raise PermissionError(errno.EACCES, "in gebruik", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UitvoerError):
        write_report(doel, NEW, overschrijf=True, names=("aaa.csv", *NAMES))
    assert read_tree(doel) == report(OLD) | {"memo.docx": MEMO}
    assert list_beside(doel) == []


# --- two runs, Ctrl-C ---------------------------------------------------------------------


def test_a_second_run_to_the_same_folder_is_told_so(doel: Path) -> None:
    with write_map(doel) as folder:
        (folder / "rapport.html").write_text(NEW)
        with pytest.raises(UitvoerError, match="schrijft al een andere opdracht"):
            write_report(doel, OLD)
    assert read_tree(doel) == report("", ()) | {"rapport.html": NEW}
    assert list_beside(doel) == []


def test_a_file_of_somebody_else_in_the_place_of_the_lock_stays(doel: Path) -> None:
    (doel.parent / ".uitvoer.lappendeken-slot").write_text(MEMO)
    with pytest.raises(UitvoerError, match="staat in de weg en is niet van lappendeken"):
        write_report(doel, NEW)
    assert (doel.parent / ".uitvoer.lappendeken-slot").read_text() == MEMO


def test_a_lock_of_a_dead_run_is_taken_over(doel: Path) -> None:
    (doel.parent / ".uitvoer.lappendeken-slot").write_text("")
    write_report(doel, NEW)
    assert list_beside(doel) == []


def test_many_runs_at_once_leave_one_whole_report(doel: Path) -> None:
    def work(number: int) -> None:
        with suppress(UitvoerError):
            write_report(doel, str(number))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read_tree(doel) in [report(str(number)) for number in range(12)]
    assert list_beside(doel) == []


def test_ctrl_c_during_the_work_changes_nothing(doel: Path) -> None:
    write_report(doel, OLD)
    with pytest.raises(KeyboardInterrupt):
        write_while(doel, fail_with(KeyboardInterrupt()))
    assert read_tree(doel) == report(OLD)
    assert list_beside(doel) == []


@pytest.fixture(params=[signal.default_int_handler, signal.SIG_IGN], ids=["default", "ignored"])
def handler(request: pytest.FixtureRequest) -> Iterator[object]:
    """What Ctrl-C does: a shell that starts the suite in the background has it ignored."""
    before = signal.signal(signal.SIGINT, request.param)
    yield request.param
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_during_the_last_step_comes_too_late(
    doel: Path, monkeypatch: pytest.MonkeyPatch, handler: object
) -> None:
    write_report(doel, OLD)
    rename = os.rename

    def interrupt(source: Path, target: Path) -> None:
        signal.raise_signal(signal.SIGINT)
        rename(source, target)

    monkeypatch.setattr(os, "rename", interrupt)
    write_report(doel, NEW)
    assert read_tree(doel) == report(NEW)
    assert signal.getsignal(signal.SIGINT) is handler


# --- kill -9 at every moment ------------------------------------------------------------------


def fail_after_recovery(doel: Path) -> None:
    """Begin a run and give up, so that only its recovery has happened."""
    with suppress(KeyError), write_map(doel, overschrijf=True):
        raise KeyError


SITUATIONS = {
    "new folder": (False, False, False),
    "ours only": (True, False, False),
    "ours with a memo": (True, True, False),
    "a memo only": (False, True, False),
    "inside, ours with a memo": (True, True, True),
}


@needs_fork
@pytest.mark.parametrize(
    ("ours", "memo", "inside"),
    [
        # The last holds what the others hold; each kills a run at every moment of it.
        pytest.param(*row, id=name, marks=[pytest.mark.traag] if row[1] and not row[2] else [])
        for name, row in SITUATIONS.items()
    ],
)
def test_kill_at_every_moment_leaves_a_whole_report(
    doel: Path, monkeypatch: pytest.MonkeyPatch, ours: bool, memo: bool, inside: bool
) -> None:
    access = os.access
    foreign = {"tabellen/memo.docx": MEMO} if memo else {}
    old_names = (*NAMES, "vervallen/oud.csv")
    before = (report(OLD, old_names) if ours else {}) | foreign
    after = report(NEW) | foreign
    if inside:
        monkeypatch.setattr(
            os, "access", lambda path, mode: Path(path) != doel.parent and access(path, mode)
        )

    def prepare() -> None:
        empty(doel.parent)
        if ours:
            write_report(doel, OLD, names=old_names)
        if memo:
            (doel / "tabellen").mkdir(parents=True, exist_ok=True)
            (doel / "tabellen" / "memo.docx").write_text(MEMO)

    for moment in moments(doel.parent, prepare, lambda: write_report(doel, NEW, overschrijf=True)):
        if memo:
            assert (doel / "tabellen" / "memo.docx").read_text() == MEMO, moment
        fail_after_recovery(doel)
        assert (read_tree(doel) if doel.exists() else {}) in (before, after), moment
        assert list_beside(doel) == [], moment
        if moment % 4 == 0:  # recovery brought everything back; a sample shows that work goes on
            write_report(doel, NEW, overschrijf=True)
            assert read_tree(doel) == after, moment
            assert list_beside(doel) == [], moment


@pytest.mark.traag
@needs_fork
def test_kill_at_every_moment_shows_nobody_half_a_folder(doel: Path) -> None:
    """Before any recovery, a folder that is ours alone is whole, or for an instant absent."""
    absent = 0
    for moment in moments(
        doel.parent,
        lambda: (empty(doel.parent), write_report(doel, OLD))[1],
        lambda: write_report(doel, NEW),
    ):
        if doel.exists():
            assert read_tree(doel) in (report(OLD), report(NEW)), moment
        else:
            absent += 1
            assert read_tree(doel.parent / ".uitvoer.lappendeken-oud") == report(OLD), moment
    assert absent <= 1


def test_everything_is_on_the_disk_before_it_takes_its_place(
    doel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_report(doel, OLD)
    synced: set[int] = set()
    rename = os.rename

    def check_first(source: Path, target: Path) -> None:
        if Path(target) == doel:
            missing = [p for p in Path(source).rglob("*") if p.stat().st_ino not in synced]
            assert missing == []
        rename(source, target)

    monkeypatch.setattr(os, "fsync", lambda number: synced.add(os.fstat(number).st_ino))
    monkeypatch.setattr(os, "rename", check_first)
    write_report(doel, NEW)
    assert doel.parent.stat().st_ino in synced


# --- one file ---------------------------------------------------------------------------------


def write_page(doel: Path, text: str, *, overschrijf: bool = False) -> None:
    with write_bestand(doel, overschrijf=overschrijf) as path:
        path.write_text(text)


@pytest.fixture
def page(doel: Path) -> Path:
    return doel.with_name("kaart.html")


def test_writes_a_file_and_replaces_its_own(page: Path) -> None:
    write_page(page, OLD)
    write_page(page, NEW)
    assert page.read_text().startswith(f"{NEW}<!-- geschreven door lappendeken; sha256 ")
    assert list_beside(page) == []


@pytest.mark.parametrize("overschrijf", [False, True])
def test_never_replaces_a_file_of_somebody_else(page: Path, overschrijf: bool) -> None:
    page.write_text(MEMO)
    with pytest.raises(UitvoerError, match="niet met deze opdracht gemaakt"):
        write_page(page, NEW, overschrijf=overschrijf)
    assert page.read_text() == MEMO


def test_replaces_its_own_changed_file_only_when_told_to(page: Path) -> None:
    write_page(page, OLD)
    page.write_text(page.read_text().replace(OLD, MEMO))
    with pytest.raises(UitvoerError, match="gewijzigd sinds"):
        write_page(page, NEW)
    assert page.read_text().startswith(MEMO)
    write_page(page, NEW, overschrijf=True)
    assert page.read_text().startswith(NEW)


def test_refuses_a_folder_as_file(page: Path) -> None:
    page.mkdir()
    with pytest.raises(UitvoerError, match="is een map"):
        write_page(page, NEW, overschrijf=True)


def test_a_file_of_somebody_else_that_appears_during_the_work_survives(page: Path) -> None:
    def write() -> None:
        with write_bestand(page) as path:
            path.write_text(NEW)
            page.write_text(MEMO)

    with pytest.raises(UitvoerError):
        write()
    assert page.read_text() == MEMO
    assert list_beside(page) == []


@needs_fork
def test_kill_at_every_moment_leaves_a_whole_file(page: Path) -> None:
    def prepare() -> None:
        empty(page.parent)
        write_page(page, OLD)

    moment = 0
    while True:
        moment += 1
        prepare()
        died = kill_before(moment, page.parent, lambda: write_page(page, NEW))
        assert page.read_text().startswith((OLD, NEW)), moment
        write_page(page, NEW)
        assert page.read_text().startswith(NEW), moment
        assert list_beside(page) == [], moment
        if not died:
            break
    assert moment > 5


# --- the manifest -------------------------------------------------------------------------------


def test_manifest_survives_a_round_trip(tmp_path: Path) -> None:
    manifest = Manifest({"a/b.csv": ("1", "2")}, bezig=True)
    manifest.write(tmp_path)
    assert Manifest.read(tmp_path) == manifest
    assert json.loads((tmp_path / MANIFEST).read_text())["programma"] == "lappendeken"
