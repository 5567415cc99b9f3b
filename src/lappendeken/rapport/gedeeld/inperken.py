"""Pages without what is not known: no columns for inwoners, provincies or lengths nobody gave."""

from __future__ import annotations

from dataclasses import replace

from lappendeken.model.eenheid import Eenheid
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Tabel

_BIJSCHRIFT = ", en gewogen naar hun inwoners"
_ZOEKVELD = " of provincie"
_LENGTE = "(km)"


def is_volledig(eenheid: Eenheid) -> bool:
    """Tell whether everything that a page can show of units is known."""
    return eenheid.heeft_inwoners and eenheid.heeft_provincies and eenheid.heeft_kaart


def trim(deel: Deel, eenheid: Eenheid) -> Deel:
    """Return a part of a page without columns that would be empty everywhere.

    Which they are is known of the unit, not seen in the cells: a column that happens to be empty
    says something.
    """
    return replace(deel, tabellen=tuple(_trim_tabel(tabel, eenheid) for tabel in deel.tabellen))


def _trim_tabel(tabel: Tabel, eenheid: Eenheid) -> Tabel:
    kept = [place for place, kolom in enumerate(tabel.kolommen) if _is_bekend(kolom.naam, eenheid)]
    caption, search = tabel.bijschrift, tabel.zoekveld
    if not eenheid.heeft_inwoners:
        caption = caption.removesuffix(_BIJSCHRIFT)
    if not eenheid.heeft_provincies:
        search = search.removesuffix(_ZOEKVELD)
    return replace(
        tabel,
        bijschrift=caption,
        zoekveld=search,
        kolommen=tuple(tabel.kolommen[place] for place in kept),
        rijen=tuple(tuple(row[place] for place in kept) for row in tabel.rijen),
        voet=tuple(tabel.voet[place] for place in kept) if tabel.voet else (),
    )


def _is_bekend(kop: str, eenheid: Eenheid) -> bool:
    if "inwoners" in kop.casefold():
        return eenheid.heeft_inwoners
    if kop == "Provincie":
        return eenheid.heeft_provincies
    return eenheid.heeft_kaart or not kop.endswith(_LENGTE)
