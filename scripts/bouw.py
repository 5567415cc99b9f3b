"""What the builders of ``data/indelingen/`` share: reading, checking, describing, writing.

The files in ``indelingen/`` beside this script say which tables are built and hold what
people wrote about them. A field that people wrote must name a source that supports it:
without a source it stays empty.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pandas as pd

from kopie import label_kopie

ROOT = Path(__file__).resolve().parents[1]
KEUZE = Path(__file__).resolve().with_name("indelingen")

GEMEENTE_INDELING = 2023
KOLOMMEN = {
    "gemeentecode": "gemeente_code",
    "gemeentenaam": "gemeente_naam",
    "regiocode": "regio_code",
    "regionaam": "regio_naam",
    "aandeel": "aandeel",
    "bron_status": "bron_status",
}
# Shares with four decimals may miss 1 by this much.
MAX_AFRONDING = 0.0005
ZONDER_REGIO = ("geen_regio", "onbekend")

VERPLICHT = ("naam", "vertrouwen")
HOOFDSCRIPT = "build_indelingen.py"
# Fields that stay empty until a source supports them.
MET_BRON = ("opgave", "wettelijke_basis", "verplichting", "rechtsvorm", "wijzigbaar_door")
# Fields that are empty for most, and need a source all the same.
SOMS = ("geldig_tot", "bevestigd_door")
KEUZES = {
    "soort": ("samenwerking", "keten", "afgeleid", "maatlat"),
    "verplichting": ("", "verplicht", "semi-verplicht", "vrijwillig"),
    "vertrouwen": ("A", "B", "C"),
}
BRON_VELDEN = ("titel", "uitgever", "stand", "adres", "licentie")


class BouwError(Exception):
    """One Dutch sentence for whoever runs a script."""


class Gebouwd(NamedTuple):
    """One indeling, ready to be written."""

    meta: dict[str, Any]
    toewijzing: pd.DataFrame


# --- reading -------------------------------------------------------------------


def read_table(path: Path) -> pd.DataFrame:
    """Read a source table as text; an empty cell is an empty text."""
    if not path.is_file():
        raise BouwError(
            f"Het bronbestand {path} ontbreekt; wijs de map met bronbestanden aan met --bron."
        )
    try:
        return pd.read_csv(path, dtype=str, keep_default_na=False)
    except ValueError as fout:
        raise BouwError(f"Het bronbestand {path} is geen leesbare CSV: {fout}.") from fout


def load_namen(bron: Path) -> dict[str, str]:
    """Read the code and name of every gemeente."""
    gemeenten = read_table(bron / "indelingen" / "gemeenten_2026.csv")
    return dict(zip(gemeenten["gemeentecode"], gemeenten["gemeentenaam"], strict=True))


def load_toewijzing(
    path: Path, namen: Mapping[str, str], regionamen: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Read one source table in our own columns, checked and ordered."""
    table = read_table(path)
    if "aandeel" not in table.columns:
        table["aandeel"] = ""
    missing = [kolom for kolom in KOLOMMEN if kolom not in table.columns]
    if missing:
        raise BouwError(f"In {path.name} ontbreken de kolommen {', '.join(missing)}.")
    table = table[list(KOLOMMEN)].rename(columns=KOLOMMEN)
    found = table["regio_code"].map(regionamen or {})
    table["regio_naam"] = found.where(found.notna(), table["regio_naam"])
    return finish_toewijzing(table, namen, path.name)


def finish_toewijzing(table: pd.DataFrame, namen: Mapping[str, str], bestand: str) -> pd.DataFrame:
    """Give a gemeente with one regio the share 1, check everything and order the rows."""
    has_regio = table["regio_code"] != ""
    alone = ~table["gemeente_code"].duplicated(keep=False)
    table["aandeel"] = table["aandeel"].where(has_regio, "").mask(has_regio & alone, "1")
    table["aandeel"] = round_shares(table)
    check_toewijzing(table, namen, bestand)
    return table.sort_values(["gemeente_code", "regio_code"]).reset_index(drop=True)


def load_keuze(folder: Path) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Read the TOML files: what is built, and the sources by their short name."""
    indelingen: list[dict[str, Any]] = []
    bronnen: dict[str, Any] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            keuze = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fout:
            raise BouwError(f"{path.name} is niet te lezen: {fout}.") from fout
        for entry in keuze.get("indeling", []):
            missing = [veld for veld in ("bestand", *VERPLICHT) if not entry.get(veld)]
            if missing:
                raise BouwError(
                    f"{path.name}: bij {entry.get('bestand', 'een indeling')} ontbreekt "
                    f"{', '.join(missing)}."
                )
            indelingen.append(entry)
        double = set(bronnen) & set(keuze.get("bron", {}))
        if double:
            raise BouwError(f"{path.name}: bron {', '.join(sorted(double))} bestaat al.")
        bronnen |= keuze.get("bron", {})
    slugs = [to_slug(entry["bestand"]) for entry in indelingen]
    for entry in indelingen:
        unknown = set(entry.get("afgeleid_van", [])) - set(slugs)
        if unknown or slugs.count(to_slug(entry["bestand"])) > 1:
            raise BouwError(
                f"{entry['bestand']} staat er dubbel in of leunt op onbekende "
                f"indelingen ({', '.join(sorted(unknown)) or 'geen'})."
            )
    return indelingen, bronnen


def select_script(indelingen: Iterable[Mapping[str, Any]], script: str) -> list[Mapping[str, Any]]:
    """Keep what one script builds."""
    return [keuze for keuze in indelingen if keuze.get("script", HOOFDSCRIPT) == script]


def round_shares(table: pd.DataFrame) -> list[str]:
    """Let rounded shares add up to exactly 1: the largest takes the difference."""
    shares = pd.to_numeric(table["aandeel"]).to_numpy(dtype=float, copy=True)
    for found in table.groupby("gemeente_code").indices.values():
        places = [int(place) for place in found]
        own = shares[places]
        difference = round(1 - own.sum(), 6)
        if len(own) > 1 and 0 < abs(difference) < MAX_AFRONDING:
            largest = places[int(own.argmax())]
            shares[largest] = round(shares[largest] + difference, 6)
    return ["" if math.isnan(share) else f"{share:g}" for share in shares]


# --- checking ------------------------------------------------------------------


def check_toewijzing(table: pd.DataFrame, namen: Mapping[str, str], bestand: str) -> None:
    """Refuse a table that loses, invents or contradicts something."""
    folded = table.assign(regio_naam=table["regio_naam"].str.casefold())
    problems = {
        "gemeenten die ontbreken": set(namen) - set(table["gemeente_code"]),
        "onbekende gemeenten": set(table["gemeente_code"]) - set(namen),
        "andere namen": find_other_names(table, namen),
        "dubbele rijen": find_values(
            table, table.duplicated(["gemeente_code", "regio_code"]), "gemeente_code"
        ),
        "regiocodes met meer dan één naam": find_ambiguous(table, "regio_code", "regio_naam"),
        "regionamen met meer dan één code": find_ambiguous(folded, "regio_naam", "regio_code"),
        "gemeenten zonder bron_status": find_values(
            table, table["bron_status"] == "", "gemeente_code"
        ),
        "gemeenten zonder regio die wel een regiostatus hebben, of omgekeerd": find_values(
            table,
            (table["regio_code"] == "") != table["bron_status"].isin(ZONDER_REGIO),
            "gemeente_code",
        ),
        "gemeenten met aandelen die samen geen 1 zijn": find_wrong_shares(table),
    }
    for problem, found in problems.items():
        if found:
            shown = ", ".join(sorted(found)[:5])
            raise BouwError(f"{bestand} heeft {problem}: {shown}.")


def find_values(table: pd.DataFrame, wrong: pd.Series[bool], kolom: str) -> set[str]:
    """List the different values of a column in the wrong rows."""
    return set(table.loc[wrong, kolom])


def find_other_names(table: pd.DataFrame, namen: Mapping[str, str]) -> set[str]:
    """Find names that differ from the list of gemeenten."""
    expected = table["gemeente_code"].map(namen)
    return find_values(
        table, expected.notna() & (expected != table["gemeente_naam"]), "gemeente_naam"
    )


def find_ambiguous(table: pd.DataFrame, key: str, other: str) -> set[str]:
    """Find values of ``key`` that come with more than one value of ``other``."""
    counts = table[table["regio_code"] != ""].groupby(key)[other].nunique()
    return {value for value in counts.index[counts > 1] if value}


def find_wrong_shares(table: pd.DataFrame) -> set[str]:
    """Find gemeenten whose shares are given for a part only or do not add up to 1."""
    with_regio = table[table["regio_code"] != ""]
    shares = pd.to_numeric(with_regio["aandeel"]).groupby(with_regio["gemeente_code"])
    known = shares.count()
    wrong = (known > 0) & ((known < shares.size()) | ((shares.sum() - 1).abs() > 0.001))
    return set(wrong.index[wrong])


# --- describing ----------------------------------------------------------------


def split_slug(slug: str) -> tuple[str, int]:
    """Split ``ggd-2025`` into its reeks and its stand."""
    reeks, _, year = slug.rpartition("-")
    if not reeks or len(year) != 4 or not year.isdigit():
        raise BouwError(f"De slug '{slug}' eindigt niet op een jaartal.")
    return reeks, int(year)


def to_slug(bestand: str) -> str:
    """Turn the name of a source table into a slug."""
    return bestand.replace("_", "-")


def count_regios(toewijzing: pd.DataFrame) -> int:
    """Count the regios that have a lid."""
    return int(toewijzing.loc[toewijzing["regio_code"] != "", "regio_code"].nunique())


def list_bronnen(
    keuze: Mapping[str, Any], bronnen: Mapping[str, Any], pages: pd.DataFrame
) -> list[dict[str, Any]]:
    """Spell out the sources of one indeling: the named ones, then its web pages."""
    spelled = []
    for key, velden in keuze.get("bron", {}).items():
        if key not in bronnen:
            raise BouwError(f"{keuze['bestand']} noemt de onbekende bron {key}.")
        bron = {veld: bronnen[key].get(veld, "") for veld in BRON_VELDEN}
        bron["titel"] = label_kopie(bron["titel"], bron["adres"])
        spelled.append(bron | {"velden": list(velden)})
    if "bronpaginas" in keuze:
        # The front page of a source that is named already says nothing more.
        named = {bronnen[key].get("pagina") for key in keuze.get("bron", {})}
        own = pages[(pages["indeling"] == keuze["bronpaginas"]) & (pages["adres"] != "")]
        spelled.extend(
            {
                "titel": f"Bron voor de leden van {row.regio}",
                "uitgever": urlsplit(str(row.adres)).hostname or "",
                "stand": row.geldig_of_datum,
                "adres": row.adres,
                "licentie": "alleen feiten overgenomen",
                "velden": ["toewijzing"],
            }
            for row in own.itertuples()
            if row.adres not in named
        )
    return spelled


def build_meta(
    keuze: Mapping[str, Any], aantal_regios: int, bronnen: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Put the meta fields in their fixed order and check what people wrote."""
    slug = to_slug(keuze["bestand"])
    reeks, stand = split_slug(slug)
    missing = [veld for veld in ("domein", "groep", "soort") if not keuze.get(veld)]
    if missing:
        raise BouwError(f"{slug}: {', '.join(missing)} ontbreekt.")
    meta = {
        "slug": slug,
        "reeks": reeks,
        "naam": keuze["naam"],
        "domein": keuze["domein"],
        "groep": keuze["groep"],
        "soort": keuze["soort"],
        "standaard": bool(keuze.get("standaard", False)),
        "voorlopig": bool(keuze.get("voorlopig", False)),
        "stand": stand,
        "gemeente_indeling": GEMEENTE_INDELING,
        "aantal_regios": aantal_regios,
        **{veld: keuze.get(veld, "") for veld in MET_BRON},
        "vertrouwen": keuze["vertrouwen"],
        "afgeleid_van": list(keuze.get("afgeleid_van", [])),
        **{veld: keuze.get(veld, "") for veld in SOMS},
        "achterhaald": bool(keuze.get("achterhaald", False)),
        "andere_namen": list(keuze.get("andere_namen", [])),
        "kanttekening": keuze.get("kanttekening", ""),
        "bron": [dict(bron) for bron in bronnen],
    }
    for veld, allowed in KEUZES.items():
        if meta[veld] not in allowed:
            raise BouwError(f"{slug}: {veld} is '{meta[veld]}', kies uit {', '.join(allowed)}.")
    supported = {veld for bron in bronnen for veld in bron["velden"]}
    unknown = supported - set(meta) - {"toewijzing"}
    if unknown:
        raise BouwError(f"{slug}: een bron noemt onbekende velden: {', '.join(sorted(unknown))}.")
    unsupported = [veld for veld in (*MET_BRON, *SOMS) if meta[veld] and veld not in supported]
    if "toewijzing" not in supported:
        unsupported.append("toewijzing")
    if unsupported:
        raise BouwError(f"{slug}: zonder bron: {', '.join(unsupported)}.")
    empty = [veld for veld in supported - {"toewijzing"} if meta[veld] == ""]
    if empty:
        raise BouwError(f"{slug}: wel een bron maar leeg: {', '.join(sorted(empty))}.")
    return meta


# --- writing -------------------------------------------------------------------


def to_toml(value: object) -> str:
    """Write one value as TOML; only the types that meta.toml holds."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(to_toml(item) for item in value)}]"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def render_meta(meta: Mapping[str, Any], script: str) -> str:
    """Write meta.toml and make sure that it reads back the same."""
    lines = [f"# Gemaakt door scripts/{script}; niet met de hand wijzigen."]
    lines += [f"{key} = {to_toml(value)}" for key, value in meta.items() if key != "bron"]
    for bron in meta["bron"]:
        lines += ["", "[[bron]]", *(f"{key} = {to_toml(value)}" for key, value in bron.items())]
    text = "\n".join(lines) + "\n"
    if tomllib.loads(text) != meta:
        raise BouwError(f"{meta['slug']}: een tekst past niet op één regel TOML.")
    return text


def write_csv(path: Path, kolommen: Iterable[str], rows: Iterable[Sequence[str]]) -> None:
    """Write UTF-8 with LF on every machine."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(kolommen)
        writer.writerows(rows)


def write_indelingen(gebouwd: Iterable[Gebouwd], uit: Path, script: str) -> None:
    """Build every indeling first, then write; other folders are left alone."""
    built = [(meta, render_meta(meta, script), table) for meta, table in gebouwd]
    for meta, text, toewijzing in built:
        folder = uit / "indelingen" / meta["slug"]
        rows = toewijzing.itertuples(index=False, name=None)
        write_csv(folder / "toewijzing.csv", KOLOMMEN.values(), rows)
        (folder / "meta.toml").write_text(text, encoding="utf-8", newline="\n")
        open_fields = [veld for veld in MET_BRON if not meta[veld]]
        remark = f"; onbekend: {', '.join(open_fields)}" if open_fields else ""
        report(f"{meta['slug']}: {meta['aantal_regios']} regio's{remark}")


def report(line: str) -> None:
    """Tell on stderr how far the work is."""
    sys.stderr.write(f"{line}\n")


def run(
    build: Callable[[Path, Path], None],
    description: str,
    also_caught: tuple[type[Exception], ...] = (),
) -> int:
    """Run from the command line: 0 when all is written, 1 with one sentence otherwise."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--bron", type=Path, required=True, metavar="MAP", help="map met bronbestanden"
    )
    parser.add_argument(
        "--uit", type=Path, default=ROOT / "data", metavar="MAP", help="map om in te schrijven"
    )
    options = parser.parse_args()
    caught: tuple[type[Exception], ...] = (BouwError, OSError, *also_caught)
    try:
        build(options.bron, options.uit)
    except caught as fout:
        report(f"Fout: {fout}")
        return 1
    return 0
