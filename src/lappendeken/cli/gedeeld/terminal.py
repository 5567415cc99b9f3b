"""What the command line shows: lines of plain text made from the tables."""

from __future__ import annotations

import math
import shutil
import textwrap
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from lappendeken.analyse.aansluiting import compute_aansluiting
from lappendeken.basis.tekst import ONBEKEND, format_inwoners, format_procent, join_namen
from lappendeken.gegevens.bewaard import Bewaard
from lappendeken.gegevens.catalogus.gemeenten import Gemeente
from lappendeken.gegevens.regelingen import list_meest_gedeeld
from lappendeken.maten.bundel import Bundel
from lappendeken.maten.gemeente import congruentie
from lappendeken.maten.kringen import Floats
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

MAX_BREEDTE = 110

LIJST_KOLOMMEN = (
    "slug",
    "naam",
    "domein",
    "groep",
    "soort",
    "stand",
    "regio's",
    "vertrouwen",
    "standaard",
    "geldigheid",
)


EIGEN_KOLOMMEN = ("slug", "naam", "domein", "stand", "regio's", "bestand", "bron", "bewaard op")


def get_breedte() -> int:
    """Return the width to wrap at: the terminal's, within what reads well."""
    return max(40, min(shutil.get_terminal_size((MAX_BREEDTE, 24)).columns, MAX_BREEDTE))


def wrap(text: str, indent: int = 0, hang: int = 0) -> str:
    """Wrap a paragraph; continuation lines are indented ``hang`` further."""
    return textwrap.fill(
        text,
        get_breedte(),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
        break_long_words=False,
    )


# --- indelingen ------------------------------------------------------------------------


def list_rijen(indelingen: Iterable[Kenmerken]) -> list[tuple[str, ...]]:
    """Return one row per indeling, in the order of :data:`LIJST_KOLOMMEN`."""
    return [
        (
            kenmerken.slug,
            kenmerken.naam,
            kenmerken.domein,
            kenmerken.groep or ONBEKEND,
            kenmerken.soort,
            str(kenmerken.stand),
            str(kenmerken.aantal_regios or ONBEKEND),
            kenmerken.vertrouwen or ONBEKEND,
            "ja" if kenmerken.standaard else "nee",
            kenmerken.geldigheid,
        )
        for kenmerken in indelingen
    ]


def list_eigen(bewaard: Iterable[Bewaard]) -> list[tuple[str, ...]]:
    """Return one row per indeling of the user, in the order of :data:`EIGEN_KOLOMMEN`."""
    return [
        (
            one.eigen.indeling.slug,
            one.eigen.indeling.naam,
            one.eigen.indeling.domein,
            str(one.eigen.indeling.kenmerken.stand),
            str(len(one.eigen.indeling.regios)),
            one.eigen.bestand,
            one.eigen.bron or ONBEKEND,
            one.datum,
        )
        for one in bewaard
    ]


def format_bewaard(bewaard: Bewaard) -> str:
    """Say where an indeling of the user comes from."""
    eigen = bewaard.eigen
    lines = [
        f"Van uzelf: bewaard op {bewaard.datum} uit {eigen.bestand} (sha256 {eigen.sha256[:12]}).",
        f"Bron: {eigen.bron or ONBEKEND}",
    ]
    return "\n".join(wrap(line) for line in lines)


def format_indeling(indeling: Indeling) -> str:
    """Return everything that is known about one indeling."""
    kenmerken = indeling.kenmerken
    lines = [f"{kenmerken.naam} ({kenmerken.slug})", ""]
    if kenmerken.is_achterhaald:
        lines.insert(1, wrap(f"Let op: {kenmerken.geldigheid}."))
    lines += [wrap(f"{label}: {value}", 2, 4) for label, value in _list_kenmerken(kenmerken)]
    lines += ["", "Bronnen"]
    for bron in kenmerken.bronnen:
        parts = [bron.titel or ONBEKEND, bron.uitgever, bron.stand and f"stand {bron.stand}"]
        lines.append(wrap(", ".join(part for part in parts if part), 2, 4))
        details = [bron.adres or f"adres {ONBEKEND}", f"licentie: {bron.licentie or ONBEKEND}"]
        if bron.velden:
            details.append(f"voor: {', '.join(bron.velden)}")
        lines += [wrap(detail, 6, 2) for detail in details]
    if not kenmerken.bronnen:
        lines.append(f"  {ONBEKEND}")
    lines += ["", f"Regio's ({len(indeling.regios)})"]
    for code in indeling.regios:
        count = len(indeling.leden[code])
        noun = "gemeente" if count == 1 else "gemeenten"
        lines.append(wrap(f"{code}  {indeling.regionamen[code]}: {count} {noun}", 2, 4))
    without = [g for g in indeling.gemeenten if not indeling.regios_van[g]]
    if without:
        lines.append(wrap(f"Zonder regio: {len(without)} gemeenten.", 2, 4))
    return "\n".join(lines)


def _list_kenmerken(kenmerken: Kenmerken) -> list[tuple[str, str]]:
    return [
        *(
            [("Ook bekend als", join_namen(kenmerken.andere_namen))]
            if kenmerken.andere_namen
            else []
        ),
        ("Domein", kenmerken.domein),
        ("Groep", kenmerken.groep or ONBEKEND),
        ("Soort", kenmerken.soort),
        ("Standaard", "ja" if kenmerken.standaard else "nee"),
        ("Voorlopig", "ja" if kenmerken.voorlopig else "nee"),
        ("Stand", str(kenmerken.stand)),
        ("Geldigheid", kenmerken.geldigheid or "niet bekend dat de tabel is achterhaald"),
        ("Reeks", kenmerken.reeks or ONBEKEND),
        ("Gemeentelijke indeling", str(kenmerken.gemeente_indeling)),
        ("Opgave", kenmerken.opgave or ONBEKEND),
        ("Wettelijke basis", kenmerken.wettelijke_basis or ONBEKEND),
        ("Verplichting", kenmerken.verplichting or ONBEKEND),
        ("Rechtsvorm", kenmerken.rechtsvorm or ONBEKEND),
        ("Te wijzigen door", kenmerken.wijzigbaar_door or ONBEKEND),
        ("Vertrouwen", kenmerken.vertrouwen or ONBEKEND),
        ("Bevestigd door", kenmerken.bevestigd_door or "geen tweede bron"),
        ("Afgeleid van", join_namen(kenmerken.afgeleid_van) or "geen andere indeling"),
        ("Kanttekening", kenmerken.kanttekening or "geen"),
    ]


# --- one gemeente ----------------------------------------------------------------------


def _describe_gemeente(gemeente: Gemeente, code: str) -> str:
    """Name a gemeente with where it lies and how large it is, as far as that is known."""
    parts = [f"{gemeente.naam} ({code})"]
    parts += [f"provincie {gemeente.provincie}"] if gemeente.provincie else []
    if not math.isnan(gemeente.inwoners):
        parts.append(format_inwoners(gemeente.inwoners))
    return ", ".join(parts)


def format_gemeente(
    bundel: Bundel,
    gemeenten: Mapping[str, Gemeente],
    code: str,
    regelingen: Indeling | None = None,
) -> str:
    """Return what there is to know about one gemeente within the chosen indelingen."""
    namen = {g: one.naam for g, one in gemeenten.items()}
    scores = congruentie(bundel.overlap())
    score = float(scores[bundel.gemeenten.index(code)])
    blocks = [
        wrap(_describe_gemeente(gemeenten[code], code)),
        *_format_score(bundel.indelingen, scores, score),
        _format_regios(bundel, namen, code),
        _format_partners(bundel, namen, code),
        _format_aansluiting(bundel, code, score),
        _format_regelingen(namen, code, regelingen) if regelingen else "",
    ]
    return "\n\n".join(block for block in blocks if block)


def _format_score(indelingen: Sequence[Indeling], scores: Floats, score: float) -> list[str]:
    domeinen = len({indeling.domein for indeling in indelingen})
    head = f"Congruentie: {format_procent(score)}"
    if np.isnan(score):
        return [head, wrap("Er zijn geen twee domeinen met een indeling voor deze gemeente.", 2)]
    values = scores[~np.isnan(scores)]
    # As np.quantile, which reads half of numpy besides.
    ranks = np.array([0.25, 0.75]) * (len(values) - 1)
    low, high = np.interp(ranks, np.arange(len(values)), np.sort(values))
    below, above = int((values < score).sum()), int((values > score).sum())
    meaning = (
        f"Zo ver vallen de partners samen van domein tot domein, over {len(indelingen)} indelingen "
        f"in {domeinen} domeinen. Van de {len(values)} gemeenten hebben er {below} een lagere en "
        f"{above} een hogere waarde; de middelste helft ligt tussen {format_procent(low)} en "
        f"{format_procent(high)}. Meer congruentie is niet altijd beter: het cijfer beschrijft, "
        "het oordeelt niet."
    )
    return [f"{head}\n{wrap(meaning, 2)}"]


def _format_regios(bundel: Bundel, namen: Mapping[str, str], code: str) -> str:
    lines = ["Regio en partners per domein"]
    for indeling in sorted(bundel.indelingen, key=lambda i: (i.domein, i.naam)):
        regios = indeling.regios_van.get(code, ())
        partners = indeling.partners(code, bundel.drempel)
        lines.append(wrap(f"{indeling.domein}: {indeling.naam} ({indeling.kenmerken.stand})", 2, 4))
        if not regios:
            lines.append(wrap("geen regio bekend", 6, 2))
            continue
        named = join_namen(indeling.regionamen[regio] for regio in regios)
        listed = ", ".join(_name_all(namen, partners)) or "geen partners"
        count = f"{len(partners)} partner" + ("" if len(partners) == 1 else "s")
        lines.append(
            wrap(f"{named}, {count}: {listed}" if partners else f"{named}, {listed}", 6, 2)
        )
    return "\n".join(lines)


def _format_partners(bundel: Bundel, namen: Mapping[str, str], code: str) -> str:
    m = bundel.gemeenten.index(code)
    shared, held = bundel.count_gedeeld(m), int(bundel.holds[m].sum())
    by_count = {
        k: _name_all(namen, [bundel.gemeenten[p] for p in np.flatnonzero(shared == k)])
        for k in range(held, 0, -1)
    }
    fixed = by_count.pop(held, [])
    everywhere = "beide" if held == 2 else f"alle {held}"
    lines = [
        wrap(
            f"Vaste partners (in {everywhere} indelingen): {', '.join(fixed) or 'geen'}",
            0,
            4,
        ),
        "",
        "Andere partners",
    ]
    others = [
        wrap(f"in {k} van {held}: {', '.join(names)}", 2, 4)
        for k, names in by_count.items()
        if names
    ]
    return "\n".join([*lines, *(others or ["  geen"])])


def _format_aansluiting(bundel: Bundel, code: str, score: float) -> str:
    """Say what fits best and what deviates most, in the words of the report."""
    # The words come with the pages and their templates; only who asks this waits for them.
    from lappendeken.rapport.gedeeld import aansluiting as woorden
    from lappendeken.rapport.gedeeld.woorden import name_indelingen

    found = compute_aansluiting(bundel, [code], drempel=woorden.DREMPEL)[code]
    namen = name_indelingen(bundel.indelingen)
    sentences = [
        woorden.describe_sluit_aan(found, namen),
        woorden.describe_wijkt_af(found, namen, score),
    ]
    return "\n".join(wrap(sentence, 0, 4) for sentence in sentences if sentence)


def _format_regelingen(namen: Mapping[str, str], code: str, regelingen: Indeling) -> str:
    year = regelingen.kenmerken.stand
    count = len(regelingen.regios_van.get(code, ()))
    partners, most = list_meest_gedeeld(regelingen, code)
    names = _name_all(namen, partners)
    shared = (
        f"; meest gedeeld met {join_namen(names, 4 if len(names) > 5 else None)} ({most})"
        if names
        else ""
    )
    noun = "regeling" if count == 1 else "regelingen"
    return wrap(
        f"Gemeenschappelijke regelingen, in de lijst van {year}-{(year + 1) % 100} (onvolledig): "
        f"{count} {noun}{shared}.",
        0,
        4,
    )


def _name_all(namen: Mapping[str, str], codes: Iterable[str]) -> Sequence[str]:
    return sorted((namen[code] for code in codes), key=lambda name: name.strip("'").casefold())
