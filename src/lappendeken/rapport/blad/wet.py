"""Half a page for a bill: what an indeling means for the regios that there are."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from lappendeken import __version__
from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.gevolgen import compute_gevolg
from lappendeken.analyse.gewicht import HELFT
from lappendeken.analyse.regiofeiten import KRUIST, compute_doorsnede
from lappendeken.basis.tekst import (
    fold,
    format_apostrof,
    format_inwoners,
    format_procent,
    join_namen,
)
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.blad.model import Blad, Bladdeel
from lappendeken.rapport.gedeeld.bouwstenen import Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import (
    cel_getal,
    cel_gewicht,
    cel_tekst,
)
from lappendeken.rapport.gedeeld.onbekend import say_onbekend
from lappendeken.rapport.gedeeld.woorden import (
    format_punten,
    is_bekend,
    kies,
    name_met_merk,
    sort_namen,
    tel,
)

MEESTE = 6
GELIJK_BLIJFT = 1e-9
"""A difference below this is none: sums of many parts differ in their last digits."""


@dataclass(frozen=True)
class Wetgegevens:
    """What the sheet is made from.

    Attributes
    ----------
    voor, na
        The chosen indelingen without the new one, and with it.
    nieuw
        The indeling of the bill.
    vervangt
        The indeling in whose place it comes; none when it is added.
    referentie
        The veiligheidsregio's, when there are any.
    opdracht
        The command that makes the sheet.
    """

    voor: Congruentie
    na: Congruentie
    nieuw: Indeling
    vervangt: Indeling | None = None
    referentie: Indeling | None = None
    opdracht: str = ""


def build_wetstoets(gegevens: Wetgegevens) -> Blad:
    """Return the sheet of one indeling."""
    nieuw = gegevens.nieuw
    beside = [f"{i.naam} {i.kenmerken.stand}" for i in gegevens.voor.bundel.indelingen]
    meta = nieuw.kenmerken
    doubt = (f"Kanttekening: {format_apostrof(meta.kanttekening)}",) if meta.kanttekening else ()
    return Blad(
        soort="Wetstoets",
        titel="Gevolgen voor regio-indelingen",
        ondertitel=(
            f"{name_met_merk(nieuw.naam, meta)}, stand {meta.stand}. Beschrijving van wat de "
            "gegevens zeggen; geen oordeel over het voorstel."
        ),
        delen=(
            Bladdeel(
                "",
                zinnen=tuple(
                    text
                    for text in (
                        _say_wat(gegevens),
                        _say_verwant(gegevens),
                        _say_congruentie(gegevens),
                        _say_wie(gegevens),
                        _say_regios(gegevens),
                        _say_beslissen(gegevens),
                        say_onbekend(),
                    )
                    if text
                ),
            ),
            Bladdeel("Bijlage: de regio’s", tabellen=(_regios_tabel(gegevens),)),
        ),
        bronnen=(
            f"Vergeleken met: {join_namen(sort_namen(beside))}. Inwoners: CBS, 1 januari 2026.",
            *doubt,
        ),
        opdracht=gegevens.opdracht,
        versie=__version__,
    )


def _say_wat(gegevens: Wetgegevens) -> str:
    """Say what the indeling is: how many regios of how many gemeenten, and who is left out."""
    nieuw = gegevens.nieuw
    total = len(gegevens.na.bundel.gemeenten)
    held = sum(bool(regios) for regios in nieuw.regios_van.values())
    sizes = [len(leden) for leden in nieuw.leden_vanaf().values() if leden]
    low, high = min(sizes), max(sizes)
    ranged = f"{low} tot {high} gemeenten" if low != high else tel(low, "gemeente", "gemeenten")
    text = (
        f"{nieuw.naam} verdeelt {tel(held, 'gemeente', 'gemeenten')} over "
        f"{tel(len(sizes), 'regio', 'regio’s')} van {ranged}."
    )
    if held < total:
        rest = total - held
        has = kies(rest, "heeft", "hebben")
        text += f" {tel(rest, 'gemeente', 'gemeenten')} {has} er geen regio in."
    if gegevens.vervangt is None:
        return f"{text} Zij komt naast de bestaande indelingen."
    return f"{text} Zij komt in de plaats van {gegevens.vervangt.naam}. {_say_anders(gegevens)}"


def _say_anders(gegevens: Wetgegevens) -> str:
    """Count for how many gemeenten the company changes."""
    old = gegevens.vervangt
    if old is None:
        return ""
    changed = len(compute_gevolg(old, gegevens.nieuw, {}).gemeenten)
    both = {*old.partnersets(), *gegevens.nieuw.partnersets()}
    if not changed:
        return "Voor geen enkele gemeente verandert met wie zij in de regio zit."
    who = "alle gemeenten" if changed == len(both) else f"{changed} van de {len(both)} gemeenten"
    return f"Voor {who} verandert met wie zij in de regio zitten."


def _list_paren(gegevens: Wetgegevens) -> list[tuple[str, str, float, int]]:
    """Return of each other indeling its name, relation, shared partners and least moves.

    A relation that holds only for the gemeenten in both ends in ``_deels``.
    """
    slug = gegevens.nieuw.slug
    bundel = gegevens.na.bundel
    held = dict(zip(bundel.slugs, (bundel.hoofdregio >= 0).sum(axis=1).tolist(), strict=True))
    names = {i.slug: i.naam for i in gegevens.na.bundel.indelingen}
    found = []
    for row in gegevens.na.indelingsparen.to_dict("records"):
        a, b = row["indeling_a"], row["indeling_b"]
        if slug not in (a, b):
            continue
        relatie = str(row["relatie"])
        mine_in = "verhuizingen_a_in_b" if slug == a else "verhuizingen_b_in_a"
        inside = "a_in_b" if slug == a else "b_in_a"
        kind = {inside: "binnen", "gelijk": "gelijk", "kruisend": "kruist"}.get(relatie, "om")
        if not relatie:
            continue
        moves = row[mine_in]
        beside = b if slug == a else a
        whole = {
            "gelijk": max(held[slug], held[beside]),
            "binnen": held[slug],
            "om": held[beside],
        }.get(kind, 0)
        if row["aantal_gemeenten"] < whole:
            kind += "_deels"
        found.append(
            (names[beside], kind, float(row["jaccard"]), 0 if pd.isna(moves) else int(moves))
        )
    return sorted(found, key=lambda pair: (-pair[2], pair[0]))


def _say_verwant(gegevens: Wetgegevens) -> str:
    """Say with which indeling it coincides, in which it nests and which it crosses."""
    pairs = _list_paren(gegevens)
    if not pairs:
        return "Zij heeft met geen andere indeling een gemeente gemeen."
    parts, copy = [], False
    for kind, text in (
        ("gelijk", "Zij valt samen met {}."),
        ("gelijk_deels", "Voor de gemeenten in beide valt zij samen met {}."),
        ("binnen", "Haar regio’s liggen elk binnen een regio van {}."),
        (
            "binnen_deels",
            "Voor de gemeenten in beide liggen haar regio’s elk binnen een regio van {}.",
        ),
        ("om", "Zij bestaat uit hele regio’s van {}."),
        ("om_deels", "Voor de gemeenten in beide bestaat zij uit hele regio’s van {}."),
    ):
        names = [name for name, found, *_ in pairs if found == kind]
        if names:
            parts.append(text.format(join_namen(sort_namen(names))))
            # A part of a regio coincides with it there, and yet has fewer partners.
            shared = [same for _, found, same, _ in pairs if found == kind]
            if kind.startswith("gelijk") and min(shared) > 1 - GELIJK_BLIJFT:
                copy = True
                parts.append(
                    "Als kopie deelt zij daarmee vanzelf alle partners; dat tilt de congruentie op."
                )
    crossing = sorted((moves, name) for name, found, _, moves in pairs if found == "kruist")
    across = [f"{name} ({moves})" for moves, name in crossing]
    if across:
        parts.append(
            f"Zij kruist {join_namen(across)}; het getal is hoeveel gemeenten minstens zouden "
            "moeten wisselen om erin te passen."
        )
    best = pairs[0][2]
    if is_bekend(best) and best > 0 and not copy:
        printed = format_procent(best)
        names = [name for name, _, shared, _ in pairs if format_procent(shared) == printed]
        parts.append(
            f"Het meest lijkt zij op {join_namen(sort_namen(names))}: gemiddeld {printed} van de "
            "partners is gedeeld."
        )
    return " ".join(parts)


def _compare(gegevens: Wetgegevens) -> pd.DataFrame:
    """Return of each gemeente its congruentie before and after, and the difference."""
    columns = ["gemeente_code", "gemeente_naam", "inwoners", "congruentie"]
    before = gegevens.voor.alle_gemeenten[columns].rename(columns={"congruentie": "voor"})
    after = gegevens.na.alle_gemeenten[["gemeente_code", "congruentie"]]
    found = before.merge(after.rename(columns={"congruentie": "na"}), on="gemeente_code")
    return found.assign(verschil=(found["na"] - found["voor"]).astype(float))


def _say_congruentie(gegevens: Wetgegevens) -> str:
    """Say how the congruentie changes, for how many gemeenten up and down."""
    frame = _compare(gegevens)
    known = frame[frame["verschil"].notna()]
    if not len(known):
        return "Hoe de congruentie verandert, is niet te bepalen."
    before, after = float(known["voor"].mean()), float(known["na"].mean())
    up = known[known["verschil"] > GELIJK_BLIJFT]
    down = known[known["verschil"] < -GELIJK_BLIJFT]
    same = len(known) - len(up) - len(down)
    if same == len(known):
        return (
            "De congruentie (hoe ver partners overal dezelfde zijn) blijft "
            f"{format_procent(before)}: voor geen enkele gemeente verandert zij."
        )
    parts = [
        f"{verb} voor {tel(len(part), 'gemeente', 'gemeenten')} "
        f"({format_inwoners(float(part['inwoners'].sum()))})"
        for part, verb in ((up, "stijgt"), (down, "daalt"))
        if len(part)
    ]
    if same:
        parts.append(f"blijft gelijk voor {same}")
    return (
        "De congruentie (hoe ver partners overal dezelfde zijn) gaat gemiddeld van "
        f"{format_procent(before)} naar {format_procent(after)} "
        f"({format_punten(after - before)} procentpunt): zij {join_namen(parts)}."
    )


def _say_wie(gegevens: Wetgegevens) -> str:
    """Name the gemeenten for whom it changes most, each way; equals all or none."""
    frame = _compare(gegevens)
    sentences = []
    for sign, verb in ((1, "stijgt"), (-1, "daalt")):
        marked = frame.assign(omvang=(sign * frame["verschil"]).fillna(0))
        part = marked[marked["omvang"] > GELIJK_BLIJFT]
        if not len(part):
            continue
        ranked = part.sort_values(["omvang", "gemeente_naam"], ascending=[False, True])
        least = ranked["omvang"].iloc[min(MEESTE, len(ranked)) - 1]
        shown = ranked[ranked["omvang"] >= least - GELIJK_BLIJFT]
        if len(shown) > 2 * MEESTE:
            continue
        named = [
            f"{row['gemeente_naam']} ({format_punten(float(row['verschil']))})"
            for row in shown.to_dict("records")
        ]
        sentences.append(f"Het meest {verb} zij in {join_namen(named)}.")
    return " ".join(sentences)


def _say_regios(gegevens: Wetgegevens) -> str:
    """Say which regios cross a veiligheidsregio, and in which one gemeente outweighs."""
    reference = gegevens.referentie
    parts = []
    if reference is not None and reference.slug != gegevens.nieuw.slug:
        across = _list_kruisend(gegevens.nieuw, reference)
        total = len(gegevens.nieuw.regios)
        if across:
            parts.append(
                f"{len(across)} van de {tel(total, 'regio', 'regio’s')} "
                f"{kies(len(across), 'kruist', 'kruisen')} een grens van de veiligheidsregio’s: "
                f"{join_namen(across, 8 if len(across) > 9 else None)}."
            )
        else:
            parts.append("Geen regio kruist een grens van de veiligheidsregio’s.")
    regios = gegevens.na.regios
    mine = regios[(regios["indeling"] == gegevens.nieuw.slug) & (regios["gemeenten"] > 1)]
    above = mine[mine["aandeel_grootste"].astype(float) > HELFT]
    if len(above):
        names = sort_namen(above["regio_naam"])
        parts.append(
            f"In {join_namen(names, 8 if len(names) > 9 else None)} woont meer dan de helft van de "
            "inwoners in één gemeente."
        )
    return " ".join(parts)


def _list_kruisend(nieuw: Indeling, referentie: Indeling) -> list[str]:
    return sort_namen(
        [
            nieuw.regionamen[code]
            for code, leden in nieuw.leden_vanaf().items()
            if leden and compute_doorsnede(leden, referentie).relatie == KRUIST
        ]
    )


def _say_beslissen(gegevens: Wetgegevens) -> str:
    """Say who would have to decide, as far as that is known."""
    held = sum(bool(regios) for regios in gegevens.nieuw.regios_van.values())
    raden = f"Als elke regio één stuk langs haar raden stuurt, {kies(held, 'gaat', 'gaan')} er "
    text = f"{raden}{tel(held, 'raad', 'raden')} over."
    if gegevens.vervangt is None:
        return text
    who = format_apostrof(gegevens.vervangt.kenmerken.wijzigbaar_door)
    if not who:
        return f"{text} Wie {gegevens.vervangt.naam} mag wijzigen, is niet bekend."
    return f"{text} Wie {gegevens.vervangt.naam} nu mag wijzigen: {who}."


def _regios_tabel(gegevens: Wetgegevens) -> Tabel:
    regios = gegevens.na.regios
    mine = regios[regios["indeling"] == gegevens.nieuw.slug].sort_values(
        "regio_naam", key=lambda column: column.map(fold), kind="stable"
    )
    names = gegevens.na.gemeentetabel["gemeente_naam"]
    rows = tuple(
        (
            cel_tekst(row["regio_naam"]),
            cel_getal(row["gemeenten"]),
            cel_getal(float(row["inwoners"])),
            cel_tekst(names[row["grootste_gemeente"]]),
            cel_gewicht(float(row["aandeel_grootste"])),
            cel_tekst(_name_reference(gegevens, str(row["regio_code"]))),
        )
        for row in mine.to_dict("records")
    )
    return Tabel(
        "regios-tabel",
        f"De regio’s van {gegevens.nieuw.naam}",
        (
            Kolom("Regio"),
            Kolom("Raden", getal=True, uitleg="Gemeenten, en dus raden."),
            Kolom("Inwoners", getal=True),
            Kolom("Grootste gemeente"),
            Kolom("Aandeel", getal=True),
            Kolom("Veiligheidsregio", breed=True),
        ),
        rows,
    )


def _name_reference(gegevens: Wetgegevens, code: str) -> str:
    if gegevens.referentie is None:
        return "niet bekend"
    found = compute_doorsnede(gegevens.nieuw.leden_vanaf()[code], gegevens.referentie)
    parts = [
        gegevens.referentie.regionamen[regio]
        + (f" ({len(leden)})" if len(found.regios) > 1 else "")
        for regio, leden in found.regios
    ]
    return join_namen(parts) or "niet bekend"
