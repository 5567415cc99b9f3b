"""Lists that people fill in or keep, in the form in which an indeling is read."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Mapping, Sequence

import pandas as pd
import xlsxwriter

from lappendeken.basis.huisstijl import get_huisstijl
from lappendeken.basis.tekst import escape_cel, join_namen
from lappendeken.model.indeling import Indeling

REGIO = "regio"
VOORBEELD = "Uitleg en voorbeeld"

_BLAD_VERBODEN = re.compile(r"[\[\]:*?/\\]")
_MAX_BLAD = 31
# Excel's own limit on the text of one cell.
_MAX_TEKST = 32_767
# A fixed moment in the properties: the same input gives the same bytes.
_GEMAAKT = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


def build_lijst(
    indeling: Indeling, gemeentenamen: Mapping[str, str] | pd.Series[str]
) -> pd.DataFrame:
    """Return an indeling as a list that is read back: text, a row per gemeente and regio.

    Returns
    -------
    pandas.DataFrame
        Columns ``indeling, stand, gemeente_code, gemeente, regio_code, regio, aandeel,
        bron_status``; shares with a decimal comma, as people here write them.
    """
    frame = indeling.to_frame()
    return pd.DataFrame(
        {
            "indeling": frame["indeling"],
            "stand": frame["stand"].astype(str),
            "gemeente_code": frame["gemeente_code"],
            "gemeente": [str(gemeentenamen[code]) for code in frame["gemeente_code"]],
            "regio_code": frame["regio_code"],
            REGIO: frame["regio_naam"],
            "aandeel": [
                "" if pd.isna(share) else f"{share:.10g}".replace(".", ",")
                for share in frame["aandeel"]
            ],
            "bron_status": frame["bron_status"],
        },
        dtype=object,
    )


def build_formulier(gemeenten: pd.DataFrame, met: Sequence[Indeling] = ()) -> pd.DataFrame:
    """Return an empty form: a row per gemeente, with a column to fill in.

    Parameters
    ----------
    gemeenten
        ``gemeente_naam, provincie`` by code.
    met
        Indelingen that get a column with their regios, named after their slug.
    """
    form = pd.DataFrame(
        {
            "gemeente_code": gemeenten.index.astype(str),
            "gemeente": gemeenten["gemeente_naam"].to_numpy(object),
            "provincie": gemeenten["provincie"].to_numpy(object),
            REGIO: "",
        },
        dtype=object,
    )
    for indeling in met:
        named = {
            gemeente: join_namen(indeling.regionamen[code] for code in regios)
            for gemeente, regios in indeling.regios_van.items()
        }
        form[indeling.slug] = [named.get(code, "") for code in form["gemeente_code"]]
    return form.assign(bron_status="")


def build_lijstwerkboek(
    lijst: pd.DataFrame,
    *,
    blad: str,
    uitleg: Sequence[Sequence[str]] = (),
    invullen: str = "",
) -> bytes:
    """Write a list as a workbook in which every cell is text.

    Parameters
    ----------
    lijst
        Text only.
    blad
        Name of its sheet.
    uitleg
        The rows of a second sheet with explanation; none leaves it out.
    invullen
        The column that is marked as the one to fill in.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": "lappendeken", "created": _GEMAAKT})
        head = book.add_format(
            {"bold": True, "bg_color": get_huisstijl().accent, "font_color": "#ffffff"}
        )
        # Text, so that a code such as 01 keeps its zero.
        text = book.add_format({"num_format": "@"})
        todo = book.add_format({"num_format": "@", "bg_color": "#fff8d6", "border": 1})
        sheet = book.add_worksheet(_BLAD_VERBODEN.sub("-", blad)[:_MAX_BLAD])
        for place, name in enumerate(map(str, lijst.columns)):
            mark = todo if name == invullen else text
            sheet.set_column(place, place, 34 if name == invullen else 24, text)
            sheet.write_string(0, place, escape_cel(name), head)
            for row, value in enumerate(lijst[name].tolist(), start=1):
                if value:
                    sheet.write_string(row, place, escape_cel(value)[:_MAX_TEKST], mark)
                elif name == invullen:
                    sheet.write_blank(row, place, None, mark)
        sheet.freeze_panes(1, 0)
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, len(lijst), len(lijst.columns) - 1)
        if uitleg:
            wrap = book.add_format({"text_wrap": True, "valign": "top"})
            second = book.add_worksheet(VOORBEELD)
            second.set_column(0, 0, 70)
            second.set_column(1, 2, 24)
            for row, cells in enumerate(uitleg):
                for place, value in enumerate(cells):
                    second.write_string(row, place, escape_cel(value), wrap)
    return buffer.getvalue()
