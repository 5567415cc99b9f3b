"""How files of the user were read, as a table that every page can show."""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.basis.tekst import format_apostrof
from lappendeken.gegevens.inlezen import STAPPEN, Protocol
from lappendeken.rapport.gedeeld.bouwstenen import Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_tekst
from lappendeken.rapport.gedeeld.woorden import tel


def build_protocoltabel(protocollen: Sequence[Protocol]) -> Tabel:
    """Return how each file of the user was read, step by step."""
    rows = []
    for protocol in protocollen:
        steps = [("Gelezen", _describe(protocol))]
        steps += [("Vorm", protocol.vorm)] if protocol.vorm else []
        if protocol.gemeenten is None:
            steps += [("Coördinatenstelsel", protocol.stelsel)]
        steps += [
            (heading, text)
            for kind, heading in STAPPEN.items()
            for text in protocol.stappen.get(kind, ())
        ]
        place = ", ".join(filter(None, (protocol.bestand, protocol.blad)))
        rows += [
            (cel_tekst(place), cel_tekst(what), cel_tekst(format_apostrof(text)))
            for what, text in steps
        ]
    return Tabel(
        "eigen-bestanden",
        "Hoe uw eigen bestanden zijn gelezen",
        (Kolom("Bestand"), Kolom("Wat", breed=True), Kolom("Hoe", breed=True)),
        tuple(rows),
        sorteerbaar=False,
    )


def _describe(protocol: Protocol) -> str:
    regios = tel(protocol.regios, "regio", "regio’s")
    if protocol.gemeenten is None:
        columns = ", ".join(f"'{kop}'" for kop in protocol.kolommen.values())
        layer = f", kaartlaag '{protocol.laag}'" if protocol.laag else ""
        return f"{tel(protocol.rijen, 'vlak', 'vlakken')}: {regios} uit kolom {columns}{layer}"
    return (
        f"{tel(protocol.rijen, 'regel', 'regels')}: "
        f"{tel(protocol.gemeenten, 'gemeente', 'gemeenten')} met een regio, {regios}"
    )
