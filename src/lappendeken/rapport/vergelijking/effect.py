"""What each of two indelingen does to the congruentie with the others."""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Tabel
from lappendeken.rapport.gedeeld.naast.kernmaten import build_kernmaten, pick
from lappendeken.rapport.gedeeld.naast.model import Blok
from lappendeken.rapport.gedeeld.naast.woorden import RELATIES
from lappendeken.rapport.gedeeld.tabel import GEMEENTE, INWONERS, Veld, build_tabel, shorten
from lappendeken.rapport.gedeeld.woorden import tel

MAX_RIJEN = 40
_ZICHTBAAR = 1e-9


def build_effect(
    vergelijking: Vergelijking, anderen: Sequence[Indeling], names: tuple[str, str]
) -> Blok:
    """Return the section on the congruentie with the other chosen indelingen."""
    titel = "Wat elk doet met de congruentie"
    landelijk = vergelijking.effect_landelijk
    if landelijk.empty:
        text = "Er zijn geen andere indelingen gekozen om beide mee te vergelijken."
        return Blok("effect", titel, Deel((text,)))
    found = {
        variant: pick(landelijk[landelijk["variant"] == variant])
        for variant in ("met_a", "met_b", "met_beide")
    }
    means = [found[variant]["congruentie", "gemeenten"] for variant in ("met_a", "met_b")]
    listed = join_namen(indeling.naam for indeling in anderen)
    sentences = [
        (
            f"Naast {listed}: met {names[0]} is de congruentie gemiddeld over gemeenten "
            f"{format_procent(means[0], 1)}, met {names[1]} op die plaats "
            f"{format_procent(means[1], 1)}."
        ),
        _rise_and_fall(vergelijking, names),
    ]
    tables = [
        build_kernmaten(
            "effect-landelijk",
            "Landelijk, met de andere gekozen indelingen",
            (f"Met {names[0]}", found["met_a"]),
            (f"Met {names[1]}", found["met_b"]),
            ("Met beide", found["met_beide"]),
        ),
        _beside(vergelijking, anderen, names),
    ]
    frame = vergelijking.effect_gemeenten
    moved = frame[frame["verschil"].abs() > _ZICHTBAAR]
    order = moved["verschil"].abs().sort_values(ascending=False, kind="stable").index
    shown, note = shorten(moved.loc[order], MAX_RIJEN, "tabellen/effect_gemeenten.csv")
    if len(shown):
        tables.append(
            build_tabel(
                "effect-gemeenten",
                "Gemeenten waar het verschil het grootst is",
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
    return Blok("effect", titel, Deel(tuple(sentences), tuple(tables)))


def _rise_and_fall(vergelijking: Vergelijking, names: tuple[str, str]) -> str:
    frame = vergelijking.effect_gemeenten
    parts = []
    for word, mine in (
        ("hoger", frame[frame["verschil"] > _ZICHTBAAR]),
        ("lager", frame[frame["verschil"] < -_ZICHTBAAR]),
    ):
        people = format_getal(float(mine["inwoners"].sum()))
        parts.append(f"{word} voor {tel(len(mine), 'gemeente', 'gemeenten')} ({people} inwoners)")
    return f"Met {names[1]} op de plaats van {names[0]} is zij {parts[0]} en {parts[1]}."


def _beside(
    vergelijking: Vergelijking, anderen: Sequence[Indeling], names: tuple[str, str]
) -> Tabel:
    titles = {indeling.slug: indeling.naam for indeling in anderen}
    frame = vergelijking.effect_indelingen.copy()
    frame["naam"] = [titles.get(str(slug), str(slug)) for slug in frame["indeling"]]
    for side in ("relatie_a", "relatie_b"):
        frame[side] = [RELATIES[str(value)] for value in frame[side]]
    return build_tabel(
        "effect-indelingen",
        "Naast elke andere indeling",
        frame,
        (
            Veld("naam", "Indeling"),
            Veld(
                "relatie_a", names[0], breed=True, uitleg="Hoe zij zich tot de indeling verhoudt."
            ),
            Veld(
                "relatie_b", names[1], breed=True, uitleg="Hoe zij zich tot de indeling verhoudt."
            ),
            Veld("jaccard_a", f"Gedeelde partners met {names[0]}", "aandeel"),
            Veld("jaccard_b", f"Gedeelde partners met {names[1]}", "aandeel"),
            Veld("verschil", "Verschil (procentpunt)", "verschil"),
            Veld("grens_jaccard_a", f"Gedeelde grenzen met {names[0]}", "aandeel"),
            Veld("grens_jaccard_b", f"Gedeelde grenzen met {names[1]}", "aandeel"),
        ),
        noot="“Past erin”: elke regio ligt binnen één regio van die indeling; “omvat haar”: "
        "andersom.",
    )
