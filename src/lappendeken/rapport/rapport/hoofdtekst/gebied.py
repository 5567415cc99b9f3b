"""The main text about a provincie, a regio or some gemeenten: its members beside their regios."""

from __future__ import annotations

from collections import Counter

from lappendeken.basis.tekst import format_procent, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Kolom, Staaf, Staven, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_tekst
from lappendeken.rapport.gedeeld.woorden import is_bekend
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.toeval import compute_nul_selectie


def build_ledentabel(gegevens: Gegevens) -> Tabel:
    """Return the members as rows and the indelingen as columns, with the names of regios.

    A regio that holds all members is said once, below its indeling.
    """
    indelingen = gegevens.congruentie.bundel.indelingen
    codes = gegevens.sort_codes(list(gegevens.congruentie.gemeld))
    apart = [i for i in indelingen if len({i.regios_van.get(code, ()) for code in codes}) > 1]
    together = [i for i in indelingen if i not in apart]
    rows = tuple(
        (
            cel_tekst(gegevens.gemeentenamen[code]),
            *(
                cel_tekst(join_namen([i.regionamen[r] for r in i.regios_van.get(code, ())]) or "–")
                for i in apart
            ),
        )
        for code in codes
    )
    said = [gegevens.namen[i.slug] for i in together]
    note = f"Voor allemaal dezelfde regio: {join_namen(said)}." if said else ""
    return Tabel(
        "leden",
        "De regio van elke gemeente, in de indelingen waarin die verschilt",
        (Kolom("Gemeente"), *(Kolom(gegevens.namen[i.slug], breed=True) for i in apart)),
        rows if apart else (),
        noot=note,
    )


def build_naaststaven(gegevens: Gegevens) -> tuple[Staven, ...]:
    """Return the score beside that of the country and what geography alone gives."""
    own, country = gegevens.mean("congruentie"), gegevens.congruentie.waarde("congruentie")
    if not is_bekend(own) or not is_bekend(country):
        return ()
    rows = [(_kort(gegevens.selectie), own), ("heel Nederland", country)]
    if is_bekend(nul := compute_nul_selectie(gegevens)):
        rows.append(("alleen de ligging", nul))
    bars = tuple(Staaf(name, value, format_procent(value)) for name, value in rows)
    spoken = join_namen([f"{bar.label}: {bar.tekst}" for bar in bars])
    return (Staven("naast", "Congruentie", f"Staafdiagram. {spoken}.", bars),)


def _kort(naam: str) -> str:
    return naam if len(naam) <= 18 else "hier"


def build_waaromstaven(telling: Counter[str]) -> tuple[Staven, ...]:
    """Return how many comparisons are the same, inside and across, as bars."""
    total = sum(telling.values())
    if not total:
        return ()
    names = {"gelijk": "hetzelfde", "genest": "past in elkaar", "kruisend": "kruist"}
    bars = tuple(
        Staaf(text, telling[key] / max(telling.values()), format_procent(telling[key] / total))
        for key, text in names.items()
    )
    spoken = join_namen([f"{bar.label}: {bar.tekst}" for bar in bars])
    return (
        Staven(
            "relaties",
            "Twee gezelschappen van een gemeente naast elkaar: deel van de vergelijkingen",
            f"Staafdiagram. {spoken}.",
            bars,
        ),
    )
