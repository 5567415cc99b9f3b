"""The page of ``vergelijk``: two indelingen side by side."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.analyse.vergelijk.verhuizing import Verhuislijst
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen, match_regios
from lappendeken.basis.tekst import fold, format_getal
from lappendeken.model import eenheid as eenheden
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.inperken import is_volledig
from lappendeken.rapport.gedeeld.naast.gebruikt import build_gebruikt
from lappendeken.rapport.gedeeld.naast.kaartpaar import (
    Tekening,
    Toestand,
    build_kaartpaar,
)
from lappendeken.rapport.gedeeld.naast.model import (
    GEEN_GROND,
    Blok,
    Kaartpaar,
    Legendaregel,
    Onderdeel,
    Pagina,
    trim_pagina,
)
from lappendeken.rapport.gedeeld.naast.woorden import VERANTWOORDING
from lappendeken.rapport.gedeeld.tabel import GEMEENTE, INWONERS, Veld, build_tabel, shorten
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.vergelijking.cijfers import build_cijfers, order_names, tel_inwoners
from lappendeken.rapport.vergelijking.effect import build_effect
from lappendeken.rapport.vergelijking.maten import build_maten
from lappendeken.rapport.vergelijking.vervanging import build_vervanging
from lappendeken.rapport.vergelijking.wijzigingen import (
    build_wijzigingen,
    outline_wijzigingen,
)
from lappendeken.rapport.vergelijking.zinnen import (
    Namen,
    describe_moves,
    describe_splitsing,
    list_kort,
)

MAX_KOLOMMEN = 14
MAX_RIJEN = 200
MAX_OPEN = 12
"""A longer list of moves is folded up."""


SNEDE = Veld(
    "km",
    "Snede (km)",
    "km",
    uitleg="Lengte van de grens binnen de regio; een streepje: er is er geen.",
)


def build_vergelijkpagina(
    vergelijking: Vergelijking,
    anderen: Sequence[Indeling],
    wijzigingen: Wijzigingen | None,
    tekening: Tekening | None,
    inwoners: pd.Series,
    *,
    opdracht: str,
    meldingen: Sequence[str] = (),
    eenheid: eenheden.Eenheid = eenheden.GEMEENTE,
) -> Pagina:
    """Say in words, tables and maps how two indelingen differ.

    Parameters
    ----------
    vergelijking
        What was computed.
    anderen
        The other chosen indelingen.
    wijzigingen
        Between two standen of one reeks, if a and b are that.
    tekening
        The ground of the maps; None when there are no polygons.
    inwoners
        By gemeente code, missing where nobody knows; decides which regios are counterparts.
    opdracht
        The command that makes this page again.
    meldingen
        What the reader has to know about the input.
    eenheid
        What is divided.

    Returns
    -------
    Pagina
        Plain values; the same input gives an equal Pagina.
    """
    a, b = vergelijking.a, vergelijking.b
    names = _label(a, b), _label(b, a)
    blokken = (
        []
        if tekening is None
        else [
            Blok(
                "kaarten",
                "Op de kaart",
                kaartparen=(_maps(vergelijking, names, tekening, inwoners, wijzigingen),),
            )
        ]
    )
    if wijzigingen:
        # What changed is told from the older stand to the newer.
        turned = a.kenmerken.stand > b.kenmerken.stand
        blokken.append(build_wijzigingen(wijzigingen, names[::-1] if turned else names))
    else:
        moves = Deel((describe_moves(vergelijking, names),))
        blokken.append(
            Blok("verhuizen", "Wie zou verhuizen", moves, onderdelen=_moves(vergelijking, names))
        )
    blokken += [
        Blok("splitsen", "Wat zij van elkaar splitsen", _splits(vergelijking, names)),
        Blok("maten", "Hoe zij zich verhouden", build_maten(vergelijking, names)),
        build_effect(
            vergelijking, anderen, names, inwoners, met_provincies=eenheid.heeft_provincies
        ),
    ]
    if not wijzigingen and not eenheid.is_eigen:
        blokken.append(build_vervanging(a, b, anderen, inwoners))
    blokken.append(build_gebruikt((a, b, *anderen)))
    pagina = Pagina(
        soort="Vergelijking",
        titel=f"{names[0]} naast {names[1]}",
        ondertitel=f"{_describe(a)}; {_describe(b)}",
        kerncijfers=build_cijfers(
            vergelijking, names, wijzigingen, inwoners, met_grenzen=eenheid.heeft_kaart
        ),
        kort=Deel((*list_kort(vergelijking, names, wijzigingen), VERANTWOORDING)),
        meldingen=tuple(meldingen),
        blokken=tuple(blokken),
        grond=tekening.to_grond() if tekening else GEEN_GROND,
        opdracht=opdracht,
    )
    return pagina if is_volledig(eenheid) else trim_pagina(pagina, eenheid)


def _label(indeling: Indeling, andere: Indeling) -> str:
    """Return the name of an indeling, with the stand where another has the same."""
    if indeling.naam != andere.naam:
        return indeling.naam
    years = indeling.kenmerken.stand, andere.kenmerken.stand
    return f"{indeling.naam} ({years[0] if years[0] != years[1] else indeling.slug})"


def _describe(indeling: Indeling) -> str:
    meta = indeling.kenmerken
    stand = ", ".join(filter(None, (f"stand {meta.stand}", meta.geldigheid)))
    return f"{meta.naam} ({stand}), {tel(len(indeling.regios), 'regio', 'regio’s')}"


# --- maps ------------------------------------------------------------------------


def _maps(
    vergelijking: Vergelijking,
    names: Namen,
    tekening: Tekening,
    inwoners: pd.Series,
    wijzigingen: Wijzigingen | None,
) -> Kaartpaar:
    a, b = vergelijking.a, vergelijking.b
    legenda = [
        Legendaregel(
            "kleur", "regio’s; een regio en haar tegenhanger hebben op beide kaarten dezelfde kleur"
        ),
        Legendaregel("grens", "regiogrens"),
    ]
    outlined, meaning = (
        outline_wijzigingen(wijzigingen) if wijzigingen else _outline_moves(vergelijking, names)
    )
    if outlined:
        legenda.append(Legendaregel("verhuist", meaning))
    without = [i for i in (a, b) if any(not i.regios_van.get(code) for code in tekening.vlakken)]
    if without:
        legenda.append(Legendaregel("leeg", "geen regio"))
    return build_kaartpaar(
        "kaartpaar-1",
        f"{names[0]} en {names[1]} op de kaart",
        "Waar een grens maar op één kaart staat, gaan regio’s uiteen. Wijs een gemeente aan om "
        "haar regio op beide kaarten te zien.",
        Toestand(a, names[0]),
        Toestand(b, names[1]),
        match_regios(a, b, inwoners),
        tekening,
        outlined,
        tuple(legenda),
        knop="Naar wie overging" if wijzigingen else "Naar wie verhuist",
    )


def _outline_moves(vergelijking: Vergelijking, names: Namen) -> tuple[dict[str, str], str]:
    """Say of each gemeente that would move where it goes, and what an outline means."""
    lijst = vergelijking.kortste
    one, other = order_names(vergelijking, names)
    moves = {
        str(code): f"Gaat in {one} naar {naar}."
        for code, naar in zip(lijst.tabel["gemeente_code"], lijst.tabel["naar_naam"], strict=True)
    }
    count = tel(len(moves), "gemeente die verhuist", "gemeenten die verhuizen")
    return moves, f"{count}, zodat {one} in {other} past"


# --- moves -----------------------------------------------------------------------


def _moves(vergelijking: Vergelijking, names: Namen) -> tuple[Onderdeel, ...]:
    lijst, gelijk = vergelijking.kortste, vergelijking.gelijk
    one, other = order_names(vergelijking, names)
    found = [_list_moves("passen", f"{one} laten passen in {other}", lijst)]
    title = f"{names[0]} gelijk maken aan {names[1]}"
    if not lijst.aantal and not gelijk.aantal:
        return tuple(found)
    if set(gelijk.tabel["gemeente_code"]) == set(lijst.tabel["gemeente_code"]):
        found.append(Onderdeel(title, Deel(("Daarvoor zijn het dezelfde verhuizingen.",))))
    elif gelijk.aantal > max(MAX_OPEN, vergelijking.dekking.beide // 10):
        # Nobody makes two indelingen equal that are so far apart.
        text = (
            f"Daarvoor zouden {format_getal(gelijk.aantal)} gemeenten verhuizen; die lijst staat "
            "in tabellen/verhuislijst.csv."
        )
        found.append(Onderdeel(title, Deel((text,))))
    else:
        found.append(_list_moves("gelijk", title, gelijk, dicht=True))
    return tuple(found)


def _list_moves(id_: str, titel: str, lijst: Verhuislijst, *, dicht: bool = False) -> Onderdeel:
    if not lijst.aantal:
        return Onderdeel(titel, Deel((lijst.zin,)))
    order = sorted(
        range(lijst.aantal), key=lambda i: fold(str(lijst.tabel["gemeente_naam"].iloc[i]))
    )
    frame, note = shorten(lijst.tabel.iloc[order], MAX_RIJEN, "tabellen/verhuislijst.csv")
    count = tel(lijst.aantal, "gemeente", "gemeenten")
    table = build_tabel(
        f"verhuist-{id_}",
        " met ".join(filter(None, (count, tel_inwoners(lijst.inwoners)))),
        frame,
        (
            GEMEENTE,
            INWONERS,
            Veld("regio_naam", "Verlaat", breed=True),
            Veld("doelregio_naam", "Ligt in", breed=True, uitleg="Regio van de andere indeling."),
            Veld("naar_naam", "Gaat naar", breed=True),
        ),
        zoekveld="Zoek een gemeente",
        noot=note,
    )
    folded = dicht or lijst.aantal > MAX_OPEN
    return Onderdeel(f"{titel}: {count}" if folded else titel, Deel((), (table,)), dicht=folded)


# --- splits and the table of regios ------------------------------------------------


def _splits(vergelijking: Vergelijking, names: Namen) -> Deel:
    titles = {vergelijking.a.slug: names[0], vergelijking.b.slug: names[1]}
    splits = vergelijking.splitsingen
    sentence = describe_splitsing(vergelijking, names)
    tables = []
    if len(splits):
        tables.append(
            build_tabel(
                "splitsingen-tabel",
                "Gesplitste regio’s en hun delen",
                splits.assign(van=splits["indeling"].map(titles), km=_hide_nothing(splits["km"])),
                (
                    Veld("regio_naam", "Regio"),
                    Veld("van", "Van", breed=True),
                    Veld("delen", "Delen", "aantal"),
                    Veld("gemeenten", "Gemeenten", "aantal"),
                    SNEDE,
                    Veld("verdeling", "Verdeling in gemeenten", breed=True),
                ),
                zoekveld="Zoek een regio",
            )
        )
    return Deel((sentence,), (*tables, *_cross(vergelijking, names)))


def _hide_nothing(km: pd.Series) -> pd.Series:
    """Leave out a cut of no length: the regio is whole, or only water lies between its parts."""
    return km.where(km > 0)


def _cross(vergelijking: Vergelijking, names: Namen) -> tuple[Tabel, ...]:
    """Return the regios of one against those of the other, or a list when that is too wide.

    The list leaves out the regios that are the same in both, which would be most of its rows.
    """
    cross = vergelijking.kruistabel
    sides = [("regio_a", "regio_a_naam"), ("regio_b", "regio_b_naam")]
    titles = list(names)
    if cross["regio_a"].nunique() < cross["regio_b"].nunique():
        sides.reverse()
        titles.reverse()
    (row_code, row_naam), (col_code, col_naam) = sides
    columns = cross[[col_code, col_naam]].drop_duplicates().sort_values(col_code)
    if len(columns) > MAX_KOLOMMEN:
        torn = cross.duplicated("regio_a", keep=False) | cross.duplicated("regio_b", keep=False)
        if not torn.any():
            return ()
        left_out = int((~torn).sum())
        table = build_tabel(
            "kruistabel",
            f"Regio’s van {names[0]} tegen die van {names[1]}",
            cross[torn].assign(km=_hide_nothing(cross["km"])),
            (
                Veld("regio_a_naam", f"Regio van {names[0]}"),
                Veld("regio_b_naam", f"Regio van {names[1]}", breed=True),
                Veld("gemeenten", "Gemeenten", "aantal"),
                INWONERS,
                SNEDE,
            ),
            zoekveld="Zoek een regio",
            noot=f"{tel(left_out, 'regio die', 'regio’s die')} in beide gelijk "
            f"{kies(left_out, 'is, staat', 'zijn, staan')} alleen in tabellen/kruistabel.csv."
            if left_out
            else "",
        )
        return (table,)
    rows = []
    for _, part in cross.sort_values(row_code).groupby(row_code):
        counts = dict(zip(part[col_code], part["gemeenten"], strict=True))
        cells = [
            cel_getal(float(counts[code])) if code in counts else Cel("")
            for code in columns[col_code]
        ]
        rows.append((cel_tekst(part[row_naam].iloc[0]), *cells))
    table = Tabel(
        "kruistabel",
        f"Gemeenten per regio van {titles[0]} (rijen) en van {titles[1]} (kolommen)",
        (Kolom("Regio"), *(Kolom(str(naam), getal=True) for naam in columns[col_naam])),
        tuple(rows),
        sorteerbaar=False,
        noot="Inwoners en kilometers per combinatie staan in tabellen/kruistabel.csv.",
    )
    return (table,)
