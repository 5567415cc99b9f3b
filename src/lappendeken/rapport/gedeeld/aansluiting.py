"""Which companies fit best and which deviate most, in words: for the page and the screen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from lappendeken.analyse.aansluiting import Aansluiting, Gezelschap
from lappendeken.basis.tekst import format_procent, join_namen
from lappendeken.rapport.gedeeld.woorden import format_punten, join_of, kies

DREMPEL = 0.005
"""Effects below half a procentpunt are not worth a sentence."""

MAX_INDELINGEN = 8
"""More indelingen than this are counted instead of named."""


def describe_sluit_aan(aansluiting: Aansluiting, namen: Mapping[str, str]) -> str:
    """Name what fits the other indelingen best, every tie included; empty for nothing."""
    best = aansluiting.sluit_aan
    if not best:
        return ""
    held = _held(best)
    who = name_indelingen_van(aansluiting, held, namen)
    if len(best) > 1:
        return f"{who} sluiten even goed aan bij de andere indelingen, en beter dan de rest."
    if len(held) == 1:
        return f"{who} sluit het best aan bij de andere indelingen."
    return f"{who} hebben hetzelfde gezelschap; dat sluit het best aan bij de andere indelingen."


def describe_wijkt_af(aansluiting: Aansluiting, namen: Mapping[str, str], score: float) -> str:
    """Name what deviates most, every tie included, and what the score is without it."""
    most = aansluiting.wijkt_af
    if not most:
        return ""
    held = _held(most)
    who = name_indelingen_van(aansluiting, held, namen)
    if len(held) == 1:
        verb, without = "wijkt het meest af", "zonder die indeling"
    else:
        same = "met hetzelfde gezelschap" if len(most) == 1 else "elk met een eigen gezelschap"
        if 1 < len(most) < len(held):
            same = f"in {len(most)} gezelschappen"
        verb = f"wijken het meest af, {same}"
        top = aansluiting.met_effect
        without = (
            "zonder een ervan"
            if len(top) == len(held)
            else join_of([f"zonder {namen[slug]}" for slug in top])
        )
    return (
        f"{who} {verb}: {without} zou de congruentie "
        f"{format_procent(score + aansluiting.effect)} zijn "
        f"({format_punten(aansluiting.effect, 0)} procentpunt)."
    )


def describe_verschil(
    aansluiting: Aansluiting,
    list_gemeenten: Callable[[frozenset[str]], str],
    samen: Collection[str] = (),
) -> list[str]:
    """Say whom the company that deviates most adds, and whom it lacks; nothing for a tie.

    ``samen`` are gemeenten that are together everywhere, of whom it speaks at once: none of
    them is named as a partner.
    """
    if len(aansluiting.wijkt_af) != 1:
        return []
    mine = aansluiting.wijkt_af[0].leden
    others = [g.leden for g in aansluiting.gezelschappen if g.leden != mine]
    only = mine - frozenset().union(*others)
    lacking = frozenset.intersection(*others) - mine
    found = []
    if only:
        found.append(
            f"Alleen daar {kies(len(only), 'is', 'zijn')} partner: {list_gemeenten(only)}."
        )
    if lacking:
        verb = kies(len(lacking), "ontbreekt", "ontbreken")
        found.append(f"Alleen daar {verb}: {list_gemeenten(lacking)}.")
    if found:
        return found
    partners = mine - {aansluiting.gemeente} - set(samen)
    if not partners:
        alone = "hebben zij geen andere" if len(samen) > 1 else "heeft de gemeente geen"
        return [f"Daar {alone} partners."]
    verb = kies(len(partners), "is", "zijn")
    return [f"Daar {verb} partner: {list_gemeenten(partners)}."]


def name_indelingen_van(
    aansluiting: Aansluiting, slugs: Iterable[str], namen: Mapping[str, str]
) -> str:
    """Name indelingen; when there are many, count them among those that hold the gemeente."""
    named = [namen[slug] for slug in slugs]
    if len(named) > MAX_INDELINGEN:
        return f"{len(named)} van de {aansluiting.aantal} indelingen"
    return join_namen(named)


def _held(companies: Iterable[Gezelschap]) -> list[str]:
    return [slug for g in companies for slug in g.indelingen]
