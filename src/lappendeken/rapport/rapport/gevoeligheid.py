"""How firm the outcome is: with and without, weak rows, near-duplicates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd

from lappendeken.analyse.aansluiting import GELIJK
from lappendeken.analyse.gevoeligheid import (
    BIJNA_GELIJK,
    VERSCHOVEN,
    compute_verwanten,
)
from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_punten, cel_tekst
from lappendeken.rapport.gedeeld.woorden import is_bekend, join_of, kies, tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.gemeenten import ZWAK_TEKEN

MAX_WEGGELATEN = 6
KLEINSTE_VERSCHIL = 0.0005
"""A smaller difference would print as 0,0 procentpunt."""

_VARIANTEN = {
    "alle": "Alle gekozen indelingen",
    "zonder_voorlopig": "Zonder wat voorlopig is",
    "zonder_vertrouwen_c": "Zonder vertrouwen C",
    "zonder_afgeleid": "Zonder wat op een andere gekozen indeling leunt",
    "zonder_bijna_gelijk": "Van elke twee bijna gelijke indelingen één",
    "zonder_zwakke_rijen": "Zonder zwakke rijen",
}
_GEEN = {
    "zonder_voorlopig": "voorlopig",
    "zonder_vertrouwen_c": "van vertrouwen C",
    "zonder_afgeleid": "afgeleid van een andere gekozen indeling",
    "zonder_bijna_gelijk": f"bijna gelijk aan een andere (ECS van "
    f"{format_procent(BIJNA_GELIJK)} of meer)",
}


def build_gevoeligheid(gegevens: Gegevens) -> Deel:
    """Return the headline with and without single and weak indelingen."""
    found = gegevens.uitwerking.gevoeligheid
    whom = "Nederland" if gegevens.is_landelijk else f"de selectie ({gegevens.selectie})"
    sentences = [
        (
            f"De congruentie van {whom}, opnieuw berekend zonder één indeling, een groep of "
            "zwakke rijen. Het verschil staat in procentpunten: een plus betekent dat de "
            "congruentie hoger is zonder. Verschoven zijn gemeenten waarvan de congruentie meer "
            f"dan {format_getal(100 * VERSCHOVEN)} procentpunt verandert."
        )
    ]
    single = found[found["variant"] == "zonder_een"].dropna(subset=["verschil"])
    if len(single):
        sentences += _describe_grootste(gegevens, single)
    absent = [text for key, text in _GEEN.items() if key not in set(found["variant"])]
    if absent:
        sentences.append(f"Geen van de gekozen indelingen is {join_of(absent)}.")
    rows = tuple(_variant_row(gegevens, row) for row in found.to_dict("records"))
    table = Tabel(
        "gevoeligheid-tabel",
        "Congruentie met en zonder",
        (
            Kolom("Berekend met"),
            Kolom("Weggelaten", breed=True),
            Kolom("Congruentie", getal=True),
            Kolom("Verschil", getal=True, uitleg="In procentpunten."),
            Kolom("Naar inwoners", getal=True),
            Kolom("Verschil, naar inwoners", getal=True, uitleg="In procentpunten."),
            Kolom("Verschoven gemeenten", getal=True),
        ),
        rows,
    )
    sentences += _weak_sentences(gegevens)
    tables = [table, _relatives(gegevens), _weak_tables(gegevens), _weak_scores(gegevens)]
    return Deel(tuple(sentences), tabellen=tuple(t for t in tables if t.rijen))


def _describe_grootste(gegevens: Gegevens, single: pd.DataFrame) -> list[str]:
    """Name on which indeling the outcome leans most, every tie included."""
    size = single["verschil"].abs()
    most = single[size.max() - size <= GELIJK]
    largest = float(size.max())
    if largest < KLEINSTE_VERSCHIL:
        return []
    namen = [gegevens.namen[slug] for slug in most["weggelaten"]]
    if len(namen) > MAX_WEGGELATEN:
        return []
    signs = set(np.sign(most["verschil"]))
    way = "hoger of lager" if len(signs) > 1 else "hoger" if 1 in signs else "lager"
    without = "die indeling" if len(namen) == 1 else "een ervan"
    even = "" if len(namen) == 1 else " even sterk"
    return [
        (
            f"Het meest hangt de uitkomst{even} af van {join_namen(namen)}: zonder {without} is "
            f"zij {format_getal(100 * largest, 1)} procentpunt {way}."
        )
    ]


def _variant_row(gegevens: Gegevens, row: dict[Hashable, Any]) -> tuple[Cel, ...]:
    left_out = [gegevens.namen[slug] for slug in str(row["weggelaten"]).split(";") if slug]
    variant = str(row["variant"])
    name = _VARIANTEN.get(variant) or f"Zonder {left_out[0]}"

    def number(kolom: str) -> float:
        return float(row[kolom])

    known = is_bekend(number("congruentie"))
    base = variant == "alle"
    if variant == "zonder_zwakke_rijen":
        # Weak rows elsewhere leave the scores of the selection as they are.
        mine = len(+_weak_counts(gegevens))
        shown = (
            f"rijen in {tel(mine, 'indeling', 'indelingen')}, zie onder"
            if mine
            else (f"niets: geen zwakke rij in {gegevens.selectie}")
        )
    elif len(left_out) > MAX_WEGGELATEN + 1:
        shown = join_namen(left_out, MAX_WEGGELATEN)
    else:
        shown = join_namen(left_out) or "niets"
    return (
        cel_tekst(name),
        cel_tekst(shown),
        cel_procent(number("congruentie"), 1),
        Cel("") if base else cel_punten(number("verschil")),
        cel_procent(number("congruentie_inwoners"), 1),
        Cel("") if base else cel_punten(number("verschil_inwoners")),
        Cel("") if base or not known else cel_getal(number("verschoven")),
    )


# --- weak rows and near-duplicates -------------------------------------------------------


def _weak_counts(gegevens: Gegevens) -> Counter[str]:
    """Return the reported gemeenten with a weak row, per indeling."""
    return Counter(slug for slugs in gegevens.zwak["zwak"] for slug in slugs.split(";"))


def _weak_sentences(gegevens: Gegevens) -> list[str]:
    chosen = gegevens.congruentie.bundel.indelingen
    weak = [
        gegevens.namen[i.slug]
        for i in chosen
        if i.kenmerken.voorlopig or i.kenmerken.vertrouwen == "C"
    ]
    sentences = []
    if weak:
        sentences.append(
            f"{kies(len(weak), 'Een zwakke tabel is', 'Zwakke tabellen zijn')} "
            f"{join_namen(weak)}: voorlopig, of van vertrouwen C."
        )
    rows = len(gegevens.zwak)
    if not rows:
        return [*sentences, "Geen enkele score rust op een zwakke rij."]
    marked = len(gegevens.gemarkeerd)
    who = "Eén gemeente heeft" if rows == 1 else f"{format_getal(rows)} gemeenten hebben"
    moved = f"{format_getal(marked)} daarvan" if marked else "geen enkele daarvan"
    sign = f" In de tabel van gemeenten staat daar het teken {ZWAK_TEKEN}." if marked else ""
    sentences.append(
        "Een rij is zwak als het lidmaatschap is afgeleid, uit een oudere bron komt, bij een "
        "herindeling niet eenduidig was, voor een onbekend deel geldt of door geen bron is "
        "bevestigd. Zonder zo’n rij telt die indeling voor die gemeente niet mee; partner van "
        f"anderen blijft zij. {who} minstens één zwakke rij; bij {moved} is de congruentie "
        f"zonder die rijen meer dan {format_getal(100 * VERSCHOVEN)} procentpunt anders of niet "
        f"meer te bepalen.{sign}"
    )
    return sentences


def _relatives(gegevens: Gegevens) -> Tabel:
    congruentie = gegevens.congruentie
    found = compute_verwanten(congruentie.bundel.indelingen, congruentie.indelingsparen)
    rows = []
    for row in found.to_dict("records"):
        a, b = str(row["indeling_a"]), str(row["indeling_b"])
        reasons = ["bijna gelijk"] if row["bijna_gelijk"] else []
        if row["afgeleid"]:
            first, second = (a, b) if row["afgeleid"] == a else (b, a)
            reasons.append(f"{gegevens.namen[first]} leunt op {gegevens.namen[second]}")
        rows.append(
            (
                cel_tekst(gegevens.namen[a]),
                cel_tekst(gegevens.namen[b]),
                cel_procent(float(row["ecs"]), 1),
                cel_tekst("; ".join(reasons)),
            )
        )
    return Tabel(
        "verwanten",
        f"Indelingen die bijna gelijk zijn (ECS van {format_procent(BIJNA_GELIJK)} of meer) of op "
        "elkaar leunen",
        (
            Kolom("Indeling"),
            Kolom("En"),
            Kolom("ECS", getal=True, uitleg="Gemiddelde gelijkenis van de regio’s."),
            Kolom("Waarom", breed=True),
        ),
        tuple(rows),
    )


def _weak_tables(gegevens: Gegevens) -> Tabel:
    bundel = gegevens.congruentie.bundel
    counts = _weak_counts(gegevens)
    reported = set(gegevens.congruentie.gemeld)
    mine = [g in reported for g in bundel.gemeenten]
    rows = []
    for d, indeling in enumerate(bundel.indelingen):
        if counts[indeling.slug]:
            held = int(bundel.holds[mine, d].sum())
            rows.append(
                (
                    cel_tekst(gegevens.namen[indeling.slug]),
                    cel_tekst(indeling.kenmerken.vertrouwen or "onbekend"),
                    cel_getal(counts[indeling.slug]),
                    cel_procent(counts[indeling.slug] / held),
                )
            )
    return Tabel(
        "zwakke-indelingen",
        "Indelingen met zwakke rijen",
        (
            Kolom("Indeling"),
            Kolom("Vertrouwen"),
            Kolom("Gemeenten met een zwakke rij", getal=True),
            Kolom("Van haar gemeenten", getal=True),
        ),
        tuple(rows),
    )


def _weak_scores(gegevens: Gegevens) -> Tabel:
    marked = gegevens.zwak[gegevens.zwak["gemarkeerd"]].to_dict("records")
    by_code = {str(row["gemeente_code"]): row for row in marked}
    rows = []
    for code in gegevens.sort_codes(list(by_code)):
        row = by_code[code]
        rows.append(
            (
                cel_tekst(gegevens.gemeentenamen[code]),
                cel_procent(float(row["congruentie"])),
                cel_procent(float(row["congruentie_zonder"])),
                cel_punten(float(row["verschil"])),
                cel_tekst(join_namen(gegevens.namen[s] for s in str(row["zwak"]).split(";"))),
            )
        )
    return Tabel(
        "zwakke-scores",
        f"Gemeenten waarvan de score op zwakke rijen rust ({ZWAK_TEKEN})",
        (
            Kolom("Gemeente"),
            Kolom("Congruentie", getal=True),
            Kolom("Zonder zwakke rijen", getal=True),
            Kolom("Verschil", getal=True, uitleg="In procentpunten."),
            Kolom("Zwak in", breed=True),
        ),
        tuple(rows),
    )
