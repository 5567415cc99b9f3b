"""Which regio a user means: ``jeugdregio:Holland Rijnland``, or a name alone when it is clear."""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.basis.tekst import fold, shorten, suggest
from lappendeken.errors import OnbekendError
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.invoer import Invoer

MEESTE = 6


def find_regio(invoer: Invoer, text: str, anders: Sequence[Indeling] = ()) -> tuple[Indeling, str]:
    """Return the indeling and the code of the regio that a user means.

    Parameters
    ----------
    invoer
        Where an indeling is found.
    text
        ``indeling:regio``, each by code or name; or a regio alone, when exactly one of
        ``anders`` has it.
    anders
        Where a regio without an indeling is looked for.

    Raises
    ------
    OnbekendError
        If there is no such indeling or regio, or more than one; with suggestions.
    """
    before, mark, after = text.partition(":")
    if mark and before.strip() and after.strip():
        indeling = invoer.find(before.strip())
        return indeling, _find_code(indeling, after.strip())
    wanted = fold(text.strip(": "))
    found = [
        (indeling, code)
        for indeling in anders
        for code in indeling.regios
        if wanted in (fold(code), fold(indeling.regionamen[code])) and wanted
    ]
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(f"'{i.kenmerken.reeks or i.slug}:{i.regionamen[c]}'" for i, c in found)
        msg = (
            f"Regio '{shorten(text)}' staat in {len(found)} indelingen. Schrijf de indeling "
            f"ervoor: {named}."
        )
        raise OnbekendError(msg)
    names = [i.regionamen[c] for i in anders for c in i.regios]
    msg = (
        f"Regio '{shorten(text)}' is niet gevonden.{suggest(text, names)} Schrijf de indeling "
        "ervoor, zoals 'jeugdregio:Holland Rijnland'."
    )
    raise OnbekendError(msg)


def _find_code(indeling: Indeling, text: str) -> str:
    names = {fold(code): code for code in indeling.regios}
    names |= {fold(indeling.regionamen[code]): code for code in indeling.regios}
    wanted = fold(text)
    if wanted in names:
        return names[wanted]
    known = [indeling.regionamen[code] for code in indeling.regios]
    listed = ", ".join(known) if len(known) <= MEESTE else ""
    there = f" Zij heeft: {listed}." if listed else ""
    msg = (
        f"{indeling.naam} heeft geen regio '{shorten(text)}'.{suggest(text, known)}{there} "
        f"'lappendeken indelingen toon {indeling.slug}' toont ze alle."
    )
    raise OnbekendError(msg)
