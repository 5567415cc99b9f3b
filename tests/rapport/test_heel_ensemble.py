"""The whole page of an ensemble of four draws: every number and place worked out by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files

import numpy as np
import pandas as pd
import pytest

from lappendeken.analyse.ensemble import Instelling, build_speelveld, compute_ensemble
from lappendeken.basis.stijl import compute_contrast
from lappendeken.rapport.ensemble import Ensemblegegevens, build_pagina
from lappendeken.rapport.ensemble.model import Groep
from lappendeken.rapport.ensemble.tabellen import build_tabellen
from lappendeken.rapport.ensemble.woorden import build_zekerheid, list_waarschuwingen
from lappendeken.rapport.gedeeld.bouwstenen import Tabel
from tekening import indeling, vergelijk

VANDAAG = {
    "congruentie": 0.6,
    "congruentie_per_inwoner": 0.35,
    "verhuizingen": 0.0,
    "verhuizingen_inwoners": 0.0,
    "regios": 3.0,
    "kleinste_regio_inwoners": 15_000.0,
    "grootste_regio_inwoners": 85_000.0,
}
TREKKINGEN = {
    "congruentie": [0.3, 0.4, 0.4, 0.75],
    "congruentie_per_inwoner": [0.2, 0.3, 0.4, 0.5],
    "verhuizingen": [1, 2, 4, 6],
    "verhuizingen_inwoners": [100, 200, 300, 400],
    "kleinste_regio_inwoners": [10_000, 20_000, 30_000, 40_000],
    "grootste_regio_inwoners": [90_000, 80_000, 70_000, 60_000],
}


@pytest.fixture(scope="module")
def vier() -> Ensemblegegevens:
    found = vergelijk(indeling("a", "AABBCC", naam="Jeugd"), indeling("b", "AAABBB"))
    veld = build_speelveld(found.bundel, found.bundel.indelingen[0], minimum=1)
    drawn = compute_ensemble(found.bundel, "a", veld, Instelling(4, aanloop=1, tussen=2))
    frame = drawn.trekkingen.assign(**TREKKINGEN)
    sample = replace(drawn.steekproef, aantal=4, effectief=4.0)
    return Ensemblegegevens(
        found, replace(drawn, trekkingen=frame, vandaag=VANDAAG, steekproef=sample)
    )


def met(gegevens: Ensemblegegevens, now: float, *congruentie: float) -> Ensemblegegevens:
    found = gegevens.ensemble
    frame = found.trekkingen.iloc[: len(congruentie)].assign(congruentie=list(congruentie))
    changed = replace(found, trekkingen=frame, vandaag={**VANDAAG, "congruentie": now})
    return replace(gegevens, ensemble=changed)


def rijen(tabel: Tabel) -> list[list[str]]:
    return [[cel.tekst for cel in row] for row in tabel.rijen]


def test_numbers_on_top(vier: Ensemblegegevens) -> None:
    page = build_pagina(vier)
    # The mean of 30, 40, 40 and 75 is 46,25, and a half goes up.
    assert [(k.waarde, k.naam, k.bij) for k in page.kerncijfers] == [
        ("60,0%", "congruentie", "met Jeugd"),
        ("46,3%", "getrokken gemiddeld", "van 30,0% tot 75,0%"),
        ("1", "van de 4 hoger", "getrokken indeling met meer congruentie"),
        ("4", "effectieve trekkingen", "zoveel zeggen de trekkingen samen"),
    ]
    assert page.kort.zinnen[0] == (
        "1 van de 4 getrokken indelingen (25,0%) heeft een hogere congruentie. Met de indeling "
        "Jeugd is de congruentie 60,0%; met een getrokken indeling in haar plaats "
        "ligt zij tussen 30,0% en 75,0%, gemiddeld op 46,3%."
    )
    assert page.afwegen.zinnen[0].startswith(
        "Van Jeugd naar een trekking wisselen er 1 tot 6 gemeenten van regio: geteld is"
    )
    assert all(page.uitleg.zinnen)


def test_rows_of_the_bars(vier: Ensemblegegevens) -> None:
    # A round 0.1 between ticks, five bars in each: 0.02 wide.
    assert rijen(build_pagina(vier).verdeling.tabellen[0]) == [
        ["30,0% tot 32,0%", "1", "100,0%", "1", "10.000"],
        ["40,0% tot 42,0%", "2", "75,0%", "3", "25.000"],
        ["74,0% tot 76,0%", "1", "25,0%", "6", "40.000"],
    ]


def test_a_row_has_the_mean_of_its_draws(vier: Ensemblegegevens) -> None:
    frame = vier.ensemble.trekkingen.assign(
        congruentie=[0.4, 0.4, 0.4, 0.75],
        verhuizingen=[1, 1, 4, 6],
        kleinste_regio_inwoners=[10_000, 10_000, 40_000, 5_000],
    )
    found = replace(vier, ensemble=replace(vier.ensemble, trekkingen=frame))
    assert rijen(build_pagina(found).verdeling.tabellen[0])[0][1:] == ["3", "100,0%", "2", "20.000"]


def test_a_table_that_is_overtaken_is_said() -> None:
    found = vergelijk(
        indeling("a", "AABBCC", naam="Jeugd", geldig_tot="2026-01-01"), indeling("b", "AAABBB")
    )
    veld = build_speelveld(found.bundel, found.bundel.indelingen[0], minimum=1)
    drawn = compute_ensemble(found.bundel, "a", veld, Instelling(2, aanloop=1, tussen=1))
    said = build_pagina(Ensemblegegevens(found, drawn)).uitleg.zinnen
    assert (
        "Let op: één tabel geldt niet meer overal: Jeugd, stand 2026, achterhaald sinds 1-1-2026."
        in said
    )


@pytest.mark.parametrize("now", [0.1 + 0.2 + 0.1, 0.4, 0.4 - 1e-12, 0.4199])
def test_the_indeling_stands_in_the_row_of_its_equals(vier: Ensemblegegevens, now: float) -> None:
    rows = rijen(build_pagina(met(vier, now, 0.3, 0.4, 0.4, 0.75)).verdeling.tabellen[0])
    assert [row[0] for row in rows] == [
        "30,0% tot 32,0%",
        "40,0% tot 42,0% (hier ligt de indeling zelf)",
        "74,0% tot 76,0%",
    ]


def test_at_the_end_of_the_axis_too(vier: Ensemblegegevens) -> None:
    rows = rijen(build_pagina(met(vier, 1.0, 0.5, 1.0)).verdeling.tabellen[0])
    assert rows[-1][0] == "98,0% tot 100,0% (hier ligt de indeling zelf)"


def test_draws_in_numbers(vier: Ensemblegegevens) -> None:
    # Quarters between four values: a quarter of the way before the second, and so on.
    assert rijen(build_pagina(vier).zekerheid.tabellen[0]) == [
        ["Congruentie", "60,0%", "30,0%", "37,5%", "40,0%", "48,8%", "75,0%"],
        ["Congruentie per inwoner", "35,0%", "20,0%", "27,5%", "35,0%", "42,5%", "50,0%"],
        ["Gemeenten die wisselen", "0", "1", "2", "3", "5", "6"],
        ["Inwoners die wisselen", "0", "100", "175", "250", "325", "400"],
        [
            "Inwoners van de kleinste regio",
            "15.000",
            *["10.000", "17.500", "25.000", "32.500", "40.000"],
        ],
        [
            "Inwoners van de grootste regio",
            "85.000",
            *["60.000", "67.500", "75.000", "82.500", "90.000"],
        ],
    ]


def test_where_bars_stand(vier: Ensemblegegevens) -> None:
    beeld = build_pagina(vier).histogram
    assert beeld.titel == "Congruentie van 4 trekkingen, en van Jeugd"
    assert beeld.beschrijving == (
        "Staven: hoeveel trekkingen welke congruentie hebben, van 30,0% tot 75,0%, gemiddeld "
        "46,3%. Jeugd ligt op 60,0%: 3 lager, 0 gelijk, 1 hoger."
    )
    # From 64 to 620 for 30% to 80%, so 22.24 a bar; from 280 up to 42 for two draws.
    assert beeld.groepen[0].d == (
        "M64 280V161H85.2V280ZM175.2 280V42H196.4V280ZM553.3 280V161H574.5V280Z"
    )
    assert beeld.x_streepjes == (
        (64.0, "30%"),
        (175.2, "40%"),
        (286.4, "50%"),
        (397.6, "60%"),
        (508.8, "70%"),
        (620.0, "80%"),
    )
    assert beeld.y_streepjes == ((280.0, "0"), (161.0, "1"), (42.0, "2"))
    assert (beeld.vandaag.x, beeld.vandaag.y, beeld.vandaag.ankering) == (397.6, 42, "middle")
    assert beeld.vandaag.tekst == "hier ligt uw indeling"
    one = build_pagina(met(vier, 0.6, 0.5)).histogram
    assert one.titel == "Congruentie van 1 trekking, en van Jeugd"


def test_where_points_stand(vier: Ensemblegegevens) -> None:
    beeld = build_pagina(vier).wolk
    assert beeld.titel == "Congruentie tegen gemeenten die van regio wisselen"
    assert beeld.beschrijving == (
        "Punten, elk een trekking: van Jeugd uit wisselen er 1 tot 6 gemeenten van regio, bij een "
        "congruentie van 30,0% tot 75,0%. De indeling zelf ligt op 0 gemeenten en 60,0%."
    )
    # Six gemeenten wide, 30% to 80% high; a third of the draws lies below 20,000 and 30,000.
    assert beeld.groepen == (
        Groep("M156.7 280h0", 0),
        Groep("M249.3 232.4h0", 1),
        Groep("M434.7 232.4h0M620 65.8h0", 2),
    )
    assert beeld.legenda == (
        (0, "kleinste regio onder de 20.000 inwoners"),
        (1, "20.000 tot 30.000"),
        (2, "30.000 of meer"),
    )
    assert (beeld.vandaag.x, beeld.vandaag.y, beeld.vandaag.ankering) == (64, 137.2, "start")
    assert [text for _, text in beeld.x_streepjes] == list("0123456")
    assert [text for _, text in beeld.y_streepjes] == ["30%", "40%", "50%", "60%", "70%", "80%"]


def test_no_class_lies_on_top_of_the_others(vier: Ensemblegegevens) -> None:
    found = vier.ensemble
    frame = pd.concat([found.trekkingen, found.trekkingen.iloc[::-1]], ignore_index=True)
    beeld = build_pagina(replace(vier, ensemble=replace(found, trekkingen=frame))).wolk
    # As drawn, and back again: what was on top lies below the second time.
    assert [groep.klasse for groep in beeld.groepen] == [0, 1, 2, 1, 0]
    assert [groep.d.count("h0") for groep in beeld.groepen] == [1, 1, 4, 1, 1]


def test_a_class_without_points_is_not_in_the_legend(vier: Ensemblegegevens) -> None:
    found = vier.ensemble
    frame = found.trekkingen.assign(kleinste_regio_inwoners=[5_000, 8_000, 8_000, 8_000])
    beeld = build_pagina(replace(vier, ensemble=replace(found, trekkingen=frame))).wolk
    assert {groep.klasse for groep in beeld.groepen} == {0, 2}
    assert beeld.legenda == (
        (0, "kleinste regio onder de 8.000 inwoners"),
        (2, "kleinste regio van 8.000 inwoners of meer"),
    )


def test_classes_tell_apart_in_grey() -> None:
    style = files("lappendeken.rapport.ensemble").joinpath("templates/ensemble.css").read_text()
    light, middle, dark = re.findall(r"\.wolk \.g\d \{ stroke: (#\w{6}); \}", style)
    assert compute_contrast(light, "#ffffff") > 2
    assert compute_contrast(light, middle) > 2
    assert compute_contrast(middle, dark) > 2


def test_ticks_have_as_many_digits_as_tell_them_apart(vier: Ensemblegegevens) -> None:
    beeld = build_pagina(met(vier, 0.605, 0.6, 0.61, 0.62)).histogram
    assert [text for _, text in beeld.x_streepjes] == ["60,0%", "60,5%", "61,0%", "61,5%", "62,0%"]
    # Today is left of the first third of the axis, or right of the last.
    assert beeld.vandaag.ankering == "start"
    assert build_pagina(met(vier, 0.62, 0.6, 0.61)).histogram.vandaag.ankering == "end"


def test_the_table_of_the_answer(vier: Ensemblegegevens) -> None:
    frame = build_tabellen(vier)["kerngetallen"].set_index("getal")["waarde"]
    found = vier.ensemble
    # One of four, by Clopper and Pearson: 0.0063 to 0.8059.
    assert frame.to_dict() == pytest.approx(
        {
            "congruentie": 0.6,
            "congruentie_per_inwoner": 0.35,
            "trekkingen": 4,
            "lager": 3,
            "gelijk": 0,
            "hoger": 1,
            "aandeel_hoger": 0.25,
            "aandeel_hoger_van": 0.00631,
            "aandeel_hoger_tot": 0.80588,
            "gemiddelde": 0.4625,
            "standaardafwijking": np.sqrt(0.116875 / 3),
            "laagste": 0.3,
            "hoogste": 0.75,
            "effectieve_steekproef": 4,
            "verloop": found.steekproef.verloop,
            "ketens": 4,
            "aanloop": 1,
            "tussenstappen": 2,
            "bewogen": found.bewogen,
            "regios": 3,
            "regios_indeling": 3,
            "minimum_inwoners": 1,
            "kleinste_regio_indeling": 15_000,
            "gemeenten": 6,
            "zaad": 20260101,
        },
        abs=1e-5,
        nan_ok=True,
    )


def test_one_step_is_no_plural(vier: Ensemblegegevens) -> None:
    assert (
        build_zekerheid(vier)
        .zinnen[0]
        .startswith(
            "Getrokken is met 4 ketens, elk vanaf een eigen toevallige indeling: 1 stap aanloop, "
            "en van trekking tot trekking 2 stappen."
        )
    )


def test_one_regio_in_pieces_or_several(
    vier: Ensemblegegevens, monkeypatch: pytest.MonkeyPatch
) -> None:
    def say(*stukken: int) -> str:
        monkeypatch.setitem(vars(vier.ensemble.veld), "stukken_vandaag", np.array(stukken))
        return list_waarschuwingen(vier)[0]

    assert say(1, 2, 1).startswith(
        "Let op: Jeugd heeft een regio die niet aaneengesloten is: B (2 stukken). Van elke"
    )
    assert say(3, 1, 2).startswith(
        "Let op: Jeugd heeft regio’s die niet aaneengesloten zijn: A (3 stukken) en C (2 stukken)."
    )
