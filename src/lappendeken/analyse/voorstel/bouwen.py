"""compute_voorstel: from chosen indelingen and requirements to a consensus indeling."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from lappendeken.analyse.voorstel.eisen import Eisen
from lappendeken.analyse.voorstel.exact import Exact, solve_exact
from lappendeken.analyse.voorstel.haalbaar import build_opgave
from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.start import (
    agglomerate,
    list_bestaande,
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
from lappendeken.maten.bundel import Ints

ZAAD = 20260101
SECONDEN = 45.0
STAPPEN = 150_000
"""Changes that one annealing run tries: about two seconds."""
HERSTARTS = 4
"""Annealing runs per level; half of them hot, which helps where minima bind."""
WARMTE = (60.0, 20.0)
EERSTE_RONDES = 8
"""Rounds of the exact method that are tried before other processes are started."""


@dataclass
class _Stand:
    """The best so far, in parts of a vote; replaced only by what is cheaper."""

    opgave: Opgave
    regio: Ints | None = None
    kosten: float = np.inf
    ondergrens: float = -np.inf
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


@dataclass(frozen=True)
class _Taak:
    """One piece of work for a process: an annealing run, or the exact method."""

    naam: str
    zoek: Zoekopdracht | None
    opgave: Opgave
    tot: float


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
        About how long to search; a step under way is finished.
    werkers
        Number of processes; by default what the machine has.
    voortgang
        Called with the steps done and their number; the last call has all of them done.
    namen
        Gemeente code to name, for the regios and for errors; codes without it.
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
    but under a minimum it can; whether it does is settled by the exact method on gemeenten,
    beside annealing on gemeenten and on kernregio's.

    The same seed gives the same proposal for any number of processes, unless the
    time limit cuts a step short; ``bewezen_ondergrens`` can depend on the machine.
    """
    eisen = eisen or Eisen()
    names = namen or {}
    start = time.time()
    # The order of the gemeenten in the bundel must not matter.
    order = np.argsort(np.asarray(bundel.gemeenten), kind="stable")
    if (order != np.arange(len(order))).any():
        codes = tuple(bundel.gemeenten[i] for i in order)
        bundel = Bundel(
            bundel.indelingen, codes, bundel.inwoners[order], bundel.grenzen, bundel.drempel
        )
    opgave = build_opgave(bundel, eisen, names)
    seeds = np.random.SeedSequence(zaad).spawn(2)
    stand = _Stand(opgave)
    ondergrens = count_stemmen(bundel, eisen).ondergrens
    stand.raise_bound(round(ondergrens * opgave.schaal))
    report = voortgang or (lambda _done, _total: None)
    total = 3 + 2 * HERSTARTS + 1
    kern = opgave.merge(to_pieces(opgave, opgave.tweelingen))
    starts = _offer_starts(bundel, opgave, kern, stand, np.random.default_rng(seeds[0]))
    report(1, total)
    _solve_small(opgave, kern, stand, start + seconden)
    report(3, total)
    if not stand.is_proven:
        _search(opgave, kern, starts, stand, seeds[1], start + seconden, werkers, report)
    report(total, total)
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
    indeling = build_indeling(bundel, stand.regio[opgave.eenheid], names, slug, naam)
    return Voorstel(
        indeling=indeling,
        kosten=stand.kosten / opgave.schaal,
        ondergrens=ondergrens,
        bewezen_ondergrens=min(stand.ondergrens, stand.kosten) / opgave.schaal,
        beste_bestaande=beste[1],
        kosten_beste_bestaande=beste[0],
        per_indeling=compare_with(bundel, indeling, eisen, bestaande),
        historie=pd.DataFrame(stand.historie, columns=["stap", "kosten", "ondergrens"]),
        eisen=eisen,
        zaad=zaad,
    )


def _price_bestaande(bundel: Bundel, opgave: Opgave) -> list[tuple[float, bool]]:
    """Return per chosen indeling its cost as a proposal and whether it meets the requirements."""
    found = []
    for regio in list_bestaande(bundel):
        units = None if regio is None else to_units(opgave, regio)
        found.append(
            (np.nan, False)
            if units is None
            else (opgave.kosten(units) / opgave.schaal, opgave.voldoet(units))
        )
    return found


def _offer_starts(
    bundel: Bundel, opgave: Opgave, kern: Opgave, stand: _Stand, rng: np.random.Generator
) -> tuple[Ints | None, Ints | None]:
    """Offer every start and what descent makes of it; return the best on both levels."""
    divisions = [*zip(bundel.slugs, bundel.hoofdregio, strict=True), ("agglomeratie", None)]
    small: list[Ints] = []
    for stap, regio in divisions:
        units = agglomerate(opgave, rng) if regio is None else repair(opgave, regio, rng)
        stand.offer(stap, units)
        if units is not None:
            stand.offer(f"{stap}, verbeterd", descend(opgave, units))
        merged = agglomerate(kern, rng) if regio is None else repair(kern, regio, rng)
        if merged is not None:
            small.append(merged)
    return stand.regio, min(small, key=kern.kosten, default=None)


def _solve_small(opgave: Opgave, kern: Opgave, stand: _Stand, until: float) -> None:
    """Solve exactly with kernregio's as units, then a few rounds on gemeenten."""
    left = max(until - time.time(), 0.1)
    found = solve_exact(kern, seconden=left / 4)
    stand.offer("exact, kernregio's heel", _lift(opgave, kern, found.regio))
    left = max(until - time.time(), 0.1)
    _take_exact(opgave, stand, solve_exact(opgave, seconden=left / 4, rondes=EERSTE_RONDES))


def _take_exact(opgave: Opgave, stand: _Stand, found: Exact) -> None:
    stand.raise_bound(found.ondergrens)
    stand.offer("exact, gemeenten", found.regio)


def _lift(opgave: Opgave, kern: Opgave, regio: Ints | None) -> Ints | None:
    """Turn the regio of each coarse unit into that of each unit."""
    return None if regio is None else to_units(opgave, regio[kern.eenheid])


def _search(
    opgave: Opgave,
    kern: Opgave,
    starts: tuple[Ints | None, Ints | None],
    stand: _Stand,
    seed: np.random.SeedSequence,
    until: float,
    werkers: int | None,
    report: Voortgang,
) -> None:
    """Anneal on both levels and prove on gemeenten, side by side."""
    tasks = [_Taak("exact", None, opgave, until)]
    seeds = iter(seed.spawn(2 * HERSTARTS))
    for number in range(HERSTARTS):
        for level, regio in zip((kern, opgave), reversed(starts), strict=True):
            child = next(seeds)
            if regio is None:
                continue
            zoek = Zoekopdracht(level, regio, child, STAPPEN, WARMTE[number % 2], until)
            where = "gemeenten" if level is opgave else "kernregio's"
            tasks.append(_Taak(f"gloeien op {where} {number + 1}", zoek, opgave, until))
    done = 3

    def finished(number: int, result: Exact | Ints) -> bool:
        nonlocal done
        done += 1
        report(done, 3 + 2 * HERSTARTS + 1)
        return number == 0 and isinstance(result, Exact) and result.regio is not None

    cores = count_cores() if werkers is None else werkers
    # In one process the proof would eat the time of the search: search first, prove last.
    turn = tasks if cores > 1 else tasks[1:] + tasks[:1]
    results = run_tasks(_work, turn, werkers=cores, finished=finished if cores > 1 else None)
    by_name = {task.naam: result for task, result in zip(turn, results, strict=True)}
    exact = by_name.get("exact")
    if isinstance(exact, Exact):
        _take_exact(opgave, stand, exact)
    if stand.is_proven:
        # What the annealing found until then depends on the machine, and is no cheaper.
        return
    for task in tasks[1:]:
        found = by_name[task.naam]
        if isinstance(found, np.ndarray) and task.zoek is not None:
            regio = to_units(opgave, found[task.zoek.opgave.eenheid])
            stand.offer(task.naam, None if regio is None else descend(opgave, regio))


def _work(task: _Taak) -> Exact | Ints:
    if task.zoek is not None:
        return anneal(task.zoek)
    return solve_exact(task.opgave, seconden=max(task.tot - time.time(), 0.1))
