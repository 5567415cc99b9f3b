"""One row of a list of gemeenten and regios, after its cells were understood."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.gegevens.inlezen.gemeenten import Vondst
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
