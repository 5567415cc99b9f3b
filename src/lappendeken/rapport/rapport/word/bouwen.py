"""From the frozen page and the pictures to a Word file."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kerncijfer
from lappendeken.rapport.gedeeld.verwijzingen import load_verwijzingen
from lappendeken.rapport.gedeeld.worddocument import Worddocument
from lappendeken.rapport.rapport.bijlagen import Bijlage, build_rest, list_bijlagen
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.model import Hoofdstuk, Rapport
from lappendeken.rapport.rapport.render import render_methode

MEESTE = 20
"""Rows of a table; a longer one is for a screen."""

# Chapters of the page that are tables to search in, or stand in another form.
WEG = ("gemeenten", "regelingen", "woorden", "maatlat")
FIGUREN = {
    "kort": ("rangorde",),
    "waarom": ("verwantschap", "verhouding"),
    "lappen": ("indelingen",),
    "vergeleken": ("indelingen",),
    "landelijk": ("sinds-2016",),
    "matrix": ("stromen",),
    "gebieden": ("grootste-gemeente",),
    "grenzen": ("naden",),
    "naden": ("naden",),
}
"""Chapter to the pictures that belong to it."""

_BLOK = re.compile(r"<(h3|p|li|dt|dd)\b[^>]*>(.*?)</\1>", re.DOTALL)
_TABEL = re.compile(r"<table\b.*?</table>|<figure\b.*?</figure>", re.DOTALL)
# A way to what is for a screen.
_WEGWIJZER = re.compile(rf'<a href="#(?:{"|".join(WEG)})">[^<]*</a>')
_STIJL = {"p": "Normal", "li": "List Bullet", "dt": "Normal", "dd": "List Bullet"}


def build_docx(rapport: Rapport, figuren: Sequence[Figuur] = ()) -> bytes:
    """Write the main text of a report as a Word file.

    Parameters
    ----------
    rapport
        The page; its sentences and tables are taken as they are.
    figuren
        The pictures; each stands in its chapter.

    Returns
    -------
    bytes
        A ``.docx`` with real styles, numbered captions, alternatives for the pictures and a
        table of contents. The same input gives the same bytes.
    """
    drawn = {figuur.naam: figuur for figuur in figuren}
    word = Worddocument(rapport.titel)
    word.schrijf(rapport.titel, "Title")
    word.schrijf(rapport.ondertitel, "Subtitle")
    for number, chapter in enumerate(rapport.hoofdtekst, start=1):
        word.kop(f"{number}. {chapter.kop}")
        _write_hoofdstuk(word, rapport, chapter, drawn)
    rest = build_rest(rapport)
    shown = [bijlage for bijlage in list_bijlagen(rapport) if bijlage.deel not in WEG]
    for place, bijlage in enumerate(shown):
        word.kop(f"Bijlage {chr(ord('A') + place)}. {bijlage.titel}")
        _write_bijlage(word, rest, bijlage, drawn)
    word.inhoudsopgave("Inhoud")
    return word.to_bytes()


def _write_hoofdstuk(
    word: Worddocument, rapport: Rapport, chapter: Hoofdstuk, drawn: dict[str, Figuur]
) -> None:
    """Write a chapter of the main text: sentences, then pictures, then tables."""
    if chapter.vorm == "kort":
        _write_kerncijfers(word, rapport.kerncijfers)
    for zin in chapter.deel.zinnen:
        word.schrijf(zin)
    if chapter.vorm == "gebieden":
        _write_gebieden(word, rapport)
    _write_figuren(word, FIGUREN.get(chapter.id, ()), drawn)
    for tabel in chapter.deel.tabellen:
        word.tabel(tabel, MEESTE)


def _write_bijlage(
    word: Worddocument, rest: Rapport, bijlage: Bijlage, drawn: dict[str, Figuur]
) -> None:
    key = bijlage.deel
    if key == "methode":
        _write_methode(word, rest)
        return
    deel: Deel = getattr(rest, "matrixdeel" if key == "matrix" else key)
    for zin in deel.zinnen:
        word.schrijf(zin)
    if key == "gebieden":
        _write_gebieden(word, rest)
    _write_figuren(word, FIGUREN.get(key, ()), drawn)
    if key == "bronnen":
        _write_bronnen(word, rest)
        return
    for tabel in deel.tabellen:
        word.tabel(tabel, MEESTE)


def _write_figuren(word: Worddocument, namen: Sequence[str], drawn: dict[str, Figuur]) -> None:
    """Write the pictures of a chapter, each once."""
    for name in namen:
        figuur = drawn.pop(name, None)
        if figuur is not None:
            word.figuur(
                figuur.png,
                figuur.titel,
                figuur.beschrijving,
                figuur.breedte_cm,
                figuur.hoogte_cm,
            )


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
    page = _WEGWIJZER.sub("in rapport.html", render_methode(rapport, load_verwijzingen()))
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
