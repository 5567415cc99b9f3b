"""Published lists say more than the regio: what cannot be it is left out, a choice stays one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import Ingelezen, read_indeling_bestand
from lappendeken.gegevens.inlezen.gemeenten import Gemeentezoeker
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze

Lees = Callable[..., Ingelezen]

NOORD = ("Groningen", "Fryslân", "Drenthe", "Overijssel")


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    def read(text: str, name: str = "lijst.csv", **wijze: str) -> Ingelezen:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return read_indeling_bestand(
            path, catalogus, herindelingen=catalogus.herindelingen, wijze=Leeswijze(**wijze)
        )

    return read


@pytest.fixture
def noord(catalogus: Catalogus) -> list[tuple[str, str, str]]:
    """Code, name and provincie of the gemeenten of four provincies."""
    table = catalogus.gemeenten
    return [
        (str(code), str(row.gemeente_naam), str(row.provincie))
        for code, row in table.iterrows()
        if row.provincie in NOORD
    ]


def write(header: str, rows: Iterable[Iterable[object]]) -> str:
    return "\n".join([header, *(";".join(map(str, row)) for row in rows)]) + "\n"


def regios(found: Ingelezen) -> dict[str, str]:
    namen = found.indeling.regionamen
    return {g: namen.get(code, code) for g, code in found.indeling.hoofdregio.items() if code}


def test_a_count_or_an_amount_is_no_regio(lees: Lees, noord: list[tuple[str, str, str]]) -> None:
    rows = [(n, p, i % 4, 7 + 2 * (i % 9)) for i, (_, n, p) in enumerate(noord)]
    found = lees(write("Gemeente;Province;Deceased;Zetels", rows))
    assert regios(found) == {c: p for c, _, p in noord}
    assert found.protocol.kolommen["regio"] == "Province"


def test_numbers_that_neighbours_share_stay_a_choice(
    lees: Lees, noord: list[tuple[str, str, str]]
) -> None:
    rows = [(n, p, 1 if p in NOORD[:2] else 2) for _, n, p in noord]
    with pytest.raises(LappendekenError) as caught:
        lees(write("Gemeente;Provincie;Cluster", rows))
    assert "'Provincie' en 'Cluster'" in str(caught.value)


def test_words_stay_a_choice_wherever_they_lie(
    lees: Lees, noord: list[tuple[str, str, str]]
) -> None:
    rows = [(n, p, ("rood", "wit", "blauw")[i % 3]) for i, (_, n, p) in enumerate(noord)]
    with pytest.raises(LappendekenError) as caught:
        lees(write("Gemeente;Provincie;Kopgroep", rows))
    assert "'Provincie' en 'Kopgroep'" in str(caught.value)


def test_few_neighbours_decide_nothing(lees: Lees) -> None:
    with pytest.raises(LappendekenError, match="'Verband' en 'Ronde'"):
        lees("Gemeente;Verband;Ronde\nAssen;A;1\nEmmen;A;2\nEde;B;1\nEpe;B;2\n")


def test_the_inhabitants_of_a_regio_go_with_its_name(
    lees: Lees, noord: list[tuple[str, str, str]]
) -> None:
    size = {p: 100_000 + 17 * i for i, p in enumerate(NOORD)}
    rows = [(n, p, size[p]) for _, n, p in noord]
    found = lees(write("Gemeente;Veiligheidsregio's;Inwoneraantal van regio", rows))
    assert regios(found) == {c: p for c, _, p in noord}


def test_a_list_of_places_names_the_regio_of_their_gemeente(
    lees: Lees, noord: list[tuple[str, str, str]]
) -> None:
    rows = [(f"{n}-{part}", n, p) for _, n, p in noord for part in ("Oost", "West")]
    found = lees(write("Woonplaats;Gemeente;Provincie", [*rows, *rows[:3]]))
    assert regios(found) == {c: p for c, _, p in noord}


def test_what_every_gemeente_has_for_itself_is_no_regio(
    lees: Lees, noord: list[tuple[str, str, str]]
) -> None:
    # Four pairs share a number, so it does not differ on every row.
    rows = [(n, p, f"tel {i // 2 * 2 if i < 8 else i}") for i, (_, n, p) in enumerate(noord)]
    found = lees(write("Gemeente;Kring;Bereikbaar", rows))
    assert regios(found) == {c: p for c, _, p in noord}


def test_the_name_beside_a_code_is_the_gemeente_again(
    lees: Lees, noord: list[tuple[str, str, str]]
) -> None:
    rows = [(n, p, int(c[2:])) for c, n, p in noord]
    found = lees(write("naam;Province;cbs_code", [*rows, *rows]))
    assert regios(found) == {c: p for c, _, p in noord}


def test_a_column_regio_that_holds_gemeenten_is_refused(lees: Lees) -> None:
    text = "Regio;Naam;Opkomst\nAssen;Assen;61\nEmmen;Emmen;58\nEde;Ede;63\nEpe;Epe;60\n"
    with pytest.raises(LappendekenError) as caught:
        lees(text)
    assert "in kolom 'Regio' staan de gemeenten zelf, en geen regio's" in str(caught.value)
    assert "--kolom-regio" in str(caught.value)


def test_the_provincie_that_is_the_regio_tells_bergen_apart(lees: Lees) -> None:
    found = lees("gemeente;provincie\nBergen;Limburg\nBergen;Noord-Holland\nVenlo;Limburg\n")
    assert regios(found) == {
        "GM0893": "Limburg",
        "GM0373": "Noord-Holland",
        "GM0983": "Limburg",
    }


def test_of_a_provincie_for_an_address_and_one_for_people_the_name_counts(lees: Lees) -> None:
    rows = [
        {"code": code, "provincie": slug, "provincieNaam": naam}
        for code, slug, naam in (
            ("GM0106", "drenthe", "Drenthe"),
            ("GM0114", "drenthe", "Drenthe"),
            ("GM0080", "fryslan", "Fryslân"),
            ("GM0074", "fryslan", "Fryslân"),
        )
    ]
    found = lees(json.dumps({"versie": 1, "gemeenten": rows}), "lijst.json")
    assert regios(found) == {row["code"]: row["provincieNaam"] for row in rows}


@pytest.mark.parametrize(
    "data",
    [
        {
            "Assen": {"kring": "Noord", "inwoners": 70_123},
            "Emmen": {"kring": "Noord", "inwoners": 107_001},
            "Ede": {"kring": "Zuid", "inwoners": 124_000},
        },
        {"per code": {"GM0106": {"x": "Noord"}, "GM0114": {"x": "Noord"}, "GM0228": {"x": "Zuid"}}},
    ],
)
def test_objects_may_stand_under_the_name_or_code_of_their_gemeente(
    lees: Lees, data: object
) -> None:
    found = lees(json.dumps(data), "lijst.json")
    assert regios(found) == {"GM0106": "Noord", "GM0114": "Noord", "GM0228": "Zuid"}


def test_public_bodies_in_the_caribbean_are_left_out_and_said(lees: Lees) -> None:
    text = "naam;kring;cbs_code\nAssen;Noord;106\nBonaire;Elders;9001\nEmmen;Noord;114\n"
    found = lees(text + "Ede;Zuid;228\nSint Eustatius;Elders;9002\n", kolom_gemeente="cbs_code")
    assert regios(found) == {"GM0106": "Noord", "GM0114": "Noord", "GM0228": "Zuid"}
    assert "regel 3 ('Bonaire') en regel 6 ('Sint Eustatius')" in " ".join(found.meldingen)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("AlphenaandenRijn", "GM0484"),
        ("Reusel-DeMierden", "GM1667"),
        ("SintAnthonis", "GM1982"),
        ("Noardeast-Friesland", "GM1970"),
        ("Gemeente Mill en St. Hubert", "GM1982"),
        ("Gemeente Nuenen c.a.", "GM0820"),
        ("Kollumerland ca", "GM1970"),
        ("Gemeente Súdwest Fryslân", "GM1900"),
    ],
)
def test_finds_names_without_spaces_or_in_part(catalogus: Catalogus, text: str, code: str) -> None:
    assert Gemeentezoeker(catalogus, catalogus.herindelingen).find(text) == code


@pytest.mark.parametrize("text", ["Friesland", "Nuenen", "Alphen", "Berg en", "Mill"])
def test_a_part_that_says_no_more_is_not_enough(catalogus: Catalogus, text: str) -> None:
    assert not Gemeentezoeker(catalogus, catalogus.herindelingen).herken(text)


def test_a_row_that_repeats_says_the_same_on_every_line(lees: Lees) -> None:
    rows = [("Assen", "Noord"), ("Ede", "Zuid")] * 300
    found = lees(write("Gemeente;Regio", rows))
    assert regios(found) == {"GM0106": "Noord", "GM0228": "Zuid"}
    assert "Assen (regel 2, 4, 6 en 297 andere)" in " ".join(found.meldingen)
