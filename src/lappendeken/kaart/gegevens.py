"""What the page knows: one object of plain lists and texts, written as JSON once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from lappendeken.basis.stijl import ACCENT, GEEN_KLEUR, INKT, NAAD_KLEUR
from lappendeken.basis.tekst import join_namen
from lappendeken.basis.woorden import select_woorden
from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.errors import GegevensError
from lappendeken.gegevens.catalogus.zoeken import list_zoeknamen
from lappendeken.kaart.keuze import Kaartkeuze
from lappendeken.kaart.lagen import LAGEN, Laag
from lappendeken.maten import Bundel
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.indeling import Indeling
from lappendeken.model.kaartgrond import Kaartgrond
from lappendeken.model.kleuring import KLEUREN
from lappendeken.model.tekens import TEKENS

if TYPE_CHECKING:
    from lappendeken.analyse.nulmodel import Nulmodel

_DECIMALS = 4
_GENOEMD = 5
_KENMERKEN = (
    "slug",
    "naam",
    "domein",
    "groep",
    "soort",
    "standaard",
    "voorlopig",
    "stand",
    "opgave",
    "wettelijke_basis",
    "verplichting",
    "rechtsvorm",
    "wijzigbaar_door",
    "vertrouwen",
    "kanttekening",
    "geldigheid",
)

# One regio that holds the whole gemeente, none, or pairs of regio and share.
Ligging = int | list[list[float | None]]


def build_gegevens(
    keuze: Kaartkeuze,
    grond: Kaartgrond,
    *,
    titel: str,
    andere: Iterable[Indeling] = (),
    vroegere_namen: Mapping[str, Sequence[str]] | None = None,
    andere_namen: Iterable[tuple[str, str]] = (),
    plaatsen: str = "",
    nulmodel: Nulmodel | None = None,
    keuzes: Mapping[str, Sequence[str]] | None = None,
    eenheid: Eenheid = GEMEENTE,
    woorden: Woordkeus = GEWOON,
) -> dict[str, Any]:
    """Collect what the page shows and computes with.

    Parameters
    ----------
    keuze
        The choice that the page opens with.
    grond
        The lines, of the same gemeenten in the same order; see :func:`check_gemeenten`.
    titel
        Heading of the page; empty when the page is to write it for each choice.
    andere
        Indelingen that a reader can add to the choice.
    vroegere_namen
        Name that no longer exists to the codes that followed it, for the search.
    andere_namen
        Gemeente code and what it is called too, for the search.
    plaatsen
        Places in the gemeenten, packed; for the search.
    nulmodel
        What geography alone gives to the choice, if that was computed.
    keuzes
        Ready-made choices: name to slugs. Those that are not on the page are left out.
    eenheid, woorden
        What is divided, and what it is called.

    Returns
    -------
    dict
        Positions instead of codes everywhere: gemeenten in the order of the bundel,
        regios in the order of their codes.
    """
    bundel = keuze.bundel
    chosen = {indeling.slug for indeling in bundel.indelingen}
    extra = [indeling for indeling in andere if indeling.slug not in chosen]
    indelingen = sorted((*bundel.indelingen, *extra), key=lambda indeling: indeling.slug)
    position = {code: number for number, code in enumerate(bundel.gemeenten)}
    gemeld = [position[code] for code in keuze.gemeld if code in position]
    return {
        "titel": titel,
        "stijl": {
            "accent": ACCENT,
            "inkt": INKT,
            "geen": GEEN_KLEUR,
            "naad": NAAD_KLEUR,
            "regios": list(KLEUREN),
        },
        "topologie": {
            "raster": grond.raster,
            "bogen": grond.bogen,
            "ringen": grond.ringen,
            "zijden": grond.zijden,
        },
        "gemeenten": _build_gemeenten(keuze, grond),
        "namen": _build_namen(keuze, vroegere_namen or {}, andere_namen, position),
        "plaatsen": plaatsen,
        "grenzen": _build_grenzen(bundel),
        "verbindingen": _build_verbindingen(bundel),
        "indelingen": [_build_indeling(indeling, bundel.gemeenten) for indeling in indelingen],
        "keuze": [i for i, indeling in enumerate(indelingen) if indeling.slug in chosen],
        "keuzes": _build_keuzes(keuzes or {}, [indeling.slug for indeling in indelingen]),
        "toeval": _build_toeval(nulmodel, bundel.gemeenten),
        "gemeld": [] if keuze.is_landelijk else gemeld,
        "drempel": bundel.drempel,
        "lagen": [_build_laag(laag, keuze) for laag in LAGEN],
        "eenheid": _build_eenheid(eenheid, woorden),
        "herkomst": _build_herkomst(eenheid),
        "woorden": [
            [woord.term, woord.betekenis]
            for woord in select_woorden(inwoners=eenheid.heeft_inwoners)
        ],
    }


def _build_eenheid(eenheid: Eenheid, woorden: Woordkeus) -> dict[str, Any] | None:
    """Say what is divided when it is not the gemeenten, and what the page may say of it."""
    if not eenheid.is_eigen:
        return None
    return {
        "woorden": dict(woorden.woorden),
        "beschermd": list(woorden.beschermd),
        "inwoners": eenheid.heeft_inwoners,
        "provincies": eenheid.heeft_provincies,
    }


def _build_herkomst(eenheid: Eenheid) -> dict[str, str]:
    """Say whose the lines and numbers are; no name of the user, for Leaflet reads it as HTML."""
    if not eenheid.is_eigen:
        return {
            "grenzen": "CBS, Kadaster (CC BY 4.0), lijnen van 2022"
            + (f", gemeenten van {eenheid.dag}" if eenheid.dag else ""),
            "uitleg": "Inwoners op 1 januari 2026. Gemeentegrenzen van 2022, samengevoegd tot de "
            f"indeling van {eenheid.dag or f'{eenheid.jaar} die nog steeds geldt'}. Zonder "
            "Caribisch Nederland.",
        }
    what = "Grenzen en inwoners" if eenheid.heeft_inwoners else "Grenzen"
    none = "" if eenheid.heeft_inwoners else " Inwoners zijn niet bekend: alle tellen even zwaar."
    return {
        "grenzen": "Kaart van de gebruiker",
        "uitleg": f"{what} uit een bestand van de gebruiker.{none}",
    }


def check_gemeenten(gebieden: Sequence[str], gemeenten: Sequence[str]) -> None:
    """Check that the map has the gemeenten of the tables, in their order.

    Parameters
    ----------
    gebieden
        Codes of the map.
    gemeenten
        Codes of the tables.

    Raises
    ------
    GegevensError
        If a gemeente has no area, an area has no gemeente, or the orders differ.
    """
    faults = [
        f"{len(codes)} {'gemeente' if len(codes) == 1 else 'gemeenten'} {what} "
        f"({join_namen(codes, _GENOEMD)})"
        for codes, what in (
            (_only_in(gemeenten, gebieden), "zonder vlak op de kaart"),
            (_only_in(gebieden, gemeenten), "op de kaart zonder cijfers"),
        )
        if codes
    ]
    if faults:
        msg = (
            f"De gebiedskaart hoort niet bij deze cijfers: {' en '.join(faults)}. Geef de kaart "
            "en de cijfers van dezelfde gemeente-indeling, met dezelfde gemeentecodes."
        )
        raise GegevensError(msg)
    if tuple(gebieden) != tuple(gemeenten):
        msg = (
            "De gebiedskaart heeft de gemeenten van deze cijfers in een andere volgorde. "
            "Sorteer beide op gemeentecode."
        )
        raise GegevensError(msg)


def check_andere(andere: Iterable[Indeling], gemeenten: Sequence[str]) -> None:
    """Check that an indeling that a reader can add is of gemeenten of the tables.

    Raises
    ------
    GegevensError
        If it names another gemeente.
    """
    for indeling in andere:
        strange = _only_in(indeling.gemeenten, gemeenten)
        if strange:
            msg = (
                f"Indeling '{indeling.slug}' hoort niet bij deze cijfers: zij noemt "
                f"{join_namen(strange, _GENOEMD)}. Zet haar om naar dezelfde gemeente-indeling "
                "of laat haar weg."
            )
            raise GegevensError(msg)


def _only_in(codes: Sequence[str], others: Sequence[str]) -> list[str]:
    known = set(others)
    return [code for code in codes if code not in known]


def _build_gemeenten(keuze: Kaartkeuze, grond: Kaartgrond) -> dict[str, Any]:
    """Return columns of equal length, and the point where a name can stand."""
    codes = keuze.bundel.gemeenten
    known = [keuze.gemeenten[code] for code in codes]
    provincies = sorted({one.provincie for one in known})
    inwoners = [one.inwoners for one in known] if keuze.heeft_inwoners else [1.0] * len(known)
    return {
        "code": list(codes),
        "naam": [one.naam for one in known],
        "provincie": [provincies.index(one.provincie) for one in known],
        "provincies": provincies,
        "inwoners": [int(value) for value in inwoners],
        "km2": list(grond.km2),
        "punt": list(grond.punten),
    }


def _build_namen(
    keuze: Kaartkeuze,
    former: Mapping[str, Sequence[str]],
    andere: Iterable[tuple[str, str]],
    position: Mapping[str, int],
) -> list[list[Any]]:
    """List other names that lead to a gemeente: ``[name, position, kind]``."""
    known = {code: one.naam for code, one in keuze.gemeenten.items() if code in position}
    return [
        [found.naam, position[found.gemeente_code], found.soort]
        for found in list_zoeknamen(known, former, andere)
    ]


def _build_toeval(nulmodel: Nulmodel | None, gemeenten: Sequence[str]) -> dict[str, Any] | None:
    """Return the congruentie that geography alone gives, of the country and per gemeente."""
    if nulmodel is None:
        return None
    rows = nulmodel.landelijk
    land = rows[(rows["maat"] == "congruentie") & (rows["weging"] == "gemeenten")].iloc[0]
    expected = nulmodel.gemeenten.set_index("gemeente_code")["verwacht"].reindex(list(gemeenten))
    return {
        "land": round(float(land["verwacht"]), _DECIMALS),
        "gemeenten": [
            None if math.isnan(value) else round(value, 3)
            for value in expected.astype(float).tolist()
        ],
        "trekkingen": nulmodel.trekkingen,
        "opGrootte": nulmodel.op_grootte,
    }


def _build_keuzes(
    keuzes: Mapping[str, Sequence[str]], slugs: Sequence[str]
) -> list[tuple[str, list[int]]]:
    """List ready-made choices as ``[name, positions]``."""
    number = {slug: d for d, slug in enumerate(slugs)}
    return [
        (name, sorted(number[slug] for slug in chosen if slug in number))
        for name, chosen in keuzes.items()
    ]


def _build_grenzen(bundel: Bundel) -> list[list[float]]:
    """List the borders as ``[gemeente, gemeente, km]``."""
    pairs, lengths = bundel.grensparen
    return [
        [a, b, round(km, 3)] for (a, b), km in zip(pairs.tolist(), lengths.tolist(), strict=True)
    ]


def _build_verbindingen(bundel: Bundel) -> list[list[int]]:
    """List the links over water as ``[gemeente, gemeente]``: for contiguity only."""
    edges = bundel.grenzen.graph(bundel.gemeenten)[len(bundel.grensparen[0]) :]
    return [[int(a), int(b)] for a, b in edges.tolist()]


def _build_indeling(indeling: Indeling, gemeenten: Sequence[str]) -> dict[str, Any]:
    """Return the kenmerken, regios and memberships of one indeling."""
    meta = {name: getattr(indeling.kenmerken, name) for name in _KENMERKEN}
    number = {code: r for r, code in enumerate(indeling.regios)}
    rows: dict[str, list[list[float | None]]] = {}
    for gemeente, regio, aandeel, _ in indeling.lidmaatschappen:
        if regio:
            share = aandeel if aandeel in (None, 1.0) else round(aandeel, 6)
            rows.setdefault(gemeente, []).append([number[regio], share])
    return {
        **meta,
        "regios": [indeling.regionamen[code] for code in indeling.regios],
        "leden": _write_leden([_write_ligging(rows.get(code, [])) for code in gemeenten]),
        "bronnen": sorted({_describe_bron(b) for b in indeling.kenmerken.bronnen}),
    }


def _write_leden(liggingen: list[Ligging]) -> str | list[Ligging]:
    """Write a sign per gemeente where none lies in several regios: for none, or a regio."""
    signs = [TEKENS[one + 1] for one in liggingen if isinstance(one, int) and one + 1 < len(TEKENS)]
    return "".join(signs) if len(signs) == len(liggingen) else liggingen


def _describe_bron(bron: Any) -> str:
    return ", ".join(text for text in (bron.titel, bron.uitgever, bron.stand) if text)


def _write_ligging(rows: list[list[float | None]]) -> Ligging:
    """Write the usual case short: most gemeenten lie whole in one regio."""
    if not rows:
        return -1
    if len(rows) == 1 and rows[0][1] == 1:
        return int(rows[0][0] or 0)
    return rows


def _build_laag(laag: Laag, keuze: Kaartkeuze) -> dict[str, Any]:
    maat = laag.maat
    built: dict[str, Any] = {
        "kolom": laag.kolom,
        "naam": maat.naam,
        "toelichting": maat.toelichting,
        "aantal": maat.aantal,
        "inwoners": maat.met_inwoners and keuze.heeft_inwoners,
        "laag": laag.laag_woord,
        "hoog": laag.hoog_woord,
        "klassen": [
            [k.onder, None if math.isinf(k.boven) else k.boven, k.label, k.kleur, k.tekstkleur]
            for k in laag.klassen
        ],
    }
    if not laag.rekent_mee:
        built["waarden"] = [
            _column(keuze, laag.kolom),
            _column(keuze, f"{laag.kolom}_inwoners") if built["inwoners"] else None,
        ]
    return built


def _column(keuze: Kaartkeuze, kolom: str) -> list[float | None]:
    values = keuze.bereken()[kolom].to_numpy(dtype=float, na_value=np.nan)
    return [None if math.isnan(v) else round(v, _DECIMALS) for v in values.tolist()]
