"""Tests of reading a user's own file: what is understood, and what is refused in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point

from lappendeken import (
    Catalogus,
    GegevensError,
    OnbekendError,
    load_catalogus,
)
from lappendeken.gegevens.inlezen import Ingelezen, is_bestand, read_indeling_bestand
from lappendeken.gegevens.tabelbestand import write_tabel
from tekening import code, liggingen, overlappend
from vakken import Vakken, X, Y, regios

Lees = Callable[..., Ingelezen]

HERINDELINGEN = pd.DataFrame(
    [
        ("GM0370", "Beemster", "GM0439", "2022-01-01"),
        ("GM0017", "Haren", "GM0014", "2019-01-01"),
        ("GM0018", "Hoogezand", "GM0999", "2000-01-01"),
        ("GM0999", "Hoogezand-Sappemeer", "GM1952", "2018-01-01"),
        ("GM0245", "Haaren", "GM0757", "2021-01-01"),
        ("GM0245", "Haaren", "GM0824", "2021-01-01"),
    ],
    columns=["oude_code", "oude_naam", "nieuwe_code", "datum"],
)


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    """Write text to a CSV and read it."""

    def read(
        text: str, *, encoding: str = "utf-8", name: str = "mijn.csv", **options: object
    ) -> Ingelezen:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return read_indeling_bestand(path, catalogus, **options)  # type: ignore[arg-type]

    return read


def hoofd(found: Ingelezen) -> dict[str, str]:
    return dict(found.indeling.hoofdregio)


# --- what is understood --------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "gemeente,regio\nAssen,Drenthe\nAlmere,Flevoland\n",
        "gemeente;regio\r\nAssen;Drenthe\r\nAlmere;Flevoland\r\n",
        "Gemeente_Code\tREGIONAAM\nGM0106\tDrenthe\nGM0034\tFlevoland\n",
        "code;Regio naam\n106;Drenthe\n0034;Flevoland\n",
        "sep=;\ngemeente;regio\nassen;Drenthe\nALMERE;Flevoland\n",
        'gemeente,regio,,\n"Assen","Drenthe",,\n\nAlmere,Flevoland,,\n,,,\n',
        "regio;gemeentenaam\nDrenthe;Assen\nFlevoland;Almere\n",
    ],
)
def test_reads_what_people_write(lees: Lees, text: str) -> None:
    assert hoofd(lees(text)) == {"GM0106": "Drenthe", "GM0034": "Flevoland"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_reads_unicode_without_a_word_about_it(lees: Lees, encoding: str) -> None:
    found = lees("gemeente;regio\nSúdwest-Fryslân;Fryslân\n", encoding=encoding)
    assert hoofd(found) == {"GM1900": "Fryslân"}
    assert not any("Windows" in text for text in found.meldingen)


def test_says_that_a_file_was_read_as_windows_1252(lees: Lees) -> None:
    found = lees("gemeente;regio\nSúdwest-Fryslân;Fryslân\n", encoding="cp1252")
    assert hoofd(found) == {"GM1900": "Fryslân"}
    assert any("Windows-1252" in text for text in found.meldingen)


def test_takes_off_the_apostrophe_of_a_safe_cell(lees: Lees) -> None:
    found = lees("gemeente,regio\nAssen,'=1+1\nAlmere,'s-Graven\n")
    assert hoofd(found) == {"GM0106": "=1+1", "GM0034": "'s-Graven"}


def test_names_itself_after_the_file(lees: Lees) -> None:
    found = lees("gemeente,regio\nAssen,x\n", name="Jeugd idee 2027.csv").indeling
    assert (found.slug, found.naam, found.domein) == (
        "jeugd-idee-2027",
        "Jeugd idee 2027",
        found.slug,
    )
    assert found.kenmerken.stand == 2027


def test_takes_no_slug_of_the_catalogue(lees: Lees) -> None:
    assert lees("gemeente,regio\nAssen,x\n", name="ggd-2025.csv").indeling.slug == "eigen-ggd-2025"


def test_says_which_stand_it_assumes(lees: Lees) -> None:
    found = lees("gemeente,regio\nAssen,x\n")
    assert found.indeling.kenmerken.stand == 2023
    assert any("aangenomen is 2023" in text for text in found.meldingen)
    told = lees("gemeente,regio,stand\nAssen,x,2020\n")
    assert told.indeling.kenmerken.stand == 2020
    assert not any("aangenomen" in text for text in told.meldingen)


def test_says_who_is_missing(lees: Lees) -> None:
    assert any(
        "340 gemeenten geen regio" in t for t in lees("gemeente,regio\nAssen,x\nEde,x\n").meldingen
    )


def test_says_which_columns_it_leaves_aside(lees: Lees) -> None:
    found = lees("gemeente,regio,kleur\nAssen,x,rood\n")
    assert any("'kleur'" in text for text in found.meldingen)


def test_reads_shares(lees: Lees) -> None:
    found = lees("gemeente;regio;aandeel\nAssen;A;0,6\nAssen;B;40%\nEde;A;onbekend\nEde;B;0.3\n")
    shares = {(r.gemeente_code, r.regio_code): r.aandeel for r in found.indeling.lidmaatschappen}
    assert shares == {
        ("GM0106", "A"): 0.6,
        ("GM0106", "B"): 0.4,
        ("GM0228", "A"): None,
        ("GM0228", "B"): 0.3,
    }


def test_reads_one_regio_in_two_spellings_and_says_so(lees: Lees) -> None:
    found = lees("gemeente,regio\nAssen,Drenthe\nEmmen,drenthe\n")
    assert set(hoofd(found).values()) == {"Drenthe"}
    assert any("'drenthe' (regel 3) als 'Drenthe'" in text for text in found.meldingen)


def test_counts_a_double_row_once_and_says_so(lees: Lees) -> None:
    found = lees("gemeente,regio\nAssen,Drenthe\nAssen,Drenthe\n")
    assert hoofd(found) == {"GM0106": "Drenthe"}
    assert any("Assen (regel 2 en 3)" in text for text in found.meldingen)


def test_recodes_old_gemeenten_and_says_which(lees: Lees) -> None:
    found = lees(
        "gemeente,regio\nBeemster,N\nPurmerend,N\nGM0017,G\nHoogezand,G\n",
        herindelingen=HERINDELINGEN,
    )
    assert hoofd(found) == {"GM0439": "N", "GM0014": "G", "GM1952": "G"}
    expected = "Beemster naar Purmerend, GM0017 naar Groningen en Hoogezand naar Midden-Groningen"
    assert any(expected in text for text in found.meldingen)


@pytest.mark.parametrize("slug", load_catalogus().kenmerken)
def test_reads_back_what_the_package_writes(
    tmp_path: Path, catalogus: Catalogus, slug: str
) -> None:
    indeling = catalogus.indeling(slug)
    path = tmp_path / "toewijzingen.csv"
    write_tabel(indeling.to_frame(), path)
    found = read_indeling_bestand(path, catalogus, slug=slug).indeling
    assert found.lidmaatschappen == indeling.lidmaatschappen
    assert found.regionamen == indeling.regionamen
    assert found.kenmerken.stand == indeling.kenmerken.stand


@settings(max_examples=10)
@given(data=st.data())
def test_reads_back_any_indeling_with_shares(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    catalogus = load_catalogus()
    drawn = data.draw(liggingen(4))
    # A file says "onbekend" only on purpose; several unknown shares are refused elsewhere.
    known = [{r: s for r, s in places.items() if s is not None} for places in drawn]
    if not any(known):
        known[0] = {"A": 1.0}
    indeling = overlappend("x", known)
    rename = dict(zip([code(n) for n in range(1, 5)], catalogus.gemeenten.index, strict=False))
    frame = indeling.to_frame().replace({"gemeente_code": rename})
    path = tmp_path_factory.mktemp("heen") / "weer.csv"
    write_tabel(frame, path)
    found = read_indeling_bestand(path, catalogus).indeling
    expected = [(rename[g], r, s) for g, r, s, _ in indeling.lidmaatschappen]
    assert [tuple(row[:3]) for row in found.lidmaatschappen] == expected


# --- what is refused -----------------------------------------------------------

REFUSED = {
    "unknown": (
        "gemeente,regio\nAssen,x\nUtrect,x\n",
        r"regel 3: .*'Utrect'.*Bedoelde u 'Utrecht'",
    ),
    "every unknown": (
        "gemeente,regio\nAap,x\nAssen,x\nNoot,x\n",
        r"regel 2: .*Ook onbekend: regel 4 \('Noot'; bedoelde u 'Zandvoort'",
    ),
    "old": ("gemeente,regio\nBeemster,x\n", "regel 2: .*'Beemster' .* sinds 2022 .*'Purmerend'"),
    "two of the name": ("gemeente,regio\nBergen,x\n", "regel 2: .*2 gemeenten die 'Bergen' heten"),
    "two regios": (
        "gemeente,regio\nAssen,x\nEde,x\nAssen,y\n",
        "regel 4: Assen staat in 'y', maar op regel 2 in 'x'",
    ),
    "two spellings": (
        "gemeente,regio\nAssen 1),x\nAssen²,y\n",
        r"als Assen 1\) en Assen²: nu is dat één gemeente\. Laat één regel staan,",
    ),
    "with and without": (
        "gemeente,regio\nAssen,x\nAssen,geen\n",
        "regel 3: Assen staat met en zonder regio",
    ),
    "too much": (
        "gemeente,regio,aandeel\nAssen,x,0.7\nAssen,y,0.5\n",
        "regel 3: de aandelen van Assen zijn samen 120%",
    ),
    "same regio twice": (
        "gemeente,regio,aandeel\nAssen,x,0.7\nAssen,x,0.3\n",
        "regel 3: Assen staat hier en op regel 2",
    ),
    "no number": ("gemeente,regio,aandeel\nAssen,x,half\n", "regel 2: aandeel 'half'"),
    "above one": ("gemeente,regio,aandeel\nAssen,x,60\n", "regel 2: aandeel '60'"),
    "code and name": (
        "code,gemeente,regio\nGM0106,Emmen,x\n",
        "regel 2: code GM0106 is Assen, maar er staat 'Emmen'",
    ),
    "two names": (
        "gemeente,regio_code,regio\nAssen,1,a\nEde,1,b\n",
        "regel 3: regio '1' heet hier 'b', maar op regel 2 'a'",
    ),
    "two codes": (
        "gemeente,regio_code,regio\nAssen,1,a\nEde,2,A\n",
        "regel 3: regio '2' heet 'A', maar zo heet regio '1' al",
    ),
    "no gemeente": ("gemeente,regio\nAssen,x\n,y\n", "regel 3: de gemeente ontbreekt"),
    "no column": (
        "gemeente,inwoners\nAssen,70000\nEde,123000\n",
        "hier is geen kolom die de regio kan zijn; er staat 'gemeente' en 'inwoners'",
    ),
    "two columns": ("gemeente,regio,Regio\nAssen,x,y\n", "regel 1: kolom 'regio' staat er 2 keer"),
    "ragged": (
        "gemeente,regio\nAssen,x\nEde,x,y\n",
        r"regel 3 \('Ede,x,y'\): 3 cellen, maar de kop heeft 2",
    ),
    "short": ("gemeente,regio\nAssen,x\n\nEde\n", r"regel 4 \('Ede'\): 1 cel, "),
    "open quote": ('gemeente,regio\nAssen,x\n"Ede,x\n', "regel 3: een aanhalingsteken"),
    "empty": ("", "mijn.csv is leeg"),
    "only a header": ("gemeente,regio\n", "alleen een kop"),
    "nobody": ("gemeente,regio\nAssen,\n", "mijn.csv: .*geen enkele gemeente"),
    "two indelingen": (
        "indeling,gemeente,regio\na,Assen,x\nb,Ede,x\n",
        "dit bestand bevat 2 indelingen: 'a' en 'b'",
    ),
    "two standen": (
        "stand,gemeente,regio\n2020,Assen,x\n2021,Ede,x\n",
        "regel 3: stand is hier '2021'",
    ),
    "no year": ("stand,gemeente,regio\nnu,Assen,x\n", "stand 'nu' is geen jaar"),
    "other year": ("gemeente_indeling,gemeente,regio\n2019,Assen,x\n", "gemeente_indeling is 2019"),
    "no text": ("gemeente\x00,regio\nAssen,x\n", "geen leesbare tekst"),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_refuses_in_one_sentence_with_the_line(lees: Lees, text: str, message: str) -> None:
    with pytest.raises((GegevensError, OnbekendError), match=message):
        lees(text)


def test_refuses_a_gemeente_that_was_divided(lees: Lees) -> None:
    with pytest.raises(
        GegevensError, match=r"regel 2: .*'Haaren'.*verdeeld over Boxtel en Oisterwijk"
    ):
        lees("gemeente,regio\nHaaren,x\n", herindelingen=HERINDELINGEN)


def test_who_went_on_counts_by_its_own_row(lees: Lees) -> None:
    found = lees("gemeente,regio\nBeemster,a\nPurmerend,b\n", herindelingen=HERINDELINGEN)
    assert hoofd(found) == {"GM0439": "b"}
    said = (
        "opgegaan in een gemeente met een eigen regel en een andere regio: Beemster (nu Purmerend)"
    )
    assert f"Vervallen, want {said}." in found.meldingen


def test_refuses_what_is_no_file(tmp_path: Path, catalogus: Catalogus) -> None:
    (tmp_path / "x.pdf").write_text("x")
    (tmp_path / "x.csv").write_bytes(b"PK\x03\x04")
    for name, message in (
        ("weg.csv", "bestaat niet"),
        ("", "is een map"),
        ("x.pdf", "van een soort die"),
        ("x.csv", "Excel-werkmap"),
    ):
        with pytest.raises(GegevensError, match=message):
            read_indeling_bestand(tmp_path / name, catalogus)


def test_tells_a_file_from_a_slug() -> None:
    assert [is_bestand(t) for t in ("a.CSV", "x/y.gpkg", "ggd-2025", "ggd")] == [
        True,
        True,
        False,
        False,
    ]


# --- Excel ---------------------------------------------------------------------


def werkmap(path: Path, *sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_reads_excel_with_numbers_for_codes(tmp_path: Path, catalogus: Catalogus) -> None:
    rows = [["code", "regio", None], [106, 1, None], [34.0, "B", None], [None, None, None]]
    found = read_indeling_bestand(werkmap(tmp_path / "x.xlsx", rows, [["los"]]), catalogus)
    assert hoofd(found) == {"GM0106": "1", "GM0034": "B"}
    assert "Van x.xlsx is alleen werkblad 'Sheet' gelezen." in found.meldingen


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["gemeente", "regio"], ["Assen", "=A1"]], "cel B2: hier staat een formule"),
        ([["gemeente", "regio"], ["Assen", "#REF!"]], "cel B2: hier staat de fout #REF!"),
        ([["gemeente", "regio"], ["Assen", "x"], [None, None], ["Aap", "x"]], "regel 4: .*'Aap'"),
        ([], "is leeg"),
    ],
)
def test_refuses_in_excel_with_the_cell(
    tmp_path: Path, catalogus: Catalogus, rows: list[list[object]], message: str
) -> None:
    with pytest.raises((GegevensError, OnbekendError), match=message):
        read_indeling_bestand(werkmap(tmp_path / "x.xlsx", rows), catalogus)


def test_refuses_a_damaged_workbook(tmp_path: Path, catalogus: Catalogus) -> None:
    (tmp_path / "x.xlsx").write_text("geen zip")
    with pytest.raises(GegevensError, match="niet te lezen als Excel"):
        read_indeling_bestand(tmp_path / "x.xlsx", catalogus)


# --- polygons ------------------------------------------------------------------


def test_finds_the_gemeenten_in_real_polygons(tmp_path: Path, catalogus: Catalogus) -> None:
    kaart = catalogus.gebiedskaart.gebieden
    naam = catalogus.gemeenten["provincie"]
    drawn = kaart.assign(regio=naam.reindex(kaart.index)).dissolve("regio").reset_index()
    # As a user has it: in another coordinate system, with borders of another precision.
    rough = drawn[["regio", "geometry"]].assign(geometry=drawn.simplify(100)).to_crs(4326)
    rough.to_file(tmp_path / "provincies 2026.gpkg")
    found = read_indeling_bestand(tmp_path / "provincies 2026.gpkg", catalogus)
    assert hoofd(found) == naam.to_dict()
    assert found.meldingen == ()


@pytest.mark.parametrize(("suffix", "crs"), [("gpkg", 28992), ("geojson", 4326), ("shp", 3035)])
def test_reads_every_format(tmp_path: Path, suffix: str, crs: int) -> None:
    path = tmp_path / f"x.{suffix}"
    regios(("a", 0, 1), ("b", 1, 2.96), ("a", 2.96, 4), crs=crs).to_file(path)
    found = read_indeling_bestand(path, Vakken())
    assert [hoofd(found)[code(n)] for n in range(1, 5)] == ["a", "b", "b", "a"]


def test_leaves_who_is_not_covered_without_regio(tmp_path: Path) -> None:
    regios(("a", 0, 2.05), ("b", 5, 6)).to_file(tmp_path / "x.gpkg")
    found = read_indeling_bestand(tmp_path / "x.gpkg", Vakken())
    assert set(hoofd(found)) == {code(1), code(2)}
    assert any("2 gemeenten geen regio" in text for text in found.meldingen)
    assert any("weggelaten uit x.gpkg: 'b'" in text for text in found.meldingen)


def test_knows_code_and_name_of_a_regio(tmp_path: Path) -> None:
    frame = regios(("a", 0, 4)).rename(columns={"regio": "statnaam"}).assign(statcode="R1")
    frame.to_file(tmp_path / "x.gpkg")
    found = read_indeling_bestand(tmp_path / "x.gpkg", Vakken()).indeling
    assert dict(found.regionamen) == {"R1": "a"}


WHOLE = regios(("a", 0, 4))
POINT = gpd.GeoDataFrame({"regio": ["a"]}, geometry=[Point(X, Y)], crs=28992)


@pytest.mark.parametrize(
    ("drawn", "message"),
    [
        (regios(("a", 0, 4), ("b", 0, 1)), r"evenveel in twee regio's: GM0001 \('a' en 'b'\)"),
        (regios(("a", 50, 54)), "raakt een Nederlandse gemeente"),
        (POINT, "heeft geen vlakken"),
        (
            WHOLE.rename(columns={"regio": "kleur"}),
            "geen kolom die de regio kan zijn; er staat 'kleur'",
        ),
        (regios(("a", 0, 2), ("", 2, 4)), "vlak 2: de regio is leeg"),
        (regios(("a", 0, 2), ("b", 2, 4)).assign(regio_code="1"), "regio '1' heet 'a' en 'b'"),
    ],
)
def test_refuses_polygons(tmp_path: Path, drawn: gpd.GeoDataFrame, message: str) -> None:
    drawn.to_file(tmp_path / "x.gpkg")
    with pytest.raises(GegevensError, match=message):
        read_indeling_bestand(tmp_path / "x.gpkg", Vakken())


def test_refuses_several_layers_and_damage(tmp_path: Path) -> None:
    for layer in ("een", "twee"):
        WHOLE.to_file(tmp_path / "x.gpkg", layer=layer)
    (tmp_path / "x.geojson").write_text("{")
    with pytest.raises(GegevensError, match=r"2 kaartlagen: 'een' en 'twee'.*--laag"):
        read_indeling_bestand(tmp_path / "x.gpkg", Vakken())
    with pytest.raises(GegevensError, match="niet te lezen"):
        read_indeling_bestand(tmp_path / "x.geojson", Vakken())
