"""Computing with the 341 gemeenten of 1-1-2027: Wijdemeren (GM1696) with Hilversum (GM0402).

The numbers below were added by hand from the rows of ``data/`` of these two.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pandas as pd
import pytest
import shapely

from lappendeken import Catalogus, Indeling, load_catalogus, load_congruentie
from lappendeken.errors import GegevensError, SelectieError
from lappendeken.gegevens.catalogus.voornemens import BESTAND, read_voornemens
from lappendeken.gegevens.gemeentejaar import Jaarcatalogus, load_jaarcatalogus
from lappendeken.gegevens.gemeentejaar.samenvoegen import merge_grenzen, merge_indeling
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import Lidmaatschap
from lappendeken.model.kenmerken import Kenmerken
from lappendeken.opdracht import rapport, voorstel
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.wensen import Wensen
from lappendeken.rapport.gedeeld.render import hou_heel
from lappendeken.tabellen.woordenboek import load_woordenboek
from opdrachtregel import check_refused, read

if TYPE_CHECKING:
    from opdrachtregel import Run

HILVERSUM, WIJDEMEREN = "GM0402", "GM1696"
MET = ("--gemeente-indeling", "2027")
GEREKEND = "Gerekend is met de 341 gemeenten van 1-1-2027 (voorgenomen): Wijdemeren bij Hilversum."


@pytest.fixture(scope="module")
def nu() -> Catalogus:
    return load_catalogus()


@pytest.fixture(scope="module")
def straks(nu: Catalogus) -> Catalogus:
    return load_jaarcatalogus("2027", nu)


# --- gemeenten, borders, polygons ------------------------------------------------------


def test_gemeenten_are_those_of_today_without_the_one_that_joins(
    nu: Catalogus, straks: Catalogus
) -> None:
    assert len(straks.gemeenten) == 341
    assert set(nu.gemeenten.index) - set(straks.gemeenten.index) == {WIJDEMEREN}
    assert straks.gemeenten.index.is_monotonic_increasing
    row = straks.gemeenten.loc[HILVERSUM]
    assert row["gemeente_naam"] == "Hilversum"
    assert row["inwoners"] == 94_595 + 24_672
    assert row["landoppervlakte_km2"] == pytest.approx(45.61 + 47.54)
    assert straks.gemeenten["inwoners"].sum() == 18_130_208
    assert straks.gemeenten["landoppervlakte_km2"].sum() == pytest.approx(33_647.23)
    others = straks.gemeenten.index != HILVERSUM
    rest = straks.gemeenten[others]
    pd.testing.assert_frame_equal(rest, nu.gemeenten.loc[rest.index])


def test_borders_are_added_and_the_one_between_is_gone(nu: Catalogus, straks: Catalogus) -> None:
    lengths = straks.grenzen.grenzen.set_index(["gemeente_a", "gemeente_b"])["lengte_km"]
    mine = {
        pair[0] if pair[1] == HILVERSUM else pair[1]: km
        for pair, km in lengths.items()
        if HILVERSUM in pair
    }
    assert mine == pytest.approx(
        {
            "GM0308": 0.909,
            "GM0310": 8.029 + 0.621,
            "GM0363": 0.668 + 3.137,
            "GM0406": 0.216,
            "GM0417": 6.891,
            "GM1904": 29.002,
            "GM1942": 11.624,
        }
    )
    # One border vanished, and two pairs became one.
    assert len(lengths) == 876 - 1 - 2
    assert lengths.sum() == pytest.approx(7_346.521 - 16.089)
    pd.testing.assert_frame_equal(straks.grenzen.verbindingen, nu.grenzen.verbindingen)


def test_links_over_water_go_along_once() -> None:
    links = pd.DataFrame([("a", "c"), ("b", "c"), ("a", "b")], columns=["gemeente_a", "gemeente_b"])
    borders = pd.DataFrame({"gemeente_a": ["b"], "gemeente_b": ["d"], "lengte_km": [1.5]})
    found = merge_grenzen(Grenzen(borders, links), {"b": "d"})
    assert len(found.grenzen) == 0
    assert found.verbindingen.to_numpy().tolist() == [["a", "c"], ["c", "d"], ["a", "d"]]


def test_polygons_are_joined_and_the_rest_is_untouched(nu: Catalogus, straks: Catalogus) -> None:
    old, new = nu.gebiedskaart.gebieden.geometry, straks.gebiedskaart.gebieden.geometry
    assert straks.gebiedskaart.gemeenten == tuple(straks.gemeenten.index)
    assert new[HILVERSUM].area == pytest.approx(old[HILVERSUM].area + old[WIJDEMEREN].area)
    assert new[HILVERSUM].geom_type == "Polygon"
    assert not new[HILVERSUM].interiors
    assert shapely.coverage_is_valid(new.to_numpy())
    others = new.index != HILVERSUM
    assert new[others].equals(old[new.index[others]])


# --- indelingen ------------------------------------------------------------------------


def make(*rows: Lidmaatschap) -> Indeling:
    return Indeling(Kenmerken(slug="x", naam="x", domein="x", stand=2025), rows)


def rows_of(indeling: Indeling) -> list[tuple[str, str, float | None]]:
    return [tuple(row[:3]) for row in indeling.lidmaatschappen]  # type: ignore[misc]


B = Lidmaatschap("b", "y", 1.0)


@pytest.mark.parametrize(
    ("stays", "joins", "expected", "anders", "alleen"),
    [
        pytest.param([("x", 1.0, "")], [("x", 1.0, "")], [("x", 1.0)], 0, 0, id="same"),
        pytest.param([("x", 1.0, "")], [("y", 1.0, "")], [("x", 1.0)], 1, 0, id="own row"),
        pytest.param([], [("y", 1.0, "")], [("y", 1.0)], 0, 1, id="only who joins"),
        pytest.param([("x", 1.0, "")], [], [("x", 1.0)], 0, 0, id="only who stays"),
        pytest.param(
            [("", None, "onbekend")], [("y", 1.0, "bron")], [("y", 1.0)], 0, 1, id="nothing known"
        ),
        pytest.param(
            [("", None, "geen_regio")], [("y", 1.0, "bron")], [("", None)], 1, 0, id="said none"
        ),
        pytest.param(
            [("x", 1.0, "")],
            [("x", 0.6, ""), ("y", 0.4, "")],
            [("x", 1.0)],
            1,
            0,
            id="shares of who joins",
        ),
        pytest.param([], [("", None, "geen_regio")], [("", None)], 0, 0, id="none of both"),
    ],
)
def test_an_indeling_is_recoded_by_the_row_of_who_stays(
    stays: list[tuple[str, float | None, str]],
    joins: list[tuple[str, float | None, str]],
    expected: list[tuple[str, float | None]],
    anders: int,
    alleen: int,
) -> None:
    rows = [Lidmaatschap("h", *row) for row in stays] + [Lidmaatschap("w", *row) for row in joins]
    found = merge_indeling(make(B, *rows), {"w": "h"}, gemeente_indeling=2027)
    assert rows_of(found.indeling) == [("b", "y", 1.0), *(("h", *row) for row in expected)]
    assert found.anders == (("h", "w"),) * anders
    assert found.alleen == (("h", "w"),) * alleen
    assert found.indeling.kenmerken.gemeente_indeling == 2027


def test_what_travels_along_is_recoded_and_says_where_that_was_a_choice(
    straks: Catalogus,
) -> None:
    ggd, toerist = straks.indeling("ggd"), straks.indeling("toeristengebied-2022")
    recreatie = straks.indeling("recreatieschap-2015")
    assert WIJDEMEREN not in ggd.gemeenten
    assert [ggd.regionamen[r] for r in ggd.regios_van[HILVERSUM]] == ["GGD Gooi en Vechtstreek"]
    assert toerist.regios_van[HILVERSUM] == ("TR07",)
    assert recreatie.regios_van[HILVERSUM] == ("RS09",)
    assert straks.say_samengevoegd([ggd]) == ()
    assert straks.say_samengevoegd([ggd, toerist, recreatie]) == (
        (
            "Wijdemeren en Hilversum hebben nu niet dezelfde regio in toeristengebied-2022; daar "
            "telt de regio van Hilversum."
        ),
        (
            "Van Hilversum is geen regio bekend in recreatieschap-2015; daar telt de regio van "
            "Wijdemeren."
        ),
    )


def test_every_indeling_can_be_recoded(nu: Catalogus, straks: Catalogus) -> None:
    for slug in nu.kenmerken:
        found, was = straks.indeling(slug), nu.indeling(slug)
        assert set(was.gemeenten) - {WIJDEMEREN} <= set(found.gemeenten)
        assert WIJDEMEREN not in found.gemeenten
        for gemeente in set(was.gemeenten) - {WIJDEMEREN, HILVERSUM}:
            assert found.regios_van[gemeente] == was.regios_van[gemeente]


def test_congruentie_of_who_has_nothing_to_do_with_it_is_unchanged(
    nu: Catalogus, straks: Catalogus
) -> None:
    before, after = (load_congruentie(catalogus=one) for one in (nu, straks))
    near = {HILVERSUM, WIJDEMEREN}
    for indeling in before.bundel.indelingen:
        near |= indeling.partners(WIJDEMEREN)
    far = [code for code in after.bundel.gemeenten if code not in near]
    assert len(far) > 250
    old, new = (
        one.tabellen["gemeenten"].set_index("gemeente_code")["congruentie"]
        for one in (before, after)
    )
    pd.testing.assert_series_equal(new[far], old[far], check_exact=True)
    # Blaricum had both as partners; now they are one.
    assert new["GM0376"] != old["GM0376"]


# --- the data file ---------------------------------------------------------------------


def test_the_source_is_named_with_its_date(straks: Catalogus) -> None:
    row = straks.bronnen([]).iloc[-1]
    assert row["invoer"] == BESTAND
    assert row["stand"] == "21-11-2025"
    assert str(row["adres"]).startswith("https://www.rijksoverheid.nl/")
    assert "is niet gezien" in row["toelichting"]
    assert len(row["sha256"]) == 64


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("2027-01-01", "2028-01-01", id="other year"),
        pytest.param("2027-01-01", "morgen", id="no day"),
        pytest.param("GM0402", "GM1696", id="joins itself"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, nu: Catalogus, old: str, new: str) -> None:
    text = (nu.root / BESTAND).read_text("utf-8")
    path = tmp_path / BESTAND
    path.parent.mkdir()
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(GegevensError, match="de gemeente-indeling van 2027 klopt niet"):
        read_voornemens(tmp_path)


def test_without_the_file_there_is_only_today(tmp_path: Path, nu: Catalogus) -> None:
    assert read_voornemens(tmp_path) == ()
    assert load_jaarcatalogus("2023", nu) is nu
    with pytest.raises(SelectieError, match=r"'2027' is er niet\. Kies 2023, of laat"):
        load_jaarcatalogus("2027", Catalogus(tmp_path))


# --- commands --------------------------------------------------------------------------


def write_lijst(path: Path, nu: Catalogus, skip: str = "", **anders: str) -> None:
    """Write the GGD of every gemeente, perhaps another one for some."""
    ggd = nu.indeling("ggd")
    rows = [
        f"{naam};{anders.get(str(code)) or ggd.regionamen[ggd.regios_van[code][0]]}"
        for code, naam in nu.gemeenten["gemeente_naam"].items()
        if code != skip
    ]
    path.write_text("\n".join(("gemeente;regio", *rows)), "utf-8")


def refuse(run: Run, folder: Path, args: tuple[str, ...], says: str) -> None:
    check_refused(run, folder, list(args), re.escape(says))


def joined(text: str) -> str:
    return " ".join(text.split())


def test_a_list_of_341_is_recognised(run: Run, tmp_path: Path, nu: Catalogus) -> None:
    write_lijst(tmp_path / "l.csv", nu, WIJDEMEREN)
    without = joined(run("vergelijk", "l.csv", "ggd", "--controleer").out)
    assert "341 regels, 341 gemeenten met een regio" in without
    assert (
        "l.csv gebruikt de 341 gemeenten van 2027 (voorgenomen): Wijdemeren heeft nu geen regio. "
        "Reken met --gemeente-indeling 2027 om de lijst helemaal te gebruiken." in without
    )
    ended = run("vergelijk", "l.csv", "ggd", "--controleer", *MET)
    assert GEREKEND in joined(ended.err)
    assert "geen regio" not in ended.out
    assert "omgezet" not in ended.out.casefold()


def test_a_list_that_lacks_another_gemeente_is_not_called_one_of_2027(
    run: Run, tmp_path: Path, nu: Catalogus
) -> None:
    write_lijst(tmp_path / "l.csv", nu, HILVERSUM)
    said = run("vergelijk", "l.csv", "ggd", "--controleer").out
    assert "In l.csv heeft Hilversum geen regio." in said
    assert "2027" not in said


def test_a_list_of_342_is_recoded_with_a_word(run: Run, tmp_path: Path, nu: Catalogus) -> None:
    write_lijst(tmp_path / "l.csv", nu)
    said = joined(run("vergelijk", "l.csv", "ggd", "--controleer", *MET).out)
    assert "342 regels, 341 gemeenten met een regio" in said
    assert "l.csv gebruikt de 342 gemeenten van 2023; 1 regel omgezet naar 2027." in said
    assert "Omgezet na herindeling: Wijdemeren naar Hilversum." in said


def test_in_a_list_that_parts_them_the_row_of_hilversum_counts(
    run: Run, tmp_path: Path, nu: Catalogus
) -> None:
    write_lijst(tmp_path / "l.csv", nu, **{WIJDEMEREN: "GGD Flevoland"})
    said = joined(run("vergelijk", "l.csv", "ggd", "--controleer", *MET).out)
    assert "een eigen regel en een andere regio: Wijdemeren (nu Hilversum)." in said


def test_a_list_that_is_kept_is_recoded_too(run: Run, tmp_path: Path, nu: Catalogus) -> None:
    write_lijst(tmp_path / "l.csv", nu)
    assert run("indelingen", "toevoegen", "l.csv", "--naam", "mijn plan").code == 0
    ended = run("gemeente", "Hilversum", "--indelingen", "mijn-plan,ggd", *MET)
    assert ended.code == 0, ended.err
    assert "119.267 inwoners" in ended.out
    assert "Wijdemeren" not in ended.out


@pytest.mark.parametrize("year", ["2026", "2028", "abc"])
def test_another_year_is_refused_and_says_which_there_are(
    run: Run, tmp_path: Path, year: str
) -> None:
    refuse(
        run,
        tmp_path,
        ("gemeente", "Assen", "--gemeente-indeling", year),
        f"--gemeente-indeling '{year}' is er niet. Kies 2023 of 2027 (voorgenomen), of laat",
    )


def test_goes_not_with_units_of_the_user(run: Run, tmp_path: Path) -> None:
    (tmp_path / "e.csv").write_text("code;naam\na;Aa\nb;Bb\n")
    refuse(run, tmp_path, ("gemeente", "Aa", "--eenheid", "e.csv", *MET), "Laat één van beide weg.")


def test_who_joins_is_no_gemeente_any_more(run: Run, tmp_path: Path) -> None:
    refuse(
        run,
        tmp_path,
        ("gemeente", "Wijdemeren", *MET),
        "'Wijdemeren' is geen gemeente meer in de indeling van 1-1-2027 (voorgenomen). Kies "
        "'Hilversum', waarin zij opgaat.",
    )
    (tmp_path / "c.csv").write_text(
        "indeling;gemeente;regio;bron;datum\nggd;Wijdemeren;GGD Flevoland;x;2026-01-01\n"
    )
    args = ("gemeente", "Assen", "--correctie", "c.csv", *MET)
    refuse(run, tmp_path, args, "Wijdemeren hoort met --gemeente-indeling 2027 bij Hilversum")
    (tmp_path / "s.csv").write_text("indeling;gemeente;naar_regio\nggd;Wijdemeren;GGD Flevoland\n")
    said = (
        "s.csv, regel 2: Wijdemeren hoort met --gemeente-indeling 2027 bij Hilversum: per 1-1-2027 "
        "(voorgenomen) is het geen gemeente meer. Noem Hilversum, of laat die optie weg."
    )
    refuse(run, tmp_path, ("scenario", "s.csv", *MET), said)
    assert run("scenario", "s.csv").code == 0


def test_tables_have_the_columns_of_the_contract(run: Run, tmp_path: Path, pages: None) -> None:
    ended = run("rapport", *MET, "--nulmodel", "0", "--uit", "uit")
    assert ended.code == 0, ended.err
    assert GEREKEND in joined(ended.err)
    tables = load_woordenboek("rapport")
    gemeenten = read(tmp_path / "uit", "gemeenten")
    assert len(gemeenten) == 341
    known = [kolom.naam for kolom in tables["gemeenten"].kolommen]
    assert [name for name in known if name in gemeenten.columns] == list(gemeenten.columns)
    for path in (tmp_path / "uit" / "tabellen").glob("*.csv"):
        assert WIJDEMEREN not in path.read_text("utf-8"), path.name


# --- pages -----------------------------------------------------------------------------


def read_pagina(path: Path) -> str:
    """Read a page without what keeps a day on one line."""
    return re.sub(r'<span class="dag">(.*?)</span>', r"\1", path.read_text("utf-8"))


def check_says(page: str) -> None:
    assert "1-1-2027 (voorgenomen)" in page
    assert "tot de indeling van 2023" not in page
    assert "Gemeentelijke indeling van 2023" not in page


def list_teksten(path: Path) -> str:
    book = openpyxl.load_workbook(path, read_only=True)
    cells = [str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row]
    book.close()
    return "\n".join(cells)


@pytest.mark.traag
def test_report_map_and_workbook_say_which_gemeenten(tmp_path: Path) -> None:
    keuze = Keuze(indelingen=("ggd", "toeristengebied-2022"), gemeente_indeling="2027")
    rapport.run(rapport.Verzoek(keuze, uit=tmp_path / "r", nulmodel=0), lambda _: None)
    page = read_pagina(tmp_path / "r" / "rapport.html")
    check_says(page)
    check_says((tmp_path / "r" / "kaart.html").read_text("utf-8"))
    assert GEREKEND in page
    assert "niet dezelfde regio in toeristengebied-2022" in page
    assert (
        hou_heel("lappendeken rapport --indelingen ggd,toeristengebied-2022 --gemeente-indeling")
        in page
    )
    assert "indeling van 1-1-2027 (voorgenomen)" in list_teksten(
        tmp_path / "r" / "lappendeken.xlsx"
    )


@pytest.mark.traag
def test_voorstel_says_which_gemeenten_also_in_its_scenario(tmp_path: Path) -> None:
    keuze = Keuze(indelingen=("ggd", "res"), gemeente_indeling="2027")
    verzoek = voorstel.Verzoek(keuze, Wensen(seconden=1), tmp_path / "v")
    voorstel.run(verzoek, lambda _: None, werkers=1)
    page = read_pagina(tmp_path / "v" / "voorstel.html")
    check_says(page)
    assert GEREKEND in page
    check_says((tmp_path / "v" / "kaart.html").read_text("utf-8"))
    assert "scenario.toml --gemeente-indeling 2027" in (tmp_path / "v" / "scenario.toml").read_text(
        "utf-8"
    )
    assert "indeling van 1-1-2027 (voorgenomen)" in list_teksten(
        tmp_path / "v" / "lappendeken.xlsx"
    )


@pytest.mark.parametrize(
    ("args", "name"),
    [
        pytest.param(("vergelijk", "ggd", "toeristengebied-2022"), "vergelijking", id="vergelijk"),
        pytest.param(
            ("scenario", "s.csv", "--indelingen", "ggd,toeristengebied-2022"),
            "scenario",
            id="scenario",
        ),
    ],
)
def test_pages_side_by_side_say_which_gemeenten(
    run: Run, tmp_path: Path, args: tuple[str, ...], name: str
) -> None:
    (tmp_path / "s.csv").write_text("indeling;gemeente;naar_regio\nggd;Hilversum;GGD Flevoland\n")
    ended = run(*args, *MET, "--uit", "uit")
    assert ended.code == 0, ended.err
    page = read_pagina(tmp_path / "uit" / f"{name}.html")
    check_says(page)
    assert GEREKEND in page
    assert "niet dezelfde regio in toeristengebied-2022" in page
    assert GEREKEND in list_teksten(tmp_path / "uit" / "lappendeken.xlsx")


def test_today_says_nothing_of_it(run: Run, tmp_path: Path, nu: Catalogus) -> None:
    assert not isinstance(load_catalogus(), Jaarcatalogus)
    assert BESTAND not in set(nu.bronnen([])["invoer"])
    ended = run("gemeente", "Wijdemeren", "--gemeente-indeling", "2023")
    assert ended.code == 0
    assert "2027" not in ended.out + ended.err
