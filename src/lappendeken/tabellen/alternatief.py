"""The tables that ``vergelijk`` and ``scenario`` write, in the order of their files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from lappendeken.analyse.scenario import CRITERIA, Alternatief, Scenariovergelijking
from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen
from lappendeken.model.indeling import Indeling
from lappendeken.tabellen.kolommen import Kolom
from lappendeken.tabellen.kolommen_alternatief import (
    SCENARIOTABELLEN,
    VERGELIJKKOLOMMEN,
    VERGELIJKTABELLEN,
    list_scenariokolommen,
)

NIET_IN_EXCEL = ("gemeenten",)
"""Tables of ``scenario`` that are too long for a sheet that a person reads."""


def list_vergelijktabellen(
    vergelijking: Vergelijking,
    anderen: Sequence[Indeling],
    wijzigingen: Wijzigingen | None,
    bronnen: pd.DataFrame,
) -> dict[str, pd.DataFrame]:
    """Return name to table, as described in :data:`VERGELIJKKOLOMMEN`.

    Parameters
    ----------
    vergelijking
        What was computed.
    anderen
        The other chosen indelingen.
    wijzigingen
        Between two standen of one reeks, if a and b are that.
    bronnen
        The sources.
    """
    a, b = vergelijking.a, vergelijking.b
    roles = [("a", a), ("b", b), *(("ander", other) for other in anderen)]
    found = {
        "vergeleken": pd.DataFrame(
            [(rol, i.slug, i.naam, i.domein, i.kenmerken.stand, len(i.regios)) for rol, i in roles],
            columns=[kolom.naam for kolom in VERGELIJKKOLOMMEN["vergeleken"]],
        ),
        "indelingspaar": vergelijking.paar,
        "kruistabel": vergelijking.kruistabel,
        "splitsingen": vergelijking.splitsingen,
        "verhuislijst": pd.concat(
            [
                lijst.tabel.assign(lijst=name)
                for name, lijst in (
                    ("a_in_b", vergelijking.a_in_b),
                    ("b_in_a", vergelijking.b_in_a),
                    ("gelijk", vergelijking.gelijk),
                )
            ],
            ignore_index=True,
        ),
        "effect_landelijk": vergelijking.effect_landelijk,
        "effect_gemeenten": vergelijking.effect_gemeenten,
        "effect_indelingen": vergelijking.effect_indelingen,
        "toewijzingen": pd.concat([a.to_frame(), b.to_frame()], ignore_index=True),
        "bronnen": bronnen,
    }
    if wijzigingen:
        found["wijzigingen_regios"] = wijzigingen.regios
        found["wijzigingen_gemeenten"] = wijzigingen.gemeenten
    return _order(found, VERGELIJKTABELLEN, VERGELIJKKOLOMMEN)


def list_kolommen(resultaat: Scenariovergelijking) -> dict[str, tuple[Kolom, ...]]:
    """Return the columns of the tables of a scenario."""
    kinds = {"aandeel": "aandeel", "aantal": "aantal", "km": "km"}
    return list_scenariokolommen(
        [
            Kolom(name, kinds.get(CRITERIA[name].soort, "getal"), f"{CRITERIA[name].naam}.")
            for name in resultaat.criteria
        ]
    )


def list_scenariotabellen(
    resultaat: Scenariovergelijking, bronnen: pd.DataFrame
) -> dict[str, pd.DataFrame]:
    """Return name to table, as described in :func:`list_kolommen`."""

    def gather(which: Callable[[Alternatief], pd.DataFrame]) -> pd.DataFrame:
        return pd.concat(
            [which(a).assign(alternatief=a.scenario.naam) for a in resultaat.alternatieven],
            ignore_index=True,
        )

    found = {
        name: gather(lambda alternatief, name=name: getattr(alternatief, name))  # type: ignore[misc]
        for name in SCENARIOTABELLEN
        if name not in ("alternatieven", "toewijzingen", "bronnen")
    }
    for name, column in (("naden", "hard_voor"), ("naden", "hard_na"), ("aandacht", "nu_al")):
        found[name][column] = ["ja" if value else "nee" for value in found[name][column]]
    found["alternatieven"] = resultaat.tabel
    found["toewijzingen"] = gather(_list_toewijzingen)
    found["bronnen"] = bronnen
    return _order(found, SCENARIOTABELLEN, list_kolommen(resultaat))


def _list_toewijzingen(alternatief: Alternatief) -> pd.DataFrame:
    changed = [
        indeling.to_frame()
        for indeling in alternatief.congruentie.bundel.indelingen
        if indeling.slug in alternatief.gewijzigd
    ]
    return pd.concat(changed, ignore_index=True)


def _order(
    found: Mapping[str, pd.DataFrame],
    tabellen: Mapping[str, str],
    kolommen: Mapping[str, Sequence[Kolom]],
) -> dict[str, pd.DataFrame]:
    """Put tables and their columns in the order that is described."""
    return {
        name: found[name][[kolom.naam for kolom in kolommen[name]]]
        for name in tabellen
        if name in found
    }
