"""Every input of a run with its sources: the data of the package, and what the user brought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus.lezen import (
    BRON_KOLOMMEN,
    compute_checksum,
    read_bronnen,
)
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

if TYPE_CHECKING:
    import pandas as pd


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


@dataclass(frozen=True, slots=True)
class Gecorrigeerd:
    """An indeling of which the user corrected rows.

    Attributes
    ----------
    indeling
        As it is with the corrections.
    bestand, sha256
        Name and checksum of the file with the corrections.
    correcties
        A Dutch sentence for each, with its source.
    """

    indeling: Indeling
    bestand: str
    sha256: str
    correcties: tuple[str, ...]


def check_vrij(eigen: Iterable[Eigen], kenmerken: Mapping[str, Kenmerken]) -> None:
    """Refuse an indeling of the user under a slug that another one has.

    Raises
    ------
    SelectieError
        If a slug is taken.
    """
    taken = set(kenmerken)
    for one in eigen:
        slug = one.indeling.slug
        if slug in taken:
            msg = f"Indeling '{slug}' is er al. Geef uw bestand een andere naam: naam=BESTAND."
            raise SelectieError(msg)
        taken.add(slug)


def list_bronnen(
    root: Path,
    indelingen: Iterable[Indeling],
    kenmerken: Mapping[str, Kenmerken],
    ingebracht: Iterable[Eigen | Gecorrigeerd] = (),
) -> pd.DataFrame:
    """List the shared files and those of indelingen; as :meth:`Catalogus.bronnen`."""
    import pandas as pd

    given = list(ingebracht)
    own = {one.indeling.slug for one in given if isinstance(one, Eigen)}
    rows = [asdict(source) for source in read_bronnen(root / "bronnen.toml")]
    used = set()
    for indeling in indelingen:
        slug = indeling.slug
        used.add(slug)
        if slug in own or slug not in kenmerken:
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
    brought = [describe_ingebracht(one) for one in given if one.indeling.slug in used]
    if not brought:
        return frame
    mine = pd.DataFrame(brought, columns=frame.columns).drop_duplicates()
    return pd.concat([frame, mine], ignore_index=True).fillna("")


def describe_ingebracht(one: Eigen | Gecorrigeerd) -> dict[str, str]:
    """Return what the user brought as a row of the sources."""
    row = {"invoer": one.bestand, "sha256": one.sha256}
    stand = str(one.indeling.kenmerken.stand)
    if isinstance(one, Eigen):
        return {**row, "titel": EIGEN, "stand": stand, "toelichting": one.bron}
    titel = f"Correcties van de gebruiker op {one.indeling.slug}"
    return {**row, "titel": titel, "toelichting": " ".join(one.correcties)}
