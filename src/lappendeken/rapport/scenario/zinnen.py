"""The sentences of the page on alternatives: what merges, who stands out, what is a copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import pandas as pd

from lappendeken.analyse.scenario import Alternatief
from lappendeken.basis.tekst import fold, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.naast.woorden import format_km
from lappendeken.rapport.gedeeld.woorden import format_punten, kies, sort_namen, tel

MAX_NAMEN = 8
_ROND = 9
"""Decimals on which differences are equal; sums of many parts differ in their last digits."""


def list_kopieen(
    alternatief: Alternatief, indelingen: Sequence[Indeling], *, several: bool
) -> list[str]:
    """Say which indelingen become the same as another one: their score is then no finding."""
    before = {i.slug: set(i.leden.values()) for i in indelingen}
    after = {i.slug: set(i.leden.values()) for i in alternatief.congruentie.bundel.indelingen}
    names = {i.slug: i.naam for i in indelingen}
    start = f"In {alternatief.scenario.naam}" if several else "In het alternatief"
    return [
        f"{start} krijgen {names[one]} en {names[other]} dezelfde regio’s; dat dit paar daardoor "
        "samenvalt, telt mee in de congruentie."
        for one, other in combinations(after, 2)
        if after[one] == after[other] and before[one] != before[other]
    ]


def is_alleen_samenvoeging(alternatief: Alternatief) -> bool:
    """Whether all that changes is that whole regios go up in others."""
    wijzigingen = alternatief.scenario.wijzigingen
    return bool(wijzigingen) and all(w.opheffing for w in wijzigingen)


def describe_samenvoegingen(alternatief: Alternatief, names: Mapping[str, str]) -> list[str]:
    """Say which whole regios go up in another."""
    whole = {(w.indeling, w.gemeente) for w in alternatief.scenario.wijzigingen if w.opheffing}
    frame = alternatief.verhuizingen
    mine = [key in whole for key in zip(frame["indeling"], frame["gemeente_code"], strict=True)]
    found = []
    for (slug, naar), rows in frame[mine].groupby(["indeling", "nieuwe_naam"], sort=True):
        gone = sort_namen(list(rows["oude_naam"].unique()))
        noun = kies(len(gone), "Regio", "De regio’s")
        verb = kies(len(gone), "gaat", "gaan samen")
        found.append(f"{noun} {join_namen(gone)} van {names[str(slug)]} {verb} op in {naar}.")
    return found


def describe_moves(alternatief: Alternatief) -> str:
    """Say who gets another regio."""
    once = alternatief.verhuizingen.drop_duplicates("gemeente_code")
    listed = join_namen(sort_namen(once["gemeente_naam"]), MAX_NAMEN)
    people = tel(float(once["inwoners"].sum()), "inwoner", "inwoners")
    verb = (
        kies(len(once), "gaat mee", "gaan mee")
        if is_alleen_samenvoeging(alternatief)
        else kies(len(once), "verhuist", "verhuizen")
    )
    return f"{tel(len(once), 'gemeente', 'gemeenten')} met {people} {verb}: {listed}."


def describe_shift(frame: pd.DataFrame, richting: str) -> str:
    """Say for whom it rises or falls most; all that share that place are named, or counted.

    Parameters
    ----------
    frame
        The gemeenten of that direction, most first.
    richting
        stijgt or daalt.
    """
    size = frame["verschil"].abs().round(_ROND)
    top = frame[size == size.max()]
    names = sorted((str(naam) for naam in top["gemeente_naam"]), key=fold)
    people = tel(float(frame["inwoners"].sum()), "inwoner", "inwoners")
    points = format_punten(float(top["verschil"].iloc[0]))
    start = (
        f"De congruentie {richting} voor {tel(len(frame), 'gemeente', 'gemeenten')} met {people}"
    )
    listed = join_namen(names, MAX_NAMEN)
    if len(frame) == 1:
        return f"{start}: {listed} ({points} procentpunt)."
    if len(top) == len(frame):
        return f"{start}, voor elk evenveel ({points} procentpunt): {listed}."
    if len(top) == 1:
        return f"{start}, het meest voor {listed} ({points} procentpunt)."
    return f"{start}, het meest voor {len(top)} gemeenten (elk {points} procentpunt): {listed}."


def describe_naden(vervalt: float, ontstaat: float) -> str:
    """Say on how many km the last seam vanishes, or a first one appears."""
    lost = f"Op {format_km(vervalt)} gemeentegrens vervalt de laatste naad" if vervalt else ""
    new = (
        f"op {format_km(ontstaat)} ontstaat er een waar er in geen enkele indeling een was"
        if ontstaat
        else ""
    )
    if lost and new:
        return f"{lost}, en {new}."
    if lost:
        return f"{lost}; nergens ontstaat er een waar er in geen enkele indeling een was."
    if new:
        return f"Nergens vervalt de laatste naad; {new}."
    return (
        "Nergens vervalt de laatste naad, en nergens ontstaat er een waar er in geen enkele "
        "indeling een was."
    )


def describe_aandacht(frame: pd.DataFrame) -> str:
    """Say how many lines there are, and how many hold today as well."""
    fresh = int((~frame["nu_al"].astype(bool)).sum())
    count, old = len(frame), len(frame) - fresh
    lines = tel(count, "regel", "regels")
    which = kies(count, "die", "die allemaal")
    if not old:
        return f"{lines}, {which} door het alternatief {kies(count, 'komt', 'komen')}."
    if not fresh:
        return f"{lines}, {which} vandaag al {kies(count, 'geldt', 'gelden')}."
    others = kies(old, "de andere geldt", f"de {old} andere gelden")
    return f"{lines}, waarvan {fresh} door het alternatief; {others} vandaag al."
