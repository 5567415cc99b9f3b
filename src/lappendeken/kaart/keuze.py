"""What a map opens with: a choice of indelingen, without the tables that a report makes of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lappendeken.gegevens.catalogus.gemeenten import Gemeente, list_gemeenten

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from lappendeken.analyse.congruentie import Congruentie
    from lappendeken.maten import Bundel


@dataclass(frozen=True)
class Kaartkeuze:
    """The choice that a map opens with.

    Parameters
    ----------
    bundel
        The chosen indelingen, over the whole country.
    gemeenten
        What is known of each gemeente of the bundel, by code.
    gemeld
        Codes of the gemeenten that are reported on.
    bereken
        Makes the table of all gemeenten, for a layer that the page cannot compute.
    """

    bundel: Bundel
    gemeenten: Mapping[str, Gemeente]
    gemeld: tuple[str, ...]
    bereken: Callable[[], pd.DataFrame]

    @classmethod
    def from_congruentie(cls, congruentie: Congruentie) -> Kaartkeuze:
        """Return the choice behind the tables of a report."""
        known = list_gemeenten(congruentie.gemeentetabel)
        return cls(
            congruentie.bundel, known, congruentie.gemeld, lambda: congruentie.alle_gemeenten
        )

    @property
    def is_landelijk(self) -> bool:
        """Whether all gemeenten are reported on."""
        return len(self.gemeld) == len(self.bundel.gemeenten)

    @property
    def heeft_inwoners(self) -> bool:
        """Whether the inwoners of every gemeente are known."""
        return not any(math.isnan(one.inwoners) for one in self.gemeenten.values())
