"""Headings that are the answer: rules on plain values, with none, one, all and ties."""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.basis.tekst import describe_deel, format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, tel

HELFT = 0.5


def kop_score(score: float) -> str:
    """Say how many partners two domeinen share on average."""
    if not is_bekend(score):
        return "Hoe ver partners dezelfde zijn, is hier niet te berekenen"
    if round(score, 9) == 1:
        return "In alle domeinen zijn de partners dezelfde"
    if round(score, 9) == 0:
        return "In geen twee domeinen zijn de partners dezelfde"
    return f"Twee domeinen delen gemiddeld {format_procent(score)} van de partners"


def kop_gebied(naam: str, alleen: int, totaal: int) -> str:
    """Say in how many indelingen an area is one regio."""
    if alleen == totaal:
        what = "beide" if totaal == 2 else f"alle {totaal}"
        return f"{naam} is in {what} indelingen één regio"
    return f"{naam} is in {alleen or 'geen'} van de {totaal} indelingen één regio"


def kop_gemeente(naam: str, houdt: int, gezelschappen: int) -> str:
    """Say with how many companies a gemeente sits in the indelingen that hold it."""
    if not houdt:
        return f"{naam} heeft in geen van de indelingen een regio"
    if houdt == 1:
        return f"{naam} heeft in één indeling een regio"
    if gezelschappen == 1:
        how = "beide" if houdt == 2 else f"alle {houdt}"
        return f"{naam} zit in {how} indelingen met hetzelfde gezelschap"
    if gezelschappen == houdt:
        how = "beide" if houdt == 2 else f"alle {houdt}"
        return f"{naam} zit in {how} indelingen met een ander gezelschap"
    return f"{naam} zit in {houdt} indelingen met {gezelschappen} verschillende gezelschappen"


def kop_waarom(gelijk: int, genest: int, kruisend: int) -> str:
    """Say whether companies differ in size or cross."""
    if not gelijk + genest + kruisend:
        return "Er zijn geen twee regio’s om naast elkaar te leggen"
    if not genest and not kruisend:
        return "Twee indelingen geven steeds hetzelfde gezelschap"
    if not kruisend:
        return "Waar gezelschappen verschillen, past het ene altijd in het andere"
    if not genest:
        return "Waar gezelschappen verschillen, kruisen zij elkaar altijd"
    if genest == kruisend:
        return "Gezelschappen kruisen elkaar even vaak als dat zij alleen in grootte verschillen"
    if genest > kruisend:
        return "Gezelschappen verschillen vaker in grootte dan dat zij elkaar kruisen"
    return "Gezelschappen kruisen elkaar vaker dan dat zij alleen in grootte verschillen"


def kop_partners(scores: Sequence[float]) -> str:
    """Count the gemeenten of which more than half of the partners are shared."""
    total = len(scores)
    if not total:
        return "Geen gemeente heeft een score"
    above = sum(score > HELFT for score in scores)
    what = "meer dan de helft van de partners dezelfde"
    if total == 1:
        return f"Bij de ene gemeente is {'' if above else 'niet '}{what}"
    if above == total:
        return f"Bij {'beide' if total == 2 else f'alle {format_getal(total)}'} gemeenten is {what}"
    if not above:
        return f"Bij geen van de {format_getal(total)} gemeenten is {what}"
    return f"Bij {format_getal(above)} van de {format_getal(total)} gemeenten is {what}"


def kop_grenzen(hard: float, totaal: float, *, overal: bool = True) -> str:
    """Say along how much of the borders every indeling has one, or all that know both sides."""
    who = "elke indeling" if overal else "elke indeling van beide gemeenten"
    if not totaal:
        return "Er zijn geen grenzen tussen gemeenten om te vergelijken"
    if not hard:
        return "Nergens hebben alle indelingen dezelfde regiogrens"
    if round(hard / totaal, 9) == 1:
        return f"Langs elke gemeentegrens heeft {who} een regiogrens"
    share = format_procent(hard / totaal)
    return f"Langs {share} van de gemeentegrenzen heeft {who} een regiogrens"


def kop_reeks(waarden: Sequence[tuple[str, float]], wat: str, soort: str) -> str:
    """Name the lowest and the highest of what has a score; two of the same are both named.

    ``soort`` is what more than two of the same are, in the plural.
    """
    known = [(naam, value) for naam, value in waarden if is_bekend(value)]
    if not known:
        return f"{wat} is nergens te berekenen"
    low, high = (format_procent(f(value for _, value in known)) for f in (min, max))
    if len(known) == 1:
        return f"{wat} is {low} in {known[0][0]}"
    if low == high:
        return f"{wat} is overal {low}"
    least, most = ([n for n, v in known if format_procent(v) == text] for text in (low, high))
    return f"{wat} loopt van {low} ({_namen(least, soort)}) tot {high} ({_namen(most, soort)})"


def _namen(names: Sequence[str], soort: str) -> str:
    return join_namen(names) if len(names) <= 2 else f"{len(names)} {soort}"


def kop_naast(naam: str, eigen: float, land: float) -> str:
    """Say whether the score is above, below or at that of the country."""
    if not is_bekend(eigen) or not is_bekend(land):
        return f"{naam} is niet naast Nederland te leggen"
    mine, whole = format_procent(eigen), format_procent(land)
    if mine == whole:
        return f"De score is die van heel Nederland: {mine}"
    side = "hoger" if eigen > land else "lager"
    return f"De score is {side} dan in heel Nederland: {mine} tegen {whole}"


def kop_wie(verplicht: int, onbekend: int, totaal: int) -> str:
    """Count the indelingen that are compulsory."""
    if onbekend == totaal:
        return "Of meedoen verplicht is, is niet bekend"
    if verplicht == totaal:
        return f"{'Beide' if totaal == 2 else f'Alle {totaal}'} indelingen zijn verplicht"
    known = " voor zover bekend" if onbekend else ""
    if not verplicht:
        return f"Geen van de {totaal} indelingen is{known} verplicht"
    return (
        f"{verplicht} van de {totaal} indelingen {kies(verplicht, 'is', 'zijn')}{known} verplicht"
    )


def kop_sociaal(score: float) -> str:
    """Say how many partners two domeinen of the sociaal domein share on average."""
    if not is_bekend(score):
        return "Het sociaal domein als basis"
    if round(score, 9) == 1:
        return "In het sociaal domein zijn de partners overal dezelfde"
    share = format_procent(score)
    return f"In het sociaal domein delen twee domeinen gemiddeld {share} van de partners"


def kop_gewicht(boven: int, totaal: int, weegnaam: str = "") -> str:
    """Count the regios in which one gemeente has more than half, of inwoners or another weight."""
    where = describe_deel(boven, totaal, "regio", "regio’s")
    if weegnaam:
        return f"Naar {weegnaam} heeft één gemeente in {where} meer dan de helft"
    if not boven:
        return "Nergens heeft één gemeente meer dan de helft van de inwoners van een regio"
    return f"In {where} woont meer dan de helft in één gemeente"


def kop_vast(naam: str, vast: int, partners: int, indelingen: int) -> str:
    """Count the partners that a gemeente has everywhere."""
    if not partners:
        return f"{naam} heeft geen partners"
    if indelingen == 1:
        return f"{naam} heeft {tel(partners, 'partner', 'partners')}"
    where = "beide" if indelingen == 2 else f"alle {indelingen}"
    if not vast:
        return f"Geen van de {partners} partners is dat in {where} indelingen"
    if vast == partners:
        who = "De ene partner is" if partners == 1 else f"Alle {partners} partners zijn"
        return f"{who} dat in {where} indelingen"
    return f"{vast} van de {partners} partners {kies(vast, 'is', 'zijn')} dat in {where} indelingen"


def kop_kernen(kernen: int, gemeenten: int) -> str:
    """Count the groups of gemeenten that are never parted."""
    if kernen == 1:
        return "Alle gemeenten zitten in elke indeling bij elkaar"
    if kernen == gemeenten:
        return "Geen twee gemeenten hebben in elke indeling dezelfde regio"
    return f"De {gemeenten} gemeenten vormen {kernen} groepen die in elke indeling heel blijven"
