"""The core of a groep: what one means when one says "the sociaal domein"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from lappendeken.gegevens.catalogus.lezen import Preset
from lappendeken.model.kenmerken import Kenmerken

MIN_STAND = 2023
"""The oldest stand that still counts as the co-operation of today."""

_VERTROUWD = frozenset({"A", "B"})


def list_kern(
    groep: str, kenmerken: Mapping[str, Kenmerken], actueel: Iterable[str]
) -> tuple[str, ...]:
    """Return the slugs that a groep stands for, wherever it is chosen by its name.

    Parameters
    ----------
    groep
        Its name, as in the kenmerken.
    kenmerken
        Slug to kenmerken.
    actueel
        Slugs of the newest stand of each reeks; nothing else is looked at.

    Returns
    -------
    tuple of str
        In the order of ``actueel``: co-operation of gemeenten (soort samenwerking), of
        today (stand from 2023), that can be trusted (vertrouwen A or B) or that nothing
        better exists for (voorlopig). A table past its geldig_tot keeps its place until
        a newer stand takes it.
    """
    return tuple(slug for slug in actueel if _is_kern(groep, kenmerken[slug]))


def list_presets(
    presets: Iterable[Preset],
    newest: Mapping[str, str],
    list_groep: Callable[[str], tuple[str, ...]],
) -> dict[str, tuple[str, ...]]:
    """Return name to slugs of ready-made choices.

    Parameters
    ----------
    presets
        Each names reeksen, or a groep.
    newest
        Reeks to the slug of its newest stand.
    list_groep
        Returns what a groep stands for.
    """
    return {
        preset.naam: list_groep(preset.groep)
        if preset.groep
        else tuple(newest[reeks] for reeks in preset.reeksen if reeks in newest)
        for preset in presets
    }


def _is_kern(groep: str, known: Kenmerken) -> bool:
    return (
        known.groep == groep
        and known.soort == "samenwerking"
        and known.stand >= MIN_STAND
        and (known.vertrouwen in _VERTROUWD or known.voorlopig)
    )
