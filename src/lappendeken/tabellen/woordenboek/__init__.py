"""The data dictionary: what every column of every table means, as data.

One TOML file per command stands beside this module; ``gedeeld.toml`` holds what they
share. The Excel file, ``docs/methode.md`` and the order of the columns come from here.
A measure or a criterion keeps its own sentence in its registry, and is named here.
"""

from __future__ import annotations

from lappendeken.tabellen.woordenboek.lezen import (
    OPDRACHTEN,
    WoordenboekError,
    load_gedeeld,
    load_woordenboek,
    write_kop,
)
from lappendeken.tabellen.woordenboek.model import SOORTEN, Bereik, Kolom, Tabel, Woordenboek

__all__ = [
    "OPDRACHTEN",
    "SOORTEN",
    "Bereik",
    "Kolom",
    "Tabel",
    "Woordenboek",
    "WoordenboekError",
    "load_gedeeld",
    "load_woordenboek",
    "write_kop",
]
