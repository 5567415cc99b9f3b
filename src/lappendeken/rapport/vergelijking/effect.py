"""What each of two indelingen does to the congruentie with the others."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lappendeken.analyse.afweging import compute_vergelijkafweging
from lappendeken.analyse.provincies import compute_provincies
from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.basis.tekst import fold, format_procent, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.afweging import TITEL as AFWEGING
from lappendeken.rapport.gedeeld.afweging import build_afweging
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Tabel
from lappendeken.rapport.gedeeld.naast.kernmaten import build_kernmaten, pick
from lappendeken.rapport.gedeeld.naast.model import Blok, Onderdeel
from lappendeken.rapport.gedeeld.naast.woorden import RELATIES, tel_gemeenten
from lappendeken.rapport.gedeeld.provincies import TITEL as PER_PROVINCIE
from lappendeken.rapport.gedeeld.provincies import build_provincies
from lappendeken.rapport.gedeeld.tabel import GEMEENTE, INWONERS, Veld, build_tabel, shorten
from lappendeken.rapport.vergelijking.zinnen import Namen

MAX_RIJEN = 40
_ZICHTBAAR = 1e-9


def build_effect(
    vergelijking: Vergelijking,
    anderen: Sequence[Indeling],
    names: Namen,
    inwoners: pd.Series,
    *,
    met_provincies: bool = True,
) -> Blok:
    """Return the section on the congruentie with the other chosen indelingen."""
    titel = "Wat elk doet met de congruentie"
    landelijk = vergelijking.effect_landelijk
    if landelijk.empty:
        text = "Er zijn geen andere indelingen gekozen om beide mee te vergelijken."
        return Blok("effect", titel, Deel((text,)))
    frame = vergelijking.effect_gemeenten
    # Who has no regio in one of the two has no difference.
    known = frame[frame["verschil"].notna()]
    beside = _beside(vergelijking, anderen, names)
    listed = join_namen(indeling.naam for indeling in anderen)
    if known.empty:
        text = (
            f"Naast {listed} is de congruentie niet te vergelijken: daarvoor moeten er in beide "
            "gevallen twee domeinen zijn die dezelfde gemeente bevatten."
        )
        return Blok("effect", titel, Deel((text,), (beside,)))
    means = [float(known[f"congruentie_{side}"].mean()) for side in "ab"]
    sentences = [
        (
            f"Naast {listed}: met {names[0]} is de congruentie {_mean_of(vergelijking, known)} "
            f"{format_procent(means[0], 1)}, met {names[1]} op die plaats "
            f"{format_procent(means[1], 1)}."
        ),
        _rise_and_fall(known, names),
    ]
    tables = [beside]
    if vergelijking.dekking.is_zelfde:
        found = {
            variant: pick(landelijk[landelijk["variant"] == variant])
            for variant in ("met_a", "met_b", "met_beide")
        }
        tables.insert(
            0,
            build_kernmaten(
                "effect-landelijk",
                "Landelijk, met de andere gekozen indelingen",
                (f"Met {names[0]}", found["met_a"]),
                (f"Met {names[1]}", found["met_b"]),
                ("Met beide", found["met_beide"]),
            ),
        )
    moved = known[known["verschil"].abs() > _ZICHTBAAR]
    # Sums of many parts differ in their last digits; equal differences go by name.
    ranked = moved.assign(
        grootte=-moved["verschil"].abs().round(9), naam=moved["gemeente_naam"].map(fold)
    ).sort_values(["grootte", "naam"], kind="stable")
    shown, note = shorten(ranked, MAX_RIJEN, "tabellen/effect_gemeenten.csv")
    if len(shown):
        tables.append(
            build_tabel(
                "effect-gemeenten",
                "Gemeenten waar het verschil het grootst is"
                if note
                else "Gemeenten met een verschil, het grootste eerst",
                shown,
                (
                    GEMEENTE,
                    INWONERS,
                    Veld("congruentie_a", f"Met {names[0]}", "aandeel"),
                    Veld("congruentie_b", f"Met {names[1]}", "aandeel"),
                    Veld("verschil", "Verschil (procentpunt)", "verschil"),
                ),
                zoekveld="Zoek een gemeente",
                noot=note,
            )
        )
    parts = []
    if met_provincies:
        provincies = build_provincies("provincies-tabel", compute_provincies(known))
        parts.append(Onderdeel(PER_PROVINCIE, provincies))
    weighed = compute_vergelijkafweging(vergelijking, names, inwoners)
    if len(weighed):
        deel = build_afweging(
            "afweging-tabel",
            weighed,
            "Congruentie",
            "Gemeenten die verhuizen",
            begin=1,
        )
        parts.insert(0, Onderdeel(AFWEGING, deel))
    return Blok("effect", titel, Deel(tuple(sentences), tuple(tables)), onderdelen=tuple(parts))


def _mean_of(vergelijking: Vergelijking, known: pd.DataFrame) -> str:
    """Say over whom the mean is."""
    land = vergelijking.dekking.land
    if len(known) == land:
        return "gemiddeld over gemeenten"
    if len(known) == 1:
        return f"van {known['gemeente_naam'].iloc[0]}, de enige gemeente met een regio in beide,"
    return f"gemiddeld over de {len(known)} gemeenten (van de {land}) met een regio in beide"


def _rise_and_fall(frame: pd.DataFrame, names: Namen) -> str:
    parts = []
    for word, mine in (
        ("hoger", frame[frame["verschil"] > _ZICHTBAAR]),
        ("lager", frame[frame["verschil"] < -_ZICHTBAAR]),
    ):
        parts.append(f"{word} voor {tel_gemeenten(mine)}" if len(mine) else "")
    what = f"Met {names[1]} op de plaats van {names[0]} is zij"
    if all(parts):
        return f"{what} {parts[0]} en {parts[1]}."
    if not any(parts):
        return f"{what} voor elke gemeente even hoog."
    other = "lager" if parts[0] else "hoger"
    return f"{what} {''.join(parts)} en voor geen enkele gemeente {other}."


def _beside(vergelijking: Vergelijking, anderen: Sequence[Indeling], names: Namen) -> Tabel:
    titles = {indeling.slug: indeling.naam for indeling in anderen}
    frame = vergelijking.effect_indelingen.copy()
    frame["naam"] = [titles.get(str(slug), str(slug)) for slug in frame["indeling"]]
    for side in ("relatie_a", "relatie_b"):
        frame[side] = [RELATIES[str(value)] for value in frame[side]]
    same = vergelijking.dekking.is_zelfde
    difference = [Veld("verschil", "Verschil (procentpunt)", "verschil")] if same else []
    scope = (
        ""
        if same
        else f" De cijfers van {names[0]} en {names[1]} gaan over verschillende gemeenten en zijn "
        "niet met elkaar te vergelijken."
    )
    return build_tabel(
        "effect-indelingen",
        f"Naast elke andere indeling (a: {names[0]}; b: {names[1]})",
        frame,
        (
            Veld("naam", "Indeling"),
            Veld("relatie_a", "a", uitleg="Hoe zij zich tot de indeling verhoudt."),
            Veld("relatie_b", "b", uitleg="Hoe zij zich tot de indeling verhoudt."),
            Veld("jaccard_a", "Gedeelde partners met a", "aandeel"),
            Veld("jaccard_b", "Gedeelde partners met b", "aandeel"),
            *difference,
            Veld("grens_jaccard_a", "Gedeelde grenzen met a", "aandeel"),
            Veld("grens_jaccard_b", "Gedeelde grenzen met b", "aandeel"),
        ),
        noot="“Past erin”: elke regio ligt binnen één regio van die indeling; “omvat haar”: "
        f"andersom.{scope}",
    )
