"""Hold a built table against a second source, and correct single rows on better evidence.

Both are asked for in ``indelingen/``. What is claimed there is counted here again: a second
source that says something else than the entry does stops the build, and so does a correction
of a row that is right already.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

import bouw
import omzetten

CBS2016 = Path("indelingen/ruw/cbs_83287NED_gebieden_2016.json")
CBS2022 = Path("indelingen/t2/cbs_gebieden_2022_breed.csv")
CENTRUM = Path("indelingen/t2/centrumgemeenten_gemeentefonds_2024_2025.csv")
NAMEN2022 = Path("indelingen/t2/cbs_gebieden_2022_regionamen.csv")
PEILDATUM_2022 = "2022-01-01"
MAX_GENOEMD = 5
GECORRIGEERD = "gecorrigeerd"


# --- second sources, for the gemeenten of 2023 ---------------------------------------------


@cache
def load_cbs2022(bron: Path) -> pd.DataFrame:
    """Read the CBS table of 2022: a column of codes per division, by code of the gemeente."""
    return bouw.read_table(bron / CBS2022).set_index("gemeente_code")


@cache
def load_regionamen(bron: Path, kolom: str) -> dict[str, str]:
    """Read the names that the CBS gave the regios of one division in 2022."""
    names = bouw.read_table(bron / NAMEN2022)
    names = names[names["indeling"] == kolom]
    return dict(zip(names["regio_code"], names["regio_naam"], strict=True))


def build_delen_2022(bron: Path, namen: Mapping[str, str]) -> dict[str, list[omzetten.Deel]]:
    """List for each gemeente of 2023 the gemeenten of 2022 that it consists of."""
    inwoners = load_cbs2022(bron)["inwoners_1_1_2022"].astype(int).to_dict()
    return omzetten.build_delen(bron, namen, peildatum=PEILDATUM_2022, inwoners=inwoners)


def load_kolom(bron: Path, naam: str, kolom: str, namen: Mapping[str, str]) -> pd.DataFrame:
    """Return the regio and the bron_status of each gemeente of 2023 in a list of the CBS."""
    if naam == "cbs2022":
        codes = load_cbs2022(bron)[kolom].to_dict()
        delen = build_delen_2022(bron, namen)
    elif naam == "cbs2016":
        raw = json.loads((bron / CBS2016).read_text(encoding="utf-8"))
        codes = dict(zip(raw["reg"], raw[kolom], strict=True))
        delen = omzetten.build_delen(bron, namen)
    else:
        raise bouw.BouwError(f"Met bron {naam} is niet te vergelijken; kies cbs2016 of cbs2022.")
    regios = {code: (regio,) for code, regio in codes.items()}
    rows = [(code, *omzetten.choose_regios(parts, regios)) for code, parts in delen.items()]
    table = pd.DataFrame(
        [(code, chosen, status) for code, (chosen,), status in rows],
        columns=["gemeente_code", "regio_code", "bron_status"],
    )
    return table.set_index("gemeente_code")


# --- comparing -----------------------------------------------------------------------------


def find_anders(regio: pd.Series[str], ander: pd.Series[str]) -> list[str]:
    """Return the gemeenten that two lists put elsewhere, whatever the regios are called.

    A regio of the one belongs to that of the other with which it shares most gemeenten; each
    is used once, the largest overlap first.
    """
    pairs = Counter(zip(regio, ander.loc[regio.index], strict=True))
    same: dict[str, str] = {}
    for (a, b), _ in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        if a not in same and b not in same.values():
            same[a] = b
    return [code for code, a in regio.items() if same.get(a) != ander[code]]  # type: ignore[misc]


def describe_gelijk(titel: str, total: int, anders: Sequence[str], gecorrigeerd: int = 0) -> str:
    """Say in Dutch what the comparison came to; ``gecorrigeerd`` rows follow that source."""
    if not anders:
        own = f", waarvan {gecorrigeerd} daarop gecorrigeerd" if gecorrigeerd else ""
        return f"{titel}: alle {total} gemeenten gelijk{own}"
    same = f"{titel}: {total - len(anders)} van de {total} gemeenten gelijk"
    if len(anders) > MAX_GENOEMD:
        return same
    *first, last = sorted(anders)
    listed = f"{', '.join(first)} en {last}" if first else last
    return f"{same}, alleen {listed} anders"


def check_centrum(centrum: Mapping[str, Any], regio: pd.Series[str], bron: Path) -> str:
    """Count in how many regios the Rijk pays exactly one gemeente, and say so in Dutch.

    Raises
    ------
    bouw.BouwError
        If another regio than those in ``zonder`` has none, or one has more.
    """
    paid = bouw.read_table(bron / CENTRUM)
    codes = sorted(set(regio))
    for uitkering in centrum["uitkeringen"]:
        rows = paid[paid["uitkering"] == uitkering]
        if rows.empty:
            raise bouw.BouwError(f"De uitkering {uitkering} komt niet voor.")
        for jaar, of_jaar in rows.groupby("jaar"):
            counts = Counter(regio[code] for code in of_jaar["gemeente_code"])
            wrong = [code for code in codes if counts[code] != (code not in centrum["zonder"])]
            if wrong:
                raise bouw.BouwError(f"{uitkering} {jaar}: niet één betaalde gemeente in {wrong}.")
    share = len(codes) - len(centrum["zonder"])
    who = "elke regio heeft"
    if share < len(codes):
        who = f"{share} van de {len(codes)} regio's hebben"
    return (
        f"Gemeentefonds 2024 en 2025 ({centrum['naam']}): {who} precies één gemeente die de "
        "uitkering krijgt"
    )


def confirm(
    keuze: Mapping[str, Any],
    table: pd.DataFrame,
    bron: Path,
    bronnen: Mapping[str, Any],
    namen: Mapping[str, str],
) -> dict[str, Any]:
    """Fill in ``bevestigd_door``: what is counted here, then what people wrote about it."""
    found: list[str] = []
    named = {key: list(velden) for key, velden in keuze.get("bron", {}).items()}
    # A gemeente in more than one regio counts with the one that holds most of it.
    share = pd.to_numeric(table["aandeel"]).fillna(0)
    main = table.assign(share=share).sort_values(["share", "regio_code"], ascending=[False, True])
    regio = main.drop_duplicates("gemeente_code").set_index("gemeente_code")["regio_code"]
    for entry in keuze.get("bevestiging", []):
        ander = load_kolom(bron, entry["bron"], entry["kolom"], namen)["regio_code"]
        anders = sorted(namen[code] for code in find_anders(regio.sort_index(), ander))
        if anders != sorted(entry.get("anders", [])):
            raise bouw.BouwError(
                f"{keuze['bestand']}: {entry['bron']} verschilt bij {', '.join(anders) or 'geen'}."
            )
        velden = named.setdefault(entry["bron"], [])
        # Rows that were set right on this very source say nothing about the others.
        own = len(keuze.get("correcties", {})) if "toewijzing" in velden else 0
        source = bronnen[entry["bron"]]
        titel = f"{source['uitgever']}, {source['titel']}"
        found.append(describe_gelijk(titel, len(regio), anders, own))
        if "bevestigd_door" not in velden:
            velden.append("bevestigd_door")
    if "centrum" in keuze:
        found.append(check_centrum(keuze["centrum"], regio, bron))
    found += [keuze["bevestigd_door"]] if keuze.get("bevestigd_door") else []
    return {**keuze, "bevestigd_door": "; ".join(found), "bron": named}


# --- correcting ----------------------------------------------------------------------------


def correct(
    table: pd.DataFrame,
    correcties: Mapping[str, str],
    regionamen: Mapping[str, str],
    status: str = GECORRIGEERD,
) -> pd.DataFrame:
    """Put single gemeenten in one other regio; the row says that it was corrected.

    Parameters
    ----------
    table
        The toewijzing, before it is finished.
    correcties
        Code of the gemeente to code of the regio in which it belongs. A row that nothing
        confirmed may stay where it is.
    regionamen
        Names of regios that the table does not have.
    status
        What the row says of itself, where the better source is no proof of today.
    """
    known = dict(regionamen) | dict(zip(table["regio_code"], table["regio_naam"], strict=True))
    gemeenten = dict(zip(table["gemeente_code"], table["gemeente_naam"], strict=True))
    for gemeente, regio in correcties.items():
        mine = table["gemeente_code"] == gemeente
        if not mine.any() or regio not in known:
            raise bouw.BouwError(f"De correctie van {gemeente} naar {regio} kan niet.")
        doubted = (table.loc[mine, "bron_status"] == "onbevestigd").all()
        if table.loc[mine, "regio_code"].tolist() == [regio] and not doubted:
            raise bouw.BouwError(f"De correctie van {gemeente} naar {regio} is overbodig.")
        row = (gemeente, gemeenten[gemeente], regio, known[regio], "1", status)
        added = pd.DataFrame([row], columns=list(table.columns))
        table = pd.concat([table[~mine], added], ignore_index=True)
    return table


def check_correcties(keuze: Mapping[str, Any], namen: Mapping[str, str]) -> None:
    """Ask that every correction is told to the reader, by the name of the gemeente."""
    text = keuze.get("kanttekening", "")
    untold = [namen[code] for code in keuze.get("correcties", {}) if namen[code] not in text]
    if untold:
        raise bouw.BouwError(
            f"{keuze['bestand']}: de kanttekening zwijgt over {', '.join(untold)}."
        )
