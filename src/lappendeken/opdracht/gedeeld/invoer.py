"""What a run takes in: the catalogue, the choice of the user, and files of the user's own.

The one place where a name becomes an indeling; what it reads and has to say is kept, so
that sources and notices are complete whatever command asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.basis.bestand import compute_sha256
from lappendeken.basis.tekst import fold, shorten
from lappendeken.basis.woordkeus import Woordkeus
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.bewaard import Bewaard, load_bewaarmap
from lappendeken.gegevens.catalogus import Catalogus, Eigen, load_catalogus
from lappendeken.gegevens.eenheden import Eenheidskeuze
from lappendeken.gegevens.inlezen import Leeswijze, Protocol, build_zoeker
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Bron
from lappendeken.opdracht.gedeeld.gegeven import (
    Bijlage,
    is_vast_bestand,
    open_bestand,
    read_een,
    split_gegeven,
    split_naam,
)
from lappendeken.opdracht.gedeeld.grondslag import load_grondslag, recode_bewaard
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap
from lappendeken.opdracht.gedeeld.woorden import choose_woorden, translate_fouten

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.analyse.congruentie import Congruentie
    from lappendeken.gegevens.catalogus.klaar import Klaarscenario


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
    gemeente_indeling
        The year of the gemeenten, when it is not today's.
    namen, enkel
        What the user names, so that files among them can be corrected: names that may stand
        for several indelingen, and for one.

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
        gemeente_indeling: str = "",
        *,
        namen: Sequence[str] = (),
        enkel: Sequence[str] = (),
    ) -> None:
        self._meldingen: list[str] = []
        self.meegeleverd = catalogus or load_catalogus()
        self.wijze = wijze or Leeswijze()
        self.catalogus = load_grondslag(self.meegeleverd, self.wijze, eenheid, gemeente_indeling)
        self.bewaard: dict[str, Bewaard] = {}
        self.bestanden: list[Bijlage] = []
        self.protocollen: list[Protocol] = []
        self._klaar: dict[Klaarscenario, tuple[Bron, ...]] = {}
        self._alternatieven: list[Indeling] = []
        self._correcties: Bijlage | None = None
        self._beschadigd: dict[str, str] = {}
        self._onleesbaar: list[str] = []
        self._slugs: dict[str, tuple[str, ...]] = {}
        self._genoemd: dict[str, tuple[str, ...]] = {}
        if self.wijze.inwonerslaag:
            layer = Path(self.wijze.inwonerslaag)
            self.add_bestand(layer, soort="inwonerslaag", inhoud="inwoners, om naar te verdelen")
        if eenheid is None and catalogus is None:
            self._add_bewaard()
        if correctie is not None:
            self._correct(correctie, namen, enkel)

    @classmethod
    def from_keuze(
        cls, keuze: Keuze, enkel: Sequence[str] = (), catalogus: Catalogus | None = None
    ) -> Invoer:
        """Return the data of a run with a choice, and with names of one indeling each."""
        given = keuze.wijze, keuze.correctie, keuze.eenheid, keuze.gemeente_indeling
        return cls(catalogus, *given, namen=keuze.namen, enkel=enkel)

    @property
    def woorden(self) -> Woordkeus:
        """What pages and messages call the things that are divided."""
        koppen = (kop for one in self.protocollen for kop in one.kolommen.values())
        return choose_woorden(self.catalogus, koppen)

    def in_woorden(self) -> AbstractContextManager[None]:
        """Say what goes wrong in the words of the user."""
        return translate_fouten(lambda: self.woorden)

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
            kept = recode_bewaard(self.catalogus, found.bewaard.values())
            self.catalogus = self.catalogus.with_eigen(*kept)

    def _correct(self, path: Path, namen: Sequence[str], enkel: Sequence[str]) -> None:
        """Correct indelingen, also those in the files that this run names."""
        from lappendeken.analyse.correctie import load_correcties

        for meer, names in ((True, namen), (False, enkel)):
            for name in names:
                if self.is_bestand(name):
                    self.list_slugs(name, meer=meer)
        found = load_correcties(path, self.catalogus, self._genoemd)
        self.catalogus = self.catalogus.with_correcties(*found.gecorrigeerd)
        self._meldingen += found.meldingen
        number = f"{found.aantal} correcties" if found.aantal != 1 else "1 correctie"
        self._correcties = Bijlage(
            path.name, compute_sha256(path), "correcties", number, found.meldingen
        )

    @property
    def schermmeldingen(self) -> tuple[str, ...]:
        """What the user has to know, with what is wrong in the folder of the user.

        That is nobody else's business: pages say :attr:`meldingen`.
        """
        return (*self._onleesbaar, *self._beschadigd.values(), *self.meldingen)

    @property
    def meldingen(self) -> tuple[str, ...]:
        """What the user has to know about what was read, each sentence once."""
        said = map(self.woorden.zeg, (*self.catalogus.leesmeldingen, *self._meldingen))
        return tuple(dict.fromkeys(said))

    @property
    def bijlagen(self) -> tuple[Bijlage, ...]:
        """Every file of the user that is no indeling, that with corrections first."""
        return (*((self._correcties,) if self._correcties else ()), *self.bestanden)

    def add_bestand(
        self, path: Path, meldingen: Sequence[str] = (), *, soort: str, inhoud: str
    ) -> None:
        """Note that a file of the user was read as what, and what there is to say about it."""
        # What is pasted is gone after it was read.
        checksum = compute_sha256(path)
        self.bestanden.append(Bijlage(path.name, checksum, soort, inhoud, tuple(meldingen)))
        self._meldingen += meldingen

    def add_alternatief(self, indeling: Indeling, meldingen: Sequence[str]) -> None:
        """Note that an indeling stands in as an alternative, so that its sources are listed."""
        self._alternatieven.append(indeling)
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
        if not self.is_bestand(name):
            if name in self._beschadigd:
                raise GegevensError(self._beschadigd[name])
            return (name,)
        naam, path, wijze = split_naam(name, self.wijze)
        key = f"{naam}={path.absolute()}#{wijze.keuze}"
        if key not in self._slugs:
            with open_bestand(path) as file:
                found = self.add_indelingen(file, naam, wijze, meer=meer)
                given = (name, naam, file.name, str(path))
            self._slugs[key] = found
            for own in dict.fromkeys(given):
                # One file may be given twice, each time with another choice.
                self._genoemd[own] = tuple(dict.fromkeys((*self._genoemd.get(own, ()), *found)))
        elif not meer and len(self._slugs[key]) > 1:
            # Says which ones there are, and how to choose.
            read_een(path, self.catalogus, herindelingen=self.catalogus.herindelingen, wijze=wijze)
        return self._slugs[key]

    def add_indelingen(
        self, path: Path, naam: str, wijze: Leeswijze, *, meer: bool
    ) -> tuple[str, ...]:
        """Read the indelingen in a file, and put them in the catalogue; errors as above."""
        from lappendeken.gegevens.inlezen import read_indelingen_bestand

        read = read_indelingen_bestand if meer else read_een
        found = read(
            path,
            self.catalogus,
            naam=naam or None,
            herindelingen=self.catalogus.herindelingen,
            wijze=wijze,
        )
        checksum = compute_sha256(path)
        self.catalogus = self.catalogus.with_eigen(
            *(
                Eigen(
                    one.indeling.with_kenmerken(kanttekening=one.protocol.samenvatting),
                    path.name,
                    checksum,
                )
                for one in found
            )
        )
        for one in found:
            self.protocollen.append(one.protocol)
            self._meldingen += one.meldingen
        return tuple(one.indeling.slug for one in found)

    def is_bestand(self, name: str) -> bool:
        """Tell whether a name of the user is a file.

        What has the kind of a file, or a folder, is one. A bare name is the indeling of that
        name; when a file is called so too, that is said.
        """
        if split_gegeven(name)[1] is None:
            return False
        if is_vast_bestand(name) or not self.knows(name):
            return True
        known = shorten(name)
        self.add_melding(
            f"'{known}' is gelezen als de indeling die zo heet; er staat hier ook een bestand dat "
            f"zo heet. Bedoelt u dat, geef het dan de naam van zijn soort, zoals {known}.csv."
        )
        return False

    def knows(self, name: str, *, beschadigd: bool = False) -> bool:
        """Tell whether a name is of an indeling, or perhaps of a damaged one of the user."""
        if beschadigd and name in self._beschadigd:
            return True
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

    def check_namen(self, namen: Sequence[str], enkel: Sequence[str] = ()) -> None:
        """Read every file among names of the user, and look the others up; errors as above."""
        for name in namen:
            for slug in self.list_slugs(name):
                self.catalogus.resolve(slug)
        for name in enkel:
            self.find_slug(name)

    def select(self, keuze: Keuze) -> tuple[Indeling, ...]:
        """Return the chosen indelingen; errors as in :meth:`Catalogus.select`."""
        named = [slug for name in keuze.indelingen for slug in self.list_slugs(name)]
        own = [slug for name in keuze.eigen for slug in self.list_slugs(name)]
        given = keuze.domeinen, keuze.groepen, keuze.soorten, keuze.presets
        chosen = self.catalogus.select(named, *given, ruim=keuze.ruim, erbij=own)
        self._meldingen += self.catalogus.say_samengevoegd(chosen)
        return chosen

    def find(self, name: str) -> Indeling:
        """Return the indeling that a user means: a slug, reeks, name or file.

        Raises
        ------
        LappendekenError
            If there is no such indeling, or the file is no good.
        """
        # Reading a file makes another catalogue.
        slug = self.find_slug(name)
        found = self.catalogus.indeling(slug)
        self._meldingen += self.catalogus.say_samengevoegd([found])
        return found

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
                if split_gegeven(name)[1]:
                    raise
                msg = f"{error} Of kies een preset: {', '.join(self.catalogus.presets)}."
                raise OnbekendError(msg) from error
        found = tuple(self.catalogus.indeling(slug) for slug in sorted(chosen))
        self._meldingen += self.catalogus.say_samengevoegd(found)
        return found

    def choose(
        self, keuze: Keuze, stap: Stap
    ) -> tuple[tuple[Indeling, ...], tuple[str, ...] | None]:
        """Return the chosen indelingen, and the codes to report on when that is not all.

        Raises
        ------
        LappendekenError
            If a name does not exist, too little is left to compare, or data is damaged.
        """
        stap("Indelingen lezen")
        chosen, find = self.select(keuze), build_zoeker(self.catalogus).find
        return chosen, self.catalogus.find_gemeld(keuze.provincies, map(find, keuze.gemeenten))

    def compute(self, keuze: Keuze, stap: Stap) -> Congruentie:
        """Choose as :meth:`choose`, and compute what compares the indelingen."""
        from lappendeken.analyse.congruentie import compute_congruentie

        chosen, gemeld = self.choose(keuze, stap)
        data, bronnen = self.catalogus, self.catalogus.bronnen(chosen)
        return compute_congruentie(
            chosen, data.gemeenten, data.grenzen, gemeld=gemeld, bronnen=bronnen
        )

    def list_bronnen(self, indelingen: Sequence[Indeling]) -> pd.DataFrame:
        """List the sources of indelingen, then of scenario's and the files of the user."""
        from lappendeken.opdracht.gedeeld.bronnen import add_bijlagen

        found = self.catalogus.bronnen(
            {one.slug: one for one in (*indelingen, *self._alternatieven)}.values()
        )
        return add_bijlagen(found, self._klaar, self.bestanden)
