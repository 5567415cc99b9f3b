"""Tests of the style of a sender on pages, in Word and in Excel."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import click
import docx
import openpyxl
import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from getekend_rapport import teken_topologie
from lappendeken import Catalogus
from lappendeken.basis.huisstijl import Huisstijl, Logo, get_huisstijl, wear_huisstijl
from lappendeken.cli import hoofd
from lappendeken.gegevens.huisstijl import draw_logo
from lappendeken.rapport.gedeeld.render import hou_heel
from lappendeken.rapport.rapport import build_rapport, render_rapport
from lappendeken.rapport.rapport.model import Rapport
from lappendeken.rapport.rapport.word import build_docx
from lappendeken.tabellen.werkboek import build_werkboek
from nodig import cannot
from opdrachtregel import Run, check_refused
from tekening import indeling, vergelijk

EVIL = '<img src=x onerror="alert(1)"> & {{ 7*7 }}'
TOML = """
afzender = "Provincie Drenthe"
disclaimer = "Hieraan zijn geen rechten te ontlenen."
logo = "logo.png"
lettertype = "Georgia"
[kleuren]
accent = "#8a1538"
"""


def draw() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (200, 60), "#8a1538").save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture(scope="module")
def logo() -> Logo:
    return draw_logo(draw(), "logo.png")


@pytest.fixture(scope="module")
def rapport(catalogus: Catalogus) -> Rapport:
    stack = (indeling("a", "AABB"), indeling("b", "AAAB"))
    return build_rapport(vergelijk(*stack), catalogus, topologie=teken_topologie(4))


def test_a_page_wears_it_and_text_stays_text(rapport: Rapport, logo: Logo) -> None:
    stijl = Huisstijl(
        accent="#8a1538",
        vlak="#f6f1ee",
        letters=("Source Sans 3",),
        afzender=EVIL,
        naam=EVIL,
        disclaimer=EVIL,
        logo=logo,
    )
    plain = render_rapport(rapport)
    with wear_huisstijl(stijl):
        page = render_rapport(rapport)
    assert get_huisstijl() == Huisstijl()
    assert "--accent: #8a1538;" in page
    assert "--vlak: #f6f1ee;" in page
    assert r"--letters: Source Sans \33 , system-ui" in page
    safe = "&lt;img src=x onerror=&#34;alert(1)&#34;&gt; &amp; {{ 7*7 }}"
    assert f'alt="Logo van {safe}"' in page
    assert f'<p class="van">{safe}</p>' in page
    assert f'<p class="disclaimer">{safe}</p>' in page
    assert 'onerror="' not in page
    # A picture may be shown only when it stands in the page.
    assert "img-src data:;" in page
    assert "disclaimer" not in plain
    assert render_rapport(rapport) == plain


def test_who_sends_it_stands_above_a_page_once(rapport: Rapport) -> None:
    with wear_huisstijl(Huisstijl(afzender="congruent", naam="congruent")):
        page = render_rapport(rapport)
    assert ('class="van"' in page) is ("congruent" not in rapport.ondertitel)


def test_word_wears_it(rapport: Rapport, logo: Logo) -> None:
    stijl = Huisstijl(
        accent="#8a1538", letters=("serif", "Georgia"), naam="Drenthe", disclaimer=EVIL, logo=logo
    )
    with wear_huisstijl(stijl):
        document = docx.Document(io.BytesIO(build_docx(rapport)))
    assert document.core_properties.author == "Drenthe"
    assert str(document.styles["Heading 1"].font.color.rgb) == "8A1538"
    assert document.styles["Normal"].font.name == "Georgia"
    foot = [p.text for p in document.sections[0].footer.paragraphs]
    assert foot == [EVIL, "Pagina 1 van 1"]
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "Logo van Drenthe"
    # As high as on the screen: 60 dots, twice as fine.
    assert shape.height.inches == pytest.approx(30 / 96, abs=0.001)


def test_word_keeps_to_its_rules_in_any_style(tmp_path: Path, rapport: Rapport, logo: Logo) -> None:
    stijl = Huisstijl(letters=("A & B",), naam=EVIL, afzender=EVIL, disclaimer=EVIL, logo=logo)
    with wear_huisstijl(stijl):
        (tmp_path / "rapport.docx").write_bytes(build_docx(rapport))
    found = OpenXmlValidator().validate(str(tmp_path / "rapport.docx"))
    assert [str(error) for error in found.errors] == []


@pytest.mark.traag
def test_libreoffice_makes_a_pdf_of_every_word_file(run: Run, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        cannot("LibreOffice ontbreekt.")
    (tmp_path / "logo.png").write_bytes(draw())
    (tmp_path / "stijl.toml").write_text(TOML, encoding="utf-8")
    few = ("--indelingen", "ggd,res", "--huisstijl", "stijl.toml")
    for words in (
        ("rapport", "--docx", "--nulmodel", "0", "--provincie", "Drenthe"),
        ("gesprek", "ggd:GGD Drenthe"),
        ("raadsblad", "Assen", "--nulmodel", "0"),
        ("wetstoets", "rmc", "--vervangt", "res"),
    ):
        ended = run(*words, *few, "--uit", words[0])
        assert ended.code == 0, ended.err
        source = tmp_path / words[0] / f"{words[0]}.docx"
        profile = f"-env:UserInstallation=file://{tmp_path / 'profiel'}"
        subprocess.run(
            [office, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, source],
            check=True,
            capture_output=True,
            timeout=180,
        )
        pdf = (tmp_path / f"{words[0]}.pdf").read_bytes()
        assert pdf.startswith(b"%PDF")
        # The logo is in it, as a picture.
        assert b"/Subtype/Image" in pdf.replace(b" ", b""), words


def test_excel_wears_it(catalogus: Catalogus) -> None:
    stijl = Huisstijl(
        accent="#8a1538", afzender="A & B, 1 maart 2026", naam="A & B", disclaimer="=Concept"
    )
    with wear_huisstijl(stijl):
        content = build_werkboek(vergelijk(indeling("a", "AABB"), indeling("b", "AAAB")))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.properties.creator == "A & B"
    guide = {str(row[0]): row[1] for row in book["Leeswijzer"].iter_rows(values_only=True)}
    assert (guide["Afzender"], guide["Disclaimer"]) == ("A & B, 1 maart 2026", "'=Concept")
    sheet = book["gemeenten"]
    assert sheet["A1"].fill.fgColor.rgb == "FF8A1538"
    assert sheet.oddHeader.right.text == "A && B, 1 maart 2026"


def test_every_command_that_writes_pages_has_it() -> None:
    context = click.Context(hoofd.main)
    has, writes = set(), set()
    for name in hoofd.main.list_commands(context):
        command = hoofd.main.get_command(context, name)
        assert command is not None
        options = {option for param in command.params for option in param.opts}
        if "--huisstijl" in options:
            has.add(name)
        if "--overschrijf" in options:
            writes.add(name)
    assert has
    # A map alone keeps the colours by which maps compare, and a list to fill in is no page.
    assert has == writes - {"kaart", "leeg"}


def test_a_file_gives_the_sender_and_an_option_goes_before_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(draw())
    (tmp_path / "stijl.toml").write_text(TOML, encoding="utf-8")
    for extra, said in (((), "Provincie Drenthe"), (("--afzender", "Assen"), "Assen")):
        options = ("--indelingen", "ggd,res", "--huisstijl", "stijl.toml", "--datum", "2026-3-1")
        ended = run("gesprek", "ggd:GGD Drenthe", *options, *extra)
        assert ended.code == 0, ended.err
        page = (tmp_path / "gesprek" / "gesprek.html").read_text(encoding="utf-8")
        assert f'alt="Logo van {said}"' in page
        assert f"{said}, 1 maart 2026" in page
        assert "geen rechten te ontlenen" in page
        assert hou_heel("--huisstijl stijl.toml") in page
        word = docx.Document(str(tmp_path / "gesprek" / "gesprek.docx"))
        assert word.core_properties.author == said


@pytest.mark.parametrize(
    "opdracht",
    [
        ("rapport",),
        ("site", "map"),
        ("vergelijk", "ggd", "res"),
        ("scenario", "jeugd-25"),
        ("voorstel",),
        ("ensemble", "--indeling", "ggd"),
        ("gesprek", "ggd:GGD Drenthe"),
        ("raadsblad", "Ede"),
        ("wetstoets", "rmc"),
    ],
    ids=lambda words: words[0],
)
def test_a_style_that_is_no_good_writes_nothing(
    run: Run, tmp_path: Path, opdracht: tuple[str, ...]
) -> None:
    (tmp_path / "stijl.toml").write_text('[kleuren]\naccent = "#88ccee"\n', encoding="utf-8")
    check_refused(run, tmp_path, [*opdracht, "--huisstijl", "stijl.toml"], "contrast van 1,7")


ALLE = {
    "rapport": "rapport --provincie Flevoland --indelingen ggd,res --nulmodel 0 --alle-gemeenten",
    "site": "site uit --indelingen ggd,res --nulmodel 0",
    "vergelijk": "vergelijk res provincie --met ggd",
    "scenario": "scenario jeugd-midden-limburg --indelingen jeugdregio,ggd",
    "voorstel": "voorstel --indelingen ggd,res --seconden 1",
    "ensemble": "ensemble --indeling ggd --indelingen ggd,res --aantal 40 --aanloop 20",
    "raadsblad": "raadsblad Assen --indelingen ggd,res --nulmodel 0",
    "wetstoets": "wetstoets rmc --vervangt res --indelingen ggd,res",
}


@pytest.mark.traag
@pytest.mark.parametrize("opdracht", ALLE.values(), ids=ALLE)
def test_every_page_of_a_command_wears_it(run: Run, tmp_path: Path, opdracht: str) -> None:
    (tmp_path / "logo.png").write_bytes(draw())
    (tmp_path / "stijl.toml").write_text(TOML, encoding="utf-8")
    out = () if opdracht.startswith("site") else ("--uit", "uit")
    ended = run(*opdracht.split(), *out, "--huisstijl", "stijl.toml")
    assert ended.code == 0, ended.err
    pages = [path for path in (tmp_path / "uit").rglob("*.html") if path.name != "kaart.html"]
    assert pages
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert page.count('class="logo"') == 1, path
        assert "Provincie Drenthe" in re.sub(r"<img[^>]*>", "", page), path
        assert '<p class="disclaimer">Hieraan zijn geen rechten' in page, path
        assert "--accent: #8a1538;" in page, path
