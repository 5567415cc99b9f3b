"""Build the older standen: the tables of the RegioAtlas of 2016, for the gemeenten of 2023.

Entries with a ``kolom`` in ``indelingen/`` name a column of the RegioAtlas. Tables of 2016
that exist as a source table of their own are built by ``build_indelingen.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

import bouw
import omzetten
import toetsen

ATLAS = Path("indelingen/ruw/regioatlas_2016.csv")
SCHEIDING = " | "
# What an older stand takes over from the newer one that it names with ``zoals``.
OVERGENOMEN = ("domein", "groep", "soort", "opgave")


def load_atlas(bron: Path) -> pd.DataFrame:
    """Read the RegioAtlas of 2016, indexed by the code of the gemeente."""
    return bouw.read_table(bron / ATLAS).set_index("gemeentecode_2016")


def split_regios(column: pd.Series[str]) -> dict[str, tuple[str, ...]]:
    """Read the names of the regios; a gemeente may lie in several."""
    return {code: tuple(sorted(names.split(SCHEIDING))) for code, names in column.items()}  # type: ignore[misc]


def recode(
    regios: Mapping[str, tuple[str, ...]],
    delen: Mapping[str, Sequence[omzetten.Deel]],
    namen: Mapping[str, str],
) -> pd.DataFrame:
    """Carry the regios to the gemeenten of 2023; codes follow later."""
    rows = []
    for code, parts in delen.items():
        chosen, status = omzetten.choose_regios(parts, regios)
        if len(chosen) > 1:
            status += "_gedeeltelijk"
        rows += [(code, namen[code], "", regio, "", status) for regio in chosen]
    return pd.DataFrame(rows, columns=list(bouw.KOLOMMEN.values()))


def find_codes(
    older: pd.DataFrame, newer: pd.DataFrame, inwoners: Mapping[str, int]
) -> dict[str, str]:
    """Find the regios of 2016 that live on: each holds most of the inwoners of the other.

    A gemeente in several regios counts in each with its aandeel there; where that is not
    known, with an equal part.
    """
    newer = newer[newer["regio_code"] != ""]
    older = older.assign(deel=find_delen(older))
    newer = newer.assign(inwoners=find_delen(newer) * newer["gemeente_code"].map(inwoners))
    pairs = older[["gemeente_code", "regio_naam", "deel"]].merge(
        newer[["gemeente_code", "regio_code", "inwoners"]], on="gemeente_code"
    )
    samen = pairs["deel"] * pairs["inwoners"]
    both = samen.groupby([pairs["regio_naam"], pairs["regio_code"]]).sum()
    of_older = older["deel"] * older["gemeente_code"].map(inwoners)
    of_older = of_older.groupby(older["regio_naam"]).sum()
    of_newer = newer["inwoners"].groupby(newer["regio_code"]).sum()
    lives_on = pd.DataFrame({"samen": both}).reset_index()
    lives_on = lives_on[
        (2 * lives_on["samen"] > lives_on["regio_naam"].map(of_older))
        & (2 * lives_on["samen"] > lives_on["regio_code"].map(of_newer))
    ]
    return dict(zip(lives_on["regio_naam"], lives_on["regio_code"], strict=True))


def find_delen(table: pd.DataFrame) -> pd.Series[float]:
    """Return which part of its gemeente each row holds."""
    rows = table.groupby("gemeente_code")["gemeente_code"].transform("size")
    return pd.to_numeric(table["aandeel"]).fillna(1 / rows)


def assign_codes(table: pd.DataFrame, known: Mapping[str, str], prefix: str) -> pd.DataFrame:
    """Give every regio the code of the newer stand, or a code of its own."""
    names = sorted(set(table["regio_naam"]))
    own = {naam: f"{prefix}16_{number:02d}" for number, naam in enumerate(names, start=1)}
    return table.assign(regio_code=table["regio_naam"].map(own | dict(known)))


def describe(table: pd.DataFrame, extra: str, newer: str) -> str:
    """Say in Dutch what was done to the table."""
    status = table["bron_status"]
    carried = table.loc[status.str.startswith("omgezet"), "gemeente_naam"].nunique()
    torn = sorted(set(table.loc[status.str.startswith(omzetten.STRIJDIG), "gemeente_naam"]))
    several = sorted(set(table.loc[status.str.endswith("_gedeeltelijk"), "gemeente_naam"]))
    lines = [
        (
            "Stand van 2016, op 17 februari 2016 door Open State Foundation overgenomen van de "
            "RegioAtlas en omgezet van de 390 gemeenten van toen naar de gemeentelijke indeling "
            f"van {bouw.GEMEENTE_INDELING}; {carried} gemeenten zijn door een herindeling heen "
            "omgezet."
        )
    ]
    if torn:
        lines.append(
            f"Waar de oude gemeenten in verschillende regio's lagen ({', '.join(torn)}) telt de "
            "regio met de meeste inwoners van 2016."
        )
    if several:
        lines.append(
            f"De bron noemt meer dan één regio, zonder verdeling, voor {', '.join(several)}."
        )
    if newer:
        lines.append(
            f"Een regio heeft de code van een regio in {bouw.to_slug(newer)} als elk van de twee "
            "de meeste inwoners van de andere heeft; anders een eigen code."
        )
    return " ".join([*lines, extra]).strip()


def take_over(
    keuze: Mapping[str, Any], by_bestand: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Fill in what an older stand shares with the newer one, with the sources of its opgave."""
    newer = by_bestand.get(keuze.get("zoals", ""), {})
    shared = {veld: newer[veld] for veld in OVERGENOMEN if veld in newer and veld not in keuze}
    bron = dict(keuze["bron"])
    if "opgave" in shared:
        opgave = {key for key, velden in newer["bron"].items() if "opgave" in velden}
        bron |= {key: ["opgave"] for key in sorted(opgave)}
    return {**keuze, **shared, "bron": bron}


def build_all(bron: Path) -> Iterator[bouw.Gebouwd]:
    """Yield the meta fields and the toewijzing of every stand of 2016."""
    folder = bron / "indelingen"
    indelingen, bronnen = bouw.load_keuze(bouw.KEUZE)
    by_bestand = {keuze["bestand"]: keuze for keuze in indelingen}
    namen = bouw.load_namen(bron)
    gemeenten = bouw.read_table(folder / "gemeenten_2026.csv")
    inwoners = dict(zip(gemeenten["gemeentecode"], gemeenten["inwoners"].astype(int), strict=True))
    atlas = load_atlas(bron)
    delen = omzetten.build_delen(bron, namen)
    for keuze in bouw.select_script(indelingen, Path(__file__).name):
        table = recode(split_regios(atlas[keuze["kolom"]]), delen, namen)
        newer = keuze.get("codes_van", keuze.get("zoals", ""))
        known: dict[str, str] = {}
        if newer:
            other = bouw.load_toewijzing(folder / f"{newer}.csv", namen)
            known = find_codes(table, other, inwoners)
        table = assign_codes(table, known, keuze["code"])
        toetsen.check_correcties(keuze, namen)
        table = toetsen.correct(table, keuze.get("correcties", {}), {})
        table = bouw.finish_toewijzing(table, namen, keuze["bestand"])
        aantal = bouw.count_regios(table)
        if aantal != keuze["aantal_regios"]:
            raise bouw.BouwError(
                f"{keuze['bestand']} heeft {aantal} regio's; verwacht {keuze['aantal_regios']}."
            )
        keuze = toetsen.confirm(take_over(keuze, by_bestand), table, bron, bronnen, namen)
        keuze["kanttekening"] = describe(table, keuze.get("kanttekening", ""), newer)
        pages = pd.DataFrame(columns=["indeling", "adres"])
        meta = bouw.build_meta(keuze, aantal, bouw.list_bronnen(keuze, bronnen, pages))
        yield bouw.Gebouwd(meta, table)


def build(bron: Path, uit: Path) -> None:
    """Build every indeling that is a column of the RegioAtlas."""
    bouw.write_indelingen(build_all(bron), uit, Path(__file__).name)


if __name__ == "__main__":
    raise SystemExit(bouw.run(build, "Bouwt de standen van 2016 in data/indelingen/."))
