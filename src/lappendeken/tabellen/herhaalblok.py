"""What a page holds to be run again: its command, its headline figures and the checksums.

A part of ``rapport.json`` in few bytes: a mailed page is enough to repeat it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.tabellen.rapportjson import plain
from lappendeken.tabellen.samenvatting import list_selectie

ID = "herhaling"
VORM = 1
"""Of what :func:`pack_rapport` returns."""
CONTROLE = 16
"""Characters of a checksum that are kept."""

_BEGIN = f'<script type="application/json" id="{ID}" data-controle="'
_EIND = "</script>"


class BlokError(ValueError):
    """What stands in a page is not what was written."""


def pack_rapport(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what ``rapport.json`` says, as far as a repetition needs it."""
    bronnen: dict[str, list[str]] = {}
    for row in said["bronnen"]:
        mine = bronnen.setdefault(row["invoer"], [])
        if (short := str(row["sha256"])[:CONTROLE]) not in mine:
            mine.append(short)
    return {
        "vorm": VORM,
        "soort": said["soort"],
        "versies": said["versies"],
        "opdracht": said["opdracht"],
        "gemeenten": " ".join(said["selectie"]["gemeente_codes"]),
        "instellingen": said["instellingen"],
        "indelingen": {row["indeling"]: row["stand"] for row in said["indelingen"]},
        "cijfers": [[row["maat"], row["weging"], row["selectie"]] for row in said["cijfers"]],
        "bronnen": bronnen,
    }


def narrow_blok(
    packed: Mapping[str, Any], opdracht: str, congruentie: Congruentie, landelijk: pd.DataFrame
) -> dict[str, Any]:
    """Return the block of a page on a part of what a report is on.

    Parameters
    ----------
    packed
        Of the report: from :func:`pack_rapport`.
    opdracht
        The command that makes a report on the part.
    congruentie
        Narrowed to the part.
    landelijk
        The national table, as in the report.
    """
    return {
        **packed,
        "opdracht": opdracht,
        "gemeenten": " ".join(congruentie.gemeld),
        "cijfers": [
            [maat, weging, plain(value)]
            for maat, weging, value in zip(
                landelijk["maat"],
                landelijk["weging"],
                list_selectie(congruentie, landelijk),
                strict=True,
            )
        ],
    }


def pack_tekst(said: str, opdracht: str) -> dict[str, Any] | None:
    """Pack the text of a ``rapport.json``; also a page of a site is run again as a report."""
    return pack_rapport({**json.loads(said), "opdracht": opdracht}) if said else None


def unpack_rapport(packed: Mapping[str, Any]) -> dict[str, Any]:
    """Return it in the form of ``rapport.json`` again, with checksums cut short.

    Raises
    ------
    BlokError
        If it is not of that form.
    """
    try:
        if packed["vorm"] != VORM:
            raise BlokError
        return {
            "soort": packed["soort"],
            "versies": dict(packed["versies"]),
            "opdracht": str(packed["opdracht"]),
            "selectie": {"gemeente_codes": packed["gemeenten"].split()},
            "instellingen": dict(packed["instellingen"]),
            "indelingen": [
                {"indeling": slug, "stand": stand} for slug, stand in packed["indelingen"].items()
            ],
            "cijfers": [
                {"maat": maat, "weging": weging, "selectie": value}
                for maat, weging, value in packed["cijfers"]
            ],
            "bronnen": [
                {"invoer": name, "sha256": short}
                for name, shorts in packed["bronnen"].items()
                for short in shorts
            ],
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BlokError from error


def compute_controle(packed: Mapping[str, object]) -> str:
    """Return the checksum that stands beside the block, whatever its line breaks became."""
    text = json.dumps(packed, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:CONTROLE]


def read_blok(pagina: str) -> dict[str, Any] | None:
    """Return what a page holds to be run again; ``None`` when there is nothing.

    Only text is searched for: nothing of the page is run or followed.

    Raises
    ------
    BlokError
        If it was changed or cut off.
    """
    start = pagina.find(_BEGIN)
    if start < 0:
        return None
    start += len(_BEGIN)
    end = pagina.find(_EIND, start)
    if end < 0 or pagina.find(_BEGIN, start) >= 0:
        raise BlokError
    controle, mark, text = pagina[start:end].partition('">')
    try:
        packed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BlokError from error
    if not mark or not isinstance(packed, dict) or compute_controle(packed) != controle:
        raise BlokError
    return unpack_rapport(packed)
