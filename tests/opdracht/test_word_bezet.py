"""A Word file that is open elsewhere: one sentence, and what stood there stays."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from lappendeken.basis.uitvoer import schijf
from opdrachtregel import Run, check_refused

GESPREK = ("gesprek", "ggd:GGD Drenthe", "--indelingen", "ggd,res")


def test_a_file_that_word_holds_open_is_named(run: Run, tmp_path: Path) -> None:
    assert run(*GESPREK).code == 0
    # Word lays this beside a document while it is open.
    (tmp_path / "gesprek" / "~$gesprek.docx").write_bytes(b"x")
    says = r"nog open in een ander programma \('~\$gesprek\.docx'\)\. Sluit het in Excel, Word"
    check_refused(run, tmp_path, [*GESPREK], says)


def test_a_file_that_windows_does_not_let_go_of_leaves_what_was(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(*GESPREK).code == 0
    folder = tmp_path / "gesprek"
    rename, replace = os.rename, os.replace

    open_ = Path.open

    def refuse(path: object) -> None:
        # From here on it is Windows, which does not say which file is held: only trying tells.
        monkeypatch.setattr(schijf, "WINDOWS", True)
        raise PermissionError(errno.EACCES, "Access is denied", str(path))

    def held_open(path: Path, *args: Any, **more: Any) -> Any:
        if path.name == "gesprek.docx" and args and "+" in args[0]:
            raise PermissionError(errno.EACCES, "Access is denied", str(path))
        return open_(path, *args, **more)

    def held_rename(source: Any, target: Any) -> None:
        # A folder with an open file in it cannot be moved.
        refuse(source) if Path(source) == folder else rename(source, target)

    def held_replace(source: Any, target: Any) -> None:
        held = Path(target) == folder / "gesprek.docx" and "nieuw" in str(source)
        refuse(target) if held else replace(source, target)

    monkeypatch.setattr(Path, "open", held_open)
    monkeypatch.setattr(os, "rename", held_rename)
    monkeypatch.setattr(os, "replace", held_replace)
    other = [*GESPREK, "--afzender", "Drenthe"]
    says = r"gesprek\.docx' is nog open in een ander programma\. Sluit het"
    check_refused(run, tmp_path, other, says)
