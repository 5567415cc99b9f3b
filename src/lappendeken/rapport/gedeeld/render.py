"""From the frozen Rapport to one HTML page, through small templates."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined

from lappendeken.basis import stijl
from lappendeken.basis.beleid import build_beleid
from lappendeken.rapport.gedeeld.bouwstenen import Link, Matrix, Rapport
from lappendeken.rapport.gedeeld.verwijzingen import load_verwijzingen

SECTIES = (
    ("kort", "In het kort"),
    ("vergeleken", "Wat is vergeleken"),
    ("landelijk", "Het landelijke beeld"),
    ("matrix", "Indelingen naast elkaar"),
    ("referentie", "De veiligheidsregio als basis"),
    ("maatlat", "Naast het dagelijks leven"),
    ("gebieden", "Waar partners samenvallen en uiteenlopen"),
    ("provincies", "Per provincie"),
    ("naden", "Naden"),
    ("gemeenten", "Alle gemeenten"),
    ("regelingen", "Gemeenschappelijke regelingen"),
    ("gevoeligheid", "Gevoeligheid"),
    ("methode", "Methode"),
    ("bronnen", "Bronnen"),
)


def render_rapport(rapport: Rapport) -> str:
    """Write the report as one HTML page that needs nothing else.

    Parameters
    ----------
    rapport
        What it says.

    Returns
    -------
    str
        A whole page: no request to anywhere, no clock, no random id; the same
        rapport gives the same text. Everything in it is escaped.
    """
    page = build_omgeving("rapport").get_template("pagina.html.jinja")
    titles = dict(SECTIES)
    if not rapport.is_landelijk and "gemeenten" in titles:
        titles["gemeenten"] = f"De gemeenten: {rapport.selectie}"
    return page.render(
        r=rapport,
        secties=tuple(titles.items()),
        stijl=stijl,
        matrix_lagen=_layers(rapport.matrix),
        verwijzingen=load_verwijzingen(),
    )


@cache
def build_omgeving(pagina: str) -> Environment:
    """Return how the templates of a page are found and filled in.

    Parameters
    ----------
    pagina
        The folder of the page, such as ``rapport`` or ``gedeeld.naast``: its own templates
        go by their name, the shared ones by ``gedeeld/`` and their name.
    """
    shared = PackageLoader("lappendeken.rapport.gedeeld")
    environment = Environment(
        loader=ChoiceLoader(
            [PackageLoader(f"lappendeken.rapport.{pagina}"), PrefixLoader({"gedeeld": shared})]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["build_beleid"] = build_beleid
    environment.filters["veilig_adres"] = veilig_adres
    environment.filters["breekbaar"] = breekbaar
    return environment


def veilig_adres(link: Link) -> str:
    """Return the address of a link if a browser may follow it, else nothing.

    Escaping does not make ``javascript:`` harmless; only web addresses pass.

    Examples
    --------
    >>> veilig_adres(Link("CBS", "https://cbs.nl"))
    'https://cbs.nl'
    >>> veilig_adres(Link("kwaad", "javascript:alert(1)"))
    ''
    """
    try:
        parts = urlsplit(link.adres)
    except ValueError:
        return ""
    return link.adres if parts.scheme in ("http", "https") and parts.netloc else ""


def breekbaar(naam: str) -> str:
    r"""Let a long Dutch compound break before its last part in a narrow heading.

    Examples
    --------
    >>> breekbaar("Omgevingsdienst") == "Omgevings\u00addienst"
    True
    """
    return re.sub(r"(?<=\w{4})(?=(regio|dienst|gebied|markt|ressort)\w*)", "\u00ad", naam)


def _layers(matrix: Matrix) -> list[dict[str, object]]:
    """Return the values of the matrix for the script: text, class and number per cell."""
    return [
        {
            "uitleg": maat.uitleg,
            "cellen": [[[c.tekst, c.klasse, c.waarde] for c in row] for row in maat.cellen],
        }
        for maat in matrix.maten
    ]
