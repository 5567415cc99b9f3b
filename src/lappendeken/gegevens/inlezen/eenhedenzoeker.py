"""Units of the user as people write them: by the codes and names of their own file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gegevens import Gegevens
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker, Vondst

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.gegevens.inlezen.herkennen import Herkend


_PAAR = (re.compile(r"(\S+)[\s:,;|–-]+(.+)"), re.compile(r"(.+?)[\s,]*[(\[]([^()\[\]]+)[)\]]"))
_NULLEN = re.compile(r"0*(\d+)(?:[.,]0+)?")


class Eenhedenzoeker(Gemeentezoeker):
    """Find the unit that a person means; nothing Dutch is assumed of codes or names."""

    def _resolve(self, text: str, streek: str) -> Vondst | None:
        bare = text.strip().removeprefix("'")
        if bare in self._namen:
            return Vondst((bare,))
        if code := self._per_code.get(fold(bare)):
            return Vondst((code,), hersteld=fold(code) != fold(bare))
        named = self._per_naam.get(fold(bare), frozenset())
        if len(named) == 1:
            return Vondst(tuple(named))
        number = _NULLEN.fullmatch(bare)
        if number and (code := self._per_getal.get(number[1], "")):
            return Vondst((code,), hersteld=True)
        return None if named else self._find_samen(bare)

    def _find_samen(self, text: str) -> Vondst | None:
        """Find a unit by its code and name in one cell, when they are of one."""
        for pattern, places in zip(_PAAR, ((1, 2), (2, 1)), strict=True):
            if not (match := pattern.fullmatch(text)):
                continue
            code = self._per_code.get(fold(match[places[0]].strip()), "")
            named = self._per_naam.get(fold(match[places[1]].strip()), frozenset())
            if code and code in named:
                return Vondst((code,))
        return None

    @cached_property
    def _per_code(self) -> Mapping[str, str]:
        return {fold(code): code for code in self._namen}

    @cached_property
    def _per_getal(self) -> Mapping[str, str]:
        """Codes that are numbers, without the zeros that a spreadsheet drops."""
        found: dict[str, list[str]] = {}
        for code in self._namen:
            if match := _NULLEN.fullmatch(code):
                found.setdefault(match[1], []).append(code)
        return {number: codes[0] for number, codes in found.items() if len(codes) == 1}


def build_zoeker(gegevens: Gegevens, herindelingen: pd.DataFrame | None = None) -> Gemeentezoeker:
    """Return who finds what is divided, as :class:`Gemeentezoeker`."""
    if gegevens.eenheid.is_eigen:
        return Eenhedenzoeker(gegevens)
    return Gemeentezoeker(gegevens, herindelingen)


def check_bekend(one: Herkend, zoeker: Gemeentezoeker, hint: str) -> None:
    """Refuse a list in which not one unit is found: it is probably of other units.

    Raises
    ------
    GegevensError
        Shows what was seen, and asks whether these are the right units.
    """
    column = one.kolommen.get("gemeente_code", one.kolommen.get("gemeente", 0))
    seen = dict.fromkeys(cells[column] for _, cells in one.tabel.rijen if cells[column])
    if not any(map(zoeker.herken, seen)):
        shown = join_namen((f"'{shorten(text)}'" for text in seen), MAX_GETOOND // 3)
        msg = f"{one.tabel.plaats}: geen enkele regel is te herkennen; er staat {shown}.{hint}"
        raise GegevensError(msg)
