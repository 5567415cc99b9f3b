"""The main text about one gemeente: its partners beside its regios."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from lappendeken.basis.tekst import fold, format_procent
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.render import breekbaar
from lappendeken.rapport.gedeeld.woorden import kies
from lappendeken.rapport.rapport.gegevens import Gegevens

MAX_PARTNERS = 18
"""More partners than this do not fit on a sheet; the rest is counted."""

STIP = "●"


def count_partners(gegevens: Gegevens, code: str) -> Counter[str]:
    """Count per partner in how many indelingen it is one."""
    bundel = gegevens.congruentie.bundel
    found: Counter[str] = Counter()
    for indeling in bundel.indelingen:
        # A set has no order, and pages are drawn in that of the counter.
        found.update(sorted(indeling.partners(code, bundel.drempel)))
    return found


def count_houders(gegevens: Gegevens, code: str) -> int:
    """Count the indelingen in which a gemeente has a regio."""
    return len(_list_houders(gegevens, code))


def _list_houders(gegevens: Gegevens, code: str) -> list[Indeling]:
    # A gemeente of which a source says that it has no regio is listed too, with none.
    return [i for i in gegevens.congruentie.bundel.indelingen if i.regios_van.get(code)]


def build_partnertabel(gegevens: Gegevens, code: str) -> Tabel:
    """Return the partners as rows and the indelingen as columns, with a dot where they meet."""
    bundel = gegevens.congruentie.bundel
    counts = count_partners(gegevens, code)
    names = gegevens.gemeentenamen
    order = sorted(counts, key=lambda other: (-counts[other], fold(names[other])))
    held = _list_houders(gegevens, code)
    with_ = {i.slug: i.partners(code, bundel.drempel) for i in held}
    rows = tuple(
        (
            cel_tekst(names[other]),
            cel_getal(counts[other]),
            *(_stip(other in with_[i.slug]) for i in held),
        )
        for other in order[:MAX_PARTNERS]
    )
    rest = order[MAX_PARTNERS:]
    note = ""
    if rest:
        most = counts[rest[0]]
        often = "één indeling" if most == 1 else f"hoogstens {most} indelingen"
        note = (
            f"{'Nog één gemeente is' if len(rest) == 1 else f'Nog {len(rest)} gemeenten zijn'} "
            f"partner in {often}. De interactieve kaart toont ze allemaal."
        )
    return Tabel(
        f"partners-van-{code}",
        f"Wie waar partner is van {names[code]} ({STIP} is partner)",
        (
            Kolom("Partner"),
            Kolom("Hoe vaak", getal=True, uitleg="In hoeveel indelingen."),
            *(Kolom(breekbaar(gegevens.namen[i.slug])) for i in held),
        ),
        rows,
        noot=note,
    )


def _stip(there: bool) -> Cel:
    return Cel(STIP if there else "")


def build_regiotabel(gegevens: Gegevens, code: str, zonder: dict[str, float]) -> Tabel:
    """Return the regio of a gemeente in each indeling: how large, and what it weighs there."""
    bundel = gegevens.congruentie.bundel
    weight = gegevens.congruentie.gemeentetabel["inwoners"]
    known = gegevens.congruentie.heeft_inwoners
    naam, whole, own = "inwoners", "de inwoners van de regio", gegevens.gewicht
    if own is not None:
        # A part of the numbers is no whole: one that is missing makes the share missing.
        weight = pd.Series(own.waarden, dtype=float).reindex(weight.index)
        naam, known = gegevens.weegnaam, True
        whole = f"{naam} in de regio"
    rows = []
    for indeling in bundel.indelingen:
        name = gegevens.namen[indeling.slug]
        codes = indeling.regios_van.get(code, ())
        if not codes:
            rows.append(_row(name, "geen regio", float("nan"), float("nan"), zonder, indeling.slug))
        for regio in codes:
            members = sorted(indeling.leden[regio])
            total = float(weight.loc[members].sum(skipna=False)) if known else 0.0
            share = float(weight.loc[code]) / total if total else float("nan")
            where = indeling.regionamen[regio]
            rows.append(_row(name, where, len(members), share, zonder, indeling.slug))
    several = [i for i in bundel.indelingen if len(i.regios_van.get(code, ())) > 1]
    note = "Score zonder: de congruentie als die indeling niet meetelt."
    if several:
        note += (
            f" In {kies(len(several), 'één indeling', f'{len(several)} indelingen')} ligt de "
            "gemeente in meer dan één regio; haar aandeel is dan dat van de hele gemeente."
        )
    return Tabel(
        "ligging-1",
        f"De regio’s van {gegevens.gemeentenamen[code]}",
        (
            Kolom("Indeling"),
            Kolom("Regio", breed=True),
            Kolom("Gemeenten", getal=True),
            Kolom(f"Aandeel {naam}", getal=True, uitleg=f"Van {whole}."),
            Kolom("Score zonder", getal=True, uitleg="Als deze indeling niet meetelt."),
        ),
        tuple(rows),
        noot=note,
    )


def _row(
    naam: str, regio: str, size: float, share: float, zonder: dict[str, float], slug: str
) -> tuple[Cel, ...]:
    return (
        cel_tekst(naam),
        cel_tekst(regio),
        cel_getal(size),
        cel_procent(share),
        cel_procent(zonder.get(slug, float("nan"))),
    )


def describe_regios(gegevens: Gegevens, zonder: dict[str, float], score: float) -> str:
    """Name the indeling without which the score would be highest, above the regios."""
    known = {slug: value for slug, value in zonder.items() if value == value}
    naam = gegevens.selectie
    if score != score or not known:
        return f"De regio’s van {naam}"
    most = max(known.values())
    if most - score < 0.01:
        return "Geen enkele indeling drukt de score merkbaar"
    best = [gegevens.namen[slug] for slug, value in known.items() if round(most - value, 9) == 0]
    if len(best) > 2:
        return f"Zonder een van {len(best)} indelingen zou de score {format_procent(most)} zijn"
    return f"Zonder {' of zonder '.join(best)} zou de score {format_procent(most)} zijn"
