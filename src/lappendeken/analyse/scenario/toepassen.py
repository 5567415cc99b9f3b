"""Carry out a scenario: today's indelingen in, those of the alternative out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lappendeken.analyse.scenario.model import Scenario, Wijziging
from lappendeken.analyse.vergelijk.verhuizing import move_gemeenten
from lappendeken.basis.tekst import suggest
from lappendeken.errors import GegevensError, SelectieError
from lappendeken.model.indeling import Indeling


def apply_scenario(indelingen: Sequence[Indeling], scenario: Scenario) -> tuple[Indeling, ...]:
    """Return the indelingen as the scenario would have them.

    Parameters
    ----------
    indelingen
        Today's, with different slugs.
    scenario
        What changes.

    Returns
    -------
    tuple of Indeling
        In the same order and with the same slugs, domeinen and other kenmerken, so that
        the two can be compared. What is not changed is the same object.

    Raises
    ------
    SelectieError
        If the scenario names an indeling that is not among them.
    GegevensError
        If a gemeente moves twice, an indeling is replaced twice or also changed, a regio
        is left empty, or nothing changes.
    """
    _check_known(indelingen, scenario)
    _check_once(scenario)
    door = {v.indeling: v.door for v in scenario.vervangingen}
    found = []
    for indeling in indelingen:
        if indeling.slug in door:
            found.append(replace(door[indeling.slug], kenmerken=indeling.kenmerken))
            continue
        mine = [w for w in scenario.wijzigingen if w.indeling == indeling.slug]
        found.append(_move(indeling, mine) if mine else indeling)
    if all(is_same(old, new) for old, new in zip(indelingen, found, strict=True)):
        msg = (
            f"Scenario '{scenario.naam}' verandert niets aan de indelingen van nu. "
            "Controleer de regio's in het bestand."
        )
        raise GegevensError(msg)
    return tuple(found)


def is_same(a: Indeling, b: Indeling) -> bool:
    """Tell whether two indelingen put the same gemeenten together, whatever the names."""
    if a is b:
        return True
    shares = [
        {(row.gemeente_code, row.regio_code): row.aandeel for row in indeling.lidmaatschappen}
        for indeling in (a, b)
    ]
    if shares[0] == shares[1]:
        return True
    whole = all(value in (None, 1.0) for table in shares for value in table.values())
    return whole and set(a.leden.values()) == set(b.leden.values())


def _check_known(indelingen: Sequence[Indeling], scenario: Scenario) -> None:
    slugs = [indeling.slug for indeling in indelingen]
    changes: list[tuple[str, str]] = [(w.indeling, w.waar) for w in scenario.wijzigingen]
    changes += [(v.indeling, "") for v in scenario.vervangingen]
    for slug, where in changes:
        if slug not in slugs:
            place = where or f"Scenario '{scenario.naam}'"
            msg = (
                f"{place}: indeling '{slug}' zit niet in uw keuze.{suggest(slug, slugs)} Kies "
                "haar erbij of haal de regel weg."
            )
            raise SelectieError(msg)


def _check_once(scenario: Scenario) -> None:
    """Refuse what would make the outcome depend on the order of the rows."""
    replaced: set[str] = set()
    for vervanging in scenario.vervangingen:
        if vervanging.indeling in replaced:
            msg = (
                f"Scenario '{scenario.naam}' vervangt '{vervanging.indeling}' twee keer. "
                "Laat één vervanging staan."
            )
            raise GegevensError(msg)
        replaced.add(vervanging.indeling)
    seen: dict[tuple[str, str], Wijziging] = {}
    for wijziging in scenario.wijzigingen:
        if wijziging.indeling in replaced:
            msg = (
                f"{wijziging.waar}: '{wijziging.indeling}' wordt in dit scenario ook vervangen. "
                "Verwerk deze wijziging in het bestand van de vervanging."
            )
            raise GegevensError(msg)
        key = wijziging.indeling, wijziging.gemeente
        first = seen.setdefault(key, wijziging)
        if first is not wijziging:
            msg = (
                f"{wijziging.waar}: {wijziging.gemeente_naam or wijziging.gemeente} verhuist in "
                f"'{wijziging.indeling}' ook al naar '{first.naar_naam or first.naar}' "
                f"({first.waar}). Laat één regel staan."
            )
            raise GegevensError(msg)


def _move(indeling: Indeling, wijzigingen: Sequence[Wijziging]) -> Indeling:
    naar = {w.gemeente: w.naar for w in wijzigingen}
    moved = move_gemeenten(indeling, naar, {w.naar: w.naar_naam for w in wijzigingen})
    for regio in indeling.regios:
        if regio in moved.leden:
            continue
        last = [w for w in wijzigingen if w.gemeente in indeling.leden[regio]][-1]
        if not last.opheffing:
            naam = indeling.regionamen[regio]
            msg = (
                f"{last.waar}: regio '{naam}' van '{indeling.slug}' blijft leeg achter. Moet zij "
                f"opgaan in een andere, schrijf dan één regel met gemeente 'regio: {naam}'."
            )
            raise GegevensError(msg)
    return moved
