"""What changed between two standen of one reeks."""

from __future__ import annotations

from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.naast.model import Blok
from lappendeken.rapport.gedeeld.tabel import GEMEENTE, Veld, build_tabel, shorten

MAX_RIJEN = 40


def build_wijzigingen(wijzigingen: Wijzigingen, names: tuple[str, str]) -> Blok:
    """Return the section on what changed between two standen of one reeks."""
    regios = wijzigingen.regios[wijzigingen.regios["wijziging"] != "gelijk"]
    gemeenten, note = shorten(
        wijzigingen.gemeenten[wijzigingen.gemeenten["wijziging"] != "gezelschap"],
        MAX_RIJEN,
        "tabellen/wijzigingen_gemeenten.csv",
    )
    tables = []
    if len(regios):
        tables.append(
            build_tabel(
                "wijzigingen-regios",
                "Regio’s die veranderden",
                regios,
                (
                    Veld("oude_naam", names[0]),
                    Veld("nieuwe_naam", names[1], breed=True),
                    Veld("wijziging", "Wijziging"),
                    Veld("gebleven", "Gebleven", "aantal"),
                    Veld("erbij", "Erbij", "aantal"),
                    Veld("eraf", "Eraf", "aantal"),
                ),
                zoekveld="Zoek een regio",
            )
        )
    if len(gemeenten):
        tables.append(
            build_tabel(
                "wijzigingen-gemeenten",
                "Gemeenten die van regio wisselden, of een regio kregen of verloren",
                gemeenten,
                (
                    GEMEENTE,
                    Veld("oude_naam", "Was", breed=True),
                    Veld("nieuwe_naam", "Werd", breed=True),
                    Veld("wijziging", "Wijziging"),
                    Veld("partners_erbij", "Partners erbij", "aantal"),
                    Veld("partners_eraf", "Partners eraf", "aantal"),
                ),
                zoekveld="Zoek een gemeente",
                noot=note,
            )
        )
    return Blok("wijzigingen", "Wat er veranderde", Deel((wijzigingen.zin,), tuple(tables)))
