"""The job of ``lappendeken ensemble``: where an indeling stands among many lawful ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.analyse.congruentie import Congruentie, compute_congruentie
from lappendeken.analyse.ensemble import (
    TREKKINGEN,
    ZAAD,
    Instelling,
    build_speelveld,
    compute_ensemble,
)
from lappendeken.basis.parallel import Voortgang
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl
from lappendeken.opdracht.gedeeld.controle import Controle, controleer_keuze
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import (
    WERKBOEK,
    Uitvoermap,
    check_uitvoermap,
    list_namen,
    list_paden,
    open_uitvoermap,
)
from lappendeken.opdracht.gedeeld.woorden import choose_woorden
from lappendeken.tabellen.woordenboek import load_woordenboek

if TYPE_CHECKING:
    from lappendeken.rapport.ensemble import Ensemblegegevens

PAGINA = "ensemble.html"
BESTANDEN = (PAGINA, WERKBOEK)
UITVOER = Path("ensemble")


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which indeling to lay among draws.

    Attributes
    ----------
    indeling
        A slug, reeks, name or file.
    keuze
        The indelingen to measure beside; the indeling itself joins them when it is not there.
    minimum_inwoners
        Of a regio; ``None`` for what the smallest regio of the indeling has.
    regios
        Number of them; ``None`` for as many as the indeling has.
    aantal, zaad
        Draws, and the seed.
    aanloop, tussenstappen
        Steps before the first draw and between draws; ``None`` for what is usual.
    scheduler
        Address of a Dask scheduler to draw on; empty for this machine.
    uit
        The folder.
    overschrijf
        Whether a folder with files of others may be written in.
    afzender
        Who sends it, when, and in which style.
    """

    indeling: str
    keuze: Keuze = field(default_factory=Keuze)
    minimum_inwoners: int | None = None
    regios: int | None = None
    aantal: int = TREKKINGEN
    zaad: int = ZAAD
    aanloop: int | None = None
    tussenstappen: int | None = None
    scheduler: str = ""
    uit: Path = UITVOER
    overschrijf: bool = False
    afzender: Afzender = field(default_factory=Afzender)

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        return format_opdracht(
            "ensemble",
            opties={
                "--indeling": self.indeling,
                **self.keuze.to_opties(),
                "--minimum-inwoners": self.minimum_inwoners,
                "--regios": self.regios,
                "--aantal": self.aantal,
                "--zaad": self.zaad,
                "--aanloop": self.aanloop,
                "--tussenstappen": self.tussenstappen,
                **self.afzender.to_opties(),
            },
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ensembleuitkomst(Uitkomst):
    """What was written, and what to say of it."""

    samenvatting: str


@in_huisstijl
def run(
    verzoek: Verzoek,
    stap: Stap,
    *,
    catalogus: Catalogus | None = None,
    werkers: int | None = None,
    voortgang: Voortgang | None = None,
) -> Ensembleuitkomst:
    """Draw indelingen in the place of one, and write where it stands: a page and tables.

    Parameters
    ----------
    verzoek
        Which indeling, beside which others, how much to draw, and where to write.
    stap
        Told what is being done.
    catalogus
        The data; by default what travels with the package.
    werkers
        Number of processes; by default what the machine has, where it pays.
    voortgang
        Called with the draws done and their total.

    Returns
    -------
    Ensembleuitkomst
        The page first, then the Excel file and the folder with tables.

    Raises
    ------
    LappendekenError
        If the choice, what is asked of the draws, the data or the folder is no good; then
        nothing changed.
    """
    namen = list_namen(BESTANDEN, load_woordenboek("ensemble").tabellen.values())
    check_uitvoermap(verzoek.uit, namen, overschrijf=verzoek.overschrijf)
    asked = Instelling(verzoek.aantal, verzoek.zaad, verzoek.aanloop, verzoek.tussenstappen)
    stap("Indelingen lezen")
    invoer = Invoer.from_keuze(verzoek.keuze, (verzoek.indeling,), catalogus)
    congruentie, slug = _choose(verzoek, invoer)
    bundel = congruentie.bundel
    veld = build_speelveld(
        bundel,
        bundel.indelingen[bundel.slugs.index(slug)],
        minimum=verzoek.minimum_inwoners,
        regios=verzoek.regios,
        namen={str(c): str(n) for c, n in congruentie.gemeentetabel["gemeente_naam"].items()},
    )
    with open_uitvoermap(verzoek.uit, namen, stap, overschrijf=verzoek.overschrijf) as folder:
        stap("Indelingen trekken")
        found = compute_ensemble(
            bundel,
            slug,
            veld,
            asked,
            werkers=werkers,
            scheduler=verzoek.scheduler,
            voortgang=voortgang,
        )
        from lappendeken.rapport.ensemble import Ensemblegegevens
        from lappendeken.rapport.ensemble.woorden import describe_ensemble, list_waarschuwingen

        source = invoer.catalogus
        gegevens = Ensemblegegevens(congruentie, found, source.eenheid, invoer.meldingen)
        stap("Bladzijde en tabellen schrijven")
        _write_all(gegevens, source, folder, verzoek.format_opdracht())
        folder.write_protocollen(invoer.protocollen)
    warned = tuple(text.removeprefix("Let op: ") for text in list_waarschuwingen(gegevens))
    return Ensembleuitkomst(
        paden=list_paden(verzoek.uit, BESTANDEN),
        meldingen=(*invoer.schermmeldingen, *warned),
        samenvatting=describe_ensemble(gegevens),
    )


def controleer(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controle:
    """Only read the files of the user, and tell how; errors as :func:`run`."""
    stap("Bestanden lezen")
    return controleer_keuze(verzoek.keuze, (verzoek.indeling,), catalogus)


def _choose(verzoek: Verzoek, invoer: Invoer) -> tuple[Congruentie, str]:
    """Lay the chosen indelingen and the one itself over each other."""
    mine = invoer.find(verzoek.indeling)
    chosen = invoer.select(replace(verzoek.keuze, eigen=(mine.slug,)))
    source = invoer.catalogus
    invoer.add_geldigheid([mine])
    found = compute_congruentie(
        chosen, source.gemeenten, source.grenzen, bronnen=invoer.list_bronnen(chosen)
    )
    return found, mine.slug


# The page brings Jinja; an error should not wait for it.


def _write_all(
    gegevens: Ensemblegegevens, catalogus: Catalogus, folder: Uitvoermap, opdracht: str
) -> None:
    from lappendeken.rapport.ensemble import build_pagina, build_tabellen, render_pagina
    from lappendeken.rapport.ensemble.woorden import build_leesregels
    from lappendeken.tabellen.werkboek import build_werkboek_van

    pagina = build_pagina(gegevens, opdracht=opdracht)
    folder.write_tekst(PAGINA, render_pagina(pagina, catalogus.eenheid))
    tabellen = build_tabellen(gegevens)
    woordenboek = load_woordenboek("ensemble").zeg(choose_woorden(catalogus))
    folder.write_tabellen(tabellen, woordenboek, opdracht)
    content = build_werkboek_van(
        tabellen,
        woordenboek,
        [*build_leesregels(gegevens), ("Opdracht", opdracht)],
        titel="lappendeken: een indeling tussen getrokken indelingen",
        gemeentenamen=gegevens.congruentie.gemeentetabel["gemeente_naam"],
    )
    folder.write_bytes(WERKBOEK, content)
