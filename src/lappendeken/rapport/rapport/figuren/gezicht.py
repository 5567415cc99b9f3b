"""What every picture is told: the tables, the map, and the line below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from numpy.typing import NDArray

from lappendeken import __version__
from lappendeken.basis.tekst import join_namen
from lappendeken.model.topologie import Metertopologie, join_ring
from lappendeken.rapport.rapport.gegevens import Gegevens

RAND = 0.12
"""Room around a selection, as a share of its size."""
KLEINSTE_M = 30_000.0
"""A single gemeente is not seen nearer than this: its surroundings say where it is."""


@dataclass(frozen=True)
class Gezicht:
    """The report as pictures see it.

    Parameters
    ----------
    gegevens
        The tables and names.
    topologie
        The map, as arcs in metres.
    datum
        When the report was made, as the user gave it; empty for not said.
    """

    gegevens: Gegevens
    topologie: Metertopologie
    datum: str = ""

    @cached_property
    def voet(self) -> str:
        """Source, stand, date and tool, for below a picture."""
        bundel = self.gegevens.congruentie.bundel
        years = sorted({i.kenmerken.stand for i in bundel.indelingen})
        stand = f"{years[0]}" if len(years) == 1 else f"{years[0]} tot en met {years[-1]}"
        van = self.gegevens.catalogus.eenheid.indeling_van
        made = f" Gemaakt op {self.datum}." if self.datum else ""
        return (
            f"Bron: {len(bundel.indelingen)} indelingen, stand {stand}; gemeentelijke indeling "
            f"van {van}, inwoners op 1-1-2026, grenzen CBS en Kadaster (CC BY 4.0). "
            f"Bewerking: lappendeken {__version__}.{made}"
        )

    @cached_property
    def waar(self) -> str:
        """What is reported, short enough for a title."""
        return self.gegevens.selectie

    @property
    def namen(self) -> Mapping[str, str]:
        """Slug to naam."""
        return self.gegevens.namen

    @cached_property
    def paden(self) -> dict[str, Path]:
        """Gemeente code to its outline in metres."""
        bogen = self.topologie.bogen
        found = {}
        for code, parts in zip(self.topologie.gemeenten, self.topologie.ringen, strict=True):
            rings = [join_ring(ring, bogen) for part in parts for ring in part]
            closed = [np.vstack([ring, ring[:1]]) for ring in rings]
            codes = [_codes(len(ring)) for ring in closed]
            found[code] = Path(np.concatenate(closed), np.concatenate(codes))
        return found

    @cached_property
    def omvang(self) -> dict[str, tuple[float, float, float, float]]:
        """Gemeente code to the box around it: west, south, east, north."""
        found = {}
        for code, path in self.paden.items():
            corners = np.asarray(path.vertices, dtype=np.float64)
            low, high = corners.min(axis=0), corners.max(axis=0)
            found[code] = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
        return found

    @cached_property
    def uitsnede(self) -> tuple[float, float, float, float]:
        """The window on the map in metres: x, y, width, height; the country, or a selection."""
        congruentie = self.gegevens.congruentie
        chosen = [code for code in congruentie.gemeld if code in self.paden]
        if congruentie.is_landelijk or not chosen:
            chosen = list(self.paden)
        corners = np.array([self.omvang[code] for code in chosen])
        low, high = corners[:, :2].min(axis=0), corners[:, 2:].max(axis=0)
        middle = (low + high) / 2
        size: NDArray[np.float64] = high - low
        margin = 0.01 if congruentie.is_landelijk else RAND
        width, height = np.maximum(size * (1 + 2 * margin), min(KLEINSTE_M, float(size.max()) * 9))
        # Neither a strip that lies nor one that stands.
        width, height = max(width, 0.8 * height), max(height, 0.7 * width)
        return (
            float(middle[0] - width / 2),
            float(middle[1] - height / 2),
            float(width),
            float(height),
        )

    @cached_property
    def zichtbaar(self) -> tuple[str, ...]:
        """Codes of the gemeenten in the window."""
        x, y, width, height = self.uitsnede
        found = []
        for code, (x0, y0, x1, y1) in self.omvang.items():
            if x1 >= x and x0 <= x + width and y1 >= y and y0 <= y + height:
                found.append(code)
        return tuple(found)

    def vlak(
        self, codes: list[str], kleur: str, lijn: str = "none", dikte: float = 0.0
    ) -> PathPatch:
        """Return gemeenten as one area."""
        path = Path.make_compound_path(*(self.paden[code] for code in codes))
        return PathPatch(path, facecolor=kleur, edgecolor=lijn, linewidth=dikte, joinstyle="round")

    def lijnen(self, pairs: list[tuple[str, str]]) -> list[NDArray[np.float64]]:
        """Return the borders between gemeenten as lines, in metres."""
        return [
            self.topologie.bogen[arc]
            for pair in pairs
            for arc in self.topologie.grenzen.get(pair, ())
        ]

    def gemeld(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the gemeenten that are reported."""
        return frame[frame["gemeente_code"].isin(self.gegevens.congruentie.gemeld)]


def _codes(size: int) -> NDArray[np.uint8]:
    codes = np.full(size, Path.LINETO, dtype=np.uint8)
    codes[0], codes[-1] = Path.MOVETO, Path.CLOSEPOLY
    return codes


def rijen(frame: pd.DataFrame) -> Iterator[Any]:
    """Return the rows of a table as what has its columns as names."""
    return iter(frame.itertuples())


def noem(names: list[str], maximum: int = 4) -> str:
    """Enumerate names in a text alternative."""
    return join_namen(names, maximum if len(names) > maximum + 1 else None)
