"""Daily life as yardstick: how far indelingen follow how people live."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd

from lappendeken.basis.tekst import GEEN_WAARDE, format_apostrof, format_procent, join_namen
from lappendeken.errors import OnbekendError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, tel
from lappendeken.rapport.rapport.gegevens import HEEL_NEDERLAND, Gegevens

STANDAARD = "corop"
"""The yardstick when none is asked for."""

_VERHOUDING = {
    "gelijk": "gelijk",
    "in_maatlat": "past in de maatlat",
    "maatlat_in": "de maatlat past hierin",
    "kruisend": "kruist",
    "": "geen gemeente gemeen",
}

Rij = dict[Hashable, Any]


def find_maatlat(catalogus: Catalogus, naam: str = "") -> Indeling | None:
    """Return the yardstick that was asked for, or COROP when the data has it.

    Raises
    ------
    OnbekendError
        If a yardstick was asked for that does not exist.
    """
    if naam:
        return catalogus.indeling(naam)
    if catalogus.eenheid.is_eigen:
        return None
    try:
        return catalogus.indeling(STANDAARD)
    except OnbekendError:
        return None


def build_maatlat(gegevens: Gegevens, maatlat: Indeling | None) -> Deel:
    """Return each indeling beside the yardstick, and how near its partners are."""
    if maatlat is None and gegevens.catalogus.eenheid.is_eigen:
        return Deel()
    if maatlat is None:
        return Deel(("In deze gegevens staat geen maatlat om mee te vergelijken.",))
    records = gegevens.uitwerking.lay_maatlat(maatlat).to_dict("records")
    sentences = [
        (
            "Werken, winkelen en naar school gaan houden zich niet aan bestuurlijke grenzen. Een "
            "maatlat legt de indelingen naast een andere verdeling van het land, zoals een die de "
            "stromen van forenzen volgt."
        ),
        _describe(maatlat),
    ]
    if maatlat.slug in gegevens.congruentie.bundel.slugs:
        sentences.append(
            f"{gegevens.namen[maatlat.slug]} is hier ook een van de gekozen indelingen; naast "
            f"zichzelf wordt zij niet gelegd, de andere {len(records)} wel."
        )
    if not gegevens.is_landelijk:
        sentences.insert(0, HEEL_NEDERLAND)
    sentences += _likeness(gegevens, records)
    sentences += _nearness(gegevens, records)
    return Deel(tuple(sentences), tabellen=(_table(gegevens, records),) if records else ())


def _describe(maatlat: Indeling) -> str:
    kenmerken = maatlat.kenmerken
    what = (
        f" Waarvoor zij dient: {_small(format_apostrof(kenmerken.opgave))}"
        if kenmerken.opgave
        else ""
    )
    return (
        f"Hier is dat {kenmerken.naam} (stand {kenmerken.stand}, "
        f"{tel(len(maatlat.regios), 'gebied', 'gebieden')}).{what}"
    )


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _likeness(gegevens: Gegevens, records: list[Rij]) -> list[str]:
    known = [row for row in records if is_bekend(row["jaccard"])]
    sentences = []
    if known:
        most = max(known, key=lambda row: float(row["jaccard"]))
        text = (
            f"Het dichtst bij de maatlat {_ligt_bij(gegevens, known, most)}: van de gemeenten die "
            "in minstens één van de twee partner zijn, is dat gemiddeld "
            f"{format_procent(float(most['jaccard']))} in allebei."
        )
        if len(known) > 1:
            least = min(known, key=lambda row: float(row["jaccard"]))
            if float(least["jaccard"]) < float(most["jaccard"]):
                text += (
                    f" Het verst ervan af {_ligt_bij(gegevens, known, least)} "
                    f"({format_procent(float(least['jaccard']))})."
                )
        sentences.append(text)
    inside = [_counted(gegevens, r) for r in records if r["relatie"] in ("in_maatlat", "gelijk")]
    around = [_counted(gegevens, r) for r in records if r["relatie"] == "maatlat_in"]
    if inside:
        sentences.append(
            f"Binnen de gebieden van de maatlat {kies(len(inside), 'past', 'passen')} "
            f"{join_namen(inside)}."
        )
    if around:
        sentences.append(
            f"Andersom ligt elk gebied van de maatlat binnen één regio van {join_namen(around)}."
        )
    if records and not inside and not around:
        whom = "De indeling" if len(records) == 1 else f"Alle {len(records)} indelingen"
        sentences.append(
            f"{whom} {kies(len(records), 'kruist', 'kruisen')} de maatlat: elk van de twee "
            "doorsnijdt een regio van de ander."
            if all(r["relatie"] == "kruisend" for r in records)
            else "Geen enkele indeling past in de maatlat, of de maatlat in haar."
        )
    return sentences


def _ligt_bij(gegevens: Gegevens, records: list[Rij], one: Rij) -> str:
    """Name what is as near to the yardstick as this one, with its verb: ties are said."""
    value = round(float(one["jaccard"]), 9)
    equal = [_naam(gegevens, r) for r in records if round(float(r["jaccard"]), 9) == value]
    verb = kies(len(equal), "ligt de indeling", "liggen de indelingen")
    return f"{verb} {join_namen(equal)}"


def _nearness(gegevens: Gegevens, records: list[Rij]) -> list[str]:
    known = [r for r in records if is_bekend(r["partners_buur"]) and is_bekend(r["buren_partner"])]
    if not known:
        return []
    return [
        (
            "Hoe dichtbij partners zijn, staat in de laatste twee kolommen. Partners die buur "
            "zijn: welk deel van de partners aan de gemeente grenst. Buren die partner zijn: welk "
            "deel van de buurgemeenten in die indeling partner is. Lees ze samen: in een grote "
            "regio grenst maar een klein deel van de partners aan de gemeente, en zijn de meeste "
            "buren partner; in een kleine is het andersom."
        ),
        (
            f"Het hoogst is het eerste bij {_highest(gegevens, known, 'partners_buur')}, het "
            f"tweede bij {_highest(gegevens, known, 'buren_partner')}."
        ),
    ]


def _highest(gegevens: Gegevens, records: list[Rij], kolom: str) -> str:
    """Name the indelingen with the highest share, and that share."""
    top = max(round(float(r[kolom]), 9) for r in records)
    names = [_naam(gegevens, r) for r in records if round(float(r[kolom]), 9) == top]
    return f"{join_namen(names)} ({format_procent(top)})"


def _naam(gegevens: Gegevens, row: Rij) -> str:
    return gegevens.namen[str(row["indeling"])]


def _counted(gegevens: Gegevens, row: Rij) -> str:
    """Return the name, with the number of gemeenten where that is not all."""
    count = int(row["aantal_gemeenten"])
    partial = count < len(gegevens.congruentie.bundel.gemeenten)
    return _naam(gegevens, row) + (f" ({count} gemeenten)" if partial else "")


def _table(gegevens: Gegevens, records: list[Rij]) -> Tabel:
    rows = tuple(
        (
            cel_tekst(_naam(gegevens, row)),
            cel_tekst(_VERHOUDING[str(row["relatie"])]),
            cel_getal(float(row["aantal_gemeenten"])),
            cel_procent(float(row["jaccard"]), kleur=True),
            cel_procent(float(row["grens_jaccard"])),
            _count(row["verhuizingen_in_maatlat"]),
            cel_procent(float(row["partners_buur"])),
            cel_procent(float(row["buren_partner"])),
        )
        for row in records
    )
    return Tabel(
        "maatlat-tabel",
        "Elke indeling naast de maatlat",
        (
            Kolom("Indeling"),
            Kolom("Verhouding"),
            Kolom("Gemeenten", getal=True, uitleg="Gemeenten met een regio in allebei."),
            Kolom("Gedeelde partners", getal=True, uitleg="Gemiddeld per gemeente (Jaccard)."),
            Kolom("Gedeelde grenzen", getal=True, uitleg="Aandeel van de regiogrenzen, in km."),
            Kolom(
                "Gemeenten die verhuizen",
                getal=True,
                uitleg="Het kleinste aantal waarmee de indeling in de maatlat past.",
            ),
            Kolom("Partners die buur zijn", getal=True),
            Kolom("Buren die partner zijn", getal=True),
        ),
        rows,
    )


def _count(value: Any) -> Cel:
    return Cel(GEEN_WAARDE) if pd.isna(value) else cel_getal(float(value))
