"""One rule writes a share, in Python and in the pages; nothing else writes a percent sign."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import lappendeken
from lappendeken.basis.stijl import KLASSEN, find_klasse
from lappendeken.basis.tekst import GEEN_WAARDE, format_getal, format_procent
from nodig import cannot

BRON = Path(lappendeken.__file__).parent
TEKST_JS = BRON / "kaart" / "js" / "kern" / "tekst.js"

# value, decimals, what a reader sees: worked out by hand from the rule.
RANDEN = [
    (0.0, 0, "0%"),
    (1e-6, 0, "<1%"),
    (0.0049, 0, "<1%"),
    (0.0049999, 0, "<1%"),
    (0.005, 0, "1%"),
    (0.0149, 0, "1%"),
    # A half goes up, as Excel shows it.
    (0.125, 0, "13%"),
    (0.1249999, 0, "12%"),
    (0.145, 0, "15%"),  # 14.499999999999998 in a computer
    (0.285, 0, "29%"),  # 28.499999999999996
    (0.565, 0, "57%"),  # 56.49999999999999
    (1 / 8 + 2 / 8, 0, "38%"),
    (-0.125, 0, "-13%"),
    (0.394, 0, "39%"),
    (0.395, 0, "39,5%"),  # 40% has another colour
    (0.39999, 0, "39,9%"),
    (0.4, 0, "40%"),
    (0.404, 0, "40%"),
    (0.495, 0, "49,5%"),
    (0.5, 0, "50%"),
    (0.5949, 0, "59%"),
    (0.5975, 0, "59,7%"),
    (0.5999999, 0, "59,9%"),
    (0.6, 0, "60%"),
    (0.6975, 0, "69,7%"),
    (0.7996, 0, "79,9%"),
    (0.8951, 0, "89,5%"),
    (0.9, 0, "90%"),
    (0.994, 0, "99%"),
    (0.995, 0, ">99%"),
    (0.999999, 0, ">99%"),
    (1.0, 0, "100%"),
    (1.002, 0, ">100%"),
    (1.015, 0, "102%"),
    (-0.25, 0, "-25%"),
    # Seven tenths and two tenths and one tenth are not quite one in a computer.
    (0.7 + 0.2 + 0.1, 0, "100%"),
    (0.1 + 0.2 + 0.3 - 1e-15, 0, "60%"),
    (0.0004, 1, "<0,1%"),
    (0.0005, 1, "0,1%"),
    (0.12345, 2, "12,35%"),
    (0.4225, 1, "42,3%"),
    (0.0006, 1, "0,1%"),
    (0.5975, 1, "59,8%"),
    (0.5996, 1, "59,9%"),  # 60,0% would have another colour
    (0.9994, 1, "99,9%"),
    (0.9996, 1, ">99,9%"),
    (0.59998, 2, "59,99%"),
    (float("nan"), 0, GEEN_WAARDE),
    (None, 0, GEEN_WAARDE),
]


@pytest.mark.parametrize(("value", "decimals", "expected"), RANDEN)
def test_a_share_says_no_more_than_it_is(value: float | None, decimals: int, expected: str) -> None:
    assert format_procent(value, decimals) == expected


def test_text_and_colour_never_disagree() -> None:
    for number in range(20_001):
        share = number / 20_000
        text = format_procent(share)
        if text in {"<1%", ">99%"}:
            continue
        shown = float(text.removesuffix("%").replace(",", ".")) / 100
        assert find_klasse(shown) == find_klasse(share), (share, text)


def test_a_sum_just_below_a_border_has_the_colour_of_its_text() -> None:
    assert find_klasse(0.1 + 0.2 + 0.3 - 1e-15) == find_klasse(0.6)
    assert find_klasse(0.59999) != find_klasse(0.6)


# --- the same in the pages -------------------------------------------------------


def test_the_pages_write_shares_like_python() -> None:
    node = shutil.which("node") or cannot("Zonder Node is de JavaScript niet te proberen.")
    grid = [n / 2000 for n in range(2101)] + [n / 1000 + 0.00049 for n in range(1000)]
    grid += [value for value, _, _ in RANDEN if value is not None and value == value]
    cases = [(value, decimals) for value in grid for decimals in (0, 1, 2)]
    code = (
        f"import {{ getal, procent, KLASSEGRENZEN }} from {json.dumps(TEKST_JS.as_uri())};"
        "let text = ''; for await (const part of process.stdin) text += part;"
        "console.log(JSON.stringify("
        "[KLASSEGRENZEN, JSON.parse(text).map(([v, d]) => [procent(v, d), getal(10 * v, d)])]));"
    )
    found = subprocess.run(
        [node, "--input-type=module", "-e", code],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    borders, texts = json.loads(found.stdout)
    assert borders == [klasse.onder for klasse in KLASSEN[1:]]
    expected = [
        [format_procent(value, decimals), format_getal(10 * value, decimals)]
        for value, decimals in cases
    ]
    wrong = [
        (case, js, py) for case, js, py in zip(cases, texts, expected, strict=True) if js != py
    ]
    assert not wrong


# --- one door ---------------------------------------------------------------------


def percent_signs_of(source: str) -> list[int]:
    """Return the lines of Python where a percent sign stands behind a number that is computed."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            for value, after in zip(node.values, node.values[1:], strict=False):
                if (
                    isinstance(value, ast.FormattedValue)
                    and isinstance(after, ast.Constant)
                    and re.match(r"\s?(%|procent\b(?!punt))", str(after.value))
                ):
                    found.append(node.lineno)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if re.search(r"\{[^{}]*\}\s?%|\d%\}|%%$|%d%%", node.value):
                found.append(node.lineno)
        elif isinstance(node, ast.FormattedValue) and isinstance(node.format_spec, ast.JoinedStr):
            spec = node.format_spec.values
            if spec and isinstance(spec[-1], ast.Constant) and str(spec[-1].value).endswith("%"):
                found.append(node.lineno)
    return sorted(found)


def find_doors() -> dict[str, int]:
    """Return per file how often it writes a share by itself."""
    found = {}
    for path in sorted(BRON.rglob("*")):
        name = path.relative_to(BRON).as_posix()
        if path.suffix == ".py":
            count = len(percent_signs_of(path.read_text(encoding="utf-8")))
        elif path.suffix == ".jinja":
            count = len(re.findall(r"\}\}\s?%", path.read_text(encoding="utf-8")))
        elif path.suffix == ".js" and "/js/" in f"/{name}":
            text = path.read_text(encoding="utf-8")
            count = len(re.findall(r"\}%|\+ ?[\"'`]%|style: ?[\"'`]percent", text))
        else:
            continue
        if count:
            found[name] = count
    return found


def test_nothing_else_writes_a_share() -> None:
    assert find_doors() == {
        "basis/tekst.py": 4,
        "kaart/js/kern/tekst.js": 5,
        # Widths of bars.
        "kaart/js/paneel/legenda.js": 1,
        "kaart/js/paneel/regio.js": 1,
        # A stop of the seam slider: a whole tenth.
        "kaart/js/kern/naden.js": 1,
    }


@pytest.mark.parametrize(
    "source",
    [
        'f"{100 * share:.0f}%"',
        'f"{round(100 * share)} procent van de partners"',
        'f"{share:.0%}"',
        '"{}%".format(share)',
        '"%d%%" % share',
    ],
)
def test_a_second_door_is_found(source: str) -> None:
    assert percent_signs_of(source)


def test_points_are_no_shares() -> None:
    assert not percent_signs_of('f"{punten} procentpunt hoger"')
