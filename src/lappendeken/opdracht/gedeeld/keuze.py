"""What a user chose: one Keuze for every command."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keuze:
    """Which indelingen to compare, and on whom to report.

    Empty means: the standaard set, and all gemeenten.
    """

    indelingen: tuple[str, ...] = ()
    domeinen: tuple[str, ...] = ()
    groepen: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    provincies: tuple[str, ...] = ()
    gemeenten: tuple[str, ...] = ()

    def to_opties(self) -> dict[str, object]:
        """Return the options that repeat this choice."""
        return {
            "--indelingen": ",".join(self.indelingen),
            "--domeinen": ",".join(self.domeinen),
            "--groepen": ",".join(self.groepen),
            "--soorten": ",".join(self.soorten),
            "--presets": ",".join(self.presets),
            "--provincie": self.provincies,
            "--gemeente": self.gemeenten,
        }
