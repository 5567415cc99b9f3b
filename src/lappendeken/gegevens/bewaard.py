"""What a user keeps: indelingen in a folder of their own, beside the data of the package."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

from lappendeken.basis.bestand import read_bytes, translate_schijffout
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.catalogus import GEMEENTE_INDELING, Catalogus, Eigen
from lappendeken.gegevens.catalogus.lezen import TOEWIJZING_KOLOMMEN, read_indeling
from lappendeken.gegevens.inlezen.protocol import STAPPEN, Protocol
from lappendeken.gegevens.tabelbestand import HERSTEL, format_tabel
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

if TYPE_CHECKING:
    import pandas as pd


OMGEVING = "LAPPENDEKEN_EIGEN"
"""The environment variable that names another folder than the usual one."""
BESCHRIJVING = "eigen.json"
TOEWIJZING = "toewijzing.csv"
BESTANDEN = (BESCHRIJVING, TOEWIJZING)

_MAX_BYTES = 1_000_000
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_VELDEN: Mapping[str, type] = {
    "naam": str,
    "domein": str,
    "stand": int,
    "bron": str,
    "bestand": str,
    "sha256": str,
    "datum": str,
    "protocol": dict,
}


@dataclass(frozen=True, slots=True)
class Bewaard:
    """An indeling that the user keeps.

    Attributes
    ----------
    eigen
        The indeling with its file and source.
    datum
        The day (ISO) on which it was added.
    protocol
        How it was read then.
    """

    eigen: Eigen
    datum: str
    protocol: Protocol


@dataclass(frozen=True, slots=True)
class Bewaarmap:
    """What is in the folder of the user.

    Attributes
    ----------
    map
        The folder; it need not be there.
    bewaard
        Slug to what can be read, ascending.
    beschadigd
        Slug to a Dutch sentence on what cannot.
    """

    map: Path
    bewaard: Mapping[str, Bewaard]
    beschadigd: Mapping[str, str]


def find_map() -> Path:
    """Return the folder in which a user keeps indelingen."""
    given = os.environ.get(OMGEVING, "").strip()
    if given:
        return Path(given)
    return Path(platformdirs.user_data_dir("lappendeken", appauthor=False)) / "indelingen"


def is_slug(text: str) -> bool:
    """Tell whether a text can be the name of a folder of ours."""
    return bool(_SLUG.fullmatch(text))


def list_slugs(folder: Path) -> tuple[str, ...]:
    """Return the names under which a user keeps something, also what is damaged.

    Raises
    ------
    GegevensError
        If the folder is there and cannot be read.
    """
    try:
        return tuple(sorted(p.name for p in folder.iterdir() if is_slug(p.name) and p.is_dir()))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        why = translate_schijffout(error) if isinstance(error, OSError) else "de naam kan hier niet"
        msg = (
            f"De map met uw eigen indelingen ({shorten(str(folder))}) is niet te lezen: {why}. "
            f"Herstel haar, of geef met {OMGEVING} een andere map."
        )
        raise GegevensError(msg) from error


def load_bewaarmap(catalogus: Catalogus, folder: Path | None = None) -> Bewaarmap:
    """Read what a user keeps; what is damaged is described and hinders nothing.

    Parameters
    ----------
    catalogus
        The gemeenten that exist, and the slugs that are taken.
    folder
        By default the folder of the user.

    Raises
    ------
    GegevensError
        If the folder itself cannot be read.
    """
    place = folder or find_map()
    bewaard: dict[str, Bewaard] = {}
    beschadigd: dict[str, str] = {}
    for slug in list_slugs(place):
        try:
            bewaard[slug] = _read(place / slug, catalogus)
        except GegevensError as error:
            why = str(error).removesuffix(HERSTEL).strip()
            beschadigd[slug] = (
                f"Uw eigen indeling '{slug}' is niet te lezen en doet niet mee. {why} Verwijder "
                f"haar met 'lappendeken indelingen verwijderen {slug}' en voeg haar opnieuw toe."
            )
    return Bewaarmap(place, bewaard, beschadigd)


def _read(folder: Path, catalogus: Catalogus) -> Bewaard:
    slug = folder.name
    if slug in catalogus.kenmerken:
        msg = "Er is nu een meegeleverde indeling die ook zo heet."
        raise GegevensError(msg)
    raw = _read_beschrijving(folder / BESCHRIJVING)
    protocol = _build_protocol(raw["protocol"])
    kenmerken = Kenmerken(
        slug=slug,
        naam=raw["naam"],
        domein=raw["domein"],
        stand=raw["stand"],
        gemeente_indeling=GEMEENTE_INDELING,
        kanttekening=protocol.samenvatting,
    )
    indeling = read_indeling(folder / TOEWIJZING, kenmerken)
    unknown = sorted(set(indeling.gemeenten) - set(catalogus.gemeenten.index))
    if unknown:
        msg = f"Gemeente '{shorten(unknown[0])}' in {TOEWIJZING} bestaat niet."
        raise GegevensError(msg)
    eigen = Eigen(indeling, raw["bestand"], raw["sha256"], raw["bron"])
    return Bewaard(eigen, raw["datum"], protocol)


def _read_beschrijving(path: Path) -> dict[str, Any]:
    content = read_bytes(path, maximum=_MAX_BYTES)
    try:
        raw: Any = json.loads(content)
    except (ValueError, RecursionError) as error:
        msg = f"Bestand {BESCHRIJVING} is geen geldige JSON."
        raise GegevensError(msg) from error
    found: dict[str, Any] = raw if isinstance(raw, dict) else {}
    for name, kind in _VELDEN.items():
        # In Python a bool is an int.
        if type(found.get(name)) is not kind:
            msg = f"In bestand {BESCHRIJVING} ontbreekt '{name}', of het is van een andere soort."
            raise GegevensError(msg)
    return found


def _build_protocol(raw: Mapping[str, Any]) -> Protocol:
    """Rebuild a protocol; what is not as it was written is left out."""
    kinds: dict[str, type] = dict.fromkeys(("bestand", "blad", "vorm"), str)
    kinds |= dict.fromkeys(("kopregel", "rijen", "gemeenten", "regios"), int)
    values: dict[str, Any] = {
        name: raw[name] for name, kind in kinds.items() if type(raw.get(name)) is kind
    }
    columns, steps = raw.get("kolommen"), raw.get("stappen")
    if isinstance(columns, dict):
        values["kolommen"] = {str(rol): str(kop) for rol, kop in columns.items()}
    if isinstance(steps, dict):
        values["stappen"] = {
            kind: tuple(map(str, texts))
            for kind, texts in steps.items()
            if kind in STAPPEN and isinstance(texts, list)
        }
    return Protocol(**{"bestand": "", **values})


def format_bewaard(
    bewaard: Bewaard, gemeentenamen: Mapping[str, str] | pd.Series[str]
) -> dict[str, bytes]:
    """Return the files of an indeling that is kept, by name."""
    indeling, kenmerken = bewaard.eigen.indeling, bewaard.eigen.indeling.kenmerken
    described = {
        "naam": kenmerken.naam,
        "domein": kenmerken.domein,
        "stand": kenmerken.stand,
        "bron": bewaard.eigen.bron,
        "bestand": bewaard.eigen.bestand,
        "sha256": bewaard.eigen.sha256,
        "datum": bewaard.datum,
        "protocol": bewaard.protocol.to_dict(),
    }
    text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    return {
        # Half a character, as a terminal that is not UTF-8 hands over, has no place in a file.
        BESCHRIJVING: text.encode("utf-8", "replace"),
        TOEWIJZING: format_tabel(build_toewijzing(indeling, gemeentenamen)),
    }


def build_toewijzing(
    indeling: Indeling, gemeentenamen: Mapping[str, str] | pd.Series[str]
) -> pd.DataFrame:
    """Return an indeling in the columns in which those of the package are kept."""
    frame = indeling.to_frame()
    frame["gemeente_naam"] = [str(gemeentenamen[code]) for code in frame["gemeente_code"]]
    return frame[list(TOEWIJZING_KOLOMMEN)]
