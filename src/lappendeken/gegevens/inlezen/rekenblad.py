"""A spreadsheet of LibreOffice (.ods) as rows of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import (
    CEL_TEKENS,
    TABEL_CELLEN,
    TABEL_KOLOMMEN,
    TABEL_RIJEN,
    UITGEPAKT_BYTES,
    refuse_omvang,
)
from lappendeken.gegevens.inlezen.pakket import Pakket, open_pakket, refuse_tekens
from lappendeken.gegevens.inlezen.ruw import Ruw, Samenvoeging, format_getal_in_cel, is_blad

_INHOUD = "content.xml"
_CELLEN = ("table-cell", "covered-table-cell")


def iter_rekenblad(path: Path, blad: str = "") -> Iterator[Ruw]:
    """Read the visible sheets that have text, or the one that is named.

    Raises
    ------
    GegevensError
        If the file is missing, damaged, protected or too large.
    """
    with open_pakket(path, "rekenblad", "LibreOffice") as pakket:
        lezer = _Lezer(pakket)
        pakket.parse(_INHOUD, lezer.begin, lezer.end, lezer.text, maximum=UITGEPAKT_BYTES)
        sheets = [sheet for sheet in lezer.bladen if sheet.rijen and is_blad(sheet.naam, blad)]
        for sheet in sheets:
            if blad or sheet.stijl not in lezer.verborgen:
                yield Ruw.from_cellen(path, sheet.naam, sheet.rijen, sheet.samengevoegd)


@dataclass
class _Blad:
    """The cells of a sheet that have text."""

    naam: str
    stijl: str
    rijen: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    samengevoegd: list[Samenvoeging] = field(default_factory=list)


class _Lezer:
    """Takes in the elements of the content as they pass."""

    def __init__(self, pakket: Pakket) -> None:
        self.bladen: list[_Blad] = []
        self.verborgen: set[str] = set()
        self._path = pakket.path
        self._stijl = ""
        self._rij = self._rijen = self._kolom = self._cellen = 0
        self._cel: dict[str, str] | None = None
        self._row: list[tuple[int, str]] = []
        self._text: list[str] = []
        self._lengte = 0
        self._leest = 0
        self._opmerking = 0

    def begin(self, name: str, attrs: Mapping[str, str]) -> None:
        """Take in the start of an element."""
        plain = {key.rpartition(":")[2]: value for key, value in attrs.items()}
        if name in _CELLEN:
            self._cel = {**plain, "fout": str(attrs.get("calcext:value-type") == "error")}
            self._text.clear()
            self._lengte = 0
        elif name == "p" and self._cel is not None:
            if self._text:
                self._text.append("\n")
            self._leest += 1
        elif name in ("s", "tab", "line-break"):
            self._add("\n" if name == "line-break" else " ")
        elif name == "annotation":
            self._opmerking += 1
        elif name == "table-row":
            self._rijen = int(plain.get("number-rows-repeated", 1))
            self._kolom, self._row = 0, []
        elif name == "table":
            self.bladen.append(_Blad(plain.get("name", ""), plain.get("style-name", "")))
            self._rij = 0
        elif name == "style" and plain.get("family") == "table":
            self._stijl = plain.get("name", "")
        elif name == "table-properties" and plain.get("display") == "false":
            self.verborgen.add(self._stijl)

    def text(self, text: str) -> None:
        """Take in a piece of text."""
        if self._leest and not self._opmerking:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._cel is None or not self._leest or self._opmerking:
            return
        self._lengte += len(text)
        if self._lengte > CEL_TEKENS:
            raise refuse_tekens(f"{self._plaats}, regel {self._rij + 1}")
        self._text.append(text)

    def end(self, name: str) -> None:
        """Take in the end of an element."""
        if name == "p" and self._leest:
            self._leest -= 1
        elif name == "annotation":
            self._opmerking -= 1
        elif name in _CELLEN and self._cel is not None:
            self._end_cel(self._cel)
            self._cel = None
        elif name == "table-row" and self.bladen:
            self._end_rij()

    @property
    def _plaats(self) -> str:
        return Ruw(self._path, blad=self.bladen[-1].naam).plaats

    def _end_cel(self, cel: Mapping[str, str]) -> None:
        repeated = int(cel.get("number-columns-repeated", 1))
        text = self._to_text(cel).strip()
        tall, wide = (int(cel.get(f"number-{what}-spanned", 1)) for what in ("rows", "columns"))
        if (tall > 1 or wide > 1) and self.bladen:
            top, left = self._rij + 1, self._kolom + 1
            self.bladen[-1].samengevoegd.append(
                Samenvoeging(top, left, top + tall - 1, left + wide - 1)
            )
        if text:
            if self._kolom + repeated > TABEL_KOLOMMEN:
                raise refuse_omvang(self._plaats, "kolommen", TABEL_KOLOMMEN)
            self._row += [(self._kolom + i + 1, text) for i in range(repeated)]
        self._kolom += repeated

    def _to_text(self, cel: Mapping[str, str]) -> str:
        written = "".join(self._text)
        kind = cel.get("value-type", "")
        if cel["fout"] == "True" and not written.startswith("#N/"):
            msg = (
                f"{self._plaats}, regel {self._rij + 1}: hier staat de fout {shorten(written)}. "
                "Herstel de cel."
            )
            raise GegevensError(msg)
        if kind in ("float", "percentage", "currency"):
            return format_getal_in_cel(float(cel["value"]))
        if kind == "date":
            return cel["date-value"].partition("T")[0]
        if kind == "boolean":
            return "WAAR" if cel.get("boolean-value") == "true" else "ONWAAR"
        return written

    def _end_rij(self) -> None:
        sheet = self.bladen[-1]
        if self._row:
            self._cellen += self._rijen * len(self._row)
            if self._cellen > TABEL_CELLEN:
                raise refuse_omvang(self._plaats, "cellen", TABEL_CELLEN)
            if len(sheet.rijen) + self._rijen > TABEL_RIJEN:
                raise refuse_omvang(self._plaats, "gevulde regels", TABEL_RIJEN)
            for i in range(self._rijen):
                sheet.rijen[self._rij + i + 1] = self._row
        self._rij += self._rijen
