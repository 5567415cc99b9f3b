"""The description of a folder with tables for other programs: a Frictionless Data Package.

``datapackage.json`` says of every table where it is, what each column means and which values
it can have, and on which sources it rests; the words and the limits are those of the data
dictionary. https://specs.frictionlessdata.io/data-package/ describes the format.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from lappendeken.tabellen.woordenboek import Kolom, Tabel, Woordenboek

_TYPEN: Mapping[str, str] = {"tekst": "string", "code": "string", "jaar": "year"}


def build_datapakket(
    tabellen: Mapping[str, pd.DataFrame],
    woordenboek: Woordenboek,
    bronnen: pd.DataFrame,
    *,
    opdracht: str,
) -> str:
    """Describe the tables that a run writes.

    Parameters
    ----------
    tabellen
        By name, as they are written.
    woordenboek
        What they mean.
    bronnen
        The sources: ``titel, uitgever, adres, licentie``. Each is named once, whatever
        the number of files that it stands behind.
    opdracht
        The command that repeats the run.

    Returns
    -------
    str
        JSON. The same input gives the same text.

    Raises
    ------
    KeyError
        If a table or a column is not in the dictionary.
    """
    package = {
        "profile": "tabular-data-package",
        "name": f"lappendeken-{woordenboek.opdracht}",
        "title": f"lappendeken {woordenboek.opdracht}",
        "description": f"Gemaakt met: {opdracht}",
        "sources": _list_bronnen(bronnen),
        "resources": [
            _describe_tabel(woordenboek[name], frame) for name, frame in tabellen.items()
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _list_bronnen(bronnen: pd.DataFrame) -> list[dict[str, str]]:
    columns = {
        "title": "titel",
        "path": "adres",
        "publisher": "uitgever",
        "license": "licentie",
    }
    rows = bronnen[list(columns.values())].drop_duplicates()
    found = [dict(zip(columns, map(str, row), strict=True)) for row in rows.to_numpy(object)]
    for bron in found:
        # Anything else would be a file of the package.
        if not bron["path"].startswith(("https://", "http://")):
            bron["path"] = ""
    return [{key: text for key, text in bron.items() if text} for bron in found]


def _describe_tabel(tabel: Tabel, frame: pd.DataFrame) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": tabel.naam,
        "path": tabel.bestand,
        "description": tabel.uitleg,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_describe_kolom(kolom) for kolom in tabel.describe(frame)],
            "missingValues": [""],
        },
    }


def _describe_kolom(kolom: Kolom) -> dict[str, Any]:
    number = "integer" if kolom.soort == "aantal" and not kolom.gebroken else "number"
    found: dict[str, Any] = {
        "name": kolom.naam,
        "type": _TYPEN.get(kolom.soort, number),
        "description": kolom.uitleg,
    }
    constraints: dict[str, Any] = {} if kolom.leeg else {"required": True}
    if kolom.bereik is not None:
        limits = {"minimum": kolom.bereik.laag, "maximum": kolom.bereik.hoog}
        constraints |= {k: int(limit) for k, limit in limits.items() if math.isfinite(limit)}
    if kolom.waarden:
        constraints["enum"] = list(kolom.waarden)
    if constraints:
        found["constraints"] = constraints
    # Not of the format, which allows more: what a reader needs to cite a number.
    extra = {"unit": kolom.eenheid, "formula": kolom.formule, "source": kolom.bron}
    return found | {key: text for key, text in extra.items() if text}
