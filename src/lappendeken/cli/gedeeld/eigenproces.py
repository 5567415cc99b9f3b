"""What a command may do because the process is its own, and of nobody who imports the package."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType
from typing import Any

import click

from lappendeken.basis.afbreken import end_at_once
from lappendeken.basis.opruimen import begin_later, begin_now

EIGEN_PROCES = object()
"""What ``lappendeken`` gives its commands as ``obj``; who calls them from Python does not."""

LATER = frozenset(
    {
        *("numpy.f2py", "numpy.testing"),  # scipy copies all of numpy, its Fortran too
        "requests",  # folium, for a layer that stands at an address
        *("scipy.cluster.vq", "scipy.spatial.transform"),  # come along with families
    }
)
"""What libraries import beside what we use of them, a fifth of a second in all."""


def read_later() -> None:
    """Let what stands in ``LATER`` be run when something is asked of it, and not before.

    Python's own ``LazyLoader`` does that, so that nothing is missing. In the process of a
    command only: a module that turns out to be damaged says so later too.
    """
    if not any(isinstance(finder, _Later) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Later())


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


class _Later:
    """Finds a module where Python does, to be run when it is asked for something."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in LATER else None
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec
