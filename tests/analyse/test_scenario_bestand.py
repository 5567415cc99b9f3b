"""Tests of the file that a scenario names: it lies beside the scenario, or it is not read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lappendeken import Catalogus, GegevensError, Indeling
from lappendeken.analyse.scenario import Scenario, read_scenario

Lees = Callable[[str], Scenario]


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus, standaard: tuple[Indeling, ...]) -> Lees:
    """Read a scenario in the folder ``post`` that names a file."""
    (tmp_path / "post" / "bij").mkdir(parents=True)
    whole = catalogus.gemeenten.reset_index()[["gemeente_code", "provincie"]]
    table = whole.rename(columns={"provincie": "regio"}).to_csv(index=False)
    for place in ("eigen.csv", "post/naast.csv", "post/bij/onder.csv"):
        (tmp_path / place).write_text(table)

    def read(door: str) -> Scenario:
        idee = tmp_path / "post" / "idee.toml"
        idee.write_text(f"[[vervanging]]\nindeling = 'res'\ndoor = '{door}'\n")
        return read_scenario(idee, catalogus, standaard)

    return read


@pytest.mark.parametrize("door", ["naast.csv", "bij/onder.csv", r"bij\onder.csv", "./naast.csv"])
def test_reads_what_lies_beside_the_scenario(lees: Lees, door: str) -> None:
    assert len(lees(door).vervangingen[0].door.regios) == 12


def test_reads_a_link_that_stays_there(lees: Lees, tmp_path: Path) -> None:
    (tmp_path / "post" / "link.csv").symlink_to(tmp_path / "post" / "naast.csv")
    assert len(lees("link.csv").vervangingen) == 1


@pytest.mark.parametrize(
    "door",
    [
        "../eigen.csv",
        "bij/../../eigen.csv",
        # Also where it would end in the right folder: nobody has to work that out.
        "bij/../naast.csv",
        r"..\eigen.csv",
        "{tmp}/eigen.csv",
        "{tmp}/post/naast.csv",
        "C:/eigen.csv",
        "C:eigen.csv",
        r"C:\eigen.csv",
        r"\eigen.csv",
        "//server/deel/eigen.csv",
        r"\\server\deel\eigen.csv",
        r"\\?\C:\eigen.csv",
        r"/\server\deel\kaart.gpkg",
        "link.csv",
        "map/eigen.csv",
    ],
)
def test_refuses_what_lies_elsewhere(lees: Lees, tmp_path: Path, door: str) -> None:
    post = tmp_path / "post"
    (post / "link.csv").symlink_to(tmp_path / "eigen.csv")
    (post / "map").symlink_to(tmp_path)
    named = door.replace("{tmp}", str(tmp_path))
    with pytest.raises(GegevensError) as refused:
        lees(named)
    said = str(refused.value)
    assert said.startswith("idee.toml, regel 1: 'door' noemt '")
    assert said.endswith(
        "', en dat ligt niet bij het scenario. Zet het bestand in de map van het scenario en noem "
        "alleen zijn naam."
    )


def test_refuses_a_link_in_a_circle(lees: Lees, tmp_path: Path) -> None:
    (tmp_path / "post" / "kring.csv").symlink_to(tmp_path / "post" / "kring.csv")
    # Which of the two walls stops it depends on the version of Python.
    with pytest.raises(GegevensError, match=r"kring\.csv"):
        lees("kring.csv")
