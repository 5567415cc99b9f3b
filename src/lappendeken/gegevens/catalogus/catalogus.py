"""Catalogus: the only reader of the data that travels with the package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import fold
from lappendeken.errors import GegevensError
from lappendeken.gegevens.catalogus.bronnen import (
    Eigen,
    Gecorrigeerd,
    check_vrij,
    list_bronnen,
)
from lappendeken.gegevens.catalogus.gemeenten import Gemeente, build_gemeenten
from lappendeken.gegevens.catalogus.geschiedenis import Geschiedenis
from lappendeken.gegevens.catalogus.grond import read_gebiedskaart, read_grenzen
from lappendeken.gegevens.catalogus.grondslag import Grondslag
from lappendeken.gegevens.catalogus.kern import list_kern, list_presets
from lappendeken.gegevens.catalogus.lezen import (
    find_data,
    read_gemeenten,
    read_indeling,
    read_kenmerken,
    read_presets,
)
from lappendeken.gegevens.catalogus.zoeken import (
    ROEPNAMEN_PROVINCIE,
    choose_slugs,
    find_gemeente,
    find_opvolgers,
    find_slug,
    find_value,
    refuse_keuze,
)
from lappendeken.gegevens.tabelbestand import HERSTEL
from lappendeken.model.gebiedskaart import Gebiedskaart, Grenzen
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.gegevens.catalogus.klaar import Klaarscenario


@dataclass(frozen=True)
class Catalogus(Grondslag, Geschiedenis):
    """The indelingen, gemeenten and borders in one data folder.

    Parameters
    ----------
    root
        The folder that holds ``boundaries``, ``gemeenten`` and ``indelingen``.
    eigen
        What the user brought. It is found by slug and name like the rest, and is in no
        choice that does not name it.
    gecorrigeerd
        Indelingen of which the user corrected rows, in the place of those of that slug.

    Notes
    -----
    Nothing is read until it is asked for, and then once.
    """

    root: Path
    eigen: tuple[Eigen, ...] = ()
    gecorrigeerd: tuple[Gecorrigeerd, ...] = ()

    def with_eigen(self, *eigen: Eigen) -> Catalogus:
        """Return this catalogue with indelingen of the user beside the others.

        Raises
        ------
        SelectieError
            If a slug is taken.
        """
        check_vrij(eigen, self.kenmerken)
        return self._build((*self.eigen, *eigen), self.gecorrigeerd)

    def with_correcties(self, *gecorrigeerd: Gecorrigeerd) -> Catalogus:
        """Return this catalogue with corrected indelingen in the place of those they correct."""
        return self._build(self.eigen, (*self.gecorrigeerd, *gecorrigeerd))

    def _build(self, eigen: tuple[Eigen, ...], gecorrigeerd: tuple[Gecorrigeerd, ...]) -> Catalogus:
        found = replace(self, eigen=eigen, gecorrigeerd=gecorrigeerd)
        # What was read stays read.
        kept = (
            *("gemeenten", "per_gemeente", "grenzen", "gebiedskaart"),
            *("herindelingen", "opvolging", "jaren", "delen"),
        )
        found.__dict__.update({name: self.__dict__[name] for name in kept if name in self.__dict__})
        found.__dict__["kenmerken"] = MappingProxyType({**self.kenmerken, **found._ingebracht})
        found.__dict__["_indelingen"] = self._indelingen | found._indelingen
        return found

    # --- reading ---------------------------------------------------------------

    @cached_property
    def kenmerken(self) -> Mapping[str, Kenmerken]:
        """Slug to kenmerken of every indeling, ascending.

        Raises
        ------
        GegevensError
            If the folder or a ``meta.toml`` is missing or damaged.
        """
        folder = self.root / "indelingen"
        found = {path.name: read_kenmerken(path) for path in sorted(folder.glob("*/"))}
        if not found:
            msg = f"In {folder} staat geen enkele indeling. {HERSTEL}"
            raise GegevensError(msg)
        return MappingProxyType(found | self._ingebracht)

    @cached_property
    def _indelingen(self) -> dict[str, Indeling]:
        return self._list_eigen()

    @property
    def _ingebracht(self) -> dict[str, Kenmerken]:
        return {slug: indeling.kenmerken for slug, indeling in self._list_eigen().items()}

    def _list_eigen(self) -> dict[str, Indeling]:
        brought: list[Eigen | Gecorrigeerd] = [*self.eigen, *self.gecorrigeerd]
        return {one.indeling.slug: one.indeling for one in brought}

    def indeling(self, name: str) -> Indeling:
        """Return one indeling by slug, reeks (its newest stand) or naam.

        Raises
        ------
        OnbekendError
            If there is none of that name.
        GegevensError
            If its files are missing or damaged.
        """
        slug = self.resolve(name)
        if slug not in self._indelingen:
            self._indelingen[slug] = read_indeling(self.toewijzing_path(slug), self.kenmerken[slug])
        return self._indelingen[slug]

    def toewijzing_path(self, slug: str) -> Path:
        """Return the path of the toewijzing of one indeling."""
        return self.root / "indelingen" / slug / "toewijzing.csv"

    @cached_property
    def gemeenten(self) -> pd.DataFrame:
        """The gemeenten, indexed by ``gemeente_code``, ascending.

        Columns ``gemeente_naam, provincie, inwoners`` (1 January 2026) and
        ``landoppervlakte_km2``.

        Raises
        ------
        GegevensError
            If the file is missing or damaged.
        """
        return build_gemeenten(self.per_gemeente)

    @cached_property
    def per_gemeente(self) -> Mapping[str, Gemeente]:
        """What is known of each gemeente by code, ascending: :attr:`gemeenten` as a list.

        Raises
        ------
        GegevensError
            If the file is missing or damaged.
        """
        return MappingProxyType(read_gemeenten(self.root / "gemeenten" / "gemeenten.csv"))

    @cached_property
    def grenzen(self) -> Grenzen:
        """The borders between gemeenten and the links over water.

        Raises
        ------
        GegevensError
            If a file is missing or damaged.
        """
        return read_grenzen(self.root / "boundaries")

    @cached_property
    def gebiedskaart(self) -> Gebiedskaart:
        """The map of the gemeenten.

        Raises
        ------
        GegevensError
            If the file is missing, damaged, or holds other gemeenten than the list.
        """
        return read_gebiedskaart(self.root / "boundaries", tuple(self.per_gemeente), self.grenzen)

    @cached_property
    def vroegere_namen(self) -> Mapping[str, Sequence[str]]:
        """Name of a gemeente that is gone to the codes of those that followed it.

        Raises
        ------
        GegevensError
            If a file is missing or damaged.
        """
        return MappingProxyType(find_opvolgers(self.opvolging, self.per_gemeente))

    @cached_property
    def presets(self) -> Mapping[str, tuple[str, ...]]:
        """Ready-made choices: name to the slugs of the newest stand of each reeks.

        A choice that names a groep instead is the core of it, as :meth:`list_groep` gives.

        Raises
        ------
        GegevensError
            If the file is missing or damaged.
        """
        path = self.root / "presets.toml"
        newest = {self.kenmerken[slug].reeks: slug for slug in self.actueel}
        return MappingProxyType(list_presets(read_presets(path), newest, self.list_groep))

    @cached_property
    def scenarios(self) -> Mapping[str, Klaarscenario]:
        """The ready-made scenario's by slug, ascending.

        Raises
        ------
        GegevensError
            If a file is damaged.
        """
        from lappendeken.gegevens.catalogus.klaar import read_klaar

        return read_klaar((self.root / "scenarios").glob("*.toml"))

    # --- finding ---------------------------------------------------------------

    def resolve(self, name: str) -> str:
        """Return the slug that a user means by a slug, reeks or naam.

        Raises
        ------
        OnbekendError
            If there is none of that name; suggests the nearest.
        """
        return find_slug(name, self.kenmerken)

    @cached_property
    def actueel(self) -> tuple[str, ...]:
        """Slugs of the newest stand of each reeks, ascending; none of the user's own."""
        own = {one.indeling.slug for one in self.eigen}
        newest: dict[str, str] = {}
        for slug, kenmerken in sorted(self.kenmerken.items(), key=lambda item: item[1].stand):
            if slug not in own:
                newest[kenmerken.reeks or slug] = slug
        return tuple(sorted(newest.values()))

    def list_groep(self, groep: str, *, ruim: bool = False) -> tuple[str, ...]:
        """Return the slugs that a groep stands for; ``ruim`` adds all else of it.

        The one rule behind ``--groepen``, the preset of that name, the voorstel and the
        report: see :mod:`lappendeken.gegevens.catalogus.kern`.
        """
        if ruim:
            return tuple(slug for slug in self.actueel if self.kenmerken[slug].groep == groep)
        return list_kern(groep, self.kenmerken, self.actueel)

    def select(
        self,
        indelingen: Sequence[str] = (),
        domeinen: Sequence[str] = (),
        groepen: Sequence[str] = (),
        soorten: Sequence[str] = (),
        presets: Sequence[str] = (),
        *,
        ruim: bool = False,
        erbij: Sequence[str] = (),
    ) -> tuple[Indeling, ...]:
        """Choose indelingen; without any choice the standaard set.

        Parameters
        ----------
        indelingen
            Slugs, reeksen or names.
        presets
            Names of ready-made choices, which are added to ``indelingen``.
        domeinen, groepen, soorten
            Keep only what has one of these values; different kinds of choice narrow
            each other. They look among the newest standen. A groep stands for its core:
            the co-operation of today that can be trusted.
        ruim
            Let a groep stand for everything in it, also what is old, derived or weak.
        erbij
            Names that come beside the choice, whatever that is.

        Returns
        -------
        tuple of Indeling
            Ordered by slug, each once.

        Raises
        ------
        OnbekendError
            If a name or value does not exist.
        SelectieError
            If fewer than two indelingen are left.
        """
        named = [self.resolve(name) for name in indelingen]
        for preset in presets:
            named += self.presets[find_value("Preset", preset, list(self.presets))]
        filters = {"domein": domeinen, "groep": groepen, "soort": soorten}
        # What the user keeps offers no choice, until it is named.
        own = {one.indeling.slug for one in self.eigen} - {*named}
        offered = {slug: known for slug, known in self.kenmerken.items() if slug not in own}
        groups = partial(self.list_groep, ruim=ruim)
        slugs = choose_slugs(named, filters, offered, self.actueel, groups)
        slugs = list(dict.fromkeys([*slugs, *map(self.resolve, erbij)]))
        if len(slugs) < 2:
            given = {"indelingen": indelingen, "presets": presets, **filters}
            raise refuse_keuze(slugs, given, kan_ruimer=bool(groepen and not named and not ruim))
        return tuple(self.indeling(slug) for slug in sorted(slugs))

    def find_gemeente(self, name: str) -> str:
        """Return the code of a gemeente by code or name, case and accents aside.

        Raises
        ------
        OnbekendError
            If there is none, or more than one, of that name.
        """
        names = self.gemeenten["gemeente_naam"]
        return find_gemeente(name, names, self.herindelingen, self.eenheid.indeling_van)

    def find_provincie(self, name: str) -> str:
        """Return the name of a provincie, case and accents aside.

        Raises
        ------
        OnbekendError
            If there is none of that name.
        """
        known = sorted({gemeente.provincie for gemeente in self.per_gemeente.values()})
        return find_value("Provincie", ROEPNAMEN_PROVINCIE.get(fold(name), name), known)

    def find_gemeld(
        self, provincies: Iterable[str] = (), gemeenten: Iterable[str] = ()
    ) -> tuple[str, ...] | None:
        """Return the codes to report on: those of the provincies and the gemeenten together.

        Returns
        -------
        tuple of str or None
            Ascending; ``None`` when nothing was asked, which means all.

        Raises
        ------
        OnbekendError
            If a provincie or gemeente does not exist.
        """
        wanted = {self.find_provincie(name) for name in provincies}
        codes = {self.find_gemeente(name) for name in gemeenten}
        codes |= {code for code, one in self.per_gemeente.items() if one.provincie in wanted}
        return tuple(sorted(codes)) or None

    # --- sources ---------------------------------------------------------------

    def bronnen(self, indelingen: Iterable[Indeling]) -> pd.DataFrame:
        """List every input with its sources and checksum, the files of the user last.

        Returns
        -------
        pandas.DataFrame
            ``invoer`` (path in the data folder), ``titel, uitgever, stand, adres,
            licentie, toelichting, sha256``: one row per input and source.

        Raises
        ------
        GegevensError
            If an input is missing or damaged.
        """
        return list_bronnen(
            self.root, indelingen, self.kenmerken, (*self.eigen, *self.gecorrigeerd)
        )


@cache
def load_catalogus() -> Catalogus:
    """Return the catalogue of the data that travels with the package.

    Raises
    ------
    GegevensError
        If the data is not found.
    """
    return Catalogus(find_data())
