"""Today and its alternatives: before and after of everything, with the selection fixed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, compute_congruentie
from lappendeken.analyse.scenario import tabellen
from lappendeken.analyse.scenario.criteria import CRITERIA, Stand, check_criteria
from lappendeken.analyse.scenario.model import Scenario
from lappendeken.analyse.scenario.toepassen import apply_scenario
from lappendeken.basis.tekst import format_getal, format_inwoners, format_procent
from lappendeken.errors import SelectieError
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import DREMPEL, Indeling

VANDAAG = "vandaag"

_GELIJK = 1e-9


@dataclass(frozen=True)
class Alternatief:
    """One scenario beside today.

    Attributes
    ----------
    scenario
        What was changed.
    congruentie
        All tables of the alternative.
    gewijzigd
        Slugs of the indelingen that differ.
    verhuizingen
        ``indeling, gemeente_code, gemeente_naam, inwoners, oude_code, oude_naam,
        nieuwe_code, nieuwe_naam, reden``.
    gemeenten, paren, landelijk
        Long: keys, ``maat, voor, na, verschil``; ``paren`` of the changed indelingen.
    relaties
        ``indeling_a, indeling_b, relatie_voor, relatie_na``.
    regios
        Of the changed indelingen, before and after.
    verschuivingen
        Per gemeente whether its congruentie ``stijgt`` or ``daalt``.
    naden, naden_km
        The borders where something changes, and how much vanishes and appears.
    aandacht
        Regios with more parts than today or below a minimum.
    zin
        The outcome as one Dutch sentence.
    """

    scenario: Scenario
    congruentie: Congruentie
    gewijzigd: tuple[str, ...]
    verhuizingen: pd.DataFrame
    gemeenten: pd.DataFrame
    paren: pd.DataFrame
    relaties: pd.DataFrame
    regios: pd.DataFrame
    landelijk: pd.DataFrame
    verschuivingen: pd.DataFrame
    naden: pd.DataFrame
    naden_km: pd.DataFrame
    aandacht: pd.DataFrame
    zin: str

    @property
    def stijgers(self) -> pd.DataFrame:
        """The gemeenten whose congruentie rises, most first."""
        return self._moved("stijgt", ascending=False)

    @property
    def dalers(self) -> pd.DataFrame:
        """The gemeenten whose congruentie falls, most first."""
        return self._moved("daalt", ascending=True)

    def pair_gewijzigd(self, vandaag: Congruentie) -> list[tuple[Indeling, Indeling]]:
        """Return each changed indeling as it is today, and as it becomes."""
        before = {indeling.slug: indeling for indeling in vandaag.bundel.indelingen}
        return [
            (before[indeling.slug], indeling)
            for indeling in self.congruentie.bundel.indelingen
            if indeling.slug in self.gewijzigd
        ]

    def _moved(self, richting: str, *, ascending: bool) -> pd.DataFrame:
        mine = self.verschuivingen[self.verschuivingen["richting"] == richting]
        return mine.sort_values(
            ["verschil", "gemeente_code"], ascending=[ascending, True], ignore_index=True
        )


@dataclass(frozen=True)
class Scenariovergelijking:
    """Today beside one or more alternatives.

    Attributes
    ----------
    vandaag
        All tables of today.
    alternatieven
        In the order given.
    criteria
        The chosen criteria, in the order of the columns.
    tabel
        ``alternatief`` ("vandaag" first), then one column per criterion.
    """

    vandaag: Congruentie
    alternatieven: tuple[Alternatief, ...]
    criteria: tuple[str, ...]
    tabel: pd.DataFrame


def compute_scenario(
    indelingen: Sequence[Indeling],
    scenarios: Sequence[Scenario],
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen | None = None,
    *,
    criteria: Sequence[str] = (),
    minimum_inwoners: int | None = None,
    minimum_gemeenten: int | None = None,
    drempel: float = DREMPEL,
) -> Scenariovergelijking:
    """Lay one or more scenarios beside today.

    Parameters
    ----------
    indelingen
        The chosen ones, two or more. They are the same before and after: a scenario
        changes who lies where, never what is compared.
    scenarios
        One or more, with different names.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam, provincie, inwoners``.
    grenzen
        Borders and links over water.
    criteria
        Names from :data:`~lappendeken.analyse.scenario.criteria.CRITERIA`; by default eight.
    minimum_inwoners, minimum_gemeenten
        Below which a regio of a changed indeling is named.
    drempel
        Share of a gemeente from which a regio counts for its partners.

    Returns
    -------
    Scenariovergelijking
        Everything before and after.

    Raises
    ------
    SelectieError
        If there is no scenario, two have the same name, or a minimum is above what the
        country has.
    OnbekendError
        If a criterion does not exist.
    GegevensError
        If a scenario is not possible or changes nothing.
    """
    chosen = check_criteria(criteria)
    _check(scenarios, gemeentetabel, minimum_inwoners, minimum_gemeenten)
    outcomes = [apply_scenario(indelingen, scenario) for scenario in scenarios]
    vandaag = compute_congruentie(indelingen, gemeentetabel, grenzen, drempel=drempel)
    before = {indeling.slug: indeling for indeling in indelingen}
    minima = minimum_inwoners, minimum_gemeenten
    found = []
    for scenario, outcome in zip(scenarios, outcomes, strict=True):
        na = compute_congruentie(outcome, gemeentetabel, grenzen, drempel=drempel)
        found.append(_compare(before, outcome, scenario, vandaag, na, minima))
    every = tuple(sorted({slug for alternatief in found for slug in alternatief.gewijzigd}))
    nobody = found[0].verhuizingen.iloc[:0]
    rows: list[dict[str, object]] = []
    for naam, result, moved in (
        (VANDAAG, vandaag, nobody),
        *((a.scenario.naam, a.congruentie, a.verhuizingen) for a in found),
    ):
        stand = Stand(result, moved, every)
        values = {name: CRITERIA[name].functie(stand) for name in chosen}
        rows.append({"alternatief": naam, **values})
    return Scenariovergelijking(vandaag, tuple(found), chosen, pd.DataFrame(rows))


def _check(
    scenarios: Sequence[Scenario],
    gemeentetabel: pd.DataFrame,
    minimum_inwoners: int | None,
    minimum_gemeenten: int | None,
) -> None:
    if not scenarios:
        msg = "Er is geen scenario gegeven. Geef minstens één bestand."
        raise SelectieError(msg)
    seen = {VANDAAG}
    for scenario in scenarios:
        if scenario.naam in seen:
            msg = (
                f"Er is meer dan één alternatief met de naam '{scenario.naam}'. "
                "Geef ze verschillende namen."
            )
            raise SelectieError(msg)
        seen.add(scenario.naam)
    for what, minimum, most in (
        ("inwoners", minimum_inwoners, int(gemeentetabel["inwoners"].sum())),
        ("gemeenten", minimum_gemeenten, len(gemeentetabel)),
    ):
        if minimum is not None and not 0 <= minimum <= most:
            msg = (
                f"Een minimum van {format_getal(minimum)} {what} kan niet: het hele land heeft er "
                f"{format_getal(most)}. Kies een minimum tussen 0 en dat aantal."
            )
            raise SelectieError(msg)


def _compare(
    before: dict[str, Indeling],
    outcome: Sequence[Indeling],
    scenario: Scenario,
    vandaag: Congruentie,
    na: Congruentie,
    minima: tuple[int | None, int | None],
) -> Alternatief:
    after = {indeling.slug: indeling for indeling in outcome}
    frame = vandaag.gemeentetabel
    opvolgers = tabellen.list_opvolgers(before, after, scenario, frame["inwoners"])
    changed = tuple(sorted(opvolgers))
    paren, relaties = tabellen.compare_paren(vandaag, na, changed)
    regios = tabellen.compare_regios(vandaag, na, changed, opvolgers)
    naden, naden_km = tabellen.compare_naden(vandaag, na, changed)
    verschuivingen = tabellen.list_verschuivingen(vandaag, na)
    return Alternatief(
        scenario,
        na,
        changed,
        tabellen.list_verhuizingen(before, after, scenario, frame),
        tabellen.compare_gemeenten(vandaag, na),
        paren,
        relaties,
        regios,
        tabellen.compare_landelijk(vandaag, na),
        verschuivingen,
        naden,
        naden_km,
        tabellen.list_aandacht(regios, *minima),
        _describe(verschuivingen, vandaag, na),
    )


def _describe(verschuivingen: pd.DataFrame, vandaag: Congruentie, na: Congruentie) -> str:
    """Say for how many the congruentie rises and falls."""
    values = [result.waarde("congruentie") for result in (vandaag, na)]
    if not all(map(math.isfinite, values)):
        return (
            "De congruentie is hier niet te berekenen: geen gemeente ligt in indelingen van twee "
            "domeinen."
        )
    if not abs(values[0] - values[1]) > _GELIJK:
        mean = f"blijft zij {format_procent(values[0], 1)}"
    else:
        # As many decimals as it takes to see which way it goes.
        texts = ([format_procent(value, digits) for value in values] for digits in (1, 2, 3, 9))
        first, second = next(pair for pair in texts if pair[0] != pair[1])
        mean = f"gaat zij van {first} naar {second}"
    return f"De congruentie {_count_shifts(verschuivingen)}; gemiddeld over gemeenten {mean}."


def _count_shifts(verschuivingen: pd.DataFrame) -> str:
    """Say for whom it rises and falls; nobody is nobody, without a count of inwoners."""
    said = {}
    for richting in ("stijgt", "daalt"):
        mine = verschuivingen[verschuivingen["richting"] == richting]
        if len(mine):
            noun = "gemeente" if len(mine) == 1 else "gemeenten"
            people = format_inwoners(float(mine["inwoners"].sum()))
            said[richting] = f"{richting} voor {len(mine)} {noun} ({people})"
    if not said:
        return "verandert voor geen enkele gemeente"
    for richting in ("stijgt", "daalt"):
        said.setdefault(richting, f"{richting} voor geen enkele")
    return " en ".join(said.values())
