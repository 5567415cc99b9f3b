"""The worked example of the method: 's-Gravenhage, as RegioAtlas explains it.

The numbers come from the engine, so that the page cannot contradict it.
"""

from __future__ import annotations

from lappendeken.basis.tekst import format_procent, join_namen
from lappendeken.maten import MATEN, Bundel
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.rapport.model import Voorbeeld

GEMEENTE = "'s-Gravenhage"
ZORGKANTOOR = ("Leidschendam-Voorburg", "Rijswijk", "Wassenaar", "Zoetermeer")
JEUGD = ("Delft", "Midden-Delfland", "Pijnacker-Nootdorp", "Westland")


def build_voorbeeld() -> Voorbeeld:
    """Return the example with every step of the sum, computed."""
    everyone = (GEMEENTE, *ZORGKANTOOR, *JEUGD)
    tables = {
        "Zorgkantoor": (GEMEENTE, *ZORGKANTOOR),
        "GGD": (GEMEENTE,),
        "Jeugdregio": everyone,
    }
    bundel = Bundel.from_indelingen(
        [
            Indeling.from_mapping(
                name.lower(), {g: "1" if g in members else g for g in everyone}, naam=name
            )
            for name, members in tables.items()
        ]
    )
    mine = bundel.gemeenten.index(GEMEENTE)
    overlap = bundel.overlap()
    value = {name: float(maat.functie(overlap)[mine]) for name, maat in MATEN.items()}
    sizes = [len(members) - 1 for members in tables.values()]
    union, count = int(value["alle_partners"]), len(tables)
    fixed, once = len(ZORGKANTOOR), len(JEUGD)
    rows = tuple(
        (
            cel_tekst(name),
            cel_tekst(join_namen(members[1:]) or "niemand"),
            cel_getal(len(members) - 1),
        )
        for name, members in tables.items()
    )
    steps = (
        (
            "RegioAtlas-percentage",
            (
                f"Tel de partners per indeling op: {' + '.join(map(str, sizes))} = "
                f"{sum(sizes)}. Deel "
                f"door het aantal indelingen maal het aantal verschillende partners: "
                f"{sum(sizes)} / "
                f"({count} × {union}) = {format_procent(value['regioatlas_congruentie'])}."
            ),
        ),
        (
            "Partnervastheid",
            (
                f"{fixed} partners zitten aan nog één van de {count - 1} andere tafels (elk een "
                "half), "
                f"{once} aan geen andere (elk nul). Gemiddeld over {union} partners: "
                f"({fixed} × ½ + {once} × 0) / {union} = "
                f"{format_procent(value['partnervastheid'])}. Dit is "
                "het RegioAtlas-percentage zonder de bodem van 1 gedeeld door het aantal "
                "indelingen."
            ),
        ),
        (
            "Congruentie",
            (
                f"Vergelijk de indelingen twee aan twee. Zorgkantoor en GGD: 0 van {sizes[0]} "
                "partners "
                f"gedeeld, dus 0. GGD en jeugdregio: 0 van {sizes[2]}, dus 0. Zorgkantoor en "
                f"jeugdregio: {sizes[0]} van {sizes[2]}, dus ½. Gemiddeld (0 + 0 + ½) / 3 = "
                "1/6, ofwel "
                f"{format_procent(value['congruentie'])}."
            ),
        ),
        (
            "Nestheid",
            (
                "Van de kleinste van elke twee regio’s ligt alles in de grootste: "
                f"{format_procent(value['nestheid'])}. De regio’s verschillen dus in grootte en "
                "doorsnijden elkaar niet."
            ),
        ),
        (
            "Tafels",
            (
                f"Drie indelingen, drie verschillende gezelschappen: {int(value['tafels'])} "
                "tafels. "
                f"Vaste partners: {int(value['vaste_partners'])}, want bij de GGD is er geen "
                "partner."
            ),
        ),
    )
    table = Tabel(
        "voorbeeld",
        f"{GEMEENTE} in drie indelingen",
        (Kolom("Indeling"), Kolom("Partners", breed=True), Kolom("Aantal", getal=True)),
        rows,
        sorteerbaar=False,
    )
    return Voorbeeld(table, steps)
