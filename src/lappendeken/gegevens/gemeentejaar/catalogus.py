"""The catalogue in the gemeenten of another year: today's, with some joined to others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

import pandas as pd

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus import GEMEENTE_INDELING, Catalogus, Eigen
from lappendeken.gegevens.catalogus.gemeenten import Gemeente, list_gemeenten
from lappendeken.gegevens.catalogus.lezen import compute_checksum
from lappendeken.gegevens.catalogus.voornemens import Voornemen
from lappendeken.gegevens.gemeentejaar.samenvoegen import (
    Samengevoegd,
    merge_gebieden,
    merge_gemeenten,
    merge_grenzen,
    merge_indeling,
)
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.gebiedskaart import Gebiedskaart, Grenzen
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken


@dataclass(frozen=True, kw_only=True)
class Jaarcatalogus(Catalogus):
    """The data that travels with the package, in the gemeenten of a voornemen.

    Parameters
    ----------
    voornemen
        Who joins whom, and when.
    meegeleverd
        The data in the gemeenten of today.
    """

    voornemen: Voornemen = field(compare=False)
    meegeleverd: Catalogus = field(compare=False)

    @property
    def eenheid(self) -> Eenheid:
        """What is divided: gemeenten, of that year."""
        return replace(GEMEENTE, jaar=self.voornemen.jaar, dag=self.voornemen.dag)

    @property
    def leesmeldingen(self) -> tuple[str, ...]:
        """With which gemeenten is computed, and how sure they are."""
        bronnen = join_namen(f"{b['uitgever']}, {b['stand']}" for b in self.voornemen.bronnen)
        said = (
            f"Gerekend is met de {len(self.gemeenten)} gemeenten van {self.voornemen.dag}: "
            f"{self.voornemen.stappen}. Bron: {bronnen}; dat het is aangenomen, is niet gezien."
        )
        return (said,)

    def say_samengevoegd(self, indelingen: Iterable[Indeling]) -> tuple[str, ...]:
        """Say in which indelingen those that join were in another regio."""
        used = [(one.slug, self._samengevoegd(one.slug)) for one in indelingen]
        said = []
        for old, new in self.voornemen.samen.items():
            pair = new, old
            stays, gone = (self.voornemen.namen[code] for code in pair)
            if anders := [slug for slug, one in used if one and pair in one.anders]:
                said.append(
                    f"{gone} en {stays} hebben nu niet dezelfde regio in {join_namen(anders)}; "
                    f"daar telt de regio van {stays}."
                )
            if alleen := [slug for slug, one in used if one and pair in one.alleen]:
                said.append(
                    f"Van {stays} is geen regio bekend in {join_namen(alleen)}; daar telt de regio "
                    f"van {gone}."
                )
        return tuple(said)

    # --- data ------------------------------------------------------------------

    @cached_property
    def _gemaakt(self) -> dict[str, Samengevoegd]:
        return {}

    def _samengevoegd(self, slug: str) -> Samengevoegd | None:
        """Return a shipped indeling after joining; None for what the user brought."""
        if slug not in self.meegeleverd.kenmerken:
            return None
        if slug not in self._gemaakt:
            self._gemaakt[slug] = self._merge(self.meegeleverd.indeling(slug))
        return self._gemaakt[slug]

    def _merge(self, indeling: Indeling) -> Samengevoegd:
        return merge_indeling(indeling, self.voornemen.samen, gemeente_indeling=self.voornemen.jaar)

    def recode(self, eigen: Eigen) -> Eigen:
        """Return an indeling of the user, kept in the gemeenten of today, in those of then."""
        return replace(eigen, indeling=self._merge(eigen.indeling).indeling)

    def indeling(self, name: str) -> Indeling:
        """Return one indeling, as :meth:`Catalogus.indeling`."""
        slug = self.resolve(name)
        if slug not in self._indelingen and (found := self._samengevoegd(slug)):
            self._indelingen[slug] = found.indeling
        return self._indelingen[slug]

    @cached_property
    def kenmerken(self) -> Mapping[str, Kenmerken]:
        """Slug to kenmerken of every indeling, ascending."""
        jaar = self.voornemen.jaar
        shipped = {
            slug: replace(one, gemeente_indeling=jaar)
            for slug, one in self.meegeleverd.kenmerken.items()
        }
        return MappingProxyType(shipped | self._ingebracht)

    @cached_property
    def gemeenten(self) -> pd.DataFrame:
        """The gemeenten, as :attr:`Catalogus.gemeenten`; their numbers are added."""
        return merge_gemeenten(self.meegeleverd.gemeenten, self.voornemen.samen)

    @cached_property
    def per_gemeente(self) -> Mapping[str, Gemeente]:
        """The same as a list, as :attr:`Catalogus.per_gemeente`."""
        return MappingProxyType(list_gemeenten(self.gemeenten))

    @cached_property
    def grenzen(self) -> Grenzen:
        """The borders, as :attr:`Catalogus.grenzen`."""
        return merge_grenzen(self.meegeleverd.grenzen, self.voornemen.samen)

    @cached_property
    def gebiedskaart(self) -> Gebiedskaart:
        """The map, as :attr:`Catalogus.gebiedskaart`."""
        gebieden = self.meegeleverd.gebiedskaart.gebieden
        return Gebiedskaart(merge_gebieden(gebieden, self.voornemen.samen), self.grenzen)

    @cached_property
    def opvolging(self) -> Mapping[str, Sequence[str]]:
        """What became of gemeenten, with what is to come."""
        plan = self.voornemen
        rows = [
            {
                "datum": plan.datum,
                "oude_code": old,
                "oude_naam": plan.namen[old],
                "nieuwe_code": new,
                "nieuwe_naam": plan.namen[new],
            }
            for old, new in plan.samen.items()
        ]
        now = self.meegeleverd.opvolging
        return {name: [*cells, *(row[name] for row in rows)] for name, cells in now.items()}

    @cached_property
    def woonplaatsen(self) -> Mapping[str, Sequence[str]]:
        """Places, in the gemeente of then."""
        found = self.meegeleverd.woonplaatsen
        codes = [self.voornemen.samen.get(code, code) for code in found["gemeente_code"]]
        return {**found, "gemeente_code": codes}

    @cached_property
    def jaren(self) -> pd.DataFrame:
        """Every gemeente since 2010, with the day on which those that join are gone."""
        found = self.meegeleverd.jaren.copy()
        gone = found["gemeente_code"].isin(list(self.voornemen.samen)) & (found["tot"] == "")
        found.loc[gone, "tot"] = self.voornemen.datum
        return found

    @property
    def voornemens(self) -> tuple[Voornemen, ...]:
        """None besides this one."""
        return ()

    def bronnen(self, indelingen: Iterable[Indeling]) -> pd.DataFrame:
        """List every input, that of the voornemen last; as :meth:`Catalogus.bronnen`."""
        found = super().bronnen(indelingen)
        rows = pd.DataFrame([dict(row) for row in self.voornemen.bronnen])
        sums = {name: compute_checksum(self.root / name) for name in rows["invoer"].unique()}
        rows = rows.assign(sha256=rows["invoer"].map(sums))[list(found.columns)]
        return pd.concat([found, rows], ignore_index=True)


def load_jaarcatalogus(text: str, meegeleverd: Catalogus) -> Catalogus:
    """Return the catalogue in the gemeenten of a year that a user names.

    Raises
    ------
    SelectieError
        If there is no gemeente-indeling of that year; says which there are.
    """
    wanted = text.strip()
    if wanted == str(GEMEENTE_INDELING):
        return meegeleverd
    for plan in meegeleverd.voornemens:
        if wanted == str(plan.jaar):
            return Jaarcatalogus(meegeleverd.root, voornemen=plan, meegeleverd=meegeleverd)
    known = [str(GEMEENTE_INDELING)]
    known += [f"{plan.jaar} ({plan.status})" for plan in meegeleverd.voornemens]
    msg = (
        f"--gemeente-indeling '{shorten(text)}' is er niet. Kies {' of '.join(known)}, of laat de "
        f"optie weg: dan is het {GEMEENTE_INDELING}, en die geldt tot en met 2026."
    )
    raise SelectieError(msg)
