"""Read the small file in which a person writes a scenario."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath
from typing import Any

import pandas as pd

from lappendeken.analyse.scenario.lijst import KOLOMMEN, read_moves
from lappendeken.analyse.scenario.model import Scenario, Vervanging, Wijziging
from lappendeken.analyse.scenario.toepassen import apply_scenario
from lappendeken.analyse.scenario.tomlbestand import VELDEN, list_items, read_scenariotoml
from lappendeken.basis.bestand import is_netwerkpad
from lappendeken.basis.tekst import fold, join_namen, shorten, suggest
from lappendeken.errors import GegevensError, OnbekendError, SelectieError
from lappendeken.gegevens.inlezen import (
    Gegevens,
    Gemeentezoeker,
    Onbekend,
    fill_samengevoegd,
    find_regio,
    is_bestand,
    read_indeling_bestand,
)
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Bron

REGIO = "regio:"
"""In front of the name of a regio of which all gemeenten move."""

_UITLEG = (
    "Een scenario heeft de kolommen 'indeling', 'gemeente' en 'naar_regio'; 'reden' mag erbij."
)
_UITLEG_EEN = f"{_UITLEG} Gaat het bestand over één indeling, noem die dan met --vervangt."
_YEAR_AT_END = re.compile(r"(.+)[-_ ]((?:19|20)\d\d)")


@dataclass
class _Lezer:
    """Understands the words of a scenario: which indeling, gemeente and regio is meant."""

    path: Path
    indelingen: Sequence[Indeling]
    zoeker: Gemeentezoeker
    onbekend: Onbekend
    wijzigingen: list[Wijziging] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    nieuw: dict[tuple[str, str], str] = field(default_factory=dict)
    # A list of thousands of changes names each indeling and regio often.
    _indelingen: dict[str, Indeling] = field(default_factory=dict)
    _regios: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    def find_indeling(self, text: str, where: str) -> Indeling:
        """Return the chosen indeling of this slug, reeks or name."""
        if text not in self._indelingen:
            self._indelingen[text] = self._find_indeling(text, where)
        return self._indelingen[text]

    def _find_indeling(self, text: str, where: str) -> Indeling:
        wanted = fold(text)
        for indeling in self.indelingen:
            meta = indeling.kenmerken
            if wanted and wanted in {fold(meta.slug), fold(meta.reeks), fold(meta.naam)}:
                return indeling
        other = _YEAR_AT_END.fullmatch(text.strip())
        for indeling in self.indelingen:
            meta = indeling.kenmerken
            if other and fold(other[1]) in {fold(meta.reeks), fold(meta.naam)}:
                msg = (
                    f"{where}: dit gaat over '{shorten(text)}', maar gekozen is '{indeling.slug}' "
                    f"(stand {meta.stand}). Maak het scenario op die stand, of kies de andere."
                )
                raise SelectieError(msg)
        slugs = [indeling.slug for indeling in self.indelingen]
        msg = (
            f"{where}: indeling '{shorten(text)}' zit niet in uw keuze.{suggest(text, slugs)} "
            f"Gekozen zijn: {', '.join(slugs)}."
        )
        raise OnbekendError(msg)

    def find_regio(self, indeling: Indeling, text: str, where: str) -> tuple[str, str]:
        """Return code and name of a regio, also of one that is announced as new."""
        key = indeling.slug, text
        if key not in self._regios:
            code, naam = find_regio(indeling, text, where)
            if code not in indeling.leden:
                # As it was written first, so that another spelling is the same regio.
                naam = self.nieuw.setdefault((indeling.slug, code), naam)
            self._regios[key] = code, naam
        return self._regios[key]

    def add(self, regel: int, where: str, cells: Mapping[str, str]) -> None:
        """Understand one row."""
        for name in ("indeling", "gemeente", "naar_regio"):
            if not cells.get(name):
                msg = f"{where}: '{name}' is leeg. Vul het in of haal de regel weg."
                raise GegevensError(msg)
        indeling = self.find_indeling(cells["indeling"], where)
        code, naam = self.find_regio(indeling, cells["naar_regio"], where)
        written, reden = cells["gemeente"], cells.get("reden", "")
        if written.casefold().startswith(REGIO):
            source, _ = self.find_regio(indeling, written[len(REGIO) :].strip(), where)
            if source not in indeling.leden:
                msg = (
                    f"{where}: '{shorten(written)}' is geen regio van nu. Noem een bestaande regio."
                )
                raise GegevensError(msg)
            gemeenten, whole = sorted(indeling.leden[source]), True
        else:
            try:
                gemeenten, whole = [self.zoeker.find_zelf(written)], False
            except (OnbekendError, GegevensError) as error:
                self.onbekend.add(regel, written, error)
                return
        for gemeente in gemeenten:
            self._notice(indeling, gemeente, code, where)
            self.wijzigingen.append(
                Wijziging(
                    indeling.slug,
                    gemeente,
                    code,
                    naar_naam=naam,
                    gemeente_naam=self.zoeker.naam(gemeente),
                    reden=reden,
                    waar=where,
                    opheffing=whole,
                )
            )

    def _notice(self, indeling: Indeling, gemeente: str, code: str, where: str) -> None:
        now = indeling.regios_van.get(gemeente, ())
        naam = self.zoeker.naam(gemeente)
        if now == (code,):
            self.said.append(f"{where}: {naam} ligt al in '{indeling.regionamen[code]}'.")
        elif len(now) > 1:
            regios = join_namen(f"'{indeling.regionamen[regio]}'" for regio in now)
            self.said.append(f"{where}: {naam} ligt nu in {regios} en verhuist daaruit geheel.")


def read_scenario(
    path: Path,
    catalogus: Gegevens,
    indelingen: Sequence[Indeling],
    *,
    vervangt: str | None = None,
    naam: str | None = None,
    herindelingen: pd.DataFrame | None = None,
    blad: str = "",
) -> Scenario:
    """Read a scenario and check it against the chosen indelingen.

    Parameters
    ----------
    path
        One of three. A table (CSV, Excel) with the columns ``indeling, gemeente,
        naar_regio`` and perhaps ``reden``. A TOML with ``[[wijziging]]`` tables of the
        same fields and ``[[vervanging]]`` tables with ``indeling`` and ``door`` (a slug
        among the chosen, or a file); it may say with ``kanttekening`` what a reader has to
        know, and with ``[[bron]]`` tables on what it rests. Or a whole indeling, as a table
        or a map.
    catalogus
        The gemeenten.
    indelingen
        The chosen ones.
    vervangt
        For a whole indeling: the one in whose place it comes.
    naam
        By default ``naam`` in the TOML, else the name of the file.
    herindelingen
        Old gemeenten, as in :func:`~lappendeken.gegevens.inlezen.read_indeling_bestand`.
    blad
        Of a list of moves: the sheet. By default the first that holds moves.

    Returns
    -------
    Scenario
        Checked: :func:`apply_scenario` has accepted it.

    Raises
    ------
    GegevensError, OnbekendError, SelectieError
        With file, line and value, and what to do.

    Notes
    -----
    ``nieuw: Naam`` as ``naar_regio`` makes a regio; without that an unknown regio is an
    error. ``regio: Naam`` as ``gemeente`` moves all gemeenten of a regio, which may then
    vanish; otherwise a regio that is left empty is an error.
    """
    zoeker = Gemeentezoeker(catalogus, herindelingen)
    lezer = _Lezer(path, indelingen, zoeker, Onbekend(shorten(path.name)))
    label, vervangingen, said = path.stem, list[Vervanging](), tuple[str, ...]()
    bronnen = tuple[Bron, ...]()
    if path.suffix.casefold() == ".toml":
        raw = read_scenariotoml(path)
        label = raw.get("naam") or label
        vervangingen, said = _read_items(lezer, raw, catalogus, herindelingen)
        if raw.get("kanttekening"):
            said = (f"{naam or label}: {raw['kanttekening']}", *said)
        bronnen = tuple(_to_bron(cells) for _, _, cells in list_items(path, raw, "bron"))
    elif (tabel := read_moves(path, blad)) is not None:
        kolommen = tabel.find_kolommen(KOLOMMEN)
        if not vervangt:
            tabel.require(kolommen, _UITLEG_EEN, ("indeling",))
        tabel.require(kolommen, _UITLEG, ("gemeente",))
        tabel = fill_samengevoegd(tabel, kolommen, ("gemeente",))
        said = (*tabel.meldingen, *tabel.ongebruikt(kolommen))
        for regel, cells in tabel.records(kolommen):
            named = cells.get("indeling") or vervangt or ""
            lezer.add(regel, tabel.waar(regel), {**cells, "indeling": named})
    else:
        read = read_indeling_bestand(path, catalogus, herindelingen=herindelingen)
        vervangingen, said = [_replace(lezer, vervangt, read.indeling)], read.meldingen
    return _finish(lezer, naam or label, vervangingen, said, bronnen)


def replace_indeling(
    door: Indeling,
    catalogus: Gegevens,
    indelingen: Sequence[Indeling],
    *,
    vervangt: str | None,
    naam: str,
    waar: str,
) -> Scenario:
    """Return the scenario that one indeling comes in the place of another.

    Parameters
    ----------
    door
        What comes.
    catalogus, indelingen, vervangt
        As for :func:`read_scenario`.
    naam
        What the scenario is called.
    waar
        The name or file that the user gave, for in front of a message.

    Raises
    ------
    GegevensError, OnbekendError, SelectieError
        If ``vervangt`` is missing or not chosen, gemeenten lose their regio, or nothing
        changes.
    """
    lezer = _Lezer(Path(waar), indelingen, Gemeentezoeker(catalogus), Onbekend(waar))
    return _finish(lezer, naam, [_replace(lezer, vervangt, door)], (), ())


def _finish(
    lezer: _Lezer,
    naam: str,
    vervangingen: list[Vervanging],
    said: Sequence[str],
    bronnen: tuple[Bron, ...],
) -> Scenario:
    """Check what was read as a whole."""
    lezer.onbekend.check()
    for vervanging in vervangingen:
        lezer.said += _compare_leden(lezer, vervanging)
    found = tuple(dict.fromkeys((*said, *lezer.zoeker.meldingen, *lezer.said)))
    scenario = Scenario(naam, tuple(lezer.wijzigingen), tuple(vervangingen), found, bronnen)
    apply_scenario(lezer.indelingen, scenario)
    return scenario


def _replace(lezer: _Lezer, vervangt: str | None, door: Indeling) -> Vervanging:
    if not vervangt:
        slugs = ", ".join(indeling.slug for indeling in lezer.indelingen)
        msg = (
            f"{shorten(lezer.path.name)} is een hele indeling. Zeg met --vervangt welke indeling "
            f"zij vervangt (kies uit: {slugs}), of geef een lijst van wijzigingen met een kolom "
            "'naar_regio'."
        )
        raise SelectieError(msg)
    old = lezer.find_indeling(vervangt, shorten(lezer.path.name))
    if old.slug == door.slug:
        msg = (
            f"'{old.slug}' kan zichzelf niet vervangen. Noem met --vervangt een andere indeling, "
            "of geef een ander alternatief."
        )
        raise SelectieError(msg)
    return Vervanging(old.slug, door)


def _compare_leden(lezer: _Lezer, vervanging: Vervanging) -> list[str]:
    """Refuse a replacement that leaves gemeenten out; say which ones it adds.

    Who loses a regio would be scored on fewer indelingen than today, so that before and
    after could not be compared.
    """
    old = next(i for i in lezer.indelingen if i.slug == vervanging.indeling)
    lost, added = (
        [lezer.zoeker.naam(g) for g in one.gemeenten if one.regios_van[g] and not there.get(g)]
        for one, there in (
            (old, vervanging.door.regios_van),
            (vervanging.door, old.regios_van),
        )
    )
    if lost:
        have = "heeft 1 gemeente" if len(lost) == 1 else f"hebben {len(lost)} gemeenten"
        msg = (
            f"{shorten(lezer.path.name)}: in plaats van '{old.slug}' {have} geen regio meer: "
            f"{join_namen(lost, 10)}. Vul het alternatief aan, of geef een lijst van wijzigingen "
            "met een kolom 'naar_regio'."
        )
        raise GegevensError(msg)
    listed = join_namen(added, 10)
    return [f"Nieuw in '{old.slug}' ten opzichte van nu: {listed}."] if added else []


def _read_items(
    lezer: _Lezer, raw: Mapping[str, Any], catalogus: Gegevens, herindelingen: pd.DataFrame | None
) -> tuple[list[Vervanging], tuple[str, ...]]:
    """Understand the tables of a TOML."""
    for regel, where, cells in list_items(lezer.path, raw, "wijziging"):
        lezer.add(regel, where, cells)
    found: list[Vervanging] = []
    said: list[str] = []
    for _, where, cells in list_items(lezer.path, raw, "vervanging"):
        for name in ("indeling", "door"):
            if not cells.get(name):
                msg = f"{where}: '{name}' is leeg. Vul het in of haal de vervanging weg."
                raise GegevensError(msg)
        old = lezer.find_indeling(cells["indeling"], where)
        if is_bestand(cells["door"]):
            path = _find_beside(lezer.path, cells["door"], where)
            read = read_indeling_bestand(path, catalogus, herindelingen=herindelingen)
            said += read.meldingen
            found.append(Vervanging(old.slug, read.indeling))
        else:
            try:
                found.append(Vervanging(old.slug, catalogus.indeling(cells["door"])))
            except OnbekendError as error:
                msg = f"{where}: {error}"
                raise OnbekendError(msg) from error
    return found, tuple(said)


def _to_bron(cells: Mapping[str, str]) -> Bron:
    titel, uitgever, stand, adres, licentie = (cells.get(name, "") for name in VELDEN["bron"])
    return Bron(titel, uitgever, stand, adres, licentie)


def _find_beside(scenario: Path, named: str, where: str) -> Path:
    r"""Find the file that a scenario names: beside it, or in a folder there.

    A scenario comes from somebody else. What it names elsewhere is not his to choose, and a
    name such as ``\\server\deel\x.csv`` would hand the user's login to that server.
    """
    # As Windows reads it, where a backslash parts folders; so a mail reads the same everywhere.
    parts = PureWindowsPath(named)
    path = scenario.parent / parts.as_posix()
    if not (is_netwerkpad(named) or parts.anchor or ".." in parts.parts):
        with suppress(OSError, ValueError, RuntimeError):
            # What is a link may still lead elsewhere.
            if path.resolve().is_relative_to(scenario.parent.resolve()):
                return path
    msg = (
        f"{where}: 'door' noemt '{shorten(named)}', en dat ligt niet bij het scenario. Zet het "
        "bestand in de map van het scenario en noem alleen zijn naam."
    )
    raise GegevensError(msg)
