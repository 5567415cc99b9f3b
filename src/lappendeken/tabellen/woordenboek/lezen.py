"""Read the data dictionary, and check it once.

CONTRIBUTING.md explains every key. What is wrong here is wrong in the package: the errors
are for who edits a file, and the tests raise them all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tomli

from lappendeken.maten import MATEN
from lappendeken.tabellen.woordenboek.model import (
    GETALLEN,
    SOORTEN,
    Bereik,
    Kolom,
    Tabel,
    Woordenboek,
)

GEDEELD = "gedeeld"
OPDRACHTEN = (
    *("rapport", "vergelijk", "vlakken", "scenario", "voorstel", "ensemble", "register"),
    *("python", "werkboek"),
)
"""Who has a file of its own; ``vlakken`` is ``vergelijk --vlakken``, ``python`` has the tables that
no command writes, ``werkboek`` those that only the Excel file of a report holds."""

_MAP = Path(__file__).parent
_BESTAND = "tabellen/{naam}.csv"
_BEREIK = re.compile(
    r"(?:(?P<open>boven )?(?P<laag>-?\d+)(?: of meer|,? tot (?P<hoog>-?\d+))?"
    r"|hoogstens (?P<top>-?\d+))(?:; .+)?"
)
# What a number of a kind is when its line does not say.
_EENHEDEN: Mapping[str, str] = MappingProxyType({"km": "km", "bits": "bits"})
_BEREIKEN: Mapping[str, str] = MappingProxyType(
    {
        "aantal": "0 of meer",
        "aandeel": "0 tot 1",
        "verschil": "-1 tot 1",
        "km": "0 of meer",
        "bits": "0 of meer",
    }
)
_VAN_BESTAND = {"sinds", "alleen", "zin", "kolom", "tabel"}
_VAN_TABEL = {"uitleg", "kolom", "bestand", "excel", "alleen", "als"}
_VAN_KOLOM: Mapping[str, type] = MappingProxyType(
    {
        "soort": str,
        "uitleg": str,
        "eenheid": str,
        "bereik": str,
        "waarden": list,
        "formule": str,
        "leeg": str,
        "bron": str,
        "sinds": str,
        "alleen": str,
        "gebroken": bool,
        # Where the rest comes from.
        "als": str,
        "zin": str,
        "maat": str,
        "criterium": str,
    }
)
# A column like another one is computed in its own way.
_NIET_GEERFD = {"formule", "alleen"}

Ruw = Mapping[str, Any]


class WoordenboekError(ValueError):
    """The data dictionary contradicts itself; a mistake in the package."""


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """What several files refer to: reasons, sentences, columns and tables by name."""

    alleen: Mapping[str, str]
    zinnen: Mapping[str, str]
    kolommen: Mapping[str, Ruw]
    tabellen: Mapping[str, Tabel]


@cache
def load_gedeeld() -> Gedeeld:
    """Read what the tables share.

    Raises
    ------
    WoordenboekError
        If the file contradicts itself.
    """
    raw = _read(GEDEELD)
    empty = Gedeeld(raw.get("alleen", {}), raw.get("zin", {}), {}, {})
    kolommen, tabellen = parse(raw, GEDEELD, empty, find_tabel)
    return Gedeeld(empty.alleen, empty.zinnen, kolommen, tabellen)


@cache
def load_woordenboek(opdracht: str) -> Woordenboek:
    """Read the tables of one command.

    Parameters
    ----------
    opdracht
        One of :data:`OPDRACHTEN`.

    Raises
    ------
    WoordenboekError
        If its file contradicts itself.
    """
    _, tabellen = parse(_read(opdracht), opdracht, load_gedeeld(), find_tabel)
    return Woordenboek(opdracht, MappingProxyType(tabellen))


def write_kop(naam: str) -> str:
    """Return what a column is called above a sheet: in words, with a capital.

    Examples
    --------
    >>> write_kop("gemeente_code"), write_kop("congruentie_inwoners"), write_kop("gemeente_a_naam")
    ('Gemeentecode', 'Congruentie, naar inwoners', 'Gemeente A, naam')
    """
    koppen = _load_koppen()
    if whole := koppen["kop"].get(naam):
        return whole
    base, _, last = naam.rpartition("_")
    if base and (end := koppen["einde"].get(last)):
        return end.format(write_kop(base))
    text = naam.replace("_", " ")
    return text[:1].upper() + text[1:]


@cache
def _load_koppen() -> Mapping[str, Mapping[str, str]]:
    return _read("koppen")


def find_tabel(name: str) -> Tabel | None:
    """Return the table that ``<command>.<table>`` names, if there is one."""
    opdracht, _, naam = name.partition(".")
    if opdracht == GEDEELD:
        return load_gedeeld().tabellen.get(naam)
    return load_woordenboek(opdracht).tabellen.get(naam) if opdracht in OPDRACHTEN else None


def _read(name: str) -> Ruw:
    return tomli.loads((_MAP / f"{name}.toml").read_text(encoding="utf-8"))


def parse(
    raw: Ruw, name: str, gedeeld: Gedeeld, find: Callable[[str], Tabel | None]
) -> tuple[dict[str, Ruw], dict[str, Tabel]]:
    """Read one file of the dictionary.

    Parameters
    ----------
    raw
        The file, as TOML.
    name
        For the errors.
    gedeeld
        What it may refer to.
    find
        Returns a table of another file.

    Returns
    -------
    tuple
        The columns that its tables share, with all that they say; and its tables.

    Raises
    ------
    WoordenboekError
        If a key does not exist or is missing, a name refers to nothing, or a range, a kind
        or a unit cannot be.
    """
    _check_keys(raw, _VAN_BESTAND, name)
    if not re.fullmatch(r"\d+\.\d+\.\d+", str(raw.get("sinds", ""))):
        raise _error(name, "'sinds' has to be a version, such as 0.1.0")
    lezer = _Lezer(name, raw["sinds"], gedeeld)
    for naam, line in raw.get("kolom", {}).items():
        lezer.gedeeld_hier[naam] = lezer.complete(naam, line, {})
    tabellen = {
        naam: lezer.read_tabel(naam, table, find) for naam, table in raw.get("tabel", {}).items()
    }
    return lezer.gedeeld_hier, tabellen


class _Lezer:
    """Reads the lines of one file."""

    def __init__(self, name: str, sinds: str, gedeeld: Gedeeld) -> None:
        self.name = name
        self.sinds = sinds
        self.gedeeld = gedeeld
        self.gedeeld_hier: dict[str, Ruw] = {}

    def read_tabel(self, naam: str, raw: Ruw, find: Callable[[str], Tabel | None]) -> Tabel:
        where = f"{self.name}, table {naam}"
        _check_keys(raw, _VAN_TABEL, where)
        als = raw.get("als", "")
        other = find(als) if als else None
        if als and other is None:
            raise _error(where, f"there is no table '{als}'")
        lines: dict[str, Ruw] = {}
        for kolom, line in raw.get("kolom", {}).items():
            lines[kolom] = self.complete(f"{naam}.{kolom}", line, lines)
        kolommen = tuple(self.build(f"{naam}.{kolom}", line) for kolom, line in lines.items())
        if other is not None:
            # What a table says itself of a column goes before what the other says.
            kolommen += tuple(k for k in other.kolommen if not k.alleen and k.naam not in lines)
        uitleg = raw.get("uitleg", "" if other is None else other.uitleg)
        if not uitleg or not kolommen:
            raise _error(where, "it has no 'uitleg' or no column")
        return Tabel(
            naam,
            uitleg,
            kolommen,
            bestand=raw.get("bestand", _BESTAND.format(naam=naam)),
            excel=raw.get("excel", True),
            alleen=self._find_reden(raw, where),
            als=als,
        )

    def complete(self, naam: str, line: Ruw | str, siblings: Mapping[str, Ruw]) -> Ruw:
        """Add to a line what it takes from another column or from a registry."""
        where = f"{self.name}, {naam}"
        own: Ruw = {"als": line} if isinstance(line, str) else line
        _check_keys(own, set(_VAN_KOLOM), where)
        for key, value in own.items():
            if not isinstance(value, _VAN_KOLOM[key]):
                raise _error(where, f"'{key}' is no {_VAN_KOLOM[key].__name__}")
        refers = [key for key in ("als", "maat", "criterium") if key in own]
        if len(refers) > 1:
            raise _error(where, f"it takes from two places: {', '.join(refers)}")
        found: dict[str, Any] = {}
        if "als" in own:
            found = dict(self._find_kolom(own["als"], siblings, where))
            found = {key: value for key, value in found.items() if key not in _NIET_GEERFD}
        elif refers:
            found = _take_from_registry(refers[0], own[refers[0]], where)
        if "zin" in own:
            found["uitleg"] = self._say(own, found, where)
        found |= {k: v for k, v in own.items() if k not in ("als", "zin", "maat", "criterium")}
        if "maat" in own:
            _check_within(found.get("bereik", ""), own["maat"], where)
        return found

    def _find_kolom(self, name: str, siblings: Mapping[str, Ruw], where: str) -> Ruw:
        for place in (siblings, self.gedeeld_hier, self.gedeeld.kolommen):
            if name in place:
                return place[name]
        raise _error(where, f"there is no column '{name}' to be like")

    def _say(self, own: Ruw, found: Ruw, where: str) -> str:
        if own["zin"] not in self.gedeeld.zinnen or "als" not in own or "uitleg" in own:
            raise _error(where, f"'zin' {own['zin']} needs a sentence, an 'als' and no 'uitleg'")
        sentence = self.gedeeld.zinnen[own["zin"]]
        return sentence.format(als=own["als"], uitleg=found["uitleg"])

    def _find_reden(self, raw: Ruw, where: str) -> str:
        name = raw.get("alleen", "")
        if name and name not in self.gedeeld.alleen:
            raise _error(where, f"'alleen' is '{name}', which gedeeld.toml does not explain")
        return self.gedeeld.alleen[name] if name else ""

    def build(self, naam: str, line: Ruw) -> Kolom:
        """Check a complete line and turn it into a column."""
        where = f"{self.name}, {naam}"
        for key in ("soort", "uitleg", "bron"):
            if not line.get(key):
                raise _error(where, f"'{key}' is missing")
        soort = line["soort"]
        if soort not in SOORTEN:
            raise _error(where, f"'soort' is '{soort}'; it can be {', '.join(SOORTEN)}")
        if not line["uitleg"].endswith("."):
            raise _error(where, "'uitleg' is no sentence: it does not end with a dot")
        eenheid = line.get("eenheid", _EENHEDEN.get(soort, ""))
        if soort == "aantal" and not eenheid:
            raise _error(where, "a count has an 'eenheid': what does it count?")
        bereik = line.get("bereik", _BEREIKEN.get(soort, ""))
        if soort not in GETALLEN and (eenheid or bereik or line.get("gebroken")):
            raise _error(where, "a text has no 'eenheid', no 'bereik' and no decimals")
        if soort in GETALLEN and "waarden" in line:
            raise _error(where, "a number has no 'waarden'")
        return Kolom(
            naam.rpartition(".")[2],
            soort,
            line["uitleg"],
            eenheid=eenheid,
            bereik=_parse_bereik(bereik, where) if bereik else None,
            waarden=tuple(line.get("waarden", ())),
            formule=line.get("formule", ""),
            leeg=line.get("leeg", ""),
            bron=line["bron"],
            sinds=line.get("sinds", self.sinds),
            alleen=self._find_reden(line, where),
            gebroken=line.get("gebroken", False),
            kop=write_kop(naam.rpartition(".")[2]),
        )


def _take_from_registry(kind: str, name: str, where: str) -> dict[str, Any]:
    """Return kind, sentence and range of a measure or a criterion."""
    if kind == "maat":
        if name not in MATEN:
            raise _error(where, f"there is no maat '{name}'")
        maat = MATEN[name]
        low, high = maat.bereik
        return {
            "soort": "aantal" if maat.aantal else "aandeel",
            "uitleg": maat.toelichting,
            "bereik": f"{low:.0f} of meer" if math.isinf(high) else f"{low:.0f} tot {high:.0f}",
        }
    # Scenarios bring scipy, and only their own dictionary asks for them.
    from lappendeken.analyse.scenario.criteria import CRITERIA

    if name not in CRITERIA:
        raise _error(where, f"there is no criterium '{name}'")
    return {"soort": CRITERIA[name].soort, "uitleg": f"{CRITERIA[name].naam}."}


def _check_within(tekst: str, maat: str, where: str) -> None:
    """Refuse a range that promises more values than the measure has."""
    bereik = _parse_bereik(tekst, where)
    low, high = MATEN[maat].bereik
    if bereik.laag < low or bereik.hoog > high:
        raise _error(where, f"'bereik' {tekst} is wider than that of the maat")


def _parse_bereik(tekst: str, where: str) -> Bereik:
    """Read ``0 tot 1``, ``boven 0, tot 1``, ``1 of meer``, ``boven 0`` or ``hoogstens 1``."""
    match = _BEREIK.fullmatch(tekst)
    if match is None or match["laag"] == tekst.partition(";")[0]:
        raise _error(where, f"'bereik' {tekst} cannot be read")
    high = match["hoog"] or match["top"]
    return Bereik(
        tekst,
        laag=-math.inf if match["laag"] is None else float(match["laag"]),
        hoog=math.inf if high is None else float(high),
        open_laag=bool(match["open"]),
    )


def _check_keys(raw: Ruw, known: set[str], where: str) -> None:
    unknown = sorted(set(raw) - known)
    if unknown:
        raise _error(where, f"there is no key '{unknown[0]}'; there is {', '.join(sorted(known))}")


def _error(where: str, what: str) -> WoordenboekError:
    return WoordenboekError(f"the data dictionary, {where}: {what}")
