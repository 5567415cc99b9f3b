"""The lines of the map that lie ready: those that are drawn of the polygons beside them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lappendeken import Catalogus, GegevensError
from lappendeken.gegevens.catalogus import find_data
from lappendeken.gegevens.catalogus.grond import (
    KAARTGROND,
    VLAKKEN,
    format_kaartgrond,
    read_kaartgrond,
)
from lappendeken.kaart.grond import build_kaartgrond, find_kaartgrond
from lappendeken.model.gebiedskaart import Gebiedskaart
from lappendeken.model.kaartgrond import Kaartgrond
from strook import strip_kaart

GRENZEN = find_data() / "boundaries"


def test_what_lies_ready_is_what_is_drawn_anew_to_the_byte(catalogus: Catalogus) -> None:
    """After a change of the polygons or of how they are drawn: scripts/build_kaartgrond.py."""
    drawn = build_kaartgrond(catalogus.gebiedskaart)
    assert catalogus.gebiedskaart.kaartgrond == drawn
    assert format_kaartgrond(drawn, GRENZEN / VLAKKEN) == (GRENZEN / KAARTGROND).read_bytes()


def test_the_map_of_the_package_reads_no_polygons_for_its_lines() -> None:
    source = Catalogus(find_data())
    ground = find_kaartgrond(source.gebiedskaart)
    assert ground.gemeenten == source.gebiedskaart.gemeenten == tuple(source.per_gemeente)
    assert "gebieden" not in vars(source.gebiedskaart)
    assert "gemeenten" not in vars(source)


def test_any_other_map_is_drawn(catalogus: Catalogus) -> None:
    strip = strip_kaart(3)
    assert find_kaartgrond(strip) == build_kaartgrond(strip)
    # Also the very polygons of the package, when somebody else made a map of them.
    own = Gebiedskaart(catalogus.gebiedskaart.gebieden, catalogus.grenzen)
    assert own.kaartgrond is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (KAARTGROND, VLAKKEN):
        shutil.copy(GRENZEN / name, tmp_path)
    return tmp_path


def test_lines_of_other_polygons_are_refused(folder: Path) -> None:
    path = folder / VLAKKEN
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(GegevensError) as told:
        read_kaartgrond(folder / KAARTGROND, path)
    assert str(told.value) == (
        f"Gegevensbestand {path} is beschadigd, of {KAARTGROND} is van een andere kaart. "
        "Installeer lappendeken opnieuw of herstel dit bestand."
    )


def drop(name: str) -> Callable[[dict[str, Any]], Any]:
    return lambda raw: raw.pop(name)


@pytest.mark.parametrize(
    "edit",
    [
        *(drop(name) for name in ("vlakken", "gemeenten", "raster", "bogen", "ringen", "km2")),
        lambda raw: raw["km2"].pop(),
        lambda raw: raw.update(ringen=3),
    ],
)
def test_lines_that_miss_something_are_refused(
    folder: Path, edit: Callable[[dict[str, Any]], Any]
) -> None:
    path = folder / KAARTGROND
    raw = json.loads(path.read_text("utf-8"))
    edit(raw)
    path.write_text(json.dumps(raw), "utf-8")
    with pytest.raises(GegevensError, match=r"kaartgrond_2023\.json is beschadigd of geen kaart"):
        read_kaartgrond(path, folder / VLAKKEN)


def test_lines_survive_json() -> None:
    ground = build_kaartgrond(strip_kaart(2))
    assert Kaartgrond.from_dict(json.loads(json.dumps(ground.to_dict()))) == ground
    assert ground.gemeenten == ("GM0001", "GM0002")
    assert ground.km2 == (100.0, 100.0)
    assert sorted(ground.zijden) == [(0, -1), (0, 1), (1, -1)]
