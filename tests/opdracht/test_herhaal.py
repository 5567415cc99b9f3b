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
from lappendeken.tabellen.herhaalblok import compute_controle, pack_rapport, unpack_rapport
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
            "De selectie is anders: toen 1 gemeente, nu 12.",
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


def test_the_file_of_a_whole_site_asks_for_a_page_of_it(
    run: Run, tmp_path: Path, gezegd: dict[str, Any]
) -> None:
    path = tmp_path / "rapport.json"
    said = {**gezegd, "opdracht": "lappendeken site mijnsite"}
    path.write_text(json.dumps(said), encoding="utf-8")
    ended = run("herhaal", str(path))
    assert ended.code == 1
    assert ended.err == (
        "Fout: 'rapport.json' is van een hele site. Geef de bladzijde waar het om gaat: "
        "index.html, of het blad van een provincie of gemeente.\n"
    )


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
        r"^Fout: In 'rapport\.html' staat niet waarmee het te herhalen is, en er staat geen "
        r"rapport\.json naast\. Geef een rapport\.html dat 'lappendeken rapport' schreef en dat "
        r"heel is, het blad van een provincie of gemeente, of het rapport\.json\.$",
    )


def test_a_difference_is_one_from_a_millionth_and_also_when_it_is_gone(
    gezegd: dict[str, Any],
) -> None:
    def changed(old: float | None, new: float | None) -> int:
        then, now = copy.deepcopy(gezegd), copy.deepcopy(gezegd)
        then["cijfers"][0]["selectie"], now["cijfers"][0]["selectie"] = old, new
        return len(compare_rapporten(then, now).verschillen)

    assert changed(0.5, 0.5 + 1e-7) == 0
    assert changed(0.5, 0.5 + 1e-5) == 1
    assert changed(0.5, None) == 1
    assert changed(None, 0.5) == 1
    assert changed(None, None) == 0


# --- from the page alone ---------------------------------------------------------------


def maak_blok(said: dict[str, Any]) -> str:
    packed = pack_rapport(said)
    text = json.dumps(packed).replace("<", "\\u003c")
    mark = compute_controle(packed)
    return (
        '<!DOCTYPE html><p>Vóór</p>\n<script type="application/json" id="herhaling" '
        f'data-controle="{mark}">{text}</script>\n<script>1</script></html>\n'
    )


def test_packed_holds_what_a_repetition_needs_and_little_else(gezegd: dict[str, Any]) -> None:
    packed = pack_rapport(gezegd)
    assert set(packed) == {
        *("vorm", "soort", "versies", "opdracht", "gemeenten", "instellingen", "indelingen"),
        *("cijfers", "bronnen"),
    }
    assert packed["indelingen"] == {"ggd-2025": 2025, "res-2025": 2025}
    assert packed["gemeenten"].split() == gezegd["selectie"]["gemeente_codes"]
    assert ["congruentie", "gemeenten", 1] in packed["cijfers"]
    row = gezegd["bronnen"][0]
    assert packed["bronnen"][row["invoer"]] == [row["sha256"][:16]]
    assert len(json.dumps(packed)) < 6_000
    # Packing what was unpacked gives the same, so two of them can be compared.
    assert pack_rapport(unpack_rapport(packed)) == packed
    same = compare_rapporten(unpack_rapport(packed), unpack_rapport(pack_rapport(gezegd)))
    assert (same.verschillen, same.oorzaken) == ((), {})


def test_a_mailed_page_is_enough(run: Run, tmp_path: Path, gezegd: dict[str, Any]) -> None:
    page = tmp_path / "Rapport van mail.HTML"
    page.write_text(maak_blok(gezegd), encoding="utf-8")
    ended = run("herhaal", page.name)
    assert (ended.code, ended.out.strip()) == (0, "Elk cijfer is hetzelfde gebleven."), ended
    # Who saves mail changes line breaks; the block itself has none to lose.
    page.write_bytes(maak_blok(gezegd).replace("\n", "\r\n").encode("utf-8-sig"))
    assert run("herhaal", page.name).code == 0
    assert list(tmp_path.iterdir()) == [page]


def test_the_page_goes_before_what_stands_beside_it(
    run: Run, tmp_path: Path, gezegd: dict[str, Any]
) -> None:
    other = copy.deepcopy(gezegd)
    other["cijfers"][0]["selectie"] = 0.25
    (tmp_path / "rapport.json").write_text(json.dumps(other), encoding="utf-8")
    (tmp_path / "rapport.html").write_text(maak_blok(gezegd), encoding="utf-8")
    assert run("herhaal", "rapport.html").out.strip() == "Elk cijfer is hetzelfde gebleven."
    assert "1 cijfer is anders:" in run("herhaal", "rapport.json").out


def test_a_page_tells_causes_as_the_file_does(
    run: Run, tmp_path: Path, gezegd: dict[str, Any]
) -> None:
    before = copy.deepcopy(gezegd)
    before["cijfers"][0]["selectie"] = 0.25
    before["versies"]["lappendeken"] = "0.0.1"
    before["bronnen"][0]["sha256"] = "x"
    before["instellingen"]["maatlat"] = "corop"
    (tmp_path / "r.html").write_text(maak_blok(before), encoding="utf-8")
    said = run("herhaal", "r.html").out
    assert f"Gewijzigd sinds toen: {before['bronnen'][0]['invoer']}." in said
    assert "De versie van lappendeken was 0.0.1 en is nu" in said
    assert "Instelling maatlat was corop en is nu leeg." in said
    assert "1 cijfer is anders:" in said


GEWIJZIGD = (
    r"^Fout: De gegevens in 'r\.html' waarmee het te herhalen is, zijn gewijzigd of afgebroken\. "
    r"Geef het bestand zoals lappendeken het schreef, of het rapport\.json ervan\.$"
)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(
            lambda page: page.replace('"gemeenten", 1', '"gemeenten", 0.5', 1), id="value"
        ),
        pytest.param(lambda page: page.replace("--nulmodel 0", "--nulmodel 9"), id="command"),
        pytest.param(lambda page: page[: page.index('"cijfers"')], id="cut off"),
        pytest.param(lambda page: page + page, id="twice"),
        pytest.param(lambda page: page.replace('{"vorm"', "[" * 100_000, 1), id="deep"),
        pytest.param(lambda page: page.replace('": 1,', '": ' + "9" * 5_000 + ",", 1), id="long"),
        pytest.param(lambda page: page.replace('">{', ">{", 1), id="no quote"),
        pytest.param(
            lambda page: page.replace('{"vorm"', '</script><script>alert(1)</script>{"vorm"'),
            id="script",
        ),
    ],
)
def test_a_page_that_was_changed_is_one_sentence(
    run: Run, tmp_path: Path, gezegd: dict[str, Any], spoil: Callable[[str], str]
) -> None:
    page = maak_blok(gezegd)
    spoilt = spoil(page)
    assert spoilt != page
    (tmp_path / "r.html").write_text(spoilt, encoding="utf-8")
    check_refused(run, tmp_path, ["herhaal", "r.html"], GEWIJZIGD)


@pytest.mark.parametrize(
    "packed",
    [
        {},
        {"vorm": 2},
        {"vorm": 1, "soort": "lappendeken-rapport"},
        {"vorm": 1, "soort": 1, "versies": 1, "opdracht": "", "gemeenten": "", "instellingen": {},
         "indelingen": {}, "cijfers": [], "bronnen": {}},
        {"vorm": 1, "soort": 1, "versies": {}, "opdracht": "", "gemeenten": 7, "instellingen": {},
         "indelingen": {}, "cijfers": [], "bronnen": {}},
        {"vorm": 1, "soort": 1, "versies": {}, "opdracht": "", "gemeenten": "", "instellingen": {},
         "indelingen": [], "cijfers": [], "bronnen": {}},
        {"vorm": 1, "soort": 1, "versies": {}, "opdracht": "", "gemeenten": "", "instellingen": {},
         "indelingen": {}, "cijfers": [["a", "b"]], "bronnen": {}},
        {"vorm": 1, "soort": 1, "versies": {}, "opdracht": "", "gemeenten": "", "instellingen": {},
         "indelingen": {}, "cijfers": [], "bronnen": {"a": 1}},
    ],
)  # fmt: skip
def test_a_block_of_another_form_is_one_sentence(
    run: Run, tmp_path: Path, packed: dict[str, Any]
) -> None:
    page = (
        '<script type="application/json" id="herhaling" '
        f'data-controle="{compute_controle(packed)}">{json.dumps(packed)}</script>'
    )
    (tmp_path / "r.html").write_text(page, encoding="utf-8")
    check_refused(run, tmp_path, ["herhaal", "r.html"], GEWIJZIGD)


def test_a_good_seal_on_another_command_runs_nothing(
    run: Run, tmp_path: Path, gezegd: dict[str, Any]
) -> None:
    """Who makes the seal himself still gets a report made, or a sentence, and nothing else."""
    for command, says in (
        ("lappendeken kaart --uit x", "zegt niet met welke opdracht"),
        ("lappendeken rapport --uit elders --provincie Nergens", "Nergens"),
    ):
        (tmp_path / "r.html").write_text(maak_blok({**gezegd, "opdracht": command}))
        check_refused(run, tmp_path, ["herhaal", "r.html"], says)
    damaged = {**gezegd, "cijfers": [{"maat": "a", "weging": "b", "selectie": "veel"}]}
    (tmp_path / "r.html").write_text(maak_blok(damaged))
    check_refused(run, tmp_path, ["herhaal", "r.html"], "Het vorige rapport is beschadigd")


def test_a_page_that_is_too_large_is_one_sentence(
    run: Run, tmp_path: Path, gezegd: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lappendeken.opdracht.herhaal.MAX_BYTES", 1_000)
    (tmp_path / "r.html").write_text(maak_blok(gezegd), encoding="utf-8")
    check_refused(run, tmp_path, ["herhaal", "r.html"], "te groot")


def test_many_beginnings_of_a_block_take_no_time(run: Run, tmp_path: Path) -> None:
    begin = '<script type="application/json" id="herhaling" data-controle="'
    (tmp_path / "r.html").write_text(begin * 200_000, encoding="utf-8")
    check_refused(run, tmp_path, ["herhaal", "r.html"], GEWIJZIGD)


@pytest.mark.parametrize(
    "options",
    [
        ["--provincie", "Drenthe"],
        ["--regio", "jeugdregio:Holland Rijnland"],
        ["--gemeente", "Leiden"],
    ],
)
def test_each_kind_of_report_holds_what_it_takes(
    run: Run, tmp_path: Path, options: list[str]
) -> None:
    made = run("rapport", "--indelingen", "ggd,res,jeugdregio", "--uit", "uit", *options)
    assert made.code == 0, made
    text = (tmp_path / "uit" / "rapport.html").read_text(encoding="utf-8")
    packed = json.loads(text.partition('id="herhaling"')[2].partition(">")[2].partition("<")[0])
    assert packed == pack_rapport(
        json.loads((tmp_path / "uit" / "rapport.json").read_text("utf-8"))
    )
    (tmp_path / "r.html").write_text(text, encoding="utf-8")
    ended = run("herhaal", "r.html")
    assert (ended.code, ended.out.strip()) == (0, "Elk cijfer is hetzelfde gebleven."), ended
