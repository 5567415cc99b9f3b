"""The job of ``lappendeken indelingen verwijderen``: forget an indeling of the user's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lappendeken.basis.tekst import join_namen, shorten, suggest
from lappendeken.basis.uitvoer import remove_map
from lappendeken.errors import OnbekendError
from lappendeken.gegevens.bewaard import BESTANDEN, OMGEVING, find_map, list_slugs
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which indeling: the slug under which it is kept."""

    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwijderuitkomst(Uitkomst):
    """What was removed, and from where."""

    slug: str
    map: Path


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Verwijderuitkomst:
    """Remove what a user keeps under a name, also when it is damaged.

    Raises
    ------
    OnbekendError
        If the user keeps nothing under that name.
    UitvoerError
        If it may not be removed.
    """
    stap("Verwijderen")
    slug, folder = verzoek.slug.strip(), find_map()
    known = list_slugs(folder)
    if slug not in known:
        raise _refuse(slug, known, catalogus)
    left = remove_map(folder / slug, BESTANDEN, met=f"met {OMGEVING} ")
    stays = (
        (f"In {folder / slug} staat nog iets van anders en dat blijft: {join_namen(left, 5)}.",)
        if left
        else ()
    )
    return Verwijderuitkomst(meldingen=stays, slug=slug, map=folder / slug)


def _refuse(slug: str, known: tuple[str, ...], catalogus: Catalogus | None) -> OnbekendError:
    shown = shorten(slug)
    if slug in Invoer(catalogus).meegeleverd.kenmerken:
        return OnbekendError(
            f"'{shown}' hoort bij lappendeken zelf en blijft; alleen eigen indelingen gaan weg."
        )
    options = f"U bewaart: {', '.join(known)}." if known else "U bewaart er geen."
    return OnbekendError(
        f"U bewaart geen eigen indeling '{shown}'.{suggest(slug, known)} {options}"
    )
