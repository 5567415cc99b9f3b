"""Who may change what: what each indeling is for, how binding it is, who draws its borders."""

from __future__ import annotations

from lappendeken.basis.tekst import ONBEKEND, format_apostrof
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_tekst
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.waarom import describe_wijzigers

ANDEREN = (
    "In de ledenlijsten staan alleen gemeenten. Welke provincies, waterschappen en andere "
    "instanties meedoen, en met hoeveel stem, staat er niet in."
)


def build_wie(gegevens: Gegevens) -> Deel:
    """Return per indeling what it is for, whether it is compulsory and who changes its borders.

    There is no room on the two pages about one gemeente for what each is for.
    """
    indelingen = gegevens.congruentie.bundel.indelingen
    told = gegevens.niveau != "gemeente"
    rows = tuple(
        (
            cel_tekst(gegevens.namen[indeling.slug]),
            *([cel_tekst(format_apostrof(indeling.kenmerken.opgave or ONBEKEND))] if told else []),
            cel_tekst(indeling.kenmerken.verplichting or ONBEKEND),
            cel_tekst(format_apostrof(indeling.kenmerken.wijzigbaar_door or ONBEKEND)),
        )
        for indeling in indelingen
    )
    table = Tabel(
        "wie-tabel",
        f"{'Waar elke indeling voor is, en wie' if told else 'Wie'} de grenzen kan wijzigen",
        (
            Kolom("Indeling"),
            *([Kolom("Waarvoor", breed=True)] if told else []),
            Kolom("Verplichting"),
            Kolom("Wie de grenzen kan wijzigen", breed=True),
        ),
        rows,
    )
    sentences = [describe_wijzigers(gegevens)]
    if not gegevens.catalogus.eenheid.is_eigen:
        known = sum(bool(indeling.kenmerken.rechtsvorm) for indeling in indelingen)
        sentences += [describe_vorm(known, len(indelingen), met_opgave=not told), ANDEREN]
    return Deel((" ".join(sentences),), tabellen=(table,))


def describe_vorm(bekend: int, totaal: int, *, met_opgave: bool = False) -> str:
    """Say where the form and the law of each indeling stand, and of how many it is unknown."""
    if not bekend:
        none = "geen van beide" if totaal == 2 else f"geen van de {totaal}"
        return f"In welke vorm gemeenten samenwerken, is van {none} indelingen bekend."
    rest = totaal - bekend
    start = "Waar elke indeling voor is, in welke vorm" if met_opgave else "In welke vorm"
    return (
        f"{start} gemeenten samenwerken en op welke wet dat rust, staat in het rapport onder "
        f"Wat is vergeleken{f'; van {rest} is de vorm onbekend' if rest else ''}."
    )
