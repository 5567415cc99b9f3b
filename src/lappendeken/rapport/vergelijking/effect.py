"""What each of two indelingen does to the congruentie with the others; and over time."""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen
from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.naast.model import Blok
from lappendeken.rapport.gedeeld.naast.woorden import (
    KERNMATEN,
    RELATIES,
    build_tabel,
    cel_soort,
    cel_verschil,
    pick,
    shorten,
)
from lappendeken.rapport.gedeeld.woorden import cel_tekst, tel

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
        Tabel(
            "effect-landelijk",
            "Landelijk, met de andere gekozen indelingen",
            (
                Kolom("Maat"),
                Kolom(f"Met {names[0]}", getal=True),
                Kolom(f"Met {names[1]}", getal=True),
                Kolom("Verschil", getal=True, uitleg="Van aandelen: in procentpunten."),
                Kolom("Met beide", getal=True),
            ),
            tuple(
                (
                    cel_tekst(naam),
                    cel_soort(found["met_a"][key], soort),
                    cel_soort(found["met_b"][key], soort),
                    cel_verschil(found["met_b"][key] - found["met_a"][key], soort),
                    cel_soort(found["met_beide"][key], soort),
                )
                for *key_parts, naam, soort in KERNMATEN
                if (key := (key_parts[0], key_parts[1])) in found["met_a"]
            ),
            sorteerbaar=False,
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
                (
                    Kolom("Gemeente"),
                    Kolom("Inwoners", getal=True),
                    Kolom(f"Met {names[0]}", getal=True),
                    Kolom(f"Met {names[1]}", getal=True),
                    Kolom("Verschil (procentpunt)", getal=True),
                ),
                shown,
                {
                    "gemeente_naam": "tekst",
                    "inwoners": "aantal",
                    "congruentie_a": "aandeel",
                    "congruentie_b": "aandeel",
                    "verschil": "verschil",
                },
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
        (
            Kolom("Indeling"),
            Kolom(f"{names[0]}", breed=True, uitleg="Hoe zij zich tot de indeling verhoudt."),
            Kolom(f"{names[1]}", breed=True, uitleg="Hoe zij zich tot de indeling verhoudt."),
            Kolom(f"Gedeelde partners met {names[0]}", getal=True),
            Kolom(f"Gedeelde partners met {names[1]}", getal=True),
            Kolom("Verschil (procentpunt)", getal=True),
            Kolom(f"Gedeelde grenzen met {names[0]}", getal=True),
            Kolom(f"Gedeelde grenzen met {names[1]}", getal=True),
        ),
        frame,
        {
            "naam": "tekst",
            "relatie_a": "tekst",
            "relatie_b": "tekst",
            "jaccard_a": "aandeel",
            "jaccard_b": "aandeel",
            "verschil": "verschil",
            "grens_jaccard_a": "aandeel",
            "grens_jaccard_b": "aandeel",
        },
        noot="“Past erin”: elke regio ligt binnen één regio van die indeling; “omvat haar”: "
        "andersom.",
    )


def build_wijzigingen(wijzigingen: Wijzigingen, names: tuple[str, str]) -> Blok:
    """Return the section on what changed between two standen of one reeks."""
    regios = wijzigingen.regios[wijzigingen.regios["wijziging"] != "gelijk"]
    gemeenten, note = shorten(
        wijzigingen.gemeenten[wijzigingen.gemeenten["wijziging"] != "gezelschap"],
        MAX_RIJEN,
        "tabellen/wijzigingen_gemeenten.csv",
    )
    tables = []
    if len(regios):
        tables.append(
            build_tabel(
                "wijzigingen-regios",
                "Regio’s die veranderden",
                (
                    Kolom(names[0]),
                    Kolom(names[1], breed=True),
                    Kolom("Wijziging"),
                    Kolom("Gebleven", getal=True),
                    Kolom("Erbij", getal=True),
                    Kolom("Eraf", getal=True),
                ),
                regios,
                {
                    "oude_naam": "tekst",
                    "nieuwe_naam": "tekst",
                    "wijziging": "tekst",
                    "gebleven": "aantal",
                    "erbij": "aantal",
                    "eraf": "aantal",
                },
                zoekveld="Zoek een regio",
            )
        )
    if len(gemeenten):
        tables.append(
            build_tabel(
                "wijzigingen-gemeenten",
                "Gemeenten die van regio wisselden, of een regio kregen of verloren",
                (
                    Kolom("Gemeente"),
                    Kolom("Was", breed=True),
                    Kolom("Werd", breed=True),
                    Kolom("Wijziging"),
                    Kolom("Partners erbij", getal=True),
                    Kolom("Partners eraf", getal=True),
                ),
                gemeenten,
                {
                    "gemeente_naam": "tekst",
                    "oude_naam": "tekst",
                    "nieuwe_naam": "tekst",
                    "wijziging": "tekst",
                    "partners_erbij": "aantal",
                    "partners_eraf": "aantal",
                },
                zoekveld="Zoek een gemeente",
                noot=note,
            )
        )
    return Blok("wijzigingen", "Wat er veranderde", Deel((wijzigingen.zin,), tuple(tables)))
