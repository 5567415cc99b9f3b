"""What stands around a report: pages that another job adds to the same folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.opdracht.gedeeld.bladherhaling import Bladherhaling
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap
from lappendeken.opdracht.gedeeld.uitvoermap import Uitvoermap
from lappendeken.tabellen.woordenboek import Woordenboek

if TYPE_CHECKING:
    from lappendeken.rapport.rapport.model import Rapport

RAPPORT = "rapport.html"


@dataclass(frozen=True)
class Gemaakt:
    """What a run made, for who adds pages to it."""

    folder: Uitvoermap
    congruentie: Congruentie
    invoer: Invoer
    nulmodel: Nulmodel | None
    rapport: Rapport
    woordenboek: Woordenboek
    bladen: Mapping[str, str]
    herhaling: Bladherhaling


class Omlijsting:
    """What stands around a report: by default nothing.

    Attributes
    ----------
    pagina
        File name of the report.
    opdracht
        The command that repeats the run; empty for that of the report.
    """

    pagina = RAPPORT
    opdracht = ""

    def list_links(self) -> Sequence[tuple[str, str]]:
        """Return text and address of the pages that the report leads to."""
        return ()

    def list_bladlinks(self, here: str = "") -> Sequence[tuple[str, str]]:
        """Return where the sheets of gemeenten lead to; ``here`` is the page itself."""
        places = (("Rapport", f"../{self.pagina}"), ("Gemeenten", "index.html"))
        return [(text, "" if text == here else place) for text, place in places]

    def list_namen(self, invoer: Invoer, congruentie: Congruentie) -> Sequence[str]:
        """Return every file that it adds."""
        return ()

    def write(self, gemaakt: Gemaakt, stap: Stap) -> None:
        """Add pages to the folder."""
