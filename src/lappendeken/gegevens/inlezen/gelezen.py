"""Memberships out of a file, whatever its kind, and how they were found."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.gegevens.inlezen.gemeenten import Gemeentezoeker
from lappendeken.gegevens.inlezen.herkennen import VORMEN, Herkend
from lappendeken.gegevens.inlezen.protocol import Protocol
from lappendeken.gegevens.inlezen.toewijzing import Toewijzing, parse_toewijzing


@dataclass(frozen=True, slots=True)
class Gelezen:
    """Memberships and how they were found.

    Attributes
    ----------
    toewijzing, protocol
        What the file says, and what was made of it.
    naam
        What tells it from others in the same file; empty when the file has one.
    """

    toewijzing: Toewijzing
    protocol: Protocol
    naam: str = ""


def parse_herkend(one: Herkend, zoeker: Gemeentezoeker, verdeel: str = "") -> Gelezen:
    """Read the memberships of a table that was recognised.

    Raises
    ------
    GegevensError, OnbekendError
        As :func:`~lappendeken.gegevens.inlezen.toewijzing.parse_toewijzing`.
    """
    # Who has no cross is in no regio, whatever stands above.
    filled = one.vorm != "kruisjes"
    toewijzing = parse_toewijzing(one.tabel, zoeker, one.kolommen, verdeel, vullen=filled)
    steps = {
        **toewijzing.stappen,
        "gekozen": (*one.uitleg, *toewijzing.stappen["gekozen"]),
        "weggelaten": (*one.weggelaten, *toewijzing.stappen["weggelaten"]),
    }
    protocol = Protocol(
        one.tabel.path.name,
        one.tabel.blad,
        VORMEN[one.vorm],
        one.tabel.kopregel,
        {rol: one.tabel.kop[place] for rol, place in one.kolommen.items()},
        toewijzing.rijen,
        stappen=steps,
    )
    return Gelezen(toewijzing, protocol, one.naam)
