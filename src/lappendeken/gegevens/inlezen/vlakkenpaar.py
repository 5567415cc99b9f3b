"""Two maps of the user that are compared by surface, whatever their regios are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from lappendeken.basis.bestand import check_bestand
from lappendeken.basis.tekst import format_getal, format_procent, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND
from lappendeken.gegevens.inlezen.kaarten.antwoord import Paarmeting, Vormen
from lappendeken.gegevens.inlezen.kaarten.limiet import LIMIET, Limiet
from lappendeken.gegevens.inlezen.kaarten.paar import PAARLIMIET, Kant, measure_paar
from lappendeken.gegevens.inlezen.kaarten.proces import open_kaart
from lappendeken.gegevens.inlezen.kaarten.regios import (
    Vlakregios,
    choose_kolommen,
    group_vlakken,
    refuse_keuze,
)
from lappendeken.gegevens.inlezen.kaarten.soorten import VLAK_SUFFIXEN
from lappendeken.gegevens.inlezen.kaarten.stelsel import RD, name_code
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.protocol import Protocol
from lappendeken.gegevens.inlezen.rijen import Rijen
from lappendeken.gegevens.inlezen.vlakzinnen import name_stelsel, say_stelsel, say_vormen

MAX_DUBBEL = 0.1
"""Share of a map that may lie in two of its regios at once; more is no division."""
_MERKBAAR = 0.001
"""Share of a map in two regios from which it is said."""


@dataclass(frozen=True, slots=True)
class Vlaklaag:
    """One map as it was read; its polygons are bytes that go on to another process.

    Attributes
    ----------
    kant
        ``a`` or ``b``.
    kolom
        The attribute with the regios.
    regios
        The regio of each feature.
    vormen
        The polygons.
    protocol
        How it was read.
    """

    kant: str
    kolom: str
    regios: Vlakregios
    vormen: Vormen
    protocol: Protocol

    @property
    def naam(self) -> str:
        """The file, as a sentence calls it."""
        return self.vormen.naam

    @property
    def regionamen(self) -> tuple[str, ...]:
        """Name of each regio, in the order of their codes."""
        return tuple(self.regios.namen[code] for code in self.regios.codes)


@dataclass(frozen=True, slots=True)
class Vlakkenpaar:
    """Two maps over each other.

    Attributes
    ----------
    a, b
        The maps.
    meting
        What they have in common.
    protocollen
        How each was read, with what measuring brought to light.
    """

    a: Vlaklaag
    b: Vlaklaag
    meting: Paarmeting
    protocollen: tuple[Protocol, Protocol]

    @property
    def meldingen(self) -> tuple[str, ...]:
        """What the user has to know about what was read."""
        return tuple(text for protocol in self.protocollen for text in protocol.meldingen)


def read_vlaklaag(
    path: Path, kant: str, wijze: Leeswijze | None = None, limiet: Limiet = LIMIET
) -> Vlaklaag:
    """Read one of two maps.

    Parameters
    ----------
    path
        A map with polygons and an attribute that names the regio of each.
    kant
        ``a`` or ``b``: how the options of this map end.
    wijze
        Which layer, attribute and coordinate system.
    limiet
        How large it may be.

    Raises
    ------
    GegevensError
        If the file is damaged, too large, not what its name says, has several layers or
        attributes to choose from, fewer than two regios, or no coordinate system that is
        known.
    """
    wijze = wijze or Leeswijze()
    kolomoptie = f"--kolom-{kant}"
    _check_soort(path)
    with _own_opties(kant), open_kaart(path, limiet, wijze.laag) as kaart:
        read = kaart.read_tabel()
        tabel = Rijen(path, read.kop, 0, tuple(enumerate(read.rijen, start=1)))
        chosen, why = choose_kolommen(tabel, wijze, kolomoptie)
        if len(chosen) > 1:
            raise refuse_keuze(tabel, chosen, kolomoptie)
        regios = group_vlakken(tabel, chosen[0])
        names = [regios.namen[code] for code in regios.codes]
        vormen = kaart.read_vormen(regios.groepen, wijze.crs, names)
    drawn = set(range(len(tabel.rijen))).difference(vormen.zonder)
    used = {regios.groepen[place] for place in drawn} - {-1}
    if len(used) < 2:
        only = f"'{shorten(names[min(used)])}'" if used else "geen"
        msg = (
            f"{tabel.plaats}: kolom '{shorten(chosen[0].kop)}' heeft op de kaart maar één regio "
            f"({only}), en dan valt er niets te vergelijken. Kies een andere kolom met "
            f"{kolomoptie}."
            if used
            else f"{tabel.plaats}: geen enkel vlak heeft een regio in kolom "
            f"'{shorten(chosen[0].kop)}'. Kies een andere kolom met {kolomoptie}."
        )
        raise GegevensError(msg)
    steps = {
        "gekozen": (why,) if why else (),
        "omgezet": regios.meldingen,
        "weggelaten": (
            *say_vormen(tabel.plaats, vormen.zonder, vormen.anders),
            *_say_zonder_regio(tabel.plaats, regios, drawn),
        ),
        "aangenomen": (*say_stelsel(tabel.plaats, vormen.stelsel), *_say_norm(tabel, vormen)),
    }
    protocol = Protocol(
        path.name,
        vorm="een kaart met vlakken van regio's",
        kolommen={rol: tabel.kop[i] for rol, i in chosen[0].to_kolommen().items()},
        rijen=len(tabel.rijen),
        gemeenten=None,
        regios=len(used),
        laag=read.laag,
        stelsel=name_stelsel(vormen.stelsel),
        stappen=steps,
    )
    return Vlaklaag(kant, chosen[0].kop, regios, vormen, protocol)


def lay_over(a: Vlaklaag, b: Vlaklaag, limiet: Limiet = PAARLIMIET) -> Vlakkenpaar:
    """Lay two maps over each other and measure what they have in common.

    Raises
    ------
    GegevensError
        If they do not meet, one of them has a single regio there, or the regios of one lie
        over each other.
    """
    found = measure_paar(_to_kant(a), _to_kant(b), limiet)
    if not found.cellen:
        raise _refuse_elders(a, b)
    protocollen = []
    for side, laag in enumerate((a, b)):
        _check_dubbel(laag, found, side)
        met = {cel[:2][side] for cel in found.cellen}
        if len(met) < 2:
            other = (b, a)[side]
            msg = (
                f"Waar {laag.naam} over {other.naam} ligt, heeft {laag.naam} maar één regio "
                f"('{shorten(laag.regionamen[min(met)])}'), en dan valt er niets te vergelijken. "
                "Kies kaarten van hetzelfde gebied, of een andere kolom met "
                f"--kolom-{laag.kant}."
            )
            raise GegevensError(msg)
        protocollen.append(_finish(laag, found, side, met))
    return Vlakkenpaar(a, b, found, (protocollen[0], protocollen[1]))


def _to_kant(laag: Vlaklaag) -> Kant:
    return laag.vormen, laag.regios.groepen, len(laag.regios.codes)


# --- what is refused -------------------------------------------------------------------


def _check_soort(path: Path) -> None:
    check_bestand(path)
    if path.suffix.casefold() not in VLAK_SUFFIXEN:
        msg = (
            f"{shorten(path.name)} is geen kaart. Geef een van deze soorten: "
            f"{', '.join(VLAK_SUFFIXEN)}."
        )
        raise GegevensError(msg)


@contextmanager
def _own_opties(kant: str) -> Iterator[None]:
    """Name the option of this map: the reader knows only of one map in a command."""
    try:
        yield
    except GegevensError as error:
        text = str(error)
        if "--laag" not in text:
            raise
        raise GegevensError(text.replace("--laag", f"--laag-{kant}")) from error


def _refuse_elders(a: Vlaklaag, b: Vlaklaag) -> GegevensError:
    read = [f"{laag.naam} is gelezen als {name_code(laag.vormen.stelsel.code)}" for laag in (a, b)]
    advice = "Kies kaarten van hetzelfde gebied, of controleer het coördinatenstelsel"
    for laag in (a, b):
        found = laag.vormen.stelsel
        if found.lijkt and found.lijkt != found.code:
            advice += (
                f": de getallen van {laag.naam} lijken op {name_code(found.lijkt)}. Geef het mee, "
                f"zoals --crs {found.lijkt}"
            )
            break
    return GegevensError(
        f"Geen vlak van {a.naam} ligt over een vlak van {b.naam}; {' en '.join(read)}. {advice}."
    )


def _check_dubbel(laag: Vlaklaag, found: Paarmeting, side: int) -> None:
    double, regios = found.dubbel[side]
    whole = sum(found.oppervlakte[side])
    if double <= MAX_DUBBEL * whole:
        return
    names = [f"'{shorten(laag.regionamen[regio])}'" for regio in regios]
    msg = (
        f"In {laag.naam} liggen regio's voor {format_procent(double / whole)} van hun oppervlakte "
        f"over elkaar, het meest {' en '.join(names)}: dat is geen indeling. Kies een andere kolom "
        f"met --kolom-{laag.kant}, of teken elke plek in één regio."
    )
    raise GegevensError(msg)


# --- what is said ----------------------------------------------------------------------


def _say_zonder_regio(plaats: str, regios: Vlakregios, drawn: set[int]) -> list[str]:
    loose = sorted(regios.leeg & drawn)
    if not loose:
        return []
    listed = join_namen((str(place + 1) for place in loose), MAX_GETOOND)
    what = "is een vlak" if len(loose) == 1 else f"zijn {format_getal(len(loose))} vlakken"
    return [f"In {plaats} {what} zonder regio weggelaten: nummer {listed}."]


def _say_norm(tabel: Rijen, vormen: Vormen) -> list[str]:
    """Say that a format has a system of its own, where the numbers do not confirm it."""
    found = vormen.stelsel
    if found.hoe != "norm" or found.lijkt:
        return []
    said = (
        f"{tabel.plaats} noemt geen coördinatenstelsel en is gelezen als {name_code(found.code)}, "
        f"zoals bij deze soort bestanden hoort. Zijn het meters, geef dan --crs {RD}."
    )
    return [said]


def _finish(laag: Vlaklaag, found: Paarmeting, side: int, met: set[int]) -> Protocol:
    """Add to a protocol what measuring brought to light."""
    steps = {kind: list(texts) for kind, texts in laag.protocol.stappen.items()}
    code = laag.vormen.stelsel.code
    if code != found.stelsel:
        steps["omgezet"].append(
            f"{laag.naam} is omgezet van {name_code(code)} naar {name_code(found.stelsel)}, om "
            "oppervlakten te meten."
        )
    if count := found.hersteld[side]:
        what = "is een vlak" if count == 1 else f"zijn {format_getal(count)} vlakken"
        steps["omgezet"].append(f"In {laag.naam} {what} waarvan de rand zichzelf kruist, hersteld.")
    double, regios = found.dubbel[side]
    whole = sum(found.oppervlakte[side])
    if double > _MERKBAAR * whole:
        names = [f"'{shorten(laag.regionamen[regio])}'" for regio in regios]
        steps["aangenomen"].append(
            f"In {laag.naam} ligt {format_procent(double / whole, 1)} van de oppervlakte in twee "
            f"regio's, het meest in {' en '.join(names)}; dat telt voor beide mee."
        )
    sizes = found.oppervlakte[side]
    if away := [
        f"'{shorten(laag.regionamen[regio])}'"
        for regio, size in enumerate(sizes)
        if size > 0 and regio not in met
    ]:
        steps["weggelaten"].append(
            f"In {laag.naam} geheel buiten de andere kaart, en dus zonder cijfers: "
            f"{join_namen(away, MAX_GETOOND)}."
        )
    return replace(laag.protocol, stappen={kind: tuple(texts) for kind, texts in steps.items()})
