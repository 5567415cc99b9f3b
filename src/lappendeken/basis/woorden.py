"""The list of words that report and map both explain; one file, ``woorden.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lappendeken.basis.toml import parse_toml


@dataclass(frozen=True, slots=True)
class Woord:
    """A term and what it means.

    Attributes
    ----------
    term
        As pages write it in running text.
    betekenis
        One Dutch sentence; ``docs/begrippen.md`` says the same, and may say more.
    """

    term: str
    betekenis: str


_NAAR_INWONERS = frozenset({"gemiddeld per inwoner", "partners naar inwoners"})


def select_woorden(*, inwoners: bool = True) -> tuple[Woord, ...]:
    """Return the words of a page; without inwoners not those that speak of them."""
    return tuple(w for w in load_woorden() if inwoners or w.term not in _NAAR_INWONERS)


@cache
def load_woorden() -> tuple[Woord, ...]:
    """Return every word with its meaning, in the order of the alphabet.

    Examples
    --------
    >>> load_woorden()[0].term
    'achterhaald'
    """
    text = (files(__package__) / "woorden.toml").read_text(encoding="utf-8")
    rows = parse_toml(text, 3)["woord"]
    return tuple(Woord(row["term"], row["betekenis"]) for row in rows)
