"""Sentences of the page of an ensemble, at their edges: none, all, ties, one draw."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from lappendeken.analyse.ensemble import Instelling, build_speelveld, compute_ensemble
from lappendeken.basis.tekst import format_procent
from lappendeken.rapport.ensemble import Ensemblegegevens, build_pagina
from lappendeken.rapport.ensemble.woorden import (
    build_kort,
    build_uitleg,
    describe_ligging,
    describe_marge,
    describe_minimum,
    describe_stand,
    list_waarschuwingen,
)
from tekening import indeling, overlappend, rij, vergelijk


@pytest.fixture(scope="module")
def basis() -> Ensemblegegevens:
    found = vergelijk(
        indeling("a", "AABBCC"),
        indeling("b", "AAABBB"),
        inwoners=[5, 4, 3, 4, 5, 6],
        grenzen=rij(6),
    )
    veld = build_speelveld(found.bundel, found.bundel.indelingen[0], minimum=4)
    drawn = compute_ensemble(found.bundel, "a", veld, Instelling(1_000, aanloop=1, tussen=1))
    return Ensemblegegevens(found, drawn)


def with_values(basis: Ensemblegegevens, *values: float) -> Ensemblegegevens:
    """Let draws have these differences in congruentie from the indeling itself."""
    found = basis.ensemble
    frame = found.trekkingen.iloc[: len(values)].assign(
        congruentie=found.vandaag["congruentie"] + np.array(values)
    )
    worth = replace(found.steekproef, aantal=len(values), effectief=float(len(values)))
    return replace(basis, ensemble=replace(found, trekkingen=frame, steekproef=worth))


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ((-0.1,) * 5, "Geen van de 5 getrokken indelingen heeft een hogere congruentie."),
        (
            (-0.1, 0, -0.1),
            (
                "Geen van de 3 getrokken indelingen heeft een hogere congruentie; 1 heeft precies "
                "dezelfde."
            ),
        ),
        ((0.1,) * 4, "Alle 4 getrokken indelingen hebben een hogere congruentie."),
        ((0.0,) * 4, "Alle 4 getrokken indelingen hebben precies dezelfde congruentie."),
        (
            (0.1, -0.1, -0.1, -0.1),
            "1 van de 4 getrokken indelingen (25,0%) heeft een hogere congruentie.",
        ),
        (
            (0.1, 0.2, 0, 0),
            (
                "2 van de 4 getrokken indelingen (50,0%) hebben een hogere congruentie; 2 hebben "
                "precies dezelfde."
            ),
        ),
        ((0.1,), "De ene getrokken indeling heeft een hogere congruentie."),
        ((-0.1,), "De ene getrokken indeling heeft een lagere congruentie."),
        ((0.0,), "De ene getrokken indeling heeft een even hoge congruentie."),
        (
            (0.1, *(-0.1,) * 999),
            "1 van de 1.000 getrokken indelingen (0,1%) heeft een hogere congruentie.",
        ),
    ],
)
def test_says_how_many_are_higher(
    basis: Ensemblegegevens, values: tuple[float, ...], says: str
) -> None:
    found = with_values(basis, *values)
    assert describe_stand(found) == says
    page = build_pagina(found)
    assert page.kort.zinnen[0].startswith(says)
    assert page.kerncijfers[2].waarde == str(sum(value > 0 for value in values))


def test_says_between_which_shares(basis: Ensemblegegevens) -> None:
    # None of 100: 1 - 0.025^(1/100) = 3.62%, and a bound is rounded away from the draws.
    assert "hoogstens 3,7%" in describe_marge(with_values(basis, *(-0.1,) * 100))
    assert "minstens 96,3%" in describe_marge(with_values(basis, *(0.1,) * 100))
    half = describe_marge(with_values(basis, *(0.1, -0.1) * 50))
    assert "zoveel als 100 die niets van elkaar weten" in half
    assert "tussen 39,8% en 60,2%" in half
    assert describe_marge(with_values(basis, 0.1)).startswith("Eén trekking zegt weinig.")


def warn(gegevens: Ensemblegegevens) -> str:
    return " ".join(list_waarschuwingen(gegevens))


def test_warns_below_a_hundred_and_not_at_it(basis: Ensemblegegevens) -> None:
    few = with_values(basis, *(0.1,) * 99)
    assert "niet meer dan 99 trekkingen die niets van elkaar weten" in warn(few)
    assert warn(with_values(basis, *(0.1,) * 100)) == ""
    one = warn(with_values(basis, 0.1))
    assert one == "Let op: er is één trekking; 100 is al weinig. Vraag er meer met --aantal."
    worth_one = with_values(basis, 0.1, 0.1)
    sample = replace(worth_one.ensemble.steekproef, effectief=1.0)
    worth_one = replace(worth_one, ensemble=replace(worth_one.ensemble, steekproef=sample))
    assert "niet meer dan 1 trekking die niets van elkaar weet;" in warn(worth_one)


def test_says_what_was_kept_when_machines_were_lost(basis: Ensemblegegevens) -> None:
    lost = with_values(basis, *(0.1,) * 100)
    lost = replace(lost, ensemble=replace(lost.ensemble, reden="de scheduler viel weg"))
    said = warn(lost)
    assert "de scheduler viel weg toen 100 van de 1.000 trekkingen klaar waren." in said
    assert "Die zijn bewaard en hier gebruikt. Geef dezelfde opdracht opnieuw" in said


def test_warns_when_chains_stand_still_or_hardly_move(basis: Ensemblegegevens) -> None:
    enough = with_values(basis, *(0.1,) * 100)

    def moved(share: float) -> str:
        return warn(replace(enough, ensemble=replace(enough.ensemble, bewogen=share)))

    assert moved(0.05) == ""
    assert "de ketens bewogen in 4,9% van de stappen" in moved(0.049)
    assert "de ketens stonden stil" in moved(0.0)
    assert moved(float("nan")) == ""


def test_warns_when_chains_remember_their_begin(basis: Ensemblegegevens) -> None:
    enough = with_values(basis, *(0.1,) * 100)

    def course(value: float) -> str:
        sample = replace(enough.ensemble.steekproef, verloop=value)
        return warn(replace(enough, ensemble=replace(enough.ensemble, steekproef=sample)))

    assert course(3.5) == ""
    assert "(3,6 standaardfouten)" in course(-3.6)
    assert course(float("nan")) == ""


def test_names_the_regios_that_are_too_small_or_in_pieces(basis: Ensemblegegevens) -> None:
    # Inwoners of AABBCC: 9, 7 and 11.
    bundel = basis.congruentie.bundel
    veld = build_speelveld(bundel, basis.indeling, minimum=8)
    enough = with_values(basis, *(0.1,) * 100)
    small = replace(enough, ensemble=replace(enough.ensemble, veld=veld))
    assert "a haalt het minimum van 8 inwoners zelf niet, door B (7)." in warn(small)
    assert describe_minimum(small) == "minstens 8 inwoners"
    one = replace(small, ensemble=replace(small.ensemble, veld=replace(veld, minimum=1)))
    assert describe_minimum(one) == "minstens 1 inwoner"
    own = build_speelveld(bundel, basis.indeling)
    assert (
        describe_minimum(replace(enough, ensemble=replace(enough.ensemble, veld=own)))
        == "minstens 7 inwoners, zoveel als de kleinste regio van a zelf"
    )
    none = build_speelveld(bundel, basis.indeling, minimum=0)
    assert describe_minimum(replace(enough, ensemble=replace(enough.ensemble, veld=none))) == (
        "geen minimum aan inwoners"
    )
    free = build_pagina(replace(enough, ensemble=replace(enough.ensemble, veld=none)))
    assert free.ondertitel.endswith(" aaneengesloten regio’s zonder minimum aan inwoners")


def test_says_that_only_the_hoofdregio_counts_and_over_whom_it_goes() -> None:
    shared = overlappend("a", [{"A": 1.0}, {"A": 0.4, "B": 0.6}, {"B": 1.0}, {"C": 1.0}, {}])
    found = vergelijk(shared, indeling("b", "AABBB"), grenzen=rij(5))
    veld = build_speelveld(found.bundel, found.bundel.indelingen[0])
    drawn = compute_ensemble(found.bundel, "a", veld, Instelling(3, aanloop=1, tussen=1))
    said = warn(Ensemblegegevens(found, drawn))
    assert "1 gemeente ligt in a in meer dan één regio. Hier telt alleen de hoofdregio" in said
    assert "a geeft 4 van de 5 gemeenten één regio." in said


def test_same_ensemble_gives_the_same_page(basis: Ensemblegegevens) -> None:
    assert build_pagina(basis) == build_pagina(basis)
    frame = pd.concat([basis.ensemble.trekkingen] * 4, ignore_index=True)
    many = replace(basis, ensemble=replace(basis.ensemble, trekkingen=frame))
    # Of more than 3,000 points one in so many is drawn, and the title says so.
    page = build_pagina(many)
    assert page.wolk.titel.endswith("getekend is 1 op de 2")
    assert sum(group.d.count("h0") for group in page.wolk.groepen) == 2_000


# --- where a word changes ---------------------------------------------------------------


def los(**values: Any) -> Any:
    """Stand in for an ensemble with what one sentence looks at."""
    worth = SimpleNamespace(effectief=values.pop("effectief", 100.0))
    found = SimpleNamespace(steekproef=worth, aantal=values.pop("aantal", 100), **values)
    return SimpleNamespace(ensemble=found, naam="A")


@pytest.mark.parametrize(
    ("marge", "says"),
    [
        ((0.0, 0.036), "met 95% zekerheid hoogstens 3,6% van"),
        ((0.005, 0.036), "met 95% zekerheid tussen 0,5% en 3,6% van"),
        ((0.964, 1.0), "met 95% zekerheid minstens 96,4% van"),
        ((0.964, 0.995), "met 95% zekerheid tussen 96,4% en 99,5% van"),
        # Rounding never claims more than the interval does.
        ((0.0, 0.0053706), "met 95% zekerheid hoogstens 0,6% van"),
        ((0.0, 0.00004), "met 95% zekerheid hoogstens 0,1% van"),
        ((0.9819, 1.0), "met 95% zekerheid minstens 98,1% van"),
        ((0.0004, 0.0361), "met 95% zekerheid hoogstens 3,7% van"),
        ((0.0004, 0.9996), "met 95% zekerheid tussen 0% en 100% van"),
    ],
)
def test_the_margin_has_two_ends_unless_it_reaches_one(
    marge: tuple[float, float], says: str
) -> None:
    assert says in describe_marge(los(marge=marge))


def test_what_draws_are_worth_is_never_rounded_up() -> None:
    said = describe_marge(los(marge=(0.1, 0.2), effectief=99.9))
    assert said.startswith("De trekkingen zeggen samen zoveel als 99 die niets van elkaar weten.")


def test_draws_that_are_all_alike_lie_nowhere_between(basis: Ensemblegegevens) -> None:
    now = basis.ensemble.vandaag["congruentie"]
    same = with_values(basis, 0.0, 0.0)
    score = format_procent(now, 1)
    assert describe_ligging(same) == (
        f"Met de indeling a is de congruentie {score}; met een getrokken indeling in haar plaats "
        f"is zij {score}."
    )
    assert f"met de getrokken indeling in haar plaats is zij {score}." in describe_ligging(
        with_values(basis, 0.0)
    )
    assert " ligt zij tussen " in describe_ligging(with_values(basis, 0.0, 0.1))


def test_one_other_or_several(basis: Ensemblegegevens) -> None:
    said = build_kort(basis).zinnen[1]
    assert "Steeds blijft de andere gekozen indeling zoals zij is." in said
    stack = indeling("a", "AABBCC"), indeling("b", "AAABBB"), indeling("c", "AAAAAA")
    several = replace(basis, congruentie=vergelijk(*stack, grenzen=rij(6)))
    said = build_kort(several).zinnen[1]
    assert "Steeds blijven de 2 andere gekozen indelingen zoals zij zijn." in said


def test_other_regios_than_today_are_said(basis: Ensemblegegevens) -> None:
    def say(today: int) -> str:
        now = {**basis.ensemble.vandaag, "regios": today}
        found = replace(basis, ensemble=replace(basis.ensemble, vandaag=now))
        return build_uitleg(found).zinnen[0]

    assert "over 3 regio’s. Elke regio is aaneengesloten" in say(3)
    assert "over 3 regio’s (a heeft er 2). Elke" in say(2)
    assert "over 3 regio’s (a heeft er 4). Elke" in say(4)


def test_a_course_that_goes_up_is_warned_of_as_one_that_goes_down(basis: Ensemblegegevens) -> None:
    sample = replace(basis.ensemble.steekproef, verloop=3.6)
    found = replace(basis, ensemble=replace(basis.ensemble, steekproef=sample))
    assert "(3,6 standaardfouten)" in warn(found)


def test_one_draw_has_no_range(basis: Ensemblegegevens) -> None:
    page = build_pagina(with_values(basis, 0.1))
    assert page.kerncijfers[1].bij == ""
    assert page.afwegen.zinnen[0].startswith("Van a naar de trekking ")


@pytest.mark.parametrize(
    ("values", "digits", "edge"),
    [
        ((-0.01, 0.0), 1, 0.001),
        ((-0.0099, 0.0), 2, 0.0005),
        ((-0.0009, 0.0), 3, 0.00005),
        ((-0.00001, 0.0), 3, 0.00001),
        ((0.0, 0.0), 1, 0.001),
    ],
)
def test_as_many_digits_as_tell_draws_apart(
    basis: Ensemblegegevens, values: tuple[float, ...], digits: int, edge: float
) -> None:
    # An indeling of twelve gemeenten hardly moves the mean over 342.
    found = with_values(basis, *values)
    now = found.ensemble.vandaag["congruentie"]
    page = build_pagina(found)
    assert page.kerncijfers[0].waarde == format_procent(now, digits)
    assert f"is de congruentie {format_procent(now, digits)};" in page.kort.zinnen[0]
    lows = [row[0].waarde or 0.0 for row in page.verdeling.tabellen[0].rijen]
    assert all(abs(low / edge - round(low / edge)) < 1e-6 for low in lows)
    names = [text for _, text in page.histogram.x_streepjes]
    assert len(set(names)) == len(names)
