"""Per provincie and per gemeente: the two tables of scores."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from lappendeken.analyse.gevoeligheid import VERSCHOVEN
from lappendeken.basis.tekst import GEEN_WAARDE, fold, format_getal, join_namen
from lappendeken.gegevens.catalogus import ROEPNAMEN
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.rapport.gegevens import MAX_NAMEN, Gegevens
from lappendeken.rapport.rapport.naden import is_hard

ZWAK_TEKEN = "◊"
_NOOT = (
    f"{ZWAK_TEKEN} rust op zwakke rijen: zonder die rijen is de congruentie meer dan "
    f"{format_getal(100 * VERSCHOVEN)} procentpunt anders, of niet meer te bepalen. Zie het deel "
    "Gevoeligheid."
)
_ROEPNAAM = {naam: roepnaam for roepnaam, naam in ROEPNAMEN.items()}


def build_provincies(gegevens: Gegevens) -> Deel:
    """Return the means per provincie, of whole provincies, and of the country."""
    congruentie = gegevens.congruentie
    frame = congruentie.alle_gemeenten
    where = congruentie.gemeentetabel["provincie"]
    naden = congruentie.alle_naden
    hard = naden[is_hard(naden)]
    left, right = (hard[side].map(where).to_numpy() for side in ("gemeente_a", "gemeente_b"))
    length = hard["lengte_km"].to_numpy(float)
    *wanted, country = gegevens.uitwerking.provincies.to_dict("records")
    rows = []
    for row in wanted:
        provincie = row["provincie"]
        here, there = left == provincie, right == provincie
        inside, edge = length[here & there].sum(), length[here ^ there].sum()
        rows.append(_provincie_row(row, float(inside), float(edge)))
    edges = length[left != right].sum()
    total = _provincie_row(country, float(length.sum() - edges), float(edges))
    order_said = " De volgorde is alfabetisch." if len(wanted) > 1 else ""
    whom = "alle gemeenten van de provincie"
    if frame["congruentie"].isna().any():
        whom = "de gemeenten van de provincie die een score hebben"
    sentences = [
        (
            f"De cijfers zijn gemiddelden over {whom}. Een harde naad op een provinciegrens hoort "
            f"bij beide provincies; onder Nederland telt zij één keer.{order_said}"
        )
    ]
    if not gegevens.is_landelijk and not gegevens.is_provincies:
        shown = "de provincie" if len(wanted) == 1 else f"de {len(wanted)} provincies"
        sentences.append(
            f"Getoond {kies(len(wanted), 'is', 'zijn')} {shown} waarin de selectie ligt, telkens "
            "over de hele provincie."
        )
    table = Tabel(
        "provincies-tabel",
        "Congruentie per provincie",
        (
            Kolom("Provincie"),
            Kolom("Gemeenten", getal=True),
            Kolom("Congruentie", getal=True),
            Kolom("Naar inwoners", getal=True, uitleg="Gewogen naar inwoners van gemeenten."),
            Kolom("Nestheid", getal=True),
            Kolom("Tafels", getal=True),
            Kolom("Vaste partners", getal=True),
            Kolom("Harde naden binnen (km)", getal=True),
            Kolom("Harde naden op de provinciegrens (km)", getal=True),
        ),
        tuple(rows),
        voet=total,
    )
    return Deel(tuple(sentences), tabellen=(table,))


def _provincie_row(row: Mapping[Hashable, Any], inside: float, edge: float) -> tuple[Cel, ...]:
    return (
        cel_tekst(row["provincie"]),
        cel_getal(row["gemeenten"]),
        cel_procent(row["congruentie"], kleur=True),
        cel_procent(row["congruentie_naar_inwoners"], kleur=True),
        cel_procent(row["nestheid"]),
        cel_getal(row["tafels"], 1),
        cel_getal(row["vaste_partners"], 1),
        cel_getal(inside),
        cel_getal(edge),
    )


def build_gemeenten(gegevens: Gegevens) -> Deel:
    """Return the table of gemeenten, alphabetical."""
    frame = gegevens.congruentie.gemeenten
    records = sorted(frame.to_dict("records"), key=lambda row: fold(str(row["gemeente_naam"])))
    weak = gegevens.gemarkeerd
    rows = tuple(_gemeente_row(row, str(row["gemeente_code"]) in weak) for row in records)
    few = len(gegevens.congruentie.gemeld) <= MAX_NAMEN
    order_said = "Alfabetisch. " if len(rows) > 1 else ""
    where = "staan daaronder" if few else "staan op de interactieve kaart"
    if not few and not gegevens.catalogus.eenheid.heeft_kaart:
        where = "staan in tabellen/toewijzingen.csv"
    sentence = (
        f"{order_said}Een score zegt hoe ver partners van domein tot domein dezelfde zijn, niet of "
        "een gemeente het goed doet. Alle kolommen staan in tabellen/gemeenten.csv; de partners "
        f"per indeling {where}."
    )
    table = Tabel(
        "gemeenten-tabel",
        f"Alle maten per gemeente ({tel(len(rows), 'gemeente', 'gemeenten')})",
        (
            Kolom("Gemeente"),
            Kolom("Provincie"),
            Kolom("Inwoners", getal=True),
            Kolom("Congruentie", getal=True),
            Kolom("RegioAtlas-%", getal=True),
            Kolom("Partner­vastheid", getal=True),
            Kolom("Nestheid", getal=True),
            Kolom("Tafels", getal=True),
            Kolom("Vaste partners", getal=True),
            Kolom("Alle partners", getal=True),
        ),
        rows,
        zoekveld="Zoek een gemeente of provincie" if len(rows) > 1 else "",
        noot=_NOOT if weak else "",
    )
    named = gegevens.sort_codes(list(gegevens.congruentie.gemeld)) if few else []
    return Deel((sentence,), tabellen=(table, *(_partners(gegevens, code) for code in named)))


def _partners(gegevens: Gegevens, code: str) -> Tabel:
    """Return with whom one gemeente sits in each indeling."""
    bundel = gegevens.congruentie.bundel
    rows = []
    for indeling in bundel.indelingen:
        regios = [indeling.regionamen[r] for r in indeling.regios_van.get(code, ())]
        partners = indeling.partners(code, bundel.drempel)
        rows.append(
            (
                cel_tekst(gegevens.namen[indeling.slug]),
                cel_tekst(join_namen(regios) or "geen regio"),
                cel_getal(len(partners)) if regios else cel_getal(float("nan")),
                cel_tekst(gegevens.list_gemeenten(partners, 60) if partners else GEEN_WAARDE),
            )
        )
    return Tabel(
        f"partners-{code}",
        f"Partners van {gegevens.gemeentenamen[code]} per indeling",
        (
            Kolom("Indeling"),
            Kolom("Regio", breed=True),
            Kolom("Partners", getal=True),
            Kolom("Wie", breed=True),
        ),
        tuple(rows),
    )


def _gemeente_row(row: dict[Hashable, Any], weak: bool) -> tuple[Cel, ...]:
    def number(kolom: str) -> float:
        return float("nan") if pd.isna(row[kolom]) else float(row[kolom])

    return (
        Cel(str(row["gemeente_naam"]), zoek=_ROEPNAAM.get(str(row["gemeente_naam"]), "")),
        cel_tekst(row["provincie"]),
        cel_getal(number("inwoners")),
        replace(
            cel_procent(number("congruentie"), kleur=True),
            teken=ZWAK_TEKEN if weak else "",
            tekenuitleg="rust op zwakke rijen" if weak else "",
        ),
        cel_procent(number("regioatlas_congruentie")),
        cel_procent(number("partnervastheid")),
        cel_procent(number("nestheid")),
        cel_getal(number("tafels")),
        cel_getal(number("vaste_partners")),
        cel_getal(number("alle_partners")),
    )
