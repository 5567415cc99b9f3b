"""Rows of gemeenten that are gone: which of them say something of a gemeente of today.

A gemeente that merged hands its regio on. One that was divided says nothing sure of its
parts, and neither does one that merged into a gemeente that has a row of its own: those rows
lapse, and that is said, when the file itself tells of all who took over. Otherwise the file
is refused: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker, Vondst
from lappendeken.gegevens.inlezen.rijen import Rijen


@dataclass(frozen=True, slots=True)
class Regel:
    """One row after its cells were understood."""

    regel: int
    geschreven: str
    vondst: Vondst
    regio: str
    aandeel: float | None
    onbekend: bool
    status: str

    @property
    def gemeente(self) -> str:
        """The gemeente of today."""
        return self.vondst.codes[0]

    def repeat(self, regel: int) -> Regel:
        """Return what says the same on another line."""
        rest = self.geschreven, self.vondst, self.regio, self.aandeel, self.onbekend, self.status
        return Regel(regel, *rest)


def settle_vroeger(
    tabel: Rijen, rows: Sequence[Regel], zoeker: Gemeentezoeker
) -> tuple[list[Regel], list[str]]:
    """Keep the rows that decide on a gemeente of today.

    Parameters
    ----------
    tabel
        For the line numbers in a message.
    rows
        As written; of a gemeente that was divided all successors.
    zoeker
        Told what is recoded.

    Returns
    -------
    tuple
        Rows with one gemeente of today each, in the same order; sentences on those that
        lapsed.

    Raises
    ------
    GegevensError
        If a gemeente was divided and the file does not tell the regio of every successor.
    """
    own = {row.gemeente for row in rows if not row.vondst.vroeger}
    merged: dict[str, set[str]] = {}
    for row in rows:
        if row.vondst.vroeger and len(row.vondst.codes) == 1:
            merged.setdefault(row.gemeente, set()).add(row.regio)
    known = own | {code for code, regios in merged.items() if len(regios) == 1}
    regios_van = _collect(rows, own)
    kept, divided, survived = [], [], []
    for row in rows:
        if len(row.vondst.codes) > 1:
            if missing := set(row.vondst.codes) - known:
                raise _refuse(tabel, row, zoeker, missing)
            divided.append(row)
        elif row.vondst.vroeger and row.gemeente in own:
            # The gemeente that went on has its own row, and that counts.
            if regios_van[row.gemeente] == {row.regio}:
                zoeker.remember(row.geschreven, row.vondst)
            else:
                survived.append(row)
        else:
            zoeker.remember(row.geschreven, row.vondst)
            kept.append(row)
    said = []
    if divided:
        said.append(
            "Vervallen, want verdeeld bij een herindeling en van elke opvolger is de regio bekend: "
            f"{_list(divided)}."
        )
    if survived:
        moves = [f"{shorten(row.geschreven)} (nu {zoeker.naam(row.gemeente)})" for row in survived]
        said.append(
            "Vervallen, want opgegaan in een gemeente met een eigen regel en een andere regio: "
            f"{join_namen(moves, MAX_GETOOND)}."
        )
    return kept, said


def _collect(rows: Iterable[Regel], own: set[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {code: set() for code in own}
    for row in rows:
        if not row.vondst.vroeger:
            found[row.gemeente].add(row.regio)
    return found


def _list(rows: Sequence[Regel]) -> str:
    shown = [f"{shorten(row.geschreven)} (regel {row.regel})" for row in rows]
    return join_namen(shown, MAX_GETOOND)


def _refuse(
    tabel: Rijen, row: Regel, zoeker: Gemeentezoeker, missing: Iterable[str]
) -> GegevensError:
    names = [zoeker.naam(code) for code in row.vondst.codes]
    lacking = join_namen([zoeker.naam(code) for code in sorted(missing)])
    return GegevensError(
        f"{tabel.waar(row.regel)}: Gemeente '{shorten(row.geschreven)}' is bij een herindeling "
        f"verdeeld over {join_namen(names)}. Zet die gemeenten zelf in het bestand; nu is van "
        f"{lacking} geen regio bekend."
    )
