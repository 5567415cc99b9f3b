"""How large a map may be, and how long reading it may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limiet:
    """What one map may take.

    Attributes
    ----------
    bytes
        Size of the file together with what belongs to it.
    vlakken
        Features.
    kolommen
        Columns beside the geometry.
    seconden
        From the start of the process to its answer.
    geheugen
        Bytes of address space, where the platform can limit that (Linux).
    """

    bytes: int = 500_000_000
    vlakken: int = 100_000
    kolommen: int = 1_000
    seconden: float = 30
    geheugen: int = 2_000_000_000

    @property
    def geheugen_tekst(self) -> str:
        """The memory for in a sentence: ``2 GB``."""
        return f"{_format(self.geheugen / 1e9)} GB"

    @property
    def tijd_tekst(self) -> str:
        """The time for in a sentence: ``30 seconden``."""
        return f"{_format(self.seconden)} seconden"


def _format(value: float) -> str:
    return f"{value:g}".replace(".", ",")


LIMIET = Limiet()
