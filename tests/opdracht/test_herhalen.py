"""The command on a page: it can be typed again, and tells nothing of the user's folders."""

from __future__ import annotations

import shlex

import pytest

from lappendeken.opdracht import rapport, scenario, vergelijk
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.keuze import Keuze


def test_folders_of_the_user_do_not_travel() -> None:
    a, b = "/home/jan/geheim/plan.csv", r"C:\Users\jan\geheim\tweede plan.xlsx"
    shown = vergelijk.Verzoek(a, b, met=("ggd",)).format_opdracht()
    assert shown == 'lappendeken vergelijk plan.csv "tweede plan.xlsx" --met ggd'
    shown = scenario.Verzoek(("/srv/g/idee.csv",), vervangt="/x/y/oud.gpkg").format_opdracht()
    assert shown == "lappendeken scenario idee.csv --vervangt oud.gpkg"
    shown = rapport.Verzoek(register="../geheim/register").format_opdracht()
    assert shown == "lappendeken rapport --register register"


def test_an_option_without_a_value_stands_alone_or_not_at_all() -> None:
    shown = format_opdracht("rapport", (), {"--ruim": True, "--nulmodel": 0})
    assert shown == "lappendeken rapport --ruim --nulmodel 0"
    assert format_opdracht("rapport", (), {"--ruim": False}) == "lappendeken rapport"
    ruim = rapport.Verzoek(Keuze(groepen=("sociaal domein",), ruim=True)).format_opdracht()
    assert ruim == 'lappendeken rapport --groepen "sociaal domein" --ruim'


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("ggd,res", "ggd,res"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân"),
        ("Den Haag", '"Den Haag"'),
        ("'s-Gravenhage", '"\'s-Gravenhage"'),
        ("a&b", '"a&b"'),
        # Inside double quotes these would do something in a Unix shell.
        ('a"b', "'a\"b'"),
        ("$(rm x)", "'$(rm x)'"),
        ("`x`", "'`x`'"),
    ],
)
def test_a_value_is_quoted_for_both_kinds_of_shell(value: str, shown: str) -> None:
    command = format_opdracht("gemeente", [value])
    assert command == f"lappendeken gemeente {shown}"
    assert shlex.split(command)[-1] == value


def test_empty_options_are_left_out_and_lists_repeat() -> None:
    opties = {"--a": "", "--b": None, "--c": ["x", "y z"], "--d": 0, "--e": ()}
    assert format_opdracht("x", opties=opties) == 'lappendeken x --c x --c "y z" --d 0'


def test_of_a_file_only_the_name_travels_also_with_a_name_in_front_or_in_a_list() -> None:
    values = ["plan=/srv/geheim/idee.csv", "C:\\jan\\geheim\\a=b.csv", "ggd,/srv/geheim/x.csv"]
    assert format_opdracht("kaart", opties={"--indelingen": values}) == (
        "lappendeken kaart --indelingen plan=idee.csv --indelingen a=b.csv --indelingen ggd,x.csv"
    )
    # What is no file is not cut, whatever stands in it.
    assert format_opdracht("kaart", opties={"--regio": "rmc:Noord/Oost"}) == (
        "lappendeken kaart --regio rmc:Noord/Oost"
    )


@pytest.mark.parametrize("adres", ["https://a.nl", "http://www.a.nl/map/x.csv", "HTTPS://A.NL/b"])
def test_an_address_on_the_web_stays_whole(adres: str) -> None:
    assert format_opdracht("site", ["MAP"], {"--adres": adres}) == (
        f"lappendeken site MAP --adres {adres}"
    )
