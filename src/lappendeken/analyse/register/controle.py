"""Lay the register beside the crossings of today and count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lappendeken.analyse.register.lezen import KOLOMMEN, TEKSTEN, Register, Registerregel
from lappendeken.basis.tekst import fold, join_namen

MAX_GETOOND = 10

_GEEN_REDEN = frozenset(
    {"", "x", "geen", "geenreden", "nvt", "nietvantoepassing", "nb", "na", "onbekend", "volgt"}
)


@dataclass(frozen=True)
class Registercontrole:
    """What the register says about the crossings of today.

    Attributes
    ----------
    kruisingen
        :func:`list_kruisingen`, then ``gemotiveerd`` (a reason is given; a dash or a
        question mark is none), the texts
        ``reden, waarde, besluit_door, bron, datum``, ``ontbreekt`` (texts that a reasoned
        crossing still lacks, joined by ``;``) and ``regel`` in the file (0: none).
    vervallen
        Rows about a crossing that is no longer there: ``regel``, the columns of the
        register and ``waarom``.
    meldingen
        What the user has to know, in Dutch.
    zin
        The counts as one Dutch sentence.
    """

    kruisingen: pd.DataFrame
    vervallen: pd.DataFrame
    meldingen: tuple[str, ...]
    zin: str

    @cached_property
    def per_domein(self) -> pd.DataFrame:
        """``domein, kruisingen, groter, gemotiveerd, niet_gemotiveerd, inwoners``.

        What is ``groter`` asks no reason, so it stands apart; ``inwoners`` are of the crossings.
        """
        return _count(self.kruisingen, ["domein"])

    @cached_property
    def per_regio(self) -> pd.DataFrame:
        """The same per ``indeling, regio_code, regio_naam``."""
        return _count(self.kruisingen, ["indeling", "regio_code", "regio_naam"])


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
        A crossing is gemotiveerd when ``reden`` says something.
    """
    regels = register.regels if register else ()
    by_key = {(r.indeling, r.regio, r.gemeente): r for r in regels if r.indeling}
    keys = list_sleutels(kruisingen)
    mine = [by_key.get(key) for key in keys]
    found = kruisingen.copy()
    found["gemotiveerd"] = [bool(r and is_reden(r.geschreven.get("reden", ""))) for r in mine]
    for name in TEKSTEN:
        found[name] = [r.geschreven.get(name, "") if r else "" for r in mine]
    found["ontbreekt"] = [
        ";".join(n for n in TEKSTEN if not r.geschreven.get(n)) if r and reasoned else ""
        for r, reasoned in zip(mine, found["gemotiveerd"], strict=True)
    ]
    found["regel"] = [r.regel if r else 0 for r in mine]
    gone = [r for r in regels if r.indeling and (r.indeling, r.regio, r.gemeente) not in set(keys)]
    vervallen = _list_vervallen(gone, keys)
    return Registercontrole(
        found,
        vervallen,
        register.meldingen if register else (),
        _describe(found, vervallen),
    )


def is_reden(text: str) -> bool:
    """Tell whether somebody gave a reason: words, and not the words for none.

    Examples
    --------
    >>> is_reden("nabijheid"), is_reden("?"), is_reden("n.v.t."), is_reden("-")
    (True, False, False, False)
    """
    return "".join(c for c in fold(text) if c.isalnum()) not in _GEEN_REDEN


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
    across = found["klasse"] == "kruist"
    marked = found.assign(
        kruisingen=across,
        groter=~across,
        gemotiveerd=across & found["gemotiveerd"],
        inwoners=found["inwoners"].where(across, 0),
    )
    columns = ["kruisingen", "groter", "gemotiveerd", "inwoners"]
    counted = marked.groupby(by, as_index=False)[columns].sum()
    counted["niet_gemotiveerd"] = counted["kruisingen"] - counted["gemotiveerd"]
    order = ["kruisingen", "groter", "gemotiveerd", "niet_gemotiveerd", "inwoners"]
    return counted[[*by, *order]]


def _describe(found: pd.DataFrame, vervallen: pd.DataFrame) -> str:
    across = found[found["klasse"] == "kruist"]
    larger = len(found) - len(across)
    count, reasoned = len(across), int(across["gemotiveerd"].sum())
    noun = "kruising" if count == 1 else "kruisingen"
    text = f"{count} {noun}: {reasoned} gemotiveerd, {count - reasoned} niet gemotiveerd"
    if larger:
        who = "hoort 1 gemeente" if larger == 1 else f"horen {larger} gemeenten"
        text += (
            f"; daarnaast {who} bij een hele regio van de referentie die met een andere is "
            "samengevoegd (groter), en dat vraagt geen reden"
        )
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
