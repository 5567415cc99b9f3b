"""One kind of apostrophe in what the map says."""

from __future__ import annotations

import re
from pathlib import Path

import lappendeken

KAART = Path(lappendeken.__file__).parent / "kaart"
_TOELICHTING = re.compile(r"^\s*(?://|/?\*).*$|^\s*#.*$", re.MULTILINE)


def test_no_word_has_a_straight_apostrophe() -> None:
    found = {
        (path.name, word)
        for path in (*KAART.rglob("js/**/*.js"), KAART / "lagen.py", *KAART.glob("static/*.html"))
        for word in re.findall(r"\w+'s\b", _TOELICHTING.sub("", path.read_text(encoding="utf-8")))
    }
    assert found == set()
