"""The data dictionary: what every column of every table means.

One place for it: the Excel file shows it, and ``docs/methode.md`` must name every
column that stands here. A measure per gemeente brings its own explanation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lappendeken.maten import MATEN

TABELLEN: Mapping[str, str] = MappingProxyType(
    {
        "gemeenten": "Eén rij per gemeente: alle maten.",
        "gemeenteparen": "Eén rij per gemeente en paar indelingen.",
        "effecten": "Eén rij per gemeente en indeling: wat weglaten met de congruentie doet.",
        "indelingen": "Eén rij per indeling: stand, grondslag, vertrouwen.",
        "indelingsparen": "Eén rij per paar indelingen: hoe zij zich tot elkaar verhouden.",
        "regios": "Eén rij per regio: omvang, grootste gemeente, losse delen.",
        "naden": "Eén rij per grens tussen twee gemeenten: voor welke indelingen is zij een naad?",
        "kernregios": "Welke gemeenten in elke gekozen indeling bij elkaar zitten.",
        "landelijk": "Gemiddelden en tellingen voor heel Nederland.",
        "toewijzingen": "De lidmaatschappen waarmee gerekend is, zoals in de bron.",
        "bronnen": "Waar elk gegeven vandaan komt.",
    }
)
"""Table name to one Dutch sentence."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its name, the kind of value and what it says.

    ``soort`` is ``tekst``, ``code``, ``aantal``, ``aandeel`` (0 to 1), ``getal`` (other
    numbers), ``verschil`` (-1 to 1), ``km``, ``bits`` or ``jaar``.
    """

    naam: str
    soort: str
    uitleg: str


def _kolommen(*rows: tuple[str, str, str]) -> tuple[Kolom, ...]:
    return tuple(Kolom(*row) for row in rows)


def _maten() -> tuple[Kolom, ...]:
    plain = [
        Kolom(kolom, "aantal" if maat.aantal else "aandeel", maat.toelichting)
        for kolom, maat in MATEN.items()
    ]
    weighted = [
        Kolom(
            f"{kolom}_inwoners",
            "aandeel",
            f"Als {kolom}, maar elke partner telt voor zijn aantal inwoners.",
        )
        for kolom, maat in MATEN.items()
        if maat.met_inwoners
    ]
    return (*plain, *weighted)


_GEMEENTE = ("gemeente_code", "code", "CBS-code van de gemeente, indeling van 2023.")
_INDELING = ("indeling", "code", "Korte naam van de indeling met haar stand.")
_PAAR = (
    ("indeling_a", "code", "De eerste indeling van het paar (a komt in het alfabet voor b)."),
    ("indeling_b", "code", "De tweede indeling van het paar."),
)
_RELATIE = (
    "gelijk: dezelfde regio's; a_in_b: elke regio van a past in een regio van b; b_in_a: "
    "andersom; kruisend: geen van beide."
)
_PAARMATEN = (
    (
        "jaccard",
        "aandeel",
        "Gemiddeld over gemeenten: deel van de partners dat in beide partner is.",
    ),
    ("ecs", "aandeel", "Gemiddeld over gemeenten: overlap ten opzichte van de grootste regio."),
    (
        "nestheid",
        "aandeel",
        "Gemiddeld over gemeenten: overlap ten opzichte van de kleinste regio.",
    ),
    ("ari", "getal", "Aangepaste Rand-index: 1 = gelijk, rond 0 = wat toeval geeft."),
    ("v_maat", "aandeel", "V-maat: harmonisch gemiddelde van homogeniteit en volledigheid."),
    ("homogeniteit", "aandeel", "1 als elke regio van b binnen één regio van a ligt."),
    ("volledigheid", "aandeel", "1 als elke regio van a binnen één regio van b ligt."),
    ("vi_bits", "bits", "Variatie van informatie; 0 = gelijk."),
    (
        "verhuizingen_a_in_b",
        "aantal",
        "Minste verhuizingen zodat elke regio van a in een van b past.",
    ),
    (
        "verhuizingen_b_in_a",
        "aantal",
        "Minste verhuizingen zodat elke regio van b in een van a past.",
    ),
    ("verhuizingen_gelijk", "aantal", "Minste verhuizingen zodat a en b dezelfde regio's hebben."),
)

KOLOMMEN: Mapping[str, tuple[Kolom, ...]] = MappingProxyType(
    {
        "gemeenten": (
            *_kolommen(
                _GEMEENTE,
                ("gemeente_naam", "tekst", "Naam van de gemeente."),
                ("provincie", "tekst", "Provincie."),
                ("inwoners", "aantal", "Inwoners op 1 januari 2026."),
                ("aantal_indelingen", "aantal", "Gekozen indelingen die de gemeente bevatten (D)."),
            ),
            *_maten(),
        ),
        "gemeenteparen": _kolommen(
            _GEMEENTE,
            *_PAAR,
            ("jaccard", "aandeel", "Deel van de partners in a of b dat in beide partner is."),
            ("ecs", "aandeel", "Overlap ten opzichte van de grootste van de twee regio's."),
            ("nestheid", "aandeel", "Overlap ten opzichte van de kleinste van de twee regio's."),
            ("relatie", "tekst", f"Voor de regio's van deze gemeente: {_RELATIE}"),
        ),
        "effecten": _kolommen(
            _GEMEENTE,
            _INDELING,
            (
                "effect",
                "verschil",
                "Congruentie zonder deze indeling min congruentie; boven 0: zij verlaagt haar.",
            ),
        ),
        "indelingen": _kolommen(
            _INDELING,
            ("naam", "tekst", "Naam van de indeling."),
            ("domein", "tekst", "Beleidsdomein; indelingen van één domein tellen samen één keer."),
            ("groep", "tekst", "Groep van domeinen."),
            ("soort", "tekst", "samenwerking, keten, afgeleid, maatlat of eigen."),
            ("standaard", "tekst", "ja: hoort bij de standaardset van het hoofdcijfer."),
            ("stand", "jaar", "Het jaar dat de lidmaatschappen beschrijven."),
            ("aantal_regios", "aantal", "Aantal regio's met een lid."),
            ("dekking", "aandeel", "Deel van de gemeenten met een regio in deze indeling."),
            (
                "vertrouwen",
                "tekst",
                "A: volledig, van dat jaar of bevestigd; B: omgezet, getoetst; C: deels afgeleid.",
            ),
            ("wettelijke_basis", "tekst", "Wet en artikel; leeg is onbekend."),
            ("verplichting", "tekst", "verplicht, semi-verplicht of vrijwillig; leeg is onbekend."),
            ("rechtsvorm", "tekst", "Vorm van de samenwerking; leeg is onbekend."),
            ("wijzigbaar_door", "tekst", "Wie de grenzen kan wijzigen; leeg is onbekend."),
            ("opgave", "tekst", "Wat de regio doet; leeg is onbekend."),
            (
                "geldig_tot",
                "tekst",
                "Eerste dag (jjjj-mm-dd) waarop de tabel niet meer geldt; leeg: geen dag bekend.",
            ),
            ("achterhaald", "tekst", "ja: bekend is dat de tabel niet meer overal klopt."),
            (
                "bevestigd_door",
                "tekst",
                "Tweede bron waarmee de rijen zijn vergeleken, met de uitkomst; leeg: geen.",
            ),
        ),
        "indelingsparen": (
            *_kolommen(
                *_PAAR,
                ("aantal_gemeenten", "aantal", "Gemeenten die beide indelingen bevatten."),
                ("regios_a", "aantal", "Regio's van a onder die gemeenten."),
                ("regios_b", "aantal", "Regio's van b onder die gemeenten."),
                ("relatie", "tekst", _RELATIE),
                *_PAARMATEN,
                (
                    "gesplitste_regios_a",
                    "aantal",
                    "Regio's van a die over meer regio's van b liggen.",
                ),
                (
                    "gesplitste_regios_b",
                    "aantal",
                    "Regio's van b die over meer regio's van a liggen.",
                ),
                (
                    "grens_jaccard",
                    "aandeel",
                    "Km regiogrens van beide, gedeeld door km van een van beide.",
                ),
            ),
            *_kolommen(
                *(
                    (f"{naam}_inwoners", soort, f"Als {naam}, gewogen naar of geteld in inwoners.")
                    for naam, soort, _ in _PAARMATEN
                )
            ),
        ),
        "regios": _kolommen(
            _INDELING,
            ("regio_code", "code", "Code van de regio."),
            ("regio_naam", "tekst", "Naam van de regio; de code als de bron geen naam geeft."),
            ("gemeenten", "aantal", "Aantal gemeenten, en dus gemeenteraden."),
            ("inwoners", "aantal", "Inwoners op 1 januari 2026."),
            ("grootste_gemeente", "code", "Code van de gemeente met de meeste inwoners."),
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
            (
                "delen",
                "aantal",
                "Losse delen waaruit de regio bestaat, verbindingen over water meegeteld.",
            ),
            ("naden_km", "km", "Grens met gemeenten in een andere regio van dezelfde indeling."),
        ),
        "naden": _kolommen(
            ("gemeente_a", "code", "De ene gemeente (laagste code)."),
            ("gemeente_b", "code", "De andere gemeente."),
            (
                "lengte_km",
                "km",
                "Lengte van de grens, gemeten voor het vereenvoudigen van de kaart.",
            ),
            ("aantal_indelingen", "aantal", "Indelingen waarvoor dit een regiogrens is."),
            (
                "aantal_vergeleken",
                "aantal",
                "Indelingen die beide gemeenten bevatten; gelijk aan het vorige: een harde naad.",
            ),
            ("indelingen", "tekst", "Welke indelingen dat zijn, gescheiden door puntkomma's."),
        ),
        "kernregios": _kolommen(
            ("kernregio", "aantal", "Volgnummer van de groep."),
            _GEMEENTE,
        ),
        "landelijk": _kolommen(
            ("maat", "tekst", "Naam van de maat of telling."),
            (
                "weging",
                "tekst",
                "gemeenten: elke gemeente even zwaar; inwoners: naar inwoners; geen: een telling.",
            ),
            ("waarde", "getal", "Het getal."),
        ),
        "toewijzingen": _kolommen(
            _INDELING,
            ("stand", "jaar", "Het jaar dat het lidmaatschap beschrijft."),
            _GEMEENTE,
            ("regio_code", "code", "Code van de regio; leeg: geen regio."),
            ("regio_naam", "tekst", "Naam van de regio."),
            ("aandeel", "aandeel", "Deel van de gemeente dat in deze regio ligt; leeg: onbekend."),
            (
                "bron_status",
                "tekst",
                "Hoe de rij gevonden is, zoals bron, omgezet, afgeleid of onbekend.",
            ),
        ),
        "bronnen": _kolommen(
            ("invoer", "tekst", "Bestand in de gegevensmap."),
            ("titel", "tekst", "Titel van de bron."),
            ("uitgever", "tekst", "Wie de bron uitgaf."),
            ("stand", "tekst", "Datum of jaar van de bron."),
            ("adres", "tekst", "Waar de bron geopend is."),
            ("licentie", "tekst", "Voorwaarden voor hergebruik."),
            ("toelichting", "tekst", "Wat ermee gedaan is, of welke velden erop rusten."),
            ("sha256", "tekst", "Controlegetal van het invoerbestand."),
        ),
    }
)
"""Table name to its columns, in the order in which they are written."""
