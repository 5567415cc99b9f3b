"""The job of ``lappendeken vergelijk --vlakken``: two maps compared by surface."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from lappendeken.analyse.vlakken import Kant, Vlaktabel, Vlakvergelijking, compare_vlakken
from lappendeken.basis.bestand import compute_sha256
from lappendeken.gegevens.catalogus import EIGEN
from lappendeken.gegevens.inlezen import Leeswijze
from lappendeken.gegevens.inlezen.kaarten.stelsel import name_code
from lappendeken.gegevens.inlezen.vlakkenpaar import (
    Vlakkenpaar,
    Vlaklaag,
    lay_over,
    read_vlaklaag,
)
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl
from lappendeken.opdracht.gedeeld.controle import Controle
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import (
    WERKBOEK,
    check_uitvoermap,
    list_namen,
    list_paden,
    open_uitvoermap,
)
from lappendeken.tabellen.woordenboek import Woordenboek, load_woordenboek

PAGINA = "gebieden.html"
BESTANDEN = (PAGINA, WERKBOEK)
_PER_KM2 = 1e6


@dataclass(frozen=True, slots=True)
class Vlakverzoek:
    """What a user asks of a comparison of two maps.

    Attributes
    ----------
    a, b
        The maps.
    uit
        The folder.
    overschrijf
        Whether a folder with files of others may be written in.
    kolom_a, kolom_b
        The attribute of each with the regios; empty when it speaks for itself.
    laag_a, laag_b
        The layer of each; empty for the only one.
    crs
        The coordinate system of a map that names none.
    """

    a: Path
    b: Path
    uit: Path
    overschrijf: bool = False
    kolom_a: str = ""
    kolom_b: str = ""
    laag_a: str = ""
    laag_b: str = ""
    crs: str = ""
    afzender: Afzender = field(default_factory=Afzender)

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        opties = {
            "--kolom-a": self.kolom_a,
            "--kolom-b": self.kolom_b,
            "--laag-a": self.laag_a,
            "--laag-b": self.laag_b,
            "--crs": self.crs,
            **self.afzender.to_opties(),
        }
        return format_opdracht("vergelijk", ["--vlakken", self.a, self.b], opties)

    @property
    def is_zelfde(self) -> bool:
        """Whether both maps are the same attribute of the same layer."""
        return (
            self.a.resolve() == self.b.resolve()
            and self.kolom_a == self.kolom_b
            and self.laag_a == self.laag_b
        )


@in_huisstijl
def run_vlakken(verzoek: Vlakverzoek, stap: Stap) -> Uitkomst:
    """Compare two maps and write the page, the Excel file and the tables to a folder.

    Parameters
    ----------
    verzoek
        What to compare, and where to write it.
    stap
        Told what is being done.

    Returns
    -------
    Uitkomst
        The page first, then the Excel file and the folder with tables.

    Raises
    ------
    LappendekenError
        If a map or the folder is no good; then nothing changed.
    """
    woordenboek = load_woordenboek("vlakken")
    namen = list_namen(BESTANDEN, woordenboek.tabellen.values())
    check_uitvoermap(verzoek.uit, namen, overschrijf=verzoek.overschrijf)
    a, b = _read_lagen(verzoek, stap)
    stap("Over elkaar leggen")
    paar = lay_over(a, b)
    found = compare_paar(paar)
    meldingen = paar.meldingen
    if verzoek.is_zelfde:
        same = (
            f"A en B zijn dezelfde kolom van {a.naam}: elke maat is dan 1. Kies met --kolom-b een "
            "andere kolom."
        )
        meldingen = (same, *meldingen)
    tabellen = woordenboek.order(
        {
            "maten": pd.DataFrame(found.maten.items(), columns=["maat", "waarde"]),
            "gebieden": found.gebieden,
            "overlap": found.overlap,
            "bronnen": _list_bronnen(verzoek, woordenboek),
        }
    )
    opdracht = verzoek.format_opdracht()
    with open_uitvoermap(verzoek.uit, namen, stap, overschrijf=verzoek.overschrijf) as folder:
        stap("Pagina schrijven")
        folder.write_tekst(PAGINA, _render(paar, found, opdracht, meldingen))
        stap("Tabellen schrijven")
        folder.write_protocollen(paar.protocollen)
        folder.write_tabellen(tabellen, woordenboek, opdracht)
        folder.write_bytes(WERKBOEK, _build_werkboek(paar, tabellen, woordenboek, opdracht))
    return Uitkomst(paden=list_paden(verzoek.uit, BESTANDEN), meldingen=meldingen)


def controleer_vlakken(verzoek: Vlakverzoek, stap: Stap) -> Controle:
    """Only read the two maps, and tell how; errors as :func:`run_vlakken`."""
    return Controle(protocollen=tuple(laag.protocol for laag in _read_lagen(verzoek, stap)))


def _read_lagen(verzoek: Vlakverzoek, stap: Stap) -> tuple[Vlaklaag, Vlaklaag]:
    stap("Kaart A lezen")
    a = read_vlaklaag(
        verzoek.a, "a", Leeswijze(kolom_regio=verzoek.kolom_a, laag=verzoek.laag_a, crs=verzoek.crs)
    )
    stap("Kaart B lezen")
    b = read_vlaklaag(
        verzoek.b, "b", Leeswijze(kolom_regio=verzoek.kolom_b, laag=verzoek.laag_b, crs=verzoek.crs)
    )
    return a, b


def compare_paar(paar: Vlakkenpaar) -> Vlakvergelijking:
    """Compare two maps that lie over each other; surfaces in km2."""
    a, b = (_to_kant(laag, size) for laag, size in _list_lagen(paar))
    cells = [(i, j, size / _PER_KM2) for i, j, size in paar.meting.cellen]
    return compare_vlakken(Vlaktabel.from_cellen(cells, len(a.codes), len(b.codes)), a, b)


def _list_lagen(paar: Vlakkenpaar) -> list[tuple[Vlaklaag, tuple[float, ...]]]:
    return list(zip((paar.a, paar.b), paar.meting.oppervlakte, strict=True))


def _to_kant(laag: Vlaklaag, oppervlakte: tuple[float, ...]) -> Kant:
    return Kant(laag.regios.codes, laag.regionamen, np.array(oppervlakte) / _PER_KM2)


def _list_bronnen(verzoek: Vlakverzoek, woordenboek: Woordenboek) -> pd.DataFrame:
    empty = dict.fromkeys(woordenboek["bronnen"].namen, "")
    return pd.DataFrame(
        [
            empty | {"invoer": path.name, "titel": EIGEN, "sha256": compute_sha256(path)}
            for path in dict.fromkeys((verzoek.a, verzoek.b))
        ]
    )


def _render(
    paar: Vlakkenpaar, found: Vlakvergelijking, opdracht: str, meldingen: tuple[str, ...]
) -> str:
    from lappendeken.rapport.gebieden import build_gebiedenpagina, render_pagina

    return render_pagina(build_gebiedenpagina(paar, found, opdracht=opdracht, meldingen=meldingen))


def _build_werkboek(
    paar: Vlakkenpaar,
    tabellen: dict[str, pd.DataFrame],
    woordenboek: Woordenboek,
    opdracht: str,
) -> bytes:
    from lappendeken.tabellen.werkboek import build_werkboek_van

    leesregels = [
        *(
            (laag.kant, f"{laag.naam}, kolom {laag.kolom}, {protocol.stelsel}")
            for laag, protocol in zip((paar.a, paar.b), paar.protocollen, strict=True)
        ),
        ("Gemeten in", name_code(paar.meting.stelsel)),
        ("Wat telt", "Alleen het gebied dat in beide kaarten een regio heeft."),
        ("Opdracht", opdracht),
        *(("Let op", text) for text in paar.meldingen),
        ("Geen oordeel", "Meer overeenkomst is niet altijd beter: dit beschrijft alleen."),
        ("Lege cel", "Onbekend of niet te berekenen; nooit 0."),
    ]
    return build_werkboek_van(
        tabellen,
        woordenboek,
        leesregels,
        titel="lappendeken: twee kaarten naar oppervlakte vergeleken",
        gemeentenamen=pd.Series(dtype=object),
    )
