"""The Excel file: every table that fits on a sheet, with a reading guide.

Numbers are real numbers, text is never a formula, and the file has the same bytes
for the same input.
"""

from __future__ import annotations

import datetime
import io
import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.basis.huisstijl import get_huisstijl
from lappendeken.basis.tekst import escape_cel, format_getal, join_namen
from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.gegevens.tabelbestand import round_getal
from lappendeken.maten import MATEN
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.tabellen.woordenboek import Kolom, Woordenboek, load_woordenboek, write_kop

_GETALNOTATIE: Mapping[str, str] = MappingProxyType(
    {
        "aantal": "#,##0",
        "aandeel": "0.0%",
        "verschil": "+0.0%;-0.0%;0.0%",
        "getal": "#,##0.000",
        "km": "#,##0.0",
        "bits": "0.000",
        "jaar": "0",
    }
)
_BREEDTE: Mapping[str, int] = MappingProxyType({"code": 14, "tekst": 28, "getal": 16})
_MET_SLUG = ("indeling", "referentie", "maatlat", "weggelaten", "omschrijving")
_NAMEN_BIJ = ("gemeente_code", "gemeente_a", "gemeente_b", "grootste_gemeente")
_STAAND = 5
"""Columns up to which a sheet prints upright."""
# Sheet to the column with names, the one with numbers, the title and how numbers are written.
_GRAFIEKEN: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "provincies": ("provincie", "congruentie", "Congruentie per provincie", "0%"),
        "machtsbalans": (
            "naam",
            "boven_helft",
            "Regio's met meer dan de helft van de inwoners in één gemeente",
            "0",
        ),
    }
)
_NOOT: Mapping[str, Any] = MappingProxyType(
    {"author": "lappendeken", "x_scale": 2.2, "y_scale": 1.2, "font_size": 9}
)
# Excel's own limit on the text of one cell.
_MAX_TEKST = 32_767
# A fixed moment in the properties: the same input gives the same bytes.
_GEMAAKT = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


NAAM_UITLEG = "Naam van de gemeente."
_CODES = (
    "De kolommen gemeente_code en gemeente_naam heten altijd zo; hier staan er code en naam van de "
    "eenheden in."
)


def build_werkboek(
    congruentie: Congruentie,
    tabellen: Mapping[str, pd.DataFrame] | None = None,
    bladen: Mapping[str, pd.DataFrame] | None = None,
    eenheid: Eenheid = GEMEENTE,
    woorden: Woordkeus = GEWOON,
) -> bytes:
    """Write the tables of a report to one Excel file.

    Parameters
    ----------
    congruentie
        What was compared; names of gemeenten are added beside their codes.
    tabellen
        The tables, when there is more in them than in ``congruentie.tabellen``.
    bladen
        Sheets that sum up, in front of the tables; as
        :func:`~lappendeken.tabellen.bladen.build_bladen` returns.
    eenheid, woorden
        What is divided, and what it is called.

    Returns
    -------
    bytes
        As of :func:`build_werkboek_van`.
    """
    rapport, werkboek = load_woordenboek("rapport"), load_woordenboek("werkboek")
    first = werkboek.order(bladen or {})
    both = Woordenboek("rapport", {**werkboek.tabellen, **rapport.tabellen})
    return build_werkboek_van(
        {**first, **(tabellen or congruentie.tabellen)},
        both.zeg(woorden, eigen=eenheid.is_eigen),
        [(label, woorden.zeg(text)) for label, text in _leesregels(congruentie, eenheid)],
        titel="lappendeken: congruentie van regio-indelingen",
        gemeentenamen=congruentie.gemeentetabel["gemeente_naam"],
        vermelding=vermeld_grenzen(eenheid),
        naamuitleg=woorden.zeg(NAAM_UITLEG),
    )


def vermeld_grenzen(eenheid: Eenheid) -> str:
    """Return whose the borders are."""
    return eenheid.bestand if eenheid.is_eigen else "CBS, Kadaster (CC BY 4.0)"


def say_grenzen(eenheid: Eenheid) -> str:
    """Say whose the borders are, and of which year."""
    if not eenheid.is_eigen:
        return (
            "CBS, Kadaster (CC BY 4.0): lijnen van 2022, indeling van "
            f"{eenheid.indeling_van}, bewerkt."
        )
    if not eenheid.heeft_kaart:
        return f"{eenheid.bestand} heeft geen vlakken: er zijn geen grenzen en geen naden."
    return f"Gemeten op de vlakken uit {eenheid.bestand}, een bestand van de gebruiker."


def build_werkboek_van(
    tabellen: Mapping[str, pd.DataFrame],
    woordenboek: Woordenboek,
    leesregels: Sequence[tuple[str, str]],
    *,
    titel: str,
    gemeentenamen: pd.Series[str],
    vermelding: str = "CBS, Kadaster (CC BY 4.0)",
    naamuitleg: str = NAAM_UITLEG,
) -> bytes:
    """Write tables to one Excel file.

    Parameters
    ----------
    tabellen
        Name of the sheet to table. Those that are too long for a sheet are left out.
    woordenboek
        What the tables and their columns are.
    leesregels
        Label and text of each line of the reading guide.
    titel
        Above the reading guide.
    gemeentenamen
        Gemeente code to name; added beside codes.
    vermelding
        Whose the data is, for among the properties of the file.
    naamuitleg
        What the added columns with names are.

    Returns
    -------
    bytes
        An ``.xlsx`` file: a sheet ``Leeswijzer``, a sheet per table, and a sheet
        ``Kolommen`` with the meaning of every column.

    Raises
    ------
    KeyError
        If a table or a column is not in the dictionary.
    """
    sheets = woordenboek.select_excel(tabellen)
    kolommen = {name: woordenboek[name].describe(table) for name, table in sheets.items()}
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        stijl = get_huisstijl()
        about = {"title": "lappendeken", "author": stijl.naam, "comments": vermelding}
        book.set_properties({**about, "created": _GEMAAKT})
        writer = _Schrijver(book)
        uitleg = {name: woordenboek[name].uitleg for name in sheets}
        writer.write_leeswijzer(titel, leesregels, uitleg)
        for name, table in sheets.items():
            writer.write_tabel(name, *_add_namen(table, kolommen[name], gemeentenamen, naamuitleg))
            if name in _GRAFIEKEN and len(table):
                writer.add_grafiek(name, table, [kolom.naam for kolom in kolommen[name]])
        writer.write_tabel("Kolommen", *_list_kolommen(kolommen))
    return buffer.getvalue()


class _Schrijver:
    """Writes sheets with one set of formats."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.book, self.stijl = book, get_huisstijl()
        self.kop: Format = book.add_format(
            {
                "bold": True,
                "bg_color": self.stijl.accent,
                "font_color": "#ffffff",
                "valign": "top",
                "text_wrap": True,
            }
        )
        self.titel: Format = book.add_format({"bold": True, "font_size": 16})
        self.vet: Format = book.add_format({"bold": True})
        self.tekst: Format = book.add_format({"text_wrap": True, "valign": "top"})
        self.getallen: dict[str, Format] = {
            soort: book.add_format({"num_format": notatie})
            for soort, notatie in _GETALNOTATIE.items()
        }

    def write_tabel(self, name: str, table: pd.DataFrame, kolommen: Sequence[Kolom]) -> None:
        sheet = self.book.add_worksheet(name)
        lines = 1
        for place, kolom in enumerate(kolommen):
            kop = kolom.kop or write_kop(kolom.naam)
            sheet.write_string(0, place, kop, self.kop)
            sheet.write_comment(0, place, _write_noot(kolom), _NOOT)
            notatie = self.getallen.get(kolom.soort)
            slug = kolom.naam.startswith(_MET_SLUG)
            least = _BREEDTE["tekst"] if slug else _BREEDTE.get(kolom.soort, 12)
            # A heading breaks between its words, over three lines at most; behind it a button.
            longest = max(len(word) for word in kop.split())
            width = max(least, longest + 4, len(kop) // 3 + 4)
            lines = max(lines, -(-len(kop) // (width - 3)))
            sheet.set_column(place, place, width, notatie)
            _write_cellen(sheet, place, table[kolom.naam].tolist())
        # Whole pixels, three quarters of a point: newer versions of XlsxWriter round to them.
        sheet.set_row(0, 3.75 + 15 * min(lines, 4))
        # Every sheet prints one page wide, on A4, with its head on each page.
        sheet.set_paper(9)
        if len(kolommen) > _STAAND:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.set_footer("&L&8lappendeken: &A&R&8pagina &P van &N")
        if self.stijl.afzender:
            # In a header & starts a code.
            sheet.set_header("&R&8" + self.stijl.afzender.replace("&", "&&"))
        first_text = sum(kolom.soort in ("code", "tekst") for kolom in kolommen[:2])
        sheet.freeze_panes(1, first_text)
        if len(table):
            sheet.autofilter(0, 0, len(table), len(kolommen) - 1)

    def add_grafiek(self, name: str, table: pd.DataFrame, kolommen: Sequence[str]) -> None:
        """Draw a bar per row below a table."""
        label, values, titel, notatie = _GRAFIEKEN[name]
        sheet = self.book.get_worksheet_by_name(name)
        chart = self.book.add_chart({"type": "bar"})
        last = len(table)
        place, number = kolommen.index(label), kolommen.index(values)
        chart.add_series(
            {
                "categories": [name, 1, place, last, place],
                "values": [name, 1, number, last, number],
                "fill": {"color": self.stijl.accent},
                "gap": 60,
                "data_labels": {"value": True, "num_format": notatie},
            }
        )
        chart.set_title({"name": titel, "name_font": {"size": 11}})
        chart.set_legend({"none": True})
        # The first row on top, as in the table.
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"min": 0, "major_gridlines": {"visible": False}, "visible": False})
        chart.set_size({"width": 640, "height": 120 + 26 * last})
        sheet.insert_chart(last + 2, 0, chart, {"description": titel})

    def write_leeswijzer(
        self, titel: str, leesregels: Sequence[tuple[str, str]], bladen: Mapping[str, str]
    ) -> None:
        sheet = self.book.add_worksheet("Leeswijzer")
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 1, 90)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, escape_cel(titel), self.titel)
        row = 2
        sent = [("Afzender", self.stijl.afzender), ("Disclaimer", self.stijl.disclaimer)]
        for label, text in (*leesregels, *(pair for pair in sent if pair[1])):
            sheet.write_string(row, 0, label, self.vet)
            sheet.write_string(row, 1, escape_cel(text), self.tekst)
            row += 1
        row += 1
        sheet.write_string(row, 0, "Blad", self.kop)
        sheet.write_string(row, 1, "Wat erin staat", self.kop)
        for name, text in {**bladen, "Kolommen": "Wat elke kolom betekent."}.items():
            row += 1
            sheet.write_url(row, 0, f"internal:'{name}'!A1", string=name)
            sheet.write_string(row, 1, text, self.tekst)


def _write_noot(kolom: Kolom) -> str:
    """Return the note of a heading: the name of the column in other files, and what it says."""
    return f"{kolom.naam}\n{kolom.uitleg}".strip()


def _leesregels(congruentie: Congruentie, eenheid: Eenheid) -> list[tuple[str, str]]:
    namen = [f"{i.naam} ({i.kenmerken.stand})" for i in congruentie.bundel.indelingen]
    total = len(congruentie.bundel.gemeenten)
    shown = len(congruentie.gemeld)
    reported = (
        f"Alle {total} gemeenten."
        if congruentie.is_landelijk
        else f"{format_getal(shown)} van de {total} gemeenten. De scores zijn berekend over heel "
        "Nederland; landelijk, indelingen en indelingsparen zijn niet ingeperkt."
    )
    return [
        ("Vergeleken", join_namen(namen)),
        ("Getoond", reported),
        ("Congruentie", MATEN["congruentie"].toelichting),
        ("Geen oordeel", "Meer congruentie is niet altijd beter: dit beschrijft alleen."),
        ("Lege cel", "Onbekend of niet te berekenen; nooit 0."),
        ("Koppen", "In de notitie bij elke kop staat hoe de kolom in de andere bestanden heet."),
        ("Inwoners", _say_inwoners(eenheid)),
        ("Niet in dit bestand", "gemeenteparen (te lang): zie tabellen/gemeenteparen.csv."),
        ("Grenzen", say_grenzen(eenheid)),
        *([("Codes", _CODES)] if eenheid.is_eigen else []),
    ]


def _say_inwoners(eenheid: Eenheid) -> str:
    if not eenheid.heeft_inwoners:
        return f"{eenheid.bestand} noemt geen inwoners: kolommen met _inwoners zijn leeg."
    when = f"volgens {eenheid.bestand}" if eenheid.is_eigen else "1 januari 2026"
    return f"Kolommen met _inwoners wegen of tellen in inwoners ({when})."


def _write_cellen(sheet: Worksheet, place: int, values: Sequence[Any]) -> None:
    """Write a column below its heading; what is missing is no cell at all.

    How numbers are written is of the column. Each kind has its own call: the general one
    looks in a text for a formula or a link, and which of the two differs by version.
    """
    # Thousands of rows have few texts.
    texts = {text: _to_tekst(text) for text in {v for v in values if isinstance(v, str)}}
    for row, value in enumerate(values, start=1):
        if isinstance(value, str):
            if text := texts[value]:
                sheet.write_string(row, place, text)
        elif value is not None and value is not pd.NA and math.isfinite(value):
            # Whole numbers are exact; others get the digits of the CSV, and so the same bytes.
            whole = isinstance(value, int | np.integer)
            sheet.write_number(row, place, int(value) if whole else round_getal(value))


def _to_tekst(value: str) -> str:
    """Return a text as a cell holds it."""
    text = escape_cel(value)
    if len(text) > _MAX_TEKST // 2:  # Excel counts in UTF-16
        text = text.encode("utf-16-le")[: 2 * _MAX_TEKST].decode("utf-16-le", "ignore")
    return text


def _add_namen(
    table: pd.DataFrame, kolommen: Sequence[Kolom], names: pd.Series[str], naamuitleg: str
) -> tuple[pd.DataFrame, list[Kolom]]:
    """Put the name of a gemeente beside its code where the table has the code only."""
    named, found = table.copy(), list(kolommen)
    present = {kolom.naam for kolom in kolommen}
    for code in _NAMEN_BIJ:
        naam = "gemeente_naam" if code == "gemeente_code" else f"{code}_naam"
        if code in present and naam not in present:
            named[naam] = named[code].astype(str).map(names).fillna("")
            place = [kolom.naam for kolom in found].index(code)
            found.insert(place + 1, Kolom(naam, "tekst", naamuitleg))
    return named, found


def _list_kolommen(
    described: Mapping[str, Sequence[Kolom]],
) -> tuple[pd.DataFrame, list[Kolom]]:
    kolommen = [
        Kolom("tabel", "tekst", ""),
        Kolom("kolom", "tekst", ""),
        Kolom("kop", "tekst", ""),
        Kolom("soort", "code", ""),
        Kolom("betekenis", "tekst", ""),
    ]
    rows = [
        (name, k.naam, k.kop or write_kop(k.naam), k.soort, k.uitleg)
        for name in described
        for k in described[name]
    ]
    return pd.DataFrame(rows, columns=[kolom.naam for kolom in kolommen]), kolommen
