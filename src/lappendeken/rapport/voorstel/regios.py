"""What the page says of the regios of a voorstel: size, name, and who has the majority."""

from __future__ import annotations

import pandas as pd

from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens
from lappendeken.rapport.voorstel.tabellen import build_regios

HELFT = 0.5


def build_regiodeel(gegevens: Voorstelgegevens) -> Deel:
    """Return the sentences and the table of the regios."""
    regios = build_regios(gegevens)
    rows = []
    for number, row in enumerate(regios.to_dict("records"), start=1):
        share = float(row["aandeel_grootste"])
        rows.append(
            (
                Cel(f"{number}. {row['regio_naam']}", float(number)),
                cel_getal(float(row["gemeenten"])),
                cel_getal(float(row["inwoners"])),
                cel_tekst(row["grootste_gemeente_naam"]),
                Cel(_format_deel(share), share),
                cel_getal(float(row["effectief_aantal"]), 1),
                cel_getal(float(row["delen"])),
                cel_tekst(join_namen(str(row["provincies"]).split(";"))),
            )
        )
    across = int(regios["provincies"].str.contains(";").sum())
    sentences = (
        (
            f"{_describe_omvang(regios)} "
            f"{tel(across, 'regio', 'regio’s') if across else 'Geen regio'} "
            f"{kies(max(across, 1), 'ligt', 'liggen')} in meer dan één provincie."
        ),
        _describe_namen(regios),
        _describe_meerderheid(regios),
    )
    table = Tabel(
        "regios-tabel",
        f"De {tel(len(rows), 'regio', 'regio’s')} van het voorstel",
        (
            Kolom("Regio", getal=False),
            Kolom("Gemeenten", getal=True),
            Kolom("Inwoners", getal=True),
            Kolom("Grootste gemeente"),
            Kolom("Haar deel", getal=True, uitleg="Deel van de inwoners van de regio."),
            Kolom(
                "Effectief aantal",
                getal=True,
                uitleg="1 gedeeld door de som van de gekwadrateerde inwonersaandelen.",
            ),
            Kolom("Delen", getal=True, uitleg="Losse delen; verbindingen over water tellen mee."),
            Kolom("Provincie", breed=True),
        ),
        tuple(rows),
    )
    return Deel(sentences, tabellen=(table,))


def _format_deel(share: float) -> str:
    """Write a share so that above half reads as above half."""
    text = format_procent(share)
    if share > HELFT:
        if text == "50%":
            text = format_procent(share, 1)
        return f"{'>50%' if text == '50,0%' else text} !"
    return text


def _describe_omvang(regios: pd.DataFrame) -> str:
    """Name the smallest and the largest regio, all of them when there are several."""
    if len(regios) == 1:
        return f"De enige regio heeft {format_getal(regios['inwoners'].iloc[0])} inwoners."
    ends = []
    for word, value in (
        ("kleinste", regios["inwoners"].min()),
        ("grootste", regios["inwoners"].max()),
    ):
        named = regios["regio_naam"][regios["inwoners"] == value].tolist()
        if len(named) == len(regios):
            return f"Alle regio’s hebben {format_getal(value)} inwoners."
        ends.append(
            f"de {word} {kies(len(named), 'regio is', 'regio’s zijn')} {join_namen(named)} met "
            f"{kies(len(named), '', 'elk ')}{format_getal(value)}"
        )
    return f"Naar inwoners: {' en '.join(ends)}."


def _describe_namen(regios: pd.DataFrame) -> str:
    """Say whose name the regios have."""
    own = regios["regio_naam"][regios["naam_uit"] == ""].tolist()
    rule = (
        "de regio van nu die er het meest op lijkt: minstens de helft van de gemeenten die in een "
        "van beide liggen, ligt in beide"
    )
    if len(own) == len(regios):
        return f"Elke regio heet naar haar grootste gemeente; geen heet naar {rule}."
    if not own:
        return f"Elke regio heet naar {rule}."
    return (
        f"Een regio heet naar {rule}. Voor {join_namen(own)} is er geen; "
        f"{kies(len(own), 'die heet', 'die heten')} naar "
        f"{kies(len(own), 'haar', 'hun')} grootste gemeente."
    )


def _describe_meerderheid(regios: pd.DataFrame) -> str:
    """Say in how many regios one gemeente has more than half of the inwoners."""
    heavy = int((regios["aandeel_grootste"] > HELFT).sum())
    alone = int((regios["gemeenten"] == 1).sum())
    if not heavy:
        return "In geen regio heeft één gemeente meer dan de helft van de inwoners."
    if alone == heavy:
        single = f"; {kies(alone, 'zij', 'elk van die')} bestaat uit één gemeente"
    elif alone:
        single = f"; {alone} daarvan {kies(alone, 'bestaat', 'bestaan')} uit één gemeente"
    else:
        single = ""
    return (
        f"In {tel(heavy, 'regio', 'regio’s')} heeft één gemeente meer dan de helft van de "
        f"inwoners (met ! gemerkt{single}). Dat zegt nog niets over de stemmen in het bestuur. VNG "
        "(2014) schrijft dat kleine en grote gemeenten in verschillende werelden leven, en "
        "vraagt om ruimte voor beide."
    )
