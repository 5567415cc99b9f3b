"""What becomes of each regio: which merge, which grow, which are split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.analyse.regiogevolgen import GELIJK, GESPLITST, GROTER, LOT, SAMEN, WEG
from lappendeken.basis.tekst import describe_deel, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.tabel import INWONERS, Veld, build_tabel, shorten
from lappendeken.rapport.gedeeld.woorden import kies, tel

TITEL = "Wat er met elke regio gebeurt"
MAX_RIJEN = 60
BESTAND = "tabellen/regiogevolgen.csv"
_ZIN = {
    SAMEN: ("gaat samen met een andere", "gaan samen"),
    GROTER: ("wordt groter", "worden groter"),
    GESPLITST: ("wordt gesplitst", "worden gesplitst"),
    WEG: ("verdwijnt", "verdwijnen"),
    GELIJK: ("blijft gelijk", "blijven gelijk"),
}
_WAT = {SAMEN: "gaat samen", GROTER: "wordt groter", WEG: "verdwijnt", GELIJK: "blijft gelijk"}


def build_regiogevolgen(
    id_: str, frame: pd.DataFrame, namen: Mapping[str, str], *, bestand: str = BESTAND
) -> Deel:
    """Return a sentence per indeling, and a table of the regios that do not stay as they are.

    Parameters
    ----------
    id_
        Of the table.
    frame
        From :func:`~lappendeken.analyse.regiogevolgen.compute_regiogevolgen`.
    namen
        Slug to what the indeling is called.
    bestand
        Where all rows stand.
    """
    slugs = list(dict.fromkeys(frame["indeling"]))
    sentences = [
        describe_lot(namen[slug], frame["lot"][frame["indeling"] == slug].tolist())
        for slug in slugs
    ]
    changed = frame[frame["lot"] != GELIJK]
    if changed.empty:
        return Deel(tuple(sentences))
    told = changed.assign(
        naam=changed["indeling"].map(namen),
        wat=[
            f"gesplitst in {delen}" if lot == GESPLITST else _WAT[lot]
            for lot, delen in zip(changed["lot"], changed["delen"], strict=True)
        ],
        samen=[join_namen(text.split(";")) if text else "" for text in changed["samen_met"]],
    )
    shown, note = shorten(told, MAX_RIJEN, bestand)
    velden = [
        Veld("regio_naam", "Regio van nu"),
        *([Veld("naam", "Indeling")] if len(slugs) > 1 else []),
        Veld("gemeenten", "Gemeenten", "aantal"),
        INWONERS,
        Veld("wat", "Wat"),
        Veld("waarheen", "Haar gemeenten gaan naar", breed=True),
        Veld("samen", "Samen met", breed=True),
    ]
    if not told["samen"].any():
        velden.pop()
    table = build_tabel(
        id_,
        "Regio’s die veranderen",
        shown,
        velden,
        zoekveld="Zoek een regio",
        noot=note or f"Wie gelijk blijft, staat alleen in {bestand}.",
    )
    return Deel(tuple(sentences), (table,))


def describe_lot(naam: str, lot: Sequence[str]) -> str:
    """Say of how many regios of an indeling what becomes.

    Examples
    --------
    >>> describe_lot("GGD", ["samen", "samen", "gelijk", "gesplitst"])
    'GGD (4 regio’s): 2 gaan samen, 1 wordt gesplitst, 1 blijft gelijk.'
    """
    kinds = [(kind, lot.count(kind)) for kind in LOT if kind in lot]
    if len(kinds) == 1:
        kind, count = kinds[0]
        who = describe_deel(count, count, "regio", "regio’s")
        return f"{naam}: {who} {kies(count, *_ZIN[kind])}."
    parts = [f"{count} {kies(count, *_ZIN[kind])}" for kind, count in kinds]
    return f"{naam} ({tel(len(lot), 'regio', 'regio’s')}): {', '.join(parts)}."
