"""The data dictionary of ``vergelijk`` and ``scenario``: every column of their tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lappendeken.tabellen.kolommen import KOLOMMEN, Kolom

_GEMEENTE = ("gemeente_code", "code", "CBS-code van de gemeente, indeling van 2023.")
_NAAM = ("gemeente_naam", "tekst", "Naam van de gemeente.")
_INWONERS = ("inwoners", "aantal", "Inwoners op 1 januari 2026.")
_INDELING = ("indeling", "code", "Korte naam van de indeling met haar stand.")
_ALTERNATIEF = ("alternatief", "tekst", "Naam van het alternatief.")
_VOOR_NA = (
    ("maat", "tekst", "Naam van de maat, zoals in docs/methode.md."),
    ("voor", "getal", "Waarde vandaag."),
    ("na", "getal", "Waarde in het alternatief."),
    ("verschil", "getal", "na min voor."),
)


def _kolommen(*rows: tuple[str, str, str]) -> tuple[Kolom, ...]:
    return tuple(Kolom(*row) for row in rows)


def _voor_na(*rows: tuple[str, str, str]) -> tuple[Kolom, ...]:
    """Return each column twice: today, and in the alternative."""
    return tuple(
        Kolom(f"{naam}_{side}", soort, f"{uitleg[:-1]}, {when}.")
        for naam, soort, uitleg in rows
        for side, when in (("voor", "vandaag"), ("na", "in het alternatief"))
    )


VERGELIJKTABELLEN: Mapping[str, str] = MappingProxyType(
    {
        "vergeleken": "Welke indelingen: a, b en de andere gekozen indelingen.",
        "indelingspaar": "De maten van het paar a en b, in één rij.",
        "kruistabel": "Eén rij per regio van a en regio van b met gemeenten gemeen.",
        "splitsingen": "Regio's van a die b splitst, en van b die a splitst.",
        "verhuislijst": "Wie zou verhuizen: a in b, b in a, en a gelijk aan b.",
        "effect_landelijk": "De landelijke maten met a, met b op die plaats, en met beide.",
        "effect_gemeenten": "Per gemeente de congruentie met a en met b op die plaats.",
        "effect_indelingen": "Hoe a en b zich tot elke andere indeling verhouden.",
        "wijzigingen_regios": "Twee standen van één reeks: wat er per regio veranderde.",
        "wijzigingen_gemeenten": "Twee standen van één reeks: welke gemeenten het raakte.",
        "toewijzingen": "De lidmaatschappen van a en b waarmee gerekend is.",
        "bronnen": "Waar elk gegeven vandaan komt.",
    }
)
"""Table of ``vergelijk`` to one Dutch sentence; those about standen are not always there."""

VERGELIJKKOLOMMEN: Mapping[str, tuple[Kolom, ...]] = MappingProxyType(
    {
        "vergeleken": _kolommen(
            ("rol", "tekst", "a, b of ander."),
            _INDELING,
            ("naam", "tekst", "Naam van de indeling."),
            ("domein", "tekst", "Beleidsdomein."),
            ("stand", "jaar", "Het jaar dat de lidmaatschappen beschrijven."),
            ("aantal_regios", "aantal", "Aantal regio's met een lid."),
        ),
        "indelingspaar": KOLOMMEN["indelingsparen"],
        "kruistabel": _kolommen(
            ("regio_a", "code", "Code van de regio van a."),
            ("regio_a_naam", "tekst", "Naam van de regio van a."),
            ("regio_b", "code", "Code van de regio van b."),
            ("regio_b_naam", "tekst", "Naam van de regio van b."),
            ("gemeenten", "aantal", "Gemeenten die in beide liggen."),
            ("inwoners", "aantal", "Inwoners van die gemeenten op 1 januari 2026."),
            ("km", "km", "Grens met de andere delen van dezelfde regio van a; 0 als zij heel is."),
        ),
        "splitsingen": _kolommen(
            ("indeling", "code", "De indeling waarvan de regio is."),
            ("regio_code", "code", "Code van de regio die gesplitst wordt."),
            ("regio_naam", "tekst", "Naam van die regio."),
            ("delen", "aantal", "Over hoeveel regio's van de andere indeling zij ligt."),
            ("gemeenten", "aantal", "Gemeenten van de regio."),
            ("km", "km", "Lengte van de snede binnen de regio."),
            ("verdeling", "tekst", "De delen bij naam met hun gemeenten, grootste eerst."),
        ),
        "verhuislijst": _kolommen(
            ("lijst", "tekst", "a_in_b, b_in_a of gelijk (a wordt b)."),
            ("indeling", "code", "De indeling die verandert."),
            ("regio_code", "code", "Code van de regio die de gemeente verlaat."),
            ("regio_naam", "tekst", "Naam van die regio."),
            _GEMEENTE,
            _NAAM,
            _INWONERS,
            ("doelregio_code", "code", "Regio van de andere indeling waarin de gemeente ligt."),
            ("doelregio_naam", "tekst", "Naam van die regio."),
            ("blijft_code", "code", "Waarin de verlaten regio voortaan past; leeg: zij vervalt."),
            ("blijft_naam", "tekst", "Naam daarvan."),
            ("naar_code", "code", "Regio waar de gemeente heen gaat; nieuw- is een nieuwe."),
            ("naar_naam", "tekst", "Naam van die regio."),
        ),
        "effect_landelijk": _kolommen(
            ("variant", "tekst", "met_a, met_b (b op de plaats van a) of met_beide."),
            ("maat", "tekst", "Naam van de maat of telling, zoals in landelijk.csv."),
            ("weging", "tekst", "gemeenten, inwoners of geen (een telling)."),
            ("waarde", "getal", "Het getal."),
        ),
        "effect_gemeenten": _kolommen(
            _GEMEENTE,
            _NAAM,
            _INWONERS,
            ("congruentie_a", "aandeel", "Congruentie met a naast de andere indelingen."),
            ("congruentie_b", "aandeel", "Congruentie met b op de plaats van a."),
            ("verschil", "verschil", "congruentie_b min congruentie_a."),
        ),
        "effect_indelingen": _kolommen(
            ("indeling", "code", "De andere indeling."),
            ("relatie_a", "tekst", "Van a tot haar: gelijk, erin, omvat of kruisend."),
            ("relatie_b", "tekst", "Van b tot haar: gelijk, erin, omvat of kruisend."),
            ("jaccard_a", "aandeel", "Gedeelde partners met a, gemiddeld over gemeenten."),
            ("jaccard_b", "aandeel", "Gedeelde partners met b, gemiddeld over gemeenten."),
            ("verschil", "verschil", "jaccard_b min jaccard_a."),
            ("grens_jaccard_a", "aandeel", "Gedeelde km regiogrens met a."),
            ("grens_jaccard_b", "aandeel", "Gedeelde km regiogrens met b."),
        ),
        "wijzigingen_regios": _kolommen(
            ("oude_code", "code", "Code in de oudere stand; leeg: nieuw."),
            ("oude_naam", "tekst", "Naam in de oudere stand."),
            ("nieuwe_code", "code", "Code in de nieuwere stand; leeg: opgeheven."),
            ("nieuwe_naam", "tekst", "Naam in de nieuwere stand."),
            ("wijziging", "tekst", "gelijk, hernoemd, gewijzigd, opgeheven of nieuw."),
            ("gebleven", "aantal", "Gemeenten die bleven."),
            ("erbij", "aantal", "Gemeenten die erbij kwamen."),
            ("eraf", "aantal", "Gemeenten die eraf gingen."),
        ),
        "wijzigingen_gemeenten": _kolommen(
            _GEMEENTE,
            _NAAM,
            ("oude_code", "code", "Regio in de oudere stand; meer met puntkomma's."),
            ("oude_naam", "tekst", "Naam daarvan."),
            ("nieuwe_code", "code", "Regio in de nieuwere stand; meer met puntkomma's."),
            ("nieuwe_naam", "tekst", "Naam daarvan."),
            ("wijziging", "tekst", "verhuisd, erbij, eraf of gezelschap (andere partners)."),
            ("partners_erbij", "aantal", "Partners die erbij kwamen."),
            ("partners_eraf", "aantal", "Partners die wegvielen."),
        ),
        "toewijzingen": KOLOMMEN["toewijzingen"],
        "bronnen": KOLOMMEN["bronnen"],
    }
)
"""Table of ``vergelijk`` to its columns."""

SCENARIOTABELLEN: Mapping[str, str] = MappingProxyType(
    {
        "alternatieven": "Vandaag en elk alternatief op de gekozen criteria.",
        "verhuizingen": "Wie er verhuist, van waar naar waar, en waarom.",
        "verschuivingen": "Per gemeente of haar congruentie stijgt of daalt.",
        "naden_km": "Hoeveel km naad er vervalt en ontstaat.",
        "naden": "De grenzen tussen gemeenten waar iets verandert.",
        "aandacht": "Regio's in meer delen dan vandaag, of onder een minimum.",
        "regios": "De regio's van de gewijzigde indelingen, voor en na.",
        "relaties": "Hoe de gewijzigde indelingen zich tot de andere verhouden, voor en na.",
        "landelijk": "De landelijke maten, voor en na.",
        "paren": "De maten van elk paar met een gewijzigde indeling, voor en na.",
        "gemeenten": "Alle maten per gemeente, voor en na.",
        "toewijzingen": "De gewijzigde indelingen zoals zij in het alternatief worden.",
        "bronnen": "Waar elk gegeven vandaan komt.",
    }
)
"""Table of ``scenario`` to one Dutch sentence."""


def list_scenariokolommen(criteria: Sequence[Kolom]) -> dict[str, tuple[Kolom, ...]]:
    """Return table of ``scenario`` to its columns, with those of the chosen criteria."""
    return {"alternatieven": (Kolom(*_ALTERNATIEF), *criteria), **_SCENARIOKOLOMMEN}


_PAAR = (
    ("indeling_a", "code", "De eerste indeling van het paar."),
    ("indeling_b", "code", "De tweede indeling van het paar."),
)
_WISSEL = (
    ("oude_code", "code", "Regio vandaag; leeg: geen, of nieuw."),
    ("oude_naam", "tekst", "Naam daarvan."),
    ("nieuwe_code", "code", "Regio in het alternatief; leeg: geen, of opgeheven."),
    ("nieuwe_naam", "tekst", "Naam daarvan."),
)
_SCENARIOKOLOMMEN: Mapping[str, tuple[Kolom, ...]] = MappingProxyType(
    {
        "verhuizingen": _kolommen(
            _ALTERNATIEF,
            _INDELING,
            _GEMEENTE,
            _NAAM,
            _INWONERS,
            *_WISSEL,
            ("reden", "tekst", "Zoals in het scenario geschreven."),
        ),
        "verschuivingen": _kolommen(
            _ALTERNATIEF,
            _GEMEENTE,
            _NAAM,
            ("provincie", "tekst", "Provincie."),
            _INWONERS,
            ("voor", "aandeel", "Congruentie vandaag."),
            ("na", "aandeel", "Congruentie in het alternatief."),
            ("verschil", "verschil", "na min voor."),
            ("richting", "tekst", "stijgt, daalt, gelijk of onbekend."),
        ),
        "naden_km": _kolommen(
            _ALTERNATIEF,
            ("soort", "tekst", "Een gewijzigde indeling; alle: in één of meer; hard: in alle."),
            ("vervalt_km", "km", "Km naad die vervalt."),
            ("ontstaat_km", "km", "Km naad die ontstaat."),
        ),
        "naden": _kolommen(
            _ALTERNATIEF,
            ("gemeente_a", "code", "De ene gemeente (laagste code)."),
            ("gemeente_b", "code", "De andere gemeente."),
            ("lengte_km", "km", "Lengte van de grens."),
            ("aantal_voor", "aantal", "Indelingen waarvoor dit vandaag een naad is."),
            ("hard_voor", "tekst", "ja: vandaag voor elke indeling die beide bevat."),
            ("aantal_na", "aantal", "Indelingen waarvoor dit straks een naad is."),
            ("hard_na", "tekst", "ja: straks voor elke indeling die beide bevat."),
            ("vervalt", "tekst", "Indelingen waarvoor de naad vervalt, met puntkomma's."),
            ("ontstaat", "tekst", "Indelingen waarvoor de naad ontstaat, met puntkomma's."),
        ),
        "aandacht": _kolommen(
            _ALTERNATIEF,
            _INDELING,
            ("regio_code", "code", "Code van de regio."),
            ("regio_naam", "tekst", "Naam van de regio."),
            ("reden", "tekst", "meer_delen, onder_minimum_inwoners of onder_minimum_gemeenten."),
            ("voor", "getal", "Delen, inwoners of gemeenten vandaag; leeg: een nieuwe regio."),
            ("na", "getal", "Delen, inwoners of gemeenten in het alternatief."),
            ("nu_al", "tekst", "ja: geldt vandaag ook."),
        ),
        "regios": (
            *_kolommen(_ALTERNATIEF, _INDELING, *_WISSEL),
            *_voor_na(
                ("gemeenten", "aantal", "Aantal gemeenten."),
                ("inwoners", "aantal", "Inwoners op 1 januari 2026."),
                ("aandeel_grootste", "aandeel", "Deel van de inwoners in de grootste gemeente."),
                ("effectief_aantal", "getal", "Effectief aantal gemeenten naar inwoners."),
                ("delen", "aantal", "Losse delen waaruit de regio bestaat."),
                ("naden_km", "km", "Grens met andere regio's van de indeling."),
            ),
        ),
        "relaties": _kolommen(
            _ALTERNATIEF,
            *_PAAR,
            ("relatie_voor", "tekst", "gelijk, a_in_b, b_in_a of kruisend, vandaag."),
            ("relatie_na", "tekst", "gelijk, a_in_b, b_in_a of kruisend, in het alternatief."),
        ),
        "landelijk": _kolommen(
            _ALTERNATIEF,
            _VOOR_NA[0],
            ("weging", "tekst", "gemeenten, inwoners of geen (een telling)."),
            *_VOOR_NA[1:],
        ),
        "paren": _kolommen(_ALTERNATIEF, *_PAAR, *_VOOR_NA),
        "gemeenten": _kolommen(_ALTERNATIEF, _GEMEENTE, *_VOOR_NA),
        "toewijzingen": (Kolom(*_ALTERNATIEF), *KOLOMMEN["toewijzingen"]),
        "bronnen": KOLOMMEN["bronnen"],
    }
)
