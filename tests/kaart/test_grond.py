"""The lines of the map that lie ready: those that are drawn of the polygons beside them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lappendeken import Catalogus, GegevensError
from lappendeken.gegevens.catalogus import find_data
from lappendeken.gegevens.catalogus.grond import (
    KAARTGROND,
    VLAKKEN,
    format_kaartgrond,
    read_gebiedskaart,
    read_kaartgrond,
)
from lappendeken.gegevens.gemeentejaar import load_jaarcatalogus
from lappendeken.kaart.grond import STIL, build_kaartgrond, build_stil, find_kaartgrond
from lappendeken.model.eenheid import Eenheid
from lappendeken.model.gebiedskaart import Gebiedskaart
from lappendeken.model.kaartgrond import Kaartgrond
from lappendeken.model.topologie import (
    TOLERANTIE_M,
    Topologie,
    build_topologie,
    choose_detail,
    find_topologie,
)
from lappendeken.opdracht.gedeeld.bladen import SCHALEN
from lappendeken.rapport.gedeeld.naast import kaartpaar
from lappendeken.rapport.rapport import lappen
from strook import strip_kaart

GRENZEN = find_data() / "boundaries"


def test_what_lies_ready_is_what_is_drawn_anew_to_the_byte(catalogus: Catalogus) -> None:
    """After a change of the polygons or of how they are drawn: scripts/build_kaartgrond.py."""
    drawn = build_kaartgrond(catalogus.gebiedskaart)
    drawn = replace(drawn, stil=build_stil(catalogus.gebiedskaart))
    assert catalogus.gebiedskaart.kaartgrond == drawn
    assert format_kaartgrond(drawn, GRENZEN / VLAKKEN) == (GRENZEN / KAARTGROND).read_bytes()


def test_the_map_of_the_package_reads_no_polygons_for_its_lines() -> None:
    source = Catalogus(find_data())
    ground = find_kaartgrond(source.gebiedskaart)
    assert ground.gemeenten == source.gebiedskaart.gemeenten == tuple(source.per_gemeente)
    assert "gebieden" not in vars(source.gebiedskaart)
    assert "gemeenten" not in vars(source)


def test_pages_ask_for_the_details_that_lie_ready() -> None:
    asked = {TOLERANTIE_M, kaartpaar.TOLERANTIE_M, *SCHALEN.values(), lappen.DETAIL_M}
    assert asked == set(STIL)


def list_arcs(topologie: Topologie) -> list[Any]:
    return [boog.tolist() for boog in topologie.bogen_lonlat]


@pytest.mark.parametrize("detail", STIL)
def test_a_picture_is_the_one_that_is_drawn_and_reads_no_polygons(
    catalogus: Catalogus, detail: float
) -> None:
    source = Catalogus(find_data()).gebiedskaart
    found = find_topologie(source, tolerantie_m=detail)
    assert "gebieden" not in vars(source)
    drawn = build_topologie(catalogus.gebiedskaart, detail)
    assert list_arcs(found) == list_arcs(drawn)
    for name in ("gemeenten", "ringen", "zijden", "raster", "grenzen"):
        assert getattr(found, name) == getattr(drawn, name)
    assert found.to_svg_gemeenten(360.0) == drawn.to_svg_gemeenten(360.0)
    assert found.to_svg_grenzen(360.0) == drawn.to_svg_grenzen(360.0)


def test_any_other_map_is_drawn(catalogus: Catalogus) -> None:
    strip = strip_kaart(3)
    assert find_kaartgrond(strip) == build_kaartgrond(strip)
    # Also the very polygons of the package, when somebody else made a map of them.
    own = Gebiedskaart(catalogus.gebiedskaart.gebieden, catalogus.grenzen)
    assert own.kaartgrond is None
    assert {own.read_topologie(detail) for detail in STIL} == {None}


def test_a_picture_of_any_other_map_or_detail_is_drawn(catalogus: Catalogus) -> None:
    strip, wijk = strip_kaart(3), Eenheid("wijk", "wijken", is_eigen=True)
    found = find_topologie(strip, wijk)
    drawn = build_topologie(strip, **choose_detail(strip, wijk))
    assert (list_arcs(found), found.raster) == (list_arcs(drawn), drawn.raster)
    assert drawn.raster != find_topologie(strip).raster
    later = load_jaarcatalogus("2027", catalogus).gebiedskaart
    assert find_topologie(later).gemeenten == later.gemeenten != catalogus.gebiedskaart.gemeenten
    # Nor does one that is nearly as fine, or nearly as coarse, do.
    for detail in (149.0, 151.0, max(STIL) + 1, 5_000.0):
        assert catalogus.gebiedskaart.read_topologie(detail) is None


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
        drop("stil"),
        lambda raw: raw.update(stil=3),
        lambda raw: raw["stil"][0].pop("ringen"),
        lambda raw: raw["stil"][0].update(bogen=3),
        lambda raw: raw["stil"][0].update(raster=0),
        lambda raw: raw["stil"][0].update(raster="x"),
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


def turn(text: str, place: int, sign: str) -> str:
    assert text[place] != sign
    return text[:place] + sign + text[place + 1 :]


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: turn(text, 1_000, "#"),
        lambda text: turn(text, 1_000, "&"),
        lambda text: turn(text, -1, "#"),
        lambda text: text[:-1],
        lambda text: text + "#",
        lambda text: "",
    ],
)
@pytest.mark.parametrize("name", ["bogen", "ringen"])
def test_lines_of_a_picture_that_do_not_close_are_refused(
    folder: Path, catalogus: Catalogus, name: str, edit: Callable[[str], str]
) -> None:
    path = folder / KAARTGROND
    raw = json.loads(path.read_text("utf-8"))
    raw["stil"][1][name] = edit(raw["stil"][1][name])
    path.write_text(json.dumps(raw), "utf-8")
    kaart = read_gebiedskaart(folder, tuple(catalogus.per_gemeente), catalogus.grenzen)
    with pytest.raises(GegevensError) as told:
        find_topologie(kaart, tolerantie_m=STIL[1])
    assert str(told.value) == (
        f"Gegevensbestand {path} is beschadigd of geen kaartgrond. "
        "Installeer lappendeken opnieuw of herstel dit bestand."
    )
    assert find_topologie(kaart).gemeenten == kaart.gemeenten


def test_lines_survive_json() -> None:
    ground = replace(build_kaartgrond(strip_kaart(2)), stil=build_stil(strip_kaart(2)))
    assert Kaartgrond.from_dict(json.loads(json.dumps(ground.to_dict()))) == ground
    assert ground.gemeenten == ("GM0001", "GM0002")
    assert ground.km2 == (100.0, 100.0)
    assert sorted(ground.zijden) == [(0, -1), (0, 1), (1, -1)]
