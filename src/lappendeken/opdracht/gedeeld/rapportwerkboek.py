"""The Excel file of a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lappendeken.basis.opruimen import clear_now
from lappendeken.opdracht.gedeeld.invoer import Invoer

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.analyse.register import Registercontrole
    from lappendeken.analyse.uitwerking import Uitwerking


def build_rapportwerkboek(
    uitwerking: Uitwerking,
    tabellen: Mapping[str, pd.DataFrame],
    invoer: Invoer,
    maatlat: str,
    register: Registercontrole | None,
    eigen_gewicht: pd.DataFrame | None = None,
) -> bytes:
    """Return ``lappendeken.xlsx``: the summing-up first, then every table.

    Parameters
    ----------
    uitwerking
        What was compared, and what lies beside it.
    tabellen
        Its tables, by name.
    invoer
        What the run read.
    maatlat
        Slug of the yardstick; empty for the usual one.
    register
        What people wrote about crossings; ``None`` without a register.
    eigen_gewicht
        What gemeenten weigh by the user; ``None`` when that was not asked.
    """
    # XlsxWriter is read here: who errs need not wait for it.
    from lappendeken.tabellen.bladen import build_bladen
    from lappendeken.tabellen.werkboek import build_werkboek

    congruentie, catalogus, bladen = uitwerking.congruentie, uitwerking.catalogus, None
    if not catalogus.eenheid.is_eigen:
        # Beside the country, its provincies and its yardstick, which own units have not.
        from lappendeken.rapport.rapport.maatlat import find_maatlat

        yardstick = find_maatlat(catalogus, maatlat)
        bladen = build_bladen(uitwerking, tabellen["landelijk"], yardstick, register)
        if eigen_gewicht is not None:
            bladen["eigen_gewicht"] = eigen_gewicht
    book = build_werkboek(congruentie, tabellen, bladen, catalogus.eenheid, invoer.woorden)
    # The writer with its hundred thousand cells refers to itself.
    clear_now()
    return book
