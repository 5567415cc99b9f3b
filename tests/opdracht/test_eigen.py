"""Indelingen that a user keeps: added, named, shown, damaged, removed; never in the package."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lappendeken import Catalogus, OnbekendError, SelectieError, UitvoerError
from lappendeken.errors import GegevensError
from lappendeken.gegevens.bewaard import find_map, load_bewaarmap
from lappendeken.gegevens.catalogus import Eigen
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.indelingen import toevoegen, verwijderen
from lappendeken.opdracht.indelingen.toevoegen import Verzoek

LIJST = "Gemeente;Regio\nAssen;Noord\nEmmen;Noord\nEde;'=1+1\nEpe;'=1+1\n"
DAG = date(2026, 3, 31)


def stil(_: str) -> None:
    """Say nothing."""


@pytest.fixture
def lijst(tmp_path: Path) -> Path:
    path = tmp_path / "zorg 2027.csv"
    path.write_text(LIJST, encoding="utf-8")
    return path


def add(path: Path | str, **options: object) -> toevoegen.Toevoeguitkomst:
    return toevoegen.run(Verzoek(str(path), vandaag=DAG, **options), stil)  # type: ignore[arg-type]


# --- keeping ---------------------------------------------------------------------------


def test_what_is_kept_is_found_by_slug_and_name(lijst: Path, eigen_map: Path) -> None:
    found = add(lijst, naam="Zorg & co", domein="zorg", bron="brief van 3 maart")
    assert (found.slug, found.paden) == ("zorg-co", (eigen_map / "zorg-co",))
    invoer = Invoer()
    for name in ("zorg-co", "Zorg & co"):
        indeling = invoer.find(name)
        assert (indeling.slug, indeling.domein) == ("zorg-co", "zorg")
        assert indeling.kenmerken.stand == 2027
        assert set(indeling.regionamen.values()) == {"Noord", "=1+1"}
        assert indeling.hoofdregio["GM0106"] == "Noord"


def test_what_is_kept_says_whence_it_comes(lijst: Path, eigen_map: Path) -> None:
    add(lijst, bron="brief")
    kept = Invoer().bewaard["zorg-2027"]
    assert kept.datum == "2026-03-31"
    assert (kept.eigen.bestand, kept.eigen.bron) == ("zorg 2027.csv", "brief")
    assert (kept.protocol.rijen, kept.protocol.gemeenten, kept.protocol.regios) == (4, 4, 2)
    assert kept.protocol.kolommen == {"gemeente": "Gemeente", "regio": "Regio"}
    described = json.loads((eigen_map / "zorg-2027" / "eigen.json").read_text("utf-8"))
    assert len(described["sha256"]) == 64
    # Where the user keeps files is nobody else's business.
    assert str(lijst.parent) not in json.dumps(described)


def test_a_page_says_how_it_was_read(lijst: Path) -> None:
    direct = Invoer()
    read = direct.find(str(lijst)).kenmerken.kanttekening
    assert read.startswith(
        "Uit zorg 2027.csv. Gelezen: 4 regels, 4 gemeenten met een regio, 2 regio's. "
        "In zorg 2027.csv hebben 338 gemeenten geen regio: "
    )
    add(lijst)
    assert Invoer().find("zorg-2027").kenmerken.kanttekening == read


def test_the_sources_of_a_run_name_it(lijst: Path) -> None:
    add(lijst, bron="brief van 3 maart")
    invoer = Invoer()
    last = invoer.list_bronnen((invoer.find("zorg-2027"),)).iloc[-1]
    assert last["invoer"] == "zorg 2027.csv"
    assert last["titel"] == "Eigen bestand van de gebruiker"
    assert last["toelichting"] == "brief van 3 maart"


def test_it_counts_in_no_choice_that_does_not_name_it(lijst: Path) -> None:
    add(lijst, domein="jeugd")
    invoer = Invoer()
    for keuze in (
        Keuze(),
        Keuze(domeinen=("jeugd", "wmo")),
        Keuze(groepen=("sociaal domein",), ruim=True),
        Keuze(presets=("alles",)),
        Keuze(soorten=("samenwerking",)),
    ):
        assert "zorg-2027" not in [i.slug for i in invoer.select(keuze)]
    assert "zorg-2027" not in invoer.catalogus.actueel


def test_a_kept_one_stands_beside_any_choice_that_names_it(lijst: Path) -> None:
    add(lijst)
    invoer = Invoer()
    beside = [i.slug for i in invoer.select(Keuze(eigen=("zorg-2027",)))]
    assert len(beside) == 1 + len(invoer.meegeleverd.select())
    narrowed = [i.slug for i in invoer.select(Keuze(domeinen=("jeugd",), eigen=("zorg-2027",)))]
    assert "zorg-2027" in narrowed
    assert "jeugdregio-2025" in narrowed
    assert "ggd-2025" not in narrowed


def test_its_domein_is_no_choice_until_it_is_named(lijst: Path) -> None:
    add(lijst)
    invoer = Invoer()
    with pytest.raises(OnbekendError, match=r"^Domein 'zorg-2027' bestaat hier niet\.[^-]+$"):
        invoer.select(Keuze(domeinen=("zorg-2027",)))
    named = Keuze(indelingen=("zorg-2027", "jeugdregio"), domeinen=("zorg-2027", "jeugd"))
    assert [i.slug for i in invoer.select(named)] == ["jeugdregio-2025", "zorg-2027"]


def test_nothing_is_kept_when_only_checked(lijst: Path, eigen_map: Path) -> None:
    found = add(lijst, controleer=True)
    assert found.protocol.gemeenten == 4
    assert found.paden == ()
    assert not eigen_map.exists()


def test_a_name_that_is_taken_is_refused_and_can_be_replaced(lijst: Path, eigen_map: Path) -> None:
    add(lijst)
    before = (eigen_map / "zorg-2027" / "toewijzing.csv").read_bytes()
    lijst.write_text(LIJST.replace("Assen;Noord", "Assen;Zuid"), encoding="utf-8")
    with pytest.raises(UitvoerError, match=r"al een indeling 'zorg-2027' \(uit zorg 2027\.csv, be"):
        add(lijst)
    assert (eigen_map / "zorg-2027" / "toewijzing.csv").read_bytes() == before
    add(lijst, overschrijf=True)
    assert Invoer().find("zorg-2027").hoofdregio["GM0106"] == "Zuid"


def test_what_was_changed_by_hand_is_not_replaced(lijst: Path, eigen_map: Path) -> None:
    add(lijst)
    path = eigen_map / "zorg-2027" / "toewijzing.csv"
    path.write_text(path.read_text("utf-8").replace("GM0106,Assen,Noord", "GM0106,Assen,Oost"))
    before = path.read_bytes()
    with pytest.raises(UitvoerError, match=r"^Uw eigen indeling 'zorg-2027' kan niet worden verv"):
        add(lijst, overschrijf=True)
    assert path.read_bytes() == before
    verwijderen.run(verwijderen.Verzoek("zorg-2027"), stil)
    assert add(lijst).slug == "zorg-2027"


@pytest.mark.parametrize("naam", ["ggd", "ggd-2025"])
def test_a_name_of_the_package_stays_that_of_the_package(lijst: Path, naam: str) -> None:
    assert add(lijst, naam=naam).slug == f"eigen-{naam}"
    assert Invoer().find(naam).slug == "ggd-2025"


def test_a_name_in_front_of_the_file_is_its_name(lijst: Path) -> None:
    assert add(f"plan={lijst}").slug == "plan"


def test_too_long_a_name_is_refused(lijst: Path) -> None:
    with pytest.raises(GegevensError, match=r"^--bron heeft meer dan 1000 tekens"):
        add(lijst, bron="x" * 1001)


def test_the_folder_is_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, eigen_map: Path
) -> None:
    assert find_map() == eigen_map
    monkeypatch.setenv("LAPPENDEKEN_EIGEN", " ")
    assert find_map().parts[-2:] == ("lappendeken", "indelingen")


# --- damage ----------------------------------------------------------------------------

KOP = b"gemeente_code,gemeente_naam,regio_code,regio_naam,aandeel,bron_status\n"
SCHADE = {
    "no description": ("eigen.json", None),
    "no JSON": ("eigen.json", b"{"),
    "a list": ("eigen.json", b"[]"),
    "a field is gone": ("eigen.json", b'{"naam": "x"}'),
    "deep": ("eigen.json", b"[" * 100_000),
    "no toewijzing": ("toewijzing.csv", None),
    "another table": ("toewijzing.csv", b"a,b\n1,2\n"),
    "no UTF-8": ("toewijzing.csv", b"\xff\xfe\x00"),
    "an unknown gemeente": (
        "toewijzing.csv",
        KOP + b"GM9999,Nergens,a,a,1,\n",
    ),
}


@pytest.mark.parametrize("what", SCHADE)
def test_damage_is_said_and_hinders_nothing_else(lijst: Path, eigen_map: Path, what: str) -> None:
    add(lijst)
    add(lijst, naam="heel")
    name, content = SCHADE[what]
    path = eigen_map / "zorg-2027" / name
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    invoer = Invoer()
    assert invoer.find("heel").slug == "heel"
    (said,) = invoer.schermmeldingen
    assert said.startswith("Uw eigen indeling 'zorg-2027' is niet te lezen en doet niet mee. ")
    assert "'lappendeken indelingen verwijderen zorg-2027'" in said
    assert "Installeer" not in said
    # A page is for others.
    assert invoer.meldingen == ()
    with pytest.raises(GegevensError, match=r"^Uw eigen indeling 'zorg-2027' is niet te lezen"):
        invoer.find("zorg-2027")
    verwijderen.run(verwijderen.Verzoek("zorg-2027"), stil)
    assert Invoer().schermmeldingen == ()


def test_a_folder_that_cannot_be_read_hinders_nothing(
    monkeypatch: pytest.MonkeyPatch, lijst: Path
) -> None:
    monkeypatch.setenv("LAPPENDEKEN_EIGEN", str(lijst))
    invoer = Invoer()
    assert invoer.find("ggd").slug == "ggd-2025"
    (said,) = invoer.schermmeldingen
    assert said.startswith("De map met uw eigen indelingen (")
    assert "LAPPENDEKEN_EIGEN" in said


def test_other_things_in_the_folder_are_left_aside(
    lijst: Path, eigen_map: Path, catalogus: Catalogus
) -> None:
    add(lijst)
    (eigen_map / "Oude spullen").mkdir()
    (eigen_map / "notities.txt").write_text("x")
    found = load_bewaarmap(catalogus)
    assert (list(found.bewaard), dict(found.beschadigd)) == (["zorg-2027"], {})


def test_one_of_the_package_of_the_same_name_goes_before(eigen_map: Path) -> None:
    (eigen_map / "ggd-2025").mkdir(parents=True)
    invoer = Invoer()
    assert "meegeleverde indeling die ook zo heet" in invoer.schermmeldingen[0]
    assert invoer.catalogus.indeling("ggd-2025").kenmerken.bronnen


# --- removing --------------------------------------------------------------------------


def test_removing_takes_only_what_is_ours(lijst: Path, eigen_map: Path) -> None:
    add(lijst)
    (eigen_map / "zorg-2027" / "van mij.txt").write_text("x")
    found = verwijderen.run(verwijderen.Verzoek("zorg-2027"), stil)
    assert found.meldingen[0].endswith("staat nog iets van anders en dat blijft: van mij.txt.")
    assert [p.name for p in (eigen_map / "zorg-2027").iterdir()] == ["van mij.txt"]
    assert lijst.exists()


def test_removing_leaves_nothing_behind(lijst: Path, eigen_map: Path) -> None:
    add(lijst)
    assert verwijderen.run(verwijderen.Verzoek("zorg-2027"), stil).meldingen == ()
    assert list(eigen_map.iterdir()) == []
    with pytest.raises(OnbekendError, match=r"^U bewaart geen eigen indeling 'zorg-2027'"):
        verwijderen.run(verwijderen.Verzoek("zorg-2027"), stil)


@pytest.mark.parametrize("name", ["..", "../..", "/", "", "a/b", "Zorg", "zorg-2027/"])
def test_a_name_that_leads_elsewhere_is_no_name(lijst: Path, eigen_map: Path, name: str) -> None:
    add(lijst)
    with pytest.raises(OnbekendError, match=r"^U bewaart geen eigen indeling"):
        verwijderen.run(verwijderen.Verzoek(name), stil)
    assert (eigen_map / "zorg-2027" / "eigen.json").exists()


def test_what_travels_with_the_package_stays() -> None:
    with pytest.raises(OnbekendError, match=r"^'ggd-2025' hoort bij lappendeken zelf en blijft"):
        verwijderen.run(verwijderen.Verzoek("ggd-2025"), stil)


def test_a_link_is_not_followed(tmp_path: Path, eigen_map: Path) -> None:
    elders = tmp_path / "elders"
    elders.mkdir()
    (elders / "eigen.json").write_text("{}")
    eigen_map.mkdir(parents=True)
    (eigen_map / "link").symlink_to(elders)
    with pytest.raises(UitvoerError, match="is geen gewone map en blijft zoals zij is"):
        verwijderen.run(verwijderen.Verzoek("link"), stil)
    assert (elders / "eigen.json").exists()


def test_the_catalogue_takes_a_slug_once(catalogus: Catalogus) -> None:
    own = Eigen(Indeling.from_mapping("ggd-2025", {"GM0106": "x"}), "a.csv", "0")
    with pytest.raises(SelectieError, match=r"^Indeling 'ggd-2025' is er al"):
        catalogus.with_eigen(own)
