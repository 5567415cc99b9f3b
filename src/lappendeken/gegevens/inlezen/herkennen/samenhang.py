"""Which of several columns cannot be the regio, by what they say of gemeenten and neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from lappendeken.gegevens.inlezen.herkennen.kop import Cellen, Herken, get_cel
from lappendeken.gegevens.inlezen.herkennen.regiokolom import Kandidaat

_GETAL = re.compile(r"[-+]?[\d.,]+%?")
_ZELFDE = 0.9
_WISSELT = 0.5
_GENOEG = 50
"""Neighbours from which chance does not decide."""
_SAMEN = 0.4
"""Neighbours of one value, chance taken off: divisions of the country have .43 and more, counts
and amounts .1 at most, area codes of telephones .35."""


def drop_gemeentekolommen(
    found: Sequence[Kandidaat], rijen: Sequence[Cellen], gemeenten: Sequence[str], herken: Herken
) -> list[Kandidaat]:
    """Leave out the columns that name the gemeente of the row once more.

    Parameters
    ----------
    found
        Columns that can be the regio.
    rijen
        The cells of the rows.
    gemeenten
        For whom each row stands, empty when for nobody.
    herken
        Returns for whom a text stands.
    """
    return [one for one in found if not is_gemeente(_place(one), rijen, gemeenten, herken)]


def is_gemeente(
    kolom: int, rijen: Sequence[Cellen], gemeenten: Sequence[str], herken: Herken
) -> bool:
    """Tell whether a column names the gemeente of the row, rather than a regio."""
    texts = [get_cel(cells, kolom) for cells in rijen]
    pairs = Counter(zip(texts, gemeenten, strict=True))
    known = {pair: times for pair, times in pairs.items() if all(pair)}
    filled = sum(known.values())
    same = sum(n for (text, gemeente), n in known.items() if herken(text) == gemeente)
    # A regio can be called after its largest gemeente, and few have one gemeente only.
    return len(set(gemeenten)) > 2 and same > _ZELFDE * filled


def drop_andere(
    found: Sequence[Kandidaat],
    rijen: Sequence[Cellen],
    gemeenten: Sequence[str],
    paren: Iterable[tuple[str, str]],
) -> list[Kandidaat]:
    """Leave out the columns that say something else than where a gemeente belongs.

    A place differs from row to row of one gemeente, and a telephone number from one gemeente to
    the next. A number that neighbours share no more
    than strangers do is a count or an amount, and one that goes with a name counts it. What
    is left may still be a choice.

    Parameters
    ----------
    found
        Columns that can be the regio.
    rijen, gemeenten
        As in :func:`drop_gemeentekolommen`.
    paren
        The gemeenten that border each other.
    """
    texts = [[get_cel(cells, _place(one)) for cells in rijen] for one in found]
    values = [_collect(gemeenten, cells) for cells in texts]
    kept = [i for i in range(len(found)) if not (_wisselt(values[i]) or _is_eigen(values[i]))]
    kept = kept or list(range(len(found)))
    worded = [i for i in kept if not _is_getal(texts[i])]
    if not worded:
        return [found[i] for i in kept]
    first = {i: {code: seen[0] for code, seen in values[i].items()} for i in kept}
    named = {_partition(first[i]) for i in worded}
    pairs = tuple(paren)
    return [
        found[i]
        for i in kept
        if i in worded or (_partition(first[i]) not in named and _hangt_samen(first[i], pairs))
    ]


def _place(one: Kandidaat) -> int:
    return one.naam if one.naam is not None else one.code or 0


def _collect(gemeenten: Sequence[str], cells: Sequence[str]) -> dict[str, list[str]]:
    """Return the different values that a column has for each gemeente."""
    found: dict[str, dict[str, None]] = {}
    for gemeente, text in zip(gemeenten, cells, strict=True):
        if gemeente:
            found.setdefault(gemeente, {})[text] = None
    return {gemeente: list(seen) for gemeente, seen in found.items()}


def _wisselt(values: Mapping[str, Sequence[str]]) -> bool:
    return sum(len(seen) > 1 for seen in values.values()) > _WISSELT * len(values)


def _is_eigen(values: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether a column says something of nearly every gemeente apart."""
    distinct = {seen[0] for seen in values.values()}
    return len(values) > _GENOEG and len(distinct) > len(values) / 2


def _is_getal(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return sum(bool(_GETAL.fullmatch(cell)) for cell in filled) > len(filled) / 2


def _partition(values: Mapping[str, str]) -> tuple[int, ...]:
    seen: dict[str, int] = {}
    return tuple(seen.setdefault(value, len(seen)) for value in values.values())


def _hangt_samen(values: Mapping[str, str], paren: Iterable[tuple[str, str]]) -> bool:
    """Tell whether neighbours have one value more often than by chance."""
    both = [(values[a], values[b]) for a, b in paren if a in values and b in values]
    if len(both) < _GENOEG:
        return True
    same = sum(a == b for a, b in both) / len(both)
    ends = Counter(value for pair in both for value in pair)
    chance = sum((count / ends.total()) ** 2 for count in ends.values())
    return same - chance >= _SAMEN * (1 - chance) and chance < 1
