"""Ways in which people write a gemeente, taken back to a code or a plain name.

Nothing is guessed: each rule rewrites the text, and the outcome counts only when exactly
one gemeente is called so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lappendeken.basis.tekst import fold

PROVINCIES: Mapping[str, str] = MappingProxyType(
    {
        "gr": "groningen",
        "gn": "groningen",
        "fr": "fryslan",
        "friesland": "fryslan",
        "frl": "fryslan",
        "dr": "drenthe",
        "ov": "overijssel",
        "o": "overijssel",
        "fl": "flevoland",
        "ge": "gelderland",
        "gld": "gelderland",
        "ut": "utrecht",
        "nh": "noord holland",
        "zh": "zuid holland",
        "ze": "zeeland",
        "z": "zeeland",
        "nb": "noord brabant",
        "brabant": "noord brabant",
        "li": "limburg",
        "lb": "limburg",
        "l": "limburg",
    }
)
"""Folded abbreviation or other name of a provincie to its folded name."""

DEELS = re.compile(r"(.+?)\s*[(\[,]\s*(?:ged(?:eeltelijk|\.)?|deels|deel)\s*[)\]]?", re.IGNORECASE)
"""A gemeente of which a part is meant."""

SAMEN = re.compile(r"[/|;,&+\n]|\ben\b", re.IGNORECASE)
"""What stands between two gemeenten in one cell, or inside the name of one: Aa en Hunze."""

_ADRES = re.compile(r"\S*[/#:](?:gemeente[/_-])?gm(\d{4})/?", re.IGNORECASE)
_FORMULE = re.compile(r'=\s*"(.*)"')
_CODE = re.compile(
    r"(?:NL[-._: ]?CBS[-._: ]*)?(?:(?:GM|G)[-_ ]?)?0*(\d{1,4})(?:[.,]0+)?", re.IGNORECASE
)
_CODE_VOOROP = re.compile(r"(?:GM)?0*(\d{1,4})\s*[-–:,;|]?\s+(['’]?[^\W\d].*)", re.IGNORECASE)
_CODE_ACHTERAAN = re.compile(r"(\D.*?)\s*[-–:,|]?\s*[(\[]?\b(GM)?0*(\d{1,4})[)\]]?", re.IGNORECASE)

_TOEVOEGING = re.compile(r"\s*[(\[,]\s*(?:de\s+)?(?:gemeente|gem\.?)\s*[)\]]?\s*$", re.IGNORECASE)
_VOORVOEGSEL = re.compile(r"^(?:de\s+)?(?:gemeente|gem\.)\s+", re.IGNORECASE)
_LIDWOORD = re.compile(r"^(.+?)\s*[,(]\s*(de|den|het|'s|’s|'t|’t)\s*\)?$", re.IGNORECASE)
_MET_ANDEREN = re.compile(r"[\s,]+c\.?\s?a\.?\s*$", re.IGNORECASE)
_VOETNOOT = re.compile(r"\s*(?:(?<![(\[\d])\d{1,2}\)|[(\[]\d[)\]]|[¹²³⁰⁴-⁹]+⁾?)$")
"""A mark of a footnote: ``1)``, ``(1)`` or a raised number; a code has two digits or more."""
_AAN = re.compile(r"\ba[/.]\s?d\.?\s?", re.IGNORECASE)
_SINT = re.compile(r"\bst\.\s?", re.IGNORECASE)
_FRIESLAND = re.compile(r"(?<=-)friesland$", re.IGNORECASE)
_HAAKJES = re.compile(r"^(.+?)\s*[(\[,]\s*([^()\[\]]+?)\s*[)\]]?$")


def parse_code(text: str) -> str:
    """Return the code of a gemeente that a text is and nothing else; empty if it is none.

    Examples
    --------
    >>> [parse_code(t) for t in ("14", "0014", "14.0", '="0014"', "'0014", "gm0014", "G0014")]
    ['GM0014', 'GM0014', 'GM0014', 'GM0014', 'GM0014', 'GM0014', 'GM0014']
    >>> parse_code("https://identifier.overheid.nl/tooi/id/gemeente/gm0014")
    'GM0014'
    >>> parse_code("Assen")
    ''
    """
    bare = _strip(text)
    found = _CODE.fullmatch(bare) or _ADRES.fullmatch(bare)
    return f"GM{int(found[1]):04d}" if found else ""


def split_code(text: str) -> tuple[str, str] | None:
    """Take code and name apart when one cell has both.

    Returns
    -------
    tuple or None
        Code and name; None when the cell is not made so.

    Examples
    --------
    >>> split_code("0014 Groningen"), split_code("Groningen (GM0014)")
    (('GM0014', 'Groningen'), ('GM0014', 'Groningen'))
    >>> split_code("Assen") is None
    True
    """
    bare = _strip(text)
    if found := _CODE_VOOROP.fullmatch(bare):
        return f"GM{int(found[1]):04d}", found[2].strip()
    found = None if _VOETNOOT.search(bare) else _CODE_ACHTERAAN.fullmatch(bare)
    # A number that is not marked as a code may be anything.
    if found and (found[2] or bare.endswith((")", "]")) or re.search(r"\b0\d{3}$", bare)):
        return f"GM{int(found[3]):04d}", found[1].strip()
    return None


def list_schrijfwijzen(text: str) -> Iterator[str]:
    """Yield plainer names for a gemeente that is written in another way, likeliest first.

    Examples
    --------
    >>> list(list_schrijfwijzen("Bilt, De"))
    ['De Bilt']
    >>> list(list_schrijfwijzen("Capelle a/d IJssel"))
    ['Capelle aan den IJssel', 'Capelle aan de IJssel']
    >>> [*list_schrijfwijzen("Leiden 1)"), *list_schrijfwijzen("Assen²")]
    ['Leiden', 'Assen']
    """
    seen = {text}
    todo = [text]
    for rule in _REGELS:
        for known in list(todo):
            for other in rule(known):
                if other and other not in seen:
                    seen.add(other)
                    todo.append(other)
    yield from todo[1:]


def split_streek(text: str) -> tuple[str, str] | None:
    """Take a name and the provincie behind it apart, such as ``Bergen (Noord-Holland)``.

    Returns
    -------
    tuple or None
        Name and folded provincie; None when no provincie stands behind it.
    """
    match = _HAAKJES.fullmatch(text.strip())
    pairs = [(match[1], match[2])] if match else []
    name, _, last = text.strip().rpartition(" ")
    pairs.append((name, last))
    for naam, streek in pairs:
        provincie = find_streek(streek)
        if naam and provincie:
            return naam, provincie
    return None


def find_streek(text: str) -> str:
    """Return the folded name of the provincie that a text means; empty if it is none.

    Examples
    --------
    >>> find_streek("N.-H."), find_streek("Friesland"), find_streek("Drenthe"), find_streek("x")
    ('noord holland', 'fryslan', 'drenthe', '')
    """
    key = fold(text)
    if key in PROVINCIES.values():
        return key
    return PROVINCIES.get(key) or PROVINCIES.get(key.replace(" ", ""), "")


def strip_anderen(text: str) -> str:
    """Take "c.a." (and others) off a name; empty when it is not there."""
    bare = _MET_ANDEREN.sub("", text)
    return bare if bare != text else ""


def _strip(text: str) -> str:
    bare = text.strip()
    if found := _FORMULE.fullmatch(bare):
        bare = found[1].strip()
    return bare.removeprefix("'").strip() if bare[1:2].isdigit() else bare


def _drop_voetnoot(text: str) -> Iterator[str]:
    yield _VOETNOOT.sub("", text)


def _drop_gemeente(text: str) -> Iterator[str]:
    yield _VOORVOEGSEL.sub("", _TOEVOEGING.sub("", text)).strip()


def _move_lidwoord(text: str) -> Iterator[str]:
    if found := _LIDWOORD.fullmatch(text):
        yield f"{found[2]} {found[1]}"


def _write_en(text: str) -> Iterator[str]:
    for mark in ("&", "+"):
        if mark in text:
            yield " ".join(text.replace(mark, " en ").split())
    if "-" in text:
        yield " ".join(text.replace("-", " en ").split())


def _write_aan(text: str) -> Iterator[str]:
    if _AAN.search(text):
        yield _AAN.sub("aan den ", text)
        yield _AAN.sub("aan de ", text)


def _write_fries(text: str) -> Iterator[str]:
    if _FRIESLAND.search(text):
        yield _FRIESLAND.sub("Fryslân", text)


def _write_sint(text: str) -> Iterator[str]:
    if _SINT.search(text):
        yield _SINT.sub("Sint ", text)


_REGELS = (
    _drop_voetnoot,
    _drop_gemeente,
    _move_lidwoord,
    _write_en,
    _write_aan,
    _write_fries,
    _write_sint,
)
