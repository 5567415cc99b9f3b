"""Tests that every command writes what the data dictionary says, no more and no less."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken import Catalogus, Congruentie, compute_congruentie
from lappendeken.analyse.gevoeligheid import compute_gevoeligheid, compute_zwakke_rijen
from lappendeken.analyse.register import KOLOMMEN as REGISTERKOLOMMEN
from lappendeken.analyse.scenario import CRITERIA
from lappendeken.analyse.uitwerking import Uitwerking
from lappendeken.analyse.vergelijk.vergelijking import compute_vergelijking
from lappendeken.analyse.voorstel import compute_pareto
from lappendeken.opdracht.register import IN_EXCEL
from lappendeken.tabellen.alternatief import list_vergelijktabellen
from lappendeken.tabellen.bladen import build_bladen
from lappendeken.tabellen.woordenboek import load_woordenboek, write_kop
from opdrachtregel import cli
from rooster import write
from tekening import gemeentetabel, inwoners, rij, size_of, stapels, vergelijk
from werkmappen import list_kolommen
from woordenlijst import list_fouten, read_regels, to_regels

# Renswoude, Rhenen and Veenendaal lie in the provincie Utrecht, with U16.
UTRECHT = "indeling,gemeente,naar_regio\n" + "".join(
    f"res,{g},U16\n" for g in ("Renswoude", "Rhenen", "Veenendaal")
)
JEUGD = 'naam = "jeugd"\n[[vervanging]]\nindeling = "jeugdregio"\ndoor = "ggd"\n'

OPDRACHT = {"vlakken": "vergelijk"}
"""The command of a dictionary that is not called after it."""

# Together they write every table and every column that the command can write.
RUNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "rapport": {
        # Partial, with several regios for a gemeente, with weak rows.
        "uitvoer": (
            "--indelingen",
            "ggd,jeugdregio,metropoolregio,zorgkantoorregio",
            "--nulmodel",
            "5",
        ),
        "drenthe": ("--indelingen", "ggd,res", "--provincie", "Drenthe", "--nulmodel", "0"),
    },
    "vergelijk": {
        "vergelijking": ("res", "provincie", "--met", "ggd,metropoolregio"),
        "standen": ("rmc", "rmc-2016", "--met", "ggd"),
    },
    "vlakken": {"gebieden": ("--vlakken", "vierkanten.gpkg", "stroken.geojson")},
    "scenario": {
        "scenario": (
            *("utrecht.csv", "jeugd.toml", "--indelingen", "res,ggd,jeugdregio"),
            *("--criteria", ",".join(CRITERIA), "--minimum-gemeenten", "3"),
        ),
        "": ("--voorbeeld", "voorbeeld.csv"),
    },
    "voorstel": {
        "voorstel": (
            *("--indelingen", "ggd,res,metropoolregio", "--gewicht", "res=0,5"),
            *("--pareto", "veiligheidsregio", "--seconden", "1"),
        ),
        "vrij": ("--indelingen", "ggd,res", "--seconden", "1"),
    },
    "ensemble": {
        "ensemble": ("--indeling", "ggd", "--indelingen", "ggd,res", "--aantal", "40"),
    },
    "register": {"": ()},
}

# To search for a proposal takes long.
MET_MAP = (
    *("rapport", "vergelijk", "vlakken", "scenario", "ensemble"),
    pytest.param("voorstel", marks=pytest.mark.traag),
)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Tell in which folder a command ran, each run in a folder of its own; once for all."""

    @cache
    def run(opdracht: str) -> Path:
        folder = tmp_path_factory.mktemp(opdracht)
        (folder / "utrecht.csv").write_text(UTRECHT)
        (folder / "jeugd.toml").write_text(JEUGD)
        # Of the squares one lies outside the strips.
        write(folder / "vierkanten.gpkg", ("aabbc", "ddeec"))
        write(folder / "stroken.geojson", ("xxxx.", "yyyy."), crs=4326)
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            # Two steps of the trade-off have the columns that eight have.
            patch.setitem(compute_pareto.__kwdefaults__, "lambdas", (0.0, 2.0))
            for uit, args in RUNS[opdracht].items():
                place = ("--uit", uit) if uit else ()
                command = OPDRACHT.get(opdracht, opdracht)
                with pytest.raises(SystemExit) as ended:
                    cli.main([command, *args, *place], prog_name="lappendeken")
                assert ended.value.code in (0, None), (opdracht, args)
        return folder

    return run


@pytest.fixture
def map_(ran: Callable[[str], Path], opdracht: str) -> Path:
    """The folder of the command that a test is about."""
    return ran(opdracht)


def list_geschreven(folder: Path) -> set[str]:
    """Return the CSV files of a run."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.csv")}


@pytest.mark.parametrize("opdracht", MET_MAP)
def test_every_table_that_is_written_is_described_and_the_other_way_round(
    map_: Path, opdracht: str
) -> None:
    tabellen = load_woordenboek(opdracht).tabellen.values()
    own = {"scenario": {"voorbeeld.csv"}}.get(opdracht, set())
    known = {tabel.bestand for tabel in tabellen} - own
    always = {tabel.bestand for tabel in tabellen if not tabel.alleen} - own
    written = [list_geschreven(map_ / uit) for uit in RUNS[opdracht] if uit]
    for files in written:
        assert always <= files <= known
    assert set.union(*written) == known


@pytest.mark.traag
@pytest.mark.parametrize("opdracht", [*MET_MAP, "register"])
def test_every_cell_is_what_the_dictionary_promises(map_: Path, opdracht: str) -> None:
    fouten: list[str] = []
    for tabel in load_woordenboek(opdracht).tabellen.values():
        paths = [map_ / uit / tabel.bestand for uit in RUNS[opdracht]]
        tables = [read_regels(path) for path in paths if path.exists()]
        for regels in tables:
            fouten += list_fouten(tabel, regels)
        # A column that is not always there is there in one of the runs; what only a register
        # in Excel has, has a test of its own.
        promised = set(tabel.namen) - set(IN_EXCEL if opdracht == "register" else ())
        assert {name for header, *_ in tables for name in header} == promised, tabel.naam
    assert fouten == []


@pytest.mark.parametrize("opdracht", MET_MAP)
def test_other_programs_are_told_of_every_table_that_is_written(map_: Path, opdracht: str) -> None:
    for uit in filter(None, RUNS[opdracht]):
        package = json.loads((map_ / uit / "datapackage.json").read_text("utf-8"))
        described = {
            resource["path"]: [field["name"] for field in resource["schema"]["fields"]]
            for resource in package["resources"]
        }
        written = list_geschreven(map_ / uit)
        assert described == {path: read_regels(map_ / uit / path)[0] for path in written}
        command = OPDRACHT.get(opdracht, opdracht)
        assert package["description"].startswith(f"Gemaakt met: lappendeken {command} ")


@pytest.mark.parametrize("opdracht", MET_MAP)
def test_excel_has_the_tables_that_the_dictionary_gives_it(map_: Path, opdracht: str) -> None:
    woordenboek = load_woordenboek(opdracht)
    for uit in filter(None, RUNS[opdracht]):
        book = openpyxl.load_workbook(io.BytesIO((map_ / uit / "lappendeken.xlsx").read_bytes()))
        names = [
            tabel.naam
            for tabel in woordenboek.tabellen.values()
            if tabel.excel and (map_ / uit / tabel.bestand).exists()
        ]
        sums = load_woordenboek("werkboek").tabellen.values() if opdracht == "rapport" else ()
        first = [tabel.naam for tabel in sums if not tabel.alleen]
        assert book.sheetnames == ["Leeswijzer", *first, *names, "Kolommen"]
        for name in names:
            header = read_regels(map_ / uit / woordenboek[name].bestand)[0]
            shown = list_kolommen(book[name])
            assert [value for value in shown if value in header] == header, name
            koppen = [cell.value for cell in book[name][1]]
            assert koppen == [write_kop(value) for value in shown], name


def test_the_register_has_the_columns_that_it_is_read_by() -> None:
    assert load_woordenboek("register")["register"].vast == REGISTERKOLOMMEN


def test_the_criteria_are_those_of_their_registry() -> None:
    (naam, *criteria) = load_woordenboek("scenario")["alternatieven"].kolommen
    assert naam.naam == "alternatief"
    assert [kolom.naam for kolom in criteria] == list(CRITERIA)
    assert all(kolom.alleen for kolom in criteria)


def check(opdracht: str, tabellen: Mapping[str, pd.DataFrame]) -> None:
    """Hold tables against the dictionary of a command."""
    woordenboek = load_woordenboek(opdracht)
    assert [f for n, t in tabellen.items() for f in list_fouten(woordenboek[n], to_regels(t))] == []


# --- every indeling there is, and drawn ones --------------------------------------------


@pytest.fixture(scope="module")
def alles(catalogus: Catalogus) -> Congruentie:
    """Every indeling of the catalogue, also the older standen."""
    return compute_congruentie(
        catalogus.select(presets=["alles"]),
        catalogus.gemeenten,
        catalogus.grenzen,
        bronnen=catalogus.bronnen(catalogus.select(presets=["alles"])),
    )


def test_holds_for_every_indeling_of_the_catalogue(alles: Congruentie) -> None:
    check("rapport", alles.tabellen)


def test_holds_for_the_tables_that_only_python_gives(alles: Congruentie) -> None:
    check(
        "python",
        {
            "gevoeligheid": compute_gevoeligheid(alles.bundel, paren=alles.indelingsparen),
            "zwakke_rijen": compute_zwakke_rijen(alles.bundel),
        },
    )


@pytest.mark.traag
def test_holds_for_the_sheets_that_only_excel_has(
    alles: Congruentie, resultaat: Congruentie, catalogus: Catalogus
) -> None:
    maatlat = catalogus.indeling("corop")
    for congruentie in (alles, resultaat):
        uitwerking = Uitwerking(congruentie, catalogus)
        check("werkboek", build_bladen(uitwerking, congruentie.landelijk, maatlat))


@given(st.data())
def test_holds_for_drawn_indelingen(data: st.DataObject) -> None:
    stack = data.draw(stapels())
    found = vergelijk(*stack, inwoners=data.draw(inwoners(size_of(stack))))
    check("rapport", found.tabellen)


@given(st.data())
def test_holds_for_drawn_indelingen_side_by_side(data: st.DataObject) -> None:
    a, b, *rest = data.draw(stapels(letters="AABC", met_aandelen=False))
    size = len(a.gemeenten)
    table = gemeentetabel(data.draw(inwoners(size)))
    found = compute_vergelijking(a, b, rest, table, rij(size))
    bronnen = pd.DataFrame(columns=load_woordenboek("vergelijk")["bronnen"].namen)
    check("vergelijk", list_vergelijktabellen(found, rest, None, bronnen, table["inwoners"]))
