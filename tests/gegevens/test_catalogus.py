"""The catalogue: choosing, finding by name, and one sentence for every kind of damage."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from lappendeken import (
    Catalogus,
    GegevensError,
    OnbekendError,
    SelectieError,
    load_congruentie,
)
from lappendeken.gegevens.catalogus.kern import list_kern
from lappendeken.model.kenmerken import Kenmerken

STANDAARD = [
    "arbeidsmarktregio-2026",
    "ggd-2025",
    "jeugdregio-2025",
    "omgevingsdienst-2026",
    "res-2025",
    "rmc-2026",
    "veilig-thuis-2025",
    "veiligheidsregio-2024",
    "wmo-opvang-beschermd-wonen-2023",
]


SOCIAAL_DOMEIN = [
    "arbeidsmarktregio-2026",
    "jeugdregio-2025",
    "veilig-thuis-2025",
    "wmo-opvang-beschermd-wonen-2023",
]


def slugs(found: tuple[object, ...]) -> list[str]:
    return [indeling.slug for indeling in found]  # type: ignore[attr-defined]


# --- choosing ------------------------------------------------------------------


def test_default_is_nine_standaard_tables_in_eight_domeinen(catalogus: Catalogus) -> None:
    chosen = catalogus.select()
    assert slugs(chosen) == STANDAARD
    assert len({i.domein for i in chosen}) == 8
    assert all(i.kenmerken.soort == "samenwerking" for i in chosen)


def test_by_slug_reeks_or_name_in_any_spelling(catalogus: Catalogus) -> None:
    wanted = ["res-2025", "ggd-2025", "veiligheidsregio-2024"]
    for names in (
        wanted,
        ["res", "GGD", "Veiligheidsregio"],
        ["RES-2025", "ggd", "VEILIGHEIDSREGIO"],
    ):
        assert slugs(catalogus.select(names)) == ["ggd-2025", "res-2025", "veiligheidsregio-2024"]
    naam = catalogus.kenmerken["ggd-2025"].naam
    assert catalogus.resolve(naam.upper()) == "ggd-2025"


def test_the_same_indeling_twice_counts_once(catalogus: Catalogus) -> None:
    assert slugs(catalogus.select(["ggd", "res", "ggd-2025"])) == ["ggd-2025", "res-2025"]


def test_a_reeks_means_its_newest_stand(kopie: Path) -> None:
    add_indeling(kopie, "ggd-2025", "ggd-2011", stand=2011)
    catalogus = Catalogus(kopie)
    assert catalogus.resolve("ggd") == "ggd-2025"
    assert catalogus.resolve("ggd-2011") == "ggd-2011"
    assert "ggd-2011" not in catalogus.actueel
    assert slugs(catalogus.select()) == STANDAARD
    assert "ggd-2011" not in slugs(catalogus.select(domeinen=["publieke gezondheid", "wmo"]))
    assert slugs(catalogus.select(["ggd-2011", "ggd"])) == ["ggd-2011", "ggd-2025"]


def test_an_old_name_leads_to_what_it_is_called_now(kopie: Path) -> None:
    meta = kopie / "indelingen" / "ggd-2025" / "meta.toml"
    text = meta.read_text(encoding="utf-8")
    names = 'andere_namen = ["GGD-district", "RES-regio"]'
    meta.write_text(text.replace("andere_namen = []", names), encoding="utf-8")
    catalogus = Catalogus(kopie)
    assert catalogus.resolve("ggd district") == "ggd-2025"
    assert catalogus.resolve("RES-regio") == "res-2025"  # a name of today goes first


def test_by_domein(catalogus: Catalogus) -> None:
    found = ["veilig-thuis-2025", "wmo-opvang-beschermd-wonen-2023"]
    assert set(found) <= set(slugs(catalogus.select(domeinen=["WMO"])))
    assert all(i.domein == "wmo" for i in catalogus.select(domeinen=["wmo"]))


def test_by_preset(catalogus: Catalogus) -> None:
    assert slugs(catalogus.select(presets=["Standaard"])) == sorted(STANDAARD)
    onderwijs = slugs(catalogus.select(presets=["onderwijs"]))
    assert "swv-passend-onderwijs-po-2026" in onderwijs
    assert slugs(catalogus.select(["ggd"], presets=["onderwijs"])) == sorted(
        [*onderwijs, "ggd-2025"]
    )


def test_every_preset_has_a_choice_to_compare(catalogus: Catalogus) -> None:
    assert list(catalogus.presets) == [
        *["standaard", "sociaal domein", "zorg", "onderwijs", "veiligheid"],
        *["onbegrepen gedrag", "school naar werk", "alles"],
    ]
    assert all(len(chosen) >= 2 for chosen in catalogus.presets.values())


def test_an_unknown_preset_names_the_known(catalogus: Catalogus) -> None:
    with pytest.raises(OnbekendError, match=r"Preset 'zorgg' .*'zorg'\?.*standaard, sociaal"):
        catalogus.select(presets=["zorgg"])


def test_a_gemeente_that_vanished_leads_to_its_successor(catalogus: Catalogus) -> None:
    with pytest.raises(OnbekendError, match=r"'Brielle' .* sinds 2023 .*'Voorne aan Zee'"):
        catalogus.find_gemeente("Brielle")


def test_by_groep(catalogus: Catalogus) -> None:
    assert slugs(catalogus.select(groepen=["Sociaal domein"])) == SOCIAAL_DOMEIN
    two = catalogus.select(groepen=["sociaal domein", "fysieke leefomgeving"])
    assert slugs(two) == sorted([*SOCIAAL_DOMEIN, "omgevingsdienst-2026", "res-2025"])


def test_sociaal_domein_is_one_choice_everywhere(catalogus: Catalogus) -> None:
    assert list(catalogus.list_groep("sociaal domein")) == SOCIAAL_DOMEIN
    assert sorted(catalogus.presets["sociaal domein"]) == SOCIAAL_DOMEIN
    assert slugs(catalogus.select(presets=["sociaal domein"])) == SOCIAAL_DOMEIN


def test_ruim_takes_all_of_a_groep(catalogus: Catalogus) -> None:
    found = catalogus.select(groepen=["sociaal domein"], ruim=True)
    assert {i.kenmerken.groep for i in found} == {"sociaal domein"}
    extra = {"vrouwenopvang-2016", "rpa-2026", "kredietbank-2015", *SOCIAAL_DOMEIN}
    assert extra <= set(slugs(found))
    assert tuple(slugs(found)) == catalogus.list_groep("sociaal domein", ruim=True)


def test_ruim_changes_nothing_but_a_groep(catalogus: Catalogus) -> None:
    assert slugs(catalogus.select(ruim=True)) == STANDAARD
    wide = catalogus.select(domeinen=["wmo"], ruim=True)
    assert slugs(wide) == slugs(catalogus.select(domeinen=["wmo"]))


def test_a_groep_narrows_other_choices_and_names_go_first(catalogus: Catalogus) -> None:
    found = catalogus.select(groepen=["sociaal domein"], domeinen=["wmo"])
    assert slugs(found) == ["veilig-thuis-2025", "wmo-opvang-beschermd-wonen-2023"]
    named = catalogus.select(["vrouwenopvang", "jeugdregio", "ggd"], groepen=["sociaal domein"])
    assert slugs(named) == ["jeugdregio-2025", "vrouwenopvang-2016"]


def test_a_groep_of_one_says_how_to_take_more(catalogus: Catalogus) -> None:
    with pytest.raises(SelectieError, match=r"alleen 'rmc-2026' over.* Met --ruim telt ook mee"):
        catalogus.select(groepen=["onderwijs"])
    with pytest.raises(SelectieError, match="Kies ruimer; "):
        catalogus.select(groepen=["overig"], ruim=True)


KERN = {"groep": "g", "soort": "samenwerking", "stand": 2023, "vertrouwen": "B"}


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({}, True),
        ({"vertrouwen": "A"}, True),
        ({"vertrouwen": "C"}, False),
        ({"vertrouwen": ""}, False),
        ({"vertrouwen": "C", "voorlopig": True}, True),
        ({"stand": 2022}, False),
        ({"stand": 2022, "voorlopig": True}, False),
        ({"stand": 2026}, True),
        ({"soort": "keten"}, False),
        ({"soort": "afgeleid"}, False),
        ({"groep": "h"}, False),
        ({"geldig_tot": "2024-01-01"}, True),  # overtaken, and nothing newer
        ({"achterhaald": True}, True),
    ],
)
def test_what_a_groep_stands_for(changes: dict[str, object], counts: bool) -> None:
    known = Kenmerken(**{"slug": "a-1", "naam": "A", "domein": "d", **KERN, **changes})  # type: ignore[arg-type]
    assert list_kern("g", {"a-1": known}, ["a-1"]) == (("a-1",) if counts else ())
    # An older stand of the reeks is not looked at.
    assert list_kern("g", {"a-1": known}, []) == ()


def test_by_soort(catalogus: Catalogus) -> None:
    found = catalogus.select(soorten=["samenwerking"])
    assert set(STANDAARD) <= set(slugs(found))
    assert {i.kenmerken.soort for i in found} == {"samenwerking"}


def test_kinds_of_choice_narrow_each_other(catalogus: Catalogus) -> None:
    found = catalogus.select(domeinen=["jeugd", "energie"], soorten=["samenwerking"])
    assert {"jeugdregio-2025", "res-2025"} <= set(slugs(found))
    assert {i.domein for i in found} == {"jeugd", "energie"}
    names = ["jeugdregio", "res", "ggd", "provincie"]
    found = catalogus.select(names, soorten=["samenwerking"], domeinen=["jeugd", "energie"])
    assert slugs(found) == ["jeugdregio-2025", "res-2025"]


@pytest.mark.parametrize(
    ("choice", "error", "sentence"),
    [
        ({"indelingen": ["ggd", "jeugdregoi"]}, OnbekendError, "'jeugdregoi' .*Bedoelde u 'jeugd"),
        ({"indelingen": ["ggd", ""]}, OnbekendError, "Indeling '' bestaat hier niet"),
        ({"indelingen": ["--"]}, OnbekendError, "Indeling '--' bestaat hier niet"),
        ({"domeinen": ["jeugt"]}, OnbekendError, "Domein 'jeugt' .*Bedoelde u 'jeugd'"),
        ({"groepen": ["sociaal"]}, OnbekendError, "Groep 'sociaal' .*Bedoelde u 'sociaal domein'"),
        ({"soorten": ["x"]}, OnbekendError, "Soort 'x' bestaat hier niet.*samenwerking"),
        ({"indelingen": ["ggd"]}, SelectieError, "indelingen ggd.*blijft alleen 'ggd-2025' over"),
        (
            {"indelingen": ["ggd", "res"], "soorten": ["maatlat"]},
            SelectieError,
            "indelingen ggd, res; soort maatlat.*blijft niets over",
        ),
    ],
)
def test_a_choice_that_cannot_be(
    catalogus: Catalogus, choice: dict[str, list[str]], error: type[Exception], sentence: str
) -> None:
    with pytest.raises(error, match=sentence):
        catalogus.select(**choice)


# --- gemeenten and provincies --------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("GM0014", "GM0014"),
        (" gm0014 ", "GM0014"),
        ("Groningen", "GM0014"),
        ("den haag", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("\u2019s-gravenhage", "GM0518"),
        ("s gravenhage", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("noardeast fryslan", "GM1970"),
        ("Bergen (NH.)", "GM0373"),
        ("bergen nh", "GM0373"),
        ("Bergen op Zoom", "GM0748"),
        ("Hengelo", "GM0164"),
    ],
)
def test_finds_a_gemeente(catalogus: Catalogus, name: str, code: str) -> None:
    assert catalogus.find_gemeente(name) == code


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Bergen", r"Er zijn 2 gemeenten die 'Bergen' heten\. Kies 'Bergen \(.*' of 'Bergen \("),
        ("Gronigen", "'Gronigen' bestaat niet .*Bedoelde u 'Groningen'"),
        ("GM9999", "'GM9999' bestaat niet"),
        ("", "Gemeente '' bestaat niet"),
        ("()", r"Gemeente '\(\)' bestaat niet"),
    ],
)
def test_a_gemeente_that_is_not_found(catalogus: Catalogus, name: str, sentence: str) -> None:
    with pytest.raises(OnbekendError, match=sentence):
        catalogus.find_gemeente(name)


@pytest.mark.parametrize(
    ("name", "provincie"),
    [("friesland", "Fryslân"), ("FRYSLAN", "Fryslân"), ("noord holland", "Noord-Holland")],
)
def test_finds_a_provincie(catalogus: Catalogus, name: str, provincie: str) -> None:
    assert catalogus.find_provincie(name) == provincie


def test_a_provincie_that_is_not_found(catalogus: Catalogus) -> None:
    with pytest.raises(OnbekendError, match=r"'Hollant' bestaat hier niet.*kiezen uit: Drenthe, "):
        catalogus.find_provincie("Hollant")


def test_what_is_reported_is_the_union_of_what_was_asked(catalogus: Catalogus) -> None:
    assert catalogus.find_gemeld() is None
    drenthe = catalogus.find_gemeld(["drenthe"])
    assert drenthe is not None
    assert len(drenthe) == 12
    both = catalogus.find_gemeld(["Drenthe"], ["Assen", "Groningen"])
    assert both is not None
    assert set(both) == {*drenthe, "GM0014"}
    assert list(both) == sorted(both)


def test_sources_name_file_and_checksum(catalogus: Catalogus) -> None:
    table = catalogus.bronnen(catalogus.select(["ggd", "res"]))
    own = table[table["invoer"].str.startswith("indelingen/")]
    assert set(own["invoer"]) == {
        "indelingen/ggd-2025/toewijzing.csv",
        "indelingen/res-2025/toewijzing.csv",
    }
    assert table["sha256"].str.fullmatch("[0-9a-f]{64}").all()
    assert (table["titel"] != "").all()
    assert (table["licentie"] != "").all()


# --- damage --------------------------------------------------------------------


@pytest.fixture
def kopie(tmp_path: Path, catalogus: Catalogus) -> Path:
    """A copy of the data with the standaard set, to damage."""
    root = tmp_path / "data"
    keep = {*STANDAARD, "provincie-2026"}
    for name in ("boundaries", "gemeenten"):
        shutil.copytree(catalogus.root / name, root / name)
    for slug in sorted(keep):
        shutil.copytree(catalogus.root / "indelingen" / slug, root / "indelingen" / slug)
    for name in ("bronnen.toml", "herindelingen.csv", "presets.toml"):
        shutil.copy(catalogus.root / name, root)
    return root


def add_indeling(root: Path, source: str, slug: str, stand: int) -> None:
    folder = root / "indelingen" / slug
    shutil.copytree(root / "indelingen" / source, folder)
    meta = folder / "meta.toml"
    text = meta.read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("stand = "))
    text = text.replace(f'slug = "{source}"', f'slug = "{slug}"').replace(
        old, f"stand = {stand}", 1
    )
    meta.write_text(text, encoding="utf-8")


def read_everything(root: Path) -> None:
    catalogus = Catalogus(root)
    load_congruentie(catalogus=catalogus).tabellen["landelijk"]
    assert len(catalogus.gebiedskaart.gemeenten) == 342


BESTANDEN = [
    "bronnen.toml",
    "boundaries/gemeenten_2023.fgb",
    "boundaries/kaartgrond_2023.json",
    "boundaries/grenzen_2023.csv",
    "boundaries/verbindingen.csv",
    "gemeenten/gemeenten.csv",
    "indelingen/ggd-2025/meta.toml",
    "indelingen/ggd-2025/toewijzing.csv",
]


def remove(path: Path) -> None:
    path.unlink()


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def fill(content: bytes) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        path.write_bytes(content)

    return damage


def cut(share: float) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(share * len(content))].rstrip(b"\n") + b"\xc3")

    return damage


def latin(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\nS\xfadwest")


SCHADE = {
    "missing": remove,
    "a folder": make_folder,
    "noise": fill(bytes(range(256)) * 4),
    "a web page": fill(b"<!DOCTYPE html><html><body>404</body></html>\n"),
    "cut at 90%": cut(0.9),
    "cut at 20%": cut(0.2),
    "cut at 1%": cut(0.01),
}


def test_an_unharmed_copy_is_read(kopie: Path) -> None:
    read_everything(kopie)


@pytest.mark.parametrize("damage", SCHADE)
@pytest.mark.parametrize("name", BESTANDEN)
def test_a_damaged_file_gets_one_sentence_that_names_it(
    kopie: Path, name: str, damage: str
) -> None:
    SCHADE[damage](kopie / name)
    with pytest.raises(GegevensError) as caught:
        read_everything(kopie)
    assert str(kopie / name) in str(caught.value)
    assert "Installeer lappendeken opnieuw" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", [name for name in BESTANDEN if name != BESTANDEN[0]])
def test_an_empty_file_gets_one_sentence_that_names_it(kopie: Path, name: str) -> None:
    (kopie / name).write_bytes(b"")
    with pytest.raises(GegevensError) as caught:
        read_everything(kopie)
    assert str(kopie / name) in str(caught.value)


PRESETS = [
    ('reeksen = ["ggd"]\ngroep = "x"', "moet of reeksen of een groep noemen"),
    ("", "moet of reeksen of een groep noemen"),
    ('reeksen = "ggd"', "veld 'reeksen' is 'ggd'"),
    ("gropen = 1", "veld 'gropen' is onbekend. Bedoelde u 'groep'"),
]


@pytest.mark.parametrize(("lines", "sentence"), PRESETS)
def test_a_wrong_preset_gets_one_sentence(kopie: Path, lines: str, sentence: str) -> None:
    path = kopie / "presets.toml"
    path.write_text(f'[[preset]]\nnaam = "n"\n{lines}\n', encoding="utf-8")
    with pytest.raises(GegevensError, match=sentence) as caught:
        Catalogus(kopie).select(presets=["n"])
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("name", [n for n in BESTANDEN if not n.endswith((".fgb", ".json"))])
def test_a_file_that_is_not_utf8_gets_one_sentence_that_names_it(kopie: Path, name: str) -> None:
    latin(kopie / name)
    with pytest.raises(GegevensError, match="is niet te lezen") as caught:
        read_everything(kopie)
    assert str(kopie / name) in str(caught.value)


REGELS = [
    # file, text, what it becomes, sentence
    ("gemeenten/gemeenten.csv", "244427", "veel", "regel 2: 'veel' in kolom 'inwoners'"),
    ("gemeenten/gemeenten.csv", "244427", "0", "regel 2: gemeente GM0014 .*inwoners"),
    ("gemeenten/gemeenten.csv", "244427", "", "regel 2: gemeente GM0014 .*inwoners"),
    ("gemeenten/gemeenten.csv", "244427", "inf", "regel 2: 'inf' in kolom 'inwoners'"),
    ("gemeenten/gemeenten.csv", "244427", "0.5", "regel 2: gemeente GM0014 .*inwoners"),
    ("gemeenten/gemeenten.csv", "GM0034", "GM0014", "regel 3: gemeente GM0014 staat dubbel"),
    ("gemeenten/gemeenten.csv", "GM0034,Almere", "Almere", "regel 3: 4 kolommen"),
    ("gemeenten/gemeenten.csv", "provincie,", "province,", "mist de kolom 'provincie'"),
    ("boundaries/grenzen_2023.csv", "3.872", "-3.872", "geen lengte boven 0"),
    ("boundaries/grenzen_2023.csv", "3.872", "3,872", "regel 2: 4 kolommen"),
    ("boundaries/grenzen_2023.csv", "3.872", "lang", "regel 2: 'lang' in kolom 'lengte_km'"),
    ("boundaries/grenzen_2023.csv", "GM0014,GM1699", "GM1699,GM0014", "niet op volgorde"),
    ("indelingen/ggd-2025/toewijzing.csv", "GGD Groningen,1", "GGD Groningen,2", r"aandeel 2\.0"),
    ("indelingen/ggd-2025/toewijzing.csv", "GGD Groningen,1", "GGD Groningen,x", "regel 2: 'x'"),
    ("indelingen/ggd-2025/toewijzing.csv", "GM0034", "GM0014", "gemeente GM0014"),
    ("indelingen/ggd-2025/toewijzing.csv", "GM0034", "GM9999", "GM9999"),
    ("indelingen/ggd-2025/toewijzing.csv", "aandeel", "share", "mist de kolom 'aandeel'"),
    ("indelingen/ggd-2025/toewijzing.csv", "GGD Groningen", "GGD Gron", "regel .*'GG0111' heet"),
]


@pytest.mark.parametrize(("name", "old", "new", "sentence"), REGELS)
def test_a_wrong_value_gets_one_sentence_with_file_and_value(
    kopie: Path, name: str, old: str, new: str, sentence: str
) -> None:
    path = kopie / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(GegevensError, match=sentence) as caught:
        read_everything(kopie)
    assert str(path) in str(caught.value) or "GM9999" in sentence


META = [
    ("stand", '"x"', "veld 'stand' is 'x'"),
    ("stand", "2025.5", r"veld 'stand' is '2025\.5'"),
    ("stand", "true", "veld 'stand' is 'True'"),
    ("gemeente_indeling", "[2023]", "veld 'gemeente_indeling'"),
    ("aantal_regios", '"25"', "veld 'aantal_regios' is '25'"),
    ("standaard", '"ja"', "veld 'standaard' is 'ja'"),
    ("standaard", "1", "veld 'standaard' is '1'"),
    ("naam", "3", "veld 'naam' is '3'"),
    ("naam", '""', "naam ontbreekt"),
    ("domein", "[]", "veld 'domein'"),
    ("soort", '"iets"', "soort is 'iets'"),
    ("soort", '["keten"]', "veld 'soort'"),
    ("vertrouwen", '"D"', "vertrouwen is 'D'"),
    ("slug", '"ggd-2024"', "slug 'ggd-2024' is niet de naam van de map 'ggd-2025'"),
    ("slug", "3", "veld 'slug' is '3'"),
    ("afgeleid_van", "3", "veld 'afgeleid_van' is '3'"),
    ("afgeleid_van", '"x"', "veld 'afgeleid_van' is 'x'"),
    ("afgeleid_van", "[3]", "veld 'afgeleid_van'"),
    ("opgave", "2025-01-01", "veld 'opgave' is '2025-01-01'"),
    ("geldig_tot", "2026-01-01", "veld 'geldig_tot' is '2026-01-01', maar moet een tekst zijn"),
    ("geldig_tot", '"1 januari"', "geldig_tot is '1 januari', maar moet een datum zijn"),
    ("achterhaald", '"ja"', "veld 'achterhaald' is 'ja'"),
    ("bevestigd_door", "[]", "veld 'bevestigd_door'"),
    ("andere_namen", '"x"', "veld 'andere_namen' is 'x'"),
    ("bron", '"x"', "veld 'bron' is 'x'"),
    ("bron", "3", "veld 'bron' is '3'"),
    ("bron", "[1]", "veld 'bron'"),
    ("bron", "[{titel = 3}]", "veld 'titel' is '3'"),
    ("bron", '[{uitgever = "x"}]', "veld 'titel' ontbreekt"),
    ("bron", '[{titel = "x", velden = "y"}]', "veld 'velden' is 'y'"),
    ("bron", '[{titel = "x", url = "y"}]', "veld 'url' is onbekend"),
    ("opgaev", '"x"', "veld 'opgaev' is onbekend. Bedoelde u 'opgave'"),
]


@pytest.mark.parametrize(("field", "value", "sentence"), META)
def test_a_wrong_field_in_meta_gets_one_sentence(
    kopie: Path, field: str, value: str, sentence: str
) -> None:
    path = kopie / "indelingen" / "ggd-2025" / "meta.toml"
    head = path.read_text(encoding="utf-8").split("[[bron]]")
    lines = [line for line in head[0].splitlines() if not line.startswith(f"{field} =")]
    tail = [] if field == "bron" else [f"[[bron]]{part}" for part in head[1:]]
    path.write_text("\n".join([*lines, f"{field} = {value}", *tail]), encoding="utf-8")
    with pytest.raises(GegevensError, match=sentence) as caught:
        read_everything(kopie)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("field", ["slug", "naam", "domein", "stand"])
def test_a_missing_field_in_meta_gets_one_sentence(kopie: Path, field: str) -> None:
    path = kopie / "indelingen" / "ggd-2025" / "meta.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines) if line.startswith(f"{field} ="))
    path.write_text("\n".join(lines[:number] + lines[number + 1 :]), encoding="utf-8")
    with pytest.raises(GegevensError, match=f"veld '{field}' ontbreekt") as caught:
        read_everything(kopie)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("value", ['"x"', "3", "[1]", '[{titel = 3, invoer = "bronnen.toml"}]'])
def test_wrong_sources_get_one_sentence(kopie: Path, value: str) -> None:
    path = kopie / "bronnen.toml"
    path.write_text(f"bron = {value}\n", encoding="utf-8")
    with pytest.raises(GegevensError, match=r"veld '(bron|titel)' is") as caught:
        read_everything(kopie)
    assert str(path) in str(caught.value)


def test_a_source_of_a_file_that_is_not_there(kopie: Path) -> None:
    (kopie / "bronnen.toml").write_text('[[bron]]\ntitel = "x"\ninvoer = "weg.csv"\n')
    with pytest.raises(GegevensError, match=r"weg\.csv is niet te lezen"):
        read_everything(kopie)


def test_the_table_of_gemeenten_says_what_the_list_says(catalogus: Catalogus) -> None:
    # Its line in data/gemeenten/gemeenten.csv.
    utrecht = ("Utrecht", "Utrecht", 378121, 93.77)
    assert catalogus.per_gemeente["GM0344"] == utrecht
    assert tuple(catalogus.gemeenten.loc["GM0344"]) == utrecht
    assert catalogus.gemeenten["inwoners"].dtype == "int64"
    assert list(catalogus.gemeenten.index) == list(catalogus.per_gemeente)
    assert list(catalogus.per_gemeente) == sorted(catalogus.per_gemeente)


def test_the_table_of_gemeenten_is_the_same_inside_a_command(kopie: Path) -> None:
    with pd.option_context("mode.string_storage", "python"):
        inside = Catalogus(kopie).gemeenten
    pd.testing.assert_frame_equal(inside, Catalogus(kopie).gemeenten)
    assert inside.index.name == "gemeente_code"


def test_a_map_of_other_gemeenten_is_refused(kopie: Path) -> None:
    path = kopie / "gemeenten" / "gemeenten.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], *lines[2:]]), encoding="utf-8")
    with pytest.raises(GegevensError, match=r"gemeenten_2023\.fgb .*verschillen: GM0014"):
        _ = Catalogus(kopie).gebiedskaart


def test_a_folder_without_indelingen_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GegevensError, match="staat geen enkele indeling"):
        Catalogus(tmp_path).select()


def test_reads_each_file_once(catalogus: Catalogus) -> None:
    assert catalogus.indeling("ggd") is catalogus.indeling("ggd-2025")
    assert catalogus.gemeenten is catalogus.gemeenten


def test_names_that_are_gone_lead_through_every_step(catalogus: Catalogus) -> None:
    """Menaldumadeel became Menameradiel (2011), and that a part of Waadhoeke (2018)."""
    former = catalogus.vroegere_namen
    assert former["Brielle"] == ["GM1992"]
    assert former["Menaldumadeel"] == former["Menameradiel"] == ["GM1949"]
    # Divided over four; Muiden in part to Weesp, since then Amsterdam.
    assert former["Haaren"] == ["GM0757", "GM0824", "GM0855", "GM0865"]
    assert former["Muiden"] == ["GM0363", "GM1942"]
    assert all(former.values())
    assert {code for codes in former.values() for code in codes} <= set(catalogus.gemeenten.index)


def read_more(root: Path) -> None:
    read_everything(root)
    assert Catalogus(root).presets


@pytest.mark.parametrize(("name", "block"), [("presets.toml", "preset"), ("bronnen.toml", "bron")])
@pytest.mark.parametrize("text", ["", "# leeg\n", "{block} = []\n"])
def test_an_emptied_file_is_not_read_as_a_file_without_entries(
    kopie: Path, name: str, block: str, text: str
) -> None:
    (kopie / name).write_text(text.format(block=block))
    with pytest.raises(GegevensError) as caught:
        read_more(kopie)
    assert str(caught.value) == (
        f"Gegevensbestand {kopie / name} heeft geen enkel blok [[{block}]]. Installeer lappendeken "
        "opnieuw of herstel dit bestand."
    )


def test_says_in_dutch_where_a_data_file_is_no_toml(kopie: Path) -> None:
    path = kopie / "presets.toml"
    path.write_text("[[preset]]\nnaam = zorg\n")
    with pytest.raises(GegevensError) as caught:
        read_more(kopie)
    assert str(caught.value) == (
        f"Gegevensbestand {path} is geen geldige TOML: regel 2, teken 8 klopt niet; schrijf een "
        'veld als naam = "waarde". Installeer lappendeken opnieuw of herstel dit bestand.'
    )
