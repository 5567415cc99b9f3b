"""What a run takes in: the catalogue, the choice of the user, and files of the user's own.

The one place where a name becomes an indeling; what it reads and has to say is kept, so
that sources and notices are complete whatever command asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, compute_congruentie
from lappendeken.analyse.correctie import load_correcties
from lappendeken.basis.bestand import compute_sha256, is_bestaand
from lappendeken.basis.tekst import fold
from lappendeken.basis.woordkeus import Woordkeus
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.bewaard import Bewaard, load_bewaarmap
from lappendeken.gegevens.catalogus import EIGEN, Catalogus, Eigen, load_catalogus
from lappendeken.gegevens.catalogus.klaar import Klaarscenario
from lappendeken.gegevens.catalogus.lezen import BRON_KOLOMMEN
from lappendeken.gegevens.eenheden import Eenheidskeuze, load_eenheden
from lappendeken.gegevens.inlezen import (
    Ingelezen,
    Leeswijze,
    Protocol,
    is_bestand,
    read_indeling_bestand,
    read_indelingen_bestand,
    split_keuze,
)
from lappendeken.gegevens.inlezen.geplakt import STREEP, read_geplakt
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Bron
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap
from lappendeken.opdracht.gedeeld.woorden import choose_woorden, translate_fouten


class Invoer:
    """The data of one run.

    Parameters
    ----------
    catalogus
        The data; by default what travels with the package, with what the user keeps.
    wijze
        How the files of the user are to be read, when they leave a choice.
    correctie
        A file of the user with corrections on indelingen.
    eenheid
        A file of the user with other units than gemeenten.

    Attributes
    ----------
    meegeleverd
        The data without anything of the user.
    catalogus
        The same with every indeling that the user keeps or brought.
    bewaard
        Slug to what the user keeps.
    bestanden
        The files of the user that are no indeling, in the order of reading.
    protocollen
        How each indeling of the user was read.
    """

    def __init__(
        self,
        catalogus: Catalogus | None = None,
        wijze: Leeswijze | None = None,
        correctie: Path | None = None,
        eenheid: Eenheidskeuze | None = None,
    ) -> None:
        self._meldingen: list[str] = []
        self.meegeleverd = catalogus or load_catalogus()
        self.wijze = wijze or Leeswijze()
        self.catalogus = self._load(eenheid)
        self.bewaard: dict[str, Bewaard] = {}
        self.bestanden: list[Path] = []
        self.protocollen: list[Protocol] = []
        self._klaar: dict[Klaarscenario, tuple[Bron, ...]] = {}
        self._beschadigd: dict[str, str] = {}
        self._onleesbaar: list[str] = []
        self._slugs: dict[str, tuple[str, ...]] = {}
        if self.catalogus is self.meegeleverd and catalogus is None:
            self._add_bewaard()
        if correctie is not None:
            self._correct(correctie)

    def _load(self, eenheid: Eenheidskeuze | None) -> Catalogus:
        """Return what is divided: gemeenten, or the units that the user brought."""
        if eenheid is None:
            return self.meegeleverd
        found = load_eenheden(eenheid, self.wijze, self.meegeleverd)
        self._meldingen += found.gelezen.meldingen
        return found

    @classmethod
    def from_keuze(cls, catalogus: Catalogus | None, keuze: Keuze) -> Invoer:
        """Take in what a choice asks for."""
        return cls(catalogus, keuze.wijze, keuze.correctie, keuze.eenheid)

    @property
    def woorden(self) -> Woordkeus:
        """What pages and messages call the things that are divided."""
        return choose_woorden(self.catalogus)

    @contextmanager
    def in_woorden(self) -> Iterator[None]:
        """Say what goes wrong in the words of the user."""
        with translate_fouten(lambda: self.woorden):
            yield

    def _add_bewaard(self) -> None:
        """Put what the user keeps beside the data; what is damaged hinders nothing."""
        try:
            found = load_bewaarmap(self.meegeleverd)
        except GegevensError as error:
            self._onleesbaar.append(str(error))
            return
        self.bewaard = dict(found.bewaard)
        self._beschadigd = dict(found.beschadigd)
        if found.bewaard:
            kept = (one.eigen for one in found.bewaard.values())
            self.catalogus = self.catalogus.with_eigen(*kept)

    def _correct(self, path: Path) -> None:
        found = load_correcties(path, self.catalogus)
        self.catalogus = self.catalogus.with_correcties(*found.gecorrigeerd)
        self._meldingen += found.meldingen

    @property
    def schermmeldingen(self) -> tuple[str, ...]:
        """What the user has to know, with what is wrong in the folder of the user.

        That is nobody else's business: pages say :attr:`meldingen`.
        """
        return (*self._onleesbaar, *self._beschadigd.values(), *self.meldingen)

    @property
    def meldingen(self) -> tuple[str, ...]:
        """What the user has to know about what was read, each sentence once."""
        said = map(self.woorden.zeg, self._meldingen)
        return tuple(dict.fromkeys(said))

    def add_bestand(self, path: Path, meldingen: Sequence[str] = ()) -> None:
        """Note that a file of the user was read, and what there is to say about it."""
        self.bestanden.append(path)
        self._meldingen += meldingen

    def add_melding(self, text: str) -> None:
        """Note what the user has to know."""
        self._meldingen.append(text)

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

    def list_slugs(self, name: str, *, meer: bool = True) -> tuple[str, ...]:
        """Return what stands in the catalogue for a name of the user.

        Parameters
        ----------
        name
            A slug, reeks or name, which is returned as it is; or a file, perhaps with a name
            in front (``plan=lijst.xlsx``) or a choice behind it (``lijst.xlsx#jeugd``): its
            indelingen are read, once, and put in the catalogue.
        meer
            Whether a file may hold several.

        Raises
        ------
        LappendekenError
            If the file is no good.
        """
        naam, path, keuze = _split(name)
        if path is None or (not path.suffix and str(path) != STREEP and self._knows(name)):
            if name in self._beschadigd:
                raise GegevensError(self._beschadigd[name])
            return (name,)
        key = f"{naam}={path.absolute()}#{keuze}"
        if key not in self._slugs:
            wijze = replace(self.wijze, keuze=keuze) if keuze else self.wijze
            read = read_indelingen_bestand if meer else _read_een
            with open_bestand(path) as file:
                found = read(
                    file,
                    self.catalogus,
                    naam=naam or None,
                    herindelingen=self.catalogus.herindelingen,
                    wijze=wijze,
                )
                checksum = compute_sha256(file)
            self.catalogus = self.catalogus.with_eigen(
                *(
                    Eigen(
                        one.indeling.with_kenmerken(kanttekening=one.protocol.samenvatting),
                        file.name,
                        checksum,
                    )
                    for one in found
                )
            )
            for one in found:
                self.protocollen.append(one.protocol)
                self._meldingen += one.meldingen
            self._slugs[key] = tuple(one.indeling.slug for one in found)
        return self._slugs[key]

    def _knows(self, name: str) -> bool:
        """Tell whether a name is one of the catalogue, so that a file does not hide it."""
        try:
            self.catalogus.resolve(name)
        except OnbekendError:
            return False
        return True

    def find_slug(self, name: str) -> str:
        """Return the slug of the one indeling that a user means; errors as :meth:`find`."""
        if not name:
            return ""
        (slug,) = self.list_slugs(name, meer=False)
        return self.catalogus.resolve(slug)

    def select(self, keuze: Keuze) -> tuple[Indeling, ...]:
        """Return the chosen indelingen; errors as in :meth:`Catalogus.select`."""
        named = [slug for name in keuze.indelingen for slug in self.list_slugs(name)]
        own = [slug for name in keuze.eigen for slug in self.list_slugs(name)]
        return self.catalogus.select(
            named,
            keuze.domeinen,
            keuze.groepen,
            keuze.soorten,
            keuze.presets,
            ruim=keuze.ruim,
            erbij=own,
        )

    def find(self, name: str) -> Indeling:
        """Return the indeling that a user means: a slug, reeks, name or file.

        Raises
        ------
        LappendekenError
            If there is no such indeling, or the file is no good.
        """
        # Reading a file makes another catalogue.
        slug = self.find_slug(name)
        return self.catalogus.indeling(slug)

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
            # Of units of the user there is no standaard set.
            return () if self.catalogus.eenheid.is_eigen else self.catalogus.select()
        presets = {fold(naam): slugs for naam, slugs in self.catalogus.presets.items()}
        chosen: set[str] = set()
        for name in names:
            try:
                slugs = presets.get(fold(name)) or self.list_slugs(name)
                chosen |= {self.catalogus.resolve(slug) for slug in slugs}
            except OnbekendError as error:
                if _split(name)[1]:
                    raise
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
                    "titel": EIGEN,
                    "sha256": compute_sha256(path),
                }
                for path in self.bestanden
            ],
            columns=found.columns,
        )
        return pd.concat([found, own], ignore_index=True).fillna("") if len(own) else found


@contextmanager
def open_bestand(path: Path) -> Iterator[Path]:
    """Give the file that a user means; ``-`` is what is pasted, kept while it is read."""
    if str(path) != STREEP:
        yield path
        return
    with read_geplakt() as pasted:
        yield pasted


def split_naam(name: str, wijze: Leeswijze) -> tuple[str, Path, Leeswijze]:
    """Take a file of the user apart: own name, the file, and how it is read."""
    naam, path, keuze = _split(name)
    return naam, path or Path(name), replace(wijze, keuze=keuze) if keuze else wijze


def _split(name: str) -> tuple[str, Path | None, str]:
    """Take a name of the user apart: own name, file (None for no file), choice in it."""
    own, mark, rest = name.partition("=")
    if STREEP in (name, rest if mark else name):
        return own.strip() if mark else "", Path(STREEP), ""
    if not is_bestand(name) and not is_bestaand(name):
        return "", None, ""
    file, choice = split_keuze(name)
    own, mark, rest = file.partition("=")
    if mark and rest and not is_bestaand(file):
        return own.strip(), Path(rest), choice
    return "", Path(file), choice


def _read_een(path: Path, catalogus: Catalogus, **options: Any) -> tuple[Ingelezen, ...]:
    return (read_indeling_bestand(path, catalogus, **options),)
