"""A drawn country of twelve Flemish-like units: four wide, three high, every score by hand.

Units are squares of 10 km, numbered from the south-west, row by row; three lists divide them.

    politiezone      eerstelijnszone   referentieregio
    C C D D          C C C C           A A B B
    A A B B          B B B B           A A B B
    A A B B          A A A A           A A B B

Of Aalst (1, below left) the partners are {2, 5, 6}, {2, 3, 4} and {2, 5, 6, 9, 10}: jaccard 1/5,
3/5 and 1/7, and so a congruentie of 11/35. Of Ieper (9, above left) they are {10}, {10, 11, 12}
and {1, 2, 5, 6, 10}: 1/3, 1/5 and 1/7, so 71/315. Eight units are like the first and four like
the second: 8/12 x 11/35 + 4/12 x 71/315 = 269/945 = 28.5%.
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
from shapely.geometry import Polygon, box

NAMEN = (
    *("Aalst", "Brugge", "Diest", "Eeklo"),
    *("Genk", "Halle", "Hasselt", "Herk"),
    *("Ieper", "Kortrijk", "Leuven", "Mechelen"),
)
CODES = tuple(str(41002 + 7 * number) for number in range(12))
INWONERS = (
    12_000,
    8_000,
    30_000,
    5_000,
    9_000,
    15_000,
    22_000,
    7_000,
    11_000,
    6_000,
    18_000,
    9_500,
)
LIJSTEN = {
    "politiezone": "AABBAABBCCDD",
    "eerstelijnszone": "AAAABBBBCCCC",
    "referentieregio": "AABBAABBAABB",
}
ZIJDE = 10_000
# Lambert 72, in which Belgian files are.
STELSEL = 31370
BEGIN = (60_000, 170_000)


def vak(number: int) -> Polygon:
    """Return the square of a unit."""
    x, y = BEGIN[0] + ZIJDE * (number % 4), BEGIN[1] + ZIJDE * (number // 4)
    return box(x, y, x + ZIJDE, y + ZIJDE)


def tabel(*, inwoners: bool = True) -> pd.DataFrame:
    """Return the units without their polygons."""
    frame = pd.DataFrame({"NISCODE": CODES, "Naam": NAMEN})
    return frame.assign(inwoners=INWONERS) if inwoners else frame


def kaart() -> gpd.GeoDataFrame:
    """Return the units with their polygons."""
    return gpd.GeoDataFrame(tabel(), geometry=[vak(n) for n in range(12)], crs=STELSEL)


def schrijf(folder: Path) -> None:
    """Write the units as a map and as tables, and the three lists."""
    kaart().to_file(folder / "vlaanderen.gpkg")
    tabel().to_csv(folder / "tabel.csv", index=False)
    tabel(inwoners=False).to_csv(folder / "kaal.csv", index=False)
    for naam, regios in LIJSTEN.items():
        lijst = pd.DataFrame({"NISCODE": CODES, "regio": list(regios)})
        lijst.to_csv(folder / f"{naam}-2025.csv", index=False)
