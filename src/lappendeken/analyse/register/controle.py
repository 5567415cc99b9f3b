"""Lay the register beside the crossings of today and count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from lappendeken.analyse.register.lezen import KOLOMMEN, TEKSTEN, Register, Registerregel
from lappendeken.basis.tekst import join_namen

MAX_GETOOND = 10


@dataclass(frozen=True)
class Registercontrole:
    """What the register says about the crossings of today.

    Attributes
    ----------
    kruisingen
        :func:`list_kruisingen`, then ``gemotiveerd`` (a reason is given), the texts
        ``reden, waarde, besluit_door, bron, datum``, ``ontbreekt`` (texts that a reasoned
        crossing still lacks, joined by ``;``) and ``regel`` in the file (0: none).
    vervallen
        Rows about a crossing that is no longer there: ``regel``, the columns of the
        register and ``waarom``.
    per_domein
        ``domein, kruisingen, gemotiveerd, niet_gemotiveerd, inwoners``.
    per_regio
        The same per ``indeling, regio_code, regio_naam``.
    meldingen
        What the user has to know, in Dutch.
    zin
        The counts as one Dutch sentence.
    """

    kruisingen: pd.DataFrame
    vervallen: pd.DataFrame
    per_domein: pd.DataFrame
    per_regio: pd.DataFrame
    meldingen: tuple[str, ...]
    zin: str


def check_register(kruisingen: pd.DataFrame, register: Register | None = None) -> Registercontrole:
    """Say of each crossing whether a reason is given.

    Parameters
    ----------
    kruisingen
        From :func:`list_kruisingen`.
    register
        What people wrote; without it no crossing has a reason.

    Returns
    -------
    Registercontrole
        A crossing is gemotiveerd when ``reden`` is filled.
    """
    regels = register.regels if register else ()
    by_key = {(r.indeling, r.regio, r.gemeente): r for r in regels if r.indeling}
    keys = list_sleutels(kruisingen)
    mine = [by_key.get(key) for key in keys]
    found = kruisingen.copy()
    found["gemotiveerd"] = [bool(r and r.geschreven.get("reden")) for r in mine]
    for name in TEKSTEN:
        found[name] = [r.geschreven.get(name, "") if r else "" for r in mine]
    found["ontbreekt"] = [
        ";".join(n for n in TEKSTEN if not r.geschreven.get(n))
        if r and r.geschreven.get("reden")
        else ""
        for r in mine
    ]
    found["regel"] = [r.regel if r else 0 for r in mine]
    gone = [r for r in regels if r.indeling and (r.indeling, r.regio, r.gemeente) not in set(keys)]
    vervallen = _list_vervallen(gone, keys)
    return Registercontrole(
        found,
        vervallen,
        _count(found, ["domein"]),
        _count(found, ["indeling", "regio_code", "regio_naam"]),
        register.meldingen if register else (),
        _describe(found, vervallen),
    )


def list_sleutels(kruisingen: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Return indeling, regio and gemeente code of every crossing."""
    columns = (kruisingen[name] for name in ("indeling", "regio_code", "gemeente_code"))
    return list(zip(*columns, strict=True))


def _list_vervallen(
    gone: Sequence[Registerregel], keys: Sequence[tuple[str, str, str]]
) -> pd.DataFrame:
    elsewhere = {(indeling, gemeente) for indeling, _, gemeente in keys}
    rows = []
    for regel in gone:
        if not regel.regio:
            why = "deze regio bestaat niet (meer)"
        elif (regel.indeling, regel.gemeente) in elsewhere:
            why = "de gemeente kruist nu vanuit een andere regio"
        else:
            why = "de gemeente kruist de referentie niet (meer)"
        texts = [regel.geschreven.get(name, "") for name in KOLOMMEN]
        rows.append((regel.regel, *texts, why))
    return pd.DataFrame(rows, columns=["regel", *KOLOMMEN, "waarom"])


def _count(found: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    counted = found.groupby(by, as_index=False).agg(
        kruisingen=("gemotiveerd", "size"),
        gemotiveerd=("gemotiveerd", "sum"),
        inwoners=("inwoners", "sum"),
    )
    counted["niet_gemotiveerd"] = counted["kruisingen"] - counted["gemotiveerd"]
    return counted[[*by, "kruisingen", "gemotiveerd", "niet_gemotiveerd", "inwoners"]]


def _describe(found: pd.DataFrame, vervallen: pd.DataFrame) -> str:
    count, reasoned = len(found), int(found["gemotiveerd"].sum())
    noun = "kruising" if count == 1 else "kruisingen"
    text = f"{count} {noun}: {reasoned} gemotiveerd, {count - reasoned} niet gemotiveerd"
    if not len(vervallen):
        return f"{text}."
    gone = [
        f"{gemeente} in {regio} (regel {regel})"
        for gemeente, regio, regel in zip(
            vervallen["gemeente"], vervallen["regio"], vervallen["regel"], strict=True
        )
    ]
    verb = "regel gaat" if len(gone) == 1 else "regels gaan"
    return (
        f"{text}; {len(gone)} {verb} over een kruising die er niet (meer) is: "
        f"{join_namen(gone, MAX_GETOOND)}."
    )
