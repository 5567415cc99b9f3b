"""Write the tables of columns in docs/methode.md from the data dictionary.

A block between ``<!-- woordenboek: rapport.gemeenten -->`` and ``<!-- einde -->`` holds the
columns of one table; ``<!-- woordenboek: vergelijk -->`` all tables of a command, with a
heading and a sentence each. All else in the page is written by hand and stays.

Run ``python scripts/build_methode.py``; with ``--controle`` it only says whether the page is
up to date.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from lappendeken.tabellen.woordenboek import Kolom, Tabel, load_woordenboek

METHODE = Path(__file__).resolve().parents[1] / "docs" / "methode.md"
PYTHON = "python"
HERHAALD = "rapport"
"""The command whose page has the tables that others repeat."""

_BLOK = re.compile(r"(<!-- woordenboek: ([\w.]+) -->\n).*?(<!-- einde -->)", re.DOTALL)
_SOORTEN = {"jaar": "jaartal", "getal": "getal"}


def main() -> int:
    """Write the page, or check it; return the exit code."""
    old = METHODE.read_text(encoding="utf-8")
    new = fill(old)
    if "--controle" in sys.argv[1:]:
        if new != old:
            print("docs/methode.md is verouderd: draai scripts/build_methode.py.", file=sys.stderr)
        return int(new != old)
    METHODE.write_text(new, encoding="utf-8", newline="\n")
    return 0


def fill(text: str) -> str:
    """Return the page with every block written anew.

    Raises
    ------
    KeyError
        If a block names a table that is not in the dictionary.
    """
    return _BLOK.sub(lambda block: f"{block[1]}\n{_render(block[2])}\n\n{block[3]}", text)


def _render(name: str) -> str:
    opdracht, _, naam = name.partition(".")
    woordenboek = load_woordenboek(opdracht)
    if naam:
        return _render_kolommen(woordenboek[naam].kolommen)
    return "\n\n".join(
        f"#### {naam}\n\n{_render_tabel(tabel)}" for naam, tabel in woordenboek.tabellen.items()
    )


def _render_tabel(tabel: Tabel) -> str:
    """Return where a table is, what it holds and its columns, as Markdown."""
    said = f"`{tabel.bestand}`. {tabel.uitleg}" if tabel.bestand else tabel.uitleg
    said += f" Alleen {tabel.alleen}." if tabel.alleen else ""
    own = tabel.kolommen
    if tabel.als:
        opdracht, _, other = tabel.als.partition(".")
        known = load_woordenboek(PYTHON if opdracht == PYTHON else HERHAALD)
        own = own[: len(own) - len(known[other].vast)]
        where = f"`compute_{other}`" if opdracht == PYTHON else f"[{other}.csv](#{other}csv)"
        said += f" De kolommen zijn {'daarna ' if own else ''}die van {where}."
    return f"{said}\n\n{_render_kolommen(own)}" if own else said


def _render_kolommen(kolommen: tuple[Kolom, ...]) -> str:
    heads = ("kolom", "betekenis", "formule", "bereik", "leeg als", "bron")
    rows = [
        (
            f"`{kolom.naam}`",
            kolom.uitleg + (f" Alleen {kolom.alleen}." if kolom.alleen else ""),
            kolom.formule,
            _describe_bereik(kolom),
            kolom.leeg or "nooit",
            kolom.bron,
        )
        for kolom in kolommen
    ]
    # Many tables have no formula at all.
    kept = [i for i in range(len(heads)) if any(row[i] for row in rows)]
    lines = [[heads[i] for i in kept], ["---" for _ in kept]]
    lines += [[row[i].replace("|", r"\|") for i in kept] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _describe_bereik(kolom: Kolom) -> str:
    if kolom.waarden:
        return f"{', '.join(kolom.waarden[:-1])} of {kolom.waarden[-1]}"
    shown = kolom.bereik.tekst if kolom.bereik else _SOORTEN.get(kolom.soort, "tekst")
    return f"{shown} ({kolom.eenheid})" if kolom.eenheid else shown


if __name__ == "__main__":
    sys.exit(main())
