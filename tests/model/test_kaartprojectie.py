"""Tests of the projection, with the numbers of ``tests/js/kaartprojectie.test.js``."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lappendeken.model.kaartprojectie import Kaartprojectie, to_lonlat

# A quarter of the equator over 100 pixels: 200 / pi pixels per radian. Mercator puts 30 degrees
# north at ln(tan(60 degrees)) = ln(3) / 2 radians.
HOOGTE = math.log(3) / 2 * 200 / math.pi
HOEKEN = np.array([[0.0, 30.0], [0.0, 0.0], [90.0, 0.0]])


def test_the_corners_are_the_corners_of_the_picture_north_up() -> None:
    projectie = Kaartprojectie.pas_in(HOEKEN, 100)
    found = projectie.to_punten(np.array([[0.0, 30.0], [90.0, 0.0], [45.0, 0.0]]))
    assert found[0] == pytest.approx([0, 0], abs=1e-9)
    assert found[1] == pytest.approx([100, HOOGTE], abs=1e-9)
    assert found[2] == pytest.approx([50, HOOGTE], abs=1e-9)
    assert (projectie.breedte, projectie.hoogte) == (100, 35)


def test_a_degree_to_the_north_grows_towards_the_pole() -> None:
    rows = np.array([[0.0, 0.0], [0.0, 15.0], [0.0, 30.0]])
    low, middle, high = Kaartprojectie.pas_in(HOEKEN, 100).to_punten(rows)[:, 1]
    assert middle - high > low - middle


def test_the_origin_of_the_rd_lies_in_amersfoort() -> None:
    # The origin of the RD lies at 52.156161 N, 5.387639 E on its own ellipsoid (EPSG:28992); in
    # WGS84 the same point has other degrees, by about a hundred metres.
    found = to_lonlat(np.array([[155_000.0, 463_000.0]]), "EPSG:28992")
    assert found.shape == (1, 2)
    assert found[0] == pytest.approx([5.387639, 52.156161], abs=2e-3)


def test_each_system_has_a_transformation_of_its_own() -> None:
    # The same numbers are another place in another system, in whatever order they are asked.
    point = np.array([[155_000.0, 463_000.0]])
    rd, utm, again = (
        to_lonlat(point, code)[0] for code in ("EPSG:28992", "EPSG:25832", "EPSG:28992")
    )
    assert again == pytest.approx(rd)
    assert abs(utm - rd).max() > 1
