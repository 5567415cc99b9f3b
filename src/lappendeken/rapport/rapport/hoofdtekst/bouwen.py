"""From the parts of a report to the chapters of its main text, by level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kaartbeeld, Tabel
from lappendeken.rapport.gedeeld.woorden import describe_achterhaald, is_bekend, list_correcties
from lappendeken.rapport.rapport.gegevens import HEEL_NEDERLAND, Gegevens
from lappendeken.rapport.rapport.hoofdtekst import koppen
from lappendeken.rapport.rapport.hoofdtekst.gebied import (
    build_ledentabel,
    build_naaststaven,
    build_waaromstaven,
)
from lappendeken.rapport.rapport.hoofdtekst.gemeente import (
    build_partnertabel,
    build_regiotabel,
    count_houders,
    count_partners,
    describe_regios,
)
from lappendeken.rapport.rapport.hoofdtekst.vragen import build_vragen
from lappendeken.rapport.rapport.kerncijfers import measure_naden, naden_overal
from lappendeken.rapport.rapport.kort import (
    BESCHRIJVING,
    describe_gezelschappen,
    describe_score,
    describe_spreiding,
    describe_toetsen,
    describe_zwak,
)
from lappendeken.rapport.rapport.lappen import describe_lappen, kop_lappen
from lappendeken.rapport.rapport.macht import count_boven_helft
from lappendeken.rapport.rapport.model import Hoofdstuk, Rapport
from lappendeken.rapport.rapport.selectie import (
    build_ligging,
    compute_zonder,
    count_eigen_regio,
    describe_selectie,
    list_gebieden,
)
from lappendeken.rapport.rapport.sociaal import find_score
from lappendeken.rapport.rapport.waarom import describe_relaties, tel_relaties

BIJLAGE = frozenset({"Nestheid", "Tafels"})
"""Columns of the table of provincies that no first reader needs."""


def build_hoofdtekst(
    gegevens: Gegevens, delen: Rapport, kaart: Kaartbeeld | None = None
) -> tuple[Hoofdstuk, ...]:
    """Return the chapters of the main text, the answer first.

    Parameters
    ----------
    gegevens
        The tables and names.
    delen
        The report with all its parts, from which chapters take.
    kaart
        The map beside the answer, of a selection.

    Returns
    -------
    tuple of Hoofdstuk
        Those that have something to say at this level.
    """
    found = [make(gegevens, delen) for make in _HOOFDSTUKKEN[gegevens.niveau]]
    first, *others = (one for one in found if one is not None)
    if kaart is not None:
        first = replace(first, deel=replace(first.deel, kaarten=(kaart,)))
    return (first, *others)


Maker = Callable[[Gegevens, Rapport], Hoofdstuk | None]


# --- the answer ----------------------------------------------------------------------------


def _kort_land(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    sentences = (
        *describe_score(gegevens),
        *_waarschuw(gegevens),
        describe_spreiding(gegevens),
        describe_gezelschappen(gegevens),
        BESCHRIJVING,
    )
    kop = koppen.kop_score(gegevens.mean("congruentie"))
    return Hoofdstuk("kort", kop, _deel(*sentences), "kort")


def _kort_gebied(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    own = count_eigen_regio(gegevens)
    gebieden = list_gebieden(gegevens)
    kop = koppen.kop_score(gegevens.mean("congruentie"))
    if own is not None:
        kop = koppen.kop_gebied(gebieden[0].naam, *own)
    sentences = (*describe_selectie(gegevens), *_waarschuw(gegevens), BESCHRIJVING)
    tables = build_ligging(gegevens) if gegevens.niveau == "provincie" else ()
    return Hoofdstuk("kort", kop, replace(_deel(*sentences), tabellen=tables), "kort")


def _kort_gemeente(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    (code,) = gegevens.congruentie.gemeld
    bundel = gegevens.congruentie.bundel
    place = bundel.gemeenten.index(code)
    held = bundel.holds[place]
    companies = {bundel.partners(place)[d].tobytes() for d in np.flatnonzero(held)}
    kop = koppen.kop_gemeente(gegevens.selectie, int(held.sum()), len(companies))
    # The score of the country stands below the large number.
    missing = () if is_bekend(gegevens.mean("congruentie")) else describe_score(gegevens)[:1]
    sentences = (
        *describe_selectie(gegevens),
        *missing,
        *_waarschuw(gegevens),
        BESCHRIJVING,
    )
    return Hoofdstuk("kort", kop, _deel(*sentences), "kort")


def _waarschuw(gegevens: Gegevens) -> tuple[str, ...]:
    chosen = gegevens.congruentie.bundel.indelingen
    return (
        describe_zwak(gegevens),
        describe_achterhaald(chosen, gegevens.namen),
        *list_correcties(chosen),
    )


def _lappen(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    if delen.lappen is None:
        return None
    return Hoofdstuk("lappen", kop_lappen(gegevens), _deel(describe_lappen(gegevens)), "lappen")


# --- why -----------------------------------------------------------------------------------


def _waarom(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    counts = tel_relaties(gegevens)
    # Each pair was counted for both of its indelingen.
    found = Counter({str(name): int(counts[name].sum()) // 2 for name in counts})
    kop = koppen.kop_waarom(found["gelijk"], found["genest"], found["kruisend"])
    related, families, *_, apart = delen.waarom.zinnen
    # Families are of the whole country, so of a selection an appendix, as where they end.
    told = (related, families, apart) if gegevens.is_landelijk else (related, apart)
    deel = Deel(
        told,
        staven=build_waaromstaven(found),
    )
    return Hoofdstuk("waarom", kop, deel)


def _waarom_gemeente(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    (code,) = gegevens.congruentie.gemeld
    score, without = compute_zonder(gegevens, (code,))
    known = {str(slug): float(value) for slug, value in without.items()}
    kop = describe_regios(gegevens, known, score)
    sentence = describe_relaties(gegevens, tel_relaties(gegevens))
    return Hoofdstuk(
        "regios", kop, Deel((sentence,), tabellen=(build_regiotabel(gegevens, code, known),))
    )


# --- same partners, same borders -------------------------------------------------------------


def _partners(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    scores = gegevens.congruentie.gemeenten["congruentie"].dropna().tolist()
    toetsen = describe_toetsen(gegevens)
    told = tuple(zin for zin in delen.landelijk.zinnen if zin != HEEL_NEDERLAND)
    deel = replace(delen.landelijk, zinnen=(*filter(None, toetsen[:3]), *told), tabellen=())
    return Hoofdstuk("partners", koppen.kop_partners(scores), deel)


def _partners_gemeente(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    (code,) = gegevens.congruentie.gemeld
    counts = count_partners(gegevens, code)
    held = count_houders(gegevens, code)
    if not held:
        return None
    always = sum(count == held for count in counts.values())
    kop = koppen.kop_vast(gegevens.selectie, always, len(counts), held)
    table = build_partnertabel(gegevens, code)
    return Hoofdstuk("partners", kop, Deel(tabellen=(table,) if table.rijen else ()))


def _naast(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    own, country = gegevens.mean("congruentie"), gegevens.congruentie.waarde("congruentie")
    toetsen = describe_toetsen(gegevens)
    sentences = (*describe_score(gegevens), *toetsen[:3], describe_spreiding(gegevens))
    deel = replace(
        _deel(*sentences, *delen.provincies.zinnen),
        staven=build_naaststaven(gegevens),
        tabellen=tuple(_leave_out(table) for table in delen.provincies.tabellen),
    )
    return Hoofdstuk("naast", koppen.kop_naast(gegevens.selectie, own, country), deel)


def _grenzen(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    if not gegevens.catalogus.eenheid.heeft_kaart:
        return None
    hard, total = measure_naden(gegevens)
    kop = koppen.kop_grenzen(hard, total, overal=naden_overal(gegevens))
    second = describe_toetsen(gegevens)[3:]
    # Who lies on a seam is an appendix, and of a regio, which has four pages, each seam too.
    tables = delen.naden.tabellen[:1] if gegevens.niveau == "provincie" else ()
    deel = Deel(
        (*filter(None, second), *delen.naden.zinnen), kaarten=delen.naden.kaarten, tabellen=tables
    )
    return Hoofdstuk("grenzen", kop, deel)


# --- where -----------------------------------------------------------------------------------


def _provincies(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    if not delen.provincies.tabellen:
        return None
    table = _leave_out(delen.provincies.tabellen[0])
    values = [(row[0].tekst, _waarde(row[2].waarde)) for row in table.rijen]
    kop = koppen.kop_reeks(values, "De score per provincie", "provincies")
    deel = replace(delen.provincies, tabellen=(table,))
    return Hoofdstuk("provincies", kop, deel)


def _leave_out(tabel: Tabel) -> Tabel:
    """Return the table of provincies without some columns; the Excel file has them all."""
    kept = [i for i, kolom in enumerate(tabel.kolommen) if kolom.naam not in BIJLAGE]
    return replace(
        tabel,
        noot="Meer maten per provincie staan in het Excelbestand, blad provincies.",
        kolommen=tuple(tabel.kolommen[i] for i in kept),
        rijen=tuple(tuple(row[i] for i in kept) for row in tabel.rijen),
        voet=tuple(tabel.voet[i] for i in kept),
    )


def _gemeenten(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    frame = gegevens.congruentie.gemeenten
    values = [
        (str(naam), _waarde(score))
        for naam, score in zip(frame["gemeente_naam"], frame["congruentie"], strict=True)
    ]
    kop = koppen.kop_reeks(values, "De score per gemeente", "gemeenten")
    return Hoofdstuk("gemeenten", kop, delen.gemeenten)


def _kernen(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    kernen = gegevens.congruentie.kernregios
    mine = kernen[kernen["gemeente_code"].isin(gegevens.congruentie.gemeld)]
    count = int(mine["kernregio"].nunique())
    kop = koppen.kop_kernen(count, len(gegevens.congruentie.gemeld))
    return Hoofdstuk("gebieden", kop, delen.gebieden, "gebieden")


def _leden(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    table = build_ledentabel(gegevens)
    kernen = gegevens.congruentie.kernregios
    mine = kernen[kernen["gemeente_code"].isin(gegevens.congruentie.gemeld)]
    kop = koppen.kop_kernen(int(mine["kernregio"].nunique()), len(gegevens.congruentie.gemeld))
    if not table.rijen:
        return Hoofdstuk("leden", kop, Deel((table.noot,)))
    return Hoofdstuk("leden", kop, Deel(tabellen=(table,)))


# --- who may do what -------------------------------------------------------------------------


def _wie(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk:
    found = [i.kenmerken.verplichting for i in gegevens.congruentie.bundel.indelingen]
    kop = koppen.kop_wie(found.count("verplicht"), found.count(""), len(found))
    return Hoofdstuk("wie", kop, delen.wie)


def _sociaal(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    if not delen.sociaal.zinnen:
        return None
    kop = koppen.kop_sociaal(find_score(gegevens))
    # The last table weighs the candidates; that of the groepen is an appendix.
    deel = replace(delen.sociaal, tabellen=delen.sociaal.tabellen[-1:])
    return Hoofdstuk("sociaal", kop, deel)


def _gewicht(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    above, several = count_boven_helft(gegevens)
    if not delen.macht.zinnen or not several:
        return None
    return Hoofdstuk(
        "macht", koppen.kop_gewicht(above, several, gegevens.weegnaam), Deel(delen.macht.zinnen)
    )


def _vragen(gegevens: Gegevens, delen: Rapport) -> Hoofdstuk | None:
    if gegevens.catalogus.eenheid.is_eigen:
        return None
    return Hoofdstuk("vragen", "Vragen voor het gesprek", build_vragen(gegevens))


def _deel(*sentences: str) -> Deel:
    return Deel(tuple(sentence for sentence in sentences if sentence))


def _waarde(value: object) -> float:
    return float("nan") if value is None or value != value else float(str(value))


_GEBIED: tuple[Maker, ...] = (
    _kort_gebied,
    _waarom,
    _leden,
    _grenzen,
    _wie,
    _gewicht,
    _vragen,
)
_HOOFDSTUKKEN: dict[str, tuple[Maker, ...]] = {
    "land": (
        _kort_land,
        _lappen,
        _waarom,
        _partners,
        _grenzen,
        _provincies,
        _sociaal,
        _wie,
        _gewicht,
        _vragen,
    ),
    "provincie": (
        _kort_gebied,
        _naast,
        _waarom,
        _kernen,
        _gemeenten,
        _grenzen,
        _wie,
        _gewicht,
        _vragen,
    ),
    "regio": _GEBIED,
    "gemeente": (
        _kort_gemeente,
        _waarom_gemeente,
        _partners_gemeente,
        _wie,
        _vragen,
    ),
}
