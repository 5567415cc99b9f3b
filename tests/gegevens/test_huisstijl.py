"""Tests of reading the style of a sender: what comes out is safe, what is wrong is a sentence."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from lappendeken.basis.huisstijl import Huisstijl
from lappendeken.basis.stijl import compute_contrast
from lappendeken.errors import GegevensError
from lappendeken.gegevens.huisstijl import draw_logo, load_huisstijl


def write(folder: Path, text: str) -> Path:
    path = folder / "huisstijl.toml"
    path.write_text(text, encoding="utf-8")
    return path


def draw(width: int, height: int, soort: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#8a1538").save(buffer, soort)
    return buffer.getvalue()


def build_bom(width: int, height: int) -> bytes:
    """Return a small file that says it is a very large picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + head + data + chunk(b"IEND", b"")


def test_reads_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(draw(960, 128))
    found = load_huisstijl(
        write(
            tmp_path,
            'afzender = " Provincie\\n Drenthe "\ndisclaimer = "Concept."\nlogo = "logo.png"\n'
            'lettertype = ["Source Sans 3", "serif"]\n'
            '[kleuren]\naccent = "#8A1538"\ntekst = "#222"\nvlak = "#f6f1ee"\n',
        )
    )
    assert (found.accent, found.inkt, found.vlak) == ("#8a1538", "#222222", "#f6f1ee")
    assert (found.naam, found.disclaimer) == ("Provincie Drenthe", "Concept.")
    assert found.letters == ("Source Sans 3", "serif")
    assert (found.letter, found.letterlijst) == ("Source Sans 3", r"Source Sans \33 , serif")
    assert found.logo is not None
    assert (found.logo.breedte, found.logo.hoogte) == (480, 64)
    assert found.logotekst == "Logo van Provincie Drenthe"


def test_nothing_in_it_changes_nothing(tmp_path: Path) -> None:
    assert load_huisstijl(write(tmp_path, "# nog leeg\n")) == Huisstijl()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('kleurn = "x"', r"'kleurn' is onbekend\. Bedoelde u 'kleuren'\? Een huisstijl heeft"),
        ('[kleuren]\nacent = "#000"', r"'acent' is onbekend\. Bedoelde u 'accent'\?"),
        ('kleuren = "rood"', r"schrijf de kleuren onder een eigen kop \[kleuren\]"),
        ('[kleuren]\naccent = "rood"', r"kleuren\.accent is 'rood'\. Schrijf een kleur"),
        ('[kleuren]\naccent = "#12345"', r"kleuren\.accent is '#12345'"),
        ('[kleuren]\naccent = "#000;}"', r"kleuren\.accent is '#000;}'"),
        ("[kleuren]\naccent = 3", r"kleuren\.accent is 3\."),
        ('lettertype = "a; } body { display: none"', r"lettertype .* kan niet"),
        ('lettertype = "url(http://x)"', r"lettertype .* kan niet"),
        ('lettertype = ["a", "b", "c", "d", "e", "f"]', r"hoogstens 5"),
        ("lettertype = 12", r"'lettertype' is 12"),
        ("afzender = 12", r"'afzender' is 12\. Schrijf een tekst van hoogstens 120"),
        (f'afzender = "{"x" * 121}"', r"hoogstens 120 leesbare tekens"),
        (f'disclaimer = "{"x" * 401}"', r"hoogstens 400 leesbare tekens"),
        ('disclaimer = "a\\u0000b"', r"leesbare tekens"),
        ('disclaimer = "a\\u202eb"', r"leesbare tekens"),
        ("logo = 1", r"'logo' is 1\. Schrijf de naam van een PNG of JPEG"),
        ('logo = "weg.png"', r"Logo '.*weg\.png' bestaat niet"),
        ('logo = "."', r"is een map"),
        ('logo = "//server/deel/logo.png"', r"staat op een andere computer\. Zet het naast"),
        ("a = [", r"is geen geldige TOML"),
    ],
)
def test_what_is_wrong_is_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(GegevensError, match=says) as caught:
        load_huisstijl(write(tmp_path, text))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("een", "ander", "ratio"),
    [
        # The two values that WCAG is checked with everywhere: black on white, and the grey
        # below which text on white is too light.
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#767676", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#0b5768", "#0b5768", 1.0),
    ],
)
def test_contrast_is_that_of_wcag(een: str, ander: str, ratio: float) -> None:
    assert compute_contrast(een, ander) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("kleuren", "says"),
    [
        ('accent = "#777777"', "#777777 heeft op wit .#ffffff. een contrast van 4,4, en .* 4,5"),
        ('vlak = "#0b5768"', "kleuren.accent #0b5768 heeft op kleuren.vlak .* contrast van 1,0"),
        ('tekst = "#6a6a6a"', "op het grijs van een lege waarde .#e4e4e0. een contrast van 4,2"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_contrast(
    tmp_path: Path, kleuren: str, says: str
) -> None:
    with pytest.raises(GegevensError, match=says):
        load_huisstijl(write(tmp_path, f"[kleuren]\n{kleuren}\n"))


def test_what_can_just_be_read_is_let_through(tmp_path: Path) -> None:
    found = load_huisstijl(write(tmp_path, '[kleuren]\naccent = "#767676"\nvlak = "#ffffff"\n'))
    assert found.accent == "#767676"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"geen plaatje",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"GIF89a" + bytes(40),
        draw(40, 40)[:60],
        draw(40, 40, "JPEG")[:200],
        draw(40, 40, "GIF"),
    ],
    ids=["leeg", "tekst", "svg", "gif-kop", "halve-png", "halve-jpeg", "gif"],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(GegevensError, match=r"'logo\.png' is geen PNG of JPEG die te lezen is"):
        draw_logo(content, "logo.png")


@pytest.mark.parametrize("size", [(4001, 4000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_that_unpacks_to_too_much_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(GegevensError, match=r"meer dan 16\.000\.000 beeldpunten"):
        draw_logo(build_bom(*size), "logo.png")


def test_a_logo_of_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "logo.png").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(GegevensError, match=r"Logo '.*logo\.png' is te groot: 50 MB, .* 2 MB"):
        load_huisstijl(write(tmp_path, 'logo = "logo.png"\n'))


def test_only_the_pixels_of_a_logo_are_kept() -> None:
    content = draw(60, 30) + b"<script>alert(1)</script>"
    logo = draw_logo(content, "logo.png")
    assert b"script" not in logo.png
    assert (logo.breedte, logo.hoogte) == (60, 30)
    assert logo.adres.startswith("data:image/png;base64,iVBOR")
    assert draw_logo(content, "logo.png") == logo


def test_a_heavy_logo_becomes_light() -> None:
    noise = Image.effect_noise((480, 128), 90).convert("RGB")
    buffer = io.BytesIO()
    noise.save(buffer, "PNG")
    assert len(draw_logo(buffer.getvalue(), "logo.png").png) < len(buffer.getvalue())
