"""Which sheet of a file has the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import GegevensError, LappendekenError
from lappendeken.gegevens.inlezen.gemeenten import Gemeentezoeker
from lappendeken.gegevens.inlezen.herkennen.kiezen import (
    Herkend,
    choose,
    refuse_leeg,
    refuse_niets,
)
from lappendeken.gegevens.inlezen.herkennen.tabel import Blad
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.ruw import Ruw, is_blad


def herken_bladen(
    bladen: Iterable[Ruw],
    zoeker: Gemeentezoeker,
    wijze: Leeswijze,
    *,
    meer: bool = False,
    hint: str = "",
    bestand: str = "",
) -> list[Herkend]:
    """Find the sheet with gemeenten, and in it the indelingen.

    Parameters
    ----------
    bladen
        The sheets of a file that have text, in their order.
    zoeker
        Tells what is a gemeente.
    wijze
        What the user said.
    meer
        Whether several indelingen are welcome; otherwise they are refused by name.
    hint
        What to add when nothing is recognised.
    bestand
        Its name, for when it has no sheet with text.

    Returns
    -------
    list of Herkend
        At least one.

    Raises
    ------
    GegevensError
        If no sheet has gemeenten and regios, several have, or a sheet has several
        indelingen while one is wanted; says how to choose.
    """
    sure: list[tuple[Ruw, list[Herkend]]] = []
    found: list[tuple[Ruw, list[Herkend]]] = []
    first: Ruw | None = None
    fault: LappendekenError | None = None
    bladen, wijze, said = _choose_blad(bladen, wijze)
    for ruw in bladen:
        first = first or ruw
        try:
            read = Blad(ruw, zoeker, wijze, list(said)).herken()
        except LappendekenError as error:
            fault = fault or error
            continue
        if read:
            (sure if all(one.zeker for one in read) else found).append((ruw, read))
    # A header of ours is no coincidence; another table of gemeenten beside it may be.
    lists = sure or found
    if len(lists) > 1:
        names = join_namen([f"'{shorten(ruw.blad, 31)}'" for ruw, _ in lists])
        file, blad = shorten(lists[0][0].path.name), shorten(lists[0][0].blad, 31)
        msg = (
            f"{file}: de werkbladen {names} hebben alle gemeenten en regio's. Kies er een met "
            f'--blad, of zo: "{file}#{blad}".'
        )
        raise GegevensError(msg)
    if lists:
        return choose(*lists[0], wijze, meer=meer)
    if fault:
        raise fault
    raise refuse_niets(first, zoeker.herken, hint) if first else refuse_leeg(bestand)


def _choose_blad(
    bladen: Iterable[Ruw], wijze: Leeswijze
) -> tuple[Iterable[Ruw], Leeswijze, tuple[str, ...]]:
    """Keep the sheet that is meant by what stands behind ``#``; a column may be meant too."""
    if not wijze.keuze or wijze.blad:
        return bladen, wijze, ()
    every = list(bladen)
    named = [ruw for ruw in every if ruw.blad and is_blad(ruw.blad, wijze.keuze)]
    if not named:
        return every, wijze, ()
    said = f"'{shorten(wijze.keuze, 31)}' (achter #) is gelezen als het werkblad dat zo heet."
    return named, replace(wijze, keuze=""), (said,)
