"""One row of a list of gemeenten and regios, after its cells were understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker, Vondst
from lappendeken.gegevens.inlezen.herkomst import Herkomst


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

    def is_eigen(self, herkomst: Herkomst) -> bool:
        """Tell whether it is of the gemeente of today itself, perhaps under another name."""
        found = self.vondst
        return not found.vroeger or herkomst.is_zelfde(found.oud, self.gemeente)

    @property
    def gemeente(self) -> str:
        """The gemeente of today."""
        return self.vondst.codes[0]

    def repeat(self, regel: int) -> Regel:
        """Return what says the same on another line."""
        rest = self.geschreven, self.vondst, self.regio, self.aandeel, self.onbekend, self.status
        return Regel(regel, *rest)


def word_leeg(
    plaats: str, rows: Sequence[Regel], zoeker: Gemeentezoeker, namen: Mapping[str, str]
) -> tuple[str, ...]:
    """Say which of several regios of a gemeente have no share; a lone regio needs none.

    Parameters
    ----------
    plaats
        The file, and perhaps the sheet.
    rows
        With one gemeente of today each.
    zoeker, namen
        Name the gemeente and the regio of a code.
    """
    pairs = {(row.gemeente, row.regio): row for row in reversed(rows) if row.regio}
    count = Counter(gemeente for gemeente, _ in pairs)
    empty = [
        f"{zoeker.naam(gemeente)} in '{shorten(namen[regio])}' (regel {row.regel})"
        for (gemeente, regio), row in reversed(pairs.items())
        if row.aandeel is None and not row.onbekend and count[gemeente] > 1
    ]
    if not empty:
        return ()
    said = (
        f"Als onbekend aandeel gelezen in {plaats}, want leeg: {join_namen(empty, MAX_GETOOND)}. "
        "Waar één regio per gemeente nodig is, telt zo'n gemeente niet mee."
    )
    return (said,)
