"""The kringen under the measures: small by hand, wide and odd against plain counting."""

from __future__ import annotations

import numpy as np
import pytest

from lappendeken import SelectieError
from lappendeken.analyse.congruentie import compute_gemeenteparen
from lappendeken.basis import geheugen
from lappendeken.maten import MATEN, Bundel, Kringen, Kruistabel, Overlap, kringen, kringvorming
from lappendeken.maten.kringvorming import find_kringen
from tekening import indeling, overlappend


def test_a_kring_is_who_has_the_same_regios() -> None:
    # Gemeente 0 in regio 0, 1 in both, 2 in regio 1, 3 in both, 4 in none.
    label, raakt = find_kringen(np.array([0, 1, 1, 2, 3, 3]), np.array([0, 0, 1, 1, 0, 1]), 5, 2)
    assert label.tolist() == [0, 2, 1, 2, -1]
    assert np.asarray(raakt).tolist() == [[1, 0, 1], [0, 1, 1], [1, 1, 1]]


def test_without_overlap_a_kring_is_a_regio() -> None:
    label, raakt = find_kringen(np.array([0, 2]), np.array([1, 1]), 3, 2)
    assert label.tolist() == [1, -1, 1]
    assert raakt is None


@pytest.mark.parametrize(
    ("label", "domein", "says"),
    [
        (
            np.array([[0.5, 1.2], [0, 1]]),
            2,
            r"label of float64 \(2, 2\): whole numbers",
        ),
        (np.array([["a", "b"], ["a", "a"]]), 2, r"label of <U1 \(2, 2\)"),
        (np.array([0, 1]), 2, r"label of int64 \(2,\)"),
        (np.zeros((0, 3), dtype=int), 0, r"label of int64 \(0, 3\)"),
        (np.array([[0, 1], [0, 1]]), 1, r"label, domein, raakt of \(2, 1, 2\) indelingen"),
    ],
)
def test_what_are_no_labels_is_refused(label: np.ndarray, domein: int, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Kringen(label, np.arange(domein))


def test_partners_that_take_hours_to_list_are_refused() -> None:
    # A million alone, and all of them together: 10^12 and 10^6 to look at.
    n = 1_000_000
    labels = np.stack([np.arange(n), np.zeros(n, dtype=np.intp)])
    overlap = Overlap(Kringen(labels, np.arange(2)), np.ones(n))
    says = r"^Om te tellen .* 1\.000\.001\.000\.000 partners .* tot 100\.000\.000\.000\. Neem"
    with pytest.raises(SelectieError, match=says):
        MATEN["regioatlas_congruentie"].functie(overlap)
    # What needs no partners is there all the same.
    assert MATEN["jaccard"].functie(overlap).tolist()[:2] == [0.0, 0.0]


def build_overlapping(n: int, regios: int) -> Bundel:
    """Draw two indelingen of which the first has gemeenten in two regios."""
    rng = np.random.default_rng(4)
    both = [{f"A{r}": 0.5 for r in rng.choice(regios, 2, replace=False)} for _ in range(n)]
    one = "".join(f"{rng.integers(regios)}" for _ in range(n))
    return Bundel.from_indelingen([overlappend("a", both), indeling("b", one)])


def test_a_wide_table_gives_what_a_full_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    bundel = build_overlapping(40, 6)
    weight = np.arange(1.0, 41)
    pair = np.array([0]), np.array([1])
    full = [bundel.kringen.cross(*pair, w) for w in (None, weight)]
    unions = bundel.kringen.unite(weight)
    monkeypatch.setattr(kringen, "_DICHT", 0)
    monkeypatch.setattr(kringen, "_RUIM", 0)
    monkeypatch.setattr(kringvorming, "_KLEIN", 0)
    monkeypatch.setattr(kringen, "_IN_BEELD", 7)
    wide = build_overlapping(40, 6)
    again = wide.kringen
    assert not isinstance(again.raakt[0], np.ndarray)
    for w, expected in zip((None, weight), full, strict=True):
        np.testing.assert_array_equal(again.cross(*pair, w), expected)
    np.testing.assert_array_equal(again.unite(weight), unions)
    for m, gemeente in enumerate(bundel.gemeenten):
        known = bundel.indelingen[0].partners(gemeente) | {gemeente}
        found = wide.partners(m)[0]
        assert {g for g, p in zip(bundel.gemeenten, found, strict=True) if p} == known


def test_a_disjoint_wide_table_counts_only_who_both_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kringen, "_DICHT", 0)
    monkeypatch.setattr(kringen, "_RUIM", 0)
    stack = Kringen(np.array([[0, 0, 1, -1], [0, 0, 0, 0]]), np.arange(2))
    assert stack.cross(np.array([0]), np.array([1])).tolist() == [[2, 2, 1, 0]]


SINGLES = np.arange(300)
WHOLE = np.zeros(300, dtype=np.intp)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        # One regio: everybody is everybody's partner.
        ([WHOLE, WHOLE], {"jaccard": 1, "ecs": 1, "vaste_partners": 299, "tafels": 1}),
        ([SINGLES, SINGLES], {"jaccard": 1, "ecs": 1, "alle_partners": 0, "tafels": 1}),
        ([SINGLES, WHOLE], {"jaccard": 0, "ecs": 1 / 300, "nestheid": 1, "alle_partners": 299}),
        ([WHOLE], {"jaccard": np.nan, "vaste_partners": 299, "tafels": 1}),
        ([WHOLE[:1], WHOLE[:1]], {"jaccard": 1, "alle_partners": 0, "paren_gelijk": 1}),
    ],
)
def test_extremes(labels: list[np.ndarray], expected: dict[str, float]) -> None:
    stack = np.stack(labels).astype(np.intp)
    overlap = Overlap(Kringen(stack, np.arange(len(stack))), np.ones(stack.shape[1]))
    for kolom, value in expected.items():
        np.testing.assert_allclose(MATEN[kolom].functie(overlap), value, err_msg=kolom)


def test_a_million_units_in_one_regio() -> None:
    count = 1_000_000
    overlap = Overlap(Kringen(np.zeros((2, count), dtype=np.intp), np.arange(2)), np.ones(count))
    for kolom, value in {"jaccard": 1, "ecs": 1, "alle_partners": count - 1, "tafels": 1}.items():
        assert (MATEN[kolom].functie(overlap) == value).all(), kolom


def test_blocks_that_are_not_kept_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    stack = Kringen(np.random.default_rng(1).integers(-1, 4, size=(7, 50)), np.arange(7) % 3)
    kept = Overlap(stack, np.ones(50))
    expected = {kolom: maat.functie(kept) for kolom, maat in MATEN.items()}
    monkeypatch.setattr("lappendeken.maten.overlap._ONTHOUD", 0)
    monkeypatch.setattr("lappendeken.maten.overlap._BLOK", 1)
    streamed = Overlap(stack, np.ones(50))
    for kolom, maat in MATEN.items():
        np.testing.assert_allclose(maat.functie(streamed), expected[kolom], err_msg=kolom)


def test_groups_that_mix_to_one_sum_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    class Same:
        def integers(self, *_: int, size: int, dtype: type) -> np.ndarray:
            return np.ones(size, dtype=dtype)

    monkeypatch.setattr(np.random, "default_rng", lambda _: Same())
    # 1 + 2 = 2 + 1, but these gemeenten share no regio.
    stack = Kringen(np.array([[0, 1, 0], [1, 0, 1]]), np.arange(2))
    assert [found.tolist() for found in stack.profielen] == [[0, 1], [0, 1, 0]]


# --- what does not fit in memory ------------------------------------------------


def test_refuses_a_table_that_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geheugen, "find_geheugen", lambda: 10**9)
    bundel = Bundel.from_indelingen([indeling("a", "AAB"), indeling("b", "ABB")])
    monkeypatch.setattr("lappendeken.analyse.congruentie.tabellen._PER_RIJ", 500_000_000)
    with pytest.raises(SelectieError, match=r"vraagt 1,5 GB geheugen; er is 1,0 GB vrij"):
        compute_gemeenteparen(bundel)


def test_a_table_that_just_fits_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geheugen, "find_geheugen", lambda: 10**8)
    geheugen.check_geheugen(10**8, "alles")
    with pytest.raises(SelectieError, match="0,1 GB"):
        geheugen.check_geheugen(10**8 + 1, "alles")


def test_finds_memory_on_this_machine() -> None:
    free = geheugen.find_geheugen()
    assert free is None or free > 1 << 24


def test_kruistabel_of_many_regios_counts_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    stack = [indeling("a", "AABBCCD"), indeling("b", "ABBACDD"), indeling("c", ".AAAABB")]
    bundel = Bundel.from_indelingen(stack)
    expected = Kruistabel(bundel, np.ones(7))
    monkeypatch.setattr("lappendeken.maten.paar._DICHT", 0)
    monkeypatch.setattr("lappendeken.maten.paar._BLOK", 0)
    found = Kruistabel(bundel, np.ones(7))
    for name in ("ari", "v_maat", "vi_bits", "verhuizingen_a_in_b", "gesplitste_regios"):
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name))
