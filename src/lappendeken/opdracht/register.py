"""The job of ``lappendeken register``: make, check and update who explains which crossing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from lappendeken.analyse.referentie import compute_kandidaten, find_kandidaten
from lappendeken.analyse.register import (
    EXCEL,
    KOLOMMEN,
    Bijwerking,
    Register,
    Registercontrole,
    check_register,
    check_registernaam,
    list_kruisingen,
    merge_register,
    read_register,
    write_register,
)
from lappendeken.basis.tekst import shorten
from lappendeken.basis.uitvoer import hold_bestand, is_bezet
from lappendeken.errors import SelectieError, UitvoerError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.inlezen import build_zoeker
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.controle import Controle, build_controle
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst

REGISTER = "register.csv"
REFERENTIE = "veiligheidsregio"
IN_EXCEL = ("effectiviteit", "legitimatie")
"""Columns that only the workbook has: for people to fill in, measured by nobody here."""


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What a user asks of a register.

    Attributes
    ----------
    bestand
        The register of the user; ``None`` makes a new one.
    keuze
        Which indelingen are compared with the reference.
    uit
        Where to write; by default ``register.csv`` for a new one, and the file itself
        when it is updated.
    referentie
        Slug, reeks or name.
    bijwerken
        Whether to add the crossings that the file does not have. Every text that a
        person wrote stays.
    xlsx
        Whether a new register without a name of its own is a workbook.
    """

    bestand: Path | None = None
    keuze: Keuze = field(default_factory=Keuze)
    uit: Path | None = None
    referentie: str = REFERENTIE
    bijwerken: bool = False
    xlsx: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Registeruitkomst(Uitkomst):
    """What was found, and what was written.

    Attributes
    ----------
    referentie
        The indeling from which the others deviate.
    controle
        The crossings of today with what people wrote about them.
    kandidaten
        Every indeling that could be the reference, from
        :func:`~lappendeken.analyse.referentie.compute_kandidaten`.
    gemeld
        The gemeenten that it is about; ``None`` for all.
    toegevoegd, weggelaten
        Rows that the file gained and lost.
    """

    referentie: Indeling
    controle: Registercontrole
    kandidaten: pd.DataFrame
    gemeld: Collection[str] | None = None
    toegevoegd: int = 0
    weggelaten: int = 0


def load_register(
    invoer: Invoer, keuze: Keuze, path: Path | None = None, referentie: str = REFERENTIE
) -> tuple[Indeling, Register | None, Registercontrole]:
    """Find the crossings of the chosen indelingen and lay a register beside them.

    Both are narrowed to the gemeenten of the choice, when it names some.

    Raises
    ------
    LappendekenError
        If a name does not exist, or the file is no good; with file, line and value.
    """
    if invoer.catalogus.eenheid.is_eigen:
        msg = (
            "Een register gaat over afwijkingen van de veiligheidsregio's, en die delen de "
            f"{invoer.catalogus.eenheid.meervoud} van --eenheid niet in. Laat --register weg."
        )
        raise SelectieError(msg)
    reference = invoer.find(referentie)
    chosen = invoer.select(keuze)
    catalogus = invoer.catalogus
    total, held = len(catalogus.gemeenten), len(reference.hoofdregio)
    if held < total:
        invoer.add_melding(
            f"Referentie '{reference.naam}' kent van {held} van de {total} gemeenten één regio; "
            "over de andere zegt het register niets."
        )
    if all(indeling.slug == reference.slug for indeling in chosen):
        msg = f"Alleen de referentie '{reference.slug}' zelf is gekozen. Kies er andere bij."
        raise SelectieError(msg)
    kruisingen = list_kruisingen(chosen, reference, catalogus.gemeenten)
    mine = find_gemeld(invoer, keuze)
    if mine is not None:
        kruisingen = kruisingen[kruisingen["gemeente_code"].isin(mine)].reset_index(drop=True)
    register = None
    if path is not None:
        register = read_register(path, catalogus, chosen, catalogus.herindelingen)
        number = len(register.regels)
        rows = "1 regel" if number == 1 else f"{number} regels"
        invoer.add_bestand(path, soort="register", inhoud=rows)
    checked = register
    if register is not None and mine is not None:
        checked = replace(
            register, regels=tuple(regel for regel in register.regels if regel.gemeente in mine)
        )
    return reference, register, check_register(kruisingen, checked)


def find_gemeld(invoer: Invoer, keuze: Keuze) -> Collection[str] | None:
    """Return the gemeenten that are asked for; ``None`` for all.

    Raises
    ------
    LappendekenError
        If a provincie or a gemeente does not exist.
    """
    if not keuze.provincies and not keuze.gemeenten:
        return None
    zoeker = build_zoeker(invoer.catalogus)
    codes = [zoeker.find(name) for name in keuze.gemeenten]
    found = invoer.catalogus.find_gemeld(keuze.provincies, codes)
    return frozenset(found or ())


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Registeruitkomst:
    """Make a register, check one, or bring one up to date.

    Parameters
    ----------
    verzoek
        Which of the three, and on what.
    stap
        Told what is being done.
    catalogus
        The data; by default what travels with the package.

    Returns
    -------
    Registeruitkomst
        With the file when one was written.

    Raises
    ------
    LappendekenError
        If a name, the file or the place to write is no good; then nothing changed.
    """
    invoer = _open_invoer(verzoek, catalogus)
    bestand, uit = verzoek.bestand, verzoek.uit
    if bestand is None and verzoek.bijwerken:
        msg = "--bijwerken vraagt om een register. Geef het bestand, zoals register.csv."
        raise SelectieError(msg)
    if bestand is not None and uit is not None and not verzoek.bijwerken:
        msg = "--uit hoort bij een nieuw register, of bij --bijwerken. Voeg --bijwerken toe."
        raise SelectieError(msg)
    target = _choose_target(verzoek)
    if target is None:
        return _lay_beside(verzoek, invoer, stap)[1]
    check_registernaam(target, zelf=_is_same(target, bestand))
    if bestand is None and is_bezet(target):
        name = shorten(str(target))
        msg = (
            f"'{name}' bestaat al. Geef het mee om het te controleren (lappendeken register "
            f"{name}), werk het bij met --bijwerken, of kies met --uit een andere naam."
        )
        raise UitvoerError(msg)
    # Held from before it is read: what somebody else writes meanwhile is never lost.
    with hold_bestand(target, nieuw=not _is_same(target, bestand)) as eigen:
        register, outcome = _lay_beside(verzoek, invoer, stap)
        stap("Register schrijven")
        bijwerking = merge_register(outcome.controle.kruisingen, register, outcome.gemeld)
        if target.suffix.casefold() == EXCEL:
            eigen.write(build_registerwerkboek(bijwerking))
        else:
            write_register(bijwerking, eigen, register)
    return replace(
        outcome,
        paden=(target,),
        toegevoegd=bijwerking.toegevoegd,
        weggelaten=bijwerking.weggelaten,
    )


def controleer(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controle:
    """Only read the files of the user, and tell how; errors as :func:`run`."""
    stap("Bestanden lezen")
    invoer = _open_invoer(verzoek, catalogus)
    invoer.check_namen(verzoek.keuze.namen, (verzoek.referentie,))
    if verzoek.bestand is not None:
        load_register(invoer, verzoek.keuze, verzoek.bestand, verzoek.referentie)
    return build_controle(invoer)


def _open_invoer(verzoek: Verzoek, catalogus: Catalogus | None) -> Invoer:
    return Invoer.from_keuze(verzoek.keuze, (verzoek.referentie,), catalogus)


def _lay_beside(
    verzoek: Verzoek, invoer: Invoer, stap: Stap
) -> tuple[Register | None, Registeruitkomst]:
    """Read the register, if there is one, and lay it beside the crossings of today."""
    stap("Kruisingen zoeken")
    reference, register, controle = load_register(
        invoer, verzoek.keuze, verzoek.bestand, verzoek.referentie
    )
    kandidaten = _lay_kandidaten(invoer, verzoek.keuze, reference)
    return register, Registeruitkomst(
        meldingen=invoer.schermmeldingen,
        referentie=reference,
        controle=controle,
        kandidaten=kandidaten,
        gemeld=find_gemeld(invoer, verzoek.keuze),
    )


def _lay_kandidaten(invoer: Invoer, keuze: Keuze, referentie: Indeling) -> pd.DataFrame:
    """Lay everything that could be the reference side by side, with the one that is."""
    catalogus = invoer.catalogus
    chosen = invoer.select(keuze)
    found = find_kandidaten(catalogus, chosen, list(catalogus.gemeenten.index))
    if all(indeling.slug != referentie.slug for indeling in found):
        found = (*found, referentie)
    return compute_kandidaten(chosen, found, catalogus.gemeenten)


def build_registerwerkboek(bijwerking: Bijwerking) -> bytes:
    """Return a register as a workbook, with two columns more and what to write where."""
    from lappendeken.tabellen.lijst import build_lijstwerkboek
    from lappendeken.tabellen.woordenboek import load_woordenboek, write_kop

    kolommen = load_woordenboek("register")["register"].kolommen
    described = {kolom.naam: kolom.uitleg for kolom in kolommen}
    table = bijwerking.tabel.copy()
    for name in IN_EXCEL:
        if all(str(given).casefold() != name for given in table.columns):
            table[name] = ""
    names = {name: write_kop(name) for name in (*KOLOMMEN, *IN_EXCEL)}
    return build_lijstwerkboek(
        table.rename(columns=names),
        blad="register",
        uitleg=[("Kolom", "Wat erin hoort"), *((names[n], described[n]) for n in names)],
        invullen=names["reden"],
    )


def _is_same(target: Path, bestand: Path | None) -> bool:
    """Whether a register is written to where it was read, under whatever name."""
    if bestand is None or target == bestand:
        return target == bestand
    try:
        return target.samefile(bestand)
    except OSError:
        return False


def _choose_target(verzoek: Verzoek) -> Path | None:
    """Return where to write; nowhere when a file is only checked."""
    if verzoek.bestand is None:
        name = Path(REGISTER)
        return verzoek.uit or (name.with_suffix(EXCEL) if verzoek.xlsx else name)
    return (verzoek.uit or verzoek.bestand) if verzoek.bijwerken else None
