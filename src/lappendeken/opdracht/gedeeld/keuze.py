"""What a user chose: one Keuze for every command."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lappendeken.gegevens.eenheden import Eenheidskeuze
from lappendeken.gegevens.inlezen import Leeswijze


@dataclass(frozen=True, slots=True)
class Keuze:
    """Which indelingen to compare, and on whom to report.

    Empty means: the standaard set, and all gemeenten. ``ruim``: a groep is everything in it.
    Where a name stands, a file of the user may stand. ``eigen`` are such files that come
    beside the choice, not instead of it; ``wijze`` is how all of them are read;
    ``correctie`` is a file that corrects single rows of indelingen; ``eenheid`` a file with
    other units than gemeenten; ``gemeente_indeling`` the year of the gemeenten.
    """

    indelingen: tuple[str, ...] = ()
    domeinen: tuple[str, ...] = ()
    groepen: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    ruim: bool = False
    provincies: tuple[str, ...] = ()
    gemeenten: tuple[str, ...] = ()
    eigen: tuple[str, ...] = ()
    wijze: Leeswijze = field(default_factory=Leeswijze)
    correctie: Path | None = None
    eenheid: Eenheidskeuze | None = None
    gemeente_indeling: str = ""

    @property
    def namen(self) -> tuple[str, ...]:
        """Every name that may be a file, of several indelingen perhaps."""
        return (*self.indelingen, *self.eigen)

    def to_opties(self) -> dict[str, object]:
        """Return the options that repeat this choice."""
        return {
            "--indelingen": ",".join(self.indelingen),
            "--domeinen": ",".join(self.domeinen),
            "--groepen": ",".join(self.groepen),
            "--soorten": ",".join(self.soorten),
            "--presets": ",".join(self.presets),
            "--ruim": self.ruim,
            "--provincie": self.provincies,
            "--gemeente": self.gemeenten,
            **self.wijze.to_opties(),
            "--correctie": self.correctie,
            **(self.eenheid.to_opties() if self.eenheid else {}),
            "--gemeente-indeling": self.gemeente_indeling,
        }
