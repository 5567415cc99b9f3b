"""Which regio each polygon of a map is, whatever its columns are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from lappendeken.basis.tekst import format_getal, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.laag import Kaartlaag
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.rijen import Rijen

_KOLOMMEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "regio_code": ("regiocode", "coderegio", "statcode", "code"),
        "regio": ("regio", "regionaam", "naamregio", "statnaam", "naam", "name"),
    }
)
_MAX_KOPPEN = 20
"""Column names that a sentence shows."""


def find_kolommen(naam: str, kop: Sequence[str], limiet: Limiet) -> dict[str, str]:
    """Find the columns that tell the regio: own name to the name in the file.

    Raises
    ------
    GegevensError
        If there is none, a name is there twice, or there are too many columns.
    """
    if len(kop) > limiet.kolommen:
        msg = (
            f"Kaartbestand {naam} heeft meer dan {format_getal(limiet.kolommen)} kolommen. Laat "
            "alleen die met de regio staan."
        )
        raise GegevensError(msg)
    # The header of a map layer is read as that of a table; it has no lines.
    found = Rijen(Path(naam), tuple(kop), 1, ()).find_kolommen(_KOLOMMEN)
    if not found:
        seen = join_namen((f"'{shorten(name)}'" for name in kop), _MAX_KOPPEN) or "niets"
        msg = (
            f"Kaartbestand {naam} heeft geen kolom 'regio' of 'regio_code'; er staat {seen}. "
            "Geef elk vlak de naam van zijn regio."
        )
        raise GegevensError(msg)
    return {own: kop[place] for own, place in found.items()}


def name_regios(kaart: Kaartlaag) -> tuple[list[str], list[str]]:
    """Return the code and the name of the regio of each feature.

    Raises
    ------
    GegevensError
        If a feature has none, or a code has two names.
    """
    first = next(iter(kaart.teksten.values()))
    codes = kaart.teksten.get("regio_code", kaart.teksten.get("regio", first))
    names = kaart.teksten.get("regio", codes)
    codes = [code or naam for code, naam in zip(codes, names, strict=True)]
    names = [naam or code for code, naam in zip(codes, names, strict=True)]
    known: dict[str, str] = {}
    for number, (code, naam) in enumerate(zip(codes, names, strict=True), start=1):
        if not code:
            msg = (
                f"{kaart.naam}, vlak {number}: de regio is leeg. Geef elk vlak de naam van zijn "
                "regio."
            )
            raise GegevensError(msg)
        if known.setdefault(code, naam) != naam:
            msg = (
                f"{kaart.naam}: regio '{shorten(code)}' heet '{shorten(known[code])}' en "
                f"'{shorten(naam)}'. Geef elke code één naam."
            )
            raise GegevensError(msg)
    return codes, names
