"""One regio with the facts that the parts of a sheet use."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.gewicht import (
    compute_eigen_gewichten,
    compute_gewichten,
    compute_raden,
)
from lappendeken.analyse.regiofeiten import Doorsnede, Verleden, list_doorsneden
from lappendeken.basis.tekst import format_apostrof, format_inwoners, join_namen
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.blad.gewicht import (
    is_onbekend,
    list_zonder_getal,
    name_gewicht,
    say_regiogewicht,
    say_soort,
    say_zonder_aandeel,
)
from lappendeken.rapport.gedeeld.woorden import name_indelingen, sort_namen

MEESTE = 30
"""Members named in full; of more only the largest."""


@dataclass(frozen=True)
class Gesprekgegevens:
    """What the guide is made from.

    Attributes
    ----------
    congruentie
        The chosen indelingen with that of the regio among them, of the whole country.
    indeling, code
        The regio.
    verleden
        What became of it since an older stand, when that is known.
    referentie
        The veiligheidsregio's, when there are any.
    opdracht
        The command that makes the guide.
    gewicht
        What gemeenten weigh in their regios; ``None``: their inwoners.
    """

    congruentie: Congruentie
    indeling: Indeling
    code: str
    verleden: Verleden | None = None
    referentie: Indeling | None = None
    opdracht: str = ""
    gewicht: Eigengewicht | None = None


class Regio:
    """The regio with the facts that several parts use."""

    def __init__(self, gegevens: Gesprekgegevens) -> None:
        congruentie, indeling = gegevens.congruentie, gegevens.indeling
        bundel = congruentie.bundel
        self.gegevens = gegevens
        self.meta = indeling.kenmerken
        self.naam = indeling.regionamen[gegevens.code]
        self.leden = indeling.leden_vanaf(bundel.drempel)[gegevens.code]
        table = congruentie.gemeentetabel
        self.namen = {str(g): str(n) for g, n in table["gemeente_naam"].items()}
        self.anderen = [i for i in bundel.indelingen if i.slug != indeling.slug]
        self.indelingnamen = name_indelingen([*bundel.indelingen])
        self.doorsneden = list_doorsneden(self.leden, self.anderen, bundel.drempel)
        rows = congruentie.regios
        mine = (rows["indeling"] == indeling.slug) & (rows["regio_code"] == gegevens.code)
        self.rij = rows[mine].iloc[0].to_dict()
        raden = compute_raden(bundel)
        self.raden = raden[raden["gemeente_code"].isin(self.leden)]
        scores = congruentie.alle_gemeenten
        self.scores = scores[scores["gemeente_code"].isin(self.leden)]
        people = table["inwoners"].astype(float).to_dict()
        self.inwoners = {g: float(people[g]) for g in self.leden}
        self.aandelen = self._read_aandelen(compute_gewichten(congruentie))
        own = gegevens.gewicht
        self.eigen = (
            self._read_aandelen(compute_eigen_gewichten(congruentie, own.waarden)) if own else {}
        )

    def _read_aandelen(self, weights: pd.DataFrame) -> dict[str, float]:
        """Return gemeente code to share in this regio."""
        slug, code = self.gegevens.indeling.slug, self.gegevens.code
        mine = weights[(weights["indeling"] == slug) & (weights["regio_code"] == code)]
        return {
            str(g): float(v) for g, v in zip(mine["gemeente_code"], mine["aandeel"], strict=True)
        }

    def say_gewicht(self) -> tuple[str, ...]:
        """Say who weighs most and who least, by a column of the user and by inwoners."""
        naam, own = name_gewicht(self.gegevens.gewicht), self.gegevens.gewicht
        if len(self.leden) == 1:
            alone = "Gewicht over anderen heeft hier niemand: er is één gemeente."
            return (alone,) if naam else (alone, say_soort(naam))
        people = say_regiogewicht(self.aandelen, self.noem)
        if own is None:
            return (people, say_soort(naam))
        if is_onbekend(self.eigen):
            said = say_zonder_aandeel(naam, list_zonder_getal(own, self.leden, self.namen))
        else:
            said = say_regiogewicht(self.eigen, self.noem, naam)
        return (said, people, say_soort(naam))

    def say_leden(self) -> str:
        """Name the members, the largest first when there are many."""
        count = len(self.leden)
        total = format_inwoners(float(self.rij["inwoners"]))
        if count == 1:
            return f"Deze regio is één gemeente: {self.noem(self.leden)}, {total}."
        if count > MEESTE:
            largest = sorted(self.leden, key=lambda g: (-self.inwoners[g], g))[:MEESTE]
            named = f"{join_namen([self.namen[g] for g in largest])} en {count - MEESTE} kleinere"
        else:
            named = self.noem(self.leden)
        return f"{count} gemeenten, {total}: {named}."

    def say_opgave(self) -> str:
        """Say what the regio is for."""
        if not self.meta.opgave:
            return "Waar deze regio voor is, staat niet in de gegevens."
        text = format_apostrof(self.meta.opgave)
        return f"Waar zij voor is: {text[0].lower()}{text[1:]}"

    def noem(self, codes: Collection[str]) -> str:
        """Enumerate gemeenten by name."""
        return join_namen(sort_namen([self.namen[g] for g in codes]))

    def noem_indelingen(self, found: Sequence[Doorsnede]) -> str:
        """Enumerate indelingen by name."""
        return join_namen(sort_namen([self.indelingnamen[d.indeling] for d in found]))

    def van(self, relatie: str) -> list[Doorsnede]:
        """Return the other indelingen that run through it like that."""
        return [d for d in self.doorsneden if d.relatie == relatie]
