"""The data that ships: complete, consistent, and what is known about it holds."""

from __future__ import annotations

import numpy as np
import pytest

from lappendeken import Catalogus, Congruentie, Indeling, load_catalogus, load_congruentie
from lappendeken.model.kenmerken import SOORTEN
from orakel import groepen

SLUGS = sorted(load_catalogus().kenmerken)

# Counts of the publishers, as of the stand in the slug.
AANTAL_REGIOS = {
    "veiligheidsregio-2024": 25,
    "ggd-2025": 25,
    "res-2025": 30,
    "arbeidsmarktregio-2026": 35,
    "provincie-2026": 12,
}


def test_there_are_342_gemeenten_in_twelve_provincies(catalogus: Catalogus) -> None:
    table = catalogus.gemeenten
    assert table.shape == (342, 4)
    assert table.index.str.fullmatch(r"GM\d{4}").all()
    assert table["gemeente_naam"].is_unique
    assert table["provincie"].nunique() == 12
    # CBS, 1 January 2026: between 18.0 and 18.3 million.
    assert 18_000_000 < table["inwoners"].sum() < 18_300_000
    assert table["inwoners"].idxmin() in {"GM0088", "GM0096"}  # Schiermonnikoog or Vlieland
    assert table.loc[table["inwoners"].idxmax(), "gemeente_naam"] == "Amsterdam"
    # Land of the Netherlands: 33 600 km2.
    assert 33_000 < table["landoppervlakte_km2"].sum() < 34_500


def test_borders_and_links_are_among_the_gemeenten(catalogus: Catalogus) -> None:
    known = set(catalogus.gemeenten.index)
    for table in (catalogus.grenzen.grenzen, catalogus.grenzen.verbindingen):
        assert set(table["gemeente_a"]) | set(table["gemeente_b"]) <= known
    assert 800 < len(catalogus.grenzen.grenzen) < 1000


def test_only_islands_have_no_neighbour_over_land(catalogus: Catalogus) -> None:
    codes = list(catalogus.gemeenten.index)
    alone = ~catalogus.grenzen.buren(codes).any(axis=1)
    names = set(catalogus.gemeenten["gemeente_naam"][alone])
    assert names == {"Texel", "Vlieland", "Terschelling", "Ameland", "Schiermonnikoog"}


def test_links_over_water_make_the_country_one(catalogus: Catalogus) -> None:
    codes = list(catalogus.gemeenten.index)
    edges = [(codes[a], codes[b]) for a, b in catalogus.grenzen.graph(codes)]
    assert groepen(edges, codes) == {frozenset(codes)}
    borders = catalogus.grenzen.grenzen
    over_land = zip(borders["gemeente_a"], borders["gemeente_b"], strict=True)
    # Five islands, and Zeeuws-Vlaanderen beside the mainland.
    assert len(groepen(list(over_land), codes)) == 7


def test_the_map_draws_the_gemeenten_once(catalogus: Catalogus) -> None:
    kaart = catalogus.gebiedskaart
    assert kaart.gemeenten == tuple(catalogus.gemeenten.index)
    assert kaart.gebieden.geometry.is_valid.all()
    assert kaart.gebieden.geometry.area.min() > 1e6


@pytest.mark.parametrize("slug", SLUGS)
def test_every_indeling_is_described(catalogus: Catalogus, slug: str) -> None:
    kenmerken = catalogus.kenmerken[slug]
    assert slug == f"{kenmerken.reeks}-{kenmerken.stand}"
    assert kenmerken.soort in SOORTEN[:-1]
    assert kenmerken.groep
    assert kenmerken.vertrouwen in {"A", "B", "C"}
    assert kenmerken.gemeente_indeling == 2023
    assert 1990 <= kenmerken.stand <= 2026
    assert kenmerken.bronnen
    assert all(b.titel and b.adres and b.licentie for b in kenmerken.bronnen)
    assert any("toewijzing" in b.velden for b in kenmerken.bronnen)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_indeling_says_something_of_every_gemeente(catalogus: Catalogus, slug: str) -> None:
    indeling = catalogus.indeling(slug)
    assert indeling.gemeenten == tuple(catalogus.gemeenten.index)
    if indeling.kenmerken.aantal_regios is not None:
        assert len(indeling.regios) == indeling.kenmerken.aantal_regios
    assert all(r.bron_status for r in indeling.lidmaatschappen)


@pytest.mark.parametrize("slug", AANTAL_REGIOS)
def test_number_of_regios_is_that_of_the_publisher(catalogus: Catalogus, slug: str) -> None:
    assert len(catalogus.indeling(slug).regios) == AANTAL_REGIOS[slug]


def test_standaard_covers_every_gemeente_once(standaard: tuple[Indeling, ...]) -> None:
    for indeling in standaard:
        assert all(len(regios) == 1 for regios in indeling.regios_van.values()), indeling.slug
        assert indeling.kenmerken.soort == "samenwerking"


def test_provincie_is_the_one_of_the_list(catalogus: Catalogus) -> None:
    provincie = catalogus.indeling("provincie")
    names = {m: provincie.regionamen[r] for m, r in provincie.hoofdregio.items()}
    assert names == catalogus.gemeenten["provincie"].to_dict()


def test_only_wmo_is_provisional(catalogus: Catalogus) -> None:
    marked = [slug for slug, kenmerken in catalogus.kenmerken.items() if kenmerken.voorlopig]
    assert marked == ["wmo-opvang-beschermd-wonen-2023"]


# --- what is known holds -------------------------------------------------------


def test_drenthe_is_one_veiligheidsregio_one_ggd_and_one_res(catalogus: Catalogus) -> None:
    names = ["veiligheidsregio", "ggd", "res"]
    result = load_congruentie(names, provincies=["Drenthe"], catalogus=catalogus)
    assert len(result.gemeenten) == 12
    for name in names:
        indeling = catalogus.indeling(name)
        (regio,) = {indeling.hoofdregio[m] for m in result.gemeld}
        assert indeling.leden[regio] == set(result.gemeld)
    for measure in ("congruentie", "regioatlas_congruentie", "partnervastheid", "ecs"):
        assert (result.gemeenten[measure] == 1).all(), measure
    assert (result.gemeenten["vaste_partners"] == 11).all()
    assert (result.gemeenten["tafels"] == 1).all()


def test_ggd_follows_the_veiligheidsregio_but_for_names(resultaat: Congruentie) -> None:
    # Art. 14 Wet publieke gezondheid: the GGD regio is that of the veiligheidsregio.
    rows = resultaat.indelingsparen.set_index(["indeling_a", "indeling_b"])
    assert rows.loc[("ggd-2025", "veiligheidsregio-2024"), "v_maat"] > 0.98


def test_tables_have_their_size(resultaat: Congruentie) -> None:
    sizes = {name: len(table) for name, table in resultaat.tabellen.items()}
    assert sizes["gemeenten"] == 342
    assert sizes["gemeenteparen"] == 342 * 36
    assert sizes["effecten"] == 342 * 9
    assert (sizes["indelingen"], sizes["indelingsparen"]) == (9, 36)
    assert sizes["toewijzingen"] == 342 * 9
    assert sizes["kernregios"] == 342
    scores = resultaat.gemeenten["congruentie"]
    assert scores.between(0, 1).all()
    assert np.isclose(scores.mean(), resultaat.waarde("congruentie"))
