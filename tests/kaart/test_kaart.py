"""Tests of the map page as text: what goes in, and that nothing else does."""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
import pytest
import shapely

import lappendeken
from lappendeken import Catalogus, Congruentie, load_congruentie
from lappendeken.analyse.nulmodel import compute_nulmodel
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.kaart import LAGEN, build_kaart, render_kaart
from lappendeken.kaart.build import SCRIPT, STIJLEN
from lappendeken.kaart.gegevens import build_gegevens
from lappendeken.kaart.grond import build_kaartgrond
from lappendeken.kaart.keuze import Kaartkeuze
from lappendeken.kaart.offline import read_static, to_json_text
from lappendeken.maten import MATEN
from lappendeken.model.gebiedskaart import Gebiedskaart
from strook import GEVAARLIJK, strip_congruentie, strip_kaart
from tekening import code, indeling, overlappend, rij

MODULES = Path(__file__).parents[2] / "src" / "lappendeken" / "kaart" / "js"


class Pagina(HTMLParser):
    """The elements of a page, with the text of each script."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self._open = True
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.scripts[-1] += data

    def find(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.elements if name == tag]


def gegevens_van(text: str) -> dict[str, Any]:
    (blob,) = re.findall(
        r'<script type="application/json" id="gegevens">(.*?)</script>', text, re.DOTALL
    )
    found: dict[str, Any] = json.loads(blob)
    return found


pytest_plugins = ("kaartpagina",)


@pytest.fixture(scope="module")
def landelijk(kaart: Path) -> str:
    return kaart.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pagina(landelijk: str) -> Pagina:
    return Pagina(landelijk)


# --- offline ----------------------------------------------------------------------


def test_page_asks_nothing_of_the_network(pagina: Pagina) -> None:
    for tag, attrs in pagina.elements:
        for name in ("src", "href", "srcset", "data", "action", "poster"):
            value = attrs.get(name) or ""
            assert value.startswith(("#", "data:")) or not value, (tag, value)
    assert not pagina.find("link")


def test_styles_load_nothing(landelijk: str) -> None:
    styles = "".join(re.findall(r"<style>(.*?)</style>", landelijk, re.DOTALL))
    assert "@import" not in styles
    assert re.findall(r"url\((?!#)", styles) == []


def test_policy_lets_in_no_image_from_the_network(pagina: Pagina) -> None:
    # That it names the scripts and styles of each page by their hash is in test_beleid.py.
    (policy,) = [
        m["content"]
        for m in pagina.find("meta")
        if m.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy is not None
    # Leaflet, the program of the page and the line that starts it; two styles.
    assert policy.count("'sha256-") == 3 + 2
    rest = re.sub(r" ?'sha256-[^']*'", "", policy)
    assert rest == (
        "default-src 'none'; img-src data:; style-src; script-src; base-uri 'none'; "
        "form-action 'none'"
    )


def test_no_element_carries_a_handler(pagina: Pagina) -> None:
    assert not [name for _, attrs in pagina.elements for name in attrs if name.startswith("on")]


def test_page_says_its_language_title_and_viewport(landelijk: str, pagina: Pagina) -> None:
    assert landelijk.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert "<title>Congruentie van 9 indelingen in 8 domeinen</title>" in landelijk
    (viewport,) = [m["content"] for m in pagina.find("meta") if m.get("name") == "viewport"]
    assert viewport == "width=device-width, initial-scale=1"


def test_national_map_stays_below_a_megabyte(landelijk: str) -> None:
    assert len(landelijk.encode()) < 1_000_000


def test_national_map_with_every_indeling_fits_in_a_mail(landelijk: str) -> None:
    assert len(landelijk.encode()) < 850_000


def test_two_builds_give_the_same_bytes(landelijk: str, catalogus: Catalogus) -> None:
    kaart = lappendeken.build_kaart(catalogus=catalogus)
    assert render_kaart(kaart) == landelijk
    assert render_kaart(kaart) == landelijk


def test_map_is_a_folium_map_that_shows_in_a_notebook(
    kaart_map: folium.Map, landelijk: str, tmp_path: Path
) -> None:
    assert isinstance(kaart_map, folium.Map)
    frame = Pagina(kaart_map._repr_html_())
    (iframe,) = frame.find("iframe")
    assert gegevens_van(iframe["srcdoc"] or "") == gegevens_van(landelijk)
    kaart_map.save(str(tmp_path / "kaart.html"))
    assert (tmp_path / "kaart.html").read_text(encoding="utf-8") == landelijk


def test_top_level_function_takes_a_title_and_a_background(resultaat: Congruentie) -> None:
    text = render_kaart(lappendeken.build_kaart(resultaat, titel="Proef", achtergrond="brt"))
    assert "<title>Proef</title>" in text
    assert gegevens_van(text)["titel"] == "Proef"
    assert "https://service.pdok.nl" in text


def test_importing_the_package_does_not_wait_for_the_map() -> None:
    script = "import lappendeken, sys; print(sorted({'folium', 'branca'} & set(sys.modules)))"
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"


def test_background_is_an_explicit_choice_with_one_host(catalogus: Catalogus) -> None:
    kaart = build_kaart(load_congruentie(["ggd", "res"]), catalogus.gebiedskaart, achtergrond="brt")
    text = render_kaart(kaart)
    assert "img-src data: https://service.pdok.nl;" in text
    assert "https://service.pdok.nl/brt/achtergrondkaart" in text
    assert gegevens_van(text)["achtergrond"] == "BRT Achtergrondkaart (PDOK)"
    assert render_kaart(kaart) == text


def test_unknown_background_is_refused(catalogus: Catalogus) -> None:
    with pytest.raises(OnbekendError, match=r"'brd' bestaat hier niet\. Bedoelde u 'brt'"):
        build_kaart(load_congruentie(["ggd", "res"]), catalogus.gebiedskaart, achtergrond="brd")


def test_ids_are_unique(pagina: Pagina) -> None:
    ids = [attrs["id"] for _, attrs in pagina.elements if "id" in attrs]
    assert len(ids) == len(set(ids))


# --- data as text -----------------------------------------------------------------


def test_json_cannot_end_its_element() -> None:
    text = to_json_text(list(GEVAARLIJK))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == list(GEVAARLIJK)


def test_json_refuses_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="JSON"):
        to_json_text([math.nan])


def test_hostile_names_stay_text() -> None:
    names = GEVAARLIJK
    a = indeling("a", "AAABBB", naam=GEVAARLIJK[1], opgave=GEVAARLIJK[4])
    b = indeling("b", "ABABAB", naam=GEVAARLIJK[2], wettelijke_basis=GEVAARLIJK[3])
    text = render_kaart(
        build_kaart(strip_congruentie(a, b, names=names), strip_kaart(6), titel=GEVAARLIJK[1])
    )
    written = gegevens_van(text)
    assert written["gemeenten"]["naam"] == list(names)
    assert written["titel"] == GEVAARLIJK[1]
    assert [i["naam"] for i in written["indelingen"]] == [GEVAARLIJK[1], GEVAARLIJK[2]]
    page = Pagina(text)
    assert not page.find("img")
    assert len(page.find("script")) == 4
    assert "alert(1)" not in "".join(page.scripts).replace(
        next(s for s in page.scripts if "gemeenten" in s and s.startswith("{")), ""
    )


# --- what the data says -----------------------------------------------------------


def test_memberships_read_back_as_they_were() -> None:
    a = overlappend("a", [{"A": 1.0}, {"A": 0.3, "B": 0.7}, {"B": None}, {}])
    b = indeling("b", "AB.A")
    written = build_strip(strip_congruentie(a, b))
    assert [i["slug"] for i in written["indelingen"]] == ["a", "b"]
    assert written["indelingen"][0]["leden"] == [0, [[0, 0.3], [1, 0.7]], [[1, None]], -1]
    assert written["indelingen"][1]["leden"] == "$%#$"
    assert written["keuze"] == [0, 1]


def build_strip(congruentie: Congruentie, **options: Any) -> dict[str, Any]:
    ground = strip_kaart(len(congruentie.bundel.gemeenten))
    keuze = Kaartkeuze.from_congruentie(congruentie)
    return build_gegevens(keuze, build_kaartgrond(ground), titel="t", **options)


def test_other_indelingen_travel_along_but_are_not_chosen() -> None:
    a, b, c = indeling("a", "AAB"), indeling("b", "ABB"), indeling("c", "ABC")
    written = build_strip(strip_congruentie(a, c), andere=[b, a])
    assert [i["slug"] for i in written["indelingen"]] == ["a", "b", "c"]
    assert written["keuze"] == [0, 2]


def test_narrowed_report_is_marked_and_whole_country_is_not() -> None:
    a, b = indeling("a", "AAB"), indeling("b", "ABB")
    assert build_strip(strip_congruentie(a, b))["gemeld"] == []
    narrowed = strip_congruentie(a, b, gemeld=[code(2), code(3)])
    assert build_strip(narrowed)["gemeld"] == [1, 2]


def test_names_that_are_gone_lead_to_their_gemeente() -> None:
    a, b = indeling("a", "AAB"), indeling("b", "ABB")
    former = {"Oud": [code(3)], "Elders": ["GM9999"], "Kwijt": [code(1), code(3)]}
    written = build_strip(strip_congruentie(a, b), vroegere_namen=former)
    assert written["namen"] == [
        ["Kwijt", 0, "verdeeld"],
        ["Kwijt", 2, "verdeeld"],
        ["Oud", 2, "vroeger"],
    ]


def test_ready_made_choices_name_what_is_on_the_page() -> None:
    a, b, c = indeling("a", "AAB"), indeling("b", "ABB"), indeling("c", "ABC")
    keuzes = {"een": ["c", "a"], "twee": ["b", "weg"]}
    written = build_strip(strip_congruentie(a, b), andere=[c], keuzes=keuzes)
    assert written["keuzes"] == [("een", [0, 2]), ("twee", [1])]


def test_called_names_lead_to_their_gemeente(landelijk: str) -> None:
    written = gegevens_van(landelijk)
    found = {
        name: written["gemeenten"]["naam"][m]
        for name, m, kind in written["namen"]
        if kind == "roepnaam"
    }
    assert (
        found.items()
        >= {
            "Den Haag": "'s-Gravenhage",
            "Den Bosch": "'s-Hertogenbosch",
            "Ljouwert": "Leeuwarden",
            "De Friese Meren": "De Fryske Marren",
        }.items()
    )
    assert "Bergen" not in found


def test_what_geography_gives_stands_beside_the_numbers() -> None:
    congruentie = strip_congruentie(indeling("a", "AAB"), indeling("b", "ABB"))
    assert build_strip(congruentie)["toeval"] is None
    drawn = compute_nulmodel(congruentie.bundel, trekkingen=4)
    written = build_strip(congruentie, nulmodel=drawn)["toeval"]
    assert written["gemeenten"] == [round(v, 3) for v in drawn.gemeenten["verwacht"]]
    assert written["land"] == pytest.approx(drawn.gemeenten["verwacht"].mean(), abs=1e-4)
    assert (written["trekkingen"], written["opGrootte"]) == (4, True)


def test_borders_keep_their_measured_length(landelijk: str, catalogus: Catalogus) -> None:
    written = gegevens_van(landelijk)["grenzen"]
    total = catalogus.grenzen.grenzen["lengte_km"].sum()
    assert sum(km for *_, km in written) == pytest.approx(total)


def test_point_of_a_name_lies_in_its_gemeente(landelijk: str, catalogus: Catalogus) -> None:
    written = gegevens_van(landelijk)
    raster = written["topologie"]["raster"]
    points = gpd.GeoSeries(
        [shapely.Point(x * raster, y * raster) for x, y in written["gemeenten"]["punt"]], crs=4326
    ).to_crs(28992)
    shapes = catalogus.gebiedskaart.gebieden.geometry
    assert all(shapely.contains(shapes.to_numpy(), points.to_numpy()))


def shift(ground: Gebiedskaart, number: int) -> Gebiedskaart:
    """Give the last gemeente another code, as after a herindeling."""
    frame = ground.gebieden.rename(index={ground.gebieden.index[-1]: code(number)})
    return Gebiedskaart(frame, rij(len(frame) - 1))


@pytest.mark.parametrize(
    ("ground", "said"),
    [
        (strip_kaart(4), "1 gemeente op de kaart zonder cijfers (GM0004)"),
        (strip_kaart(2), "1 gemeente zonder vlak op de kaart (GM0003)"),
        (
            shift(strip_kaart(3), 9),
            (
                "1 gemeente zonder vlak op de kaart (GM0003) en "
                "1 gemeente op de kaart zonder cijfers (GM0009)"
            ),
        ),
        (
            strip_kaart(10),
            (
                "7 gemeenten op de kaart zonder cijfers "
                "(GM0004, GM0005, GM0006, GM0007, GM0008 en 2 andere)"
            ),
        ),
    ],
    ids=["more", "fewer", "another year", "many"],
)
def test_map_of_other_gemeenten_is_refused(ground: Gebiedskaart, said: str) -> None:
    congruentie = strip_congruentie(indeling("a", "AAB"), indeling("b", "ABB"))
    with pytest.raises(GegevensError) as refused:
        build_kaart(congruentie, ground)
    assert str(refused.value) == (
        f"De gebiedskaart hoort niet bij deze cijfers: {said}. Geef de kaart en de cijfers van "
        "dezelfde gemeente-indeling, met dezelfde gemeentecodes."
    )


def test_map_in_another_order_is_refused() -> None:
    congruentie = strip_congruentie(indeling("a", "AAB"), indeling("b", "ABB"))
    ground = strip_kaart(3)
    turned = Gebiedskaart(ground.gebieden.iloc[::-1], ground.grenzen)
    with pytest.raises(GegevensError, match=r"in een andere volgorde\. Sorteer beide"):
        build_kaart(congruentie, turned)


def test_other_indeling_of_unknown_gemeenten_is_refused() -> None:
    congruentie = strip_congruentie(indeling("a", "AAB"), indeling("b", "ABB"))
    with pytest.raises(GegevensError) as refused:
        build_kaart(congruentie, strip_kaart(3), andere=[indeling("later", "AABBC")])
    assert str(refused.value) == (
        "Indeling 'later' hoort niet bij deze cijfers: zij noemt GM0004 en GM0005. Zet haar om "
        "naar dezelfde gemeente-indeling of laat haar weg."
    )


# --- the registry of layers -------------------------------------------------------


@pytest.mark.parametrize("laag", LAGEN, ids=lambda laag: laag.kolom)
def test_every_laag_keeps_its_promises(laag: Any) -> None:
    assert laag.kolom in MATEN
    classes = laag.klassen
    assert classes[0].onder == laag.maat.bereik[0]
    assert classes[-1].boven == laag.maat.bereik[1]
    for one, other in pairwise(classes):
        assert one.boven == other.onder
    assert len({k.kleur for k in classes}) == len(classes)
    if laag.rekent_mee:
        assert laag.kolom in (MODULES / "kern" / "maten.js").read_text(encoding="utf-8")


def test_layers_are_different() -> None:
    assert len({laag.kolom for laag in LAGEN}) == len(LAGEN)


def test_layer_that_the_page_cannot_compute_carries_its_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from lappendeken.basis.stijl import KLASSEN
    from lappendeken.kaart import gegevens
    from lappendeken.kaart.lagen import Laag

    layer = Laag("partnervastheid", KLASSEN, "weinig", "veel", rekent_mee=False)
    monkeypatch.setattr(gegevens, "LAGEN", (layer,))
    congruentie = strip_congruentie(indeling("a", "AAB"), indeling("b", "AAA"))
    (written,) = build_strip(congruentie)["lagen"]
    plain, weighted = written["waarden"]
    assert plain == [0.5, 0.5, 0.0]
    assert weighted[2] == 0.0


# --- the files --------------------------------------------------------------------


@pytest.mark.parametrize("name", STIJLEN)
def test_no_style_outgrows_a_reader(name: str) -> None:
    assert len(read_static(name).splitlines()) < 400


def test_script_writes_no_markup_from_text() -> None:
    # Where a line ends is the bundler's; the page reads its own text once, to write it to a file.
    text = read_static(SCRIPT).replace("\n", "")
    text = text.replace("document.documentElement.outerHTML", "", 1)
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in text
