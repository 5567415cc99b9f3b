"""The job of ``lappendeken indelingen toevoegen``: keep an indeling of the user's own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lappendeken.basis.bestand import compute_sha256
from lappendeken.basis.tekst import format_datum, shorten
from lappendeken.basis.uitvoer import check_map, is_bezet, write_map
from lappendeken.errors import GegevensError, UitvoerError
from lappendeken.gegevens.bewaard import (
    BESTANDEN,
    OMGEVING,
    Bewaard,
    find_map,
    format_bewaard,
    load_bewaarmap,
)
from lappendeken.gegevens.catalogus import Catalogus, Eigen
from lappendeken.gegevens.inlezen import Ingelezen, Leeswijze, Protocol, read_indeling_bestand
from lappendeken.opdracht.gedeeld.gegeven import open_bestand, split_naam
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import Uitvoermap

MAX_TEKST = 1_000
"""Of a name, domein or source; the longest name of the package has 163 letters."""


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What to keep, and what the file itself does not say.

    Attributes
    ----------
    bestand
        A file, perhaps with a name in front or a choice behind it; ``-`` for what is pasted.
    naam, domein, stand, bron
        Empty, or ``None``: as the file says.
    wijze
        How it is read.
    controleer
        Read and say how, without keeping it.
    overschrijf
        Whether one that is kept under this name may be replaced.
    vandaag
        The day that is noted; by default today.
    """

    bestand: str
    naam: str = ""
    domein: str = ""
    stand: int | None = None
    bron: str = ""
    wijze: Leeswijze = field(default_factory=Leeswijze)
    controleer: bool = False
    overschrijf: bool = False
    vandaag: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toevoeguitkomst(Uitkomst):
    """How the file was read, and under which name it is kept."""

    slug: str
    protocol: Protocol


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Toevoeguitkomst:
    """Read an indeling and keep it in the folder of the user.

    Raises
    ------
    LappendekenError
        If the file is no good, the name is taken, or the folder cannot be written; then
        nothing changed.
    """
    stap("Bestand lezen")
    # What is kept already does not take the name: it is replaced, or in the way by name.
    source = Invoer(catalogus).meegeleverd
    for label, text in (
        ("--naam", verzoek.naam),
        ("--domein", verzoek.domein),
        ("--bron", verzoek.bron),
    ):
        if len(text) > MAX_TEKST:
            msg = f"{label} heeft meer dan {MAX_TEKST} tekens. Kort de tekst in."
            raise GegevensError(msg)
    path, found, checksum = _read(verzoek, source)
    slug = found.indeling.slug
    if verzoek.controleer:
        return Toevoeguitkomst(slug=slug, protocol=found.protocol)
    folder = find_map() / slug
    _check_vrij(folder, source, overschrijf=verzoek.overschrijf)
    kept = Bewaard(
        Eigen(found.indeling, path.name, checksum, verzoek.bron),
        (verzoek.vandaag or date.today()).isoformat(),
        found.protocol,
    )
    stap("Bewaren")
    content = format_bewaard(kept, source.gemeenten["gemeente_naam"])
    with write_map(
        folder, overschrijf=verzoek.overschrijf, namen=BESTANDEN, met=f"met {OMGEVING} "
    ) as place:
        for name, data in content.items():
            Uitvoermap(place).write_bytes(name, data)
    return Toevoeguitkomst(paden=(folder,), slug=slug, protocol=found.protocol)


def _read(verzoek: Verzoek, source: Catalogus) -> tuple[Path, Ingelezen, str]:
    naam, path, wijze = split_naam(verzoek.bestand, verzoek.wijze)
    with open_bestand(path) as file:
        found = read_indeling_bestand(
            file,
            source,
            naam=verzoek.naam or naam or None,
            domein=verzoek.domein or None,
            stand=verzoek.stand,
            herindelingen=source.herindelingen,
            wijze=wijze,
        )
        return file, found, compute_sha256(file)


def _check_vrij(folder: Path, source: Catalogus, *, overschrijf: bool) -> None:
    """Refuse a name under which the user keeps something, unless it may be replaced."""
    if not is_bezet(folder):
        return
    slug = folder.name
    if overschrijf:
        try:
            check_map(folder, overschrijf=True, namen=BESTANDEN)
        except UitvoerError as error:
            msg = (
                f"Uw eigen indeling '{slug}' kan niet worden vervangen: in '{folder}' is iets met "
                "de hand gewijzigd, of u mag er niet schrijven. Verwijder haar eerst met "
                f"'lappendeken indelingen verwijderen {slug}'."
            )
            raise UitvoerError(msg) from error
        return
    kept = load_bewaarmap(source, folder.parent).bewaard.get(slug)
    origin = (
        f" (uit {shorten(kept.eigen.bestand)}, bewaard op {format_datum(kept.datum)})"
        if kept
        else ""
    )
    msg = (
        f"U bewaart al een indeling '{slug}'{origin}. Geef --overschrijf om haar te vervangen, of "
        "met --naam een andere naam."
    )
    raise UitvoerError(msg)
