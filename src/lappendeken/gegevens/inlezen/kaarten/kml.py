"""KML, read without GDAL: polygons out of a stream of XML, and nothing that it points at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers import expat

import numpy as np

from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import CEL_TEKENS
from lappendeken.gegevens.inlezen.kaarten.laag import (
    Kaartlaag,
    check_aantal,
    check_kolommen,
    cut_teksten,
)
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import ADVIES
from lappendeken.gegevens.inlezen.kaarten.stelsel import WGS84
from lappendeken.gegevens.inlezen.kaarten.vormen import (
    ANDERS,
    LEEG,
    Vorm,
    build_polygon,
    join_vormen,
    split_vormen,
)

MAP = "map"
"""The attribute that says in which Folder a feature stands."""

_HAP = 1 << 18
_DIEPTE = 100
_OVERIG = frozenset({"Point", "LineString", "Model", "Track", "MultiTrack"})
_RINGEN = frozenset({"outerBoundaryIs", "innerBoundaryIs"})


def read_kml(bestand: Path, naam: str, limiet: Limiet) -> Kaartlaag:
    """Read the placemarks of a KML file.

    Links to other files are not followed, and styles, times and scripts are passed by.

    Parameters
    ----------
    bestand
        Where it is.
    naam
        What a sentence calls it.
    limiet
        How many features and columns it may have.

    Raises
    ------
    GegevensError
        If it is no XML, no KML, has a document type, or too much of something.
    """
    lezer = _Lezer(naam, limiet)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = lezer.refuse_doctype
    parser.StartElementHandler = lezer.begin
    parser.EndElementHandler = lezer.end
    parser.CharacterDataHandler = lezer.text
    try:
        with bestand.open("rb") as stream:
            while block := stream.read(_HAP):
                parser.Parse(block, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        msg = (
            f"Kaartbestand {naam} is niet te lezen: bij regel {error.lineno} is het geen geldige "
            f"XML. {ADVIES}"
        )
        raise GegevensError(msg) from error
    marks = lezer.gevonden
    check_aantal(naam, len(marks), limiet)
    kop = dict.fromkeys(key for one in marks for key in one.teksten)
    check_kolommen(naam, len(kop), len(marks), limiet)
    kolommen = {name: cut_teksten(one.teksten.get(name, "") for one in marks) for name in kop}
    vormen, broken, anders = split_vormen(
        [join_vormen(one.delen) if one.delen else LEEG for one in marks]
    )
    return Kaartlaag(naam, kolommen, vormen, "", WGS84, "", broken, anders)


@dataclass
class _Mark:
    """A placemark: its attributes and what it draws."""

    teksten: dict[str, str] = field(default_factory=dict)
    delen: list[Vorm] = field(default_factory=list)


class _Lezer:
    """What is remembered while a file streams by."""

    def __init__(self, naam: str, limiet: Limiet) -> None:
        self.gevonden: list[_Mark] = []
        self._naam = naam
        self._limiet = limiet
        self._pad: list[str] = []
        self._mappen: list[str] = []
        self._mark: _Mark | None = None
        self._veld = ""
        self._tekst: list[str] | None = None
        self._tekens = 0
        self._ringen: list[Any] = []
        self._kapot = False

    def refuse_doctype(self, *_: object) -> None:
        """Refuse entities, which can multiply."""
        msg = (
            f"Kaartbestand {self._naam} heeft een documenttype in zijn XML en wordt niet gelezen. "
            f"{ADVIES}"
        )
        raise GegevensError(msg)

    def begin(self, qualified: str, attrs: Mapping[str, str]) -> None:
        """Take note of an element that begins."""
        name = qualified.rpartition(":")[2]
        if not self._pad and name != "kml":
            msg = f"Kaartbestand {self._naam} is XML, maar geen KML. {ADVIES}"
            raise GegevensError(msg)
        self._pad.append(name)
        if len(self._pad) > _DIEPTE:
            msg = f"Kaartbestand {self._naam} is niet te lezen: het is te diep genest. {ADVIES}"
            raise GegevensError(msg)
        if name in ("Folder", "Document"):
            self._mappen.append("")
        elif name == "Placemark":
            self._mark = _Mark()
            check_aantal(self._naam, len(self.gevonden) + 1, self._limiet)
        elif name in ("Data", "SimpleData"):
            self._veld = attrs.get("name", "")
        elif name == "Polygon":
            self._ringen, self._kapot = [], False
        if self._is_tekst(name):
            self._tekst, self._tekens = [], 0

    def _is_tekst(self, name: str) -> bool:
        above = self._pad[-2] if len(self._pad) > 1 else ""
        if name == "name":
            return above in ("Placemark", "Folder", "Document")
        if self._mark is None:
            return False
        return name == "SimpleData" or (name, above) in (
            ("value", "Data"),
            ("coordinates", "LinearRing"),
        )

    def text(self, part: str) -> None:
        """Keep text where it is wanted."""
        if self._tekst is None:
            return
        self._tekens += len(part)
        if self._tekens > CEL_TEKENS and self._pad[-1] != "coordinates":
            msg = f"Kaartbestand {self._naam}: een tekst heeft te veel tekens. {ADVIES}"
            raise GegevensError(msg)
        self._tekst.append(part)

    def end(self, qualified: str) -> None:
        """Take note of an element that ends."""
        name = qualified.rpartition(":")[2]
        self._pad.pop()
        above = self._pad[-1] if self._pad else ""
        written = "".join(self._tekst or ()).strip()
        had_text, self._tekst = self._tekst is not None, None
        if name in ("Folder", "Document"):
            self._mappen.pop()
        elif name == "name" and above in ("Folder", "Document"):
            self._mappen[-1] = written
        elif self._mark is None:
            return
        elif name == "Placemark":
            if self._mappen and self._mappen[-1]:
                self._mark.teksten.setdefault(MAP, self._mappen[-1])
            self.gevonden.append(self._mark)
            self._mark = None
        elif name in ("name", "value", "SimpleData") and had_text:
            self._mark.teksten["name" if name == "name" else self._veld] = written
            check_kolommen(self._naam, len(self._mark.teksten), 1, self._limiet)
        elif name == "coordinates" and had_text:
            self._add_ring(written)
        elif name == "Polygon":
            self._mark.delen.append(self._build())
        elif name in _OVERIG or (name == "LinearRing" and above not in _RINGEN):
            self._mark.delen.append(ANDERS)

    def _add_ring(self, written: str) -> None:
        if "Polygon" not in self._pad:
            return
        try:
            points = [place.split(",")[:2] for place in written.split()]
            self._ringen.append(np.array(points, dtype=float))
        except ValueError:
            self._kapot = True

    def _build(self) -> Vorm:
        if self._kapot:
            return Vorm(kapot=True)
        try:
            return Vorm(build_polygon(self._ringen))
        except ValueError:
            return Vorm(kapot=True)
