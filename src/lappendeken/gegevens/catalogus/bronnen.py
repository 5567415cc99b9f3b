"""Every input of a run with its sources: the data of the package, and what the user brought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pandas as pd

from lappendeken.gegevens.catalogus.lezen import (
    BRON_KOLOMMEN,
    compute_checksum,
    read_bronnen,
)
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

EIGEN = "Eigen bestand van de gebruiker"


@dataclass(frozen=True, slots=True)
class Eigen:
    """An indeling that the user brought.

    Attributes
    ----------
    indeling
        As it was read.
    bestand
        Name of the file, without its folder.
    sha256
        Checksum of the file.
    bron
        What the user says of where it comes from; may be empty.
    """

    indeling: Indeling
    bestand: str
    sha256: str
    bron: str = ""


def list_bronnen(
    root: Path,
    indelingen: Iterable[Indeling],
    kenmerken: Mapping[str, Kenmerken],
    eigen: Iterable[Eigen] = (),
) -> pd.DataFrame:
    """List the shared files and those of indelingen; as :meth:`Catalogus.bronnen`."""
    own = {one.indeling.slug: one for one in eigen}
    rows = [asdict(source) for source in read_bronnen(root / "bronnen.toml")]
    brought = []
    for indeling in indelingen:
        slug = indeling.slug
        if slug in own:
            brought.append(own[slug])
            continue
        if slug not in kenmerken:
            continue
        for item in indeling.kenmerken.bronnen:
            texts = {name: getattr(item, name) for name in BRON_KOLOMMEN}
            supports = f"voor: {', '.join(item.velden)}" if item.velden else ""
            rows.append(
                {
                    "invoer": f"indelingen/{slug}/toewijzing.csv",
                    **texts,
                    "toelichting": supports,
                }
            )
    frame = pd.DataFrame(rows, columns=["invoer", *BRON_KOLOMMEN, "toelichting"])
    sums = {name: compute_checksum(root / name) for name in frame["invoer"].unique()}
    frame = frame.assign(sha256=frame["invoer"].map(sums))
    if not brought:
        return frame
    mine = pd.DataFrame(
        [
            {
                "invoer": one.bestand,
                "titel": EIGEN,
                "stand": str(one.indeling.kenmerken.stand),
                "toelichting": one.bron,
                "sha256": one.sha256,
            }
            for one in brought
        ],
        columns=frame.columns,
    ).drop_duplicates()
    return pd.concat([frame, mine], ignore_index=True).fillna("")
