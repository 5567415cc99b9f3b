"""Equal, one inside the other, or across: how the company of an indeling relates to the others."""

from __future__ import annotations

import pandas as pd

from lappendeken.basis.stijl import INKT, NAAD_KLEUR
from lappendeken.basis.tekst import format_procent
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.vel import BREEDTE, TEKST, Vel, cut, measure

SOORTEN = (
    ("gelijk", "hetzelfde gezelschap", "#1d91c0", "#ffffff"),
    ("genest", "het ene ligt binnen het andere", "#c7e9b4", INKT),
    ("kruisend", "zij kruisen elkaar", NAAD_KLEUR, "#ffffff"),
)
_RIJ = 0.55
_NAAM = 5.0


def draw_verhouding(gezicht: Gezicht) -> Figuur | None:
    """Draw a bar per indeling: of all gemeenten and other indelingen, how many are which."""
    shares = compute_verhoudingen(gezicht)
    if shares.empty:
        return None
    where = "" if gezicht.gegevens.is_landelijk else f": {gezicht.waar}"
    vel = Vel(
        f"Gelijk, genest of kruisend{where}",
        "Het gezelschap van een gemeente in elke indeling, naast haar gezelschap in elke andere. "
        "Alleen wat kruist, scheurt: wat genest is, verschilt in schaal.",
        gezicht.voet,
        len(shares) * _RIJ + 0.9,
    )
    names = [gezicht.namen[slug] for slug in shares.index]
    left = min(_NAAM, max(measure(name) for name in names) + 0.3)
    wide = BREEDTE - left
    field = vel.leeg_veld(0, vel.onder, BREEDTE, len(shares) * _RIJ + 0.9)
    x = 0.0
    for _, text, colour, _ in SOORTEN:
        y = len(shares) * _RIJ + 0.42
        field.barh(y + 0.13, 0.3, left=x, height=0.26, color=colour)
        field.text(x + 0.4, y + 0.1, text, va="center", fontsize=TEKST)
        x += measure(text) + 0.9
    for number, slug in enumerate(shares.index):
        y = (len(shares) - number - 0.5) * _RIJ
        field.text(0, y, cut(gezicht.namen[slug], left - 0.2), va="center", fontsize=TEKST)
        begin = left
        for soort, _, colour, ink in SOORTEN:
            share = float(shares[soort][slug])
            field.barh(y, share * wide, left=begin, height=_RIJ * 0.72, color=colour)
            label = format_procent(share)
            if measure(label) + 0.15 < share * wide:
                middle = begin + share * wide / 2
                field.text(middle, y, label, ha="center", va="center", color=ink, fontsize=TEKST)
            begin += share * wide
    told = [
        f"{gezicht.namen[slug]} "
        + ", ".join(
            f"{soort} {format_procent(float(shares[soort][slug]))}" for soort, *_ in SOORTEN
        )
        for slug in shares.index
    ]
    return vel.maak_figuur(
        "verhouding",
        "Staven per indeling: het aandeel van de vergelijkingen met een andere indeling waarin het "
        f"gezelschap gelijk, genest of kruisend is. {'; '.join(told[:12])}.",
    )


def compute_verhoudingen(gezicht: Gezicht) -> pd.DataFrame:
    """Return per indeling the shares of gelijk, genest and kruisend, the most kruisend first."""
    paren = gezicht.gegevens.congruentie.gemeenteparen
    names = {"a_in_b": "genest", "b_in_a": "genest"}
    soort = paren["relatie"].astype(str).map(lambda text: names.get(text, text))
    both = pd.concat(
        [
            pd.DataFrame({"indeling": paren[side].astype(str), "soort": soort})
            for side in ("indeling_a", "indeling_b")
        ]
    )
    counts = pd.crosstab(both["indeling"], both["soort"]).reindex(
        columns=[soort for soort, *_ in SOORTEN], fill_value=0
    )
    shares = counts.div(counts.sum(axis=1), axis=0)
    return shares.sort_values(["kruisend", "genest"], ascending=False, kind="stable")
