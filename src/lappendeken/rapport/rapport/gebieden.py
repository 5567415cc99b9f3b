"""Where partner sets coincide, where they diverge, and why: section 6.

The unit is the kernregio: its gemeenten sit together in every indeling, so they
share one score and one explanation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lappendeken.analyse.aansluiting import Aansluiting, Gezelschap, compute_aansluiting
from lappendeken.basis.tekst import fold, format_procent, join_namen
from lappendeken.rapport.gedeeld.aansluiting import (
    DREMPEL,
    describe_sluit_aan,
    describe_verschil,
    describe_wijkt_af,
)
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.cellen import klasse_van
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, tel
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
        f"Hieronder staan de kernregio’s aan beide uiteinden, {_order(gegevens)}"
        if gegevens.is_landelijk
        else f"Hieronder staan kernregio’s met gemeenten uit de selectie ({gegevens.selectie})"
    )
    inleiding = [
        (
            "Een kernregio is een groep gemeenten die in elke indeling bij elkaar zit. Zulke "
            "gemeenten hebben dezelfde score om dezelfde reden. "
            f"{where}: een beschrijving, geen rangorde."
        ),
        (
            "Een gezelschap sluit het best aan als het "
            "gemiddeld de meeste partners deelt met de andere indelingen, waarbij een domein één "
            "keer telt. De indeling die het meest afwijkt, is die waarzonder de congruentie het "
            "hoogst zou zijn; dat kan goede redenen hebben. Zijn er meer even ver, of met "
            "hetzelfde gezelschap, dan staan zij er allemaal."
        ),
    ]
    if not scored:
        return Deel(
            (*inleiding, "Voor geen enkel gebied is hier een congruentie te berekenen.")
        ), ()
    # Of a selection all areas are described; then "high" and "low" need not be relative.
    relative = gegevens.is_landelijk
    high = next((s for s in SAMEN[: None if relative else 1] if _any(scored, above=s)), None)
    low = _low_threshold(scored) if relative or _any(scored, below=UITEEN[0]) else None
    top = [k for k in scored if high is not None and k.score >= high]
    bottom = [k for k in scored if low is not None and k.score < low and k not in top]
    rest = [k for k in kernen if k not in top and k not in bottom]
    bundel = gegevens.congruentie.bundel
    found = compute_aansluiting(bundel, [k.lid for k in kernen], drempel=DREMPEL)
    groups = []
    if high is not None:
        groups.append(
            _group(
                gegevens,
                found,
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
                found,
                "Waar partners het verst uiteenlopen",
                f"{tel(len(bottom), 'kernregio heeft', 'kernregio’s hebben')} een congruentie van "
                f"minder dan {format_procent(low)}.",
                bottom,
            )
        )
    if rest and not gegevens.is_landelijk and len(rest) <= MAX_GEBIEDEN:
        one, more = (
            ("Het andere gebied", "De andere gebieden") if groups else ("Het gebied", "De gebieden")
        )
        title = kies(len(rest), f"{one} van", f"{more} in") + f" {gegevens.selectie}"
        other = "andere " if groups else ""
        what = tel(len(rest), f"{other}kernregio ligt", f"{other}kernregio’s liggen")
        groups.append(
            _group(gegevens, found, title, f"{what} geheel of deels in de selectie.", rest)
        )
    return Deel(tuple(inleiding)), tuple(groups)


def _find_kernen(gegevens: Gegevens) -> list[Kern]:
    congruentie = gegevens.congruentie
    everyone = congruentie.alle_gemeenten.set_index("gemeente_code")
    scores = everyone["congruentie"].astype(float).to_dict()
    shown = set(congruentie.gemeld)
    found = []
    by_kern = congruentie.kernregios.groupby("kernregio", sort=True)["gemeente_code"]
    for leden in by_kern.agg(tuple):
        lid = next(code for code in leden if code in shown)
        found.append(Kern(leden, scores[lid], lid))
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


def _order(gegevens: Gegevens) -> str:
    known = gegevens.catalogus.eenheid.heeft_provincies
    return "per provincie en op alfabet" if known else "op alfabet"


def _group(
    gegevens: Gegevens,
    found: Mapping[str, Aansluiting],
    title: str,
    intro: str,
    kernen: Sequence[Kern],
) -> Gebiedengroep:
    provincies: dict[str, list[Gebied]] = {}
    frame = gegevens.congruentie.gemeentetabel["provincie"]
    for kern in kernen:
        names = sorted({str(frame[code]) for code in kern.leden}, key=fold)
        provincies.setdefault(join_namen(names), []).append(
            _describe(gegevens, kern, found[kern.lid])
        )
    return Gebiedengroep(
        title,
        intro,
        tuple(
            (name, tuple(sorted(gebieden, key=lambda g: fold(g.naam))))
            for name, gebieden in sorted(provincies.items(), key=lambda item: fold(item[0]))
        ),
    )


def _describe(gegevens: Gegevens, kern: Kern, found: Aansluiting) -> Gebied:
    sentences = [_company(gegevens, kern, found), *_ends(gegevens, kern, found)]
    return Gebied(
        gegevens.list_gemeenten(list(kern.leden)),
        format_procent(kern.score),
        klasse_van(kern.score),
        tuple(sentence for sentence in sentences if sentence),
    )


def _company(gegevens: Gegevens, kern: Kern, found: Aansluiting) -> str:
    """Say in how many indelingen the company is exactly the same, with every tie."""
    held, companies = found.aantal, found.gezelschappen
    if not companies:
        return "Geen van de gekozen indelingen heeft hier een regio."
    if held == 1:
        return f"Alleen {gegevens.namen[companies[0].indelingen[0]]} heeft hier een regio."
    if len(companies) == 1:
        every = "beide" if held == 2 else f"alle {held}"
        return f"In {every} indelingen zitten precies dezelfde gemeenten aan tafel."
    if len(companies) == held:
        return f"In elk van de {held} indelingen is het gezelschap anders."
    common = found.meest_voorkomend
    times = len(common[0].indelingen)
    if len(common) == 1:
        named = f" ({_names(gegevens, common[0])})" if times <= MAX_GENOEMD else ""
        return (
            f"In {times} van de {held} indelingen{named} is het gezelschap hetzelfde: "
            f"{_members(gegevens, kern, common[0])}."
        )
    listed = "; ".join(f"{_names(gegevens, g)}: {_members(gegevens, kern, g)}" for g in common)
    return (
        f"{len(common)} gezelschappen komen even vaak voor, elk in {times} van de {held} "
        f"indelingen. {listed}."
    )


def _names(gegevens: Gegevens, company: Gezelschap) -> str:
    return join_namen([gegevens.namen[slug] for slug in company.indelingen], MAX_NAMEN)


def _members(gegevens: Gegevens, kern: Kern, company: Gezelschap) -> str:
    """Count a company, and name who comes from outside the kernregio when they are few."""
    text = tel(len(company.leden), "gemeente", "gemeenten")
    outside = company.leden - set(kern.leden)
    if outside and len(outside) <= MAX_NAMEN:
        text += f", ook {gegevens.list_gemeenten(outside)}"
    return text


def _ends(gegevens: Gegevens, kern: Kern, found: Aansluiting) -> list[str]:
    """Say what deviates most and what fits best."""
    if found.sluit_aan == found.meest_voorkomend and found.aantal > len(found.gezelschappen):
        # Just named, with all its indelingen.
        fits = "Dat gezelschap sluit het best aan bij de andere indelingen."
        if len(found.sluit_aan) > 1:
            fits = "Zij sluiten even goed aan bij de andere indelingen, en beter dan de rest."
    else:
        fits = describe_sluit_aan(found, gegevens.namen)
    return [
        fits,
        describe_wijkt_af(found, gegevens.namen, kern.score),
        *describe_verschil(found, gegevens.list_gemeenten, kern.leden),
    ]
