"""A folium map that asks nothing of the network.

folium links Leaflet, jQuery, Bootstrap and fonts from other servers and gives every
element a random id. Here the page carries Leaflet itself, counts its ids, and has a
Content-Security-Policy that lets nothing else in: its scripts and styles are named by
their hash, so that even text that slipped through as markup could not act.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import folium
from branca.element import Element, Figure, MacroElement
from jinja2 import Template
from xstatic.pkg import leaflet

from lappendeken.basis.beleid import build_beleid
from lappendeken.errors import GegevensError

_STATIC = files(__package__) / "static"


@cache
def read_static(name: str) -> str:
    """Return a script, style or template of the map.

    Raises
    ------
    GegevensError
        If the installation is damaged.
    """
    try:
        return (_STATIC / name).read_text(encoding="utf-8")
    except OSError as error:
        msg = f"Kaartbestand {name} is niet te lezen ({error}). Installeer lappendeken opnieuw."
        raise GegevensError(msg) from error


@cache
def read_leaflet() -> tuple[str, str]:
    """Return script and style of Leaflet, without references to other files.

    Raises
    ------
    GegevensError
        If the package XStatic-Leaflet is damaged.
    """
    folder = Path(leaflet.BASE_DIR)
    try:
        script = (folder / "leaflet.js").read_text(encoding="utf-8")
        style = (folder / "leaflet.css").read_text(encoding="utf-8")
    except OSError as error:
        msg = f"Leaflet is niet te lezen ({error}). Installeer XStatic-Leaflet opnieuw."
        raise GegevensError(msg) from error
    script = re.sub(r"//# sourceMappingURL=\S+", "", script)
    # Icons of controls that this map does not have.
    return script, re.sub(r"url\([^)]*\)", "none", style)


def to_json_text(value: Any) -> str:
    r"""Write data as JSON that stays text inside a ``<script>`` element.

    Everything that could end the element, or start another, is written as ``\uXXXX``;
    this is the only way in which data enters the page.

    Raises
    ------
    ValueError
        If a number is not finite: JSON has no such number.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


class Ruw(Element):
    """Text that enters the page as it is.

    branca reads what a macro returns as a template once more, so that ``{{ 7*7 }}``
    in it becomes 49; this element passes its text as a value instead.
    """

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self._name = "Ruw"
        self.text = text


class Onderdeel(MacroElement):
    """A part of the page that adds finished text to it: style, markup, data or script.

    Parameters
    ----------
    style, markup
        For the head and for the body.
    data
        Put in the page as JSON, under ``data_id``.
    scripts
        Each becomes a script element of its own.
    first
        Whether the markup stands before the map, also for keyboard and screen reader.
    """

    def __init__(
        self,
        *,
        style: str = "",
        markup: str = "",
        data: Any = None,
        data_id: str = "",
        scripts: tuple[str, ...] = (),
        first: bool = False,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Onderdeel"
        self.style, self.markup, self.first = style, markup, first
        self.data, self.data_id, self.scripts = data, data_id, scripts

    def render(self, **kwargs: Any) -> str:
        """Add the texts to the figure; returns nothing to print here."""
        figure: Any = self.get_root()
        name = self.get_name()
        if self.style:
            figure.stijlen[name] = self.style
            figure.header.add_child(Ruw(f"<style>{self.style}</style>"), name=name)
        if self.markup:
            index = 0 if self.first else None
            figure.html.add_child(Ruw(self.markup), name=name, index=index)
        if self.data is not None:
            text = to_json_text(self.data)
            blob = f'<script type="application/json" id="{self.data_id}">{text}</script>'
            figure.html.add_child(Ruw(blob), name=f"{name}_data")
        if self.scripts:
            figure.scripts[name] = self.scripts
        return ""


class OfflineFigure(Figure):
    """The page around the map.

    Parameters
    ----------
    titel
        Title of the page.
    bronnen
        Hosts that images may come from; none by default.
    """

    _template = Template(read_static("pagina.html"))

    def __init__(self, titel: str, bronnen: tuple[str, ...] = ()) -> None:
        super().__init__(height="760px", title=titel)
        self.header._children.clear()
        self.bronnen = bronnen
        self.scripts: dict[str, tuple[str, ...]] = {}
        self.stijlen: dict[str, str] = {}

    def render(self, **kwargs: Any) -> str:
        """Return the page; the same map gives the same text."""
        for number, element in enumerate(_walk(self), start=1):
            element._id = str(number)
        for part in (self.header, self.html, self.script):
            part._children.clear()
        self.scripts.clear()
        self.stijlen.clear()
        for child in self._children.values():
            child.render(**kwargs)
        scripts = [text for texts in self.scripts.values() for text in texts]
        scripts.append(str(self.script.render(**kwargs)))
        return str(
            self._template.render(
                titel=html.escape(self.title or ""),
                beleid=build_beleid(scripts, self.stijlen.values(), ("data:", *self.bronnen)),
                hoofd=self.header.render(**kwargs),
                inhoud=self.html.render(**kwargs),
                scripts=scripts,
            )
        )


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for child in element._children.values():
        yield from _walk(child)


class OfflineMap(folium.Map):
    """A folium map in a page of its own, with Leaflet inside.

    Parameters
    ----------
    titel
        Title of the page.
    bronnen
        Hosts that images may come from; none by default.
    **kwargs
        As for :class:`folium.Map`.
    """

    _template = Template(read_static("folium.html"))
    default_js: list[tuple[str, str]] = []  # noqa: RUF012  (as folium declares them)
    default_css: list[tuple[str, str]] = []  # noqa: RUF012

    def __init__(self, titel: str, bronnen: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(tiles=None, zoom_control=False, **kwargs)
        OfflineFigure(titel, bronnen).add_child(self, name="kaart")
        script, style = read_leaflet()
        self.add_child(Onderdeel(style=style, scripts=(script,)), name="leaflet")
