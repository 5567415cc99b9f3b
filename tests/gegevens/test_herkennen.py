"""Lists in the forms in which people have them: each read right, or refused by name."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import read_indeling_bestand, read_indelingen_bestand
from lappendeken.gegevens.inlezen.gemeenten import Gemeentezoeker
from lappendeken.gegevens.inlezen.herkennen.vormen import split_namen
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.schrijfwijze import parse_code
from leeslijst import GOED, KOLOM, Lees, maak_lezer, regios


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    return maak_lezer(tmp_path, catalogus, "mijn.csv")


VORMEN = {
    "domain above the column": f"Gemeente;Jeugdzorgregio\n{KOLOM}",
    "English": f"Municipality;Safety region\n{KOLOM}",
    "a year above both": f"Gemeente 2024;Politieregio 2024\n{KOLOM}",
    "no header": KOLOM,
    "header without meaning": f"naam;groep\n{KOLOM}",
    "title, blank line": f"Voorstel van de stuurgroep;\n;\nGemeente;Regio\n{KOLOM}",
    "title of two cells": f"Voorstel;concept\nversie;3\nGemeente;Regio\n{KOLOM}",
    "remarks": f"# van mij\nGemeente;Regio\n{KOLOM}# einde\n",
    "header over two lines": "Gemeente;;Verband;\ncode;naam;code;naam\n106;Assen;1;Noord\n"
    "114;Emmen;1;Noord\n228;Ede;2;Zuid\n232;Epe;2;Zuid\n",
    "code and name of a domain": "GemeenteCode;GemeenteNaam;ggdCode;ggdNaam\n106;Assen;1;Noord\n"
    "114;Emmen;1;Noord\n228;Ede;2;Zuid\n232;Epe;2;Zuid\n",
    "totals": f"Gemeente;Regio\n{KOLOM}Totaal Zuid;2\nEindtotaal;4\n",
    "source and note": f"Gemeente;Regio\n{KOLOM}Bron: eigen telling;\n* voorlopig;\n",
    "header again": "Gemeente;Regio\nAssen;Noord\nEmmen;Noord\nGemeente;Regio\nEde;Zuid\n"
    "Epe;Zuid\n",
    "crosses": "Gemeente;Noord;Zuid\nAssen;x;\nEmmen;X;\nEde;;x\nEpe;;x\n",
    "yes and no": "Gemeente;Noord;Zuid\nAssen;ja;nee\nEmmen;ja;nee\nEde;nee;ja\nEpe;nee;ja\n",
    "enumeration": "Regio;Leden\nNoord;Assen, Emmen\nZuid;Ede en Epe\n",
    "enumeration with counts": 'Verband;aantal;leden\nNoord;2;"Assen\nEmmen"\nZuid;2;Ede / Epe\n',
    "lists": "Noord;Zuid\nAssen;Ede\nEmmen;Epe\n",
    "bars": f"Gemeente|Regio\n{KOLOM}".replace(";", "|"),
    "beside inhabitants": "Gemeente;Inwoners;Kring\nAssen;70123;Noord\nEmmen;107001;Noord\n"
    "Ede;124000;Zuid\nEpe;33500;Zuid\n",
    "floats for codes": "code;x\n106.0;Noord\n114.0;Noord\n228.0;Zuid\n232.0;Zuid\n",
    "code and name in a cell": "Gemeente;x\n0106 Assen;Noord\nGM0114 - Emmen;Noord\n"
    "Ede (GM0228);Zuid\nEpe [0232];Zuid\n",
}


@pytest.mark.parametrize("text", VORMEN.values(), ids=VORMEN)
def test_reads_what_people_make(lees: Lees, text: str) -> None:
    assert regios(lees(text)) == GOED


JSON = {
    "objects": [{"naam": g, "kring": r} for g, r in [x.split(";") for x in KOLOM.split()]],
    "lists": [["gemeente", "regio"], *(x.split(";") for x in KOLOM.split())],
    "in an envelope": {
        "stand": "2024",
        "data": [{"gemeente": g, "regio": r} for g, r in [x.split(";") for x in KOLOM.split()]],
    },
    "gemeente to regio": dict(x.split(";") for x in KOLOM.split()),
    "regio to gemeenten": {"Noord": ["Assen", "Emmen"], "Zuid": ["Ede", "Epe"]},
}


@pytest.mark.parametrize("data", JSON.values(), ids=JSON)
def test_reads_json(lees: Lees, data: object) -> None:
    assert regios(lees(json.dumps(data), "mijn.json")) == GOED


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "geen leesbare JSON"),
        ("[" * 9_000, "geen leesbare JSON"),
        ("[1, 2]", "geen lijst van"),
    ],
)
def test_refuses_other_json(lees: Lees, text: str, said: str) -> None:
    with pytest.raises(LappendekenError, match=said):
        lees(text, "mijn.json")


@pytest.mark.parametrize(
    ("encoding", "named"), [("cp1252", "Windows-1252"), ("cp850", "MS-DOS"), ("mac_roman", "Mac")]
)
def test_reads_letters_however_they_are_stored(lees: Lees, encoding: str, named: str) -> None:
    text = "Gemeente;Regio\nSúdwest-Fryslân;Één\nNoardeast-Fryslân;Één\nAssen;Twee\n"
    found = lees(text, encoding=encoding)
    assert regios(found) == {"GM1900": "Één", "GM1970": "Één", "GM0106": "Twee"}
    assert any(named in text for text in found.meldingen)


def test_repairs_what_was_encoded_twice(lees: Lees) -> None:
    text = "Gemeente;Regio\nSúdwest-Fryslân;Één\nAssen;Twee\n".encode().decode("cp1252", "ignore")
    text = text.replace("Ã‰Ã©n", "Ã‰Ã©n")
    found = lees(text)
    assert regios(found) == {"GM1900": "Één", "GM0106": "Twee"}
    assert "In mijn.csv waren letters met accenten dubbel omgezet; dat is hersteld." in (
        found.meldingen
    )


def test_names_a_letter_that_is_lost(lees: Lees) -> None:
    found = lees("Gemeente;Regio\nS\ufffddwest-Frysl\ufffdn;a\nAssen;b\n")
    assert regios(found) == {"GM1900": "a", "GM0106": "b"}
    assert any("als Súdwest-Fryslân" in text for text in found.meldingen)
    with pytest.raises(LappendekenError, match=r"regel 2"):
        lees("Gemeente;Regio\n\ufffd\ufffd\ufffd;a\nAssen;b\n")


# --- nothing is guessed ----------------------------------------------------------------

WEIGERT = {
    "a typing error": ("Gemeente;Kring\nAsssen;a\nEde;b\nEpe;b\n", ("regel 2", "'Assen'")),
    "a typing error at the end": (
        "Gemeente;Kring\nEde;b\nEpe;b\nAssen;a\nEmen;a\n",
        ("regel 5", "'Emmen'"),
    ),
    "two of a name": ("Gemeente;Kring\nBergen;a\nEde;b\n", ("Bergen (NH.)", "Bergen (L.)")),
    "two columns that differ": (
        "Gemeente;Zorg;Jeugd\nAssen;a;c\nEmmen;a;d\nEde;b;d\n",
        ("'Zorg'", "'Jeugd'", "--kolom-regio"),
    ),
    "two columns that divide alike": (
        "Gemeente;Zorg;Jeugd\nAssen;a;c\nEmmen;a;c\nEde;b;d\n",
        ("'Zorg'", "'Jeugd'"),
    ),
    "crosses beside a column": (
        "Gemeente;Noord;Zuid;Jeugd\nAssen;x;;c\nEmmen;x;;d\nEde;;x;d\n",
        ("'Jeugd'", "'Noord' en 'Zuid'"),
    ),
    "two crosses": ("Gemeente;Noord;Zuid\nAssen;x;x\nEmmen;x;\nEde;;x\n", ("Assen", "'Zuid'")),
    "an enumeration with a stranger": (
        "Regio;Leden\nNoord;Assen, Emmen, Emen, Meppel, Hoogeveen\nZuid;Ede en Epe\n",
        ("regel 2", "'Emen'", "'Emmen'"),
    ),
    "code against name": ("Gemeente;x\n0106 Emmen;a\nEde;b\n", ("regel 2", "Assen")),
    "the wrong provincie": ("Gemeente;x\nRijswijk (NB);a\nEde;b\n", ("Rijswijk (ZH.)",)),
    "divided, parts unknown": ("Gemeente;x\nHaaren;a\nBoxtel;b\n", ("Vught", "Tilburg")),
    "only notes": ("Dit is een brief;\nover niets;\n", ("geen tabel met gemeenten", "een brief")),
}


@pytest.mark.parametrize(("text", "words"), WEIGERT.values(), ids=WEIGERT)
def test_refuses_rather_than_guess(lees: Lees, text: str, words: tuple[str, ...]) -> None:
    with pytest.raises(LappendekenError) as caught:
        lees(text)
    assert [word for word in words if word not in str(caught.value)] == []
    assert "\n" not in str(caught.value)


# --- the user chooses --------------------------------------------------------------------

DRIE = "Gemeente;Zorg;Jeugd\nAssen;a;c\nEmmen;a;d\nEde;b;d\n"


def test_a_column_can_be_named(lees: Lees) -> None:
    expected = {"GM0106": "c", "GM0114": "d", "GM0228": "d"}
    assert regios(lees(DRIE, kolom_regio="jeugd")) == expected
    assert regios(lees(DRIE, keuze="Jeugd")) == expected
    with pytest.raises(LappendekenError, match=r"geen kolom 'wonen'.*'Zorg' en 'Jeugd'"):
        lees(DRIE, kolom_regio="wonen")


def test_takes_all_when_all_are_welcome(tmp_path: Path, catalogus: Catalogus) -> None:
    path = tmp_path / "drie.csv"
    path.write_text(DRIE)
    found = read_indelingen_bestand(path, catalogus)
    assert [one.indeling.kenmerken.naam for one in found] == ["Zorg", "Jeugd"]
    assert [one.indeling.kenmerken.slug for one in found] == ["zorg", "jeugd"]
    assert [len(one.indeling.regios) for one in found] == [2, 2]


def test_a_sheet_can_be_named(tmp_path: Path, catalogus: Catalogus) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, regio in (("plan", "a"), ("nu", "b")):
        sheet = book.create_sheet(title)
        for row in (["gebied", "kring"], ["Assen", regio], ["Ede", "c"]):
            sheet.append(row)
    path = tmp_path / "x.xlsx"
    book.save(path)
    found = read_indeling_bestand(path, catalogus, wijze=Leeswijze(blad="NU"))
    assert regios(found) == {"GM0106": "b", "GM0228": "c"}
    with pytest.raises(LappendekenError, match=r"'plan' en 'nu'.*--blad"):
        read_indeling_bestand(path, catalogus)
    with pytest.raises(LappendekenError, match="geen werkblad 'weg'"):
        read_indeling_bestand(path, catalogus, wijze=Leeswijze(blad="weg"))


def test_the_protocol_tells_all(lees: Lees) -> None:
    found = lees(
        "Ons plan;\nNaam;Jeugdzorg\nBilt, De;Een\nWeesp;Twee\nHaarlem;-\nTotaal;3\n"
    ).protocol
    assert (found.bestand, found.kopregel, found.rijen) == ("mijn.csv", 2, 3)
    assert (found.gemeenten, found.regios) == (2, 2)
    assert dict(found.kolommen) == {"gemeente": "Naam", "regio": "Jeugdzorg"}
    said = {kind: list(texts) for kind, texts in found.stappen.items() if texts}
    assert said["gekozen"] == [
        "De tabel begint op regel 2 van mijn.csv.",
        "Kolom 'Naam' van mijn.csv is als gemeente gelezen, want daarin staan gemeenten.",
        "Kolom 'Jeugdzorg' van mijn.csv is als regio gelezen: de enige kolom die dat kan zijn.",
    ]
    assert said["gevuld"] == ["Als geen regio gelezen in mijn.csv: '-' (1 keer)."]
    assert said["omgezet"] == [
        "Omgezet na herindeling: Weesp naar Amsterdam.",
        "Gelezen in andere schrijfwijze: 'Bilt, De' als De Bilt.",
    ]
    assert said["weggelaten"] == [
        "Weggelaten uit mijn.csv, want geen gemeente: één regel, regel 6 ('Totaal')."
    ]
    assert json.loads(json.dumps(found.to_dict()))["stappen"] == said


# --- names ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def zoeker() -> Gemeentezoeker:
    from lappendeken import load_catalogus

    catalogus = load_catalogus()
    return Gemeentezoeker(catalogus, catalogus.herindelingen)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("14", "GM0014"),
        ("14.0", "GM0014"),
        ("14,0", "GM0014"),
        ('="0014"', "GM0014"),
        ("'0014", "GM0014"),
        ("g0014", "GM0014"),
        ("GM14", "GM0014"),
        ("NL-CBS-GM0014", "GM0014"),
        ("https://identifier.overheid.nl/tooi/id/gemeente/gm0014", "GM0014"),
        ("Groningen (gemeente)", "GM0014"),
        ("gemeente Groningen", "GM0014"),
        ("Utrecht, gemeente", "GM0344"),
        ("Nuenen c.a.", "GM0820"),
        ("Nuenen ca", "GM0820"),
        ("Krimpen a/d IJssel", "GM0542"),
        ("Alphen a.d. Rijn", "GM0484"),
        ("Etten & Leur", "GM0777"),
        ("Etten-Leur", "GM0777"),
        ("Gilze-Rijen", "GM0784"),
        ("Aa & Hunze", "GM1680"),
        ("Hoeksche Waard, De", ""),
        ("Ronde Venen (De)", "GM0736"),
        ("Haag, Den", "GM0518"),
        ("Bergen (Noord-Holland)", "GM0373"),
        ("Bergen N.H.", "GM0373"),
        ("Bergen (Limburg)", "GM0893"),
        ("Tietjerksteradeel", "GM0737"),
        ("Ljouwert", "GM0080"),
        ("Súdwest Fryslân", "GM1900"),
        ("Bergen op Zoom", "GM0748"),
        # Marks of a footnote; what has two digits between brackets is a code.
        ("Leiden 1)", "GM0546"),
        ("Leiden12)", "GM0546"),
        ("Assen²", "GM0106"),
        ("Assen ¹²⁾", "GM0106"),
        ("Emmen *", "GM0114"),
        ("Ede (1)", "GM0228"),
        ("Epe [2]", "GM0232"),
        ("Bergen (L.) 3)", "GM0893"),
        ("Groningen (14)", "GM0014"),
        ("Leiden (14)", ""),
        ("Leiden 123)", ""),
        ("2024", ""),
        ("Noord-Holland", ""),
    ],
)
def test_finds_a_gemeente_as_people_write_it(zoeker: Gemeentezoeker, text: str, code: str) -> None:
    assert zoeker.herken(text) == code


def test_every_gemeente_is_found_by_every_form_of_its_code_and_name(
    zoeker: Gemeentezoeker, catalogus: Catalogus
) -> None:
    for code, naam in catalogus.gemeenten["gemeente_naam"].items():
        number = str(code)[2:]
        forms = (naam, str(code), number, str(int(number)), f"{int(number)}.0", f"{number} {naam}")
        forms += (f"{naam} ({code})", f"Gemeente {naam}", f"{naam} (gemeente)", str(naam).upper())
        assert {zoeker.herken(form) for form in forms} == {code}


def test_a_plain_number_is_a_code_and_a_word_is_not() -> None:
    assert [parse_code(text) for text in ("0", "12345", "14a", "", "GM", "1.5")] == [
        "GM0000",
        "",
        "",
        "",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Assen, Emmen en Ede", ["Assen", "Emmen", "Ede"]),
        ("Aa en Hunze en Assen", ["Aa en Hunze", "Assen"]),
        ("Nuenen, Gerwen en Nederwetten, Son en Breugel", None),
        ("Assen; Emen", ["Assen", "Emen"]),
        ("Assen\nEmmen", ["Assen", "Emmen"]),
        ("Bergen (NH.), Laren (NH.)", ["Bergen (NH.)", "Laren (NH.)"]),
    ],
)
def test_takes_an_enumeration_apart(
    zoeker: Gemeentezoeker, text: str, names: list[str] | None
) -> None:
    expected = names or ["Nuenen, Gerwen en Nederwetten", "Son en Breugel"]
    assert split_namen(text, zoeker.herken) == expected


# --- other programs -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "raw", "what"),
    [
        ("stuk.ods", b"PK\x03\x04", "niet te lezen als rekenblad. Open het in LibreOffice en sla"),
        ("stuk.xlsx", b"PK\x03\x04", "niet te lezen als Excel-werkmap. Open het in Excel en sla"),
    ],
)
def test_a_damaged_file_is_named_after_its_own_program(
    tmp_path: Path, catalogus: Catalogus, name: str, raw: bytes, what: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(LappendekenError) as caught:
        read_indeling_bestand(tmp_path / name, catalogus)
    assert str(caught.value) == f"Bestand {name} is {what} het opnieuw op, of gebruik CSV."


def test_a_page_that_is_called_a_workbook_is_told_apart(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    (tmp_path / "x.xls").write_bytes(b"<html>")
    with pytest.raises(LappendekenError) as caught:
        read_indeling_bestand(tmp_path / "x.xls", catalogus)
    assert str(caught.value) == (
        "Bestand x.xls heet .xls, maar is geen Excel-werkmap: open het in Excel en sla het op als "
        ".xlsx."
    )


# --- a regio under another name, and columns of several years --------------------------

HEEFT = "elke gemeente heeft er één tekst, die bij andere terugkomt"


@pytest.mark.parametrize(
    ("text", "kolom"),
    [
        ("Gemeente;Indeling 2024\nAssen;Noord\nEmmen;Noord\nEde;Zuid\n", "Indeling 2024"),
        ("Gemeente;Indeling;Inwoners\nAssen;N;3\nEmmen;N;4\nEde;Z;5\n", "Indeling"),
        ("Indeling;Gemeente;Opmerking\nN;Assen;goed\nN;Emmen;goed\nZ;Ede;fout\n", "Indeling"),
    ],
)
def test_a_column_that_is_called_indeling_can_be_the_regio(
    lees: Lees, text: str, kolom: str
) -> None:
    read = lees(text)
    assert read.indeling.hoofdregio["GM0106"] == read.indeling.hoofdregio["GM0114"]
    assert len(read.indeling.leden) == 2
    assert read.protocol.kolommen["regio"] == kolom
    (why,) = read.protocol.stappen["gekozen"]
    assert why.startswith(f"Kolom '{kolom}' van mijn.csv is als regio gelezen: {HEEFT}"), why


@pytest.mark.parametrize(
    "text",
    [
        "Assen;Noord\nEmmen;Noord\nEde;Zuid\n",
        "Noord;Assen\nNoord;Emmen\nZuid;Ede\n",
        "Gemeente;\nAssen;Noord\nEmmen;Noord\nEde;Zuid\n",
    ],
)
def test_two_columns_without_a_header_are_read_by_what_is_in_them(lees: Lees, text: str) -> None:
    read = lees(text)
    assert read.indeling.hoofdregio == {"GM0106": "Noord", "GM0114": "Noord", "GM0228": "Zuid"}
    assert "de enige kolom die dat kan zijn." in read.protocol.stappen["gekozen"][1]


@pytest.mark.parametrize(
    "rows",
    [
        "Assen;GGD\nEmmen;GGD\nEde;GGD\n",  # one text: the name of an indeling
        "Assen;a\nEmmen;b\nEde;c\n",  # another one for each
        "Assen;GGD\nAssen;RES\nEde;GGD\nEde;RES\n",  # a long table without its regios
        "Assen;1\nEmmen;1\nEde;2\n",  # numbers
        "Assen;1-1-2024\nEmmen;1-1-2024\nEde;1-2-2024\n",  # dates
        f"Assen;{'woord ' * 30}\nEmmen;{'woord ' * 30}\nEde;{'anders ' * 30}\n",  # notes
    ],
    ids=["een", "elk een", "lang", "getallen", "datums", "toelichting"],
)
def test_an_indeling_that_may_be_something_else_is_no_regio(lees: Lees, rows: str) -> None:
    with pytest.raises(LappendekenError, match="hier is geen kolom die de regio kan zijn"):
        lees(f"Gemeente;Indeling\n{rows}")


@pytest.mark.parametrize("kop", ["Stand", "Opmerking", "Bron_status", "Datum"])
def test_a_column_of_notes_is_no_regio(lees: Lees, kop: str) -> None:
    with pytest.raises(LappendekenError, match="hier is geen kolom die de regio kan zijn"):
        lees(f"Gemeente;{kop}\nAssen;goed\nEmmen;goed\nEde;fout\n")


@pytest.mark.parametrize("woord", ["Regio", "Indeling"])
def test_columns_of_two_years_are_two_to_choose_from(lees: Lees, woord: str) -> None:
    text = f"Gemeente;{woord} 2023;{woord} 2024\nAssen;N;N\nEmmen;N;O\nEde;Z;O\nEpe;Z;Z\n"
    says = rf"meer dan een kolom kan de regio zijn: '{woord} 2023' en '{woord} 2024'"
    with pytest.raises(LappendekenError, match=says):
        lees(text)
    for jaar, regio in ((2023, "N"), (2024, "O")):
        for wijze in ("keuze", "kolom_regio"):
            read = lees(text, **{wijze: f"{woord} {jaar}"})
            assert read.indeling.hoofdregio["GM0114"] == regio
            assert read.protocol.kolommen["regio"] == f"{woord} {jaar}"


# --- tables as the CBS and Markdown have them ------------------------------------------------

STATLINE = "".join(
    f"{line}\n"
    for line in (
        (
            "Perioden;Regio's;Bevolking;GGD-regio's Code (code);GGD-regio's Naam (naam);Aantal;"
            "Koppelvariabele regio (code)"
        ),
        "2022;Nederland;900;;;4;NL01",
        "2022;Noord-Nederland (LD);400;;;2;LD01",
        "2022;Drenthe (PV);400;;;2;PV22",
        "2021;Assen;99;G1;Noord;1;GM0106",
        "2022;Assen;100;G1;Noord;1;GM0106",
        "2022;Emmen;300;G1;Noord;1;GM0114",
        "2022;Zuid-Gelderland (CR);500;;;2;CR17",
        "2022;Ede;200;G2;Zuid;1;GM0228",
        "2022;Epe;300;G2;Zuid;1;GM0232",
        "Bron: CBS.;;;;;;",
    )
)


def test_larger_areas_and_years_of_a_table_of_the_cbs(lees: Lees) -> None:
    found = lees(STATLINE)
    assert regios(found) == GOED
    said = " ".join(found.meldingen)
    assert "de enige kolom die dat kan zijn" in said
    assert "want geen gemeente: 5 regels, regel 2 ('2022'), regel 3 ('2022'), regel 4" in said
    assert "Assen (regel 5 en 6)" in said


def test_a_year_above_a_column_is_a_header(lees: Lees) -> None:
    found = lees("Regio's van nu;2024\nAssen;Noord\nEmmen;Noord\nEde;Zuid\nEpe;Zuid\n")
    assert regios(found) == GOED


def test_names_that_only_the_cbs_writes_are_read_by_code(lees: Lees) -> None:
    text = STATLINE
    for name in ("Assen", "Emmen", "Ede"):
        text = text.replace(f";{name};", f";{name} (DR);")
    assert regios(lees(text, kolom_regio="GGD-regio's Naam (naam)")) == GOED


def test_a_gemeente_that_is_misspelled_among_larger_areas_is_refused(lees: Lees) -> None:
    plain = "".join(line.rpartition(";")[0] + "\n" for line in STATLINE.splitlines())
    assert regios(lees(plain)) == GOED
    with pytest.raises(LappendekenError, match="Gemeente 'Assn \\(DR\\)' bestaat niet"):
        lees(plain.replace("2022;Assen;", "2022;Assn (DR);"))


@pytest.mark.parametrize("line", ["|---|---|", "| :--- | ---: |", "| :-: | - |"])
def test_the_line_below_a_header_of_markdown_is_no_gemeente(lees: Lees, line: str) -> None:
    rows = "".join(f"| {row.replace(';', ' | ')} |\n" for row in KOLOM.splitlines())
    assert regios(lees(f"| Gemeente | Regio |\n{line}\n{rows}")) == GOED


# --- halves of signs ---------------------------------------------------------------------------


def test_half_a_sign_of_json_becomes_a_mark(lees: Lees) -> None:
    rows = [
        {"gemeente": "Assen", "re\ud800gio": "N\ud800"},
        {"gemeente": "Ede", "re\ud800gio": "Z"},
    ]
    found = lees(json.dumps(rows), "mijn.json", kolom_regio="re\ufffdgio")
    assert sorted(found.indeling.regionamen.values()) == ["N\ufffd", "Z"]
    # A whole sign in two halves stays one.
    rows = [{"gemeente": "Assen", "regio": "\U0001f600"}, {"gemeente": "Ede", "regio": "Z"}]
    assert "\U0001f600" in lees(json.dumps(rows), "mijn.json").indeling.regionamen.values()


def test_what_turns_text_round_or_is_not_seen_is_no_part_of_a_name(lees: Lees) -> None:
    found = lees(
        "Ge\u200bmeente;Regio\nAssen\u200e;\u202eNoord\nEmmen;Noord\u200f\nEde;\u2066Zuid\u2069\nEpe;Zuid\n"
    )
    assert regios(found) == GOED
    assert not [text for text in found.meldingen if "andere s" in text]
