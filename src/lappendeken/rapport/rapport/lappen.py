"""The quilt itself: every indeling on a small map of its own, beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lappendeken.basis.tekst import join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.model.kleuring import KLEUREN, color_indeling
from lappendeken.model.topologie import Topologie, find_topologie
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.model import Lap, Lappen

BREEDTE = 120.0
"""Of a map in its own units: in tenths, a step is 0.2 km in the Netherlands."""
DETAIL_M = 2_400.0
"""How much detail so small a map leaves out."""
MEESTE = 12
"""Of more indelingen there are no small maps: they would not fit one row or two."""
MEESTE_NAMEN = 4
"""How many partial indelingen the sentence names; the rest is counted."""


def build_lappen(gegevens: Gegevens) -> Lappen | None:
    """Draw the regios of each indeling in colours in which neighbours differ.

    Returns
    -------
    Lappen or None
        Nothing without polygons, of part of the country or of very many indelingen.
    """
    chosen = gegevens.congruentie.bundel.indelingen
    eenheid = gegevens.catalogus.eenheid
    fits = eenheid.heeft_kaart and gegevens.is_landelijk and len(chosen) <= MEESTE
    if not fits:
        return None
    arcs = find_topologie(gegevens.catalogus.gebiedskaart, eenheid, DETAIL_M)
    homes = [indeling.hoofdregio for indeling in chosen]
    areas_of, lines_of = _share_vlakken(arcs, homes), _share_lijnen(arcs, homes)
    number = {code: place for place, (codes, _) in enumerate(areas_of) for code in codes}
    maps = tuple(
        Lap(
            gegevens.namen[indeling.slug],
            f"{tel(len(indeling.regios), 'regio', 'regio’s')}, {indeling.kenmerken.stand}",
            _fill(indeling, number, list(arcs.grenzen)),
            tuple(n for n, (parted, _) in enumerate(lines_of) if place in parted),
        )
        for place, indeling in enumerate(chosen)
    )
    return Lappen(
        BREEDTE,
        arcs.svg_hoogte(BREEDTE),
        tuple(path for _, path in areas_of),
        tuple(path for _, path in lines_of),
        maps,
        describe_kaartjes(maps),
    )


def _share_vlakken(arcs: Topologie, homes: list[Mapping[str, str]]) -> list[tuple[list[str], str]]:
    """Join the gemeenten that are together in every indeling: they are drawn once."""
    groups: dict[tuple[str, ...], list[str]] = {}
    paths = arcs.to_svg_gemeenten(BREEDTE)
    for code in paths:
        groups.setdefault(tuple(home.get(code, "") for home in homes), []).append(code)
    return [(codes, "".join(paths[code] for code in codes)) for codes in groups.values()]


def _share_lijnen(
    arcs: Topologie, homes: list[Mapping[str, str]]
) -> list[tuple[tuple[int, ...], str]]:
    """Join the borders that part regios in the same indelingen: they are drawn once."""
    groups: dict[tuple[int, ...], list[str]] = {}
    for (a, b), path in arcs.to_svg_grenzen(BREEDTE).items():
        parted = tuple(n for n, home in enumerate(homes) if home.get(a) != home.get(b))
        if parted:
            groups.setdefault(parted, []).append(path)
    return [(parted, "".join(paths)) for parted, paths in sorted(groups.items())]


def _fill(
    indeling: Indeling, number: Mapping[str, int], borders: list[tuple[str, str]]
) -> tuple[tuple[int | None, tuple[int, ...]], ...]:
    """Return per colour which areas have it; those without regio last."""
    home = indeling.hoofdregio
    colours = color_indeling(indeling, borders, len(KLEUREN))
    filled: dict[int | None, set[int]] = {}
    for code, place in number.items():
        regio = home.get(code)
        filled.setdefault(colours[regio] if regio else None, set()).add(place)
    ranked = sorted(filled, key=lambda colour: (colour is None, colour))
    return tuple((colour, tuple(sorted(filled[colour]))) for colour in ranked)


def kop_lappen(gegevens: Gegevens) -> str:
    """Say how many of the indelingen have the same regios as another."""
    sets = [frozenset(i.leden_vanaf().values()) for i in gegevens.congruentie.bundel.indelingen]
    return tel_gelijken([sets.count(mine) for mine in sets])


def tel_gelijken(keer: list[int]) -> str:
    """Say how many indelingen are the same as another.

    Parameters
    ----------
    keer
        Per indeling how many have its regios, itself counted.

    Examples
    --------
    >>> tel_gelijken([1, 2, 2])
    '2 van de 3 indelingen hebben dezelfde regio’s als een andere'
    """
    total, twins = len(keer), sum(count > 1 for count in keer)
    if not twins:
        return (
            "De twee indelingen hebben niet dezelfde regio’s"
            if total == 2
            else f"Geen twee van de {total} indelingen hebben dezelfde regio’s"
        )
    if keer[0] == total:
        return f"{'Beide' if total == 2 else f'Alle {total}'} indelingen hebben dezelfde regio’s"
    return f"{twins} van de {total} indelingen hebben dezelfde regio’s als een andere"


def describe_lappen(gegevens: Gegevens) -> str:
    """Say in how few and how many regios the gemeenten are divided, and by which indelingen."""
    bundel = gegevens.congruentie.bundel
    counts = {
        gegevens.namen[i.slug]: (len(i.regios), sum(g in i.hoofdregio for g in bundel.gemeenten))
        for i in bundel.indelingen
    }
    return tel_regios(counts, len(bundel.gemeenten))


def tel_regios(counts: Mapping[str, tuple[int, int]], gemeenten: int) -> str:
    """Name who has the fewest and the most regios, all of them at a tie, and who is partial.

    Parameters
    ----------
    counts
        Per name of an indeling its number of regios, and how many gemeenten have one.
    gemeenten
        How many there are. Only indelingen that divide all of them are compared.

    Examples
    --------
    >>> tel_regios({"GGD": (25, 342), "RES": (30, 342), "RMC": (30, 342)}, 342)
    'Dezelfde 342 gemeenten zijn verdeeld in 25 (GGD) tot 30 regio’s (RES en RMC).'
    """
    whole = {naam: regios for naam, (regios, given) in counts.items() if given == gemeenten}
    partial = {naam: found for naam, found in counts.items() if naam not in whole}
    said = (_tel_hele(whole, gemeenten), _tel_delen(partial, gemeenten, bool(whole)))
    return " ".join(filter(None, said))


def _tel_hele(whole: Mapping[str, int], gemeenten: int) -> str:
    if not whole:
        return ""
    if len(whole) == 1:
        [(naam, count)] = whole.items()
        return f"{naam} verdeelt de {gemeenten} gemeenten in {tel(count, 'regio', 'regio’s')}."
    least, most = min(whole.values()), max(whole.values())
    start = f"Dezelfde {gemeenten} gemeenten zijn"
    if least == most:
        return f"{start} telkens verdeeld in {tel(least, 'regio', 'regio’s')}."
    low, high = (
        join_namen([naam for naam, count in whole.items() if count == value])
        for value in (least, most)
    )
    between = "of" if len(set(whole.values())) == 2 else "tot"
    return f"{start} verdeeld in {least} ({low}) {between} {most} regio’s ({high})."


def _tel_delen(partial: Mapping[str, tuple[int, int]], gemeenten: int, some_are_whole: bool) -> str:
    """Say who leaves gemeenten without a regio, and what the maps show of those."""
    grey = "wie geen regio heeft, is daar grijs"
    if not partial:
        return ""
    if not some_are_whole:
        return f"Geen van de indelingen verdeelt alle {gemeenten} gemeenten; {grey}."
    if len(partial) > 1:
        names = join_namen(partial, MEESTE_NAMEN)
        return f"Niet alle gemeenten hebben een regio in {names}; {grey}."
    [(naam, (regios, given))] = partial.items()
    others = "de andere is" if gemeenten - given == 1 else "de andere zijn"
    return (
        f"{naam} verdeelt {given} van de {gemeenten} gemeenten, in "
        f"{tel(regios, 'regio', 'regio’s')}; {others} daar grijs."
    )


def describe_kaartjes(maps: Sequence[Lap]) -> str:
    """Return what a screen reader says of the small maps together."""
    said = "; ".join(f"{lap.naam} {lap.onder}" for lap in maps)
    return f"{len(maps)} kaartjes, één per indeling: {said}."
