"""The map of one gemeente: who is its partner, and in how many indelingen."""

from __future__ import annotations

from collections.abc import Mapping

from lappendeken.basis.tekst import join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Kaartbeeld, Legendaregel, Lijn
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.kaartnamen import find_randen, place_namen
from lappendeken.rapport.rapport.kaartvoorraad import Kaartvoorraad

RUIMTE = 0.08
"""Room around a gemeente and its partners, as a share of their size."""

# A class of fill, and what it says; the darkest is a partner everywhere.
STAPPEN = (
    (5, "partner in elke indeling"),
    (3, "in minstens de helft"),
    (1, "in minder dan de helft"),
)


def find_stap(aantal: int, houdt: int) -> int:
    """Return the step of a partner: in every indeling that holds the gemeente, in half, in less."""
    if aantal == houdt:
        return 0
    return 1 if 2 * aantal >= houdt else 2


def build_partnerkaart(
    gegevens: Gegevens,
    voorraad: Kaartvoorraad,
    code: str,
    aantallen: Mapping[str, int],
    houdt: int,
) -> Kaartbeeld:
    """Return a gemeente with its partners, coloured by how often they are one.

    Parameters
    ----------
    gegevens
        For names and provincies.
    voorraad
        The map that a window around the gemeente and its partners is cut from.
    code
        The gemeente.
    aantallen
        Partner to the number of indelingen in which it is one.
    houdt
        In how many indelingen the gemeente has a regio.
    """
    plaat = voorraad.find_plaat((code, *aantallen), RUIMTE)
    view = plaat.look_at((code, *aantallen), RUIMTE)
    step = {other: find_stap(count, houdt) for other, count in aantallen.items()}
    around = "".join(d for other, d in view.vlakken.items() if other not in step)
    drawn = [
        Lijn("".join(view.vlakken[c] for c in step if step[c] == n and c in view.vlakken), klasse)
        for n, (klasse, _) in enumerate(STAPPEN)
    ]
    shown = [Lijn(around, bleek=True)] if around else []
    shown += [line for line in drawn if line.d]
    counts = [sum(1 for found in step.values() if found == n) for n in range(len(STAPPEN))]
    spoken = join_namen(
        f"{tel(count, 'gemeente', 'gemeenten')} {text}"
        for count, (_, text) in zip(counts, STAPPEN, strict=True)
        if count
    )
    name = gegevens.gemeentenamen[code]
    return Kaartbeeld(
        "kaart-partners",
        f"De partners van {name}",
        f"Kaart van {name}, omlijnd, en de gemeenten waarmee zij in een regio zit: "
        f"{spoken or 'geen'}. De tabel van partners geeft hun namen.",
        view.breedte,
        view.hoogte,
        tuple(shown),
        omtrek=view.vlakken.get(code, ""),
        legenda=tuple(Legendaregel(text, klasse) for klasse, text in STAPPEN),
        links=view.links,
        boven=view.boven,
        randen=find_randen(gegevens, view.grenzen),
        namen=place_namen(gegevens, plaat.middens, (code, *step), view.eenheid),
        eenheid=view.eenheid,
    )
