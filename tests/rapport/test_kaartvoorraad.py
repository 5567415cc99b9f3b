"""Tests of the stock of maps that the sheets of gemeenten are cut from."""

from __future__ import annotations

import pytest

from getekend_rapport import teken_topologie
from lappendeken.rapport.rapport.kaartvoorraad import Kaartvoorraad, Plaat
from tekening import code


@pytest.fixture(scope="module")
def voorraad() -> Kaartvoorraad:
    arcs = teken_topologie(40)
    return Kaartvoorraad({3.0: arcs, 0.2: arcs})


def test_a_wide_window_is_cut_from_the_small_drawing(voorraad: Kaartvoorraad) -> None:
    large, small = voorraad.platen
    everyone = [code(number) for number in range(1, 41)]
    assert voorraad.find_plaat(everyone, 0.08) is small
    assert voorraad.find_plaat([code(1)], 0.08) is large


def test_both_drawings_give_the_same_picture(voorraad: Kaartvoorraad) -> None:
    def shape(plaat: Plaat) -> tuple[float, float, set[str]]:
        view = plaat.look_at([code(n) for n in range(1, 41)], 0.08)
        return view.breedte / view.eenheid, view.hoogte / view.breedte, set(view.vlakken)

    (width, ratio, seen), (other, same, found) = map(shape, voorraad.platen)
    assert width == pytest.approx(other, rel=0.01)
    assert ratio == pytest.approx(same, rel=0.01)
    assert seen == found
