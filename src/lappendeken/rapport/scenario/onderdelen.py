"""The tables of one alternative: who moves, for whom it rises or falls, seams, regios."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.provincies import compute_provincies
from lappendeken.analyse.regiogevolgen import compute_regiogevolgen
from lappendeken.analyse.scenario import Alternatief
from lappendeken.basis.tekst import GEEN_WAARDE, ONBEKEND, fold
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_soort, cel_tekst, cel_verschil
from lappendeken.rapport.gedeeld.naast.kernmaten import build_kernmaten, pick
from lappendeken.rapport.gedeeld.naast.model import Onderdeel
from lappendeken.rapport.gedeeld.naast.woorden import RELATIES
from lappendeken.rapport.gedeeld.provincies import TITEL as PER_PROVINCIE
from lappendeken.rapport.gedeeld.provincies import build_provincies
from lappendeken.rapport.gedeeld.regiogevolgen import TITEL as PER_REGIO
from lappendeken.rapport.gedeeld.regiogevolgen import build_regiogevolgen
from lappendeken.rapport.gedeeld.tabel import GEMEENTE, INWONERS, Veld, build_tabel, shorten
from lappendeken.rapport.scenario.zinnen import (
    describe_aandacht,
    describe_moves,
    describe_naden,
    describe_samenvoegingen,
    describe_shift,
    is_alleen_samenvoeging,
)

MAX_RIJEN = 60
_AANDACHT = {
    "meer_delen": "in meer losse delen dan vandaag",
    "onder_minimum_inwoners": "onder het minimum aan inwoners",
    "onder_minimum_gemeenten": "onder het minimum aan gemeenten",
}


def build_onderdelen(
    number: int, alternatief: Alternatief, vandaag: Congruentie
) -> tuple[Onderdeel, ...]:
    """Return the parts of the section of one alternative."""
    names = {indeling.slug: indeling.naam for indeling in vandaag.bundel.indelingen}
    found = (
        Onderdeel(
            "Wat er samengaat" if is_alleen_samenvoeging(alternatief) else "Wie er verhuist",
            _moves(number, alternatief, names),
        ),
        Onderdeel(PER_REGIO, _regios(number, alternatief, vandaag, names)),
        Onderdeel("Voor wie de congruentie stijgt", _shifts(number, alternatief, "stijgt")),
        Onderdeel("Voor wie de congruentie daalt", _shifts(number, alternatief, "daalt")),
        Onderdeel(PER_PROVINCIE, _provincies(number, alternatief)),
        Onderdeel("Naden die vervallen en ontstaan", _seams(number, alternatief, names)),
        Onderdeel("Regio’s om naar te kijken", _attention(number, alternatief, names)),
        Onderdeel("Landelijk, voor en na", _national(number, alternatief)),
        Onderdeel("Naast de andere indelingen", _relations(number, alternatief, names)),
    )
    if not alternatief.scenario.bronnen:
        return found
    return (Onderdeel("Waar dit alternatief op rust", _sources(number, alternatief)), *found)


def _sources(number: int, alternatief: Alternatief) -> Deel:
    rows = tuple(
        tuple(cel_tekst(text or ONBEKEND) for text in (b.titel, b.uitgever, b.stand, b.adres))
        for b in alternatief.scenario.bronnen
    )
    kolommen = (
        Kolom("Bron", breed=True),
        Kolom("Uitgever", breed=True),
        Kolom("Stand"),
        Kolom("Adres", breed=True),
    )
    return Deel((), (Tabel(f"bronnen-{number}", "Bronnen van dit alternatief", kolommen, rows),))


def _moves(number: int, alternatief: Alternatief, names: dict[str, str]) -> Deel:
    frame = alternatief.verhuizingen
    if frame.empty:
        return Deel(("Er verhuist geen gemeente; alleen de indeling in regio’s verandert.",))
    sentences = [*describe_samenvoegingen(alternatief, names), describe_moves(alternatief)]
    order = frame.assign(
        naam=frame["indeling"].map(names), vindnaam=frame["gemeente_naam"].map(fold)
    ).sort_values(["naam", "vindnaam"], kind="stable")
    shown, note = shorten(order, MAX_RIJEN, "tabellen/verhuizingen.csv")
    table = build_tabel(
        f"verhuizingen-{number}",
        "Van regio naar regio",
        shown,
        (
            GEMEENTE,
            Veld("naam", "Indeling"),
            INWONERS,
            Veld("oude_naam", "Van", breed=True),
            Veld("nieuwe_naam", "Naar", breed=True),
            Veld("reden", "Reden", breed=True),
        ),
        zoekveld="Zoek een gemeente",
        noot=note,
    )
    return Deel(tuple(sentences), (table,))


def _regios(
    number: int, alternatief: Alternatief, vandaag: Congruentie, names: dict[str, str]
) -> Deel:
    people = vandaag.gemeentetabel["inwoners"]
    frame = compute_regiogevolgen(alternatief.pair_gewijzigd(vandaag), people)
    return build_regiogevolgen(f"regiogevolgen-{number}", frame, names)


def _provincies(number: int, alternatief: Alternatief) -> Deel:
    return build_provincies(f"provincies-{number}", compute_provincies(alternatief.verschuivingen))


def _shifts(number: int, alternatief: Alternatief, richting: str) -> Deel:
    frame = alternatief.stijgers if richting == "stijgt" else alternatief.dalers
    if frame.empty:
        return Deel((f"De congruentie {richting} voor geen enkele gemeente.",))
    sentence = describe_shift(frame, richting)
    # Equal differences go by name, not by code.
    ranked = frame.assign(
        grootte=-frame["verschil"].abs().round(9), vindnaam=frame["gemeente_naam"].map(fold)
    ).sort_values(["grootte", "vindnaam"], kind="stable")
    shown, note = shorten(ranked, MAX_RIJEN, "tabellen/verschuivingen.csv")
    table = build_tabel(
        f"{richting}-{number}",
        f"De congruentie {richting}",
        shown,
        (
            GEMEENTE,
            Veld("provincie", "Provincie"),
            INWONERS,
            Veld("voor", "Vandaag", "aandeel"),
            Veld("na", "Straks", "aandeel"),
            Veld("verschil", "Verschil (procentpunt)", "verschil"),
        ),
        zoekveld="Zoek een gemeente of provincie",
        noot=note,
    )
    return Deel((sentence,), (table,))


def _seams(number: int, alternatief: Alternatief, names: dict[str, str]) -> Deel:
    frame = alternatief.naden_km.copy()
    words = {"alle": "In minstens één indeling", "hard": "Harde naden (in elke indeling)"}
    frame["naam"] = [names.get(str(soort)) or words[str(soort)] for soort in frame["soort"]]
    total = frame[frame["soort"] == "alle"].iloc[0]
    sentence = describe_naden(float(total["vervalt_km"]), float(total["ontstaat_km"]))
    table = build_tabel(
        f"naden-{number}",
        "Kilometers naad",
        frame,
        (
            Veld("naam", "Naad in"),
            Veld("vervalt_km", "Vervalt (km)", "km"),
            Veld("ontstaat_km", "Ontstaat (km)", "km"),
        ),
        noot="Elke grens waar iets verandert staat in tabellen/naden.csv.",
    )
    return Deel((sentence,), (table,))


def _attention(number: int, alternatief: Alternatief, names: dict[str, str]) -> Deel:
    frame = alternatief.aandacht
    if frame.empty:
        return Deel(
            ("Geen regio valt in meer losse delen uiteen dan vandaag of ligt onder een minimum.",)
        )
    sentence = describe_aandacht(frame)
    rows = tuple(
        (
            cel_tekst(row["regio_naam"]),
            cel_tekst(names[str(row["indeling"])]),
            cel_tekst(_AANDACHT[str(row["reden"])]),
            cel_soort(float(row["voor"]), "aantal"),
            cel_soort(float(row["na"]), "aantal"),
            cel_tekst("ja" if row["nu_al"] else "nee"),
        )
        for row in frame.to_dict("records")
    )
    table = Tabel(
        f"aandacht-{number}",
        "Regio’s in meer delen dan vandaag, of onder een minimum",
        (
            Kolom("Regio"),
            Kolom("Indeling", breed=True),
            Kolom("Wat", breed=True),
            Kolom("Vandaag", getal=True),
            Kolom("Straks", getal=True),
            Kolom("Vandaag ook al"),
        ),
        rows,
    )
    return Deel((sentence,), (table,))


def _national(number: int, alternatief: Alternatief) -> Deel:
    table = build_kernmaten(
        f"landelijk-{number}",
        "Landelijke maten",
        ("Vandaag", pick(alternatief.landelijk, "voor")),
        ("Straks", pick(alternatief.landelijk, "na")),
        noot="Alle maten staan in tabellen/landelijk.csv, per gemeente in tabellen/gemeenten.csv.",
    )
    return Deel((), (table,))


def _relations(number: int, alternatief: Alternatief, names: dict[str, str]) -> Deel:
    keys = ["indeling_a", "indeling_b"]
    wide = (
        alternatief.paren[alternatief.paren["maat"].isin(["jaccard", "grens_jaccard"])]
        .pivot_table(index=keys, columns="maat", values=["voor", "na"], dropna=False)
        .reset_index()
    )
    wide.columns = pd.Index(["_".join(filter(None, pair)) for pair in wide.columns])
    frame = alternatief.relaties.merge(wide, on=keys)
    rows = []
    for row in frame.to_dict("records"):
        pair = [names[str(row[key])] for key in keys]
        was, now = RELATIES[str(row["relatie_voor"])], RELATIES[str(row["relatie_na"])]
        change = row["na_jaccard"] - row["voor_jaccard"]
        rows.append(
            (
                cel_tekst(f"{pair[0]} (a) en {pair[1]} (b)"),
                cel_tekst(was if was == now else f"{was}, straks {now}"),
                cel_soort(float(row["voor_jaccard"]), "aandeel"),
                cel_soort(float(row["na_jaccard"]), "aandeel"),
                cel_verschil(float(change), "aandeel"),
                cel_soort(float(row["voor_grens_jaccard"]), "aandeel"),
                cel_soort(float(row["na_grens_jaccard"]), "aandeel"),
            )
        )
    if not rows:
        return Deel((GEEN_WAARDE,))
    return Deel(
        (),
        (
            Tabel(
                f"paren-{number}",
                "Elk paar met een gewijzigde indeling",
                (
                    Kolom("Paar"),
                    Kolom("Verhouding", breed=True),
                    Kolom("Gedeelde partners vandaag", getal=True),
                    Kolom("Straks", getal=True),
                    Kolom("Verschil (procentpunt)", getal=True),
                    Kolom("Gedeelde grenzen vandaag", getal=True),
                    Kolom("Straks", getal=True),
                ),
                tuple(rows),
            ),
        ),
    )
