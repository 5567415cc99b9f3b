"""What was made of a user's file: for the screen, the page and other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from lappendeken.basis.tekst import format_getal, shorten
from lappendeken.basis.woordkeus import Woordkeus

STAPPEN: Mapping[str, str] = {
    "gekozen": "Hoe het gelezen is",
    "gevuld": "Aangevuld",
    "omgezet": "Omgezet en hersteld",
    "weggelaten": "Weggelaten",
    "niet_gebruikt": "Niet gebruikt",
    "aangenomen": "Aangenomen",
}
"""Kinds of steps and their heading."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """How one indeling was read from a file.

    Attributes
    ----------
    bestand, blad
        Name of the file and of the sheet (or layer); the sheet may be empty.
    vorm
        How the file is made, in words.
    kopregel
        Line of the header; 0 when there is none.
    kolommen
        Our own name of a column to its header.
    rijen, gemeenten, regios
        Rows that were read, gemeenten with a regio (``None`` where those play no part), regios.
    laag, stelsel
        Of a map: the layer, which may be empty, and the coordinate system with how it was
        found; both empty for a table.
    stappen
        A key of :data:`STAPPEN` to Dutch sentences.
    """

    bestand: str
    blad: str = ""
    vorm: str = ""
    kopregel: int = 0
    kolommen: Mapping[str, str] = field(default_factory=dict)
    rijen: int = 0
    gemeenten: int | None = 0
    regios: int = 0
    laag: str = ""
    stelsel: str = ""
    stappen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def meldingen(self) -> tuple[str, ...]:
        """Every sentence, in the order of :data:`STAPPEN`."""
        return tuple(text for kind in STAPPEN for text in self.stappen.get(kind, ()))

    @property
    def samenvatting(self) -> str:
        """The protocol in running text, for beside the indeling on a page."""
        return " ".join((f"Uit {shorten(self.bestand)}. {self._gelezen}.", *self.meldingen))

    @property
    def _gelezen(self) -> str:
        one, what = ("vlak", "vlakken") if self.stelsel else ("regel", "regels")
        parts = [f"{format_getal(self.rijen)} {one if self.rijen == 1 else what}"]
        if self.gemeenten is not None:
            members = "gemeente" if self.gemeenten == 1 else "gemeenten"
            parts.append(f"{format_getal(self.gemeenten)} {members} met een regio")
        regios = "regio" if self.regios == 1 else "regio's"
        return f"Gelezen: {', '.join(parts)}, {format_getal(self.regios)} {regios}"

    def zeg(self, woorden: Woordkeus) -> Protocol:
        """Return the same in the words of the user; names of files and columns stay."""
        steps = {kind: tuple(map(woorden.zeg, texts)) for kind, texts in self.stappen.items()}
        return replace(self, vorm=woorden.zeg(self.vorm), stappen=steps)

    def to_dict(self) -> dict[str, Any]:
        """Return what JSON can hold."""
        found = asdict(self)
        found["stappen"] = {kind: list(texts) for kind, texts in self.stappen.items() if texts}
        return found

    def to_regels(self) -> list[str]:
        """Write the protocol as lines for a screen."""
        where = f", werkblad '{shorten(self.blad, 31)}'" if self.blad else ""
        where += f", kaartlaag '{shorten(self.laag)}'" if self.laag else ""
        lines = [f"Bestand: {shorten(self.bestand)}{where}"]
        if self.vorm:
            lines.append(f"Vorm: {self.vorm}")
        if self.kopregel:
            lines.append(f"Kop: regel {self.kopregel}")
        if self.stelsel:
            lines.append(f"Coördinatenstelsel: {self.stelsel}")
        lines += [
            f"Kolom voor {rol.replace('_', ' ')}: '{shorten(kop)}'"
            for rol, kop in self.kolommen.items()
        ]
        lines.append(self._gelezen)
        for kind, heading in STAPPEN.items():
            if texts := self.stappen.get(kind):
                lines.append(f"{heading}:")
                lines += [f"  - {text}" for text in texts]
        return lines
