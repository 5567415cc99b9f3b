"""What a reader does with the map, and what is then to be seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import folium

from lappendeken.kaart import render_kaart


def write_kaart(kaart: folium.Map, folder: Path) -> Path:
    """Write the page of a map in a folder."""
    path = folder / "kaart.html"
    path.write_text(render_kaart(kaart), encoding="utf-8")
    return path


def wacht_op_rust(page: Any) -> None:
    """Wait until the map stands still: the same in so many frames after each other."""
    page.evaluate(
        """() => new Promise((done) => {
            const path = document.querySelector('.folium-map .leaflet-vlakken-pane path');
            let [last, same] = ['', 0];
            const look = () => {
                const { x, y, width } = path.getBoundingClientRect();
                const now = [x, y, width].join(' ');
                same = now === last ? same + 1 : 0;
                last = now;
                if (same === 6) done(); else requestAnimationFrame(look);
            };
            look();
        })"""
    )


def zoek(page: Any, text: str) -> None:
    """Type in the search field and take the first that is found."""
    page.fill("#zoekveld", text)
    page.keyboard.press("Enter")


def klik_gemeente(page: Any, naam: str) -> None:
    """Click on the map, at the point where the name of the gemeente stands."""
    wacht_op_rust(page)
    x, y = page.evaluate(
        """(naam) => {
            const { g, kaart } = lappendeken.inkijk;
            const p = kaart.map.latLngToContainerPoint(g.punt[g.naam.indexOf(naam)]);
            const box = kaart.map.getContainer().getBoundingClientRect();
            return [box.x + p.x, box.y + p.y];
        }""",
        naam,
    )
    page.mouse.click(x, y)


def kleuren(page: Any, attribute: str = "fill") -> list[str]:
    """Fill of each gemeente on the map, in their order."""
    found: list[str] = page.evaluate(
        """(name) => [...document.querySelectorAll('.folium-map .leaflet-vlakken-pane path')]
            .map((p) => p.getAttribute(name))""",
        attribute,
    )
    return found


def toont_het_land(page: Any) -> bool:
    """Whether every gemeente lies in view, and the map is not smaller than it needs to be."""
    found: bool = page.evaluate(
        """(() => {
            const { g, kaart } = lappendeken.inkijk;
            const bounds = L.latLngBounds(g.punt);
            const spare = kaart.map.getBoundsZoom(bounds) - kaart.map.getZoom();
            return kaart.map.getBounds().contains(bounds) && spare <= 0.5;
        })()"""
    )
    return found
