"""Time a stroke of what-if on the map: a gemeente goes to another regio, and every figure follows.

    python benchmarks/bench_verhuizing.py [--herhaal 20]

Beside the strokes: the first paint, of anything and of all gemeenten, and the tasks over 100 ms
after the page has settled, at the nine of the standaard set. A stroke is timed from the change to
the frame that shows it, with the view "Wat als" open, each measure in turn. On a machine that
others use too, "processor" is what to read: the time that the page itself ran, of all its tasks
(mean of the strokes). Throttling is that of Chromium's own tools
(``Emulation.setCPUThrottlingRate``). Needs the test extras and Chromium.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

import lappendeken
from bench_kaart import VERF

# How many indelingen are compared, how much slower the processor is made, and the bar in ms.
PROEVEN = ((9, 1, 100), (9, 4, 100), (35, 1, 200), (56, 1, None))
LAGEN = 5
PAINTS = 9
EERSTE = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
# The first strokes find nothing remembered yet.
WARM = 2

BEGIN = """async ([aantal, indeling]) => {
    const app = lappendeken.inkijk;
    const slugs = app.g.indelingen.map(({ slug }) => slug);
    const eerst = [...app.g.keuze];
    const rest = slugs.map((_, d) => d).filter((d) => !eerst.includes(d));
    app.keuze.kies([...eerst, ...rest].slice(0, aantal).sort((a, b) => a - b));
    document.getElementById("tab-watals").click();
    app.werkbank.begin(slugs.indexOf(indeling));
    await new Promise((done) => setTimeout(done, 1500));
}"""
# Back and forth between two regios, so that each stroke has something to change.
HALEN = """async ([herhaal, laag, warm = 2]) => {
    const app = lappendeken.inkijk;
    app.staat.zet({ laag });
    const found = { script: [], beeld: [] };
    for (let i = 0; i < herhaal + warm; i += 1) {
        const m = (i * 37) % app.g.n;
        const nu = app.werkbank.nu();
        const own = nu.regiosVan[m][0];
        const buur = app.g.buren[m].map((b) => nu.regiosVan[b.m][0]).find((r) => r !== own);
        const r = buur ?? (own + 1) % nu.regios.length;
        const start = performance.now();
        app.acties.zetInRegio([m], r);
        const script = performance.now() - start;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        if (i >= warm) {
            found.script.push(script);
            found.beeld.push(performance.now() - start);
        }
        await new Promise((done) => setTimeout(done, 60));
    }
    return found;
}"""
LANG = """async (wait) => {
    const found = [];
    new PerformanceObserver((list) => list.getEntries().forEach((e) => found.push(e.duration)))
        .observe({ type: "longtask", buffered: false });
    await new Promise((done) => setTimeout(done, wait));
    const { g, staat, acties, keuze, kaart, werkbank } = lappendeken.inkijk;
    const rust = () => new Promise((done) => setTimeout(done, 400));
    const zoek = (naam) => {
        const veld = document.getElementById("zoekveld");
        veld.focus();
        veld.value = naam;
        veld.dispatchEvent(new Event("input"));
        veld.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    };
    const tabel = () =>
        [...document.querySelectorAll("button")]
            .find((b) => b.textContent === "Toon als tabel")
            .click();
    const doe = {
        naden: () => document.getElementById("tab-naden").click(),
        indelingen: () => document.getElementById("tab-indelingen").click(),
        "wat als": () => document.getElementById("tab-watals").click(),
        congruentie: () => document.getElementById("tab-congruentie").click(),
        maat: () => staat.zet({ laag: 3 }),
        inwoners: () => staat.zet({ inwoners: true }),
        kaartje: () => acties.kiesGemeente(100, true),
        sluit: () => acties.sluitKaartje(),
        "zoek en kies": () => zoek("Zeewolde"),
        "sluit weer": () => acties.sluitKaartje(),
        "zoom in": () => document.querySelector(".leaflet-control-zoom-in").click(),
        "zoom op een gemeente": () => kaart.map.setView(g.punt[100], 11),
        "zoom uit": () => kaart.map.setZoom(9),
        "heel het land": () => document.querySelector(".kijkknoppen button").click(),
        keuze: () => keuze.kies(staat.nu.keuze.slice(1)),
        "keuze terug": () => keuze.kies(g.keuze),
        "als tabel": tabel,
        "tabel van de naden": () => document.querySelectorAll("#tabel .pil")[1].click(),
        "tabel van de regio's": () => document.querySelectorAll("#tabel .pil")[2].click(),
        "tabel dicht": () => document.querySelector("#tabel .sluit").click(),
        "begin een scenario": () => {
            document.getElementById("tab-watals").click();
            werkbank.begin(g.keuze[0]);
        },
        verhuis: () => acties.zetInRegio([100], 3),
        verschil: () => werkbank.zet({ verschil: true }),
        ongedaan: () => werkbank.ga(-1),
        "scenario als tabel": tabel,
        "verhuis in de tabel": () => acties.zetInRegio([101], 4),
        "andere volgorde": () => document.querySelectorAll("#tabel thead button")[3].click(),
    };
    const said = {};
    for (const [naam, werk] of Object.entries(doe)) {
        found.length = 0;
        werk();
        await rust();
        const most = Math.max(0, ...found);
        if (most > 100) said[naam] = Math.round(most);
    }
    return said;
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--herhaal", type=int, default=20)
    herhaal = parser.parse_args().herhaal
    from playwright.sync_api import sync_playwright

    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "kaart.html"
        lappendeken.build_kaart(lappendeken.load_congruentie()).save(str(path))
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        print(f"{path.stat().st_size / 1000:.0f} kB; load {load:.1f} on {os.cpu_count()} cores")
        columns = zip(*(paint(browser, path) for _ in range(PAINTS)), strict=True)
        names = ("anything painted", "all gemeenten painted", "processor until then")
        for name, times in zip(names, columns, strict=True):
            best, median = min(times), statistics.median(times)
            print(f"{name}: best {best:.0f}, median {median:.0f} ms of {PAINTS}")
        page = open_page(browser, path)
        print(f"tasks over 100 ms after loading, at nine: {page.evaluate(LANG, 1500) or 'none'}")
        page.close()
        print("\n| indelingen | slower | script, ms | until painted, ms | processor, ms | bar |")
        print("| --- | --- | --- | --- | --- | --- |")
        for aantal, rem, bar in PROEVEN:
            script, beeld, cpu = time_strokes(browser, path, aantal, rem, herhaal)
            said = "" if bar is None else f"{bar}: {'yes' if min(beeld, cpu) < bar else 'no'}"
            print(f"| {aantal} | {rem}x | {script:.0f} | {beeld:.0f} | {cpu:.0f} | {said} |")
        print(f"\nload after: {os.getloadavg()[0]:.1f}")
        browser.close()


def paint(browser: Any, path: Path) -> tuple[float, float, float]:
    """Return the ms until anything is painted, until all gemeenten are, and of the processor."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri(), wait_until="commit")
    every = float(page.evaluate(VERF))
    own = read_processor(client)
    first = float(page.evaluate(EERSTE))
    page.close()
    return first, every, own


def open_page(browser: Any, path: Path) -> Any:
    """Open the map, and wait until it is drawn."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(path.as_uri())
    page.evaluate(VERF)
    return page


def time_strokes(
    browser: Any, path: Path, aantal: int, rem: int, herhaal: int
) -> tuple[float, float, float]:
    """Return the most over the measures: medians of script and frame, mean of the processor."""
    page = open_page(browser, path)
    page.evaluate(BEGIN, [aantal, "res-2025"])
    client = page.context.new_cdp_session(page)
    client.send("Emulation.setCPUThrottlingRate", {"rate": rem})
    client.send("Performance.enable", {"timeDomain": "threadTicks"})
    rows = []
    for laag in range(LAGEN):
        before = read_processor(client)
        found = page.evaluate(HALEN, [herhaal, laag, WARM])
        own = (read_processor(client) - before) / (herhaal + WARM)
        rows.append([*(statistics.median(found[name]) for name in ("script", "beeld")), own])
    page.close()
    script, beeld, cpu = (max(column) for column in zip(*rows, strict=True))
    return script, beeld, cpu


def read_processor(client: Any) -> float:
    """Return the ms that the page has run so far."""
    metrics = client.send("Performance.getMetrics")["metrics"]
    return next(1000 * one["value"] for one in metrics if one["name"] == "TaskDuration")


if __name__ == "__main__":
    main()
