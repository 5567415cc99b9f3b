"""What a job says while it works, and what it hands over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Stap = Callable[[str], None]
"""Told in Dutch what is being done now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitkomst:
    """What a job did; jobs with more to tell extend it.

    Attributes
    ----------
    paden
        What was written: pages first, then the folder with tables.
    meldingen
        Dutch sentences about the input that the user has to see.
    """

    paden: tuple[Path, ...] = ()
    meldingen: tuple[str, ...] = ()
