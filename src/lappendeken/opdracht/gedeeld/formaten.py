"""The files of a report that are written when asked for: for GIS, for analysis, for a memo.

What makes each of them is imported only then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from importlib.util import find_spec
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.errors import UitvoerError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.model.eenheid import Eenheid
from lappendeken.opdracht.gedeeld.uitkomst import Stap
from lappendeken.opdracht.gedeeld.uitvoermap import Uitvoermap
from lappendeken.tabellen.woordenboek import Tabel, Woordenboek

if TYPE_CHECKING:
    import geopandas as gpd

    from lappendeken.rapport.rapport.figuren.model import Figuur
    from lappendeken.rapport.rapport.model import Rapport

WORD = "rapport.docx"
GEOPACKAGE = "lappendeken.gpkg"
FIGUREN = (
    *("indelingen", "rangorde", "verwantschap", "verhouding", "stromen", "naden"),
    *("grootste-gemeente", "sinds-2016"),
)
"""Every picture that there can be; not each can be drawn of every choice."""
GEOJSON = ("gemeenten", "regios", "naden")

_ZONDER_PYARROW = (
    "Voor Parquet is pyarrow nodig, en dat is hier niet geïnstalleerd: installeer "
    "lappendeken[parquet]"
)


@dataclass(frozen=True, slots=True)
class Formaten:
    """Which files come beside the usual ones; ``volledig`` is all of them."""

    figuren: bool = False
    docx: bool = False
    gpkg: bool = False
    geojson: bool = False
    parquet: bool = False
    volledig: bool = False

    def wil(self, naam: str) -> bool:
        """Tell whether a format is asked for, and can be made here."""
        if naam == "parquet" and not self.parquet and not _has_pyarrow():
            return False
        return self.volledig or bool(getattr(self, naam))

    @property
    def gekozen(self) -> tuple[str, ...]:
        """The formats to write, in the order in which they are written."""
        names = (field.name for field in fields(self))
        return tuple(name for name in names if name != "volledig" and self.wil(name))

    @property
    def stappen(self) -> int:
        """How many steps :func:`write_formaten` takes."""
        lagen = self.wil("gpkg") and self.wil("geojson")
        # Word holds the pictures, also when they are not written beside it.
        alleen_word = self.wil("docx") and not self.wil("figuren")
        return len(self.gekozen) - lagen + alleen_word

    def to_opties(self) -> dict[str, object]:
        """Return the options that repeat this choice."""
        return {f"--{field.name}": getattr(self, field.name) for field in fields(self)}

    def list_opties(self) -> tuple[str, ...]:
        """Return the options that were given."""
        return tuple(name for name, given in self.to_opties().items() if given)

    def check(self) -> None:
        """Refuse what cannot be made here, before any work.

        Raises
        ------
        UitvoerError
            If Parquet is asked for by name and pyarrow is missing.
        """
        if self.parquet and not _has_pyarrow():
            msg = f"{_ZONDER_PYARROW}, of laat --parquet weg."
            raise UitvoerError(msg)

    def list_namen(self, tabellen: Iterable[Tabel]) -> tuple[str, ...]:
        """Return every file that will be written."""
        found: list[str] = []
        if self.wil("figuren"):
            found += [_figuur(name, soort) for name in FIGUREN for soort in ("svg", "png")]
        if self.wil("docx"):
            found.append(WORD)
        if self.wil("gpkg"):
            found.append(GEOPACKAGE)
        if self.wil("geojson"):
            found += [_geojson(name) for name in GEOJSON]
        if self.wil("parquet"):
            found += [_parquet(tabel.naam) for tabel in tabellen if tabel.bestand]
        return tuple(found)

    def list_plaatsen(self) -> tuple[str, ...]:
        """Return what to tell the user of: the files, and the folders of many."""
        names = {"docx": WORD, "gpkg": GEOPACKAGE}
        return tuple(names.get(name, name) for name in self.gekozen)

    def list_meldingen(self) -> tuple[str, ...]:
        """Say what was asked for by ``volledig`` and could not be made."""
        if self.volledig and not self.wil("parquet"):
            return (f"{_ZONDER_PYARROW}. De andere bestanden staan er wel.",)
        return ()


def write_formaten(
    formaten: Formaten,
    folder: Uitvoermap,
    stap: Stap,
    *,
    congruentie: Congruentie,
    catalogus: Catalogus,
    tabellen: Mapping[str, pd.DataFrame],
    woordenboek: Woordenboek,
    nulmodel: Nulmodel | None = None,
    rapport: Rapport | None = None,
    gewicht: Eigengewicht | None = None,
) -> None:
    """Write what was asked for to the folder of a run.

    Parameters
    ----------
    formaten
        What was asked for.
    folder
        The folder.
    stap
        Told what is being made.
    congruentie, catalogus
        What was compared, and the map under it.
    tabellen, woordenboek
        The tables as they are written, and what they are.
    nulmodel
        What geography alone gives, when it was computed.
    rapport
        The page; for Word.
    gewicht
        What gemeenten weigh in their regios instead of their inwoners.
    """
    figuren: tuple[Figuur, ...] = ()
    if formaten.wil("figuren") or formaten.wil("docx"):
        stap("Figuren tekenen")
        from lappendeken.rapport.rapport.figuren import draw_figuren

        figuren = draw_figuren(congruentie, catalogus, nulmodel, gewicht=gewicht)
    if formaten.wil("figuren"):
        for figuur in figuren:
            folder.write_bytes(_figuur(figuur.naam, "svg"), figuur.svg)
            folder.write_bytes(_figuur(figuur.naam, "png"), figuur.png)
    if formaten.wil("docx") and rapport is not None:
        stap("Word schrijven")
        from lappendeken.rapport.rapport.word import build_docx

        folder.write_bytes(WORD, build_docx(rapport, figuren))
    if formaten.wil("gpkg") or formaten.wil("geojson"):
        stap("Kaartlagen schrijven")
        from lappendeken.tabellen.kaartlagen import build_kaartlagen

        lagen = build_kaartlagen(congruentie, tabellen, catalogus.gebiedskaart)
        if formaten.wil("gpkg"):
            content = _build_geopackage(
                congruentie, lagen, tabellen, woordenboek, catalogus.eenheid
            )
            folder.write_bytes(GEOPACKAGE, content)
        if formaten.wil("geojson"):
            from lappendeken.tabellen.geobestanden import build_geojson

            for name in GEOJSON:
                content = build_geojson(
                    lagen[name], name, woordenboek[name].uitleg, catalogus.eenheid
                )
                folder.write_bytes(_geojson(name), content)
    if formaten.wil("parquet"):
        stap("Parquet schrijven")
        from lappendeken.tabellen.parquet import build_parquet

        for name, tabel in tabellen.items():
            folder.write_bytes(_parquet(name), build_parquet(tabel))


def _build_geopackage(
    congruentie: Congruentie,
    lagen: Mapping[str, gpd.GeoDataFrame],
    tabellen: Mapping[str, pd.DataFrame],
    woordenboek: Woordenboek,
    eenheid: Eenheid,
) -> bytes:
    from lappendeken.tabellen.geobestanden import build_geopackage
    from lappendeken.tabellen.kaartstijl import (
        build_stijl_gemeenten,
        build_stijl_naden,
        build_stijl_regios,
    )

    named = [(i.slug, f"{i.naam} {i.kenmerken.stand}") for i in congruentie.bundel.indelingen]
    styles = {
        "gemeenten": build_stijl_gemeenten(),
        "regios": build_stijl_regios(named),
        "naden": build_stijl_naden(),
    }
    return build_geopackage(lagen, tabellen, styles, woordenboek, eenheid)


def _figuur(name: str, soort: str) -> str:
    return str(PurePosixPath("figuren", f"{name}.{soort}"))


def _geojson(name: str) -> str:
    return str(PurePosixPath("geojson", f"{name}.geojson"))


def _parquet(name: str) -> str:
    return str(PurePosixPath("parquet", f"{name}.parquet"))


def _has_pyarrow() -> bool:
    return find_spec("pyarrow") is not None
