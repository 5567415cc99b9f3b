"""What a run is about: the gemeenten of today or of another year, or units of the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lappendeken.errors import SelectieError
from lappendeken.gegevens.bewaard import Bewaard
from lappendeken.gegevens.catalogus import Catalogus, Eigen
from lappendeken.gegevens.eenheden import Eenheidskeuze
from lappendeken.gegevens.inlezen import Leeswijze


def load_grondslag(
    meegeleverd: Catalogus,
    wijze: Leeswijze,
    eenheid: Eenheidskeuze | None,
    gemeente_indeling: str,
) -> Catalogus:
    """Return the catalogue of what is divided.

    Parameters
    ----------
    meegeleverd
        What travels with the package.
    wijze
        How the file of the units is read.
    eenheid
        Units of the user, if any.
    gemeente_indeling
        A year as the user wrote it; empty for today's.

    Raises
    ------
    SelectieError
        If both are asked, or there is no such year.
    GegevensError
        If the file of the units is no good.
    """
    if eenheid is not None and gemeente_indeling:
        msg = (
            "--gemeente-indeling kiest Nederlandse gemeenten, en --eenheid zet er andere eenheden "
            "voor in de plaats. Laat één van beide weg."
        )
        raise SelectieError(msg)
    # Most runs are of the gemeenten of today, and read none of this.
    if eenheid is not None:
        from lappendeken.gegevens.eenheden import load_eenheden

        return load_eenheden(eenheid, wijze, meegeleverd)
    if gemeente_indeling:
        from lappendeken.gegevens.gemeentejaar import load_jaarcatalogus

        return load_jaarcatalogus(gemeente_indeling, meegeleverd)
    return meegeleverd


def recode_bewaard(catalogus: Catalogus, bewaard: Iterable[Bewaard]) -> Iterator[Eigen]:
    """Return what the user keeps, in the gemeenten of the catalogue."""
    from lappendeken.gegevens.gemeentejaar import Jaarcatalogus

    for one in bewaard:
        yield catalogus.recode(one.eigen) if isinstance(catalogus, Jaarcatalogus) else one.eigen
