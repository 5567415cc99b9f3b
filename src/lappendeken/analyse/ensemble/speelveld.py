"""Speelveld: what is drawn on, what is asked of a draw, or the sentence why none can be.

An indeling has one regio per gemeente here: its hoofdregio where it has several.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lappendeken.analyse.nulmodel.trekken import Graaf, divide_regios
from lappendeken.basis.tekst import format_getal, join_namen
from lappendeken.errors import SelectieError
from lappendeken.maten import Bundel
from lappendeken.maten.kringen import Bools, Ints
from lappendeken.model.graaf import find_components
from lappendeken.model.indeling import Indeling

GENOEMD = 3
"""Names that an error writes out before it counts the rest."""


@dataclass(frozen=True)
class Speelveld:
    """The gemeenten that an indeling holds, and what makes a division of them lawful.

    Parameters
    ----------
    graaf
        Those gemeenten and the borders and verbindingen among them.
    inwoners
        Per gemeente, whole numbers from 1, shape (n,).
    minimum
        Fewest inwoners of a regio.
    per_deel
        Regios in each connected part of the graph, shape (parts,).
    vandaag
        Regio of each gemeente in the indeling itself, numbered from 0, shape (n,).
    held
        Which gemeenten of the bundel these are, shape (all,).
    """

    graaf: Graaf
    inwoners: Ints
    minimum: int
    per_deel: Ints
    vandaag: Ints
    held: Bools

    @property
    def regios(self) -> int:
        """Number of regios of every draw."""
        return int(self.per_deel.sum())

    @cached_property
    def inwoners_vandaag(self) -> Ints:
        """Inwoners of each regio of the indeling itself."""
        return np.bincount(self.vandaag, self.inwoners).astype(np.int64)

    @cached_property
    def stukken_vandaag(self) -> Ints:
        """Number of connected pieces of each regio of the indeling itself."""
        randen = self.graaf.randen
        same = self.vandaag[randen[:, 0]] == self.vandaag[randen[:, 1]]
        piece = find_components(randen[same].T, self.graaf.omvang)
        _, first = np.unique(piece, return_index=True)
        return np.bincount(self.vandaag[first], minlength=int(self.vandaag.max()) + 1)

    @property
    def is_vandaag_toegestaan(self) -> bool:
        """Whether the indeling itself could be drawn, whatever its number of regios."""
        fits = self.inwoners_vandaag >= self.minimum
        return bool(fits.all() and (self.stukken_vandaag == 1).all())

    def spread(self, labels: Ints) -> Ints:
        """Give draws a place for the gemeenten that the indeling does not hold: -1."""
        found = np.full((len(labels), len(self.held)), -1, dtype=np.intp)
        found[:, self.held] = labels
        return found


def build_speelveld(
    bundel: Bundel,
    indeling: Indeling,
    *,
    minimum: int | None = None,
    regios: int | None = None,
    namen: Mapping[str, str] | None = None,
) -> Speelveld:
    """Lay what is asked of a draw on the map.

    Parameters
    ----------
    bundel
        The chosen indelingen, the indeling among them, with inwoners and borders.
    indeling
        Whose place the draws take.
    minimum
        Fewest inwoners of a regio; by default as many as its own smallest regio has.
    regios
        Number of regios; by default as many as it has.
    namen
        Gemeente code to name, for errors; a code without a name is shown itself.

    Raises
    ------
    SelectieError
        If there are no borders, no division can meet what is asked, or only one can.
    """
    own = bundel.hoofdregio[bundel.slugs.index(indeling.slug)]
    held = np.asarray(own >= 0)
    codes = [code for code, mine in zip(bundel.gemeenten, held, strict=True) if mine]
    known = [(namen or {}).get(code, code) for code in codes]
    randen = bundel.grenzen.graph(bundel.gemeenten)
    if len(randen) == 0:
        msg = (
            "Om indelingen te trekken zijn de grenzen tussen gemeenten nodig, en die zijn er niet "
            "voor deze gemeenten. Gebruik de gemeenten van de kaart."
        )
        raise SelectieError(msg)
    graaf = Graaf.of(randen, held)
    inwoners = np.maximum(np.rint(bundel.inwoners[held]), 1).astype(np.int64)
    vandaag: Ints = np.unique(own[held], return_inverse=True)[1].ravel()
    least = int(np.bincount(vandaag, inwoners).min()) if minimum is None else minimum
    count = int(vandaag.max()) + 1 if regios is None else regios
    _check_sizes(graaf, inwoners, least, count, known)
    per_deel = _divide(graaf, inwoners, least, count, vandaag)
    return Speelveld(graaf, inwoners, least, per_deel, vandaag, held)


def _check_sizes(graaf: Graaf, inwoners: Ints, minimum: int, regios: int, namen: list[str]) -> None:
    """Refuse what cannot be, the plainest reason first."""
    total, n = int(inwoners.sum()), graaf.omvang
    delen = int(graaf.delen.max()) + 1
    if delen == n:
        msg = (
            "De indeling gaat over één gemeente; er valt niets te trekken. Geef een indeling van "
            "meer gemeenten."
            if n == 1
            else f"De indeling gaat over {n} gemeenten waarvan geen twee aan elkaar grenzen: elke "
            "regio is er één en er valt niets te trekken. Geef een indeling met gemeenten die aan "
            "elkaar grenzen."
        )
        raise SelectieError(msg)
    if regios > n:
        msg = (
            f"{format_getal(regios)} regio's is te veel: de indeling gaat over {n} gemeenten. "
            f"Vraag er minder dan {n}."
        )
        raise SelectieError(msg)
    if regios < delen:
        msg = (
            f"{regios} {'regio' if regios == 1 else 'regio' + chr(39) + 's'} is te weinig: de "
            f"gemeenten van de indeling liggen in {delen} losse delen en elk deel heeft een eigen "
            f"regio nodig. Vraag er meer dan {delen}."
        )
        raise SelectieError(msg)
    if regios in (delen, n):
        what = (
            ("alles bij elkaar" if regios == 1 else "elk los deel apart")
            if regios == delen
            else "elke gemeente apart"
        )
        msg = (
            f"Met {regios} {'regio' if regios == 1 else 'regio' + chr(39) + 's'} op {n} gemeenten "
            f"is er maar één indeling mogelijk, {what}; er valt niets te trekken. Vraag met "
            "--regios een ander aantal."
        )
        raise SelectieError(msg)
    if minimum > total:
        msg = (
            f"Geen regio kan minstens {format_getal(minimum)} inwoners hebben: alle gemeenten van "
            f"de indeling samen hebben er {format_getal(total)}. Verlaag het minimum."
        )
        raise SelectieError(msg)
    if regios * minimum > total:
        msg = (
            f"{regios} regio's van minstens {format_getal(minimum)} inwoners vragen er "
            f"{format_getal(regios * minimum)}, maar er zijn er {format_getal(total)}. Verlaag het "
            "minimum of het aantal regio's."
        )
        raise SelectieError(msg)
    for part in range(delen):
        members = np.flatnonzero(graaf.delen == part)
        inside = int(inwoners[members].sum())
        if inside < minimum:
            one = len(members) == 1
            msg = (
                f"Het minimum van {format_getal(minimum)} inwoners is niet te halen: "
                f"{join_namen([namen[i] for i in members], GENOEMD)} "
                f"{'grenst' if one else 'grenzen'} aan geen andere gemeente van de indeling en "
                f"{'heeft' if one else 'hebben samen'} er {format_getal(inside)}. Verlaag het "
                "minimum."
            )
            raise SelectieError(msg)


def _divide(graaf: Graaf, inwoners: Ints, minimum: int, regios: int, vandaag: Ints) -> Ints:
    """Divide the regios over the connected parts: as today where that is so many, else evenly."""
    delen = int(graaf.delen.max()) + 1
    pairs = np.unique(np.stack([graaf.delen, vandaag]), axis=1)
    own = np.bincount(pairs[0], minlength=delen)
    room = np.bincount(graaf.delen, inwoners).astype(np.int64) // max(minimum, 1)
    if own.sum() == regios and (own <= room).all():
        return np.asarray(own, dtype=np.intp)
    found = divide_regios(graaf, regios)
    # A part of few inwoners cannot hold as many as its gemeenten would say.
    while (found > room).any() and (found < room).any():
        found[(found - room).argmax()] -= 1
        found[(room - found).argmax()] += 1
    return found
