"""What a user says of the units that are divided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError

ROLLEN = ("code", "naam", "inwoners", "provincie")
_ONZIJDIG = ("district", "deel", "kanton", "gebied", "land", "arrondissement", "dorp", "kwartier")


@dataclass(frozen=True, slots=True)
class Eenheidskeuze:
    """What a user says of the units.

    Attributes
    ----------
    pad
        The file.
    naam
        One and more, such as ``wijk,wijken``; empty leaves it to the file.
    gebied
        What all of them are together.
    kolommen
        What the file holds to the header above it: keys of
        :data:`ROLLEN`.
    """

    pad: Path
    naam: str = ""
    gebied: str = ""
    kolommen: Mapping[str, str] = field(default_factory=dict)

    def to_opties(self) -> dict[str, object]:
        """Return the options that repeat it."""
        return {
            "--eenheid": self.pad,
            "--eenheid-naam": self.naam,
            "--eenheid-gebied": self.gebied,
            "--eenheid-kolommen": ",".join(f"{rol}={kop}" for rol, kop in self.kolommen.items()),
        }


def parse_naam(text: str) -> tuple[str, str, bool]:
    """Take what the user calls the units apart: ``wijk,wijken`` or ``het vak,vakken``.

    Raises
    ------
    GegevensError
        If it is not one name and its plural.

    Examples
    --------
    >>> parse_naam("wijk,wijken"), parse_naam("het vak, vakken"), parse_naam("district,districten")
    (('wijk', 'wijken', False), ('vak', 'vakken', True), ('district', 'districten', True))
    """
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 2 or not all(parts):
        msg = (
            f"'{shorten(text)}' is geen enkelvoud en meervoud. Schrijf bijvoorbeeld "
            '--eenheid-naam wijk,wijken of --eenheid-naam "het vak,vakken".'
        )
        raise GegevensError(msg)
    article, _, one = parts[0].rpartition(" ")
    if article.casefold() in ("de", "het"):
        return one, parts[1], article.casefold() == "het"
    return parts[0], parts[1], parts[0].casefold().endswith(_ONZIJDIG)
