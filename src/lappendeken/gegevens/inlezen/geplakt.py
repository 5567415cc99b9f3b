"""A table that a person pastes in the terminal, or that another program sends: stdin."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lappendeken.basis.bestand import translate_schijffout
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import MB, TABEL_BYTES

STREEP = "-"
"""What stands where a name may stand, for what is pasted."""
NAAM = "geplakt"

_SCENARIO = re.compile(rb"^[ \t]*\[\[(?:wijziging|vervanging)\]\]", re.MULTILINE)


@contextmanager
def read_geplakt() -> Iterator[Path]:
    """Keep what is pasted in a file, for as long as it is read.

    Yields
    ------
    Path
        A text file: a table, or a scenario in TOML.

    Raises
    ------
    GegevensError
        If nothing was sent, or more than a table may be.
    """
    content = _read_stdin()
    import tempfile  # few paste

    with tempfile.TemporaryDirectory(prefix="lappendeken-") as folder:
        kind = ".toml" if _SCENARIO.search(content) else ".csv"
        path = Path(folder) / f"{NAAM}{kind}"
        path.write_bytes(content)
        yield path


def _read_stdin() -> bytes:
    stream = sys.stdin
    if stream is None or stream.closed or stream.isatty():
        msg = (
            "Er is niets geplakt: '-' leest een tabel die een ander programma doorgeeft. Sla haar "
            "op en geef het bestand, of leid haar erheen, zoals: lappendeken rapport - < lijst.csv."
        )
        raise GegevensError(msg)
    try:
        content = stream.buffer.read(TABEL_BYTES + 1)
    except OSError as error:
        msg = f"Wat geplakt is, is niet te lezen: {translate_schijffout(error)}. Geef een bestand."
        raise GegevensError(msg) from error
    if len(content) > TABEL_BYTES:
        msg = (
            f"Wat geplakt is, is te groot: ten hoogste {TABEL_BYTES // MB} MB kan. Geef alleen wat "
            "nodig is."
        )
        raise GegevensError(msg)
    if not content.strip():
        msg = "Wat geplakt is, is leeg. Kopieer de tabel met haar kop, en probeer het opnieuw."
        raise GegevensError(msg)
    return content
