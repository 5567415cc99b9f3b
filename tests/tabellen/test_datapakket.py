"""Tests of datapackage.json: what other programs are told about the tables."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from lappendeken import Congruentie
from lappendeken.tabellen.datapakket import build_datapakket
from lappendeken.tabellen.woordenboek import Bereik, Kolom, Tabel, Woordenboek, load_woordenboek

KOLOMMEN = (
    Kolom("code", "code", "Een code.", bron="CBS"),
    Kolom("soort", "tekst", "Een soort.", waarden=("ja", "nee"), leeg="onbekend", bron="CBS"),
    Kolom("stand", "jaar", "Een jaar.", bron="CBS"),
    Kolom("n", "aantal", "Een telling.", "regio's", Bereik("1 of meer", laag=1), bron="x"),
    Kolom("punten", "aantal", "Gewogen.", "punten", gebroken=True, leeg="weg", bron="x"),
    Kolom(
        "deel",
        "aandeel",
        "Een deel.",
        bereik=Bereik("boven 0, tot 1", laag=0, hoog=1, open_laag=True),
        formule="`a / b`",
        bron="Jaccard 1912",
    ),
    Kolom("soms", "getal", "Er soms.", bron="x", alleen="als het moet"),
)
WOORDENBOEK = Woordenboek(
    "proef", {"tabel": Tabel("tabel", "Een tabel.", KOLOMMEN, "tabellen/tabel.csv")}
)
FRAME = pd.DataFrame(columns=["code", "soort", "stand", "n", "punten", "deel"])
BRONNEN = pd.DataFrame(
    [
        ("een.csv", "Titel", "CBS", "https://x.nl", "CC BY 4.0"),
        ("twee.csv", "Titel", "CBS", "https://x.nl", "CC BY 4.0"),
        ("drie.csv", "Eigen bestand", "", "", ""),
        ("vier.csv", "Wet", "", "artikel 3", "feiten"),
    ],
    columns=["invoer", "titel", "uitgever", "adres", "licentie"],
)


def build(frame: pd.DataFrame = FRAME) -> str:
    return build_datapakket({"tabel": frame}, WOORDENBOEK, BRONNEN, opdracht="lappendeken proef é")


def test_says_what_a_table_is_and_what_its_columns_are() -> None:
    package = json.loads(build())
    assert (package["name"], package["profile"]) == ("lappendeken-proef", "tabular-data-package")
    assert package["description"] == "Gemaakt met: lappendeken proef é"
    (resource,) = package["resources"]
    fields = resource.pop("schema")["fields"]
    assert resource == {
        "profile": "tabular-data-resource",
        "name": "tabel",
        "path": "tabellen/tabel.csv",
        "description": "Een tabel.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
    }
    required = {"required": True}
    assert fields == [
        {
            "name": "code",
            "type": "string",
            "description": "Een code.",
            "constraints": required,
            "source": "CBS",
        },
        {
            "name": "soort",
            "type": "string",
            "description": "Een soort.",
            "constraints": {"enum": ["ja", "nee"]},
            "source": "CBS",
        },
        {
            "name": "stand",
            "type": "year",
            "description": "Een jaar.",
            "constraints": required,
            "source": "CBS",
        },
        {
            "name": "n",
            "type": "integer",
            "description": "Een telling.",
            "constraints": required | {"minimum": 1},
            "unit": "regio's",
            "source": "x",
        },
        {
            "name": "punten",
            "type": "number",
            "description": "Gewogen.",
            "unit": "punten",
            "source": "x",
        },
        {
            "name": "deel",
            "type": "number",
            "description": "Een deel.",
            "constraints": required | {"minimum": 0, "maximum": 1},
            "formula": "`a / b`",
            "source": "Jaccard 1912",
        },
    ]


def test_names_every_source_once_with_its_licence() -> None:
    assert json.loads(build())["sources"] == [
        {
            "title": "Titel",
            "path": "https://x.nl",
            "publisher": "CBS",
            "license": "CC BY 4.0",
        },
        {"title": "Eigen bestand"},
        # What is no address on the web would be read as a file of the package.
        {"title": "Wet", "license": "feiten"},
    ]


def test_a_column_that_is_there_at_times_is_described_only_then() -> None:
    fields = json.loads(build(FRAME.assign(soms=1.0)))["resources"][0]["schema"]["fields"]
    assert fields[-1]["name"] == "soms"
    with pytest.raises(KeyError, match="vreemd"):
        build(FRAME.assign(vreemd=1))


def test_same_input_same_text(resultaat: Congruentie) -> None:
    one, other = (
        build_datapakket(
            resultaat.tabellen,
            load_woordenboek("rapport"),
            resultaat.bronnen,
            opdracht="lappendeken rapport",
        )
        for _ in range(2)
    )
    assert one == other
    assert one.endswith("}\n")
    # No text of the dictionary is spelled in codes.
    assert "Eén rij per gemeente" in one
