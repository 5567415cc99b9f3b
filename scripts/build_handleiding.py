"""Run the commands of docs/handleiding.md and write down what they say.

A block ``console`` shows commands, each after ``> ``, and what they put on the screen; of a block
``text`` only the commands stand there. Without arguments it says whether the page is what the
commands say now; ``--schrijf`` writes it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HANDLEIDING = ROOT / "docs" / "handleiding.md"
BIJLAGE = ROOT / "docs" / "handleiding" / "bijlage.xlsx"
TIKFOUT = "Gemeente;Regio\nAssen;Noord\nEmen;Zuid\n"
MAX_REGELS = 40
"""What a command says beyond this is not shown."""

_BLOK = re.compile(r"^```(console|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_GROOTTE = re.compile(r"\(\d+(?:,\d+)? [kM]B\)|\d+(?:,\d+)? [kM]B\)")


def iter_blokken(page: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Yield each block of the page with its commands."""
    for blok in _BLOK.finditer(page):
        commands = [
            line.removeprefix("> ") for line in blok[2].splitlines() if line.startswith("> ")
        ]
        if commands:
            yield blok, commands


def prepare(folder: Path) -> None:
    """Put the files there that the page speaks of."""
    shutil.copy(BIJLAGE, folder)
    (folder / "tikfout.csv").write_text(TIKFOUT, encoding="utf-8")


def run(command: str, folder: Path) -> str:
    """Return what a command says on the screen.

    Raises
    ------
    RuntimeError
        If it ends otherwise than the page says: only the typing error is refused.
    """
    program, *words = shlex.split(command)
    if program != "lappendeken":
        msg = f"no command of ours: {command}"
        raise RuntimeError(msg)
    ended = subprocess.run(
        [sys.executable, "-m", "lappendeken", *words],
        cwd=folder,
        env={**os.environ, "COLUMNS": "100", "LAPPENDEKEN_EIGEN": str(folder / "eigen")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if (ended.returncode != 0) != ("tikfout" in command):
        msg = f"{command} ended with {ended.returncode}:\n{ended.stdout}"
        raise RuntimeError(msg)
    lines = [line.rstrip() for line in ended.stdout.replace(str(folder), "…").splitlines()]
    shown = "\n".join(lines[:MAX_REGELS]).strip("\n")
    return shown + (f"\n... (nog {len(lines) - MAX_REGELS} regels)" if lines[MAX_REGELS:] else "")


def render(page: str, folder: Path) -> str:
    """Return the page with what its commands say now, run in order in one folder."""
    prepare(folder)
    parts, end = [], 0
    for blok, commands in iter_blokken(page):
        said = [f"> {command}\n{run(command, folder)}".rstrip() for command in commands]
        parts.append(page[end : blok.start()])
        if blok[1] == "console":
            parts.append("```console\n" + "\n\n".join(said) + "\n```")
        else:
            parts.append(blok[0])
        end = blok.end()
    return "".join(parts) + page[end:]


def blur(page: str) -> str:
    """Leave out the sizes of files, which differ a little between versions of libraries."""
    return _GROOTTE.sub("(... kB)", page)


def main(argv: list[str]) -> int:
    """Compare or write the page; return the exit code."""
    page = HANDLEIDING.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        found = render(page, Path(folder))
    if "--schrijf" in argv:
        HANDLEIDING.write_text(found, encoding="utf-8")
        return 0
    if blur(found) != blur(page):
        print("docs/handleiding.md is anders dan wat de opdrachten zeggen: --schrijf")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
