"""How the files of the user are read, when a command is asked to do no more than that."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from lappendeken.basis.tekst import shorten
from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.inlezen import Protocol
from lappendeken.opdracht.gedeeld.gegeven import Bijlage
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Uitkomst

NIETS = "Deze opdracht leest geen bestand van uzelf; er is niets te controleren."


@dataclass(frozen=True, slots=True, kw_only=True)
class Controle(Uitkomst):
    """What was read, and how.

    Attributes
    ----------
    protocollen
        Of each indeling in a file of the user.
    bijlagen
        The files that are no indeling.
    woorden
        What the things that are divided are called.
    """

    protocollen: tuple[Protocol, ...] = ()
    bijlagen: tuple[Bijlage, ...] = ()
    woorden: Woordkeus = GEWOON

    def to_json(self) -> str:
        """Return the same for another program."""
        said = {
            "indelingen": [protocol.to_dict() for protocol in self.protocollen],
            "bijlagen": [asdict(one) for one in self.bijlagen],
            "meldingen": list(self.meldingen),
        }
        # Codes for what is no ASCII: no terminal or pipe can spoil them, or be steered by them.
        return json.dumps(said, indent=2)

    def to_regels(self) -> list[str]:
        """Return the lines for a screen; an empty one between files."""
        blocks = [protocol.to_regels() for protocol in self.protocollen]
        blocks += [_describe(one) for one in self.bijlagen]
        if not blocks:
            return [NIETS]
        return [self.woorden.zeg(line) for block in blocks for line in (*block, "")][:-1]


def _describe(one: Bijlage) -> list[str]:
    said = [f"Bestand: {shorten(one.bestand)}", f"Gelezen als {one.soort}: {one.inhoud}"]
    return said + [f"  - {text}" for text in one.meldingen]


def build_controle(invoer: Invoer) -> Controle:
    """Return what was read so far; what is said of a file itself is not said twice."""
    woorden = invoer.woorden
    protocollen = tuple(one.zeg(woorden) for one in invoer.protocollen)
    bijlagen = tuple(
        replace(one, meldingen=tuple(map(woorden.zeg, one.meldingen))) for one in invoer.bijlagen
    )
    told = {text for one in protocollen for text in one.meldingen}
    told |= {text for one in bijlagen for text in one.meldingen}
    return Controle(
        meldingen=tuple(text for text in invoer.schermmeldingen if text not in told),
        protocollen=protocollen,
        bijlagen=bijlagen,
        woorden=woorden,
    )


def controleer_keuze(
    keuze: Keuze, enkel: Sequence[str] = (), catalogus: Catalogus | None = None
) -> Controle:
    """Read the files in a choice, and in the names that stand for one indeling each.

    Raises
    ------
    LappendekenError
        If a file is no good, or a name does not exist.
    """
    invoer = Invoer.from_keuze(keuze, enkel, catalogus)
    with invoer.in_woorden():
        invoer.check_namen(keuze.namen, enkel)
    return build_controle(invoer)
