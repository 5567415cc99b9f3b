"""The tables: what the measures say, per gemeente, pair, regio and nationally.

Each table is one function of a :class:`~lappendeken.maten.Bundel`;
:class:`Congruentie` computes them once and narrows them to what is reported.
Columns are a contract, documented in ``docs/methode.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import numpy as np
import pandas as pd

from lappendeken.errors import SelectieError
from lappendeken.gebiedskaart import Grenzen
from lappendeken.indeling import DREMPEL, Indeling
from lappendeken.maten import (
    MATEN,
    Bundel,
    Kruistabel,
    Overlap,
    compute_effecten,
    compute_grens_jaccard,
    compute_join,
    compute_kernregios,
    compute_naden,
    compute_regios,
    compute_regiotreffers,
)
from lappendeken.maten.bundel import Floats, Ints

PAARMATEN = (
    "ari",
    "v_maat",
    "homogeniteit",
    "volledigheid",
    "vi_bits",
    "verhuizingen_a_in_b",
    "verhuizingen_b_in_a",
    "verhuizingen_gelijk",
)
GEMIDDELDEN = ("jaccard", "ecs", "nestheid")
HELE_GETALLEN = ("verhuizingen_a_in_b", "verhuizingen_b_in_a", "verhuizingen_gelijk")


def list_maatkolommen() -> list[str]:
    """Return the measure columns of ``gemeenten.csv`` in their order."""
    weighted = [f"{kolom}_inwoners" for kolom, maat in MATEN.items() if maat.met_inwoners]
    return [*MATEN, *weighted]


def compute_gemeenten(bundel: Bundel, gemeenten: pd.DataFrame) -> pd.DataFrame:
    """Compute every measure per gemeente.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    gemeenten
        Indexed by ``gemeente_code``, with ``gemeente_naam``, ``provincie`` and
        ``inwoners``.

    Returns
    -------
    pandas.DataFrame
        One row per gemeente of the bundel, ascending by code: ``gemeente_code,
        gemeente_naam, provincie, inwoners, aantal_indelingen``, then the measures
        in the order of the registry, then those ``_inwoners``. Counts are whole
        numbers; a missing value is ``<NA>`` or NaN, never 0.
    """
    plain, weighted = bundel.overlap(), bundel.overlap(by_inwoners=True)
    known = gemeenten.loc[list(bundel.gemeenten), ["gemeente_naam", "provincie", "inwoners"]]
    columns: dict[str, object] = {
        "gemeente_code": list(bundel.gemeenten),
        **{name: known[name].to_numpy() for name in known.columns},
        "aantal_indelingen": plain.aantal,
    }
    for kolom, maat in MATEN.items():
        values = maat.functie(plain)
        columns[kolom] = _whole(values) if maat.aantal else values
    for kolom, maat in MATEN.items():
        if maat.met_inwoners:
            columns[f"{kolom}_inwoners"] = maat.functie(weighted)
    return pd.DataFrame(columns)


def _whole(values: Floats) -> pd.Series:
    """Turn floats that count something into whole numbers, NaN into ``<NA>``."""
    return pd.Series(np.rint(values)).astype("Int64")


def _named(codes: Ints, names: Sequence[str]) -> pd.Categorical[str]:
    """Write each number as a name, in little memory."""
    return pd.Categorical.from_codes(codes, pd.Index(names))


def compute_gemeenteparen(bundel: Bundel) -> pd.DataFrame:
    """Compare each two indelingen for each gemeente that both hold.

    Returns
    -------
    pandas.DataFrame
        ``gemeente_code, indeling_a, indeling_b`` (a before b), ``jaccard, ecs,
        nestheid`` (0..1) and ``relatie``: gelijk, a_in_b, b_in_a or kruisend for
        the regios of this gemeente.
    """
    overlap = bundel.overlap()
    m, a, b = np.nonzero(overlap.paren)
    size_a, size_b = overlap.omvang[m, a], overlap.omvang[m, b]
    shared = overlap.doorsnede[m, a, b]
    relatie = np.select(
        [(shared == size_a) & (shared == size_b), shared == size_a, shared == size_b], [0, 1, 2], 3
    )
    slugs = list(bundel.slugs)
    return pd.DataFrame(
        {
            "gemeente_code": _named(m, list(bundel.gemeenten)),
            "indeling_a": _named(a, slugs),
            "indeling_b": _named(b, slugs),
            "jaccard": overlap.jaccard[m, a, b],
            "ecs": overlap.ecs[m, a, b],
            "nestheid": overlap.nestheid[m, a, b],
            "relatie": _named(relatie, ["gelijk", "a_in_b", "b_in_a", "kruisend"]),
        }
    )


def compute_effectentabel(bundel: Bundel) -> pd.DataFrame:
    """Say for each gemeente what leaving out one indeling does to its congruentie.

    Returns
    -------
    pandas.DataFrame
        ``gemeente_code, indeling, effect``: congruentie without the indeling less
        congruentie, -1..1; positive means that the indeling lowers it. One row per
        indeling that holds the gemeente; missing where either is.
    """
    effect = compute_effecten(bundel.overlap())
    m, d = np.nonzero(bundel.holds)
    return pd.DataFrame(
        {
            "gemeente_code": _named(m, list(bundel.gemeenten)),
            "indeling": _named(d, list(bundel.slugs)),
            "effect": effect[m, d],
        }
    )


def compute_indelingentabel(bundel: Bundel) -> pd.DataFrame:
    """Describe the chosen indelingen.

    Returns
    -------
    pandas.DataFrame
        One row per indeling; ``dekking`` is the share of the gemeenten that have a
        regio in it (0..1). Unknown texts are empty.
    """
    rows = []
    for d, indeling in enumerate(bundel.indelingen):
        kenmerken = indeling.kenmerken
        rows.append(
            {
                "indeling": indeling.slug,
                "naam": indeling.naam,
                "domein": indeling.domein,
                "groep": kenmerken.groep,
                "soort": kenmerken.soort,
                "standaard": "ja" if kenmerken.standaard else "nee",
                "stand": kenmerken.stand,
                "aantal_regios": len(indeling.regios),
                "dekking": float(bundel.holds[:, d].mean()),
                "vertrouwen": kenmerken.vertrouwen,
                "wettelijke_basis": kenmerken.wettelijke_basis,
                "verplichting": kenmerken.verplichting,
                "rechtsvorm": kenmerken.rechtsvorm,
                "wijzigbaar_door": kenmerken.wijzigbaar_door,
                "opgave": kenmerken.opgave,
            }
        )
    return pd.DataFrame(rows)


def compute_indelingsparen(bundel: Bundel) -> pd.DataFrame:
    """Compare each two indelingen as a whole.

    Returns
    -------
    pandas.DataFrame
        One row per pair a < b: ``indeling_a, indeling_b, aantal_gemeenten, regios_a,
        regios_b, relatie``; the means over gemeenten ``jaccard, ecs, nestheid``; the
        partition measures on the gemeenten that both hold; ``gesplitste_regios_a``
        and ``_b``; ``grens_jaccard``; then the same ``_inwoners``, where means are
        weighted by the inwoners of the gemeente and contingency tables add inwoners.
        Without a common gemeente everything but the counts is missing.
    """
    tables = {
        "": Kruistabel(bundel, np.ones(len(bundel.gemeenten))),
        "_inwoners": Kruistabel(bundel, bundel.inwoners),
    }
    plain = tables[""]
    overlap = bundel.overlap()
    a, b = np.triu_indices(len(bundel.indelingen), k=1)
    empty = plain.totaal[a, b] == 0
    slugs = np.asarray(bundel.slugs, dtype=object)
    columns: dict[str, object] = {
        "indeling_a": slugs[a],
        "indeling_b": slugs[b],
        "aantal_gemeenten": plain.totaal[a, b].astype(int),
        "regios_a": plain.regios[a, b].astype(int),
        "regios_b": plain.regios.T[a, b].astype(int),
        "relatie": np.where(empty, "", plain.relatie[a, b]),
    }
    for suffix, table in tables.items():
        for name, mean in _gemiddelden(overlap, table.gewicht).items():
            columns[name + suffix] = mean[a, b]
        for name in PAARMATEN:
            values = _paarmaat(table, name)[a, b]
            columns[name + suffix] = (
                _whole(np.where(empty, np.nan, values)) if name in HELE_GETALLEN else values
            )
        if not suffix:
            columns["gesplitste_regios_a"] = plain.gesplitste_regios[a, b].astype(int)
            columns["gesplitste_regios_b"] = plain.gesplitste_regios.T[a, b].astype(int)
            columns["grens_jaccard"] = compute_grens_jaccard(bundel)[a, b]
    return pd.DataFrame(columns)


def _gemiddelden(overlap: Overlap, weight: Floats) -> dict[str, Floats]:
    """Average jaccard, ecs and nestheid over the gemeenten that both hold, per pair."""
    total = np.einsum("m,mde->de", weight, overlap.paren)
    found = {}
    for name in GEMIDDELDEN:
        upper = np.einsum("m,mde->de", weight, getattr(overlap, name) * overlap.paren)
        found[name] = np.divide(upper, total, out=np.full(total.shape, np.nan), where=total > 0)
    return found


def _paarmaat(table: Kruistabel, name: str) -> Floats:
    if name == "verhuizingen_b_in_a":
        return table.verhuizingen_a_in_b.T
    return np.asarray(getattr(table, name))


def compute_landelijk(bundel: Bundel, gemeenten: pd.DataFrame, naden: pd.DataFrame) -> pd.DataFrame:
    """Average the measures over all gemeenten, and count what holds for the whole map.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    gemeenten
        The result of :func:`compute_gemeenten`.
    naden
        The result of :func:`~lappendeken.maten.compute_naden`.

    Returns
    -------
    pandas.DataFrame
        ``maat, weging, waarde``. A measure has two rows: the mean over gemeenten
        (weging ``gemeenten``) and the mean weighted by their inwoners (``inwoners``),
        over the gemeenten where it is not missing. Counts have weging ``geen``.
    """
    rows: list[tuple[str, str, float]] = []
    inwoners = gemeenten["inwoners"].to_numpy(float)
    for kolom in list_maatkolommen():
        values = gemeenten[kolom].to_numpy(dtype=float, na_value=np.nan)
        for weging, weight in (("gemeenten", np.ones(len(values))), ("inwoners", inwoners)):
            rows.append((kolom, weging, weighted_mean(values, weight)))
    compared = naden["aantal_vergeleken"] > 0
    hard = compared & (naden["aantal_indelingen"] == naden["aantal_vergeleken"])
    some = naden["aantal_indelingen"] > 0
    kernregios = compute_kernregios(bundel)["kernregio"]
    counts = {
        "aantal_gemeenten": len(gemeenten),
        "aantal_inwoners": inwoners.sum(),
        "aantal_indelingen": len(bundel.indelingen),
        "aantal_domeinen": len(set(bundel.domein.tolist())),
        "kernregios": kernregios.max(),
        "kernregios_van_een_gemeente": (kernregios.value_counts() == 1).sum(),
        "join_componenten": compute_join(bundel).max() + 1,
        "grenzen_km": naden["lengte_km"].sum(),
        "naden_km": naden.loc[some, "lengte_km"].sum(),
        "harde_naden_km": naden.loc[hard, "lengte_km"].sum(),
        "harde_naden": hard.sum(),
    }
    rows += [(name, "geen", float(value)) for name, value in counts.items()]
    return pd.DataFrame(rows, columns=["maat", "weging", "waarde"])


def weighted_mean(values: Floats, weight: Floats) -> float:
    """Average what is not missing; NaN when everything is."""
    known = ~np.isnan(values)
    if not known.any():
        return float("nan")
    return float(np.average(values[known], weights=weight[known]))


@dataclass(frozen=True)
class Congruentie:
    """All tables of one choice of indelingen.

    Scores are always computed over the whole country; ``gemeld`` only narrows what
    the tables show. ``landelijk``, ``indelingen`` and ``indelingsparen`` are never
    narrowed.

    Parameters
    ----------
    bundel
        The chosen indelingen, at least two.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam``, ``provincie``,
        ``inwoners``.
    gemeld
        Codes of the gemeenten that are reported on.
    bronnen
        Every input with publisher, licence and checksum.
    """

    bundel: Bundel
    gemeentetabel: pd.DataFrame
    gemeld: tuple[str, ...]
    bronnen: pd.DataFrame

    @property
    def is_landelijk(self) -> bool:
        """Whether all gemeenten are reported on."""
        return len(self.gemeld) == len(self.bundel.gemeenten)

    def _narrow(self, frame: pd.DataFrame) -> pd.DataFrame:
        if self.is_landelijk:
            return frame
        return frame[frame["gemeente_code"].isin(self.gemeld)].reset_index(drop=True)

    @cached_property
    def alle_gemeenten(self) -> pd.DataFrame:
        """:func:`compute_gemeenten` for the whole country, also when less is reported."""
        return compute_gemeenten(self.bundel, self.gemeentetabel)

    @cached_property
    def gemeenten(self) -> pd.DataFrame:
        """:func:`compute_gemeenten` of what is reported."""
        return self._narrow(self.alle_gemeenten)

    @cached_property
    def gemeenteparen(self) -> pd.DataFrame:
        """:func:`compute_gemeenteparen` of what is reported."""
        return self._narrow(compute_gemeenteparen(self.bundel))

    @cached_property
    def effecten(self) -> pd.DataFrame:
        """:func:`compute_effectentabel` of what is reported."""
        return self._narrow(compute_effectentabel(self.bundel))

    @cached_property
    def indelingen(self) -> pd.DataFrame:
        """:func:`compute_indelingentabel`."""
        return compute_indelingentabel(self.bundel)

    @cached_property
    def indelingsparen(self) -> pd.DataFrame:
        """:func:`compute_indelingsparen`."""
        return compute_indelingsparen(self.bundel)

    @cached_property
    def regios(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_regios`, of regios with a reported gemeente."""
        regios = compute_regios(self.bundel).reset_index(drop=True)
        if self.is_landelijk:
            return regios
        mine = self.toewijzingen[["indeling", "regio_code"]].drop_duplicates()
        return regios.merge(mine, on=["indeling", "regio_code"])

    @cached_property
    def regiotreffers(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_regiotreffers` of all regios."""
        return compute_regiotreffers(self.bundel)

    @cached_property
    def alle_naden(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_naden` of the whole country."""
        return compute_naden(self.bundel)

    @cached_property
    def naden(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_naden` with a reported gemeente on a side."""
        naden = self.alle_naden
        if self.is_landelijk:
            return naden
        touched = naden["gemeente_a"].isin(self.gemeld) | naden["gemeente_b"].isin(self.gemeld)
        return naden[touched].reset_index(drop=True)

    @cached_property
    def kernregios(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_kernregios`, whole, with a reported gemeente."""
        kernregios = compute_kernregios(self.bundel)
        mine = kernregios.loc[kernregios["gemeente_code"].isin(self.gemeld), "kernregio"]
        return kernregios[kernregios["kernregio"].isin(mine)].reset_index(drop=True)

    @cached_property
    def landelijk(self) -> pd.DataFrame:
        """:func:`compute_landelijk`."""
        return compute_landelijk(self.bundel, self.alle_gemeenten, self.alle_naden)

    @cached_property
    def toewijzingen(self) -> pd.DataFrame:
        """The memberships of what is reported, as in the source."""
        frames = [indeling.to_frame() for indeling in self.bundel.indelingen]
        return self._narrow(pd.concat(frames, ignore_index=True))

    def waarde(self, maat: str, weging: str = "gemeenten") -> float:
        """Return one number of ``landelijk``; NaN when it is missing.

        Raises
        ------
        KeyError
            If there is no such row.
        """
        return float(self.landelijk.set_index(["maat", "weging"])["waarde"].loc[(maat, weging)])

    @cached_property
    def tabellen(self) -> Mapping[str, pd.DataFrame]:
        """File name without extension to table, in the order in which they are written."""
        names = (
            "gemeenten",
            "gemeenteparen",
            "effecten",
            "indelingen",
            "indelingsparen",
            "regios",
            "naden",
            "kernregios",
            "landelijk",
            "toewijzingen",
            "bronnen",
        )
        return MappingProxyType({name: getattr(self, name) for name in names})


def compute_congruentie(
    indelingen: Sequence[Indeling],
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen | None = None,
    *,
    gemeld: Iterable[str] | None = None,
    bronnen: pd.DataFrame | None = None,
    drempel: float = DREMPEL,
) -> Congruentie:
    """Lay indelingen over each other and measure how far they coincide.

    Parameters
    ----------
    indelingen
        Two or more, with different slugs. They are ordered by slug, so that the
        order in which they are given changes nothing.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam``, ``provincie`` and
        ``inwoners``; it decides which gemeenten there are.
    grenzen
        Borders; without them there are no naden and no neighbours.
    gemeld
        Codes to report on; all by default. Never changes a score.
    bronnen
        Table of sources to carry along.
    drempel
        Share of a gemeente from which a regio counts for its partners.

    Returns
    -------
    Congruentie
        Computes each table when it is first asked for.

    Raises
    ------
    SelectieError
        If there are fewer than two indelingen, or two with the same slug.
    """
    ordered = sorted(indelingen, key=lambda indeling: indeling.slug)
    slugs = [indeling.slug for indeling in ordered]
    if len(set(slugs)) < len(slugs):
        double = next(slug for slug in slugs if slugs.count(slug) > 1)
        msg = f"Indeling '{double}' is twee keer gekozen. Laat haar één keer staan."
        raise SelectieError(msg)
    if len(slugs) < 2:
        chosen = f"alleen '{slugs[0]}'" if slugs else "geen enkele indeling"
        msg = (
            f"Er is {chosen} gekozen, maar om te vergelijken zijn er minstens twee nodig. "
            "Kies er meer; 'lappendeken indelingen lijst' toont ze."
        )
        raise SelectieError(msg)
    frame = gemeentetabel.sort_index()
    inwoners = dict(zip(frame.index.astype(str), frame["inwoners"].astype(float), strict=True))
    bundel = Bundel.from_indelingen(ordered, inwoners, grenzen, drempel)
    shown = tuple(frame.index) if gemeld is None else tuple(sorted(set(gemeld)))
    empty = pd.DataFrame(columns=["invoer", "titel", "uitgever", "stand", "adres", "licentie"])
    return Congruentie(bundel, frame, shown, empty if bronnen is None else bronnen)
