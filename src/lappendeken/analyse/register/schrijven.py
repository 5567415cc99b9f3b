"""Keep a register up to date without touching what people wrote."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from lappendeken.analyse.register.controle import list_sleutels
from lappendeken.analyse.register.lezen import KOLOMMEN, NAMEN, SLEUTEL, Register, Registerregel
from lappendeken.basis.tekst import shorten
from lappendeken.basis.uitvoer import Eigen
from lappendeken.errors import UitvoerError
from lappendeken.gegevens.tabelbestand import format_tabel

EXCEL = ".xlsx"


@dataclass(frozen=True, slots=True)
class Bijwerking:
    """What a register becomes.

    Attributes
    ----------
    tabel
        Every row to write: those of the user in their order, then the new ones.
    toegevoegd, weggelaten
        Crossings that are new; rows without any text whose crossing is gone.
    """

    tabel: pd.DataFrame
    toegevoegd: int
    weggelaten: int


def merge_register(
    kruisingen: pd.DataFrame,
    register: Register | None = None,
    gemeld: Collection[str] | None = None,
) -> Bijwerking:
    """Add the crossings that are not in a register yet.

    Parameters
    ----------
    kruisingen
        From :func:`list_kruisingen`.
    register
        What is there; ``None`` for a new one.
    gemeld
        The gemeenten that the crossings are of; rows on others stay. ``None`` for all.

    Returns
    -------
    Bijwerking
        What to write.

    Notes
    -----
    Every row in which a person wrote something stays as it is, also when its crossing is
    gone; so do columns that the user added, and rows on indelingen that were not chosen.
    Only a row without any text whose crossing is gone is left out.
    """
    keys = list_sleutels(kruisingen)
    regels = register.regels if register else ()
    kop = register.rijen.kop if register else ()
    place = register.rijen.find_kolommen(NAMEN) if register else {}
    missing = [name for name in KOLOMMEN if name not in place]
    place |= {name: len(kop) + i for i, name in enumerate(missing)}
    header = [*kop, *missing]
    # By position: a user may have two columns of the same name, or of none.
    kept: list[list[str]] = []
    lines = dict(register.rijen.rijen) if register else {}
    sleutel = {place[name] for name in SLEUTEL}
    for regel in regels:
        cells = lines[regel.regel]
        written = any(cell for i, cell in enumerate(cells) if i not in sleutel)
        others = gemeld is not None and regel.gemeente not in gemeld
        if written or others or not regel.indeling or _key(regel) in keys:
            kept.append([*cells, *("" for _ in missing)])
    present = {_key(regel) for regel in regels}
    added = []
    for key, regio, gemeente in zip(
        keys, kruisingen["regio_naam"], kruisingen["gemeente_naam"], strict=True
    ):
        if key not in present:
            row = [""] * len(header)
            for name, text in zip(SLEUTEL, (key[0], regio, gemeente), strict=True):
                row[place[name]] = text
            added.append(row)
    tabel = pd.DataFrame([*kept, *added], columns=header, dtype=object)
    return Bijwerking(tabel, len(added), len(regels) - len(kept))


def _key(regel: Registerregel) -> tuple[str, str, str]:
    return regel.indeling, regel.regio, regel.gemeente


def check_registernaam(path: Path, *, zelf: bool = False) -> None:
    """Refuse a name under which no register is kept.

    Parameters
    ----------
    path
        Where it is to be written.
    zelf
        Whether that is the file of the user itself.

    Raises
    ------
    UitvoerError
        If it is not that of a CSV or a workbook, or a workbook of the user would lose its
        looks.
    """
    soort = path.suffix.casefold()
    name = shorten(path.name)
    if soort not in (".csv", EXCEL):
        msg = (
            f"Een register wordt als CSV of Excel bewaard, niet als '{name}'. Kies een naam op "
            f".csv of {EXCEL}."
        )
        raise UitvoerError(msg)
    if zelf and soort == EXCEL:
        msg = (
            f"'{name}' wordt niet overschreven, want uw opmaak ging dan verloren. Geef met --uit "
            "een andere naam."
        )
        raise UitvoerError(msg)


def write_register(bijwerking: Bijwerking, doel: Eigen, register: Register | None = None) -> None:
    """Write a register as CSV, in the way in which the user's own file was written.

    Parameters
    ----------
    bijwerking
        From :func:`merge_register`.
    doel
        The file, held since before it was read.
    register
        What was there, for its separator and encoding.

    Raises
    ------
    UitvoerError
        If it cannot be written, or somebody else changed it since; then nothing changed.
    """
    # A Dutch Excel opens this in columns, and saves it so.
    separator, encoding = ";", "utf-8-sig"
    if register is not None:
        separator = register.rijen.scheidingsteken or separator
        # Another code page cannot hold every name that is added.
        known = register.rijen.codering
        encoding = known if known in {"utf-8", "utf-8-sig", "utf-16"} else "utf-8-sig"
    doel.write(format_tabel(bijwerking.tabel, separator=separator, encoding=encoding, heel=True))
