"""Finding what a user means: a name, case and accents aside, or a helpful refusal."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import fold, join_namen, shorten, suggest
from lappendeken.errors import OnbekendError, SelectieError
from lappendeken.gegevens.catalogus.lezen import GEMEENTE_INDELING
from lappendeken.gegevens.schrijfwijze import parse_code
from lappendeken.model.kenmerken import Kenmerken

if TYPE_CHECKING:
    import pandas as pd


# What everybody says, beside the name that the law gives.
ROEPNAMEN: Mapping[str, str] = MappingProxyType(
    {"den haag": "'s-Gravenhage", "den bosch": "'s-Hertogenbosch"}
)
ROEPNAMEN_PROVINCIE: Mapping[str, str] = MappingProxyType({"friesland": "fryslan"})


@dataclass(frozen=True, slots=True)
class Zoeknaam:
    """Another name that leads to a gemeente: ``roepnaam``, ``vroeger`` or ``verdeeld``."""

    naam: str
    gemeente_code: str
    soort: str


def list_zoeknamen(
    namen: Mapping[str, str],
    vroegere: Mapping[str, Sequence[str]],
    andere: Iterable[tuple[str, str]] = (),
) -> tuple[Zoeknaam, ...]:
    """List other names for a search on a page.

    Parameters
    ----------
    namen
        Gemeente code to its name.
    vroegere
        Name that no longer exists to the codes that followed it.
    andere
        Gemeente code and what it is called too, such as in Frisian.
    """
    by_name = {fold(naam): code for code, naam in namen.items()}
    called = {
        (fold(alias), by_name[fold(naam)]): alias.title()
        for alias, naam in ROEPNAMEN.items()
        if fold(naam) in by_name
    }
    for code, naam in andere:
        # What stands between brackets only tells two apart; a search leaves it out itself.
        if code in namen and fold(naam) not in (fold(namen[code]), fold(namen[code].split("(")[0])):
            called[fold(naam), code] = naam
    gone = [
        Zoeknaam(naam, code, "vroeger" if len(codes) == 1 else "verdeeld")
        for naam, codes in sorted(vroegere.items())
        for code in codes
        if code in namen and fold(naam) not in by_name and (fold(naam), code) not in called
    ]
    return (*(Zoeknaam(naam, code, "roepnaam") for (_, code), naam in called.items()), *gone)


def find_slug(name: str, kenmerken: Mapping[str, Kenmerken]) -> str:
    """Return the slug that a user means by a slug, reeks (its newest stand), naam or old name.

    Raises
    ------
    OnbekendError
        If there is none of that name; suggests the nearest.
    """
    if name in kenmerken:
        return name
    wanted = fold(name)
    newest: dict[str, str] = {}

    def rank(item: tuple[str, Kenmerken]) -> tuple[bool, int]:
        # A name of the user's own hides none of those that everybody has.
        return item[1].soort != "eigen", item[1].stand

    for slug, known in sorted(kenmerken.items(), key=rank):
        for alias in (slug, known.reeks, known.naam):
            newest[fold(alias)] = slug
    for slug, known in kenmerken.items():
        for alias in known.andere_namen:
            # What something is called now goes before what something was called.
            newest.setdefault(fold(alias), slug)
    if wanted and wanted in newest:
        return newest[wanted]
    options = dict.fromkeys([*(k.reeks for k in kenmerken.values() if k.reeks), *kenmerken])
    msg = (
        f"Indeling '{shorten(name)}' bestaat hier niet.{suggest(name, list(options))} "
        "'lappendeken indelingen lijst' toont ze alle."
    )
    raise OnbekendError(msg)


def find_value(label: str, value: str, known: Sequence[str]) -> str:
    """Return one of a short list of names, case and accents aside.

    Raises
    ------
    OnbekendError
        If it is not among them; names them all.
    """
    by_fold = {fold(name): name for name in known}
    if fold(value) in by_fold:
        return by_fold[fold(value)]
    msg = (
        f"{label} '{shorten(value)}' bestaat hier niet.{suggest(value, known)} "
        f"U kunt kiezen uit: {', '.join(known)}."
    )
    raise OnbekendError(msg)


def choose_slugs(
    named: Sequence[str],
    filters: Mapping[str, Sequence[str]],
    offered: Mapping[str, Kenmerken],
    actueel: Sequence[str],
    list_groep: Callable[[str], Sequence[str]],
) -> list[str]:
    """Return the slugs of a choice, each once; as :meth:`Catalogus.select`.

    Parameters
    ----------
    named
        Slugs that the user names; without any, all of ``actueel``.
    filters
        A field of the kenmerken to the values to keep, in words of the user.
    offered
        Slug to the kenmerken of everything that there is to choose from.
    actueel
        Slugs of the newest standen.
    list_groep
        Returns what a groep stands for.
    """
    slugs = list(dict.fromkeys(named)) or list(actueel)
    for kind, values in filters.items():
        known = sorted({str(getattr(meta, kind)) for meta in offered.values()} - {""})
        wanted = {find_value(kind.capitalize(), value, known) for value in values}
        slugs = [s for s in slugs if not wanted or getattr(offered[s], kind) in wanted]
        if kind == "groep" and wanted and not named:
            # Who names an indeling means that one, whatever the groep stands for.
            meant = {s for groep in wanted for s in list_groep(groep)}
            slugs = [s for s in slugs if s in meant]
    if not named and not any(filters.values()):
        slugs = [slug for slug in slugs if offered[slug].standaard]
    return slugs


def refuse_keuze(
    slugs: Sequence[str], given: Mapping[str, Sequence[str]], *, kan_ruimer: bool
) -> SelectieError:
    """Return the error that a choice leaves fewer than two indelingen.

    Parameters
    ----------
    slugs
        What is left.
    given
        Kind of choice to what the user gave.
    kan_ruimer
        Whether ``--ruim`` could widen it.
    """
    chosen = f"blijft alleen '{slugs[0]}' over" if slugs else "blijft niets over"
    said = "; ".join(f"{kind} {', '.join(values)}" for kind, values in given.items() if values)
    wider = "Kies ruimer"
    if kan_ruimer:
        wider = "Met --ruim telt ook mee wat in de groep oud, afgeleid of zwak is"
    return SelectieError(
        f"Van uw keuze ({said}) {chosen}; om te vergelijken zijn er minstens twee "
        f"indelingen nodig. {wider}; 'lappendeken indelingen lijst' toont ze."
    )


def find_gemeente(
    name: str,
    names: pd.Series[str],
    herindelingen: pd.DataFrame,
    jaar: str = str(GEMEENTE_INDELING),
) -> str:
    """Return the code of a gemeente by code or name, case and accents aside.

    Parameters
    ----------
    name
        What the user typed.
    names
        Names by ``gemeente_code``.
    herindelingen
        ``oude_code, oude_naam, nieuwe_code, nieuwe_naam, datum``: to say what became
        of a gemeente that no longer exists.
    jaar
        Of when the gemeenten are.

    Raises
    ------
    OnbekendError
        If there is none, or more than one, of that name.
    """
    code = parse_code(name) or name.strip().upper()
    if code in names.index:
        return code
    wanted = fold(ROEPNAMEN.get(fold(name), name))
    named = list(zip(names.index.astype(str), names, strict=True))
    exact = [c for c, n in named if fold(n) == wanted]
    # "Bergen" is two gemeenten, told apart by what stands between brackets.
    found = exact or [c for c, n in named if fold(n.split("(")[0]) == wanted]
    if len(found) == 1 and wanted:
        return str(found[0])
    if found and wanted:
        options = " of ".join(f"'{names[c]}'" for c in found)
        msg = f"Er zijn {len(found)} gemeenten die '{shorten(name)}' heten. Kies {options}."
        raise OnbekendError(msg)
    gone = herindelingen[
        (herindelingen["oude_naam"].map(fold) == wanted) | (herindelingen["oude_code"] == code)
    ]
    if len(gone) and wanted:
        day = date.fromisoformat(str(gone["datum"].iloc[-1]))
        year, now = day.year, join_namen(f"'{n}'" for n in dict.fromkeys(gone["nieuwe_naam"]))
        if jaar.startswith(f"{day.day}-{day.month}-{year} "):
            msg = (
                f"'{shorten(name)}' is geen gemeente meer in de indeling van {jaar}. Kies {now}, "
                "waarin zij opgaat."
            )
            raise OnbekendError(msg)
        msg = (
            f"Gemeente '{shorten(name)}' bestaat sinds {year} niet meer. Kies {now}, waarin zij "
            "opging."
        )
        raise OnbekendError(msg)
    msg = (
        f"Gemeente '{shorten(name)}' bestaat niet in de gemeentelijke indeling van "
        f"{jaar}.{suggest(name, list(names))} "
        "Geef de naam of de code (zoals GM0014)."
    )
    raise OnbekendError(msg)


def find_opvolgers(
    herindelingen: Mapping[str, Sequence[str]], current: Container[str]
) -> dict[str, list[str]]:
    """Return the gemeenten of today behind each name that is gone, through every step.

    A gemeente that was divided leads to all that took a part of it.

    Parameters
    ----------
    herindelingen
        The columns ``oude_code, oude_naam, nieuwe_code``: a row per old gemeente and successor.
    current
        Codes of today.

    Returns
    -------
    dict
        Old name, ascending, to codes, ascending. Names that still exist may be among
        them: "De Friese Meren" is gone, "Utrecht" is not.
    """
    old = dict(zip(herindelingen["oude_code"], herindelingen["oude_naam"], strict=True))
    opvolgers: dict[str, set[str]] = {}
    for code, successor in zip(
        herindelingen["oude_code"], herindelingen["nieuwe_code"], strict=True
    ):
        opvolgers.setdefault(code, set()).add(successor)
    found: dict[str, list[str]] = {}
    for first, name in old.items():
        todo, seen = {first}, set[str]()
        while todo - seen:
            code = min(todo - seen)
            seen.add(code)
            if code not in current:
                todo |= opvolgers.get(code, set())
        found[name] = sorted(code for code in seen if code in current)
    return {name: found[name] for name in sorted(found)}
