"""One word for another: where it is said, and where it is not."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from lappendeken.basis.woordkeus import GEWOON
from lappendeken.model.eenheid import GEMEENTE, Eenheid, build_woordkeus
from nodig import cannot

WIJK = Eenheid("wijk", "wijken", gebied="Delft", is_eigen=True)
DISTRICT = Eenheid("district", "districten", onzijdig=True, gebied="", is_eigen=True)
NAMEN = ("Samenwerkende gemeenten Oost", "Nederland-Zuid", "A&B gemeente <x>")

ZINNEN = [
    (WIJK, "De gemeente en 2 buurgemeenten.", "De wijk en 2 buurwijken."),
    (
        WIJK,
        "Kilometers gemeentegrens in heel Nederland",
        "Kilometers grens tussen wijken in heel Delft",
    ),
    (WIJK, "Kaart van Nederland", "Kaart van Delft"),
    (WIJK, "Gemeenten per klasse", "Wijken per klasse"),
    (
        WIJK,
        "zie tabellen/gemeenten.csv, gemeenteparen.csv",
        "zie tabellen/gemeenten.csv, gemeenteparen.csv",
    ),
    (WIJK, "--gemeente en gemeente_code", "--gemeente en gemeente_code"),
    (
        WIJK,
        "in 'Samenwerkende gemeenten Oost' en Nederland-Zuid",
        "in 'Samenwerkende gemeenten Oost' en Nederland-Zuid",
    ),
    (WIJK, "gemeentelijke taken", "gemeentelijke taken"),
    (
        DISTRICT,
        "Elke gemeente telt; de gemeente die verhuist.",
        "Elk district telt; het district dat verhuist.",
    ),
    (DISTRICT, "Een gemeente is geen enkele gemeente.", "Een district is geen enkel district."),
    (DISTRICT, "de gemeenten van deze gemeente", "de districten van dit district"),
    (
        DISTRICT,
        "In heel Nederland, ook dezelfde gemeente",
        "In het hele gebied, ook hetzelfde district",
    ),
    (
        DISTRICT,
        "een grote gemeente telt naar haar inwoners",
        "een groot district telt naar zijn inwoners",
    ),
]


@pytest.mark.parametrize(("eenheid", "text", "said"), ZINNEN)
def test_says_it_in_the_words_of_the_user(eenheid: Eenheid, text: str, said: str) -> None:
    assert build_woordkeus(eenheid, NAMEN).zeg(text) == said


def test_of_gemeenten_nothing_changes() -> None:
    assert build_woordkeus(GEMEENTE, NAMEN) is GEWOON
    assert GEWOON.zeg("De gemeente in Nederland") == "De gemeente in Nederland"


def test_of_a_page_only_what_a_reader_sees_or_hears_changes() -> None:
    page = (
        '<p id="gemeenten" class="gemeente" aria-label="Zoek een gemeente">De gemeente '
        '<code>--gemeente gemeente</code> A&amp;B gemeente &lt;x&gt; <a href="#gemeenten">alle '
        "gemeenten</a></p><script>const gemeente = 1</script><style>.gemeente {}</style>"
    )
    assert build_woordkeus(WIJK, NAMEN).zeg_bladzijde(page) == (
        '<p id="gemeenten" class="gemeente" aria-label="Zoek een wijk">De wijk '
        '<code>--gemeente gemeente</code> A&amp;B gemeente &lt;x&gt; <a href="#gemeenten">alle '
        "wijken</a></p><script>const gemeente = 1</script><style>.gemeente {}</style>"
    )


def test_the_script_of_the_map_says_the_same() -> None:
    node = shutil.which("node")
    if node is None:
        cannot("Node was not found.")
    module = Path(__file__).parents[2] / "src/lappendeken/kaart/js/kern/woordkeus.js"
    program = (
        f"import {{ maakWoordkeus }} from {json.dumps(module.as_uri())};"
        "const cases = JSON.parse(process.argv[1]);"
        "console.log(JSON.stringify(cases.map(([e, t]) => maakWoordkeus(e)(t))));"
    )
    cases = []
    for eenheid, text, _ in ZINNEN:
        keus = build_woordkeus(eenheid, NAMEN)
        words = {"woorden": dict(keus.woorden), "beschermd": list(keus.beschermd)}
        cases.append([words, text])
    done = subprocess.run(
        [node, "--input-type=module", "-e", program, json.dumps(cases)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert json.loads(done.stdout) == [said for _, _, said in ZINNEN]
