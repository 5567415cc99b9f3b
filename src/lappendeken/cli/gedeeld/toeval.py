"""The options of the null model, for the commands that draw one."""

from __future__ import annotations

import click

from lappendeken.analyse.nulmodel import MAX_TREKKINGEN
from lappendeken.cli.gedeeld.opties import read_whole
from lappendeken.tabellen.nulmodel import TREKKINGEN

NULMODEL = click.option(
    "--nulmodel",
    default=str(TREKKINGEN),
    callback=read_whole(0, MAX_TREKKINGEN),
    metavar="GETAL",
    help="Met zoveel willekeurige indelingen schatten wat de ligging alleen al geeft; 0 laat het "
    f"weg. Standaard: {TREKKINGEN}.",
)
NULMODEL_GROEI = click.option(
    "--nulmodel-groei",
    is_flag=True,
    help="Laat de willekeurige regio's groeien vanuit een gemeente, in plaats van de omvang van "
    "de echte te houden; de ligging lijkt dan minder te geven.",
)
