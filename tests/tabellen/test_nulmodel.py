"""Tests of the null model in the tables, the report and the command."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from lappendeken import Catalogus, Congruentie, compute_congruentie
from lappendeken.analyse.nulmodel import Nulmodel, compute_nulmodel
from lappendeken.basis.tekst import format_procent
from lappendeken.model.topologie import Topologie, build_topologie
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.rapport import Verzoek
from lappendeken.opdracht.rapport import run as maak
from lappendeken.rapport.rapport import build_rapport, render_rapport
from lappendeken.tabellen.nulmodel import TREKKINGEN, add_nulmodel
from lappendeken.tabellen.werkboek import build_werkboek
from lappendeken.tabellen.woordenboek import load_woordenboek
from opdrachtregel import Run

SMALL = ("ggd-2025", "res-2025", "veiligheidsregio-2024")


@pytest.fixture(scope="module")
def klein(catalogus: Catalogus) -> Congruentie:
    return compute_congruentie(
        catalogus.select(SMALL),
        catalogus.gemeenten,
        catalogus.grenzen,
        gemeld=catalogus.find_gemeld(["Drenthe"]),
        bronnen=catalogus.bronnen(catalogus.select(SMALL)),
    )


@pytest.fixture(scope="module")
def model(klein: Congruentie) -> Nulmodel:
    return compute_nulmodel(klein.bundel, trekkingen=12, werkers=1)


@pytest.fixture(scope="module")
def topologie(catalogus: Catalogus) -> Topologie:
    return build_topologie(catalogus.gebiedskaart)


def test_gemeenten_of_a_selection_keep_their_own_score(klein: Congruentie, model: Nulmodel) -> None:
    found = add_nulmodel(klein.tabellen, model)["gemeenten"]
    assert len(found) == 12
    place = found.columns.tolist().index("boven_toeval")
    assert found.columns[place - 1] == "buren_partner"
    assert found.columns[place + 1] == "congruentie_inwoners"
    # (value - mean) / sd, by hand, for each.
    drawn = model.gemeenten.set_index("gemeente_code")
    for row in found.to_dict("records"):
        mine = drawn.loc[row["gemeente_code"]]
        expected = (row["congruentie"] - mine["verwacht"]) / mine["sd"]
        assert row["boven_toeval"] == pytest.approx(expected)


def test_pairs_and_country_get_their_null(klein: Congruentie, model: Nulmodel) -> None:
    found = add_nulmodel(klein.tabellen, model)
    paren = found["indelingsparen"]
    for mine, theirs in zip(
        paren.to_dict("records"), model.indelingsparen.to_dict("records"), strict=True
    ):
        assert (mine["indeling_a"], mine["indeling_b"]) == (
            theirs["indeling_a"],
            theirs["indeling_b"],
        )
        assert mine["jaccard"] == pytest.approx(theirs["jaccard"])
        assert mine["jaccard_nul"] == theirs["jaccard_verwacht"]
        assert mine["jaccard_boven_toeval"] == theirs["jaccard_boven_toeval"]
    landelijk = found["landelijk"].set_index(["maat", "weging"])
    row = landelijk.loc[("congruentie", "inwoners")]
    assert row["boven_toeval"] == pytest.approx((row["waarde"] - row["nul"]) / row["nul_sd"])
    assert row["nul_standaardfout"] == pytest.approx(row["nul_sd"] / np.sqrt(12))
    assert landelijk.loc[("nulmodel_trekkingen", "geen"), "waarde"] == 12
    # A count has no null; missing, never 0.
    assert np.isnan(landelijk.loc[("harde_naden", "geen"), "nul"])


def test_without_a_null_model_nothing_changes(klein: Congruentie, model: Nulmodel) -> None:
    before = {name: table.columns.tolist() for name, table in klein.tabellen.items()}
    add_nulmodel(klein.tabellen, model)
    assert {name: table.columns.tolist() for name, table in klein.tabellen.items()} == before
    described = load_woordenboek("rapport").tabellen
    assert before == {name: list(tabel.vast) for name, tabel in described.items()}


def test_the_dictionary_follows_the_tables(klein: Congruentie, model: Nulmodel) -> None:
    tables = add_nulmodel(klein.tabellen, model)
    described = load_woordenboek("rapport").tabellen
    assert list(tables) == list(described)
    for name, table in tables.items():
        assert table.columns.tolist() == list(described[name].namen), name
    content = build_werkboek(klein, tables)
    shown = pd.read_excel(io.BytesIO(content), sheet_name="gemeenten", nrows=1, engine="openpyxl")
    assert "Boven toeval (z)" in shown.columns


def test_the_report_shows_it_beside_the_headline(
    klein: Congruentie, model: Nulmodel, catalogus: Catalogus, topologie: Topologie
) -> None:
    rapport = build_rapport(klein, catalogus, topologie=topologie, nulmodel=model)
    drawn = model.gemeenten.set_index("gemeente_code")["verwacht"]
    mine = format_procent(float(drawn[list(klein.gemeld)].mean()))
    (score,) = (one for one in rapport.kerncijfers if one.naam == "congruentie")
    assert f"alleen de ligging geeft al {mine}" in score.bij
    text = " ".join(rapport.kort.zinnen)
    assert f"geven hier al {mine} (gemiddeld over 12 trekkingen)." in text
    row = model.landelijk.set_index(["maat", "weging"]).loc[("congruentie", "gemeenten")]
    times = f"{row['boven_toeval']:.0f}"
    country, known = format_procent(row["verwacht"]), format_procent(klein.waarde("congruentie"))
    assert (
        f"Over heel Nederland geven zij {country} en is de congruentie {known}: dat verschil is "
        f"{times} keer zo groot"
    ) in text
    table = rapport.landelijk.tabellen[0]
    assert [kolom.naam for kolom in table.kolommen][-2] == "Alleen de ligging"
    row = next(r for r in table.rijen if r[0].tekst == "Nestheid")
    country = model.landelijk.set_index(["maat", "weging"])["verwacht"]
    assert row[-2].tekst == format_procent(country[("nestheid", "gemeenten")], 1)
    assert "Alleen de ligging" in render_rapport(rapport)


def test_the_report_without_it_says_nothing_of_it(
    klein: Congruentie, catalogus: Catalogus, topologie: Topologie
) -> None:
    rapport = build_rapport(klein, catalogus, topologie=topologie)
    assert "ligging" not in rapport.kerncijfers[0].bij
    assert "trekkingen" not in " ".join(rapport.kort.zinnen)
    assert "Alleen de ligging" not in [k.naam for k in rapport.landelijk.tabellen[0].kolommen]


def test_the_job_writes_it_and_writes_the_same_again(catalogus: Catalogus, tmp_path: Path) -> None:
    keuze = Keuze(indelingen=SMALL)
    said: list[str] = []
    written = []
    for name in ("een", "twee"):
        maak(Verzoek(keuze, tmp_path / name, nulmodel=5), said.append, catalogus=catalogus)
        written.append(
            {p.name: p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()}
        )
    assert written[0] == written[1]
    assert b",boven_toeval," in written[0]["gemeenten.csv"].split(b"\n")[0]
    assert b"--nulmodel 5" in written[0]["rapport.html"]
    assert said.count("Vergelijken met toeval") == 2


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize(("args", "has"), [((), True), (("--nulmodel", "0"), False)])
def test_the_option_turns_it_off(
    run: Run,
    tmp_path: Path,
    args: tuple[str, ...],
    has: bool,
) -> None:
    ended = run("rapport", "--indelingen", "ggd,res", *args)
    assert ended.code == 0, ended.err
    header = (tmp_path / "uitvoer" / "tabellen" / "landelijk.csv").read_text().split("\n")[0]
    assert ("boven_toeval" in header) is has
    assert ("Vergelijken met toeval" in ended.err) is has
    rows = (tmp_path / "uitvoer" / "tabellen" / "landelijk.csv").read_text()
    assert (f"nulmodel_trekkingen,geen,{TREKKINGEN}," in rows) is has


def test_one_draw_is_refused(run: Run, tmp_path: Path) -> None:
    ended = run("rapport", "--indelingen", "ggd,res", "--nulmodel", "1")
    assert ended.code == 1
    assert "Met 1 trekking" in ended.err
    assert list(tmp_path.iterdir()) == []
