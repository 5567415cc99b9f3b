"""What gemeenten were called, and what became of them: the tables as they are on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.gegevens.catalogus.lezen import (
    DELEN_KOLOMMEN,
    HERINDELING_KOLOMMEN,
    JAREN_KOLOMMEN,
    NAMEN_KOLOMMEN,
    PLAATS_KOLOMMEN,
)
from lappendeken.gegevens.tabelbestand import read_kolommen, read_rijen, read_tabel

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.gegevens.catalogus.voornemens import Voornemen


class Geschiedenis:
    """The part of the catalogue that tells of gemeenten that are gone, and of other names.

    Nothing is read until it is asked for, and then once.
    """

    root: Path

    @cached_property
    def herindelingen(self) -> pd.DataFrame:
        """What became of gemeenten: :attr:`opvolging` as a table."""
        import pandas as pd

        return pd.DataFrame(self.opvolging, dtype=object)

    @cached_property
    def opvolging(self) -> Mapping[str, Sequence[str]]:
        """What became of gemeenten: ``oude_code, oude_naam, nieuwe_code, nieuwe_naam, datum``.

        Raises
        ------
        GegevensError
            If the file is missing or damaged.
        """
        return read_kolommen(self.root / "herindelingen.csv", HERINDELING_KOLOMMEN)

    def list_andere_namen(self) -> tuple[tuple[str, str], ...]:
        """List what gemeenten are called beside their name: code and other name.

        Raises
        ------
        GegevensError
            If the file is missing or damaged.
        """
        rows = read_rijen(self.root / "gemeenten" / "namen.csv", NAMEN_KOLOMMEN)
        return tuple((code, naam) for code, naam, _ in rows)

    @cached_property
    def woonplaatsen(self) -> Mapping[str, Sequence[str]]:
        """Places by which people look for a gemeente: ``gemeente_code, naam, soort, bron``.

        Raises
        ------
        GegevensError
            If the file is missing or damaged.
        """
        return read_kolommen(self.root / "gemeenten" / "woonplaatsen.csv", PLAATS_KOLOMMEN)

    @cached_property
    def jaren(self) -> pd.DataFrame:
        """Every gemeente since 2010: ``gemeente_code, gemeente_naam, van, tot``.

        Raises
        ------
        GegevensError
            If the file is missing or damaged.
        """
        return read_tabel(self.root / "gemeenten" / "jaren.csv", JAREN_KOLOMMEN)

    @cached_property
    def delen(self) -> pd.DataFrame:
        """What went where: ``datum, oude_code, nieuwe_code, inwoners, hectare`` of each part.

        Raises
        ------
        GegevensError
            If the file is missing or damaged.
        """
        return read_tabel(self.root / "gemeenten" / "delen.csv", DELEN_KOLOMMEN)

    @cached_property
    def _voornemens(self) -> tuple[Voornemen, ...]:
        from lappendeken.gegevens.catalogus.voornemens import read_voornemens

        return read_voornemens(self.root)

    @property
    def voornemens(self) -> tuple[Voornemen, ...]:
        """The gemeente-indelingen that are to come.

        Raises
        ------
        GegevensError
            If the file is damaged.
        """
        return self._voornemens
