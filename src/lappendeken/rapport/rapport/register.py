"""Comply or explain: which crossings of the reference are motivated."""

from __future__ import annotations

from lappendeken.analyse.register import Registercontrole
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.rapport.gegevens import Gegevens

MAX_VERVALLEN = 30
"""How many rows about a crossing that is gone are named in the report."""

_TELLING = (
    Kolom("Kruisingen", getal=True),
    Kolom("Groter", getal=True),
    Kolom("Gemotiveerd", getal=True),
    Kolom("Niet gemotiveerd", getal=True),
    Kolom("Inwoners", getal=True),
)


def build_register(gegevens: Gegevens, controle: Registercontrole | None) -> Deel:
    """Return the counts per domein and per regio, and the rows that are out of date.

    Returns
    -------
    Deel
        Empty when there is no register.
    """
    if controle is None:
        return Deel()
    namen = {i.slug: i.naam for i in gegevens.congruentie.bundel.indelingen}
    counted = ("kruisingen", "groter", "gemotiveerd", "niet_gemotiveerd", "inwoners")
    domeinen = [
        (cel_tekst(row["domein"]), *(cel_getal(row[name]) for name in counted))
        for row in controle.per_domein.to_dict("records")
    ]
    regios = [
        (
            cel_tekst(namen.get(row["indeling"], row["indeling"])),
            cel_tekst(row["regio_naam"]),
            *(cel_getal(row[name]) for name in counted),
        )
        for row in controle.per_regio.to_dict("records")
    ]
    tables = [
        Tabel("register-domeinen", "Per domein", (Kolom("Domein"), *_TELLING), tuple(domeinen)),
        Tabel(
            "register-regios",
            "Per regio",
            (Kolom("Indeling"), Kolom("Regio"), *_TELLING),
            tuple(regios),
        ),
    ]
    if len(controle.vervallen):
        gone = controle.vervallen.head(MAX_VERVALLEN).to_dict("records")
        tables.append(
            Tabel(
                "register-vervallen",
                f"Regels over een kruising die er niet meer is ({len(controle.vervallen)})",
                (
                    Kolom("Regel", getal=True),
                    Kolom("Indeling"),
                    Kolom("Regio"),
                    Kolom("Gemeente"),
                    Kolom("Waarom", breed=True),
                ),
                tuple(
                    (
                        cel_getal(row["regel"]),
                        *(cel_tekst(row[n]) for n in ("indeling", "regio", "gemeente", "waarom")),
                    )
                    for row in gone
                ),
            )
        )
    explained = (
        "De Raad voor het Openbaar Bestuur vraagt om een congruente indeling, tenzij de inhoud "
        "zwaarwegende redenen geeft om af te wijken. Het register houdt bij welke afwijking een "
        "reden heeft; of die reden zwaar genoeg is, oordeelt dit rapport niet."
    )
    return Deel((explained, controle.zin, *controle.meldingen), tuple(tables))
