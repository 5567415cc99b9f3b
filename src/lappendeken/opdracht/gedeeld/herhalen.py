"""The command that repeats a run, as it stands on the page that the run made."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping
from pathlib import Path

from lappendeken.gegevens.inlezen import is_bestand

_PLAIN = re.compile(r"[\w@%+=:,./-]+")
# An address on the web is no file, although it may end as one: it stays whole.
_ADRES = re.compile(r"(?i)https?://\S+")
# What a Unix shell reads inside double quotes; a Windows one knows no other quotes.
_ACTIVE = re.compile(r"[\"$`\\!]")


def format_opdracht(
    opdracht: str, waarden: Iterable[object] = (), opties: Mapping[str, object] | None = None
) -> str:
    """Write a command as a user would type it, without the place of the output.

    Of a file only the name is shown: a page is mailed, and the folders of the user are
    nobody else's business.

    Parameters
    ----------
    opdracht
        Its name.
    waarden
        Its arguments.
    opties
        Option to value, in order. A list is an option that is repeated; ``None``, empty
        text and ``False`` leave the option out; ``True`` is an option without a value.

    Examples
    --------
    >>> format_opdracht("vergelijk", ["res", "map/a.csv"], {"--met": "", "--gemeente": ["Ede"]})
    'lappendeken vergelijk res a.csv --gemeente Ede'
    """
    parts = ["lappendeken", opdracht, *(_show(_name(waarde)) for waarde in waarden)]
    for name, given in (opties or {}).items():
        for value in given if isinstance(given, list | tuple) else [given]:
            if value is True:
                parts.append(name)
            elif value not in (None, "") and value is not False:
                parts += [name, _show(value)]
    # A terminal that is not UTF-8 hands over half characters; a page cannot hold them.
    return " ".join(parts).encode("utf-8", "replace").decode("utf-8")


def _drop_map(text: str) -> str:
    own, mark, file = text.partition("=")
    if not mark or re.search(r"[/\\]", own):
        own, mark, file = "", "", text
    # A name from Windows keeps its backslashes on other systems.
    return own + mark + re.split(r"[/\\]", file)[-1]


def _name(value: object) -> object:
    """Return the name of a file that is an argument; other than a list it has no commas."""
    text = str(value)
    return Path(_drop_map(text)) if is_bestand(text) else value


def _show(value: object) -> str:
    text = str(value)
    if isinstance(value, Path):
        text = _drop_map(text)
    elif not _ADRES.fullmatch(text):
        # A list of names may hold files, each perhaps with a name in front.
        text = ",".join(_drop_map(part) if is_bestand(part) else part for part in text.split(","))
    if _PLAIN.fullmatch(text):
        return text
    return shlex.quote(text) if _ACTIVE.search(text) else f'"{text}"'
