"""What a run takes in: the catalogue, the choice of the user, and files of the user's own.

The one place where a name becomes an indeling; what it reads and has to say is kept, so
that sources and notices are complete whatever command asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, compute_congruentie
from lappendeken.basis.bestand import compute_sha256
from lappendeken.basis.tekst import fold
from lappendeken.errors import OnbekendError
from lappendeken.gegevens.catalogus import Catalogus, load_catalogus
from lappendeken.gegevens.catalogus.klaar import Klaarscenario
from lappendeken.gegevens.catalogus.lezen import BRON_KOLOMMEN
from lappendeken.gegevens.inlezen import is_bestand, read_indeling_bestand
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Bron
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap


class Invoer:
    """The data of one run.

    Parameters
    ----------
    catalogus
        The data; by default what travels with the package.

    Attributes
    ----------
    catalogus
        As given, or loaded.
    bestanden
        The files of the user that were read, in the order of reading.
    """

    def __init__(self, catalogus: Catalogus | None = None) -> None:
        self.catalogus = catalogus or load_catalogus()
        self.bestanden: list[Path] = []
        self._klaar: dict[Klaarscenario, tuple[Bron, ...]] = {}
        self._meldingen: list[str] = []

    @property
    def meldingen(self) -> tuple[str, ...]:
        """What the user has to know about what was read, each sentence once."""
        return tuple(dict.fromkeys(self._meldingen))

    def add_bestand(self, path: Path, meldingen: Sequence[str] = ()) -> None:
        """Note that a file of the user was read, and what there is to say about it."""
        self.bestanden.append(path)
        self._meldingen += meldingen

    def add_klaar(
        self, scenario: Klaarscenario, bronnen: Sequence[Bron], meldingen: Sequence[str]
    ) -> None:
        """Note that a ready-made scenario was read, and on what it rests."""
        self._klaar[scenario] = tuple(bronnen)
        self._meldingen += meldingen

    def add_geldigheid(self, indelingen: Iterable[Indeling]) -> None:
        """Note which of the indelingen that are used are known to hold no longer."""
        for meta in (indeling.kenmerken for indeling in indelingen):
            if meta.is_achterhaald:
                self._meldingen.append(f"{meta.naam} (stand {meta.stand}) is {meta.geldigheid}.")

    def select(self, keuze: Keuze) -> tuple[Indeling, ...]:
        """Return the chosen indelingen; errors as in :meth:`Catalogus.select`."""
        return self.catalogus.select(
            keuze.indelingen,
            keuze.domeinen,
            keuze.groepen,
            keuze.soorten,
            keuze.presets,
            ruim=keuze.ruim,
        )

    def find(self, name: str) -> Indeling:
        """Return the indeling that a user means: a slug, reeks, name or file.

        Raises
        ------
        LappendekenError
            If there is no such indeling, or the file is no good.
        """
        if not is_bestand(name):
            return self.catalogus.indeling(name)
        path = Path(name)
        read = read_indeling_bestand(
            path, self.catalogus, herindelingen=self.catalogus.herindelingen
        )
        self.add_bestand(path, read.meldingen)
        return read.indeling

    def find_anderen(self, names: Sequence[str]) -> tuple[Indeling, ...]:
        """Return the indelingen to lay beside: names of indelingen and presets together.

        Returns
        -------
        tuple of Indeling
            In the order of slugs; the standaard set when no name is given.

        Raises
        ------
        OnbekendError
            If a name is neither.
        """
        if not names:
            return self.catalogus.select()
        presets = {fold(naam): slugs for naam, slugs in self.catalogus.presets.items()}
        chosen: set[str] = set()
        for name in names:
            try:
                chosen |= set(presets.get(fold(name)) or (self.catalogus.resolve(name),))
            except OnbekendError as error:
                msg = f"{error} Of kies een preset: {', '.join(self.catalogus.presets)}."
                raise OnbekendError(msg) from error
        return tuple(self.catalogus.indeling(slug) for slug in sorted(chosen))

    def compute(self, keuze: Keuze, stap: Stap) -> Congruentie:
        """Choose indelingen and gemeenten, and compute what compares them.

        Raises
        ------
        LappendekenError
            If a name does not exist, the choice leaves nothing to compare, or data is
            missing or damaged.
        """
        stap("Indelingen lezen")
        chosen = self.select(keuze)
        return compute_congruentie(
            chosen,
            self.catalogus.gemeenten,
            self.catalogus.grenzen,
            gemeld=self.catalogus.find_gemeld(keuze.provincies, keuze.gemeenten),
            bronnen=self.catalogus.bronnen(chosen),
        )

    def list_bronnen(self, indelingen: Sequence[Indeling]) -> pd.DataFrame:
        """List the sources of indelingen, then of scenario's and the files of the user."""
        found = self.catalogus.bronnen(indelingen)
        klaar = [
            {
                "invoer": f"scenarios/{scenario.path.name}",
                **{name: getattr(bron, name) for name in BRON_KOLOMMEN},
                "sha256": compute_sha256(scenario.path),
            }
            for scenario, bronnen in self._klaar.items()
            for bron in bronnen
        ]
        own = pd.DataFrame(
            klaar
            + [
                {
                    "invoer": path.name,
                    "titel": "Eigen bestand van de gebruiker",
                    "sha256": compute_sha256(path),
                }
                for path in self.bestanden
            ],
            columns=found.columns,
        )
        return pd.concat([found, own], ignore_index=True).fillna("") if len(own) else found
