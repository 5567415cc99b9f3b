"""Names of a package that stand in its modules."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from lappendeken.basis.later import defer


@pytest.fixture
def pakket(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A package in which a module has a name."""
    package, module = ModuleType("proefpakket"), ModuleType("proefpakket.deel")
    package.__path__ = []
    module.WAARDE = [1]
    package.__getattr__ = defer("proefpakket", {"WAARDE": "deel"})
    monkeypatch.setitem(sys.modules, "proefpakket", package)
    monkeypatch.setitem(sys.modules, "proefpakket.deel", module)
    return package


def test_a_name_is_read_from_its_module_and_then_kept(pakket: ModuleType) -> None:
    assert "WAARDE" not in vars(pakket)
    assert pakket.WAARDE is sys.modules["proefpakket.deel"].WAARDE
    assert "WAARDE" in vars(pakket)


def test_another_name_is_no_attribute(pakket: ModuleType) -> None:
    with pytest.raises(AttributeError, match="'proefpakket' has no attribute 'ANDERS'"):
        pakket.ANDERS  # noqa: B018
