"""The sources of a run: those of its indelingen, of scenario's, and the files of the user."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from lappendeken.basis.bestand import compute_sha256
from lappendeken.gegevens.catalogus import EIGEN
from lappendeken.gegevens.catalogus.klaar import Klaarscenario
from lappendeken.gegevens.catalogus.lezen import BRON_KOLOMMEN
from lappendeken.model.kenmerken import Bron
from lappendeken.opdracht.gedeeld.gegeven import Bijlage

if TYPE_CHECKING:
    import pandas as pd


def add_bijlagen(
    found: pd.DataFrame,
    klaar: Mapping[Klaarscenario, Sequence[Bron]],
    bestanden: Iterable[Bijlage],
) -> pd.DataFrame:
    """Return the sources of indelingen with those of scenario's and other files below them."""
    import pandas as pd

    ready = [
        {
            "invoer": f"scenarios/{scenario.path.name}",
            **{name: getattr(bron, name) for name in BRON_KOLOMMEN},
            "sha256": compute_sha256(scenario.path),
        }
        for scenario, bronnen in klaar.items()
        for bron in bronnen
    ]
    files = [{"invoer": one.bestand, "titel": EIGEN, "sha256": one.sha256} for one in bestanden]
    own = pd.DataFrame(ready + files, columns=found.columns)
    return pd.concat([found, own], ignore_index=True).fillna("") if len(own) else found
