"""Tests of the options that say how a map of one's own is read."""

from __future__ import annotations

from pathlib import Path

import click
import geopandas as gpd
import pytest

from lappendeken import Catalogus
from lappendeken.cli.gedeeld.opties import LEESWIJZE, pop_wijze, with_options
from lappendeken.gegevens.inlezen import Leeswijze
from opdrachtregel import Run


def read(*args: str) -> Leeswijze:
    """Read options as a command does."""
    found: dict[str, object] = {}

    @click.command()
    @with_options(*LEESWIJZE)
    def command(**gekozen: object) -> None:
        found.update(gekozen)

    command.main(list(args), standalone_mode=False)
    return pop_wijze(found)


@pytest.mark.parametrize(
    ("text", "share"),
    [("0,05", 0.05), ("0.25", 0.25), ("0", 0), ("0,5", 0.5), ("5%", 0.05), ("50 %", 0.5)],
)
def test_a_threshold_is_a_share_of_at_most_a_half(text: str, share: float) -> None:
    assert read("--drempel", text).drempel == pytest.approx(share)


def test_without_options_the_file_decides() -> None:
    assert read() == Leeswijze()
    assert read("--laag", "regio's", "--crs", " EPSG:28992 ") == Leeswijze(
        laag="regio's", crs="EPSG:28992"
    )


@pytest.mark.parametrize("text", ["0,51", "51%", "-1", "nan", "1e-3", "5", "een", "", "0,05,1"])
def test_refuses_another_threshold(run: Run, text: str) -> None:
    ended = run("indelingen", "toon", "x.gpkg", "--drempel", text)
    assert ended.code == 2
    assert f"'{text}' is geen aandeel van 0 tot en met 0,5. Schrijf bijvoorbeeld" in ended.err


@pytest.mark.parametrize("text", ["http://x/crs", "RD", "28992", "+init=epsg:28992", "EPSG:a b"])
def test_refuses_what_is_no_code_of_a_coordinate_system(run: Run, text: str) -> None:
    ended = run("indelingen", "toon", "x.gpkg", "--crs", text)
    assert ended.code == 2
    assert f"'{text}' is geen code van een coördinatenstelsel. Schrijf" in ended.err


def test_a_command_reads_the_layer_that_was_named(
    run: Run, tmp_path: Path, catalogus: Catalogus
) -> None:
    gebieden = catalogus.gebiedskaart.gebieden
    provincie = catalogus.gemeenten["provincie"].reindex(gebieden.index)
    for layer, name in (("a", "Drenthe"), ("b", "Zeeland")):
        drawn = gebieden[provincie == name].assign(regio=name).dissolve("regio").reset_index()
        gpd.GeoDataFrame(drawn[["regio", "geometry"]]).to_file(tmp_path / "x.gpkg", layer=layer)
    refused = run("indelingen", "toon", "x.gpkg")
    assert refused.code == 1
    assert "heeft 2 kaartlagen: 'a' en 'b'" in refused.err
    ended = run("indelingen", "toon", "x.gpkg", "--laag", "b")
    assert ended.code == 0
    assert "Zeeland" in ended.out
    assert "Drenthe" not in ended.out
