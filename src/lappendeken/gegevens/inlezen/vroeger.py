"""Rows of gemeenten that are gone: which of them say something of a gemeente of today.

A gemeente that merged hands its regio on. One that was divided says nothing sure of its
parts, and neither does one that merged into a gemeente that has a row of its own: those rows
lapse, and that is said, when the file itself tells of all who took over. Otherwise the file
is refused, unless the user asks for shares: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker
from lappendeken.gegevens.inlezen.opvolgers import Opvolgers
from lappendeken.gegevens.inlezen.regel import Regel
from lappendeken.gegevens.inlezen.rijen import Rijen


def settle_vroeger(
    tabel: Rijen, rows: Sequence[Regel], zoeker: Gemeentezoeker, opvolgers: Opvolgers
) -> tuple[list[Regel], list[str]]:
    """Keep the rows that decide on a gemeente of today.

    Parameters
    ----------
    tabel
        For the line numbers in a message.
    rows
        As written; of a gemeente that was divided all successors.
    zoeker
        Told what is recoded.
    opvolgers
        Gemeenten that got shares of the parts of which they were made; these rows count
        instead of those of the parts.

    Returns
    -------
    tuple
        Rows with one gemeente of today each, in the same order; sentences on those that
        lapsed.

    Raises
    ------
    GegevensError
        If a gemeente was divided and the file does not tell the regio of every successor.
    """
    mine = [row.is_eigen(zoeker.herkomst) for row in rows]
    own = {row.gemeente for row, is_own in zip(rows, mine, strict=True) if is_own}
    merged: dict[str, set[str]] = {}
    for row in rows:
        if row.vondst.vroeger and len(row.vondst.codes) == 1:
            merged.setdefault(row.gemeente, set()).add(row.regio)
    shared = opvolgers.regels
    known = own | shared.keys() | {code for code, regios in merged.items() if len(regios) == 1}
    regios_van: dict[str, set[str]] = {code: set() for code in own}
    for row, is_own in zip(rows, mine, strict=True):
        if is_own:
            regios_van[row.gemeente].add(row.regio)
    kept = [row for rows_of in shared.values() for row in rows_of]
    divided, survived = [], []
    for row, is_own in zip(rows, mine, strict=True):
        used = row.vondst.vroeger and not shared.keys().isdisjoint(row.vondst.codes)
        if len(row.vondst.codes) > 1:
            if missing := set(row.vondst.codes) - known:
                raise _refuse(tabel, row, zoeker, missing, opvolgers)
            if not used:
                divided.append(row)
        elif used:
            zoeker.remember(row.geschreven, row.vondst)
        elif not is_own and row.gemeente in own:
            # The gemeente that went on has its own row, and that counts.
            if regios_van[row.gemeente] == {row.regio}:
                zoeker.remember(row.geschreven, row.vondst)
            else:
                survived.append(row)
        else:
            zoeker.remember(row.geschreven, row.vondst)
            kept.append(row)
    said = []
    if divided:
        said.append(
            "Vervallen, want verdeeld bij een herindeling en van elke opvolger is de regio bekend: "
            f"{_list(divided)}."
        )
    if survived:
        moves = [f"{shorten(row.geschreven)} (nu {zoeker.naam(row.gemeente)})" for row in survived]
        said.append(
            "Vervallen, want opgegaan in een gemeente met een eigen regel en een andere regio: "
            f"{join_namen(moves, MAX_GETOOND)}."
        )
    return kept, said


def _list(rows: Sequence[Regel]) -> str:
    shown = [f"{shorten(row.geschreven)} (regel {row.regel})" for row in rows]
    return join_namen(shown, MAX_GETOOND)


def _refuse(
    tabel: Rijen, row: Regel, zoeker: Gemeentezoeker, missing: set[str], opvolgers: Opvolgers
) -> GegevensError:
    names = [zoeker.naam(code) for code in row.vondst.codes]
    lacking = join_namen([zoeker.naam(code) for code in sorted(missing)])
    way_out = opvolgers.format_uitweg(missing, zoeker)
    return GegevensError(
        f"{tabel.waar(row.regel)}: Gemeente '{shorten(row.geschreven)}' is bij een herindeling "
        f"verdeeld over {join_namen(names)}. Zet die gemeenten zelf in het bestand; nu is van "
        f"{lacking} geen regio bekend.{way_out}"
    )
