"""Damage maps at random and look what reading them does: ``python scripts/ruis_kaarten.py 400``.

Every outcome must be a map that is read or one sentence. Anything else is told, and the
file is kept in the folder that the last line names.
"""

from __future__ import annotations

import collections
import random
import sys
import tempfile
import time
import warnings
from pathlib import Path

import geopandas as gpd
from shapely.geometry import box

from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.proces import measure_kaart

SUFFIXEN = ("gpkg", "fgb", "shp", "geojson")
BIJ_SHP = ("shx", "dbf", "prj", "cpg")
TRAAG = 10.0
BROKKEN = (
    *(b"\x00", b"\xff", b'"', b"{", b"}", b"[", b"]", b",", b"null", b"true", b"NaN", b"1e999"),
    *(b"-1", b"\x7f\xff\xff\xff", b"\xff" * 8, b"\x00" * 8, b"\xf8\x7f", b"Polygon", b"Point"),
    *(b"EPSG", b"28992", b"regio", b"link", b"\xe2\x80\xae", b"9" * 5000, b"[" * 5000, b""),
)


def damage(content: bytes, chance: random.Random) -> bytes:
    """Change a file in one to twenty places, mostly a little."""
    raw = bytearray(content)
    # The begin of a file holds what tells how to read the rest.
    reach = len(raw) if chance.random() < 0.5 else min(len(raw), 2000)
    for _ in range(chance.choice([1, 1, 2, 3, 6, 20])):
        at, way = chance.randrange(reach + 1), chance.random()
        if way < 0.5 and raw:
            raw[at % len(raw)] = chance.randrange(256)
        elif way < 0.7:
            piece = chance.choice(BROKKEN)
            raw[at : at + len(piece)] = piece
        elif way < 0.8:
            raw[at:at] = chance.choice(BROKKEN)
        elif way < 0.9:
            del raw[at : at + chance.randrange(1, 60)]
        elif way < 0.97:
            raw[at:at] = raw[at : at + chance.randrange(1, 200)]
        else:
            del raw[at:]
    return bytes(raw)


def write_zaden(folder: Path) -> None:
    """Write a good map of every format."""
    squares = [box(x, y, x + 9_000, y + 9_000) for x in (0, 9_000) for y in (300_000, 309_000)]
    names = {"regio": list("abca"), "regio_code": [1, 2, 3, 1]}
    kaart = gpd.GeoDataFrame(names, geometry=squares, crs=28992)
    for suffix in SUFFIXEN:
        kaart.to_file(folder / f"k.{suffix}")


def main(count: int, seed: int = 1) -> int:
    """Read that many damaged maps; return how many went wrong."""
    folder = Path(tempfile.mkdtemp(prefix="ruis-"))
    (zaden := folder / "zaden").mkdir()
    write_zaden(zaden)
    gebieden = [box(0, 300_000, 18_000, 318_000).wkb]
    chance = random.Random(seed)  # noqa: S311 - it decides nothing
    outcome: collections.Counter[tuple[str, str]] = collections.Counter()
    sentences: collections.Counter[str] = collections.Counter()
    wrong, slowest = 0, 0.0
    warnings.simplefilter("error")
    for number in range(count):
        suffix = SUFFIXEN[number % len(SUFFIXEN)]
        (place := folder / f"{number}").mkdir()
        path = place / f"k.{suffix}"
        path.write_bytes(damage((zaden / path.name).read_bytes(), chance))
        for other in BIJ_SHP if suffix == "shp" else ():
            if (source := zaden / f"k.{other}").exists():
                content = source.read_bytes()
                content = damage(content, chance) if chance.random() < 0.4 else content
                (place / source.name).write_bytes(content)
        start = time.perf_counter()
        try:
            measure_kaart(path, gebieden, "EPSG:28992")
            outcome[suffix, "gelezen"] += 1
            good = True
        except GegevensError as error:
            outcome[suffix, "zin"] += 1
            sentences[str(error).split(":")[0].split(". ")[0][:60]] += 1
            good = len(str(error)) < 600 and "\n" not in str(error)
        except Exception as error:
            outcome[suffix, "FOUT"] += 1
            print(f"{path}: {type(error).__name__}: {error}", flush=True)
            good = False
        took = time.perf_counter() - start
        slowest = max(slowest, took)
        if took > TRAAG:
            print(f"{path}: {took:.1f} s", flush=True)
        wrong += not good
        if good:
            for made in place.iterdir():
                made.unlink()
            place.rmdir()
    for (suffix, what), times in sorted(outcome.items()):
        print(f"{suffix:8} {what:8} {times}")
    for text, times in sentences.most_common(20):
        print(f"{times:5} {text}")
    print(f"{count} kaarten, {wrong} fout, langste {slowest:.1f} s; map {folder}")
    return wrong


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])) > 0)
