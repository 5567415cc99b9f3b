"""Corrections of single rows: read with their line, carried out, said wherever they count."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.analyse.correctie import Correcties, load_correcties
from lappendeken.opdracht.gedeeld.invoer import Invoer

KOP = "indeling;gemeente;regio;bron;datum\n"
GOED = "ggd;Assen;GGD Groningen;brief van het college;31-3-2026\n"


def read(tmp_path: Path, catalogus: Catalogus, text: str) -> Correcties:
    path = tmp_path / "fout.csv"
    path.write_text(text, encoding="utf-8")
    return load_correcties(path, catalogus)


def test_a_row_is_corrected_and_the_others_stay(tmp_path: Path, catalogus: Catalogus) -> None:
    (one,) = read(tmp_path, catalogus, KOP + GOED).gecorrigeerd
    old, new = catalogus.indeling("ggd"), one.indeling
    groningen = old.hoofdregio["GM0014"]
    assert new.hoofdregio == {**old.hoofdregio, "GM0106": groningen}
    assert new.regionamen == old.regionamen
    assert {r.gemeente_code: r.bron_status for r in new.lidmaatschappen}["GM0106"] == (
        "eigen_correctie"
    )


def test_it_is_said_with_its_source_and_ready_to_mail(tmp_path: Path, catalogus: Catalogus) -> None:
    found = read(tmp_path, catalogus, KOP + GOED)
    said = (
        "Gecorrigeerd in GGD-regio (2025): Assen hoort bij 'GGD Groningen', niet bij 'GGD Drenthe' "
        "(bron: brief van het college, 31-3-2026)."
    )
    mail = (
        "Om te mailen aan de makers: in ggd-2025 hoort Assen (GM0106) bij 'GGD Groningen', nu "
        "staat er 'GGD Drenthe'. Bron: brief van het college, 2026-03-31."
    )
    assert found.meldingen == (said, mail)
    meta = found.gecorrigeerd[0].indeling.kenmerken
    assert meta.correcties == (said,)
    assert meta.kanttekening.endswith(said)


def test_the_sources_name_it_only_where_it_is_used(tmp_path: Path) -> None:
    path = tmp_path / "fout.csv"
    path.write_text(KOP + GOED, encoding="utf-8")
    invoer = Invoer(correctie=path)
    used = invoer.list_bronnen((invoer.find("ggd"), invoer.find("res")))
    assert used["invoer"].iloc[-1] == "fout.csv"
    assert used["titel"].iloc[-1] == "Correcties van de gebruiker op ggd-2025"
    assert "brief van het college" in used["toelichting"].iloc[-1]
    assert "fout.csv" not in set(invoer.list_bronnen((invoer.find("res"),))["invoer"])
    # What travels with the package is as it was.
    assert (
        invoer.meegeleverd.indeling("ggd").hoofdregio["GM0106"]
        != (invoer.find("ggd").hoofdregio["GM0106"])
    )


def test_a_correction_to_what_is_there_is_said_and_harmless(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    found = read(tmp_path, catalogus, KOP + "ggd;Assen;ggd drenthe;brief;2026-03-31\n")
    assert found.gecorrigeerd == ()
    (said,) = found.meldingen
    assert said == (
        "fout.csv, regel 2: Assen zit in 'ggd-2025' al in 'GGD Drenthe'; deze correctie verandert "
        "niets."
    )


def test_a_new_regio_must_be_announced(tmp_path: Path, catalogus: Catalogus) -> None:
    (one,) = read(
        tmp_path, catalogus, KOP + "ggd;Assen;nieuw: Noordwest;brief;2026-03-31\n"
    ).gecorrigeerd
    assert one.indeling.regionamen[one.indeling.hoofdregio["GM0106"]] == "Noordwest"


def test_a_gemeente_in_several_regios_comes_to_lie_in_one(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    indeling = next(
        catalogus.indeling(slug)
        for slug in catalogus.actueel
        if any(len(r) > 1 for r in catalogus.indeling(slug).regios_van.values())
    )
    gemeente = next(g for g, r in indeling.regios_van.items() if len(r) > 1)
    regio = indeling.regios_van[gemeente][1]
    (one,) = read(
        tmp_path, catalogus, f"{KOP}{indeling.slug};{gemeente};{regio};brief;2026-03-31\n"
    ).gecorrigeerd
    assert one.indeling.regios_van[gemeente] == (regio,)
    assert " en " in one.correcties[0]


def test_a_workbook_does_as_well(tmp_path: Path, catalogus: Catalogus) -> None:
    import datetime

    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Indeling", "Gemeente", "Regio", "Bron", "Datum"])
    day = datetime.datetime(2026, 3, 31)
    book.active.append(["ggd", "Assen", "GGD Groningen", "brief", day])
    book.save(tmp_path / "fout.xlsx")
    found = load_correcties(tmp_path / "fout.xlsx", catalogus)
    assert "(bron: brief, 31-3-2026)" in found.meldingen[0]


def test_who_had_no_regio_gets_one(tmp_path: Path, catalogus: Catalogus) -> None:
    indeling = next(
        catalogus.indeling(slug)
        for slug in catalogus.actueel
        if not all(catalogus.indeling(slug).regios_van.values())
    )
    gemeente = next(g for g, regios in indeling.regios_van.items() if not regios)
    regio = indeling.regios[0]
    (one,) = read(
        tmp_path, catalogus, f"{KOP}{indeling.slug};{gemeente};{regio};brief;2026-03-31\n"
    ).gecorrigeerd
    assert one.indeling.regios_van[gemeente] == (regio,)
    assert " en had geen regio (bron: brief, 31-3-2026)." in one.correcties[0]


FOUT = {
    "no column": (
        "indeling;gemeente;regio;bron\nggd;Assen;x;y\n",
        r"^fout\.csv, regel 1: de kolom 'datum' ontbreekt",
    ),
    "an empty cell": (
        KOP + "ggd;Assen;GGD Groningen;;2026-03-31\n",
        r"^fout\.csv, regel 2: 'bron' is leeg\.",
    ),
    "an unknown indeling": (
        KOP + GOED + "gdg;Emmen;GGD Groningen;x;2026-03-31\n",
        r"^fout\.csv, regel 3: Indeling 'gdg' bestaat hier niet\.",
    ),
    "an unknown regio": (
        KOP + "ggd;Assen;GGD Groninge;x;2026-03-31\n",
        r"^fout\.csv, regel 2: regio 'GGD Groninge' bestaat niet in 'ggd-2025'\. Bedoelde u 'GGD G",
    ),
    "a new regio that exists": (
        KOP + "ggd;Assen;nieuw: GGD Groningen;x;2026-03-31\n",
        r"^fout\.csv, regel 2: regio 'GGD Groningen' bestaat al in 'ggd-2025'\.",
    ),
    "an unknown gemeente": (
        KOP + "ggd;Asen;GGD Groningen;x;2026-03-31\n",
        r"^fout\.csv, regel 2: Gemeente 'Asen' bestaat niet",
    ),
    "two of one gemeente": (
        KOP + GOED + "ggd-2025;GM0106;GGD Drenthe;x;2026-03-31\n",
        r"^fout\.csv, regel 3: Assen wordt in 'ggd-2025' ook al gecorrigeerd \(fout\.csv, regel 2",
    ),
    **{
        f"no date: {datum}": (
            f"{KOP}ggd;Assen;GGD Groningen;x;{datum}\n",
            rf"^fout\.csv, regel 2: datum '{datum}' is geen datum\. Schrijf bijvoorbeeld",
        )
        for datum in ("gisteren", "2026", "31-2-2026", "2026-13-01", "32-1-2026")
    },
}


@pytest.mark.parametrize("what", FOUT)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, catalogus: Catalogus, what: str
) -> None:
    text, says = FOUT[what]
    with pytest.raises(LappendekenError, match=says):
        read(tmp_path, catalogus, text)


def test_an_indeling_that_the_user_keeps_can_be_corrected(tmp_path: Path) -> None:
    from lappendeken.opdracht.indelingen import toevoegen

    lijst = tmp_path / "plan.csv"
    lijst.write_text("Gemeente;Regio\nAssen;Noord\nEmmen;Noord\nEde;Zuid\nEpe;Zuid\n")
    toevoegen.run(toevoegen.Verzoek(str(lijst)), lambda _: None)
    path = tmp_path / "fout.csv"
    path.write_text(KOP + "plan;Assen;Zuid;brief;2026-03-31\n", encoding="utf-8")
    invoer = Invoer(correctie=path)
    assert invoer.find("plan").hoofdregio["GM0106"] == "Zuid"
    sources = invoer.list_bronnen((invoer.find("plan"),))["invoer"].tolist()
    assert sources[-2:] == ["plan.csv", "fout.csv"]
