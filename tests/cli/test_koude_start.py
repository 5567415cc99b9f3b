"""What the command reads before it says anything: only what it needs for that."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import lappendeken
from lappendeken.kaart import render_kaart

ZWAAR = {
    *("folium", "geopandas", "jinja2", "multiprocessing", "numpy", "openpyxl", "pandas"),
    *("pyogrio", "pyproj", "rich", "scipy", "shapely", "xlrd", "xlsxwriter"),
}


def run_vers(script: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process that has read nothing yet."""
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True, timeout=120
    )


def run_opdracht(*opdracht: str, vooraf: str = "", daarna: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a fresh process, and then what is asked of it, a line each."""
    after = daarna.replace("\n", "\n    ")
    return run_vers(
        f"import sys\n{vooraf}"
        "from lappendeken.__main__ import main\n"
        f"sys.argv = ['lappendeken', *{opdracht!r}]\n"
        f"try:\n    main()\nfinally:\n    {after}\n"
    )


def list_imports(*opdracht: str, vooraf: str = "") -> list[str]:
    """Run a command in a fresh process, and return what it read, and each line that it told."""
    after = "print(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    return run_opdracht(*opdracht, vooraf=vooraf, daarna=after).stderr.splitlines()


@pytest.mark.parametrize("vraag", [("--version",), ("--help",), (), ("indelingen", "--help")])
def test_help_reads_nothing_that_computes(vraag: tuple[str, ...]) -> None:
    read = list_imports(*vraag)
    assert {name.split(".")[0] for name in read} & ZWAAR == set()
    own = {name.split(".")[1] for name in read if name.startswith("lappendeken.")}
    assert own <= {"__main__", "basis", "cli", "errors"}


VLAKKEN = {"geopandas", "pyogrio", "pyproj", "shapely"}
"""What reads polygons and computes with them."""


def test_a_report_reads_no_more_than_it_writes(tmp_path: Path) -> None:
    # The lines of every map in it lie ready.
    read = list_imports("rapport", "--nulmodel", "2", "--uit", str(tmp_path / "uit"))
    first = {name.split(".")[0] for name in read}
    assert first & ZWAAR == ZWAAR - VLAKKEN - {"multiprocessing", "openpyxl", "rich", "xlrd"}
    assert first & {"distributed", "docx", "matplotlib", "sklearn"} == set()
    assert {"scipy.optimize", "scipy.stats", "scipy.interpolate"} & set(read) == set()
    # Nor what those bring along and nothing was asked of: each has a part that comes with it.
    brought = {"numpy.f2py.f2py2e", "numpy.testing._private", "requests.api", "scipy.cluster._vq"}
    assert (brought | {"scipy.spatial.transform._rotation", "urllib3"}) & set(read) == set()


@pytest.mark.parametrize(
    "opdracht",
    [
        ("rapport", "--nulmodel", "2", "--provincie", "Drenthe", "--alle-gemeenten"),
        ("vergelijk", "ggd", "jeugdregio"),
        ("scenario", "ggd", "--vervangt", "jeugdregio"),
        ("voorstel", "--indelingen", "ggd,res"),
    ],
)
def test_a_page_with_maps_needs_no_polygons(tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    read = list_imports(*opdracht, "--uit", str(tmp_path / "uit"))
    assert {name.split(".")[0] for name in read} & VLAKKEN == set()


def test_a_report_on_other_gemeenten_draws_each_detail_once(tmp_path: Path) -> None:
    # A still picture needs 150 m, the quilt 2,400, and the map that one zooms into 25.
    script = (
        "import shapely\n"
        "simplify = shapely.coverage_simplify\n"
        "def tell(polygons, tolerance):\n"
        "    print('tolerance', tolerance, len(polygons), file=sys.stderr)\n"
        "    return simplify(polygons, tolerance)\n"
        "shapely.coverage_simplify = tell\n"
    )
    job = ("rapport", "--nulmodel", "2", "--gemeente-indeling", "2027")
    read = list_imports(*job, "--uit", str(tmp_path / "uit"), vooraf=script)
    told = [line.split()[1:] for line in read if line.startswith("tolerance")]
    assert sorted(told) == [["150.0", "341"], ["2400.0", "341"], ["25.0", "341"]]


def test_one_gemeente_needs_no_table_no_map_no_page_and_no_graph() -> None:
    read = list_imports("gemeente", "Leiden")
    first = {name.split(".")[0] for name in read}
    assert first & ZWAAR == {"numpy"}
    assert first & {"difflib", "html", "matplotlib", "pyarrow"} == set()
    # Nor what reads files of the user, draws a null model, or compares regios or alternatives.
    own = {".".join(name.split(".")[1:3]) for name in read if name.startswith("lappendeken.")}
    assert own & {"analyse.nulmodel", "analyse.correctie", "gegevens.gemeentejaar"} == set()
    assert own & {"maten.alternatieven", "maten.naden", "maten.paar", "maten.regio"} == set()
    reading = "lappendeken.gegevens.inlezen."
    files = {name.removeprefix(reading) for name in read if name.startswith(reading)}
    assert files & {"bestand", "bladen", "herkennen", "rijen", "vlakken"} == set()


def test_only_what_a_command_makes_can_become_garbage() -> None:
    script = (
        "import atexit, gc\n"
        "def tell():\n"
        "    print('garbage', gc.isenabled(), gc.get_freeze_count() > 10_000, file=sys.stderr)\n"
        "atexit.register(tell)\n"
    )
    assert "garbage True True" in list_imports("gemeente", "Leiden", vooraf=script)


def test_a_map_alone_needs_no_table_and_no_polygons(tmp_path: Path) -> None:
    path = tmp_path / "k.html"
    read = list_imports("kaart", "--uit", str(path))
    first = {name.split(".")[0] for name in read}
    assert first & ZWAAR == {"folium", "jinja2", "numpy"}
    assert first & {"matplotlib", "pyarrow", "urllib3"} == set()
    # Who draws it in a notebook, with all of those, gets the same page but for the seal.
    page, mark, _ = path.read_text("utf-8").rpartition("<!-- geschreven door")
    assert mark
    assert page == render_kaart(lappendeken.build_kaart())


def test_folium_keeps_all_it_reads_in_a_process_that_is_not_of_the_command(tmp_path: Path) -> None:
    done = run_vers(
        "import sys\n"
        "from lappendeken.cli.hoofd import main\n"
        f"main(['kaart', '--uit', {str(tmp_path / 'k.html')!r}], standalone_mode=False)\n"
        "import folium.utilities\n"
        "print(folium.utilities.pd is sys.modules['pandas'], 'requests.api' in sys.modules)\n"
    )
    assert done.stdout.splitlines()[-1] == "True True"


def test_pandas_can_be_read_after_folium_went_without(tmp_path: Path) -> None:
    after = (
        "import folium.utilities\n"
        "import pandas\n"
        "print(folium.utilities.pd, pandas.DataFrame([1]).size)"
    )
    done = run_opdracht("kaart", "--uit", str(tmp_path / "k.html"), daarna=after)
    assert done.stdout.splitlines()[-1] == "None 1"


def test_what_is_put_off_is_whole_when_it_is_asked_for(tmp_path: Path) -> None:
    after = (
        "import folium.features, numpy.testing, scipy.cluster, scipy.spatial\n"
        "print('urllib3' in sys.modules, folium.features.requests.get.__module__)\n"
        "print('scipy.spatial.transform._rotation' in sys.modules)\n"
        "print(scipy.spatial.transform.Rotation.identity().magnitude())\n"
        "print(scipy.cluster.vq.whiten.__name__, numpy.testing.assert_equal(1, 1))"
    )
    done = run_opdracht("kaart", "--uit", str(tmp_path / "k.html"), daarna=after)
    told = ["False requests.api", "False", "0.0", "whiten None"]
    assert done.stdout.splitlines()[-4:] == told
