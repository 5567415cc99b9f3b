"""Tests of when Python looks for garbage."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from lappendeken.basis.opruimen import VAAK, begin_later, begin_now, clear_now


class Kring:
    """What refers to itself: only the collector takes it away."""

    def __init__(self) -> None:
        self.zelf = self


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)
    gc.enable()


def test_a_process_of_our_own_looks_for_garbage_when_all_is_imported() -> None:
    begin_later()
    assert not gc.isenabled()
    begin_now()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[0] == VAAK
    left = weakref.ref(Kring())
    clear_now()
    assert left() is None


def test_in_the_process_of_another_nothing_changes() -> None:
    before = gc.get_threshold()
    begin_now()
    assert gc.get_freeze_count() == 0
    assert gc.get_threshold() == before
    gc.disable()
    left = weakref.ref(Kring())
    clear_now()
    assert left() is not None
