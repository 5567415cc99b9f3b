"""Shares in a file: how they are written, what they are together, and what is left unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import Ingelezen, read_indeling_bestand


def read(path: Path, catalogus: Catalogus) -> Ingelezen:
    return read_indeling_bestand(path, catalogus, herindelingen=catalogus.herindelingen)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


DRIE = "Gemeente;Regio;Aandeel\nEde;A;{}\nEde;B;{}\nEde;C;{}\nEpe;A;100\n"


def test_three_times_a_third_is_all(tmp_path: Path, catalogus: Catalogus) -> None:
    found = read(write(tmp_path / "d.csv", DRIE.format(33.3, 33.3, 33.3)), catalogus)
    rows = found.indeling.lidmaatschappen
    shares = [row.aandeel for row in rows if row.gemeente_code == "GM0228"]
    assert shares == pytest.approx([1 / 3] * 3, abs=1e-3)
    assert (
        "De aandelen zijn samen 100 per gemeente en zijn als procenten gelezen." in found.meldingen
    )


def test_shares_that_miss_more_than_a_rounding_are_refused(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    with pytest.raises(LappendekenError, match=r"aandeel '33\.2' is geen getal boven 0"):
        read(write(tmp_path / "e.csv", DRIE.format(33.2, 33.2, 33.2)), catalogus)


def test_a_share_of_nothing_is_no_share(tmp_path: Path, catalogus: Catalogus) -> None:
    with pytest.raises(LappendekenError, match=r"regel 2: aandeel '0' is geen getal boven 0"):
        read(write(tmp_path / "f.csv", "Gemeente;Regio;Aandeel\nEde;A;0\nEde;B;1\n"), catalogus)


def test_shares_that_are_one_but_for_the_computer_are_not_too_much(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    assert 0.33 + 0.56 + 0.11 > 1
    path = write(tmp_path / "g.csv", "Gemeente;Regio;Aandeel\nEde;A;0,33\nEde;B;0,56\nEde;C;0,11\n")
    rows = read(path, catalogus).indeling.lidmaatschappen
    assert [row.aandeel for row in rows] == [0.33, 0.56, 0.11]


def test_a_share_that_was_forgotten_is_asked_for(tmp_path: Path, catalogus: Catalogus) -> None:
    path = write(tmp_path / "h.csv", "Gemeente;Regio;Aandeel\nEde;A;\nEde;B;\nEpe;A;1\n")
    with pytest.raises(LappendekenError, match="regel 3: Ede staat in 'B', maar op regel 2 in 'A'"):
        read(path, catalogus)


def test_an_empty_share_beside_others_is_unknown_and_that_is_said(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(
        tmp_path / "w.csv",
        "Gemeente;Regio;Aandeel\nEde;A;0,6\nEde;B;\nAssen;A;\nAssen;B;onbekend\nEpe;A;\n",
    )
    found = read(path, catalogus)
    assert {r[:2]: r.aandeel for r in found.indeling.lidmaatschappen} == {
        ("GM0106", "A"): None,
        ("GM0106", "B"): None,
        ("GM0228", "A"): 0.6,
        ("GM0228", "B"): None,
        ("GM0232", "A"): None,
    }
    # Epe is in one regio only, and of Assen in B the file itself says that it is unknown.
    assert found.protocol.stappen["aangenomen"][0] == (
        "Als onbekend aandeel gelezen in w.csv, want leeg: Ede in 'B' (regel 3) en Assen in 'A' "
        "(regel 4). Waar één regio per gemeente nodig is, telt zo'n gemeente niet mee."
    )
    assert dict(found.indeling.hoofdregio) == {"GM0232": "A"}


@pytest.mark.parametrize(
    "text",
    [
        # A table of our own, in which empty means unknown.
        "Gemeente;Regio;Aandeel;Bron_status\nEde;A;0,6;bron\nEde;B;;bron\n",
        # A double row is one regio.
        "Gemeente;Regio;Aandeel\nEde;A;\nAssen;A;\nEde;A;\nEpe;geen;\n",
        "Gemeente;Regio;Aandeel\nEde;A;0,6\nEde;B;onbekend\n",
    ],
)
def test_an_unknown_share_that_is_meant_needs_no_word(
    tmp_path: Path, catalogus: Catalogus, text: str
) -> None:
    path = write(tmp_path / "x.csv", text)
    assert not [text for text in read(path, catalogus).meldingen if "aandeel" in text]


@pytest.mark.parametrize("shares", [("1", "onbekend"), ("onbekend", ""), ("0,5", "0,5")])
def test_two_rows_of_one_regio_that_differ_or_add_up_are_to_be_one(
    tmp_path: Path, catalogus: Catalogus, shares: tuple[str, str]
) -> None:
    rows = "".join(f"Ede;A;{share}\n" for share in shares)
    path = write(tmp_path / "y.csv", f"Gemeente;Regio;Aandeel\n{rows}")
    with pytest.raises(LappendekenError) as caught:
        read(path, catalogus)
    assert str(caught.value) == (
        "y.csv, regel 3: Ede staat hier en op regel 2 met een aandeel in regio 'A'. Maak er één "
        "regel van met het aandeel samen."
    )


@pytest.mark.parametrize("share", ["1", "onbekend", "", "100%"])
def test_two_rows_that_say_the_same_are_one(
    tmp_path: Path, catalogus: Catalogus, share: str
) -> None:
    path = write(tmp_path / "z.csv", f"Gemeente;Regio;Aandeel\nEde;A;{share}\nEde;A;{share}\n")
    (row,) = read(path, catalogus).indeling.lidmaatschappen
    assert row.aandeel == (1.0 if share[:1] == "1" else None)


def test_what_is_more_than_all_is_refused_unless_it_is_a_rounding(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    much = write(tmp_path / "aa.csv", "Gemeente;Regio;Aandeel\nEde;A;0,6\nEde;B;0,41\n")
    with pytest.raises(LappendekenError, match=r"de aandelen van Ede zijn samen 101%, dus meer"):
        read(much, catalogus)
    bit = write(tmp_path / "ab.csv", "Gemeente;Regio;Aandeel\nEde;A;1,0000005\n")
    (row,) = read(bit, catalogus).indeling.lidmaatschappen
    assert row.aandeel == 1.0


@pytest.mark.parametrize("share", ["onbekend", ""])
def test_of_what_is_whole_nothing_is_left_for_an_unknown_share(
    tmp_path: Path, catalogus: Catalogus, share: str
) -> None:
    text = "Gemeente;Regio;Aandeel\nEde;A;{}\nEde;B;0,4\nEde;C;{}\n"
    with pytest.raises(LappendekenError) as caught:
        read(write(tmp_path / "ad.csv", text.format("0,6", share)), catalogus)
    assert str(caught.value) == (
        "ad.csv, regel 3: de aandelen van Ede zijn samen al 100%, en voor 'C' (regel 4) blijft "
        "niets over. Herstel de aandelen."
    )
    rows = read(write(tmp_path / "ae.csv", text.format("0,59", share)), catalogus)
    assert [row.aandeel for row in rows.indeling.lidmaatschappen] == [0.59, 0.4, None]


# --- less than all of it ------------------------------------------------------------------------


def tekort(path: Path, catalogus: Catalogus) -> list[str]:
    steps = read(path, catalogus).protocol.stappen["aangenomen"]
    return [text for text in steps if text.startswith("Samen minder")]


def test_shares_of_less_than_all_are_read_and_told(tmp_path: Path, catalogus: Catalogus) -> None:
    path = write(
        tmp_path / "af.csv",
        "Gemeente;Regio;Aandeel\nEde;A;0,6\nEpe;A;1\nEde;B;0,3\nAssen;B;99,7%\nEmmen;B;0,5\n",
    )
    assert tekort(path, catalogus) == [
        (
            "Samen minder dan 100% in af.csv: de aandelen van Ede (90%, regel 2 en 4), Assen "
            "(99,7%, regel 5) en Emmen (50%, regel 6). Wat ontbreekt, telt in geen regio mee; wie "
            "partner is en wat de hoofdregio is, volgt uit de aandelen die er staan. Ontbreekt "
            "er iets, vul het dan aan."
        )
    ]
    rows = read(path, catalogus).indeling.lidmaatschappen
    assert {row.aandeel for row in rows if row.gemeente_code == "GM0228"} == {0.6, 0.3}


@pytest.mark.parametrize(
    "shares",
    [
        ("33,3%", "33,3%", "33,3%"),
        ("0,33", "0,33", "0,33"),
        ("0,333", "0,666"),
        ("33%", "33%", "33%"),
        ("0,6", "onbekend"),
        ("0,6", ""),
        ("1",),
        ("",),
    ],
)
def test_a_rounding_and_what_is_unknown_are_not_less(
    tmp_path: Path, catalogus: Catalogus, shares: tuple[str, ...]
) -> None:
    rows = "".join(f"Ede;{regio};{share}\n" for regio, share in zip("ABC", shares, strict=False))
    path = write(tmp_path / "ag.csv", f"Gemeente;Regio;Aandeel\nEpe;A;1\n{rows}")
    assert tekort(path, catalogus) == []


@pytest.mark.parametrize(
    ("shares", "says"),
    [
        # Two halves of a percent that fell off at once are no rounding.
        (("0,6", "0,39"), "Ede (99%, regel 2 en 3)"),
        (("0,33", "0,33", "0,32"), "Ede (98%, regel 2, 3 en 4)"),
        (("0,333", "0,663"), "Ede (99,6%, regel 2 en 3)"),
        (("0,001",), "Ede (<1%, regel 2)"),
    ],
)
def test_what_is_missing_is_more_than_a_rounding(
    tmp_path: Path, catalogus: Catalogus, shares: tuple[str, ...], says: str
) -> None:
    rows = "".join(f"Ede;{regio};{share}\n" for regio, share in zip("ABC", shares, strict=False))
    path = write(tmp_path / "ah.csv", f"Gemeente;Regio;Aandeel\n{rows}")
    (text,) = tekort(path, catalogus)
    assert says in text


def test_a_row_that_stands_there_twice_is_no_second_share(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(tmp_path / "ai.csv", "Gemeente;Regio;Aandeel\nEde;A;1\nEde;A;1\nEpe;A;0,5\n")
    (text,) = tekort(path, catalogus)
    assert "de aandelen van Epe (50%, regel 4). " in text


# --- more than all of it ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shares", "says"),
    [
        (("34%", "33%", "34%"), "Ede (101%, regel 2, 3 en 4)"),
        (("33,35", "33,35", "33,35"), "Ede (100,1%, regel 2, 3 en 4)"),
    ],
)
def test_a_rounding_of_more_than_all_counts_in_proportion(
    tmp_path: Path, catalogus: Catalogus, shares: tuple[str, ...], says: str
) -> None:
    rows = "".join(f"Ede;{regio};{share}\n" for regio, share in zip("ABC", shares, strict=True))
    found = read(write(tmp_path / "aj.csv", f"Gemeente;Regio;Aandeel\n{rows}"), catalogus)
    shares = [row.aandeel or 0 for row in found.indeling.lidmaatschappen]
    assert sum(shares) == pytest.approx(1, abs=1e-9)
    (said,) = found.protocol.stappen["omgezet"]
    assert said == (
        f"Door afronding samen iets meer dan 100% in aj.csv: de aandelen van {says}. Zij zijn "
        "naar verhouding verkleind tot samen 100%."
    )


def test_what_is_a_little_too_much_is_not_said_to_be_all(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(tmp_path / "ak.csv", "Gemeente;Regio;Aandeel\nEde;A;60,1%\nEde;B;40,2%\n")
    with pytest.raises(LappendekenError) as caught:
        read(path, catalogus)
    assert str(caught.value) == (
        "ak.csv, regel 3: de aandelen van Ede zijn samen 100,3%, dus meer dan 100%: 'A' (regel 2) "
        "en 'B' (regel 3). Herstel de aandelen."
    )
