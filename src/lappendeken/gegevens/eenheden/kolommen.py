"""Which column of a file of units is which, and what its headers call the units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.eenheden.keuze import ROLLEN
from lappendeken.gegevens.inlezen import Rijen, squash

_KOPPEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "code": (
            *("code", "eenheidcode", "id", "statcode", "lauid", "lau", "giscoid", "nis", "niscode"),
            *("refnis", "nisinscode", "cnis", "postcode", "postcodes", "pc4", "pc5", "pc6", "zip"),
        ),
        "naam": (
            *("naam", "name", "eenheid", "eenheidnaam", "statnaam", "launame", "naamnl"),
            *("omschrijving", "gemnaam", "label"),
        ),
        "inwoners": (
            *("inwoners", "aantalinwoners", "inwonertal", "aantalinw", "bevolking", "population"),
            *("pop", "inhabitants", "aantalinwonersop1januari"),
        ),
        "provincie": ("provincie", "provincienaam", "province"),
    }
)
_NAMEN: Mapping[str, tuple[str, str, bool]] = MappingProxyType(
    {
        "gemeente": ("gemeente", "gemeenten", False),
        "gm": ("gemeente", "gemeenten", False),
        "wijk": ("wijk", "wijken", False),
        "wk": ("wijk", "wijken", False),
        "buurt": ("buurt", "buurten", False),
        "bu": ("buurt", "buurten", False),
        "district": ("district", "districten", True),
        "stadsdeel": ("stadsdeel", "stadsdelen", True),
        "kanton": ("kanton", "kantons", True),
        "postcode": ("postcode", "postcodes", False),
        "pc4": ("postcode", "postcodes", False),
        "pc5": ("postcode", "postcodes", False),
        "pc6": ("postcode", "postcodes", False),
    }
)
"""What stands in a header to what the units are called: one, more, and whether it is "het"."""
_STAARTEN = ("code", "naam", "name", "nr", "id", "")


def find_kolommen(tabel: Rijen, gegeven: Mapping[str, str]) -> dict[str, int]:
    """Tell which column holds what.

    Parameters
    ----------
    tabel
        The file.
    gegeven
        What the user said: a key of :data:`ROLLEN` to a header.

    Raises
    ------
    GegevensError
        If a column that was named is not there, two have one name, or there is no code or name.
    """
    heads = [squash(head) for head in tabel.kop]
    found: dict[str, int] = {}
    for rol, wanted in gegeven.items():
        places = [i for i, head in enumerate(heads) if head == squash(wanted)]
        if len(places) != 1:
            seen = join_namen((f"'{shorten(head)}'" for head in tabel.kop if head), 10)
            many = "staat er meer dan één keer" if places else "is er niet"
            msg = f"{tabel.plaats}: kolom '{shorten(wanted)}' ({rol}) {many}. Hier staan {seen}."
            raise GegevensError(msg)
        found[rol] = places[0]
    for rol in ROLLEN:
        if rol not in found and (place := _find_rol(tabel, heads, rol, found)) is not None:
            found[rol] = place
    if not {"code", "naam"} & found.keys():
        seen = join_namen((f"'{shorten(head)}'" for head in tabel.kop if head), 10) or "niets"
        msg = (
            f"{tabel.plaats}: hier is geen kolom met codes of namen te vinden; er staat {seen}. "
            "Wijs ze aan, zoals --eenheid-kolommen code=NIS,naam=Naam."
        )
        raise GegevensError(msg)
    found.setdefault("code", found.get("naam", 0))
    found.setdefault("naam", found["code"])
    return found


def _find_rol(tabel: Rijen, heads: Sequence[str], rol: str, taken: Mapping[str, int]) -> int | None:
    free = [i for i in range(len(heads)) if i not in taken.values()]
    for known in _KOPPEN[rol]:
        places = [i for i in free if heads[i] == known]
        if len(places) > 1:
            msg = (
                f"{tabel.waar(tabel.kopregel)}: kolom '{shorten(tabel.kop[places[0]])}' staat er "
                f"{len(places)} keer. Laat er één staan."
            )
            raise GegevensError(msg)
        if places:
            return places[0]
    if rol in ("code", "naam"):
        tails = ("code",) if rol == "code" else ("naam", "name", "")
        for tail in tails:
            for i in free:
                if heads[i].endswith(tail) and heads[i].removesuffix(tail) in _NAMEN:
                    return i
    return None


def recognise_naam(tabel: Rijen, kolommen: Mapping[str, int]) -> tuple[str, str, bool] | None:
    """Tell from the headers what the units are called; None when they do not say it."""
    for rol in ("naam", "code"):
        head = squash(tabel.kop[kolommen[rol]])
        for tail in _STAARTEN:
            if head.endswith(tail) and head.removesuffix(tail) in _NAMEN:
                return _NAMEN[head.removesuffix(tail)]
    return None
