"""Why partners coincide or not: same, inside or across, families, closed parts, who decides."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from lappendeken.analyse.families import Familie
from lappendeken.analyse.landdelen import Landdeel, compute_landdelen
from lappendeken.basis.tekst import (
    format_getal,
    format_procent,
    join_namen,
)
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.rapport.families import (
    MAX_GENOEMD,
    describe_families,
    describe_grens,
    find_families,
)
from lappendeken.rapport.rapport.gegevens import Gegevens

MAX_DELEN = 8
"""More closed parts than this are counted instead of named."""

RELATIES = ("gelijk", "genest", "kruisend")
VERPLICHTINGEN = ("verplicht", "semi-verplicht", "vrijwillig")


def build_waarom(gegevens: Gegevens) -> Deel:
    """Return the reasons behind the score, and a table of what each indeling adds to them."""
    families = find_families(gegevens)
    counts = tel_relaties(gegevens)
    sentences = (
        describe_relaties(gegevens, counts),
        describe_families(gegevens, families),
        *filter(None, [describe_grens(gegevens)]),
        describe_delen(gegevens),
    )
    return Deel(sentences, tabellen=(_table(gegevens, families, counts),))


# --- same, inside, across ----------------------------------------------------------------


def tel_relaties(gegevens: Gegevens) -> pd.DataFrame:
    """Count gemeente and pair by relation, per indeling, of what is reported."""
    pairs = gegevens.congruentie.gemeenteparen
    found: Counter[tuple[str, str]] = Counter()
    columns = (pairs[name].tolist() for name in ("indeling_a", "indeling_b", "relatie"))
    for (a, b, relatie), count in Counter(zip(*columns, strict=True)).items():
        kind = "genest" if relatie in ("a_in_b", "b_in_a") else relatie
        found.update({(a, kind): count, (b, kind): count})
    slugs = gegevens.congruentie.bundel.slugs
    rows = [[found[slug, kind] for kind in RELATIES] for slug in slugs]
    return pd.DataFrame(rows, index=list(slugs), columns=list(RELATIES))


def describe_relaties(gegevens: Gegevens, counts: pd.DataFrame) -> str:
    """Say how often two companies of a gemeente are the same, one in the other, or across."""
    # Each pair was counted for both of its indelingen.
    same, inside, across = (int(counts[name].sum()) // 2 for name in RELATIES)
    total = same + inside + across
    one = len(gegevens.congruentie.gemeld) == 1
    if not total:
        whom = gegevens.selectie if one else "geen enkele gemeente"
        if one:
            return f"{whom} heeft geen regio in twee van de gekozen indelingen."
        return "Er is geen gemeente met een regio in twee van de gekozen indelingen."
    whom = "elke gemeente" if gegevens.is_landelijk else f"elke gemeente uit {gegevens.selectie}"
    what = "de twee indelingen" if len(gegevens.namen) == 2 else "telkens twee indelingen"
    start = "" if one else "Een gezelschap: de gemeenten die samen in een regio zitten. "
    start += (
        "Leg voor "
        f"{gegevens.selectie if one else whom} {what} naast elkaar: dat "
        f"{kies(total, 'is', 'zijn')} {tel(total, 'vergelijking', 'vergelijkingen')}."
    )
    kinds = [
        (same, "is het gezelschap precies hetzelfde", "Precies hetzelfde is het nooit."),
        (inside, "past het ene gezelschap in het andere", "In elkaar passen zij nooit."),
        (across, "kruisen de twee elkaar", "Kruisen doen zij nooit."),
    ]
    told = [
        f"{f'{format_getal(n)} keer' if one else f'in {format_procent(n / total)}'} {text}"
        for n, text, _ in kinds
        if n
    ]
    if len(told) == 1:
        alone = next(text for n, text, _ in kinds if n)
        sentences = [start, f"{'Daarin' if total == 1 else 'In alle'} {alone}."]
    else:
        listed = join_namen(told)
        sentences = [start, f"{listed[:1].upper()}{listed[1:]}."]
        if not one:
            sentences += _describe_afronding([n / total for n, *_ in kinds if n])
        sentences += [text for n, _, text in kinds if not n]
    if across:
        sentences.append("Kruisen wil zeggen: elk van de twee heeft gemeenten die het andere mist.")
    if inside and across and gegevens.niveau == "gemeente":
        sentences.append(_describe_verschil(inside, across))
    sentences += _describe_kruisers(gegevens, counts)
    return " ".join(sentences)


def _describe_afronding(shares: list[float]) -> list[str]:
    """Say so when shares that are all of it do not add up to 100 as they are printed."""
    printed = [format_procent(share) for share in shares]
    if not all(text.removesuffix("%").isdecimal() for text in printed):
        return []
    total = sum(int(text.removesuffix("%")) for text in printed)
    return (
        [] if total == 100 else [f"Door het afronden is dat samen {format_procent(total / 100)}."]
    )


def _describe_verschil(inside: int, across: int) -> str:
    """Say what elsewhere the heading of the chapter says."""
    how = "Even vaak" if inside == across else "Vaker" if inside > across else "Minder vaak"
    than = "als" if inside == across else "dan"
    return f"{how} verschillen gezelschappen alleen in grootte {than} dat zij elkaar kruisen."


def _describe_kruisers(gegevens: Gegevens, counts: pd.DataFrame) -> list[str]:
    """Name the indelingen that are across the others most often, every tie included."""
    total = counts.sum(axis=1)
    share = (counts["kruisend"] / total.where(total > 0)).round(12).dropna()
    if share.empty or share.max() <= share.min():
        return []
    most = [gegevens.namen[str(slug)] for slug in share.index[share == share.max()]]
    part = format_procent(float(share.max()))
    if len(most) == 1:
        return [
            f"De indeling die het vaakst kruist, is {most[0]}: in {part} van haar vergelijkingen."
        ]
    if len(most) > MAX_GENOEMD:
        return []
    return [
        (
            f"De indelingen die het vaakst kruisen, zijn {join_namen(most)}: elk in {part} van de "
            "vergelijkingen."
        )
    ]


# --- families ----------------------------------------------------------------------------


# --- closed parts of the country ---------------------------------------------------------


def describe_delen(gegevens: Gegevens) -> str:
    """Name the parts of the country that never look across their border."""
    congruentie = gegevens.congruentie
    delen = compute_landdelen(congruentie.bundel, congruentie.gemeentetabel)
    everyone = len(congruentie.bundel.gemeenten)
    if not gegevens.is_landelijk:
        return _describe_selectie(gegevens, delen)
    none = everyone - sum(len(deel.gemeenten) for deel in delen)
    sentences = []
    if len(delen) == 1:
        sentences.append(
            f"Via partners van partners zijn alle {format_getal(everyone - none)} gemeenten met "
            "elkaar verbonden: geen deel van het land staat op zichzelf."
        )
    else:
        large = _is_large(gegevens, delen[0])
        closed = delen[1:] if large else delen
        sentences.append(
            f"{kies(len(closed), 'Eén deel', f'{len(closed)} delen')} van het land "
            f"{kies(len(closed), 'werkt', 'werken')} in deze indelingen nooit over de eigen grens: "
            f"{_list_delen(closed)}."
        )
        if large:
            sentences.append(
                f"De andere {tel(len(delen[0].gemeenten), 'gemeente', 'gemeenten')} zijn met "
                "elkaar verbonden, al is het via partners van partners."
            )
    if none:
        sentences.append(
            f"{tel(none, 'gemeente heeft', 'gemeenten hebben')} in geen van de indelingen een "
            "regio."
        )
    return " ".join(sentences)


def _is_large(gegevens: Gegevens, deel: Landdeel) -> bool:
    """Whether a part is most of the country; then it is the rest, not a part apart."""
    return 2 * len(deel.gemeenten) > len(gegevens.congruentie.bundel.gemeenten)


def _list_delen(delen: tuple[Landdeel, ...]) -> str:
    named = [
        f"{deel.naam} ({tel(len(deel.gemeenten), 'gemeente', 'gemeenten')})"
        for deel in delen[:MAX_DELEN]
    ]
    rest = len(delen) - len(named)
    return f"{'; '.join(named)}; en nog {tel(rest, 'deel', 'delen')}" if rest else join_namen(named)


def _describe_selectie(gegevens: Gegevens, delen: tuple[Landdeel, ...]) -> str:
    mine, who = set(gegevens.congruentie.gemeld), gegevens.selectie
    met = tuple(deel for deel in delen if mine & set(deel.gemeenten))
    number = 2 if gegevens.is_meervoud else 1
    if not met:
        return f"{who} {kies(number, 'heeft', 'hebben')} in geen van de indelingen een regio."
    if len(met) > 1:
        return (
            f"De selectie ligt in {len(met)} van de {len(delen)} delen van het land waartussen "
            f"niemand samenwerkt: {_list_delen(met)}."
        )
    (deel,) = met
    size = tel(len(deel.gemeenten), "gemeente", "gemeenten")
    if len(delen) == 1:
        return (
            f"Via partners van partners {kies(number, 'is', 'zijn')} {who} met alle {size} "
            "verbonden."
        )
    if set(deel.gemeenten) == mine:
        return (
            f"{who} ({size}) {kies(number, 'werkt', 'werken')} in deze indelingen nooit over de "
            "eigen grens."
        )
    if _is_large(gegevens, deel):
        rest = tuple(other for other in delen if other is not deel)
        return (
            f"{who} {kies(number, 'hoort', 'horen')} bij de {size} die in deze indelingen via "
            "partners van partners met elkaar verbonden zijn. Los daarvan "
            f"{kies(len(rest), 'staat', 'staan')} {_list_delen(rest)}."
        )
    return (
        f"{who} {kies(number, 'ligt', 'liggen')} in {deel.naam} ({size}); dat werkt in deze "
        "indelingen nooit over de eigen grens."
    )


# --- who may change what -----------------------------------------------------------------


def describe_wijzigers(gegevens: Gegevens) -> str:
    """Count how binding the indelingen are, and of how many it is unknown who changes them."""
    kenmerken = [i.kenmerken for i in gegevens.congruentie.bundel.indelingen]
    total = len(kenmerken)
    every = "Beide" if total == 2 else f"Alle {total}"
    found = Counter(k.verplichting for k in kenmerken)
    parts = [(found[text], text) for text in VERPLICHTINGEN if found[text]]
    unknown = total - sum(n for n, _ in parts)
    if not parts:
        sentences = ["Of meedoen verplicht is, is van geen van de indelingen bekend."]
    elif parts[0][0] == total:
        sentences = [f"{every} indelingen zijn {parts[0][1]}."]
    else:
        listed = join_namen([f"{format_getal(n)} {text}" for n, text in parts])
        rest = f"; van {unknown} is dat onbekend" if unknown else ""
        sentences = [
            f"Van de {total} indelingen {kies(parts[0][0], 'is', 'zijn')} er {listed}{rest}."
        ]
    silent = sum(not k.wijzigbaar_door for k in kenmerken)
    if silent == total:
        sentences.append("Wie de grenzen kan wijzigen, is van geen van de indelingen bekend.")
    else:
        rest = f"; van {silent} is dat onbekend" if silent else ""
        sentences.append(f"Wie de grenzen kan wijzigen, staat per indeling in de tabel{rest}.")
    return " ".join(sentences)


# --- the table ---------------------------------------------------------------------------


def _table(gegevens: Gegevens, families: tuple[Familie, ...], counts: pd.DataFrame) -> Tabel:
    family = {slug: n for n, f in enumerate(families) for slug in f.indelingen}
    indelingen = gegevens.congruentie.bundel.indelingen
    # A family stays together; who is in none comes last.
    order = sorted(indelingen, key=lambda i: (family.get(i.slug, len(families)), i.slug))
    rows = []
    for indeling in order:
        count = counts.loc[indeling.slug].to_numpy(float)
        shares = count / count.sum() if count.sum() else np.full(len(count), np.nan)
        number = family.get(indeling.slug)
        rows.append(
            (
                cel_tekst(gegevens.namen[indeling.slug]),
                Cel("geen") if number is None else cel_getal(number + 1),
                *(cel_procent(float(share)) for share in shares),
            )
        )
    whose = "" if gegevens.is_landelijk else f", in {gegevens.selectie}"
    return Tabel(
        "waarom-tabel",
        f"Elke indeling naast alle andere{whose}",
        (
            Kolom("Indeling"),
            Kolom("Familie", getal=True, uitleg="Nummer van de familie, in heel Nederland."),
            Kolom(
                "Zelfde gezelschap",
                getal=True,
                uitleg="Deel van de vergelijkingen per gemeente met een andere indeling.",
            ),
            Kolom("Past in elkaar", getal=True, uitleg="Het ene gezelschap ligt in het andere."),
            Kolom("Kruist", getal=True, uitleg="Elk van de twee heeft eigen gemeenten."),
        ),
        tuple(rows),
        noot="De percentages volgen uit de kolom relatie van tabellen/gemeenteparen.csv.",
    )
