"""The page of two maps: numbers to plain values."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lappendeken.analyse.vlakken import Vlakvergelijking
from lappendeken.basis.tekst import format_apostrof, format_getal, format_procent, shorten
from lappendeken.gegevens.inlezen.kaarten.stelsel import name_code
from lappendeken.gegevens.inlezen.vlakkenpaar import Vlakkenpaar, Vlaklaag
from lappendeken.rapport.gebieden.klassen import LABELS, find_klasse, format_inhomogeniteit
from lappendeken.rapport.gebieden.model import Gebiedenpagina, Vlak, Vlakkaart
from lappendeken.rapport.gebieden.zinnen import (
    DEFINITIES,
    VERWIJZINGEN,
    Namen,
    list_kort,
    scale_oppervlakte,
)
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kerncijfer, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.protocol import build_protocoltabel
from lappendeken.rapport.gedeeld.tabel import MIN_ZOEKVELD
from lappendeken.rapport.gedeeld.tabel import shorten as shorten_tabel
from lappendeken.rapport.gedeeld.woorden import tel

MAX_RIJEN = 200
_NAAM = 60
"""Letters of a name on the page; the tables have all of it."""


def build_gebiedenpagina(
    paar: Vlakkenpaar,
    found: Vlakvergelijking,
    *,
    opdracht: str,
    meldingen: Sequence[str] = (),
) -> Gebiedenpagina:
    """Say in words, tables and pictures how two maps lie over each other.

    Parameters
    ----------
    paar
        The maps.
    found
        What was computed.
    opdracht
        The command that makes this page again.
    meldingen
        What the reader has to know about the input.

    Returns
    -------
    Gebiedenpagina
        Plain values; the same input gives an equal page.
    """
    names = _label(paar.a, paar.b)
    regios = found.gebieden
    lagen = {laag: regios[regios["laag"] == laag] for laag in ("a", "b")}
    return Gebiedenpagina(
        titel=f"{names[0]} naast {names[1]}",
        ondertitel="Twee kaarten naar oppervlakte vergeleken, gemeten in "
        f"{name_code(paar.meting.stelsel)}",
        kerncijfers=_build_cijfers(found, names),
        kort=Deel(list_kort(found, names)),
        meldingen=tuple(format_apostrof(text) for text in meldingen),
        breedte=paar.meting.breedte,
        hoogte=paar.meting.hoogte,
        kaarten=(
            _draw(paar, 0, lagen["a"], names[0], names[1]),
            _draw(paar, 1, lagen["b"], names[1], names[0]),
        ),
        klassen=LABELS,
        namen=names,
        regios=(
            _list_regios("a", lagen["a"], names[0], names[1], found),
            _list_regios("b", lagen["b"], names[1], names[0], found),
        ),
        gelezen=build_protocoltabel(paar.protocollen),
        definities=DEFINITIES,
        verwijzingen=VERWIJZINGEN,
        opdracht=opdracht,
    )


def _label(a: Vlaklaag, b: Vlaklaag) -> Namen:
    """Name the maps: by file, with the column or the letter where that tells no difference."""
    stems = [shorten(laag.protocol.bestand.rpartition(".")[0], _NAAM) for laag in (a, b)]
    if stems[0] != stems[1]:
        return stems[0], stems[1]
    columns = [f"{stems[0]} ({shorten(laag.kolom, _NAAM)})" for laag in (a, b)]
    if columns[0] != columns[1]:
        return columns[0], columns[1]
    return f"{stems[0]} (A)", f"{stems[0]} (B)"


def _build_cijfers(found: Vlakvergelijking, names: Namen) -> tuple[Kerncijfer, ...]:
    maten = found.maten
    return (
        Kerncijfer(
            format_procent(maten["v_maat"]), "V-maat", "100%: dezelfde regio’s; 0%: zonder verband"
        ),
        Kerncijfer(
            format_procent(maten["homogeniteit"]),
            "Homogeniteit",
            f"wat de regio van {names[1]} zegt over die van {names[0]}",
        ),
        Kerncijfer(
            format_procent(maten["volledigheid"]),
            "Volledigheid",
            f"wat de regio van {names[0]} zegt over die van {names[1]}",
        ),
        Kerncijfer(
            format_procent(maten["mapcurves"]), "MapCurves", "hoe goed regio’s op elkaar passen"
        ),
    )


def _draw(paar: Vlakkenpaar, side: int, regios: pd.DataFrame, own: str, other: str) -> Vlakkaart:
    laag = (paar.a, paar.b)[side]
    mixed = dict(zip(regios["regio_code"], regios["inhomogeniteit"], strict=True))
    names = dict(zip(regios["regio_code"], regios["regio_naam"], strict=True))
    vlakken = tuple(
        Vlak(
            path,
            f"{shorten(names[code], _NAAM)}: {format_inhomogeniteit(mixed[code])}",
            find_klasse(mixed[code]),
        )
        for code, path in zip(laag.regios.codes, paar.meting.paden[side], strict=True)
        if path and code in names
    )
    inside = int((regios["gedeeld_km2"] > 0).sum())
    noot = (
        f"Getekend zijn {tel(len(vlakken), 'regio', 'regio’s')}; wat daarvoor te klein is, staat "
        "alleen in de tabel."
        if len(vlakken) < inside
        else ""
    )
    return Vlakkaart(
        "ab"[side],
        own,
        f"Kaart van {own}: {tel(len(vlakken), 'regio', 'regio’s')}, gekleurd naar inhomogeniteit, "
        f"met de regiogrenzen van {other} als lijnen eroverheen. De tabel eronder zegt hetzelfde.",
        vlakken,
        noot,
    )


def _list_regios(
    laag: str, regios: pd.DataFrame, own: str, other: str, found: Vlakvergelijking
) -> Deel:
    whole = float(regios["km2"].sum())
    unit, digits = scale_oppervlakte(0.0, whole)[1:]
    # What is written alike stands by name.
    ordered = regios.assign(getoond=regios["inhomogeniteit"].round(2)).sort_values(
        ["getoond", "regio_naam"], ascending=[False, True], kind="stable"
    )
    shown, note = shorten_tabel(ordered, MAX_RIJEN, "tabellen/gebieden.csv")
    rows = tuple(
        (
            cel_tekst(shorten(str(row["regio_naam"]), _NAAM)),
            cel_getal(scale_oppervlakte(float(row["km2"]), whole)[0], digits),
            cel_procent(float(row["aandeel"]), 1),
            Cel(
                format_inhomogeniteit(float(row["inhomogeniteit"])),
                None if pd.isna(row["inhomogeniteit"]) else float(row["inhomogeniteit"]),
                find_klasse(float(row["inhomogeniteit"])),
            ),
            cel_procent(float(row["regiopassing"]), 1),
            cel_getal(float(row["delen"])),
            cel_tekst(shorten(str(row["grootste_deel"]), _NAAM) or format_getal(None)),
            cel_procent(float(row["aandeel_grootste"]), 1),
        )
        for row in shown.to_dict("records")
    )
    table = Tabel(
        f"regios-{laag}-tabel",
        f"De regio’s van {own}, de meest gemengde eerst",
        (
            Kolom("Regio"),
            Kolom(f"Oppervlakte ({unit})", getal=True),
            Kolom("Aandeel", getal=True, uitleg="Van het gebied dat beide kaarten gemeen hebben."),
            Kolom(
                "Inhomogeniteit",
                getal=True,
                uitleg="0: ligt in één regio van de andere kaart; 1: zo verdeeld als het geheel.",
            ),
            Kolom(
                "Regiopassing", getal=True, uitleg="100%: is zelf een regio van de andere kaart."
            ),
            Kolom("Delen", getal=True, uitleg="Over hoeveel regio’s van de andere kaart zij ligt."),
            Kolom("Grootste deel in", breed=True),
            Kolom("Hoeveel", getal=True, uitleg="Hoe groot dat deel is."),
        ),
        rows,
        zoekveld="Zoek een regio" if len(rows) >= MIN_ZOEKVELD else "",
        noot=note,
    )
    mean = 1 - found.maten["volledigheid" if laag == "a" else "homogeniteit"]
    sentence = f"Naar oppervlakte gemiddeld is de inhomogeniteit {format_inhomogeniteit(mean)}."
    if regios["inhomogeniteit"].isna().any():
        sentence += f" Een streepje: de regio ligt geheel buiten {other}."
    return Deel((sentence,), (table,))
