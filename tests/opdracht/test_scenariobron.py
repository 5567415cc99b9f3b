"""What may stand for an alternative, and what it means when it could be more than one thing."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import openpyxl
import pytest

from lappendeken.analyse.scenario import Scenario
from lappendeken.errors import GegevensError, LappendekenError, OnbekendError, SelectieError
from lappendeken.gegevens.catalogus import Eigen
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.scenariobron import read_alternatief

WISSEL = "indeling;gemeente;naar_regio\nres;Rhenen;U16\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def invoer() -> Invoer:
    return Invoer()


def read(invoer: Invoer, name: str, vervangt: str | None = None) -> Scenario:
    chosen = invoer.select(Keuze(indelingen=("res-2025", "ggd-2025", "jeugdregio-2025")))
    return read_alternatief(name, chosen, invoer, vervangt)


def write_heel(path: Path, invoer: Invoer, regio: str = "regio") -> None:
    """Write the RES-regio's with Rhenen in U16, one row per gemeente."""
    rows = invoer.find("res").to_frame()
    names = rows["regio_naam"].where(rows["gemeente_code"] != "GM0340", "U16")
    lines = [
        f"{code};{naam}" for code, naam in zip(rows["gemeente_code"], names, strict=True) if naam
    ]
    path.write_text(f"gemeente;{regio}\n" + "\n".join(lines) + "\n", encoding="utf-8")


def paste(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize("name", ["veiligheidsregio", "Veiligheidsregio", "veiligheidsregio-2024"])
def test_a_name_stands_in_the_place_of_another(invoer: Invoer, name: str) -> None:
    found = read(invoer, name, "jeugdregio")
    assert found.naam == "Veiligheidsregio (2024)"
    (vervanging,) = found.vervangingen
    assert (vervanging.indeling, vervanging.door.slug) == (
        "jeugdregio-2025",
        "veiligheidsregio-2024",
    )
    # It is none of the chosen, and its sources are listed all the same.
    sources = invoer.list_bronnen(invoer.select(Keuze(indelingen=("res", "ggd"))))
    assert "indelingen/veiligheidsregio-2024/toewijzing.csv" in set(sources["invoer"])


def test_what_is_chosen_too_can_stand_in(invoer: Invoer) -> None:
    found = read(invoer, "ggd", "jeugdregio")
    assert found.vervangingen[0].door.slug == "ggd-2025"


def test_a_list_of_ones_own_stands_in_by_name_or_by_column(invoer: Invoer, tmp_path: Path) -> None:
    write_heel(tmp_path / "heel.csv", invoer, "plan b;inwoners")
    path = tmp_path / "heel.csv"
    path.write_text(path.read_text("utf-8").replace(";U16\n", ";U16;1\n"), encoding="utf-8")
    lines = path.read_text("utf-8").splitlines()
    width = [line if line.count(";") == 2 else f"{line};2" for line in lines]
    path.write_text("\n".join(width) + "\n", encoding="utf-8")
    assert read(invoer, "plan=heel.csv#plan b", "res").naam == "plan"
    protocol = invoer.protocollen[-1]
    assert protocol.kolommen == {"gemeente": "gemeente", "regio": "plan b"}
    assert [row for row in invoer.list_bronnen(())["invoer"] if row == "heel.csv"] == ["heel.csv"]


def test_moves_have_a_name_in_front_and_a_sheet_behind(invoer: Invoer, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Toelichting", "bij", "dit"])
    for title, regio in (("Plan A", "U16"), ("Plan B", "Twente")):
        sheet = book.create_sheet(title)
        sheet.append(["indeling", "gemeente", "naar_regio"])
        sheet.append(["res", "Rhenen", regio])
    book.save(tmp_path / "plannen.xlsx")
    first = read(invoer, "plannen.xlsx")
    assert (first.naam, first.wijzigingen[0].naar_naam) == ("plannen", "U16")
    other = read(invoer, "tweede=plannen.xlsx#plan b")
    assert (other.naam, other.wijzigingen[0].naar_naam) == ("tweede", "Twente")
    with pytest.raises(SelectieError, match=r"^plannen\.xlsx is een scenario, en 'Plan C' \(ach"):
        read(invoer, "plannen.xlsx#Plan C")


@pytest.mark.parametrize(
    ("text", "naam"),
    [
        (WISSEL, "geplakt"),
        ('naam = "Uit TOML"\n[[vervanging]]\nindeling = "res"\ndoor = "ggd"\n', "Uit TOML"),
    ],
)
def test_what_is_pasted_is_a_scenario(
    invoer: Invoer, monkeypatch: pytest.MonkeyPatch, text: str, naam: str
) -> None:
    paste(monkeypatch, text)
    assert read(invoer, "-").naam == naam
    assert invoer.list_bronnen(())["invoer"].iloc[-1].startswith("geplakt.")
    paste(monkeypatch, text)
    assert read(invoer, "mijn plan=-").naam == "mijn plan"


def test_a_pasted_list_is_an_alternative_too(
    invoer: Invoer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_heel(tmp_path / "x.csv", invoer)
    paste(monkeypatch, (tmp_path / "x.csv").read_text("utf-8"))
    assert read(invoer, "-", "res").vervangingen[0].door.regios_van["GM0340"] == ("U16",)


# --- more than one thing -----------------------------------------------------------------


def test_a_bare_name_is_the_indeling_and_a_file_of_that_name_is_said(
    invoer: Invoer, tmp_path: Path
) -> None:
    (tmp_path / "ggd").write_text(WISSEL)
    assert read(invoer, "ggd", "jeugdregio").vervangingen[0].door.slug == "ggd-2025"
    assert invoer.meldingen[0] == (
        "'ggd' is gelezen als de indeling die zo heet; er staat hier ook een bestand dat zo heet. "
        "Bedoelt u dat, geef het dan de naam van zijn soort, zoals ggd.csv."
    )


def test_every_command_says_so(invoer: Invoer, tmp_path: Path) -> None:
    (tmp_path / "ggd").write_text("gemeente;regio\nAssen;A\nEmmen;B\n")
    assert invoer.find("ggd").slug == "ggd-2025"
    assert "er staat hier ook een bestand dat zo heet" in invoer.meldingen[0]


@pytest.mark.parametrize("name", ["./ggd", "../{}/ggd"])
def test_a_name_with_a_folder_is_the_file(invoer: Invoer, tmp_path: Path, name: str) -> None:
    (tmp_path / "ggd").write_text(WISSEL)
    with pytest.raises(GegevensError, match=r"^Bestand ggd is van een soort die lappendeken niet"):
        read(invoer, name.format(tmp_path.name), "jeugdregio")
    assert invoer.meldingen == ()


def test_a_file_with_the_name_of_an_indeling_and_a_kind_is_the_file(
    invoer: Invoer, tmp_path: Path
) -> None:
    (tmp_path / "ggd.csv").write_text(WISSEL)
    assert read(invoer, "ggd.csv").wijzigingen[0].naar_naam == "U16"
    assert invoer.meldingen == ()


def test_what_stands_ready_goes_before_an_indeling_of_that_name(invoer: Invoer) -> None:
    own = Indeling.from_mapping("jeugd-midden-limburg", {"GM0106": "x"})
    invoer.catalogus = invoer.catalogus.with_eigen(Eigen(own, "a.csv", "0"))
    assert read(invoer, "jeugd-midden-limburg").naam == "Midden-Limburg één jeugdregio"
    assert invoer.meldingen[0] == (
        "'jeugd-midden-limburg' is gelezen als het scenario dat klaarstaat; er is ook een indeling "
        "die zo heet."
    )


# --- what is no good ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "vervangt", "error", "says"),
    [
        ("ggd", None, SelectieError, r"^ggd-2025 is een hele indeling\. Zeg met --vervangt welke"),
        ("ggd", "ggd", SelectieError, r"^'ggd-2025' kan zichzelf niet vervangen\. Noem met"),
        ("ggd", "rmc", OnbekendError, r"^ggd-2025: indeling 'rmc' zit niet in uw keuze\."),
        ("gdg", "res", OnbekendError, r"^Scenario 'gdg' staat niet klaar\..* Bedoelde u 'ggd'\?"),
        ("metropoolregio", "res", GegevensError, r"hebben \d+ gemeenten geen regio meer"),
        ("ggd#x", "res", OnbekendError, r"^Scenario 'ggd#x' staat niet klaar"),
        ("plan=ggd", "res", OnbekendError, r"^Scenario 'plan=ggd' staat niet klaar"),
        ("idee.toml#Blad1", None, SelectieError, r"^idee\.toml is een scenario, en 'Blad1' \(ach"),
        ("{{7*7}}", "res", OnbekendError, r"^Scenario '\{\{7\*7\}\}' staat niet klaar"),
        ("a" * 5000, "res", LappendekenError, r"^Scenario 'a{40}…a+' staat niet klaar"),
        ("\x00", "res", LappendekenError, r"is geen naam van een bestand|staat niet klaar"),
        ("", "res", LappendekenError, r"is een map|staat niet klaar"),
        ("..", "res", GegevensError, r"^'\.\.' is een map"),
        ("weg=weg.csv", "res", GegevensError, r"^Bestand 'weg\.csv' bestaat niet"),
    ],
)
def test_is_refused_in_one_sentence(
    invoer: Invoer,
    tmp_path: Path,
    name: str,
    vervangt: str | None,
    error: type[Exception],
    says: str,
) -> None:
    (tmp_path / "idee.toml").write_text('[[vervanging]]\nindeling = "res"\ndoor = "ggd"\n')
    with pytest.raises(error, match=says):
        read(invoer, name, vervangt)


def test_a_pasted_scenario_names_no_file(
    invoer: Invoer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_heel(tmp_path / "heel.csv", invoer)
    paste(monkeypatch, '[[vervanging]]\nindeling = "res"\ndoor = "heel.csv"\n')
    with pytest.raises(GegevensError, match=r"heel\.csv' bestaat niet"):
        read(invoer, "-")


@pytest.mark.parametrize("name", ["14", "0014", "14.0", "G0014", "Gemeente Groningen", "gm0014"])
def test_a_gemeente_to_report_on_is_named_as_anywhere(invoer: Invoer, name: str) -> None:
    keuze = Keuze(indelingen=("res", "ggd"), gemeenten=(name,))
    assert invoer.compute(keuze, lambda _: None).gemeld == ("GM0014",)
