"""The large numbers on top."""

from __future__ import annotations

from lappendeken.basis.tekst import GEEN_WAARDE, format_getal, format_procent
from lappendeken.rapport.gedeeld.bouwstenen import Kerncijfer
from lappendeken.rapport.gedeeld.woorden import is_bekend
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.selectie import count_eigen_regio, list_gebieden
from lappendeken.rapport.rapport.toeval import format_nul

MAX_NAAM = 30
"""A longer name of the selection does not fit under a large number."""


def build_kerncijfers(gegevens: Gegevens) -> tuple[Kerncijfer, ...]:
    """Return the four large numbers on top; of a selection with the country below."""
    country = gegevens.congruentie.waarde
    nul = format_nul(gegevens)
    narrowed = not gegevens.is_landelijk

    def below(text: str, national: str) -> str:
        return f"heel Nederland: {national}" if narrowed else text

    mean = gegevens.mean("tafels")
    alone = round(mean, 9) == 1
    tafels = "1" if alone else format_getal(mean, _decimals(gegevens))
    vast = format_getal(gegevens.mean("vaste_partners"), _decimals(gegevens))
    zij = "partner die overal dezelfde is" if vast == "1" else "partners die overal dezelfde zijn"
    shared = (
        Kerncijfer(
            format_procent(gegevens.mean("congruentie")),
            "congruentie",
            below(
                _weigh(gegevens),
                format_procent(country("congruentie")),
            )
            + (f"; {nul}" if nul else ""),
        ),
        Kerncijfer(
            tafels,
            "gezelschap, overal hetzelfde" if alone else "verschillende gezelschappen",
            below("gemiddeld per gemeente", format_getal(country("tafels"), 1)),
        ),
        Kerncijfer(
            vast,
            zij,
            below(
                f"van gemiddeld {format_getal(gegevens.mean('alle_partners'), 1)} partners",
                format_getal(country("vaste_partners"), 1),
            ),
        ),
    )
    eigen = count_eigen_regio(gegevens) if narrowed else None
    if eigen is not None:
        short = len(list_gebieden(gegevens)[0].naam) < MAX_NAAM
        name = gegevens.selectie if short else "het gebied"
        count, total = eigen
        first = Kerncijfer(f"{count} van {total}", f"indelingen waarin {name} één regio is")
        return (first, *shared)
    hard, total_km = measure_naden(gegevens)
    if not gegevens.catalogus.eenheid.heeft_kaart:
        return shared
    if narrowed and not total_km:
        many = format_getal(country("alle_partners"), 1)
        partners = format_getal(gegevens.mean("alle_partners"))
        return (*shared, Kerncijfer(partners, "partners samen", below("", many)))
    share = format_procent(hard / total_km) if total_km else GEEN_WAARDE
    national = f"{format_getal(country('harde_naden_km', 'geen'))} km"
    last = Kerncijfer(
        f"{format_getal(hard)} km",
        "grens die elke indeling trekt"
        if naden_overal(gegevens)
        else "grens die elke indeling van beide gemeenten trekt",
        below(f"{share} van alle gemeentegrenzen", national),
    )
    return (*shared, last)


def _weigh(gegevens: Gegevens) -> str:
    weighted = gegevens.mean("congruentie", "inwoners")
    if not is_bekend(weighted):
        return "elke gemeente telt even zwaar"
    return f"naar inwoners gewogen {format_procent(weighted)}"


def _decimals(gegevens: Gegevens) -> int:
    return 0 if len(gegevens.congruentie.gemeld) == 1 else 1


def naden_overal(gegevens: Gegevens) -> bool:
    """Whether every indeling knows both gemeenten at every hard seam."""
    naden = gegevens.congruentie.naden
    hard = naden[naden["aantal_vergeleken"] > 0]
    hard = hard[hard["aantal_indelingen"] == hard["aantal_vergeleken"]]
    return bool((hard["aantal_vergeleken"] == len(gegevens.namen)).all())


def measure_naden(gegevens: Gegevens) -> tuple[float, float]:
    """Return km of hard seams and of all borders of what is reported."""
    naden = gegevens.congruentie.naden
    hard = (naden["aantal_vergeleken"] > 0) & (
        naden["aantal_indelingen"] == naden["aantal_vergeleken"]
    )
    return float(naden.loc[hard, "lengte_km"].sum()), float(naden["lengte_km"].sum())
