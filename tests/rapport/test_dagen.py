"""A day stays on one line, in pages and in Word; in a page an option does too."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from lappendeken.rapport.gedeeld.bouwstenen import Cel, Kolom, Tabel
from lappendeken.rapport.gedeeld.render import hou_heel
from lappendeken.rapport.gedeeld.worddocument import Worddocument

DAG = '<span class="dag">'
OPTIE = '<span class="optie">'


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>1-1-2026</p>", '<p><span class="dag">1-1-2026</span></p>'),
        (
            "<i>1-1-2026 tot 31-12-2026</i>",
            f"<i>{DAG}1-1-2026</span> tot {DAG}31-12-2026</span></i>",
        ),
        ("<p>2026-01-01, RMC-2026, 1-2-3, 12-1-2026-x</p>", None),
        ('<a title="1-1-2026" href="x">x</a>', None),
        ("<script>1-1-2026</script><style>1-1-2026</style><code>1-1-2026</code>", None),
        ("<svg><title>x</title><text>1-1-2026</text></svg>", None),
        ("<title>1-1-2026</title><!-- 1-1-2026 -->", None),
        ("<p>(--nulmodel-groei).</p>", f"<p>({OPTIE}--nulmodel-groei</span>).</p>"),
        (
            "<code>x a-b --uit c --x-y=1-1-2026</code>",
            f"<code>x a-b {OPTIE}--uit</span> c {OPTIE}--x-y</span>=1-1-2026</code>",
        ),
        ("<p>a--b, -- c, --1, a – b</p><!-- --uit --><style>--inkt</style>", None),
        ('<a title="--uit" href="--uit">x</a><script>--uit</script>', None),
    ],
)
def test_a_page_keeps_a_day_whole_where_it_is_text(page: str, expected: str | None) -> None:
    assert hou_heel(page) == (expected or page)


def test_word_keeps_a_day_whole_everywhere(tmp_path: Path) -> None:
    word = Worddocument("Stand 1-1-2026")
    word.kop("Kop 2-2-2026")
    word.schrijf("Van 3-3-2026 tot 4-4-2026, niet RES-2026.")
    word.tabel(Tabel("t", "Bij 5-5-2026", (Kolom("A"),), ((Cel("6-6-2026"),),)), 9)
    word.inhoudsopgave("Inhoud")
    content = word.to_bytes()
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    assert list(OpenXmlValidator().validate(str(path)).errors) == []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(n).decode() for n in archive.namelist() if n.startswith("word/")]
    texts = re.findall(r"<w:t[ >][^<]*", " ".join(parts))
    assert not [text for text in texts if re.search(r"\d-\d", text)]
    # Two hyphens a day; the heading stands in the table of contents too.
    assert sum(part.count("<w:noBreakHyphen/>") for part in parts) == 2 * 7
    document = docx.Document(io.BytesIO(content))
    assert "Van 3-3-2026 tot 4-4-2026, niet RES-2026." in [p.text for p in document.paragraphs]
