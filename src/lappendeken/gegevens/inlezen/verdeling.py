"""In which regios a gemeente lies, from how much of it each of them covers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

HELFT = 0.5
"""Share of a gemeente that regios have to cover before it counts; the rest is water, or how
borders were drawn."""

DREMPEL = 0.05
"""From which share of the covered area a second regio counts."""

GELIJK = 0.01
"""Difference up to which two regios have as much of a gemeente."""

_RUIS = 1e-6
_CIJFERS = 6


@dataclass(frozen=True, slots=True)
class Deel:
    """What a regio covers of a gemeente.

    Attributes
    ----------
    regio
        Its code.
    grootte
        Surface in common.
    eigen
        Surface in common that lies in no other regio.
    """

    regio: str
    grootte: float
    eigen: float


@dataclass(frozen=True, slots=True)
class Verdeling:
    """The regios of a gemeente.

    Attributes
    ----------
    aandelen
        Regio and share, the largest first; empty when too little is covered.
    gelijk
        The two regios between which there is no choosing; then there are no shares.
    stroken
        Regios that cover part of it, which lies in its own regio too.
    """

    aandelen: tuple[tuple[str, float], ...] = ()
    gelijk: tuple[str, ...] = ()
    stroken: tuple[str, ...] = ()


def verdeel_gemeente(
    delen: Sequence[Deel], gedekt: float, geheel: float, drempel: float = DREMPEL
) -> Verdeling:
    """Decide in which regios a gemeente lies.

    With s the area in a regio divided by the area in any regio: a gemeente counts when at
    least half of it is covered, and is whole in its largest regio when the s of the second
    is below ``drempel``. Otherwise it gets shares by area. What lies in two regios at once
    is no part of the second, as long as that is a strip: less than half of the gemeente.

    Parameters
    ----------
    delen
        What each regio covers.
    gedekt
        Surface in any regio.
    geheel
        Surface of the gemeente.
    drempel
        From 0 to 0.5.
    """
    parts = sorted((deel for deel in delen if deel.grootte > _RUIS * geheel), key=_rank)
    # Half is half, whatever the last digit of a surface says.
    if not parts or gedekt < HELFT * geheel * (1 - _RUIS):
        return Verdeling()
    first, *others = parts
    counting = [first, *(deel for deel in others if _telt(deel, gedekt, drempel))]
    if first.grootte < HELFT * gedekt and sum(d.grootte for d in counting) < HELFT * gedekt:
        # Of many small regios none reaches the threshold.
        counting = parts
    if len(counting) == 1:
        strips = [deel.regio for deel in others if deel.grootte >= max(drempel, _RUIS) * gedekt]
        return Verdeling(((first.regio, 1.0),), stroken=tuple(strips))
    second = counting[1]
    rivals = first.grootte + second.grootte >= HELFT * gedekt
    # Among many small regios the largest matters little, and the shares say all.
    if rivals and first.grootte - second.grootte <= GELIJK * gedekt * (1 + _RUIS):
        return Verdeling(gelijk=(first.regio, second.regio))
    total = sum(deel.grootte for deel in counting)
    shares = [round(deel.grootte / total, _CIJFERS) for deel in counting[1:]]
    whole = (round(1 - sum(shares), _CIJFERS), *shares)
    return Verdeling(tuple((d.regio, s) for d, s in zip(counting, whole, strict=True) if s > 0))


def verdeel_inwoners(verdeling: Verdeling, inwoners: Mapping[str, float]) -> Verdeling | None:
    """Return the same regios with shares by inwoners; None when nobody lives in any of them.

    Parameters
    ----------
    verdeling
        Decides which regios count.
    inwoners
        Regio to inwoners; a regio in which nobody lives falls out.
    """
    counted = {regio: inwoners.get(regio, 0.0) for regio, _ in verdeling.aandelen}
    total = sum(counted.values())
    if not total:
        return None
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    rest = [round(number / total, _CIJFERS) for _, number in ranked[1:]]
    shares = (round(1 - sum(rest), _CIJFERS), *rest)
    pairs = zip((regio for regio, _ in ranked), shares, strict=True)
    return Verdeling(tuple((regio, share) for regio, share in pairs if share > 0))


def _rank(deel: Deel) -> tuple[float, str]:
    return -deel.grootte, deel.regio


def _telt(deel: Deel, gedekt: float, drempel: float) -> bool:
    """Tell whether a second regio has enough, and enough of it for itself."""
    if deel.grootte < drempel * gedekt:
        return False
    return deel.eigen >= max(drempel, _RUIS) * gedekt or deel.grootte >= HELFT * gedekt
