r"""Measures per gemeente.

Notation: :math:`B_d(m)` the gemeenten that share a regio with :math:`m` in
indeling :math:`d`, :math:`m` included; :math:`P_d(m) = B_d(m) - \{m\}` its
partnerset; :math:`U` the union of its partnersets; :math:`k_p` the number of
indelingen in which :math:`p` is a partner; :math:`D` the indelingen that hold
:math:`m`. Each function takes an :class:`~lappendeken.maten.overlap.Overlap` and
returns an array of shape (n,), NaN where the value is missing. Under the weighting
by inwoners the size of a set is the sum of its inwoners.
"""

from __future__ import annotations

import numpy as np

from lappendeken.maten.kringen import Bools, Floats, Ints, Kringen
from lappendeken.maten.overlap import Overlap
from lappendeken.maten.registry import maat


@maat(
    naam="Congruentie",
    toelichting=(
        "Hoe ver de partners van domein tot domein dezelfde zijn: 0% nooit dezelfde, "
        "100% overal dezelfde."
    ),
    met_inwoners=True,
)
def congruentie(overlap: Overlap) -> Floats:
    r"""Measure how far the partnersets coincide from domein to domein: the headline.

    .. math:: C(m) = \frac{\sum_{d<e} w_{de}\, J_{de}(m)}{\sum_{d<e} w_{de}},
       \quad w_{de} = \frac{1}{n_{dom(d)}\, n_{dom(e)}}

    over the pairs of *different* domeinen, with J as in :func:`jaccard` and n the
    number of indelingen of that domein that hold m.

    Returns
    -------
    numpy.ndarray
        From 0 to 1; missing when fewer than two domeinen hold m.

    Notes
    -----
    Every pair of domeinen weighs the same, however many indelingen a domein has;
    so a copy of a domein's only indeling changes nothing.
    """
    return _compute_domeinen(overlap, overlap.kringen.held)


@maat(
    naam="Congruentie, ongewogen (Jaccard)",
    toelichting="Gemiddeld aandeel gedeelde partners over alle paren indelingen, elk even zwaar.",
    met_inwoners=True,
)
def jaccard(overlap: Overlap) -> Floats:
    r"""Average the shared part of the partnersets over all pairs of indelingen.

    .. math:: J_{de}(m) = \frac{|P_d \cap P_e|}{|P_d \cup P_e|}

    Both empty gives 1, one empty 0: standing alone twice is the same situation.

    Returns
    -------
    numpy.ndarray
        From 0 to 1; missing when fewer than two indelingen hold m.

    References
    ----------
    Jaccard, P. (1912). The distribution of the flora in the alpine zone. *New
    Phytologist* 11(2), 37-50.
    """
    return _divide(overlap.add("jaccard")[0], overlap.aantal_paren)


@maat(
    naam="RegioAtlas-percentage",
    toelichting=(
        "De formule die RegioAtlas (BZK) publiceert: hoeveel van de tafels een gemiddelde "
        "partner deelt. Kan nooit onder 1 gedeeld door het aantal indelingen komen."
    ),
    met_inwoners=True,
)
def regioatlas_congruentie(overlap: Overlap) -> Floats:
    r"""Compute the congruence as RegioAtlas (ministry of BZK) publishes it.

    .. math:: C_{RA}(m) = \frac{\sum_d |P_d|}{D\,|U|}

    Returns
    -------
    numpy.ndarray
        From 1/D to 1; missing when m has no partner at all.

    References
    ----------
    RegioAtlas, "Over congruentie", regioatlas.nl/over_congruentie; its example of
    's-Gravenhage gives 50%.
    """
    return _divide(overlap.partners, overlap.aantal * overlap.unie)


@maat(
    naam="Partnervastheid",
    toelichting=(
        "Aan welk deel van de andere tafels een gemiddelde partner ook zit: 0% als elke "
        "partner maar één keer voorkomt, 100% als alle partners overal dezelfde zijn."
    ),
    met_inwoners=True,
)
def partnervastheid(overlap: Overlap) -> Floats:
    r"""Measure how often an average partner returns at the other tables.

    .. math:: V(m) = \frac{1}{|U|} \sum_{p \in U} \frac{k_p - 1}{D - 1}
       = \frac{D\,C_{RA} - 1}{D - 1}

    The RegioAtlas percentage without its floor of 1/D.

    Returns
    -------
    numpy.ndarray
        From 0 to 1; missing when m has no partner or fewer than two indelingen
        hold it. Compare only for the same selection of indelingen.
    """
    again = overlap.partners - overlap.unie
    return _divide(again, (overlap.aantal - 1) * overlap.unie)


@maat(
    naam="Elementgerichte gelijkenis (ECS)",
    toelichting="Gemiddelde overlap ten opzichte van de grootste van twee regio's.",
    met_inwoners=True,
)
def ecs(overlap: Overlap) -> Floats:
    r"""Average the element-centric similarity over all pairs of indelingen.

    .. math:: \frac{|B_d \cap B_e|}{\max(|B_d|, |B_e|)}

    Returns
    -------
    numpy.ndarray
        Above 0, up to 1; missing when fewer than two indelingen hold m.

    Notes
    -----
    Equal to the element-centric similarity with any damping factor, rescaled, for
    disjoint regios; m itself counts, so that it never reaches 0.

    References
    ----------
    Gates, A. J. and Ahn, Y.-Y. (2019). Element-centric clustering comparison
    unifies overlaps and hierarchy. *Scientific Reports* 9, 8574.
    """
    return _divide(overlap.add("ecs")[0], overlap.aantal_paren)


@maat(
    naam="Nestheid",
    toelichting=(
        "Gemiddelde overlap ten opzichte van de kleinste van twee regio's: 100% als de ene "
        "regio steeds binnen de andere past."
    ),
    met_inwoners=True,
)
def nestheid(overlap: Overlap) -> Floats:
    r"""Measure how far one regio lies inside the other, averaged over pairs.

    .. math:: \frac{|B_d \cap B_e|}{\min(|B_d|, |B_e|)}

    Tells inside (harmless) from across (the problem).

    Returns
    -------
    numpy.ndarray
        Above 0, up to 1 (always one inside the other); missing when fewer than two
        indelingen hold m.
    """
    return _divide(overlap.add("nestheid")[0], overlap.aantal_paren)


@maat(
    naam="Vaste partners",
    toelichting="Gemeenten die in elke gekozen indeling partner zijn.",
    aantal=True,
)
def vaste_partners(overlap: Overlap) -> Floats:
    """Count the partners that m has in every indeling that holds it.

    Returns
    -------
    numpy.ndarray
        Whole numbers from 0; missing when no indeling holds m.
    """
    return np.where(overlap.aantal > 0, overlap.vast, np.nan)


@maat(
    naam="Alle partners",
    toelichting="Gemeenten die in ten minste één gekozen indeling partner zijn.",
    aantal=True,
)
def alle_partners(overlap: Overlap) -> Floats:
    """Count the partners that m has in at least one indeling: bestuurlijke drukte.

    Returns
    -------
    numpy.ndarray
        Whole numbers from 0; missing when no indeling holds m.
    """
    return np.where(overlap.aantal > 0, overlap.unie, np.nan)


@maat(
    naam="Tafels",
    toelichting="Aan hoeveel tafels met een verschillend gezelschap de gemeente zit.",
    aantal=True,
)
def tafels(overlap: Overlap) -> Floats:
    """Count the different sets B_d(m).

    Returns
    -------
    numpy.ndarray
        Whole numbers from 1 to D; missing when no indeling holds m.
    """
    return np.where(overlap.aantal > 0, overlap.tafels, np.nan)


@maat(
    naam="Paren gelijk",
    toelichting="Aantal paren indelingen met precies hetzelfde gezelschap.",
    aantal=True,
)
def paren_gelijk(overlap: Overlap) -> Floats:
    """Count the pairs of indelingen with B_d(m) = B_e(m).

    Returns
    -------
    numpy.ndarray
        Whole numbers from 0 to D(D - 1)/2; with the other two counts together all
        pairs that hold m.
    """
    return _count(overlap, overlap.add("gelijk")[0])


@maat(
    naam="Paren genest",
    toelichting="Aantal paren indelingen waarbij het ene gezelschap binnen het andere past.",
    aantal=True,
)
def paren_genest(overlap: Overlap) -> Floats:
    """Count the pairs of indelingen in which one set lies strictly inside the other.

    Returns
    -------
    numpy.ndarray
        Whole numbers from 0 to D(D - 1)/2.
    """
    return _count(overlap, overlap.add("genest")[0])


@maat(
    naam="Paren kruisend",
    toelichting="Aantal paren indelingen waarbij beide gezelschappen eigen leden hebben.",
    aantal=True,
)
def paren_kruisend(overlap: Overlap) -> Floats:
    """Count the pairs of indelingen in which neither set contains the other.

    Returns
    -------
    numpy.ndarray
        Whole numbers from 0 to D(D - 1)/2.
    """
    same, inside = overlap.add("gelijk", "genest")
    return _count(overlap, overlap.aantal_paren - same - inside)


@maat(
    naam="Partners die buur zijn",
    toelichting="Aandeel van alle partners dat aan de gemeente grenst.",
)
def partners_buur(overlap: Overlap) -> Floats:
    """Measure which share of the partners in U borders m.

    Returns
    -------
    numpy.ndarray
        From 0 to 1; missing when m has no partner.
    """
    return _divide(overlap.buren[0], overlap.unie)


@maat(
    naam="Buren die partner zijn",
    toelichting="Aandeel van de buurgemeenten dat in ten minste één indeling partner is.",
)
def buren_partner(overlap: Overlap) -> Floats:
    """Measure which share of the neighbours of m is a partner somewhere.

    Returns
    -------
    numpy.ndarray
        From 0 to 1; missing when m has no neighbour over land (an island) or no
        indeling holds it.
    """
    partners, buren = overlap.buren
    return _divide(partners, np.where(overlap.aantal > 0, buren, 0))


def compute_effecten(overlap: Overlap) -> Floats:
    """Measure what leaving out one indeling does to the congruentie of each gemeente.

    Returns
    -------
    numpy.ndarray
        Congruentie without d minus congruentie, shape (n, D), from -1 to 1:
        positive means that d lowers the congruentie. Missing where d does not hold
        m, or where either of the two is missing.
    """
    kringen = overlap.kringen
    held, domein = kringen.held, kringen.domein
    per, sizes = _invert(kringen, held)
    # Per indeling the sum over the other domeinen of its mean J with them.
    towards = np.zeros(held.shape)
    for paren in overlap.blokken():
        apart = domein[paren.a] != domein[paren.b]
        for a, b, shared in zip(paren.a[apart], paren.b[apart], paren.jaccard[apart], strict=True):
            towards[a] += shared * per[b]
            towards[b] += shared * per[a]
    # The same of the domein of each, with and without it.
    own = np.zeros(sizes.shape)
    np.add.at(own, domein, towards)
    before, n_own = own[domein], sizes[domein]
    domeinen = (sizes > 0).sum(axis=0)
    total = np.nan_to_num(_divide(own, sizes)).sum(axis=0) / 2
    lost = np.nan_to_num(_divide(before, n_own))
    kept = np.nan_to_num(_divide(before - towards, n_own - 1))
    left = domeinen - (n_own == 1)
    without = _divide(total - lost + kept, left * (left - 1) / 2)
    difference = (without - _divide(total, domeinen * (domeinen - 1) / 2)).T
    # Rounding leaves 1e-17 where nothing changes, and another 1e-17 elsewhere.
    return np.where(overlap.holds, np.round(difference, 12) + 0.0, np.nan)


def compute_deelcongruentie(overlap: Overlap, telt: Bools) -> Floats:
    """Compute the congruentie of a part: what an indeling says of a gemeente may be left out.

    Parameters
    ----------
    overlap
        The indelingen; partnersets stay as they are.
    telt
        Whether an indeling counts for a gemeente, shape (n, D). It never counts for
        whom it does not hold.

    Returns
    -------
    numpy.ndarray
        As :func:`congruentie`; missing when fewer than two domeinen count for m.
    """
    return _compute_domeinen(overlap, overlap.kringen.held & telt.T)


def _invert(kringen: Kringen, telt: Bools) -> tuple[Floats, Floats]:
    """Return 1 / n per indeling that counts, else 0 (D, n), and n per domein (q, n)."""
    sizes = np.zeros((int(kringen.domein.max()) + 1, kringen.n))
    np.add.at(sizes, kringen.domein, telt)
    per = np.divide(1.0, sizes, out=np.zeros(sizes.shape), where=sizes > 0)[kringen.domein]
    return per * telt, sizes


def _compute_domeinen(overlap: Overlap, telt: Bools) -> Floats:
    """Average J over the pairs of domeinen, of the indelingen that count for m, (D, n)."""
    kringen = overlap.kringen
    per, sizes = _invert(kringen, telt)
    domeinen = (sizes > 0).sum(axis=0)
    if telt is kringen.held and sizes.max(initial=0) <= 1:
        # Each domein has one indeling: every pair is a pair of domeinen.
        total = overlap.add("jaccard")[0]
    else:
        total = np.zeros(kringen.n)
        for paren in overlap.blokken():
            weight = per[paren.a] * per[paren.b]
            weight[kringen.domein[paren.a] == kringen.domein[paren.b]] = 0.0
            total += np.einsum("pm,pm->m", weight, paren.jaccard)
    return _divide(total, domeinen * (domeinen - 1) / 2)


def _count(overlap: Overlap, paren: Floats) -> Floats:
    return np.where(overlap.aantal > 0, paren, np.nan)


def _divide(upper: Floats | Ints, lower: Floats | Ints) -> Floats:
    """Divide; what has nothing to divide by is missing, not zero."""
    upper, lower = np.broadcast_arrays(np.asarray(upper, float), np.asarray(lower, float))
    share: Floats = np.divide(upper, lower, out=np.full(upper.shape, np.nan), where=lower > 0)
    return share
