"""Tables of a page, made from the columns of a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lappendeken.basis.tekst import GEEN_WAARDE
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_soort, cel_tekst, cel_verschil

MIN_ZOEKVELD = 16
"""Rows from which a search field is a help."""


@dataclass(frozen=True, slots=True)
class Veld:
    """A column of a frame, and how a page shows it.

    Attributes
    ----------
    kolom
        Its name in the frame.
    kop
        Heading.
    soort
        ``tekst``, ``verschil`` (of shares), or as in
        :func:`~lappendeken.rapport.gedeeld.cellen.cel_soort`; all but text are numbers.
    breed, uitleg
        As in :class:`~lappendeken.rapport.gedeeld.bouwstenen.Kolom`.
    """

    kolom: str
    kop: str
    soort: str = "tekst"
    breed: bool = False
    uitleg: str = ""

    def to_kolom(self) -> Kolom:
        """Return the heading."""
        return Kolom(self.kop, getal=self.soort != "tekst", uitleg=self.uitleg, breed=self.breed)

    def to_cel(self, value: Any) -> Cel:
        """Return a value of the column as it is shown."""
        if self.soort == "tekst":
            return cel_tekst(value or GEEN_WAARDE)
        if self.soort == "verschil":
            return cel_verschil(float(value), "aandeel")
        return cel_soort(float(value), self.soort)


GEMEENTE = Veld("gemeente_naam", "Gemeente")
INWONERS = Veld("inwoners", "Inwoners", "aantal")


def build_tabel(
    id_: str,
    bijschrift: str,
    frame: pd.DataFrame,
    velden: Sequence[Veld],
    *,
    zoekveld: str = "",
    noot: str = "",
) -> Tabel:
    """Return a table of some columns of a frame.

    Parameters
    ----------
    id_, bijschrift, noot
        As in :class:`~lappendeken.rapport.gedeeld.bouwstenen.Tabel`.
    frame
        The rows.
    velden
        Its columns in the order of the page.
    zoekveld
        Label of a search field, that only a long table gets.
    """
    columns = [veld.kolom for veld in velden]
    rows = tuple(
        tuple(veld.to_cel(value) for veld, value in zip(velden, values, strict=True))
        for values in frame[columns].itertuples(index=False, name=None)
    )
    return Tabel(
        id_,
        bijschrift,
        tuple(veld.to_kolom() for veld in velden),
        rows,
        zoekveld=zoekveld if len(rows) >= MIN_ZOEKVELD else "",
        noot=noot,
    )


def shorten(frame: pd.DataFrame, most: int, where: str) -> tuple[pd.DataFrame, str]:
    """Return the first rows, and a note that says where the others are."""
    if len(frame) <= most:
        return frame, ""
    return frame.iloc[:most], f"De eerste {most} van {len(frame)}; alle staan in {where}."
