"""Words, cells and tables that both pages share."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.basis.tekst import GEEN_WAARDE
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Kolom, Tabel
from lappendeken.rapport.gedeeld.woorden import cel_getal, cel_procent, cel_tekst

RELATIES: Mapping[str, str] = {
    "gelijk": "gelijk",
    "a_in_b": "a past in b",
    "b_in_a": "b past in a",
    "kruisend": "kruisend",
    "erin": "past erin",
    "omvat": "omvat haar",
    "": "geen gemeente gemeen",
}
VERANTWOORDING = (
    "Meer congruentie is niet vanzelf beter. Deze pagina beschrijft wat er verandert, voor wie "
    "en hoeveel; of dat gewenst is, is een afweging die cijfers niet maken."
)
KERNMATEN = (
    ("congruentie", "gemeenten", "Congruentie, gemiddeld over gemeenten", "aandeel"),
    ("congruentie", "inwoners", "Congruentie, gemiddeld naar inwoners", "aandeel"),
    ("jaccard", "gemeenten", "Gedeelde partners over alle paren indelingen", "aandeel"),
    ("regioatlas_congruentie", "gemeenten", "Congruentie volgens RegioAtlas", "aandeel"),
    ("nestheid", "gemeenten", "Nestheid", "aandeel"),
    ("tafels", "gemeenten", "Verschillende tafels per gemeente", "getal"),
    ("alle_partners", "gemeenten", "Alle partners per gemeente", "getal"),
    ("vaste_partners", "gemeenten", "Vaste partners per gemeente", "getal"),
    ("kernregios", "geen", "Kernregio’s", "aantal"),
    ("naden_km", "geen", "Naden (km)", "aantal"),
    ("harde_naden_km", "geen", "Harde naden (km)", "aantal"),
)
"""What is shown of the national table: maat, weging, name, kind of value."""


def label(indeling: Indeling, andere: Indeling) -> str:
    """Return the name of an indeling, with the stand where another has the same."""
    if indeling.naam != andere.naam:
        return indeling.naam
    years = indeling.kenmerken.stand, andere.kenmerken.stand
    return f"{indeling.naam} ({years[0] if years[0] != years[1] else indeling.slug})"


def cel_soort(value: float, soort: str) -> Cel:
    """Return a cell with a number as its kind is written."""
    if soort == "aandeel":
        return cel_procent(value, 1)
    decimals = {"aantal": 0, "km": 1, "bits": 2}.get(soort, 2)
    return cel_getal(value, decimals)


def cel_verschil(value: float, soort: str) -> Cel:
    """Return a cell with a difference and its sign; of shares in procentpunten."""
    number = round(100 * value if soort == "aandeel" else value, 9)
    digits = {"aantal": 0, "getal": 2}.get(soort, 1)
    # A difference that rounds to nothing still goes one way.
    while number and not math.isnan(number) and digits < 4 and not round(number, digits):
        digits += 1
    cell = cel_getal(number, digits)
    text = cell.tekst.replace("-", "−")
    if text != GEEN_WAARDE and not text.startswith("−") and text.strip("0,"):
        text = f"+{text}"
    return Cel(text, cell.waarde)


def pick(landelijk: pd.DataFrame, column: str = "waarde") -> dict[tuple[str, str], float]:
    """Return a national table as (maat, weging) to number."""
    return {
        (str(maat), str(weging)): float(value)
        for maat, weging, value in zip(
            landelijk["maat"], landelijk["weging"], landelijk[column], strict=True
        )
    }


def build_tabel(
    id_: str,
    bijschrift: str,
    kolommen: Sequence[Kolom],
    frame: pd.DataFrame,
    soorten: Mapping[str, str],
    *,
    zoekveld: str = "",
    noot: str = "",
) -> Tabel:
    """Return a table of some columns of a frame.

    Parameters
    ----------
    id_, bijschrift, kolommen
        As in :class:`~lappendeken.rapport.model.Tabel`.
    frame
        The rows.
    soorten
        Column of the frame to the kind of value, in the order of ``kolommen``: ``tekst``,
        or as in :func:`cel_soort`, or ``verschil``.
    zoekveld, noot
        As in the table.
    """
    rows = []
    for values in frame[list(soorten)].itertuples(index=False, name=None):
        cells = []
        for value, soort in zip(values, soorten.values(), strict=True):
            if soort == "tekst":
                cells.append(cel_tekst(value or GEEN_WAARDE))
            elif soort == "verschil":
                cells.append(cel_verschil(float(value), "aandeel"))
            else:
                cells.append(cel_soort(float(value), soort))
        rows.append(tuple(cells))
    shown = zoekveld if len(rows) > 15 else ""
    return Tabel(id_, bijschrift, tuple(kolommen), tuple(rows), zoekveld=shown, noot=noot)


def shorten(frame: pd.DataFrame, most: int, where: str) -> tuple[pd.DataFrame, str]:
    """Return the first rows, and a note that says where the others are."""
    if len(frame) <= most:
        return frame, ""
    return frame.iloc[:most], f"De eerste {most} van {len(frame)}; alle staan in {where}."
