"""The fewest moves that make one indeling fit another, by name and with a place to go.

:mod:`lappendeken.analyse.referentie` says who does not fit; this says where each could go, also
counted in inwoners, and what it takes to make two indelingen the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.analyse.vergelijk.dekking import Dekking, compute_dekking
from lappendeken.basis.tekst import fold, join_namen
from lappendeken.errors import SelectieError
from lappendeken.maten import Bundel
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.graaf import find_components
from lappendeken.model.indeling import DREMPEL, Indeling, Lidmaatschap

TELLINGEN = ("gemeenten", "inwoners")
MAX_GETOOND = 12
MAX_AFKORTING = 4
"""Letters in front of a dash that are an abbreviation, such as Wmo and Brzo."""

KOLOMMEN = (
    "indeling",
    "regio_code",
    "regio_naam",
    "gemeente_code",
    "gemeente_naam",
    "inwoners",
    "doelregio_code",
    "doelregio_naam",
    "blijft_code",
    "blijft_naam",
    "naar_code",
    "naar_naam",
)

_Near = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Verhuislijst:
    """The gemeenten of one indeling that would have to move.

    Attributes
    ----------
    indeling, doel
        Slug of the indeling that changes and of the one that it has to fit.
    soort
        ``in``: each regio lies inside one of the other; ``gelijk``: the same regios.
    telling
        ``gemeenten`` or ``inwoners``: what was kept as low as possible.
    tabel
        One row per gemeente that moves, by regio and gemeente code: ``indeling``;
        ``regio_code, regio_naam`` that it leaves; ``gemeente_code, gemeente_naam,
        inwoners``; ``doelregio_code, doelregio_naam``: the regio of the other indeling
        in which it lies; ``blijft_code, blijft_naam``: the one that the regio it leaves
        fits from now on (empty when that regio vanishes); ``naar_code, naar_naam``: the
        regio of its own indeling that it joins, new ones with a code that starts with
        ``nieuw-``.
    zin
        The list as one Dutch sentence.
    gemeenten
        Names of all that both indelingen hold, whether they move or not.
    """

    indeling: str
    doel: str
    soort: str
    telling: str
    tabel: pd.DataFrame
    zin: str
    gemeenten: tuple[str, ...] = ()

    @property
    def aantal(self) -> int:
        """Number of gemeenten that move."""
        return len(self.tabel)

    @property
    def inwoners(self) -> float:
        """Inwoners of the gemeenten that move; NaN when they are not known."""
        return float(self.tabel["inwoners"].sum(skipna=False))

    @property
    def omvang(self) -> float:
        """What was kept as low as possible: gemeenten or inwoners that move."""
        return self.aantal if self.telling == "gemeenten" else self.inwoners


def compute_verhuizingen(
    indeling: Indeling,
    doel: Indeling,
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen | None = None,
    *,
    soort: str = "in",
    telling: str = "gemeenten",
    drempel: float = DREMPEL,
) -> Verhuislijst:
    """List the fewest gemeenten that move so that an indeling fits another.

    Parameters
    ----------
    indeling
        The one that changes.
    doel
        The one that it has to fit.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam`` and ``inwoners``.
    grenzen
        Borders and links over water, for the regio to go to.
    soort
        ``in`` or ``gelijk``, as in :class:`Verhuislijst`.
    telling
        ``gemeenten`` keeps their number as low as possible, ``inwoners`` their inwoners.
    drempel
        Share of a gemeente from which a regio counts.

    Returns
    -------
    Verhuislijst
        Of ``in`` as long as ``verhuizingen_a_in_b``, of ``gelijk`` as long as
        ``verhuizingen_gelijk``; by inwoners, as heavy as their ``_inwoners``.

    Raises
    ------
    SelectieError
        If both are the same indeling, or they have no gemeente in common.

    Notes
    -----
    ``in``: of each regio the largest part stays; a tie goes to the part with more
    inwoners (by inwoners: more gemeenten), then to the lowest code. Each connected
    piece of the rest goes to the regio with which it shares the longest border among
    those that stay in the same regio of ``doel``, reached through other pieces if need
    be; a piece without such a regio becomes a new one. ``gelijk``: a maximum matching
    says which regio becomes which; a regio of ``doel`` without a match is new.

    It uses the hoofdregio and leaves out gemeenten that one of the two does not hold.
    """
    both, dekking = _find_both(indeling, doel, gemeentetabel, drempel)
    parts = both.groupby(["regio_code", "doelregio_code"], as_index=False).agg(
        gemeenten=("inwoners", "size"), inwoners=("inwoners", "sum")
    )
    order = [telling, *(name for name in TELLINGEN if name != telling)]
    blijft = _match(parts, order) if soort == "gelijk" else _largest(parts, order)
    both["blijft_code"] = [blijft.get(regio, "") for regio in both["regio_code"]]
    stays = both["doelregio_code"] == both["blijft_code"]
    moved = both[~stays].copy()
    place = _Plaatsing(indeling, doel, blijft)
    if soort == "gelijk":
        place.by_match(moved)
    else:
        place.by_border(moved, both[stays], grenzen or Grenzen.empty())
    moved["indeling"] = indeling.slug
    moved["regio_naam"] = moved["regio_code"].map(indeling.regionamen)
    moved["doelregio_naam"] = moved["doelregio_code"].map(doel.regionamen)
    moved["blijft_naam"] = [doel.regionamen.get(code, "") for code in moved["blijft_code"]]
    moved["naar_code"] = [place.naar[g] for g in moved["gemeente_code"]]
    moved["naar_naam"] = [place.namen[code] for code in moved["naar_code"]]
    tabel = moved.sort_values(["regio_code", "gemeente_code"], ignore_index=True)[list(KOLOMMEN)]
    names = sorted(tabel["gemeente_naam"], key=fold)
    zin = _describe(indeling, doel, soort, names, dekking)
    held = tuple(sorted(map(str, both["gemeente_naam"]), key=fold))
    return Verhuislijst(indeling.slug, doel.slug, soort, telling, tabel, zin, held)


def move_gemeenten(
    indeling: Indeling,
    naar: Mapping[str, str],
    namen: Mapping[str, str] | None = None,
    *,
    status: str = "verplaatst",
) -> Indeling:
    """Return a copy in which gemeenten lie in another regio.

    Parameters
    ----------
    indeling
        Stays as it is.
    naar
        Gemeente code to regio code; the gemeente lies there whole and nowhere else.
    namen
        Names of new regios.
    status
        The bron_status of their rows.

    Returns
    -------
    Indeling
        Without the regios that lost their last gemeente.
    """
    kept = [row for row in indeling.lidmaatschappen if row.gemeente_code not in naar]
    rows = (*kept, *(Lidmaatschap(g, regio, 1.0, status) for g, regio in naar.items()))
    names = {**(namen or {}), **indeling.regionamen}
    used = {row.regio_code for row in rows}
    return Indeling(indeling.kenmerken, rows, {c: n for c, n in names.items() if c in used})


def _find_both(
    indeling: Indeling, doel: Indeling, gemeentetabel: pd.DataFrame, drempel: float
) -> tuple[pd.DataFrame, Dekking]:
    """Return the hoofdregio's of the gemeenten that both hold, by code, and how many those are."""
    inwoners = {str(g): float(n) for g, n in gemeentetabel["inwoners"].items()}
    bundel = Bundel.from_indelingen([indeling, doel], inwoners, drempel=drempel)
    mine, theirs = bundel.hoofdregio
    held = np.flatnonzero((mine >= 0) & (theirs >= 0))
    if indeling.slug == doel.slug or not len(held):
        msg = (
            f"'{indeling.slug}' en '{doel.slug}' zijn dezelfde indeling. Kies twee verschillende."
            if indeling.slug == doel.slug
            else f"'{indeling.slug}' en '{doel.slug}' hebben geen gemeente gemeen. Kies er twee "
            "die over dezelfde gemeenten gaan."
        )
        raise SelectieError(msg)
    codes = [bundel.gemeenten[i] for i in held]
    known = gemeentetabel.loc[codes]
    both = pd.DataFrame(
        {
            "gemeente_code": codes,
            "gemeente_naam": known["gemeente_naam"].to_numpy(dtype=object),
            "inwoners": known["inwoners"].to_numpy(dtype=np.int64),
            "regio_code": [indeling.regios[r] for r in mine[held]],
            "doelregio_code": [doel.regios[r] for r in theirs[held]],
        }
    )
    return both, compute_dekking(bundel)


def _largest(parts: pd.DataFrame, order: Sequence[str]) -> dict[str, str]:
    """Return per regio the regio of the other indeling in which its largest part lies."""
    ordered = parts.sort_values(
        ["regio_code", *order, "doelregio_code"], ascending=[True, False, False, True]
    ).drop_duplicates("regio_code")
    return dict(zip(ordered["regio_code"], ordered["doelregio_code"], strict=True))


def _match(parts: pd.DataFrame, order: Sequence[str]) -> dict[str, str]:
    """Return the matching of regios that keeps most in place; without overlap no match."""
    from scipy.optimize import linear_sum_assignment

    first, second = (
        parts.pivot_table(index="regio_code", columns="doelregio_code", values=name, fill_value=0)
        for name in order
    )
    # The second count only decides between matchings equal on the first.
    weight = first.to_numpy() * (second.to_numpy().sum() + 1) + second.to_numpy()
    pairs = zip(*linear_sum_assignment(weight, maximize=True), strict=True)
    return {str(first.index[r]): str(first.columns[c]) for r, c in pairs if weight[r, c] > 0}


class _Plaatsing:
    """Finds a regio for every gemeente that moves.

    Attributes
    ----------
    naar
        Gemeente code to the code of the regio that it joins.
    namen
        Code to name of the regios, new ones included.
    """

    def __init__(self, indeling: Indeling, doel: Indeling, blijft: Mapping[str, str]) -> None:
        self.naar: dict[str, str] = {}
        self.namen = dict(indeling.regionamen)
        self._doel = doel
        self._thuis: dict[str, list[str]] = {}
        for regio, target in sorted(blijft.items()):
            self._thuis.setdefault(target, []).append(regio)

    def _found(self, target: str) -> str:
        """Add a new regio inside a regio of the other indeling; return its code."""
        naam = f"nieuwe regio in {self._doel.regionamen[target]}"
        number, taken = 1, {name.casefold() for name in self.namen.values()}
        code, own = f"nieuw-{target}", naam
        while code in self.namen or own.casefold() in taken:
            number += 1
            code, own = f"nieuw-{target}-{number}", f"{naam} ({number})"
        self.namen[code] = own
        self._thuis.setdefault(target, []).append(code)
        return code

    def by_match(self, moved: pd.DataFrame) -> None:
        """Send every gemeente to the regio that becomes the one in which it lies."""
        for gemeente, target in zip(moved["gemeente_code"], moved["doelregio_code"], strict=True):
            homes = self._thuis.get(target) or [self._found(target)]
            self.naar[gemeente] = homes[0]

    def by_border(self, moved: pd.DataFrame, stays: pd.DataFrame, grenzen: Grenzen) -> None:
        """Send every connected piece to the regio that it borders most."""
        gemeenten = [*stays["gemeente_code"], *moved["gemeente_code"]]
        near = _neighbours(grenzen, gemeenten)
        grown: dict[str, set[str]] = {}
        for home, gemeente in zip(stays["regio_code"], stays["gemeente_code"], strict=True):
            grown.setdefault(str(home), set()).add(gemeente)
        pieces = _split(moved, near)
        for target in sorted(pieces):
            waiting = sorted(pieces[target], key=lambda piece: (-len(piece), piece))
            while waiting:
                placed: list[tuple[list[str], str]] = []
                for piece in waiting:
                    home = _nearest(piece, self._thuis.get(target, ()), grown, near)
                    if home:
                        placed.append((piece, home))
                if not placed:
                    placed = [(waiting[0], self._found(target))]
                for piece, home in placed:
                    grown.setdefault(home, set()).update(piece)
                    self.naar.update(dict.fromkeys(piece, home))
                done = [found for found, _ in placed]
                waiting = [piece for piece in waiting if piece not in done]


def _neighbours(grenzen: Grenzen, gemeenten: Sequence[str]) -> _Near:
    """Return per gemeente its neighbours with km of border; over water it is 0 km."""
    found: dict[str, dict[str, float]] = {g: {} for g in gemeenten}
    pairs, length = grenzen.measure(gemeenten)
    edges = grenzen.graph(gemeenten)
    km = np.concatenate([length, np.zeros(len(edges) - len(pairs))])
    for (i, j), border in zip(edges, km, strict=True):
        for a, b in ((gemeenten[i], gemeenten[j]), (gemeenten[j], gemeenten[i])):
            found[a][b] = max(float(border), found[a].get(b, 0.0))
    return found


def _split(moved: pd.DataFrame, near: _Near) -> dict[str, list[list[str]]]:
    """Cut what moves from one regio to one target into connected pieces."""
    found: dict[str, list[list[str]]] = {}
    for (_, target), group in moved.groupby(["regio_code", "doelregio_code"]):
        codes = sorted(group["gemeente_code"])
        place = {g: i for i, g in enumerate(codes)}
        edges = [(place[g], place[p]) for g in codes for p in near[g] if p in place]
        ends = np.array(edges, dtype=np.intp).reshape(-1, 2).T
        part = find_components(ends, len(codes))
        pieces = [[g for g, p in zip(codes, part, strict=True) if p == n] for n in np.unique(part)]
        found.setdefault(str(target), []).extend(pieces)
    return found


def _nearest(
    piece: Sequence[str], homes: Sequence[str], grown: Mapping[str, set[str]], near: _Near
) -> str:
    """Return the regio with the longest border with a piece, empty when none touches it."""
    touching: list[tuple[float, str]] = []
    for home in homes:
        km = [border for g in piece for p, border in near[g].items() if p in grown.get(home, ())]
        if km:
            touching.append((-sum(km), home))
    return min(touching)[1] if touching else ""


# --- words ---------------------------------------------------------------------


def _describe(
    indeling: Indeling, doel: Indeling, soort: str, names: Sequence[str], dekking: Dekking
) -> str:
    """Say what has to move and what that gives, and among whom when it is not the country."""
    if soort == "gelijk":
        pair = f"{indeling.naam} en {doel.naam}"
        # The regios of a part are not those of the indeling: only who is with whom is known.
        done, then = (
            (f"{pair} hebben al dezelfde regio’s", f"hebben {pair} dezelfde regio’s")
            if dekking.is_heel
            else ("zij zijn in beide al gelijk ingedeeld", "zijn zij in beide gelijk ingedeeld")
        )
    else:
        one, other = name_regio(indeling), name_regio(doel)
        done, then = f"elke {one} past al in een {other}", f"past elke {one} in een {other}"
    if not names:
        if dekking.is_heel:
            return f"Er hoeft geen gemeente te verhuizen: {done}."
        return f"{dekking.onder}er hoeft er geen te verhuizen; {done}."
    move = "1 gemeente moet" if len(names) == 1 else f"{len(names)} gemeenten moeten"
    return f"{dekking.onder}{move} verhuizen, dan {then}: {join_namen(names, MAX_GETOOND)}."


def name_regio(indeling: Indeling) -> str:
    """Return what one regio is called, for behind "elke" and "een"."""
    naam = indeling.naam
    known = naam.casefold().endswith(("regio", "provincie", "dienst"))
    if indeling.kenmerken.soort == "eigen" or not known:
        return f"regio van {naam}"
    # What starts as an abbreviation keeps its capitals: RES-regio, Wmo-regio, Veilig Thuis-regio.
    keeps = len(naam.split("-")[0]) <= MAX_AFKORTING or not naam[1:].islower()
    return naam if keeps else naam[0].lower() + naam[1:]
