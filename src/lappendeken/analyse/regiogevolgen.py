"""What becomes of each regio when an indeling comes in the place of another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.analyse.onbekend import map_inwoners, round_inwoners
from lappendeken.basis.tekst import fold
from lappendeken.model.indeling import Indeling

GELIJK, SAMEN, GROTER, GESPLITST, WEG = "gelijk", "samen", "groter", "gesplitst", "weg"
LOT = (SAMEN, GROTER, GESPLITST, WEG, GELIJK)
"""What can become of a regio, in the order in which a reader is told."""
KOLOMMEN = (
    "indeling",
    "regio_code",
    "regio_naam",
    "gemeenten",
    "inwoners",
    "lot",
    "delen",
    "waarheen",
    "samen_met",
)
GEEN_REGIO = "geen regio"


def compute_regiogevolgen(
    paren: Sequence[tuple[Indeling, Indeling]], inwoners: pd.Series
) -> pd.DataFrame:
    """Say of each regio whether it stays, merges, grows or is split.

    Parameters
    ----------
    paren
        The indeling of today, and the one in its place.
    inwoners
        By gemeente code; may be missing.

    Returns
    -------
    pandas.DataFrame
        One row per regio of today, by indeling in the order given and name: ``indeling,
        regio_code, regio_naam, gemeenten, inwoners``; ``lot``: gelijk (the same leden), samen
        (whole in a larger regio, with another whole one), groter (whole in a larger regio, with
        parts of others), gesplitst (over several regios, or partly without one) or weg (none of
        its gemeenten has a regio); ``delen``: over how many it is spread, none counted once;
        ``waarheen``: those with the gemeenten that go there, largest first; ``samen_met``: the
        whole regios that it merges with, joined by ``;``.

    Examples
    --------
    >>> vier = {"GM01": "x", "GM02": "y", "GM03": "z", "GM04": "z"}
    >>> nu = Indeling.from_mapping("nu", vier)
    >>> straks = Indeling.from_mapping("straks", {**vier, "GM02": "x", "GM04": "x"})
    >>> found = compute_regiogevolgen([(nu, straks)], pd.Series({g: 10 for g in vier}))
    >>> for row in found[["regio_naam", "lot", "waarheen", "samen_met"]].to_numpy().tolist():
    ...     print(row)
    ['x', 'samen', 'x (1)', 'y']
    ['y', 'samen', 'x (1)', 'x']
    ['z', 'gesplitst', 'x (1), z (1)', '']
    """
    people = map_inwoners(inwoners)
    rows = [row for voor, na in paren for row in _list_rows(voor, na, people)]
    return pd.DataFrame(rows, columns=list(KOLOMMEN)).astype({"inwoners": "Int64"})


def _list_rows(
    voor: Indeling, na: Indeling, people: Mapping[str, float]
) -> list[tuple[object, ...]]:
    before, after = voor.leden_vanaf(), na.leden_vanaf()
    held = frozenset().union(*after.values())
    rows: list[tuple[object, ...]] = []
    for regio in sorted(before, key=lambda r: (fold(voor.regionamen[r]), r)):
        leden = before[regio]
        meets = {code: len(leden & other) for code, other in after.items() if leden & other}
        ranked = sorted(meets, key=lambda code: (-meets[code], code))
        loose = len(leden - held)
        whole = next((code for code in ranked if leden <= after[code]), None)
        mates: list[str] = []
        if not ranked:
            lot, delen = WEG, 0
        elif whole is None:
            lot, delen = GESPLITST, len(ranked) + bool(loose)
        else:
            mates = [
                voor.regionamen[other]
                for other in before
                if other != regio and before[other] <= after[whole]
            ]
            same = leden == after[whole]
            lot, delen = GELIJK if same else SAMEN if mates else GROTER, 1
            ranked, mates = [whole], [] if same else sorted(mates, key=fold)
        parts = [f"{na.regionamen[code]} ({meets[code]})" for code in ranked]
        total = sum(people.get(g, 0.0) for g in leden)
        rows.append(
            (
                voor.slug,
                regio,
                voor.regionamen[regio],
                len(leden),
                round_inwoners(total),
                lot,
                delen,
                ", ".join([*parts, *([f"{GEEN_REGIO} ({loose})"] if loose else [])]),
                ";".join(mates),
            )
        )
    return rows
