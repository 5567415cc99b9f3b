"""Names of gemeenten that are found by a part of them, or in a damaged form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lappendeken.basis.tekst import fold
from lappendeken.gegevens.schrijfwijze import strip_anderen

VRAAGRUIT = "\ufffd"
"""What a program writes for a letter that it could not read."""


@dataclass(frozen=True)
class Namenlijst:
    """Folded names, to be found by a part of them."""

    namen: tuple[str, ...]

    def list_deels(self, text: str) -> Sequence[str]:
        """Return the names of which a text is a part, or that it is in a damaged form."""
        if base := fold(strip_anderen(text)):
            return self._per_begin.get(base, ())
        if VRAAGRUIT in text:
            # What is lost is one letter, with or without an accent.
            parts = (re.escape(fold(f"x{part}x")[1:-1]) for part in text.split(VRAAGRUIT))
            shape = re.compile(r"\S".join(parts))
            return [naam for naam in self.namen if shape.fullmatch(naam)]
        return self._aaneen.get(fold(text).replace(" ", ""), ())

    @cached_property
    def _per_begin(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for naam in self.namen:
            for place, letter in enumerate(naam):
                if letter == " ":
                    found.setdefault(naam[:place], []).append(naam)
        return found

    @cached_property
    def _aaneen(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for naam in filter(None, self.namen):
            found.setdefault(naam.replace(" ", ""), []).append(naam)
        return found
