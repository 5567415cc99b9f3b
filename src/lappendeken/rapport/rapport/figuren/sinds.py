"""What changed since 2016: the number of regios then and now, and who went to another."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from lappendeken.analyse.congruentie import compute_congruentie
from lappendeken.basis.stijl import ACCENT
from lappendeken.basis.tekst import fold
from lappendeken.errors import LappendekenError
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht, noem
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.vel import BREEDTE, GRIJS, KLEIN, TEKST, Vel, cut, measure

JAAR = 2016
_LINKS, _RECHTS = 1.4, 8.3
_REGEL = 0.42
_MEESTE = 30


@dataclass(frozen=True, slots=True)
class _Lijn:
    naam: str
    toen: int
    nu: int
    stand: int
    wisselden: int


def draw_sinds(gezicht: Gezicht) -> Figuur | None:
    """Draw a line per indeling of which the stand of 2016 is known; of the whole country."""
    lines = _find(gezicht)
    if not lines:
        return None
    numbers = [n for line in lines for n in (line.toen, line.nu)]
    low, high = min(numbers), max(numbers)
    tall = max(5.0, len(lines) * _REGEL + 0.8)
    vel = Vel(
        f"Regio’s sinds {JAAR}",
        f"Het aantal regio’s in {JAAR} en nu, in de gemeenten van nu, voor heel Nederland. Achter "
        "elke naam staat hoeveel gemeenten minstens een andere regio kregen.",
        gezicht.voet,
        tall + 0.7,
    )
    field = vel.leeg_veld(0, vel.onder, BREEDTE, tall + 0.7)
    x0, x1 = _LINKS, BREEDTE - _RECHTS
    field.text(x0, tall + 0.35, str(JAAR), ha="center", fontsize=TEKST, weight="bold")
    field.text(x1, tall + 0.35, "nu", ha="center", fontsize=TEKST, weight="bold")

    def place(count: int) -> float:
        return 0.4 + (count - low) / max(1, high - low) * (tall - 0.8)

    right = _apart([place(line.nu) for line in lines], _REGEL, tall)
    last = float("inf")
    for count in sorted({line.toen for line in lines}, reverse=True):
        # What has no room beside its dot stands in front of the name.
        if last - place(count) > 0.3:
            last = place(count)
            field.text(x0 - 0.2, last, str(count), ha="right", va="center", fontsize=TEKST)
    for line, label in zip(lines, right, strict=True):
        y0, y1 = place(line.toen), place(line.nu)
        field.plot([x0, x1], [y0, y1], color=ACCENT, linewidth=1.4, alpha=0.8)
        field.scatter([x0, x1], [y0, y1], s=22, color=ACCENT, zorder=3, linewidths=0)
        field.plot([x1 + 0.12, x1 + 0.45], [y1, label], color=GRIJS, linewidth=0.5)
        changed = f"{line.wisselden} gemeenten" if line.wisselden != 1 else "1 gemeente"
        tail = f"  {changed}"
        name = f"{line.toen} → {line.nu}  {line.naam}"
        room = _RECHTS - 0.6 - measure(tail, KLEIN)
        text = cut(name, room)
        field.text(x1 + 0.55, label, text, va="center", fontsize=TEKST)
        field.text(
            x1 + 0.55 + measure(text) + 0.05, label, tail, va="center", fontsize=KLEIN, color=GRIJS
        )
    told = [
        f"{line.naam} van {line.toen} naar {line.nu} "
        f"({tel(line.wisselden, 'gemeente', 'gemeenten')})"
        for line in lines
    ]
    return vel.maak_figuur(
        "sinds-2016",
        f"Lijnen van het aantal regio’s in {JAAR} naar nu, met hoeveel gemeenten minstens een "
        f"andere regio kregen: {noem(told, 12)}.",
    )


def _find(gezicht: Gezicht) -> list[_Lijn]:
    found = []
    gegevens = gezicht.gegevens
    for indeling in gegevens.congruentie.bundel.indelingen:
        meta = indeling.kenmerken
        old = _load(gezicht, f"{meta.reeks}-{JAAR}") if meta.reeks and meta.stand > JAAR else None
        if old is None:
            continue
        frame: pd.DataFrame = gegevens.congruentie.gemeentetabel
        pair = compute_congruentie((old, indeling), frame).indelingsparen.iloc[0]
        if pd.isna(pair["verhuizingen_gelijk"]):
            continue
        found.append(
            _Lijn(
                gegevens.namen[indeling.slug],
                len(old.regios),
                len(indeling.regios),
                meta.stand,
                int(pair["verhuizingen_gelijk"]),
            )
        )
    return sorted(found, key=lambda line: (-line.nu, -line.toen, fold(line.naam)))[:_MEESTE]


def _load(gezicht: Gezicht, slug: str) -> Indeling | None:
    try:
        return gezicht.gegevens.catalogus.indeling(slug)
    except LappendekenError:
        return None


def _apart(wanted: list[float], least: float, tall: float) -> list[float]:
    """Move labels, ordered from high to low, so far that none touches another."""
    placed: list[float] = []
    for y in wanted:
        placed.append(min(y, placed[-1] - least) if placed else min(y, tall - 0.15))
    # What fell off below pushes the others up again.
    return [max(y, 0.15 + (len(placed) - 1 - number) * least) for number, y in enumerate(placed)]
