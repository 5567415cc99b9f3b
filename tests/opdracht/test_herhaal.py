"""Tests of running a report again: what became different, and why."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lappendeken import load_congruentie
from lappendeken.analyse.herhaling import compare_rapporten
from lappendeken.cli.herhaal import format_herhaling
from lappendeken.tabellen.rapportjson import build_rapportjson
from opdrachtregel import Run, check_refused

OPDRACHT = "lappendeken rapport --indelingen ggd,res --provincie Drenthe --nulmodel 0"


@pytest.fixture(scope="module")
def gezegd() -> dict[str, Any]:
    found = load_congruentie(["ggd", "res"], provincies=["Drenthe"])
    settings = {"maatlat": "", "register": None, "nulmodel": 0, "nulmodel_groei": False}
    text = build_rapportjson(found, found.tabellen, opdracht=OPDRACHT, instellingen=settings)
    return json.loads(text)


def test_the_same_is_the_same(gezegd: dict[str, Any]) -> None:
    found = compare_rapporten(gezegd, copy.deepcopy(gezegd))
    assert (found.verschillen, found.oorzaken) == ((), {})
    assert format_herhaling(found) == "Elk cijfer is hetzelfde gebleven."


@pytest.mark.parametrize(
    ("spoil", "kind", "says"),
    [
        (
            lambda said: said["bronnen"][0].update(sha256="x"),
            "gegevens",
            "Gewijzigd sinds toen: ",
        ),
        (
            lambda said: said["indelingen"][0].update(indeling="ggd-2024"),
            "gegevens",
            "Nieuw in de vergelijking: ggd-2025.",
        ),
        (
            lambda said: said["versies"].update(lappendeken="0.0.1"),
            "definitie",
            "De versie van lappendeken was 0.0.1 en is nu",
        ),
        (
            lambda said: said["instellingen"].update(maatlat="corop"),
            "keuze",
            "Instelling maatlat was corop en is nu leeg.",
        ),
        (
            lambda said: said["selectie"].update(gemeente_codes=["GM0106"]),
            "keuze",
            "De selectie is anders: toen 1 gemeenten, nu 12.",
        ),
    ],
)
def test_each_cause_is_named(
    gezegd: dict[str, Any], spoil: Callable[[dict[str, Any]], Any], kind: str, says: str
) -> None:
    before = copy.deepcopy(gezegd)
    spoil(before)
    found = compare_rapporten(before, gezegd)
    assert list(found.oorzaken) == [kind]
    assert found.oorzaken[kind][0].startswith(says)


def test_numbers_that_changed_came_or_went_are_named(gezegd: dict[str, Any]) -> None:
    before = copy.deepcopy(gezegd)
    now = {row["maat"]: row for row in before["cijfers"] if row["weging"] == "gemeenten"}
    now["congruentie"]["selectie"] = 0.25
    now["nestheid"]["selectie"] = None
    found = compare_rapporten(before, gezegd)
    assert [one.maat for one in found.verschillen] == ["congruentie", "nestheid"]
    text = format_herhaling(found)
    assert "2 cijfers zijn anders:" in text
    assert "congruentie (naar gemeenten): was 0,2500, is nu 1,0000" in text
    assert "nestheid (naar gemeenten): was –, is nu 1,0000" in text
    assert "Een oorzaak in gegevens, definitie of keuze is niet gevonden." in text


def test_several_causes_are_not_told_apart(gezegd: dict[str, Any]) -> None:
    before = copy.deepcopy(gezegd)
    before["cijfers"][0]["selectie"] = 0.25
    before["versies"]["lappendeken"] = "0.0.1"
    before["instellingen"]["maatlat"] = "corop"
    text = format_herhaling(compare_rapporten(before, gezegd))
    assert "1 cijfer is anders:" in text
    assert "Welke oorzaak welk cijfer veranderde, is hieruit niet af te lezen." in text


def test_runs_again_from_what_is_inside_and_writes_nothing(
    run: Run, tmp_path: Path, gezegd: dict[str, Any]
) -> None:
    place = tmp_path / "rapport.json"
    place.write_text(json.dumps(gezegd), encoding="utf-8")
    page = tmp_path / "rapport.html"
    page.write_text("<p>", encoding="utf-8")
    for name in ("rapport.json", "rapport.html"):
        ended = run("herhaal", name)
        assert (ended.code, ended.out.strip()) == (0, "Elk cijfer is hetzelfde gebleven."), ended
    assert set(tmp_path.iterdir()) == {place, page}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("geen json", "is geen JSON"),
        ("[]", "is geen rapport van lappendeken"),
        ('{"soort": "lappendeken-rapport"}', "is geen rapport van lappendeken"),
        ("[" * 100_000, "is geen JSON"),
    ],
)
def test_refuses_what_is_no_report(run: Run, tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "rapport.json").write_text(text, encoding="utf-8")
    check_refused(run, tmp_path, ["herhaal", "rapport.json"], says)


@pytest.mark.parametrize(
    ("opdracht", "says"),
    [
        ("rm -rf /", "zegt niet met welke opdracht"),
        ('lappendeken rapport "', "zegt niet met welke opdracht"),
        ("lappendeken kaart", "zegt niet met welke opdracht"),
        ("lappendeken rapport --indelingen bestaatniet,res", "bestaat hier niet"),
    ],
)
def test_runs_no_other_command(
    run: Run, tmp_path: Path, gezegd: dict[str, Any], opdracht: str, says: str
) -> None:
    (tmp_path / "rapport.json").write_text(json.dumps({**gezegd, "opdracht": opdracht}))
    check_refused(run, tmp_path, ["herhaal", "rapport.json"], says)


def test_a_damaged_one_is_one_sentence(run: Run, tmp_path: Path, gezegd: dict[str, Any]) -> None:
    (tmp_path / "rapport.json").write_text(json.dumps({**gezegd, "cijfers": [{"maat": 1}]}))
    check_refused(run, tmp_path, ["herhaal", "rapport.json"], "is beschadigd")


def test_a_page_needs_its_numbers_beside_it(run: Run, tmp_path: Path) -> None:
    check_refused(
        run,
        tmp_path,
        ["herhaal", "rapport.html"],
        r"^Fout: Rapport 'rapport\.html' bestaat niet\. Controleer de naam en de map\.$",
    )
    (tmp_path / "rapport.html").write_text("<p>", encoding="utf-8")
    check_refused(
        run,
        tmp_path,
        ["herhaal", "rapport.html"],
        r"^Fout: Naast rapport\.html staat geen rapport\.json, en daarin staan de cijfers\. Zet ze "
        r"in één map, of geef het rapport\.json\.$",
    )
