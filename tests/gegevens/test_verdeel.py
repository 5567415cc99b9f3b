"""Gemeenten made of parts in several regios: shares, by hand, and what stays refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lappendeken import Catalogus
from lappendeken.errors import LappendekenError
from lappendeken.gegevens.inlezen import Ingelezen, Leeswijze, read_indeling_bestand
from lappendeken.gegevens.inlezen.jaren import Gemeentejaren

# Inwoners and hectares of the parts as the CBS gives them (data/gemeenten/delen.csv).
VOORNE = {"Brielle": (18024, 2755), "Hellevoetsluis": (40930, 4106), "Westvoorne": (14991, 5316)}
HOGELAND = "Bedum;A\nEemsmond;A\nDe Marne;B\nWinsum;A\n"
WESTERKWARTIER = "Grootegast;B\nLeek;B\nMarum;B\nZuidhorn;B\n"


def lees(
    folder: Path, catalogus: Catalogus, rows: str, verdeel: str = "", kop: str = "Gemeente;Regio"
) -> Ingelezen:
    path = folder / "oud.csv"
    path.write_text(f"{kop}\n{rows}", encoding="utf-8")
    return read_indeling_bestand(
        path,
        catalogus,
        herindelingen=catalogus.herindelingen,
        wijze=Leeswijze(verdeel=verdeel),
    )


def aandelen(read: Ingelezen, code: str) -> dict[str, float | None]:
    rows = read.indeling.lidmaatschappen
    return {row.regio_code: row.aandeel for row in rows if row.gemeente_code == code}


@pytest.mark.parametrize(("verdeel", "kolom"), [("inwoners", 0), ("oppervlakte", 1)])
def test_who_merged_out_of_two_regios_gets_a_share_of_each(
    tmp_path: Path, catalogus: Catalogus, verdeel: str, kolom: int
) -> None:
    rows = "Gemeente Brielle;A\nHellevoetsluis;A\nGM0614;B\n"
    read = lees(tmp_path, catalogus, rows, verdeel)
    parts = [VOORNE[naam][kolom] for naam in ("Brielle", "Hellevoetsluis", "Westvoorne")]
    share = (parts[0] + parts[1]) / sum(parts)
    assert aandelen(read, "GM1992") == pytest.approx({"A": share, "B": 1 - share}, abs=1e-6)
    percent = {"inwoners": "79,7% in 'A' en 20% in 'B'", "oppervlakte": "56% in 'A' en 44% in 'B'"}
    assert (
        f"Verdeeld naar {verdeel} (volgens het CBS, op de dag van elke herindeling): "
        f"Voorne aan Zee ({percent[verdeel]})."
    ) in read.protocol.stappen["omgezet"]
    assert (
        "Omgezet na herindeling: Gemeente Brielle naar Voorne aan Zee, Hellevoetsluis naar Voorne "
        "aan Zee en GM0614 naar Voorne aan Zee."
    ) in read.protocol.stappen["omgezet"]
    assert read.protocol.rijen == 3


def test_what_a_list_says_of_its_source_stays_with_the_shares(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    rows = "Brielle;A;afgeleid\nHellevoetsluis;A;bron\nWestvoorne;B;bron\n"
    read = lees(tmp_path, catalogus, rows, "inwoners", kop="Gemeente;Regio;bron_status")
    # As of the first part.
    assert [row.bron_status for row in read.indeling.lidmaatschappen] == ["afgeleid", "afgeleid"]


def test_a_divided_gemeente_counts_in_each_of_its_successors(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    read = lees(tmp_path, catalogus, HOGELAND + WESTERKWARTIER, "inwoners")
    # Bedum, Eemsmond and the larger part of Winsum; De Marne.
    first = (10493 + 15411 + 11947) / (10493 + 15411 + 11947 + 10037)
    assert aandelen(read, "GM1966") == pytest.approx({"A": first, "B": 1 - first}, abs=1e-6)
    # The smaller part of Winsum; Grootegast, Leek, Marum and Zuidhorn.
    second = 1558 / (1558 + 12191 + 19732 + 10484 + 19066)
    assert aandelen(read, "GM1969") == pytest.approx({"B": 1 - second, "A": second}, abs=1e-6)
    assert not any("Vervallen" in text for text in read.meldingen)


def test_what_was_made_of_what_was_made_has_the_mix_of_it(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    # Molenwaard (2013) was made of three, and Molenlanden (2019) of it and Giessenlanden.
    rows = "Nieuw-Lekkerland;A\nGraafstroom;B\nLiesveld;A\nGiessenlanden;C\n"
    read = lees(tmp_path, catalogus, rows, "inwoners")
    molenwaard, all_ = 29318 / (29318 + 14540), 9526 + 9894 + 9770
    assert aandelen(read, "GM1978") == pytest.approx(
        {
            "A": molenwaard * (9526 + 9770) / all_,
            "C": 14540 / (29318 + 14540),
            "B": molenwaard * 9894 / all_,
        },
        abs=1e-6,
    )


def test_parts_that_agree_make_one_that_is_whole(tmp_path: Path, catalogus: Catalogus) -> None:
    read = lees(tmp_path, catalogus, "Brielle;A\nHellevoetsluis;A\nWestvoorne;A\n", "inwoners")
    assert aandelen(read, "GM1992") == {"A": 1.0}
    assert not any("Verdeeld naar" in text for text in read.meldingen)
    # Winsum is in the regio of all who went along with it.
    both = (HOGELAND + WESTERKWARTIER).replace(";B", ";A")
    read = lees(tmp_path, catalogus, both, "inwoners")
    assert aandelen(read, "GM1966") == aandelen(read, "GM1969") == {"A": 1.0}
    assert not any("Verdeeld naar" in text for text in read.meldingen)


def test_who_went_on_in_two_regios_is_not_simply_followed(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    rows = "Amsterdam;A;0,5\nAmsterdam;B;0,5\nWeesp;B;1\n"
    read = lees(tmp_path, catalogus, rows, kop="Gemeente;Regio;aandeel")
    assert aandelen(read, "GM0363") == {"A": 0.5, "B": 0.5}
    assert (
        "Vervallen, want opgegaan in een gemeente met een eigen regel en een andere regio: Weesp "
        "(nu Amsterdam)."
    ) in read.meldingen
    assert not any("Omgezet" in text for text in read.meldingen)


@pytest.mark.parametrize("verdeel", ["", "inwoners", "oppervlakte"])
def test_who_went_on_counts_by_its_own_row(
    tmp_path: Path, catalogus: Catalogus, verdeel: str
) -> None:
    rows = "Amsterdam;A\nWeesp;B\nHaaren;C\nBoxtel;A\nOisterwijk;A\nTilburg;B\nVught;B\n"
    read = lees(tmp_path, catalogus, rows, verdeel)
    found = {code: aandelen(read, code) for code in ("GM0363", "GM0757", "GM0855")}
    assert found == {"GM0363": {"A": 1.0}, "GM0757": {"A": 1.0}, "GM0855": {"B": 1.0}}
    assert any("Vervallen, want verdeeld bij een herindeling" in t for t in read.meldingen)


@pytest.mark.parametrize("verdeel", ["", "inwoners"])
def test_who_grew_and_then_got_another_name_counts_by_its_own_row(
    tmp_path: Path, catalogus: Catalogus, verdeel: str
) -> None:
    # Groesbeek took in Ubbergen in 2015, and is called Berg en Dal since 2016.
    read = lees(tmp_path, catalogus, "Groesbeek;A\nUbbergen;B\nAssen;B\n", verdeel)
    assert aandelen(read, "GM1945") == {"A": 1.0}
    assert (
        "Vervallen, want opgegaan in een gemeente met een eigen regel en een andere regio: "
        "Ubbergen (nu Berg en Dal)."
    ) in read.meldingen
    assert "Omgezet na herindeling: Groesbeek naar Berg en Dal." in read.meldingen


@pytest.mark.parametrize("jaar", [2010, 2014, 2018, 2022])
@pytest.mark.parametrize("verdeel", ["inwoners", "oppervlakte"])
def test_a_list_of_any_year_can_be_divided(
    tmp_path: Path, catalogus: Catalogus, jaar: int, verdeel: str
) -> None:
    codes = sorted(Gemeentejaren(catalogus.jaren).per_jaar[jaar])
    # Every gemeente its own regio: nothing agrees.
    rows = "".join(f"{code};R{code}\n" for code in codes)
    read = lees(tmp_path, catalogus, rows, verdeel)
    assert read.protocol.gemeenten == 342
    total: dict[str, float] = {}
    for row in read.indeling.lidmaatschappen:
        total[row.gemeente_code] = total.get(row.gemeente_code, 0.0) + (row.aandeel or 0.0)
    assert total == pytest.approx(dict.fromkeys(catalogus.gemeenten.index, 1.0))
    told = next(text for text in read.meldingen if text.startswith("Verdeeld naar"))
    shared = [code for code, regios in read.indeling.regios_van.items() if len(regios) > 1]
    # Each is told, however many there are.
    assert told.count(" (") == len(shared) + 1


# --- what stays refused ------------------------------------------------------------------


ANDERS = "Of geef --verdeel inwoners: dan krijgen zij een aandeel naar inwoners."


@pytest.mark.parametrize(
    ("rows", "verdeel", "says"),
    [
        (HOGELAND + WESTERKWARTIER, "", rf"geen regio bekend\. {ANDERS}$"),
        ("Brielle;A\nHellevoetsluis;A\nWestvoorne;B\n", "", rf"of 'onbekend'\)\. {ANDERS}$"),
        # Who is missing.
        ("Brielle;A\nWestvoorne;B\n", "", r"of 'onbekend'\)\.$"),
        ("Brielle;A\nWestvoorne;B\n", "inwoners", r"niet: van Hellevoetsluis staat er geen regel"),
        ("Haaren;A\nAssen;B\n", "", r"geen regio bekend\.$"),
        # Of Het Hogeland shares can be known, of Westerkwartier not.
        (HOGELAND, "", r"van Het Hogeland en Westerkwartier geen regio bekend\.$"),
        ("Haaren;A\nAssen;B\n", "inwoners", r"van Boxtel, Oisterwijk, Tilburg en Vught staat er"),
        ("Winsum;A\nAssen;B\n", "inwoners", r"van Bedum en Grootegast staat er geen regel"),
        # A gemeente in two regios, or in none, is not divided by this.
        (
            "Brielle;A\nBrielle;B\nHellevoetsluis;A\nWestvoorne;B\n",
            "inwoners",
            r"Voorne aan Zee",
        ),
        (
            "Brielle;A\nHellevoetsluis;geen\nWestvoorne;B\n",
            "inwoners",
            r"met en zonder regio",
        ),
        # Of another gemeente that is no part of this.
        ("Assen;A\nAssen;B\n", "inwoners", r"Assen staat in 'B', maar op regel 2 in 'A'"),
    ],
)
def test_is_refused(
    tmp_path: Path, catalogus: Catalogus, rows: str, verdeel: str, says: str
) -> None:
    with pytest.raises(LappendekenError, match=says) as error:
        lees(tmp_path, catalogus, rows, verdeel)
    assert re.match(r"oud\.csv, regel \d: ", str(error.value))


def test_a_part_of_which_the_share_is_unknown_is_not_whole(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    rows = "Brielle;A;onbekend\nHellevoetsluis;A;1\nWestvoorne;B;1\n"
    with pytest.raises(LappendekenError, match=r"met een aandeel in regio 'A'"):
        lees(tmp_path, catalogus, rows, "inwoners", kop="Gemeente;Regio;aandeel")
    # Whole in A, as Hellevoetsluis is: both say the same of it.
    read = lees(
        tmp_path,
        catalogus,
        rows.replace("onbekend", "100%"),
        "inwoners",
        kop="Gemeente;Regio;aandeel",
    )
    assert set(aandelen(read, "GM1992")) == {"A", "B"}


def test_shares_of_the_list_itself_are_not_divided_once_more(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    rows = "Brielle;A;0,5\nBrielle;B;0,5\nHellevoetsluis;A;1\nWestvoorne;A;1\n"
    with pytest.raises(LappendekenError, match=r"met een aandeel in regio 'A'"):
        lees(tmp_path, catalogus, rows, "inwoners", kop="Gemeente;Regio;aandeel")
