"""The page of ``scenario``: today and one or more alternatives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.analyse.afweging import compute_scenarioafweging
from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.scenario import CRITERIA, VANDAAG, Alternatief, Scenariovergelijking
from lappendeken.analyse.vergelijk.wijzigingen import match_regios
from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.afweging import TITEL as AFWEGING
from lappendeken.rapport.gedeeld.afweging import build_afweging
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kerncijfer, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_soort, cel_tekst, cel_verschil
from lappendeken.rapport.gedeeld.gevolgen import TITEL, build_gevolgen
from lappendeken.rapport.gedeeld.naast.gebruikt import build_gebruikt
from lappendeken.rapport.gedeeld.naast.kaartpaar import (
    Paar,
    Tekening,
    Toestand,
    build_kaartpaar,
)
from lappendeken.rapport.gedeeld.naast.model import Blok, Kaartpaar, Legendaregel, Pagina
from lappendeken.rapport.gedeeld.naast.woorden import VERANTWOORDING, format_km, name_met_stand
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.scenario.onderdelen import build_onderdelen
from lappendeken.rapport.scenario.zinnen import is_alleen_samenvoeging, list_kopieen

MAX_KAARTPAREN = 3
"""On one page; each adds about 90 kB."""


def build_scenariopagina(
    resultaat: Scenariovergelijking,
    tekening: Tekening,
    *,
    opdracht: str,
    meldingen: Sequence[str] = (),
) -> Pagina:
    """Say in words, tables and maps what each alternative changes.

    Parameters
    ----------
    resultaat
        What was computed.
    tekening
        The ground of the maps.
    opdracht
        The command that makes this page again.
    meldingen
        What the reader has to know about the input.

    Returns
    -------
    Pagina
        Plain values; the same input gives an equal Pagina.
    """
    vandaag = resultaat.vandaag
    indelingen = vandaag.bundel.indelingen
    alternatieven = resultaat.alternatieven
    names = [alternatief.scenario.naam for alternatief in alternatieven]
    chosen = _choose_maps(alternatieven)
    weighed = build_afweging(
        "afweging-tabel",
        compute_scenarioafweging(resultaat),
        "Congruentie",
        "Gemeenten die verhuizen",
    )
    blokken = [Blok("afweging", AFWEGING, weighed)] if weighed.tabellen else []
    blokken += [
        _build_blok(n, alternatief, vandaag, tekening, chosen, alone=len(names) == 1)
        for n, alternatief in enumerate(alternatieven, start=1)
    ]
    blokken += [_gevolgen(resultaat), build_gebruikt(indelingen)]
    domeinen = len({indeling.domein for indeling in indelingen})
    return Pagina(
        soort="Scenario’s" if len(names) > 1 else "Scenario",
        titel=f"{join_namen(names)} naast vandaag",
        ondertitel=(
            f"{tel(len(indelingen), 'indeling', 'indelingen')} in "
            f"{tel(domeinen, 'domein', 'domeinen')}, voor en na dezelfde"
        ),
        kerncijfers=_numbers(alternatieven[0], vandaag) if len(names) == 1 else (),
        kort=_short(resultaat, indelingen),
        meldingen=tuple(meldingen),
        blokken=tuple(blokken),
        grond=tekening.to_grond(),
        opdracht=opdracht,
    )


def _gevolgen(resultaat: Scenariovergelijking) -> Blok:
    """Say what every alternative changes, whose decision that asks, and what is unknown."""
    before = {i.slug: i for i in resultaat.vandaag.bundel.indelingen}
    several = len(resultaat.alternatieven) > 1
    pairs = []
    for alternatief in resultaat.alternatieven:
        after = {i.slug: i for i in alternatief.congruentie.bundel.indelingen}
        for slug in alternatief.gewijzigd:
            name = before[slug].naam
            label = f"{alternatief.scenario.naam}: {name}" if several else name
            pairs.append((label, before[slug], after[slug]))
    people = resultaat.vandaag.gemeentetabel["inwoners"].astype(float).to_dict()
    deel = build_gevolgen("gevolgen-tabel", pairs, {str(g): float(n) for g, n in people.items()})
    return Blok("gevolgen", TITEL, deel)


def _numbers(alternatief: Alternatief, vandaag: Congruentie) -> tuple[Kerncijfer, ...]:
    before, after = (result.waarde("congruentie") for result in (vandaag, alternatief.congruentie))
    digits = 1 if format_procent(before, 1) != format_procent(after, 1) else 2
    found = [
        Kerncijfer(
            format_procent(after, digits),
            "congruentie",
            f"vandaag {format_procent(before, digits)}",
        )
    ]
    for naam, rows in (("stijgt", alternatief.stijgers), ("daalt", alternatief.dalers)):
        noun = kies(len(rows), "gemeente", "gemeenten")
        found.append(
            Kerncijfer(format_getal(len(rows)), f"{noun}: congruentie {naam}", _people(rows))
        )
    # A gemeente may move in more than one indeling; here it counts once.
    once = alternatief.verhuizingen.drop_duplicates("gemeente_code")
    merged = is_alleen_samenvoeging(alternatief)
    found.append(
        Kerncijfer(
            format_getal(len(once)),
            kies(
                len(once), "gemeente krijgt een andere regio", "gemeenten krijgen een andere regio"
            )
            if merged
            else kies(len(once), "gemeente verhuist", "gemeenten verhuizen"),
            _people(once),
        )
    )
    return tuple(found)


def _people(rows: pd.DataFrame) -> str:
    """Count the inwoners of some gemeenten; of none there is nothing to say."""
    return tel(float(rows["inwoners"].sum()), "inwoner", "inwoners") if len(rows) else ""


def _short(resultaat: Scenariovergelijking, indelingen: Sequence[Indeling]) -> Deel:
    listed = join_namen(name_met_stand(i) for i in indelingen)
    several = len(resultaat.alternatieven) > 1
    sentences = [
        f"{alternatief.scenario.naam}: {alternatief.zin[0].lower()}{alternatief.zin[1:]}"
        if several
        else alternatief.zin
        for alternatief in resultaat.alternatieven
    ]
    for alternatief in resultaat.alternatieven:
        sentences += list_kopieen(alternatief, indelingen, several=several)
    sentences += [f"Vergeleken over {listed}.", VERANTWOORDING]
    return Deel(tuple(sentences), (_criteria(resultaat),))


def _criteria(resultaat: Scenariovergelijking) -> Tabel:
    """Return the chosen criteria by alternative; behind each its difference with today."""
    table = resultaat.tabel.set_index("alternatief")
    names = [alternatief.scenario.naam for alternatief in resultaat.alternatieven]
    rows = []
    for key in resultaat.criteria:
        criterium = CRITERIA[key]
        now = float(table.loc[VANDAAG, key])  # type: ignore[arg-type]
        unit = " (km)" if criterium.soort == "km" else ""
        cells = [cel_tekst(f"{criterium.naam}{unit}"), cel_soort(now, criterium.soort)]
        for naam in names:
            value = float(table.loc[naam, key])  # type: ignore[arg-type]
            cells += [
                cel_soort(value, criterium.soort),
                _difference(value - now, criterium.soort),
            ]
        rows.append(tuple(cells))
    heads = [Kolom("Criterium"), Kolom("Vandaag", getal=True)]
    for naam in names:
        heads += [
            Kolom(naam, getal=True),
            Kolom("Verschil", getal=True, uitleg=f"{naam} min vandaag; aandelen in procentpunt."),
        ]
    return Tabel(
        "criteria-tabel",
        "De alternatieven op de gekozen criteria",
        tuple(heads),
        tuple(rows),
        sorteerbaar=False,
        noot="Het verschil van een percentage staat in procentpunten.",
    )


def _difference(value: float, soort: str) -> Cel:
    cell = cel_verschil(value, soort)
    return Cel("gelijk", 0.0) if cell.waarde == 0 else cell


# --- one alternative ---------------------------------------------------------------


def _build_blok(
    number: int,
    alternatief: Alternatief,
    vandaag: Congruentie,
    tekening: Tekening,
    chosen: Sequence[tuple[int, str]],
    *,
    alone: bool,
) -> Blok:
    before = {indeling.slug: indeling for indeling in vandaag.bundel.indelingen}
    mine = [slug for n, slug in chosen if n == number - 1]
    pairs = [
        _maps(f"kaartpaar-{number}-{place}", alternatief, before[slug], vandaag, tekening)
        for place, slug in enumerate(mine, start=1)
    ]
    left_out = [before[slug].naam for slug in alternatief.gewijzigd if slug not in mine]
    changed = join_namen(before[slug].naam for slug in alternatief.gewijzigd)
    # Alone, its outcome already stands at the top.
    sentences = [f"Gewijzigd: {changed}." if alone else f"Gewijzigd: {changed}. {alternatief.zin}"]
    if left_out:
        sentences.append(
            f"Niet op de kaart, wel in de tabellen: {join_namen(left_out)}. De pagina toont de "
            f"{MAX_KAARTPAREN} kaartparen waarop de meeste kilometers naad veranderen."
        )
    titel = "Wat er verandert" if alone else f"Alternatief: {alternatief.scenario.naam}"
    return Blok(
        f"alternatief-{number}",
        titel,
        Deel(tuple(sentences)),
        tuple(pairs),
        build_onderdelen(number, alternatief, vandaag),
    )


def _choose_maps(alternatieven: Sequence[Alternatief]) -> list[tuple[int, str]]:
    """Return which indeling of which alternative gets maps: where most km of seam changes."""
    found = []
    for n, alternatief in enumerate(alternatieven):
        km = alternatief.naden_km.set_index("soort").sum(axis=1)
        found += [(-float(km[slug]), n, slug) for slug in alternatief.gewijzigd]
    # First one of every alternative, then the rest.
    seen: set[int] = set()
    ranked = []
    for km_changed, n, slug in sorted(found):
        ranked.append((n in seen, km_changed, n, slug))
        seen.add(n)
    return [(n, slug) for _, _, n, slug in sorted(ranked)[:MAX_KAARTPAREN]]


def _maps(
    id_: str,
    alternatief: Alternatief,
    before: Indeling,
    vandaag: Congruentie,
    tekening: Tekening,
) -> Kaartpaar:
    after = next(i for i in alternatief.congruentie.bundel.indelingen if i.slug == before.slug)
    moves = alternatief.verhuizingen[alternatief.verhuizingen["indeling"] == before.slug]
    verhuist = {
        str(code): f"Gaat naar {naam or 'geen regio'}."
        for code, naam in zip(moves["gemeente_code"], moves["nieuwe_naam"], strict=True)
    }
    gone = _changed(alternatief, "vervalt", before.slug)
    new = _changed(alternatief, "ontstaat", before.slug)
    km = alternatief.naden_km[alternatief.naden_km["soort"] == before.slug].iloc[0]
    lost, added = (format_km(float(km[f"{kind}_km"])) for kind in ("vervalt", "ontstaat"))
    legenda = [Legendaregel("kleur", "regio’s; een regio houdt op beide kaarten haar kleur")]
    legenda.append(Legendaregel("grens", "regiogrens die blijft"))
    if verhuist:
        legenda.append(
            Legendaregel(
                "verhuist",
                tel(len(verhuist), "gemeente die verhuist", "gemeenten die verhuizen")
                if not is_alleen_samenvoeging(alternatief)
                else tel(
                    len(verhuist),
                    "gemeente die een andere regio krijgt",
                    "gemeenten die een andere regio krijgen",
                ),
            )
        )
    if gone:
        text = f"naad die vervalt, op de kaart van vandaag ({lost})"
        legenda.append(Legendaregel("vervalt", text))
    if new:
        text = f"naad die ontstaat, op de kaart van het alternatief ({added})"
        legenda.append(Legendaregel("ontstaat", text))
    if any(not before.regios_van.get(code) for code in tekening.vlakken):
        legenda.append(Legendaregel("leeg", "geen regio"))
    return build_kaartpaar(
        id_,
        f"{before.naam}: vandaag en volgens {alternatief.scenario.naam}",
        "Eerst vandaag, dan het alternatief. Wijs een gemeente aan om haar regio op beide kaarten "
        "te zien.",
        Toestand(before, "Vandaag", gone, "vervalt"),
        Toestand(after, alternatief.scenario.naam, new, "ontstaat"),
        _counterparts(alternatief, before, after, vandaag),
        tekening,
        verhuist,
        tuple(legenda),
    )


def _counterparts(
    alternatief: Alternatief, before: Indeling, after: Indeling, vandaag: Congruentie
) -> Mapping[str, str]:
    """Return which regio became which: by code after moves, by overlap after a replacement."""
    replaced = {vervanging.indeling for vervanging in alternatief.scenario.vervangingen}
    if before.slug in replaced:
        return match_regios(before, after, vandaag.gemeentetabel["inwoners"])
    return {code: code for code in before.regios if code in after.leden}


def _changed(alternatief: Alternatief, column: str, slug: str) -> set[Paar]:
    naden = alternatief.naden
    which = [slug in str(text).split(";") for text in naden[column]]
    mine = naden[which]
    return {(str(a), str(b)) for a, b in zip(mine["gemeente_a"], mine["gemeente_b"], strict=True)}
