"""From a frozen page to one HTML file that needs nothing else."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import Any
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from lappendeken.basis import stijl
from lappendeken.basis.beleid import build_beleid
from lappendeken.basis.huisstijl import get_huisstijl
from lappendeken.basis.tekst import DAG
from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.kleuring import KLEUREN
from lappendeken.rapport.gedeeld.bouwstenen import Link


def render_bladzijde(
    soort: str,
    bladzijde: Any,
    *,
    eenheid: Eenheid = GEMEENTE,
    woorden: Woordkeus = GEWOON,
    sjabloon: str = "pagina",
    **waarden: Any,
) -> str:
    """Fill in ``pagina.html.jinja`` of a kind of page, or another template of it.

    Parameters
    ----------
    soort
        The folder of the page, such as ``rapport`` or ``gedeeld.naast``.
    bladzijde
        What it says; the templates know it as ``p``.
    eenheid, woorden
        What is divided, and what it is called.
    sjabloon
        Name of the template.
    **waarden
        What its templates need besides.

    Returns
    -------
    str
        A whole page: no request to anywhere, no clock, no random id; the same values
        give the same text. Everything in it is escaped.
    """
    text = render_deel(soort, sjabloon, bladzijde, eenheid=eenheid, **waarden)
    return hou_heel(woorden.zeg_bladzijde(text))


# A day in it is no text of a line: what is no text at all, and what holds no element.
_GEEN_TEKST = re.compile(
    r"<(script|style|code|svg|title|option|textarea)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL
)
_OPTIE = re.compile(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*")
"""An option of a command; a line may break after each of its hyphens."""


def hou_heel(page: str) -> str:
    """Let no line of a page break at a hyphen of a day, or of an option of a command.

    Examples
    --------
    >>> print(hou_heel('<p title="1-1-2026">sinds 1-1-2026.</p>'))
    <p title="1-1-2026">sinds <span class="dag">1-1-2026</span>.</p>
    >>> print(hou_heel("<code>lappendeken kaart --uit 1-1-2026</code>"))
    <code>lappendeken kaart <span class="optie">--uit</span> 1-1-2026</code>
    """
    found, end = [], 0
    for piece in _GEEN_TEKST.finditer(page):
        code = piece[1] == "code"
        found += [
            _hou_heel(page[end : piece.start()]),
            _hou_opties_heel(piece[0]) if code else piece[0],
        ]
        end = piece.end()
    return "".join((*found, _hou_heel(page[end:])))


def _hou_heel(text: str) -> str:
    # A page has thousands of texts, and few with a hyphen.
    if "-" not in text:
        return text
    return _hou_opties_heel(DAG.sub(r'<span class="dag">\g<0></span>', text))


def _hou_opties_heel(text: str) -> str:
    return _OPTIE.sub(r'<span class="optie">\g<0></span>', text) if "--" in text else text


def render_deel(soort: str, deel: str, bladzijde: Any, **waarden: Any) -> str:
    """Fill in one template of a kind of page, by its name."""
    template = _build_omgeving(soort).get_template(f"{deel}.html.jinja")
    return template.render(
        p=bladzijde, stijl=stijl, huisstijl=get_huisstijl(), regiokleuren=KLEUREN, **waarden
    )


@cache
def _build_omgeving(soort: str) -> Environment:
    """Return where templates are found: those of the page by name, shared ones by their folder."""
    shared = PrefixLoader({"gedeeld": PackageLoader("lappendeken.rapport.gedeeld")})
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(f"lappendeken.rapport.{soort}"), shared]),
        autoescape=True,
        # Most templates are filled in once: looking for constants takes longer than it saves.
        optimized=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["build_beleid"] = build_beleid
    environment.globals["read_script"] = partial(_read_script, environment)
    environment.filters["veilig_adres"] = veilig_adres
    environment.filters["breekbaar"] = breekbaar
    return environment


def _read_script(environment: Environment, name: str) -> Markup:
    """Return a script as it is: `{{` in it is JavaScript, and it is ours."""
    # Built from the modules in kaart/js/ by `npm run bouw`.
    loader: Any = environment.loader
    return Markup(loader.get_source(environment, name)[0])  # noqa: S704


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
    return re.sub(r"(?<=\w{4})(?=(regio|dienst|gebied|markt|punt|ressort)\w*)", "\u00ad", naam)
