"""Tests of the disk where systems differ: what Windows does, acted out here."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from lappendeken.basis.uitvoer import schijf, write_map
from lappendeken.errors import UitvoerError


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Let the branches for Windows run, with a lock that can be refused."""
    fake = SimpleNamespace(error=None, calls=[])

    def locking(number: int, mode: int, size: int) -> None:
        fake.calls.append((mode, size))
        if fake.error is not None:
            raise OSError(fake.error, os.strerror(fake.error))

    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=2, locking=locking))
    monkeypatch.setattr(schijf, "WINDOWS", True)
    return fake


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, "mag niet")


def test_windows_locks_one_byte_without_waiting(windows: SimpleNamespace, tmp_path: Path) -> None:
    with schijf.lock(tmp_path / "slot", tmp_path / "uitvoer"):
        assert windows.calls == [(2, 1)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.EDEADLK])
def test_a_lock_that_windows_refuses_is_another_run(
    windows: SimpleNamespace, tmp_path: Path, number: int
) -> None:
    windows.error = number
    with (
        pytest.raises(UitvoerError, match="schrijft al een andere opdracht"),
        schijf.lock(tmp_path / "slot", tmp_path / "uitvoer"),
    ):
        pytest.fail("it was let through")


def test_windows_closes_the_lock_before_it_removes_it(
    windows: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[io.IOBase] = []
    fdopen, unlink = os.fdopen, os.unlink

    def remember(*args: Any) -> Any:
        opened.append(fdopen(*args))
        return opened[-1]

    def require_closed(path: Path, **more: int) -> None:
        assert all(stream.closed for stream in opened)
        unlink(path, **more)

    monkeypatch.setattr(os, "fdopen", remember)
    monkeypatch.setattr(os, "unlink", require_closed)
    with schijf.lock(tmp_path / "slot", tmp_path / "uitvoer"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_windows_brings_files_to_the_disk_and_leaves_folders(
    windows: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    flags: list[int] = []
    synced: list[int] = []
    open_ = os.open

    def remember(path: Path, mode: int) -> int:
        flags.append(mode)
        return open_(path, mode)

    monkeypatch.setattr(os, "open", remember)
    monkeypatch.setattr(os, "fsync", lambda number: synced.append(os.fstat(number).st_ino))
    schijf.sync(path)
    schijf.sync(tmp_path)
    # Windows brings only what is opened for writing to the disk, and opens no folder.
    assert synced == [path.stat().st_ino]
    assert flags[0] & os.O_RDWR


def test_windows_tells_the_right_to_write_by_trying(
    windows: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert schijf.may_write(tmp_path)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(schijf.tempfile, "TemporaryFile", refuse)
    assert not schijf.may_write(tmp_path)


def test_windows_names_the_file_that_another_program_holds(
    windows: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel = tmp_path / "uitvoer"
    doel.mkdir()
    for name in ("a.xlsx", "b.xlsx", "c.xlsx"):
        (doel / name).write_bytes(b"x")
    open_, access = Path.open, os.access

    def hold(path: Path, *args: Any, **more: Any) -> Any:
        if path.name in {"a.xlsx", "b.xlsx"} and "+" in args[0]:
            raise PermissionError(errno.EACCES, "in gebruik", str(path))
        return open_(path, *args, **more)

    # a.xlsx is marked read-only, which keeps everybody from opening it so.
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path).name != "a.xlsx" and access(path, mode)
    )
    monkeypatch.setattr(Path, "open", hold)
    with (
        pytest.raises(UitvoerError, match=r"b\.xlsx' is nog open in een ander programma"),
        schijf.translated(doel, doel),
    ):
        raise PermissionError(errno.EACCES, "in gebruik", str(doel))
    monkeypatch.setattr(Path, "open", open_)
    with (
        pytest.raises(UitvoerError, match="mag u niet schrijven"),
        schijf.translated(doel, doel),
    ):
        raise PermissionError(errno.EACCES, "mag niet", str(doel))


def test_a_junction_of_windows_is_a_link_and_a_file_in_the_cloud_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    junction, cloud = 0xA0000003, 0x9000001A
    tags = {"koppeling": junction, "onedrive": cloud, "gewoon": 0}
    for name in tags:
        (tmp_path / name).mkdir()
    lstat = Path.lstat

    def look(path: Path) -> Any:
        found = lstat(path)
        return SimpleNamespace(st_mode=found.st_mode, st_reparse_tag=tags.get(path.name, 0))

    monkeypatch.setattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", junction, raising=False)
    monkeypatch.setattr(Path, "lstat", look)
    assert [schijf.is_link(tmp_path / name) for name in tags] == [True, False, False]
    assert not schijf.is_link(tmp_path / "weg")


def test_a_report_is_written_where_the_folder_above_may_not_be(
    windows: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel = tmp_path / "uitvoer"
    doel.mkdir()
    monkeypatch.setattr(schijf.tempfile, "TemporaryFile", refuse)
    with write_map(doel) as folder:
        assert folder.parent == doel
        (folder / "rapport.html").write_text("x")
    assert (doel / "rapport.html").read_text() == "x"
    assert [path.name for path in tmp_path.iterdir()] == ["uitvoer"]
