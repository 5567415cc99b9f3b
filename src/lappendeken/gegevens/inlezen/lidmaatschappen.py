"""The rows of each gemeente together, and what in them contradicts itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.aandelen import (
    ROUNDING,
    find_anders,
    format_samen,
    is_heel,
    word_samen,
)
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker
from lappendeken.gegevens.inlezen.opvolgers import Opvolgers
from lappendeken.gegevens.inlezen.regel import Regel
from lappendeken.gegevens.inlezen.rijen import Rijen
from lappendeken.model.indeling import Lidmaatschap


def merge_regels(
    tabel: Rijen,
    rows: Sequence[Regel],
    zoeker: Gemeentezoeker,
    opvolgers: Opvolgers,
    *,
    met_aandeel: bool,
) -> tuple[tuple[Lidmaatschap, ...], list[str]]:
    """Join the rows of each gemeente, and refuse what contradicts itself.

    Parameters
    ----------
    tabel
        For the line numbers in a message.
    rows
        With one gemeente of today each.
    zoeker, opvolgers
        Name the gemeente, and the way out for one that was made of several.
    met_aandeel
        Whether the file has shares; without them a lone regio has all of its gemeente.

    Returns
    -------
    tuple
        One membership per gemeente and regio; sentences on rows that stand there
        twice, and on shares that were rounded up to more than all.

    Raises
    ------
    GegevensError
        If a gemeente has several regios without shares, shares of more than all of it, or
        a regio and none.
    """
    per_gemeente: dict[str, dict[str, list[Regel]]] = {}
    for row in rows:
        per_gemeente.setdefault(row.gemeente, {}).setdefault(row.regio, []).append(row)
    found, double, more = [], [], []
    for gemeente, regios in per_gemeente.items():
        naam = zoeker.naam(gemeente)
        for regio, same in regios.items():
            if len(same) > 1:
                _check_same(tabel, naam, regio, same)
                if len({row.geschreven for row in same}) == 1:
                    lines = join_namen((str(row.regel) for row in same), 3)
                    double.append(f"{naam} (regel {lines})")
        kept = {regio: same[0] for regio, same in regios.items()}
        if len(kept) > 1:
            way_out = opvolgers.format_uitweg({gemeente}, zoeker)
            _check_several(tabel, naam, list(kept.values()), way_out)
            total = math.fsum(row.aandeel or 0 for row in kept.values())
            if total > 1 + ROUNDING:
                more.append(word_samen(naam, list(kept.values())))
                kept = {
                    regio: replace(row, aandeel=(row.aandeel or 0) / total)
                    for regio, row in kept.items()
                }
        for regio, row in kept.items():
            share = row.aandeel
            if regio and share is None and not row.onbekend and not met_aandeel:
                share = 1.0
            found.append(Lidmaatschap(gemeente, regio, share if regio else None, row.status))
    said = [f"Dubbele regels tellen één keer: {join_namen(double, MAX_GETOOND)}."] if double else []
    if more:
        said.append(
            f"Door afronding samen iets meer dan 100% in {tabel.plaats}: de aandelen van "
            f"{join_namen(more, MAX_GETOOND)}. Zij zijn naar verhouding verkleind tot samen 100%."
        )
    return tuple(found), said


def _check_same(tabel: Rijen, naam: str, regio: str, rows: Sequence[Regel]) -> None:
    """Refuse two rows of one gemeente in one regio, unless they say the same of all of it."""
    whole = all(row.aandeel in (None, 1.0) for row in rows)
    whole = whole and len({row.onbekend for row in rows}) == 1
    if not whole:
        msg = (
            f"{tabel.waar(rows[1].regel)}: {naam} staat hier en op regel {rows[0].regel} met een "
            f"aandeel in regio '{shorten(regio)}'. Maak er één regel van met het aandeel samen."
        )
        raise GegevensError(msg)


def _check_several(tabel: Rijen, naam: str, rows: Sequence[Regel], way_out: str) -> None:
    """Refuse several regios of one gemeente without shares, or with too much of it."""
    first, second = rows[0], rows[1]
    listed = join_namen(
        (f"'{shorten(row.regio) or '(geen)'}' (regel {row.regel})" for row in rows), 5
    )
    origin = {shorten(row.geschreven) for row in rows}
    because = (
        f" In dit bestand staat zij als {join_namen(sorted(origin), 5)}: nu is dat één gemeente."
        if len({fold(text) for text in origin}) > 1
        else ""
    )
    if any(not row.regio for row in rows):
        msg = (
            f"{tabel.waar(second.regel)}: {naam} staat met en zonder regio: {listed}.{because} "
            "Laat één van beide staan."
        )
        raise GegevensError(msg)
    if all(row.aandeel is None and not row.onbekend for row in rows):
        if second.regel == first.regel:
            msg = (
                f"{tabel.waar(second.regel)}: {naam} staat in '{shorten(first.regio)}' en in "
                f"'{shorten(second.regio)}'. Laat één van beide staan, of maak een lijst met een "
                "regel per gemeente en regio, met in een kolom 'aandeel' het deel (0,6 en 0,4, of "
                "'onbekend')."
            )
            raise GegevensError(msg)
        other = find_anders(tabel.kop)
        named = f" Staat dat in kolom '{shorten(other)}', noem die dan 'aandeel'." if other else ""
        msg = (
            f"{tabel.waar(second.regel)}: {naam} staat in '{shorten(second.regio)}', maar op "
            f"regel {first.regel} in '{shorten(first.regio)}'.{because} Laat één regel staan, of "
            "geef in een kolom 'aandeel' het deel per regio (0,6 en 0,4, of 'onbekend')."
            f"{named}{way_out if because else ''}"
        )
        raise GegevensError(msg)
    shares = [row.aandeel for row in rows if row.aandeel is not None]
    total = math.fsum(shares)
    if total > 1 + ROUNDING and not is_heel(shares):
        msg = (
            f"{tabel.waar(second.regel)}: de aandelen van {naam} zijn samen "
            f"{format_samen(shares)}, dus meer dan 100%: {listed}.{because} Herstel de aandelen."
        )
        raise GegevensError(msg)
    left = [f"'{shorten(row.regio)}' (regel {row.regel})" for row in rows if row.aandeel is None]
    if left and total > 1 - ROUNDING:
        msg = (
            f"{tabel.waar(second.regel)}: de aandelen van {naam} zijn samen al 100%, en voor "
            f"{join_namen(left, 5)} blijft niets over.{because} Herstel de aandelen."
        )
        raise GegevensError(msg)
