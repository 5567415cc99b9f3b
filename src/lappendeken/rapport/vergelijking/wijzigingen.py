"""What changed between two standen of one reeks."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen
from lappendeken.basis.tekst import fold
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.naast.model import Blok
from lappendeken.rapport.gedeeld.tabel import GEMEENTE, Veld, build_tabel, shorten
from lappendeken.rapport.gedeeld.woorden import kies, tel

MAX_RIJEN = 40
_BLEEF = ("gelijk", "anders geschreven")


def list_overgegaan(wijzigingen: Wijzigingen) -> pd.DataFrame:
    """Return the gemeenten whose own regio changed, by name; not those with other company only."""
    frame = wijzigingen.gemeenten[wijzigingen.gemeenten["wijziging"] != "gezelschap"]
    return frame.sort_values("gemeente_naam", key=lambda names: names.map(fold), kind="stable")


def outline_wijzigingen(wijzigingen: Wijzigingen) -> tuple[dict[str, str], str]:
    """Say of each gemeente that went over whence and where, and what an outline means."""
    frame = list_overgegaan(wijzigingen)
    said = {
        str(code): f"Ging van {was or 'geen regio'} naar {now or 'geen regio'}."
        for code, was, now in zip(
            frame["gemeente_code"],
            frame["oude_naam"].str.replace(";", " en "),
            frame["nieuwe_naam"].str.replace(";", " en "),
            strict=True,
        )
    }
    return said, tel(len(said), "gemeente die overging", "gemeenten die overgingen")


def build_wijzigingen(wijzigingen: Wijzigingen, names: tuple[str, str]) -> Blok:
    """Return the section on what changed between two standen of one reeks."""
    regios = wijzigingen.regios[~wijzigingen.regios["wijziging"].isin(_BLEEF)]
    spelled = int((wijzigingen.regios["wijziging"] == "anders geschreven").sum())
    gemeenten, note = shorten(
        list_overgegaan(wijzigingen), MAX_RIJEN, "tabellen/wijzigingen_gemeenten.csv"
    )
    company = int((wijzigingen.gemeenten["wijziging"] == "gezelschap").sum())
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
                "Gemeenten die overgingen, of een regio kregen of verloren",
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
    sentences = []
    if company:
        sentences.append(
            f"{tel(company, 'gemeente bleef', 'gemeenten bleven')} in "
            f"{kies(company, 'haar', 'hun')} regio, met andere partners: "
            "tabellen/wijzigingen_gemeenten.csv."
        )
    if spelled:
        sentences.append(
            f"{tel(spelled, 'regio heeft', 'regio’s hebben')} dezelfde gemeenten en "
            f"{kies(spelled, 'is', 'zijn')} alleen anders geschreven: "
            "tabellen/wijzigingen_regios.csv."
        )
    if not tables and not sentences:
        sentences.append("Er veranderde niets.")
    return Blok("wijzigingen", "Wat er veranderde", Deel(tuple(sentences), tuple(tables)))
