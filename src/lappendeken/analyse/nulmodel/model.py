"""Nulmodel: the measures beside their values on random contiguous indelingen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.analyse.nulmodel.trekken import Graaf, divide_regios, grow, peel_all
from lappendeken.basis.parallel import Voortgang, count_cores, run_tasks
from lappendeken.basis.tekst import format_getal
from lappendeken.errors import SelectieError
from lappendeken.maten import MATEN, Bundel, Kringen, Overlap
from lappendeken.maten.domeinen import divide
from lappendeken.maten.kringen import Floats, Ints

TREKKINGEN = 200
MAX_TREKKINGEN = 100_000
"""Some hours; from a few hundred on, more draws change no digit that is shown."""
ZAAD = 20260101
PER_TAAK = 25
"""Draws in one task: large enough to hide the cost of handing it out."""
PER_WERKER = 150
"""Starting a process costs about as much as so many draws."""

WEGINGEN = ("gemeenten", "inwoners")
_EPS = 1e-12


@dataclass(frozen=True)
class Nulmodel:
    """What the measures say, and what they would say by chance.

    In every table ``verwacht`` and ``sd`` are the mean and standard deviation (n - 1)
    over the draws, and ``boven_toeval`` is (value - verwacht) / sd: how many standard
    deviations the value lies above what geography alone gives. Where sd is 0, every
    draw gives the same and ``boven_toeval`` is missing.

    Parameters
    ----------
    gemeenten
        ``gemeente_code, congruentie, verwacht, sd, boven_toeval``, in the order of
        the bundel.
    indelingsparen
        ``indeling_a, indeling_b`` (a before b), and of jaccard (mean over gemeenten) the
        value, ``jaccard_verwacht, jaccard_sd, jaccard_boven_toeval``.
    landelijk
        ``maat, weging, waarde, verwacht, sd, standaardfout, boven_toeval``: the mean
        over gemeenten, plain and by inwoners, of every measure from 0 to 1 that
        needs no borders. ``standaardfout`` is the uncertainty of ``verwacht``: sd over
        the root of the number of draws.
    indelingen
        ``indeling, regios, getrokken_regios, delen``: regios of the indeling and of
        its draws; they differ only where the gemeenten that it holds lie in more
        connected ``delen`` than it has regios, or it has more regios than gemeenten.
    trekkingen, zaad, op_grootte
        As asked.
    """

    gemeenten: pd.DataFrame
    indelingsparen: pd.DataFrame
    landelijk: pd.DataFrame
    indelingen: pd.DataFrame
    trekkingen: int
    zaad: int
    op_grootte: bool


@dataclass(frozen=True)
class _Recept:
    """What a process needs to draw: arrays only, gemeenten ascending by code."""

    grafen: tuple[Graaf, ...]
    regios: tuple[Ints, ...]
    sizes: tuple[Ints, ...]
    held: tuple[Ints, ...]
    domeinen: Ints
    inwoners: Floats
    op_grootte: bool

    def draw(self, seeds: Sequence[np.random.SeedSequence]) -> Iterator[Kringen]:
        """Draw one contiguous indeling for each chosen one, per seed."""
        size = len(self.grafen)
        if self.op_grootte:
            # All draws of a task at once, from the stream of the first.
            rng = np.random.default_rng(seeds[0])
            count = len(seeds)
            drawn = peel_all(self.grafen * count, self.regios * count, self.sizes * count, rng)
        else:
            rngs = [np.random.default_rng(seed) for seed in seeds]
            drawn = [
                grow(graaf, regios, rng)
                for rng in rngs
                for graaf, regios in zip(self.grafen, self.regios, strict=True)
            ]
        for first in range(0, len(drawn), size):
            labels = np.full((size, len(self.inwoners)), -1, dtype=np.intp)
            for d, (held, label) in enumerate(
                zip(self.held, drawn[first : first + size], strict=True)
            ):
                labels[d, held] = label
            yield Kringen(labels, self.domeinen)


def compute_nulmodel(
    bundel: Bundel,
    *,
    trekkingen: int = TREKKINGEN,
    zaad: int = ZAAD,
    op_grootte: bool = True,
    werkers: int | None = None,
    voortgang: Voortgang | None = None,
) -> Nulmodel:
    """Compare the measures with random contiguous indelingen.

    Parameters
    ----------
    bundel
        The chosen indelingen, at least two, with borders. In each draw *every* one of
        them is replaced, whatever its soort, by a random one with its number of
        regios on the gemeenten that it holds.
    trekkingen
        Number of draws, at least 2.
    zaad
        Seed. Each task of 25 draws has its own stream of random numbers, so the result
        depends on neither the number of processes nor the order of gemeenten or borders.
    op_grootte
        Whether the draws keep the sizes of the regios too, nearly always exactly. Without
        it regios grow from random gemeenten: their sizes then differ more than real ones,
        and geography is understated: 23.4% against 25.7% for the standaard set.
    werkers
        Number of processes; by default what the machine has, where it pays.
    voortgang
        Called with the draws done and their total.

    Returns
    -------
    Nulmodel
        The tables.

    Raises
    ------
    SelectieError
        If there are fewer than two draws or two indelingen, or no borders at all.

    Notes
    -----
    A gemeente in several regios is drawn into one: the null has disjoint regios. An
    indeling that holds a part of the country is drawn on that part; where that part
    falls apart, its regios are divided over the pieces by their gemeenten, at least one
    each.
    """
    _check(bundel, trekkingen)
    order = np.argsort(np.asarray(bundel.gemeenten), kind="stable")
    by_slug = np.argsort(np.asarray(bundel.slugs), kind="stable")
    recept = _write_recept(bundel, order, by_slug, op_grootte=op_grootte)
    seeds = np.random.SeedSequence(zaad).spawn(trekkingen)
    tasks = [(recept, seeds[i : i + PER_TAAK]) for i in range(0, trekkingen, PER_TAAK)]
    if werkers is None:
        werkers = min(count_cores(), -(-trekkingen // PER_WERKER))
    done = 0

    def report(number: int, _: object) -> bool:
        nonlocal done
        done += len(tasks[number][1])
        if voortgang is not None:
            voortgang(done, trekkingen)
        return False

    chunks = [c for c in run_tasks(_measure_draws, tasks, werkers=werkers, finished=report) if c]
    drawn = {name: np.concatenate([chunk[name] for chunk in chunks]) for name in chunks[0]}
    back, place = np.argsort(order), np.argsort(by_slug)
    drawn["gemeenten"] = drawn["gemeenten"][:, back]
    drawn["paren"] = drawn["paren"][:, place][:, :, place]
    return Nulmodel(
        gemeenten=_gemeenten(bundel, drawn["gemeenten"]),
        indelingsparen=_indelingsparen(bundel, drawn["paren"]),
        landelijk=_landelijk(bundel, drawn["landelijk"]),
        indelingen=_indelingen(bundel, recept, place),
        trekkingen=trekkingen,
        zaad=zaad,
        op_grootte=op_grootte,
    )


def _check(bundel: Bundel, trekkingen: int) -> None:
    if trekkingen < 2:
        msg = (
            f"Met {trekkingen} trekking is niet te zeggen hoe het toeval spreidt. "
            "Vraag er minstens 2; 200 is gebruikelijk."
        )
        raise SelectieError(msg)
    if trekkingen > MAX_TREKKINGEN:
        msg = (
            f"{format_getal(trekkingen)} trekkingen duren te lang. Vraag er hoogstens "
            f"{format_getal(MAX_TREKKINGEN)}; 200 is gebruikelijk."
        )
        raise SelectieError(msg)
    if len(bundel.indelingen) < 2:
        msg = "Voor het nulmodel zijn minstens twee indelingen nodig. Kies er meer."
        raise SelectieError(msg)
    if len(bundel.grenzen.graph(bundel.gemeenten)) == 0:
        msg = (
            "Voor het nulmodel zijn de grenzen tussen gemeenten nodig, en die zijn er niet voor "
            "deze gemeenten. Gebruik de gemeenten van de kaart."
        )
        raise SelectieError(msg)


def _write_recept(bundel: Bundel, order: Ints, by_slug: Ints, *, op_grootte: bool) -> _Recept:
    codes = [bundel.gemeenten[i] for i in order]
    randen = bundel.grenzen.graph(codes)
    grafen, regios, sizes, held = [], [], [], []
    for d in by_slug:
        members = bundel.leden[d][order]
        members = members[:, members.any(axis=0)]
        graaf = Graaf.of(randen, members.any(axis=1))
        grafen.append(graaf)
        regios.append(divide_regios(graaf, members.shape[1]))
        sizes.append(members.sum(axis=0).astype(np.intp))
        held.append(np.flatnonzero(members.any(axis=1)))
    return _Recept(
        grafen=tuple(grafen),
        regios=tuple(regios),
        sizes=tuple(sizes),
        held=tuple(held),
        domeinen=bundel.domein[by_slug],
        inwoners=bundel.inwoners[order],
        op_grootte=op_grootte,
    )


def _measure_draws(task: tuple[_Recept, list[np.random.SeedSequence]]) -> Mapping[str, Floats]:
    """Draw, measure, and keep one row per draw."""
    recept, seeds = task
    rows: dict[str, list[Floats]] = {name: [] for name in ("gemeenten", "landelijk", "paren")}
    for kringen in recept.draw(seeds):
        overlap = Overlap(kringen, np.ones(len(recept.inwoners)))
        values = _per_gemeente(overlap)
        rows["gemeenten"].append(values["congruentie"])
        rows["landelijk"].append(_average(values, recept.inwoners))
        rows["paren"].append(_per_paar(overlap))
    return {name: np.stack(found) for name, found in rows.items()}


LANDELIJKE_MATEN = tuple(kolom for kolom, maat in MATEN.items() if maat.met_inwoners)
"""The measures from 0 to 1 that do not look at borders."""


def _per_gemeente(overlap: Overlap) -> Mapping[str, Floats]:
    overlap.add("jaccard", "ecs", "nestheid")
    return {kolom: MATEN[kolom].functie(overlap) for kolom in LANDELIJKE_MATEN}


def _average(values: Mapping[str, Floats], inwoners: Floats) -> Floats:
    """Average over the gemeenten where a measure is not missing, shape (maten, wegingen)."""
    found = np.full((len(LANDELIJKE_MATEN), len(WEGINGEN)), np.nan)
    for row, kolom in enumerate(LANDELIJKE_MATEN):
        known = ~np.isnan(values[kolom])
        value = values[kolom][known]
        for column, weight in enumerate((np.ones(len(value)), inwoners[known])):
            # As np.average does it, which takes longer to begin than this to end.
            if len(value):
                found[row, column] = np.multiply(value, weight).sum() / weight.sum()
    return found


def _per_paar(overlap: Overlap) -> Floats:
    """Average jaccard over the gemeenten that both hold, shape (D, D); the diagonal is missing."""
    size = len(overlap.kringen.label)
    found = np.full((size, size), np.nan)
    for paren in overlap.blokken():
        mean = divide(paren.jaccard.sum(axis=1), paren.beide.sum(axis=1))
        found[paren.a, paren.b] = found[paren.b, paren.a] = mean
    return found


def _lay_beside(value: Floats, drawn: Floats, prefix: str = "") -> dict[str, Floats]:
    """Return what the draws give, and how far above it a value lies, as columns."""
    mean, sd = drawn.mean(axis=0), drawn.std(axis=0, ddof=1)
    # An sd of rounding alone is 0.
    sd = np.where(sd < _EPS, 0.0, sd)
    columns = {"verwacht": mean, "sd": sd, "boven_toeval": divide(value - mean, sd)}
    return {prefix + name: column for name, column in columns.items()}


def _gemeenten(bundel: Bundel, drawn: Floats) -> pd.DataFrame:
    value = MATEN["congruentie"].functie(bundel.overlap())
    keys = {"gemeente_code": list(bundel.gemeenten), "congruentie": value}
    return pd.DataFrame({**keys, **_lay_beside(value, drawn)})


def _indelingsparen(bundel: Bundel, drawn: Floats) -> pd.DataFrame:
    a, b = np.triu_indices(len(bundel.indelingen), k=1)
    slugs = np.asarray(bundel.slugs, dtype=object)
    value = _per_paar(bundel.overlap())[a, b]
    keys = {"indeling_a": slugs[a], "indeling_b": slugs[b], "jaccard": value}
    return pd.DataFrame({**keys, **_lay_beside(value, drawn[:, a, b], "jaccard_")})


def _landelijk(bundel: Bundel, drawn: Floats) -> pd.DataFrame:
    value = _average(_per_gemeente(bundel.overlap()), bundel.inwoners).ravel()
    beside = _lay_beside(value, drawn.reshape(len(drawn), -1))
    score = beside.pop("boven_toeval")
    return pd.DataFrame(
        {
            "maat": np.repeat(LANDELIJKE_MATEN, len(WEGINGEN)),
            "weging": np.tile(WEGINGEN, len(LANDELIJKE_MATEN)),
            "waarde": value,
            **beside,
            "standaardfout": beside["sd"] / np.sqrt(len(drawn)),
            "boven_toeval": score,
        }
    )


def _indelingen(bundel: Bundel, recept: _Recept, place: Ints) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "indeling": list(bundel.slugs),
            "regios": [int(members.any(axis=0).sum()) for members in bundel.leden],
            "getrokken_regios": [int(recept.regios[i].sum()) for i in place],
            "delen": [len(recept.regios[i]) for i in place],
        }
    )
