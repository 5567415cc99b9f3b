"""The job of ``lappendeken scenario``: alternatives beside today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lappendeken.analyse.scenario import Scenario, Scenariovergelijking, compute_scenario
from lappendeken.analyse.scenario.criteria import check_criteria
from lappendeken.analyse.scenario.voorbeeld import build_voorbeeld
from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.basis.uitvoer import hold_bestand
from lappendeken.errors import SelectieError, UitvoerError
from lappendeken.gegevens.catalogus import Catalogus, load_catalogus
from lappendeken.gegevens.catalogus.klaar import Klaarscenario
from lappendeken.gegevens.tabelbestand import format_tabel
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl
from lappendeken.opdracht.gedeeld.alternatief import write_alternatieven
from lappendeken.opdracht.gedeeld.controle import Controle, build_controle
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.scenariobron import list_heel, read_alternatief
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import (
    WERKBOEK,
    check_uitvoermap,
    list_namen,
    list_paden,
    open_uitvoermap,
)
from lappendeken.tabellen.alternatief import list_scenariotabellen
from lappendeken.tabellen.woordenboek import load_woordenboek

SCENARIO = "scenario.html"
UITVOER = Path("scenario")
BESTANDEN = (SCENARIO, WERKBOEK)


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What a user asks of alternatives.

    Attributes
    ----------
    alternatieven
        Scenario's or whole indelingen, as files or by name;
        see :func:`~lappendeken.opdracht.gedeeld.scenariobron.read_alternatief`.
    keuze
        Among which indelingen; by default the standaard set.
    uit
        The folder.
    overschrijf
        Whether a folder with files of others may be written in.
    criteria
        On what alternatives are laid side by side; empty for the usual ones.
    minimum_inwoners, minimum_gemeenten
        Of a regio; smaller ones are named.
    vervangt
        For a whole indeling: whose place it takes.
    afzender
        Who sends it, when, and in which style.
    """

    alternatieven: tuple[str, ...]
    keuze: Keuze = field(default_factory=Keuze)
    uit: Path = UITVOER
    overschrijf: bool = False
    criteria: tuple[str, ...] = ()
    minimum_inwoners: int | None = None
    minimum_gemeenten: int | None = None
    vervangt: str | None = None
    afzender: Afzender = field(default_factory=Afzender)

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        return format_opdracht(
            "scenario",
            self.alternatieven,
            {
                **self.keuze.to_opties(),
                "--criteria": ",".join(self.criteria),
                "--minimum-inwoners": self.minimum_inwoners,
                "--minimum-gemeenten": self.minimum_gemeenten,
                "--vervangt": self.vervangt,
                **self.afzender.to_opties(),
            },
        )


@in_huisstijl
def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Lay alternatives beside today.

    Parameters
    ----------
    verzoek
        Which alternatives, on which criteria, and where to write.
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
        If a scenario, the choice, the data or the folder is no good; then nothing changed.
    """
    woordenboek = load_woordenboek("scenario")
    namen = list_namen(BESTANDEN, woordenboek.tabellen.values())
    check_uitvoermap(verzoek.uit, namen, overschrijf=verzoek.overschrijf)
    check_criteria(verzoek.criteria)
    stap("Scenario lezen")
    invoer, chosen, scenarios = _read(verzoek, catalogus)
    invoer.add_geldigheid(chosen)
    source = invoer.catalogus
    stap("Voor en na vergelijken")
    found = compute_scenario(
        chosen,
        scenarios,
        source.gemeenten,
        source.grenzen,
        criteria=verzoek.criteria,
        minimum_inwoners=verzoek.minimum_inwoners,
        minimum_gemeenten=verzoek.minimum_gemeenten,
    )
    tabellen = list_scenariotabellen(found, invoer.list_bronnen(chosen))
    opdracht = verzoek.format_opdracht()
    from lappendeken.rapport.gedeeld.naast.woorden import name_met_stand

    with open_uitvoermap(verzoek.uit, namen, stap, overschrijf=verzoek.overschrijf) as folder:
        stap("Pagina schrijven")
        folder.write_tekst(SCENARIO, _render_scenario(found, source, opdracht, invoer.meldingen))
        stap("Tabellen schrijven")
        leesregels = [
            ("Vergeleken", join_namen(name_met_stand(i) for i in chosen)),
            *((a.scenario.naam, a.zin) for a in found.alternatieven),
            ("Niet in dit bestand", "gemeenten (te lang): zie tabellen/gemeenten.csv."),
        ]
        folder.write_protocollen(invoer.protocollen)
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
    return build_controle(_read(verzoek, catalogus)[0])


def _read(
    verzoek: Verzoek, catalogus: Catalogus | None
) -> tuple[Invoer, tuple[Indeling, ...], list[Scenario]]:
    """Read what is chosen, and the alternatives for it."""
    keuze = verzoek.keuze
    enkel = [verzoek.vervangt or ""]
    if keuze.correctie:
        enkel += list_heel(verzoek.alternatieven, keuze.wijze)
    invoer = Invoer.from_keuze(keuze, enkel, catalogus)
    chosen = invoer.select(keuze)
    old = verzoek.vervangt
    if old and invoer.is_bestand(old):
        old = invoer.find_slug(old)
    scenarios = [read_alternatief(name, chosen, invoer, old) for name in verzoek.alternatieven]
    _check_vervangt(verzoek, scenarios)
    return invoer, chosen, scenarios


def _check_vervangt(verzoek: Verzoek, scenarios: Sequence[Scenario]) -> None:
    if verzoek.vervangt and not any(scenario.vervangingen for scenario in scenarios):
        msg = (
            f"Er is gezegd dat '{shorten(verzoek.vervangt)}' vervangen wordt, maar geen van de "
            "alternatieven is een hele indeling. Laat --vervangt weg, of geef een indeling: een "
            "naam, of een bestand met een regio voor elke gemeente."
        )
        raise SelectieError(msg)


def _render_scenario(
    resultaat: Scenariovergelijking,
    catalogus: Catalogus,
    opdracht: str,
    meldingen: Sequence[str],
) -> str:
    from lappendeken.rapport.scenario import (
        build_scenariopagina,
        build_tekening,
        render_pagina,
    )

    return render_pagina(
        build_scenariopagina(
            resultaat, build_tekening(catalogus), opdracht=opdracht, meldingen=meldingen
        ),
        catalogus.eenheid,
    )


def list_klaar(catalogus: Catalogus | None = None) -> tuple[Klaarscenario, ...]:
    """Return the scenario's that stand ready, by slug."""
    return tuple((catalogus or load_catalogus()).scenarios.values())


def write_voorbeeld(path: Path, catalogus: Catalogus | None = None) -> Path:
    """Write a scenario to start from: what makes every RES-regio fit a provincie.

    Raises
    ------
    UitvoerError
        If the name does not end in .csv, the file exists, or it cannot be written.
    """
    if path.suffix.casefold() != ".csv":
        msg = f"'{shorten(str(path))}' eindigt niet op .csv. Geef een naam zoals scenario.csv."
        raise UitvoerError(msg)
    with hold_bestand(path, nieuw=True, met="") as eigen:
        source = catalogus or load_catalogus()
        res, provincie = source.indeling("res"), source.indeling("provincie")
        rows = build_voorbeeld(res, provincie, source.gemeenten, source.grenzen)
        # As a Dutch Excel opens and saves it; reading takes it as it comes.
        eigen.write(format_tabel(rows, separator=";", encoding="utf-8-sig"))
    return path
