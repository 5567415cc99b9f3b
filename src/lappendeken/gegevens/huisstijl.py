"""Reading the style of who sends a page: a TOML file, and the logo beside it.

Whatever the file says, what comes out is safe to write: colours that can be read, names of
letters, lines of text, and a logo that was decoded and drawn anew.
"""

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lappendeken.basis.bestand import is_netwerkpad, read_bytes
from lappendeken.basis.huisstijl import VLAK, Huisstijl, Logo
from lappendeken.basis.stijl import ACCENT, CONTRAST, GEEN_KLEUR, INKT, compute_contrast
from lappendeken.basis.tekst import format_getal, join_namen, shorten, suggest
from lappendeken.basis.toml import read_toml
from lappendeken.errors import GegevensError

TOML_BYTES, TOML_DIEPTE = 100_000, 3
LOGO_BYTES = 2_000_000
LOGO_PIXELS = 16_000_000
"""Of a logo as it is given: 4,000 by 4,000."""
LOGO_BREEDTE, LOGO_HOOGTE = 480, 128
"""Of a logo as it is written: twice what a page shows."""
_ZWAAR = 24_000
"""Bytes of a logo from which 256 colours must do: every page holds it."""
AFZENDER_TEKENS = 120
DISCLAIMER_TEKENS = 400
LETTERS, LETTER_TEKENS = 5, 40

VELDEN = ("afzender", "disclaimer", "logo", "lettertype", "kleuren")
_STANDAARD: Mapping[str, str] = MappingProxyType({"accent": ACCENT, "tekst": INKT, "vlak": VLAK})
_KLEUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_LETTER = re.compile(r"[^\W\d_][\w -]*")
# Text to what it is read on: paper, a box, and the grey of a missing value.
_OP: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "accent": (("wit", "#ffffff"),),
        "tekst": (("wit", "#ffffff"), ("het grijs van een lege waarde", GEEN_KLEUR)),
    }
)


def load_huisstijl(path: Path) -> Huisstijl:
    """Read a style.

    Parameters
    ----------
    path
        A TOML file with ``afzender``, ``disclaimer``, ``logo``, ``lettertype`` and ``[kleuren]``,
        each of which may be left out. The logo is named from the folder of the file.

    Raises
    ------
    GegevensError
        If a file is missing, too large or of another kind, a field is unknown, or a colour
        cannot be read on its background; one Dutch sentence.
    """
    raw, _ = read_toml(path, maximum=TOML_BYTES, diepte=TOML_DIEPTE, wat="Huisstijl")
    name = shorten(path.name)
    _check_namen(name, raw, VELDEN, "Een huisstijl")
    kleuren = _read_kleuren(name, raw.get("kleuren", {}))
    sender = _read_tekst(name, "afzender", raw.get("afzender", ""), AFZENDER_TEKENS)
    return Huisstijl(
        accent=kleuren["accent"],
        inkt=kleuren["tekst"],
        vlak=kleuren["vlak"],
        letters=_read_letters(name, raw.get("lettertype", [])),
        afzender=sender,
        naam=sender,
        disclaimer=_read_tekst(name, "disclaimer", raw.get("disclaimer", ""), DISCLAIMER_TEKENS),
        logo=_read_logo(name, path, raw["logo"]) if "logo" in raw else None,
    )


def _check_namen(name: str, given: Mapping[str, Any], known: tuple[str, ...], wat: str) -> None:
    unknown = sorted(set(given) - set(known))
    if unknown:
        msg = (
            f"{name}: '{shorten(unknown[0])}' is onbekend.{suggest(unknown[0], known)} "
            f"{wat} heeft {join_namen(known)}."
        )
        raise GegevensError(msg)


def _read_tekst(name: str, veld: str, given: object, most: int) -> str:
    text = " ".join(given.split()) if isinstance(given, str) else None
    if text is None or len(text) > most or not text.isprintable():
        msg = (
            f"{name}: '{veld}' is {shorten(repr(given))}. Schrijf een tekst van hoogstens "
            f"{format_getal(most)} leesbare tekens."
        )
        raise GegevensError(msg)
    return text


def _read_letters(name: str, given: object) -> tuple[str, ...]:
    """Return names of letters; what is on the computer of the reader is all that is used."""
    asked = [given] if isinstance(given, str) else given
    if not isinstance(asked, list) or len(asked) > LETTERS:
        msg = (
            f"{name}: 'lettertype' is {shorten(repr(given))}. Schrijf een naam, of een lijst van "
            f'hoogstens {LETTERS}, zoals ["Verdana", "Arial"].'
        )
        raise GegevensError(msg)
    for one in asked:
        if not isinstance(one, str) or len(one) > LETTER_TEKENS or not _LETTER.fullmatch(one):
            msg = (
                f"{name}: lettertype {shorten(repr(one))} kan niet. Schrijf de naam van een "
                "lettertype dat op de computer van de lezer staat, zoals Verdana: letters, "
                "cijfers, spaties en streepjes."
            )
            raise GegevensError(msg)
    return tuple(asked)


def _read_kleuren(name: str, given: object) -> dict[str, str]:
    if not isinstance(given, dict):
        msg = f"{name}: schrijf de kleuren onder een eigen kop [kleuren]."
        raise GegevensError(msg)
    _check_namen(name, given, tuple(_STANDAARD), "[kleuren]")
    found = {**_STANDAARD, **{key: _read_kleur(name, key, value) for key, value in given.items()}}
    for key, grounds in _OP.items():
        for what, ground in (*grounds, ("kleuren.vlak", found["vlak"])):
            _check_contrast(name, key, found[key], what, ground)
    return found


def _read_kleur(name: str, key: str, given: object) -> str:
    text = given.strip().lower() if isinstance(given, str) else ""
    if not _KLEUR.fullmatch(text):
        msg = (
            f"{name}: kleuren.{key} is {shorten(repr(given))}. Schrijf een kleur als "
            '"#rrggbb", zoals "#0b5768".'
        )
        raise GegevensError(msg)
    return text if len(text) == 7 else "#" + "".join(2 * c for c in text[1:])


def _check_contrast(name: str, key: str, kleur: str, op: str, grond: str) -> None:
    ratio = compute_contrast(kleur, grond)
    if ratio < CONTRAST:
        # Cut, never rounded: what is just too little should not read as enough.
        shown = format_getal(math.floor(ratio * 10) / 10, 1)
        msg = (
            f"{name}: kleuren.{key} {kleur} heeft op {op} ({grond}) een contrast van {shown}, en "
            f"voor leesbare tekst is {format_getal(CONTRAST, 1)} nodig (WCAG). Kies een donkerder "
            f"{key}{' of een lichter vlak' if op == 'kleuren.vlak' else ''}."
        )
        raise GegevensError(msg)


def _read_logo(name: str, path: Path, given: object) -> Logo:
    if not isinstance(given, str) or not given.strip():
        msg = f"{name}: 'logo' is {shorten(repr(given))}. Schrijf de naam van een PNG of JPEG."
        raise GegevensError(msg)
    if is_netwerkpad(given):
        msg = f"{name}: logo '{shorten(given)}' staat op een andere computer. Zet het naast {name}."
        raise GegevensError(msg)
    content = read_bytes(path.parent / given, maximum=LOGO_BYTES, wat="Logo")
    return draw_logo(content, shorten(Path(given).name))


def draw_logo(content: bytes, name: str) -> Logo:
    """Draw a logo anew, no larger than a page needs.

    Parameters
    ----------
    content
        The file as it was given.
    name
        What the sentence calls it.

    Returns
    -------
    Logo
        Only its pixels: what else the file held (a place, a name, a script) is left behind.

    Raises
    ------
    GegevensError
        If it is no PNG or JPEG, damaged, or unpacks to too much.
    """
    from PIL import Image

    no_picture = (
        f"Logo '{name}' is geen PNG of JPEG die te lezen is. Bewaar het opnieuw als PNG; een SVG "
        "kan niet."
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as opened:
                width, height = opened.size
                too_large = width * height > LOGO_PIXELS
                drawn = None if too_large else opened.convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        drawn = None
    # A decoder meets whatever somebody made: it may end in any way.
    except Exception as error:
        raise GegevensError(no_picture) from error
    if drawn is None:
        msg = (
            f"Logo '{name}' heeft meer dan {format_getal(LOGO_PIXELS)} beeldpunten. Verklein het; "
            f"{LOGO_BREEDTE} bij {LOGO_HOOGTE} is genoeg."
        )
        raise GegevensError(msg)
    drawn.thumbnail((LOGO_BREEDTE, LOGO_HOOGTE))
    png = _save(drawn)
    if len(png) > _ZWAAR:
        png = _save(drawn.quantize(256, method=Image.Quantize.FASTOCTREE))
    return Logo(png, *drawn.size)


def _save(picture: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
