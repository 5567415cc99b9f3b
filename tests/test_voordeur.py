"""The names that ``import lappendeken`` offers, read only when they are asked for."""

from __future__ import annotations

import pytest

import lappendeken


@pytest.mark.parametrize("name", lappendeken.__all__)
def test_every_promised_name_is_there(name: str) -> None:
    assert name in dir(lappendeken)
    found = getattr(lappendeken, name)
    assert name == "__version__" or found.__name__ == name


def test_another_name_is_an_ordinary_error() -> None:
    with pytest.raises(AttributeError, match="module 'lappendeken' has no attribute 'onzin'"):
        _ = lappendeken.onzin


def test_a_star_brings_them_all() -> None:
    found: dict[str, object] = {}
    exec("from lappendeken import *", found)  # noqa: S102
    assert set(lappendeken.__all__) <= set(found)
