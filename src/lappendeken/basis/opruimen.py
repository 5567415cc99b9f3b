"""When Python looks for garbage: not among what was imported, for that stays to the end."""

from __future__ import annotations

import gc


def begin_later() -> None:
    """Look for no garbage while a process of our own imports what it needs."""
    gc.disable()


def begin_now() -> None:
    """Look for garbage among what comes from here on, if that was put off."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
