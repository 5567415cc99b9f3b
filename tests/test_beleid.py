"""The policy of every page that a command writes: what is slipped in does not act.

The pages are found, not listed: every command of the command line runs, and whatever it
leaves behind that a browser opens as a page is put to the test.
"""

from __future__ import annotations

import re
import shlex
import threading
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click
import pytest

from lappendeken.basis.beleid import build_beleid
from lappendeken.cli import hoofd
from rooster import write

pytest_plugins = ("browser",)

OPDRACHTEN = {
    "rapport": "rapport --indelingen ggd,res,rmc --nulmodel 0 --uit rapport",
    "herhaal": "herhaal rapport/rapport.json",
    "kaart": "kaart --indelingen ggd,res --uit kaart.html",
    "gemeente": "gemeente Assen --indelingen ggd,res",
    "indelingen lijst": "indelingen lijst",
    "indelingen toon": "indelingen toon ggd",
    "indelingen controleer": "indelingen controleer",
    "indelingen export": "indelingen export ggd --uit ggd.csv",
    "indelingen toevoegen": "indelingen toevoegen ggd.csv --naam mijn",
    "indelingen verwijderen": "indelingen verwijderen mijn",
    "leeg": "leeg lijst.xlsx --met ggd",
    "vergelijk": "vergelijk res provincie --met ggd --uit vergelijking",
    "scenario": "scenario alternatief.csv --indelingen ggd,res --uit scenario",
    "voorstel": "voorstel --indelingen ggd,res --seconden 1 --pareto ggd --uit voorstel",
    "ensemble": "ensemble --indeling ggd --indelingen ggd,res --aantal 40 --aanloop 20",
    "gesprek": "gesprek ggd:GGD Drenthe --indelingen ggd,res --uit gesprek",
    "raadsblad": "raadsblad Assen --indelingen ggd,res --nulmodel 0 --uit raadsblad",
    "wetstoets": "wetstoets rmc --vervangt res --indelingen ggd,res --uit wetstoets",
    "site": "site site --indelingen ggd,res --nulmodel 0",
    "register": "register --uit register.csv --indelingen ggd,res",
}
"""How each command is run here: on little, and next to each other in one folder."""
ZONDER_KNOP = {"gesprek.html"}
"""Pages to read, with no table to sort and nothing to press."""
SOMS = {"index.html", "kaart.html", "rapport.html", "downloads.html"}
MEESTE = 3
OOK = (
    "scenario --voorbeeld alternatief.csv",
    "vergelijk --vlakken vierkanten.gpkg stroken.gpkg --uit vlakken",
)
"""Other ways of a command, run before."""


def list_opdrachten(group: click.Group, *before: str) -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from list_opdrachten(command, *before, name)
        else:
            yield " ".join((*before, name))


@pytest.fixture(scope="module")
def bladzijden(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Run every command, and return each file that opens as a page."""
    folder = tmp_path_factory.mktemp("alles")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        write(folder / "vierkanten.gpkg", ("aabb", "ccdd"))
        write(folder / "stroken.gpkg", ("xxxx", "yyyy"))
        for words in (*OOK, *OPDRACHTEN.values()):
            with pytest.raises(SystemExit) as ended:
                hoofd.main(shlex.split(words), prog_name="lappendeken")
            assert not ended.value.code, words
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    pages = [path for path in files if is_page(path)]
    # A site has hundreds of sheets from one template: some of each folder, and its index.
    return [page for page in pages if page.name in SOMS or _place(page, pages) < MEESTE]


def _place(page: Path, pages: list[Path]) -> int:
    return [one for one in pages if one.parent == page.parent].index(page)


def is_page(path: Path) -> bool:
    """Whether a browser runs what stands in it, by its name or its first bytes."""
    start = path.read_bytes()[:1000].lower()
    named = path.suffix.lower() in (".html", ".htm", ".xhtml", ".svg")
    return named or re.match(rb"\s*(<!doctype html|<html|<svg)", start) is not None


def test_every_command_is_run() -> None:
    assert set(list_opdrachten(hoofd.main)) == set(OPDRACHTEN)


def test_pages_are_found(bladzijden: list[Path]) -> None:
    assert {path.name for path in bladzijden} >= {
        "rapport.html",
        "kaart.html",
        "vergelijking.html",
        "gebieden.html",
        "scenario.html",
        "voorstel.html",
        "ensemble.html",
        "gesprek.html",
        "wetstoets.html",
        "raadsblad.html",
        "index.html",
        "downloads.html",
    }


# --- what stands in the page ----------------------------------------------------------


class Pagina(HTMLParser):
    """The policy of a page, its inline scripts and styles, and its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.beleid: list[str] = []
        self.teksten: dict[str, list[str]] = {"script": [], "style": []}
        self.attributen: set[str] = set()
        self._open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.attributen |= set(found)
        if found.get("http-equiv") == "Content-Security-Policy":
            # Only what comes after it is bound by it.
            assert self.teksten == {"script": [], "style": []}
            self.beleid.append(found["content"] or "")
        if tag in self.teksten and found.get("type") != "application/json":
            self._open = tag
            self.teksten[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = "" if tag == self._open else self._open

    def handle_data(self, data: str) -> None:
        if self._open:
            self.teksten[self._open][-1] += data


def test_each_page_allows_its_own_scripts_and_styles_only(bladzijden: list[Path]) -> None:
    for path in bladzijden:
        page = Pagina(path.read_text(encoding="utf-8"))
        (beleid,) = page.beleid
        images = ("data:",) if "img-src data:" in beleid else ()
        mine = build_beleid(page.teksten["script"], page.teksten["style"], images)
        assert beleid == mine, path.name
        # What a hash cannot allow.
        assert "style" not in page.attributen, path.name
        assert not [name for name in page.attributen if name.startswith("on")], path.name


def test_the_policy_is_spelled_by_hand() -> None:
    # The hash is that of `printf %s "..." | openssl dgst -sha256 -binary | base64`.
    script = "alert('Hello, world.');"
    assert build_beleid([script], ["a{}"], ["data:", "https://kaart.example"]) == (
        "default-src 'none'; img-src data: https://kaart.example; "
        "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; "
        "script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; "
        "base-uri 'none'; form-action 'none'"
    )
    assert build_beleid([], []) == "default-src 'none'; base-uri 'none'; form-action 'none'"


# --- in the browser -------------------------------------------------------------------


@pytest.mark.parametrize("width", [1440, 390])
def test_each_page_works_under_its_policy(
    bladzijden: list[Path], open_page: Any, width: int
) -> None:
    # The fixture fails the test on any console message, such as a script that was refused.
    for path in bladzijden:
        page = open_page(path, width=width)
        found = page.locator("button:visible, input:visible").count()
        # A sheet of a site may have something to press or not.
        if "site" not in path.parts:
            assert (found > 0) == (path.name not in ZONDER_KNOP), path.name


AANVALLEN = {
    "script": "<script>{code}</script>",
    "script from elsewhere": "<script src='{adres}'></script>",
    "onerror": "<img src='data:,' onerror='{code}'>",
    "onload in a drawing": "<svg onload='{code}'></svg>",
    "link with script": "<a class='aanval' href='javascript:void({code})'>klik</a>",
    "page in the page": "<iframe srcdoc='<script>parent.{code}</script>'></iframe>",
    "foreign image": "<img src='{adres}'>",
    "foreign image in a drawing": "<svg><image href='{adres}'></image></svg>",
    "foreign page": "<iframe src='{adres}'></iframe>",
    "foreign object": "<object data='{adres}'></object>",
    "foreign style": "<link rel='stylesheet' href='{adres}'>",
    "style": "<style>html {{ background: url('{adres}') }}</style>",
    "style attribute": "<p style='background: url({adres})'>tekst</p>",
    "form": "<form action='{adres}'><button class='aanval'>klik</button></form>",
}
"""What an attacker would put in a page: it calls our address, by script or by itself."""


@pytest.fixture(scope="module")
def luisteraar() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine: its address, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path.removeprefix("/").split("?")[0])
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def probeer(
    browser: Any, luisteraar: tuple[str, list[str]], tmp_path: Path
) -> Iterator[Callable[[str], set[str]]]:
    """Return ``probeer(page)``: put every attack in it, and name those that acted."""
    adres, asked = luisteraar
    context = browser.new_context()

    def probeer(text: str) -> set[str]:
        asked.clear()
        attacks = [
            attack.format(adres=f"{adres}/{number}", code=f"gelukt({number})")
            for number, attack in enumerate(AANVALLEN.values())
        ]
        end = text.rindex("</body>")
        path = tmp_path / "aanval.html"
        path.write_text(text[:end] + "\n".join(attacks) + text[end:], encoding="utf-8")
        page = context.new_page()
        page.add_init_script("window.gedaan = []; window.gelukt = (nr) => gedaan.push(String(nr))")
        # Until all that it loads is there, so that only a click needs patience.
        page.goto(path.as_uri())
        ran: set[str] = set()
        for item in page.locator(".aanval").all():
            item.dispatch_event("click")
            page.wait_for_timeout(300)
            ran |= set(page.evaluate("window.gedaan"))
        page.close()
        names = list(AANVALLEN)
        # A page that opened asks for its icon too.
        return {names[int(number)] for number in ran | set(asked) if number.isdigit()}

    yield probeer
    context.close()


def test_what_is_slipped_in_does_not_act(
    bladzijden: list[Path], probeer: Callable[[str], set[str]]
) -> None:
    # Where there is no policy, each of them acts.
    assert probeer("<!DOCTYPE html><title>kaal</title><body></body>") == set(AANVALLEN)
    acted = {str(path): probeer(path.read_text(encoding="utf-8")) for path in bladzijden}
    assert {name: attacks for name, attacks in acted.items() if attacks} == {}
