"""Tests of the guide for a talk: its sentences, its pages, its refusals."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from getekend_rapport import teken
from lappendeken import Catalogus, Indeling, Lidmaatschap, compute_congruentie
from lappendeken.analyse.regiofeiten import Verleden
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.rapport.blad.gesprek import build_gesprek
from lappendeken.rapport.blad.model import Blad
from lappendeken.rapport.blad.regio import Gesprekgegevens
from lappendeken.rapport.blad.render import render_blad, render_tekst
from lappendeken.rapport.blad.word import build_docx
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import Run, check_refused
from tekening import code, gemeentetabel, indeling
from vijandig import NAMEN


def lees(regio: str, *stack: Indeling, **options: object) -> Blad:
    """Return the guide of a regio of the first indeling."""
    congruentie = teken(*stack, namen=options.pop("namen", None))
    return build_gesprek(Gesprekgegevens(congruentie, stack[0], regio, **options))


def feiten(blad: Blad, nummer: int) -> str:
    return " ".join(blad.delen[1].tweeluiken[nummer - 1].feiten)


def test_what_a_regio_is_for_is_not_said_to_be_known_when_it_is_not() -> None:
    def say(**kenmerken: str) -> tuple[str, ...]:
        blad = lees("A", indeling("a", "AABB", **kenmerken), indeling("b", "AABB"))
        goed = next(t for deel in blad.delen for t in deel.tweeluiken if t.kop.endswith("goede?"))
        return goed.feiten

    assert say() == ("Wat goed is, staat niet in deze gegevens.",)
    assert say(opgave="Helpt.") == (
        "Wat goed is, staat niet in deze gegevens: alleen waar de regio voor is.",
    )


def test_breadth_at_none_one_and_all() -> None:
    a = indeling("a", "AABB")
    same, inside, across = (
        indeling("b", "AACC"),
        indeling("c", "AAAA"),
        indeling("d", "ABAB"),
    )
    text = feiten(lees("A", a, same, inside, across), 3)
    assert "Precies deze gemeenten zitten ook samen in 1 van de 3 andere indelingen: b." in text
    assert "Samen in een grotere regio zitten zij voor c." in text
    assert "Een grens loopt er dwars doorheen voor d." in text
    assert "De andere indeling heeft niet precies dit gezelschap." in feiten(
        lees("A", a, inside), 3
    )
    assert "in 2 van de 2 andere indelingen: b en e." in feiten(
        lees("A", a, same, indeling("e", "AACD")), 3
    )


def test_a_regio_of_one_speaks_of_one() -> None:
    blad = lees("A", indeling("a", "ABB"), indeling("b", "AAB"))
    assert blad.delen[0].zinnen[0] == "Deze regio is één gemeente: GM0001, 1 inwoner."
    text = render_tekst(blad)
    assert "Gewicht over anderen heeft hier niemand: er is één gemeente." in text
    assert "In een grotere regio zit zij voor b." in text
    assert "Congruentie van deze gemeente: 0%" in text
    assert "1 raden" not in text


def test_equals_are_all_the_largest() -> None:
    text = feiten(lees("A", indeling("a", "AAB"), indeling("b", "AAB")), 2)
    assert "Alle gemeenten zijn even groot: elk 50% van de inwoners." in text


def weeg(regio: str, drawing: str, **stemmen: float) -> tuple[str, ...]:
    """Return what the guide says of weight, by a column of the user."""
    own = Eigengewicht("stemmen", {name.upper(): value for name, value in stemmen.items()})
    stack = indeling("a", drawing), indeling("b", "A" * len(drawing))
    blad = lees(regio, *stack, gewicht=own)
    assert "Gewicht: kolom stemmen, uit het bestand dat de opdracht noemt." in blad.bronnen
    return blad.delen[1].tweeluiken[1].feiten[1:]


IN_STEMMEN = "Gewicht is hier het aandeel in stemmen: de kolom die voor dit blad is opgegeven."
EVEN = "Alle gemeenten zijn even groot: elk 50% van de inwoners."


def test_a_column_of_the_user_weighs_with_inwoners_beside_it() -> None:
    assert weeg("A", "AAB", gm0001=3, gm0002=1) == (
        (
            "Naar stemmen weegt GM0001 het zwaarst, met 75% (meer dan alle andere samen), en "
            "GM0002 het lichtst, met 25%. De verdeling is als van 1,6 even zware gemeenten."
        ),
        EVEN,
        IN_STEMMEN,
    )
    assert weeg("A", "AAB", gm0001=3) == (
        "Naar stemmen is van deze regio geen aandeel te bepalen: van GM0002 ontbreekt een getal.",
        EVEN,
        IN_STEMMEN,
    )
    assert weeg("A", "AAB", gm0001=0, gm0002=0, gm0003=5)[0] == (
        "Naar stemmen is van deze regio geen aandeel te bepalen: alle getallen zijn er 0."
    )
    assert weeg("B", "AAB", gm0003=5) == (
        "Gewicht over anderen heeft hier niemand: er is één gemeente.",
    )


def test_who_lies_partly_in_a_regio_weighs_by_that_part() -> None:
    # A quarter of 4 inwoners beside 1 of another: 50% each.
    half = Indeling(
        indeling("a", "AAB").kenmerken,
        [
            Lidmaatschap(code(1), "A", 0.25),
            Lidmaatschap(code(1), "B", 0.75),
            Lidmaatschap(code(2), "A"),
            Lidmaatschap(code(3), "B"),
        ],
    )
    congruentie = compute_congruentie([half, indeling("b", "AAA")], gemeentetabel([4, 1, 1]))
    blad = build_gesprek(Gesprekgegevens(congruentie, half, "A"))
    assert EVEN in blad.delen[1].tweeluiken[1].feiten


@pytest.mark.parametrize(
    ("verleden", "says"),
    [
        (None, "Hoe lang zij al zo is, is niet bekend: een oudere lijst ontbreekt."),
        (
            Verleden(2016, "Oud", frozenset(), frozenset()),
            "Zij heeft dezelfde gemeenten als in 2016.",
        ),
        (
            Verleden(2016, "Oud", frozenset({code(1)}), frozenset()),
            "Vergeleken met 2016 (toen Oud) kwam GM0001 erbij.",
        ),
        (
            Verleden(2016, "Oud", frozenset({code(1), code(2)}), frozenset({code(3)})),
            "Vergeleken met 2016 (toen Oud) kwamen GM0001 en GM0002 erbij en ging GM0003 eruit.",
        ),
    ],
)
def test_the_past(verleden: Verleden | None, says: str) -> None:
    blad = lees("A", indeling("a", "AAB"), indeling("b", "AAB"), verleden=verleden)
    assert says in feiten(blad, 1)


@pytest.mark.parametrize(
    ("regios", "says"),
    [
        ("AAB", "Zij valt samen met veiligheidsregio A."),
        ("AAA", "Zij ligt binnen veiligheidsregio A."),
        ("ABB", "Zij kruist de grens van een veiligheidsregio; zij ligt in A en B."),
        ("ABC", "Zij bestaat uit hele veiligheidsregio’s: A en B."),
        ("..C", "Van deze gemeenten is geen veiligheidsregio bekend."),
    ],
)
def test_beside_the_veiligheidsregio(regios: str, says: str) -> None:
    reference = indeling("veiligheidsregio-2024", regios)
    blad = lees("A", indeling("a", "AAB"), indeling("b", "AAB"), referentie=reference)
    assert says in feiten(blad, 5)


def test_the_reference_is_not_held_against_itself() -> None:
    a = indeling("veiligheidsregio-2024", "AAB")
    assert "veiligheidsregio" not in feiten(lees("A", a, indeling("b", "AAB"), referentie=a), 5)


def test_outsiders_that_tie_are_all_named() -> None:
    blad = lees("A", indeling("a", "AABB"), indeling("b", "AAAA"))
    assert (
        "Buiten de regio zitten GM0003 en GM0004 het vaakst met minstens de helft van deze "
        "gemeenten samen: in de andere indeling." in feiten(blad, 5)
    )


def test_word_says_what_the_page_says() -> None:
    blad = lees("A", indeling("a", "AABB"), indeling("b", "AAAA"))
    document = Document(io.BytesIO(build_docx(blad)))
    written = " ".join(
        [p.text for p in document.paragraphs]
        + [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    )
    for deel in blad.delen:
        for luik in deel.tweeluiken:
            assert all(text in written for text in (*luik.feiten, *luik.vragen))
    assert build_docx(blad) == build_docx(blad)


def test_hostile_names_stay_text() -> None:
    names = list(NAMEN)
    half = "A" * (len(names) // 2) + "B" * (len(names) - len(names) // 2)
    blad = lees("A", indeling("a", half), indeling("b", half), namen=names)
    page = render_blad(blad)
    assert "<img" not in page
    assert page.count("<script") == 1
    assert build_docx(blad)


def test_writes_a_page_and_word_and_says_it_again(run: Run, tmp_path: Path) -> None:
    ended = run("gesprek", "jeugdregio:Holland Rijnland", "--indelingen", "ggd,res")
    assert ended.code == 0, ended.err
    assert sorted(p.name for p in (tmp_path / "gesprek").glob("gesprek.*")) == [
        "gesprek.docx",
        "gesprek.html",
    ]
    page = (tmp_path / "gesprek" / "gesprek.html").read_text(encoding="utf-8")
    assert "Leiden met 22% van de inwoners" in page
    assert (
        hou_heel("lappendeken gesprek &#34;jeugdregio:Holland Rijnland&#34; --indelingen ggd,res")
        in page
    )
    assert run("gesprek", "jeugdregio:Holland Rijnland", "--indelingen", "ggd,res").code == 0


@pytest.mark.parametrize(
    ("regio", "says"),
    [
        (
            "jeugdregio:Holland Rijnlnd",
            "Regio 'Holland Rijnlnd' bestaat niet in Jeugdregio .* Bedoelde u 'Holland",
        ),
        ("jeugdregoi:Holland Rijnland", "Indeling 'jeugdregoi' bestaat hier niet. Bedoelde u"),
        ("Holland Rijnland", "staat in 3 indelingen. Schrijf de indeling ervoor: '"),
        ("Nergenshuizen", "Regio 'Nergenshuizen' is niet gevonden."),
        ("jeugdregio:", "Regio 'jeugdregio:' is niet gevonden."),
        (":", "Regio ':' is niet gevonden."),
        ("x" * 300, "Regio 'xxxx"),
    ],
)
def test_refuses_with_one_sentence(run: Run, tmp_path: Path, regio: str, says: str) -> None:
    check_refused(run, tmp_path, ["gesprek", regio], says)


def test_weighs_by_a_file_of_the_user(run: Run, tmp_path: Path) -> None:
    (tmp_path / "raad").mkdir()
    rows = ["gemeente;zetels", *(f"{name};{n}" for name, n in (("Leiden", 39), ("Lisse", 17)))]
    (tmp_path / "raad" / "zetels.csv").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "twee.csv").write_text("gemeente;regio\nLeiden;R\nLisse;R\n", encoding="utf-8")
    ended = run(
        "gesprek", "twee.csv:R", "--indelingen", "ggd,res", "--gewicht", "raad/zetels.csv:zetels"
    )
    assert ended.code == 0, ended.err
    page = (tmp_path / "gesprek" / "gesprek.html").read_text(encoding="utf-8")
    # 39 of 56 is 69.64%, below the class of 70%; 17 of 56 is 30%.
    assert (
        "Naar zetels weegt Leiden het zwaarst, met 69,6% (meer dan alle andere samen), en Lisse"
        in page
    )
    assert hou_heel("gesprek twee.csv:R --indelingen ggd,res --gewicht zetels.csv:zetels") in page


def test_refuses_a_column_that_is_not_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zetels.csv").write_text("gemeente;zetels\nLeiden;39\n", encoding="utf-8")
    words = ["gesprek", "ggd:GGD Drenthe", "--gewicht", "zetels.csv:zetel"]
    check_refused(run, tmp_path, words, "zetels.csv heeft geen kolom 'zetel'")


def test_an_own_list_has_regios_too(run: Run, tmp_path: Path) -> None:
    rows = [f"GM{n:04d};Een" for n in (106, 114, 1681)]
    (tmp_path / "lijst.csv").write_text("gemeente;regio\n" + "\n".join(rows), encoding="utf-8")
    ended = run("gesprek", "lijst.csv:Een", "--indelingen", "ggd,res")
    assert ended.code == 0, ended.err
    page = (tmp_path / "gesprek" / "gesprek.html").read_text(encoding="utf-8")
    assert "3 gemeenten" in page


def test_an_own_list_beside_one_indeling_is_two(run: Run, tmp_path: Path) -> None:
    rows = "gemeente;regio\nAssen;Een\nEmmen;Een\n"
    (tmp_path / "lijst.csv").write_text(rows, encoding="utf-8")
    ended = run("gesprek", "lijst.csv:Een", "--indelingen", "ggd")
    assert ended.code == 0, ended.err
    page = (tmp_path / "gesprek" / "gesprek.html").read_text(encoding="utf-8")
    assert hou_heel("gesprek lijst.csv:Een --indelingen ggd") in page
    # A file of the choice may give the regio its indeling, by the name that it got there.
    named = ("gesprek", "plan:Een", "--indelingen", "ggd,plan=lijst.csv")
    assert run(*named).code == 0


@pytest.mark.parametrize("regio", ["ggd:GGD Drenthe", "GGD Drenthe"])
def test_an_indeling_beside_itself_is_one(run: Run, tmp_path: Path, regio: str) -> None:
    words = ["gesprek", regio, "--indelingen", "ggd"]
    check_refused(run, tmp_path, words, r"\(indelingen ggd\) blijft alleen 'ggd-2025' over")


def test_a_folder_of_others_stays(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gesprek").mkdir()
    (tmp_path / "gesprek" / "notities.txt").write_text("van mij", encoding="utf-8")
    check_refused(run, tmp_path, ["gesprek", "ggd:GGD Drenthe"], "notities.txt|bestanden")


@pytest.mark.traag
def test_the_catalogue_has_a_guide_for_every_regio_of_rmc(catalogus: Catalogus) -> None:
    rmc, ggd = catalogus.indeling("rmc"), catalogus.indeling("ggd")
    congruentie = compute_congruentie([rmc, ggd], catalogus.gemeenten, catalogus.grenzen)
    for regio in rmc.regios:
        text = render_tekst(build_gesprek(Gesprekgegevens(congruentie, rmc, regio)))
        assert "nan" not in text.split()
        assert "–" not in text


STUK = "raden hetzelfde stuk, vroeg genoeg om het te veranderen?"
KAR = (
    "Trekken grote én kleine gemeenten de kar? En welke werkgroep kan zonder een deel van de "
    "gemeenten?"
)


@pytest.mark.parametrize(
    ("drawing", "asks"),
    [
        ("AB", []),
        ("AAB", [f"Krijgen beide {STUK}"]),
        ("AAAB", [f"Krijgen alle 3 {STUK}", KAR]),
    ],
)
def test_asks_who_pulls_where_there_is_a_choice(drawing: str, asks: list[str]) -> None:
    blad = lees("A", indeling("a", drawing), indeling("b", "A" * len(drawing)))
    assert list(blad.delen[1].tweeluiken[1].vragen[2:]) == asks
