"""Build the overlapping relation of gemeenschappelijke regelingen of 2015-2016.

One regio is one regeling, and a gemeente is in as many as it took part in. Only gemeenten
are kept; provincies, waterschappen and others drop out, and so do regelingen in which fewer
than two of today's gemeenten are left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

import bouw
import omzetten

BRON = Path("indelingen/ruw/opengr_deelnemers_2015.csv")
BESTAND = "gemeenschappelijke_regelingen_2015"
MIN_LEDEN = 2
# Part of the inwoners of 2016 from which a merged gemeente counts as a lid.
MIN_AANDEEL = 0.5
# Herindelingen that give the gemeente a new code.
NIEUWE_CODE = ("samenvoeging", "naamswijziging")
# Names that the list of participants misspells or leaves open, within one provincie.
NAMEN = {
    ("Bergen", "Provincie Noord-Holland"): "GM0373",
    ("Gedrop-Mierlo", "Provincie Noord-Brabant"): "GM1771",
}


def load_deelnemers(bron: Path) -> pd.DataFrame:
    """Read who takes part in which regeling; a regeling is known by its name."""
    table = bouw.read_table(bron / BRON)
    repaired = [
        NAMEN.get((naam, provincie), code)
        for naam, provincie, code in zip(
            table["deelnemer"],
            table["provincie_opgave"],
            table["gemeentecode_oud_of_nu"],
            strict=True,
        )
    ]
    regelingen = table["gemeenschappelijke_regeling"].str.split().str.join(" ")
    frame = pd.DataFrame({"regeling": regelingen, "code": repaired, "naam": table["deelnemer"]})
    return frame.drop_duplicates()


def find_voorgangers(herindelingen: pd.DataFrame) -> dict[str, set[str]]:
    """List for each gemeente that began or grew before 2016 whom it was made of.

    One that grew was itself one of those it is made of.
    """
    earlier = herindelingen[herindelingen["datum"] <= omzetten.PEILDATUM]
    began = set(earlier.loc[earlier["soort"].isin(NIEUWE_CODE), "nieuwe_code"])
    found: dict[str, set[str]] = {}
    for change in earlier.itertuples():
        code = str(change.nieuwe_code)
        found.setdefault(code, set() if code in began else {code}).add(str(change.oude_code))
    return found


def to_2016(
    leden: set[str], voorgangers: Mapping[str, set[str]], known: set[str]
) -> tuple[set[str], set[str]]:
    """Replace gemeenten that vanished before 2016; return the leden and those replaced.

    Inwoners of before 2016 are not known, so a successor counts when more than half of
    those it was made of, by number, are named.
    """
    found = set(leden)
    replaced: set[str] = set()
    new = True
    while new:
        new = False
        for opvolger, olds in voorgangers.items():
            if opvolger not in found and len(olds & found) > MIN_AANDEEL * len(olds):
                found.add(opvolger)
                replaced.add(opvolger)
                new = True
    return found & known, replaced & known


def recode(
    leden: set[str], replaced: set[str], delen: Mapping[str, Sequence[omzetten.Deel]]
) -> dict[str, str]:
    """Return the gemeenten of 2023 that take part, with how that was found."""
    found: dict[str, str] = {}
    for code, parts in delen.items():
        inside = [part for part in parts if part.oud in leden]
        share = sum(part.inwoners for part in inside) / sum(part.inwoners for part in parts)
        if not inside or share < MIN_AANDEEL:
            continue
        whole = len(inside) == len(parts)
        carried = not omzetten.is_unchanged(parts) or parts[0].oud in replaced
        found[code] = (omzetten.OMGEZET if carried else omzetten.BRON) if whole else omzetten.DEELS
    return found


def build_toewijzing(bron: Path, namen: Mapping[str, str]) -> tuple[pd.DataFrame, int]:
    """Build the relation; also return how many regelingen dropped out."""
    deelnemers = load_deelnemers(bron)
    delen = omzetten.build_delen(bron, namen)
    known = {part.oud for parts in delen.values() for part in parts}
    voorgangers = find_voorgangers(omzetten.load_herindelingen(bron))
    rows: list[tuple[str, ...]] = []
    dropped = 0
    regelingen = deelnemers.groupby("regeling")["code"].agg(set)
    for number, (regeling, codes) in enumerate(sorted(regelingen.items()), start=1):
        leden, replaced = to_2016(codes - {""}, voorgangers, known)
        found = recode(leden, replaced, delen)
        if len(found) < MIN_LEDEN:
            dropped += 1
            continue
        rows += [
            (code, namen[code], f"GR{number:03d}", str(regeling), "", status)
            for code, status in found.items()
        ]
    present = {row[0] for row in rows}
    rows += [
        (code, naam, "", "", "", "onbekend") for code, naam in namen.items() if code not in present
    ]
    table = pd.DataFrame(rows, columns=list(bouw.KOLOMMEN.values()))
    return bouw.finish_toewijzing(table, namen, BESTAND), dropped


def build(bron: Path, uit: Path) -> None:
    """Build the one indeling of all regelingen."""
    indelingen, bronnen = bouw.load_keuze(bouw.KEUZE)
    keuze = next(item for item in indelingen if item["bestand"] == BESTAND)
    namen = bouw.load_namen(bron)
    table, dropped = build_toewijzing(bron, namen)
    aantal = bouw.count_regios(table)
    for what, expected, found in (
        ("regelingen", keuze["aantal_regios"], aantal),
        ("vervallen regelingen", keuze["vervallen"], dropped),
    ):
        if expected != found:
            raise bouw.BouwError(f"{BESTAND} heeft {found} {what}; verwacht {expected}.")
    pages = pd.DataFrame(columns=["indeling", "adres"])
    meta = bouw.build_meta(keuze, aantal, bouw.list_bronnen(keuze, bronnen, pages))
    bouw.write_indelingen([bouw.Gebouwd(meta, table)], uit, Path(__file__).name)


if __name__ == "__main__":
    raise SystemExit(bouw.run(build, "Bouwt de gemeenschappelijke regelingen van 2015."))
