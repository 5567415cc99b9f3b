"""A private copy of a map: what is read is what was checked, and nothing beside it."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from lappendeken.basis.bestand import check_bestand, translate_schijffout
from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import (
    GEOPACKAGE,
    HEAD,
    SHAPEFILE,
    ZIP,
    Soort,
    check_soort,
)
from lappendeken.gegevens.inlezen.kaarten.zipbestand import unpack_shapefile

STAM = "kaart"
"""Name of the copy, whatever the file was called: a name can mean something to GDAL."""

_BLOCK = 1 << 20


def copy_kaart(path: Path, folder: Path, limiet: Limiet, laag: str = "") -> tuple[Soort, str, str]:
    """Copy a map and what belongs to it to ``folder``; what is in a zip is unpacked there.

    Parameters
    ----------
    path
        As the user gave it.
    folder
        An empty folder of our own.
    limiet
        Its ``bytes`` bound the whole.
    laag
        Which shapefile of a zip with several is meant.

    Returns
    -------
    tuple
        The format, the name of the copy in ``folder``, and what was taken out of a zip.

    Raises
    ------
    GegevensError
        If the file is missing, too large, of another format than its name says, open in
        another program, or lacks what belongs to it.
    """
    size = check_bestand(path, maximum=limiet.bytes, wat="Kaartbestand")
    source: Path = path
    target = folder / f"{STAM}{path.suffix.casefold()}"
    try:
        with path.open("rb") as opened:
            head = opened.read(HEAD)
            soort = check_soort(path, head)
            _check_closed(path, soort)
            found = _find_erbij(path, soort)
            with target.open("wb") as copy:
                copy.write(head)
                size = len(head) + _copy(opened, copy, path, limiet.bytes - len(head))
        for suffix, source in found.items():
            # Together, so that what a small map drags along is bounded too.
            check_bestand(source, maximum=limiet.bytes - size, wat="Kaartbestand")
            with source.open("rb") as opened, (folder / f"{STAM}{suffix}").open("wb") as copy:
                size += _copy(opened, copy, source, limiet.bytes - size)
    except OSError as error:
        msg = (
            f"Kaartbestand {shorten(source.name)} is niet te lezen: {translate_schijffout(error)}. "
            "Sluit het in andere programma's, of geef een ander."
        )
        raise GegevensError(msg) from error
    if soort is not ZIP:
        return soort, target.name, ""
    taken = unpack_shapefile(target, shorten(path.name), folder, STAM, laag, limiet.bytes)
    shape = folder / f"{STAM}{SHAPEFILE.suffixen[0]}"
    with shape.open("rb") as opened:
        check_soort(Path(f"{taken}{shape.suffix}"), opened.read(HEAD))
    return SHAPEFILE, shape.name, taken


def _copy(opened: BinaryIO, copy: BinaryIO, path: Path, maximum: int) -> int:
    done = 0
    while block := opened.read(_BLOCK):
        done += len(block)
        if done > maximum:
            msg = (
                f"Kaartbestand '{shorten(path.name)}' groeit terwijl het gelezen wordt. Wacht tot "
                "het klaar is."
            )
            raise GegevensError(msg)
        copy.write(block)
    return done


def _check_closed(path: Path, soort: Soort) -> None:
    """Refuse a database with changes that are not in it yet; without them it tells old news."""
    if soort is not GEOPACKAGE:
        return
    for end in ("-wal", "-journal"):
        beside = path.with_name(path.name + end)
        if beside.is_file() and beside.stat().st_size:
            msg = (
                f"Kaartbestand {shorten(path.name)} is nog open in een ander programma: de laatste "
                f"wijzigingen staan in {shorten(beside.name)}. Sluit het daar eerst."
            )
            raise GegevensError(msg)


def _find_erbij(path: Path, soort: Soort) -> dict[str, Path]:
    """Find the files beside a map, in its own folder only: extension to path."""
    found: dict[str, Path] = {}
    for suffix in soort.erbij:
        for written in (suffix, suffix.upper()):
            beside = path.with_suffix(written)
            if beside.exists() or beside.is_symlink():
                found[suffix] = beside
                break
    missing = [suffix for suffix in soort.nodig if suffix not in found]
    if missing:
        verb = "ontbreekt" if len(missing) == 1 else "ontbreken"
        names = join_namen(f"{shorten(path.stem)}{suffix}" for suffix in missing)
        msg = (
            f"Bij {shorten(path.name)} {verb} {names}: een {soort.naam} is meer dan één bestand. "
            "Zet ze bij elkaar, of bewaar de kaart als GeoPackage."
        )
        raise GegevensError(msg)
    folders = (path.parent.resolve(), path.resolve().parent)
    for beside in found.values():
        # A link may be put beside a map to have another file read.
        if beside.resolve().parent not in folders:
            msg = (
                f"{shorten(beside.name)} verwijst naar een andere map. Zet het bestand zelf bij "
                f"{shorten(path.name)}."
            )
            raise GegevensError(msg)
    return found
