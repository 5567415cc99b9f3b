"""Of which year the gemeenten in a list are, and what there is to say about that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker
from lappendeken.gegevens.inlezen.regel import Regel
from lappendeken.gegevens.inlezen.rijen import Rijen

_YEAR = re.compile(r"(?:19|20)\d\d")


def herken_jaar(
    tabel: Rijen, rows: Sequence[Regel], zoeker: Gemeentezoeker, genoemd: int, stand: int | None
) -> tuple[int | None, list[str]]:
    """Tell of which year the gemeenten are, when that is an earlier one.

    Parameters
    ----------
    tabel, rows
        The file, and its rows as they were understood.
    zoeker
        Knows which gemeenten there were.
    genoemd, stand
        Years that the file names, of its codes and of what it describes.

    Returns
    -------
    tuple
        The year, if any, and sentences.
    """
    old = sum(row.vondst.vroeger for row in rows)
    if not old:
        return None, []
    codes = {row.vondst.toen for row in rows} - {""}
    said = []
    if strange := zoeker.jaren.find_vreemd(codes, genoemd):
        said.append(
            f"{tabel.plaats} noemt gemeente_indeling {genoemd}, maar deze gemeenten waren er toen "
            f"niet: {join_namen(strange, MAX_GETOOND)}."
        )
    found = zoeker.jaren.herken(codes, [year for year in (genoemd, stand) if year])
    if found is None:
        return None, said
    said += found.format_meldingen(tabel.plaats, old, zoeker.jaar)
    return found.jaren[-1], said


def check_jaar(tabel: Rijen, year: str, zoeker: Gemeentezoeker) -> int:
    """Return the year that a file says its codes are of; 0 when it does not say.

    Raises
    ------
    GegevensError
        If it is no year, or one from which nothing can be recoded.
    """
    if year and not _YEAR.fullmatch(year):
        msg = (
            f"{tabel.plaats}: gemeente_indeling '{shorten(year)}' is geen jaar. Schrijf "
            f"bijvoorbeeld {zoeker.jaar}."
        )
        raise GegevensError(msg)
    if year and year != str(zoeker.jaar) and not zoeker.kan_omzetten:
        msg = (
            f"{tabel.plaats}: gemeente_indeling is {year}, maar lappendeken rekent met de "
            f"gemeenten van {zoeker.jaar}. Zet het bestand om naar dat jaar."
        )
        raise GegevensError(msg)
    return int(year or 0)
