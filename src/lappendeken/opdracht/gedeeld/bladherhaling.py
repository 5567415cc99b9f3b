"""What a page on a part of a report, such as the sheet of a gemeente, is made again from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.tabellen.herhaalblok import narrow_blok


class Deelopdracht(Protocol):
    """Write the command that makes a report on a part."""

    def __call__(self, *, provincies: tuple[str, ...] = (), gemeenten: tuple[str, ...] = ()) -> str:
        """Return it, for some provincies or gemeenten by name."""


@dataclass(frozen=True)
class Bladherhaling:
    """The report that pages on parts of it stand beside.

    Attributes
    ----------
    blok
        What the report is run again from; ``None`` when it cannot be.
    landelijk
        Its national table.
    format_opdracht
        Writes the command for a part.
    """

    blok: Mapping[str, Any] | None
    landelijk: pd.DataFrame
    format_opdracht: Deelopdracht

    def pack(self, opdracht: str, congruentie: Congruentie) -> dict[str, Any] | None:
        """Return what a page on a part is run again from."""
        if self.blok is None:
            return None
        return narrow_blok(self.blok, opdracht, congruentie, self.landelijk)
