"""The command ``lappendeken vergelijk``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.analyse.vergelijk.verhuizing import TELLINGEN
from lappendeken.basis.tekst import shorten, suggest
from lappendeken.cli.gedeeld.afzender import AFZENDER, pop_afzender
from lappendeken.cli.gedeeld.controle import CONTROLE, pop_controle, run_controle
from lappendeken.cli.gedeeld.eenheid import EENHEID, GEMEENTE_INDELING, join_eenheid
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    LEESWIJZE,
    OVERSCHRIJF,
    build_uit,
    pop_wijze,
    read_list,
    read_naam,
    read_values,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.opdracht.vergelijk import UITVOER, Verzoek, controleer, run

PLAATS = 50

_VLAKOPTIES = ("kolom_a", "kolom_b", "laag_a", "laag_b")
"""What only two maps have; what else they have stands in :data:`_OOK_VLAKKEN`."""
_OOK_VLAKKEN = {
    *("a", "b", "uit", "vlakken", "overschrijf", "crs", "controleer", "als_json"),
    *("afzender", "datum", "huisstijl"),
    *_VLAKOPTIES,
}


def _read_telling(ctx: click.Context, param: click.Parameter, given: str) -> str:
    name = given.strip().casefold()
    if name not in TELLINGEN:
        msg = f"'{given}' kan niet.{suggest(given, TELLINGEN)} Kies gemeenten of inwoners."
        raise click.BadParameter(msg, ctx, param)
    return name


def _read_vlakken(
    ctx: click.Context, param: click.Parameter, given: tuple[str, str] | None
) -> tuple[Path, ...]:
    return tuple(map(Path, read_values(ctx, param, given))) if given else ()


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken vergelijk res provincie",
        "lappendeken vergelijk jeugdregio-2016 jeugdregio-2025 --met zorg",
        "lappendeken vergelijk voorstel.csv ggd --telling inwoners --uit voorstel-ggd",
        "lappendeken vergelijk --vlakken wijken.gpkg zones.gpkg --kolom-a wijk --kolom-b zone",
    ),
)
@click.argument(
    "a",
    cls=Argument,
    metavar="A",
    required=False,
    uitleg="Een indeling: korte naam, reeks, naam of bestand.",
)
@click.argument(
    "b", cls=Argument, metavar="B", required=False, uitleg="De indeling om ernaast te leggen."
)
@build_uit(UITVOER)
@click.option(
    "--met",
    multiple=True,
    callback=read_list,
    metavar="NAMEN",
    help="De andere indelingen of een preset, met komma's ertussen. Zonder keuze: de standaardset.",
)
@click.option(
    "--telling",
    default=TELLINGEN[0],
    callback=_read_telling,
    metavar="WAT",
    help="Wat de verhuislijst zo klein mogelijk houdt: gemeenten of inwoners.",
)
@click.option(
    "--vlakken",
    nargs=2,
    callback=_read_vlakken,
    metavar="A B",
    help="Leg in plaats daarvan twee kaarten met vlakken over elkaar, en vergelijk ze naar "
    "oppervlakte. Gemeenten spelen geen rol.",
)
@click.option(
    "--kolom-a",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="Bij --vlakken: de kolom van A met de regio's, als er meer dan één kan zijn.",
)
@click.option(
    "--kolom-b",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="Bij --vlakken: de kolom van B met de regio's.",
)
@click.option(
    "--laag-a",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="Bij --vlakken: de kaartlaag van A, als zij er meer dan één heeft.",
)
@click.option(
    "--laag-b",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="Bij --vlakken: de kaartlaag van B.",
)
@with_options(*EENHEID, *LEESWIJZE, GEMEENTE_INDELING, CORRECTIE, *CONTROLE, *AFZENDER, OVERSCHRIJF)
@click.pass_context
def vergelijk(
    ctx: click.Context,
    /,
    a: str | None,
    b: str | None,
    uit: Path,
    met: tuple[str, ...],
    telling: str,
    vlakken: tuple[Path, ...],
    overschrijf: bool,
    **gekozen: Any,
) -> None:
    """Leg twee indelingen naast elkaar: wat zij splitsen, en wie zou verhuizen."""
    controle = pop_controle(gekozen)
    afzender = pop_afzender(gekozen)
    of_maps = {name: gekozen.pop(name) for name in _VLAKOPTIES}
    if vlakken:
        _check_vlakken(ctx, a)
        from lappendeken.opdracht.gedeeld.vlakken import (
            Vlakverzoek,
            controleer_vlakken,
            run_vlakken,
        )

        one, other = vlakken
        maps = Vlakverzoek(
            one, other, uit, overschrijf, crs=gekozen["crs"], afzender=afzender, **of_maps
        )
        if controle:
            run_controle(controle, controleer_vlakken, maps)
        else:
            show_uitkomst(run_opdracht(run_vlakken, maps, stappen=6))
        return
    for name, value in of_maps.items():
        if value:
            msg = f"{_name_optie(name)} hoort bij --vlakken: twee kaarten naar oppervlakte."
            raise click.UsageError(msg, ctx)
    if a is None or b is None:
        missing = next(p for p in ctx.command.params if p.name == ("a" if a is None else "b"))
        raise click.MissingParameter(ctx=ctx, param=missing)
    wijze, rest = pop_wijze(gekozen), join_eenheid(gekozen)
    verzoek = Verzoek(a, b, uit, overschrijf, met, telling, wijze, **rest, afzender=afzender)
    if controle:
        run_controle(controle, controleer, verzoek)
        return
    show_uitkomst(run_opdracht(run, verzoek, stappen=5))


def _check_vlakken(ctx: click.Context, a: str | None) -> None:
    """Refuse what does not go with two maps."""
    if a is not None:
        msg = (
            f"--vlakken vergelijkt de twee kaarten die erachter staan; laat '{shorten(a)}' weg, of "
            "laat --vlakken weg."
        )
        raise click.UsageError(msg, ctx)
    default = click.core.ParameterSource.DEFAULT
    for param in ctx.command.params:
        name = param.name or ""
        if name not in _OOK_VLAKKEN and ctx.get_parameter_source(name) is not default:
            more = " Gebruik --laag-a en --laag-b." if name == "laag" else ""
            more = " Gebruik --kolom-a en --kolom-b." if name == "kolom_regio" else more
            msg = f"{param.opts[-1]} doet niets bij --vlakken: laat die optie weg.{more}"
            raise click.UsageError(msg, ctx)


def _name_optie(name: str) -> str:
    return f"--{name.replace('_', '-')}"
