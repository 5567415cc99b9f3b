"""What it would change and cost if every chosen indeling became the proposal."""

from __future__ import annotations

from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.gevolgen import build_gevolgen, list_kopieen
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens


def add_gevolgen(deel: Deel, gegevens: Voorstelgegevens) -> Deel:
    """Return a part with, behind its own, whose decision it asks and what is unknown."""
    proposal = gegevens.voorstel.indeling
    people = gegevens.congruentie.gemeentetabel["inwoners"].astype(float).items()
    pairs = [(gegevens.namen[i.slug], i, proposal) for i in gegevens.indelingen]
    found = build_gevolgen("gevolgen-tabel", pairs, {str(g): float(n) for g, n in people})
    said = (*deel.zinnen, *found.zinnen, *list_kopieen(proposal, gegevens.indelingen))
    return Deel(said, (*deel.tabellen, *found.tabellen), deel.kaarten, deel.staven)
