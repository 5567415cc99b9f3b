"""From the frozen Rapport to one HTML page, through small templates."""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.basis.tekst import format_apostrof
from lappendeken.basis.woorden import select_woorden
from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.render import render_bladzijde, render_deel
from lappendeken.rapport.gedeeld.verwijzingen import Verwijzing, load_verwijzingen
from lappendeken.rapport.rapport.model import Matrix, Rapport

SECTIES = (
    ("kort", "In het kort"),
    ("waarom", "Waarom"),
    ("vergeleken", "Wat is vergeleken"),
    ("landelijk", "Het landelijke beeld"),
    ("matrix", "Indelingen naast elkaar"),
    ("toetsen", "Dezelfde partners, dezelfde buitengrenzen"),
    ("sociaal", "Sociaal domein als basis"),
    ("macht", "Wie beslist, wie weegt het zwaarst"),
    ("referentie", "De veiligheidsregio als basis"),
    ("maatlat", "Naast het dagelijks leven"),
    ("gebieden", "Waar partners samenvallen en uiteenlopen"),
    ("provincies", "Per provincie"),
    ("naden", "Naden"),
    ("gemeenten", "Alle gemeenten"),
    ("regelingen", "Gemeenschappelijke regelingen"),
    ("gevoeligheid", "Gevoeligheid"),
    ("methode", "Methode"),
    ("woorden", "Woorden"),
    ("bronnen", "Bronnen"),
)

EERST_VAN_SELECTIE = (
    "kort",
    "waarom",
    "gebieden",
    "toetsen",
    "macht",
    "gemeenten",
    "naden",
    "provincies",
    "vergeleken",
)


def list_secties(rapport: Rapport) -> tuple[tuple[str, str], ...]:
    """Return the parts of a report with their titles, in the order in which they stand."""
    titles = {key: text for key, text in SECTIES if _is_there(rapport, key)}
    if rapport.eenheid.is_eigen:
        titles["landelijk"] = "Het hele beeld"
    if not rapport.is_landelijk:
        # What is about the selection comes first, what is about the country after it.
        first = {key: titles[key] for key in EERST_VAN_SELECTIE if key in titles}
        titles = {**first, **{key: text for key, text in titles.items() if key not in first}}
        titles["gemeenten"] = f"De gemeenten: {rapport.selectie}"
        titles["naden"] = f"Naden in en rond {rapport.selectie}"
        titles["landelijk"] = "Ter vergelijking: heel Nederland"
    return tuple(titles.items())


def render_methode(rapport: Rapport, verwijzingen: Sequence[Verwijzing]) -> str:
    """Return the part about method alone, as HTML, for another form of the report."""
    return render_deel(
        "rapport", "methode", rapport, eenheid=rapport.eenheid, verwijzingen=verwijzingen
    )


def render_rapport(rapport: Rapport, woorden: Woordkeus = GEWOON) -> str:
    """Write the report as one HTML page; see :func:`render_bladzijde`."""
    secties = list_secties(rapport)
    return render_bladzijde(
        "rapport",
        rapport,
        secties=secties,
        eenheid=rapport.eenheid,
        woorden=woorden,
        matrix_lagen=_layers(rapport.matrix),
        verwijzingen=load_verwijzingen(),
        woordenlijst=[
            (w.term, format_apostrof(w.betekenis))
            for w in select_woorden(inwoners=rapport.eenheid.heeft_inwoners)
            if w.term != "maatlat" or "maatlat" in dict(secties)
        ],
    )


def _is_there(rapport: Rapport, sectie: str) -> bool:
    """Tell whether there is something to say: of units of the user some parts are empty."""
    deel = getattr(rapport, sectie, None)
    return not isinstance(deel, Deel) or deel != Deel()


def _layers(matrix: Matrix) -> list[dict[str, object]]:
    """Return the values of the matrix for the script: text, class and number per cell."""
    return [
        {
            "uitleg": maat.uitleg,
            "cellen": [[[c.tekst, c.klasse, c.waarde] for c in row] for row in maat.cellen],
        }
        for maat in matrix.maten
    ]
