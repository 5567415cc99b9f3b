"""Colours for the regios of a map, or of two side by side: neighbours differ, counterparts agree.

The page of the map computes the same in ``kaart/js/kern/kleuren.js``; a test holds the two
together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lappendeken.model.indeling import Indeling

Paar = tuple[str, str]
"""Two gemeenten, or two regios, that lie beside each other."""

# After Paul Tol's "light" scheme, mixed with white: dark lines and text stay readable.
KLEUREN = (
    "#adcceb",
    "#f5c0a8",
    "#f5ebb8",
    "#9adac8",
    "#d0c1ea",
    "#dbe496",
    "#ffd0da",
    "#dcc9ab",
)
"""Fills for regios; always with a line between them, never alone."""


def color_graph(size: int, edges: Iterable[tuple[int, int]], colours: int) -> list[int]:
    """Colour a graph greedily, the most constrained node first.

    Parameters
    ----------
    size
        Number of nodes.
    edges
        Pairs of nodes that must differ.
    colours
        How many colours there are.

    Returns
    -------
    list of int
        A colour per node. Of the free ones the least used, so that all are used; without
        a free one the least used by far, so that two neighbours may then agree.
    """
    near: list[set[int]] = [set() for _ in range(size)]
    for a, b in edges:
        if a != b:
            near[a].add(b)
            near[b].add(a)
    found = [-1] * size
    used = [0] * colours
    for _ in range(size):
        busy = [{found[o] for o in near[n]} - {-1} for n in range(size)]
        node = max(
            (n for n in range(size) if found[n] < 0),
            key=lambda n: (len(busy[n]), len(near[n]), -n),
        )
        free = [c for c in range(colours) if c not in busy[node]] or list(range(colours))
        found[node] = min(free, key=lambda c: (used[c], c))
        used[found[node]] += 1
    return found


def color_indeling(indeling: Indeling, grenzen: Iterable[Paar], colours: int) -> dict[str, int]:
    """Colour the regios of one indeling; see :func:`color_regios`."""
    return _color(
        [(indeling, {code: n for n, code in enumerate(indeling.regios)})], grenzen, colours
    )[0]


def color_regios(
    a: Indeling, b: Indeling, zelfde: Mapping[str, str], grenzen: Iterable[Paar], colours: int
) -> tuple[dict[str, int], dict[str, int]]:
    """Colour the regios of two indelingen for two maps.

    Parameters
    ----------
    a, b
        The indelingen.
    zelfde
        Regio of a to the regio of b that is its counterpart; those get one colour.
    grenzen
        Which gemeenten are neighbours.
    colours
        How many colours there are.

    Returns
    -------
    tuple of two dict
        Regio code to colour, for a and for b.
    """
    places_a = {regio: n for n, regio in enumerate(a.regios)}
    # Counterparts are one node; the others of b come behind those of a.
    places_b = {zelfde[r]: n for r, n in places_a.items() if r in zelfde}
    alone = [regio for regio in b.regios if regio not in places_b]
    places_b |= {regio: len(places_a) + n for n, regio in enumerate(alone)}
    first, second = _color([(a, places_a), (b, places_b)], grenzen, colours)
    return first, second


def _color(
    sides: Sequence[tuple[Indeling, Mapping[str, int]]], grenzen: Iterable[Paar], colours: int
) -> list[dict[str, int]]:
    """Colour what the regios of the sides are in one graph: regio code to its node."""
    pairs = list(grenzen)
    edges = [
        (places[one], places[other])
        for indeling, places in sides
        for one, other in _touching(indeling, pairs)
    ]
    size = 1 + max((n for _, places in sides for n in places.values()), default=-1)
    found = color_graph(size, edges, colours)
    return [{regio: found[n] for regio, n in places.items()} for _, places in sides]


def _touching(indeling: Indeling, pairs: Iterable[Paar]) -> set[Paar]:
    # In several regios of which nobody knows the shares: no colour, so nothing touches.
    home = indeling.hoofdregio
    shown = ((home.get(left), home.get(right)) for left, right in pairs)
    return {(one, other) for one, other in shown if one and other and one != other}
