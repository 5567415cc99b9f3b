"""The regio that a user asks a report on: an indeling and a regio in it, as people write them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lappendeken.basis.tekst import fold, join_namen, shorten, suggest
from lappendeken.errors import OnbekendError, SelectieError
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.invoer import Invoer

VORM = 'Schrijf een indeling, een dubbele punt en een regio, zoals "jeugdregio:Holland Rijnland".'
MAX_NAMEN = 12
MAX_GEMEEND = 4


@dataclass(frozen=True, slots=True)
class Regiokeuze:
    """A regio: its name, its indeling, the codes of its gemeenten, ascending, and its own."""

    naam: str
    indeling: Indeling
    gemeenten: tuple[str, ...]
    code: str


def find_regio(
    invoer: Invoer, text: str, *, anders: Callable[[], Sequence[Indeling]] | None = None
) -> Regiokeuze:
    """Return the regio that a user means.

    Parameters
    ----------
    invoer
        The data, with what the user keeps; a file of the user is read into it.
    text
        ``indeling:regio``; the indeling a slug, reeks, name or file, the regio a name or code.
    anders
        Returns where a regio is looked for whose indeling is not said; it must be in one of
        them. Asked only then.

    Returns
    -------
    Regiokeuze
        With everybody whose share in it counts.

    Raises
    ------
    LappendekenError
        If there is no such indeling or regio, or two regios have that name.
    """
    parts = _list_delen(text)
    if anders and not parts:
        indeling, code = _find_los(text, anders())
    else:
        name, regio = _split(invoer, text, parts)
        indeling = invoer.find(name)
        code = _find_code(indeling, regio)
    members = indeling.leden_vanaf()[code]
    return Regiokeuze(indeling.regionamen[code], indeling, tuple(sorted(members)), code)


def _find_los(text: str, anders: Sequence[Indeling]) -> tuple[Indeling, str]:
    """Return the one regio of that name among some indelingen."""
    wanted = fold(text)
    found = [
        (indeling, code)
        for indeling in anders
        for code in indeling.regios
        if wanted and wanted in (fold(code), fold(indeling.regionamen[code]))
    ]
    if len(found) == 1:
        return found[0]
    if found:
        named = join_namen(f"'{i.kenmerken.reeks or i.slug}:{i.regionamen[c]}'" for i, c in found)
        msg = (
            f"Regio '{shorten(text)}' staat in {len(found)} indelingen. Schrijf de indeling "
            f"ervoor: {named}."
        )
        raise OnbekendError(msg)
    names = [i.regionamen[code] for i in anders for code in i.regios]
    msg = f"Regio '{shorten(text)}' is niet gevonden.{suggest(text, names)} {VORM}"
    raise OnbekendError(msg)


def _list_delen(text: str) -> list[tuple[str, str]]:
    """Return what stands before and behind each colon, when both say something."""
    places = [place for place, letter in enumerate(text) if letter == ":"]
    parts = [(text[:place].strip(), text[place + 1 :].strip()) for place in places]
    return [(name, regio) for name, regio in parts if name and regio]


def _split(invoer: Invoer, text: str, parts: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Choose the colon behind the indeling: a folder or a name may have one too."""
    if not parts:
        msg = f"--regio '{shorten(text)}' noemt geen indeling en regio. {VORM}"
        raise SelectieError(msg)
    for name, regio in parts:
        if invoer.is_bestand(name) or invoer.knows(name, beschadigd=True):
            return name, regio
    return parts[0]


def _find_code(indeling: Indeling, text: str) -> str:
    names = {code: indeling.regionamen[code] for code in indeling.regios}
    typed = fold(text)
    found = [code for code in names if typed in (fold(code), fold(names[code]))]
    # "Regio Zwolle" and "Zwolle" are the same to who writes them.
    found = found or [code for code in names if typed and _bare(names[code]) == _bare(text)]
    if len(found) == 1:
        return found[0]
    if found:
        msg = (
            f"{indeling.naam} heeft {len(found)} regio's die '{shorten(text)}' heten. Geef de "
            f"code: {join_namen(found)}."
        )
        raise SelectieError(msg)
    inside = [f"'{name}'" for name in names.values() if typed and typed in fold(name)]
    near = suggest(text, list(names.values()))
    if inside and len(inside) <= MAX_GEMEEND:
        near = f" Bedoelde u {' of '.join(inside)}?"
    near = near or f" Er zijn: {join_namen(sorted(names.values(), key=fold), MAX_NAMEN)}."
    msg = f"Regio '{shorten(text)}' bestaat niet in {indeling.naam} ('{indeling.slug}').{near}"
    raise OnbekendError(msg)


def _bare(name: str) -> str:
    words = [word for word in fold(name).split() if word != "regio"]
    return " ".join(words)
