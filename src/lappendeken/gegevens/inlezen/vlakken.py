"""A map of regios: each gemeente goes to the regio in which it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pandas as pd

from lappendeken.basis.tekst import format_procent, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.eenhedenzoeker import build_zoeker
from lappendeken.gegevens.inlezen.gegevens import Gegevens
from lappendeken.gegevens.inlezen.gelezen import Gelezen, parse_herkend
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND
from lappendeken.gegevens.inlezen.gemeentevlakken import Gemeentevlakken
from lappendeken.gegevens.inlezen.herkennen import Herkend
from lappendeken.gegevens.inlezen.herkennen.regiokolom import Kandidaat
from lappendeken.gegevens.inlezen.herkomst import INWONERS
from lappendeken.gegevens.inlezen.inwonerslaag import count_inwoners
from lappendeken.gegevens.inlezen.kaarten.antwoord import Kaarttabel, Meting
from lappendeken.gegevens.inlezen.kaarten.limiet import LIMIET, Limiet
from lappendeken.gegevens.inlezen.kaarten.proces import Kaart, open_kaart
from lappendeken.gegevens.inlezen.kaarten.regios import (
    Vlakregios,
    choose_kolommen,
    group_vlakken,
    refuse_keuze,
)
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.protocol import Protocol
from lappendeken.gegevens.inlezen.rijen import Rijen
from lappendeken.gegevens.inlezen.toewijzing import Toewijzing
from lappendeken.gegevens.inlezen.verdeling import (
    DREMPEL,
    Deel,
    Verdeling,
    verdeel_gemeente,
    verdeel_inwoners,
)
from lappendeken.gegevens.inlezen.vlakzinnen import name_stelsel, say_stelsel, say_vormen
from lappendeken.model.indeling import Lidmaatschap

_MERKBAAR = 0.05
"""Share of a gemeente from which it is said that too little of it is covered."""
# A feature that holds more gemeenten than one is none.
_GEMEENTEN_PER_VLAK = 1.5


def read_vlakken(
    path: Path,
    gegevens: Gegevens,
    herindelingen: pd.DataFrame | None = None,
    wijze: Leeswijze | None = None,
    *,
    meer: bool = False,
    limiet: Limiet = LIMIET,
) -> list[Gelezen]:
    """Read the indelingen on a map.

    Parameters
    ----------
    path
        A map with polygons of regios and an attribute that names the regio, or with polygons
        of gemeenten and attributes that name gemeente and regio.
    gegevens
        The gemeenten.
    herindelingen
        As for :class:`Gemeentezoeker`.
    wijze
        Which layer, attribute and coordinate system, and from which share a second regio
        counts.
    meer
        Whether several indelingen are welcome; otherwise they are refused by name.
    limiet
        How large it may be.

    Returns
    -------
    list of Gelezen
        At least one.

    Raises
    ------
    GegevensError
        If the file is damaged, too large, not what its name says, has several layers or
        attributes to choose from, no coordinate system that is known, or does not touch the
        gemeenten; or a gemeente lies as much in one regio as in another.

    Notes
    -----
    The file is read in a process of its own; see
    :mod:`lappendeken.gegevens.inlezen.kaarten`.
    """
    wijze = wijze or Leeswijze()
    with open_kaart(path, limiet, wijze.laag) as kaart:
        return _Lezer(path, gegevens, herindelingen, wijze, kaart).read(meer=meer)


@dataclass
class _Lezer:
    """One map while it is being understood."""

    path: Path
    gegevens: Gegevens
    herindelingen: pd.DataFrame | None
    wijze: Leeswijze
    kaart: Kaart

    def read(self, *, meer: bool) -> list[Gelezen]:
        tabel = self._rijen
        zoeker = build_zoeker(self.gegevens, self.herindelingen)
        vlakken = Gemeentevlakken(tabel, zoeker, self.wijze)
        if found := vlakken.herken(self._is_gemeentekaart, meer=meer):
            return [self._parse_gemeenten(one) for one in found]
        chosen, why = choose_kolommen(tabel, self.wijze)
        if len(chosen) > 1 and not meer:
            raise refuse_keuze(tabel, chosen)
        return [self._read_regios(one, why, several=len(chosen) > 1) for one in chosen]

    @cached_property
    def _tabel(self) -> Kaarttabel:
        return self.kaart.read_tabel()

    @cached_property
    def _rijen(self) -> Rijen:
        return Rijen(self.path, self._tabel.kop, 0, tuple(enumerate(self._tabel.rijen, start=1)))

    @cached_property
    def _gebieden(self) -> list[bytes]:
        return list(self.gegevens.gebiedskaart.gebieden.geometry.to_wkb())

    def _measure(self, groepen: Sequence[int], namen: Sequence[str] = ()) -> Meting:
        return self.kaart.measure(
            groepen, self._gebieden, self.gegevens.gebiedskaart.stelsel, self.wijze.crs, namen
        )

    def _is_gemeentekaart(self) -> bool:
        """Tell from the shapes whether each feature is one gemeente."""
        found = self._measure(range(len(self._rijen.rijen)))
        whole = self.gegevens.gebiedskaart.gebieden.geometry.area.to_numpy()
        inside: dict[int, int] = {}
        for place, vlak, size in found.paren:
            inside[vlak] = inside.get(vlak, 0) + (size >= whole[place] / 2)
        full = [count for count in inside.values() if count]
        return sum(full) <= _GEMEENTEN_PER_VLAK * len(full)

    def _parse_gemeenten(self, one: Herkend) -> Gelezen:
        zoeker = build_zoeker(self.gegevens, self.herindelingen)
        found = parse_herkend(one, zoeker, self.wijze.verdeel)
        said = (
            f"{self._rijen.plaats} heeft een vlak per gemeente en is gelezen als een tabel; de "
            "vlakken zelf doen niet mee."
        )
        steps = dict(found.protocol.stappen)
        steps["gekozen"] = (said, *steps.get("gekozen", ()))
        protocol = replace(
            found.protocol,
            vorm="een kaart met een vlak per gemeente",
            laag=self._tabel.laag,
            stelsel="niet nodig",
            stappen=steps,
        )
        return replace(found, protocol=protocol)

    def _read_regios(self, kandidaat: Kandidaat, why: str, *, several: bool) -> Gelezen:
        regios = group_vlakken(self._rijen, kandidaat)
        found = self._measure(regios.groepen, [regios.namen[code] for code in regios.codes])
        self._check_leeg(regios, found)
        rows, steps = self._assign(regios, found)
        if why:
            steps["gekozen"].insert(0, why)
        steps["omgezet"] += regios.meldingen
        steps["aangenomen"] += say_stelsel(self._rijen.plaats, found.stelsel)
        steps["weggelaten"] += say_vormen(self._rijen.plaats, found.zonder, found.anders)
        used = {row.regio_code for row in rows}
        if empty := [
            f"'{shorten(regios.namen[code])}'" for code in regios.codes if code not in used
        ]:
            steps["weggelaten"].append(
                f"Zonder gemeente en dus weggelaten uit {shorten(self.path.name)}: "
                f"{join_namen(empty, MAX_GETOOND)}."
            )
        read = {kind: tuple(texts) for kind, texts in steps.items()}
        count = len(self._rijen.rijen)
        toewijzing = Toewijzing(
            tuple(rows),
            {code: naam for code, naam in regios.namen.items() if code != naam and code in used},
            None,
            "",
            read,
            count,
        )
        protocol = Protocol(
            self.path.name,
            vorm="een kaart met vlakken van regio's",
            kolommen={rol: self._rijen.kop[i] for rol, i in kandidaat.to_kolommen().items()},
            rijen=count,
            laag=self._tabel.laag,
            stelsel=name_stelsel(found.stelsel),
            stappen=read,
        )
        return Gelezen(toewijzing, protocol, kandidaat.kop if several else "")

    def _assign(
        self, regios: Vlakregios, found: Meting
    ) -> tuple[list[Lidmaatschap], dict[str, list[str]]]:
        """Give each gemeente its regios, and say what is not plain."""
        drempel = DREMPEL if self.wijze.drempel is None else self.wijze.drempel
        parts: dict[int, list[Deel]] = {}
        for (place, groep, size), own in zip(found.paren, found.eigen, strict=True):
            parts.setdefault(place, []).append(Deel(regios.codes[groep], size, own))
        gebieden = self.gegevens.gebiedskaart.gebieden
        whole, names = gebieden.geometry.area.to_numpy(), gebieden["gemeente_naam"]
        rows, equal = [], []
        shared, strips, thin = [], [], []
        verdelingen = {
            place: verdeel_gemeente(
                parts.get(place, []), found.gedekt.get(place, 0.0), whole[place], drempel
            )
            for place in range(len(whole))
        }
        counted = self._count_inwoners(regios, verdelingen)
        for place, gemeente in enumerate(self.gegevens.gebiedskaart.gemeenten):
            verdeling, covered = verdelingen[place], found.gedekt.get(place, 0.0)
            naam = str(names[gemeente])
            listed = [f"'{shorten(regios.namen[code])}'" for code in verdeling.gelijk]
            if verdeling.gelijk:
                equal.append(f"{naam} ({join_namen(listed)})")
            elif len(verdeling.aandelen) > 1:
                shared.append(f"{naam} ({_list_aandelen(verdeling, regios)})")
            elif verdeling.stroken:
                strips.append(f"{naam} ('{shorten(regios.namen[verdeling.aandelen[0][0]])}')")
            elif not verdeling.aandelen and covered > _MERKBAAR * whole[place]:
                thin.append(f"{naam} ({format_procent(covered / whole[place])})")
            rows += [
                Lidmaatschap(gemeente, code, share, "polygoon")
                for code, share in verdeling.aandelen
            ] or [Lidmaatschap(gemeente, "", None, "polygoon")]
        if equal:
            msg = (
                f"{shorten(self.path.name)}: deze gemeenten liggen voor evenveel in twee regio's: "
                f"{join_namen(equal, MAX_GETOOND)}. Teken hun grens anders, of geef een tabel met "
                "in een kolom 'aandeel' het deel per regio."
            )
            raise GegevensError(msg)
        steps: dict[str, list[str]] = {
            "gekozen": counted,
            "omgezet": [],
            "weggelaten": [],
            "aangenomen": [],
        }
        if shared and self.wijze.verdeel == INWONERS and not self.wijze.inwonerslaag:
            msg = (
                f"{shorten(self.path.name)}: deze gemeenten liggen in meer dan een regio, en een "
                "kaart zegt niet hoeveel inwoners elk deel heeft: "
                f"{join_namen(shared, MAX_GETOOND)}. Geef met --inwonerslaag een kaart met "
                "inwoners per buurt, postcode of vierkant, of laat --verdeel inwoners weg: dan "
                "telt de oppervlakte."
            )
            raise GegevensError(msg)
        if shared:
            steps["aangenomen"].append(
                f"In meer dan één regio, met een aandeel naar "
                f"{INWONERS if counted else 'oppervlakte'}: "
                f"{join_namen(shared, MAX_GETOOND)}."
            )
        if strips:
            steps["aangenomen"].append(
                "Regio's overlappen elkaar; wie deels ook in een andere ligt, telt bij de "
                f"grootste: {join_namen(strips, MAX_GETOOND)}."
            )
        if thin:
            steps["weggelaten"].append(
                f"Voor minder dan de helft in een regio, en dus zonder: "
                f"{join_namen(thin, MAX_GETOOND)}."
            )
        return rows, steps

    def _count_inwoners(self, regios: Vlakregios, verdelingen: dict[int, Verdeling]) -> list[str]:
        """Put shares by inwoners in the place of those by surface, when the user asked."""
        asked = [place for place, one in verdelingen.items() if len(one.aandelen) > 1]
        if not asked or self.wijze.verdeel != INWONERS or not self.wijze.inwonerslaag:
            return []
        found = count_inwoners(
            Path(self.wijze.inwonerslaag),
            self.wijze.kolom_inwoners,
            self.path,
            self.wijze.laag,
            regios.groepen,
            self._gebieden,
            asked,
            self.wijze.crs,
        )
        names = self.gegevens.gebiedskaart.gebieden["gemeente_naam"].tolist()
        for place in asked:
            people = {regios.codes[regio]: n for regio, n in found.inwoners[place].items()}
            verdeling = verdeel_inwoners(verdelingen[place], people)
            if verdeling is None:
                msg = (
                    f"{shorten(Path(self.wijze.inwonerslaag).name)} heeft geen inwoners in "
                    f"{names[place]}, en die gemeente ligt in meer dan een regio. Geef een kaart "
                    "met inwoners van het hele gebied, of laat --verdeel inwoners weg."
                )
                raise GegevensError(msg)
            verdelingen[place] = verdeling
        return list(found.meldingen)

    def _check_leeg(self, regios: Vlakregios, found: Meting) -> None:
        """Refuse a polygon without a regio; a row without polygon may be anything."""
        drawn = regios.leeg.difference(found.zonder)
        if drawn:
            msg = (
                f"{self._rijen.plaats}, vlak {min(drawn) + 1}: de regio is leeg. Geef elk vlak de "
                "naam van zijn regio, of schrijf 'geen'."
            )
            raise GegevensError(msg)


def _list_aandelen(verdeling: Verdeling, regios: Vlakregios) -> str:
    return join_namen(
        (
            f"{format_procent(share)} in '{shorten(regios.namen[code])}'"
            for code, share in verdeling.aandelen
        ),
        3,
    )
