"""The command that repeats a run, as it stands on the page that the run made."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping


def format_opdracht(
    opdracht: str, waarden: Iterable[object] = (), opties: Mapping[str, object] | None = None
) -> str:
    """Write a command as a user would type it, without the place of the output.

    Parameters
    ----------
    opdracht
        Its name.
    waarden
        Its arguments.
    opties
        Option to value, in order. A list is an option that is repeated; ``None`` and
        empty text leave the option out.

    Examples
    --------
    >>> format_opdracht("vergelijk", ["res", "ggd"], {"--met": "", "--gemeente": ["Ede", "Epe"]})
    'lappendeken vergelijk res ggd --gemeente Ede --gemeente Epe'
    """
    parts = ["lappendeken", opdracht, *(shlex.quote(str(waarde)) for waarde in waarden)]
    for name, given in (opties or {}).items():
        for value in given if isinstance(given, list | tuple) else [given]:
            if value not in (None, ""):
                parts += [name, shlex.quote(str(value))]
    # A terminal that is not UTF-8 hands over half characters; a page cannot hold them.
    return " ".join(parts).encode("utf-8", "replace").decode("utf-8")
