"""A shapefile in a zip, unpacked by ourselves: names in it are looked at and never followed."""

from __future__ import annotations

import zlib
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import ONDERDELEN
from lappendeken.gegevens.inlezen.kaarten.laag import choose_laag
from lappendeken.gegevens.inlezen.kaarten.soorten import SHAPEFILE

_BLOCK = 1 << 20
_INGANG = b"PK\x01\x02"
_VERSLEUTELD = 1


def unpack_shapefile(
    bestand: Path, naam: str, folder: Path, stam: str, laag: str, over: int
) -> str:
    """Unpack the shapefile of a zip to fixed names.

    Parameters
    ----------
    bestand
        Our own copy of the zip.
    naam
        What a sentence calls it.
    folder, stam
        Where the parts go, and what they are called there.
    laag
        Which shapefile is meant when there are several: its name without extension.
    over
        Bytes that all parts together may have.

    Returns
    -------
    str
        The name of the shapefile in the zip, without extension.

    Raises
    ------
    GegevensError
        If it is damaged, protected, too large, or has no shapefile or several.
    """
    # Listing the parts of a zip takes a second per 100,000.
    if bestand.read_bytes().count(_INGANG) > ONDERDELEN:
        msg = f"Kaartbestand {naam} heeft te veel onderdelen. Pak het uit en geef de kaart zelf."
        raise GegevensError(msg)
    try:
        with ZipFile(bestand) as archive:
            shapes = _list_shapefiles(archive)
            if not shapes:
                msg = (
                    f"Kaartbestand {naam} is een zip zonder Shapefile. Pak het uit en geef het "
                    "bestand dat erin zit."
                )
                raise GegevensError(msg)
            chosen = choose_laag(naam, list(shapes), laag if len(shapes) > 1 else "")
            for suffix, info in shapes[chosen].items():
                if info.flag_bits & _VERSLEUTELD:
                    msg = f"Kaartbestand {naam} is beveiligd met een wachtwoord. Pak het eerst uit."
                    raise GegevensError(msg)
                over = _unpack(archive, info, folder / f"{stam}{suffix}", naam, over)
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        LZMAError,
        LookupError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        msg = f"Kaartbestand {naam} is een beschadigde zip. Pak de kaart opnieuw in."
        raise GegevensError(msg) from error
    missing = [suffix for suffix in SHAPEFILE.nodig if suffix not in shapes[chosen]]
    if missing:
        msg = (
            f"In kaartbestand {naam} ontbreekt {shorten(chosen)}{missing[0]}: een Shapefile "
            "is meer dan één bestand. Zet ze bij elkaar, of bewaar de kaart als GeoPackage."
        )
        raise GegevensError(msg)
    return chosen


def _list_shapefiles(archive: ZipFile) -> dict[str, dict[str, ZipInfo]]:
    """List the shapefiles: name without extension to its parts by extension."""
    wanted = (SHAPEFILE.suffixen[0], *SHAPEFILE.erbij)
    found: dict[str, dict[str, ZipInfo]] = {}
    for info in archive.infolist():
        place = PurePosixPath(info.filename.replace("\\", "/"))
        # What macOS puts beside every file.
        if info.filename.endswith("/") or place.name.startswith(".") or "__MACOSX" in place.parts:
            continue
        suffix = place.suffix.casefold()
        if suffix in wanted:
            found.setdefault(str(place.with_suffix("")), {}).setdefault(suffix, info)
    whole = {key: parts for key, parts in found.items() if SHAPEFILE.suffixen[0] in parts}
    short = [PurePosixPath(key).name for key in whole]
    # Folders are told only where names alone do not tell them apart.
    return whole if len(set(short)) < len(short) else dict(zip(short, whole.values(), strict=True))


def _unpack(archive: ZipFile, info: ZipInfo, target: Path, naam: str, over: int) -> int:
    """Unpack one part, and return how many bytes are left."""
    with archive.open(info) as opened, target.open("xb") as copy:
        while block := opened.read(_BLOCK):
            over -= len(block)
            if over < 0:
                msg = f"Kaartbestand {naam} is uitgepakt te groot. Vereenvoudig de vlakken."
                raise GegevensError(msg)
            copy.write(block)
    return over
