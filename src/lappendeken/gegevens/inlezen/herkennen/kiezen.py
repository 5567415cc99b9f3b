"""One indeling out of what a sheet holds, or the sentence that says how to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.herkennen.kop import ZOEK_KOP, Herken, find_kolommen
from lappendeken.gegevens.inlezen.leeswijze import SCHEIDINGEN, Leeswijze
from lappendeken.gegevens.inlezen.rijen import MAX_GETOOND, Rijen
from lappendeken.gegevens.inlezen.ruw import Ruw

VORMEN = {
    "lijst": "een regel per gemeente",
    "kruisjes": "een kolom per regio met een teken bij wie erbij hoort",
    "opsomming": "een regel per regio met een opsomming van gemeenten",
    "kolommen": "een kolom per regio met de gemeenten eronder",
}


@dataclass(frozen=True, slots=True)
class Herkend:
    """One indeling in a sheet.

    Attributes
    ----------
    naam
        What tells it from others in the same file: a column, or a value of ``indeling``;
        empty when the file has one.
    tabel
        The rows, without titles, totals and notes.
    kolommen
        Our own name of a column to its position.
    vorm
        A key of :data:`VORMEN`.
    uitleg
        What was decided, in Dutch: which column was taken and why.
    weggelaten
        Sentences on what was left out.
    zeker
        Whether the headers themselves said which column is which.
    """

    naam: str
    tabel: Rijen
    kolommen: dict[str, int]
    vorm: str = "lijst"
    uitleg: tuple[str, ...] = ()
    weggelaten: tuple[str, ...] = ()
    zeker: bool = True

    def is_van(self, naam: str) -> bool:
        """Tell whether every row is of the indeling of this name."""
        if "indeling" not in self.kolommen:
            return False
        place = self.kolommen["indeling"]
        return {fold(cells[place]) for _, cells in self.tabel.rijen} == {fold(naam)}


def choose(ruw: Ruw, found: list[Herkend], wijze: Leeswijze, *, meer: bool) -> list[Herkend]:
    """Keep what the user wants of several indelingen in one file."""
    if wijze.keuze:
        chosen = find_kolommen([one.naam for one in found], wijze.keuze)
        chosen = chosen or [i for i, one in enumerate(found) if one.is_van(wijze.keuze)]
        if not chosen:
            raise _refuse_keuze(ruw, found, wijze.keuze)
        found = [found[place] for place in chosen]
    if len(found) == 1 or meer:
        return found
    listed = list_namen([one.naam for one in found])
    example = f'"{shorten(ruw.path.name)}#{shorten(found[0].naam)}"'
    if "indeling" in found[0].kolommen:
        msg = (
            f"{ruw.plaats}: dit bestand bevat {len(found)} indelingen: {listed}. Kies er een, "
            f"zoals {example}."
        )
        raise GegevensError(msg)
    msg = (
        f"{ruw.plaats}: meer dan een kolom kan de regio zijn: {listed}. Kies er een met "
        f"--kolom-regio, of zo: {example}."
    )
    raise GegevensError(msg)


def _refuse_keuze(ruw: Ruw, found: Sequence[Herkend], keuze: str) -> GegevensError:
    names = [one.naam for one in found if one.naam]
    seen = f"Hier staa{'t' if len(names) == 1 else 'n'} {list_namen(names)}." if names else ""
    what = f"{ruw.plaats}: er is geen werkblad, kolom of indeling '{shorten(keuze)}' (achter #)."
    return GegevensError(f"{what} {seen + ' Kies daaruit' if seen else 'Laat het weg'}.")


def refuse_leeg(plaats: str) -> GegevensError:
    """Return the error that nothing stands in a file."""
    return GegevensError(f"Bestand {plaats} is leeg. Zet er een tabel met gemeenten in.")


def refuse_niets(ruw: Ruw, herken: Herken, hint: str = "") -> GegevensError:
    """Return the error that no table was recognised; shows what was seen, and what it may be."""
    if not ruw.rijen:
        return refuse_leeg(ruw.plaats)
    shown = [" | ".join(shorten(cell, 30) for cell in cells if cell) for _, cells in ruw.rijen[:3]]
    return GegevensError(
        f"{ruw.plaats}: hier is geen tabel met gemeenten in te vinden. De eerste regels: "
        f"{'; '.join(shown)}. Nodig zijn een kolom met gemeenten (naam of code) en een kolom met "
        "hun regio; wijs ze zo nodig aan met --kolom-gemeente en --kolom-regio."
        f"{_say_vorm(ruw, herken)}{hint}"
    )


def _say_vorm(ruw: Ruw, herken: Herken) -> str:
    """Say how to turn two shapes that are often met into a list."""
    for regel, cells in ruw.rijen[:ZOEK_KOP]:
        filled = [cell for cell in cells if cell]
        if len(filled) > 2 and sum(bool(herken(cell)) for cell in filled) >= len(filled) - 1:
            return (
                f" De gemeenten staan hier naast elkaar (regel {regel}): zet ze onder elkaar, in "
                "Excel met Plakken speciaal, Transponeren."
            )
    texts = [[cell for cell in cells if cell] for _, cells in ruw.rijen[:ZOEK_KOP]]
    for mark in SCHEIDINGEN.values():
        if all(len(cells) == 1 and mark in cells[0] for cells in texts):
            return (
                " Elke regel staat hier in één cel: splits haar, in Excel met Gegevens, Tekst naar "
                "kolommen."
            )
    return ""


def refuse_regio(plaats: str, namen: Sequence[str]) -> GegevensError:
    """Return the error that no column can be the regio."""
    seen = list_namen([name for name in namen if name])
    return GegevensError(
        f"{plaats}: hier is geen kolom die de regio kan zijn; er staat {seen}. Wijs "
        "haar aan met --kolom-regio, of noem haar 'regio'."
    )


def refuse_zelf(plaats: str, naam: str) -> GegevensError:
    """Return the error that the column of the regio holds the gemeenten themselves."""
    return GegevensError(
        f"{plaats}: in kolom '{shorten(naam)}' staan de gemeenten zelf, en geen regio's. Wijs de "
        "kolom met regio's aan met --kolom-regio."
    )


def split_indelingen(one: Herkend) -> list[Herkend]:
    """Take a long table of several indelingen apart."""
    if "indeling" not in one.kolommen:
        return [one]
    place = one.kolommen["indeling"]
    names = dict.fromkeys(cells[place] for _, cells in one.tabel.rijen if cells[place])
    if len(names) < 2:
        return [one]
    return [
        replace(
            one,
            naam=name,
            tabel=replace(
                one.tabel, rijen=tuple(row for row in one.tabel.rijen if row[1][place] == name)
            ),
        )
        for name in names
    ]


def list_namen(names: Sequence[str]) -> str:
    """Enumerate what stands above columns."""
    return join_namen([f"'{shorten(name)}'" for name in names], MAX_GETOOND)
