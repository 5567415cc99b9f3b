"""``rapport.json``: the report for programs: its numbers, choice, settings and sources.

``rapport.schema.json`` beside this module says what is in it (JSON Schema 2020-12). A
number that is not known is ``null``, never 0.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from lappendeken import __version__
from lappendeken.analyse.congruentie import Congruentie
from lappendeken.gegevens.tabelbestand import round_getal
from lappendeken.tabellen.samenvatting import compute_samenvatting

VORM = "1.0"
"""Of the file; the first number changes when something is taken away or means another thing."""

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
"""Before the code of a gemeente: its identifier in the registers of the government."""

_BRON = ("invoer", "titel", "uitgever", "stand", "adres", "licentie", "sha256")
_INDELING = (
    *("indeling", "naam", "domein", "groep", "soort", "stand", "aantal_regios", "dekking"),
    *("vertrouwen", "verplichting", "wijzigbaar_door", "geldig_tot"),
)


def build_rapportjson(
    congruentie: Congruentie,
    tabellen: Mapping[str, pd.DataFrame],
    *,
    opdracht: str,
    instellingen: Mapping[str, str | int | float | bool | None],
) -> str:
    """Say for programs what a report says.

    Parameters
    ----------
    congruentie
        What was compared.
    tabellen
        As they are written, with what geography alone gives when it was computed.
    opdracht
        The command that repeats the run.
    instellingen
        What was set beside the choice, by name.

    Returns
    -------
    str
        JSON. The same input gives the same text.
    """
    gemeld = congruentie.gemeentetabel.loc[list(congruentie.gemeld)]
    samenvatting = compute_samenvatting(congruentie, tabellen["landelijk"])
    said = {
        "soort": "lappendeken-rapport",
        "versies": {
            "vorm": VORM,
            "lappendeken": __version__,
            "gemeente_indeling": congruentie.bundel.indelingen[0].kenmerken.gemeente_indeling,
        },
        "opdracht": opdracht,
        "selectie": {
            "landelijk": congruentie.is_landelijk,
            "gemeenten": len(gemeld),
            "inwoners": int(gemeld["inwoners"].sum()),
            "provincies": sorted(set(gemeld["provincie"])),
            "gemeente_codes": list(congruentie.gemeld),
            "gemeente_tooi": [f"{TOOI}{code.lower()}" for code in congruentie.gemeld],
        },
        "instellingen": {**instellingen, "drempel": congruentie.bundel.drempel},
        "indelingen": _list_rows(congruentie.indelingen, _INDELING),
        "cijfers": _list_rows(samenvatting, tuple(samenvatting.columns)),
        "bronnen": _list_rows(tabellen["bronnen"], _BRON),
    }
    return json.dumps(said, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _list_rows(table: pd.DataFrame, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    rows = table[list(columns)].to_dict("records")
    return [{str(name): plain(value) for name, value in row.items()} for row in rows]


def plain(value: Any) -> str | int | float | None:
    """Return a cell as JSON holds it: what is not known is ``None``."""
    if isinstance(value, str):
        return value
    if value is None or value is pd.NA or not math.isfinite(value):
        return None
    number = round_getal(float(value))
    return int(number) if number.is_integer() else number
