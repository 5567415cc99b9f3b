"""Every claim about the world has a source with a date and an address, and says no more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import lappendeken
from lappendeken.rapport.gedeeld.verwijzingen import Verwijzing, load_verwijzingen

PAKKET = Path(lappendeken.__file__).parent
WORTEL = Path(__file__).parents[2]
# Whoever speaks about the world: councils, parliament, firms, other countries.
BEWERING = re.compile(
    r"(?:motie(?: van de Kamer)?|Kamerstuk) \d[\d  ]*(?:-[XVI]+)?(?: nr\. \d+)?"
    r"|Raad voor (?:het |Volks)\w+(?: Bestuur)?"
    r"|Andersson Elffers Felix|\bAEF\b|PROOF en KWINK|\bVNG\b|RegioAtlas|Vlaanderen|Engeland"
    r"|De regio als redding"
)
TEKSTEN = [
    *PAKKET.glob("rapport/**/*.py"),
    *PAKKET.glob("rapport/**/*.jinja"),
    WORTEL / "docs" / "methode.md",
    WORTEL / "README.md",
]


def mentions() -> dict[str, set[str]]:
    """Return what is named, and in which files."""
    found: dict[str, set[str]] = {}
    for path in TEKSTEN:
        # A sentence goes on over lines of source.
        text = re.sub(r'"\s*\n\s*f?"', "", path.read_text(encoding="utf-8"))
        for hit in BEWERING.findall(text):
            found.setdefault(hit, set()).add(path.name)
    return found


def test_every_name_in_a_text_has_a_source() -> None:
    known = [name for entry in load_verwijzingen() for name in (*entry.namen, entry.titel)]
    loose = {
        hit: files
        for hit, files in mentions().items()
        if not any(hit.removeprefix("motie ") in name or name in hit for name in known)
    }
    assert loose == {}


@pytest.mark.parametrize("entry", load_verwijzingen(), ids=lambda e: e.sleutel)
def test_a_source_is_whole(entry: Verwijzing) -> None:
    assert entry.adres.startswith("https://")
    assert entry.maker
    assert entry.zegt
    assert not entry.zegt.endswith(".")
    assert re.fullmatch(r"(?:(?:\d{1,2} [a-z]+ )?20\d\d)?", entry.datum)
    # Only RegioAtlas gives no date.
    assert entry.datum or entry.sleutel == "regioatlas"


def test_what_parliament_asked_is_told_as_it_was_asked() -> None:
    by_key = {entry.sleutel: entry for entry in load_verwijzingen()}
    motie = by_key["motie-444"]
    assert "personen met verward gedrag" in motie.zegt
    assert "of zij is aangenomen, is niet gevonden" in motie.zegt
    # It is no ground for the veiligheidsregio as the base of everything.
    for path in TEKSTEN:
        text = path.read_text(encoding="utf-8")
        assert "25 424" not in text or path.name == "verwijzingen.toml", path
    assert by_key["motie-138"].zin == (
        "Tweede Kamer, Motie-Bergkamp c.s. over onafhankelijk onderzoek naar effectievere "
        "bestuurlijke regio-indelingen, 35 570-XVI nr. 138 (3 december 2020): vraagt "
        "onafhankelijk onderzoek naar meer effectieve en congruente regio-indelingen in de zorg."
    )
