"""Read the small file in which a person writes a scenario."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath
from types import MappingProxyType
from typing import Any

import pandas as pd

from lappendeken.analyse.scenario.model import Scenario, Vervanging, Wijziging
from lappendeken.analyse.scenario.toepassen import apply_scenario
from lappendeken.analyse.scenario.tomlbestand import REGELS, read_toml
from lappendeken.basis.bestand import is_netwerkpad
from lappendeken.basis.tekst import fold, join_namen, shorten, suggest
from lappendeken.errors import GegevensError, OnbekendError, SelectieError
from lappendeken.gegevens.inlezen import (
    TABEL_SUFFIXEN,
    Gegevens,
    Gemeentezoeker,
    Onbekend,
    Rijen,
    fill_samengevoegd,
    is_bestand,
    read_bladen,
    read_indeling_bestand,
    read_rijen,
    squash,
)
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Bron

NIEUW = "nieuw:"
"""In front of the name of a regio that does not exist yet."""

REGIO = "regio:"
"""In front of the name of a regio of which all gemeenten move."""

_KOLOMMEN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "indeling": ("indeling",),
        "gemeente": ("gemeente", "gemeentenaam", "gemeentecode"),
        "naar_regio": ("naarregio", "naar", "nieuweregio"),
        "reden": ("reden", "toelichting"),
    }
)
_UITLEG = (
    "Een scenario heeft de kolommen 'indeling', 'gemeente' en 'naar_regio'; 'reden' mag erbij."
)
_UITLEG_EEN = f"{_UITLEG} Gaat het bestand over één indeling, noem die dan met --vervangt."
VELDEN = {
    "wijziging": ("indeling", "gemeente", "naar_regio", "reden"),
    "vervanging": ("indeling", "door", "reden"),
    "bron": ("titel", "uitgever", "stand", "adres", "licentie"),
}
_NODIG = {"bron": ("titel",)}
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
            self._regios[key] = self._find_regio(indeling, text, where)
        return self._regios[key]

    def _find_regio(self, indeling: Indeling, text: str, where: str) -> tuple[str, str]:
        names = {code: indeling.regionamen[code] for code in indeling.regios}
        by_fold = {fold(code): code for code in names}
        by_fold |= {fold(naam): code for code, naam in names.items()}
        if text.casefold().startswith(NIEUW):
            naam = text[len(NIEUW) :].strip()
            if not fold(naam):
                msg = f"{where}: de nieuwe regio heeft geen naam. Schrijf '{NIEUW} naam'."
                raise GegevensError(msg)
            if fold(naam) in by_fold:
                msg = (
                    f"{where}: regio '{shorten(naam)}' bestaat al in '{indeling.slug}'. Haal "
                    f"'{NIEUW}' weg, of kies een andere naam."
                )
                raise GegevensError(msg)
            code = f"nieuw-{fold(naam).replace(' ', '-')}"
            code = f"{code}-2" if code in names else code
            # As it was written first, so that another spelling is the same regio.
            return code, self.nieuw.setdefault((indeling.slug, code), naam)
        if text in names:
            return text, names[text]
        if fold(text) in by_fold:
            code = by_fold[fold(text)]
            return code, names[code]
        known = list(names.values())
        msg = (
            f"{where}: regio '{shorten(text)}' bestaat niet in '{indeling.slug}'."
            f"{suggest(text, known)} Schrijf '{NIEUW} {shorten(text)}' als u een nieuwe regio "
            "bedoelt."
        )
        raise OnbekendError(msg)

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
                gemeenten, whole = [self.zoeker.find(written)], False
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
        raw = read_toml(path, VELDEN)
        label = raw.get("naam") or label
        vervangingen, said = _read_items(lezer, raw, catalogus, herindelingen)
        if raw.get("kanttekening"):
            said = (f"{naam or label}: {raw['kanttekening']}", *said)
        bronnen = tuple(_to_bron(cells) for _, _, cells in _list_items(path, raw, "bron"))
    elif (tabel := _read_moves(path)) is not None:
        kolommen = tabel.find_kolommen(_KOLOMMEN)
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
    lezer.onbekend.check()
    for vervanging in vervangingen:
        lezer.said += _compare_leden(lezer, vervanging)
    found = tuple(dict.fromkeys((*said, *zoeker.meldingen, *lezer.said)))
    scenario = Scenario(
        naam or label, tuple(lezer.wijzigingen), tuple(vervangingen), found, bronnen
    )
    apply_scenario(indelingen, scenario)
    return scenario


def _read_moves(path: Path) -> Rijen | None:
    """Read a list of moves, also below a title; anything else is a whole indeling."""
    if path.suffix.casefold() not in TABEL_SUFFIXEN:
        return None
    names = {own: set(aliases) for own, aliases in _KOLOMMEN.items()}
    first = next(iter(read_bladen(path)), None)
    for _, cells in first.rijen if first else ():
        keys = {squash(cell) for cell in cells}
        if keys & names["naar_regio"] and keys & names["gemeente"]:
            return read_rijen(path, kop=set().union(*names.values()))
    return None


def _replace(lezer: _Lezer, vervangt: str | None, door: Indeling) -> Vervanging:
    if not vervangt:
        slugs = ", ".join(indeling.slug for indeling in lezer.indelingen)
        msg = (
            f"{shorten(lezer.path.name)} is een hele indeling. Zeg welke indeling zij vervangt "
            f"(kies uit: {slugs}), of geef een lijst van wijzigingen met een kolom 'naar_regio'."
        )
        raise SelectieError(msg)
    return Vervanging(lezer.find_indeling(vervangt, lezer.path.name).slug, door)


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
    for regel, where, cells in _list_items(lezer.path, raw, "wijziging"):
        lezer.add(regel, where, cells)
    found: list[Vervanging] = []
    said: list[str] = []
    for _, where, cells in _list_items(lezer.path, raw, "vervanging"):
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


def _list_items(
    path: Path, raw: Mapping[str, Any], kind: str
) -> list[tuple[int, str, dict[str, str]]]:
    items = raw.get(kind, [])
    lines = raw[REGELS].get(kind, [])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        msg = f"{shorten(path.name)}: schrijf elke {kind} onder een eigen kop [[{kind}]]."
        raise GegevensError(msg)
    found = []
    name = shorten(path.name)
    for number, item in enumerate(items, start=1):
        known = len(lines) == len(items)
        regel = lines[number - 1] if known else 0
        where = f"{name}, regel {regel}" if known else f"{name}, {kind} {number}"
        unknown = sorted(set(item) - set(VELDEN[kind]))
        if unknown:
            msg = (
                f"{where}: '{shorten(unknown[0])}' is onbekend."
                f"{suggest(unknown[0], VELDEN[kind])} Een {kind} heeft: "
                f"{', '.join(VELDEN[kind])}."
            )
            raise GegevensError(msg)
        missing = [key for key in _NODIG.get(kind, ()) if not str(item.get(key, "")).strip()]
        if missing:
            msg = f"{where}: '{missing[0]}' is leeg. Vul het in of haal deze {kind} weg."
            raise GegevensError(msg)
        found.append((regel, where, {key: str(value).strip() for key, value in item.items()}))
    return found
