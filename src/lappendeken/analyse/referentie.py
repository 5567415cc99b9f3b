"""One indeling as reference: what nests in it, and what would have to move.

Parliament asked in 2018 (motion 25 424 nr. 444) to take the veiligheidsregio's as
base. These tables say for each indeling how far it is from that.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import compute_indelingsparen
from lappendeken.maten import Bundel
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import Indeling

RELATIES = ("gelijk", "in_referentie", "referentie_in", "kruisend")

_RELATIE = {
    "gelijk": "gelijk",
    "a_in_b": "referentie_in",
    "b_in_a": "in_referentie",
    "kruisend": "kruisend",
    "": "",
}
_VERHUISKOLOMMEN = (
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
)


def compute_referentie(
    indelingen: Sequence[Indeling],
    referentie: Indeling,
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen | None = None,
) -> pd.DataFrame:
    """Compare each indeling with one reference.

    Parameters
    ----------
    indelingen
        Any number; the reference itself, known by its slug, is skipped.
    referentie
        The indeling to compare with.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``inwoners``; decides which gemeenten
        there are.
    grenzen
        Borders, for ``grens_jaccard``; without them it is missing.

    Returns
    -------
    pandas.DataFrame
        One row per indeling, in the order given: ``indeling``; ``relatie`` (gelijk,
        in_referentie: each regio lies inside one of the reference, referentie_in,
        kruisend; empty without a common gemeente); ``aantal_gemeenten`` that both
        hold; ``regios`` and ``regios_referentie`` among those;
        ``verhuizingen_in_referentie`` (fewest gemeenten to move so that the
        indeling nests in the reference, 0 if and only if it does) and
        ``verhuizingen_van_referentie`` (the reverse); ``gesplitste_regios`` (regios
        that lie in several regios of the reference) and
        ``gesplitste_regios_referentie``; ``jaccard`` (mean shared part of the
        partnersets, 0..1) and ``grens_jaccard`` (0..1).
    """
    others = [indeling for indeling in indelingen if indeling.slug != referentie.slug]
    columns = {
        "relatie": "relatie",
        "aantal_gemeenten": "aantal_gemeenten",
        "regios_b": "regios",
        "regios_a": "regios_referentie",
        "verhuizingen_b_in_a": "verhuizingen_in_referentie",
        "verhuizingen_a_in_b": "verhuizingen_van_referentie",
        "gesplitste_regios_b": "gesplitste_regios",
        "gesplitste_regios_a": "gesplitste_regios_referentie",
        "jaccard": "jaccard",
        "grens_jaccard": "grens_jaccard",
    }
    if not others:
        return pd.DataFrame(columns=["indeling", *columns.values()])
    inwoners = {str(g): float(n) for g, n in gemeentetabel["inwoners"].items()}
    # Only the pairs with the reference are asked for; it stands in front, so it is a.
    pairs = pd.concat(
        [
            compute_indelingsparen(Bundel.from_indelingen([referentie, other], inwoners, grenzen))
            for other in others
        ],
        ignore_index=True,
    )
    found = pairs[["indeling_b", *columns]].rename(columns={"indeling_b": "indeling", **columns})
    return found.assign(relatie=found["relatie"].map(_RELATIE))


def compute_verhuislijst(
    indeling: Indeling, referentie: Indeling, gemeentetabel: pd.DataFrame
) -> pd.DataFrame:
    """List the gemeenten that would have to move so that an indeling nests in a reference.

    Parameters
    ----------
    indeling
        The indeling that would change.
    referentie
        The indeling in which it has to fit.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam`` and ``inwoners``.

    Returns
    -------
    pandas.DataFrame
        One row per gemeente that moves, by regio and gemeente code: ``indeling``;
        ``regio_code, regio_naam`` that it leaves; ``gemeente_code, gemeente_naam,
        inwoners``; ``doelregio_code, doelregio_naam``: the regio of the reference
        in which it lies; ``blijft_code, blijft_naam``: the one in which the part
        that stays lies.

    Notes
    -----
    Of each regio the largest part stays, counted in gemeenten; a tie goes to the
    part with more inwoners, then to the lowest code of the reference. That makes
    the list as long as ``verhuizingen_in_referentie`` and no longer. It uses the
    hoofdregio and leaves out gemeenten that one of the two does not hold.
    """
    both = _common(indeling, referentie, gemeentetabel)
    parts = (
        both.groupby(["regio_code", "doelregio_code"], as_index=False)
        .agg(gemeenten=("inwoners", "size"), inwoners=("inwoners", "sum"))
        .sort_values(
            ["regio_code", "gemeenten", "inwoners", "doelregio_code"],
            ascending=[True, False, False, True],
        )
    )
    stays = parts.drop_duplicates("regio_code").set_index("regio_code")["doelregio_code"]
    both["blijft_code"] = both["regio_code"].map(stays)
    moved = both[both["doelregio_code"] != both["blijft_code"]].copy()
    moved["indeling"] = indeling.slug
    moved["regio_naam"] = moved["regio_code"].map(indeling.regionamen)
    for name in ("doelregio", "blijft"):
        moved[f"{name}_naam"] = moved[f"{name}_code"].map(referentie.regionamen)
    moved = moved.sort_values(["regio_code", "gemeente_code"], ignore_index=True)
    return moved[list(_VERHUISKOLOMMEN)]


def _common(indeling: Indeling, referentie: Indeling, gemeentetabel: pd.DataFrame) -> pd.DataFrame:
    """Return hoofdregio's of the gemeenten that both indelingen hold."""
    mine, theirs = indeling.hoofdregio, referentie.hoofdregio
    codes = [str(g) for g in gemeentetabel.index if g in mine and g in theirs]
    known = gemeentetabel.loc[codes, ["gemeente_naam", "inwoners"]]
    return pd.DataFrame(
        {
            "gemeente_code": codes,
            "gemeente_naam": known["gemeente_naam"].to_numpy(dtype=object),
            "inwoners": known["inwoners"].to_numpy(dtype=np.int64),
            "regio_code": [mine[g] for g in codes],
            "doelregio_code": [theirs[g] for g in codes],
        }
    )
