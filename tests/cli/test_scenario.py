"""Tests of ``lappendeken scenario``: before and after, the example, and what it refuses."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pandas as pd
import pytest

from lappendeken import Catalogus
from lappendeken.opdracht import scenario
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import check_refused, list_tree, read

if TYPE_CHECKING:
    from opdrachtregel import Run

KOP = "indeling,gemeente,naar_regio,reden\n"
# Renswoude, Rhenen and Veenendaal lie in the provincie Utrecht, with U16.
UTRECHT = KOP + "".join(f"res,{g},U16,provincie\n" for g in ("Renswoude", "Rhenen", "Veenendaal"))


@pytest.fixture(scope="module")
def uitkomst(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two alternatives beside today, written once."""
    folder = tmp_path_factory.mktemp("scenario")
    return write_two(folder)


def write_two(folder: Path) -> Path:
    (folder / "utrecht.csv").write_text(UTRECHT)
    (folder / "jeugd.toml").write_text(
        'naam = "jeugd volgt ggd"\n[[vervanging]]\nindeling = "jeugdregio"\ndoor = "ggd"\n'
    )
    verzoek = scenario.Verzoek(
        (str(folder / "utrecht.csv"), str(folder / "jeugd.toml")),
        uit=folder / "uit",
        criteria=("congruentie", "gemeenten_verhuizen", "naden_km"),
        minimum_gemeenten=3,
    )
    scenario.run(verzoek, lambda _: None)
    return verzoek.uit


def test_writes_and_says_where(run: Run, tmp_path: Path) -> None:
    (tmp_path / "utrecht.csv").write_text(UTRECHT)
    args = ("scenario", "utrecht.csv", "--indelingen", "res,ggd", "--minimum-inwoners", "400.000")
    ended = run(*args)
    assert ended.code == 0, ended.err
    assert [line.split("  (")[0] for line in ended.out.splitlines()] == [
        str(Path("scenario") / name) for name in ("scenario.html", "lappendeken.xlsx", "tabellen")
    ]
    assert "Voor en na vergelijken ...\nPagina schrijven ..." in ended.err
    assert "Let op" not in ended.err
    page = (tmp_path / "scenario" / "scenario.html").read_text("utf-8")
    command = "lappendeken scenario utrecht.csv --indelingen res,ggd --minimum-inwoners 400000"
    assert hou_heel(command) in page
    assert "3 gemeenten met 97.144 inwoners verhuizen: Renswoude, Rhenen en Veenendaal." in page
    aandacht = read(tmp_path / "scenario", "aandacht").set_index(["regio_naam", "reden"])
    foodvalley = aandacht.loc[("Foodvalley", "onder_minimum_inwoners")]
    assert foodvalley["voor"] - foodvalley["na"] == 97_144


def test_the_alternatives_stand_on_the_chosen_criteria(uitkomst: Path) -> None:
    table = read(uitkomst, "alternatieven")
    assert table.columns.tolist() == [
        "alternatief",
        "congruentie",
        "gemeenten_verhuizen",
        "naden_km",
    ]
    assert table["alternatief"].tolist() == ["vandaag", "utrecht", "jeugd volgt ggd"]
    assert table["gemeenten_verhuizen"].tolist()[:2] == [0, 3]
    # Jeugd then has the regios of the GGD, so that they agree wholly.
    assert table["congruentie"].iloc[2] > table["congruentie"].iloc[0]
    paren = read(uitkomst, "paren")
    both = (paren["indeling_a"] == "ggd-2025") & (paren["indeling_b"] == "jeugdregio-2025")
    jaccard = paren[both & (paren["maat"] == "jaccard")].set_index("alternatief")["na"]
    assert jaccard.to_dict() == {"jeugd volgt ggd": 1.0}


def test_who_rises_and_falls_and_what_seams_change(uitkomst: Path) -> None:
    shifts = read(uitkomst, "verschuivingen").set_index(["alternatief", "gemeente_naam"])
    assert (shifts["verschil"] > 0).eq(shifts["richting"] == "stijgt").all()
    assert shifts.loc[("utrecht", "Rhenen"), "richting"] in {"stijgt", "daalt"}
    km = read(uitkomst, "naden_km").set_index(["alternatief", "soort"])
    naden = read(uitkomst, "naden")
    mine = naden[(naden["alternatief"] == "utrecht") & (naden["vervalt"] == "res-2025")]
    assert mine["lengte_km"].sum() == pytest.approx(
        km.loc[("utrecht", "res-2025"), "vervalt_km"], abs=1e-6
    )
    # Every indeling of the standaard set holds every gemeente: hard is a naad in all nine.
    for side in ("voor", "na"):
        hard = naden[f"aantal_{side}"] == 9
        assert naden[f"hard_{side}"].tolist() == ["ja" if value else "nee" for value in hard]
    few = read(uitkomst, "aandacht").query("reden == 'onder_minimum_gemeenten'")
    assert few["nu_al"].tolist() == ["ja" if was < 3 else "nee" for was in few["voor"]]
    assert "ja" in few["nu_al"].tolist()
    page = (uitkomst / "scenario.html").read_text("utf-8")
    for word in ("stijgt", "daalt", "naad die vervalt", "naad die ontstaat"):
        assert word in page
    for judgement in ("wint", "verliest", "winnaar", "verliezer"):
        assert judgement not in page


def test_the_alternative_itself_is_a_table(uitkomst: Path, catalogus: Catalogus) -> None:
    rows = read(uitkomst, "toewijzingen")
    mine = rows[rows["alternatief"] == "utrecht"].set_index("gemeente_code")
    assert len(mine) == 342
    before = catalogus.indeling("res").to_frame().set_index("gemeente_code")["regio_code"]
    moved = mine.index[mine["regio_code"] != before.reindex(mine.index)]
    assert sorted(moved) == ["GM0339", "GM0340", "GM0345"]
    assert set(mine.loc[moved, "regio_naam"]) == {"U16"}


def test_excel_explains_every_column(uitkomst: Path) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO((uitkomst / "lappendeken.xlsx").read_bytes()), read_only=True
    )
    tables = {path.stem for path in (uitkomst / "tabellen").iterdir()} - {"gemeenten"}
    assert set(book.sheetnames) == {"Leeswijzer", "Kolommen", *tables}
    rows = {(row[0], row[1]) for row in book["Kolommen"].iter_rows(values_only=True)}
    for name in tables:
        assert {(name, column) for column in read(uitkomst, name).columns} <= rows


def test_same_input_gives_the_same_bytes(uitkomst: Path, tmp_path: Path) -> None:
    again = write_two(tmp_path)
    # The page names the command; the folder of the files is a part of that.
    one, other = (
        [
            (Path(path).name, content.replace(str(folder.parent).encode(), b""))
            for path, content in list_tree(folder)
            if not path.endswith((".xlsx", ".json"))
        ]
        for folder in (uitkomst, again)
    )
    assert [name for name, _ in one] == [name for name, _ in other]
    assert [n for (n, a), (_, b) in zip(one, other, strict=True) if a != b] == []


def test_recoding_is_told_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "oud.csv").write_text(KOP + "res,Haren,Drenthe,\nggd,Haren,GGD Drenthe,\n")
    ended = run("scenario", "oud.csv", "--indelingen", "res,ggd")
    assert ended.code == 0, ended.err
    assert ended.err.count("Let op: Omgezet na herindeling: Haren naar Groningen.") == 1
    page = (tmp_path / "scenario" / "scenario.html").read_text("utf-8")
    assert page.count("Omgezet na herindeling: Haren naar Groningen.") == 1


def test_an_example_to_start_from_that_works_and_is_never_overwritten(
    run: Run, tmp_path: Path
) -> None:
    ended = run("scenario", "--voorbeeld", "idee.csv")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("idee.csv  (")
    rows = pd.read_csv(tmp_path / "idee.csv", sep=";", encoding="utf-8-sig")
    assert rows.columns.tolist() == ["indeling", "gemeente", "naar_regio", "reden"]
    assert rows["gemeente"].tolist() == ["Renswoude", "Rhenen", "Veenendaal"]
    assert run("scenario", "idee.csv", "--presets", "standaard").code == 0
    (tmp_path / "idee.csv").write_text("van mij")
    for name, says in (
        ("idee.csv", r"'idee\.csv' bestaat al en blijft zoals het is"),
        ("idee.xlsx", r"'idee\.xlsx' eindigt niet op \.csv"),
        ("idee.csv/x.csv", r"'idee\.csv/x\.csv' kan niet worden geschreven: een deel van de naam"),
        ("x" * 300 + ".csv", r"de naam is te lang\. Kies een kortere naam"),
    ):
        check_refused(run, tmp_path, ["scenario", "--voorbeeld", name], says)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("res,Asen,U16,\n", r"idee\.csv, regel 2: Gemeente 'Asen' bestaat niet.*Bedoelde u"),
        ("res,Assen,U17,\n", r"idee\.csv, regel 2: regio 'U17' bestaat niet.*'U16'"),
        ("jeugdregio,Assen,U16,\n", r"regel 2: indeling 'jeugdregio' zit niet in uw keuze"),
        ("rez,Assen,U16,\n", r"idee\.csv, regel 2: indeling 'rez' zit niet in uw keuze"),
        ("res,Assen,U16,\nres,Assen,Twente,\n", r"regel 3: Assen verhuist .* ook al naar 'U16'"),
        ("res,Goeree-Overflakkee,Zeeland,\n", r"regio 'Goeree-Overflakkee' .* blijft leeg achter"),
        ("res-2016,Assen,U16,\n", r"regel 2: dit gaat over 'res-2016', maar gekozen is 'res-2025'"),
        ("res,Assen,Drenthe,\n", r"Scenario 'idee' verandert niets aan de indelingen van nu"),
        ("res,,U16,\n", r"idee\.csv, regel 2: 'gemeente' is leeg"),
    ],
)
def test_bad_scenarios_are_one_sentence_with_the_line(
    run: Run, tmp_path: Path, rows: str, says: str
) -> None:
    (tmp_path / "idee.csv").write_text(KOP + rows)
    check_refused(run, tmp_path, ["scenario", "idee.csv", "--indelingen", "res,ggd"], says)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["weg.csv"], r"Bestand 'weg\.csv' bestaat niet"),
        (["."], r"'\.' is een map"),
        (["kapot.csv"], r"kapot\.csv is geen leesbare tekst"),
        (["kapot.toml"], r"kapot\.toml is geen geldige TOML"),
        (
            ["heel.csv"],
            r"heel\.csv is een hele indeling\. Zeg met --vervangt welke indeling",
        ),
        (["heel.csv", "--vervangt", "res"], r"in plaats van 'res-2025' hebben 340 gemeenten geen"),
        (["goed.csv", "--vervangt", "res"], r"geen van de alternatieven is een hele indeling"),
        (["goed.csv", "goed.csv"], r"meer dan één alternatief met de naam 'goed'"),
        (["goed.csv", "--criteria", "naden"], r"Criterium 'naden' bestaat niet.*U kunt kiezen"),
        (
            ["goed.csv", "--minimum-inwoners", "99.999.999"],
            r"minimum van 99\.999\.999 inwoners kan",
        ),
        (["goed.csv", "--presets", "foo"], r"Preset 'foo' bestaat hier niet"),
        (["goed.csv", "--uit", "goed.csv"], r"'goed\.csv' is een bestand en geen map"),
    ],
)
def test_bad_input_is_one_sentence_and_writes_nothing(
    run: Run, tmp_path: Path, args: list[str], says: str
) -> None:
    (tmp_path / "goed.csv").write_text(UTRECHT)
    (tmp_path / "heel.csv").write_text("gemeente,regio\nAssen,A\nEmmen,B\n")
    (tmp_path / "kapot.csv").write_bytes(b"\x00\x01\x02kapot")
    (tmp_path / "kapot.toml").write_text("[[wijziging\n")
    small = [] if "--presets" in args else ["--indelingen", "res,ggd"]
    check_refused(run, tmp_path, ["scenario", *args, *small], says)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ([], "argument ALTERNATIEF ontbreekt."),
        (["x.csv", "--voorbeeld", "y.csv"], "met --voorbeeld hoort er geen bestand bij"),
        (
            ["x.csv", "--minimum-inwoners", "veel"],
            "--minimum-inwoners: 'veel' is geen geheel getal van 0 tot en met 100.000.000.",
        ),
        (
            ["x.csv", "--minimum-gemeenten", "-1"],
            "--minimum-gemeenten: '-1' is geen geheel getal van 0 tot en met 1.000.",
        ),
        (["x.csv", "--minimum-inwoners", "9" * 5000], f"--minimum-inwoners: '{'9' * 40}…"),
        (["x.csv", "--vervangt", " "], "--vervangt: de waarde is leeg."),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, args: list[str], says: str) -> None:
    ended = run("scenario", *args)
    assert ended.code == 2
    assert ended.err.startswith(f"Fout: {says}"), ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_scenario_that_stands_ready_is_named_not_a_file(run: Run, tmp_path: Path) -> None:
    listed = run("scenario", "--lijst")
    assert (listed.code, listed.err) == (0, "")
    assert listed.out.startswith("jeugd-25: Jeugd 25: één jeugdregio per veiligheidsregio\n")
    assert "\njeugd-midden-limburg: Midden-Limburg één jeugdregio\n" in listed.out
    assert "Dit is niet de lijst van het besluit." in listed.out
    # A folder of that name is no reason to read something else.
    (tmp_path / "jeugd-midden-limburg").mkdir()
    args = ("jeugd-midden-limburg", "--indelingen", "jeugdregio,ggd", "--uit", "uit")
    ended = run("scenario", *args)
    assert ended.code == 0, ended.err
    assert "Let op: Midden-Limburg één jeugdregio: Dit is niet de lijst van het" in ended.err
    assert "Let op: Jeugdregio (stand 2025) is achterhaald sinds 1-1-2026." in ended.err
    folder = tmp_path / "uit"
    page = (folder / "scenario.html").read_text("utf-8")
    for text in (
        "Midden-Limburg één jeugdregio: Dit is niet de lijst van het besluit.",
        "Jeugdregio (2025, achterhaald sinds 1-1-2026)",
        (
            "De regio’s Midden-Limburg Oost en Midden-Limburg West van Jeugdregio gaan samen op in "
            "Midden-Limburg."
        ),
        "https://zoek.officielebekendmakingen.nl/stb-2025-357.html",
        "lappendeken scenario jeugd-midden-limburg --indelingen jeugdregio,ggd",
    ):
        assert hou_heel(text) in page, text
    sources = read(folder, "bronnen")
    mine = sources[sources["invoer"] == "scenarios/jeugd-midden-limburg.toml"]
    assert mine["uitgever"].tolist() == ["Staat der Nederlanden", "Staat der Nederlanden", "Skipr"]
    assert "Eigen bestand van de gebruiker" not in sources["titel"].tolist()
    used = read(folder, "vergeleken").set_index("indeling")
    assert used.loc["jeugdregio-2025", "achterhaald"] == "ja"
    book = openpyxl.load_workbook(
        io.BytesIO((folder / "lappendeken.xlsx").read_bytes()), read_only=True
    )
    guide = [row[1] for row in book["Leeswijzer"].iter_rows(values_only=True)]
    assert "GGD-regio (2025) en Jeugdregio (2025, achterhaald sinds 1-1-2026)" in guide
    assert any(str(text).startswith("Midden-Limburg één jeugdregio: Dit is niet") for text in guide)


def test_a_name_that_does_not_stand_ready_is_one_sentence(run: Run, tmp_path: Path) -> None:
    check_refused(
        run,
        tmp_path,
        ["scenario", "jeugd-midden"],
        r"Scenario 'jeugd-midden' staat niet klaar\. Bedoelde u",
    )


def test_an_indeling_by_name_is_an_alternative(run: Run, tmp_path: Path) -> None:
    args = ("scenario", "ggd", "--vervangt", "res", "--indelingen", "res,ggd")
    ended = run(*args)
    assert ended.code == 0, ended.err
    page = (tmp_path / "scenario" / "scenario.html").read_text("utf-8")
    assert hou_heel("lappendeken scenario ggd --indelingen res,ggd --vervangt res") in page
    table = read(tmp_path / "scenario", "alternatieven")
    assert table["alternatief"].tolist() == ["vandaag", "GGD-regio (2025)"]
    # Both are then the GGD regios.
    assert table["congruentie"].tolist()[1] == 1.0


def test_a_pasted_scenario_is_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(UTRECHT.encode())))
    ended = run("scenario", "plan=-", "--indelingen", "res,ggd")
    assert ended.code == 0, ended.err
    table = read(tmp_path / "scenario", "alternatieven")
    assert table["alternatief"].tolist() == ["vandaag", "plan"]
    assert read(tmp_path / "scenario", "bronnen")["invoer"].iloc[-1] == "geplakt.csv"
