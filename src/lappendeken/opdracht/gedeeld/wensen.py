"""What a user asks of a proposal, in the words of the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lappendeken.analyse.voorstel import (
    MAX_GEWICHT,
    SECONDEN,
    ZAAD,
    Eisen,
    Stem,
)
from lappendeken.basis.tekst import fold, format_getal, shorten
from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling


@dataclass(frozen=True, slots=True)
class Wensen:
    """What a user asks of a proposal, in the words of the command line.

    Attributes
    ----------
    minimum_inwoners, minimum_gemeenten
        Of a regio.
    regios
        Exact number, or ``None``.
    samen
        Each two or more gemeenten, by name or code, with commas between them.
    grens
        Indeling whose borders are not crossed; empty for none.
    gewichten
        Each ``SLUG=GETAL``.
    stem
        Who has one vote: ``domein`` or ``indeling``.
    seconden, zaad
        Of the search for every proposal, so also for each step of the trade-off.
    pareto
        Indeling to start from in the trade-off; empty for none.
    """

    minimum_inwoners: float = 0.0
    minimum_gemeenten: int = 1
    regios: int | None = None
    samen: tuple[str, ...] = ()
    grens: str = ""
    gewichten: tuple[str, ...] = ()
    stem: Stem = "domein"
    seconden: float = SECONDEN
    zaad: int = ZAAD
    pareto: str = ""

    def to_eisen(self, catalogus: Catalogus, chosen: Sequence[Indeling]) -> Eisen:
        """Understand names and numbers.

        Raises
        ------
        OnbekendError
            If a gemeente or an indeling does not exist.
        SelectieError
            If a pair or a weight is not written as such, or a number is out of range.
        """
        return Eisen(
            min_inwoners=self.minimum_inwoners,
            min_gemeenten=self.minimum_gemeenten,
            aantal_regios=self.regios,
            samen=tuple(pair for text in self.samen for pair in _read_samen(text, catalogus)),
            grenzen=catalogus.indeling(self.grens) if self.grens else None,
            gewichten=_read_gewichten(self.gewichten, catalogus, chosen),
            stem=self.stem,
        )

    def to_opties(self) -> dict[str, object]:
        """Return the options that repeat these wishes."""
        return {
            "--minimum-inwoners": _format_getal(self.minimum_inwoners, 0.0),
            "--minimum-gemeenten": _format_getal(self.minimum_gemeenten, 1),
            "--regios": self.regios,
            "--samen": self.samen,
            "--stem": "" if self.stem == "domein" else self.stem,
            "--gewicht": self.gewichten,
            "--grens": self.grens,
            "--pareto": self.pareto,
            "--seconden": f"{self.seconden:g}",
            "--zaad": self.zaad,
        }


def _format_getal(value: float, usual: float) -> str:
    if value == usual:
        return ""
    return f"{value:g}" if value < 1e6 else f"{value:.0f}"


def _read_samen(text: str, catalogus: Catalogus) -> list[tuple[str, str]]:
    names = [name.strip() for name in text.split(",")]
    if len(names) < 2 or not all(names):
        msg = (
            f"--samen '{shorten(text)}' noemt geen twee gemeenten. Geef ze met een komma "
            'ertussen, zoals --samen "Assen,Emmen".'
        )
        raise SelectieError(msg)
    codes = [catalogus.find_gemeente(name) for name in names]
    if len(set(codes)) < len(codes):
        msg = f"--samen '{shorten(text)}' noemt een gemeente twee keer. Noem twee verschillende."
        raise SelectieError(msg)
    return list(pairwise(codes))


def _read_gewichten(
    texts: Sequence[str], catalogus: Catalogus, chosen: Sequence[Indeling]
) -> dict[str, float]:
    known: dict[str, str] = {}
    for indeling in chosen:
        meta = indeling.kenmerken
        for alias in (meta.naam, meta.reeks, meta.slug):
            if alias:
                known[fold(alias)] = meta.slug
    found: dict[str, float] = {}
    for text in texts:
        name, _, number = text.rpartition("=")
        try:
            weight = float(number.strip().replace(",", "."))
        except ValueError:
            weight = float("nan")
        if not name.strip() or not 0 <= weight <= MAX_GEWICHT:
            msg = (
                f"--gewicht '{shorten(text)}' is geen indeling met een getal van 0 tot en met "
                f"{format_getal(MAX_GEWICHT)}. Schrijf het zoals --gewicht ggd=2."
            )
            raise SelectieError(msg)
        slug = known.get(fold(name)) or catalogus.resolve(name.strip())
        if slug in found:
            msg = f"--gewicht noemt '{slug}' twee keer. Geef één gewicht."
            raise SelectieError(msg)
        found[slug] = weight
    return found
