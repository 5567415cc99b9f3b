"""The library gerrychain as the judge of our own chain: the same distribution, step for step.

The judge makes the same proposal of its own parts. Its balance is a target and a deviation;
with half of the merged pair as target and 1 - 2 minimum / pair as deviation a part is allowed
exactly when both sides have the minimum, so there is no other upper bound.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from scipy.stats import ks_2samp

from lappendeken import Catalogus
from lappendeken.analyse.ensemble import Speelveld, build_speelveld
from lappendeken.analyse.ensemble.begin import draw_begins
from lappendeken.analyse.ensemble.keten import Ketens
from lappendeken.analyse.ensemble.steekproef import measure_steekproef
from lappendeken.maten import Bundel, Ondergrond
from tekening import bundel_van, indeling, raster

ZAAD = 20260101


def choose_any(cuts: Sequence[Any], *, rng: random.Random) -> Any:
    """Choose a cut, each with the same chance: the library's own choice is the heaviest."""
    return rng.choice(cuts)


def walk_judge(veld: Speelveld, aanloop: int, tussen: int, aantal: int) -> np.ndarray:
    """Draw with gerrychain from the indeling itself, in one chain; shape (aantal, n)."""
    import networkx as nx
    from gerrychain import Graph, MarkovChain, Partition, updaters
    from gerrychain.tree import bipartition_tree

    graph = nx.Graph()
    graph.add_nodes_from((i, {"inwoners": int(n)}) for i, n in enumerate(veld.inwoners))
    graph.add_edges_from(veld.graaf.randen.tolist())

    def propose(partition: Any, *, rng: random.Random) -> Any:
        left, right = rng.choice(sorted(partition["cut_edges"]))
        one, other = (partition.assignment.mapping[node] for node in (left, right))
        nodes = partition.parts[one] | partition.parts[other]
        total = partition["inwoners"][one] + partition["inwoners"][other]
        side = bipartition_tree(
            partition.graph.subgraph(nodes),
            pop_col="inwoners",
            pop_target=total / 2,
            # A hair wider, for the minimum itself is allowed.
            epsilon=1 - 2 * veld.minimum / total + 1e-12,
            # One tree a step; when it has no cut the chain stands still.
            repeat_until_valid=False,
            cut_choice_fn=choose_any,
            rng=rng,
        )
        if not side:
            return partition
        return partition.flip({node: one if node in side else other for node in nodes})

    begin = Partition(
        Graph.from_networkx(graph),
        {i: int(regio) for i, regio in enumerate(veld.vandaag)},
        {"inwoners": updaters.Tally("inwoners", alias="inwoners")},
    )
    chain = MarkovChain(
        propose, [], initial_partition=begin, total_steps=aanloop + tussen * aantal, rng=ZAAD
    )
    found = []
    for number, state in enumerate(chain):
        if number >= aanloop and (number - aanloop) % tussen == 0:
            found.append([state.assignment.mapping[i] for i in range(veld.graaf.omvang)])
    return np.array(found[:aantal])


def walk_own(veld: Speelveld, aanloop: int, tussen: int, aantal: int) -> np.ndarray:
    """Draw with our own chains, 16 of them; shape (16, aantal / 16, n)."""
    rng = np.random.default_rng(ZAAD)
    ketens = Ketens(veld, draw_begins(veld, rng, 16), rng)
    ketens.walk(aanloop)
    rounds = []
    for _ in range(aantal // 16):
        rounds.append(ketens.labels.copy())
        ketens.walk(tussen)
    return np.stack(rounds, axis=1)


def check_same(bundel: Bundel, slug: str, veld: Speelveld, *, tussen: int, aantal: int) -> None:
    """Compare both on congruentie, at as many effective draws, and on the smallest regio."""
    ground, aanloop = Ondergrond.of(bundel, slug), 20 * veld.regios
    judge = walk_judge(veld, aanloop, tussen, aantal)
    own = walk_own(veld, aanloop, tussen, aantal)
    theirs = ground.measure(veld.spread(judge)).congruentie
    ours = ground.measure(veld.spread(own.reshape(aantal, -1))).congruentie
    worth = [
        measure_steekproef(values).effectief for values in (theirs[None, :], ours.reshape(16, -1))
    ]
    # Thinned so far that draws hardly remember: a test of independent draws holds.
    assert min(worth) > aantal / 2
    assert max(worth) / min(worth) < 2
    assert ks_2samp(theirs, ours).pvalue > 0.01
    sizes = [
        [np.bincount(row, veld.inwoners).min() for row in rows]
        for rows in (judge, own.reshape(aantal, -1))
    ]
    assert min(map(min, sizes)) >= veld.minimum
    assert ks_2samp(*sizes).pvalue > 0.01


def test_own_chain_draws_what_gerrychain_draws_for_the_ggd_regios(catalogus: Catalogus) -> None:
    chosen = catalogus.select()
    people = {str(g): float(n) for g, n in catalogus.gemeenten["inwoners"].items()}
    bundel = Bundel.from_indelingen(chosen, people, catalogus.grenzen)
    mine = next(i for i in chosen if i.slug == "ggd-2025")
    veld = build_speelveld(bundel, mine)
    assert (veld.regios, veld.minimum) == (25, 246_252)
    check_same(bundel, mine.slug, veld, tussen=150, aantal=80)


@pytest.mark.parametrize("minimum", [0, 30], ids=["vrij", "krap"])
def test_own_chain_draws_what_gerrychain_draws_on_a_grid(minimum: int) -> None:
    people = [int(n) for n in np.random.default_rng(1).integers(1, 9, size=36)]
    rows = ("AAABBB", "AAABBB", "AAABBB", "CCCDDD", "CCCDDD", "CCCDDD")
    mine = indeling("a", "".join(rows))
    others = indeling("b", "AB" * 18), indeling("c", "".join(c * 9 for c in "ABCD"))
    bundel = bundel_van(mine, *others, grenzen=raster(6, 6), inwoners=people)
    veld = build_speelveld(bundel, mine, minimum=minimum)
    check_same(bundel, "a", veld, tussen=10, aantal=480)
