"""A report without what is not known: no columns for inwoners or provincies that nobody gave."""

from __future__ import annotations

from dataclasses import fields, replace

from lappendeken.rapport.gedeeld.bouwstenen import Deel, Tabel
from lappendeken.rapport.rapport.model import Rapport

_BIJSCHRIFT = ", en gewogen naar hun inwoners"
_ZOEKVELD = " of provincie"


def trim(rapport: Rapport) -> Rapport:
    """Return a report without columns that would be empty everywhere.

    Which they are is known of the unit, not seen in the cells: a column that happens to be empty
    says something.
    """
    parts = {}
    for field in fields(rapport):
        value = getattr(rapport, field.name)
        if isinstance(value, Deel):
            tables = tuple(_trim_tabel(tabel, rapport) for tabel in value.tabellen)
            parts[field.name] = replace(value, tabellen=tables)
    return replace(rapport, **parts)


def _trim_tabel(tabel: Tabel, rapport: Rapport) -> Tabel:
    unit = rapport.eenheid
    kept = [
        place
        for place, kolom in enumerate(tabel.kolommen)
        if not (
            ("inwoners" in kolom.naam.casefold() and not unit.heeft_inwoners)
            or (kolom.naam == "Provincie" and not unit.heeft_provincies)
        )
    ]
    caption, search = tabel.bijschrift, tabel.zoekveld
    if not unit.heeft_inwoners:
        caption = caption.removesuffix(_BIJSCHRIFT)
    if not unit.heeft_provincies:
        search = search.removesuffix(_ZOEKVELD)
    return replace(
        tabel,
        bijschrift=caption,
        zoekveld=search,
        kolommen=tuple(tabel.kolommen[place] for place in kept),
        rijen=tuple(tuple(row[place] for place in kept) for row in tabel.rijen),
        voet=tuple(tabel.voet[place] for place in kept) if tabel.voet else (),
    )
