"""A regio as people write it: indeling, colon, regio."""

from __future__ import annotations

from pathlib import Path

import pytest

from lappendeken import Catalogus
from lappendeken.errors import LappendekenError
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.regio import find_regio


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
