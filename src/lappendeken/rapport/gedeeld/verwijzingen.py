"""What the pages say about the world outside the data, each with its source.

One file, ``verwijzingen.toml``: who said it, when, where it stands, and no more than it
says. A page that names one of these without an entry fails a test.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A source outside the data.

    Attributes
    ----------
    sleutel
        Short and unique.
    namen
        The words by which a page names it.
    maker, titel
        Who, and what.
    datum
        As people write it; empty when the source has none.
    adres
        Where it was opened: https.
    zegt
        What it is cited for, and no more.
    """

    sleutel: str
    namen: tuple[str, ...]
    maker: str
    titel: str
    datum: str
    adres: str
    zegt: str

    @property
    def zin(self) -> str:
        """The entry in a list of sources, without its address."""
        dated = f" ({self.datum})" if self.datum else ""
        return f"{self.maker}, {self.titel}{dated}: {self.zegt}."


@cache
def load_verwijzingen() -> tuple[Verwijzing, ...]:
    """Read all of them, in the order of the file."""
    text = (files(__package__) / "verwijzingen.toml").read_text(encoding="utf-8")
    return tuple(
        Verwijzing(**{**entry, "namen": tuple(entry["namen"])})
        for entry in tomli.loads(text)["verwijzing"]
    )
