"""What a run calls the things that are divided, in what it says when it fails too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from lappendeken.basis.woordkeus import Woordkeus
from lappendeken.errors import LappendekenError
from lappendeken.gegevens.catalogus import Catalogus, Eigen, Gecorrigeerd
from lappendeken.model.eenheid import build_woordkeus


def choose_woorden(catalogus: Catalogus, koppen: Iterable[str] = ()) -> Woordkeus:
    """Return how to speak of the units of a catalogue; names of the user are left alone.

    ``koppen`` are headings of columns in the files of the user: they stand in quotes.
    """
    if not catalogus.eenheid.is_eigen:
        return build_woordkeus(catalogus.eenheid)
    names = {catalogus.eenheid.bestand, *map(str, catalogus.gemeenten["gemeente_naam"])}
    names |= set(map(str, catalogus.gemeenten["provincie"]))
    names |= {f"'{kop}'" for kop in koppen}
    brought: list[Eigen | Gecorrigeerd] = [*catalogus.eigen, *catalogus.gecorrigeerd]
    for one in brought:
        meta = one.indeling.kenmerken
        names |= {one.bestand, meta.naam, meta.domein, meta.slug}
        names |= set(one.indeling.regionamen.values()) | set(one.indeling.regios)
    return build_woordkeus(catalogus.eenheid, names)


@contextmanager
def translate_fouten(woorden: Callable[[], Woordkeus]) -> Iterator[None]:
    """Say what is wrong in the words of the user."""
    try:
        yield
    except LappendekenError as error:
        said = woorden().zeg(str(error))
        if said == str(error):
            raise
        raise type(error)(said) from error
