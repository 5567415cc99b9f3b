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

from lappendeken.maten.domeinen import compute_domeinen, divide
from lappendeken.maten.kringen import Floats
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
    return compute_domeinen(overlap, overlap.kringen.held)


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
    return divide(overlap.add("jaccard")[0], overlap.aantal_paren)


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
    return divide(overlap.partners, overlap.aantal * overlap.unie)


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
    return divide(again, (overlap.aantal - 1) * overlap.unie)


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
    return divide(overlap.add("ecs")[0], overlap.aantal_paren)


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
    return divide(overlap.add("nestheid")[0], overlap.aantal_paren)


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
    return divide(overlap.buren[0], overlap.unie)


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
    return divide(partners, np.where(overlap.aantal > 0, buren, 0))


def _count(overlap: Overlap, paren: Floats) -> Floats:
    return np.where(overlap.aantal > 0, paren, np.nan)
