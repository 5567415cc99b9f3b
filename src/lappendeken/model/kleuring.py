"""Colours for the regios of two maps side by side: neighbours differ, counterparts agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import Indeling

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


def color_regios(
    a: Indeling, b: Indeling, zelfde: Mapping[str, str], grenzen: Grenzen, colours: int
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
    places_b: dict[str, int] = {zelfde[r]: n for r, n in places_a.items() if r in zelfde}
    for regio in b.regios:
        places_b.setdefault(regio, len(places_a) + len(places_b))
    # Counterparts share a number, so that the numbers have gaps; close them.
    numbers = {n: i for i, n in enumerate(sorted({*places_a.values(), *places_b.values()}))}
    edges: set[tuple[int, int]] = set()
    for indeling, places in ((a, places_a), (b, places_b)):
        for left, right in _touching(indeling, grenzen):
            edges.add((numbers[places[left]], numbers[places[right]]))
    found = color_graph(len(numbers), sorted(edges), colours)
    return (
        {regio: found[numbers[n]] for regio, n in places_a.items()},
        {regio: found[numbers[n]] for regio, n in places_b.items()},
    )


def find_hoofdregios(indeling: Indeling) -> dict[str, str]:
    """Return per gemeente the one regio that a map shows; without shares the lowest code."""
    return {
        gemeente: indeling.hoofdregio.get(gemeente) or min(regios)
        for gemeente, regios in indeling.regios_van.items()
        if regios
    }


def _touching(indeling: Indeling, grenzen: Grenzen) -> set[tuple[str, str]]:
    pairs = grenzen.grenzen[["gemeente_a", "gemeente_b"]]
    home = find_hoofdregios(indeling)
    found = set()
    for left, right in zip(pairs["gemeente_a"], pairs["gemeente_b"], strict=True):
        one, other = home.get(str(left)), home.get(str(right))
        if one and other and one != other:
            found.add((one, other))
    return found
