"""The jobs: choose, compute, render and write; the command line only asks for them."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.analyse.congruentie import Congruentie, compute_congruentie
from lappendeken.analyse.nulmodel import Nulmodel, compute_nulmodel
from lappendeken.analyse.register import Registercontrole
from lappendeken.basis.uitvoer import write_bestand, write_map
from lappendeken.errors import UitvoerError
from lappendeken.gegevens.catalogus import Catalogus, load_catalogus
from lappendeken.gegevens.tabelbestand import write_tabel
from lappendeken.tabellen.nulmodel import TREKKINGEN, add_nulmodel

if TYPE_CHECKING:
    from lappendeken.kaart import OfflineMap

RAPPORT = "rapport.html"
KAART = "kaart.html"
WERKBOEK = "lappendeken.xlsx"
TABELLEN = "tabellen"

Stap = Callable[[str], None]
"""Told in Dutch what is being done now."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """What a user chose to compare, on whom to report, and what to lay it beside.

    Empty means: the standaard set, all gemeenten, and COROP as maatlat. ``nulmodel`` is the
    number of draws behind what geography alone gives; 0 leaves it out.
    """

    indelingen: tuple[str, ...] = ()
    domeinen: tuple[str, ...] = ()
    groepen: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    provincies: tuple[str, ...] = ()
    gemeenten: tuple[str, ...] = ()
    maatlat: str = ""
    register: str = ""
    nulmodel: int = TREKKINGEN

    def format_opdracht(self, opdracht: str) -> str:
        """Return the command that repeats this choice, without the place of the output."""
        parts = ["lappendeken", opdracht]
        for option, values in (
            ("--indelingen", self.indelingen),
            ("--domeinen", self.domeinen),
            ("--groepen", self.groepen),
            ("--soorten", self.soorten),
            ("--presets", self.presets),
        ):
            if values:
                parts += [option, shlex.quote(",".join(values))]
        for option, values in (("--provincie", self.provincies), ("--gemeente", self.gemeenten)):
            for value in values:
                parts += [option, shlex.quote(value)]
        if self.maatlat:
            parts += ["--maatlat", shlex.quote(self.maatlat)]
        if self.register:
            parts += ["--register", shlex.quote(self.register)]
        if self.nulmodel != TREKKINGEN:
            parts += ["--nulmodel", str(self.nulmodel)]
        # A terminal that is not UTF-8 hands over half characters; a page cannot hold them.
        return " ".join(parts).encode("utf-8", "replace").decode("utf-8")


def compute_keuze(keuze: Keuze, catalogus: Catalogus, stap: Stap) -> Congruentie:
    """Choose indelingen and gemeenten, and compute what compares them.

    Raises
    ------
    LappendekenError
        If a name does not exist, the choice leaves nothing to compare, or data is
        missing or damaged.
    """
    stap("Indelingen lezen")
    chosen = catalogus.select(
        keuze.indelingen, keuze.domeinen, keuze.groepen, keuze.soorten, keuze.presets
    )
    gemeld = catalogus.find_gemeld(keuze.provincies, keuze.gemeenten)
    return compute_congruentie(
        chosen,
        catalogus.gemeenten,
        catalogus.grenzen,
        gemeld=gemeld,
        bronnen=catalogus.bronnen(chosen),
    )


def run_rapport(
    keuze: Keuze,
    uit: Path,
    stap: Stap,
    *,
    overschrijf: bool = False,
    register: Registercontrole | None = None,
    catalogus: Catalogus | None = None,
) -> list[Path]:
    """Write the report, the map, the Excel file and the tables to a folder.

    Parameters
    ----------
    keuze
        What to compare.
    uit
        The folder.
    stap
        Told what is being done.
    overschrijf
        Whether a folder with files of others may be written in.
    register
        What a register says about the crossings of a reference, for the report.
    catalogus
        The data; by default what travels with the package.

    Returns
    -------
    list of Path
        What was written: the pages first, then the folder with tables.

    Raises
    ------
    LappendekenError
        If the choice, the data or the folder is no good; then nothing changed.
    """
    source = catalogus or load_catalogus()
    # Who mistypes a name should hear so before folders are touched.
    maatlat = source.resolve(keuze.maatlat) if keuze.maatlat else ""
    congruentie = compute_keuze(keuze, source, stap)
    with write_map(uit, overschrijf=overschrijf, namen=(RAPPORT, KAART, WERKBOEK)) as folder:
        stap("Partners en regio's vergelijken")
        tabellen = congruentie.tabellen
        nulmodel = None
        if keuze.nulmodel:
            stap("Vergelijken met toeval")
            nulmodel = compute_nulmodel(congruentie.bundel, trekkingen=keuze.nulmodel)
            tabellen = add_nulmodel(tabellen, nulmodel)
        stap("Rapport schrijven")
        opdracht = keuze.format_opdracht("rapport")
        _write_rapport(congruentie, source, folder / RAPPORT, opdracht, maatlat, nulmodel, register)
        stap("Kaart tekenen")
        _write_kaart(congruentie, source, folder / KAART)
        stap("Tabellen schrijven")
        (folder / TABELLEN).mkdir()
        for name, tabel in tabellen.items():
            write_tabel(tabel, folder / TABELLEN / f"{name}.csv")
        _write_werkboek(congruentie, folder / WERKBOEK, nulmodel)
        stap("Op zijn plaats zetten")
    return [uit / RAPPORT, uit / KAART, uit / WERKBOEK, uit / TABELLEN]


def run_kaart(
    keuze: Keuze,
    uit: Path,
    stap: Stap,
    *,
    overschrijf: bool = False,
    achtergrond: str = "",
    catalogus: Catalogus | None = None,
) -> list[Path]:
    """Write the map to one file.

    Parameters and errors as in :func:`run_rapport`; ``achtergrond`` names a background
    of tiles from the internet, by default none.
    """
    if achtergrond:
        from lappendeken.kaart import find_achtergrond

        find_achtergrond(achtergrond)
    if not uit.exists() and uit.suffix.lower() not in (".html", ".htm"):
        msg = (
            f"'{uit}' is geen naam voor een kaart, want zij is een webpagina. Geef met --uit een "
            "naam die op .html eindigt, zoals --uit kaart.html."
        )
        raise UitvoerError(msg)
    source = catalogus or load_catalogus()
    congruentie = compute_keuze(keuze, source, stap)
    with write_bestand(uit, overschrijf=overschrijf) as path:
        stap("Kaart tekenen")
        _write_kaart(congruentie, source, path, achtergrond)
        stap("Op zijn plaats zetten")
    return [uit]


# Report and map bring Jinja, folium and geopandas; who lists indelingen need not wait for them.


def _write_rapport(
    congruentie: Congruentie,
    catalogus: Catalogus,
    path: Path,
    opdracht: str,
    maatlat: str,
    nulmodel: Nulmodel | None,
    register: Registercontrole | None,
) -> None:
    from lappendeken.rapport import build_rapport, render_rapport

    rapport = build_rapport(
        congruentie,
        catalogus,
        opdracht=opdracht,
        maatlat=maatlat,
        nulmodel=nulmodel,
        register=register,
    )
    path.write_text(render_rapport(rapport), encoding="utf-8", newline="\n")


def draw_kaart(
    congruentie: Congruentie, catalogus: Catalogus, *, titel: str = "", achtergrond: str = ""
) -> OfflineMap:
    """Build the map with all that the catalogue offers a reader.

    Parameters
    ----------
    congruentie
        What the map opens with.
    catalogus
        Polygons, the other indelingen, ready-made choices and names that are gone.
    titel, achtergrond
        As in :func:`lappendeken.kaart.build_kaart`.

    Raises
    ------
    OnbekendError
        If there is no such background.
    GegevensError
        If data is missing or damaged.
    """
    from lappendeken.kaart import build_kaart

    chosen = set(congruentie.bundel.slugs)
    return build_kaart(
        congruentie,
        catalogus.gebiedskaart,
        titel=titel,
        andere=[catalogus.indeling(slug) for slug in catalogus.actueel if slug not in chosen],
        vroegere_namen=catalogus.vroegere_namen,
        keuzes=catalogus.presets,
        achtergrond=achtergrond,
    )


def _write_kaart(
    congruentie: Congruentie, catalogus: Catalogus, path: Path, achtergrond: str = ""
) -> None:
    from lappendeken.kaart import render_kaart

    kaart = draw_kaart(congruentie, catalogus, achtergrond=achtergrond)
    path.write_text(render_kaart(kaart), encoding="utf-8", newline="\n")


def _write_werkboek(congruentie: Congruentie, path: Path, nulmodel: Nulmodel | None) -> None:
    from lappendeken.tabellen.werkboek import build_werkboek

    tabellen = None if nulmodel is None else add_nulmodel(congruentie.tabellen, nulmodel)
    path.write_bytes(build_werkboek(congruentie, tabellen))
