"""Tests of the scenario's that stand ready: found in their folder, checked, and what they say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lappendeken import Catalogus, GegevensError
from lappendeken.analyse.scenario import compute_scenario, read_scenario
from lappendeken.analyse.scenario.controle import check_scenarios
from lappendeken.errors import OnbekendError
from lappendeken.gegevens.catalogus.klaar import find_klaar
from lappendeken.gegevens.controle import Bevinding

NAAM = "jeugd-midden-limburg"


@pytest.fixture
def eigen(tmp_path: Path, catalogus: Catalogus) -> Catalogus:
    """The shipped data, with scenario's that a test may spoil."""
    for path in catalogus.root.iterdir():
        if path.name != "scenarios":
            (tmp_path / path.name).symlink_to(path)
    shutil.copytree(catalogus.root / "scenarios", tmp_path / "scenarios")
    return Catalogus(tmp_path)


def find_own(eigen: Catalogus) -> Bevinding:
    """Return what the check says of the scenario that a test spoils."""
    listed = check_scenarios(Catalogus(eigen.root))
    return next(f for f in listed if f.onderwerp in (f"scenario {NAAM}", "scenarios"))


def test_jeugd_25_is_the_veiligheidsregio_and_changes_no_other(catalogus: Catalogus) -> None:
    chosen = [catalogus.indeling(slug) for slug in ("jeugdregio-2025", "ggd-2025", "res-2025")]
    scenario = read_scenario(catalogus.scenarios["jeugd-25"].path, catalogus, chosen)
    found = compute_scenario(
        chosen, [scenario], catalogus.gemeenten, catalogus.grenzen, criteria=["regios"]
    )
    assert found.tabel["regios"].tolist() == [42, 25]
    assert scenario.meldingen[0].startswith("Jeugd 25: één jeugdregio per veiligheidsregio: Een ")


def test_the_shipped_ones_are_sound(catalogus: Catalogus) -> None:
    found = check_scenarios(catalogus)
    assert [f.onderwerp for f in found] == [f"scenario {slug}" for slug in catalogus.scenarios]
    assert f"scenario {NAAM}" in [f.onderwerp for f in found]
    assert [fault for f in found for fault in f.meldingen] == []


def test_midden_limburg_becomes_one_jeugdregio_and_no_more(catalogus: Catalogus) -> None:
    chosen = [catalogus.indeling("jeugdregio-2025"), catalogus.indeling("ggd-2025")]
    scenario = read_scenario(catalogus.scenarios[NAAM].path, catalogus, chosen)
    found = compute_scenario(
        chosen, [scenario], catalogus.gemeenten, catalogus.grenzen, criteria=["regios"]
    )
    # 42 less 1, and its seven gemeenten are the same that lay in the two.
    assert found.tabel["regios"].tolist() == [42, 41]
    moved = found.alternatieven[0].verhuizingen
    assert moved["nieuwe_naam"].unique().tolist() == ["Midden-Limburg"]
    assert sorted(moved["gemeente_naam"]) == [
        "Echt-Susteren",
        "Leudal",
        "Maasgouw",
        "Nederweert",
        "Roerdalen",
        "Roermond",
        "Weert",
    ]
    # It says that it is not the decree, and on what it rests.
    assert scenario.meldingen[0].startswith(
        "Midden-Limburg één jeugdregio: Dit is niet de lijst van het besluit."
    )
    sources = " ".join(bron.titel for bron in scenario.bronnen)
    assert "Staatsblad 2025, 274" in sources
    assert "Staatsblad 2025, 357" in sources


def test_its_sources_are_those_of_the_indeling(catalogus: Catalogus) -> None:
    jeugd = catalogus.indeling("jeugdregio-2025")
    scenario = read_scenario(catalogus.scenarios[NAAM].path, catalogus, [jeugd])
    known = {(bron.titel, bron.adres) for bron in jeugd.kenmerken.bronnen}
    assert {(bron.titel, bron.adres) for bron in scenario.bronnen} <= known


@pytest.mark.parametrize("name", [NAAM, "Jeugd Midden-Limburg", "midden-limburg EEN jeugdregio"])
def test_is_found_by_its_slug_or_name(catalogus: Catalogus, name: str) -> None:
    assert find_klaar(name, catalogus.scenarios).slug == NAAM


def test_another_name_gets_a_suggestion(catalogus: Catalogus) -> None:
    with pytest.raises(OnbekendError) as caught:
        find_klaar("jeugd-limburg", catalogus.scenarios)
    assert str(caught.value) == (
        "Scenario 'jeugd-limburg' staat niet klaar. Bedoelde u 'jeugd-midden-limburg'? Klaar "
        "staat: jeugd-25 en jeugd-midden-limburg. Een eigen scenario is een bestand, zoals "
        "idee.csv."
    )


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("jeugdregio-2025", "jeugdregio-2016", "de nieuwste stand is 'jeugdregio-2025'."),
        ("Midden-Limburg Oost", "Midden-Limburg Zuid", "bestaat niet in 'jeugdregio-2025'"),
        ("[[bron]]", "[[bronn]]", "'bronn' is onbekend. Bedoelde u 'bron'?"),
        ('adres = "https://www.skipr.nl', '#"', "Bron 'Kabinet bepaalt"),
        ("adres", "adress", "'adress' is onbekend. Bedoelde u 'adres'"),
    ],
)
def test_finds_a_fault(eigen: Catalogus, old: str, new: str, says: str) -> None:
    path = eigen.scenarios[NAAM].path
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = find_own(eigen)
    assert any(says in fault for fault in found.meldingen), found.meldingen


def test_one_without_a_source_or_a_word_is_a_finding(eigen: Catalogus) -> None:
    path = eigen.scenarios[NAAM].path
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[[bron]]")], encoding="utf-8")
    found = find_own(eigen)
    assert found.meldingen == ("Geen bron.",)
    path.write_text('naam = "x"\n', encoding="utf-8")
    found = find_own(eigen)
    assert "heeft geen naam of geen kanttekening" in found.meldingen[0]
    with pytest.raises(GegevensError, match="heeft geen naam of geen kanttekening"):
        _ = Catalogus(eigen.root).scenarios
