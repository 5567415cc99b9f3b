"""The parts of a workbook, unpacked and parsed as a stream that stops at the limits.

A workbook is a zip of XML files. A few kilobytes can unpack to gigabytes, and openpyxl
reads styles, properties and chart sheets whole before the first cell; so nothing here is
ever held as a tree, and a document type (entities that multiply) is refused.
"""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from lappendeken.basis.bestand import read_bytes
from lappendeken.basis.tekst import format_getal, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import (
    CEL_TEKENS,
    MB,
    ONDERDEEL_BYTES,
    ONDERDELEN,
    TABEL_BYTES,
    TABEL_CELLEN,
    UITGEPAKT_BYTES,
    Klok,
    refuse_omvang,
)

Begin = Callable[[str, Mapping[str, str]], None]
Einde = Callable[[str], None]
Tekst = Callable[[str], None]

_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"
# In front of every entry in the directory of a zip.
_INGANG = b"PK\x01\x02"
_HAP = 256 * 1024
# From here on the cells are counted before they are parsed, which is ten times as fast.
_GROOT = 25 * MB


@dataclass(frozen=True, slots=True)
class Werkblad:
    """A sheet as the workbook lists it."""

    naam: str
    deel: str
    zichtbaar: bool


class Pakket:
    """The zip of a workbook. Made by :func:`open_pakket`."""

    def __init__(self, path: Path, archive: ZipFile, klok: Klok) -> None:
        self.path = path
        self._archive = archive
        self._klok = klok

    def has(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part in self._archive.NameToInfo

    def parse(
        self,
        part: str,
        begin: Begin,
        einde: Einde | None = None,
        tekst: Tekst | None = None,
        *,
        maximum: int = ONDERDEEL_BYTES,
    ) -> None:
        """Parse one part; names come without the prefix of their namespace.

        Parameters
        ----------
        part
            Path in the zip.
        begin, einde, tekst
            Called at the start and the end of an element, and with the text between.
            A text may come in several pieces.
        maximum
            Bytes that the part may have, unpacked.
        """
        if self._archive.getinfo(part).file_size > maximum:
            msg = (
                f"Bestand {shorten(self.path.name)} is te groot: onderdeel {shorten(part)} is "
                f"uitgepakt meer dan {format_getal(maximum / MB)} MB. Geef een bestand met alleen "
                "wat nodig is."
            )
            raise GegevensError(msg)
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_doctype

        def first(name: str, attrs: Mapping[str, str]) -> None:
            # Excel writes no prefixes; taking them off takes a third of the time.
            plain = ":" not in name
            parser.StartElementHandler = begin if plain else _without_prefix(begin)
            if einde is not None:
                parser.EndElementHandler = einde if plain else _without_prefix(einde)
            parser.StartElementHandler(name, attrs)

        parser.StartElementHandler = first
        if tekst is not None:
            parser.CharacterDataHandler = tekst
        for chunk in self._read(part):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def count(self, part: str, *marks: bytes) -> int:
        """Count how often these marks stand in a large part; 0 for one that is not large."""
        if self._archive.getinfo(part).file_size < _GROOT:
            return 0
        return sum(chunk.count(mark) for chunk in self._read(part) for mark in marks)

    def _read(self, part: str) -> Iterator[bytes]:
        # What a part claims to unpack to is the most that zipfile unpacks of it.
        with self._archive.open(part) as stream:
            while chunk := stream.read(_HAP):
                self._klok.check()
                yield chunk

    def _refuse_doctype(self, *_: object) -> None:
        msg = (
            f"Bestand {shorten(self.path.name)} heeft een documenttype in zijn XML en wordt niet "
            "gelezen. Open het in Excel en sla het opnieuw op."
        )
        raise GegevensError(msg)


def _without_prefix(handler: Callable[..., None]) -> Callable[..., None]:
    return lambda name, *rest: handler(name.rpartition(":")[2], *rest)


@contextmanager
def open_pakket(
    path: Path, soort: str = "Excel-werkmap", programma: str = "Excel"
) -> Iterator[Pakket]:
    """Open a workbook, when it stays within the limits.

    Parameters
    ----------
    path
        The file.
    soort, programma
        What a message calls it, and what a user opens it with.

    Raises
    ------
    GegevensError
        If it is missing, too large, packed or unpacked, protected, or no workbook; also
        when that shows only while it is read.
    """
    raw = read_bytes(path, maximum=TABEL_BYTES)
    name = shorten(path.name)
    if raw.startswith(_OLE):
        msg = (
            f"Bestand {name} is beveiligd met een wachtwoord, of is een oude werkmap (.xls). Sla "
            "het zonder wachtwoord op als Excel-werkmap (.xlsx)."
        )
        raise GegevensError(msg)
    # Listing the parts of a zip takes a second per 100,000.
    if raw.count(_INGANG) > ONDERDELEN:
        raise refuse_omvang(f"Bestand {name}", "onderdelen", ONDERDELEN)
    try:
        if not raw.startswith(_ZIP):
            raise BadZipFile
        with ZipFile(io.BytesIO(raw)) as archive:
            if sum(info.file_size for info in archive.infolist()) > UITGEPAKT_BYTES:
                msg = (
                    f"Bestand {name} is te groot: uitgepakt meer dan "
                    f"{format_getal(UITGEPAKT_BYTES / MB)} MB. Geef een bestand met alleen wat "
                    "nodig is."
                )
                raise GegevensError(msg)
            yield Pakket(path, archive, Klok(path))
    except (
        BadZipFile,
        zlib.error,
        expat.ExpatError,
        EOFError,
        LZMAError,
        LookupError,
        ValueError,
        ArithmeticError,
        RuntimeError,
        OSError,
    ) as error:
        # What goes wrong in a damaged file depends on where the damage is.
        msg = (
            f"Bestand {name} is niet te lezen als {soort}. Open het in {programma} en sla het "
            "opnieuw op, of gebruik CSV."
        )
        raise GegevensError(msg) from error


class Verwijzingen:
    """The relations of a part: where its sheets, texts and styles are."""

    def __init__(self, pakket: Pakket, part: str) -> None:
        self._folder, name = posixpath.split(part)
        self._targets: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        relations = posixpath.join(self._folder, "_rels", f"{name}.rels")
        pakket.parse(relations, self._begin)

    def _begin(self, name: str, attrs: Mapping[str, str]) -> None:
        if name == "Relationship" and attrs.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", self._folder, attrs["Target"]))[1:]
            self._targets[attrs["Id"]] = target
            self._kinds.setdefault(attrs["Type"].rpartition("/")[2], target)

    def find(self, number: str) -> str:
        """Return the part with this id."""
        return self._targets[number]

    def find_soort(self, kind: str) -> str:
        """Return the first part of a kind, such as ``styles``; empty when there is none."""
        return self._kinds.get(kind, "")


class Teksten:
    """The table of texts that the cells of a workbook share."""

    def __init__(self, pakket: Pakket, part: str) -> None:
        self.teksten: list[str] = []
        self._pakket = pakket
        self._parts: list[str] = []
        self._size = 0
        self._reads = False
        self._phonetic = False
        if part and pakket.has(part):
            if pakket.count(part, b"<si>", b"<si ") > TABEL_CELLEN:
                raise self._refuse()
            pakket.parse(part, self._begin, self._end, self._text, maximum=UITGEPAKT_BYTES)

    def _refuse(self) -> GegevensError:
        return refuse_omvang(shorten(self._pakket.path.name), "teksten", TABEL_CELLEN)

    def _begin(self, name: str, _: Mapping[str, str]) -> None:
        if name == "rPh":
            self._phonetic = True
        # A reading aid above the text is no part of it.
        self._reads = name == "t" and not self._phonetic

    def _text(self, text: str) -> None:
        if self._reads:
            self._size += len(text)
            if self._size > CEL_TEKENS:
                raise refuse_tekens(shorten(self._pakket.path.name))
            self._parts.append(text)

    def _end(self, name: str) -> None:
        self._reads = False
        if name == "rPh":
            self._phonetic = False
        elif name == "si":
            self.teksten.append("".join(self._parts))
            self._parts.clear()
            self._size = 0
            if len(self.teksten) > TABEL_CELLEN:
                raise self._refuse()


def refuse_tekens(plaats: str) -> GegevensError:
    """Return the error that a cell is too long."""
    return GegevensError(
        f"{plaats}: een cel heeft meer dan {format_getal(CEL_TEKENS)} tekens. Kort de tekst in."
    )
