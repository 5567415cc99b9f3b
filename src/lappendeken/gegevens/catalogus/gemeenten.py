"""What is known of each gemeente: as a list, and as the table that is made of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

GEMEENTE_KOLOMMEN = (
    "gemeente_code",
    "gemeente_naam",
    "provincie",
    "inwoners",
    "landoppervlakte_km2",
)


class Gemeente(NamedTuple):
    """What is known of a gemeente; NaN where nobody knows."""

    naam: str
    provincie: str
    inwoners: float
    landoppervlakte_km2: float = math.nan


def build_gemeenten(per_gemeente: Mapping[str, Gemeente]) -> pd.DataFrame:
    """Return the gemeenten as a table, indexed by ``gemeente_code``."""
    import pandas as pd

    code, *columns = GEMEENTE_KOLOMMEN
    index = pd.Index(list(per_gemeente), dtype=object, name=code)
    cells = zip(*per_gemeente.values(), strict=True)
    frame = pd.DataFrame(dict(zip(columns, map(list, cells), strict=True)), index, dtype=object)
    frame = frame.astype({"inwoners": "int64", "landoppervlakte_km2": float})
    # The same whatever a command told pandas to keep text in when this is first asked for.
    frame.columns = pd.Index(columns, dtype=object)
    return frame


def list_gemeenten(gemeenten: pd.DataFrame) -> dict[str, Gemeente]:
    """Return what a table of gemeenten or other units says of each, by code."""
    import pandas as pd

    rows = gemeenten[["gemeente_naam", "provincie", "inwoners"]]
    return {
        str(code): Gemeente(
            str(naam), str(provincie), float(inwoners) if pd.notna(inwoners) else math.nan
        )
        for code, naam, provincie, inwoners in rows.itertuples(name=None)
    }
