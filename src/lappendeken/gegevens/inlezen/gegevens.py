"""What reading a file of the user needs of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from lappendeken.gegevens.catalogus.gemeenten import Gemeente
from lappendeken.model.eenheid import Eenheid
from lappendeken.model.gebiedskaart import Gebiedskaart
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.gegevens.catalogus.voornemens import Voornemen


class Gegevens(Protocol):
    """What reading needs of the catalogue."""

    @property
    def eenheid(self) -> Eenheid:
        """What is divided: gemeenten, or what the user brought."""

    @property
    def leeshint(self) -> str:
        """What to ask of who gives a list in which nothing is found."""

    @property
    def kenmerken(self) -> Mapping[str, Kenmerken]:
        """Slug to kenmerken of every indeling."""

    @property
    def gemeenten(self) -> pd.DataFrame:
        """The gemeenten, indexed by ``gemeente_code``."""

    @property
    def per_gemeente(self) -> Mapping[str, Gemeente]:
        """What is known of each gemeente, by code."""

    def list_andere_namen(self) -> Sequence[tuple[str, str]]:
        """List other names: gemeente code and name."""

    @property
    def jaren(self) -> pd.DataFrame:
        """Every gemeente since 2010: ``gemeente_code, gemeente_naam, van, tot``."""

    @property
    def delen(self) -> pd.DataFrame:
        """What of an old gemeente went where: ``oude_code, nieuwe_code, inwoners, hectare``."""

    @property
    def voornemens(self) -> tuple[Voornemen, ...]:
        """The gemeente-indelingen that are to come."""

    @property
    def gebiedskaart(self) -> Gebiedskaart:
        """The map of the gemeenten."""

    def find_gemeente(self, name: str) -> str:
        """Return the code of a gemeente by code or name."""

    def indeling(self, name: str) -> Indeling:
        """Return an indeling by slug, reeks or name."""
