"""Corrections on a file of the same run: by every name under which it was given."""

from __future__ import annotations

from pathlib import Path

import pytest

from lappendeken.errors import LappendekenError
from lappendeken.opdracht.gedeeld.invoer import Invoer

KOP = "indeling;gemeente;regio;bron;datum\n"
LIJST = "Gemeente;Jeugd;Zorg\nAssen;Noord;A\nEmmen;Noord;A\nEde;Zuid;A\nEpe;Zuid;B\nElburg;Oost;B\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    een = "Gemeente;Regio\nAssen;Noord\nEmmen;Noord\nEde;Zuid\n"
    for name in ("plan.csv", "ggd.csv"):
        (tmp_path / name).write_text(een, encoding="utf-8")
    (tmp_path / "twee.csv").write_text(LIJST, encoding="utf-8")
    return tmp_path


def correct(row: str, *namen: str, enkel: tuple[str, ...] = ()) -> Invoer:
    Path("fout.csv").write_text(KOP + row + "\n", encoding="utf-8")
    return Invoer(correctie=Path("fout.csv"), namen=namen, enkel=enkel)


@pytest.mark.parametrize(
    ("given", "written", "slug"),
    [
        ("plan.csv", "plan.csv", "plan"),
        ("plan.csv", "plan", "plan"),
        ("./plan.csv", "plan.csv", "plan"),
        ("mijn plan=plan.csv", "mijn plan", "mijn-plan"),
        ("mijn plan=plan.csv", "mijn plan=plan.csv", "mijn-plan"),
        ("mijn plan=plan.csv", "plan.csv", "mijn-plan"),
        ("mijn plan=plan.csv", "mijn-plan", "mijn-plan"),
        ("ggd.csv", "ggd.csv", "eigen-ggd"),
        ("ggd.csv", "eigen-ggd", "eigen-ggd"),
        ("twee.csv#Zorg", "twee.csv#Zorg", "zorg"),
        ("twee.csv#Zorg", "twee.csv", "zorg"),
        ("twee.csv", "Jeugd", "jeugd"),
    ],
)
@pytest.mark.parametrize("een", [False, True], ids=["namen", "enkel"])
def test_the_name_by_which_it_was_given_works(
    given: str, written: str, slug: str, *, een: bool
) -> None:
    if een and given == "twee.csv":
        given = "twee.csv#Jeugd"
    row = f"{written};Emmen;nieuw: West;brief van Emmen;2026-03-31"
    invoer = correct(row, enkel=(given,)) if een else correct(row, given)
    assert invoer.list_slugs(given)
    found = invoer.find(slug)
    assert found.regionamen[found.hoofdregio["GM0114"]] == "West"
    assert found.hoofdregio["GM0106"] in ("Noord", "A")


def test_it_is_said_and_ready_to_mail_to_who_keeps_the_list() -> None:
    invoer = correct("zorg=plan.csv;Emmen;Zuid;brief;2026-03-31", "zorg=plan.csv")
    found = invoer.find("zorg=plan.csv")
    assert found.kenmerken.correcties == (
        (
            "Gecorrigeerd in zorg (2023): Emmen hoort bij 'Zuid', niet bij 'Noord' (bron: brief, "
            "31-3-2026)."
        ),
    )
    assert invoer.meldingen[-1] == (
        "Om te mailen aan wie de lijst bijhoudt: in 'plan.csv' (zorg) hoort Emmen (GM0114) bij "
        "'Zuid', nu staat er 'Noord'. Bron: brief, 2026-03-31."
    )
    sources = invoer.list_bronnen((found,)).tail(2)
    assert sources["invoer"].tolist() == ["plan.csv", "fout.csv"]
    assert sources["titel"].tolist() == [
        "Eigen bestand van de gebruiker",
        "Correcties van de gebruiker op zorg",
    ]
    assert "Emmen hoort bij 'Zuid'" in sources["toelichting"].iloc[-1]


def test_one_who_was_not_in_the_list_comes_in() -> None:
    invoer = correct("plan.csv;Haarlem;Zuid;brief;2026-03-31", "plan.csv")
    assert invoer.find("plan.csv").hoofdregio["GM0392"] == "Zuid"
    assert "Haarlem hoort bij 'Zuid' en had geen regio" in " ".join(invoer.meldingen)


def test_a_file_and_the_package_are_corrected_together() -> None:
    rows = "plan.csv;Emmen;Zuid;brief;2026-03-31\nggd;Assen;GGD Groningen;brief;2026-03-31"
    invoer = correct(rows, "plan.csv", "ggd")
    assert invoer.find("plan.csv").hoofdregio["GM0114"] == "Zuid"
    ggd = invoer.find("ggd")
    assert ggd.regionamen[ggd.hoofdregio["GM0106"]] == "GGD Groningen"
    mails = [text.split(":")[0] for text in invoer.meldingen if text.startswith("Om te mailen")]
    assert mails == ["Om te mailen aan wie de lijst bijhoudt", "Om te mailen aan de makers"]


def test_one_file_given_twice_has_two_indelingen() -> None:
    row = "twee.csv#Zorg;Emmen;B;brief;2026-03-31"
    invoer = correct(row, "twee.csv#Jeugd", "twee.csv#Zorg")
    assert invoer.find("zorg").hoofdregio["GM0114"] == "B"
    assert invoer.find("jeugd").hoofdregio["GM0114"] == "Noord"


@pytest.mark.parametrize(
    ("row", "given", "says"),
    [
        ("twee.csv;Emmen;B", "twee.csv", r"in 'twee\.csv' staan 2 indelingen: jeugd en zorg\. No"),
        ("ggd;Emmen;Zuid", "ggd=plan.csv", r"'ggd' is zowel uw bestand als een andere indeling\. "),
        ("weg.csv;Emmen;Zuid", "plan.csv", r"Indeling 'weg\.csv' bestaat .* heten hier plan\.csv"),
        ("weg;Emmen;Zuid", "res", r"Indeling 'weg' bestaat hier niet\.[^.]*toont ze alle\.$"),
        ("plan.csv;Emmen;Oost", "plan.csv", r"regio 'Oost' bestaat niet in 'plan'"),
        ("plan.csv;Emme;Zuid", "plan.csv", r"Gemeente 'Emme' bestaat niet"),
        ("plan.csv;Emmen;Zuid", "res", r"Indeling 'plan\.csv' bestaat hier niet"),
        ("=1+1;Emmen;Zuid", "plan.csv", r"Indeling '=1\+1' bestaat hier niet"),
        (f"{'x' * 4000};Emmen;Zuid", "plan.csv", r"Indeling 'x+…x+' bestaat hier niet"),
        ("../../etc/passwd;Emmen;Zuid", "plan.csv", r"Indeling '\.\./\.\./etc/passwd' bestaat"),
    ],
)
def test_is_refused_with_its_line(row: str, given: str, says: str) -> None:
    with pytest.raises(LappendekenError, match=rf"^fout\.csv, regel 2: .*{says}"):
        correct(f"{row};brief;2026-03-31", given)


def test_who_says_ggd_means_that_of_everybody_whatever_a_file_is_called() -> None:
    invoer = correct("ggd;Assen;GGD Groningen;brief;2026-03-31", "ggd.csv")
    assert invoer.find("ggd").kenmerken.correcties
    assert not invoer.find("ggd.csv").kenmerken.correcties


def test_several_in_a_file_are_refused_where_one_is_wanted_also_after_they_were_read() -> None:
    invoer = Invoer()
    assert invoer.list_slugs("twee.csv") == ("jeugd", "zorg")
    with pytest.raises(LappendekenError, match=r"meer dan een kolom kan de regio zijn: 'Jeugd' en"):
        invoer.find("twee.csv")
