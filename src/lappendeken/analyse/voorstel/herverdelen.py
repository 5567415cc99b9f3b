"""Divide some neighbouring regios of a proposal anew, with regios that nobody has met yet.

Large-neighbourhood search (Shaw 1998): all other regios stay. For those that are freed the
set partitioning problem is solved by column generation (Barnhart and others 1998): what
each unit is worth in the cheapest cover with fractions tells which new regio would make the
cover cheaper, and a tabu search (Glover 1989) over single regios looks for those. It starts
from many regios at once and adds or leaves out one unit at a time; a regio that is too small
on the way can only grow.

Shaw, P. (1998). Using constraint programming and local search methods to solve vehicle
routing problems. *CP98*, 417-431. Barnhart, C., Johnson, E. L., Nemhauser, G. L.,
Savelsbergh, M. W. P. and Vance, P. H. (1998). Branch-and-price: column generation for solving
huge integer programs. *Operations Research* 46(3), 316-329. Glover, F. (1989). Tabu search,
part I. *ORSA Journal on Computing* 1(3), 190-206.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.samenstellen import Breuken, choose, relax
from lappendeken.maten.kringen import Bools, Floats, Ints

RONDES = 6
"""Times that the worth of units is computed and new regios are looked for, at most."""
TEGELIJK = 64
"""Regios from which one round looks."""
STAPPEN = 40
"""Units that each adds or leaves out."""
KEUR = 1_000
"""Of so many regios that fit best half of the starts are drawn; the best are the other half."""
BEWAARD = 4_000
"""Regios among which a round chooses with fractions: those that fitted best before."""
VERBODEN = (4, 12)
"""How many steps a unit that changed sides stays there, drawn from here."""
RUIS = 0.5
"""Votes by which chance may make one step look dearer than another."""
MARGE = 1.0
"""Votes that a new regio may cost more than its units are worth to be kept."""


@dataclass(frozen=True)
class Gebied:
    """Some regios of a proposal to divide anew, as handed to a process.

    Parameters
    ----------
    opgave
        The problem of these units alone.
    regio
        How they are divided now.
    leden
        Regios of them that were met before, shape (k, U).
    seed
        Source of chance.
    """

    opgave: Opgave
    regio: Ints
    leden: Bools
    seed: np.random.SeedSequence


def draw_areas(
    opgave: Opgave, regio: Ints, groep: int | None, rng: np.random.Generator
) -> list[Ints]:
    """Cut the map of a proposal in areas of some neighbouring regios, by chance.

    Parameters
    ----------
    opgave
        The problem.
    regio
        Regio of each unit.
    groep
        Regios of one area at most; ``None`` for one area of all.
    rng
        Source of chance.

    Returns
    -------
    list
        The units of each area. A regio without a neighbour that is left is in none.
    """
    if groep is None:
        return [np.arange(opgave.omvang)]
    leden = to_leden(regio)
    near = leden @ opgave.buren.astype(float) @ leden.T
    np.fill_diagonal(near, 0.0)
    areas, left = [], np.ones(len(leden), dtype=bool)
    while left.any():
        area = [int(rng.choice(np.flatnonzero(left)))]
        left[area] = False
        while len(area) < groep and (border := near[area].sum(axis=0) * left).any():
            area.append(int(rng.choice(len(border), p=border / border.sum())))
            left[area] = False
        if len(area) > 1:
            areas.append(np.flatnonzero(leden[area].any(axis=0)))
    return areas


def cut_out(
    opgave: Opgave, regio: Ints, units: Ints, leden: Bools, seed: np.random.SeedSequence
) -> Gebied:
    """Return an area of a proposal as a task; its number of regios stays if that is asked.

    Parameters
    ----------
    opgave
        The problem.
    regio
        Regio of each unit.
    units
        Of the area: whole regios.
    leden
        All regios that were met, shape (k, U).
    seed
        Source of chance.
    """
    outside = np.ones(opgave.omvang, dtype=bool)
    outside[units] = False
    here: Ints = np.unique(regio[units], return_inverse=True)[1]
    many = None if opgave.aantal_regios is None else int(here.max()) + 1
    inside = leden[~leden[:, outside].any(axis=1)][:, units]
    return Gebied(opgave.restrict(units, many), here, inside, seed)


@dataclass(frozen=True)
class Verdeling:
    """An area that was divided anew.

    Parameters
    ----------
    regio
        Regio of each unit, never dearer than before.
    leden
        The regios that were met, shape (k, U).
    winst
        How much cheaper these could make it if a regio may count in part, in parts of a vote.
    """

    regio: Ints
    leden: Bools
    winst: float


def divide(gebied: Gebied) -> Verdeling:
    """Divide an area anew."""
    opgave, rng = gebied.opgave, np.random.default_rng(gebied.seed)
    leden = np.unique(np.vstack([gebied.leden, to_leden(gebied.regio)]), axis=0)
    met = [leden]
    mean: Floats | None = None
    for _ in range(RONDES):
        breuken = _relax(opgave, leden)
        order = np.argsort(breuken.meerprijs, kind="stable")
        # What units are worth jumps from round to round; half of the way is steadier.
        mean = breuken.waarde if mean is None else (mean + breuken.waarde) / 2
        likely = rng.choice(order[:KEUR], size=TEGELIJK // 2)
        start = leden[[*order[: TEGELIJK // 2], *likely]]
        met.append(find_regios(opgave, start, mean, rng))
        leden = np.unique(np.vstack([leden[order[:BEWAARD]], met[-1]]), axis=0)
    breuken = _relax(opgave, leden)
    now = opgave.kosten(gebied.regio)
    found = choose(opgave, leden, breuken, now)
    regio = gebied.regio if found is None else found
    winst = opgave.kosten(regio) - opgave.vast - breuken.kosten * opgave.schaal
    return Verdeling(regio, np.unique(np.vstack(met), axis=0), winst)


def _relax(opgave: Opgave, leden: Bools) -> Breuken:
    breuken = relax(opgave, leden)
    if breuken is None:
        msg = "The regios do not cover the area, though how it is divided now is among them."
        raise AssertionError(msg)
    return breuken


def to_leden(regio: Ints) -> Bools:
    """Return which units each regio of a proposal has, shape (regios, U)."""
    return np.asarray(regio == np.unique(regio)[:, None])


def find_regios(opgave: Opgave, start: Bools, waarde: Floats, rng: np.random.Generator) -> Bools:
    """Look for regios that cost less than their units are worth.

    Parameters
    ----------
    opgave
        The problem.
    start
        Regios to start from, shape (k, U).
    waarde
        What each unit is worth, and after those what a regio is, where their number is fixed;
        in votes.
    rng
        Source of chance.

    Returns
    -------
    numpy.ndarray
        Regios that meet the requirements and cost at most :data:`MARGE` more than they are
        worth, shape (m, U).
    """
    size, schaal = opgave.omvang, opgave.schaal
    limit = (MARGE + float(waarde[size:].sum())) * schaal
    bits = opgave.bits
    loose = [not opgave.is_one_piece(piece) for piece in bits]
    buren = opgave.buren.astype(float)
    inside = start.copy()
    rows = np.arange(len(start))
    # Per regio what each unit would pay more to join than it is worth.
    joins = start @ opgave.prijs - waarde[:size] * schaal
    touch = start @ buren
    inwoners = start @ opgave.eenheid_inwoners
    gemeenten = start @ opgave.eenheid_gemeenten.astype(float)
    extra = ((start @ opgave.prijs) * start).sum(axis=1) / 2 - start @ waarde[:size] * schaal
    masks = [sum(bits[u] for u in np.flatnonzero(row)) for row in start]
    until = np.zeros(start.shape, dtype=np.intp)
    found = [np.zeros((0, size), dtype=bool)]
    for step in range(STAPPEN):
        small = (inwoners < opgave.min_inwoners) | (gemeenten < opgave.min_gemeenten)
        may = np.where(inside, ~small[:, None], touch > 0) & (until <= step)
        noise = RUIS * schaal * rng.random(start.shape)
        price = np.where(may, np.where(inside, -joins, joins) + noise, np.inf)
        pick = price.argmin(axis=1)
        for row in range(len(start)):
            unit = int(pick[row])
            while price[row, unit] < np.inf and not _stays_whole(
                opgave, masks[row], unit, loose=loose[unit]
            ):
                price[row, unit] = np.inf
                unit = int(price[row].argmin())
            pick[row] = unit
        live = np.flatnonzero(price[rows, pick] < np.inf)
        unit = pick[live]
        sign = np.where(inside[live, unit], -1.0, 1.0)
        extra[live] += sign * joins[live, unit]
        joins[live] += sign[:, None] * opgave.prijs[unit]
        touch[live] += sign[:, None] * buren[unit]
        inwoners[live] += sign * opgave.eenheid_inwoners[unit]
        gemeenten[live] += sign * opgave.eenheid_gemeenten[unit]
        inside[live, unit] ^= True
        for row, changed in zip(live.tolist(), unit.tolist(), strict=True):
            masks[row] ^= bits[changed]
        until[live, unit] = step + rng.integers(*VERBODEN, size=len(live))
        fits = (inwoners >= opgave.min_inwoners) & (gemeenten >= opgave.min_gemeenten)
        found.append(inside[fits & (extra < limit)])
    return np.unique(np.vstack(found), axis=0)


def _stays_whole(opgave: Opgave, mask: int, unit: int, *, loose: bool) -> bool:
    """Tell whether a regio is in one piece, and not empty, when a unit leaves or joins."""
    bits = opgave.bits[unit]
    if mask & bits:
        return mask != bits and opgave.is_one_piece(mask ^ bits)
    # Who is itself in one piece joins one that it touches.
    return not loose or opgave.is_one_piece(mask | bits)
