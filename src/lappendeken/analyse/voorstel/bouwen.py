"""compute_voorstel: from chosen indelingen and requirements to a consensus indeling."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from lappendeken.analyse.voorstel.eisen import Eisen
from lappendeken.analyse.voorstel.exact import solve_exact
from lappendeken.analyse.voorstel.haalbaar import build_opgave
from lappendeken.analyse.voorstel.herverdelen import cut_out, divide, draw_areas, to_leden
from lappendeken.analyse.voorstel.naamgeving import name_regios
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
from lappendeken.basis.parallel import Voortgang, count_cores, run_tasks
from lappendeken.errors import SelectieError
from lappendeken.maten import Bundel
from lappendeken.maten.kringen import Ints

ZAAD = 20260101
SECONDEN = 300.0
"""Brake on the search; the work below is done long before on most machines."""
BEURTEN = 8
"""Rounds of dividing anew; twice :data:`SECONDEN` asks for twice as many."""
HEEL = 2
"""Of those so many first take the whole map at once; the others cut it in areas."""
GROEP = 8
"""Regios of one area."""
RONDES = 8
"""Rounds of the exact method, with fractions and again in whole numbers."""
KNOPEN = 200
"""Nodes of its search tree in one round."""


@dataclass
class _Stand:
    """The best so far, in parts of a vote; replaced only by what is cheaper."""

    opgave: Opgave
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
        Brake: about how long to search at most; a step under way is finished. More than
        :data:`SECONDEN` also asks for so many times more work.
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
    First every chosen indeling is repaired to meet the requirements, and agglomeration gives
    one more. Then the problem is solved exactly with every kernregio as one unit: twins are
    together in every indeling, so parting them rarely pays, but under a minimum it can;
    whether it does is settled by the exact method on gemeenten. Only when that proves nothing
    the map is divided anew: as a whole, and when fractions say that there may be something to
    win, area by area.

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
        bundel = Bundel(
            bundel.indelingen, codes, bundel.inwoners[order], bundel.grenzen, bundel.drempel
        )
    opgave = build_opgave(bundel, eisen, names)
    seeds = np.random.SeedSequence(zaad).spawn(2)
    stand = _Stand(opgave)
    ondergrens = count_stemmen(bundel, eisen).ondergrens
    stand.raise_bound(round(ondergrens * opgave.schaal))
    report = voortgang or (lambda _done, _total: None)
    beurten = math.ceil(BEURTEN * max(seconden / SECONDEN, 1.0))
    total = 3 + beurten
    starts = _offer_starts(bundel, opgave, stand, np.random.default_rng(seeds[0]))
    report(1, total)
    _solve(opgave, stand, start + seconden)
    report(3, total)
    if not stand.is_proven:
        _search(opgave, starts, stand, seeds[1], start + seconden, werkers, beurten, report)
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
    for regio in list_bestaande(bundel):
        units = None if regio is None else to_units(opgave, regio)
        found.append(
            (np.nan, False)
            if units is None
            else (opgave.kosten(units) / opgave.schaal, opgave.voldoet(units))
        )
    return found


def _offer_starts(
    bundel: Bundel, opgave: Opgave, stand: _Stand, rng: np.random.Generator
) -> list[Ints]:
    """Offer every start; return those that meet the requirements."""
    starts: list[Ints] = []
    divisions = [*zip(bundel.slugs, bundel.hoofdregio, strict=True), ("agglomeratie", None)]
    for stap, regio in divisions:
        units = agglomerate(opgave, rng) if regio is None else repair(opgave, regio, rng)
        stand.offer(stap, units)
        if units is not None:
            starts.append(units)
    return starts


def _solve(opgave: Opgave, stand: _Stand, until: float) -> None:
    """Solve exactly with kernregio's as units, then on gemeenten."""
    kern = opgave.merge(to_pieces(opgave, opgave.tweelingen))
    for level, stap in ((kern, "exact, kernregio's heel"), (opgave, "exact, gemeenten")):
        # The brake leaves at least half of what is left to what comes after.
        left = max(until - time.time(), 0.2) / 2
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


def _search(
    opgave: Opgave,
    starts: list[Ints],
    stand: _Stand,
    seed: np.random.SeedSequence,
    until: float,
    werkers: int | None,
    beurten: int,
    report: Voortgang,
) -> None:
    """Divide the whole map anew, and then the areas in which chance cuts it."""
    cores = count_cores() if werkers is None else werkers
    rng = np.random.default_rng(seed.spawn(1)[0])
    leden = np.concatenate([np.zeros((0, opgave.omvang), dtype=bool), *map(to_leden, starts)])
    for beurt in range(beurten):
        if stand.regio is None or stand.is_proven:
            return
        if time.time() > until:
            stand.afgebroken = True
            return
        areas = draw_areas(opgave, stand.regio, GROEP if beurt >= HEEL else None, rng)
        tasks = [
            cut_out(opgave, stand.regio, units, leden, child)
            for units, child in zip(areas, seed.spawn(len(areas)), strict=True)
        ]
        regio, met = stand.regio.copy(), [leden]
        for units, found in zip(areas, run_tasks(divide, tasks, werkers=cores), strict=True):
            if found is not None:
                whole = np.zeros((len(found.leden), opgave.omvang), dtype=bool)
                whole[:, units] = found.leden
                met.append(whole)
                regio[units] = regio.max() + 1 + found.regio
                winst = found.winst
        leden = np.unique(np.concatenate(met), axis=0)
        stand.offer(f"herverdelen {beurt + 1}", regio)
        report(3 + beurt, 3 + beurten)
        # Not even with fractions is there anything to win: every cost is a whole number of parts.
        if beurt == HEEL - 1 and winst < 0.5:
            return
