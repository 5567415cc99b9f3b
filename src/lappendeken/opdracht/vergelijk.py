"""The job of ``lappendeken vergelijk``: two indelingen side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lappendeken.analyse.vergelijk.vergelijking import Vergelijking, compute_vergelijking
from lappendeken.analyse.vergelijk.verhuizing import TELLINGEN
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen, compute_wijzigingen
from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.basis.woordkeus import Woordkeus
from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.eenheden import Eenheidskeuze
from lappendeken.gegevens.inlezen import Leeswijze
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl
from lappendeken.opdracht.gedeeld.alternatief import write_alternatieven
from lappendeken.opdracht.gedeeld.controle import Controle, build_controle
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import (
    WERKBOEK,
    check_uitvoermap,
    list_namen,
    list_paden,
    open_uitvoermap,
)
from lappendeken.tabellen.alternatief import list_vergelijktabellen
from lappendeken.tabellen.woordenboek import Woordenboek, load_woordenboek

VERGELIJKING = "vergelijking.html"
UITVOER = Path("vergelijking")
BESTANDEN = (VERGELIJKING, WERKBOEK)


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What a user asks of a comparison.

    Attributes
    ----------
    a, b
        Slugs, reeksen, names or files.
    uit
        The folder.
    overschrijf
        Whether a folder with files of others may be written in.
    met
        The other indelingen, or names of presets; by default the standaard set.
    telling
        What the moves keep as low as possible: gemeenten or inwoners.
    wijze
        How files of the user are read.
    correctie
        A file that corrects single rows of indelingen.
    eenheid
        A file with other units than gemeenten.
    afzender
        Who sends it, when, and in which style.
    """

    a: str
    b: str
    uit: Path = UITVOER
    overschrijf: bool = False
    met: tuple[str, ...] = ()
    telling: str = TELLINGEN[0]
    wijze: Leeswijze = field(default_factory=Leeswijze)
    correctie: Path | None = None
    eenheid: Eenheidskeuze | None = None
    gemeente_indeling: str = ""
    afzender: Afzender = field(default_factory=Afzender)

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        telling = "" if self.telling == TELLINGEN[0] else self.telling
        opties = {
            "--met": ",".join(self.met),
            "--telling": telling,
            **self.wijze.to_opties(),
            "--correctie": self.correctie,
            **(self.eenheid.to_opties() if self.eenheid else {}),
            "--gemeente-indeling": self.gemeente_indeling,
            **self.afzender.to_opties(),
        }
        return format_opdracht("vergelijk", [self.a, self.b], opties)


@in_huisstijl
def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Compare two indelingen and write the page, the Excel file and the tables to a folder.

    Parameters
    ----------
    verzoek
        What to compare, and where to write it.
    stap
        Told what is being done.
    catalogus
        The data; by default what travels with the package.

    Returns
    -------
    Uitkomst
        The page first, then the Excel file and the folder with tables.

    Raises
    ------
    LappendekenError
        If the choice, the data or the folder is no good; then nothing changed.
    """
    woordenboek = load_woordenboek("vergelijk")
    namen = list_namen(BESTANDEN, woordenboek.tabellen.values())
    check_uitvoermap(verzoek.uit, namen, overschrijf=verzoek.overschrijf)
    invoer = _open_invoer(verzoek, catalogus)
    with invoer.in_woorden():
        return _vergelijk(verzoek, stap, invoer, woordenboek, namen)


def _vergelijk(
    verzoek: Verzoek,
    stap: Stap,
    invoer: Invoer,
    woordenboek: Woordenboek,
    namen: Sequence[str],
) -> Uitkomst:
    stap("Indelingen lezen")
    a, b = invoer.find(verzoek.a), invoer.find(verzoek.b)
    others = tuple(i for i in invoer.find_anderen(verzoek.met) if i.slug not in (a.slug, b.slug))
    invoer.add_geldigheid((a, b, *others))
    source = invoer.catalogus
    if verzoek.telling == "inwoners" and not source.eenheid.heeft_inwoners:
        msg = (
            f"{shorten(source.eenheid.bestand)} noemt geen inwoners, dus --telling inwoners kan "
            "niet. Laat die optie weg."
        )
        raise SelectieError(msg)
    stap("Vergelijken")
    found = compute_vergelijking(
        a, b, others, source.gemeenten, source.grenzen, telling=verzoek.telling
    )
    changes = _compare_standen(a, b, source)
    tabellen = list_vergelijktabellen(
        found,
        others,
        changes,
        invoer.list_bronnen((a, b, *others)),
        source.gemeenten["inwoners"],
    )
    opdracht = verzoek.format_opdracht()
    with open_uitvoermap(verzoek.uit, namen, stap, overschrijf=verzoek.overschrijf) as folder:
        stap("Pagina schrijven")
        page = _render_vergelijking(
            found, others, changes, source, opdracht, invoer.meldingen, invoer.woorden
        )
        folder.write_tekst(VERGELIJKING, page)
        stap("Tabellen schrijven")
        leesregels = [
            ("a", f"{a.naam} ({a.slug}, stand {a.kenmerken.stand})"),
            ("b", f"{b.naam} ({b.slug}, stand {b.kenmerken.stand})"),
            (
                "Gemeenten in beide",
                f"{found.dekking.aantal}; daarover gaat alles wat a en b vergelijkt",
            ),
            ("Andere", join_namen(i.naam for i in others) or "geen"),
        ]
        folder.write_protocollen(one.zeg(invoer.woorden) for one in invoer.protocollen)
        write_alternatieven(
            folder,
            tabellen,
            woordenboek,
            leesregels,
            source,
            invoer.meldingen,
            opdracht,
            invoer.woorden,
        )
    return Uitkomst(paden=list_paden(verzoek.uit, BESTANDEN), meldingen=invoer.schermmeldingen)


def controleer(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controle:
    """Only read the files of the user, and tell how; errors as :func:`run`."""
    stap("Bestanden lezen")
    invoer = _open_invoer(verzoek, catalogus)
    with invoer.in_woorden():
        invoer.check_namen((), (verzoek.a, verzoek.b))
    invoer.find_anderen(verzoek.met)
    return build_controle(invoer)


def _open_invoer(verzoek: Verzoek, catalogus: Catalogus | None) -> Invoer:
    return Invoer(
        catalogus,
        verzoek.wijze,
        verzoek.correctie,
        verzoek.eenheid,
        verzoek.gemeente_indeling,
        namen=verzoek.met,
        enkel=(verzoek.a, verzoek.b),
    )


def _compare_standen(a: Indeling, b: Indeling, catalogus: Catalogus) -> Wijzigingen | None:
    """Return what changed between two standen of one reeks, from the older to the newer."""
    one, other = a.kenmerken, b.kenmerken
    if not one.reeks or one.reeks != other.reeks:
        return None
    old, new = (a, b) if one.stand <= other.stand else (b, a)
    return compute_wijzigingen(old, new, catalogus.gemeenten)


def _render_vergelijking(
    vergelijking: Vergelijking,
    anderen: Sequence[Indeling],
    wijzigingen: Wijzigingen | None,
    catalogus: Catalogus,
    opdracht: str,
    meldingen: Sequence[str],
    woorden: Woordkeus,
) -> str:
    from lappendeken.rapport.vergelijking import (
        build_tekening,
        build_vergelijkpagina,
        render_pagina,
    )

    return render_pagina(
        build_vergelijkpagina(
            vergelijking,
            anderen,
            wijzigingen,
            build_tekening(catalogus) if catalogus.eenheid.heeft_kaart else None,
            catalogus.gemeenten["inwoners"],
            opdracht=opdracht,
            meldingen=meldingen,
            eenheid=catalogus.eenheid,
        ),
        catalogus.eenheid,
        woorden,
    )
