"""Many alternatives at once give what one bundel per alternative gives."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lappendeken import Indeling, SelectieError
from lappendeken.maten import MATEN, Bundel, compute_alternatieven
from tekening import codes, indeling, inwoners, size_of, stapels


def draw(labels: list[int], slug: str, domein: str) -> Indeling:
    return indeling(slug, "".join("ABCD."[r] for r in labels), domein=domein)


@settings(max_examples=40)
@given(stack=stapels(maximum=4), data=st.data())
def test_equals_one_bundel_per_alternative(stack: list[Indeling], data: st.DataObject) -> None:
    size = size_of(stack)
    weights = data.draw(inwoners(size))
    bundel = Bundel.from_indelingen(stack, dict(zip(codes(size), map(float, weights), strict=True)))
    label = st.lists(st.integers(-1, 3), min_size=size, max_size=size)
    labels = [row for row in data.draw(st.lists(label, max_size=3)) if max(row) >= 0]
    # Only an indeling that is not alone has others beside it.
    options = [None, *bundel.slugs] if len(stack) > 1 else [None]
    vervangt = data.draw(st.sampled_from(options))
    found = compute_alternatieven(
        bundel,
        np.array(labels, dtype=np.intp).reshape(-1, size),
        vervangt=vervangt,
        per_gemeente=True,
    )
    assert found.gemeenten is not None
    for i, row in enumerate(labels):
        domein = next((s.domein for s in stack if s.slug == vervangt), "nieuw")
        rest = [s for s in stack if s.slug != vervangt]
        whole = [*rest, draw(row, "nieuw", domein)]
        one = Bundel(tuple(whole), bundel.gemeenten, bundel.inwoners)
        values = MATEN["congruentie"].functie(one.overlap())
        np.testing.assert_allclose(found.gemeenten[i], values, atol=1e-12)
        known = ~np.isnan(values)
        if known.any():
            assert found.congruentie[i] == pytest.approx(values[known].mean())
            weighted = np.average(values[known], weights=bundel.inwoners[known])
            assert found.congruentie_per_inwoner[i] == pytest.approx(weighted)
        else:
            assert np.isnan(found.congruentie[i])
        beside = one.overlap().compare_with(len(whole) - 1)
        if beside.beide.any():
            expected = beside.jaccard.sum() / beside.beide.sum()
            assert found.jaccard[i] == pytest.approx(expected)
        else:
            assert np.isnan(found.jaccard[i])


def test_by_hand() -> None:
    bundel = Bundel.from_indelingen([indeling("a", "AABB"), indeling("b", "AAAA")])
    # P is {2}, {1,3,4}... of GM0001 {2} and {2,3,4}: 1/3; the first alternative is as a.
    found = compute_alternatieven(bundel, np.array([[0, 0, 1, 1], [0, 1, 2, 3]]))
    assert found.congruentie.tolist() == pytest.approx([(1 / 3 + 1 + 1 / 3) / 3, 1 / 9])
    assert found.jaccard.tolist() == pytest.approx([(1 + 1 / 3) / 2, 0])
    assert found.gemeenten is None


def test_regios_that_overlap_and_wide_tables_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [("GM0001", "x", 0.5), ("GM0001", "y", 0.5), ("GM0002", "x", 1.0), ("GM0003", "y", 1.0)]
    table = pd.DataFrame(rows, columns=["gemeente", "regio", "aandeel"])
    several = Indeling.from_frame("a", table)
    bundel = Bundel.from_indelingen([several, indeling("b", "AAB")])
    labels = np.array([[0, 0, 1], [0, -1, 0], [0, 1, 2]])
    found = compute_alternatieven(bundel, labels)
    # Of the first: P is {2}, {1}, {}; in a {2,3}, {1}, {1}; in b {2}, {1}, {}.
    assert found.jaccard[0] == pytest.approx((1 / 2 + 1 + 0 + 1 + 1 + 1) / 6)
    monkeypatch.setattr("lappendeken.maten.alternatieven._CELLEN", 0)
    wide = compute_alternatieven(bundel, labels)
    np.testing.assert_allclose(wide.jaccard, found.jaccard, atol=1e-12)
    np.testing.assert_allclose(wide.congruentie, found.congruentie, atol=1e-12)


def test_without_alternatives_there_is_nothing() -> None:
    bundel = Bundel.from_indelingen([indeling("a", "AABB")])
    found = compute_alternatieven(bundel, np.empty((0, 4), dtype=np.intp))
    assert found.congruentie.shape == found.jaccard.shape == (0,)


def test_numbers_with_gaps_are_names() -> None:
    bundel = Bundel.from_indelingen([indeling("a", "AABB"), indeling("b", "AAAA")])
    plain = np.array([[0, 0, 1, 1], [-1, 0, 2, 2]])
    wide = np.array([[7, 7, 10**12, 10**12], [-1, 3, 10**9, 10**9]])
    found = compute_alternatieven(bundel, wide, per_gemeente=True)
    expected = compute_alternatieven(bundel, plain, per_gemeente=True)
    np.testing.assert_array_equal(found.gemeenten, expected.gemeenten)
    np.testing.assert_array_equal(found.jaccard, expected.jaccard)


def test_refuses_what_does_not_fit() -> None:
    bundel = Bundel.from_indelingen([indeling("a", "AABB"), indeling("b", "AAAA")])
    with pytest.raises(SelectieError, match=r"de vorm \(1, 3\), maar er zijn 4 gemeenten"):
        compute_alternatieven(bundel, np.zeros((1, 3), dtype=np.intp))
    with pytest.raises(SelectieError, match=r"'c' is niet gekozen\. Kies uit a, b"):
        compute_alternatieven(bundel, np.zeros((1, 4), dtype=np.intp), vervangt="c")
    with pytest.raises(SelectieError, match="Zonder 'a' is er geen indeling om mee te vergelijken"):
        compute_alternatieven(
            Bundel.from_indelingen([indeling("a", "AABB")]), np.zeros((1, 4), int), vervangt="a"
        )
