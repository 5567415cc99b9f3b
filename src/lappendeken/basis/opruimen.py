"""When Python looks for garbage: not among what was imported, for that stays to the end."""

from __future__ import annotations

import gc

VAAK = 100_000
"""Objects that come between two looks: a report keeps nearly all of the millions that it makes."""


def begin_later() -> None:
    """Look for no garbage while a process of our own imports what it needs."""
    gc.disable()


def begin_now() -> None:
    """Look for garbage among what comes from here on, if that was put off."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(VAAK)
        gc.enable()


def clear_now() -> None:
    """Take away what a large job left that refers to itself, in a process of our own."""
    if gc.get_freeze_count():
        gc.collect()
