"""Tests of "comply or explain" in the report."""

from __future__ import annotations

import pytest

from lappendeken import load_congruentie
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.register import load_register
from lappendeken.rapport.rapport import build_rapport, render_rapport

KEUZE = Keuze(indelingen=("ggd", "veiligheidsregio"))
KOP = "indeling,regio,gemeente,reden,waarde,besluit_door,bron,datum\n"
TILBURG = 'ggd-2025,GGD Hart voor Brabant,Tilburg,"<b>nabijheid</b>",,,,\n'


@pytest.fixture(scope="module")
def pagina(catalogus: Catalogus, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("register") / "register.csv"
    path.write_text(KOP + TILBURG + "ggd-2025,GGD Groningen,Assen,oud,,,,\n", encoding="utf-8")
    _, _, controle = load_register(Invoer(catalogus), KEUZE, path)
    result = load_congruentie(KEUZE.indelingen, catalogus=catalogus)
    return render_rapport(build_rapport(result, catalogus, register=controle))


def test_counts_what_is_motivated_per_domein_and_regio(catalogus: Catalogus, pagina: str) -> None:
    result = load_congruentie(KEUZE.indelingen, catalogus=catalogus)
    controle = load_register(Invoer(catalogus), KEUZE)[2]
    tables = {
        t.id: t for t in build_rapport(result, catalogus, register=controle).register.tabellen
    }
    # GGD Hart voor Brabant lies in two veiligheidsregio's: 8 gemeenten deviate, as counted above.
    (domein,) = tables["register-domeinen"].rijen
    assert [cel.tekst for cel in domein[:5]] == ["publieke gezondheid", "8", "0", "0", "8"]
    (regio,) = tables["register-regios"].rijen
    assert [cel.tekst for cel in regio[:6]] == [
        "GGD-regio",
        "GGD Hart voor Brabant",
        "8",
        "0",
        "0",
        "8",
    ]
    assert "Pas toe of leg uit" in pagina


def test_names_what_is_out_of_date(pagina: str) -> None:
    section = pagina.split('id="register"')[1].split("</section>")[0]
    assert "Regels over een kruising die er niet meer is (1)" in section
    assert "GGD Groningen" in section


def test_without_a_register_there_is_no_such_section(catalogus: Catalogus) -> None:
    result = load_congruentie(KEUZE.indelingen, catalogus=catalogus)
    assert "Pas toe of leg uit" not in render_rapport(build_rapport(result, catalogus))
