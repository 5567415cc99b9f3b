"""From the frozen page and the pictures to a Word file."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence

from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kerncijfer
from lappendeken.rapport.gedeeld.verwijzingen import load_verwijzingen
from lappendeken.rapport.gedeeld.worddocument import Worddocument
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.model import Rapport
from lappendeken.rapport.rapport.render import list_secties, render_methode

MEESTE = 20
"""Rows of a table; a longer one is for a screen."""

# Chapters of the page that are tables to search in, or stand in another form.
WEG = ("gemeenten", "regelingen", "woorden", "maatlat")
FIGUREN = {
    "kort": ("rangorde",),
    "waarom": ("verwantschap", "verhouding"),
    "vergeleken": ("indelingen",),
    "landelijk": ("sinds-2016",),
    "matrix": ("stromen",),
    "gebieden": ("grootste-gemeente",),
    "naden": ("naden",),
}
"""Chapter to the pictures that belong to it."""

_BLOK = re.compile(r"<(h3|p|li|dt|dd)\b[^>]*>(.*?)</\1>", re.DOTALL)
_TABEL = re.compile(r"<table\b.*?</table>|<figure\b.*?</figure>", re.DOTALL)
_STIJL = {"p": "Normal", "li": "List Bullet", "dt": "Normal", "dd": "List Bullet"}


def build_docx(
    rapport: Rapport, figuren: Sequence[Figuur] = (), *, datum: str = "", afzender: str = ""
) -> bytes:
    """Write the main text of a report as a Word file.

    Parameters
    ----------
    rapport
        The page; its sentences and tables are taken as they are.
    figuren
        The pictures; each stands in its chapter.
    datum, afzender
        On the first page; empty for not said.

    Returns
    -------
    bytes
        A ``.docx`` with real styles, numbered captions, alternatives for the pictures and a
        table of contents. The same input gives the same bytes.
    """
    drawn = {figuur.naam: figuur for figuur in figuren}
    word = Worddocument(rapport.titel, afzender)
    word.schrijf(rapport.titel, "Title")
    word.schrijf(rapport.ondertitel, "Subtitle")
    said = [text for text in (afzender, datum) if text]
    if said:
        word.schrijf(", ".join(said), "Subtitle")
    parts = [part for part in list_secties(rapport) if part[0] not in WEG]
    for number, (key, titel) in enumerate(parts, start=1):
        word.kop(f"{number}. {titel}")
        _write_deel(word, rapport, key, drawn)
    word.inhoudsopgave("Inhoud")
    return word.to_bytes()


def _write_deel(
    word: Worddocument, rapport: Rapport, key: str, drawn: Mapping[str, Figuur]
) -> None:
    """Write one chapter: sentences, then pictures, then tables."""
    if key == "methode":
        _write_methode(word, rapport)
        return
    if key == "kort":
        _write_kerncijfers(word, rapport.kerncijfers)
    deel: Deel = getattr(rapport, "matrixdeel" if key == "matrix" else key)
    for zin in deel.zinnen:
        word.schrijf(zin)
    if key == "gebieden":
        _write_gebieden(word, rapport)
    for name in FIGUREN.get(key, ()):
        if name in drawn:
            figuur = drawn[name]
            word.figuur(
                figuur.png,
                figuur.titel,
                figuur.beschrijving,
                figuur.breedte_cm,
                figuur.hoogte_cm,
            )
    if key == "bronnen":
        _write_bronnen(word, rapport)
        return
    for tabel in deel.tabellen:
        word.tabel(tabel, MEESTE)


def _write_kerncijfers(word: Worddocument, cijfers: Sequence[Kerncijfer]) -> None:
    """Lay the large numbers side by side."""
    table = word.document.add_table(rows=1, cols=len(cijfers))
    for cell, cijfer in zip(table.rows[0].cells, cijfers, strict=True):
        cell.paragraphs[0].style = "Kerncijfer"
        cell.paragraphs[0].add_run(cijfer.waarde)
        cell.add_paragraph(cijfer.naam, style="Tabeltekst")
        if cijfer.bij:
            cell.add_paragraph(cijfer.bij, style="Noot")
    word.schrijf("", "Noot")


def _write_gebieden(word: Worddocument, rapport: Rapport) -> None:
    for groep in rapport.gebiedengroepen:
        word.kop(groep.titel, 2)
        if groep.inleiding:
            word.schrijf(groep.inleiding)
        for _, gebieden in groep.provincies:
            for gebied in gebieden:
                paragraph = word.schrijf("")
                paragraph.add_run(f"{gebied.naam} ({gebied.congruentie}). ").bold = True
                paragraph.add_run(" ".join(gebied.zinnen))


def _write_bronnen(word: Worddocument, rapport: Rapport) -> None:
    """List the sources of each indeling; every file with its checksum is in the tables."""
    for kaart in rapport.indelingen:
        word.kop(kaart.naam, 2)
        for link in kaart.bronnen:
            address = f" {link.adres}" if link.adres else ""
            word.schrijf(f"{link.tekst}{address}", "List Bullet")
        if kaart.meer_bronnen:
            word.schrijf(kaart.meer_bronnen, "List Bullet")


def _write_methode(word: Worddocument, rapport: Rapport) -> None:
    """Write what the page says about method: from its template, so that it stands once."""
    page = render_methode(rapport, load_verwijzingen())
    shown = False
    for kind, inner in _BLOK.findall(_TABEL.sub("", page)):
        text = html.unescape(re.sub(r"<[^>]+>", "", inner))
        text = " ".join(text.split())
        if kind == "h3":
            word.kop(text, 2)
        elif text:
            if kind == "dt" and not shown:
                shown = True
                word.tabel(rapport.voorbeeld.tafels, MEESTE)
            paragraph = word.schrijf(text, _STIJL[kind])
            if kind == "dt":
                paragraph.paragraph_format.keep_with_next = True
