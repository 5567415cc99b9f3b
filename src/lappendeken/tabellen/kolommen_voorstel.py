"""The data dictionary of what ``lappendeken voorstel`` writes.

The Excel file shows it, and ``docs/methode.md`` must name every column that stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lappendeken.tabellen.kolommen import KOLOMMEN, Kolom

TABELLEN: Mapping[str, str] = MappingProxyType(
    {
        "kerngetallen": "Wat het voorstel kost, en naast welke grenzen dat ligt.",
        "voorstelgemeenten": "Eén rij per gemeente: de regio in het voorstel en wat dat verandert.",
        "voorstelregios": "Eén rij per regio van het voorstel.",
        "prijs": "Eén rij per gekozen indeling: wat het voorstel van haar vraagt.",
        "verhuizingen": "Wie van regio wisselt als een indeling het voorstel zou volgen.",
        "pareto": "Tussen de basis en het voorstel: wat elke verhuizing oplevert.",
        "bronnen": "Waar elk gegeven vandaan komt.",
    }
)
"""Table name to one Dutch sentence; ``pareto`` only when it was asked for."""


def _kolommen(*rows: tuple[str, str, str]) -> tuple[Kolom, ...]:
    return tuple(Kolom(*row) for row in rows)


_GEMEENTE = ("gemeente_code", "code", "CBS-code van de gemeente, indeling van 2023.")
_GEMEENTE_NAAM = ("gemeente_naam", "tekst", "Naam van de gemeente.")
_INWONERS = ("inwoners", "aantal", "Inwoners op 1 januari 2026.")
_REGIO = (
    ("regio_code", "code", "Code van de regio: die van haar grootste gemeente."),
    ("regio_naam", "tekst", "Naam van de regio: die van haar grootste gemeente."),
)
_VERHUIZINGEN = (
    ("verhuizingen_gelijk", "Minste {} die wisselen zodat zij de regio's van het voorstel heeft."),
    ("verhuizingen_in_voorstel", "Minste {} die wisselen zodat zij in het voorstel past."),
    ("verhuizingen_voorstel_in", "Minste {} die wisselen zodat het voorstel in haar past."),
)

VOORSTEL_KOLOMMEN: Mapping[str, tuple[Kolom, ...]] = MappingProxyType(
    {
        "kerngetallen": _kolommen(
            ("getal", "tekst", "Naam van het getal."),
            ("waarde", "getal", "Het getal; leeg als het er niet is."),
            ("toelichting", "tekst", "Wat het zegt."),
        ),
        "voorstelgemeenten": _kolommen(
            _GEMEENTE,
            _GEMEENTE_NAAM,
            ("provincie", "tekst", "Provincie."),
            _INWONERS,
            *_REGIO,
            (
                "jaccard",
                "aandeel",
                "Gemiddeld over de gekozen indelingen: deel van de partners dat hetzelfde blijft.",
            ),
            (
                "aantal_gelijk",
                "aantal",
                "Gekozen indelingen waarin zij dezelfde partners heeft als in het voorstel.",
            ),
            ("aantal_indelingen", "aantal", "Gekozen indelingen die de gemeente bevatten."),
            (
                "wisselt_in",
                "tekst",
                "Indelingen waarin zij van regio zou wisselen, met puntkomma's; zie verhuizingen.",
            ),
        ),
        "voorstelregios": _kolommen(
            *_REGIO,
            ("gemeenten", "aantal", "Aantal gemeenten."),
            _INWONERS,
            ("grootste_gemeente", "code", "Code van de gemeente met de meeste inwoners."),
            ("grootste_gemeente_naam", "tekst", "Naam van die gemeente."),
            (
                "aandeel_grootste",
                "aandeel",
                "Haar deel van de inwoners; boven 50% heeft zij alleen de meerderheid.",
            ),
            (
                "effectief_aantal",
                "getal",
                "1 gedeeld door de som van de gekwadrateerde inwonersaandelen.",
            ),
            ("delen", "aantal", "Losse delen, verbindingen over water meegeteld; altijd 1."),
            ("grens_km", "km", "Grens met gemeenten in andere regio's van het voorstel."),
            ("provincies", "tekst", "Provincies waarin zij ligt, met puntkomma's."),
        ),
        "prijs": _kolommen(
            ("indeling", "code", "Korte naam van de indeling met haar stand."),
            ("naam", "tekst", "Naam van de indeling."),
            ("domein", "tekst", "Beleidsdomein."),
            ("gewicht", "getal", "Waarvoor een paar gemeenten in deze indeling telt."),
            ("aantal_regios", "aantal", "Regio's van deze indeling."),
            (
                "kosten",
                "aantal",
                "Wat zij zelf als voorstel zou kosten; leeg als zij een gemeente mist.",
            ),
            ("voldoet", "tekst", "ja als zij zelf aan de eisen voldoet, anders nee."),
            (
                "afstand",
                "aantal",
                "Paren gemeenten waarover zij en het voorstel het oneens zijn.",
            ),
            (
                "jaccard",
                "aandeel",
                "Gemiddeld over gemeenten: deel van de partners dat in beide partner is.",
            ),
            *((naam, "aantal", uitleg.format("gemeenten")) for naam, uitleg in _VERHUIZINGEN),
            *(
                (f"{naam}_inwoners", "aantal", uitleg.format("inwoners"))
                for naam, uitleg in _VERHUIZINGEN
            ),
        ),
        "verhuizingen": _kolommen(
            ("indeling", "code", "De indeling die het voorstel zou volgen."),
            ("regio_code", "code", "De regio die de gemeente verlaat."),
            ("regio_naam", "tekst", "Naam van die regio."),
            _GEMEENTE,
            _GEMEENTE_NAAM,
            _INWONERS,
            ("doelregio_code", "code", "De regio van het voorstel waarin zij ligt."),
            ("doelregio_naam", "tekst", "Naam van die regio."),
            (
                "blijft_code",
                "code",
                "De regio van het voorstel die de verlaten regio wordt; leeg als die vervalt.",
            ),
            ("blijft_naam", "tekst", "Naam van die regio."),
            ("naar_code", "code", "De regio van de indeling waar zij bij komt; nieuw- is nieuw."),
            ("naar_naam", "tekst", "Naam van die regio."),
        ),
        "pareto": _kolommen(
            (
                "lambda",
                "getal",
                "Hoe zwaar de basis meetelt als extra indeling; leeg: de basis zelf.",
            ),
            ("kosten", "getal", "Kosten als voorstel, zonder het gewicht van de basis."),
            ("verhuizingen", "aantal", "Minste gemeenten die van regio wisselen vanaf de basis."),
            ("verhuizingen_inwoners", "aantal", "Minste inwoners die van regio wisselen."),
            ("aantal_regios", "aantal", "Aantal regio's."),
            (
                "jaccard",
                "aandeel",
                "Gemiddeld over gemeenten en gekozen indelingen: deel van de partners in beide.",
            ),
            ("voldoet", "tekst", "ja als deze rij aan de eisen voldoet, anders nee."),
            (
                "is_pareto",
                "tekst",
                "ja als geen andere rij die voldoet in kosten en verhuizingen beter is.",
            ),
        ),
        "bronnen": KOLOMMEN["bronnen"],
    }
)
"""Table name to its columns, in the order in which they are written."""
