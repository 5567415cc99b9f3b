"""What an alternative changes and what it costs, with what is unknown named as unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lappendeken.analyse.gevolgen import compute_gevolg
from lappendeken.basis.tekst import format_apostrof, format_getal, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.onbekend import say_onbekend
from lappendeken.rapport.gedeeld.woorden import kies, tel

TITEL = "Wat verandert het, wat kost het"


def build_gevolgen(
    id_: str,
    paren: Sequence[tuple[str, Indeling, Indeling]],
    inwoners: Mapping[str, float],
) -> Deel:
    """Return what changes, whose decision that asks, and what is not known.

    Parameters
    ----------
    id_
        Of the table.
    paren
        What to call the change, the indeling of today, and the one in its place.
    inwoners
        Of each gemeente.
    """
    rows, everyone = [], set[str]()
    lost, gained = set[str](), set[str]()
    for naam, voor, na in paren:
        found = compute_gevolg(voor, na, inwoners)
        everyone |= found.gemeenten
        lost |= found.verliezen
        gained |= found.krijgen
        who = format_apostrof(voor.kenmerken.wijzigbaar_door) or "onbekend"
        rows.append(
            (
                cel_tekst(naam),
                cel_getal(len(found.gemeenten)),
                cel_getal(found.inwoners),
                cel_getal(found.verdwijnen),
                cel_getal(found.ontstaan),
                cel_tekst(who),
            )
        )
    table = Tabel(
        id_,
        "Voor wie het iets verandert, en wie erover besluit",
        (
            Kolom("Wijziging"),
            Kolom(
                "Raden",
                getal=True,
                uitleg="Gemeenten die met anderen in de regio komen, en dus raden die het raakt.",
            ),
            Kolom("Inwoners", getal=True),
            Kolom(
                "Regio’s weg of anders",
                getal=True,
                uitleg="Regio’s van nu die er dan niet meer zijn, of andere leden krijgen.",
            ),
            Kolom("Regio’s nieuw of anders", getal=True),
            Kolom("Wie mag de grenzen nu wijzigen", breed=True),
        ),
        tuple(rows),
        sorteerbaar=len(rows) > 1,
    )
    silent = _say_zonder(len(everyone), len(lost), len(gained))
    size = " ".join((_say_omvang(everyone, inwoners), *silent))
    return Deel((size, say_onbekend()), (table,))


def list_kopieen(na: Indeling, anderen: Sequence[Indeling]) -> tuple[str, ...]:
    """Say of which others an indeling is a copy: what they share is then no finding."""
    mine = set(na.leden_vanaf().values())
    same = [i.naam for i in anderen if i.slug != na.slug and set(i.leden_vanaf().values()) == mine]
    if not same:
        return ()
    return (
        (
            f"{na.naam} heeft dezelfde regio’s als {join_namen(same)}; dat zij samenvallen, volgt "
            "uit de keuze en telt mee in de congruentie."
        ),
    )


def _say_zonder(totaal: int, verliezen: int, krijgen: int) -> tuple[str, ...]:
    """Say of whom only one of the two knows a regio, so that the count reads as what it is."""
    return tuple(
        f"{'Zij' if count == totaal else f'{format_getal(count)} daarvan'} "
        f"{kies(count, 'heeft', 'hebben')} in {which} indeling geen regio."
        for count, which in ((verliezen, "de nieuwe"), (krijgen, "de oude"))
        if count
    )


def _say_omvang(gemeenten: set[str], inwoners: Mapping[str, float]) -> str:
    count = len(gemeenten)
    if not count:
        return "Voor geen enkele gemeente verandert met wie zij in een regio zit."
    people = sum(float(inwoners.get(g, 0.0)) for g in gemeenten)
    known = f" ({tel(people, 'inwoner', 'inwoners')})" if people == people else ""
    return (
        f"Voor {tel(count, 'gemeente', 'gemeenten')}{known} verandert met wie zij in een regio "
        f"{kies(count, 'zit', 'zitten')}. Dat raakt {kies(count, 'één raad', 'evenveel raden')}."
    )
