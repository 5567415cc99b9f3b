"""The Flemish case on a drawn country: report, map and comparison, without Dutch assumptions."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from opdrachtregel import Run, read
from vlaams_land import CODES, LIJSTEN, NAMEN, schrijf

pytest_plugins = ("browser",)

LIJST = [f"{naam}-2025.csv" for naam in LIJSTEN]
WIJKEN = ("--eenheid-naam", "wijk,wijken", "--eenheid-gebied", "Vlaanderen")
NEDERLANDS = (
    *("Nederland", "CBS", "Kadaster", "342", "provincie", "veiligheidsregio", "Caribisch"),
    *("Tweede Kamer", "motie", "Raad voor het Openbaar Bestuur", "Andersson", "KWINK", "PROOF"),
    *("Gravenhage", "COROP", "Vlaamse", "Engeland", "indeling van 2023", "1 januari 2026"),
    *("Gemeenschappelijke regeling", "landelijk", "het land", "EPSG:28992"),
)
"""What does not hold of these units, and so may stand nowhere."""


@pytest.fixture
def land(tmp_path: Path, run: Run) -> Path:
    """The drawn country, in the folder where commands run."""
    schrijf(tmp_path)
    return tmp_path


def lees(page: Path) -> str:
    """Return what a page says: its words and what a screen reader hears."""
    text = re.sub(r"<(script|style|code)\b.*?</\1>", " ", page.read_text("utf-8"), flags=re.S)
    heard = re.findall(r'(?:aria-label|alt|title|placeholder)="([^"]*)"', text)
    return html.unescape(" ".join([re.sub(r"<[^>]+>", " ", text), *heard]))


def zoek_nederlands(text: str) -> list[str]:
    return [word for word in NEDERLANDS if word.casefold() in text.casefold()]


def test_scores_are_those_worked_by_hand(land: Path, run: Run) -> None:
    ended = run("rapport", *LIJST, "--eenheid", "vlaanderen.gpkg", *WIJKEN, "--uit", "uit")
    assert ended.code == 0, ended.err
    table = read(land / "uit", "gemeenten").set_index("gemeente_code")
    low, high = Fraction(71, 315), Fraction(11, 35)
    for code in CODES:
        expected = low if int(code) in {int(c) for c in CODES[8:]} else high
        assert table.loc[int(code), "congruentie"] == pytest.approx(float(expected))
    assert table["provincie"].isna().all()
    borders = read(land / "uit", "naden")
    # Nine upright lines of 10 km and eight level ones.
    assert len(borders) == 17
    assert borders["lengte_km"].to_numpy() == pytest.approx(10, rel=0.002)
    # Halle and Kortrijk, one above the other, part in two of the three lists.
    row = borders.set_index(["gemeente_a", "gemeente_b"]).loc[(int(CODES[5]), int(CODES[9]))]
    assert (row["aantal_indelingen"], row["aantal_vergeleken"]) == (2, 3)


def test_the_report_speaks_of_wijken_and_says_nothing_dutch(land: Path, run: Run) -> None:
    ended = run("rapport", *LIJST, "--eenheid", "vlaanderen.gpkg", *WIJKEN, "--uit", "uit")
    said = lees(land / "uit" / "rapport.html")
    flat = " ".join(said.split())
    assert "Regio-indelingen naast elkaar: Vlaanderen" in flat
    assert (
        "De 3 gekozen indelingen (3 domeinen) hebben samen een congruentie van 28%, gemiddeld "
        "over 12 wijken. Telt elke wijk mee naar haar inwoners, dan is het 29%."
    ) in flat
    assert "over 12 wijken uit vlaanderen.gpkg." in flat
    assert "Lengten zijn gemeten in EPSG:3035 (LAEA Europa)." in flat
    assert "Grenzen en inwoners: vlaanderen.gpkg, een bestand van de gebruiker." in flat
    assert zoek_nederlands(said) == []
    assert not re.search(r"gemeente(?!n?\.csv|paren)", flat, re.I)
    assert "gemeente" not in ended.err.replace("--gemeente", "")
    assert (
        "Let op: De eenheden zijn de 12 wijken uit vlaanderen.gpkg (code uit 'NISCODE', naam uit "
        "'Naam' en inwoners uit 'inwoners')."
    ) in ended.err


def test_gemeenten_of_another_country_keep_their_word(land: Path, run: Run) -> None:
    run(
        *("rapport", *LIJST, "--eenheid", "tabel.csv", "--eenheid-naam", "gemeente,gemeenten"),
        *("--uit", "uit"),
    )
    said = lees(land / "uit" / "rapport.html")
    assert "gemiddeld over 12 gemeenten" in said
    assert zoek_nederlands(said) == []


def test_without_polygons_and_inwoners_it_says_so_and_counts_nothing(land: Path, run: Run) -> None:
    ended = run("rapport", *LIJST, "--eenheid", "kaal.csv", "--uit", "uit")
    assert "kaal.csv noemt geen inwoners: niets telt naar inwoners." in ended.err
    assert "kaal.csv heeft geen vlakken: er is geen kaart, en er zijn geen naden." in ended.err
    folder = land / "uit"
    assert not (folder / "kaart.html").exists()
    said = " ".join(lees(folder / "rapport.html").split())
    assert "Hoeveel inwoners elke eenheid heeft is niet bekend; alle tellen even zwaar." in said
    assert (
        "Er zijn geen vlakken van de eenheden. Daarom is er geen kaart, en is niet bekend wie aan "
        "wie grenst: naden, buren en losse delen zijn niet te bepalen."
    ) in said
    assert "naar inwoners" not in said.replace("niets telt naar inwoners", "")
    assert "interactieve kaart" not in said
    assert zoek_nederlands(said) == []
    table = read(folder, "gemeenten")
    empty = [c for c in table if c.endswith("inwoners")] + ["partners_buur", "buren_partner"]
    assert len(empty) == 9
    assert table[empty].isna().all(axis=None)
    assert table["congruentie"].notna().all()
    regios = read(folder, "regios")
    assert regios[["inwoners", "grootste_gemeente", "delen", "naden_km"]].isna().all(axis=None)
    landelijk = read(folder, "landelijk").set_index(["maat", "weging"])["waarde"]
    for row in (("congruentie", "inwoners"), ("aantal_inwoners", "geen"), ("naden_km", "geen")):
        assert landelijk.isna()[row], row
    assert landelijk["congruentie", "gemeenten"] == pytest.approx(float(Fraction(269, 945)))


def test_the_workbook_and_the_datapackage_are_of_the_user_too(land: Path, run: Run) -> None:
    run("rapport", *LIJST, "--eenheid", "vlaanderen.gpkg", *WIJKEN, "--uit", "uit")
    book = load_workbook(land / "uit" / "lappendeken.xlsx", read_only=True)
    cells = [
        str(cell)
        for sheet in ("Leeswijzer", "Kolommen")
        for row in book[sheet].iter_rows(values_only=True)
        for cell in row
        if cell
    ]
    book.close()
    text = "\n".join(cells)
    assert "Alle 12 wijken." in cells
    assert "Gemeten op de vlakken uit vlaanderen.gpkg, een bestand van de gebruiker." in cells
    packed = (land / "uit" / "datapackage.json").read_text("utf-8")
    for word in ("CBS", "Kadaster", "Nederland", "1 januari 2026", "indeling van 2023"):
        assert word not in text
        assert word not in packed


@pytest.mark.parametrize("eenheid", ["vlaanderen.gpkg", "kaal.csv"])
def test_two_lists_side_by_side(land: Path, run: Run, eenheid: str) -> None:
    ended = run(
        *("vergelijk", *LIJST[:2], "--met", LIJST[2], "--eenheid", eenheid, *WIJKEN),
        *("--uit", "uit"),
    )
    assert ended.code == 0, ended.err
    said = lees(land / "uit" / "vergelijking.html")
    flat = " ".join(said.split())
    # A and B of the politiezones are halved by the eerstelijnszones, C and D are not.
    assert "eerstelijnszone-2025 splitst 2 van de 4 regio’s van politiezone-2025" in flat
    assert "4 wijken moeten verhuizen" in flat
    assert zoek_nederlands(said) == []
    assert not re.search(r"gemeente(?!n?\.csv|paren)", flat, re.I)
    row = read(land / "uit", "indelingspaar").iloc[0]
    assert row["jaccard"] == pytest.approx((8 * 1 / 5 + 4 * 1 / 3) / 12)
    assert (row["verhuizingen_a_in_b"], row["verhuizingen_b_in_a"]) == (4, 6)
    if eenheid == "kaal.csv":
        assert read(land / "uit", "kruistabel")[["inwoners", "km"]].isna().all(axis=None)
        assert "Op de kaart" not in flat
        assert "regiogrens om te vergelijken" not in flat
        assert "inwoners" not in flat.replace("noemt geen inwoners: niets telt naar inwoners", "")


def test_one_unit_on_the_screen(land: Path, run: Run) -> None:
    ended = run(
        *("gemeente", "aalst", "--indelingen", ",".join(LIJST), "--eenheid", "kaal.csv"),
        *("--eenheid-naam", "het district,districten"),
    )
    assert ended.out.startswith("Aalst (41002)\n\nCongruentie: 31%")
    assert "Van de 12 districten" in " ".join(ended.out.split())
    assert "gemeente" not in ended.out


@pytest.mark.traag
@pytest.mark.parametrize("breedte", [1440, 390])
def test_the_map_in_a_browser(
    land: Path, run: Run, open_page: Callable[..., Any], breedte: int
) -> None:
    run("kaart", *LIJST, "--eenheid", "vlaanderen.gpkg", *WIJKEN)
    page = open_page(land / "kaart.html", breedte, 900)
    assert page.inner_text("#ondertitel") == "Stand 2025; 12 wijken"
    field = page.locator("#zoekveld")
    assert field.get_attribute("placeholder") == "Zoek een wijk of regio"
    field.fill("aalst")
    field.press("Enter")
    card = page.inner_text("#kaartje")
    assert "12.000 inwoners" in card
    assert zoek_nederlands(card) == []
    assert "gemeente" not in card.casefold()
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    seen = page.inner_text("body")
    assert "Kaart van de gebruiker; lappendeken" in seen
    assert zoek_nederlands(seen) == []
    assert "gemeente" not in seen.casefold()
    assert page.evaluate("document.documentElement.scrollWidth") <= breedte


@pytest.mark.traag
def test_the_map_without_inwoners_offers_no_weighing(
    land: Path, run: Run, open_page: Callable[..., Any]
) -> None:
    import geopandas as gpd

    gpd.read_file(land / "vlaanderen.gpkg").drop(columns="inwoners").to_file(land / "k.gpkg")
    run("kaart", *LIJST, "--eenheid", "k.gpkg", *WIJKEN)
    page = open_page(land / "kaart.html")
    assert page.locator("text=naar inwoners >> visible=true").count() == 0
    page.click("text=Toon als tabel")
    heads = page.locator("#tabel th").all_inner_texts()
    assert "Wijk" in " ".join(heads)
    assert not {"Inwoners", "Provincie"} & {head.strip() for head in heads}


def test_names_are_there_and_never_exchanged(land: Path, run: Run) -> None:
    path = land / "politiezone-2025.csv"
    path.write_text(path.read_text("utf-8").replace(",A\n", ",Samenwerkende gemeenten Leie\n"))
    run("rapport", *LIJST, "--eenheid", "tabel.csv", *WIJKEN, "--uit", "uit")
    said = lees(land / "uit" / "rapport.html")
    # Who only shares it as a name sees it in no sentence about units.
    assert "Samenwerkende wijken" not in said
    assert read(land / "uit", "regios")["regio_naam"].str.contains("gemeenten Leie").any()
    assert NAMEN[0] in said


@pytest.mark.parametrize(
    ("options", "named"),
    [(("--docx",), "--docx gaat"), (("--gpkg", "--figuren"), "--figuren en --gpkg gaan")],
)
def test_what_knows_only_gemeenten_is_refused(
    land: Path, run: Run, options: tuple[str, ...], named: str
) -> None:
    ended = run("rapport", LIJST[0], "--eenheid", "vlaanderen.gpkg", *WIJKEN, *options)
    assert ended.code == 1
    assert ended.err.endswith(
        f"Fout: {named} nu alleen over gemeenten. Laat dat weg, of laat --eenheid weg.\n"
    )
    assert not (land / "uitvoer").exists()
