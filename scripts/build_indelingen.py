"""Build ``data/indelingen/<slug>/{meta.toml, toewijzing.csv}`` from the source tables.

``indelingen.toml`` beside this script says which tables are built and holds what
people wrote about them; a table is added by adding an ``[[indeling]]`` there. A field
that people wrote must name a source that supports it: without a source it stays empty.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
DEFAULT_BRON = Path(__file__).resolve().parents[2] / "shared" / "bron"
KEUZE = Path(__file__).resolve().with_name("indelingen.toml")

GEMEENTE_INDELING = 2023
KOLOMMEN = {
    "gemeentecode": "gemeente_code",
    "gemeentenaam": "gemeente_naam",
    "regiocode": "regio_code",
    "regionaam": "regio_naam",
    "aandeel": "aandeel",
    "bron_status": "bron_status",
}
ZONDER_REGIO = ("geen_regio", "onbekend")

VERPLICHT = ("naam", "domein", "groep", "soort", "vertrouwen")
# Fields that stay empty until a source supports them.
MET_BRON = ("opgave", "wettelijke_basis", "verplichting", "rechtsvorm", "wijzigbaar_door")
KEUZES = {
    "soort": ("samenwerking", "keten", "afgeleid", "maatlat"),
    "verplichting": ("", "verplicht", "semi-verplicht", "vrijwillig"),
    "vertrouwen": ("A", "B", "C"),
}
BRON_VELDEN = ("titel", "uitgever", "stand", "adres", "licentie")


class BouwError(Exception):
    """One Dutch sentence for whoever runs the script."""


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


def load_toewijzing(path: Path, namen: Mapping[str, str]) -> pd.DataFrame:
    """Read one source table in our own columns, checked and ordered."""
    table = read_table(path)
    has_aandeel = "aandeel" in table.columns
    if not has_aandeel:
        table["aandeel"] = ""
    missing = [kolom for kolom in KOLOMMEN if kolom not in table.columns]
    if missing:
        raise BouwError(f"In {path.name} ontbreken de kolommen {', '.join(missing)}.")
    table = table[list(KOLOMMEN)].rename(columns=KOLOMMEN)

    has_regio = table["regio_code"] != ""
    alone = ~table["gemeente_code"].duplicated(keep=False)
    table["aandeel"] = table["aandeel"].where(has_regio, "").mask(has_regio & alone, "1")
    check_toewijzing(table, namen, path.name)
    return table.sort_values(["gemeente_code", "regio_code"]).reset_index(drop=True)


def check_toewijzing(table: pd.DataFrame, namen: Mapping[str, str], bestand: str) -> None:
    """Refuse a table that loses, invents or contradicts something."""
    problems = {
        "gemeenten die ontbreken": set(namen) - set(table["gemeente_code"]),
        "onbekende gemeenten": set(table["gemeente_code"]) - set(namen),
        "andere namen": find_other_names(table, namen),
        "dubbele rijen": find_values(
            table, table.duplicated(["gemeente_code", "regio_code"]), "gemeente_code"
        ),
        "regiocodes met meer dan één naam": find_ambiguous(table, "regio_code", "regio_naam"),
        "regionamen met meer dan één code": find_ambiguous(table, "regio_naam", "regio_code"),
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


def split_slug(slug: str) -> tuple[str, int]:
    """Split ``ggd-2025`` into its reeks and its stand."""
    reeks, _, year = slug.rpartition("-")
    if not reeks or len(year) != 4 or not year.isdigit():
        raise BouwError(f"De slug '{slug}' eindigt niet op een jaartal.")
    return reeks, int(year)


def to_slug(bestand: str) -> str:
    """Turn the name of a source table into a slug."""
    return bestand.replace("_", "-")


def list_bronnen(
    keuze: Mapping[str, Any], bronnen: Mapping[str, Any], pages: pd.DataFrame
) -> list[dict[str, Any]]:
    """Spell out the sources of one indeling: the named ones, then its web pages."""
    spelled = []
    for key, velden in keuze.get("bron", {}).items():
        if key not in bronnen:
            raise BouwError(
                f"indelingen.toml noemt bij {keuze['bestand']} de onbekende bron {key}."
            )
        bron = {veld: bronnen[key].get(veld, "") for veld in BRON_VELDEN}
        spelled.append(bron | {"velden": list(velden)})
    if "bronpaginas" in keuze:
        own = pages[(pages["indeling"] == keuze["bronpaginas"]) & (pages["adres"] != "")]
        spelled.extend(
            {
                "titel": f"Bron voor de leden van {row.regio}",
                "uitgever": urlsplit(row.adres).hostname or "",
                "stand": row.geldig_of_datum,
                "adres": row.adres,
                "licentie": "alleen feiten overgenomen",
                "velden": ["toewijzing"],
            }
            for row in own.itertuples()
        )
    return spelled


def build_meta(
    keuze: Mapping[str, Any], aantal_regios: int, bronnen: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Put the meta fields in their fixed order and check what people wrote."""
    slug = to_slug(keuze["bestand"])
    reeks, stand = split_slug(slug)
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
    unsupported = [veld for veld in MET_BRON if meta[veld] and veld not in supported]
    if "toewijzing" not in supported:
        unsupported.append("toewijzing")
    if unsupported:
        raise BouwError(f"{slug}: zonder bron: {', '.join(unsupported)}.")
    empty = [veld for veld in supported - {"toewijzing"} if meta[veld] == ""]
    if empty:
        raise BouwError(f"{slug}: wel een bron maar leeg: {', '.join(sorted(empty))}.")
    return meta


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


def render_meta(meta: Mapping[str, Any]) -> str:
    """Write meta.toml and make sure that it reads back the same."""
    lines = ["# Gemaakt door scripts/build_indelingen.py; niet met de hand wijzigen."]
    lines += [f"{key} = {to_toml(value)}" for key, value in meta.items() if key != "bron"]
    for bron in meta["bron"]:
        lines += ["", "[[bron]]", *(f"{key} = {to_toml(value)}" for key, value in bron.items())]
    text = "\n".join(lines) + "\n"
    if tomllib.loads(text) != meta:
        raise BouwError(f"{meta['slug']}: een tekst past niet op één regel TOML.")
    return text


def load_keuze(path: Path) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Read indelingen.toml: what is built, and the sources by their short name."""
    try:
        keuze = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fout:
        raise BouwError(f"{path.name} is niet te lezen: {fout}.") from fout
    indelingen = keuze["indeling"]
    for entry in indelingen:
        missing = [veld for veld in ("bestand", *VERPLICHT) if not entry.get(veld)]
        if missing:
            raise BouwError(
                f"{path.name}: bij {entry.get('bestand', 'een indeling')} ontbreekt "
                f"{', '.join(missing)}."
            )
    slugs = [to_slug(entry["bestand"]) for entry in indelingen]
    for entry in indelingen:
        unknown = set(entry.get("afgeleid_van", [])) - set(slugs)
        if unknown or slugs.count(to_slug(entry["bestand"])) > 1:
            raise BouwError(
                f"{path.name}: {entry['bestand']} staat er dubbel in of leunt op onbekende "
                f"indelingen ({', '.join(sorted(unknown)) or 'geen'})."
            )
    return indelingen, keuze["bron"]


def build_all(bron: Path) -> Iterator[tuple[dict[str, Any], pd.DataFrame]]:
    """Yield the meta fields and the toewijzing of every indeling."""
    folder = bron / "indelingen"
    indelingen, bronnen = load_keuze(KEUZE)
    gemeenten = read_table(folder / "gemeenten_2026.csv")
    namen = dict(zip(gemeenten["gemeentecode"], gemeenten["gemeentenaam"], strict=True))
    overzicht = pd.concat(
        [read_table(folder / name) for name in ("overzicht.csv", "overzicht_2.csv")]
    ).set_index("bestand")
    pages = pd.concat(
        [read_table(folder / "ruw" / name) for name in ("bronpaginas.csv", "bronpaginas_2.csv")]
    )
    for keuze in indelingen:
        bestand = f"{keuze['bestand']}.csv"
        toewijzing = load_toewijzing(folder / bestand, namen)
        aantal = toewijzing.loc[toewijzing["regio_code"] != "", "regio_code"].nunique()
        stated = overzicht["aantal_regios"].get(bestand)
        if stated is None or int(stated) != aantal:
            raise BouwError(f"{bestand} heeft {aantal} regio's; het overzicht zegt {stated}.")
        meta = build_meta(keuze, aantal, list_bronnen(keuze, bronnen, pages))
        yield meta, toewijzing


def write_csv(path: Path, kolommen: Iterable[str], rows: Iterable[Sequence[str]]) -> None:
    """Write UTF-8 with LF on every machine."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(kolommen)
        writer.writerows(rows)


def build(bron: Path, uit: Path) -> None:
    """Build every indeling first, then write; other folders are left alone."""
    built = [(meta, render_meta(meta), table) for meta, table in build_all(bron)]
    for meta, text, toewijzing in built:
        folder = uit / "indelingen" / meta["slug"]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "meta.toml").write_text(text, encoding="utf-8", newline="\n")
        write_csv(
            folder / "toewijzing.csv",
            KOLOMMEN.values(),
            toewijzing.itertuples(index=False, name=None),
        )
        open_fields = [veld for veld in MET_BRON if not meta[veld]]
        remark = f"; onbekend: {', '.join(open_fields)}" if open_fields else ""
        report(f"{meta['slug']}: {meta['aantal_regios']} regio's{remark}")


def report(line: str) -> None:
    """Tell on stderr how far the work is."""
    sys.stderr.write(f"{line}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run from the command line: 0 when all is written, 1 with one sentence otherwise."""
    parser = argparse.ArgumentParser(description="Bouwt de regio-indelingen in data/indelingen/.")
    parser.add_argument(
        "--bron", type=Path, default=DEFAULT_BRON, metavar="MAP", help="map met bronbestanden"
    )
    parser.add_argument(
        "--uit", type=Path, default=ROOT / "data", metavar="MAP", help="map om in te schrijven"
    )
    options = parser.parse_args(argv)
    try:
        build(options.bron, options.uit)
    except (BouwError, OSError) as fout:
        report(f"Fout: {fout}")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
