"""Where everything comes from: the inputs with their sources, and how own files were read."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from lappendeken.basis.tekst import ONBEKEND, format_apostrof, format_getal
from lappendeken.gegevens.inlezen import Protocol
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.protocol import build_protocoltabel
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.gegevens import Gegevens

_BRON_KORT = 10
_BRONKOLOMMEN = (Kolom("Bronnen", getal=True), Kolom("Controlegetal"))


def build_bronnen(gegevens: Gegevens, protocollen: Sequence[Protocol] = ()) -> Deel:
    """Return the inputs with their sources, and how files of the user were read."""
    frame = gegevens.congruentie.bronnen
    if frame.empty:
        return Deel(("Voor deze gegevens zijn geen bronnen meegegeven.",))
    inputs = frame["invoer"].nunique()
    sentences = (
        (
            f"Dit rapport is gemaakt uit {tel(inputs, 'bestand', 'bestanden')} met "
            f"{tel(len(frame), 'bron', 'bronnen')}. Het controlegetal is het begin van de "
            "SHA-256-som van het bestand: daarmee is na te gaan of een ander rapport op dezelfde "
            "gegevens berust. De adressen staan in tabellen/bronnen.csv."
        ),
    )
    records = frame.fillna("").to_dict("records")
    files: dict[str, list[dict[Hashable, Any]]] = {}
    for row in records:
        files.setdefault(str(row["invoer"]), []).append(row)
    inputs_table = Tabel(
        "invoer",
        "De bestanden waaruit dit rapport is gemaakt",
        (Kolom("Bestand"), Kolom("Eerste bron", breed=True), *_BRONKOLOMMEN),
        tuple(
            (
                cel_tekst(name),
                cel_tekst(format_apostrof(str(rows[0]["titel"]))),
                cel_getal(len(rows)),
                cel_tekst(str(rows[0].get("sha256", ""))[:_BRON_KORT] or ONBEKEND),
            )
            for name, rows in files.items()
        ),
    )
    all_sources = Tabel(
        "bronnen-tabel",
        f"Alle bronnen ({format_getal(len(frame))})",
        (
            Kolom("Bestand"),
            Kolom("Titel", breed=True),
            Kolom("Uitgever", breed=True),
            Kolom("Stand", breed=True),
            Kolom("Licentie", breed=True),
        ),
        tuple(
            (
                cel_tekst(row["invoer"]),
                cel_tekst(format_apostrof(str(row["titel"]))),
                *(cel_tekst(row[name] or ONBEKEND) for name in ("uitgever", "stand", "licentie")),
            )
            for row in records
        ),
    )
    own = (build_protocoltabel(protocollen),) if protocollen else ()
    return Deel(sentences, tabellen=(*own, inputs_table, all_sources))
