"""The page of ``vergelijk``: two indelingen side by side."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.analyse.vergelijk.verhuizing import Verhuislijst
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen, match_regios
from lappendeken.basis.tekst import fold, format_getal, format_procent
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kerncijfer, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.naast.kaartpaar import (
    Tekening,
    Toestand,
    build_kaartpaar,
)
from lappendeken.rapport.gedeeld.naast.model import (
    Blok,
    Kaartpaar,
    Legendaregel,
    Onderdeel,
    Pagina,
)
from lappendeken.rapport.gedeeld.naast.woorden import VERANTWOORDING
from lappendeken.rapport.gedeeld.tabel import GEMEENTE, INWONERS, Veld, build_tabel, shorten
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.vergelijking.effect import build_effect
from lappendeken.rapport.vergelijking.maten import build_maten, describe_relatie
from lappendeken.rapport.vergelijking.wijzigingen import build_wijzigingen

MAX_KOLOMMEN = 14
MAX_RIJEN = 200
MAX_OPEN = 12
"""A longer list of moves is folded up."""


def build_vergelijkpagina(
    vergelijking: Vergelijking,
    anderen: Sequence[Indeling],
    wijzigingen: Wijzigingen | None,
    tekening: Tekening,
    inwoners: pd.Series,
    *,
    opdracht: str,
    meldingen: Sequence[str] = (),
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
        The ground of the maps.
    inwoners
        By gemeente code; decides which regios are counterparts.
    opdracht
        The command that makes this page again.
    meldingen
        What the reader has to know about the input.

    Returns
    -------
    Pagina
        Plain values; the same input gives an equal Pagina.
    """
    a, b = vergelijking.a, vergelijking.b
    names = _label(a, b), _label(b, a)
    maps = _maps(vergelijking, names, tekening, inwoners)
    moves = _moves(vergelijking, names)
    blokken = [
        Blok("kaarten", "Op de kaart", kaartparen=(maps,)),
        Blok("verhuizen", "Wie zou verhuizen", _moves_intro(vergelijking), onderdelen=moves),
        Blok("splitsen", "Wat zij van elkaar splitsen", _splits(vergelijking, names)),
        Blok("maten", "Hoe zij zich verhouden", build_maten(vergelijking, names)),
        build_effect(vergelijking, anderen, names),
    ]
    if wijzigingen:
        # What changed is told from the older stand to the newer.
        turned = a.kenmerken.stand > b.kenmerken.stand
        blokken.insert(1, build_wijzigingen(wijzigingen, names[::-1] if turned else names))
    return Pagina(
        soort="Vergelijking",
        titel=f"{names[0]} naast {names[1]}",
        ondertitel=(
            f"{_years(a)}, {tel(len(a.regios), 'regio', 'regio’s')}; "
            f"{_years(b)}, {tel(len(b.regios), 'regio', 'regio’s')}"
        ),
        kerncijfers=_numbers(vergelijking, names),
        kort=_short(vergelijking, names, wijzigingen),
        meldingen=tuple(meldingen),
        blokken=tuple(blokken),
        grond=tekening.to_grond(),
        opdracht=opdracht,
    )


def _label(indeling: Indeling, andere: Indeling) -> str:
    """Return the name of an indeling, with the stand where another has the same."""
    if indeling.naam != andere.naam:
        return indeling.naam
    years = indeling.kenmerken.stand, andere.kenmerken.stand
    return f"{indeling.naam} ({years[0] if years[0] != years[1] else indeling.slug})"


def _years(indeling: Indeling) -> str:
    return f"{indeling.naam} (stand {indeling.kenmerken.stand})"


def _numbers(vergelijking: Vergelijking, names: tuple[str, str]) -> tuple[Kerncijfer, ...]:
    row = vergelijking.paar.iloc[0]
    moves = [
        Kerncijfer(
            format_getal(lijst.aantal),
            kies(lijst.aantal, "gemeente verhuist", "gemeenten verhuizen"),
            f"zodat {one} in {other} past; {format_getal(lijst.inwoners)} inwoners",
        )
        for lijst, one, other in (
            (vergelijking.a_in_b, names[0], names[1]),
            (vergelijking.b_in_a, names[1], names[0]),
        )
    ]
    shared = format_procent(float(row["jaccard"])), format_procent(float(row["grens_jaccard"]))
    return (
        *moves,
        Kerncijfer(shared[0], "gedeelde partners", "gemiddeld per gemeente"),
        Kerncijfer(shared[1], "gedeelde regiogrenzen", "in kilometers"),
    )


def _short(
    vergelijking: Vergelijking, names: tuple[str, str], wijzigingen: Wijzigingen | None
) -> Deel:
    sentences = [describe_relatie(vergelijking, names)]
    if wijzigingen:
        sentences.append(wijzigingen.zin)
    sentences += [vergelijking.a_in_b.zin, vergelijking.b_in_a.zin]
    if vergelijking.gelijk.zin not in sentences:
        sentences.append(vergelijking.gelijk.zin)
    return Deel((*sentences, VERANTWOORDING))


# --- maps ------------------------------------------------------------------------


def _maps(
    vergelijking: Vergelijking, names: tuple[str, str], tekening: Tekening, inwoners: pd.Series
) -> Kaartpaar:
    a, b = vergelijking.a, vergelijking.b
    lijst = _outlined(vergelijking)
    verhuist = {
        str(code): f"Gaat in {names[0] if lijst.indeling == a.slug else names[1]} naar {naar}."
        for code, naar in zip(lijst.tabel["gemeente_code"], lijst.tabel["naar_naam"], strict=True)
    }
    one, other = names if lijst.indeling == a.slug else names[::-1]
    legenda = [
        Legendaregel(
            "kleur", "regio’s; een regio en haar tegenhanger hebben op beide kaarten dezelfde kleur"
        ),
        Legendaregel("grens", "regiogrens"),
    ]
    if verhuist:
        count = tel(len(verhuist), "gemeente die verhuist", "gemeenten die verhuizen")
        legenda.append(Legendaregel("verhuist", f"{count}, zodat {one} in {other} past"))
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
        verhuist,
        tuple(legenda),
    )


def _outlined(vergelijking: Vergelijking) -> Verhuislijst:
    """Return the moves to show on the maps: the shortest way to make one fit the other."""
    return min((vergelijking.a_in_b, vergelijking.b_in_a), key=lambda lijst: lijst.aantal)


# --- moves -----------------------------------------------------------------------


def _moves_intro(vergelijking: Vergelijking) -> Deel:
    count = "gemeenten" if vergelijking.a_in_b.telling == "gemeenten" else "inwoners"
    return Deel(
        (
            (
                f"Verhuizen is van regio wisselen. Geteld is het kleinste aantal {count} waarmee "
                "het past; het is een maat voor afstand, geen voorstel."
            ),
        )
    )


def _moves(vergelijking: Vergelijking, names: tuple[str, str]) -> tuple[Onderdeel, ...]:
    one, other = names
    return (
        _list_moves("a-in-b", f"{one} laten passen in {other}", vergelijking.a_in_b),
        _list_moves("b-in-a", f"{other} laten passen in {one}", vergelijking.b_in_a),
        _list_moves("gelijk", f"{one} gelijk maken aan {other}", vergelijking.gelijk),
    )


def _list_moves(id_: str, titel: str, lijst: Verhuislijst) -> Onderdeel:
    if not lijst.aantal:
        return Onderdeel(titel, Deel((lijst.zin,)))
    order = sorted(
        range(lijst.aantal), key=lambda i: fold(str(lijst.tabel["gemeente_naam"].iloc[i]))
    )
    frame, note = shorten(lijst.tabel.iloc[order], MAX_RIJEN, "tabellen/verhuislijst.csv")
    people = f"Samen {format_getal(lijst.inwoners)} inwoners."
    table = build_tabel(
        f"verhuist-{id_}",
        f"{tel(lijst.aantal, 'gemeente', 'gemeenten')} met {format_getal(lijst.inwoners)} inwoners",
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
    folded = lijst.aantal > MAX_OPEN
    title = f"{titel}: {tel(lijst.aantal, 'gemeente', 'gemeenten')}" if folded else titel
    return Onderdeel(title, Deel((f"{lijst.zin} {people}",), (table,)), dicht=folded)


# --- splits and the table of regios ------------------------------------------------


def _splits(vergelijking: Vergelijking, names: tuple[str, str]) -> Deel:
    a, b = vergelijking.a, vergelijking.b
    titles = {a.slug: names[0], b.slug: names[1]}
    splits = vergelijking.splitsingen
    counts = [int((splits["indeling"] == i.slug).sum()) for i in (a, b)]
    sentence = (
        f"{names[1]} splitst {counts[0]} van de {tel(len(a.regios), 'regio', 'regio’s')} van "
        f"{names[0]}; {names[0]} splitst {counts[1]} van de "
        f"{tel(len(b.regios), 'regio', 'regio’s')} van {names[1]}."
    )
    tables = []
    if len(splits):
        tables.append(
            build_tabel(
                "splitsingen-tabel",
                "Gesplitste regio’s en hun delen",
                splits.assign(van=splits["indeling"].map(titles)),
                (
                    Veld("regio_naam", "Regio"),
                    Veld("van", "Van", breed=True),
                    Veld("delen", "Delen", "aantal"),
                    Veld("gemeenten", "Gemeenten", "aantal"),
                    Veld("km", "Snede (km)", "km", uitleg="Lengte van de grens binnen de regio."),
                    Veld("verdeling", "Verdeling in gemeenten", breed=True),
                ),
                zoekveld="Zoek een regio",
            )
        )
    return Deel((sentence,), (*tables, _cross(vergelijking, names)))


def _cross(vergelijking: Vergelijking, names: tuple[str, str]) -> Tabel:
    """Return the regios of one against those of the other, or a list when that is too wide."""
    cross = vergelijking.kruistabel
    sides = [("regio_a", "regio_a_naam"), ("regio_b", "regio_b_naam")]
    titles = list(names)
    if cross["regio_a"].nunique() < cross["regio_b"].nunique():
        sides.reverse()
        titles.reverse()
    (row_code, row_naam), (col_code, col_naam) = sides
    columns = cross[[col_code, col_naam]].drop_duplicates().sort_values(col_code)
    if len(columns) > MAX_KOLOMMEN:
        return build_tabel(
            "kruistabel",
            f"Regio’s van {names[0]} tegen die van {names[1]}",
            cross,
            (
                Veld("regio_a_naam", f"Regio van {names[0]}"),
                Veld("regio_b_naam", f"Regio van {names[1]}", breed=True),
                Veld("gemeenten", "Gemeenten", "aantal"),
                INWONERS,
                Veld("km", "Snede (km)", "km"),
            ),
            zoekveld="Zoek een regio",
        )
    rows = []
    for _, part in cross.sort_values(row_code).groupby(row_code):
        counts = dict(zip(part[col_code], part["gemeenten"], strict=True))
        cells = [
            cel_getal(float(counts[code])) if code in counts else Cel("")
            for code in columns[col_code]
        ]
        rows.append((cel_tekst(part[row_naam].iloc[0]), *cells))
    return Tabel(
        "kruistabel",
        f"Gemeenten per regio van {titles[0]} (rijen) en van {titles[1]} (kolommen)",
        (Kolom("Regio"), *(Kolom(str(naam), getal=True) for naam in columns[col_naam])),
        tuple(rows),
        sorteerbaar=False,
        noot="Inwoners en kilometers per combinatie staan in tabellen/kruistabel.csv.",
    )
