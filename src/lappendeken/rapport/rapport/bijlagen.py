"""The appendices: what no chapter of the main text took."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.rapport.gegevens import HEEL_NEDERLAND
from lappendeken.rapport.rapport.model import Rapport

TITELS = (
    ("kort", "Meer over de score"),
    ("waarom", "Elke indeling naast alle andere"),
    ("wie", "Wie de grenzen kan wijzigen"),
    ("gebieden", "Waar partners samenvallen en uiteenlopen"),
    ("gemeenten", "Alle gemeenten"),
    ("naden", "Naden"),
    ("provincies", "Per provincie"),
    ("landelijk", "Het landelijke beeld"),
    ("matrix", "Indelingen naast elkaar"),
    ("toetsen", "Dezelfde partners, dezelfde buitengrenzen"),
    ("sociaal", "Sociaal domein als basis"),
    ("macht", "Wie weegt het zwaarst"),
    ("referentie", "De veiligheidsregio als basis"),
    ("maatlat", "Naast het dagelijks leven"),
    ("regelingen", "Gemeenschappelijke regelingen"),
    ("vergeleken", "Wat is vergeleken"),
    ("gevoeligheid", "Gevoeligheid"),
    ("methode", "Methode"),
    ("woorden", "Woorden"),
    ("bronnen", "Bronnen"),
)


@dataclass(frozen=True, slots=True)
class Bijlage:
    """An appendix: the part of the report, its letter, anchor and title."""

    deel: str
    letter: str
    id: str
    titel: str


def list_bijlagen(rapport: Rapport) -> tuple[Bijlage, ...]:
    """Return the appendices of a report, in the order in which they stand."""
    rest = build_rest(rapport)
    titles = {key: text for key, text in TITELS if _is_there(rest, key)}
    if rapport.eenheid.is_eigen:
        titles["landelijk"] = "Het hele beeld"
    if not rapport.is_landelijk:
        own = {
            "landelijk": "Ter vergelijking: heel Nederland",
            "gemeenten": f"De gemeenten: {rapport.selectie}",
            "naden": f"Naden in en rond {rapport.selectie}",
        }
        titles |= {key: text for key, text in own.items() if key in titles}
    taken = {chapter.id for chapter in rapport.hoofdtekst}
    # An anchor that the main text has cannot be that of an appendix too.
    return tuple(
        Bijlage(key, _letter(place), f"bijlage-{key}" if key in taken else key, text)
        for place, (key, text) in enumerate(titles.items())
    )


def build_rest(rapport: Rapport) -> Rapport:
    """Return the report without what its main text says, shows and tells in tables."""
    chapters = [chapter.deel for chapter in rapport.hoofdtekst]
    said = {zin for deel in chapters for zin in deel.zinnen}
    seen = {
        name
        for deel in chapters
        for names in (
            [tabel.id for tabel in deel.tabellen],
            [kaart.id for kaart in deel.kaarten],
            [staven.id for staven in deel.staven],
        )
        for name in names
    }
    forms = {chapter.vorm for chapter in rapport.hoofdtekst}
    parts: dict[str, Any] = {}
    for field in fields(rapport):
        deel = getattr(rapport, field.name)
        if isinstance(deel, Deel):
            parts[field.name] = Deel(
                tuple(zin for zin in deel.zinnen if zin not in said),
                tuple(tabel for tabel in deel.tabellen if tabel.id not in seen),
                tuple(kaart for kaart in deel.kaarten if kaart.id not in seen),
                tuple(staven for staven in deel.staven if staven.id not in seen),
            )
    if "gebieden" in forms:
        parts |= {"gebieden": Deel(), "gebiedengroepen": ()}
    return replace(rapport, **parts)


def _is_there(rest: Rapport, key: str) -> bool:
    """Tell whether there is something left to say."""
    if key == "matrix":
        return True
    deel = getattr(rest, key, None)
    if not isinstance(deel, Deel):
        return True
    return replace(deel, zinnen=tuple(z for z in deel.zinnen if z != HEEL_NEDERLAND)) != Deel()


def _letter(place: int) -> str:
    return chr(ord("A") + place)
