"""What a report lays beside a congruentie: computed once, for the workbook and for the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.gevoeligheid import compute_gevoeligheid
from lappendeken.analyse.gewicht import (
    compute_gelijken,
    compute_gewichten,
    compute_klassen,
    compute_machtsbalans,
)
from lappendeken.analyse.maatlat import compute_maatlat
from lappendeken.analyse.provincies import compute_provinciematen
from lappendeken.analyse.referentie import (
    Verhuizer,
    compute_kandidaten,
    find_kandidaten,
    find_reference,
    list_verhuizers,
)
from lappendeken.analyse.register import Registercontrole, build_kruisingen, check_register
from lappendeken.analyse.toetsen import (
    compute_basis,
    compute_groepscores,
    compute_toetsen,
    list_sociaal,
    list_uitzonderingen,
)
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling


@dataclass(frozen=True)
class Uitwerking:
    """Tables about one congruentie that need the catalogue too; each computed when asked for.

    Parameters
    ----------
    congruentie
        What was compared, perhaps narrowed to a selection.
    catalogus
        Where the reference, its candidates and the sociaal domein are found.
    """

    congruentie: Congruentie
    catalogus: Catalogus

    @cached_property
    def gevoeligheid(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.gevoeligheid.compute_gevoeligheid` of what is reported."""
        found = self.congruentie
        return compute_gevoeligheid(found.bundel, found.gemeld, found.indelingsparen)

    @cached_property
    def provincies(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.provincies.compute_provinciematen`."""
        return compute_provinciematen(self.congruentie)

    @cached_property
    def machtsbalans(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.gewicht.compute_machtsbalans` by inwoners."""
        found = self.congruentie
        return compute_machtsbalans(found.bundel.indelingen, found.regios)

    @cached_property
    def gewichten(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.gewicht.compute_gewichten`."""
        return compute_gewichten(self.congruentie)

    @cached_property
    def gelijken(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.gewicht.compute_gelijken` by inwoners."""
        return compute_gelijken(self.congruentie, self.gewichten)

    @cached_property
    def klassen(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.gewicht.compute_klassen` of those."""
        return compute_klassen(self.gelijken)

    def lay_maatlat(self, maatlat: Indeling) -> pd.DataFrame:
        """Return :func:`~lappendeken.analyse.maatlat.compute_maatlat` of all indelingen."""
        if maatlat.slug not in self._maatlatten:
            found = self.congruentie
            self._maatlatten[maatlat.slug] = compute_maatlat(
                found.bundel.indelingen, maatlat, found.gemeentetabel, found.bundel.grenzen
            )
        return self._maatlatten[maatlat.slug]

    @cached_property
    def _maatlatten(self) -> dict[str, pd.DataFrame]:
        return {}

    @cached_property
    def kandidaten(self) -> tuple[Indeling, ...]:
        """:func:`~lappendeken.analyse.referentie.find_kandidaten`."""
        bundel = self.congruentie.bundel
        return find_kandidaten(self.catalogus, bundel.indelingen, bundel.gemeenten)

    @cached_property
    def kandidatentabel(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.referentie.compute_kandidaten`."""
        found = self.congruentie
        return compute_kandidaten(found.bundel.indelingen, self.kandidaten, found.gemeentetabel)

    @cached_property
    def sociaal(self) -> list[Indeling]:
        """:func:`~lappendeken.analyse.toetsen.list_sociaal`."""
        return list_sociaal(self.catalogus)

    @cached_property
    def basis(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.toetsen.compute_basis` of the sociaal domein."""
        found = self.congruentie
        return compute_basis(self.sociaal, self.kandidaten, found.gemeentetabel, found.gemeld)

    @cached_property
    def groepscores(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.toetsen.compute_groepscores` of the groepen of now."""
        catalogus, bundel = self.catalogus, self.congruentie.bundel
        names = sorted({k.groep for k in catalogus.kenmerken.values() if k.groep})
        groepen = [(n, [catalogus.indeling(s) for s in catalogus.list_groep(n)]) for n in names]
        people = dict(zip(bundel.gemeenten, bundel.inwoners.tolist(), strict=True))
        return compute_groepscores(groepen, people, self.congruentie.gemeld)

    @cached_property
    def tegenover(self) -> Tegenover | None:
        """The veiligheidsregio's and who deviates from them; ``None`` where there are none."""
        found = find_reference(self.catalogus, self.congruentie.bundel.indelingen)
        return None if found is None else Tegenover(self.congruentie, found)


@dataclass(frozen=True)
class Tegenover:
    """The chosen indelingen against one reference.

    Parameters
    ----------
    congruentie
        What was compared.
    referentie
        What it is held against.
    """

    congruentie: Congruentie
    referentie: Indeling

    @cached_property
    def anderen(self) -> tuple[Indeling, ...]:
        """The chosen indelingen, without the reference."""
        chosen = self.congruentie.bundel.indelingen
        return tuple(i for i in chosen if i.slug != self.referentie.slug)

    @cached_property
    def toetsen(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.toetsen.compute_toetsen` of what is reported."""
        found = self.congruentie
        return compute_toetsen(self.anderen, self.referentie, found.gemeentetabel, found.gemeld)

    @cached_property
    def verhuizers(self) -> Mapping[str, list[Verhuizer]]:
        """Slug to :func:`~lappendeken.analyse.referentie.list_verhuizers` of the whole country."""
        table = self.congruentie.gemeentetabel
        return {i.slug: list_verhuizers(i, self.referentie, table) for i in self.anderen}

    @cached_property
    def _zonder_register(self) -> Registercontrole:
        return check_register(build_kruisingen(self.anderen, self.verhuizers))

    def list_uitzonderingen(self, register: Registercontrole | None = None) -> pd.DataFrame:
        """Return the exceptions that are reported on, with the reasons of a register if any."""
        return list_uitzonderingen(register or self._zonder_register, self.congruentie.gemeld)
