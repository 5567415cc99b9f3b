"""The command ``lappendeken register``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pandas as pd

from lappendeken.analyse.referentie import KLASSEN
from lappendeken.analyse.register import Registercontrole
from lappendeken.basis.tekst import format_getal
from lappendeken.cli.gedeeld.controle import CONTROLE, pop_controle, run_controle
from lappendeken.cli.gedeeld.eenheid import GEMEENTE_INDELING
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    GEMELD,
    INDELINGEN,
    LEESWIJZE,
    pop_keuze,
    print_text,
    read_naam,
    read_values,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.cli.gedeeld.terminal import wrap
from lappendeken.opdracht.register import (
    REFERENTIE,
    REGISTER,
    Registeruitkomst,
    Verzoek,
    controleer,
    run,
)

PLAATS = 80
MAX_REGIOS = 20
MAX_NAAM = 58


def _read_path(ctx: click.Context, param: click.Parameter, given: str | None) -> Path | None:
    return None if given is None else Path(read_values(ctx, param, [given])[0])


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken register",
        "lappendeken register register.csv",
        "lappendeken register register.csv --bijwerken",
        "lappendeken register --provincie Drenthe --xlsx",
        "lappendeken register --referentie provincie --uit provincies.csv",
    ),
)
@click.argument(
    "bestand",
    cls=Argument,
    required=False,
    callback=_read_path,
    metavar="[BESTAND]",
    uitleg="Een ingevuld register om te controleren. Zonder bestand: maak een nieuw.",
)
@click.option(
    "--uit",
    callback=_read_path,
    metavar="BESTAND",
    help=f"Waar het nieuwe of bijgewerkte register komt. Standaard: {REGISTER}, of het bestand "
    "zelf.",
)
@click.option(
    "--referentie",
    default=REFERENTIE,
    callback=read_naam,
    metavar="SLUG",
    help=f"De indeling waarvan een afwijking uitleg vraagt. Standaard: {REFERENTIE}.",
)
@click.option(
    "--bijwerken",
    is_flag=True,
    help="Voeg nieuwe kruisingen toe aan het bestand; wat u schreef blijft staan.",
)
@click.option(
    "--xlsx",
    is_flag=True,
    help="Maak het nieuwe register als Excelbestand (register.xlsx); met kolommen voor "
    "effectiviteit en legitimatie om zelf in te vullen.",
)
@with_options(*INDELINGEN, *LEESWIJZE, GEMEENTE_INDELING, CORRECTIE, *CONTROLE, *GEMELD)
def register(
    bestand: Path | None,
    uit: Path | None,
    referentie: str,
    bijwerken: bool,
    xlsx: bool,
    **gekozen: Any,
) -> None:
    """Maak of controleer het register van afwijkingen: pas toe of leg uit."""
    controle = pop_controle(gekozen)
    verzoek = Verzoek(bestand, pop_keuze(gekozen), uit, referentie, bijwerken, xlsx)
    if controle:
        run_controle(controle, controleer, verzoek)
        return
    found = run_opdracht(run, verzoek, stappen=2)
    _print_uitkomst(found, checked=bestand is not None)
    show_uitkomst(found)


def _print_uitkomst(found: Registeruitkomst, *, checked: bool) -> None:
    controle = found.controle
    meta = found.referentie.kenmerken
    blocks = [
        "\n".join(_kandidaten(found)),
        wrap(f"Referentie: {meta.naam} ({meta.stand}){_say_gemeld(found)}. {controle.zin}"),
    ]
    if len(controle.per_domein):
        blocks.append("\n".join(["Per domein", *_format_table(controle.per_domein, "domein")]))
    if checked:
        blocks += [text for text in (_regios(controle.per_regio), _vervallen(found)) if text]
        blocks += [wrap(melding) for melding in controle.meldingen]
    if found.paden:
        new, gone = found.toegevoegd, found.weggelaten
        noun = "regel" if new == 1 else "regels"
        text = f"{format_getal(new)} {noun} toegevoegd."
        if gone:
            rows = "lege regel" if gone == 1 else "lege regels"
            text += f" {format_getal(gone)} {rows} zonder afwijking weggelaten."
        if not checked:
            text += _say_vraag(controle)
        blocks.append(wrap(text))
    print_text("\n\n".join(blocks))


def _say_vraag(controle: Registercontrole) -> str:
    """Say of a new register which of its rows ask a reason."""
    klassen = controle.kruisingen["klasse"]
    groter = int((klassen == "groter").sum())
    if groter == len(klassen):
        text = " Er is niets te motiveren."
    else:
        text = " Vul bij elke kruising de reden in; de andere kolommen maken haar na te gaan."
    if groter == 1:
        text += " De regel van een grotere regio vraagt geen reden."
    elif groter:
        text += f" De {format_getal(groter)} regels van een grotere regio vragen geen reden."
    return text


def _say_gemeld(found: Registeruitkomst) -> str:
    """Say of how many gemeenten it is, when not of all."""
    if found.gemeld is None:
        return ""
    return f", voor {len(found.gemeld)} {'gemeente' if len(found.gemeld) == 1 else 'gemeenten'}"


def _kandidaten(found: Registeruitkomst) -> list[str]:
    """Return a line per indeling that could be the reference, as the report lays them."""
    rows = found.kandidaten
    names = [name if len(name) <= MAX_NAAM else f"{name[: MAX_NAAM - 1]}…" for name in rows["naam"]]
    width = max(map(len, names))
    land = "" if found.gemeld is None else ", in heel Nederland"
    lines = [
        f"Mogelijke referenties{land}: gemeenten, over de gekozen indelingen geteld, zichzelf niet"
    ]
    for name, row in zip(names, rows.to_dict("records"), strict=True):
        used = "  (de referentie)" if row["referentie"] == found.referentie.slug else ""
        counts = "  ".join(f"{format_getal(row[k]):>6} {k}" for k in KLASSEN)
        lines.append(f"  {name:<{width}}  {counts}{used}")
    return lines


def _format_table(counts: pd.DataFrame, column: str) -> list[str]:
    """Return a line per row: name, crossings, with and without a reason."""
    names = [
        name if len(name) <= MAX_NAAM else f"{name[: MAX_NAAM - 1]}…"
        for name in map(str, counts[column])
    ]
    width = max([len(name) for name in names], default=0)
    return [
        f"  {name:<{width}}  {format_getal(count):>5} kruisend  {format_getal(yes):>5} "
        f"gemotiveerd  {format_getal(no):>5} niet  {format_getal(larger):>5} groter"
        for name, count, yes, no, larger in zip(
            names,
            counts["kruisingen"],
            counts["gemotiveerd"],
            counts["niet_gemotiveerd"],
            counts["groter"],
            strict=True,
        )
    ]


def _regios(per_regio: pd.DataFrame) -> str:
    """Return the regios in which most crossings lack a reason."""
    open_ones = per_regio[per_regio["niet_gemotiveerd"] > 0]
    if open_ones.empty:
        return "Elke kruising is gemotiveerd."
    named = open_ones.assign(
        naam=[
            f"{indeling}: {naam}"
            for indeling, naam in zip(open_ones["indeling"], open_ones["regio_naam"], strict=True)
        ]
    ).sort_values(["niet_gemotiveerd", "naam"], ascending=[False, True])
    lines = ["Regio's met kruisingen zonder reden", *_format_table(named[:MAX_REGIOS], "naam")]
    if len(named) > MAX_REGIOS:
        lines.append(f"  en {len(named) - MAX_REGIOS} andere regio's")
    return "\n".join(lines)


def _vervallen(found: Registeruitkomst) -> str:
    """Name every row whose crossing is gone, with its line."""
    gone = found.controle.vervallen
    if gone.empty:
        return ""
    lines = ["Regels over een kruising die er niet (meer) is"]
    lines += [
        wrap(
            f"regel {row['regel']}: {row['gemeente']} in {row['regio']} ({row['indeling']}): "
            f"{row['waarom']}",
            2,
            4,
        )
        for row in gone.to_dict("records")
    ]
    return "\n".join(lines)
