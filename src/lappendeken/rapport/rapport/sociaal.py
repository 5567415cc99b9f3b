"""The sociaal domein as the basis: its score, and which indeling would serve as base."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.toetsen import GROEP
from lappendeken.basis.tekst import format_procent, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, sort_namen, tel
from lappendeken.rapport.rapport.gegevens import Gegevens


def build_sociaal(gegevens: Gegevens) -> Deel:
    """Return the score per groep, and what each candidate for a base asks of each domein.

    Returns
    -------
    Deel
        Empty when the data hold no sociaal domein of two domeinen.
    """
    uitwerking = gegevens.uitwerking
    kern = uitwerking.sociaal
    if len({i.domein for i in kern}) < 2:
        return Deel()
    scores, frame = _find_scores(gegevens), uitwerking.basis
    summed = sum_basis(frame, kern)
    known = {i.slug: i for i in (*uitwerking.kandidaten, *kern)}
    mine = find_score(gegevens)
    names = join_namen(sort_namen([i.naam for i in kern]))
    sentences = [
        (
            f"Binnen het sociaal domein ({names}) is de congruentie "
            f"{format_procent(mine)}"
            f"{'' if gegevens.is_landelijk else f' voor {gegevens.selectie}'}. Wie dit domein als "
            "basis wil nemen, zoekt een indeling met dezelfde partners en dezelfde buitengrenzen "
            "als deze regio’s."
        ),
        *_describe_basis(summed, known),
        (
            "Wat een basis in geld, contracten en personeel kost, staat niet in deze gegevens. "
            "‘lappendeken voorstel’ berekent een nieuwe indeling in plaats van een bestaande."
        ),
    ]
    tables = (_basis_tabel(frame, summed, kern, known),)
    return Deel(tuple(sentences), tabellen=(*_groepen_tabel(scores), *tables))


def find_score(gegevens: Gegevens) -> float:
    """Return the congruentie within the sociaal domein; not a number when there is none."""
    scores = _find_scores(gegevens)
    mine = scores[scores["groep"] == GROEP]["congruentie"]
    return float(mine.iloc[0]) if len(mine) else float("nan")


def _find_scores(gegevens: Gegevens) -> pd.DataFrame:
    """Return the score of each groep that has two domeinen."""
    scores = gegevens.uitwerking.groepscores
    return scores[scores["domeinen"] > 1].reset_index(drop=True)


def sum_basis(frame: pd.DataFrame, kern: list[Indeling]) -> pd.DataFrame:
    """Sum :func:`compute_basis` per candidate; partners count each domein once.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``referentie``: ``groter, kruist, verhuizingen`` and ``gedeelde_partners``,
        the mean over domeinen of the mean over their indelingen; the candidate itself left
        out of it.
    """
    domeinen = {i.slug: i.domein for i in kern}
    named = frame.assign(domein=frame["indeling"].map(domeinen))
    summed = named.groupby("referentie", sort=False)[["groter", "kruist", "verhuizingen"]].sum()
    per_domein = named.groupby(["referentie", "domein"])["gedeelde_partners"].mean()
    summed["gedeelde_partners"] = per_domein.groupby("referentie").mean()
    return summed


def _describe_basis(summed: pd.DataFrame, known: dict[str, Indeling]) -> list[str]:
    """Say which candidate does best on each of the two tests; ties are named."""

    def name(which: pd.Series) -> str:
        if which.all() and len(which) > 1:
            return "elke indeling in de tabel even goed"
        return join_namen(sort_namen([known[slug].naam for slug in summed.index[which]]))

    partners = summed["gedeelde_partners"]
    if not is_bekend(partners.max()):
        return []
    # Who reads two equal percentages in the table must find both named.
    printed = partners.map(format_procent)
    best = printed == format_procent(float(partners.max()))
    moves = summed["verhuizingen"]
    fewest = moves == moves.min()
    first = (
        f"Op partners past als bestaande basis het best: {name(best)}, met gemiddeld "
        f"{format_procent(float(partners.max()))} gedeelde partners."
    )
    few = int(moves.min())
    second = (
        f"Op buitengrenzen past het best: {name(fewest)}; dan "
        f"{kies(few, 'ligt', 'liggen')} {tel(few, 'gemeente', 'gemeenten')} buiten het grootste "
        "deel van de eigen regio."
    )
    if few == 0:
        verb = "past" if fewest.all() else kies(int(fewest.sum()), "past", "passen")
        second = f"Op buitengrenzen {verb} {name(fewest)}: geen gemeente ligt erbuiten."
    third = (
        "Een basis met grote regio’s wordt zelden gekruist; dat zegt nog niet dat gemeenten er "
        "dezelfde partners hebben."
    )
    return [first, second, third]


def _groepen_tabel(scores: pd.DataFrame) -> tuple[Tabel, ...]:
    if len(scores) < 2:
        return ()
    rows = tuple(
        (
            cel_tekst(row["groep"]),
            cel_getal(row["indelingen"]),
            cel_getal(row["domeinen"]),
            cel_procent(row["congruentie"], kleur=True),
        )
        for row in scores.to_dict("records")
    )
    columns = (
        Kolom("Groep"),
        Kolom("Indelingen", getal=True),
        Kolom("Domeinen", getal=True),
        Kolom("Congruentie", getal=True),
    )
    note = "Groepen met minder dan twee domeinen hebben geen score."
    return (Tabel("groepen-tabel", "Congruentie per groep", columns, rows, noot=note),)


def _basis_tabel(
    frame: pd.DataFrame, summed: pd.DataFrame, kern: list[Indeling], known: dict[str, Indeling]
) -> Tabel:
    cells = {
        (row["referentie"], row["indeling"]): row["verhuizingen"]
        for row in frame.to_dict("records")
    }
    rows = []
    order = summed.sort_values("gedeelde_partners", ascending=False, kind="stable")
    for slug, row in order.iterrows():
        asked = (float(cells.get((slug, i.slug), float("nan"))) for i in kern)
        rows.append(
            (
                cel_tekst(known[str(slug)].naam),
                cel_getal(len(known[str(slug)].regios)),
                cel_procent(float(row["gedeelde_partners"]), kleur=True),
                *(cel_getal(value) for value in asked),
                cel_getal(float(row["verhuizingen"])),
            )
        )
    return Tabel(
        "basis-tabel",
        "Welke bestaande indeling als basis, en wat dat van elk domein vraagt",
        (
            Kolom("Als basis"),
            Kolom("Regio’s", getal=True),
            Kolom("Gedeelde partners", getal=True, uitleg="Elk domein telt één keer."),
            *(
                Kolom(
                    i.naam, getal=True, uitleg="Gemeenten buiten het grootste deel van hun regio."
                )
                for i in kern
            ),
            Kolom("Samen", getal=True),
        ),
        tuple(rows),
        noot="De kolommen per domein tellen gemeenten die dan buiten het grootste deel van hun "
        "regio liggen. Een streep: de indeling is zelf de basis.",
    )
