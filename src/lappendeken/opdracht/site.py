"""The job of ``lappendeken site``: the report as a folder that any web server can host."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.basis.tekst import fold, shorten
from lappendeken.errors import SelectieError, UitvoerError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht import rapport as rapportopdracht
from lappendeken.opdracht.gedeeld.afzender import Afzender
from lappendeken.opdracht.gedeeld.bladen import GEMEENTEN, INDEX, name_bladen
from lappendeken.opdracht.gedeeld.controle import Controle
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.omlijsting import Gemaakt, Omlijsting
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import DATAPAKKET, KAART, WERKBOEK
from lappendeken.opdracht.rapport import RAPPORTJSON
from lappendeken.tabellen.nulmodel import TREKKINGEN

PROVINCIES = "provincies"
INDELINGEN = "indelingen"
DOWNLOADS = "downloads.html"
SITEMAP = "sitemap.xml"

ZONDER_ADRES = (
    f"Er is geen {SITEMAP} gemaakt: daarvoor is nodig waar de site komt te staan. Geef dat met "
    "--adres https://..."
)


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What a user asks of a site.

    Attributes
    ----------
    uit
        The folder.
    keuze
        What to compare.
    adres
        Where the site will stand; empty when that is not known.
    overschrijf, maatlat, nulmodel, afzender
        As for the report.
    """

    uit: Path
    keuze: Keuze = field(default_factory=Keuze)
    adres: str = ""
    overschrijf: bool = False
    maatlat: str = ""
    nulmodel: int = TREKKINGEN
    afzender: Afzender = field(default_factory=Afzender)

    def format_opdracht(self) -> str:
        """Return the command that repeats this, with MAP for the place of the output."""
        return format_opdracht(
            "site",
            ("MAP", *self.keuze.eigen),
            {
                **self.keuze.to_opties(),
                "--adres": self.adres,
                "--maatlat": self.maatlat,
                "--nulmodel": None if self.nulmodel == TREKKINGEN else self.nulmodel,
                **self.afzender.to_opties(),
            },
        )

    def to_rapport(self) -> rapportopdracht.Verzoek:
        """Return the report that the site is built around."""
        return rapportopdracht.Verzoek(
            self.keuze,
            self.uit,
            self.overschrijf,
            maatlat=self.maatlat,
            nulmodel=self.nulmodel,
            afzender=self.afzender,
            alle_gemeenten=True,
        )


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Write a site to a folder: pages on the country, provincies, gemeenten and indelingen.

    Raises
    ------
    LappendekenError
        If the address, the choice, the data or the folder is no good; then nothing changed.
    """
    adres = check_adres(verzoek.adres)
    site = Site(verzoek, adres)
    with _say_map():
        made = rapportopdracht.run(verzoek.to_rapport(), stap, catalogus=catalogus, omlijsting=site)
    places = (verzoek.uit / name for name in (DOWNLOADS, PROVINCIES, INDELINGEN))
    notices = made.meldingen if adres else (*made.meldingen, ZONDER_ADRES)
    return Uitkomst(paden=(*made.paden, *places), meldingen=notices)


def controleer(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controle:
    """Only read the files of the user, and tell how; errors as :func:`run`."""
    check_adres(verzoek.adres)
    return rapportopdracht.controleer(verzoek.to_rapport(), stap, catalogus=catalogus)


def check_adres(text: str) -> str:
    """Return the address of a site with a slash at its end; empty for none.

    Raises
    ------
    SelectieError
        If it is no address on the web.
    """
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or parts.query or parts.fragment or re.search(r"\s", text):
        msg = (
            f"'{shorten(text)}' is geen webadres. Geef met --adres waar de site komt te staan, "
            "zoals https://www.voorbeeld.nl/regios."
        )
        raise SelectieError(msg)
    return text.rstrip("/") + "/"


@contextmanager
def _say_map() -> Iterator[None]:
    """Say what is wrong with the folder in the words of this command, which has no --uit."""
    try:
        yield
    except UitvoerError as error:
        text = str(error).replace("zoals --uit uitvoer", "zoals site")
        raise UitvoerError(re.sub(r"\b(met|Geef met) --uit ", "", text)) from error


class Site(Omlijsting):
    """The pages around the report on the country."""

    pagina = INDEX

    def __init__(self, verzoek: Verzoek, adres: str) -> None:
        self.opdracht = verzoek.format_opdracht()
        self.adres = adres
        self._provincies: dict[str, str] = {}
        self._indelingen: dict[str, str] = {}

    def list_links(self) -> Sequence[tuple[str, str]]:
        """Return where the front page leads to."""
        return self._links("", "Nederland")

    def list_bladlinks(self, here: str = "") -> Sequence[tuple[str, str]]:
        """Return where the sheets of gemeenten lead to: the pages of the site."""
        return self._links("../", here)

    def _links(self, up: str, here: str) -> list[tuple[str, str]]:
        places = [
            ("Nederland", INDEX),
            *([("Provincies", f"{PROVINCIES}/{INDEX}")] if self._provincies else []),
            ("Gemeenten", f"{GEMEENTEN}/{INDEX}"),
            ("Indelingen", f"{INDELINGEN}/{INDEX}"),
            ("Kaart", KAART),
            ("Downloads", DOWNLOADS),
        ]
        return [(text, "" if text == here else f"{up}{place}") for text, place in places]

    def list_namen(self, invoer: Invoer, congruentie: Congruentie) -> Sequence[str]:
        """Name every page; from here on it is known which provincies there are."""
        names = sorted({str(p) for p in congruentie.gemeentetabel["provincie"] if p}, key=fold)
        self._provincies = name_bladen((naam, naam) for naam in names)
        self._indelingen = {slug: f"{slug}.html" for slug in congruentie.bundel.slugs}
        return (*self._pages, DOWNLOADS, *([SITEMAP] if self.adres else []))

    @cached_property
    def _pages(self) -> tuple[str, ...]:
        folders = ((PROVINCIES, self._provincies), (INDELINGEN, self._indelingen))
        return tuple(
            f"{folder}/{name}"
            for folder, names in folders
            if names
            for name in (INDEX, *names.values())
        )

    def write(self, gemaakt: Gemaakt, stap: Stap) -> None:
        """Write the other pages of the site."""
        stap("Site schrijven")
        self._write_provincies(gemaakt)
        self._write_indelingen(gemaakt)
        self._write_downloads(gemaakt)
        if self.adres:
            pages = [
                INDEX, KAART, DOWNLOADS, *self._pages,
                *(f"{GEMEENTEN}/{name}" for name in (INDEX, *gemaakt.bladen.values())),
            ]  # fmt: skip
            gemaakt.folder.write_tekst(SITEMAP, render_sitemap(self.adres, pages))

    def _write_provincies(self, gemaakt: Gemaakt) -> None:
        from lappendeken.model.topologie import find_topologie
        from lappendeken.rapport.gedeeld.bouwstenen import Link
        from lappendeken.rapport.rapport.blad import build_verslag
        from lappendeken.rapport.rapport.gegevens import Gegevens
        from lappendeken.rapport.rapport.render import render_blad
        from lappendeken.rapport.rapport.site import (
            HERHAAL_LIJST,
            build_provincielijst,
            render_siteblad,
        )

        catalogus, woorden = gemaakt.invoer.catalogus, gemaakt.invoer.woorden
        arcs = find_topologie(catalogus.gebiedskaart, catalogus.eenheid)
        where = gemaakt.congruentie.gemeentetabel["provincie"]
        links = [Link(*link) for link in self._links("../", "")]
        for naam, file in self._provincies.items():
            mine = gemaakt.congruentie.beperk(map(str, where.index[where == naam]))
            gegevens = Gegevens(mine, catalogus, gemaakt.nulmodel)
            again = gemaakt.herhaling.format_opdracht(provincies=(naam,))
            page = render_blad(
                build_verslag(gegevens, arcs, gemaakt.rapport.stand),
                f"../{INDEX}",
                woorden,
                links,
                opdracht=again,
                bestand=file,
                herhaling=gemaakt.herhaling.pack(again, mine),
            )
            gemaakt.folder.write_in(f"{PROVINCIES}/{file}", page)
        lijst = build_provincielijst(
            Gegevens(gemaakt.congruentie, catalogus, gemaakt.nulmodel), self._provincies
        )
        lijst = replace(lijst, opdracht=self.opdracht, herhaal=HERHAAL_LIJST)
        links = [Link(*link) for link in self._links("../", "Provincies")]
        gemaakt.folder.write_in(f"{PROVINCIES}/{INDEX}", render_siteblad(lijst, links, woorden))

    def _write_indelingen(self, gemaakt: Gemaakt) -> None:
        from lappendeken.rapport.gedeeld.bouwstenen import Link
        from lappendeken.rapport.rapport.gegevens import Gegevens
        from lappendeken.rapport.rapport.site import (
            HERHAAL_SITE,
            build_indelingblad,
            build_indelinglijst,
            render_siteblad,
        )

        catalogus, woorden = gemaakt.invoer.catalogus, gemaakt.invoer.woorden
        gegevens = Gegevens(gemaakt.congruentie, catalogus, gemaakt.nulmodel)
        links = [Link(*link) for link in self._links("../", "")]
        chosen = gemaakt.congruentie.bundel.indelingen
        for indeling, kaart in zip(chosen, gemaakt.rapport.indelingen, strict=True):
            blad = build_indelingblad(gegevens, indeling, kaart, catalogus.bronnen([indeling]))
            blad = replace(blad, opdracht=self.opdracht, herhaal=HERHAAL_SITE)
            name = self._indelingen[indeling.slug]
            gemaakt.folder.write_in(f"{INDELINGEN}/{name}", render_siteblad(blad, links, woorden))
        lijst = build_indelinglijst(gegevens, self._indelingen)
        lijst = replace(lijst, opdracht=self.opdracht, herhaal=HERHAAL_SITE)
        links = [Link(*link) for link in self._links("../", "Indelingen")]
        gemaakt.folder.write_in(f"{INDELINGEN}/{INDEX}", render_siteblad(lijst, links, woorden))

    def _write_downloads(self, gemaakt: Gemaakt) -> None:
        from lappendeken.rapport.gedeeld.bouwstenen import Link
        from lappendeken.rapport.rapport.site import HERHAAL_SITE, build_downloads, render_siteblad

        files = [
            (WERKBOEK, "alle tabellen als Excelbestand"),
            *((tabel.bestand, tabel.uitleg) for tabel in gemaakt.woordenboek.tabellen.values()),
            (DATAPAKKET, "beschrijving van de tabellen voor andere programma's"),
            (RAPPORTJSON, "de cijfers, de keuze en de bronnen voor andere programma's"),
        ]
        there = [(name, text) for name, text in files if (gemaakt.folder / name).exists()]
        blad = build_downloads(gemaakt.invoer.catalogus.eenheid, there)
        blad = replace(blad, opdracht=self.opdracht, herhaal=HERHAAL_SITE)
        links = [Link(*link) for link in self._links("", "Downloads")]
        page = render_siteblad(blad, links, gemaakt.invoer.woorden)
        gemaakt.folder.write_tekst(DOWNLOADS, page)


def render_sitemap(adres: str, pages: Sequence[str]) -> str:
    """Return the list of pages as search engines read it, without dates: there is no clock."""
    lines = [f"<url><loc>{escape(adres + quote(page))}</loc></url>" for page in sorted(pages)]
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *lines,
            "</urlset>\n",
        )
    )
