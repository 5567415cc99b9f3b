"""Where the chains begin: lawful indelingen that have nothing to do with an existing one.

A random spanning tree of a connected part is cut from its leaves: wherever a branch has the
minimum of inwoners it becomes a regio. No cutting of that tree gives more regios. Then
neighbours in the tree are joined, by chance, until as many are left as are asked. So each
chain begins elsewhere, and what they agree on they found by themselves.
"""

from __future__ import annotations

import numpy as np

from lappendeken.analyse.ensemble.speelveld import Speelveld
from lappendeken.basis.tekst import format_inwoners
from lappendeken.errors import SelectieError
from lappendeken.maten.kringen import Bools, Ints
from lappendeken.model.graaf import build_matrix, find_components

BOMEN = 300
"""Trees that are tried for one begin; with a minimum near the mean few can be cut enough."""


def draw_begins(veld: Speelveld, rng: np.random.Generator, aantal: int) -> Ints:
    """Draw where some chains begin, each elsewhere as far as that can be found.

    Returns
    -------
    numpy.ndarray
        Shape (aantal, n). When a begin is not found, the others and, if it is lawful, the
        indeling itself stand in for it.

    Raises
    ------
    SelectieError
        If there is none at all.
    """
    found: list[Ints] = []
    most = 0
    for _ in range(aantal):
        label, most = draw_begin(veld, rng)
        if label is None:
            break
        found.append(label)
    if len(found) < aantal:
        own = np.bincount(veld.graaf.delen[np.unique(veld.vandaag, return_index=True)[1]])
        if veld.is_vandaag_toegestaan and np.array_equal(own, veld.per_deel):
            found.append(veld.vandaag)
    if not found:
        msg = (
            f"Er is geen indeling in {veld.regios} aaneengesloten regio's van minstens "
            f"{format_inwoners(veld.minimum)} gevonden; in {BOMEN} pogingen kwamen er "
            f"hoogstens {most}. Verlaag het minimum of het aantal regio's."
        )
        raise SelectieError(msg)
    return np.stack([found[i % len(found)] for i in range(aantal)])


def draw_begin(veld: Speelveld, rng: np.random.Generator) -> tuple[Ints | None, int]:
    """Draw one lawful indeling to begin at.

    Parameters
    ----------
    veld
        Where.
    rng
        Source of chance.

    Returns
    -------
    tuple
        The regio of each gemeente, numbered from 0, and the number of regios; ``None`` and the
        largest number of regios that a tree gave, when :data:`BOMEN` trees gave too few.
    """
    most = 0
    for _ in range(BOMEN):
        label, count = _cut_leaves(veld, rng)
        most = max(most, int(count.sum()))
        if (count >= veld.per_deel).all():
            return label, int(veld.per_deel.sum())
    return None, most


def _cut_leaves(veld: Speelveld, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """Cut one random tree of each part; return the regios and how many a part could have."""
    from scipy.sparse.csgraph import breadth_first_order, minimum_spanning_tree

    graaf = veld.graaf
    n, randen = graaf.omvang, graaf.randen
    weight = 1.0 - rng.random(len(randen))
    tree = minimum_spanning_tree(build_matrix(randen.T, n, weight)).tocoo()
    parts = int(graaf.delen.max()) + 1
    # One gemeente of each part, by chance, hangs from an extra root.
    some = rng.permutation(n)
    roots = some[np.unique(graaf.delen[some], return_index=True)[1]]
    ends = np.append(tree.row, np.full(parts, n)), np.append(tree.col, roots)
    order, above = breadth_first_order(build_matrix(ends, n + 1), n, directed=False)
    inwoners, above = [*veld.inwoners.tolist(), 0], above.tolist()
    cut = np.zeros(n + 1, dtype=bool)
    count = np.zeros(parts, dtype=np.intp)
    is_root = np.zeros(n + 1, dtype=bool)
    is_root[roots] = True
    for node in order[:0:-1].tolist():
        if inwoners[node] >= veld.minimum:
            count[graaf.delen[node]] += 1
            cut[node] = not is_root[node]
        elif is_root[node]:
            # Too few are left above: they join one of the branches below.
            _join_last(cut, order, above, node)
        else:
            inwoners[above[node]] += inwoners[node]
    _join_some(veld, cut, count, rng)
    kept = np.array([node for node in order[1:].tolist() if not cut[node] and not is_root[node]])
    links = (kept, np.array(above)[kept]) if len(kept) else np.empty((2, 0), dtype=np.intp)
    return find_components(links, n), count


def _join_last(cut: Bools, order: Ints, above: list[int], root: int) -> None:
    """Join what is left at a root with the first branch that was cut from it."""
    reach = {root}
    for node in order[1:].tolist():
        if above[node] in reach:
            if cut[node]:
                cut[node] = False
                return
            reach.add(node)


def _join_some(veld: Speelveld, cut: Bools, count: Ints, rng: np.random.Generator) -> None:
    """Join neighbours in the tree of each part, by chance, until no regio is too many."""
    places = np.flatnonzero(cut)
    for part, wanted in enumerate(veld.per_deel.tolist()):
        mine = places[veld.graaf.delen[places] == part]
        too_many = int(count[part]) - wanted
        if too_many > 0:
            cut[rng.choice(mine, size=too_many, replace=False)] = False
