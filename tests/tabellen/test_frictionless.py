"""datapackage.json as the frictionless library reads it: the tables are what it says they are."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from opdrachtregel import Run

# Of its own process: the library warns and logs as it likes.
_KEUR = """
import json, sys
from frictionless import Package
report = Package(sys.argv[1]).validate()
fouten = [(task.name, fout) for task in report.tasks for fout in task.errors]
fouten += [("", fout) for fout in report.errors]
print(json.dumps({
    "goed": report.valid,
    "tabellen": sorted(task.name for task in report.tasks),
    "fouten": [[name, fout.type, fout.message] for name, fout in fouten],
}))
"""


def keur(folder: Path) -> dict[str, Any]:
    ended = subprocess.run(
        [sys.executable, "-c", _KEUR, "datapackage.json"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    said: dict[str, Any] = json.loads(ended.stdout)
    return said


@pytest.mark.traag
@pytest.mark.parametrize(
    "opdracht",
    [
        "rapport --indelingen ggd,res,rmc --nulmodel 20",
        "vergelijk jeugdregio-2016 jeugdregio-2025 --met ggd",
        "scenario jeugd-midden-limburg --indelingen jeugdregio,ggd",
        "voorstel --indelingen ggd,res --seconden 1",
        "ensemble --indeling ggd --indelingen ggd,res --aantal 40 --aanloop 20",
    ],
    ids=lambda text: text.split()[0],
)
def test_every_row_is_what_the_package_says(run: Run, tmp_path: Path, opdracht: str) -> None:
    ended = run(*opdracht.split(), "--uit", "uit")
    assert ended.code == 0, ended.err
    found = keur(tmp_path / "uit")
    assert found["fouten"] == []
    assert found["goed"] is True
    written = {path.stem for path in (tmp_path / "uit").rglob("*.csv")}
    assert set(found["tabellen"]) == written


@pytest.mark.traag
def test_it_sees_a_value_out_of_range_and_a_column_that_is_not_described(tmp_path: Path) -> None:
    field = {"name": "deel", "type": "number", "constraints": {"maximum": 1, "required": True}}
    resource = {
        "profile": "tabular-data-resource",
        "name": "t",
        "path": "t.csv",
        "schema": {"fields": [field]},
    }
    package = {"profile": "tabular-data-package", "name": "x", "resources": [resource]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (tmp_path / "t.csv").write_text("deel,meer\n2,3\n,4\n", encoding="utf-8")
    kinds = {kind for _, kind, _ in keur(tmp_path)["fouten"]}
    assert kinds == {"extra-label", "constraint-error"}
