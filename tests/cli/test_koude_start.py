"""What the command reads before it says anything: only what it needs for that."""

from __future__ import annotations

import subprocess
import sys

import pytest

ZWAAR = {
    *("folium", "geopandas", "jinja2", "multiprocessing", "numpy", "openpyxl", "pandas"),
    *("pyogrio", "pyproj", "rich", "scipy", "shapely", "xlrd", "xlsxwriter"),
}


def list_imports(*opdracht: str) -> set[str]:
    """Run a command in a fresh process, and return the first names of what it read."""
    script = (
        "import sys\n"
        "from lappendeken.__main__ import main\n"
        f"sys.argv = ['lappendeken', *{opdracht!r}]\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    print(*sorted(sys.modules), sep='\\n', file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True, timeout=120
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("vraag", [("--version",), ("--help",), (), ("indelingen", "--help")])
def test_help_reads_nothing_that_computes(vraag: tuple[str, ...]) -> None:
    read = list_imports(*vraag)
    assert {name.split(".")[0] for name in read} & ZWAAR == set()
    own = {name.split(".")[1] for name in read if name.startswith("lappendeken.")}
    assert own <= {"__main__", "basis", "cli", "errors"}


def test_one_gemeente_needs_no_map_no_page_and_no_graph() -> None:
    read = {name.split(".")[0] for name in list_imports("gemeente", "Leiden")}
    assert read & (ZWAAR - {"multiprocessing"}) == {"numpy", "pandas"}
