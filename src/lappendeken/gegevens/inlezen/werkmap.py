"""An Excel workbook as rows of text, a sheet at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel
from openpyxl.utils.escape import unescape

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import (
    CEL_TEKENS,
    TABEL_CELLEN,
    TABEL_KOLOMMEN,
    TABEL_RIJEN,
    UITGEPAKT_BYTES,
    refuse_omvang,
)
from lappendeken.gegevens.inlezen.pakket import (
    Pakket,
    Teksten,
    Verwijzingen,
    Werkblad,
    open_pakket,
    refuse_tekens,
)
from lappendeken.gegevens.inlezen.ruw import (
    Ruw,
    Samenvoeging,
    format_getal_in_cel,
    format_plaats,
    is_blad,
)

_NIET_GEVONDEN = "#N/A"
"""What a look-up in Excel gives for what it did not find; a Dutch Excel shows #N/B."""

_GENOEMD = 5
_RIJEN_EXCEL = 1_048_576
_KOLOMMEN_EXCEL = 16_384


def iter_werkmap(path: Path, blad: str = "") -> Iterator[Ruw]:
    """Read the visible sheets that have text, or the one that is named; of a formula its outcome.

    Yields
    ------
    Ruw
        Read when asked for, so that a large sheet behind the one with the table costs
        nothing.

    Raises
    ------
    GegevensError
        If the workbook is missing, damaged or too large, has text on hidden sheets only,
        or a cell holds an error or a formula without outcome.
    """
    with open_pakket(path) as pakket:
        book = _Werkmap(pakket)
        if blad:
            shown = [sheet for sheet in book.bladen if is_blad(sheet.naam, blad)]
            hidden = []
        else:
            shown = [sheet for sheet in book.bladen if sheet.zichtbaar]
            hidden = [f"'{shorten(s.naam, 31)}'" for s in book.bladen if not s.zichtbaar]
        name = shorten(path.name)
        said = _word_verborgen(name, hidden)
        empty = True
        for number, sheet in enumerate(shown):
            found = book.read(sheet)
            if not found.rijen:
                continue
            rest = shown[number + 1 :]
            found.meer_bladen = not empty or any(book.has_text(other) for other in rest)
            alone = f"Van {name} is alleen werkblad '{shorten(found.blad, 31)}' gelezen."
            rows = found.meldingen
            found.meldingen = (*((alone,) if found.meer_bladen else ()), *said, *rows)
            empty = False
            yield found
        if empty and hidden:
            msg = (
                f"De zichtbare werkbladen van {name} zijn leeg; verborgen: "
                f"{join_namen(hidden, 3)}. Maak het blad met de tabel zichtbaar, of kies het met "
                "--blad."
            )
            raise GegevensError(msg)


def _word_verborgen(name: str, hidden: list[str]) -> tuple[str, ...]:
    if not hidden:
        return ()
    listed = join_namen(hidden, 3)
    if len(hidden) == 1:
        return (f"Het verborgen werkblad van {name} telt niet mee: {listed}.",)
    return (f"De verborgen werkbladen van {name} tellen niet mee: {listed}.",)


def _word_verborgen_rijen(plaats: str, rows: list[int]) -> tuple[str, ...]:
    """Say that rows count which the sheet hides, by hand or with a filter."""
    if not rows:
        return ()
    listed = join_namen([str(row) for row in rows], _GENOEMD)
    if len(rows) == 1:
        return (f"De verborgen regel van {plaats} telt mee: {listed}.",)
    return (f"De {len(rows)} verborgen regels van {plaats} tellen mee: {listed}.",)


class _Werkmap:
    """What the sheets of a workbook share: their list, texts and the styles that are dates."""

    def __init__(self, pakket: Pakket) -> None:
        self.pakket = pakket
        self.bladen: list[Werkblad] = []
        self.datums_vanaf_1904 = False
        root = Verwijzingen(pakket, "")
        self._book = root.find_soort("officeDocument") or "xl/workbook.xml"
        self._refs = Verwijzingen(pakket, self._book)
        pakket.parse(self._book, self._begin)
        self.teksten = Teksten(pakket, self._refs.find_soort("sharedStrings")).teksten
        self.stijlen = _Stijlen(pakket, self._refs.find_soort("styles"))

    def _begin(self, name: str, attrs: Mapping[str, str]) -> None:
        if name == "workbookPr":
            self.datums_vanaf_1904 = attrs.get("date1904") in ("1", "true")
        elif name == "sheet":
            number = next((value for key, value in attrs.items() if key.endswith(":id")), "")
            part = self._refs.find(number)
            # A sheet that is only a chart has no cells.
            if "chartsheet" not in part and "dialogsheet" not in part:
                shown = attrs.get("state", "visible") == "visible"
                self.bladen.append(Werkblad(attrs["name"], part, shown))

    def read(self, sheet: Werkblad) -> Ruw:
        """Read the cells that a sheet has; a row or column without any costs nothing."""
        if self.pakket.count(sheet.deel, b"<c ", b"<c>", b"<mergeCell ") > TABEL_CELLEN:
            place = format_plaats(self.pakket.path, sheet.naam)
            raise refuse_omvang(place, "cellen", TABEL_CELLEN)
        blad = _Blad(self, sheet)
        self.pakket.parse(sheet.deel, blad.begin, blad.end, blad.text, maximum=UITGEPAKT_BYTES)
        found = Ruw.from_cellen(self.pakket.path, sheet.naam, blad.rijen, blad.samengevoegd)
        found.meldingen = _word_verborgen_rijen(
            found.plaats, [row for row in blad.verborgen if row in blad.rijen]
        )
        return found

    def has_text(self, sheet: Werkblad) -> bool:
        """Tell whether a sheet has any cell that is not empty."""

        def begin(name: str, _: Mapping[str, str]) -> None:
            if name in ("v", "is"):
                raise _Gevuld

        try:
            self.pakket.parse(sheet.deel, begin, maximum=UITGEPAKT_BYTES)
        except _Gevuld:
            return True
        return False


class _Gevuld(Exception):  # noqa: N818 - a signal that never leaves this module
    pass


class _Stijlen:
    """Which styles show a number as a date."""

    def __init__(self, pakket: Pakket, part: str) -> None:
        self._formats: dict[int, str] = dict(BUILTIN_FORMATS)
        self._styles: list[int] = []
        self._inside = False
        self._known: dict[int, bool] = {}
        self._path = pakket.path
        if part and pakket.has(part):
            pakket.parse(part, self._begin, self._end)

    def _begin(self, name: str, attrs: Mapping[str, str]) -> None:
        if name == "cellXfs":
            self._inside = True
        elif name == "numFmt":
            self._formats[int(attrs["numFmtId"])] = attrs["formatCode"]
        elif name == "xf" and self._inside:
            self._styles.append(int(attrs.get("numFmtId", 0)))
            if len(self._styles) > TABEL_CELLEN:
                raise refuse_omvang(shorten(self._path.name), "stijlen", TABEL_CELLEN)

    def _end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False

    def is_datum(self, style: str) -> bool:
        """Tell whether cells of this style are dates."""
        number = int(style)
        if number not in self._known:
            known = number < len(self._styles)
            code = self._formats.get(self._styles[number], "") if known else ""
            self._known[number] = bool(is_date_format(code))
        return self._known[number]


@dataclass
class _Blad:
    """Takes in the cells of one sheet as they pass.

    Attributes
    ----------
    rijen
        Number of the row to column and text of its cells that are not empty.
    samengevoegd
        The merged ranges.
    verborgen
        Numbers of the rows that are hidden.
    """

    book: _Werkmap
    sheet: Werkblad
    verborgen: list[int] = field(default_factory=list)
    rijen: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    samengevoegd: list[Samenvoeging] = field(default_factory=list)
    _rij: int = 0
    _kolom: int = 0
    _cellen: int = 0
    _soort: str = "n"
    _stijl: str = "0"
    _formule: bool = False
    _uitkomst: bool = False
    _leest: bool = False
    _hulp: bool = False
    _delen: list[str] = field(default_factory=list)
    _lengte: int = 0

    @property
    def plaats(self) -> str:
        """File and sheet."""
        return format_plaats(self.book.pakket.path, self.sheet.naam)

    def _cel(self) -> str:
        return f"{get_column_letter(self._kolom)}{self._rij}"

    def begin(self, name: str, attrs: Mapping[str, str]) -> None:
        """Take in the start of an element."""
        if name == "c":
            self._begin_cel(attrs)
        elif name == "v":
            self._leest = self._uitkomst = True
        elif name == "t":
            self._leest = not self._hulp
        elif name == "rPh":
            self._hulp = True
        elif name == "f":
            self._formule = True
        elif name == "row":
            self._rij = self._next(int(attrs.get("r", self._rij + 1)), self._rij, _RIJEN_EXCEL)
            self._kolom = 0
            if attrs.get("hidden") in ("1", "true"):
                self.verborgen.append(self._rij)
        elif name == "mergeCell":
            self._begin_samenvoeging(attrs["ref"])

    def _begin_cel(self, attrs: Mapping[str, str]) -> None:
        letters = attrs["r"].rstrip("0123456789") if "r" in attrs else ""
        kolom = column_index_from_string(letters) if letters else self._kolom + 1
        self._kolom = self._next(kolom, self._kolom, _KOLOMMEN_EXCEL)
        self._soort, self._stijl = attrs.get("t", "n"), attrs.get("s", "0")
        self._formule = self._uitkomst = False
        self._delen.clear()
        self._lengte = 0
        self._cellen += 1
        if self._cellen > TABEL_CELLEN:
            raise refuse_omvang(self.plaats, "cellen", TABEL_CELLEN)

    @staticmethod
    def _next(number: int, previous: int, maximum: int) -> int:
        # Excel writes rows and cells in order, and refuses a file in which they are not.
        if not previous < number <= maximum:
            raise ValueError(number)
        return number

    def _begin_samenvoeging(self, ref: str) -> None:
        left, top, right, bottom = range_boundaries(ref)
        self.samengevoegd.append(Samenvoeging(int(top), int(left), int(bottom), int(right)))
        if len(self.samengevoegd) > TABEL_RIJEN:
            raise refuse_omvang(self.plaats, "samengevoegde cellen", TABEL_RIJEN)

    def text(self, text: str) -> None:
        """Take in a piece of text."""
        if self._leest:
            self._lengte += len(text)
            if self._lengte > CEL_TEKENS:
                raise refuse_tekens(f"{self.plaats}, cel {self._cel()}")
            self._delen.append(text)

    def end(self, name: str) -> None:
        """Take in the end of an element."""
        if name in ("v", "t"):
            self._leest = False
        elif name == "rPh":
            self._hulp = False
        elif name == "c":
            self._end_cel()

    def _end_cel(self) -> None:
        written = "".join(self._delen)
        # An empty text is an outcome too.
        if self._formule and not written and not (self._uitkomst and self._soort == "str"):
            msg = (
                f"{self.plaats}, cel {self._cel()}: hier staat een formule zonder uitkomst. "
                "Open het bestand in Excel en sla het op, of plak de waarden."
            )
            raise GegevensError(msg)
        if not written:
            return
        if text := self._to_text(written).strip():
            if self._kolom > TABEL_KOLOMMEN:
                where = f"cel {self._cel()}"
                raise refuse_omvang(self.plaats, "kolommen", TABEL_KOLOMMEN, where)
            self.rijen.setdefault(self._rij, []).append((self._kolom, text))
            if len(self.rijen) > TABEL_RIJEN:
                raise refuse_omvang(self.plaats, "gevulde regels", TABEL_RIJEN)

    def _to_text(self, written: str) -> str:
        kind = self._soort
        if kind == "s":
            return str(unescape(self.book.teksten[int(written)]))
        if kind in ("str", "inlineStr"):
            return str(unescape(written))
        if kind == "b":
            return "WAAR" if written.strip() in ("1", "true") else "ONWAAR"
        if kind == "d":
            return written.partition("T")[0]
        if kind == "e":
            if written == _NIET_GEVONDEN:
                return written
            msg = (
                f"{self.plaats}, cel {self._cel()}: hier staat de fout {shorten(written)}. "
                "Herstel de cel."
            )
            raise GegevensError(msg)
        return self._format_getal(written.strip())

    def _format_getal(self, written: str) -> str:
        if not written:
            return ""
        number = float(written)
        if self._stijl != "0" and self.book.stijlen.is_datum(self._stijl):
            return self._format_datum(number)
        return format_getal_in_cel(number)

    def _format_datum(self, number: float) -> str:
        epoch = CALENDAR_MAC_1904 if self.book.datums_vanaf_1904 else CALENDAR_WINDOWS_1900
        try:
            moment = from_excel(number, epoch)
        except (OverflowError, ValueError):
            msg = (
                f"{self.plaats}, cel {self._cel()}: {number:g} is geen datum. Schrijf een datum "
                "als jjjj-mm-dd, of geef de cel de opmaak van een getal."
            )
            raise GegevensError(msg) from None
        if isinstance(moment, datetime):
            moment = moment.date()
        return moment.isoformat() if isinstance(moment, date) else str(moment)
