"""The gemeenten in a file that were not found: all of them in one message."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.inlezen.grenzen import ONBEKEND

MAX_GETOOND = 10

_BEDOELD = re.compile(r"Bedoelde u ([^?]+)\?")
_KEUZE = re.compile(r"Kies ('[^.]*')")


@dataclass
class Onbekend:
    """The gemeenten in a file that were not found, each named once.

    Parameters
    ----------
    plaats
        File, and perhaps sheet.
    """

    plaats: str
    _fouten: dict[str, tuple[int, Exception]] = field(default_factory=dict)

    def add(self, regel: int, geschreven: str, error: Exception) -> None:
        """Remember what is wrong on a line.

        Raises
        ------
        OnbekendError, GegevensError
            If there are so many that this is another kind of list; the rest is not read.
        """
        self._fouten.setdefault(geschreven, (regel, error))
        if len(self._fouten) >= ONBEKEND:
            self._raise(
                f" Na {ONBEKEND} onbekende namen is het lezen gestopt; er kunnen er meer zijn."
            )

    def check(self) -> None:
        """Go on when every gemeente was found.

        Raises
        ------
        OnbekendError, GegevensError
            The first in full; the others by line and value.
        """
        if self._fouten:
            self._raise("")

    def _raise(self, slot: str) -> None:
        regel, first = next(iter(self._fouten.values()))
        others = [_show(text, *found) for text, found in self._fouten.items()][1:]
        rest = f" Ook onbekend: {join_namen(others, MAX_GETOOND)}." if others else ""
        kind = GegevensError if isinstance(first, GegevensError) else OnbekendError
        msg = f"{self.plaats}, regel {regel}: {first}{rest}{slot}"
        raise kind(msg) from first


def _show(text: str, regel: int, error: Exception) -> str:
    """Name a line and its value, with what was meant when that is clear."""
    found = _BEDOELD.search(str(error)) or _KEUZE.search(str(error))
    proposal = f"; bedoelde u {found[1]}?" if found else ""
    return f"regel {regel} ('{shorten(text)}'{proposal})"
