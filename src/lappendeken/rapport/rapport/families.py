"""Which indelingen form families, and how much they share."""

from __future__ import annotations

import numpy as np

from lappendeken.analyse.families import GRENS, Familie, compute_families
from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.rapport.bijlagen import TITELS
from lappendeken.rapport.rapport.gegevens import Gegevens

MAX_ALLEEN = 8
"""More indelingen outside every family than this are counted instead of named."""

MAX_GENOEMD = 4
"""More families than this are counted instead of named."""

BIJLAGE = dict(TITELS)["waarom"]
"""Which appendix holds them all; by title, as its letter differs between page and Word file."""

GRENSTEKST = format_procent(1 - GRENS)


def find_families(gegevens: Gegevens) -> tuple[Familie, ...]:
    """Group the chosen indelingen, on pairs with enough gemeenten in common."""
    bundel = gegevens.congruentie.bundel
    return compute_families(
        bundel.slugs, gegevens.congruentie.indelingsparen, minimum=count_genoeg(gegevens)
    )


def count_genoeg(gegevens: Gegevens) -> int:
    """Return from how many gemeenten in common a pair says something of the country."""
    return max(1, len(gegevens.congruentie.bundel.gemeenten) // 10)


def describe_families(gegevens: Gegevens, families: tuple[Familie, ...]) -> str:
    """Say which indelingen are a family and how close it is; who is in none stands alone."""
    namen = gegevens.namen
    pairs = gegevens.congruentie.indelingsparen
    enough = count_genoeg(gegevens)
    known = pairs[pairs["jaccard"].notna() & (pairs["aantal_gemeenten"] >= enough)]
    country = "" if gegevens.is_landelijk else " Dit gaat over heel Nederland."
    if known.empty:
        return "Geen twee indelingen hebben genoeg gemeenten gemeen om hen te vergelijken."
    if len(namen) == 2:
        return _describe_twee(gegevens, families, float(known["jaccard"].iloc[0])) + country
    sentences = [_list_families(gegevens, families)]
    inside = {slug: n for n, f in enumerate(families) for slug in f.indelingen}
    seen = {*known["indeling_a"], *known["indeling_b"]}
    alone = [namen[slug] for slug in namen if slug not in inside and slug in seen]
    if families and alone:
        shown = join_namen(alone) if len(alone) <= MAX_ALLEEN else f"{len(alone)} indelingen"
        sentences.append(f"Daarbuiten {kies(len(alone), 'staat', 'staan')} {shown}.")
    # Who stands alone is no family of others who do.
    a = known["indeling_a"].map(inside).fillna(-1)
    b = known["indeling_b"].map(inside).fillna(-2)
    apart = known.loc[a.to_numpy() != b.to_numpy(), "jaccard"]
    if len(apart):
        whom = "Twee indelingen"
        if families:
            whom += " die geen familie van elkaar zijn," if alone else " van verschillende families"
        sentences.append(
            f"{whom} delen gemiddeld {format_procent(float(apart.mean()))} van de partners."
        )
    unseen = [namen[slug] for slug in namen if slug not in seen]
    if unseen:
        shown = join_namen(unseen) if len(unseen) <= MAX_ALLEEN else f"{len(unseen)} indelingen"
        sentences.append(
            f"Over {shown} is dat niet te zeggen: daarvoor staan er te weinig gemeenten ook in een "
            "andere indeling."
        )
    return " ".join(sentences) + country


def describe_grens(gegevens: Gegevens) -> str:
    """Say from where indelingen are a family, and which pairs say too little; empty of two."""
    if len(gegevens.namen) == 2:
        return ""
    pairs = gegevens.congruentie.indelingsparen
    enough = count_genoeg(gegevens)
    few = int((pairs["jaccard"].isna() | (pairs["aantal_gemeenten"] < enough)).sum())
    if few == len(pairs):
        return ""
    sentences = [
        (
            f"Een familie groeit zolang twee groepen indelingen gemiddeld minstens {GRENSTEKST} "
            "van de partners delen; die grens is een keuze."
        )
    ]
    if few:
        sentences.append(
            f"{format_getal(few)} {kies(few, 'paar heeft', 'paren hebben')} minder dan "
            f"{tel(enough, 'gemeente', 'gemeenten')} gemeen; {kies(few, 'dat telt', 'die tellen')} "
            "hier niet mee."
        )
    return " ".join(sentences)


def _describe_twee(gegevens: Gegevens, families: tuple[Familie, ...], shared: float) -> str:
    both = join_namen(gegevens.namen.values())
    if families:
        return (
            f"{both} zijn één familie: gemiddeld delen zij {format_procent(shared)} van de "
            f"partners. Vanaf {GRENSTEKST} heten zij zo; die grens is een keuze."
        )
    return (
        f"{both} zijn geen familie: gemiddeld delen zij {_below(shared)} van de partners. Vanaf "
        f"{GRENSTEKST} heten zij zo; die grens is een keuze."
    )


def _list_families(gegevens: Gegevens, families: tuple[Familie, ...]) -> str:
    """Name each family with what it shares; many are counted, and an appendix lists them."""
    namen = gegevens.namen
    if not families:
        return "Geen twee indelingen zijn familie van elkaar."
    if len(families[0].indelingen) == len(namen):
        return (
            f"Alle {len(namen)} indelingen zijn één familie: twee ervan delen gemiddeld "
            f"{format_procent(families[0].jaccard)} van de partners."
        )
    # In the order of the families, or the lowest and the highest; what is the same stands once.
    shares = [format_procent(f.jaccard) for f in families]
    if len(families) > MAX_GENOEMD:
        low, high = (pick(f.jaccard for f in families) for pick in (min, max))
        between = dict.fromkeys((format_procent(low), format_procent(high)))
        return (
            f"Er zijn {len(families)} families van indelingen; welke dat zijn, staat in de bijlage "
            f"“{BIJLAGE}”. Binnen een familie delen twee indelingen gemiddeld "
            f"{' tot '.join(between)} van de partners."
        )
    listed = [join_namen([namen[slug] for slug in f.indelingen]) for f in families]
    if len(families) == 1:
        two = "Die twee" if len(families[0].indelingen) == 2 else "Twee ervan"
        return (
            f"Eén familie is er te zien: {listed[0]}. {two} delen gemiddeld {shares[0]} van de "
            "partners."
        )
    same = len(set(shares)) == 1
    if same:
        numbered = "; ".join(f"({n}) {text}" for n, text in enumerate(listed, start=1))
        return (
            f"Er zijn {len(families)} families van indelingen: {numbered}. Binnen een familie "
            f"delen twee indelingen gemiddeld {shares[0]} van de partners."
        )
    numbered = "; ".join(
        f"({n}) {text}: {share}"
        for n, (text, share) in enumerate(zip(listed, shares, strict=True), start=1)
    )
    return (
        f"Er zijn {len(families)} families van indelingen, met achter elke het deel van de "
        f"partners dat twee ervan gemiddeld delen: {numbered}."
    )


def _below(share: float) -> str:
    """Write a share below the cut so that it does not round up to it."""
    cut = np.round(1 - GRENS, 9)
    if round(100 * share) < 100 * cut:
        return format_procent(share)
    return format_procent(np.floor(1000 * share) / 1000, 1)
