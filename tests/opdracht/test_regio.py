"""A regio as people write it: indeling, colon, regio."""

from __future__ import annotations

from pathlib import Path

import pytest

from lappendeken import Catalogus, Indeling
from lappendeken.errors import LappendekenError
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.regio import _find_code, find_regio
from tekening import indeling


@pytest.fixture
def invoer(catalogus: Catalogus) -> Invoer:
    return Invoer(catalogus)


@pytest.mark.parametrize(
    ("text", "naam", "size"),
    [
        ("jeugdregio:Holland Rijnland", "Holland Rijnland", 13),
        ("Jeugdregio : holland rijnland", "Holland Rijnland", 13),
        ("veiligheidsregio:hollands midden", "Hollands Midden", 18),
        ("arbeidsmarktregio:Zwolle", "Regio Zwolle", 14 + 2),
    ],
)
def test_finds_the_regio_that_is_meant(invoer: Invoer, text: str, naam: str, size: int) -> None:
    found = find_regio(invoer, text)
    assert (found.naam, len(found.gemeenten)) == (naam, size)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("jeugdregio", "noemt geen indeling en regio"),
        ("jeugdregio:", "noemt geen indeling en regio"),
        (":Noord", "noemt geen indeling en regio"),
        ("jeugdregios:Noord", "Bedoelde u 'jeugdregio'"),
        ("jeugdregio:Holand Rijnland", "Bedoelde u 'Holland Rijnland'?"),
        ("jeugdregio:Rijnland", "Bedoelde u 'Holland Rijnland'"),
        ("jeugdregio:qqqq", r"Er zijn: .* en \d+ andere\."),
    ],
)
def test_says_what_is_wrong_and_what_there_is(invoer: Invoer, text: str, says: str) -> None:
    with pytest.raises(LappendekenError, match=says):
        find_regio(invoer, text)


def test_two_regios_of_one_name_are_told_apart_by_code(invoer: Invoer, tmp_path: Path) -> None:
    own = tmp_path / "mijn: lijst.csv"
    own.write_text(
        "gemeente_code,regio_code,regio_naam\n"
        "GM0106,n1,Regio Noord\nGM0109,n2,Noord (regio)\nGM0114,n2,Noord (regio)\nGM1680,z,Zuid\n",
        encoding="utf-8",
    )
    says = "2 regio's die 'noord' heten. Geef de code: n1 en n2"
    with pytest.raises(LappendekenError, match=says):
        find_regio(invoer, f"{own}:noord")
    assert find_regio(invoer, f"{own}:n2").gemeenten == ("GM0109", "GM0114")
    assert find_regio(invoer, f"{own}:Zuid").gemeenten == ("GM1680",)


# --- where a word changes -----------------------------------------------------------------


def maak(slug: str, *namen: str) -> Indeling:
    """Make an indeling of which each regio has one gemeente; the codes are r0, r1, ..."""
    plain = indeling(slug, "".join(chr(ord("A") + n) for n in range(len(namen))), naam=slug)
    rows = [r._replace(regio_code=f"r{n}") for n, r in enumerate(plain.lidmaatschappen)]
    names = {f"r{n}": naam for n, naam in enumerate(namen)}
    return Indeling(plain.kenmerken, tuple(rows), names)


def test_a_regio_without_its_indeling_is_looked_for_by_name_and_by_code(invoer: Invoer) -> None:
    one, two = maak("een", "Noord", "Zuid"), maak("twee", "Oost", "Zuid")
    assert find_regio(invoer, "noord", anders=lambda: (one, two)).code == "r0"
    assert find_regio(invoer, "r1", anders=lambda: (one,)).naam == "Zuid"
    with pytest.raises(LappendekenError, match=r"'Zuid' staat in 2 indelingen\. .* 'een:Zuid' en "):
        find_regio(invoer, "Zuid", anders=lambda: (one, two))
    with pytest.raises(
        LappendekenError, match=r"^Regio 'Nord' is niet gevonden\. Bedoelde u 'Noord"
    ):
        find_regio(invoer, "Nord", anders=lambda: (one, two))


def test_of_several_colons_the_first_is_meant_when_none_is_known(invoer: Invoer) -> None:
    with pytest.raises(LappendekenError, match="'niets'"):
        find_regio(invoer, "niets:iets:Noord")
    with pytest.raises(LappendekenError, match="Regio 'a:b' bestaat niet in Jeugdregio"):
        find_regio(invoer, "jeugdregio:a:b")


@pytest.mark.parametrize(
    ("size", "says"),
    [
        (4, r"Bedoelde u 'Noord een 0' of 'Noord een 1' of 'Noord een 2' of 'Noord een 3'\?$"),
        (5, r"Er zijn: Noord een 0, Noord een 1, .*\.$"),
    ],
)
def test_up_to_four_that_have_the_words_in_them_are_named(size: int, says: str) -> None:
    many = maak("i", *(f"Noord een {n}" for n in range(size)))
    with pytest.raises(LappendekenError, match=says):
        _find_code(many, "een")


def test_regio_zwolle_is_zwolle_either_way() -> None:
    assert _find_code(maak("i", "Regio Zwolle", "Zwolle-Zuid"), "zwolle") == "r0"
    assert _find_code(maak("i", "Zwolle", "Zuid"), "Regio Zwolle") == "r0"
    with pytest.raises(LappendekenError, match="bestaat niet in i"):
        _find_code(maak("i", "Zwolle"), "regio")
