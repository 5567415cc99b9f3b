"""The sources of the tables on gemeenten: what is committed is what the script writes."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_the_sources_are_those_that_the_script_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    written = importlib.import_module("gemeentebronnen").render_bronnen()
    assert written == (ROOT / "data" / "bronnen.toml").read_text(encoding="utf-8")
