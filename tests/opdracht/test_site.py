"""A site: pages that lead to each other, sheets per gemeente, and the sitemap."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from lappendeken import Catalogus, load_catalogus
from lappendeken.errors import SelectieError, UitvoerError
from lappendeken.opdracht import herhaal
from lappendeken.opdracht import rapport as rapportopdracht
from lappendeken.opdracht.gedeeld.bladen import name_bladen
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.site import ZONDER_ADRES, Site, Verzoek, check_adres, render_sitemap, run
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import Run

ROOT = Path(__file__).parents[2]
KEUZE = Keuze(indelingen=("ggd", "res", "jeugdregio"))


def silent(_: str) -> None:
    """Say nothing of the progress."""


@pytest.fixture(scope="module")
def controle() -> ModuleType:
    spec = importlib.util.spec_from_file_location("c", ROOT / "scripts" / "controleer_site.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "een map é"
    made = run(Verzoek(folder, KEUZE, "https://voorbeeld.nl/x", nulmodel=0), silent)
    assert ZONDER_ADRES not in made.meldingen
    return folder


# --- small things ----------------------------------------------------------------------------


def test_a_page_is_called_after_its_gemeente_or_its_place() -> None:
    named = name_bladen(
        [
            ("a", "Bergen (L.)"),
            ("b", "Bergen (NH.)"),
            ("c", "Súdwest-Fryslân"),
            ("d", "Noord"),
            ("e", "noord"),
            ("f", "Con"),
            ("g", "Index"),
            ("h", "../../etc/passwd"),
            ("i", "京都"),
            ("j", "x" * 61),
            ("k", "<b>"),
        ]
    )
    assert list(named.values()) == [
        "bergen-l.html",
        "bergen-nh.html",
        "sudwest-fryslan.html",
        "blad-4.html",
        "blad-5.html",
        "blad-6.html",
        "blad-7.html",
        "etc-passwd.html",
        "blad-9.html",
        "blad-10.html",
        "b.html",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("https://a.nl", "https://a.nl/"),
        ("http://a.nl/b/", "http://a.nl/b/"),
        ("http://a.nl/b//", "http://a.nl/b/"),
    ],
)
def test_an_address_ends_in_one_slash(text: str, expected: str) -> None:
    assert check_adres(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a.nl",
        "ftp://a.nl",
        "https://",
        "https://a.nl/b c",
        "https://a.nl?x=1",
        "https://a.nl#x",
        "https://[",
        "x" * 500,
    ],
)
def test_what_is_no_address_is_refused_before_anything_is_written(
    text: str, tmp_path: Path
) -> None:
    with pytest.raises(SelectieError, match="is geen webadres"):
        run(Verzoek(tmp_path / "s", KEUZE, text), silent)
    assert not list(tmp_path.iterdir())


def test_a_sitemap_escapes_and_is_in_order() -> None:
    text = render_sitemap("https://a.nl/x&y/", ["b c.html", "a.html"])
    assert re.findall("<loc>(.*?)</loc>", text) == [
        "https://a.nl/x&amp;y/a.html",
        "https://a.nl/x&amp;y/b%20c.html",
    ]


def test_the_command_and_the_report_are_of_what_was_asked() -> None:
    asked = Verzoek(Path("s"), KEUZE, "https://a.nl", maatlat="corop", nulmodel=0)
    assert asked.format_opdracht() == (
        "lappendeken site MAP --indelingen ggd,res,jeugdregio --adres https://a.nl --maatlat corop "
        "--nulmodel 0"
    )
    made = asked.to_rapport()
    assert (made.keuze, made.maatlat, made.nulmodel) == (KEUZE, "corop", 0)
    assert made.alle_gemeenten


def test_a_page_leads_to_the_others_and_not_to_itself() -> None:
    site = Site(Verzoek(Path("s"), KEUZE), "")
    # Without provincies, as in a country of a user's own, there is no page of them.
    assert site.list_links() == [
        ("Nederland", ""),
        ("Gemeenten", "gemeenten/index.html"),
        ("Indelingen", "indelingen/index.html"),
        ("Kaart", "kaart.html"),
        ("Downloads", "downloads.html"),
    ]
    assert site.list_bladlinks("Gemeenten") == [
        ("Nederland", "../index.html"),
        ("Gemeenten", ""),
        ("Indelingen", "../indelingen/index.html"),
        ("Kaart", "../kaart.html"),
        ("Downloads", "../downloads.html"),
    ]


def test_what_is_wrong_with_the_folder_is_said_without_an_option_that_is_not_there(
    tmp_path: Path,
) -> None:
    place = tmp_path / "s.txt"
    place.write_text("van een ander", encoding="utf-8")
    with pytest.raises(UitvoerError) as caught:
        run(Verzoek(place, KEUZE), silent)
    assert "--uit" not in str(caught.value)
    assert "uitvoer" not in str(caught.value)


def test_nothing_of_others_is_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    folder.mkdir()
    (folder / "index.html").write_text("van een ander", encoding="utf-8")
    with pytest.raises(UitvoerError) as caught:
        run(Verzoek(folder, KEUZE), silent)
    assert "--uit" not in str(caught.value)
    assert (folder / "index.html").read_text(encoding="utf-8") == "van een ander"


def test_the_check_sees_what_is_broken(controle: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<p id="x"></p><a href="#x"></a><a href="#y"></a><a href="b.html"></a><a href="../c"></a>'
        '<a href="https://elders.nl"></a><script src="https://elders.nl/s.js"></script>',
        encoding="utf-8",
    )
    assert controle.list_fouten(tmp_path) == [
        "a.html: #y wijst naar een plaats die er niet is",
        "a.html: b.html bestaat niet",
        "a.html: ../c wijst buiten de site",
        "a.html: laadt https://elders.nl/s.js van elders",
    ]


# --- a whole site ----------------------------------------------------------------------------


def test_every_link_resolves_and_every_page_is_there(
    controle: ModuleType, site: Path, catalogus: Catalogus
) -> None:
    assert controle.list_fouten(site) == []
    count = len(catalogus.gemeenten)
    assert len(list((site / "gemeenten").iterdir())) == count + 1
    assert len(list((site / "provincies").iterdir())) == 12 + 1
    assert {p.name for p in (site / "indelingen").iterdir()} == {
        "index.html",
        "ggd-2025.html",
        "jeugdregio-2025.html",
        "res-2025.html",
    }
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    listed = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert {one.removeprefix("https://voorbeeld.nl/x/") for one in listed} == pages


def test_the_same_input_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    run(Verzoek(tmp_path / "s", KEUZE, "https://voorbeeld.nl/x", nulmodel=0), silent)
    ours = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())
    assert ours == sorted(
        path.relative_to(tmp_path / "s") for path in (tmp_path / "s").rglob("*") if path.is_file()
    )
    assert not [
        one for one in ours if (site / one).read_bytes() != (tmp_path / "s" / one).read_bytes()
    ]


def test_sheets_are_light_and_stand_beside_one_map(site: Path) -> None:
    sheets = [path for path in (site / "gemeenten").iterdir() if path.name != "index.html"]
    assert max(path.stat().st_size for path in sheets) < 60_000
    text = (site / "gemeenten" / "leiden.html").read_text(encoding="utf-8")
    assert 'href="../kaart.html#gemeente=GM0546"' in text
    assert 'src="' not in text


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("gemeenten/leiden.html", ("--gemeente", "Leiden")),
        ("gemeenten/bergen-nh.html", ("--gemeente", "Bergen (NH.)")),
        ("provincies/drenthe.html", ("--provincie", "Drenthe")),
        ("index.html", ()),
    ],
)
def test_a_page_on_a_part_is_run_again_as_a_report_on_it(
    run: Run, site: Path, page: str, words: tuple[str, ...]
) -> None:
    read = herhaal.read_rapport(site / page)
    head, tail = ("--indelingen", "ggd,res,jeugdregio"), ("--nulmodel", "0")
    alle = () if words else ("--alle-gemeenten",)
    assert read.woorden == (*head, *words, *alle, *tail)
    ended = run("herhaal", str(site / page))
    assert (ended.code, ended.out.strip()) == (0, "Elk cijfer is hetzelfde gebleven."), ended


def test_a_sheet_says_how_it_is_made_again(site: Path) -> None:
    text = (site / "gemeenten" / "bergen-nh.html").read_text(encoding="utf-8")
    assert (
        hou_heel(
            "Dit blad, met bijlagen, maakt u opnieuw met <code>lappendeken rapport --indelingen "
            "ggd,res,jeugdregio --gemeente &#34;Bergen (NH.)&#34; --nulmodel 0</code>; <code>"
            "lappendeken herhaal bergen-nh.html</code> zegt welk cijfer sindsdien veranderde."
        )
        in text
    )


SITE = (
    "Deze bladzijde maakt u opnieuw met <code>lappendeken site MAP --indelingen "
    "ggd,res,jeugdregio --adres https://voorbeeld.nl/x --nulmodel 0</code>; <code>lappendeken "
    "herhaal</code> met {} zegt welk cijfer sindsdien veranderde."
)


@pytest.mark.parametrize(
    ("page", "given"),
    [
        ("provincies/index.html", "een blad uit deze lijst"),
        ("gemeenten/index.html", "een blad uit deze lijst"),
        *(
            (page, "de voorpagina (index.html) of het blad van een provincie of gemeente")
            for page in ("indelingen/index.html", "indelingen/ggd-2025.html", "downloads.html")
        ),
    ],
)
def test_a_page_without_a_score_says_how_it_is_made_again(
    site: Path, page: str, given: str
) -> None:
    assert hou_heel(SITE.format(given)) in (site / page).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "page", ["gemeenten/index.html", "provincies/index.html", "indelingen/ggd-2025.html"]
)
def test_a_page_without_a_score_is_not_run_again(run: Run, site: Path, page: str) -> None:
    ended = run("herhaal", str(site / page))
    assert ended.code == 1
    assert "het blad van een provincie of gemeente" in ended.err.replace("\n", " ")


def test_a_page_without_numbers_says_which_page_to_give(run: Run, site: Path) -> None:
    for page in ("downloads.html", "rapport.json"):
        ended = run("herhaal", str(site / page))
        assert (ended.code, ended.err.strip().replace("\n", " ")) == (
            1,
            (
                "Fout: 'rapport.json' is van een hele site. Geef de bladzijde waar het om gaat: "
                "index.html, of het blad van een provincie of gemeente."
            ),
        )


@pytest.mark.traag
def test_the_widest_sheets_are_light_and_not_every_one_is_as_coarse(tmp_path: Path) -> None:
    keuze = Keuze(provincies=("Gelderland",))
    verzoek = rapportopdracht.Verzoek(keuze, tmp_path / "u", nulmodel=0, alle_gemeenten=True)
    rapportopdracht.run(verzoek, silent)
    sheets = [*(tmp_path / "u" / "gemeenten").glob("[!i]*.html")]
    assert len(sheets) == 51
    assert max(path.stat().st_size for path in sheets) < 60_000


@pytest.mark.traag
def test_sheets_of_a_selection_are_those_of_the_selection(tmp_path: Path) -> None:
    keuze = Keuze(indelingen=("ggd", "res"), provincies=("Flevoland",))
    verzoek = rapportopdracht.Verzoek(keuze, tmp_path / "u", nulmodel=0, alle_gemeenten=True)
    made = rapportopdracht.run(verzoek, silent, catalogus=load_catalogus())
    assert tmp_path / "u" / "gemeenten" in made.paden
    assert sorted(path.name for path in (tmp_path / "u" / "gemeenten").iterdir()) == [
        "almere.html",
        "dronten.html",
        "index.html",
        "lelystad.html",
        "noordoostpolder.html",
        "urk.html",
        "zeewolde.html",
    ]
    index = (tmp_path / "u" / "gemeenten" / "index.html").read_text(encoding="utf-8")
    assert '<a href="almere.html">Almere</a>' in index
    assert (
        hou_heel(
            "Deze bladzijde maakt u opnieuw met <code>lappendeken rapport --indelingen ggd,res "
            "--provincie Flevoland --alle-gemeenten --nulmodel 0</code>; <code>lappendeken herhaal"
            "</code> met een blad uit deze lijst zegt welk cijfer sindsdien veranderde."
        )
        in index
    )
