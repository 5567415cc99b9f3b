"""Two maps of the country side by side: same ground, counterparts in the same colour."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lappendeken.analyse.onbekend import fill_inwoners
from lappendeken.basis.tekst import join_namen
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.catalogus.plaatsen import pack_plaatsen
from lappendeken.gegevens.catalogus.zoeken import list_zoeknamen
from lappendeken.model.gebiedskaart import Gebiedskaart, Grenzen
from lappendeken.model.indeling import Indeling
from lappendeken.model.kleuring import KLEUREN, color_regios
from lappendeken.model.topologie import Topologie, find_topologie
from lappendeken.rapport.gedeeld.naast.model import Groep, Grond, Kaart, Kaartpaar, Legendaregel

BREEDTE = 360.0
TOLERANTIE_M = 180.0
MAX_NAMEN = 12

Paar = tuple[str, str]


@dataclass(frozen=True)
class Tekening:
    """The ground of the maps, drawn once.

    Attributes
    ----------
    hoogte
        Of a picture of width :data:`BREEDTE`.
    vlakken, lijnen
        Path per gemeente, and per border between two.
    grenzen
        Which gemeenten are neighbours.
    namen, inwoners
        Gemeente code to name, and to inwoners.
    vroegere_namen
        Name that no longer exists to the codes that followed it, for the search.
    andere_namen, plaatsen
        Other names, and places in the gemeenten, for the search.
    """

    hoogte: float
    vlakken: Mapping[str, str]
    lijnen: Mapping[Paar, str]
    grenzen: Grenzen
    namen: Mapping[str, str]
    inwoners: Mapping[str, int]
    vroegere_namen: Mapping[str, Sequence[str]]
    andere_namen: tuple[tuple[str, str], ...] = ()
    plaatsen: Mapping[str, Sequence[str]] | None = None

    def to_grond(self) -> Grond:
        """Return what a page needs of it."""
        names = {code: self.namen[code] for code in self.vlakken}
        place = {code: number for number, code in enumerate(names)}
        return Grond(
            BREEDTE,
            self.hoogte,
            tuple(self.vlakken.items()),
            tuple(names.values()),
            tuple(self.inwoners.get(code, 0) for code in names),
            tuple(
                (found.naam, place[found.gemeente_code], found.soort)
                for found in list_zoeknamen(names, self.vroegere_namen, self.andere_namen)
            ),
            "" if self.plaatsen is None else pack_plaatsen(self.plaatsen, names),
        )


def build_tekening(catalogus: Catalogus, topologie: Topologie | None = None) -> Tekening:
    """Draw the gemeenten and their borders.

    Raises
    ------
    GegevensError
        If the map is missing or damaged.
    """
    table = catalogus.gemeenten
    codes = [str(code) for code in table.index]
    topologie = topologie or find_topologie(catalogus.gebiedskaart, catalogus.eenheid, TOLERANTIE_M)
    return draw(
        catalogus.gebiedskaart,
        dict(zip(codes, table["gemeente_naam"].astype(str), strict=True)),
        topologie,
        inwoners=dict(
            zip(codes, fill_inwoners(table)["inwoners"].astype("int64").tolist(), strict=True)
        ),
        vroegere_namen=catalogus.vroegere_namen,
        andere_namen=catalogus.list_andere_namen(),
        plaatsen=catalogus.woonplaatsen,
    )


def draw(
    gebiedskaart: Gebiedskaart,
    namen: Mapping[str, str],
    topologie: Topologie | None = None,
    *,
    inwoners: Mapping[str, int] = MappingProxyType({}),
    vroegere_namen: Mapping[str, Sequence[str]] = MappingProxyType({}),
    andere_namen: tuple[tuple[str, str], ...] = (),
    plaatsen: Mapping[str, Sequence[str]] | None = None,
) -> Tekening:
    """Draw any map of gemeenten; see :func:`build_tekening`."""
    arcs = topologie or find_topologie(gebiedskaart, tolerantie_m=TOLERANTIE_M)
    return Tekening(
        arcs.svg_hoogte(BREEDTE),
        arcs.to_svg_gemeenten(BREEDTE),
        arcs.to_svg_grenzen(BREEDTE),
        gebiedskaart.grenzen,
        namen,
        inwoners,
        vroegere_namen,
        andere_namen,
        plaatsen,
    )


@dataclass(frozen=True)
class Toestand:
    """One side: an indeling, what it is called above the map, and the borders to stress.

    ``soort`` is ``vervalt`` or ``ontstaat``; empty for none.
    """

    indeling: Indeling
    titel: str
    nadruk: Collection[Paar] = ()
    soort: str = ""


def build_kaartpaar(
    id_: str,
    titel: str,
    uitleg: str,
    links: Toestand,
    rechts: Toestand,
    zelfde: Mapping[str, str],
    tekening: Tekening,
    verhuist: Mapping[str, str],
    legenda: tuple[Legendaregel, ...],
    *,
    knop: str = "Naar wie verhuist",
) -> Kaartpaar:
    """Lay two indelingen side by side.

    Parameters
    ----------
    id_
        In the page.
    titel, uitleg
        Caption and what to look at.
    links, rechts
        The two sides.
    zelfde
        Regio of the left to its counterpart on the right.
    tekening
        The ground.
    verhuist
        Gemeente code to what happens to it.
    legenda
        The signs on these maps, besides the colours.
    knop
        On the button that shows who is outlined.
    """
    colours = color_regios(
        links.indeling, rechts.indeling, zelfde, tekening.grenzen.paren, len(KLEUREN)
    )
    homes = [_find_homes(side.indeling) for side in (links, rechts)]
    stressed = set(links.nadruk) | set(rechts.nadruk)
    parted = [
        {pair for pair in tekening.lijnen if home.get(pair[0]) != home.get(pair[1])} - stressed
        for home in homes
    ]
    both = parted[0] & parted[1]
    kaarten = [
        Kaart(
            side.titel,
            _describe(side, tekening, verhuist),
            _group(side.indeling, home, colour, tekening),
            _join(mine - both, tekening),
            _join(side.nadruk, tekening),
            side.soort,
        )
        for side, home, colour, mine in zip((links, rechts), homes, colours, parted, strict=True)
    ]
    return Kaartpaar(
        id_,
        titel,
        uitleg,
        (kaarten[0], kaarten[1]),
        _join(both, tekening),
        tuple((code, verhuist[code]) for code in sorted(verhuist) if code in tekening.vlakken),
        legenda,
        knop,
    )


# What stands in the place of a regio: no code begins with a blank.
_GEEN, _GEDEELD = "", " "
_ZONDER_KLEUR = {
    _GEEN: "geen regio",
    _GEDEELD: "in meer dan één regio, onbekend met welk deel",
}


def _find_homes(indeling: Indeling) -> dict[str, str]:
    """Return per gemeente the regio that gives it its colour, or that nobody knows which."""
    return {
        gemeente: indeling.hoofdregio.get(gemeente, _GEDEELD)
        for gemeente, regios in indeling.regios_van.items()
        if regios
    }


def _join(pairs: Collection[Paar], tekening: Tekening) -> str:
    return "".join(tekening.lijnen[pair] for pair in sorted(pairs) if pair in tekening.lijnen)


def _group(
    indeling: Indeling,
    home: Mapping[str, str],
    colour: Mapping[str, int],
    tekening: Tekening,
) -> tuple[Groep, ...]:
    members: dict[str, list[str]] = {}
    for code in tekening.vlakken:
        members.setdefault(home.get(code, ""), []).append(code)
    return tuple(
        Groep(
            _ZONDER_KLEUR.get(regio) or indeling.regionamen[regio],
            colour.get(regio),
            tuple(members[regio]),
        )
        for regio in sorted(members)
    )


def _describe(side: Toestand, tekening: Tekening, verhuist: Mapping[str, str]) -> str:
    count = len(side.indeling.regios)
    noun = "1 regio" if count == 1 else f"{count} regio’s"
    text = f"Kaart van Nederland, {side.titel}: de gemeenten gekleurd naar {noun}."
    names = [tekening.namen[code] for code in sorted(verhuist) if code in tekening.namen]
    return f"{text} Omlijnd: {join_namen(names, MAX_NAMEN)}." if names else text
