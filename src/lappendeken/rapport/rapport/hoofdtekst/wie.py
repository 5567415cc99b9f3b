"""Who may change what: how binding each indeling is, and who draws its borders."""

from __future__ import annotations

from lappendeken.basis.tekst import ONBEKEND, format_apostrof
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_tekst
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.waarom import describe_wijzigers


def build_wie(gegevens: Gegevens) -> Deel:
    """Return per indeling whether it is compulsory and who may change its borders."""
    rows = tuple(
        (
            cel_tekst(gegevens.namen[indeling.slug]),
            cel_tekst(indeling.kenmerken.verplichting or ONBEKEND),
            cel_tekst(format_apostrof(indeling.kenmerken.wijzigbaar_door or ONBEKEND)),
        )
        for indeling in gegevens.congruentie.bundel.indelingen
    )
    table = Tabel(
        "wie-tabel",
        "Wie de grenzen kan wijzigen",
        (
            Kolom("Indeling"),
            Kolom("Verplichting"),
            Kolom("Wie de grenzen kan wijzigen", breed=True),
        ),
        rows,
    )
    return Deel((describe_wijzigers(gegevens),), tabellen=(table,))
