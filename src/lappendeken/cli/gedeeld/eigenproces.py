"""What a command may do because the process is its own, and of nobody who imports the package."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

import click

from lappendeken.basis.afbreken import end_at_once
from lappendeken.basis.opruimen import begin_later, begin_now

EIGEN_PROCES = object()
"""What ``lappendeken`` gives its commands as ``obj``; who calls them from Python does not."""


def read_folium() -> None:
    """Read folium as where pandas is not installed, if the process is that of a command.

    folium asks for pandas only to know a table when it is given one, and goes without where
    there is none; a map of ours gives it no table. So a command that makes none is spared the
    300 modules of pandas, half of what it would take. In the process of somebody else, or where
    pandas has been read already, nothing happens, and folium keeps its pandas.
    """
    if click.get_current_context().find_root().obj is not EIGEN_PROCES:
        return
    modules: dict[str, Any] = sys.modules
    if "pandas" in modules:
        return
    begin_later()
    # To the import statement a name that stands for nothing is a library that is not there.
    modules["pandas"] = None
    try:
        # Another folium may need it after all, and is then read in the usual way.
        with end_at_once(), suppress(ImportError):
            import lappendeken.kaart.offline  # noqa: F401
    finally:
        del modules["pandas"]
        begin_now()
