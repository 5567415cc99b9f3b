"""Our CSVs opened in LibreOffice, split rightly and wrongly: no cell is a formula."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from lappendeken.gegevens.tabelbestand import format_tabel
from nodig import cannot
from vijandig import NAMEN

pytestmark = pytest.mark.traag

SCHEIDING = {"komma": 44, "puntkomma": 59, "tab": 9}
# Of every name also what a name can hide it behind.
VORMEN = (
    "{}",
    " {}",
    "noord;{}",
    "noord; {}",
    'noord;"{}"',
    'noord; "" {}',
    "noord,{}",
    "noord, {}",
    "noord\t{}",
    "noord\n{}",
    "noord\r{}",
    "noord;\n{}",
    '"{}',
    '"noord";{}',
    "'{}",
)
# "nul" ends a line for some programs and is no character of a cell in an Excel file.
TEKSTEN = [
    vorm.format(naam) for naam in NAMEN for vorm in VORMEN if "\x00" not in naam and len(naam) < 99
]
BESTANDEN = {
    "tabel": {},
    "invullen": {"separator": ";", "encoding": "utf-8-sig"},
    "register": {"separator": ";", "encoding": "utf-8-sig", "heel": True},
    "register_komma": {"heel": True},
    "register_tab": {"separator": "\t", "heel": True},
}


def open_in_office(folder: Path, separator: int, paths: list[Path]) -> dict[str, list[str]]:
    """Let LibreOffice open files with this separator; return the formulas of each."""
    office = shutil.which("soffice")
    if office is None:
        cannot("LibreOffice ontbreekt.")
    # As eager as can be: it finds numbers, takes off spaces and computes formulas.
    options = f"CSV:{separator},34,76,1,,0,false,true,false,true,true,0,true"
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(folder / 'profiel').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            f"--infilter={options}",
            "--outdir",
            str(folder / str(separator)),
            *map(str, paths),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    found = {}
    for path in paths:
        book = openpyxl.load_workbook(folder / str(separator) / f"{path.stem}.xlsx")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert len(cells) >= len(TEKSTEN)
        found[path.stem] = [str(cell.value) for cell in cells if cell.data_type == "f"]
    return found


@pytest.mark.parametrize("name", SCHEIDING)
def test_no_cell_is_a_formula_however_the_file_is_split(tmp_path: Path, name: str) -> None:
    # In every column once: first in the row, in the middle, last.
    frame = pd.DataFrame(
        {
            "eerst": TEKSTEN,
            "getal": -1.5,
            "midden": pd.Categorical(TEKSTEN[::-1]),
            "laatst": TEKSTEN[7:] + TEKSTEN[:7],
        }
    )
    paths = []
    for stem, how in BESTANDEN.items():
        paths.append(tmp_path / f"{stem}.csv")
        paths[-1].write_bytes(format_tabel(frame, **how))
    # What is not made safe does become a formula, or this would test nothing.
    bare = tmp_path / "kaal.csv"
    frame.astype(object).to_csv(bare, index=False)
    found = open_in_office(tmp_path, SCHEIDING[name], [*paths, bare])
    assert len(found.pop("kaal")) > 20
    assert {stem: formulas for stem, formulas in found.items() if formulas} == {}
