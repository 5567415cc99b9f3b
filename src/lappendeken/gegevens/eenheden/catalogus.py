"""The catalogue of a run about units of the user: they, and only what the user brings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

import pandas as pd

from lappendeken.basis.bestand import compute_sha256
from lappendeken.basis.tekst import fold, join_namen, shorten, suggest
from lappendeken.errors import GegevensError, OnbekendError, SelectieError
from lappendeken.gegevens.catalogus import EIGEN, Catalogus
from lappendeken.gegevens.catalogus.bronnen import Eigen, Gecorrigeerd, describe_ingebracht
from lappendeken.gegevens.catalogus.gemeenten import Gemeente, list_gemeenten
from lappendeken.gegevens.catalogus.klaar import Klaarscenario
from lappendeken.gegevens.catalogus.lezen import (
    BRON_KOLOMMEN,
    HERINDELING_KOLOMMEN,
    PLAATS_KOLOMMEN,
)
from lappendeken.gegevens.catalogus.voornemens import Voornemen
from lappendeken.gegevens.catalogus.zoeken import find_slug
from lappendeken.gegevens.eenheden.grenzen import measure_grenzen
from lappendeken.gegevens.eenheden.keuze import Eenheidskeuze
from lappendeken.gegevens.eenheden.lezen import Gelezen, build_vormen, read_eenheden
from lappendeken.gegevens.inlezen import Leeswijze
from lappendeken.model.eenheid import Eenheid
from lappendeken.model.gebiedskaart import Gebiedskaart, Grenzen
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken


@dataclass(frozen=True, kw_only=True)
class Eenhedencatalogus(Catalogus):
    """Units of the user in the place of the gemeenten.

    Nothing of the data that travels with the package is in it; ``root`` only tells a slug of
    that data from a name that nobody has.

    Parameters
    ----------
    gelezen
        The units.
    sha256
        Checksum of their file.
    meegeleverd
        What travels with the package.
    """

    gelezen: Gelezen = field(compare=False)
    sha256: str = ""
    meegeleverd: Catalogus = field(compare=False)

    @property
    def eenheid(self) -> Eenheid:
        """What is divided."""
        return self.gelezen.eenheid

    @property
    def leeshint(self) -> str:
        """What to ask of who gives a list in which no unit is found."""
        first = self.gemeenten["gemeente_naam"].head(2)
        known = [f"{code} ({naam})" for code, naam in first.items() if code != naam]
        named = join_namen(known or [str(code) for code in first.index])
        return (
            f" Bekend zijn de {len(self.gemeenten)} {self.eenheid.meervoud} uit "
            f"{shorten(self.eenheid.bestand)}, zoals {named}. Klopt --eenheid?"
        )

    @property
    def leesmeldingen(self) -> tuple[str, ...]:
        """How the units were read."""
        return self.gelezen.meldingen

    # --- data ------------------------------------------------------------------

    @cached_property
    def kenmerken(self) -> Mapping[str, Kenmerken]:
        """Slug to kenmerken of what the user brought."""
        return MappingProxyType(self._ingebracht)

    @cached_property
    def gemeenten(self) -> pd.DataFrame:
        """The units, as :attr:`Catalogus.gemeenten`; inwoners are missing when unknown."""
        return self.gelezen.tabel

    @cached_property
    def per_gemeente(self) -> Mapping[str, Gemeente]:
        """The same as a list, as :attr:`Catalogus.per_gemeente`."""
        return MappingProxyType(list_gemeenten(self.gemeenten))

    @cached_property
    def gebiedskaart(self) -> Gebiedskaart:
        """The map of the units.

        Raises
        ------
        GegevensError
            If their file has no polygons.
        """
        import geopandas as gpd

        vlakken = self.gelezen.vlakken
        if vlakken is None:
            msg = (
                f"{shorten(self.eenheid.bestand)} heeft geen vlakken, en dus is er geen kaart. "
                "Geef met --eenheid een kaart (GeoPackage, GeoJSON of Shapefile) met een vlak per "
                "eenheid."
            )
            raise GegevensError(msg)
        frame = gpd.GeoDataFrame(
            {"gemeente_code": list(self.gelezen.volgorde)},
            geometry=list(build_vormen(vlakken)),
            crs=vlakken.meetstelsel,
        )
        frame = frame.set_index("gemeente_code").sort_index()
        frame["gemeente_naam"] = self.gemeenten["gemeente_naam"]
        return Gebiedskaart(frame, measure_grenzen(frame))

    @cached_property
    def grenzen(self) -> Grenzen:
        """The borders between units; none when their file has no polygons."""
        return (
            self.gebiedskaart.grenzen
            if self.eenheid.heeft_kaart
            else Grenzen.empty(is_bekend=False)
        )

    @cached_property
    def opvolging(self) -> Mapping[str, Sequence[str]]:
        """None: of these units no history is known."""
        return dict.fromkeys(HERINDELING_KOLOMMEN, ())

    def list_andere_namen(self) -> tuple[tuple[str, str], ...]:
        """None."""
        return ()

    @cached_property
    def woonplaatsen(self) -> Mapping[str, Sequence[str]]:
        """None."""
        return dict.fromkeys(PLAATS_KOLOMMEN, ())

    @cached_property
    def presets(self) -> Mapping[str, tuple[str, ...]]:
        """None."""
        return MappingProxyType({})

    @cached_property
    def scenarios(self) -> Mapping[str, Klaarscenario]:
        """None."""
        return MappingProxyType({})

    @property
    def voornemens(self) -> tuple[Voornemen, ...]:
        """None."""
        return ()

    # --- finding ---------------------------------------------------------------

    def resolve(self, name: str) -> str:
        """Return the slug of an indeling of the user; as :meth:`Catalogus.resolve`.

        Raises
        ------
        OnbekendError
            Also for an indeling of the catalogue: that is of gemeenten.
        """
        try:
            return find_slug(name, self.kenmerken)
        except OnbekendError:
            pass
        try:
            slug = self.meegeleverd.resolve(name)
        except OnbekendError:
            known = ", ".join(self.kenmerken) or "nog geen"
            msg = (
                f"'{shorten(name)}' is geen bestand en geen indeling van deze "
                f"{self.eenheid.meervoud} (bekend: {known}). Geef een bestand, zoals "
                "--indelingen lijst.csv."
            )
            raise OnbekendError(msg) from None
        msg = (
            f"'{slug}' is een indeling uit de gegevens van lappendeken zelf, en deelt de "
            f"{self.eenheid.meervoud} uit {shorten(self.eenheid.bestand)} niet in. Geef met "
            "--eenheid alleen eigen lijsten, zoals --indelingen lijst.csv, of laat --eenheid weg."
        )
        raise OnbekendError(msg)

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
        """Choose indelingen by name; as :meth:`Catalogus.select`.

        Raises
        ------
        SelectieError
            Also when a choice out of the catalogue was asked.
        """
        for option, given in (("groepen", groepen), ("soorten", soorten), ("presets", presets)):
            if given or (ruim and option == "groepen"):
                msg = (
                    f"--{option} kiest uit de indelingen van lappendeken, en die delen de "
                    f"{self.eenheid.meervoud} van --eenheid niet in. Noem uw eigen lijsten met "
                    "--indelingen."
                )
                raise SelectieError(msg)
        slugs = dict.fromkeys(map(self.resolve, (*indelingen, *erbij)))
        chosen = [self.indeling(slug) for slug in slugs]
        if domeinen:
            wanted = {fold(domein) for domein in domeinen}
            chosen = [indeling for indeling in chosen if fold(indeling.domein) in wanted]
        if len(chosen) < 2:
            what = f"alleen '{chosen[0].slug}'" if chosen else "geen enkele indeling"
            msg = (
                f"Er is {what} gekozen, maar om te vergelijken zijn er minstens twee nodig. Geef "
                "met --indelingen twee of meer eigen lijsten."
            )
            raise SelectieError(msg)
        return tuple(sorted(chosen, key=lambda indeling: indeling.slug))

    def find_provincie(self, name: str) -> str:
        """Return the name of a provincie; as :meth:`Catalogus.find_provincie`.

        Raises
        ------
        OnbekendError
            Also when the file of the units names none.
        """
        if self.eenheid.heeft_provincies:
            return super().find_provincie(name)
        msg = (
            f"{shorten(self.eenheid.bestand)} zegt niet in welke provincie de "
            f"{self.eenheid.meervoud} liggen. Laat --provincie weg, of noem de kolom met "
            "--eenheid-kolommen provincie=KOP."
        )
        raise OnbekendError(msg)

    def find_gemeente(self, name: str) -> str:
        """Return the code of a unit by code or name, case and accents aside.

        Raises
        ------
        OnbekendError
            If there is none, or more than one, of that name.
        """
        wanted = fold(name)
        names = self.gemeenten["gemeente_naam"]
        by_code = [str(code) for code in names.index if fold(str(code)) == wanted]
        found = by_code or [str(code) for code, naam in names.items() if fold(naam) == wanted]
        if len(found) == 1:
            return found[0]
        near = suggest(name, [str(naam) for naam in names])
        msg = (
            f"Gemeente '{shorten(name)}' staat niet in {shorten(self.eenheid.bestand)}.{near} Geef "
            "de naam of de code zoals die daar staat."
        )
        raise OnbekendError(msg)

    # --- sources ---------------------------------------------------------------

    def bronnen(self, indelingen: Iterable[Indeling]) -> pd.DataFrame:
        """List the file of the units and those of the indelingen; all of them of the user."""
        used = {indeling.slug for indeling in indelingen}
        brought: list[Eigen | Gecorrigeerd] = [*self.eigen, *self.gecorrigeerd]
        rows = [
            {"invoer": self.eenheid.bestand, "titel": EIGEN, "sha256": self.sha256},
            *(describe_ingebracht(one) for one in brought if one.indeling.slug in used),
        ]
        columns = ["invoer", *BRON_KOLOMMEN, "toelichting", "sha256"]
        whole = [{name: row.get(name, "") for name in columns} for row in rows]
        return pd.DataFrame(whole, columns=columns, dtype=object).drop_duplicates(ignore_index=True)


def load_eenheden(
    keuze: Eenheidskeuze, wijze: Leeswijze, meegeleverd: Catalogus
) -> Eenhedencatalogus:
    """Read the units of the user; errors as :func:`read_eenheden`."""
    gelezen = read_eenheden(keuze, wijze)
    return Eenhedencatalogus(
        meegeleverd.root,
        gelezen=gelezen,
        sha256=compute_sha256(keuze.pad),
        meegeleverd=meegeleverd,
    )
