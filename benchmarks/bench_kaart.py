"""Time the map in a real browser, beside the same choropleth as folium makes it.

Needs the test extras and Chromium. The peer is ``folium.GeoJson``: the same simplified
polygons, the same colours, a tooltip with the name. folium's page links Leaflet and more
from other servers; the browser is given the same Leaflet for it from disk, so that both
pages work offline and the network does not count.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
import shapely

import lappendeken
import lappendeken.kaart
from lappendeken.basis.stijl import GEEN_KLEUR, find_klasse
from lappendeken.kaart.grond import TOLERANTIE_M
from lappendeken.kaart.offline import read_leaflet

ALLES = "app.keuze.kies(app.g.indelingen.map((_, d) => d))"
WISSELS = {
    "to the seams": "app.staat.zet({ weergave: 'naden' })",
    "seams in at least 5": "app.staat.zet({ minstens: 5 })",
    "to an indeling": "app.staat.zet({ weergave: 'indelingen' })",
    "to another indeling": "app.staat.zet({ indeling: 20 })",
    "a second indeling over it": "app.staat.zet({ tweede: 5 })",
    "back to congruentie": "app.staat.zet({ weergave: 'congruentie', tweede: null })",
    "another measure": "app.staat.zet({ laag: 3 })",
    "a card, by a click": "app.acties.kiesGemeente(100)",
    "a card, by searching (map moves)": "app.acties.kiesGemeente(7, true)",
    "the card closes": "app.acties.sluitKaartje()",
    "without one indeling": "app.keuze.kies(app.staat.nu.keuze.slice(1))",
    "all indelingen (recomputed)": ALLES,
    "a card with all indelingen": "app.acties.kiesGemeente(100)",
}
# Until the frame that shows the change has been painted.
METEN = """async (work) => {
    const start = performance.now();
    work(lappendeken.inkijk);
    const script = performance.now() - start;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return [script, performance.now() - start];
}"""
VERF = """() => new Promise((done, fail) => {
    setTimeout(() => fail(new Error("nothing was painted")), 20000);
    const ask = () => {
        const [paint] = performance.getEntriesByName("first-contentful-paint");
        if (paint && document.querySelectorAll("path.leaflet-interactive").length >= 342) {
            requestAnimationFrame(() => setTimeout(() => done(performance.now())));
        } else setTimeout(ask, 5);
    };
    ask();
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--herhaal", type=int, default=5)
    herhaal = parser.parse_args().herhaal
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = write_pages(Path(folder))
        for name, path in pages.items():
            print(f"{name:<34}{path.stat().st_size / 1000:8.0f} kB")
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        print(f"\nall gemeenten painted, ms, best and median of {herhaal}")
        best = {}
        for name, path in pages.items():
            times = [first_paint(browser, path) for _ in range(herhaal)]
            best[name] = min(times)
            print(f"{name:<34}{min(times):8.0f}{statistics.median(times):8.0f}")
        print(f"{'ours / folium.GeoJson':<34}{best['alles'] / best['folium.GeoJson']:8.2f}")
        print(f"\nswitches, ms, script and until painted, best of {herhaal}")
        for name, times in switches(browser, pages["alles"], herhaal).items():
            script, painted = (min(column) for column in zip(*times, strict=True))
            print(f"{name:<34}{script:8.0f}{painted:8.0f}")
        browser.close()


def write_pages(folder: Path) -> dict[str, Path]:
    """Write the map with the standaard set only, with all indelingen, and the peer."""
    catalogus = lappendeken.load_catalogus()
    resultaat = lappendeken.load_congruentie()
    standaard = lappendeken.kaart.build_kaart(resultaat, catalogus.gebiedskaart)
    made = {
        "standaard": standaard,
        "alles": lappendeken.build_kaart(resultaat),
        "folium.GeoJson": build_peer(catalogus.gebiedskaart.gebieden, resultaat.alle_gemeenten),
    }
    paths = {}
    for name, kaart in made.items():
        paths[name] = folder / f"{name}.html"
        kaart.save(str(paths[name]))
    return paths


def bench_size() -> list[dict[str, Any]]:
    """Time making the map with all indelingen, beside a dissolved GeoJson for each."""
    from bench_motor import clock, row

    catalogus = lappendeken.load_catalogus()
    resultaat = lappendeken.load_congruentie()
    gebieden, pages = catalogus.gebiedskaart.gebieden, {}
    slugs = [slug for slug in catalogus.actueel if catalogus.indeling(slug).hoofdregio]

    def ours() -> None:
        pages["ours"] = lappendeken.kaart.render_kaart(lappendeken.build_kaart(resultaat))

    def peer() -> None:
        shapes = shapely.coverage_simplify(gebieden.geometry.to_numpy(), TOLERANTIE_M)
        frame = gebieden[[]].set_geometry(shapes, crs=gebieden.crs)
        kaart = folium.Map(location=[52.2, 5.3], zoom_start=8, tiles=None)
        for slug in slugs:
            regio = frame.index.map(catalogus.indeling(slug).hoofdregio)
            regios = frame.assign(regio=regio).dissolve("regio").reset_index().to_crs(4326)
            tooltip = folium.GeoJsonTooltip(["regio"])
            folium.GeoJson(regios, name=slug, tooltip=tooltip, show=False).add_to(kaart)
        folium.LayerControl().add_to(kaart)
        pages["peer"] = kaart.get_root().render()

    own, other = clock(ours, 3), clock(peer, 1)
    mine, theirs = (len(pages[name].encode()) / 1e6 for name in ("ours", "peer"))
    work = f"map with all {len(slugs)} indelingen"
    sizes = {"mb": mine, "peer_mb": theirs, "smaller": 25}
    return [row(work, "folium.GeoJson each, dissolved", own, other, 4, **sizes)]


def build_peer(gebieden: gpd.GeoDataFrame, gemeenten: Any) -> folium.Map:
    """Draw the same polygons and colours as folium's documentation does it."""
    shapes = shapely.coverage_simplify(gebieden.geometry.to_numpy(), TOLERANTIE_M)
    frame = gebieden[[]].set_geometry(shapes, crs=gebieden.crs).to_crs(4326)
    values = gemeenten.set_index("gemeente_code")
    klassen = [find_klasse(value) for value in values["congruentie"]]
    frame["naam"] = values["gemeente_naam"]
    frame["kleur"] = [klasse.kleur if klasse else GEEN_KLEUR for klasse in klassen]
    kaart = folium.Map(location=[52.2, 5.3], zoom_start=8, tiles=None)
    folium.GeoJson(
        frame,
        style_function=lambda feature: {
            "fillColor": feature["properties"]["kleur"],
            "fillOpacity": 1,
            "color": "white",
            "weight": 0.7,
        },
        tooltip=folium.GeoJsonTooltip(["naam"]),
    ).add_to(kaart)
    return kaart


def first_paint(browser: Any, path: Path) -> float:
    """Return the ms from navigation until all gemeenten are painted."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    script, style = read_leaflet()

    def answer(route: Any) -> None:
        url = route.request.url
        if url.endswith("/leaflet.js"):
            route.fulfill(body=script, content_type="text/javascript")
        elif url.endswith("/leaflet.css"):
            route.fulfill(body=style, content_type="text/css")
        else:
            route.fulfill(body="", content_type="text/plain")

    context.route(re.compile("^https?://"), answer)
    page = context.new_page()
    page.goto(path.as_uri())
    took = float(page.evaluate(VERF))
    context.close()
    return took


def switches(browser: Any, path: Path, herhaal: int) -> dict[str, list[tuple[float, float]]]:
    """Return the times of each switch, of fresh pages that had a second to settle."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in WISSELS}
    for _ in range(herhaal):
        page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
        page.goto(path.as_uri())
        page.wait_for_timeout(1500)
        for name, work in WISSELS.items():
            page.wait_for_timeout(150)
            # A wrapped function: the page's policy forbids text as code.
            script, painted = page.evaluate(f"({METEN})((app) => {{ {work}; }})")
            found[name].append((script, painted))
        page.close()
    return found


if __name__ == "__main__":
    main()
