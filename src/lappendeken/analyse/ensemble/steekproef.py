r"""Steekproef: how much draws of a chain that remembers are worth.

Draws that follow each other in a chain resemble each other, so N of them say less than N
independent ones. With :math:`\rho_t` the correlation of draws that lie t apart in a chain,
around the mean of all chains together, and T the draws of a chain,

.. math:: \tau = 1 + 2 \sum_{t=1}^{T - 1} (1 - t / T) \rho_t, \qquad N_\text{eff} = N / \tau

where the sum stops at the first pair :math:`\rho_{2i-1} + \rho_{2i} \le 0` of a reversible chain
(Geyer 1992); it is used as an estimate for others too.

Geyer, C. J. (1992). Practical Markov chain Monte Carlo. *Statistical Science* 7(4), 473-483.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lappendeken.maten.kringen import Floats

_EPS = 1e-15


@dataclass(frozen=True)
class Steekproef:
    """What draws of some chains are worth.

    Parameters
    ----------
    aantal
        Number of draws.
    effectief
        As many independent draws would say as much, from 1 to ``aantal``.
    verloop
        Mean of the second half of the chains less that of the first, in standard errors: far
        from 0 says that they had not forgotten where they began. NaN where chains have fewer
        than two draws or never change.
    """

    aantal: int
    effectief: float
    verloop: float


def measure_steekproef(waarden: Floats, aantal: int | None = None) -> Steekproef:
    """Measure what draws are worth.

    Parameters
    ----------
    waarden
        One row per chain, in the order of its draws, shape (c, t).
    aantal
        Number of draws, when chains had more than fit in this shape.
    """
    count = waarden.size if aantal is None else aantal
    effective = max(1.0, min(count / _measure_tau(waarden), count))
    return Steekproef(count, effective, _measure_verloop(waarden))


def _measure_tau(waarden: Floats) -> float:
    chains, length = waarden.shape
    off = waarden - waarden.mean()
    spread = float(np.square(off).mean())
    if spread < _EPS:
        return float(chains * length)
    tau = 1.0
    for lag in range(1, length, 2):
        pair = {t: float((off[:, t:] * off[:, :-t]).mean()) for t in (lag, lag + 1) if t < length}
        if sum(pair.values()) <= 0:
            break
        tau += 2 * sum((1 - t / length) * value for t, value in pair.items()) / spread
    return tau


def _measure_verloop(waarden: Floats) -> float:
    chains, length = waarden.shape
    half = length // 2
    if half == 0 or chains < 2:
        return float("nan")
    change = waarden[:, -half:].mean(axis=1) - waarden[:, :half].mean(axis=1)
    error = float(change.std(ddof=1)) / np.sqrt(chains)
    return float(change.mean()) / error if error > _EPS else float("nan")
