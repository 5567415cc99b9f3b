"""What a selection says of itself, before anything about the country."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lappendeken.basis.tekst import GEEN_WAARDE, fold, format_procent, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, tel, tel_met_score
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.ligging import Ligging, Stuk, find_ligging

MERKBAAR = 0.01
"""Difference in the score from which an indeling is named."""

MAX_GEBIEDEN = 4
"""Of more areas than this only the first sentence is written, and no table."""

MAX_VERDEELD = 4
"""Of more indelingen than this that divide the area, the pieces are only in the table."""

MAX_NAMEN = 8

_ZEGT_WAT = re.compile(r"(?i)regio|dienst|\b(?:ggd|od|rud|fumo|dcmr|swv|rcf)\b")


@dataclass(frozen=True)
class Gebied:
    """One area of the selection: a provincie, or the gemeenten that were asked for."""

    naam: str
    codes: tuple[str, ...]


def list_gebieden(gegevens: Gegevens) -> tuple[Gebied, ...]:
    """Return the areas of a selection: whole provincies apart, other gemeenten together."""
    congruentie = gegevens.congruentie
    if gegevens.niveau == "regio" and gegevens.regio:
        return (Gebied(gegevens.selectie, tuple(sorted(congruentie.gemeld))),)
    where = congruentie.gemeentetabel["provincie"]
    mine = where.loc[list(congruentie.gemeld)]
    whole = sorted(mine.unique(), key=fold)
    if len(mine) == where.isin(whole).sum():
        return tuple(Gebied(str(name), tuple(sorted(mine.index[mine == name]))) for name in whole)
    name = gegevens.selectie if len(mine) == 1 else f"Het gebied ({gegevens.selectie})"
    return (Gebied(name, tuple(sorted(congruentie.gemeld))),)


def describe_selectie(gegevens: Gegevens) -> list[str]:
    """Return the own answer of each area: in how many indelingen it is one regio, and why not."""
    gebieden = list_gebieden(gegevens)
    sentences = []
    for gebied in gebieden:
        found = find_ligging(gegevens.congruentie.bundel, gebied.codes)
        told = (
            _describe_gemeente(gegevens, gebied, found)
            if len(gebied.codes) == 1
            else _describe_gebied(gegevens, gebied, found)
        )
        sentences += told[:1] if len(gebieden) > MAX_GEBIEDEN else told
        sentences.append(_describe_zonder(gegevens, gebied))
    return [sentence for sentence in sentences if sentence]


def build_ligging(gegevens: Gegevens) -> tuple[Tabel, ...]:
    """Return per area how it lies in every indeling, and the score without that one."""
    gebieden = list_gebieden(gegevens)
    if len(gebieden) > MAX_GEBIEDEN:
        return ()
    return tuple(_table(gegevens, g, number) for number, g in enumerate(gebieden, start=1))


def count_eigen_regio(gegevens: Gegevens) -> tuple[int, int] | None:
    """Return in how many indelingen a selection of one area is one regio, and of how many."""
    gebieden = list_gebieden(gegevens)
    if len(gebieden) != 1 or len(gebieden[0].codes) == 1:
        return None
    found = find_ligging(gegevens.congruentie.bundel, gebieden[0].codes)
    return sum(one.is_regio for one in found), len(found)


# --- sentences ------------------------------------------------------------------------


def _describe_gebied(gegevens: Gegevens, gebied: Gebied, found: Sequence[Ligging]) -> list[str]:
    alone = [one for one in found if one.is_regio]
    inside = [one for one in found if one.is_binnen]
    divided = [one for one in found if one.is_verdeeld]
    partly = [one for one in found if len(one.stukken) == 1 and one.zonder]
    absent = [one for one in found if not one.stukken]
    size = f" ({len(gebied.codes)} gemeenten)" if not gebied.naam.endswith(")") else ""
    sentences = [
        f"{gebied.naam}{size} is {_in_hoeveel(len(alone), len(found))} één regio"
        + (f": {_names(gegevens, alone)}." if 0 < len(alone) < len(found) else ".")
    ]
    if inside:
        listed = [
            f"{gegevens.namen[one.slug]} ({one.stukken[0].naam}, met "
            f"{tel(one.stukken[0].buiten, 'andere gemeente', 'andere gemeenten')})"
            for one in inside
        ]
        sentences.append(
            f"In {kies(len(inside), 'één indeling', f'{len(inside)} indelingen')} ligt het in zijn "
            f"geheel in een grotere regio: {_join(listed)}."
        )
    if divided:
        sentences.append(_describe_verdeling(gegevens, divided, len(found)))
        if len(divided) <= MAX_VERDEELD:
            sentences += [_describe_stukken(gegevens, gebied, one) for one in divided]
    if partly:
        sentences.append(
            f"{_names(gegevens, partly)} {kies(len(partly), 'heeft', 'hebben')} er alleen voor een "
            "deel van de gemeenten een regio."
        )
    if absent:
        sentences.append(
            f"{_names(gegevens, absent)} {kies(len(absent), 'heeft', 'hebben')} er geen regio."
        )
    return sentences


def _describe_verdeling(gegevens: Gegevens, divided: Sequence[Ligging], total: int) -> str:
    """Count the indelingen that divide the area, and over how many regios."""
    who = "Eén indeling" if len(divided) == 1 else f"{len(divided)} indelingen"
    if len(divided) == total == 2:
        who = "Beide indelingen"
    elif len(divided) == total:
        who = f"Alle {total} indelingen"
    first = f"{who} {kies(len(divided), 'verdeelt', 'verdelen')} het"
    counts = [len(one.stukken) for one in divided]
    if len(divided) == total and len(set(counts)) == 1:
        return f"{first} over {counts[0]} regio’s."
    listed = [
        f"{gegevens.namen[one.slug]} over {count}{' regio’s' if not n else ''}"
        for n, (one, count) in enumerate(zip(divided, counts, strict=True))
    ]
    return f"{first}: {_join(listed)}."


def _in_hoeveel(count: int, total: int) -> str:
    """Write ``in 6 van de 9 gekozen indelingen``, and what that is at its edges."""
    if count == total == 2:
        return "in beide gekozen indelingen"
    if count == total:
        return f"in alle {total} gekozen indelingen"
    return f"in {count or 'geen'} van de {total} gekozen indelingen"


def _describe_stukken(gegevens: Gegevens, gebied: Gebied, ligging: Ligging) -> str:
    """Say which gemeenten go where in an indeling that divides the area."""
    parts = []
    for stuk in ligging.stukken:
        count = len(stuk.binnen)
        names = gegevens.list_gemeenten(list(stuk.binnen), MAX_NAMEN)
        if stuk.buiten:
            more = tel(stuk.buiten, "gemeente", "gemeenten")
            parts.append(
                f"{names} {kies(count, 'hoort', 'horen')} bij {_regio(stuk)}, met {more} van buiten"
            )
        elif count == 1:
            parts.append(f"{names} is alleen {_regio(stuk)}")
        else:
            parts.append(f"{names} vormen samen {_regio(stuk)}")
    if ligging.zonder:
        parts.append(f"{gegevens.list_gemeenten(list(ligging.zonder))} zonder regio")
    several = [
        code for code in gebied.codes if sum(code in stuk.binnen for stuk in ligging.stukken) > 1
    ]
    end = (
        f" In meer dan één regio {kies(len(several), 'zit', 'zitten')} "
        f"{gegevens.list_gemeenten(several)}."
        if several
        else ""
    )
    return f"{gegevens.namen[ligging.slug]}: {'; '.join(parts)}.{end}"


def _regio(stuk: Stuk) -> str:
    """Name a regio as such, unless its name says what it is."""
    return stuk.naam if _ZEGT_WAT.search(stuk.naam) else f"de regio {stuk.naam}"


def _describe_gemeente(gegevens: Gegevens, gebied: Gebied, found: Sequence[Ligging]) -> list[str]:
    """Say with how many companies one gemeente sits, and which indelingen share one."""
    held = [one for one in found if one.stukken]
    if not held:
        return [f"Geen van de gekozen indelingen heeft een regio voor {gebied.naam}."]
    bundel = gegevens.congruentie.bundel
    partners = bundel.partners(bundel.gemeenten.index(gebied.codes[0]))
    companies: dict[bytes, list[Ligging]] = defaultdict(list)
    for one in held:
        companies[partners[bundel.slugs.index(one.slug)].tobytes()].append(one)
    count = len(companies)
    first = f"{gebied.naam} heeft {_in_hoeveel(len(held), len(found))} een regio"
    if len(held) == 1:
        sentences = [f"{first}."]
    elif count == 1:
        sentences = [f"{first}, steeds met precies hetzelfde gezelschap."]
    elif count == len(held):
        sentences = [f"{first}, en in elke daarvan is het gezelschap anders."]
    else:
        sentences = [f"{first}, met samen {count} verschillende gezelschappen."]
        for mask, group in companies.items():
            if len(group) > 1:
                size = int(np.frombuffer(mask, dtype=bool).sum())
                sentences.append(
                    f"Precies hetzelfde gezelschap {_van(size)} hebben {_names(gegevens, group)}."
                )
    alone = [
        ones[0].slug if len(ones) == 1 else ""
        for mask, ones in companies.items()
        if np.frombuffer(mask, dtype=bool).sum() == 1
    ]
    if alone and alone[0]:
        sentences.append(
            f"In {gegevens.namen[alone[0]]} is {gebied.naam} de enige gemeente van de regio."
        )
    return sentences


def _van(size: int) -> str:
    return "van één gemeente" if size == 1 else f"van {size} gemeenten"


def compute_zonder(gegevens: Gegevens, codes: Sequence[str]) -> tuple[float, pd.Series]:
    """Return the mean score of some gemeenten, and per indeling the mean without it."""
    congruentie = gegevens.congruentie
    frame, effects = congruentie.gemeenten, congruentie.effecten
    place = {str(code): n for n, code in enumerate(codes)}
    own = np.full(len(place), np.nan)
    for code, score in zip(frame["gemeente_code"], frame["congruentie"], strict=True):
        if code in place and not pd.isna(score):
            own[place[code]] = float(score)
    column = {slug: n for n, slug in enumerate(congruentie.bundel.slugs)}
    # Whom an indeling does not hold keeps its score.
    without = np.zeros((len(place), len(column)))
    rows = zip(effects["gemeente_code"], effects["indeling"], effects["effect"], strict=True)
    for code, slug, effect in rows:
        if code in place:
            without[place[code], column[slug]] = np.nan if pd.isna(effect) else float(effect)
    found = {slug: _mean(own + without[:, n]) for slug, n in column.items()}
    return _mean(own), pd.Series(found, dtype=float)


def _mean(values: NDArray[np.float64]) -> float:
    """Average what is known; NaN when nothing is."""
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else float("nan")


def _describe_zonder(gegevens: Gegevens, gebied: Gebied) -> str:
    score, without = compute_zonder(gegevens, gebied.codes)
    if not is_bekend(score):
        return ""
    known = without.dropna()
    # What prints as one that is not named would read as another number.
    others = {format_procent(value) for value in known if value - score < MERKBAAR}
    changes = [
        (slug, value)
        for slug, value in known.items()
        if value - score >= MERKBAAR and format_procent(value) not in others
    ]
    first = (
        f"De congruentie van {gebied.naam} is {format_procent(score)}."
        if len(gebied.codes) == 1
        else f"De congruentie van {_small(gebied.naam)} is gemiddeld over "
        f"{_say_over(gegevens, gebied)} {format_procent(score)}."
    )
    if not len(known):
        return first
    by_text: dict[str, list[str]] = defaultdict(list)
    for slug, value in sorted(changes, key=lambda item: (-item[1], fold(str(item[0])))):
        by_text[format_procent(value)].append(gegevens.namen[str(slug)])
    parts = [
        f"zonder {_of(names)} {'zou zij ' if not n else ''}{text}{' zijn' if not n else ''}"
        for n, (text, names) in enumerate(by_text.items())
    ]
    sentences = [first]
    if parts:
        sentences.append(_capital(f"{join_namen(parts)}."))
    rest = [value for slug, value in known.items() if slug not in dict(changes)]
    if rest:
        low, high = format_procent(min(rest)), format_procent(max(rest))
        between = low if low == high else f"{low} tot {high}"
        whom = "de andere" if len(rest) == 1 else f"een van de {len(rest)} andere"
        sentences.append(
            f"Zonder {whom} is zij {between}."
            if parts
            else f"Welke indeling men ook weglaat, zij wordt niet merkbaar hoger: {between}."
        )
    return " ".join(sentences)


def _say_over(gegevens: Gegevens, gebied: Gebied) -> str:
    """Say over how many gemeenten of an area the mean is."""
    frame = gegevens.congruentie.gemeenten
    scores = frame.loc[frame["gemeente_code"].isin(gebied.codes), "congruentie"]
    known, size = int(scores.notna().sum()), len(gebied.codes)
    return f"de {size} gemeenten" if known == size else tel_met_score(known, size)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _of(names: Sequence[str]) -> str:
    """Enumerate what is left out one at a time."""
    return " of zonder ".join(names)


def _small(text: str) -> str:
    return "het" + text[3:] if text.startswith("Het ") else text


def _names(gegevens: Gegevens, found: Sequence[Ligging]) -> str:
    return _join([gegevens.namen[one.slug] for one in found])


def _join(names: list[str]) -> str:
    return join_namen(names, MAX_NAMEN if len(names) > MAX_NAMEN + 1 else None)


# --- the table ------------------------------------------------------------------------


def _table(gegevens: Gegevens, gebied: Gebied, number: int) -> Tabel:
    _, without = compute_zonder(gegevens, gebied.codes)
    rows = tuple(
        (
            cel_tekst(gegevens.namen[one.slug]),
            cel_tekst(_ligt(one, len(gebied.codes) == 1)),
            cel_getal(float(len(one.stukken))),
            cel_tekst(_regios(one, len(gebied.codes))),
            cel_procent(float(without[one.slug])),
        )
        for one in find_ligging(gegevens.congruentie.bundel, gebied.codes)
    )
    whom = _small(gebied.naam)
    return Tabel(
        f"ligging-{number}",
        f"Hoe {whom} in elke indeling ligt",
        (
            Kolom("Indeling"),
            Kolom("Ligging"),
            Kolom("Regio’s", getal=True, uitleg=f"Waarin gemeenten van {whom} zitten."),
            Kolom("Welke", breed=True),
            Kolom(
                "Score zonder",
                getal=True,
                uitleg="De congruentie als deze indeling niet meetelt.",
            ),
        ),
        rows,
        noot="Welke: tussen haakjes hoeveel gemeenten van het gebied erin zitten, en na de plus "
        "hoeveel andere. Score zonder: de congruentie als die indeling niet meetelt.",
    )


def _ligt(ligging: Ligging, alone: bool) -> str:
    if not ligging.stukken:
        return "geen regio"
    if ligging.is_verdeeld:
        whole = not any(stuk.buiten for stuk in ligging.stukken) and not ligging.zonder
        return "verdeeld over hele regio’s" if whole else "verdeeld"
    if ligging.zonder:
        return "deels zonder regio"
    if ligging.stukken[0].buiten:
        return "in een regio" if alone else "in een grotere regio"
    return "alleen" if alone else "één regio"


def _regios(ligging: Ligging, size: int) -> str:
    return (
        "; ".join(
            f"{stuk.naam} ({len(stuk.binnen)}{f' + {stuk.buiten}' if stuk.buiten else ''})"
            for stuk in ligging.stukken
        )
        or GEEN_WAARDE
    )
