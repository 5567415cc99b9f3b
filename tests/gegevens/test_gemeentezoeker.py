"""Which gemeente a text means: by the provincie beside it, by an old name, and what is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import Gemeentezoeker, Ingelezen, read_indeling_bestand

Lees = Callable[[str], Ingelezen]


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    """Write text to a CSV and read it."""

    def read(text: str) -> Ingelezen:
        path = tmp_path / "a.csv"
        path.write_text(text, encoding="utf-8")
        return read_indeling_bestand(path, catalogus, herindelingen=catalogus.herindelingen)

    return read


def omgezet(found: Ingelezen) -> tuple[str, ...]:
    return found.protocol.stappen["omgezet"]


def test_the_provincie_beside_a_name_tells_two_apart_and_refuses_nobody(lees: Lees) -> None:
    # Vijfheerenlanden went from Zuid-Holland to Utrecht; many a list has the one or the other.
    found = lees(
        "Gemeente;Provincie;Regio\nBergen;Limburg;L\nBergen;N.H.;N\nVijfheerenlanden;ZH;N\n"
    )
    assert dict(found.indeling.hoofdregio) == {"GM0373": "N", "GM0893": "L", "GM1961": "N"}
    assert omgezet(found) == ()


def test_the_provincie_may_stand_in_the_name_as_well(lees: Lees) -> None:
    found = lees("Gemeente;Provincie;Regio\nBergen (Noord-Holland);NH;N\nLaren, Noord-Holland;;N\n")
    assert dict(found.indeling.hoofdregio) == {"GM0373": "N", "GM0417": "N"}
    (said,) = omgezet(found)
    assert said == (
        "Gelezen in andere schrijfwijze: 'Bergen (Noord-Holland)' als Bergen (NH.) en 'Laren, "
        "Noord-Holland' als Laren (NH.)."
    )


def test_a_code_does_not_vouch_for_a_name_that_nobody_has(lees: Lees) -> None:
    with pytest.raises(LappendekenError, match=r"regel 2: Gemeente '0106 Assne' bestaat niet"):
        lees("Gemeente;Regio\n0106 Assne;x\nEde;y\n")


def test_an_old_gemeente_in_another_spelling_is_called_recoded_only(lees: Lees) -> None:
    found = lees("Gemeente;Regio\nGemeente Weesp;x\nBilt, De;y\nBILT, DE;y\n")
    assert omgezet(found) == (
        "Omgezet na herindeling: Gemeente Weesp naar Amsterdam.",
        "Gelezen in andere schrijfwijze: 'Bilt, De' als De Bilt.",
    )


def test_every_recoding_is_named_however_many(lees: Lees) -> None:
    # Those that ended on 1 January 2022 and 2023, and Weesp.
    old = ["Beemster", "Landerd", "Uden", "Heerhugowaard", "Langedijk", "Boxmeer", "Cuijk", "Grave"]
    old += ["Brielle", "Hellevoetsluis", "Westvoorne", "Weesp"]
    (said,) = omgezet(lees("Gemeente;Regio\n" + "".join(f"{naam};x\n" for naam in old)))
    assert [naam for naam in old if f"{naam} naar " not in said] == []


def test_of_two_old_gemeenten_of_one_name_it_is_not_known_which(catalogus: Catalogus) -> None:
    herindelingen = pd.DataFrame(
        [("GM9001", "Oud", "GM0106"), ("GM9002", "Oud", "GM0106"), ("GM9003", "Ander", "GM0106")],
        columns=["oude_code", "oude_naam", "nieuwe_code"],
    )
    zoeker = Gemeentezoeker(catalogus, herindelingen)
    found = [zoeker.lookup(text) for text in ("Oud", "Ander", "Assen")]
    assert [one.codes for one in found] == [("GM0106",)] * 3
    assert [one.toen for one in found] == ["", "GM9003", "GM0106"]
