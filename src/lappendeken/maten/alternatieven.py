"""Many alternatives at once: what the headline becomes with each of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from lappendeken.errors import SelectieError
from lappendeken.maten.bundel import Bundel
from lappendeken.maten.domeinen import divide, list_naar_domeinen
from lappendeken.maten.kringen import Bools, Floats, Ints, Kringen
from lappendeken.maten.overlap import Overlap

_BLOK = 1 << 15
"""Alternatives times gemeenten that are measured at once."""


@dataclass(frozen=True)
class Alternatieven:
    """What the headline is with each alternative.

    Parameters
    ----------
    congruentie
        Mean over the gemeenten where it is not missing, shape (k,).
    congruentie_per_inwoner
        The same, weighted by the inwoners of the gemeente.
    jaccard
        Mean of the shared part of the partnersets of the alternative and each other
        indeling, over gemeenten and indelingen that both hold, shape (k,).
    gemeenten
        Congruentie per gemeente, shape (k, n), where it was asked for.
    """

    congruentie: Floats
    congruentie_per_inwoner: Floats
    jaccard: Floats
    gemeenten: Floats | None = None


def compute_alternatieven(
    bundel: Bundel, labels: Ints, *, vervangt: str | None = None, per_gemeente: bool = False
) -> Alternatieven:
    """Measure alternatives for one indeling beside the others, all at once.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    labels
        Regio of each gemeente in each alternative, whole numbers from 0, -1 for none,
        in the order of the gemeenten of the bundel; shape (k, n).
    vervangt
        Slug of the indeling whose place, and domein, an alternative takes. Without it an
        alternative joins the chosen ones, as a domein of its own.
    per_gemeente
        Also return the congruentie of each gemeente.

    Returns
    -------
    Alternatieven
        The same numbers as one bundel per alternative would give.

    Raises
    ------
    SelectieError
        If the shape does not fit the gemeenten, or ``vervangt`` is not among the chosen.
    """
    return Ondergrond.of(bundel, vervangt).measure(labels, per_gemeente=per_gemeente)


@dataclass(frozen=True)
class Ondergrond:
    """What stays the same whatever the alternative is: arrays only, so that it travels.

    Parameters
    ----------
    vast
        The indelingen that stay.
    inwoners
        Per gemeente.
    domein
        Number of the domein whose place an alternative takes.
    per, een, elders, eigen, aantal_eigen, aantal_elders
        What the pairs of indelingen that stay add up to.
    """

    vast: Kringen
    inwoners: Floats
    domein: int
    per: Floats
    een: Bools
    elders: Floats
    eigen: Floats
    aantal_eigen: Floats
    aantal_elders: Ints

    @classmethod
    def of(cls, bundel: Bundel, vervangt: str | None = None) -> Ondergrond:
        """Add up the pairs of indelingen that stay; errors as :func:`compute_alternatieven`."""
        kringen = bundel.kringen
        if vervangt is not None and vervangt not in bundel.slugs:
            msg = f"'{vervangt}' is niet gekozen. Kies uit {', '.join(bundel.slugs)}."
            raise SelectieError(msg)
        out = -1 if vervangt is None else bundel.slugs.index(vervangt)
        domein = int(kringen.domein.max()) + 1 if out < 0 else int(kringen.domein[out])
        kept = np.array([d for d in range(len(kringen.label)) if d != out], dtype=np.intp)
        vast = Kringen(
            kringen.label[kept], kringen.domein[kept], tuple(kringen.raakt[d] for d in kept)
        )
        overlap = Overlap(vast, np.ones(vast.n))
        naar = list_naar_domeinen(overlap, vast.held, max(domein, int(vast.domein.max())) + 1)
        mean = np.nan_to_num(divide(naar.som, naar.aantal))
        # Of the pairs of other domeinen: all pairs less those with this one.
        elders = mean.sum(axis=0) / 2 - mean[domein]
        per = np.where((vast.domein == domein)[:, None], 0.0, naar.per)
        return cls(
            vast,
            bundel.inwoners,
            domein,
            per,
            (per == 1).all(axis=1),
            elders,
            naar.som[domein],
            naar.aantal[domein],
            np.delete(naar.aantal > 0, domein, axis=0).sum(axis=0).astype(np.intp),
        )

    def measure(self, labels: Ints, *, per_gemeente: bool = False) -> Alternatieven:
        """Measure alternatives; as :func:`compute_alternatieven`."""
        n = self.vast.n
        if labels.ndim != 2 or labels.shape[1] != n:
            msg = (
                f"De alternatieven hebben de vorm {labels.shape}, maar er zijn {n} gemeenten. "
                f"Geef per alternatief een rij van {n} regionummers."
            )
            raise SelectieError(msg)
        step = max(1, _BLOK // max(n, 1))
        found = np.empty((len(labels), 3))
        gemeenten = np.empty(labels.shape) if per_gemeente else None
        for start in range(0, len(labels), step):
            some = np.asarray(labels[start : start + step], dtype=np.intp)
            values, jaccard = self._measure(some)
            known = ~np.isnan(values)
            filled = np.where(known, values, 0.0)
            rows = slice(start, start + len(some))
            for column, weight in enumerate((np.ones(n), self.inwoners)):
                found[rows, column] = divide(
                    np.einsum("km,m->k", filled, weight), np.einsum("km,m->k", known, weight)
                )
            found[rows, 2] = jaccard
            if gemeenten is not None:
                gemeenten[rows] = values
        return Alternatieven(found[:, 0], found[:, 1], found[:, 2], gemeenten)

    def _measure(self, labels: Ints) -> tuple[Floats, Floats]:
        """Return congruentie per gemeente (c, n), and the mean jaccard with the others (c,)."""
        vast, count = self.vast, len(labels)
        both = replace(
            vast,
            label=np.concatenate([labels, vast.label]),
            domein=np.concatenate([np.full(count, self.domein), vast.domein]),
            raakt=(None,) * count + vast.raakt,
        )
        overlap, rows = Overlap(both, np.ones(vast.n)), np.arange(count)
        towards, shared = np.zeros(labels.shape), np.zeros(count)
        for d, weight in enumerate(self.per):
            alone = self.een[d]
            jaccard = overlap.compare(rows, np.full(count, count + d)).jaccard
            shared += jaccard.sum(axis=1)
            towards += jaccard if alone else jaccard * weight
        held: Bools = labels >= 0
        size = self.aantal_eigen + held
        own = divide(self.eigen + towards, size)
        domeinen = self.aantal_elders + (size > 0)
        values = divide(self.elders + np.nan_to_num(own), domeinen * (domeinen - 1) / 2)
        pairs = np.einsum("km,m->k", held, vast.held.sum(axis=0))
        return values, divide(shared, pairs)
