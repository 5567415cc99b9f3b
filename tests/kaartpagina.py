"""The map page for browser tests: the national one, once, and small drawn ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import folium
import pytest

import lappendeken
from browser import watch
from kaarthanden import write_kaart
from lappendeken import Congruentie
from lappendeken.kaart import build_kaart, render_kaart
from strook import strip_kaart


@pytest.fixture(scope="session")
def kaart_map(resultaat: Congruentie) -> folium.Map:
    """The national map with every indeling that travels with the package."""
    return lappendeken.build_kaart(resultaat)


@pytest.fixture(scope="session")
def kaart(kaart_map: folium.Map, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the national map, as a file."""
    return write_kaart(kaart_map, tmp_path_factory.mktemp("kaart"))


@pytest.fixture(scope="module")
def leespagina(browser: Any, kaart: Path) -> Iterator[Any]:
    """One page of the national map for the tests of a module that only ask it something."""
    state = "JSON.stringify(lappendeken.inkijk.staat.nu)"
    with watch(browser, "reduce") as open_one:
        page = open_one(kaart)
        begin = page.evaluate(state)
        yield page
        assert page.evaluate(state) == begin


@pytest.fixture
def save(tmp_path: Path) -> Callable[..., Path]:
    """Return ``save(congruentie, **options)``: the page of a drawn country, as a file."""

    def save_one(congruentie: Congruentie, **options: Any) -> Path:
        ground = strip_kaart(len(congruentie.bundel.gemeenten))
        path = tmp_path / "klein.html"
        kaart = build_kaart(congruentie, ground, **options)
        path.write_text(render_kaart(kaart), encoding="utf-8")
        return path

    return save_one
