"""Places by which people look for a gemeente, written as small as a page needs them."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable, Mapping, Sequence

from lappendeken.basis.tekst import fold

WIJK = "wijk"
_RAUW = -15
"""Deflate without a header, as ``DecompressionStream("deflate-raw")`` reads it."""


def pack_plaatsen(plaatsen: Mapping[str, Sequence[str]], namen: Mapping[str, str]) -> str:
    """Write the places in the order of the gemeenten of a page.

    A line per gemeente: its woonplaatsen with ``|`` between them, and behind ``;`` its
    wijken. What has the name of its own gemeente is left out.

    Parameters
    ----------
    plaatsen
        The columns ``gemeente_code, naam, soort``: a row per gemeente and name.
    namen
        Gemeente code to its name, in the order of the page.

    Returns
    -------
    str
        Deflated, as base64; empty when no gemeente has a place.
    """
    known: dict[str, tuple[list[str], list[str]]] = {code: ([], []) for code in namen}
    columns = (plaatsen[name] for name in ("gemeente_code", "naam", "soort"))
    for code, naam, soort in zip(*columns, strict=True):
        if code in known and fold(naam) != fold(namen[code]):
            known[code][soort == WIJK].append(naam)
    if not any(part for parts in known.values() for part in parts):
        return ""
    lines = [_write_regel(parts) for parts in known.values()]
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAUW)
    packed = packer.compress("\n".join(lines).encode()) + packer.flush()
    return base64.b64encode(packed).decode("ascii")


def _write_regel(parts: Iterable[Sequence[str]]) -> str:
    return ";".join("|".join(sorted(part)) for part in parts).removesuffix(";")
