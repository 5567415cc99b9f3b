"""A map whose features are gemeenten: read by their names, whatever their shapes are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import Gemeentezoeker
from lappendeken.gegevens.inlezen.herkennen import Herkend, herken_bladen
from lappendeken.gegevens.inlezen.herkennen.kop import (
    GEMEENTE,
    STEEKPROEF,
    count_gemeenten,
    find_kop,
    find_rol,
    is_getal,
    squash,
)
from lappendeken.gegevens.inlezen.herkennen.regiokolom import is_technisch, list_kandidaten
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.rijen import Rijen
from lappendeken.gegevens.inlezen.ruw import Ruw

_MINSTENS = 0.6
"""Share of the features that have to be a gemeente."""
_CODE = re.compile(r"(?i)(?:GM|G)\d{4}|.*/gm\d{4}")
_REGIO = ("regio", "regio_code")
_JA_NEE = frozenset(
    {"ja", "nee", "j", "n", "true", "false", "waar", "onwaar", "0", "1", "yes", "no"}
)


@dataclass(frozen=True)
class Gemeentevlakken:
    """The attributes of a map, while it is asked whether they tell of gemeenten.

    Attributes
    ----------
    tabel
        A row per feature.
    zoeker
        Tells what is a gemeente.
    wijze
        What the user said.
    """

    tabel: Rijen
    zoeker: Gemeentezoeker
    wijze: Leeswijze

    def find_kolommen(self) -> list[int]:
        """Return the attributes that name the gemeente of most features, the clearest first."""
        rows = list(self.tabel.rijen)
        herken = self.zoeker.herken
        found: dict[int, list[str]] = {}
        for place in range(len(self.tabel.kop)):
            hits, _ = count_gemeenten(rows, place, herken)
            looked = min(len(rows), STEEKPROEF)
            if hits >= max(2, _MINSTENS * looked) and not is_getal(rows, place, herken):
                found[place] = [herken(cells[place]) for _, cells in rows]
        if not found:
            return []
        best = max(found, key=lambda place: len(set(found[place])))
        # The regio of a gemeente may be called after its city.
        return [best] + [
            place
            for place, keys in found.items()
            if place != best and sum(map(str.__eq__, keys, found[best])) > len(keys) * _MINSTENS
        ]

    def herken(self, is_gemeentekaart: Callable[[], bool], *, meer: bool) -> list[Herkend]:
        """Read the map as a table of gemeenten.

        Parameters
        ----------
        is_gemeentekaart
            Tells from the shapes; asked only when the attributes leave doubt, for a regio
            is often called after a city.
        meer
            Whether several indelingen are welcome.

        Returns
        -------
        list of Herkend
            Empty when the features are no gemeenten.

        Raises
        ------
        GegevensError
            If the features are gemeenten and nothing says in which regio they are, or
            several attributes do.
        """
        wijze, kop = self.wijze, self.tabel.kop
        columns = self.find_kolommen()
        named = [squash(kop[place]) for place in columns]
        if wijze.kolom_gemeente:
            columns = columns or [-1]
            return herken_bladen([self._build_ruw(columns)], self.zoeker, wijze, meer=meer)
        if not columns or (wijze.kolom_regio and squash(wijze.kolom_regio) in named):
            return []
        if not self._is_zeker(columns) and not is_gemeentekaart():
            return []
        ruw = self._build_ruw(columns)
        if not self._has_regio(ruw, columns):
            msg = (
                f"{self.tabel.plaats} is een kaart van gemeenten (kolom "
                f"'{shorten(kop[columns[0]])}'), en geen kolom zegt bij welke regio zij horen. "
                "Geef een kaart met de regio's, of zet de regio erbij in een kolom 'regio'."
            )
            raise GegevensError(msg)
        natural = find_kop(ruw.rijen, self.zoeker.herken)
        if natural is None or not {natural.namen[i] for i in natural.gemeente} <= {
            kop[place] for place in columns
        }:
            wijze = replace(wijze, kolom_gemeente=kop[columns[0]])
        found = herken_bladen([ruw], self.zoeker, wijze, meer=meer)
        # Parts of gemeenten, such as wijken, go by their shapes.
        return [] if any(self._is_verdeeld(one) for one in found) else found

    def _is_zeker(self, columns: Sequence[int]) -> bool:
        for place in columns:
            head = self.tabel.kop[place]
            if find_rol(head) in GEMEENTE and squash(head) != "code":
                return True
            if any(_CODE.fullmatch(cells[place]) for _, cells in self.tabel.rijen):
                return True
        return False

    def _build_ruw(self, columns: Sequence[int]) -> Ruw:
        """Leave out what programs add, what is the same everywhere, and other names of one."""
        asked = {squash(self.wijze.kolom_regio), squash(self.wijze.kolom_gemeente)} - {""}
        kept = []
        for place, head in enumerate(self.tabel.kop):
            texts = {cells[place] for _, cells in self.tabel.rijen} - {""}
            plain = {text.casefold() for text in texts} <= _JA_NEE or len(texts) < 2
            own = place == columns[0] or squash(head) in asked or find_rol(head)
            if own or not (plain or is_technisch(head) or place in columns):
                kept.append(place)
        ruw = Ruw(self.tabel.path)
        ruw.add(0, [self.tabel.kop[place] for place in kept])
        for regel, cells in self.tabel.rijen:
            ruw.add(regel, [cells[place] for place in kept])
        return ruw

    def _has_regio(self, ruw: Ruw, columns: Sequence[int]) -> bool:
        (_, kop), *rows = ruw.rijen
        if self.wijze.kolom_regio or any(find_rol(head) in _REGIO for head in kop):
            return True
        gemeente = {self.tabel.kop[place] for place in columns}
        free = [
            i
            for i, head in enumerate(kop)
            if head not in gemeente and find_rol(head) in ("", "provincie")
        ]
        return bool(list_kandidaten(kop, [cells for _, cells in rows], free))

    def _is_verdeeld(self, one: Herkend) -> bool:
        """Tell whether a gemeente stands there with several regios and no share."""
        if "aandeel" in one.kolommen:
            return False
        place = one.kolommen.get("gemeente_code", one.kolommen.get("gemeente", 0))
        regio = [one.kolommen[rol] for rol in _REGIO if rol in one.kolommen]
        seen: dict[str, tuple[str, ...]] = {}
        for _, cells in one.tabel.rijen:
            own = tuple(cells[i] for i in regio)
            key = self.zoeker.herken(cells[place])
            if key and seen.setdefault(key, own) != own:
                return True
        return False
