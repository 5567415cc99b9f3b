"""From wishes to a problem, or to the sentence that says which wish cannot be met."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import numpy as np

from lappendeken.analyse.voorstel.eisen import Eisen
from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.stemmen import count_stemmen
from lappendeken.basis.tekst import format_getal, format_inwoners, join_namen
from lappendeken.errors import OnbekendError, SelectieError
from lappendeken.maten import Bundel
from lappendeken.maten.kringen import Ints
from lappendeken.model.graaf import find_components

GENOEMD = 3
"""Gemeenten that an error names before it counts the rest."""


def build_opgave(bundel: Bundel, eisen: Eisen, namen: Mapping[str, str]) -> Opgave:
    """Lay the requirements on the map.

    Parameters
    ----------
    bundel
        The chosen indelingen, with inwoners and borders.
    eisen
        What the proposal has to meet.
    namen
        Gemeente code to name, for errors; a code without a name is shown itself.

    Raises
    ------
    OnbekendError
        If a weight or a pair names what does not exist here.
    SelectieError
        If no indeling can meet the requirements; the sentence says which one.
    """
    for slug in eisen.gewichten:
        if slug not in bundel.slugs:
            msg = (
                f"Er is een gewicht gegeven voor '{slug}', maar die indeling is niet gekozen. "
                f"U kunt kiezen uit: {', '.join(bundel.slugs)}."
            )
            raise OnbekendError(msg)
    if not any(eisen.gewichten.get(slug, 1.0) for slug in bundel.slugs):
        msg = "Alle gewichten zijn 0, dus elke indeling is even goed. Geef er een boven 0."
        raise SelectieError(msg)
    randen = bundel.grenzen.graph(bundel.gemeenten)
    # Rows of the borders come from a file: their order must not matter.
    randen = np.unique(np.sort(randen, axis=1), axis=0).reshape(-1, 2).astype(np.intp)
    zijde = _sides(bundel, eisen)
    randen = randen[zijde[randen[:, 0]] == zijde[randen[:, 1]]]
    delen = find_components(randen.T, len(zijde))
    stemmen = count_stemmen(bundel, eisen)
    gemeenten = Opgave(
        eenheid=np.arange(len(zijde), dtype=np.intp),
        prijs=stemmen.beide - 2 * stemmen.samen,
        vast=float(np.triu(stemmen.samen).sum()),
        randen=randen,
        inwoners=bundel.inwoners,
        min_inwoners=float(eisen.min_inwoners),
        min_gemeenten=eisen.min_gemeenten,
        aantal_regios=eisen.aantal_regios,
        schaal=stemmen.schaal,
    )
    opgave = gemeenten.merge(_join_pairs(bundel, eisen, zijde, delen, namen))
    _check_sizes(bundel, eisen, opgave, delen, namen)
    return opgave


def _sides(bundel: Bundel, eisen: Eisen) -> Ints:
    """Return on which side of the forbidden borders each gemeente lies, shape (n,)."""
    if eisen.grenzen is None:
        return np.zeros(len(bundel.gemeenten), dtype=np.intp)
    hoofdregio = eisen.grenzen.hoofdregio
    missing = [g for g in bundel.gemeenten if g not in hoofdregio]
    if missing:
        msg = (
            f"De grenzen van '{eisen.grenzen.slug}' kunnen niet hard zijn: die indeling deelt "
            f"{join_namen(missing, GENOEMD)} niet in één regio in. Kies een dekkende indeling."
        )
        raise SelectieError(msg)
    regios = [hoofdregio[g] for g in bundel.gemeenten]
    return np.asarray(np.unique(regios, return_inverse=True)[1], dtype=np.intp)


def _join_pairs(
    bundel: Bundel, eisen: Eisen, zijde: Ints, delen: Ints, namen: Mapping[str, str]
) -> Ints:
    """Return the unit of each gemeente: those that stay together are one."""
    position = {g: i for i, g in enumerate(bundel.gemeenten)}
    for gemeente in itertools.chain.from_iterable(eisen.samen):
        if gemeente not in position:
            msg = (
                f"Gemeente '{gemeente}' moet bij een andere blijven, maar bestaat hier niet. "
                "Geef de code, zoals GM0014."
            )
            raise OnbekendError(msg)
    pairs = np.array([[position[g] for g in pair] for pair in eisen.samen], dtype=np.intp)
    for (a, b), pair in zip(pairs, eisen.samen, strict=True):
        left, right = (namen.get(code, code) for code in pair)
        if zijde[a] != zijde[b] and eisen.grenzen is not None:
            msg = (
                f"{left} en {right} moeten bij elkaar blijven, maar een grens van "
                f"'{eisen.grenzen.slug}' die niet overschreden mag worden ligt ertussen. "
                "Laat een van beide eisen vallen."
            )
            raise SelectieError(msg)
        if delen[a] != delen[b]:
            msg = (
                f"{left} en {right} moeten bij elkaar blijven, maar geen aaneengesloten regio "
                "binnen de toegestane grenzen kan ze allebei bevatten. Laat die eis vallen."
            )
            raise SelectieError(msg)
    return find_components(pairs.reshape(-1, 2).T, len(bundel.gemeenten))


def _check_sizes(
    bundel: Bundel, eisen: Eisen, opgave: Opgave, delen: Ints, namen: Mapping[str, str]
) -> None:
    """Refuse sizes and numbers of regios that cannot be, the plainest reason first."""
    total, wanted = bundel.inwoners.sum(), eisen.aantal_regios
    n = len(bundel.gemeenten)
    if eisen.min_inwoners > total:
        msg = (
            f"Geen regio kan minstens {format_inwoners(eisen.min_inwoners)} hebben: alle "
            f"gemeenten samen hebben er {format_getal(total)}. Verlaag het minimum."
        )
        raise SelectieError(msg)
    if eisen.min_gemeenten > n:
        msg = (
            f"Geen regio kan minstens {eisen.min_gemeenten} gemeenten hebben: er zijn er {n}. "
            "Verlaag het minimum."
        )
        raise SelectieError(msg)
    for part in range(int(delen.max()) + 1):
        members = np.flatnonzero(delen == part)
        inside = bundel.inwoners[members].sum()
        if inside < eisen.min_inwoners or len(members) < eisen.min_gemeenten:
            codes = [bundel.gemeenten[i] for i in members]
            named = join_namen([namen.get(code, code) for code in codes], GENOEMD)
            have, need = (
                (format_inwoners(inside), format_getal(eisen.min_inwoners))
                if inside < eisen.min_inwoners
                else (_count_gemeenten(len(members)), str(eisen.min_gemeenten))
            )
            reason = (
                "de zee en de grenzen ertussen"
                if eisen.grenzen is None
                else f"de grenzen van '{eisen.grenzen.slug}'"
            )
            msg = (
                f"Het minimum van {need} is niet te halen: {named} "
                f"{'is' if len(members) == 1 else 'zijn'} door {reason} afgesloten van de rest en "
                f"{'heeft' if len(members) == 1 else 'hebben samen'} {have}. "
                "Verlaag het minimum of sta die grenzen toe."
            )
            raise SelectieError(msg)
    if wanted is None:
        return
    _check_number(eisen, opgave, delen, wanted)


def _count_gemeenten(number: int) -> str:
    return f"{number} {'gemeente' if number == 1 else 'gemeenten'}"


def _check_number(eisen: Eisen, opgave: Opgave, delen: Ints, wanted: int) -> None:
    parts, units = int(delen.max()) + 1, opgave.omvang
    if wanted < parts:
        many = "regio" if wanted == 1 else "regio's"
        msg = (
            f"{wanted} {many} is te weinig: binnen de toegestane grenzen valt het land in "
            f"{parts} delen uiteen en elk deel heeft een eigen regio nodig. Vraag er minstens "
            f"{parts}."
        )
        raise SelectieError(msg)
    if wanted > units:
        asked = len(eisen.samen)
        pairs = "1 paar blijft" if asked == 1 else f"{asked} paren blijven"
        together = f" ({pairs} samen)" if asked else ""
        n = len(opgave.eenheid)
        there = f"er {'is' if n == 1 else 'zijn'} {_count_gemeenten(n)}"
        msg = f"{wanted} regio's is te veel: {there}{together}. Vraag er hoogstens {units}."
        raise SelectieError(msg)
    total = float(opgave.inwoners.sum())
    if wanted * eisen.min_inwoners > total:
        msg = (
            f"{wanted} regio's van minstens {format_inwoners(eisen.min_inwoners)} vragen er "
            f"{format_getal(wanted * eisen.min_inwoners)}, maar er zijn er {format_getal(total)}. "
            "Verlaag het aantal regio's of het minimum."
        )
        raise SelectieError(msg)
    if wanted * eisen.min_gemeenten > len(opgave.eenheid):
        msg = (
            f"{wanted} regio's van minstens {eisen.min_gemeenten} gemeenten vragen er "
            f"{wanted * eisen.min_gemeenten}, maar er zijn er {len(opgave.eenheid)}. "
            "Verlaag het aantal regio's of het minimum."
        )
        raise SelectieError(msg)
    inside = np.bincount(delen, opgave.inwoners)
    count = np.bincount(delen).astype(float)
    by_inwoners = inside // eisen.min_inwoners if eisen.min_inwoners else count
    most = int(np.minimum(by_inwoners, count // eisen.min_gemeenten).sum())
    if wanted > most:
        msg = (
            f"{wanted} regio's is te veel: binnen de toegestane grenzen en met deze minima passen "
            f"er hoogstens {most}. Verlaag het aantal regio's of het minimum."
        )
        raise SelectieError(msg)
