"""What a row says of its gemeente twice: by name, by code and by provincie."""

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


def told(path: Path, catalogus: Catalogus) -> list[str]:
    steps = read(path, catalogus).protocol.stappen["aangenomen"]
    return [text for text in steps if "spreken elkaar tegen" in text]


def test_a_provincie_beside_a_gemeente_that_lies_elsewhere_is_told(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(
        tmp_path / "a.csv",
        "Gemeente;Streek;Provincie;Regio\n"
        "Bergen (NH.);x;Limburg;A\n"
        "Bergen (Noord-Holland);x;LI;A\n"
        "Bergen;x;Limburg;B\n"
        "Ede;x;GLD;B\n"
        "Assen;x;Gelderland;B\n",
    )
    found = read(path, catalogus)
    assert dict(found.indeling.hoofdregio) == {
        "GM0106": "B",
        "GM0228": "B",
        "GM0373": "A",
        "GM0893": "B",
    }
    assert told(path, catalogus) == [
        (
            "Gemeente en provincie spreken elkaar tegen in a.csv: 'Bergen (NH.)' in 'Limburg' "
            "(regel 2, maar ligt in Noord-Holland), 'Bergen (Noord-Holland)' in 'LI' (regel 3, "
            "maar ligt in Noord-Holland) en 'Assen' in 'Gelderland' (regel 6, maar ligt in "
            "Drenthe). Gevolgd is de gemeente, niet de kolom 'Provincie'. Herstel wat niet klopt."
        )
    ]


def test_a_code_that_is_followed_says_whose_it_is(tmp_path: Path, catalogus: Catalogus) -> None:
    path = write(tmp_path / "b.csv", "Code;Provincie;Regio\n373;Limburg;A\nGM0106;Drenthe;B\n")
    (text,) = told(path, catalogus)
    assert "'373' in 'Limburg' (regel 2, maar Bergen (NH.) ligt in Noord-Holland). " in text


@pytest.mark.parametrize(
    "rows",
    [
        # What it was then is not known.
        "Leerdam;Zuid-Holland;A\n",
        "Sneek;Limburg;A\n",
        # No provincie: nothing is contradicted.
        "Assen;;A\n",
        "Assen;Noord-Nederland;A\n",
        "Leeuwarden;Friesland;A\n",
        "Breda;N.-B.;A\n",
    ],
)
def test_what_contradicts_nothing_is_not_told(
    tmp_path: Path, catalogus: Catalogus, rows: str
) -> None:
    path = write(tmp_path / "c.csv", f"Gemeente;Provincie;Regio\nEde;Gelderland;B\n{rows}")
    assert told(path, catalogus) == []


def test_a_provincie_that_is_the_regio_is_the_choice_of_the_list(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(
        tmp_path / "d.csv", "Gemeente;Provincie\nEde;Utrecht\nAssen;Drenthe\nEmmen;Drenthe\n"
    )
    assert told(path, catalogus) == []
    assert read(path, catalogus).indeling.hoofdregio["GM0228"] == "Utrecht"


def test_a_code_and_a_name_of_two_gemeenten_are_refused(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(tmp_path / "e.csv", "Code;Gemeente;Regio\nGM0893;Bergen (NH.);A\nGM0106;Assen;B\n")
    with pytest.raises(LappendekenError) as caught:
        read(path, catalogus)
    assert str(caught.value) == (
        "e.csv, regel 2: code GM0893 is Bergen (L.), maar er staat 'Bergen (NH.)'. Herstel de code "
        "of de naam."
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Assen (Limburg)", "Assen ligt in Drenthe"),
        ("Assen LI", "Assen ligt in Drenthe"),
        (
            "Bergen (Drenthe)",
            "Bergen (NH.) ligt in Noord-Holland en Bergen (L.) ligt in Limburg",
        ),
    ],
)
def test_a_name_with_the_provincie_of_another_is_refused_with_its_own(
    tmp_path: Path, catalogus: Catalogus, text: str, says: str
) -> None:
    path = write(tmp_path / "f.csv", f"Gemeente;Regio\n{text};A\nEde;B\n")
    with pytest.raises(LappendekenError) as caught:
        read(path, catalogus)
    assert str(caught.value) == (
        f"f.csv, regel 2: Gemeente '{text}' bestaat niet: {says}. Herstel de naam of de provincie "
        "erachter."
    )


def test_a_name_that_nobody_has_beside_a_code_is_told(tmp_path: Path, catalogus: Catalogus) -> None:
    path = write(
        tmp_path / "g.csv",
        "Code;Gemeente;Regio\n106;Asen;A\n114;;B\n228;Gemeente Ede;B\n80;Ljouwert;A\n",
    )
    assert [
        text
        for text in read(path, catalogus).protocol.stappen["aangenomen"]
        if text.startswith("Naam niet")
    ] == ["Naam niet herkend in g.csv, en de code is gevolgd: 'Asen' bij 106 (regel 2: Assen)."]
