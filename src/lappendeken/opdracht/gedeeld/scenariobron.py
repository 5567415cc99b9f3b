"""Where an alternative comes from: a file, what is pasted, what stands ready, or an indeling."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lappendeken.analyse.scenario import Scenario, read_scenario, replace_indeling
from lappendeken.analyse.scenario.lijst import read_moves
from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import OnbekendError, SelectieError
from lappendeken.gegevens.catalogus.klaar import Klaarscenario, find_klaar
from lappendeken.gegevens.inlezen import TABEL_SUFFIXEN, Leeswijze, read_bladen
from lappendeken.gegevens.inlezen.geplakt import STREEP
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.gegeven import is_vast_bestand, open_bestand, split_naam
from lappendeken.opdracht.gedeeld.invoer import Invoer


def read_alternatief(
    name: str, gekozen: Sequence[Indeling], invoer: Invoer, vervangt: str | None
) -> Scenario:
    """Read what a user means by an alternative.

    Parameters
    ----------
    name
        A file, perhaps with a name in front or a choice behind it; ``-`` for what is pasted;
        the name of a scenario that stands ready; or an indeling by slug, reeks or name. A
        bare name is looked for in that order: ready, then indeling, then file.
    gekozen
        Today's indelingen.
    invoer
        Keeps what is read, and what there is to say about it.
    vervangt
        For a whole indeling: the one in whose place it comes.

    Raises
    ------
    LappendekenError
        If it is none of these, or no good.
    """
    if klaar := _match_klaar(name, invoer):
        return _read_klaar(klaar, gekozen, invoer, vervangt)
    if invoer.is_bestand(name) or _is_pad(name):
        return _read_bestand(name, gekozen, invoer, vervangt)
    if not invoer.knows(name, beschadigd=True):
        _refuse_naam(name, invoer)
    door = invoer.find(name)
    meta = door.kenmerken
    invoer.add_geldigheid((door,))
    naam = f"{meta.naam} ({meta.stand})"
    return _replace(door, gekozen, invoer, vervangt, naam=naam, waar=door.slug)


def _match_klaar(name: str, invoer: Invoer) -> Klaarscenario | None:
    """Return the ready-made scenario of a bare name, and say so when it could be more."""
    if is_vast_bestand(name) or _is_pad(name):
        return None
    try:
        found = find_klaar(name, invoer.catalogus.scenarios)
    except OnbekendError:
        return None
    if invoer.knows(name):
        invoer.add_melding(
            f"'{shorten(name)}' is gelezen als het scenario dat klaarstaat; er is ook een indeling "
            "die zo heet."
        )
    return found


def _is_pad(name: str) -> bool:
    """Tell whether a name leads somewhere, so that it is none; "." folds to nothing."""
    return Path(name).name != name or not fold(name)


def _refuse_naam(name: str, invoer: Invoer) -> None:
    """Raise that a name is no alternative; says what stands ready, and what it resembles."""
    try:
        find_klaar(name, invoer.catalogus.scenarios)
    except OnbekendError as ready:
        try:
            invoer.catalogus.resolve(name)
        except OnbekendError as known:
            msg = f"{ready} {known}"
            raise OnbekendError(msg) from known


def _read_klaar(
    klaar: Klaarscenario, gekozen: Sequence[Indeling], invoer: Invoer, vervangt: str | None
) -> Scenario:
    catalogus = invoer.catalogus
    found = read_scenario(
        klaar.path, catalogus, gekozen, vervangt=vervangt, herindelingen=catalogus.herindelingen
    )
    invoer.add_klaar(klaar, found.bronnen, found.meldingen)
    return found


def _read_bestand(
    name: str, gekozen: Sequence[Indeling], invoer: Invoer, vervangt: str | None
) -> Scenario:
    naam, path, wijze = split_naam(name, invoer.wijze)
    with open_bestand(path) as file:
        blad = wijze.blad or _find_blad(file, wijze.keuze)
        if file.suffix.casefold() == ".toml" or read_moves(file, blad) is not None:
            if wijze.keuze and not blad:
                msg = (
                    f"{shorten(file.name)} is een scenario, en '{shorten(wijze.keuze)}' (achter #) "
                    "is geen werkblad daarvan. Laat het weg."
                )
                raise SelectieError(msg)
            catalogus = invoer.catalogus
            found = read_scenario(
                file,
                catalogus,
                gekozen,
                vervangt=vervangt,
                naam=naam or None,
                herindelingen=catalogus.herindelingen,
                blad=blad,
            )
            invoer.add_bestand(file, found.meldingen, soort="scenario", inhoud=_count(found))
            return found
        if str(path) == STREEP or not is_vast_bestand(name):
            (slug,) = invoer.add_indelingen(file, naam, wijze, meer=False)
        else:
            # It may have been read before, to be corrected.
            slug = invoer.find_slug(name)
        door = invoer.catalogus.indeling(slug)
        return _replace(door, gekozen, invoer, vervangt, naam=door.naam, waar=file.name)


def list_heel(names: Sequence[str], wijze: Leeswijze) -> tuple[str, ...]:
    """Return which alternatives are files with a whole indeling, without reading all of them."""
    found = []
    for name in names:
        _, path, own = split_naam(name, wijze)
        if not is_vast_bestand(name) or str(path) == STREEP or path.suffix.casefold() == ".toml":
            continue
        if read_moves(path, own.blad or _find_blad(path, own.keuze)) is None:
            found.append(name)
    return tuple(found)


def _count(scenario: Scenario) -> str:
    parts = (
        (len(scenario.wijzigingen), "wijziging", "wijzigingen"),
        (len(scenario.vervangingen), "vervanging", "vervangingen"),
    )
    return join_namen(f"{n} {one if n == 1 else more}" for n, one, more in parts if n)


def _find_blad(path: Path, keuze: str) -> str:
    """Return the sheet that is meant by what stands behind ``#``; empty when none is."""
    if not keuze or path.suffix.casefold() not in TABEL_SUFFIXEN:
        return ""
    named = (ruw.blad for ruw in read_bladen(path) if ruw.blad)
    return next((blad for blad in named if fold(blad) == fold(keuze)), "")


def _replace(
    door: Indeling,
    gekozen: Sequence[Indeling],
    invoer: Invoer,
    vervangt: str | None,
    *,
    naam: str,
    waar: str,
) -> Scenario:
    found = replace_indeling(
        door, invoer.catalogus, gekozen, vervangt=vervangt, naam=naam, waar=waar
    )
    invoer.add_alternatief(door, found.meldingen)
    return found
