"""The regio of an indeling that a person means by a code or a name, or announces as new."""

from __future__ import annotations

from lappendeken.basis.tekst import fold, shorten, suggest
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.model.indeling import Indeling

NIEUW = "nieuw:"
"""In front of the name of a regio that does not exist yet."""


def find_regio(indeling: Indeling, text: str, where: str) -> tuple[str, str]:
    """Return code and name of a regio, case and accents aside.

    Parameters
    ----------
    indeling
        In which it lies.
    text
        A code or name, or :data:`NIEUW` and the name of a regio that does not exist yet.
    where
        File and line, for in front of a message.

    Raises
    ------
    GegevensError
        If a new regio has no name, or exists.
    OnbekendError
        If there is none of that name; suggests the nearest.
    """
    names = {code: indeling.regionamen[code] for code in indeling.regios}
    by_fold = {fold(code): code for code in names}
    by_fold |= {fold(naam): code for code, naam in names.items()}
    if text.casefold().startswith(NIEUW):
        naam = text[len(NIEUW) :].strip()
        if not fold(naam):
            msg = f"{where}: de nieuwe regio heeft geen naam. Schrijf '{NIEUW} naam'."
            raise GegevensError(msg)
        if fold(naam) in by_fold:
            msg = (
                f"{where}: regio '{shorten(naam)}' bestaat al in '{indeling.slug}'. Haal "
                f"'{NIEUW}' weg, of kies een andere naam."
            )
            raise GegevensError(msg)
        code = f"nieuw-{fold(naam).replace(' ', '-')}"
        return f"{code}-2" if code in names else code, naam
    if text in names:
        return text, names[text]
    if fold(text) in by_fold:
        code = by_fold[fold(text)]
        return code, names[code]
    msg = (
        f"{where}: regio '{shorten(text)}' bestaat niet in '{indeling.slug}'."
        f"{suggest(text, list(names.values()))} Schrijf '{NIEUW} {shorten(text)}' als u een nieuwe "
        "regio bedoelt."
    )
    raise OnbekendError(msg)
