"""Who weighs most: shares of inwoners or of a weight of the user, and councils."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from lappendeken.analyse.gewicht import (
    HELFT,
    compute_eigen_gewichten,
    compute_gelijken,
    compute_klassen,
    compute_machtsbalans,
)
from lappendeken.basis.tekst import GEEN_WAARDE, describe_deel, format_getal
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import (
    cel_getal,
    cel_gewicht,
    cel_procent,
    cel_tekst,
)
from lappendeken.rapport.gedeeld.tabel import shorten
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.gegevens import Gegevens

MEESTE = 15


def build_macht(gegevens: Gegevens) -> Deel:
    """Return where one gemeente outweighs, and how many councils a gemeente meets."""
    frame = _find_gelijken(gegevens)
    above = _list_boven_helft(gegevens)
    sentences = (
        _describe_boven_helft(above, gegevens),
        _describe_raden(frame, gegevens),
        *_say_gewicht(gegevens),
    )
    tables = [_indelingen_tabel(gegevens)]
    if len(above):
        tables.append(_helft_tabel(above, gegevens.weegnaam))
    if len(frame) > MEESTE:
        own = gegevens.gewicht is not None
        classes = compute_klassen(frame) if own else gegevens.uitwerking.klassen
        tables.append(_klassen_tabel(classes, gegevens.weegnaam))
    else:
        tables.append(_gemeenten_tabel(frame, gegevens.weegnaam))
    return Deel(sentences, tabellen=tuple(tables))


def _find_gelijken(gegevens: Gegevens) -> pd.DataFrame:
    """Return every gemeente beside its likes, and beside chance when that was drawn."""
    if gegevens.gewicht:
        shares = compute_eigen_gewichten(gegevens.congruentie, gegevens.gewicht.waarden)
        found = compute_gelijken(gegevens.congruentie, shares)
    else:
        found = gegevens.uitwerking.gelijken
    if gegevens.nulmodel is None:
        return found
    drawn = gegevens.nulmodel.gemeenten.set_index("gemeente_code")["verwacht"]
    return found.assign(verwacht=found["gemeente_code"].map(drawn).astype(float))


def _list_boven_helft(gegevens: Gegevens) -> pd.DataFrame:
    """Return the regios of two or more in which one gemeente has more than half."""
    found = gegevens.regios[_is_boven_helft(gegevens.regios)].copy()
    found["grootste"] = found["grootste_gemeente"].map(gegevens.gemeentenamen)
    found["indelingnaam"] = found["indeling"].map(gegevens.namen)
    # Of equal shares the order stays that of the table, whatever the last digit of a sum is.
    return found.sort_values(
        "aandeel_grootste",
        ascending=False,
        ignore_index=True,
        kind="stable",
        key=lambda shares: shares.round(9),
    )


def _is_boven_helft(regios: pd.DataFrame) -> pd.Series[bool]:
    return (regios["gemeenten"] > 1) & (regios["aandeel_grootste"].astype(float) > HELFT)


def count_boven_helft(gegevens: Gegevens) -> tuple[int, int]:
    """Count the regios of two or more in which one gemeente outweighs, and those of two or more."""
    regios = gegevens.regios
    known = regios["aandeel_grootste"].notna() | (gegevens.gewicht is None)
    return int(_is_boven_helft(regios).sum()), int(((regios["gemeenten"] > 1) & known).sum())


def _say_gewicht(gegevens: Gegevens) -> tuple[str, ...]:
    """Say what weight is, and what a weight of the user changes."""
    if not gegevens.gewicht:
        return (
            (
                "Gewicht is hier het aandeel in de inwoners van een regio. Hoeveel stemmen een "
                "gemeente heeft en hoeveel zij betaalt, staat in elke regeling en niet in deze "
                "gegevens."
            ),
        )
    people = replace(gegevens, gewicht=None)
    above, several = count_boven_helft(people)
    said = (
        f"Gewicht is hier het aandeel in {gegevens.weegnaam}: de kolom die voor dit rapport is "
        "opgegeven. Naar inwoners heeft één gemeente meer dan de helft in "
        f"{_count_regios(above, several)}."
    )
    missing = several - count_boven_helft(gegevens)[1]
    if not missing:
        return (said,)
    return (
        said,
        (
            f"Van {tel(missing, 'regio', 'regio’s')} van twee of meer gemeenten is het gewicht "
            f"onbekend: in {gegevens.weegnaam} ontbreken getallen."
        ),
    )


def _count_regios(above: int, several: int) -> str:
    return describe_deel(above, several, "regio", "regio’s")


def _describe_boven_helft(above: pd.DataFrame, gegevens: Gegevens) -> str:
    _, several = count_boven_helft(gegevens)
    where = "" if gegevens.is_landelijk else " hier"
    if not several and gegevens.gewicht and (gegevens.regios["gemeenten"] > 1).any():
        return f"Naar {gegevens.weegnaam} is van geen enkele regio{where} een aandeel te bepalen."
    if not several:
        return f"Er is{where} geen regio van twee of meer gemeenten."
    if gegevens.gewicht:
        return (
            f"Naar {gegevens.weegnaam} heeft{where} in {_count_regios(len(above), several)} van "
            "twee of meer gemeenten één gemeente meer dan de helft."
        )
    most = "meer dan de helft van de inwoners in één gemeente."
    if not len(above) and several == 1:
        regios, most = "de enige regio", f"niet {most}"
    elif not len(above):
        regios = f"geen van de {tel(several, 'regio', 'regio’s')}"
    else:
        regios = _count_regios(len(above), several)
    return f"In {regios} van twee of meer gemeenten woont{where} {most}"


def _describe_raden(frame: pd.DataFrame, gegevens: Gegevens) -> str:
    """Say how many councils a gemeente meets, and how often they deal with a paper."""
    if len(frame) == 1:
        row = frame.iloc[0]
        size = int(row["raden"])
        return (
            f"De raad van {row['gemeente_naam']} deelt regio’s met "
            f"{tel(size - 1, 'andere raad', 'andere raden') if size > 1 else 'geen andere raad'}. "
            "Als elke regio één stuk langs al haar raden stuurt, wordt het samen "
            f"{format_getal(row['raadsbehandelingen'])} keer behandeld."
        )
    raden, times = frame["raden"], frame["raadsbehandelingen"]
    where = "" if gegevens.is_landelijk else " hier"
    return (
        f"Een gemeente deelt{where} haar regio’s met {_range(raden)} raden, de eigen raad "
        f"meegerekend{_middle(raden)}. Als elke regio één stuk langs al haar raden stuurt, wordt "
        f"het samen {_range(times)} keer behandeld{_middle(times)}."
    )


def _range(values: pd.Series) -> str:
    low, high = int(values.min()), int(values.max())
    return format_getal(low) if low == high else f"{format_getal(low)} tot {format_getal(high)}"


def _middle(values: pd.Series) -> str:
    """Name the median; empty when all are the same."""
    if values.min() == values.max():
        return ""
    return f" (de middelste: {format_getal(values.median())})"


def _indelingen_tabel(gegevens: Gegevens) -> Tabel:
    if gegevens.gewicht:
        frame = compute_machtsbalans(gegevens.congruentie.bundel.indelingen, gegevens.regios)
    else:
        frame = gegevens.uitwerking.machtsbalans
    rows = [
        (
            cel_tekst(gegevens.namen[row["indeling"]]),
            cel_getal(row["boven_helft"]),
            cel_getal(row["mediaan_effectief"], 1),
        )
        for row in frame.to_dict("records")
    ]
    return Tabel(
        "verdeling-tabel",
        f"Hoe het gewicht{_naar(gegevens.weegnaam)} verdeeld is",
        (
            Kolom("Indeling"),
            Kolom(
                "Eén boven de helft",
                getal=True,
                uitleg=f"Regio’s waarin één gemeente naar {gegevens.weegnaam} meer dan de helft is."
                if gegevens.weegnaam
                else "Regio’s waarin meer dan de helft van de inwoners in één gemeente woont.",
            ),
            Kolom(
                "Even zware gemeenten",
                getal=True,
                uitleg="Effectief aantal in de middelste regio: zoveel even grote gemeenten "
                "zouden dezelfde verdeling geven.",
            ),
        ),
        tuple(rows),
    )


def _naar(weegnaam: str) -> str:
    return f" naar {weegnaam}" if weegnaam else ""


def _helft_tabel(above: pd.DataFrame, weegnaam: str) -> Tabel:
    place = "eigen_gewicht" if weegnaam else "regios"
    shown, note = shorten(above, MEESTE, f"het Excelbestand, blad {place}")
    return Tabel(
        "helft-tabel",
        f"Regio’s waarin één gemeente naar {weegnaam} meer dan de helft heeft"
        if weegnaam
        else "Regio’s waarin één gemeente meer dan de helft van de inwoners heeft",
        (
            Kolom("Regio"),
            Kolom("Indeling"),
            Kolom("Zwaarste gemeente" if weegnaam else "Grootste gemeente"),
            Kolom("Aandeel", getal=True),
            Kolom("Gemeenten", getal=True),
        ),
        tuple(
            (
                cel_tekst(row["regio_naam"]),
                cel_tekst(row["indelingnaam"]),
                cel_tekst(row["grootste"]),
                cel_gewicht(float(row["aandeel_grootste"])),
                cel_getal(row["gemeenten"]),
            )
            for row in shown.to_dict("records")
        ),
        noot=note,
    )


def _klassen_tabel(frame: pd.DataFrame, weegnaam: str) -> Tabel:
    return Tabel(
        "klassen-tabel",
        "Kleine en grote gemeenten, in de klassen van het CBS",
        (
            Kolom("Inwoners"),
            Kolom("Gemeenten", getal=True),
            Kolom("Congruentie", getal=True),
            Kolom("Raden", getal=True, uitleg="De middelste gemeente; de eigen raad telt mee."),
            Kolom("Behandelingen", getal=True, uitleg="De middelste gemeente."),
            Kolom(
                "Kleinste aandeel",
                getal=True,
                uitleg=f"Het aandeel{_naar(weegnaam)} in de regio waar zij het minst weegt; de "
                "middelste gemeente.",
            ),
        ),
        tuple(
            (
                cel_tekst(row["klasse"]),
                cel_getal(row["gemeenten"]),
                cel_procent(row["congruentie"], kleur=True),
                cel_getal(row["raden"]),
                cel_getal(row["raadsbehandelingen"]),
                cel_procent(row["kleinste"]),
            )
            for row in frame.to_dict("records")
        ),
    )


def _gemeenten_tabel(frame: pd.DataFrame, weegnaam: str) -> Tabel:
    drawn = "verwacht" in frame
    columns = [
        Kolom("Gemeente"),
        Kolom("Congruentie", getal=True),
        Kolom("Even grote", getal=True, uitleg="Gemiddelde van de gemeenten in haar CBS-klasse."),
        *([Kolom("Alleen ligging", getal=True)] if drawn else []),
        Kolom("Raden", getal=True),
        Kolom("Behandelingen", getal=True),
        Kolom("Aandeel van", getal=True, uitleg="In de regio waar zij het minst weegt."),
        Kolom("Aandeel tot", getal=True, uitleg="In de regio waar zij het meest weegt."),
    ]
    rows = tuple(
        (
            cel_tekst(row["gemeente_naam"] or GEEN_WAARDE),
            cel_procent(row["congruentie"], kleur=True),
            cel_procent(row["congruentie_klasse"]),
            *([cel_procent(row["verwacht"])] if drawn else []),
            cel_getal(row["raden"]),
            cel_getal(row["raadsbehandelingen"]),
            cel_procent(row["kleinste"]),
            cel_procent(row["grootste"]),
        )
        for row in frame.to_dict("records")
    )
    return Tabel(
        "gewicht-tabel",
        f"Naast even grote gemeenten, en het gewicht{_naar(weegnaam)} in de regio’s",
        tuple(columns),
        rows,
    )
