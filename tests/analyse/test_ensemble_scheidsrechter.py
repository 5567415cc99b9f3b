"""The library gerrychain as the judge of our own chain: the same distribution, step for step."""

from __future__ import annotations

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


def walk_judge(veld: Speelveld, aanloop: int, tussen: int, aantal: int) -> np.ndarray:
    """Draw with gerrychain from the indeling itself, in one chain; shape (aantal, n)."""
    from scheidsrechter import Scheidsrechter

    judge = Scheidsrechter(veld, ZAAD)
    judge.walk(aanloop)
    found = []
    for _ in range(aantal):
        found.append(judge.label())
        judge.walk(tussen)
    return np.array(found)


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
