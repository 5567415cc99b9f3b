"""The library gerrychain as judge and peer of our own chain: the same proposal, of its own parts.

Its balance is a target and a deviation; with half of the merged pair as target and
1 - 2 minimum / pair as deviation a part is allowed exactly when both sides have the minimum, so
there is no other upper bound.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import networkx as nx
import numpy as np
from gerrychain import Graph, MarkovChain, Partition, updaters
from gerrychain.tree import bipartition_tree

from lappendeken.analyse.ensemble import Speelveld


class Scheidsrechter:
    """A chain of gerrychain that begins at the indeling itself.

    Parameters
    ----------
    veld
        Where it walks.
    zaad
        Seed of all its steps.
    """

    def __init__(self, veld: Speelveld, zaad: int = 1) -> None:
        graph = nx.Graph()
        graph.add_nodes_from((i, {"inwoners": int(n)}) for i, n in enumerate(veld.inwoners))
        graph.add_edges_from(veld.graaf.randen.tolist())
        self._n, self._minimum = veld.graaf.omvang, veld.minimum
        self._rng = random.Random(zaad)
        self._state = Partition(
            Graph.from_networkx(graph),
            {i: int(regio) for i, regio in enumerate(veld.vandaag)},
            {"inwoners": updaters.Tally("inwoners", alias="inwoners")},
        )

    def walk(self, steps: int) -> None:
        """Take so many steps from where it is."""
        chain = MarkovChain(
            self._propose, [], initial_partition=self._state, total_steps=steps + 1, rng=self._rng
        )
        for state in chain:
            self._state = state

    def label(self) -> np.ndarray:
        """Return the regio of each gemeente now, shape (n,)."""
        found = [self._state.assignment.mapping[i] for i in range(self._n)]
        return np.array(found, dtype=np.intp)

    def _propose(self, partition: Any, *, rng: random.Random) -> Any:
        left, right = rng.choice(sorted(partition["cut_edges"]))
        one, other = (partition.assignment.mapping[node] for node in (left, right))
        nodes = partition.parts[one] | partition.parts[other]
        total = partition["inwoners"][one] + partition["inwoners"][other]
        side = bipartition_tree(
            partition.graph.subgraph(nodes),
            pop_col="inwoners",
            pop_target=total / 2,
            # A hair wider, for the minimum itself is allowed.
            epsilon=1 - 2 * self._minimum / total + 1e-12,
            # One tree a step; when it has no cut the chain stands still.
            repeat_until_valid=False,
            cut_choice_fn=choose_any,
            rng=rng,
        )
        if not side:
            return partition
        return partition.flip({node: one if node in side else other for node in nodes})


def choose_any(cuts: Sequence[Any], *, rng: random.Random) -> Any:
    """Choose a cut, each with the same chance: the library's own choice is the heaviest."""
    return rng.choice(cuts)
