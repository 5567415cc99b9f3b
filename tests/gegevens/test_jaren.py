"""The gemeenten of earlier years: how many there were, and how a list of such a year is known."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pytest

from lappendeken import Catalogus
from lappendeken.gegevens.inlezen import Ingelezen, Protocol, read_indeling_bestand
from lappendeken.gegevens.inlezen.jaren import Gemeentejaren

# What the CBS published, as newspapers and others that name it as their source wrote it:
# 2011 and 2021 nieuws.nl (30-12-2020), 2012 nd.nl (1076605), 2013 trendsinhr.nl (3-1-2013), 2014
# and 2015 nu.nl (3966581), 2016 innolumis.com (12-1-2016), 2017 liwwadders.nl ("tekst: CBS"),
# 2018 and 2019 blikopnieuws.nl (269778), 2020 nu.nl (6020873), 2022 blikopnieuws.nl (291735),
# 2023 blikopnieuws.nl (296914). 2010: 200ok.nl/aantal-gemeenten, which is not the CBS.
GEPUBLICEERD = {
    2010: 431,
    2011: 418,
    2012: 415,
    2013: 408,
    2014: 403,
    2015: 393,
    2016: 390,
    2017: 388,
    2018: 380,
    2019: 355,
    2020: 355,
    2021: 352,
    2022: 345,
    2023: 342,
}


@pytest.fixture(scope="module")
def jaren(catalogus: Catalogus) -> Gemeentejaren:
    return Gemeentejaren(catalogus.jaren)


def test_there_are_as_many_as_the_cbs_published(jaren: Gemeentejaren) -> None:
    assert {jaar: len(codes) for jaar, codes in jaren.per_jaar.items()} == GEPUBLICEERD


def test_the_last_year_is_today(jaren: Gemeentejaren, catalogus: Catalogus) -> None:
    assert jaren.per_jaar[2023] == set(catalogus.gemeenten.index)


@pytest.mark.parametrize(
    ("code", "van", "tot"),
    [
        ("GM0457", 2010, 2022),  # Weesp joined Amsterdam on 24 March 2022
        ("GM0788", 2010, 2020),  # Haaren was divided on 1 January 2021
        ("GM1921", 2014, 2015),  # De Friese Meren got another name and code on 1 July 2015
        ("GM1940", 2016, 2023),
        ("GM0600", 2010, 2010),  # Rozenburg joined Rotterdam on 18 March 2010
        ("GM1904", 2011, 2023),  # Stichtse Vecht
        ("GM0363", 2010, 2023),
    ],
)
def test_a_gemeente_was_there_from_when_until_when(
    jaren: Gemeentejaren, code: str, van: int, tot: int
) -> None:
    there = [jaar for jaar, codes in jaren.per_jaar.items() if code in codes]
    assert there == list(range(van, tot + 1))


def test_every_part_has_its_people_and_every_end_its_parts(catalogus: Catalogus) -> None:
    delen, jaren = catalogus.delen, catalogus.jaren
    ended = set(jaren.loc[jaren["tot"] != "", "gemeente_code"])
    # Three only got another name.
    renamed = {"GM0083", "GM1921", "GM0241"}
    later = delen[delen["datum"] > "2010-01-01"]
    assert set(later["oude_code"]) == ended - renamed
    haaren = delen[delen["oude_code"] == "GM0788"].set_index("nieuwe_code")["inwoners"]
    assert haaren.to_dict() == {
        "GM0757": "2149",
        "GM0824": "5827",
        "GM0855": "1442",
        "GM0865": "4900",
    }
    assert set(delen["nieuwe_code"]) <= set(jaren["gemeente_code"])


# --- recognising -----------------------------------------------------------------------


def lees(
    folder: Path,
    catalogus: Catalogus,
    gemeenten: Iterable[str],
    naam: str = "lijst.csv",
    kop: str = "",
) -> Ingelezen:
    """Read a list in which all are of one regio."""
    head, _, value = kop.partition("=")
    extra = f";{value}" if kop else ""
    rows = "".join(f"{gemeente};Alles{extra}\n" for gemeente in gemeenten)
    path = folder / naam
    path.write_text(f"Gemeente;Regio{f';{head}' if kop else ''}\n{rows}", encoding="utf-8")
    return read_indeling_bestand(path, catalogus, herindelingen=catalogus.herindelingen)


def omgezet(protocol: Protocol) -> list[str]:
    return [text for text in protocol.stappen["omgezet"] if not text.startswith("Omgezet na")]


def list_codes(jaren: Gemeentejaren, jaar: int) -> list[str]:
    return sorted(jaren.per_jaar[jaar])


def name_all(catalogus: Catalogus, codes: Iterable[str]) -> list[str]:
    namen = catalogus.jaren.set_index("gemeente_code")["gemeente_naam"]
    return [str(namen[code]) for code in codes]


@pytest.mark.parametrize(
    ("jaar", "regels"),
    # Gone since, by hand: 2022: Weesp, Brielle, Hellevoetsluis, Westvoorne; 2021: ten more that
    # ended on 1 January 2022; 2018: Haaren, Appingedam, Delfzijl and Loppersum too, and the 34
    # that ended on 1 January 2019 (380 - 34 + 9 new ones = 355).
    [(2022, 4), (2021, 14), (2018, 52)],
)
def test_a_list_of_an_earlier_year_is_known(
    tmp_path: Path, catalogus: Catalogus, jaren: Gemeentejaren, jaar: int, regels: int
) -> None:
    codes = list_codes(jaren, jaar)
    for given in (codes, name_all(catalogus, codes)):
        read = lees(tmp_path, catalogus, given)
        used = f"lijst.csv gebruikt de {GEPUBLICEERD[jaar]} gemeenten van {jaar}"
        assert omgezet(read.protocol) == [f"{used}; {regels} regels omgezet naar 2023."]
        assert read.indeling.kenmerken.stand == jaar
        assert read.protocol.gemeenten == 342
        assert (
            f"lijst.csv noemt geen stand; aangenomen is {jaar}, want van dat jaar zijn haar "
            "gemeenten."
        ) in read.meldingen


@pytest.mark.parametrize("jaar", sorted(set(GEPUBLICEERD) - {2019, 2020, 2023}))
def test_every_year_is_known_by_its_codes(jaren: Gemeentejaren, jaar: int) -> None:
    found = jaren.herken(jaren.per_jaar[jaar])
    assert found is not None
    assert (found.jaren, found.aantal, found.ontbreekt) == ((jaar,), GEPUBLICEERD[jaar], ())


def test_two_years_with_the_same_gemeenten_are_both_named(
    tmp_path: Path, catalogus: Catalogus, jaren: Gemeentejaren
) -> None:
    codes = list_codes(jaren, 2019)
    said = "lijst.csv gebruikt de 355 gemeenten van {}; 18 regels omgezet naar 2023."
    unnamed = lees(tmp_path, catalogus, codes)
    assert omgezet(unnamed.protocol) == [said.format("2019 of 2020")]
    # Of two years that may be meant the last is nearest to today.
    assert unnamed.indeling.kenmerken.stand == 2020
    # What a list says of its codes goes before what it says of its memberships.
    both = "gemeente_indeling;stand=2020;2019"
    for kop, jaar in (("stand=2019", 2019), ("gemeente_indeling=2020", 2020), (both, 2020)):
        read = lees(tmp_path, catalogus, codes, kop=kop)
        assert omgezet(read.protocol) == [said.format(jaar)]


def test_who_is_missing_is_named(
    tmp_path: Path, catalogus: Catalogus, jaren: Gemeentejaren
) -> None:
    # Assen, Emmen and Urk are gemeenten of 2018 and of today.
    codes = [c for c in list_codes(jaren, 2018) if c not in ("GM0106", "GM0114", "GM0184")]
    assert omgezet(lees(tmp_path, catalogus, codes).protocol)[1] == (
        "In de lijst van 2018 ontbreken 3 gemeenten: Assen, Emmen en Urk."
    )
    codes = [c for c in list_codes(jaren, 2018) if c != "GM0003"]
    assert omgezet(lees(tmp_path, catalogus, codes).protocol)[1] == (
        "In de lijst van 2018 ontbreekt 1 gemeente: Appingedam."
    )


def test_nine_in_ten_is_enough_and_less_is_not(jaren: Gemeentejaren) -> None:
    # Of 380 gemeenten 342 are nine in ten; Appingedam, which is gone, comes first.
    codes = list_codes(jaren, 2018)
    found = jaren.herken(codes[:342])
    assert found is not None
    assert (found.jaren, found.aantal, len(found.ontbreekt)) == ((2018,), 380, 38)
    assert jaren.herken(codes[:341]) is None


def test_a_list_of_today_a_mixed_one_and_a_short_one_are_of_no_earlier_year(
    tmp_path: Path, catalogus: Catalogus, jaren: Gemeentejaren
) -> None:
    today = list_codes(jaren, 2023)
    assert jaren.herken(today) is None
    # Uden is gone since 2022, and Voorne aan Zee is there since 2023.
    mixed = lees(tmp_path, catalogus, ["GM0856", *(c for c in today if c != "GM1991")])
    assert omgezet(mixed.protocol) == []
    assert mixed.indeling.kenmerken.stand == 2023
    short = lees(tmp_path, catalogus, ["Uden", "Assen", "Emmen"])
    assert omgezet(short.protocol) == []
    assert "Omgezet na herindeling: Uden naar Maashorst." in short.meldingen


def test_a_year_that_a_file_names_wrongly_is_said(
    tmp_path: Path, catalogus: Catalogus, jaren: Gemeentejaren
) -> None:
    codes = list_codes(jaren, 2022)
    said = omgezet(lees(tmp_path, catalogus, codes, kop="gemeente_indeling=2021").protocol)
    assert said[0] == (
        "lijst.csv noemt gemeente_indeling 2021, maar deze gemeenten waren er toen niet: Dijk en "
        "Waard, Land van Cuijk en Maashorst."
    )
    assert said[1].startswith("lijst.csv gebruikt de 345 gemeenten van 2022; 4 regels")


def test_a_wrong_year_is_said_of_a_short_list_too(tmp_path: Path, catalogus: Catalogus) -> None:
    read = lees(tmp_path, catalogus, ["Uden", "Assen"], kop="gemeente_indeling=2023")
    assert omgezet(read.protocol) == [
        "lijst.csv noemt gemeente_indeling 2023, maar deze gemeenten waren er toen niet: Uden."
    ]
    # Of 2009 the gemeenten are not known.
    before = lees(tmp_path, catalogus, ["Uden", "Assen"], kop="gemeente_indeling=2009")
    assert omgezet(before.protocol) == []


def test_one_row_that_is_recoded_is_one_row(
    tmp_path: Path, catalogus: Catalogus, jaren: Gemeentejaren
) -> None:
    # Without the three that became Voorne aan Zee only Weesp is gone: 342 of 345.
    gone = {"GM0501", "GM0530", "GM0614"}
    codes = [code for code in list_codes(jaren, 2022) if code not in gone]
    assert omgezet(lees(tmp_path, catalogus, codes).protocol) == [
        "lijst.csv gebruikt de 345 gemeenten van 2022; 1 regel omgezet naar 2023.",
        "In de lijst van 2022 ontbreken 3 gemeenten: Brielle, Hellevoetsluis en Westvoorne.",
    ]


def test_the_year_in_the_name_of_a_file_goes_before_what_is_recognised(
    tmp_path: Path, catalogus: Catalogus, jaren: Gemeentejaren
) -> None:
    read = lees(tmp_path, catalogus, list_codes(jaren, 2022), naam="jeugd 2024.csv")
    assert read.indeling.kenmerken.stand == 2024
    assert not any("noemt geen stand" in text for text in read.meldingen)


def test_a_small_history_shows_the_rules() -> None:
    tabel = pd.DataFrame(
        [("GM0001", "Oud", "", "2015-01-01"), ("GM0002", "Nieuw", "2015-01-01", "")],
        columns=["gemeente_code", "gemeente_naam", "van", "tot"],
    )
    found = Gemeentejaren(tabel).herken({"GM0001"})
    assert found is not None
    assert found.jaren == (2010, 2011, 2012, 2013, 2014)
    assert Gemeentejaren(tabel).herken(set()) is None
    assert Gemeentejaren(tabel).herken({"GM0001", "GM0002"}) is None
    assert Gemeentejaren(tabel.iloc[:0]).herken({"GM0001"}) is None
