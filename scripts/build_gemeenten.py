"""Build the gemeente tables and boundaries under ``data/`` from the source files.

Writes ``data/gemeenten/gemeenten.csv``, ``data/boundaries/`` (generalised polygons, their
lines as a page draws them, borders with their length, links over water),
``data/herindelingen.csv`` and ``data/bronnen.toml``.
Border lengths are measured before anything is generalised.
Two runs on the same source files with the same libraries give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd
from pyogrio.errors import DataSourceError

import bouw
from build_kaartgrond import write_kaartgrond
from gemeentebronnen import render_bronnen
from gemeentekaart import load_kaart, measure_grenzen, write_kaart
from herindelingen import load_herindelingen
from verbindingen import VERBINDINGEN

KAART = Path("grenzen/afgeleid/gemeenten_342_uit2022_rd.geojson.gz")
GEMEENTEN = Path("indelingen/gemeenten_2026.csv")
ALSO_CAUGHT = (DataSourceError, pd.errors.ParserError)

AREA = "landoppervlakte_km2"
GEMEENTEN_KOLOMMEN = ["gemeente_code", "gemeente_naam", "provincie", "inwoners", AREA]


def load_gemeenten(path: Path) -> pd.DataFrame:
    """Read the names, provincies, inwoners and land area; everything stays text."""
    gemeenten = pd.read_csv(path, dtype=str, keep_default_na=False)
    gemeenten = gemeenten.rename(
        columns={"gemeentecode": "gemeente_code", "gemeentenaam": "gemeente_naam"}
    )
    missing = [kolom for kolom in GEMEENTEN_KOLOMMEN if kolom not in gemeenten.columns]
    if missing:
        raise bouw.BouwError(f"In {path.name} ontbreken de kolommen {', '.join(missing)}.")
    gemeenten = gemeenten[GEMEENTEN_KOLOMMEN].sort_values("gemeente_code").reset_index(drop=True)
    if (gemeenten == "").any(axis=None):
        raise bouw.BouwError(f"{path.name} heeft lege cellen.")
    return gemeenten


def find_parts(codes: Iterable[str], links: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Return the connected parts of the graph, largest first."""
    part_of = {code: {code} for code in codes}
    for a, b in links:
        if part_of[a] is not part_of[b]:
            part_of[a] |= part_of[b]
            for code in part_of[b]:
                part_of[code] = part_of[a]
    unique = {id(part): part for part in part_of.values()}
    return sorted(unique.values(), key=lambda part: (-len(part), min(part)))


def format_km(metres: float) -> str:
    """Kilometres to the metre; only a border below half a metre gets more decimals."""
    text = f"{metres / 1000:.3f}"
    return text if float(text) > 0 else f"{metres / 1000:.6f}"


def build(bron: Path, uit: Path) -> None:
    """Build everything; all checks come before the first file is written."""
    for path in (bron / KAART, bron / GEMEENTEN):
        if not path.is_file():
            raise bouw.BouwError(
                f"Het bronbestand {path} ontbreekt; wijs de map met bronbestanden aan met --bron."
            )
    bouw.report("Bronbestanden lezen")
    kaart = load_kaart(bron / KAART)
    gemeenten = load_gemeenten(bron / GEMEENTEN)
    if gemeenten["gemeente_code"].tolist() != kaart["gemeente_code"].tolist():
        raise bouw.BouwError(f"{KAART.name} en {GEMEENTEN.name} hebben niet dezelfde gemeenten.")
    kaart["gemeente_naam"] = gemeenten["gemeente_naam"]

    herindelingen = load_herindelingen(bron, gemeenten["gemeente_code"])

    bouw.report("Grenzen meten")
    grenzen = measure_grenzen(kaart)
    borders = list(zip(grenzen["gemeente_a"], grenzen["gemeente_b"], strict=True))
    links = sorted(
        (*sorted(link.gemeenten), link.soort, link.naam, link.bron, link.adres)
        for link in VERBINDINGEN
    )
    codes = kaart["gemeente_code"].tolist()
    parts = find_parts(codes, borders + [(link[0], link[1]) for link in links])
    if len(parts) > 1:
        raise bouw.BouwError(f"Los van de rest, zonder verbinding: {sorted(parts[1])}.")

    bouw.report("Grenzen generaliseren en schrijven")
    write_kaart(kaart, uit / "boundaries" / "gemeenten_2023.fgb")
    write_kaartgrond(uit)
    bouw.write_csv(
        uit / "boundaries" / "grenzen_2023.csv",
        ["gemeente_a", "gemeente_b", "lengte_km"],
        [
            (a, b, format_km(metres))
            for (a, b), metres in zip(borders, grenzen["lengte_m"], strict=True)
        ],
    )
    kolommen = ["gemeente_a", "gemeente_b", "soort", "naam", "bron", "adres"]
    bouw.write_csv(uit / "boundaries" / "verbindingen.csv", kolommen, links)
    bouw.write_csv(
        uit / "gemeenten" / "gemeenten.csv",
        GEMEENTEN_KOLOMMEN,
        gemeenten.itertuples(index=False, name=None),
    )
    bouw.write_csv(
        uit / "herindelingen.csv",
        herindelingen.columns,
        herindelingen.itertuples(index=False, name=None),
    )
    (uit / "bronnen.toml").write_text(render_bronnen(), encoding="utf-8", newline="\n")
    bouw.report(f"Klaar: {len(codes)} gemeenten, {len(borders)} grenzen, {len(links)} verbindingen")


if __name__ == "__main__":
    TEKST = "Bouwt de gemeenten, hun grenzen, verbindingen en herindelingen in data/."
    raise SystemExit(bouw.run(build, TEKST, ALSO_CAUGHT))
