"""Drawn cases: the smallest division that shows something, visible in the test.

``indeling("a", "AABB.")`` reads one letter per gemeente: equal letters share a
regio, ``.`` is no regio. Gemeenten are GM0001, GM0002, ... in that order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from lappendeken import (
    Congruentie,
    Grenzen,
    Indeling,
    Kenmerken,
    Lidmaatschap,
    compute_congruentie,
)
from lappendeken.maten import Bundel

Aandelen = Mapping[str, float | None]


def code(number: int) -> str:
    return f"GM{number:04d}"


def codes(size: int) -> list[str]:
    return [code(number) for number in range(1, size + 1)]


def indeling(slug: str, regios: str, **kenmerken: Any) -> Indeling:
    """Read a drawing of regios that do not overlap."""
    letters = (None if letter == "." else letter for letter in regios)
    return Indeling.from_mapping(
        slug, dict(zip(codes(len(regios)), letters, strict=True)), **kenmerken
    )


def overlappend(slug: str, gemeenten: Sequence[Aandelen], **kenmerken: Any) -> Indeling:
    """Read a drawing in which each gemeente lists its regios with their share."""
    meta: dict[str, Any] = {"naam": slug, "domein": slug, "stand": 2026} | kenmerken
    rows = [
        Lidmaatschap(gemeente, regio, share)
        for gemeente, regios in zip(codes(len(gemeenten)), gemeenten, strict=True)
        for regio, share in (regios or {"": None}).items()
    ]
    return Indeling(Kenmerken(slug=slug, **meta), tuple(rows))


def grenzen(
    borders: Sequence[tuple[int, int, float]], links: Sequence[tuple[int, int]] = ()
) -> Grenzen:
    """Read borders as (gemeente, gemeente, km) and links over water as (gemeente, gemeente)."""
    return Grenzen(
        pd.DataFrame(
            [(code(a), code(b), float(km)) for a, b, km in borders],
            columns=["gemeente_a", "gemeente_b", "lengte_km"],
        ),
        pd.DataFrame([(code(a), code(b)) for a, b in links], columns=["gemeente_a", "gemeente_b"]),
    )


def rij(size: int) -> Grenzen:
    """Lay gemeenten in a row: each borders the next over as many km as its number."""
    return grenzen([(number, number + 1, number) for number in range(1, size)])


def raster(rows: int, columns: int) -> Grenzen:
    """Lay gemeenten in a grid, each bordering those beside, above and below it."""
    number = np.arange(1, rows * columns + 1).reshape(rows, columns)
    beside = zip(number[:, :-1].ravel(), number[:, 1:].ravel(), strict=True)
    below = zip(number[:-1].ravel(), number[1:].ravel(), strict=True)
    return grenzen([(int(a), int(b), 1.0) for a, b in [*beside, *below]])


def bundel_van(
    *indelingen: Indeling, grenzen: Grenzen, inwoners: Sequence[int] | None = None
) -> Bundel:
    """Lay a drawing over its gemeenten, of 10 inwoners each unless told otherwise."""
    size = max(int(g[2:]) for i in indelingen for g in i.gemeenten)
    people = dict(zip(codes(size), inwoners or [10] * size, strict=True))
    return Bundel.from_indelingen(indelingen, people, grenzen)


def gemeentetabel(inwoners: Sequence[int]) -> pd.DataFrame:
    names = codes(len(inwoners))
    return pd.DataFrame(
        {"gemeente_naam": names, "provincie": "Drenthe", "inwoners": list(inwoners)},
        index=pd.Index(names, name="gemeente_code"),
    )


def vergelijk(
    *indelingen: Indeling,
    inwoners: Sequence[int] | None = None,
    grenzen: Grenzen | None = None,
    **options: Any,
) -> Congruentie:
    """Compute everything for a drawing; every gemeente has 1 inwoner unless told otherwise."""
    size = max(int(g[2:]) for i in indelingen for g in i.gemeenten)
    return compute_congruentie(
        indelingen, gemeentetabel(inwoners or [1] * size), grenzen or rij(size), **options
    )


def maten(*indelingen: Indeling, **options: Any) -> pd.DataFrame:
    """Compute the measures per gemeente, indexed by code, as floats with NaN for missing."""
    table = vergelijk(*indelingen, **options).gemeenten.set_index("gemeente_code")
    return table.drop(columns=["gemeente_naam", "provincie"]).astype(float)


def paar(a: Indeling, b: Indeling, **options: Any) -> pd.Series[Any]:
    """Compute the measures of one pair; a and b keep their roles, whatever their slugs."""
    first, second = a.with_kenmerken(slug="a"), b.with_kenmerken(slug="b")
    return vergelijk(first, second, **options).indelingsparen.iloc[0]


def getallen(values: pd.Series[Any]) -> pd.Series[float]:
    """Return the numbers of a row, NaN for missing, without its texts."""
    numbers = {n: v for n, v in values.items() if not isinstance(v, str)}
    return pd.Series({n: float("nan") if pd.isna(v) else float(v) for n, v in numbers.items()})


# --- random cases --------------------------------------------------------------

SLUGS = ("a", "b", "c", "d", "e")

# Every way in which a gemeente can lie in regios: none, one, several; known, unknown,
# below the threshold, exactly on it, not adding up to 1.
LIGGINGEN: tuple[tuple[float | None, ...], ...] = (
    (),
    (1.0,),
    (1.0,),
    (None,),
    (0.03,),
    (0.5, 0.5),
    (0.96, 0.04),
    (0.95, 0.05),
    (0.6, 0.36, 0.04),
    (None, None),
    (0.5, None),
    (0.04, None),
    (0.03, 0.02),
)


@st.composite
def tekeningen(draw: st.DrawFn, size: int, letters: str = "ABC.") -> str:
    """Draw one division of so many gemeenten, with at least one regio."""
    drawing = draw(st.text(letters, min_size=size, max_size=size))
    return drawing if drawing.strip(".") else "A" * size


@st.composite
def liggingen(draw: st.DrawFn, size: int) -> list[dict[str, float | None]]:
    """Draw one division with shares, with at least one regio."""
    found: list[dict[str, float | None]] = []
    for _ in range(size):
        shares = draw(st.sampled_from(LIGGINGEN))
        regios = draw(st.permutations("ABC"))
        found.append(dict(zip(regios, shares, strict=False)))
    if not any(found):
        found[0] = {"A": 1.0}
    return found


@st.composite
def stapels(
    draw: st.DrawFn,
    minimum: int = 2,
    maximum: int = 4,
    letters: str = "ABC.",
    largest: int = 7,
    met_aandelen: bool = True,
) -> list[Indeling]:
    """Draw some indelingen of the same gemeenten, in one to three domeinen."""
    size = draw(st.integers(1, largest))
    count = draw(st.integers(minimum, maximum))
    found = []
    for slug in SLUGS[:count]:
        domein = draw(st.sampled_from(("zorg", "jeugd", slug)))
        if met_aandelen and draw(st.booleans()):
            found.append(overlappend(slug, draw(liggingen(size)), domein=domein))
        else:
            found.append(indeling(slug, draw(tekeningen(size, letters)), domein=domein))
    return found


def inwoners(size: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(1, 9), min_size=size, max_size=size)


def size_of(stack: Sequence[Indeling]) -> int:
    return len(stack[0].gemeenten)


def is_connected(members: set[int], edges: set[tuple[int, int]]) -> bool:
    """Walk over the borders: slow and obvious."""
    seen, front = set(), [min(members)]
    while front:
        here = front.pop()
        seen.add(here)
        for a, b in edges:
            for near, far in ((a, b), (b, a)):
                if near == here and far in members and far not in seen:
                    front.append(far)
    return seen == members
