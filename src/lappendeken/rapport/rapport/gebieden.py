"""Where partner sets coincide, where they diverge, and why: section 6.

The unit is the kernregio: its gemeenten sit together in every indeling, so they
share one score and one explanation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import fold, format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.cellen import klasse_van
from lappendeken.rapport.gedeeld.woorden import format_punten, is_bekend, kies, tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.model import Gebied, Gebiedengroep

SAMEN = (0.9, 0.8, 0.7, 0.6)
"""Scores from which partners "coincide": the first that some area reaches."""

UITEEN = (0.4, 0.5, 0.6, 0.7, 0.8)
"""Scores below which partners "diverge": the first that some area stays under."""

UITEEN_KRAP = (0.3, 0.2, 0.1)
MAX_GEBIEDEN = 24
MAX_NAMEN = 9
MAX_GENOEMD = 4
KLEINSTE_EFFECT = 0.005
"""Effects below half a procentpunt are not worth a sentence."""


@dataclass(frozen=True)
class Kern:
    """A kernregio: its codes, its score, and the gemeente that stands for it."""

    leden: tuple[str, ...]
    score: float
    lid: str


def build_gebieden(gegevens: Gegevens) -> tuple[Deel, tuple[Gebiedengroep, ...]]:
    """Return the kernregio's at both ends, described with what explains them."""
    kernen = _find_kernen(gegevens)
    scored = [kern for kern in kernen if is_bekend(kern.score)]
    where = (
        "Hieronder staan de kernregio’s aan beide uiteinden, per provincie en op alfabet"
        if gegevens.is_landelijk
        else f"Hieronder staan kernregio’s met gemeenten uit de selectie ({gegevens.selectie})"
    )
    intro = [
        (
            "Een kernregio is een groep gemeenten die in elke indeling bij elkaar zit. Zulke "
            "gemeenten hebben dezelfde score om dezelfde reden. "
            f"{where}: een beschrijving, geen rangorde."
        ),
        (
            "Het effect van een indeling is de congruentie zonder haar min de congruentie met "
            "haar. Is het positief, dan wijken haar partners af van wat de andere domeinen doen. "
            "Dat kan goede redenen hebben."
        ),
    ]
    if not scored:
        return Deel((*intro, "Voor geen enkel gebied is hier een congruentie te berekenen.")), ()
    # Of a selection all areas are described; then "high" and "low" need not be relative.
    relative = gegevens.is_landelijk
    high = next((s for s in SAMEN[: None if relative else 1] if _any(scored, above=s)), None)
    low = _low_threshold(scored) if relative or _any(scored, below=UITEEN[0]) else None
    top = [k for k in scored if high is not None and k.score >= high]
    bottom = [k for k in scored if low is not None and k.score < low and k not in top]
    rest = [k for k in kernen if k not in top and k not in bottom]
    groups = []
    if high is not None:
        groups.append(
            _group(
                gegevens,
                "Waar partners samenvallen",
                f"{tel(len(top), 'kernregio heeft', 'kernregio’s hebben')} een congruentie van "
                f"{format_procent(high)} of meer.",
                top,
            )
        )
    if bottom and low is not None:
        groups.append(
            _group(
                gegevens,
                "Waar partners het verst uiteenlopen",
                f"{tel(len(bottom), 'kernregio heeft', 'kernregio’s hebben')} een congruentie van "
                f"minder dan {format_procent(low)}.",
                bottom,
            )
        )
    if rest and not gegevens.is_landelijk and len(rest) <= MAX_GEBIEDEN:
        title = f"{'De andere gebieden' if groups else 'De gebieden'} in {gegevens.selectie}"
        what = tel(len(rest), "andere kernregio raakt", "andere kernregio’s raken")
        groups.append(_group(gegevens, title, f"{what} aan de selectie.", rest))
    return Deel(tuple(intro)), tuple(groups)


def _find_kernen(gegevens: Gegevens) -> list[Kern]:
    congruentie = gegevens.congruentie
    scores = congruentie.alle_gemeenten.set_index("gemeente_code")["congruentie"]
    shown = set(congruentie.gemeld)
    found = []
    for _, rows in congruentie.kernregios.groupby("kernregio", sort=True):
        leden = tuple(rows["gemeente_code"])
        lid = next(code for code in leden if code in shown)
        found.append(Kern(leden, float(scores[lid]), lid))
    return found


def _any(kernen: Sequence[Kern], above: float = -1.0, below: float = 2.0) -> bool:
    return any(above <= k.score < below for k in kernen)


def _low_threshold(kernen: Sequence[Kern]) -> float | None:
    found = next((s for s in UITEEN if any(k.score < s for k in kernen)), None)
    if found != UITEEN[0]:
        return found
    for threshold in UITEEN_KRAP:
        if sum(k.score < found for k in kernen) <= MAX_GEBIEDEN:
            break
        if any(k.score < threshold for k in kernen):
            found = threshold
    return found


def _group(gegevens: Gegevens, title: str, intro: str, kernen: Sequence[Kern]) -> Gebiedengroep:
    provincies: dict[str, list[Gebied]] = {}
    frame = gegevens.congruentie.gemeentetabel["provincie"]
    for kern in kernen:
        names = sorted({str(frame[code]) for code in kern.leden}, key=fold)
        provincies.setdefault(join_namen(names), []).append(_describe(gegevens, kern))
    return Gebiedengroep(
        title,
        intro,
        tuple(
            (name, tuple(sorted(gebieden, key=lambda g: fold(g.naam))))
            for name, gebieden in sorted(provincies.items(), key=lambda item: fold(item[0]))
        ),
    )


def _describe(gegevens: Gegevens, kern: Kern) -> Gebied:
    sentences = [_company(gegevens, kern), *_effects(gegevens, kern)]
    return Gebied(
        gegevens.list_gemeenten(list(kern.leden)),
        format_procent(kern.score),
        klasse_van(kern.score),
        tuple(sentence for sentence in sentences if sentence),
    )


def _partners(gegevens: Gegevens, code: str) -> dict[str, frozenset[str]]:
    """Return slug to partnerset, of the indelingen that hold this gemeente."""
    bundel = gegevens.congruentie.bundel
    row = bundel.gemeenten.index(code)
    gemeenten = np.asarray(bundel.gemeenten, dtype=object)
    return {
        slug: frozenset(gemeenten[bundel.samen[row, d] > 0]) - {code}
        for d, slug in enumerate(bundel.slugs)
        if bundel.holds[row, d]
    }


def _company(gegevens: Gegevens, kern: Kern) -> str:
    """Say in how many indelingen the company is exactly the same."""
    sets = _partners(gegevens, kern.lid)
    if not sets:
        return "Geen van de gekozen indelingen heeft hier een regio."
    sizes = Counter(sets.values())
    # The largest number of indelingen; of those the largest company, then by name.
    common, times = max(sizes.items(), key=lambda item: (item[1], len(item[0]), sorted(item[0])))
    whole = common | {kern.lid}
    outside = whole - set(kern.leden)
    if times == len(sets):
        return f"In alle {len(sets)} indelingen zitten precies dezelfde gemeenten aan tafel."
    if times == 1:
        return f"In elk van de {len(sets)} indelingen is het gezelschap anders."
    company = tel(len(whole), "gemeente", "gemeenten")
    if outside and len(outside) <= MAX_NAMEN:
        company += f", ook {gegevens.list_gemeenten(outside)}"
    which = [gegevens.namen[slug] for slug, partners in sets.items() if partners == common]
    named = f" ({join_namen(which)})" if times <= MAX_GENOEMD else ""
    return (
        f"In {times} van de {len(sets)} indelingen{named} is het gezelschap hetzelfde: {company}."
    )


def _effects(gegevens: Gegevens, kern: Kern) -> list[str]:
    effecten = gegevens.congruentie.effecten
    mine = effecten[effecten["gemeente_code"] == kern.lid].dropna(subset=["effect"])
    if mine.empty:
        return []
    effect = pd.Series(mine["effect"].to_numpy(float), index=mine["indeling"].astype(str))
    down, up = str(effect.idxmax()), str(effect.idxmin())
    sentences = []
    if effect[down] >= KLEINSTE_EFFECT:
        sentences.append(
            f"{gegevens.namen[down]} wijkt het meest af: zonder die indeling zou de congruentie "
            f"{format_procent(kern.score + effect[down])} zijn "
            f"({format_punten(float(effect[down]), 0)} procentpunt)."
        )
        sentences += _difference(gegevens, kern, down)
    if effect[up] <= -KLEINSTE_EFFECT:
        sentences.append(
            f"{gegevens.namen[up]} sluit het best aan bij de rest: zonder die indeling zou het "
            f"{format_procent(kern.score + effect[up])} zijn."
        )
    return sentences


def _difference(gegevens: Gegevens, kern: Kern, slug: str) -> list[str]:
    """Say which partners only this indeling adds, and which only it lacks."""
    sets = _partners(gegevens, kern.lid)
    others = [partners for other, partners in sets.items() if other != slug]
    if not others:
        return []
    only = sets[slug] - frozenset().union(*others)
    lacking = frozenset.intersection(*others) - sets[slug]
    sentences = []
    if only:
        sentences.append(
            f"Alleen daar {kies(len(only), 'is', 'zijn')} partner: {gegevens.list_gemeenten(only)}."
        )
    if lacking:
        sentences.append(
            f"Alleen daar {kies(len(lacking), 'ontbreekt', 'ontbreken')}: "
            f"{gegevens.list_gemeenten(lacking)}."
        )
    if not sentences and not sets[slug]:
        sentences.append("Daar heeft de gemeente geen partners.")
    elif not sentences:
        mean = sum(map(len, others)) / len(others)
        sentences.append(
            f"Daar {kies(len(sets[slug]), 'is', 'zijn')} er "
            f"{tel(len(sets[slug]), 'partner', 'partners')}, in de andere indelingen gemiddeld "
            f"{format_getal(mean, 1)}."
        )
    return sentences
