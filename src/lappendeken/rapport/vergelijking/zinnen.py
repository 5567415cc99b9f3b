"""The sentences of the page on two indelingen: each says of whom it speaks, and each once."""

from __future__ import annotations

from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen
from lappendeken.basis.tekst import describe_deel, format_getal
from lappendeken.rapport.gedeeld.woorden import kies, tel

Namen = tuple[str, str]
"""How a page calls a and b."""


def list_kort(
    vergelijking: Vergelijking, names: Namen, wijzigingen: Wijzigingen | None
) -> list[str]:
    """Return the answer in short.

    Of two standen of one reeks it tells what changed. Of other pairs it tells the direction
    with the fewest moves only; the other one is a distance that nobody would go.
    """
    dekking = vergelijking.dekking
    said = [] if dekking.is_heel else [describe_dekking(vergelijking, names)]
    if wijzigingen:
        said.append(wijzigingen.zin)
    if dekking.beide > 1:
        said.append(describe_relatie(vergelijking, names))
        lijst = vergelijking.kortste
        if lijst.aantal and not wijzigingen:
            said.append(lijst.zin)
    return said


def describe_dekking(vergelijking: Vergelijking, names: Namen) -> str:
    """Say of how many gemeenten the page speaks."""
    d = vergelijking.dekking
    if d.is_heel:
        return f"Beide bevatten alle {format_getal(d.land)} gemeenten."
    has, holds = (
        ("een bekende hoofdregio hebben", "kent die van")
        if d.onbekend
        else ("een regio hebben", "bevat er")
    )
    each = (
        "beide bevatten dezelfde"
        if d.is_zelfde
        else f"{names[0]} {holds} {format_getal(d.a)}, {names[1]} {format_getal(d.b)}"
    )
    whole = format_getal(d.land)
    unknown = (
        f" {tel(d.onbekend, 'gemeente', 'gemeenten')} met onbekende aandelen "
        f"{kies(d.onbekend, 'telt', 'tellen')} hier niet mee."
        if d.onbekend
        else ""
    )
    if d.beide == 1:
        only = vergelijking.gelijk.gemeenten[0]
        return (
            f"Alleen {only} heeft in beide indelingen een regio (1 gemeente van de {whole}; "
            f"{each}): er valt niets te vergelijken.{unknown}"
        )
    return (
        f"Dit gaat alleen over de {format_getal(d.beide)} gemeenten (van de {whole}) die in beide "
        f"indelingen {has}; {each}.{unknown}"
    )


def describe_relatie(vergelijking: Vergelijking, names: Namen) -> str:
    """Say in one sentence whether one fits the other."""
    one, other = names
    dekking = vergelijking.dekking
    # The regios of a part are not those of the indeling, unless both hold the same gemeenten.
    same = dekking.is_zelfde
    said = {
        "gelijk": (
            f"{one} en {other} hebben dezelfde regio’s."
            if same
            else f"{one} en {other} delen ze op dezelfde manier in."
        ),
        "a_in_b": f"elke regio van {one} ligt binnen één regio van {other}.",
        "b_in_a": f"elke regio van {other} ligt binnen één regio van {one}.",
    }.get(
        vergelijking.relatie, f"{one} en {other} kruisen elkaar: geen van beide past in de ander."
    )
    return f"{dekking.onder}{said}" if dekking.onder else said[0].upper() + said[1:]


def describe_moves(vergelijking: Vergelijking, names: Namen) -> str:
    """Say what is counted, which direction is shown, and how far the other one is."""
    lijst, andersom = vergelijking.kortste, vergelijking.langste
    said = (
        f"Verhuizen is van regio wisselen. Geteld is het kleinste aantal {lijst.telling} waarmee "
        "het past; het is een maat voor afstand, geen voorstel."
    )
    if vergelijking.relatie == "gelijk":
        return said
    one, other = names if andersom.indeling == vergelijking.a.slug else names[::-1]
    count = (
        "evenveel"
        if andersom.aantal == lijst.aantal
        else tel(andersom.aantal, "gemeente", "gemeenten")
    )
    return (
        f"{said} Getoond is de richting die de minste {lijst.telling} vraagt. Andersom ({one} in "
        f"{other}) is de afstand {count}; die lijst staat in tabellen/verhuislijst.csv."
    )


def describe_splitsing(vergelijking: Vergelijking, names: Namen) -> str:
    """Say how many regios each splits of the other."""
    cross, splits = vergelijking.kruistabel, vergelijking.splitsingen
    parts = []
    for indeling, side, mine, theirs in (
        (vergelijking.a, "regio_a", names[0], names[1]),
        (vergelijking.b, "regio_b", names[1], names[0]),
    ):
        total = int(cross[side].nunique())
        count = int((splits["indeling"] == indeling.slug).sum())
        split = describe_deel(count, total, "regio", "regio’s")
        parts.append(f"{theirs} splitst {split} van {mine}")
    return f"{vergelijking.dekking.onder}{parts[0]}; {parts[1]}."
