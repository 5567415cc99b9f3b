"""A sheet to draw on: one width, one type, the title above and the source below."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font

from lappendeken.basis.stijl import INKT
from lappendeken.rapport.rapport.figuren.model import Figuur

BREEDTE = 16.0
"""Centimetres: between the margins of A4."""

GRIJS = "#5b6770"
"""Lines and words that stay in the background: 5.9:1 on white."""
LICHT = "#d7dcde"

TITEL, TEKST, KLEIN = 11.0, 8.0, 7.0
"""Points. Nothing is smaller than the last."""

_PUNT = 2.54 / 72
_DPI = 192
_RUIM = 1.04
_OPMAAK: dict[str, Any] = {
    # The type that comes with matplotlib: the same picture on every system.
    "font.family": "DejaVu Sans",
    "font.size": TEKST,
    "text.color": INKT,
    "text.parse_math": False,
    "axes.edgecolor": GRIJS,
    "axes.labelcolor": INKT,
    "axes.linewidth": 0.6,
    "xtick.color": GRIJS,
    "xtick.labelcolor": INKT,
    "ytick.color": GRIJS,
    "ytick.labelcolor": INKT,
    "svg.fonttype": "path",
    # Ids of a fixed seed: the same input gives the same bytes.
    "svg.hashsalt": "lappendeken",
}


def measure(text: str, size: float = TEKST, *, vet: bool = False) -> float:
    """Return how wide a text is, in centimetres."""
    # Letters are put on whole dots, which makes small type a little wider.
    return _RUIM * _measure_pt(text, vet) * size / 100 * _PUNT


@cache
def _measure_pt(text: str, vet: bool) -> float:
    font = get_font(
        findfont(FontProperties(family="DejaVu Sans", weight="bold" if vet else "normal"))
    )
    font.set_size(100, 72)
    font.set_text(text, 0.0)
    return float(font.get_width_height()[0] / 64)


def cut(text: str, breedte: float, size: float = TEKST, *, vet: bool = False) -> str:
    """Return a text that fits a width: whole, or its begin with an ellipsis."""
    if measure(text, size, vet=vet) <= breedte:
        return text
    short = text
    while len(short) > 1 and measure(f"{short}…", size, vet=vet) > breedte:
        short = short[:-1].rstrip()
    return f"{short}…"


def wrap(text: str, breedte: float, size: float = TEKST, *, vet: bool = False) -> list[str]:
    """Return a text as lines that fit a width; only at blanks, unless a word is wider."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, vet=vet) <= breedte:
            lines[-1] = longer
            continue
        rest = word
        while len(rest) > 1 and measure(rest, size, vet=vet) > breedte:
            place = _find_breuk(rest, breedte, size, vet=vet)
            lines.append(f"{rest[:place]}-")
            rest = rest[place:]
        lines.append(rest)
    return lines


# Parts of long compounds, before which a word breaks best.
_DELEN = re.compile(
    r"regio|dienst|gebied|markt|ressort|werking|verband|zameling|opvang|schap|centrum|huis|bank|"
    r"punt|verzorging|voorziening|samen"
)


def _find_breuk(word: str, breedte: float, size: float, *, vet: bool) -> int:
    """Return where to break a word that is wider than its line."""
    fits = 1
    while fits < len(word) - 1 and measure(f"{word[: fits + 1]}-", size, vet=vet) <= breedte:
        fits += 1
    good = [m.start() for m in _DELEN.finditer(word) if 3 <= m.start() <= fits]
    return good[-1] if good else fits


class Vel:
    """One picture being made; sizes are in centimetres from the lower left corner.

    Parameters
    ----------
    titel
        Above the picture.
    ondertitel
        What it shows and how to read it, in one or two sentences.
    voet
        Source, stand and date: below the picture.
    hoogte
        Of what is drawn, without title and foot.
    """

    def __init__(self, titel: str, ondertitel: str, voet: str, hoogte: float) -> None:
        self.titel = titel
        above = [(line, TITEL, True, INKT) for line in wrap(titel, BREEDTE - 0.3, TITEL, vet=True)]
        above += [(line, TEKST, False, GRIJS) for line in wrap(ondertitel, BREEDTE - 0.2, TEKST)]
        below = wrap(voet, BREEDTE - 0.2, KLEIN)
        self.onder = len(below) * KLEIN * 1.35 * _PUNT + 0.25
        self.boven = self.onder + hoogte
        head = sum(size * 1.35 * _PUNT for _, size, *_ in above) + 0.25
        self.hoogte = self.boven + head
        self.figuur = Figure(figsize=(BREEDTE / 2.54, self.hoogte / 2.54), facecolor="white")
        y = self.hoogte
        for line, size, bold, colour in above:
            y -= size * 1.35 * _PUNT
            self.schrijf(0, y, line, size, kleur=colour, vet=bold)
        y = self.onder - 0.25
        for line in below:
            y -= KLEIN * 1.35 * _PUNT
            self.schrijf(0, y + 0.06, line, KLEIN, kleur=GRIJS)

    def schrijf(
        self,
        x: float,
        y: float,
        tekst: str,
        size: float = TEKST,
        *,
        kleur: str = INKT,
        vet: bool = False,
        lijn: str = "left",
        hoog: str = "baseline",
    ) -> None:
        """Write a text on the sheet."""
        self.figuur.text(
            x / BREEDTE,
            y / self.hoogte,
            tekst,
            fontsize=size,
            color=kleur,
            weight="bold" if vet else "normal",
            ha=lijn,
            va=hoog,
            parse_math=False,
        )

    def veld(self, x: float, y: float, breedte: float, hoogte: float) -> Axes:
        """Return a field to draw in, with the axes that a chart has."""
        box = (x / BREEDTE, y / self.hoogte, breedte / BREEDTE, hoogte / self.hoogte)
        return self.figuur.add_axes(box)

    def leeg_veld(self, x: float, y: float, breedte: float, hoogte: float) -> Axes:
        """Return a field in centimetres, without anything around it."""
        axes = self.veld(x, y, breedte, hoogte)
        axes.set_axis_off()
        axes.set_xlim(0, breedte)
        axes.set_ylim(0, hoogte)
        return axes

    def maak_figuur(self, naam: str, beschrijving: str) -> Figuur:
        """Return the picture, in both ways."""
        svg, png = io.BytesIO(), io.BytesIO()
        with opmaak():
            FigureCanvasSVG(self.figuur).print_svg(
                svg, metadata={"Date": None, "Creator": "lappendeken", "Title": self.titel}
            )
            self.figuur.set_dpi(_DPI)
            FigureCanvasAgg(self.figuur).print_png(png, metadata={"Software": None})
        return Figuur(
            naam,
            self.titel,
            beschrijving,
            _describe(svg.getvalue(), self.titel, beschrijving),
            png.getvalue(),
            BREEDTE,
            round(self.hoogte, 2),
        )


def opmaak() -> Any:
    """Return a context in which everything is drawn in the style of the house."""
    return mpl.rc_context(_OPMAAK)


def rust(axes: Axes, zonder: Sequence[str] = ("top", "right")) -> None:
    """Take away the lines of a chart that say nothing."""
    for side in zonder:
        axes.spines[side].set_visible(False)


def _describe(svg: bytes, titel: str, beschrijving: str) -> bytes:
    """Give an SVG its name and its text alternative, for who hears instead of sees."""
    said = (
        f' role="img" aria-labelledby="titel beschrijving">\n'
        f'<title id="titel">{escape(titel)}</title>\n'
        f'<desc id="beschrijving">{escape(beschrijving)}</desc>'
    )
    text = svg.decode("utf-8")
    begun = re.search(r"<svg\b[^>]*", text)
    if begun is None:
        return svg
    whole = text[: begun.end()] + said + text[begun.end() + 1 :]
    return _PAD.sub(_round_pad, whole).encode("utf-8")


_PAD = re.compile(r'(?<= d=")[^"]+')


def _round_pad(pad: re.Match[str]) -> str:
    """Write the coordinates of a path in hundredths of a point: finer than any printer."""
    return re.sub(r"-?\d+\.\d{3,}", lambda n: f"{float(n[0]):.2f}", pad[0])
