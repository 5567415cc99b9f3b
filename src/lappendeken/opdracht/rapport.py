"""The job of ``lappendeken rapport``: the report, the map, the Excel file and the tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.analyse.uitwerking import Uitwerking
from lappendeken.basis.tekst import join_namen
from lappendeken.basis.woordkeus import Woordkeus
from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht import register as registeropdracht
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl, sign_rapport
from lappendeken.opdracht.gedeeld.bladen import GEMEENTEN, INDEX, list_bladen, write_bladen
from lappendeken.opdracht.gedeeld.bladherhaling import Bladherhaling
from lappendeken.opdracht.gedeeld.controle import Controle, build_controle
from lappendeken.opdracht.gedeeld.eigengewicht import name_bestand, read_eigen, weigh_eigen
from lappendeken.opdracht.gedeeld.formaten import Formaten, write_formaten
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.omlijsting import RAPPORT, Gemaakt, Omlijsting
from lappendeken.opdracht.gedeeld.rapportwerkboek import build_rapportwerkboek
from lappendeken.opdracht.gedeeld.regio import find_regio
from lappendeken.opdracht.gedeeld.tekenen import draw_kaart, write_kaart
from lappendeken.opdracht.gedeeld.toeval import draw_nulmodel, list_tabellen
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import (
    KAART,
    WERKBOEK,
    check_uitvoermap,
    list_namen,
    list_paden,
    open_uitvoermap,
)
from lappendeken.tabellen.herhaalblok import pack_tekst
from lappendeken.tabellen.nulmodel import TREKKINGEN
from lappendeken.tabellen.rapportjson import build_rapportjson
from lappendeken.tabellen.woordenboek import Woordenboek, load_woordenboek

if TYPE_CHECKING:
    from lappendeken.rapport.rapport.model import Rapport

UITVOER = Path("uitvoer")
RAPPORTJSON = "rapport.json"
BESTANDEN = (RAPPORT, KAART, WERKBOEK)


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What a user asks of a report.

    Attributes
    ----------
    keuze
        What to compare, and on whom to report.
    uit
        The folder.
    overschrijf
        Whether a folder with files of others may be written in.
    maatlat
        What to lay the indelingen beside; empty for COROP.
    register
        A file in which people explained why they deviate; empty for none.
    nulmodel
        The number of draws behind what geography alone gives; 0 leaves it out.
    nulmodel_groei
        Whether its regios grow, instead of keeping the sizes of the real ones.
    formaten
        Which files come beside the usual ones.
    regio
        A regio to report on, as ``indeling:regio``; empty for what the choice says.
    afzender
        Who sends it, when, and in which style.
    gewicht
        A file with what gemeenten weigh, and perhaps ``:column``; empty for none.
    alle_gemeenten
        Whether every gemeente that is reported on gets a sheet of its own.
    """

    keuze: Keuze = field(default_factory=Keuze)
    uit: Path = UITVOER
    overschrijf: bool = False
    maatlat: str = ""
    register: str = ""
    nulmodel: int = TREKKINGEN
    nulmodel_groei: bool = False
    formaten: Formaten = field(default_factory=Formaten)
    regio: str = ""
    afzender: Afzender = field(default_factory=Afzender)
    alle_gemeenten: bool = False
    gewicht: str = ""

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        return format_opdracht(
            "rapport",
            self.keuze.eigen,
            {
                **self.keuze.to_opties(),
                "--regio": re.sub(r"^.*[/\\\\](?=[^:]*:)", "", self.regio),
                "--maatlat": self.maatlat,
                "--alle-gemeenten": self.alle_gemeenten,
                "--register": Path(self.register) if self.register else None,
                "--gewicht": name_bestand(self.gewicht),
                "--nulmodel": None if self.nulmodel == TREKKINGEN else self.nulmodel,
                "--nulmodel-groei": self.nulmodel_groei,
                **self.afzender.to_opties(),
                **self.formaten.to_opties(),
            },
        )

    def format_deelopdracht(
        self, *, provincies: tuple[str, ...] = (), gemeenten: tuple[str, ...] = ()
    ) -> str:
        """Return the command that makes the page on a part of this, by its names."""
        keuze = replace(self.keuze, provincies=provincies, gemeenten=gemeenten)
        part = replace(self, keuze=keuze, regio="", alle_gemeenten=False, formaten=Formaten())
        return part.format_opdracht()

    def draw_nulmodel(self, congruentie: Congruentie, stap: Stap) -> Nulmodel:
        """Draw what was asked for."""
        return draw_nulmodel(congruentie, self.nulmodel, stap, groei=self.nulmodel_groei)

    def to_instellingen(self, maatlat: str) -> dict[str, str | int | None]:
        """Return what was set beside the choice; of a file only its name."""
        return {
            "maatlat": maatlat,
            "register": Path(self.register).name if self.register else None,
            "nulmodel": self.nulmodel,
            "nulmodel_groei": self.nulmodel_groei,
        }


@in_huisstijl
def run(
    verzoek: Verzoek,
    stap: Stap,
    *,
    catalogus: Catalogus | None = None,
    omlijsting: Omlijsting | None = None,
) -> Uitkomst:
    """Write the report, the map, the Excel file and the tables to a folder.

    Parameters
    ----------
    verzoek
        What to make of what, and where.
    stap
        Told what is being done.
    catalogus
        The data; by default what travels with the package.
    omlijsting
        What stands around the report.

    Returns
    -------
    Uitkomst
        The pages first, then the folder with tables.

    Raises
    ------
    LappendekenError
        If the choice, the data or the folder is no good; then nothing changed.
    """
    woordenboek = load_woordenboek("rapport")
    verzoek.formaten.check()
    extra = verzoek.formaten.list_namen(woordenboek.tabellen.values())
    around = omlijsting or Omlijsting()
    files = (around.pagina, *BESTANDEN[1:], RAPPORTJSON, *extra)
    namen = list_namen(files, woordenboek.tabellen.values())
    check_uitvoermap(verzoek.uit, namen, overschrijf=verzoek.overschrijf)
    invoer = Invoer.from_keuze(verzoek.keuze, (verzoek.maatlat,), catalogus)
    # Said outside the words of the unit: here gemeenten are meant.
    if invoer.catalogus.eenheid.is_eigen and (asked := verzoek.formaten.list_opties()):
        msg = (
            f"{join_namen(asked)} {'gaat' if len(asked) == 1 else 'gaan'} nu alleen over "
            "gemeenten. Laat dat weg, of laat --eenheid weg."
        )
        raise SelectieError(msg)
    with invoer.in_woorden():
        return _make(verzoek, stap, invoer, woordenboek, namen, around)


def _make(
    verzoek: Verzoek,
    stap: Stap,
    invoer: Invoer,
    woordenboek: Woordenboek,
    namen: Sequence[str],
    around: Omlijsting,
) -> Uitkomst:
    eenheid = invoer.catalogus.eenheid
    keuze, regio = _choose_regio(verzoek, invoer)
    gewicht = read_eigen(invoer, verzoek.gewicht)
    register = (
        registeropdracht.load_register(invoer, keuze, Path(verzoek.register))[2]
        if verzoek.register
        else None
    )
    # Who mistypes a name should hear so before folders are touched.
    maatlat = invoer.find_slug(verzoek.maatlat)
    congruentie = invoer.compute(keuze, stap)
    bladen = {}
    if verzoek.alle_gemeenten:
        bladen = list_bladen(invoer.catalogus, congruentie.gemeld)
        namen = (*namen, *(f"{GEMEENTEN}/{name}" for name in (INDEX, *bladen.values())))
    namen = (*namen, *around.list_namen(invoer, congruentie))
    repeat = around.opdracht or verzoek.format_opdracht()
    with open_uitvoermap(verzoek.uit, namen, stap, overschrijf=verzoek.overschrijf) as folder:
        stap("Partners en regio's vergelijken")
        tabellen = congruentie.tabellen
        nulmodel = None
        if verzoek.nulmodel and eenheid.heeft_kaart:  # without borders nothing is contiguous
            nulmodel = verzoek.draw_nulmodel(congruentie, stap)
            tabellen = list_tabellen(congruentie, nulmodel)
        # First what needs most memory for a moment, which the pages can have after it.
        stap("Tabellen schrijven")
        woordenboek = woordenboek.zeg(invoer.woorden, eigen=eenheid.is_eigen)
        folder.write_tabellen(tabellen, woordenboek, repeat)
        folder.write_protocollen(one.zeg(invoer.woorden) for one in invoer.protocollen)
        own = weigh_eigen(invoer, gewicht, congruentie)
        uitwerking = Uitwerking(congruentie, invoer.catalogus)
        book = build_rapportwerkboek(uitwerking, tabellen, invoer, maatlat, register, own)
        folder.write_bytes(WERKBOEK, book)
        stap("Rapport schrijven")
        rapport = _build_rapport(
            congruentie,
            invoer.catalogus,
            opdracht=repeat,
            maatlat=maatlat,
            nulmodel=nulmodel,
            register=register,
            protocollen=invoer.protocollen,
            regio=regio,
            gewicht=gewicht,
            uitwerking=uitwerking,
        )
        rapport = sign_rapport(rapport)
        links = around.list_links()
        said = ""
        if not eenheid.is_eigen:
            said = build_rapportjson(
                congruentie,
                tabellen,
                opdracht=repeat,
                instellingen=verzoek.to_instellingen(maatlat),
            )
            folder.write_tekst(RAPPORTJSON, said)
        again = pack_tekst(said, verzoek.format_opdracht())
        herhaling = Bladherhaling(again, tabellen["landelijk"], verzoek.format_deelopdracht)
        folder.write_tekst(around.pagina, _render_rapport(rapport, invoer.woorden, links, again))
        if eenheid.heeft_kaart:
            stap("Kaart tekenen")
            write_kaart(
                draw_kaart(
                    congruentie, invoer.catalogus, nulmodel=nulmodel, woorden=invoer.woorden
                ),
                folder / KAART,
            )
        if bladen:
            stap("Gemeentebladen schrijven")
            write_bladen(
                folder,
                congruentie,
                invoer.catalogus,
                bladen,
                nulmodel=nulmodel,
                stand=rapport.stand,
                woorden=invoer.woorden,
                omlijsting=around,
                herhaling=herhaling,
                opdracht=repeat,
                gewicht=gewicht,
            )
        write_formaten(
            verzoek.formaten,
            folder,
            stap,
            congruentie=congruentie,
            catalogus=invoer.catalogus,
            tabellen=tabellen,
            woordenboek=woordenboek,
            nulmodel=nulmodel,
            rapport=rapport,
            gewicht=gewicht,
        )
        around.write(
            Gemaakt(folder, congruentie, invoer, nulmodel, rapport, woordenboek, bladen, herhaling),
            stap,
        )
    made = [
        name for name in (around.pagina, *BESTANDEN[1:]) if name != KAART or eenheid.heeft_kaart
    ]
    made += [GEMEENTEN] if bladen else []
    paden = list_paden(verzoek.uit, (*made, *verzoek.formaten.list_plaatsen()))
    meldingen = (*invoer.schermmeldingen, *verzoek.formaten.list_meldingen())
    return Uitkomst(paden=paden, meldingen=meldingen)


def compute_json(
    verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None
) -> tuple[str, tuple[str, ...]]:
    """Return what ``rapport.json`` would hold, and what the user has to know; writes nothing.

    Raises
    ------
    LappendekenError
        If the choice or the data is no good, or there is no such file for other units.
    """
    invoer = Invoer.from_keuze(verzoek.keuze, (verzoek.maatlat,), catalogus)
    if invoer.catalogus.eenheid.is_eigen:
        msg = f"Van een rapport met --eenheid is er geen {RAPPORTJSON}."
        raise SelectieError(msg)
    maatlat = invoer.find_slug(verzoek.maatlat)
    congruentie = invoer.compute(_choose_regio(verzoek, invoer)[0], stap)
    tabellen: Mapping[str, pd.DataFrame] = congruentie.tabellen
    if verzoek.nulmodel:
        tabellen = list_tabellen(congruentie, verzoek.draw_nulmodel(congruentie, stap))
    said = build_rapportjson(
        congruentie,
        tabellen,
        opdracht=verzoek.format_opdracht(),
        instellingen=verzoek.to_instellingen(maatlat),
    )
    return said, invoer.schermmeldingen


def controleer(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controle:
    """Only read the files of the user, and tell how; errors as :func:`run`."""
    stap("Bestanden lezen")
    invoer = Invoer.from_keuze(verzoek.keuze, (verzoek.maatlat,), catalogus)
    with invoer.in_woorden():
        invoer.check_namen(verzoek.keuze.namen, (verzoek.maatlat,))
    read_eigen(invoer, verzoek.gewicht)
    if verzoek.register:
        registeropdracht.load_register(invoer, verzoek.keuze, Path(verzoek.register))
    _choose_regio(verzoek, invoer)
    return build_controle(invoer)


def _choose_regio(verzoek: Verzoek, invoer: Invoer) -> tuple[Keuze, str]:
    """Return the choice with the gemeenten of the regio that was asked for, and its name."""
    keuze = verzoek.keuze
    if not verzoek.regio:
        return keuze, ""
    if keuze.provincies or keuze.gemeenten:
        msg = (
            "Een rapport gaat over één regio, of over provincies en gemeenten. Geef --regio, of "
            "--provincie en --gemeente, niet allebei."
        )
        raise SelectieError(msg)
    found = find_regio(invoer, verzoek.regio)
    return replace(keuze, gemeenten=found.gemeenten), found.naam


# Report and workbook bring Jinja and XlsxWriter; who errs need not wait for them.


def _build_rapport(congruentie: Congruentie, catalogus: Catalogus, **gezegd: Any) -> Rapport:
    from lappendeken.rapport.rapport import build_rapport

    return build_rapport(congruentie, catalogus, **gezegd)


def _render_rapport(
    rapport: Rapport,
    woorden: Woordkeus,
    links: Sequence[tuple[str, str]],
    herhaling: Mapping[str, object] | None,
) -> str:
    from lappendeken.rapport.gedeeld.bouwstenen import Link
    from lappendeken.rapport.rapport import render_rapport

    return render_rapport(rapport, woorden, [Link(*link) for link in links], herhaling)
