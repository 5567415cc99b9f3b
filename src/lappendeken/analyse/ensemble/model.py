"""Ensemble: the draws, what each of them measures, and where the indeling itself lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from lappendeken.analyse.ensemble.begin import draw_begins
from lappendeken.analyse.ensemble.keten import Ketens
from lappendeken.analyse.ensemble.speelveld import Speelveld
from lappendeken.analyse.ensemble.steekproef import Steekproef, measure_steekproef
from lappendeken.basis.parallel import Voortgang, count_cores, run_tasks
from lappendeken.basis.tekst import format_getal, shorten
from lappendeken.basis.verdeeld import run_verdeeld
from lappendeken.errors import SelectieError
from lappendeken.maten import Bundel, Ondergrond, match_meeste
from lappendeken.maten.kringen import Floats, Ints

TREKKINGEN = 1_000
MAX_TREKKINGEN = 100_000
"""An hour of two cores; from some thousands on, more draws change no digit that is shown."""
ZAAD = 20260101
MAX_STAPPEN = 1_000_000

KETENS = 32
"""Chains in one task: they walk in the same step, which is what makes a step cheap."""
PER_TAAK = 500
"""Draws in one task; every task has chains, and so a begin, of its own."""
AANLOOP, TUSSEN = 20, 6
"""Steps before the first draw, and from draw to draw, times the number of regios."""
_WEINIG = 100_000
"""Steps of all chains together that are done before another process has started."""
_GELIJK = 1e-9

KOLOMMEN = (
    "keten",
    "stap",
    "congruentie",
    "congruentie_per_inwoner",
    "verhuizingen",
    "verhuizingen_inwoners",
    "regios",
    "kleinste_regio_inwoners",
    "grootste_regio_inwoners",
)


@dataclass(frozen=True, slots=True)
class Instelling:
    """How much is drawn.

    Attributes
    ----------
    trekkingen
        Number of draws.
    zaad
        Seed. Each task of draws has its own stream, so the result does not depend on the
        number of processes or machines.
    aanloop, tussen
        Steps of a chain before its first draw, and from one draw to the next; by default 20
        and 6 times the number of regios.
    """

    trekkingen: int = TREKKINGEN
    zaad: int = ZAAD
    aanloop: int | None = None
    tussen: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.trekkingen <= MAX_TREKKINGEN:
            msg = (
                f"Er zijn {format_getal(self.trekkingen)} trekkingen gevraagd. Vraag er 1 tot en "
                f"met {format_getal(MAX_TREKKINGEN)}; {format_getal(TREKKINGEN)} is gebruikelijk."
            )
            raise SelectieError(msg)
        for steps, least, name in ((self.aanloop, 0, "aanloop"), (self.tussen, 1, "tussenstappen")):
            if steps is not None and not least <= steps <= MAX_STAPPEN:
                msg = (
                    f"De waarde {format_getal(steps)} voor {name} kan niet. Geef {least} tot en "
                    f"met {format_getal(MAX_STAPPEN)}."
                )
                raise SelectieError(msg)


@dataclass(frozen=True)
class Ensemble:
    """Draws beside the indeling whose place they take.

    Parameters
    ----------
    slug
        The indeling.
    veld
        What was drawn on, and what was asked.
    trekkingen
        One row per draw, by chain and step: :data:`KOLOMMEN`. ``verhuizingen`` and
        ``verhuizingen_inwoners`` are the fewest gemeenten, or inwoners, that change regio
        from the indeling itself.
    vandaag
        The same of the indeling itself, without chain and step; moves are 0.
    bewogen
        Share of the steps in which a chain was cut; the others had no lawful cut.
    aanloop, tussen, zaad, ketens
        As they were.
    steekproef
        What the draws are worth for congruentie.
    gevraagd
        Number of draws that were asked; there are fewer when machines were lost.
    reden
        Why there are fewer, as a part of a Dutch sentence; empty when there are as many.
    """

    slug: str
    veld: Speelveld
    trekkingen: pd.DataFrame
    vandaag: Mapping[str, float]
    bewogen: float
    aanloop: int
    tussen: int
    zaad: int
    ketens: int
    steekproef: Steekproef
    gevraagd: int
    reden: str = ""

    @property
    def aantal(self) -> int:
        """Number of draws."""
        return len(self.trekkingen)

    @cached_property
    def stand(self) -> tuple[int, int, int]:
        """Number of draws with a lower, the same and a higher congruentie."""
        value = self.vandaag["congruentie"]
        drawn = self.trekkingen["congruentie"].to_numpy(float)
        lower, higher = int((drawn < value - _GELIJK).sum()), int((drawn > value + _GELIJK).sum())
        return lower, len(drawn) - lower - higher, higher

    @cached_property
    def marge(self) -> tuple[float, float]:
        """Between which shares of all lawful indelingen have a higher congruentie, 95%.

        The exact interval of Clopper and Pearson (1934), with the effective sample as size.
        """
        from scipy.special import betaincinv

        size = self.steekproef.effectief
        higher = self.stand[2] / self.aantal * size
        low = betaincinv(higher, size - higher + 1, 0.025) if higher > 0 else 0.0
        high = betaincinv(higher + 1, size - higher, 0.975) if higher < size else 1.0
        return float(low), float(high)


@dataclass(frozen=True)
class Recept:
    """What a process needs to draw and to measure; the same for every task.

    Parameters
    ----------
    slug
        The indeling whose place the draws take.
    ondergrond
        The indelingen that stay.
    veld
        Where is drawn.
    aanloop, tussen
        Steps.
    """

    slug: str
    ondergrond: Ondergrond
    veld: Speelveld
    aanloop: int
    tussen: int


@dataclass(frozen=True)
class Portie:
    """The share of the draws that one task makes.

    Parameters
    ----------
    eerste
        Number of its first chain.
    aantal
        Draws.
    zaad
        Its stream of chance.
    """

    eerste: int
    aantal: int
    zaad: np.random.SeedSequence

    @property
    def ketens(self) -> int:
        """Number of its chains."""
        return min(KETENS, self.aantal)


def compute_ensemble(
    bundel: Bundel,
    slug: str,
    veld: Speelveld,
    instelling: Instelling | None = None,
    *,
    werkers: int | None = None,
    scheduler: str = "",
    voortgang: Voortgang | None = None,
) -> Ensemble:
    """Draw lawful indelingen in the place of one, and measure each beside the others.

    Parameters
    ----------
    bundel
        The chosen indelingen, the one that is replaced among them.
    slug
        Which one that is.
    veld
        From :func:`~lappendeken.analyse.ensemble.build_speelveld`.
    instelling
        How much is drawn.
    werkers
        Number of processes; by default what the machine has, where it pays.
    scheduler
        Address of a Dask scheduler, whose workers draw instead; empty for this machine.
    voortgang
        Called with the draws done and their total.

    Returns
    -------
    Ensemble
        The same for the same seed, whatever the number of processes or machines.

    Raises
    ------
    SelectieError
        If there is no congruentie without another domein, no lawful indeling was found, or
        the scheduler is no good or was lost before anything was drawn.
    """
    asked = instelling or Instelling()
    recept = write_recept(bundel, slug, veld, asked)
    porties = divide_trekkingen(asked)
    steps = sum(p.ketens * recept.aanloop + p.aantal * recept.tussen for p in porties)
    if werkers is None:
        werkers = 1 if steps < _WEINIG else count_cores()
    done = 0

    def report(number: int, _: object) -> bool:
        nonlocal done
        done += porties[number].aantal
        if voortgang is not None:
            voortgang(done, asked.trekkingen)
        return False

    if scheduler:
        spread = run_verdeeld(scheduler, draw_portie, recept, porties, finished=report)
        found, reason = spread.resultaten, spread.reden
    else:
        tasks = [(recept, portie) for portie in porties]
        found, reason = run_tasks(_draw, tasks, werkers=werkers, finished=report), ""
    parts = [part for part in found if part is not None]
    if not parts:
        msg = (
            f"Er is niets getrokken: {reason} voordat een deel klaar was. Start de scheduler "
            f"'{shorten(scheduler)}' en zijn workers opnieuw, of laat --scheduler weg."
        )
        raise SelectieError(msg)
    return join_porties(recept, asked, parts, reason)


def _draw(task: tuple[Recept, Portie]) -> Mapping[str, Floats]:
    return draw_portie(*task)


def write_recept(bundel: Bundel, slug: str, veld: Speelveld, asked: Instelling) -> Recept:
    """Write down what every task needs; errors as :func:`compute_ensemble`."""
    regios = veld.regios
    aanloop = AANLOOP * regios if asked.aanloop is None else asked.aanloop
    tussen = TUSSEN * regios if asked.tussen is None else asked.tussen
    if len(set(bundel.domein.tolist())) < 2:
        msg = (
            f"Naast '{slug}' is geen indeling van een ander domein gekozen, en zonder die is er "
            "geen congruentie. Kies er met --indelingen of --presets een bij."
        )
        raise SelectieError(msg)
    # What cannot be should not take a process to find out.
    draw_begins(veld, np.random.default_rng(asked.zaad), 1)
    return Recept(slug, Ondergrond.of(bundel, slug), veld, aanloop, tussen)


def divide_trekkingen(asked: Instelling) -> list[Portie]:
    """Divide the draws over tasks, the same however many processes there are."""
    count = -(-asked.trekkingen // PER_TAAK)
    seeds = np.random.SeedSequence(asked.zaad).spawn(count)
    edges = [asked.trekkingen * i // count for i in range(count + 1)]
    found: list[Portie] = []
    first = 1
    for number, seed in enumerate(seeds):
        portie = Portie(first, edges[number + 1] - edges[number], seed)
        found.append(portie)
        first += portie.ketens
    return found


def draw_portie(recept: Recept, portie: Portie) -> Mapping[str, Floats]:
    """Draw and measure: one row per draw, by step and chain, and how often chains moved."""
    rng = np.random.default_rng(portie.zaad)
    ketens = Ketens(recept.veld, draw_begins(recept.veld, rng, portie.ketens), rng)
    ketens.walk(recept.aanloop)
    drawn: list[Ints] = []
    rounds = -(-portie.aantal // portie.ketens)
    for number in range(rounds):
        if number:
            ketens.walk(recept.tussen)
        drawn.append(ketens.labels.copy())
    steps = recept.aanloop + (rounds - 1) * recept.tussen
    labels = np.concatenate(drawn)[: portie.aantal]
    keten = np.tile(np.arange(portie.ketens), rounds)[: portie.aantal]
    ronde = np.repeat(np.arange(rounds), portie.ketens)[: portie.aantal]
    return {
        "keten": portie.eerste + keten.astype(float),
        "stap": recept.aanloop + ronde * float(recept.tussen),
        **measure_labels(recept, labels),
        "_bewogen": np.array([ketens.bewogen.sum(), steps * portie.ketens], dtype=float),
    }


def measure_labels(recept: Recept, labels: Ints) -> dict[str, Floats]:
    """Measure indelingen, each the regio of every gemeente that is drawn on, shape (c, n)."""
    veld = recept.veld
    beside = recept.ondergrond.measure(veld.spread(labels))
    moves = [_count_moves(row, veld) for row in labels]
    sizes = [np.bincount(row, veld.inwoners) for row in labels]
    return {
        "congruentie": beside.congruentie,
        "congruentie_per_inwoner": beside.congruentie_per_inwoner,
        "verhuizingen": np.array([few for few, _ in moves]),
        "verhuizingen_inwoners": np.array([light for _, light in moves]),
        "regios": np.array([len(size) for size in sizes], dtype=float),
        "kleinste_regio_inwoners": np.array([size.min() for size in sizes]),
        "grootste_regio_inwoners": np.array([size.max() for size in sizes]),
    }


def _count_moves(label: Ints, veld: Speelveld) -> tuple[float, float]:
    """Count the fewest gemeenten, and the fewest inwoners, that change regio from today."""
    shape = int(label.max()) + 1, len(veld.inwoners_vandaag)
    cell = label * shape[1] + veld.vandaag
    found = []
    for weight in (np.ones(len(label)), veld.inwoners.astype(float)):
        counted = np.bincount(cell, weight, minlength=shape[0] * shape[1])
        table = counted.astype(np.float64).reshape(shape)
        found.append(float(weight.sum() - match_meeste(table)))
    return found[0], found[1]


def join_porties(
    recept: Recept, asked: Instelling, parts: Sequence[Mapping[str, Floats]], reden: str = ""
) -> Ensemble:
    """Put the draws of all tasks in one table, and say what they are worth."""
    moved = np.sum([part["_bewogen"] for part in parts], axis=0)
    frame = pd.DataFrame({name: np.concatenate([p[name] for p in parts]) for name in KOLOMMEN})
    whole = [name for name in KOLOMMEN if not name.startswith("congruentie")]
    frame[whole] = frame[whole].round().astype(np.int64)
    frame = frame.sort_values(["keten", "stap"], ignore_index=True)
    today = measure_labels(recept, recept.veld.vandaag[None, :])
    return Ensemble(
        slug=recept.slug,
        veld=recept.veld,
        trekkingen=frame,
        vandaag={name: float(value[0]) for name, value in today.items()},
        bewogen=float(moved[0] / moved[1]) if moved[1] else float("nan"),
        aanloop=recept.aanloop,
        tussen=recept.tussen,
        zaad=asked.zaad,
        ketens=int(frame["keten"].nunique()),
        steekproef=measure_steekproef(_by_chain(frame), len(frame)),
        gevraagd=asked.trekkingen,
        reden=reden,
    )


def _by_chain(frame: pd.DataFrame) -> Floats:
    """Return congruentie per chain, with as many draws as every chain has, shape (c, t)."""
    values = [group.to_numpy(float) for _, group in frame.groupby("keten")["congruentie"]]
    length = min(len(row) for row in values)
    return np.stack([row[:length] for row in values])
