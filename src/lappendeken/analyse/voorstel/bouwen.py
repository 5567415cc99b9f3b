"""compute_voorstel: from chosen indelingen and requirements to a consensus indeling."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from lappendeken.analyse.voorstel.eisen import Eisen
from lappendeken.analyse.voorstel.exact import solve_exact
from lappendeken.analyse.voorstel.haalbaar import build_opgave
from lappendeken.analyse.voorstel.herverdelen import cut_out, divide, draw_areas
from lappendeken.analyse.voorstel.naamgeving import name_regios
from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.samenstellen import compose, list_leden
from lappendeken.analyse.voorstel.start import (
    agglomerate,
    find_only,
    repair,
    to_pieces,
    to_units,
)
from lappendeken.analyse.voorstel.stemmen import count_stemmen
from lappendeken.analyse.voorstel.uitkomst import Voorstel, build_indeling, compare_with
from lappendeken.analyse.voorstel.zoektocht import Zoekopdracht, anneal, descend
from lappendeken.basis.parallel import Voortgang, count_cores, run_tasks
from lappendeken.errors import SelectieError
from lappendeken.maten import Bundel
from lappendeken.maten.kringen import Bools, Ints

ZAAD = 20260101
SECONDEN = 300.0
"""Brake on the search; the work below is done long before on most machines."""
STAPPEN = 150_000
"""Changes that one annealing run tries at most: about two seconds."""
STAPPEN_PER_EENHEID = 500
"""Changes that it tries for each unit: of a few there are few to try."""
WARMTE = (150.0, 100.0, 80.0, 60.0)
"""First temperature of the annealing runs of one round; minima that bind ask for hot ones."""
SPEELRUIMTE = 0.97
"""Share of the minimum of inwoners that is enough on the way: else it bars most ways."""
BEURTEN = 4
"""Rounds of annealing, each from the best so far."""
VERDELINGEN = 5
"""Rounds of dividing anew after that: the first the whole map, the others area by area."""
GROEP = 8
"""Regios of one area."""
RONDES = 8
"""Rounds of the exact method, with fractions and again in whole numbers."""
KNOPEN = 200
"""Nodes of its search tree in one round."""


@dataclass
class _Stand:
    """The best so far, in parts of a vote; replaced only by what is cheaper.

    ``until`` is the moment on the system clock at which the brake is pulled, ``werkers`` how
    many processes there may be, and ``gedaan`` the steps that ``voortgang`` was told of.
    """

    opgave: Opgave
    until: float = np.inf
    werkers: int = 1
    voortgang: Voortgang | None = None
    gedaan: int = 0
    regio: Ints | None = None
    kosten: float = np.inf
    ondergrens: float = -np.inf
    afgebroken: bool = False
    historie: list[tuple[str, float, float]] = field(default_factory=list)

    def offer(self, stap: str, regio: Ints | None) -> None:
        kosten = np.nan if regio is None else self.opgave.kosten(regio)
        if regio is not None and kosten < self.kosten:
            self.regio, self.kosten = regio, kosten
        schaal = self.opgave.schaal
        self.historie.append((stap, kosten / schaal, self.ondergrens / schaal))

    def raise_bound(self, bound: float) -> None:
        self.ondergrens = max(self.ondergrens, bound)

    @property
    def is_proven(self) -> bool:
        return self.kosten <= self.ondergrens

    def to_improve(self) -> Ints | None:
        """Return the best so far, unless nothing is cheaper or the time is over."""
        return None if self.is_proven or time.time() > self.until else self.regio

    def report(self, gedaan: int) -> None:
        self.gedaan = gedaan
        if self.voortgang is not None:
            self.voortgang(gedaan, _count_stappen())

    def finished(self, *_: object) -> bool:
        """Report one more step; the others are still needed."""
        self.report(self.gedaan + 1)
        return False


def _count_stappen() -> int:
    return 3 + BEURTEN * len(WARMTE) + VERDELINGEN


def compute_voorstel(
    bundel: Bundel,
    eisen: Eisen | None = None,
    *,
    zaad: int = ZAAD,
    seconden: float = SECONDEN,
    werkers: int | None = None,
    voortgang: Voortgang | None = None,
    namen: Mapping[str, str] | None = None,
    slug: str = "voorstel",
    naam: str = "Voorstel",
) -> Voorstel:
    """Find the indeling that disagrees least with the chosen ones.

    Parameters
    ----------
    bundel
        The chosen indelingen, with inwoners and borders. The proposal divides all its
        gemeenten.
    eisen
        What it has to meet; by default only that every regio is in one piece.
    zaad
        Seed.
    seconden
        Brake: about how long to search at most; a step under way is finished.
    werkers
        Number of processes; by default what the machine has.
    voortgang
        Called with the steps done and their number; the last call has all of them done.
    namen
        Gemeente code to name, for errors and for regios that are like none of today;
        codes without it.
    slug, naam
        Of the proposal.

    Returns
    -------
    Voorstel
        Never dearer than the best chosen indeling that meets the requirements.

    Raises
    ------
    OnbekendError
        If a weight or a pair names what does not exist here.
    SelectieError
        If the requirements cannot be met, with the one that is to blame; or if none was
        found that meets them.

    Notes
    -----
    First every chosen indeling is repaired to meet the requirements and improved by
    descent, and so is agglomeration. Then the problem is solved exactly with every kernregio
    as one unit: twins are together in every indeling, so parting them rarely pays,
    but under a minimum it can; whether it does is settled by the exact method on gemeenten.
    Only when that proves nothing is there annealing on gemeenten, from other starts at a time,
    and after each round the cheapest proposal of regios that any of the runs met. The best is
    then divided anew, the whole map once and after that some neighbouring regios at a time.

    All this is limited in work, not in time: the same seed gives the same proposal and the
    same proven bound for any number of processes, unless the brake was needed, which
    ``afgebroken`` tells.
    """
    eisen = eisen or Eisen()
    names = namen or {}
    start = time.time()
    # The order of the gemeenten in the bundel must not matter.
    order = np.argsort(np.asarray(bundel.gemeenten), kind="stable")
    if (order != np.arange(len(order))).any():
        codes = tuple(bundel.gemeenten[i] for i in order)
        bundel = replace(bundel, gemeenten=codes, inwoners=bundel.inwoners[order])
    opgave = build_opgave(bundel, eisen, names)
    seeds = np.random.SeedSequence(zaad).spawn(2)
    werkers = count_cores() if werkers is None else werkers
    stand = _Stand(opgave, start + seconden, werkers, voortgang)
    ondergrens = count_stemmen(bundel, eisen).ondergrens
    stand.raise_bound(round(ondergrens * opgave.schaal))
    starts: list[Ints] = []
    if (only := find_only(opgave)) is not None:
        stand.offer("enige mogelijkheid", only)
        stand.raise_bound(stand.kosten)
    else:
        starts = _offer_starts(bundel, stand, np.random.default_rng(seeds[0]))
        stand.report(1)
        _solve(stand)
    stand.report(3)
    if not stand.is_proven:
        _search(stand, starts, seeds[1])
    stand.report(_count_stappen())
    if stand.regio is None:
        msg = (
            "Er is geen indeling gevonden die aan alle eisen samen voldoet"
            f"{' en er bestaat er ook geen' if stand.ondergrens == np.inf else ''}. "
            "Verlaag het minimum, kies een ander aantal regio's of sta meer grenzen toe."
        )
        raise SelectieError(msg)
    bestaande = _price_bestaande(bundel, opgave)
    fitting = [(kosten, s) for (kosten, ok), s in zip(bestaande, bundel.slugs, strict=True) if ok]
    beste = min(fitting, default=(None, None))
    regio: Ints = np.unique(stand.regio[opgave.eenheid], return_inverse=True)[1]
    regionamen = name_regios(bundel, regio, names)
    indeling = build_indeling(bundel, regio, regionamen, slug, naam)
    return Voorstel(
        indeling=indeling,
        regionamen=regionamen,
        kosten=stand.kosten / opgave.schaal,
        ondergrens=ondergrens,
        bewezen_ondergrens=min(stand.ondergrens, stand.kosten) / opgave.schaal,
        beste_bestaande=beste[1],
        kosten_beste_bestaande=beste[0],
        per_indeling=compare_with(bundel, indeling, eisen, bestaande),
        afgebroken=stand.afgebroken,
        historie=pd.DataFrame(stand.historie, columns=["stap", "kosten", "ondergrens"]),
        eisen=eisen,
        zaad=zaad,
    )


def _price_bestaande(bundel: Bundel, opgave: Opgave) -> list[tuple[float, bool]]:
    """Return per chosen indeling its cost as a proposal and whether it meets the requirements."""
    found = []
    for regio in bundel.hoofdregio:
        # Who leaves out a gemeente is no proposal for the whole map.
        units = None if (regio < 0).any() else to_units(opgave, regio)
        found.append(
            (np.nan, False)
            if units is None
            else (opgave.kosten(units) / opgave.schaal, opgave.voldoet(units))
        )
    return found


def _offer_starts(bundel: Bundel, stand: _Stand, rng: np.random.Generator) -> list[Ints]:
    """Offer every start and what descent makes of it; return those, the cheapest first."""
    opgave = stand.opgave
    starts: list[Ints] = []
    divisions = [*zip(bundel.slugs, bundel.hoofdregio, strict=True), ("agglomeratie", None)]
    for stap, regio in divisions:
        if starts and time.time() > stand.until:
            stand.afgebroken = True
            break
        units = agglomerate(opgave, rng) if regio is None else repair(opgave, regio, rng)
        stand.offer(stap, units)
        if units is not None:
            starts.append(descend(opgave, units))
            stand.offer(f"{stap}, verbeterd", starts[-1])
    return sorted(starts, key=opgave.kosten)


def _solve(stand: _Stand) -> None:
    """Solve exactly with kernregio's as units, then on gemeenten."""
    opgave = stand.opgave
    kern = opgave.merge(to_pieces(opgave, opgave.tweelingen))
    for level, stap in ((kern, "exact, kernregio's heel"), (opgave, "exact, gemeenten")):
        # The brake leaves at least half of what is left to what comes after.
        left = max(stand.until - time.time(), 0.2) / 2
        stop = time.time() + left
        found = solve_exact(
            level, seconden=left, rondes=RONDES, knopen=KNOPEN, hoogstens=stand.kosten
        )
        stand.afgebroken |= time.time() > stop
        if level is opgave:
            stand.raise_bound(found.ondergrens)
        stand.offer(
            stap, None if found.regio is None else to_units(opgave, found.regio[level.eenheid])
        )


def _search(stand: _Stand, starts: list[Ints], seed: np.random.SeedSequence) -> None:
    """Anneal in rounds, put together the best of all regios that were met, divide that anew."""
    opgave = stand.opgave
    seeds = iter(seed.spawn(BEURTEN * len(WARMTE)))
    met: dict[int, None] = {}
    wide = replace(opgave, min_inwoners=SPEELRUIMTE * opgave.min_inwoners)
    steps = min(STAPPEN, STAPPEN_PER_EENHEID * opgave.omvang)
    for beurt in range(1, BEURTEN + 1):
        if (best := stand.to_improve()) is None:
            break
        # The coolest goes on from the best so far; the others from elsewhere, for other regios.
        turn = beurt * len(WARMTE)
        begin = [starts[(turn + i) % len(starts)] for i in range(len(WARMTE) - 1)]
        tasks = [
            Zoekopdracht(wide, start, next(seeds), steps, warmte, stand.until)
            for start, warmte in zip([*begin, best], WARMTE, strict=True)
        ]
        results = run_tasks(anneal, tasks, werkers=stand.werkers, finished=stand.finished)
        for number, result in enumerate(results, start=1):
            if result is not None:
                found = result[0] if opgave.voldoet(result[0]) else None
                stand.offer(f"gloeien {beurt}.{number}", found)
                met.update(dict.fromkeys(result[1]))
        stand.offer(f"samenstellen {beurt}", compose(opgave, met, stand.kosten))
    _divide_anew(stand, list_leden(opgave, met), seed.spawn(1)[0])
    stand.afgebroken |= time.time() > stand.until


def _divide_anew(stand: _Stand, leden: Bools, seed: np.random.SeedSequence) -> None:
    """Divide the whole map anew with the regios that were met, then areas drawn by chance."""
    opgave, rng = stand.opgave, np.random.default_rng(seed)
    for beurt in range(1, VERDELINGEN + 1):
        if (best := stand.to_improve()) is None:
            return
        areas = draw_areas(opgave, best, None if beurt == 1 else GROEP, rng)
        tasks = [
            cut_out(opgave, best, units, leden, child)
            for units, child in zip(areas, seed.spawn(len(areas)), strict=True)
        ]
        regio, met, winst = best.copy(), [leden], 0.0
        results = run_tasks(divide, tasks, werkers=stand.werkers)
        for units, found in zip(areas, results, strict=True):
            if found is not None:
                whole = np.zeros((len(found.leden), opgave.omvang), dtype=bool)
                whole[:, units] = found.leden
                met.append(whole)
                regio[units] = regio.max() + 1 + found.regio
                winst += found.winst
        leden = np.unique(np.concatenate(met), axis=0)
        stand.offer(f"herverdelen {beurt}", regio)
        stand.finished()
        # Not even with fractions is there anything to win: every cost is a whole number of parts.
        if beurt == 1 and winst < 0.5:
            return
