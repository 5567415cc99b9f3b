"""Tests of scenarios: reading, carrying out, and before beside after."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lappendeken import Catalogus, GegevensError, Indeling, LappendekenError, SelectieError
from lappendeken.analyse.scenario import (
    CRITERIA,
    STANDAARD,
    Scenario,
    Scenariovergelijking,
    Vervanging,
    Wijziging,
    apply_scenario,
    compute_scenario,
    read_scenario,
)
from lappendeken.errors import OnbekendError
from lappendeken.maten import MATEN
from lappendeken.model.kenmerken import Bron
from tekening import code, codes, gemeentetabel, indeling, overlappend, rij, tekeningen

Lees = Callable[..., Scenario]

RES = "indeling,gemeente,naar_regio,reden\n"
TOML = '[[wijziging]]\nindeling = "res"\n'


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus, standaard: tuple[Indeling, ...]) -> Lees:
    """Write text to a file and read it as a scenario on the standaard set."""

    def read(text: str, name: str = "idee.csv", **options: object) -> Scenario:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return read_scenario(tmp_path / name, catalogus, standaard, **options)  # type: ignore[arg-type]

    return read


def move(slug: str, number: int, naar: str, **more: object) -> Wijziging:
    return Wijziging(slug, code(number), naar, waar=f"x.csv, regel {number}", **more)  # type: ignore[arg-type]


def compare(
    *indelingen: Indeling,
    scenarios: list[Scenario],
    inwoners: list[int] | None = None,
    **options: object,
) -> Scenariovergelijking:
    size = len(indelingen[0].gemeenten)
    table = gemeentetabel(inwoners or [1] * size)
    return compute_scenario(indelingen, scenarios, table, rij(size), **options)  # type: ignore[arg-type]


# --- reading -------------------------------------------------------------------


def test_reads_the_moves_of_a_table(lees: Lees) -> None:
    found = lees(
        "Indeling;Gemeente;Naar regio;Reden\nres;Renswoude;U16;past\nRES-regio;GM0340;es14;\n"
    )
    assert found.naam == "idee"
    assert [(w.indeling, w.gemeente, w.naar, w.reden) for w in found.wijzigingen] == [
        ("res-2025", "GM0339", "ES14", "past"),
        ("res-2025", "GM0340", "ES14", ""),
    ]
    assert found.wijzigingen[1].waar == "idee.csv, regel 3"


def test_reads_the_moves_of_a_toml(lees: Lees) -> None:
    found = lees(f'naam = "Rhenen"\n\n{TOML}gemeente = "Rhenen"\nnaar_regio = "U16"\n', "idee.toml")
    assert (found.naam, found.wijzigingen[0].naar) == ("Rhenen", "ES14")
    assert found.wijzigingen[0].waar == "idee.toml, regel 3"


def test_reads_a_replacement_by_slug_and_by_file(
    lees: Lees, tmp_path: Path, catalogus: Catalogus
) -> None:
    whole = catalogus.gemeenten.reset_index()[["gemeente_code", "provincie"]]
    whole.rename(columns={"provincie": "regio"}).to_csv(tmp_path / "alles 2025.csv", index=False)
    for door in ("provincie", "alles 2025.csv"):
        text = f'[[vervanging]]\nindeling = "res"\ndoor = "{door}"\n'
        (found,) = lees(text, "idee.toml").vervangingen
        assert found.indeling == "res-2025"
        members = set(catalogus.indeling("provincie").leden.values())
        assert set(found.door.leden.values()) == members
    alone = lees((tmp_path / "alles 2025.csv").read_text(), "alles 2025.csv", vervangt="res")
    assert set(alone.vervangingen[0].door.leden.values()) == members


def test_reads_a_new_regio_and_a_whole_regio(lees: Lees, standaard: tuple[Indeling, ...]) -> None:
    found = lees(RES + "res,regio: U16,nieuw: Utrecht,\nres,regio: amersfoort,nieuw: utrecht,\n")
    res = {i.slug: i for i in apply_scenario(standaard, found)}["res-2025"]
    before = {i.slug: i for i in standaard}["res-2025"]
    assert res.leden["nieuw-utrecht"] == before.leden["ES14"] | before.leden["ES13"]
    assert res.regionamen["nieuw-utrecht"] == "Utrecht"
    assert not {"ES13", "ES14"} & set(res.regios)


def test_says_which_row_has_no_effect(lees: Lees) -> None:
    found = lees(RES + "res,Rhenen,U16,\nres,Utrecht,U16,\n")
    assert found.meldingen == ("idee.csv, regel 3: Utrecht ligt al in 'U16'.",)


def test_recodes_an_old_gemeente_and_says_so(lees: Lees) -> None:
    old = pd.DataFrame(
        [("GM0370", "Beemster", "GM0439", "2022-01-01")],
        columns=["oude_code", "oude_naam", "nieuwe_code", "datum"],
    )
    found = lees(RES + "res,Beemster,U16,\n", herindelingen=old)
    assert found.wijzigingen[0].gemeente == "GM0439"
    assert "Beemster naar Purmerend" in found.meldingen[0]


REFUSED = {
    "gemeente": (
        RES + "res,Utrect,U16,\nres,Aap,U16,\n",
        r"regel 2: .*'Utrect'.*u 'Utrecht'.*regel 3",
    ),
    "old gemeente": (RES + "res,Beemster,U16,\n", "regel 2: .*'Beemster' .* sinds 2022"),
    "regio": (
        RES + "res,Utrecht,U17,\n",
        r"regel 2: regio 'U17' bestaat niet.*'U16'.*'nieuw: U17'",
    ),
    "indeling": (RES + "rez,Utrecht,U16,\n", "regel 2: indeling 'rez' zit niet in uw keuze"),
    "not chosen": (
        RES + "provincie,Utrecht,Gelderland,\n",
        "regel 2: indeling 'provincie' zit niet in uw keuze",
    ),
    "other year": (
        RES + "res-2020,Utrecht,U16,\n",
        r"regel 2: .*'res-2020'.*'res-2025' \(stand 2025\)",
    ),
    "moved twice": (
        RES + "res,Rhenen,U16,\nres,GM0340,Twente,\n",
        r"regel 3: Rhenen verhuist in 'res-2025' ook al naar 'U16' \(idee.csv, regel 2\)",
    ),
    "left empty": (
        RES + "res,Goeree-Overflakkee,Hoeksche Waard,\n",
        r"regel 2: regio 'Goeree-Overflakkee' van 'res-2025' blijft leeg.*'regio: Goeree",
    ),
    "nothing": (RES + "res,Utrecht,U16,\n", "'idee' verandert niets"),
    "empty cell": (RES + "res,,U16,\n", "regel 2: 'gemeente' is leeg"),
    "new without name": (RES + "res,Utrecht,nieuw:,\n", "regel 2: de nieuwe regio heeft geen naam"),
    "new that exists": (RES + "res,Utrecht,nieuw: twente,\n", "regel 2: regio 'twente' bestaat al"),
    "new as source": (RES + "res,regio: nieuw: X,U16,\n", "regel 2: .* is geen regio van nu"),
    "no column": ("gemeente,naar_regio\nUtrecht,U16\n", "regel 1: de kolom 'indeling' ontbreekt"),
    "whole, of what": (
        "gemeente,regio\nUtrecht,x\n",
        "is een hele indeling. Zeg met --vervangt welke",
    ),
    "toml": ("naam = ", "geen geldige TOML"),
    "toml, kind": (
        '[[wijzigingen]]\na = "b"\n',
        "'wijzigingen' is onbekend. Bedoelde u 'wijziging'",
    ),
    "toml, field": (
        f'{TOML}gemente = "x"\n',
        "regel 1: 'gemente' is onbekend. Bedoelde u 'gemeente'",
    ),
    "toml, table": ('[wijziging]\nindeling = "res"\n', r"onder een eigen kop \[\[wijziging\]\]"),
    "toml, empty": ('naam = "x"\n', "'x' verandert niets"),
    "toml, no door": ('[[vervanging]]\nindeling = "res"\n', "regel 1: 'door' is leeg"),
    "toml, unknown door": (
        '[[vervanging]]\nindeling = "res"\ndoor = "rez"\n',
        "regel 1: Indeling 'rez' bestaat hier niet",
    ),
    "toml, same": ('[[vervanging]]\nindeling = "res"\ndoor = "res"\n', "verandert niets"),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_refuses_in_one_sentence_with_the_line(lees: Lees, text: str, message: str) -> None:
    toml = text.startswith(("naam", "["))
    with pytest.raises(LappendekenError, match=message):
        lees(text, "idee.toml" if toml else "idee.csv")


def test_refuses_a_replacement_that_leaves_gemeenten_out(lees: Lees) -> None:
    with pytest.raises(GegevensError, match="'res-2025' hebben 341 gemeenten geen regio meer"):
        lees("gemeente,regio\nUtrecht,x\n", vervangt="res")


def test_refuses_a_file_that_is_not_there(
    tmp_path: Path, catalogus: Catalogus, standaard: tuple[Indeling, ...]
) -> None:
    for name in ("weg.csv", "weg.toml"):
        with pytest.raises(GegevensError, match="bestaat niet"):
            read_scenario(tmp_path / name, catalogus, standaard)


# --- carrying out --------------------------------------------------------------


def test_moves_and_leaves_the_rest_alone() -> None:
    a, b = indeling("a", "AABB"), indeling("b", "AAAA")
    after = apply_scenario([a, b], Scenario("s", (move("a", 2, "B"),)))
    assert dict(after[0].hoofdregio) == dict(zip(codes(4), "ABBB", strict=True))
    assert after[0].kenmerken == a.kenmerken
    assert after[1] is b


def test_moves_a_divided_gemeente_as_a_whole() -> None:
    a = overlappend("a", [{"A": 1.0}, {"A": 0.5, "B": 0.5}, {"B": 1.0}])
    (after,) = apply_scenario([a], Scenario("s", (move("a", 2, "B"),)))
    assert after.leden["B"] == {code(2), code(3)}
    assert after.leden["A"] == {code(1)}


def test_a_replacement_keeps_slug_and_domein() -> None:
    a, b = indeling("a", "AABB", domein="jeugd"), indeling("b", "pqpq", domein="zorg")
    (after,) = apply_scenario([a], Scenario("s", vervangingen=(Vervanging("a", b),)))
    assert (after.slug, after.domein) == ("a", "jeugd")
    assert after.leden == b.leden


def test_refuses_what_depends_on_order() -> None:
    a, b = indeling("a", "AABB"), indeling("b", "ABAB")
    swap = Vervanging("a", b)
    with pytest.raises(GegevensError, match="vervangt 'a' twee keer"):
        apply_scenario([a], Scenario("s", vervangingen=(swap, swap)))
    with pytest.raises(GegevensError, match="regel 2: 'a' wordt in dit scenario ook vervangen"):
        apply_scenario([a], Scenario("s", (move("a", 2, "B"),), (swap,)))
    with pytest.raises(SelectieError, match="indeling 'c' zit niet in uw keuze"):
        apply_scenario([a], Scenario("s", (move("c", 2, "B"),)))


@given(st.data())
def test_a_scenario_without_effect_is_refused(data: st.DataObject) -> None:
    a = indeling("a", data.draw(tekeningen(5, "AB")))
    same = [move("a", n, a.hoofdregio[code(n)]) for n in range(1, 6)]
    renamed = indeling("x", "".join(a.hoofdregio[g] for g in codes(5)).lower())
    for scenario in (Scenario("s", tuple(same)), Scenario("s", (), (Vervanging("a", renamed),))):
        with pytest.raises(GegevensError, match="verandert niets"):
            apply_scenario([a], scenario)


# --- before and after ----------------------------------------------------------


def drawn() -> Scenariovergelijking:
    #   a  A A B B B     GM3 goes to A, and then a equals b
    #   b  p p p q q     km: 1, 2, 3, 4
    return compare(
        indeling("a", "AABBB"),
        indeling("b", "pppqq"),
        scenarios=[Scenario("gelijk", (move("a", 3, "A", reden="past"),))],
        inwoners=[1, 2, 3, 4, 5],
    )


def test_shows_before_and_after_by_hand() -> None:
    found = drawn()
    (after,) = found.alternatieven
    # before: GM1 {2}/{2,3}, GM2 {1}/{1,3}, GM3 {4,5}&{1,2}, GM4 {5}/{3,5}, GM5 {4}/{3,4}
    assert after.verschuivingen["voor"].tolist() == [0.5, 0.5, 0.0, 0.5, 0.5]
    assert after.verschuivingen["na"].tolist() == [1.0] * 5
    assert after.stijgers["gemeente_code"].tolist() == [code(n) for n in (3, 1, 2, 4, 5)]
    assert after.dalers.empty
    assert after.zin == (
        "De congruentie stijgt voor 5 gemeenten (15 inwoners) en daalt voor geen enkele; gemiddeld "
        "over gemeenten gaat zij van 40,0% naar 100,0%."
    )
    assert after.relaties.to_numpy().tolist() == [["a", "b", "kruisend", "gelijk"]]
    moved = after.verhuizingen.iloc[0]
    assert (moved["oude_code"], moved["nieuwe_code"], moved["reden"]) == ("B", "A", "past")
    landelijk = after.landelijk.set_index(["maat", "weging"]).loc[("congruentie", "gemeenten")]
    assert landelijk.tolist() == pytest.approx([0.4, 1.0, 0.6])
    pair = after.paren.set_index("maat").loc["verhuizingen_gelijk"]
    assert pair[["voor", "na", "verschil"]].tolist() == [1.0, 0.0, -1.0]


def test_shows_the_seams_that_vanish_and_appear() -> None:
    (after,) = drawn().alternatieven
    naden = after.naden.set_index(["gemeente_a", "gemeente_b"])
    assert naden.loc[(code(2), code(3)), "vervalt"] == "a"
    assert naden.loc[(code(3), code(4)), "ontstaat"] == "a"
    assert naden.loc[(code(3), code(4)), ["hard_voor", "hard_na"]].tolist() == [False, True]
    km = after.naden_km.set_index("soort")
    assert km.loc["a"].tolist() == [2.0, 3.0]
    assert km.loc["alle"].tolist() == [2.0, 0.0]
    assert km.loc["hard"].tolist() == [0.0, 3.0]


def test_lays_the_alternatives_on_the_criteria() -> None:
    found = drawn()
    assert found.criteria == STANDAARD
    assert found.tabel["alternatief"].tolist() == ["vandaag", "gelijk"]
    table = found.tabel.set_index("alternatief")
    assert table.loc["vandaag"].tolist() == pytest.approx(
        [0.4, (0.5 * 1 + 0.5 * 2 + 0.5 * 4 + 0.5 * 5) / 15, 0, 0, 0, 2, 3, 2]
    )
    assert table.loc["gelijk"].tolist() == pytest.approx([1, 1, 1, 3, 3, 2, 6, 2])


def test_shows_regios_before_and_after() -> None:
    found = compare(
        indeling("a", "AABBB"),
        indeling("b", "ppppp"),
        scenarios=[
            Scenario("los", (move("a", 5, "A"), move("a", 4, "nieuw-n", naar_naam="N"))),
        ],
        inwoners=[1, 2, 3, 4, 5],
        minimum_inwoners=4,
        minimum_gemeenten=2,
    )
    (after,) = found.alternatieven
    regios = after.regios.set_index("nieuwe_naam")
    assert regios.loc["A", ["inwoners_voor", "inwoners_na", "delen_voor", "delen_na"]].tolist() == [
        3,
        8,
        1,
        2,
    ]
    assert np.isnan(regios.loc["N", "gemeenten_voor"])
    assert after.aandacht[["regio_naam", "reden", "voor", "na", "nu_al"]].fillna(
        -1
    ).to_numpy().tolist() == [
        ["A", "meer_delen", 1.0, 2.0, False],
        ["B", "onder_minimum_inwoners", 12.0, 3.0, False],
        ["B", "onder_minimum_gemeenten", 3.0, 1.0, False],
        ["N", "onder_minimum_gemeenten", -1.0, 1.0, False],
    ]


def test_matches_the_regios_of_a_replacement_by_overlap() -> None:
    door = indeling("x", "qqppp")
    found = compare(
        indeling("a", "AAABB"),
        indeling("b", "ppppp"),
        scenarios=[Scenario("s", (), (Vervanging("a", door),))],
    )
    (after,) = found.alternatieven
    pairs = after.regios[["oude_code", "nieuwe_code"]].to_numpy().tolist()
    assert pairs == [["A", "q"], ["B", "p"]]
    assert after.verhuizingen["gemeente_code"].tolist() == [code(3)]


def test_holds_the_selection_fixed(catalogus: Catalogus, standaard: tuple[Indeling, ...]) -> None:
    ggd = catalogus.indeling("ggd")
    scenario = Scenario("jeugd volgt ggd", (), (Vervanging("jeugdregio-2025", ggd),))
    found = compute_scenario(standaard, [scenario], catalogus.gemeenten, catalogus.grenzen)
    (after,) = found.alternatieven
    before = found.vandaag.indelingen[["indeling", "domein", "naam"]]
    pd.testing.assert_frame_equal(
        after.congruentie.indelingen[["indeling", "domein", "naam"]], before
    )
    assert after.gewijzigd == ("jeugdregio-2025",)
    assert set(after.gemeenten["maat"]) >= set(MATEN)
    assert not after.gemeenten.duplicated(["gemeente_code", "maat"]).any()
    assert set(after.paren["indeling_a"]) | set(after.paren["indeling_b"]) == {
        i.slug for i in standaard
    }
    relatie = after.relaties.set_index(["indeling_a", "indeling_b"])["relatie_na"]
    assert relatie.loc[("ggd-2025", "jeugdregio-2025")] == "gelijk"


@settings(max_examples=8)
@given(tekeningen(5, "AB"), tekeningen(5, "AB"), st.integers(1, 5), st.sampled_from("ABC"))
def test_going_back_gives_what_was_there(first: str, second: str, number: int, naar: str) -> None:
    a, b = indeling("a", first), indeling("b", second)
    home = first[number - 1]
    assume(home != naar and first.count(home) > 1)
    there = Scenario("heen", (move("a", number, naar, naar_naam=naar),))
    try:
        moved, _ = apply_scenario([a, b], there)
    except GegevensError:
        # Two gemeenten may only have changed the name of a regio.
        assume(False)
    back = Scenario("terug", (move("a", number, home, naar_naam=home, opheffing=True),))
    out, home_again = compare(a, b, scenarios=[there]), compare(moved, b, scenarios=[back])
    before, after = out.vandaag, home_again.alternatieven[0].congruentie
    for name in ("gemeenten", "landelijk", "naden", "kernregios", "indelingsparen"):
        pd.testing.assert_frame_equal(getattr(before, name), getattr(after, name))


def test_every_criterion_is_a_number() -> None:
    found = compare(
        indeling("a", "AABB"),
        indeling("b", "AAAB"),
        scenarios=[Scenario("s", (move("a", 2, "B"),))],
        criteria=tuple(CRITERIA),
    )
    assert found.tabel.drop(columns="alternatief").notna().all(axis=None)


def test_refuses_a_choice_that_cannot_be() -> None:
    a, b = indeling("a", "AABB"), indeling("b", "AAAB")
    s = Scenario("s", (move("a", 2, "B"),))
    with pytest.raises(SelectieError, match="geen scenario gegeven"):
        compare(a, b, scenarios=[])
    with pytest.raises(SelectieError, match="meer dan één alternatief met de naam 's'"):
        compare(a, b, scenarios=[s, s])
    with pytest.raises(SelectieError, match="meer dan één alternatief met de naam 'vandaag'"):
        compare(a, b, scenarios=[Scenario("vandaag", s.wijzigingen)])
    with pytest.raises(OnbekendError, match=r"Criterium 'congruenti'.*Bedoelde u 'congruentie'"):
        compare(a, b, scenarios=[s], criteria=["congruenti"])
    with pytest.raises(SelectieError, match=r"minimum van 5 inwoners kan niet: .* heeft er 4"):
        compare(a, b, scenarios=[s], minimum_inwoners=5)
    with pytest.raises(SelectieError, match="minimum van 5 gemeenten kan niet"):
        compare(a, b, scenarios=[s], minimum_gemeenten=5)


# --- a scenario of somebody else ---------------------------------------------------


def test_refuses_a_toml_of_more_than_a_megabyte(lees: Lees) -> None:
    with pytest.raises(GegevensError) as caught:
        lees("#" * 1_000_001, "groot.toml")
    said = str(caught.value)
    assert said.startswith("Scenario '")
    assert said.endswith(
        "groot.toml' is te groot: 1,1 MB, en ten hoogste 1 MB kan. Geef een bestand met alleen wat "
        "nodig is."
    )


def test_a_scenario_may_say_what_a_reader_must_know_and_on_what_it_rests(lees: Lees) -> None:
    text = """naam = "Plan"
kanttekening = "Dit is een schets."
[[wijziging]]
indeling = "ggd"
gemeente = "Rhenen"
naar_regio = "GG1911"
[[bron]]
titel = "Nota"
adres = "https://example.org/nota"
"""
    found = lees(text, "idee.toml")
    assert found.meldingen == ("Plan: Dit is een schets.",)
    assert found.bronnen == (Bron("Nota", adres="https://example.org/nota"),)
    for wrong, says in (
        (text.replace('"Nota"', '" "'), "idee.toml, regel 7: 'titel' is leeg."),
        (text.replace("adres", "adress"), "idee.toml, regel 7: 'adress' is onbekend."),
        (text.replace('"Dit is een schets."', "3"), "idee.toml: 'kanttekening' is 3. Schrijf een"),
        (text.replace("Dit", "Dit" * 700), "idee.toml: 'kanttekening' is 'DitDit"),
    ):
        with pytest.raises(GegevensError) as caught:
            lees(wrong, "idee.toml")
        assert str(caught.value).startswith(says)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "naam = " + "[" * 2_000 + "]" * 2_000,
            (
                "idee.toml is te diep: er liggen meer dan 20 lijsten of tabellen in elkaar "
                "(regel 1). Herstel die plaats."
            ),
        ),
        (
            "naam = " + "9" * 5_000,
            "idee.toml heeft een getal van duizenden cijfers. Herstel die plaats.",
        ),
        (
            "naam = 3",
            "idee.toml: 'naam' is 3. Schrijf een tekst van hoogstens 1.000 tekens.",
        ),
        (
            f"naam = '{'x' * 1_001}'",
            (
                f"idee.toml: 'naam' is '{'x' * 39}…{'x' * 38}'. Schrijf een tekst van hoogstens "
                "1.000 tekens."
            ),
        ),
        (
            f"{'q' * 3_000} = 1",
            (
                f"idee.toml: '{'q' * 40}…{'q' * 39}' is onbekend. Een scenario heeft 'naam', "
                "'kanttekening', [[wijziging]], [[vervanging]] en [[bron]]."
            ),
        ),
    ],
)
def test_refuses_a_toml_in_one_sentence(lees: Lees, text: str, says: str) -> None:
    with pytest.raises(GegevensError) as caught:
        lees(text, "idee.toml")
    assert str(caught.value) == says


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no FIFO in a folder")
def test_refuses_a_fifo_without_waiting_for_it(
    tmp_path: Path, catalogus: Catalogus, standaard: tuple[Indeling, ...]
) -> None:
    os.mkfifo(tmp_path / "pijp.toml")
    with pytest.raises(GegevensError, match="is een apparaat of doorgeefluik en geen bestand"):
        read_scenario(tmp_path / "pijp.toml", catalogus, standaard)


@pytest.mark.parametrize("name", ["idee.toml", "idee.csv"])
def test_stops_at_twenty_unknown_gemeenten(lees: Lees, name: str) -> None:
    rows = [f"Qqqq{n}" for n in range(1_000)]
    text = RES + "".join(f"res,{gemeente},U16,\n" for gemeente in rows)
    if name.endswith("toml"):
        text = "".join(f'{TOML}gemeente = "{g}"\nnaar_regio = "U16"\n' for g in rows)
    with pytest.raises(OnbekendError) as caught:
        lees(text, name)
    assert "'Qqqq10') en 9 andere. Na 20 onbekende namen is het lezen gestopt" in str(caught.value)


def test_a_merged_target_counts_for_every_row(
    tmp_path: Path, catalogus: Catalogus, standaard: tuple[Indeling, ...]
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["indeling", "gemeente", "naar_regio"])
    for gemeente in ("Renswoude", "Rhenen"):
        sheet.append(["res", gemeente, "U16"])
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "idee.xlsx")
    found = read_scenario(tmp_path / "idee.xlsx", catalogus, standaard)
    assert [(w.indeling, w.gemeente, w.naar) for w in found.wijzigingen] == [
        ("res-2025", "GM0339", "ES14"),
        ("res-2025", "GM0340", "ES14"),
    ]
    assert "gevuld in kolom 'indeling' (1) en 'naar_regio' (1)." in found.meldingen[0]
