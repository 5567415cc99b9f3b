"""Many alternatives at once: what the headline becomes with each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from lappendeken.errors import SelectieError
from lappendeken.maten.bundel import Bundel
from lappendeken.maten.domeinen import divide, list_naar_domeinen
from lappendeken.maten.kringen import Bools, Floats, Ints, Kringen
from lappendeken.maten.overlap import Overlap

_BLOK = 1 << 15
"""Alternatives times gemeenten that are measured at once."""
_CELLEN = 1 << 14
"""Cells of a contingency table up to which one is made for each alternative."""


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
        If the shape does not fit the gemeenten, or ``vervangt`` is not among the chosen, or
        nothing else is.
    """
    return Ondergrond.of(bundel, vervangt).measure(labels, per_gemeente=per_gemeente)


@dataclass(frozen=True)
class Ondergrond:
    """What stays the same whatever the alternative is: arrays only, so that it travels.

    Parameters
    ----------
    vast
        The indelingen that stay.
    omvang
        Size of the partnerset of each gemeente in each of them, itself included.
    inwoners
        Per gemeente.
    per, een, elders, eigen, aantal_eigen, aantal_elders
        What the pairs of indelingen that stay add up to.
    """

    vast: Kringen
    omvang: Floats
    inwoners: Floats
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
        if out >= 0 and len(bundel.slugs) == 1:
            msg = f"Zonder '{vervangt}' is er geen indeling om mee te vergelijken. Kies er meer."
            raise SelectieError(msg)
        domein = int(kringen.domein.max()) + 1 if out < 0 else int(kringen.domein[out])
        vast = kringen.select([d for d in range(len(kringen.label)) if d != out])
        overlap = Overlap(vast, np.ones(vast.n))
        naar = list_naar_domeinen(overlap, vast.held, max(domein, int(vast.domein.max())) + 1)
        mean = np.nan_to_num(divide(naar.som, naar.aantal))
        # Of the pairs of other domeinen: all pairs less those with this one.
        elders = mean.sum(axis=0) / 2 - mean[domein]
        per = np.where((vast.domein == domein)[:, None], 0.0, naar.per)
        return cls(
            vast,
            overlap.omvang,
            bundel.inwoners,
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
        if labels.max(initial=-1) >= n:
            # Numbers with gaps: a table is as wide as the largest.
            labels = np.array([_number(row) for row in labels])
        step = max(1, _BLOK // max(n, 1))
        found = np.empty((len(labels), 3))
        gemeenten = np.empty(labels.shape) if per_gemeente else None
        weights = np.stack([np.ones(n), self.inwoners], axis=1)
        # Written over again and again: new memory costs more here than what is done in it.
        werk, tel = np.empty((6, step, n)), np.empty((3, step, n), dtype=np.intp)
        for start in range(0, len(labels), step):
            rows = slice(start, start + step)
            some = np.asarray(labels[rows], dtype=np.intp)
            use = werk[:, : len(some)], tel[:, : len(some)]
            values, found[rows, 2] = self._measure(some, *use)
            known = ~np.isnan(values)
            filled = values if known.all() else np.where(known, values, 0.0)
            found[rows, :2] = divide(filled @ weights, known @ weights)
            if gemeenten is not None:
                gemeenten[rows] = values
        return Alternatieven(found[:, 0], found[:, 1], found[:, 2], gemeenten)

    def _measure(self, labels: Ints, werk: Floats, tel: Ints) -> tuple[Floats, Floats]:
        """Return congruentie per gemeente (c, n), and the mean jaccard with the others (c,).

        The first of ``werk`` is what is returned.
        """
        held: Bools = labels >= 0
        if held.all():
            # The same for all alternatives.
            held = held[:1]
        # Those that count for 1 are added as they are; of the others also what they count for.
        towards, rest, weighted = werk[:3]
        werk[:3] = 0.0
        compared = self._compare(labels, held, werk[3:], tel)
        for jaccard, weight, alone in zip(compared, self.per, self.een, strict=True):
            if alone:
                towards += jaccard
            else:
                rest += jaccard
                jaccard *= weight
                weighted += jaccard
        shared = towards.sum(axis=1) + rest.sum(axis=1)
        towards += weighted
        towards += self.eigen
        size = self.aantal_eigen + held
        # With nothing of its own domein to compare with, that domein adds nothing.
        towards /= np.maximum(size, 1)
        towards += self.elders
        domeinen = self.aantal_elders + (size > 0)
        pairs = np.einsum("km,m->k", held, self.vast.held.sum(axis=0))
        count = domeinen * (domeinen - 1) / 2
        towards /= np.where(count > 0, count, np.nan)
        return towards, divide(shared, pairs)

    def _compare(self, labels: Ints, held: Bools, werk: Floats, tel: Ints) -> Iterator[Floats]:
        """Return jaccard of the alternatives with each indeling that stays, (c, n).

        Each is written over by the next, and may be written over by whom it is for.
        """
        vast, count = self.vast, len(labels)
        # Who has no regio is with nobody: the last, and taken out again at the end.
        everyone = bool(held.all())
        width = int(labels.max(initial=-1)) + 2 - everyone
        sizes = vast.aantallen + 1 - vast.vol
        plain = [raakt is None for raakt in vast.raakt] & (width * sizes <= _CELLEN)
        (found, either, size), (place, cell, shared) = werk, tel
        filled = labels if everyone else np.where(held, labels, width - 1)
        np.add(filled, np.arange(count)[:, None] * width, out=place)
        table = np.bincount(place.ravel(), minlength=count * width)
        np.subtract(np.take(table, place, out=shared, mode="clip"), 2.0, out=size)
        for d, regios in enumerate(sizes.tolist()):
            if not plain[d]:
                yield self._compare_any(labels, d)
                continue
            # Regio by regio of this one, all alternatives in each.
            regio = np.where(vast.held[d], vast.label[d], regios - 1)
            np.add(place, regio * (count * width), out=cell)
            table = np.bincount(cell.ravel(), minlength=count * width * regios)
            # All cells are there; who says so reads them at twice the speed.
            np.take(table, cell, out=shared, mode="clip")
            np.subtract(shared, 1.0, out=found)
            np.add(size, self.omvang[d], out=either)
            either -= found
            # Nothing to divide by is only there for who has nobody beside it.
            few = np.flatnonzero(self.omvang[d] <= 1)
            if len(few):
                row, column = (either[:, few] <= 0).nonzero()
                found[row, few[column]] = either[row, few[column]] = 1.0
            found /= either
            if not vast.vol[d]:
                found *= vast.held[d]
            if not everyone:
                found *= held
            yield found

    def _compare_any(self, labels: Ints, d: int) -> Floats:
        """Do the same for regios that overlap, or are so many that a table is mostly empty."""
        vast, count = self.vast, len(labels)
        both = replace(
            vast,
            label=np.concatenate([labels, vast.label[d : d + 1]]),
            domein=np.zeros(count + 1, dtype=np.intp),
            raakt=(None,) * count + vast.raakt[d : d + 1],
        )
        overlap = Overlap(both, np.ones(vast.n))
        return overlap.compare(np.arange(count), np.full(count, count)).jaccard


def _number(row: Ints) -> Ints:
    """Count the regios of an alternative from 0, without gaps; -1 stays."""
    number = np.unique(np.maximum(row, -1), return_inverse=True)[1] - bool((row < 0).any())
    return np.asarray(number, dtype=np.intp)
