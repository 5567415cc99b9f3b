"""From the frozen Rapport to one HTML page, through small templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lappendeken.basis.tekst import format_apostrof
from lappendeken.basis.woorden import select_woorden
from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.rapport.gedeeld.bouwstenen import Link
from lappendeken.rapport.gedeeld.onbekend import say_onbekend
from lappendeken.rapport.gedeeld.render import render_bladzijde, render_deel
from lappendeken.rapport.gedeeld.verwijzingen import Verwijzing, load_verwijzingen
from lappendeken.rapport.rapport.bijlagen import build_rest, list_bijlagen
from lappendeken.rapport.rapport.model import Matrix, Rapport
from lappendeken.tabellen.herhaalblok import compute_controle


def render_methode(rapport: Rapport, verwijzingen: Sequence[Verwijzing]) -> str:
    """Return the part about method alone, as HTML, for another form of the report."""
    return render_deel(
        "rapport",
        "methode",
        rapport,
        eenheid=rapport.eenheid,
        verwijzingen=verwijzingen,
        onbekend=say_onbekend(),
    )


def render_rapport(
    rapport: Rapport,
    woorden: Woordkeus = GEWOON,
    navigatie: Sequence[Link] = (),
    herhaling: Mapping[str, object] | None = None,
) -> str:
    """Write the report as one HTML page; see :func:`render_bladzijde`.

    Parameters
    ----------
    rapport
        What it says.
    woorden
        How its units are called.
    navigatie
        Where it leads to.
    herhaling
        What it is run again from: from
        :func:`~lappendeken.tabellen.herhaalblok.pack_rapport`.
    """
    bijlagen = list_bijlagen(rapport)
    there = {bijlage.deel for bijlage in bijlagen} | {h.id for h in rapport.hoofdtekst}
    return render_bladzijde(
        "rapport",
        rapport,
        bijlagen=bijlagen,
        rest=build_rest(rapport),
        eenheid=rapport.eenheid,
        woorden=woorden,
        matrix_lagen=_layers(rapport.matrix),
        navigatie=navigatie,
        herhaling=herhaling,
        controle=compute_controle(herhaling) if herhaling else "",
        verwijzingen=load_verwijzingen(),
        onbekend=say_onbekend(),
        woordenlijst=[
            (w.term, format_apostrof(w.betekenis))
            for w in select_woorden(inwoners=rapport.eenheid.heeft_inwoners)
            if w.term != "maatlat" or "maatlat" in there
        ],
    )


def _layers(matrix: Matrix) -> list[dict[str, object]]:
    """Return the values of the matrix for the script: text, class and number per cell."""
    return [
        {
            "uitleg": maat.uitleg,
            "cellen": [[[c.tekst, c.klasse, c.waarde] for c in row] for row in maat.cellen],
        }
        for maat in matrix.maten
    ]


def render_blad(
    blad: Rapport,
    rapportadres: str,
    woorden: Woordkeus = GEWOON,
    navigatie: Sequence[Link] = (),
    *,
    opdracht: str = "",
    bestand: str = "",
    herhaling: Mapping[str, object] | None = None,
) -> str:
    """Write a sheet without appendices; see :func:`render_bladzijde`.

    Parameters
    ----------
    blad
        What it says.
    rapportadres
        Where the report on the whole stands.
    woorden, navigatie, herhaling
        As for the report.
    opdracht
        The command that makes a report on this part.
    bestand
        File name of the sheet.
    """
    return render_bladzijde(
        "rapport",
        blad,
        sjabloon="blad",
        bijlagen=(),
        rest=blad,
        eenheid=blad.eenheid,
        woorden=woorden,
        matrix_lagen=[],
        navigatie=navigatie,
        rapportadres=rapportadres,
        opdracht=opdracht,
        bestand=bestand,
        herhaling=herhaling,
        controle=compute_controle(herhaling) if herhaling else "",
    )
