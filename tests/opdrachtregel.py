"""Running a command as a user would, and what it left behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest

from lappendeken.cli import hoofd as cli
from lappendeken.opdracht import kaart, rapport


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in an empty folder, in this process, with its real ending."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LAPPENDEKEN_DEBUG", raising=False)

    def run(*args: str) -> Ended:
        with pytest.raises(SystemExit) as ended:
            cli.main(list(args), prog_name="lappendeken")
        code = ended.value.code
        out, err = capsys.readouterr()
        return Ended(code if isinstance(code, int) else 0, out, err)

    return run


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let short texts stand in for the pages, which have tests of their own."""
    monkeypatch.setattr(rapport, "build_rapportwerkboek", lambda *_: b"xlsx")
    monkeypatch.setattr(rapport, "_build_rapport", lambda _, __, opdracht, *___, **____: opdracht)
    monkeypatch.setattr(rapport, "_render_rapport", lambda text, *_: text)
    for module in (rapport, kaart):
        monkeypatch.setattr(module, "draw_kaart", lambda congruentie, *_, **__: congruentie)
        monkeypatch.setattr(
            module,
            "write_kaart",
            lambda congruentie, path: path.write_text(f"kaart van {len(congruentie.gemeld)}"),
        )


def list_tree(folder: Path) -> list[tuple[str, bytes]]:
    return [
        (str(path), path.read_bytes() if path.is_file() else b"")
        for path in sorted(folder.rglob("*"))
    ]


def read(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(folder / "tabellen" / f"{name}.csv")


def check_refused(run: Callable[..., Ended], folder: Path, args: list[str], says: str) -> None:
    before = list_tree(folder)
    ended = run(*args)
    error = ended.err.splitlines()[-1]
    assert (ended.code, ended.out) == (1, ""), ended
    assert error.startswith("Fout: ")
    assert re.search(says, error), error
    assert "Traceback" not in ended.err
    assert list_tree(folder) == before
