"""What people write in the column of the regio that is not the name of a regio."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from lappendeken.basis.tekst import fold, format_getal, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import NAAM_TEKENS
from lappendeken.gegevens.inlezen.rijen import MAX_GETOOND, Rijen

GEEN_REGIO = "geen_regio"
ONBEKEND = "onbekend"

_KOLOMMEN = ("regio", "regio_code")
# Folded and without spaces: "N.v.t.", "#N/B" (a look-up of Excel that found nothing).
_GEEN = frozenset(
    {"geen", "geenregio", "nvt", "nietvantoepassing", "nb", "na", "null", "none", "nan"}
)
_ONBEKEND = frozenset({"onbekend", "unknown"})
# What Excel makes of a code such as 3-1, in a cell and in a CSV.
_DATUM = re.compile(
    r"\d{4}-\d\d-\d\d|\d{1,2}-(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)(?:-\d\d)?"
)
_STREPEN = frozenset("-‐‑‒–—−")
# A stroke between two regios; the others are also part of names: "Noord en Midden".
_STREEP = re.compile(r"[/|;\n]")
_TUSSEN = re.compile(r"[/|;\n,+&]|\b(?:en|of)\b")
_DEEL = re.compile(r"\(?\d{1,3}(?:[.,]\d+)?\s*%\)?")
_VOETNOOT = re.compile(r"(.*[^\s*†‡¹²³⁰⁴-⁹⁾])\s*[*†‡¹²³⁰⁴-⁹⁾]+")
_LANGSTE_WOORD = 25
_AFKORTING = re.compile(r"[A-Z]{2,3}")


@dataclass(frozen=True, slots=True)
class Regiorijen:
    """Rows of which the cells of the regio are a regio or empty.

    Attributes
    ----------
    rijen
        Line number and cells by own name; ``bron_status`` says why there is no regio
        when the file does so in a word.
    meldingen
        What was filled in or taken for no regio, in Dutch.
    aangenomen
        What was taken for one regio and may be several.
    """

    rijen: tuple[tuple[int, dict[str, str]], ...]
    meldingen: tuple[str, ...]
    aangenomen: tuple[str, ...] = ()


def read_regiorijen(
    tabel: Rijen, kolommen: Mapping[str, int], *, vullen: bool = True
) -> Regiorijen:
    """Understand the cells of the regio: a name, a word for none, or empty as the one above.

    Parameters
    ----------
    tabel
        With a column ``regio`` or ``regio_code``.
    kolommen
        Own name of a column to its position.
    vullen
        Whether an empty cell can mean the regio above it: in a list, not on a map.

    Raises
    ------
    GegevensError
        If a cell is empty and may mean no regio or the regio above it, or a name is too
        long.
    """
    rows = list(tabel.records(kolommen))
    places = [kolommen[name] for name in _KOLOMMEN if name in kolommen]
    longest = max((len(cells[i]) for _, cells in tabel.rijen for i in places), default=0)
    for regel, cells in rows if longest > NAAM_TEKENS else ():
        if any(len(cells.get(name, "")) > NAAM_TEKENS for name in _KOLOMMEN):
            msg = (
                f"{tabel.waar(regel)}: de naam van de regio heeft meer dan "
                f"{format_getal(NAAM_TEKENS)} tekens. Kort haar in."
            )
            raise GegevensError(msg)
    noted = _drop_voetnoten(tabel, rows)
    # A table of our own says of every row why its regio is empty.
    said = [] if "bron_status" in kolommen or not vullen else _fill_down(tabel, rows)
    return Regiorijen(
        tuple(rows),
        (*noted, *said, *_replace_woorden(tabel, rows), *_notice_datums(tabel, rows)),
        tuple(_notice_samen(tabel, rows)),
    )


def _drop_voetnoten(tabel: Rijen, rows: list[tuple[int, dict[str, str]]]) -> list[str]:
    """Take the mark of a footnote off the names of regios, and say of which."""
    found: dict[str, int] = {}
    for regel, cells in rows:
        if match := _VOETNOOT.fullmatch(cells.get("regio", "")):
            found.setdefault(cells["regio"], regel)
            cells["regio"] = match[1]
    if not found:
        return []
    shown = [f"'{shorten(name)}' (regel {regel})" for name, regel in found.items()]
    text = (
        f"Zonder het teken van een voetnoot gelezen in {tabel.plaats}: regio "
        f"{join_namen(shown, MAX_GETOOND)}."
    )
    return [text]


def _notice_datums(tabel: Rijen, rows: list[tuple[int, dict[str, str]]]) -> list[str]:
    """Say which regios look like a date: a spreadsheet takes a code for one."""
    texts = {cells.get(name, ""): regel for regel, cells in reversed(rows) for name in _KOLOMMEN}
    dates = sorted((regel, text) for text, regel in texts.items() if _DATUM.fullmatch(text))
    if not dates:
        return []
    shown = [f"'{text}' (regel {regel})" for regel, text in dates]
    text = (
        f"Als regio gelezen in {tabel.plaats}, maar het is een datum: "
        f"{join_namen(shown, MAX_GETOOND)}. Excel maakt van een code zoals 3-1 een datum; geef "
        "de kolom dan de opmaak Tekst en vul haar opnieuw."
    )
    return [text]


def _notice_samen(tabel: Rijen, rows: list[tuple[int, dict[str, str]]]) -> list[str]:
    """Say which regios seem to be several in one cell."""
    first = {
        cells.get("regio") or cells.get("regio_code", ""): regel for regel, cells in reversed(rows)
    }
    names = {fold(name): name for name in first if name}
    found = [
        (regel, f"'{shorten(name)}' (regel {regel}, naast {join_namen(parts, MAX_GETOOND)})")
        for name, regel in first.items()
        if (parts := [f"'{shorten(names[key])}'" for key in _split_samen(name, names)])
    ]
    if not found:
        return []
    text = (
        f"Als één regio gelezen in {tabel.plaats}: "
        f"{join_namen((text for _, text in sorted(found)), MAX_GETOOND)}. Ligt een gemeente in "
        "meer regio's, geef haar dan een regel per regio, met in een kolom 'aandeel' het deel "
        "(0,6 en 0,4, of 'onbekend')."
    )
    return [text]


def _split_samen(text: str, names: Collection[str]) -> list[str]:
    """Return the other regios, folded, of which a text is made; empty when it is a name."""
    bare = _DEEL.sub(" ", text)
    own = fold(text)
    parts = [key for part in _STREEP.split(bare) if (key := fold(part))]
    if len(parts) > 1 and (known := [key for key in parts if key in names and key != own]):
        return known
    parts = [key for part in _TUSSEN.split(bare.casefold()) if (key := fold(part))]
    if len(parts) > 1 and all(key in names for key in parts):
        return parts
    words = bare.split()
    for place in range(1, len(words)):
        pair = [fold(" ".join(words[:place])), fold(" ".join(words[place:]))]
        if all(key in names for key in pair):
            return pair
    return []


def _fill_down(tabel: Rijen, rows: list[tuple[int, dict[str, str]]]) -> list[str]:
    """Fill the empty cells of a list that names each regio once, above its gemeenten."""
    if all(cells.get("regio") or cells.get("regio_code") for _, cells in rows):
        return []
    written = [tuple(cells.get(name, "") for name in _KOLOMMEN) for _, cells in rows]
    names = Counter(regio for regio in written if any(regio))
    empty = [i for i, regio in enumerate(written) if not any(regio)]
    # In a list in which an empty cell means no regio, a regio has more gemeenten than one.
    if not empty or not names or names.total() >= 2 * len(names):
        return []
    heads = [i for i, regio in enumerate(written) if any(regio)]
    followed = all(i + 1 < len(written) and not any(written[i + 1]) for i in heads)
    if not (len(names) > 1 and names.total() == len(names) and heads[0] == 0 and followed):
        msg = (
            f"{tabel.waar(rows[empty[0]][0])}: de regio is leeg, en het is niet duidelijk of dat "
            "de regio erboven is of geen regio. Vul op elke regel de regio in, of schrijf 'geen'."
        )
        raise GegevensError(msg)
    current: dict[str, str] = {}
    for (_, cells), regio in zip(rows, written, strict=True):
        if any(regio):
            current = {name: cells[name] for name in _KOLOMMEN if name in cells}
        else:
            cells.update(current)
    melding = (
        f"In {tabel.plaats} staat elke regio alleen op de eerste regel van haar groep; zij geldt "
        f"ook voor de {format_getal(len(empty))} lege cellen eronder."
    )
    return [melding]


def _replace_woorden(tabel: Rijen, rows: list[tuple[int, dict[str, str]]]) -> list[str]:
    """Empty the cells that say that there is no regio; count the words."""
    texts = {cells.get(name, "") for _, cells in rows for name in _KOLOMMEN}
    codes = _has_afkortingen(texts)
    meaning_of = {text: _find_betekenis(text, codes) for text in texts}
    if not any(meaning_of.values()):
        return []
    counted: dict[str, Counter[str]] = {GEEN_REGIO: Counter(), ONBEKEND: Counter()}
    for _, cells in rows:
        meant = {name: meaning_of[cells.get(name, "")] for name in _KOLOMMEN}
        words = [name for name in _KOLOMMEN if meant[name]]
        for name in words:
            written, cells[name] = cells[name], ""
            if not any(cells.get(other) for other in _KOLOMMEN if not meant[other]):
                counted[meant[name]][written] += 1
                if not cells.get("bron_status"):
                    cells["bron_status"] = meant[name]
                # One gemeente counts once, also when code and name both say so.
                for other in words:
                    cells[other] = ""
                break
    said = []
    for meaning, text in (
        (GEEN_REGIO, "Als geen regio gelezen"),
        (ONBEKEND, "Als onbekende regio gelezen"),
    ):
        if counted[meaning]:
            shown = [
                f"'{shorten(word)}' ({format_getal(count)} keer)"
                for word, count in counted[meaning].most_common()
            ]
            said.append(f"{text} in {tabel.plaats}: {join_namen(shown, MAX_GETOOND)}.")
    return said


def _find_betekenis(text: str, codes: bool) -> str:
    """Return what a word in the place of a regio means; empty when it is a regio."""
    if not text or len(text) > _LANGSTE_WOORD:
        return ""
    if set(text) <= _STREPEN:
        return GEEN_REGIO
    if set(text) <= {"?"}:
        return ONBEKEND
    word = fold(text).replace(" ", "")
    if word in _ONBEKEND:
        return ONBEKEND
    if word in _GEEN and not (codes and _AFKORTING.fullmatch(text)):
        return GEEN_REGIO
    return ""


def _has_afkortingen(texts: Collection[str]) -> bool:
    """Tell whether all regios are abbreviations: among DR, GR and ZH, NB is Noord-Brabant."""
    regios = {text for text in texts if text and not _find_betekenis(text, codes=False)}
    return len(regios) > 1 and all(_AFKORTING.fullmatch(regio) for regio in regios)
