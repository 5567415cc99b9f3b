"""Two divisions of one area compared by surface, from what their regios have in common.

The measures are those of the R package sabre (its x is a, its y is b), as functions of a
contingency table of surfaces: only where both divisions have a regio counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import entr

Floats = NDArray[np.float64]

SNIPPER = 0.001
"""Share of a regio up to which its part in another one is a sliver: it counts in every measure,
by its surface, but not as a part of its own."""

MATEN = ("v_maat", "homogeniteit", "volledigheid", "mapcurves", "mapcurves_a", "mapcurves_b")
"""The measures of the whole, in the order of the tables."""


@dataclass(frozen=True)
class Vlaktabel:
    """Surfaces that two divisions have in common: a contingency table of which few cells are.

    Attributes
    ----------
    rij, kolom
        Number of the regio of a and of b of each cell; no cell twice.
    oppervlakte
        Of each cell, above 0.
    rijen, kolommen
        How many regios a and b have.
    """

    rij: NDArray[np.intp]
    kolom: NDArray[np.intp]
    oppervlakte: Floats
    rijen: int
    kolommen: int

    @classmethod
    def from_cellen(cls, cellen: Any, rijen: int, kolommen: int) -> Vlaktabel:
        """Build it from triples of regio of a, regio of b and surface."""
        table = np.array(cellen, dtype=float).reshape(-1, 3)
        kept = table[:, 2] > 0
        place = table[kept, :2].astype(np.intp)
        return cls(place[:, 0], place[:, 1], table[kept, 2], rijen, kolommen)

    @property
    def gedraaid(self) -> Vlaktabel:
        """The same with a and b changed over."""
        return Vlaktabel(self.kolom, self.rij, self.oppervlakte, self.kolommen, self.rijen)

    @property
    def totaal(self) -> float:
        """Surface where both have a regio."""
        return float(self.oppervlakte.sum())

    @cached_property
    def van_rij(self) -> Floats:
        """Surface of each regio of a where b has one, shape (rijen,)."""
        return _sum(self.rij, self.oppervlakte, self.rijen)

    @cached_property
    def van_kolom(self) -> Floats:
        """Surface of each regio of b where a has one, shape (kolommen,)."""
        return _sum(self.kolom, self.oppervlakte, self.kolommen)


def _sum(place: NDArray[np.intp], values: Floats, size: int) -> Floats:
    # Of nothing at all, bincount forgets that weights are no counts.
    return np.bincount(place, values, size).astype(float)


def compute_entropie(oppervlakte: Floats) -> float:
    """Entropy in nats of a division, from the surfaces of its regios."""
    return float(entr(oppervlakte / oppervlakte.sum()).sum())


def compute_inhomogeniteit(tabel: Vlaktabel) -> Floats:
    """Measure how mixed each regio of a is in the regios of b.

    Returns
    -------
    numpy.ndarray
        H(b in the regio) / H(b): 0 when it lies in one regio of b, 1 when it is divided over
        them as the whole is, more when it is more even than that. Missing for a regio that b
        does not touch, and when b has one regio. Shape (rijen,).

    Notes
    -----
    Nowosad, J. and Stepinski, T. F. (2018). Spatial association between regionalizations
    using the information-theoretical V-measure. *International Journal of Geographical
    Information Science*. https://doi.org/10.1080/13658816.2018.1511794
    """
    share = tabel.oppervlakte / tabel.van_rij[tabel.rij]
    inside = _sum(tabel.rij, entr(share), tabel.rijen)
    whole = compute_entropie(tabel.van_kolom)
    found = inside / whole if whole else np.full(tabel.rijen, np.nan)
    return np.where(tabel.van_rij > 0, np.maximum(found, 0.0), np.nan)


def compute_volledigheid(tabel: Vlaktabel) -> float:
    """Measure whether each regio of a lies within one regio of b: 1 - H(b given a) / H(b).

    Returns
    -------
    float
        From 0 to 1: one less the mean inhomogeniteit of the regios of a, by their surface.
    """
    mixed = np.nan_to_num(compute_inhomogeniteit(tabel))
    return float(np.clip(1 - (mixed * tabel.van_rij).sum() / tabel.totaal, 0.0, 1.0))


def compute_homogeniteit(tabel: Vlaktabel) -> float:
    """Measure whether each regio of b lies within one regio of a: 1 - H(a given b) / H(a)."""
    return compute_volledigheid(tabel.gedraaid)


def compute_v_maat(tabel: Vlaktabel) -> float:
    """Measure the harmonic mean of homogeniteit and volledigheid, from 0 to 1.

    Notes
    -----
    Rosenberg, A. and Hirschberg, J. (2007). V-measure: a conditional entropy-based external
    cluster evaluation measure. *EMNLP-CoNLL*, 410-420.
    """
    h, c = compute_homogeniteit(tabel), compute_volledigheid(tabel)
    return 2 * h * c / (h + c) if h + c else 0.0


def compute_regiopassing(tabel: Vlaktabel) -> Floats:
    r"""Measure how well each regio of a fits the regios of b, as MapCurves does.

    With C the surface that regio i of a shares with regio j of b,

    .. math:: \mathrm{GOF}_i = \sum_j \frac{C_{ij}}{A_i} \frac{C_{ij}}{B_j}

    Returns
    -------
    numpy.ndarray
        Above 0, to 1: it is itself a regio of b. Missing for a regio that b does not touch.
        Shape (rijen,).
    """
    fit = tabel.oppervlakte**2 / (tabel.van_rij[tabel.rij] * tabel.van_kolom[tabel.kolom])
    found = _sum(tabel.rij, fit, tabel.rijen)
    return np.where(tabel.van_rij > 0, np.minimum(found, 1.0), np.nan)


def compute_mapcurves(tabel: Vlaktabel) -> float:
    """Measure the surface under the MapCurve of a: how many of its regios fit how well.

    The curve gives for each fit from 0 to 1 the share of the regios that fit at least so
    well; between the fits of two regios it is a straight line.

    Notes
    -----
    Hargrove, W. W., Hoffman, F. M. and Hessburg, P. F. (2006). Mapcurves: a quantitative
    method for comparing categorical maps. *Journal of Geographical Systems* 8(2), 187-208.
    The MapCurves of two maps is the larger of that of a and that of b.
    """
    fit = compute_regiopassing(tabel)
    fit = np.sort(fit[~np.isnan(fit)])
    share = np.linspace(1.0, 0.0, len(fit))
    return float(fit[0] + (np.diff(fit) * (share[:-1] + share[1:])).sum() / 2)


@dataclass(frozen=True)
class Vlakvergelijking:
    """Two divisions compared by surface.

    Attributes
    ----------
    maten
        Name of a measure to its value; see :data:`MATEN`.
    gebieden
        A row per regio of a, then of b: ``laag`` (``a`` or ``b``), ``regio_code``,
        ``regio_naam``, ``km2``, ``gedeeld_km2``, ``aandeel``, ``inhomogeniteit``,
        ``regiopassing``, ``delen``, ``grootste_deel``, ``aandeel_grootste``.
    overlap
        A row per pair of regios that meet: ``regio_a``, ``regio_a_naam``, ``regio_b``,
        ``regio_b_naam``, ``km2``, ``aandeel_a``, ``aandeel_b``.
    """

    maten: dict[str, float]
    gebieden: pd.DataFrame
    overlap: pd.DataFrame


@dataclass(frozen=True)
class Kant:
    """One of the divisions: its regios with their names and whole surfaces, in km2."""

    codes: tuple[str, ...]
    namen: tuple[str, ...]
    km2: Floats


def compare_vlakken(tabel: Vlaktabel, a: Kant, b: Kant) -> Vlakvergelijking:
    """Compare two divisions by surface.

    Parameters
    ----------
    tabel
        What their regios have in common, in km2.
    a, b
        Their regios.
    """
    of_a, of_b = compute_mapcurves(tabel), compute_mapcurves(tabel.gedraaid)
    maten = {
        "v_maat": compute_v_maat(tabel),
        "homogeniteit": compute_homogeniteit(tabel),
        "volledigheid": compute_volledigheid(tabel),
        "mapcurves": max(of_a, of_b),
        "mapcurves_a": of_a,
        "mapcurves_b": of_b,
        "gedeeld_km2": tabel.totaal,
        "km2_a": float(a.km2.sum()),
        "km2_b": float(b.km2.sum()),
        "regios_a": float((a.km2 > 0).sum()),
        "regios_b": float((b.km2 > 0).sum()),
    }
    sides = [_list_gebieden("a", tabel, a, b), _list_gebieden("b", tabel.gedraaid, b, a)]
    return Vlakvergelijking(maten, pd.concat(sides, ignore_index=True), _list_overlap(tabel, a, b))


def _list_gebieden(laag: str, tabel: Vlaktabel, eigen: Kant, ander: Kant) -> pd.DataFrame:
    share = tabel.oppervlakte / tabel.van_rij[tabel.rij]
    parts = np.bincount(tabel.rij[share >= SNIPPER], minlength=tabel.rijen)
    # Of each regio its largest part; a tie goes to the lowest code.
    order = np.lexsort((tabel.kolom, -share, tabel.rij))
    first = order[np.flatnonzero(np.diff(tabel.rij[order], prepend=-1))]
    largest = np.full(tabel.rijen, -1, dtype=np.intp)
    largest[tabel.rij[first]] = tabel.kolom[first]
    largest_share = np.full(tabel.rijen, np.nan)
    largest_share[tabel.rij[first]] = share[first]
    frame = pd.DataFrame(
        {
            "laag": laag,
            "regio_code": eigen.codes,
            "regio_naam": eigen.namen,
            "km2": eigen.km2,
            "gedeeld_km2": tabel.van_rij,
            "aandeel": tabel.van_rij / tabel.totaal,
            "inhomogeniteit": compute_inhomogeniteit(tabel),
            "regiopassing": compute_regiopassing(tabel),
            "delen": parts,
            "grootste_deel": [ander.namen[j] if j >= 0 else "" for j in largest],
            "aandeel_grootste": largest_share,
        }
    )
    # A regio of which no feature is drawn is no regio of this map.
    return frame[frame["km2"] > 0]


def _list_overlap(tabel: Vlaktabel, a: Kant, b: Kant) -> pd.DataFrame:
    order = np.lexsort((tabel.kolom, tabel.rij))
    i, j, size = tabel.rij[order], tabel.kolom[order], tabel.oppervlakte[order]
    return pd.DataFrame(
        {
            "regio_a": [a.codes[place] for place in i],
            "regio_a_naam": [a.namen[place] for place in i],
            "regio_b": [b.codes[place] for place in j],
            "regio_b_naam": [b.namen[place] for place in j],
            "km2": size,
            "aandeel_a": size / tabel.van_rij[i],
            "aandeel_b": size / tabel.van_kolom[j],
        }
    )
