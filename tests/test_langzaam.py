"""The list of what takes long names tests that are there."""

from __future__ import annotations

import ast
from pathlib import Path

from langzaam import BLIJFT, LANG

HIER = Path(__file__).parent


def test_every_test_that_is_named_exists() -> None:
    gone = {
        (module, test)
        for module, tests in (*BLIJFT.items(), *LANG.items())
        for test in tests
        - {
            node.name
            for node in ast.parse((HIER / module).read_text(encoding="utf-8")).body
            if isinstance(node, ast.FunctionDef)
        }
    }
    assert gone == set()
