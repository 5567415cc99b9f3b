"""The job of ``lappendeken voorstel``: wishes in, a folder with a proposal out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.voorstel import (
    Voorstel,
    compute_pareto,
    compute_voorstel,
)
from lappendeken.analyse.voorstel.haalbaar import build_opgave
from lappendeken.basis.tekst import join_namen
from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl
from lappendeken.opdracht.gedeeld.controle import Controle, controleer_keuze
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.tekenen import write_kaart
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import (
    KAART,
    WERKBOEK,
    Uitvoermap,
    check_uitvoermap,
    list_namen,
    list_paden,
    open_uitvoermap,
)
from lappendeken.opdracht.gedeeld.wensen import Wensen
from lappendeken.opdracht.gedeeld.woorden import choose_woorden
from lappendeken.tabellen.woordenboek import Woordenboek, load_woordenboek

if TYPE_CHECKING:
    from lappendeken.rapport.voorstel import Voorstelgegevens

VOORSTEL = "voorstel.csv"
SCENARIO = "scenario.toml"
PAGINA = "voorstel.html"
BESTANDEN = (PAGINA, KAART, VOORSTEL, SCENARIO, WERKBOEK)
UITVOER = Path("voorstel")


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What to make a proposal of.

    Attributes
    ----------
    keuze
        The indelingen to divide between; all gemeenten are divided.
    wensen
        What it has to meet, and how long to search.
    uit
        The folder.
    overschrijf
        Whether a folder with files of others may be written in.
    afzender
        Who sends it, when, and in which style.
    """

    keuze: Keuze = field(default_factory=Keuze)
    wensen: Wensen = field(default_factory=Wensen)
    uit: Path = UITVOER
    overschrijf: bool = False
    afzender: Afzender = field(default_factory=Afzender)

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        opties = {**self.keuze.to_opties(), **self.wensen.to_opties(), **self.afzender.to_opties()}
        return format_opdracht("voorstel", opties=opties)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorsteluitkomst(Uitkomst):
    """What was written, the proposal itself, and what to say of it."""

    voorstel: Voorstel
    samenvatting: str


@in_huisstijl
def run(
    verzoek: Verzoek,
    stap: Stap,
    *,
    catalogus: Catalogus | None = None,
    werkers: int | None = None,
) -> Voorsteluitkomst:
    """Write a proposal to a folder: the indeling, a scenario, a page, a map and tables.

    Parameters
    ----------
    verzoek
        What to divide between, what to meet, and where to write.
    stap
        Told what is being done.
    catalogus
        The data; by default what travels with the package.
    werkers
        Number of processes; by default what the machine has.

    Returns
    -------
    Voorsteluitkomst
        The proposal, and what was written: the pages first, then the folder with tables.

    Raises
    ------
    LappendekenError
        If the choice, the wishes, the data or the folder is no good; then nothing changed.
    """
    wensen = verzoek.wensen
    tabellen = load_woordenboek("voorstel").tabellen.values()
    namen = list_namen(BESTANDEN, [t for t in tabellen if t.naam != "pareto" or wensen.pareto])
    check_uitvoermap(verzoek.uit, namen, overschrijf=verzoek.overschrijf)
    invoer = Invoer.from_keuze(verzoek.keuze, (wensen.grens, wensen.pareto), catalogus)
    wensen = replace(
        wensen, grens=invoer.find_slug(wensen.grens), pareto=invoer.find_slug(wensen.pareto)
    )
    congruentie = invoer.compute(verzoek.keuze, stap)
    source = invoer.catalogus
    bundel = congruentie.bundel
    names = {str(c): str(n) for c, n in congruentie.gemeentetabel["gemeente_naam"].items()}
    eisen = wensen.to_eisen(source, bundel.indelingen)
    basis = source.indeling(wensen.pareto) if wensen.pareto else None
    # What cannot be should not take a minute to find out.
    build_opgave(bundel, eisen, names)
    _check_basis(congruentie, basis)
    with open_uitvoermap(verzoek.uit, namen, stap, overschrijf=verzoek.overschrijf) as folder:
        stap("Zoeken naar het voorstel")
        voorstel = compute_voorstel(
            bundel,
            eisen,
            zaad=wensen.zaad,
            seconden=wensen.seconden,
            werkers=werkers,
            namen=names,
            slug=_free_slug(bundel.slugs),
        )
        pareto = None
        if basis is not None:
            stap("Afwegen tegen verhuizingen")
            pareto = compute_pareto(
                bundel,
                basis,
                eisen,
                zaad=wensen.zaad,
                seconden=wensen.seconden,
                werkers=werkers,
                namen=names,
            )
        from lappendeken.rapport.voorstel import Voorstelgegevens
        from lappendeken.rapport.voorstel.woorden import describe_voorstel

        said = (*source.leesmeldingen, *source.say_samengevoegd(bundel.indelingen))
        gegevens = Voorstelgegevens(
            congruentie, voorstel, wensen.seconden, basis, pareto, source.eenheid, said
        )
        stap("Bladzijde en tabellen schrijven")
        _write_all(gegevens, source, folder, verzoek.format_opdracht())
        folder.write_protocollen(invoer.protocollen)
        stap("Kaart tekenen")
        _write_kaart(gegevens, source, folder / KAART)
    return Voorsteluitkomst(
        paden=list_paden(verzoek.uit, BESTANDEN),
        meldingen=invoer.schermmeldingen,
        voorstel=voorstel,
        samenvatting=describe_voorstel(gegevens),
    )


def controleer(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controle:
    """Only read the files of the user, and tell how; errors as :func:`run`."""
    stap("Bestanden lezen")
    wensen = verzoek.wensen
    return controleer_keuze(verzoek.keuze, (wensen.grens, wensen.pareto), catalogus)


def _check_basis(congruentie: Congruentie, basis: Indeling | None) -> None:
    if basis is None:
        return
    missing = [g for g in congruentie.bundel.gemeenten if g not in basis.hoofdregio]
    if missing:
        named = [str(congruentie.gemeentetabel["gemeente_naam"][g]) for g in missing]
        msg = (
            f"'{basis.slug}' kan niet de basis van --pareto zijn: daarin "
            f"{'heeft' if len(named) == 1 else 'hebben'} {join_namen(named, 3)} geen regio, of "
            "meer dan één. Kies een dekkende indeling."
        )
        raise SelectieError(msg)


def _free_slug(slugs: Sequence[str]) -> str:
    return next(name for name in ("voorstel", "voorstel-nieuw", "voorstel-2") if name not in slugs)


# Page and map bring Jinja, folium and geopandas; an error should not wait for them.


def _write_all(
    gegevens: Voorstelgegevens, catalogus: Catalogus, folder: Uitvoermap, opdracht: str
) -> None:
    from lappendeken.model.topologie import find_topologie
    from lappendeken.rapport.voorstel import (
        build_pagina,
        build_tabellen,
        build_voorsteltabel,
        render_pagina,
    )

    text = format_scenario(
        gegevens.indelingen,
        gegevens.voorstel.eisen.gewichten,
        gemeente_indeling=catalogus.eenheid.jaar if catalogus.eenheid.dag else None,
    )
    folder.write_tekst(SCENARIO, text)
    pagina = build_pagina(gegevens, find_topologie(catalogus.gebiedskaart), opdracht=opdracht)
    folder.write_tekst(PAGINA, render_pagina(pagina, catalogus.eenheid))
    tabellen = build_tabellen(gegevens)
    written = {"voorstel": build_voorsteltabel(gegevens), **tabellen}
    woordenboek = load_woordenboek("voorstel").zeg(choose_woorden(catalogus))
    folder.write_tabellen(written, woordenboek, opdracht)
    folder.write_bytes(WERKBOEK, _build_werkboek(gegevens, tabellen, woordenboek))


def _build_werkboek(
    gegevens: Voorstelgegevens, tabellen: Mapping[str, pd.DataFrame], woordenboek: Woordenboek
) -> bytes:
    from lappendeken.rapport.voorstel.woorden import build_leesregels
    from lappendeken.tabellen.werkboek import build_werkboek_van

    return build_werkboek_van(
        tabellen,
        woordenboek,
        build_leesregels(gegevens),
        titel="lappendeken: een indeling die zo min mogelijk afwijkt"
        if gegevens.voorstel.is_optimaal
        else "lappendeken: een indeling die zo weinig afwijkt als is gevonden",
        gemeentenamen=gegevens.congruentie.gemeentetabel["gemeente_naam"],
    )


def _write_kaart(gegevens: Voorstelgegevens, catalogus: Catalogus, path: Path) -> None:
    from lappendeken.kaart import build_kaart

    count = len(gegevens.indelingen)
    # Beside the choice, not in it: the score on the map stays that of the chosen indelingen.
    kaart = build_kaart(
        gegevens.congruentie,
        catalogus.gebiedskaart,
        titel=f"Het voorstel naast {count} {'indeling' if count == 1 else 'indelingen'}",
        andere=(gegevens.voorstel.indeling,),
        eenheid=catalogus.eenheid,
    )
    write_kaart(kaart, path)


def format_scenario(
    indelingen: Sequence[Indeling],
    gewichten: Mapping[str, float],
    *,
    gemeente_indeling: int | None = None,
) -> str:
    """Return the scenario in which every chosen indeling follows the proposal, as TOML.

    An indeling of weight 0 had no say in the proposal and is left out. A proposal for the
    gemeenten of another year than today's says so in the command.
    """
    with_year = f" --gemeente-indeling {gemeente_indeling}" if gemeente_indeling else ""
    lines = [
        "# Wat als deze indelingen het voorstel volgden? Haal weg welke u niet bedoelt, en reken",
        f"# het door met: lappendeken scenario scenario.toml{with_year}",
        f"# Gemaakt voor: --indelingen {','.join(i.slug for i in indelingen)}",
        'naam = "Iedereen volgt het voorstel"',
    ]
    for indeling in indelingen:
        if gewichten.get(indeling.slug, 1.0) > 0:
            lines += [
                "",
                "[[vervanging]]",
                f"indeling = {json.dumps(indeling.slug)}",
                f'door = "{VOORSTEL}"',
                'reden = "volgt het voorstel van lappendeken"',
            ]
    return "\n".join(lines) + "\n"
