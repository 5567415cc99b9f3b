"""Names of a package that are read from its modules when they are asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def defer(package: str, places: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a package, so that who imports one module reads no more.

    Parameters
    ----------
    package
        Its ``__name__``.
    places
        Name to the module of the package in which it stands.

    Examples
    --------
    >>> defer("lappendeken.basis", {"shorten": "tekst"})("shorten")("Assen")
    'Assen'
    """

    def find(name: str) -> object:
        if name not in places:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        found: object = getattr(import_module(f"{package}.{places[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return find
