"""The figures at the top of the page on two indelingen."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen
from lappendeken.basis.tekst import format_getal, format_procent
from lappendeken.rapport.gedeeld.bouwstenen import Kerncijfer
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, tel
from lappendeken.rapport.vergelijking.wijzigingen import list_overgegaan
from lappendeken.rapport.vergelijking.zinnen import Namen


def build_cijfers(
    vergelijking: Vergelijking,
    names: Namen,
    wijzigingen: Wijzigingen | None,
    inwoners: pd.Series,
    *,
    met_grenzen: bool = True,
) -> tuple[Kerncijfer, ...]:
    """Return the figures at the top: what changed or would move, and what both share."""
    row = vergelijking.paar.iloc[0]
    dekking = vergelijking.dekking
    found = []
    if not dekking.is_heel:
        found.append(Kerncijfer(dekking.aantal, "gemeenten", "in beide; daarover gaat deze pagina"))
    found += (
        _count_changes(wijzigingen, inwoners)
        if wijzigingen
        # Of one gemeente nothing can be said.
        else [_count_moves(vergelijking, names)][: dekking.beide - 1]
    )
    grens = float(row["grens_jaccard"])
    shared = Kerncijfer(
        format_procent(float(row["jaccard"])), "gedeelde partners", "gemiddeld per gemeente"
    )
    if not met_grenzen:
        return (*found, shared)
    return (
        *found,
        shared,
        Kerncijfer(
            format_procent(grens),
            "gedeelde regiogrenzen",
            "in kilometers" if is_bekend(grens) else "er is geen regiogrens om te vergelijken",
        ),
    )


def _count_moves(vergelijking: Vergelijking, names: Namen) -> Kerncijfer:
    lijst = vergelijking.kortste
    one, other = order_names(vergelijking, names)
    if vergelijking.relatie == "gelijk":
        return Kerncijfer("0", "verschillen", "beide hebben dezelfde gemeenten bij elkaar")
    if not lijst.aantal:
        return Kerncijfer("0", "gemeenten verhuizen", f"{one} past al in {other}")
    return Kerncijfer(
        format_getal(lijst.aantal),
        kies(lijst.aantal, "gemeente verhuist", "gemeenten verhuizen"),
        "; ".join(filter(None, (f"zodat {one} in {other} past", tel_inwoners(lijst.inwoners)))),
    )


def _count_changes(wijzigingen: Wijzigingen, inwoners: pd.Series) -> list[Kerncijfer]:
    moved = list_overgegaan(wijzigingen)
    company = wijzigingen.gemeenten
    return [
        Kerncijfer(
            format_getal(len(frame)),
            kies(len(frame), een, meer),
            tel_inwoners(float(inwoners.reindex(frame["gemeente_code"]).sum()))
            if len(frame)
            else "",
        )
        for frame, een, meer in (
            (moved, "gemeente ging over", "gemeenten gingen over"),
            (company, "gemeente met andere partners", "gemeenten met andere partners"),
        )
    ]


def tel_inwoners(number: float) -> str:
    """Count inwoners; empty when they are not known."""
    return "" if not is_bekend(number) else tel(number, "inwoner", "inwoners")


def order_names(vergelijking: Vergelijking, names: Namen) -> Namen:
    """Return the names of what moves and of what it has to fit, in the direction shown."""
    return names if vergelijking.kortste.indeling == vergelijking.a.slug else names[::-1]
