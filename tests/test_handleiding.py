"""The handleiding: each command in it runs, and says what stands there."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "build_handleiding", ROOT / "scripts" / "build_handleiding.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BOUW = _load()
PAGE = BOUW.HANDLEIDING.read_text(encoding="utf-8")


def _shown(word: str) -> Iterator[tuple[str, str]]:
    """Yield the commands with a word in them, with what stands below them."""
    for blok, commands in BOUW.iter_blokken(PAGE):
        if blok[1] == "console" and len(commands) == 1 and word in commands[0]:
            yield commands[0], blok[2].partition("\n")[2].rstrip("\n")


@pytest.mark.parametrize("word", ["--controleer", "tikfout"])
def test_what_is_quick_says_what_stands_there(tmp_path: Path, word: str) -> None:
    BOUW.prepare(tmp_path)
    found = list(_shown(word))
    assert len(found) == 1
    command, said = found[0]
    assert BOUW.run(command, tmp_path) == said


def test_every_chapter_is_in_the_contents() -> None:
    lines = PAGE.splitlines()
    heads = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    listed = [line for line in lines if "](#" in line]
    assert len(heads) == len(listed) == 8
    for number, (head, line) in enumerate(zip(heads, listed, strict=True), start=1):
        title = head.partition(". ")[2]
        anchor = head.lower().replace(".", "").replace("?", "").replace(" ", "-")
        assert line == f"{number}. [{title}](#{anchor})"


@pytest.mark.traag
def test_every_command_runs_and_says_what_stands_there(tmp_path: Path) -> None:
    assert BOUW.blur(BOUW.render(PAGE, tmp_path)) == BOUW.blur(PAGE)


def test_a_command_that_fails_is_noticed(tmp_path: Path) -> None:
    BOUW.prepare(tmp_path)
    with pytest.raises(RuntimeError, match="ended with 1"):
        BOUW.run("lappendeken gemeente Nergenshuizen", tmp_path)
