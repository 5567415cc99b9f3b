"""Writing a sheet to a folder: as a page, as Word and, when asked, as plain text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.opdracht.gedeeld.uitkomst import Stap
from lappendeken.opdracht.gedeeld.uitvoermap import check_uitvoermap, open_uitvoermap

if TYPE_CHECKING:
    from lappendeken.rapport.blad.model import Blad


def list_bladnamen(naam: str, *, tekst: bool = False) -> tuple[str, ...]:
    """Return the files of a sheet."""
    return (f"{naam}.html", f"{naam}.docx", *((f"{naam}.txt",) if tekst else ()))


def check_bladmap(uit: Path, naam: str, *, overschrijf: bool, tekst: bool = False) -> None:
    """Refuse a place before anything is read or computed; as :func:`write_blad`."""
    check_uitvoermap(uit, list_bladnamen(naam, tekst=tekst), overschrijf=overschrijf)


def write_blad(
    blad: Blad, uit: Path, naam: str, stap: Stap, *, overschrijf: bool, tekst: bool = False
) -> tuple[Path, ...]:
    """Write a sheet, whole or not at all.

    Parameters
    ----------
    blad
        What it says.
    uit, overschrijf
        The folder, and whether one with files of others may be written in.
    naam
        Of its files.
    stap
        Told what is being done.
    tekst
        Whether plain text comes beside it.

    Returns
    -------
    tuple of Path
        What was written.

    Raises
    ------
    UitvoerError
        If the place is no good, or a file is open in another program; then nothing changed.
    """
    # Brings Jinja and python-docx; who errs need not wait for them.
    from lappendeken.rapport.blad.render import render_blad, render_tekst
    from lappendeken.rapport.blad.word import build_docx

    names = list_bladnamen(naam, tekst=tekst)
    with open_uitvoermap(uit, names, stap, overschrijf=overschrijf) as folder:
        stap("Blad schrijven")
        folder.write_tekst(names[0], render_blad(blad))
        folder.write_bytes(names[1], build_docx(blad))
        if tekst:
            folder.write_tekst(names[2], render_tekst(blad))
    return tuple(uit / name for name in names)
