"""Shares for gemeenten that were made of parts in several regios, when the user asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from lappendeken.basis.tekst import format_procent, join_namen, shorten
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker, Vondst
from lappendeken.gegevens.inlezen.herkomst import INWONERS, OPPERVLAKTE, OnbekendeHerkomst
from lappendeken.gegevens.inlezen.regel import Regel

_CIJFERS = 6
_HOE = {INWONERS: "naar inwoners", OPPERVLAKTE: "naar oppervlakte"}


@dataclass(frozen=True, slots=True)
class Opvolgers:
    """What can be said of gemeenten by the parts of which they were made.

    Attributes
    ----------
    regels
        Gemeente of today to its rows, each with a share; only when the user asked.
    kan
        Gemeenten for which shares by inwoners can be known.
    onbekend
        Gemeente to the code of who stands in the way.
    maat
        By what is divided.
    """

    regels: dict[str, list[Regel]] = field(default_factory=dict)
    kan: frozenset[str] = frozenset()
    onbekend: dict[str, str] = field(default_factory=dict)
    maat: str = ""

    def format_uitweg(self, gemeenten: Set[str], zoeker: Gemeentezoeker) -> str:
        """Say what shares could do for gemeenten that are refused, or why they cannot.

        Returns
        -------
        str
            Empty, or a sentence that starts with a space.
        """
        if not self.maat:
            if gemeenten <= self.kan:
                return " Of geef --verdeel inwoners: dan krijgen zij een aandeel naar inwoners."
            return ""
        because = sorted({self.onbekend[code] for code in gemeenten if code in self.onbekend})
        if not because:
            return ""
        whom = join_namen([zoeker.naam_toen(code) for code in because], MAX_GETOOND)
        return (
            f" Met --verdeel kan het hier niet: van {whom} staat er geen regel, of is niet bekend "
            "hoe groot dat deel toen was."
        )

    def format_melding(self, zoeker: Gemeentezoeker, namen: Mapping[str, str]) -> list[str]:
        """Say of each gemeente which shares it got."""
        said = [
            f"{zoeker.naam(gemeente)} ({_list_aandelen(rows, namen)})"
            for gemeente, rows in self.regels.items()
            if len(rows) > 1
        ]
        if not said:
            return []
        how = f"Verdeeld {_HOE[self.maat]} (volgens het CBS, op de dag van elke herindeling)"
        return [f"{how}: {join_namen(said)}."]


def _list_aandelen(rows: Iterable[Regel], namen: Mapping[str, str]) -> str:
    return join_namen(
        f"{format_procent(row.aandeel or 0)} in '{shorten(namen.get(row.regio, row.regio))}'"
        for row in rows
    )


def find_opvolgers(rows: Sequence[Regel], zoeker: Gemeentezoeker, verdeel: str) -> Opvolgers:
    """Divide the gemeenten that were made of parts in several regios.

    A gemeente with a row of its own is not divided: how large it was before it grew is not
    known, and its own row counts.

    Parameters
    ----------
    rows
        As written.
    zoeker
        Knows of what gemeenten were made.
    verdeel
        By what: a key of :data:`~lappendeken.gegevens.inlezen.herkomst.MATEN`; empty to see
        only what could be done.
    """
    if not any(row.vondst.vroeger for row in rows):
        return Opvolgers()
    own = {row.gemeente for row in rows if row.is_eigen(zoeker.herkomst)}
    old = [row for row in rows if row.vondst.vroeger]
    first, plain = _collect(old)
    reached = {code for row in old for code in row.vondst.codes} - own
    found = Opvolgers(maat=verdeel)
    possible = set()
    for gemeente in sorted(reached):
        touching = [row for row in old if gemeente in row.vondst.codes]
        divided = all(len(row.vondst.codes) > 1 for row in touching)
        if len({row.regio for row in touching}) < 2 and not divided:
            continue
        try:
            shares = zoeker.herkomst.split(gemeente, first.keys(), verdeel or INWONERS)
        except OnbekendeHerkomst as error:
            found.onbekend[gemeente] = str(error)
            continue
        if not shares.keys() <= plain:
            continue
        possible.add(gemeente)
        if verdeel:
            found.regels[gemeente] = _build(gemeente, shares, first)
    return Opvolgers(found.regels, frozenset(possible), found.onbekend, verdeel)


def _collect(old: Iterable[Regel]) -> tuple[dict[str, Regel], set[str]]:
    """Return the first row of each old gemeente, and those with one regio, whole."""
    first: dict[str, Regel] = {}
    regios: dict[str, set[str]] = {}
    plain: set[str] = set()
    for row in old:
        code = row.vondst.oud
        if not code:
            continue
        first.setdefault(code, row)
        regios.setdefault(code, set()).add(row.regio)
        whole = row.aandeel in (None, 1.0) and not row.onbekend and bool(row.regio)
        (plain.add if whole and len(regios[code]) == 1 else plain.discard)(code)
    return first, plain


def _build(gemeente: str, shares: dict[str, float], first: dict[str, Regel]) -> list[Regel]:
    per_regio: dict[str, float] = {}
    for code, share in shares.items():
        regio = first[code].regio
        per_regio[regio] = per_regio.get(regio, 0.0) + share
    ranked = sorted(per_regio.items(), key=lambda item: (-item[1], item[0]))
    rest = [round(share, _CIJFERS) for _, share in ranked[1:]]
    rounded = [round(1 - sum(rest), _CIJFERS), *rest]
    lead = next(first[code] for code in shares)
    return [
        Regel(lead.regel, lead.geschreven, Vondst((gemeente,)), regio, share, False, lead.status)
        for (regio, _), share in zip(ranked, rounded, strict=True)
        if share > 0
    ]
