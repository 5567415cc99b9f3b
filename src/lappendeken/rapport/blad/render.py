"""From a frozen sheet to HTML, and to plain text that can be pasted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lappendeken.rapport.blad.model import Blad
from lappendeken.rapport.gedeeld.bouwstenen import Tabel
from lappendeken.rapport.gedeeld.render import render_bladzijde


def render_blad(blad: Blad) -> str:
    """Write a sheet as one HTML file; see :func:`render_bladzijde`."""
    return render_bladzijde("blad", blad)


def render_tekst(blad: Blad) -> str:
    """Write a sheet as plain text, a paragraph a line, to paste into another document."""
    return "\n".join(_list_regels(blad)) + "\n"


def _list_regels(blad: Blad) -> Iterator[str]:
    yield blad.titel
    yield blad.ondertitel
    for deel in blad.delen:
        yield ""
        if deel.kop:
            yield deel.kop
        yield from deel.zinnen
        yield from (f"- {punt}" for punt in deel.punten)
        for tabel in deel.tabellen:
            yield from _list_rijen(tabel)
        for luik in deel.tweeluiken:
            yield ""
            yield luik.kop
            yield from (f"- {feit}" for feit in luik.feiten)
            yield from (f"? {vraag}" for vraag in luik.vragen)
    yield ""
    yield from blad.bronnen
    yield f"Gemaakt met: {blad.opdracht} (lappendeken {blad.versie})."


def _list_rijen(tabel: Tabel) -> Iterator[str]:
    yield ""
    yield tabel.bijschrift
    yield _join([kolom.naam for kolom in tabel.kolommen])
    for rij in tabel.rijen:
        yield _join([cel.tekst for cel in rij])


def _join(cells: Sequence[str]) -> str:
    """Separate cells by tabs: pasted into a document they become a table."""
    return "\t".join(" ".join(cell.split()) for cell in cells)
