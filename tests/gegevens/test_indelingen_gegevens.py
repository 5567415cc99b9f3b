"""Tests of the shipped indelingen, herindelingen and presets.

Numbers stand here as the sources state them, not as the data happens to be: a rebuild
that changes one of them is noticed.
"""

from __future__ import annotations

import csv
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling

DATA = Path(__file__).resolve().parents[2] / "data"
MAX_BYTES = 4_000_000

# slug: number of regios, as the source states it
INDELINGEN = {
    "afval-inzameling-2025": 13,
    "afval-verwerking-2015": 13,
    "arbeidsmarktregio-2016": 35,
    "arbeidsmarktregio-2022": 35,
    "arbeidsmarktregio-2026": 35,
    "archiefdienst-2025": 27,
    "arrondissement-2016": 11,
    "arrondissement-2025": 11,
    "belastingsamenwerking-2025": 17,
    "brzo-dienst-2016": 6,
    "corop-2016": 40,
    "corop-2026": 40,
    "corop-plus-2016": 52,
    "corop-plus-2022": 52,
    "corop-sub-2016": 43,
    "corop-sub-2022": 43,
    "drinkwaterbedrijf-2011": 10,
    "gemeenschappelijke-regelingen-2015": 405,
    "ggd-2016": 25,
    "ggd-2025": 25,
    "hlz-regio-2016": 57,
    "intergemeentelijke-sociale-dienst-2016": 29,
    "jeugd-bovenregionaal-driemilieus-2021": 8,
    "jeugd-bovenregionaal-gesloten-2021": 8,
    "jeugdregio-2016": 42,
    "jeugdregio-2022": 42,
    "jeugdregio-2025": 42,
    "kieskring-2022": 19,
    "kredietbank-2015": 4,
    "kvk-2016": 5,
    "kvk-2022": 5,
    "landbouwgebied-2016": 65,
    "landbouwgebied-2022": 65,
    "landbouwgebied-groep-2016": 14,
    "landbouwgebied-groep-2022": 14,
    "landsdeel-2016": 4,
    "landsdeel-2026": 4,
    "meldkamergebied-2020": 10,
    "metropoolregio-2023": 4,
    "mirt-gebied-2016": 8,
    "nodaal-gebied-2026": 80,
    "nuts2-2016": 12,
    "nuts3-2016": 40,
    "nuts3-2024": 40,
    "omgevingsdienst-2016": 29,
    "omgevingsdienst-2026": 26,
    "onderwijsgebied-2026": 25,
    "politie-eenheid-2016": 10,
    "politie-eenheid-2025": 10,
    "provincie-2016": 12,
    "provincie-2026": 12,
    "rcf-2016": 9,
    "recreatieschap-2015": 25,
    "regioplus-2022": 28,
    "res-2025": 30,
    "ressort-2016": 4,
    "ressort-2025": 4,
    "riec-2016": 10,
    "rmc-2016": 39,
    "rmc-2022": 40,
    "rmc-2026": 40,
    "rpa-2016": 34,
    "rpa-2026": 34,
    "sociale-werkvoorziening-2016": 86,
    "subres-2022": 40,
    "swv-passend-onderwijs-po-2016": 76,
    "swv-passend-onderwijs-po-2026": 76,
    "swv-passend-onderwijs-vo-2016": 74,
    "swv-passend-onderwijs-vo-2026": 74,
    "toeristengebied-2016": 17,
    "toeristengebied-2022": 17,
    "toeristengroep-2022": 6,
    "vakantieregio-2026": 3,
    "veilig-thuis-2016": 26,
    "veilig-thuis-2022": 26,
    "veilig-thuis-2025": 25,
    "veiligheidshuis-2016": 34,
    "veiligheidsregio-2016": 25,
    "veiligheidsregio-2024": 25,
    "vpt-regio-2014": 16,
    "vrouwenopvang-2016": 35,
    "werk-inkomen-uitvoering-2025": 36,
    "wgr-gebied-2026": 42,
    "wgr-samenwerking-2025": 32,
    "wmo-opvang-beschermd-wonen-2016": 43,
    "wmo-opvang-beschermd-wonen-2023": 44,
    "wmo-regio-2016": 43,
    "zorgkantoorregio-2016": 32,
    "zorgkantoorregio-2025": 31,
}

STANDAARD = {
    "veiligheidsregio",
    "ggd",
    "jeugdregio",
    "wmo-opvang-beschermd-wonen",
    "veilig-thuis",
    "arbeidsmarktregio",
    "rmc",
    "res",
    "omgevingsdienst",
}

# Known for a part of the country only, so not shipped.
WEGGELATEN = ("politiedistrict", "woondealregio", "waterschap")

STATUSSEN = {
    "bron",
    "bron_gedeeltelijk",
    "omgezet",
    "omgezet_strijdig",
    "omgezet_deels",
    "omgezet_gedeeltelijk",
    "oude_bron",
    "oude_bron_omgezet",
    "oude_bron_deels",
    "gecorrigeerd",
    "polygoon",
    "afgeleid",
    "onbevestigd",
}
ZONDER_REGIO = {"onbekend", "geen_regio"}

# Older stand, newer stand, and the gemeenten that moved in between. The lists were found
# independently, when the RegioAtlas was first held against the newer tables.
VERHUISD = [
    ("veiligheidsregio-2016", "veiligheidsregio-2024", {"Vijfheerenlanden"}),
    ("politie-eenheid-2016", "politie-eenheid-2025", {"Vijfheerenlanden"}),
    ("ggd-2016", "ggd-2025", {"Vijfheerenlanden"}),
    ("zorgkantoorregio-2016", "zorgkantoorregio-2025", set()),
    (
        "jeugdregio-2016",
        "jeugdregio-2025",
        {
            "Alphen-Chaam",
            "Baarle-Nassau",
            "Vijfheerenlanden",
            "Voorschoten",
            "Wijdemeren",
            "Zeewolde",
        },
    ),
    (
        "veilig-thuis-2016",
        "veilig-thuis-2025",
        {"Alphen-Chaam", "Baarle-Nassau", "Lingewaard", "Vijfheerenlanden", "Wijdemeren"},
    ),
]

# Every regio of the second lies within one regio of the first.
GENEST = [
    ("nuts3-2024", "corop-2026"),
    ("corop-2026", "nuts3-2024"),
    ("nuts3-2016", "corop-2016"),
    ("nuts2-2016", "provincie-2016"),
    ("landsdeel-2026", "provincie-2026"),
    ("landsdeel-2016", "provincie-2016"),
    ("ressort-2025", "arrondissement-2025"),
    ("politie-eenheid-2025", "arrondissement-2025"),
    ("jeugd-bovenregionaal-gesloten-2021", "jeugdregio-2025"),
    ("meldkamergebied-2020", "veiligheidsregio-2024"),
    ("meldkamergebied-2020", "politie-eenheid-2025"),
    ("politie-eenheid-2025", "meldkamergebied-2020"),
    ("res-2025", "subres-2022"),
    ("toeristengroep-2022", "toeristengebied-2022"),
    ("landbouwgebied-groep-2022", "landbouwgebied-2022"),
    ("corop-2026", "corop-plus-2022"),
    ("corop-2026", "corop-sub-2022"),
    ("jeugd-bovenregionaal-driemilieus-2021", "jeugdregio-2025"),
]

# Older stand, newer stand, and who moved: CBS 85067NED held against the tables of later years.
VERHUISD += [
    ("jeugdregio-2022", "jeugdregio-2025", {"Voorschoten", "Zeewolde"}),
    ("arbeidsmarktregio-2022", "arbeidsmarktregio-2026", {"Olst-Wijhe"}),
    ("veilig-thuis-2022", "veilig-thuis-2025", {"Alphen-Chaam", "Baarle-Nassau"}),
    ("rmc-2022", "rmc-2026", {"Alphen-Chaam", "Baarle-Nassau", "Olst-Wijhe"}),
    ("kvk-2016", "kvk-2022", set()),
    ("landbouwgebied-2016", "landbouwgebied-2022", set()),
    ("landbouwgebied-groep-2016", "landbouwgebied-groep-2022", set()),
    ("toeristengebied-2016", "toeristengebied-2022", set()),
    ("corop-plus-2016", "corop-plus-2022", set()),
    ("corop-sub-2016", "corop-sub-2022", set()),
]

# The tables of the RegioAtlas that cover the country: 312 gemeenten did not change, 30 did.
ONGEWIJZIGD = 312
NIET_ATLAS = {
    "corop-plus-2016",
    "corop-sub-2016",
    "intergemeentelijke-sociale-dienst-2016",
    "landbouwgebied-2016",
    "landbouwgebied-groep-2016",
    "toeristengebied-2016",
}
ATLAS = [slug for slug in INDELINGEN if slug.endswith("-2016") and slug not in NIET_ATLAS]


# Rows of older standen in which the first source was wrong: slug, gemeente, regio. COROP
# follows gemeenten, and CBS 83287NED names one gebied for each; NUTS 3 is COROP. RMC: the
# annex of the regeling of 20 August 2015.
GECORRIGEERD = [
    ("corop-2016", "GM0361", "CR19"),  # Alkmaar: Alkmaar en omgeving
    ("corop-2016", "GM1931", "CR28"),  # Krimpenerwaard: Oost-Zuid-Holland
    ("corop-2016", "GM1940", "CR05"),  # De Fryske Marren: Zuidwest-Friesland
    ("nuts3-2016", "GM0361", "NL328"),
    ("nuts3-2016", "GM1931", "NL365"),
    ("nuts3-2016", "GM1940", "NL128"),
    ("corop-plus-2016", "GM1961", "CP1703"),  # Vijfheerenlanden: confirmed by 85067NED
    ("rmc-2016", "GM0225", "RMC41"),  # Druten: Arnhem/Nijmegen
    ("rmc-2016", "GM1711", "RMC38"),  # Echt-Susteren: Gewest Limburg-Noord
    # Torn between gebieden by a merger; the CBS chose in 85067NED (2022).
    ("kvk-2016", "GM1961", "KK41"),  # Vijfheerenlanden: Noordwest
    ("landbouwgebied-2016", "GM1950", "LB2004"),  # Westerwolde
    ("landbouwgebied-2016", "GM1959", "LB3003"),  # Altena: Biesbosch
    ("landbouwgebied-2016", "GM1966", "LB2006"),  # Het Hogeland: Oostelijk Hogeland
    ("landbouwgebied-2016", "GM1991", "LB3010"),  # Maashorst: Westelijk Peelgebied
    ("landbouwgebied-groep-2016", "GM1959", "LG11"),  # Altena
]


@pytest.fixture(scope="module")
def catalogus() -> Catalogus:
    return Catalogus(DATA)


def name_of(catalogus: Catalogus, code: str) -> str:
    return str(catalogus.gemeenten.loc[code, "gemeente_naam"])


def statuses(indeling: Indeling, gemeente: str) -> set[str]:
    return {r.bron_status for r in indeling.lidmaatschappen if r.gemeente_code == gemeente}


def find_code(catalogus: Catalogus, naam: str) -> str:
    names = catalogus.gemeenten["gemeente_naam"]
    return str(names.index[names == naam][0])


# --- every indeling ------------------------------------------------------------


def test_ships_exactly_the_indelingen_of_the_list(catalogus: Catalogus) -> None:
    assert set(catalogus.kenmerken) == set(INDELINGEN)


def test_leaves_out_what_is_known_for_a_part_of_the_country(catalogus: Catalogus) -> None:
    reeksen = {kenmerken.reeks for kenmerken in catalogus.kenmerken.values()}
    assert not reeksen & set(WEGGELATEN)


@pytest.mark.parametrize(("slug", "regios"), INDELINGEN.items(), ids=INDELINGEN)
def test_loads_with_the_stated_number_of_regios(
    catalogus: Catalogus, slug: str, regios: int
) -> None:
    indeling = catalogus.indeling(slug)
    assert len(indeling.regios) == regios
    assert indeling.kenmerken.aantal_regios == regios


@pytest.mark.parametrize("slug", INDELINGEN)
def test_holds_every_gemeente_and_no_other(catalogus: Catalogus, slug: str) -> None:
    assert catalogus.indeling(slug).gemeenten == tuple(catalogus.gemeenten.index)


@pytest.mark.parametrize("slug", INDELINGEN)
def test_shares_are_all_known_and_make_one_or_all_unknown(catalogus: Catalogus, slug: str) -> None:
    shares: dict[str, list[float | None]] = defaultdict(list)
    for row in catalogus.indeling(slug).lidmaatschappen:
        if row.regio_code:
            shares[row.gemeente_code].append(row.aandeel)
    for gemeente, found in shares.items():
        known = [share for share in found if share is not None]
        if known:
            assert len(known) == len(found), gemeente
            assert sum(known) == pytest.approx(1, abs=1e-9), gemeente
        else:
            assert len(found) > 1, gemeente


@pytest.mark.parametrize("slug", INDELINGEN)
def test_status_says_how_a_row_was_found(catalogus: Catalogus, slug: str) -> None:
    for row in catalogus.indeling(slug).lidmaatschappen:
        allowed = STATUSSEN if row.regio_code else ZONDER_REGIO
        assert row.bron_status in allowed, row


@pytest.mark.parametrize("slug", INDELINGEN)
def test_states_its_source_and_its_doubts(catalogus: Catalogus, slug: str) -> None:
    kenmerken = catalogus.kenmerken[slug]
    assert kenmerken.kanttekening
    assert kenmerken.vertrouwen
    supported = {veld for bron in kenmerken.bronnen for veld in bron.velden}
    assert "toewijzing" in supported
    assert all(bron.titel and bron.adres and bron.licentie for bron in kenmerken.bronnen)
    for veld in ("opgave", "wettelijke_basis", "verplichting", "rechtsvorm", "wijzigbaar_door"):
        assert not getattr(kenmerken, veld) or veld in supported, veld


def test_only_the_nine_are_standaard(catalogus: Catalogus) -> None:
    standaard = {k.reeks for k in catalogus.kenmerken.values() if k.standaard}
    assert standaard == STANDAARD
    assert sum(k.standaard for k in catalogus.kenmerken.values()) == len(STANDAARD)


def test_leans_only_on_indelingen_that_exist(catalogus: Catalogus) -> None:
    for slug, kenmerken in catalogus.kenmerken.items():
        assert set(kenmerken.afgeleid_van) <= set(catalogus.kenmerken) - {slug}


def test_standen_of_a_reeks_agree_on_domein_groep_and_soort(catalogus: Catalogus) -> None:
    found: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for kenmerken in catalogus.kenmerken.values():
        found[kenmerken.reeks].add((kenmerken.domein, kenmerken.groep, kenmerken.soort))
    assert {reeks: kinds for reeks, kinds in found.items() if len(kinds) > 1} == {}


def test_names_are_unique(catalogus: Catalogus) -> None:
    names = Counter(kenmerken.naam.casefold() for kenmerken in catalogus.kenmerken.values())
    assert [naam for naam, count in names.items() if count > 1] == []


@pytest.mark.parametrize(("whole", "part"), GENEST)
def test_derived_indelingen_consist_of_whole_regios(
    catalogus: Catalogus, whole: str, part: str
) -> None:
    groups = catalogus.indeling(whole).leden.values()
    for leden in catalogus.indeling(part).leden.values():
        assert any(leden <= group for group in groups)


def test_data_stays_small() -> None:
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < MAX_BYTES


# --- standen of 2016 -----------------------------------------------------------


def find_moved(catalogus: Catalogus, older: str, newer: str) -> set[str]:
    """Name the gemeenten that left the majority of their old regio."""
    now = catalogus.indeling(newer).hoofdregio
    moved = set()
    for leden in catalogus.indeling(older).leden.values():
        (most, _), *_ = Counter(now[gemeente] for gemeente in leden).most_common()
        moved |= {name_of(catalogus, gemeente) for gemeente in leden if now[gemeente] != most}
    return moved


@pytest.mark.parametrize(("older", "newer", "moved"), VERHUISD, ids=[row[0] for row in VERHUISD])
def test_older_stand_differs_only_where_gemeenten_moved(
    catalogus: Catalogus, older: str, newer: str, moved: set[str]
) -> None:
    assert find_moved(catalogus, older, newer) == moved


@pytest.mark.parametrize(
    ("older", "newer", "count"),
    # RMC: Arnhem/Nijmegen became two, and Druten left it with Nijmegen and its neighbours.
    [("arbeidsmarktregio-2016", "arbeidsmarktregio-2026", 7), ("rmc-2016", "rmc-2026", 12)],
)
def test_older_stand_differs_for_as_many_as_were_counted(
    catalogus: Catalogus, older: str, newer: str, count: int
) -> None:
    assert len(find_moved(catalogus, older, newer)) == count


@pytest.mark.parametrize("slug", ATLAS)
def test_tables_of_2016_say_which_rows_were_carried_over(catalogus: Catalogus, slug: str) -> None:
    indeling = catalogus.indeling(slug)
    fixed = {code for corrected, code, _ in GECORRIGEERD if corrected == slug}
    kept = {r.gemeente_code for r in indeling.lidmaatschappen if r.bron_status.startswith("bron")}
    # Corrected gemeenten of before 2016 would have counted too.
    assert len(kept) == ONGEWIJZIGD - len(fixed - {"GM1961"})
    for naam in ("Vijfheerenlanden", "Amsterdam", "Hoeksche Waard", "Groningen"):
        code = find_code(catalogus, naam)
        expected = "gecorrigeerd" if code in fixed else "omgezet"
        assert all(s.startswith(expected) for s in statuses(indeling, code))


@pytest.mark.parametrize(("slug", "code", "regio"), GECORRIGEERD)
def test_corrected_row_stands_where_the_better_source_has_it(
    catalogus: Catalogus, slug: str, code: str, regio: str
) -> None:
    indeling = catalogus.indeling(slug)
    assert indeling.regios_van[code] == (regio,)
    assert statuses(indeling, code) == {"gecorrigeerd"}
    assert name_of(catalogus, code) in indeling.kenmerken.kanttekening


@pytest.mark.parametrize("slug", ["landbouwgebied-2016", "landbouwgebied-groep-2016", "kvk-2016"])
def test_regios_have_a_name_beside_their_code(catalogus: Catalogus, slug: str) -> None:
    names = catalogus.indeling(slug).regionamen
    assert all(naam != code for code, naam in names.items())


def test_landbouwgebieden_are_called_as_the_cbs_calls_them(catalogus: Catalogus) -> None:
    names = catalogus.indeling("landbouwgebied-2016").regionamen
    assert (names["LB2104"], names["LB3003"]) == ("Eilanden", "Biesbosch")


def test_no_other_row_of_an_older_stand_is_corrected(catalogus: Catalogus) -> None:
    found = {
        (slug, row.gemeente_code, row.regio_code)
        for slug in INDELINGEN
        if catalogus.kenmerken[slug].stand <= 2016
        for row in catalogus.indeling(slug).lidmaatschappen
        if row.bron_status == "gecorrigeerd"
    }
    # Vijfheerenlanden was set right on COROP of 2026 by whoever collected the table.
    assert found == {*GECORRIGEERD, ("corop-sub-2016", "GM1961", "CS170")}


def test_torn_gemeente_takes_the_regio_of_most_inwoners(catalogus: Catalogus) -> None:
    """Weesp (Gooi en Vechtstreek) went to Amsterdam; Leerdam and Zederik outnumber Vianen."""
    indeling = catalogus.indeling("veiligheidsregio-2016")
    for naam, regio in (
        ("Amsterdam", "Amsterdam-Amstelland"),
        ("Vijfheerenlanden", "Zuid-Holland-Zuid"),
    ):
        code = find_code(catalogus, naam)
        assert indeling.regionamen[indeling.hoofdregio[code]] == regio
        assert statuses(indeling, code) == {"omgezet_strijdig"}


def test_regio_that_lives_on_keeps_its_code(catalogus: Catalogus) -> None:
    older, newer = (catalogus.indeling(f"veiligheidsregio-{year}") for year in (2016, 2024))
    assert older.regios == newer.regios
    zorg = catalogus.indeling("zorgkantoorregio-2016"), catalogus.indeling("zorgkantoorregio-2025")
    assert len(set(zorg[0].regios) & set(zorg[1].regios)) == 31


@pytest.mark.parametrize("slug", ["swv-passend-onderwijs-po-2016", "swv-passend-onderwijs-vo-2016"])
def test_swv_has_the_number_of_its_name_as_code(catalogus: Catalogus, slug: str) -> None:
    names = catalogus.indeling(slug).regionamen
    assert {code: naam.replace("-", "") for code, naam in names.items()} == {c: c for c in names}


@pytest.mark.parametrize(
    ("slug", "naam", "code"),
    [
        ("swv-passend-onderwijs-po-2016", "Amsterdam", "PO2707"),
        ("swv-passend-onderwijs-vo-2016", "Amsterdam", "VO2708"),
        ("swv-passend-onderwijs-vo-2016", "Rotterdam", "VO2810"),
        ("swv-passend-onderwijs-vo-2016", "Leeuwarden", "VO2101"),
    ],
)
def test_a_small_part_does_not_give_its_code(
    catalogus: Catalogus, slug: str, naam: str, code: str
) -> None:
    indeling = catalogus.indeling(slug)
    assert indeling.hoofdregio[find_code(catalogus, naam)] == code


def test_wmo_opvang_has_two_standen_of_one_reeks(catalogus: Catalogus) -> None:
    assert catalogus.resolve("wmo-opvang-beschermd-wonen") == "wmo-opvang-beschermd-wonen-2023"
    assert catalogus.kenmerken["wmo-opvang-beschermd-wonen-2016"].reeks == (
        "wmo-opvang-beschermd-wonen"
    )


# --- the tables of 2022, and unions of others ----------------------------------------

STAND_2022 = [slug for slug in INDELINGEN if slug.endswith("-2022") and slug != "kieskring-2022"]


@pytest.mark.parametrize("slug", STAND_2022)
def test_tables_of_2022_come_whole_from_one_list(catalogus: Catalogus, slug: str) -> None:
    indeling = catalogus.indeling(slug)
    assert indeling.kenmerken.vertrouwen == "A"
    counts = Counter(row.bron_status for row in indeling.lidmaatschappen)
    # Only Amsterdam, which took Weesp, and Voorne aan Zee were carried over.
    assert counts["bron"] == 340
    carried = {r.gemeente_code for r in indeling.lidmaatschappen if r.bron_status != "bron"}
    assert carried == {find_code(catalogus, "Amsterdam"), find_code(catalogus, "Voorne aan Zee")}
    own = [bron for bron in indeling.kenmerken.bronnen if "toewijzing" in bron.velden]
    assert any("85067NED" in bron.titel for bron in own)


def test_newest_stand_of_the_tables_that_were_of_2016(catalogus: Catalogus) -> None:
    reeksen = ["kvk", "landbouwgebied", "landbouwgebied-groep", "toeristengebied"]
    for reeks in [*reeksen, "corop-plus", "corop-sub"]:
        assert catalogus.resolve(reeks) == f"{reeks}-2022"


def test_a_regio_has_one_code_in_all_standen(catalogus: Catalogus) -> None:
    """RMC of 2022 has the codes of 2026; the CBS wrote MC03 for RMC03."""
    for reeks, years in {"rmc": (2022, 2026), "jeugdregio": (2022, 2025)}.items():
        older, newer = (catalogus.indeling(f"{reeks}-{year}") for year in years)
        assert set(older.regios) == set(newer.regios)


def test_four_res_regios_are_divided_further(catalogus: Catalogus) -> None:
    res, sub = catalogus.indeling("res"), catalogus.indeling("subres")
    whole = {regio for regio, leden in res.leden.items() if leden in sub.leden.values()}
    divided = {res.regionamen[regio] for regio in set(res.regios) - whole}
    assert divided == {"Foodvalley", "Noord-Holland Noord", "Noord-Holland Zuid", "Zuid-Limburg"}


@pytest.mark.parametrize(
    ("naam", "gebied"),
    [
        ("Assen", "Noord-Nederland"),
        ("Zwolle", "Oost-Nederland"),
        ("Hilversum", "Midden-Nederland"),
        ("Texel", "Noord-Holland"),
        ("Amsterdam", "Amsterdam"),
        ("Leiden", "Den Haag"),
        ("Gorinchem", "Rotterdam"),
        ("Breda", "Zeeland-West-Brabant"),
        ("Eindhoven", "Oost-Brabant"),
        ("Venlo", "Limburg"),
    ],
)
def test_meldkamer_is_the_one_of_the_besluit(catalogus: Catalogus, naam: str, gebied: str) -> None:
    """Besluit aanwijzing meldkamers, art. 1."""
    indeling = catalogus.indeling("meldkamergebied")
    assert indeling.regionamen[indeling.hoofdregio[find_code(catalogus, naam)]] == gebied


# --- what a second source says -----------------------------------------------------

# Held against CBS 85067NED row by row by somebody else than the builder: who differs.
ANDERS_DAN_CBS_2022 = [
    ("veiligheidsregio-2024", "A", "alle 342 gemeenten gelijk"),
    ("ggd-2025", "A", "alle 342 gemeenten gelijk"),
    ("res-2025", "A", "alle 342 gemeenten gelijk"),
    ("zorgkantoorregio-2025", "A", "alle 342 gemeenten gelijk"),
    ("politie-eenheid-2025", "A", "alle 342 gemeenten gelijk"),
    ("jeugdregio-2025", "B", "340 van de 342 gemeenten gelijk, alleen Voorschoten en Zeewolde"),
    ("arbeidsmarktregio-2026", "A", "341 van de 342 gemeenten gelijk, alleen Olst-Wijhe"),
    ("rmc-2026", "A", "alleen Alphen-Chaam, Baarle-Nassau en Olst-Wijhe anders"),
    ("veilig-thuis-2025", "B", "330 van de 342 gemeenten gelijk"),
    ("corop-plus-2016", "B", "alle 342 gemeenten gelijk, waarvan 1 daarop gecorrigeerd"),
]


@pytest.mark.parametrize(("slug", "letter", "sentence"), ANDERS_DAN_CBS_2022)
def test_says_which_second_source_confirms_it(
    catalogus: Catalogus, slug: str, letter: str, sentence: str
) -> None:
    kenmerken = catalogus.kenmerken[slug]
    assert kenmerken.vertrouwen == letter
    head, _, rest = kenmerken.bevestigd_door.partition(": ")
    assert head == "CBS, Gebieden in Nederland 2022 (tabel 85067NED)"
    assert sentence in rest.split("; ")[0]
    named = [bron for bron in kenmerken.bronnen if "bevestigd_door" in bron.velden]
    assert any("85067NED" in bron.titel for bron in named)


def test_veilig_thuis_stands_on_its_own_list(catalogus: Catalogus) -> None:
    """Lingewaard is settled, and the table no longer counts as a form of another."""
    kenmerken = catalogus.kenmerken["veilig-thuis-2025"]
    assert kenmerken.afgeleid_van == ()
    assert "Lingewaard" not in kenmerken.kanttekening
    indeling = catalogus.indeling(kenmerken.slug)
    regio = indeling.hoofdregio[find_code(catalogus, "Lingewaard")]
    assert indeling.regionamen[regio] == "Gelderland-Midden"
    assert "tweede lid" in kenmerken.wijzigbaar_door


@pytest.mark.parametrize("slug", INDELINGEN)
def test_no_row_is_called_unconfirmed_but_drechterland(catalogus: Catalogus, slug: str) -> None:
    rows = [r for r in catalogus.indeling(slug).lidmaatschappen if r.bron_status == "onbevestigd"]
    expected = ["GM0498"] if slug == "drinkwaterbedrijf-2011" else []
    assert [row.gemeente_code for row in rows] == expected


def test_settled_doubts_are_gone(catalogus: Catalogus) -> None:
    told = {slug: k.kanttekening for slug, k in catalogus.kenmerken.items()}
    assert "niet bevestigd" not in told["corop-plus-2016"]
    assert "beslissen die grenzen niet" not in told["res-2025"]
    assert "niet opgehelderd" not in told["veilig-thuis-2025"]


# --- what the law says -------------------------------------------------------------


def test_jeugdregio_is_overtaken_since_1_january_2026(catalogus: Catalogus) -> None:
    """Jeugdwet 2.17 to 2.19 (Stb. 2025, 274); the regions by decree (Stb. 2025, 357)."""
    kenmerken = catalogus.kenmerken["jeugdregio-2025"]
    assert kenmerken.geldig_tot == "2026-01-01"
    assert kenmerken.geldigheid == "achterhaald sinds 1-1-2026"
    assert kenmerken.standaard
    for part in ("2.17 tot en met 2.19", "Stb. 2025, 274", "Stb. 2025, 357", "art. 2.8"):
        assert part in kenmerken.wettelijke_basis
    assert kenmerken.verplichting == "verplicht"
    assert kenmerken.rechtsvorm.startswith("verplichte gemeenschappelijke regeling")
    assert kenmerken.wijzigbaar_door.startswith("regering, bij algemene maatregel van bestuur")
    assert "kon niet worden geopend" in kenmerken.kanttekening
    assert "41 regio's" in kenmerken.kanttekening


def test_says_of_which_tables_it_is_known_that_they_no_longer_hold(catalogus: Catalogus) -> None:
    found = {slug: k.geldigheid for slug, k in catalogus.kenmerken.items() if k.is_achterhaald}
    assert found == {
        "jeugdregio-2025": "achterhaald sinds 1-1-2026",
        "jeugd-bovenregionaal-gesloten-2021": "achterhaald sinds 1-9-2025",
        "jeugd-bovenregionaal-driemilieus-2021": "achterhaald sinds 1-9-2025",
        "metropoolregio-2023": "achterhaald (dag onbekend)",
        "sociale-werkvoorziening-2016": "achterhaald (dag onbekend)",
        "veiligheidshuis-2016": "achterhaald (dag onbekend)",
    }
    assert "25 huizen, precies één in elke veiligheidsregio" in (
        catalogus.kenmerken["veiligheidshuis-2016"].kanttekening
    )


def test_veiligheidsregio_no_longer_provides_the_meldkamer(catalogus: Catalogus) -> None:
    kenmerken = catalogus.kenmerken["veiligheidsregio-2024"]
    assert "voorziet in de meldkamer" not in kenmerken.opgave
    assert "in de meldkamer, die van de politie is" in kenmerken.opgave
    assert catalogus.kenmerken["veiligheidsregio-2016"].opgave == kenmerken.opgave


def test_veiligheidsregios_are_called_as_the_law_writes_them(catalogus: Catalogus) -> None:
    """The annex of the Wet veiligheidsregio's; Flevoland stands behind Utrecht there."""
    names = catalogus.indeling("veiligheidsregio").regionamen
    assert [names[code] for code in sorted(names)] == [
        *["Groningen", "Fryslân", "Drenthe", "IJsselland", "Twente", "Noord- en Oost-Gelderland"],
        *["Gelderland-Midden", "Gelderland-Zuid", "Utrecht", "Noord-Holland-Noord"],
        *["Zaanstreek-Waterland", "Kennemerland", "Amsterdam-Amstelland", "Gooi en Vechtstreek"],
        *["Haaglanden", "Hollands Midden", "Rotterdam-Rijnmond", "Zuid-Holland-Zuid", "Zeeland"],
        *["Midden- en West-Brabant", "Brabant-Noord", "Brabant-Zuidoost", "Limburg-Noord"],
        *["Limburg-Zuid", "Flevoland"],
    ]


@pytest.mark.parametrize("name", ["Doorstroompuntregio", "RMC-regio", "rmc", "rmc-2026"])
def test_doorstroompuntregio_is_found_by_its_old_name(catalogus: Catalogus, name: str) -> None:
    assert catalogus.resolve(name) == "rmc-2026"
    assert catalogus.kenmerken["rmc-2026"].naam == "Doorstroompuntregio"


def test_zorgkantoor_names_the_list_in_the_law(catalogus: Catalogus) -> None:
    kenmerken = catalogus.kenmerken["zorgkantoorregio-2025"]
    assert "Wet langdurige zorg, art. 4.2.4" in kenmerken.wettelijke_basis
    assert "Regeling langdurige zorg, bijlage B" in kenmerken.wettelijke_basis


def test_res_of_two_names_says_both(catalogus: Catalogus) -> None:
    assert catalogus.indeling("res").regionamen["ES12"] == "Stedendriehoek (Cleantech)"


# --- opvang en beschermd wonen -----------------------------------------------------

# RegioAtlas 2016, and no party to the convenant of Noord- en Midden-Limburg 2020-2021.
RIJK_VAN_NIJMEGEN = {
    "Berg en Dal",
    "Beuningen",
    "Buren",
    "Culemborg",
    "Druten",
    "Gennep",
    "Heumen",
    "Mook en Middelaar",
    "Neder-Betuwe",
    "Nijmegen",
    "Tiel",
    "West Betuwe",
    "West Maas en Waal",
    "Wijchen",
}


def test_gennep_has_its_opvang_with_nijmegen(catalogus: Catalogus) -> None:
    indeling = catalogus.indeling("wmo-opvang-beschermd-wonen")
    code = find_code(catalogus, "Gennep")
    assert indeling.regionamen[indeling.hoofdregio[code]] == "Nijmegen"
    company = {name_of(catalogus, g) for g in indeling.partners(code)}
    assert company == RIJK_VAN_NIJMEGEN - {"Gennep"}
    # Of before the stand, and nothing newer seen: a weak row, and said.
    assert statuses(indeling, code) == {"oude_bron"}
    assert "Gennep staat als in 2016 bij Nijmegen" in indeling.kenmerken.kanttekening


def test_wmo_has_44_regios_and_43_centrumgemeenten(catalogus: Catalogus) -> None:
    kenmerken = catalogus.kenmerken["wmo-opvang-beschermd-wonen-2023"]
    assert "44 samenwerkingen met 43 centrumgemeenten" in kenmerken.kanttekening
    assert "43 van de 44 regio's hebben precies één gemeente" in kenmerken.bevestigd_door
    assert "tweede lid" in kenmerken.wijzigbaar_door
    counts = Counter(r.bron_status for r in catalogus.indeling(kenmerken.slug).lidmaatschappen)
    assert counts == {"bron": 204, "afgeleid": 137, "oude_bron": 1}


# --- several regios, and none ----------------------------------------------------


@pytest.mark.parametrize(
    ("slug", "several"),
    [
        ("swv-passend-onderwijs-po-2026", 21),
        ("swv-passend-onderwijs-vo-2026", 26),
        ("drinkwaterbedrijf-2011", 16),
        ("vakantieregio-2026", 4),
        ("wgr-samenwerking-2025", 36),
    ],
)
def test_as_many_gemeenten_lie_in_several_regios_as_stated(
    catalogus: Catalogus, slug: str, several: int
) -> None:
    regios = catalogus.indeling(slug).regios_van.values()
    assert sum(len(codes) > 1 for codes in regios) == several


@pytest.mark.parametrize(
    ("slug", "without", "status"),
    [
        ("metropoolregio-2023", 252, "geen_regio"),
        ("wgr-samenwerking-2025", 51, "onbekend"),
        ("belastingsamenwerking-2025", 208, "onbekend"),
        ("afval-inzameling-2025", 280, "onbekend"),
    ],
)
def test_partial_indelingen_tell_unknown_from_none(
    catalogus: Catalogus, slug: str, without: int, status: str
) -> None:
    empty = [r for r in catalogus.indeling(slug).lidmaatschappen if not r.regio_code]
    assert len(empty) == without
    assert {r.bron_status for r in empty} == {status}


def test_regelingen_have_two_gemeenten_at_least_and_no_shares(catalogus: Catalogus) -> None:
    indeling = catalogus.indeling("gemeenschappelijke-regelingen-2015")
    assert min(len(leden) for leden in indeling.leden.values()) == 2
    counts = [len(codes) for codes in indeling.regios_van.values()]
    assert (min(counts), max(counts)) == (3, 16)
    assert {r.aandeel for r in indeling.lidmaatschappen} == {None}


def test_regelingen_hold_what_the_law_of_that_year_says(catalogus: Catalogus) -> None:
    """The Veiligheidsregio Zeeland is the regeling of the 13 Zeeuwse gemeenten."""
    indeling = catalogus.indeling("gemeenschappelijke-regelingen-2015")
    (code,) = (c for c, naam in indeling.regionamen.items() if naam == "Veiligheidsregio Zeeland")
    zeeuws = catalogus.gemeenten["provincie"] == "Zeeland"
    assert indeling.leden[code] == frozenset(catalogus.gemeenten.index[zeeuws])


# --- herindelingen and presets ---------------------------------------------------


# StatLine, table 03759ned: thirteen gemeenten that ended on this day; Meerlo-Wanssum was divided.
OP_1_JANUARI_2010 = [
    ("Arcen en Velden", "Venlo"),
    ("Helden", "Peel en Maas"),
    ("Kessel", "Peel en Maas"),
    ("Maasbree", "Peel en Maas"),
    ("Meerlo-Wanssum", "Horst aan de Maas"),
    ("Meerlo-Wanssum", "Venray"),
    ("Meijel", "Peel en Maas"),
    ("Moordrecht", "Zuidplas"),
    ("Nieuwerkerk aan den IJssel", "Zuidplas"),
    ("Reiderland", "Oldambt"),
    ("Scheemda", "Oldambt"),
    ("Sevenum", "Horst aan de Maas"),
    ("Winschoten", "Oldambt"),
    ("Zevenhuizen-Moerkapelle", "Zuidplas"),
]


def test_herindelingen_end_in_gemeenten_of_today(catalogus: Catalogus) -> None:
    with (DATA / "herindelingen.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [
        "datum",
        "oude_code",
        "oude_naam",
        "nieuwe_code",
        "nieuwe_naam",
        "soort",
        "bron_status",
    ]
    assert len(rows) == 133 + len(OP_1_JANUARI_2010)
    old = {row["oude_code"] for row in rows}
    assert not old & set(catalogus.gemeenten.index)
    assert {row["nieuwe_code"] for row in rows} - old <= set(catalogus.gemeenten.index)
    assert max(row["datum"] for row in rows) == "2023-01-01"
    assert {row["bron_status"] for row in rows} == {"bron", "afgeleid"}
    begin = {(r["oude_naam"], r["nieuwe_naam"]) for r in rows if r["datum"] == "2010-01-01"}
    assert begin == set(OP_1_JANUARI_2010)
    (split,) = {r["oude_naam"] for r in rows if r["datum"][:4] == "2010" and "split" in r["soort"]}
    assert split == "Meerlo-Wanssum"


def test_a_gemeente_of_before_2010_leads_to_its_successors(catalogus: Catalogus) -> None:
    assert catalogus.vroegere_namen["Winschoten"] == [find_code(catalogus, "Oldambt")]
    both = sorted(find_code(catalogus, naam) for naam in ("Horst aan de Maas", "Venray"))
    assert catalogus.vroegere_namen["Meerlo-Wanssum"] == both


def test_herindelingen_state_their_source(catalogus: Catalogus) -> None:
    assert "herindelingen.csv" in set(catalogus.bronnen([])["invoer"])


# Publishers that keep the file that was read in a repository of their own.
EIGEN_PLEK = ("kiesraad/electionmaps", "minvws/nl-covid19-data-dashboard")


def test_a_copy_is_called_a_copy_and_a_publisher_is_one(catalogus: Catalogus) -> None:
    bronnen = catalogus.bronnen(catalogus.indeling(slug) for slug in INDELINGEN)
    assert not bronnen["uitgever"].str.contains("github", case=False).any()
    copies = bronnen[bronnen["adres"].str.startswith("https://github.com/")]
    for titel, adres in zip(copies["titel"], copies["adres"], strict=True):
        owner, repository, _, commit = adres.removeprefix("https://github.com/").split("/")[:4]
        if f"{owner}/{repository}" in EIGEN_PLEK:
            assert "kopie" not in titel
        else:
            assert titel.endswith(f"(kopie op GitHub: {owner}/{repository}, versie {commit[:7]})")


def test_first_source_of_a_standaard_table_can_be_cited(catalogus: Catalogus) -> None:
    first = {
        slug: next(bron for bron in k.bronnen if "toewijzing" in bron.velden)
        for slug, k in catalogus.kenmerken.items()
    }
    assert first["veiligheidsregio-2024"].uitgever == "Staat der Nederlanden"
    assert first["veiligheidsregio-2024"].titel.startswith("Wet veiligheidsregio's")
    assert first["res-2025"].uitgever == "Nationaal Programma RES"


def load_presets() -> dict[str, list[str]]:
    """Read the choices that name reeksen; the others name a groep."""
    text = (DATA / "presets.toml").read_text(encoding="utf-8")
    presets = tomllib.loads(text)["preset"]
    assert all(preset["toelichting"].endswith(".") for preset in presets)
    assert [p["naam"] for p in presets if "groep" in p] == ["sociaal domein"]
    return {preset["naam"]: preset["reeksen"] for preset in presets if "reeksen" in preset}


def test_presets_name_reeksen_that_exist(catalogus: Catalogus) -> None:
    reeksen = {kenmerken.reeks for kenmerken in catalogus.kenmerken.values()}
    presets = load_presets()
    assert list(presets) == [
        *["standaard", "zorg", "onderwijs", "veiligheid", "onbegrepen gedrag"],
        *["school naar werk", "alles"],
    ]
    for naam, chosen in presets.items():
        assert set(chosen) <= reeksen, naam
        assert len(chosen) == len(set(chosen)), naam


def test_preset_onbegrepen_gedrag_is_who_sits_at_that_table(catalogus: Catalogus) -> None:
    names = {catalogus.kenmerken[slug].naam for slug in catalogus.presets["onbegrepen gedrag"]}
    assert names == {
        "Regionale eenheid van de politie",
        "Zorg- en veiligheidshuis",
        "GGD-regio",
        "Opvang en beschermd wonen",
        "Zorgkantoorregio",
    }


def test_preset_school_naar_werk_is_the_chain_of_a_pupil(catalogus: Catalogus) -> None:
    chosen = [catalogus.kenmerken[slug] for slug in catalogus.presets["school naar werk"]]
    assert [kenmerken.reeks for kenmerken in chosen] == [
        *["swv-passend-onderwijs-vo", "rmc", "arbeidsmarktregio"]
    ]
    # What each is for stands in its own data.
    assert all(kenmerken.opgave for kenmerken in chosen)


def test_preset_standaard_is_the_standaard_set() -> None:
    assert set(load_presets()["standaard"]) == STANDAARD


def test_preset_alles_forgets_nothing(catalogus: Catalogus) -> None:
    """All samenwerking and keten; a new table must be added to the preset."""
    expected = {
        catalogus.kenmerken[slug].reeks
        for slug in catalogus.actueel
        if catalogus.kenmerken[slug].soort in {"samenwerking", "keten"}
    }
    assert set(load_presets()["alles"]) == expected - {"gemeenschappelijke-regelingen"}


@pytest.mark.parametrize(
    "naam",
    ["sociaal domein", "zorg", "onderwijs", "veiligheid", "onbegrepen gedrag", "school naar werk"],
)
def test_presets_span_more_than_one_domein(catalogus: Catalogus, naam: str) -> None:
    chosen = [catalogus.kenmerken[slug] for slug in catalogus.presets[naam]]
    assert len({kenmerken.domein for kenmerken in chosen}) >= 2
