"""Tests of the half page for a bill: its sentences and its refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from lappendeken import Indeling, compute_congruentie
from lappendeken.rapport.blad.model import Blad
from lappendeken.rapport.blad.render import render_blad, render_tekst
from lappendeken.rapport.blad.wet import Wetgegevens, build_wetstoets
from lappendeken.rapport.blad.word import build_docx
from opdrachtregel import Run, check_refused
from tekening import gemeentetabel, indeling, overlappend
from vijandig import NAMEN


def lees(
    nieuw: Indeling,
    *before: Indeling,
    vervangt: Indeling | None = None,
    referentie: Indeling | None = None,
    namen: list[str] | None = None,
) -> Blad:
    size = len(nieuw.gemeenten)
    table = gemeentetabel([1] * size)
    if namen:
        table["gemeente_naam"] = namen
    after = [i for i in before if i is not vervangt]
    return build_wetstoets(
        Wetgegevens(
            compute_congruentie(before, table),
            compute_congruentie([*after, nieuw], table),
            nieuw,
            vervangt,
            referentie,
        )
    )


A, B = indeling("a", "AABB"), indeling("b", "AAAB")


@pytest.mark.parametrize(
    ("regios", "other", "says"),
    [
        # GM0001 alone is no copy of a, where it has a partner.
        ("A...", "AABB", "Voor de gemeenten in beide valt zij samen met a"),
        ("AA..", "AABB", "Voor de gemeenten in beide valt zij samen met a"),
        ("AABB", "AABB", "Zij valt samen met a. Als kopie deelt zij daarmee vanzelf"),
        ("AB..", "AABB", "Haar regio’s liggen elk binnen een regio van a"),
        ("ABCC", "AA..", "Voor de gemeenten in beide liggen haar regio’s elk binnen een regio"),
        # A gemeente of each of the regios of a: they are not whole.
        ("A.A.", "AABB", "Voor de gemeenten in beide bestaat zij uit hele regio’s van a"),
        ("AAAA", "AABB", "Zij bestaat uit hele regio’s van a"),
    ],
)
def test_part_of_the_country_is_no_copy_of_the_whole(regios: str, other: str, says: str) -> None:
    said = lees(indeling("n", regios), indeling("a", other), indeling("b", "AAAB")).delen[0].zinnen
    assert any(says in zin for zin in said)
    assert any("Als kopie" in zin for zin in said) == (regios == other)
    alone = lees(indeling("n", "AA.."), indeling("a", "AABB"), indeling("b", "BABB"))
    assert "samen met a. Als kopie deelt zij daarmee" in alone.delen[0].zinnen[1]
    assert not any("gemiddeld 0% van de partners" in zin for zin in said)


@pytest.mark.parametrize(
    ("regios", "says"),
    [
        ("AABB", "n verdeelt 4 gemeenten over 2 regio’s van 2 gemeenten. Zij komt naast"),
        ("AAAA", "n verdeelt 4 gemeenten over 1 regio van 4 gemeenten."),
        ("ABBB", "n verdeelt 4 gemeenten over 2 regio’s van 1 tot 3 gemeenten."),
        ("AAB.", "n verdeelt 3 gemeenten over 2 regio’s van 1 tot 2 gemeenten. 1 gemeente heeft"),
        ("AA..", "2 gemeenten hebben er geen regio in."),
    ],
)
def test_what_it_is(regios: str, says: str) -> None:
    assert says in lees(indeling("n", regios), A, B).delen[0].zinnen[0]


@pytest.mark.parametrize(
    ("regios", "says"),
    [
        ("CCDD", "Zij valt samen met a. Als kopie deelt zij daarmee vanzelf alle partners;"),
        ("CDEF", "Haar regio’s liggen elk binnen een regio van a en b."),
        ("CCCC", "Zij bestaat uit hele regio’s van a en b."),
        ("ABAB", "Zij kruist b (1) en a (2); het getal is hoeveel gemeenten minstens zouden"),
    ],
)
def test_with_which_it_coincides_nests_and_crosses(regios: str, says: str) -> None:
    assert says in lees(indeling("n", regios), A, B).delen[0].zinnen[1]


def test_likeness_that_prints_equal_names_both() -> None:
    text = lees(indeling("n", "CCCC"), A, indeling("c", "ABAB")).delen[0].zinnen[1]
    assert "Het meest lijkt zij op a en c: gemiddeld 33% van de partners is gedeeld." in text


def test_the_change_is_counted_up_down_and_the_same() -> None:
    # a and b share 1/2, 1/2, 0, 0. In the place of b comes a copy of a: all are 1.
    copy = indeling("n", "AABB", domein="b")
    text = lees(copy, A, B, vervangt=B).delen[0].zinnen
    assert text[0].endswith(
        "Zij komt in de plaats van b. Voor alle gemeenten verandert met wie zij in de regio zitten."
    )
    assert (
        "gaat gemiddeld van 25% naar 100% (+75,0 procentpunt): zij stijgt voor 4 gemeenten (4 "
        "inwoners)." in text[2]
    )
    assert text[3] == (
        "Het meest stijgt zij in GM0003 (+100,0), GM0004 (+100,0), GM0001 (+50,0) en "
        "GM0002 (+50,0)."
    )
    same = indeling("n", "CCCD", domein="b")
    text = lees(same, A, B, vervangt=B).delen[0].zinnen
    assert "Voor geen enkele gemeente verandert met wie zij in de regio zit." in text[0]
    assert "blijft 25%: voor geen enkele gemeente verandert zij." in text[2]


def test_the_veiligheidsregio_and_power() -> None:
    reference = indeling("veiligheidsregio-2024", "RRSS")
    text = render_tekst(lees(indeling("n", "AAAB"), A, B, referentie=reference))
    assert "1 van de 2 regio’s kruist een grens van de veiligheidsregio’s: A." in text
    text = render_tekst(lees(indeling("n", "AAAA"), A, B, referentie=reference))
    assert "Geen regio kruist een grens van de veiligheidsregio’s." in text


def test_what_is_unknown_is_named_and_never_derived() -> None:
    unknown = lees(indeling("n", "AABB"), A, B).delen[0].zinnen[-1]
    assert unknown.startswith("Niet uit deze gegevens op te maken: wat invoering")
    for word in ("contracten", "mensen", "betaalt", "onderweg", "verbonden"):
        assert word in unknown


def test_nothing_in_common_is_said() -> None:
    first, second = indeling("a", "AA.."), indeling("b", "AA..")
    text = lees(indeling("n", "..CC"), first, second).delen[0].zinnen
    assert text[1] == "Zij heeft met geen andere indeling een gemeente gemeen."


def test_hostile_names_stay_text() -> None:
    size = len(NAMEN)
    names = {"A": "".join(NAMEN)[:60], "B": next(iter(NAMEN))}
    regios = ["A" if n % 2 else "B" for n in range(size)]
    start = indeling("n", "".join(regios))
    evil = Indeling(start.kenmerken, start.lidmaatschappen, names)
    blad = lees(evil, indeling("a", "A" * size), indeling("b", "A" * size), namen=list(NAMEN))
    assert "<img" not in render_blad(blad)
    assert build_docx(blad)
    assert "\t" in render_tekst(blad)


def test_writes_a_page_word_and_text(run: Run, tmp_path: Path) -> None:
    ended = run("wetstoets", "ggd", "--vervangt", "jeugdregio", "--uit", "w")
    assert ended.code == 0, ended.err
    assert sorted(p.name for p in (tmp_path / "w").glob("wetstoets.*")) == [
        "wetstoets.docx",
        "wetstoets.html",
        "wetstoets.txt",
    ]
    text = (tmp_path / "w" / "wetstoets.txt").read_text(encoding="utf-8")
    # The GGD-regio itself stays among the others, so the copy coincides with it.
    assert "Zij valt samen met GGD-regio." in text
    body = text.split("Bijlage")[0]
    assert len(body.split()) < 330


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["gdd"], "Indeling 'gdd' bestaat hier niet. Bedoelde u"),
        (["ggd", "--vervangt", "ggd"], "kan zichzelf niet vervangen"),
        (["rmc", "--vervangt", "corop"], "is niet gekozen en kan dus niet worden vervangen"),
        (["plan.xlsx"], "plan.xlsx"),
        (["ggd", "--indelingen", "ggd,res"], "minstens twee nodig"),
    ],
)
def test_refuses_with_one_sentence(run: Run, tmp_path: Path, args: list[str], says: str) -> None:
    check_refused(run, tmp_path, ["wetstoets", *args], says)


def test_its_lists_are_in_dutch_alphabetical_order() -> None:
    # An accent, a capital, a quote and a space: none of them in the order of code points.
    names = ["Eemland", "Éénland", "'t Gooi", "zeeland", "Zuid Limburg", "Zuidoost"]
    nieuw = overlappend("n", [{name: 1.0} for name in reversed(names)])
    before = [
        indeling(slug, "AABBBB", naam=naam)
        for slug, naam in (("a", "res"), ("b", "Éé"), ("c", "GGD"))
    ]
    blad = lees(nieuw, *before)
    (table,) = blad.delen[-1].tabellen
    assert [row[0].tekst for row in table.rijen] == names
    assert blad.bronnen[0].startswith("Vergeleken met: Éé 2026, GGD 2026 en res 2026. ")
