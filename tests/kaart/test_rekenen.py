"""The engine in the page agrees with the Python tables, for any choice of indelingen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from lappendeken import Catalogus, Congruentie, load_congruentie
from lappendeken.basis.tekst import fold
from lappendeken.maten import MATEN
from strook import strip_congruentie
from tekening import indeling, overlappend

pytest_plugins = ("browser", "kaartpagina")

MATEN_IN_PAGINA = [
    "congruentie",
    "jaccard",
    "regioatlas_congruentie",
    "partnervastheid",
    "ecs",
    "nestheid",
    "vaste_partners",
    "alle_partners",
    "tafels",
    "paren_gelijk",
    "paren_genest",
    "paren_kruisend",
]


def page_maten(page: Any, keuze: Sequence[int]) -> dict[str, list[list[float | None]]]:
    found: dict[str, list[list[float | None]]] = page.evaluate(
        """(keuze) => {
            const { maten } = lappendeken.inkijk.rekenaar.reken(keuze);
            const plain = (column) => Array.from(column, (v) => (Number.isNaN(v) ? null : v));
            return Object.fromEntries(Object.entries(maten).map(([k, v]) => [k, v.map(plain)]));
        }""",
        list(keuze),
    )
    return found


def assert_agrees(page: Any, keuze: Sequence[int], congruentie: Congruentie) -> None:
    computed = page_maten(page, keuze)
    table = congruentie.alle_gemeenten
    for kolom in MATEN_IN_PAGINA:
        weights = ("", "_inwoners") if MATEN[kolom].met_inwoners else ("",)
        for which, suffix in enumerate(weights):
            expected = table[kolom + suffix].to_numpy(dtype=float, na_value=np.nan)
            actual = [math.nan if v is None else v for v in computed[kolom][which]]
            np.testing.assert_allclose(actual, expected, rtol=0, atol=1e-9, err_msg=kolom + suffix)


KEUZES = [
    ["ggd", "veiligheidsregio"],
    ["veilig-thuis", "wmo-opvang-beschermd-wonen", "jeugdregio"],
    ["provincie", "res", "omgevingsdienst", "rmc"],
    ["veilig-thuis", "wmo-opvang-beschermd-wonen"],
]


@pytest.mark.traag
def test_engine_agrees_for_several_choices(
    leespagina: Any, catalogus: Catalogus, resultaat: Congruentie
) -> None:
    slugs = leespagina.evaluate("lappendeken.inkijk.g.indelingen.map((d) => d.slug)")
    assert_agrees(leespagina, leespagina.evaluate("lappendeken.inkijk.g.keuze"), resultaat)
    assert_agrees(leespagina, range(len(slugs)), load_congruentie(slugs))
    for names in KEUZES:
        chosen = [catalogus.resolve(name) for name in names]
        numbers = sorted(slugs.index(slug) for slug in chosen)
        assert_agrees(leespagina, numbers, load_congruentie(chosen))


def test_engine_agrees_where_regios_overlap_or_are_missing(open_page: Any, save: Any) -> None:
    drawn = [
        overlappend(
            "a",
            [{"A": 1.0}, {"A": 0.6, "B": 0.4}, {"B": 0.96, "C": 0.04}, {"C": None}, {}, {"C": 1}],
        ),
        overlappend("b", [{}, {"A": None, "B": None}, {"B": 1}, {"A": 1}, {}, {"A": 0.03}]),
        indeling("c", "AB.AA.", domein="b"),
        indeling("d", "AAABB."),
    ]
    page = open_page(save(strip_congruentie(*drawn)))
    for keuze in ([0, 1, 2, 3], [0, 1], [1, 2], [0, 3], [1, 2, 3]):
        assert_agrees(page, keuze, strip_congruentie(*(drawn[i] for i in keuze)))


def test_seams_agree(leespagina: Any, resultaat: Congruentie) -> None:
    computed = leespagina.evaluate(
        """(() => {
            const { rekenaar, g } = lappendeken.inkijk;
            const { aantal, vergeleken } = rekenaar.reken(g.keuze).naden;
            return [Array.from(aantal), Array.from(vergeleken)];
        })()"""
    )
    naden = resultaat.alle_naden
    assert computed[0] == naden["aantal_indelingen"].tolist()
    assert computed[1] == naden["aantal_vergeleken"].tolist()


def test_effect_of_an_indeling_agrees(leespagina: Any, resultaat: Congruentie) -> None:
    effecten = resultaat.effecten
    sample = effecten[effecten["gemeente_code"].isin(["GM0014", "GM0518", "GM0880"])]
    for row in sample.itertuples():
        computed = leespagina.evaluate(
            """([code, slug]) => {
                const { g, rekenaar } = lappendeken.inkijk;
                const d = g.indelingen.findIndex((x) => x.slug === slug);
                return rekenaar.effect(g.gemeenten.code.indexOf(code), d, g.keuze);
            }""",
            [row.gemeente_code, row.indeling],
        )
        assert computed == pytest.approx(row.effect, abs=1e-9)


def test_text_is_folded_as_in_python(leespagina: Any) -> None:
    for text in ("'s-Gravenhage", "Súdwest-Fryslân", "Bergen (NH.)", "DE FRYSKE MARREN", "x–y  z"):
        assert leespagina.evaluate("(t) => lappendeken.inkijk.fold(t)", text) == fold(text)
