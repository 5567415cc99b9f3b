"""The jobs of ``vergelijk`` and ``scenario``; the command line only asks for them."""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from lappendeken.analyse.scenario import (
    NIEUW,
    Scenario,
    Scenariovergelijking,
    compute_scenario,
    read_scenario,
)
from lappendeken.analyse.scenario.criteria import check_criteria
from lappendeken.analyse.vergelijk.vergelijking import Vergelijking, compute_vergelijking
from lappendeken.analyse.vergelijk.verhuizing import TELLINGEN, compute_verhuizingen
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen, compute_wijzigingen
from lappendeken.basis.bestand import translate_schijffout
from lappendeken.basis.tekst import fold, join_namen
from lappendeken.basis.uitvoer import write_map
from lappendeken.errors import OnbekendError, SelectieError, UitvoerError
from lappendeken.gegevens.catalogus import Catalogus, load_catalogus
from lappendeken.gegevens.inlezen import is_bestand, read_indeling_bestand
from lappendeken.gegevens.tabelbestand import write_tabel
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.rapport import TABELLEN, WERKBOEK, Stap
from lappendeken.tabellen.alternatief import list_scenariotabellen, list_vergelijktabellen
from lappendeken.tabellen.woordenboek import Woordenboek, load_woordenboek

VERGELIJKING = "vergelijking.html"
SCENARIO = "scenario.html"

_LEEG = ("Lege cel", "Onbekend of niet te berekenen; nooit 0.")
_GRENZEN = ("Grenzen", "CBS, Kadaster (CC BY 4.0): lijnen van 2022, indeling van 2023, bewerkt.")
_OORDEEL = ("Geen oordeel", "Meer congruentie is niet altijd beter: dit beschrijft alleen.")


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a job did: the paths it wrote, and what the user has to know about the input."""

    paden: tuple[Path, ...]
    meldingen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenariokeuze:
    """What a user chose for ``scenario``; empty means the standaard set and criteria."""

    bestanden: tuple[Path, ...]
    indelingen: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    minimum_inwoners: int | None = None
    minimum_gemeenten: int | None = None
    vervangt: str | None = None

    def format_opdracht(self) -> str:
        """Return the command that repeats this choice, without the place of the output."""
        return _format_opdracht(
            ["scenario", *map(str, self.bestanden)],
            {
                "--indelingen": ",".join(self.indelingen),
                "--presets": ",".join(self.presets),
                "--criteria": ",".join(self.criteria),
                "--minimum-inwoners": self.minimum_inwoners,
                "--minimum-gemeenten": self.minimum_gemeenten,
                "--vervangt": self.vervangt,
            },
        )


def _format_opdracht(words: Sequence[str], options: Mapping[str, object]) -> str:
    parts = ["lappendeken", *(shlex.quote(word) for word in words)]
    for name, value in options.items():
        if value not in (None, ""):
            parts += [name, shlex.quote(str(value))]
    # A terminal that is not UTF-8 hands over half characters; a page cannot hold them.
    return " ".join(parts).encode("utf-8", "replace").decode("utf-8")


# --- vergelijk -------------------------------------------------------------------------


def run_vergelijk(
    a: str,
    b: str,
    uit: Path,
    stap: Stap,
    *,
    met: Sequence[str] = (),
    telling: str = "gemeenten",
    overschrijf: bool = False,
    catalogus: Catalogus | None = None,
) -> Uitkomst:
    """Compare two indelingen and write the page, the Excel file and the tables to a folder.

    Parameters
    ----------
    a, b
        Slugs, reeksen, names or files.
    uit
        The folder.
    stap
        Told what is being done.
    met
        The other indelingen, or names of presets; by default the standaard set.
    telling
        What the moves keep as low as possible: gemeenten or inwoners.
    overschrijf
        Whether a folder with files of others may be written in.
    catalogus
        The data; by default what travels with the package.

    Returns
    -------
    Uitkomst
        The page first, then the Excel file and the folder with tables.

    Raises
    ------
    LappendekenError
        If the choice, the data or the folder is no good; then nothing changed.
    """
    source = catalogus or load_catalogus()
    stap("Indelingen lezen")
    first, said = _find_indeling(a, source)
    twin = is_bestand(a) and is_bestand(b) and Path(a).resolve() != Path(b).resolve()
    second, more = _find_indeling(b, source, taken=first.slug if twin else "")
    others = tuple(i for i in _find_anderen(met, source) if i.slug not in (first.slug, second.slug))
    meldingen = tuple(dict.fromkeys((*said, *more)))
    stap("Vergelijken")
    found = compute_vergelijking(
        first, second, others, source.gemeenten, source.grenzen, telling=telling
    )
    changes = _compare_standen(first, second, source)
    files = [Path(name) for name in (a, b) if is_bestand(name)]
    tabellen = list_vergelijktabellen(
        found, others, changes, _list_bronnen(source, (first, second, *others), files)
    )
    opdracht = _format_opdracht(
        ["vergelijk", a, b],
        {"--met": ",".join(met), "--telling": "" if telling == TELLINGEN[0] else telling},
    )
    with write_map(uit, overschrijf=overschrijf, namen=(VERGELIJKING, WERKBOEK)) as folder:
        stap("Pagina schrijven")
        page = _render_vergelijking(found, others, changes, source, opdracht, meldingen)
        (folder / VERGELIJKING).write_text(page, encoding="utf-8", newline="\n")
        stap("Tabellen schrijven")
        leesregels = [
            ("a", f"{first.naam} ({first.slug}, stand {first.kenmerken.stand})"),
            ("b", f"{second.naam} ({second.slug}, stand {second.kenmerken.stand})"),
            ("Andere", join_namen(i.naam for i in others) or "geen"),
            ("Opdracht", opdracht),
        ]
        _write_tabellen(
            folder, tabellen, load_woordenboek("vergelijk"), leesregels, source, meldingen
        )
        stap("Op zijn plaats zetten")
    return Uitkomst((uit / VERGELIJKING, uit / WERKBOEK, uit / TABELLEN), meldingen)


def _find_indeling(
    name: str, catalogus: Catalogus, taken: str = ""
) -> tuple[Indeling, tuple[str, ...]]:
    """Return the indeling that a user means, and what there is to say about it."""
    if not is_bestand(name):
        return catalogus.indeling(name), ()
    path = Path(name)
    read = read_indeling_bestand(path, catalogus, herindelingen=catalogus.herindelingen)
    if read.indeling.slug == taken:
        # Another file of the same name in another folder.
        return read.indeling.with_kenmerken(slug=f"{taken}-2", domein=f"{taken}-2"), read.meldingen
    return read.indeling, read.meldingen


def _find_anderen(met: Sequence[str], catalogus: Catalogus) -> tuple[Indeling, ...]:
    """Return the other indelingen: names of indelingen and presets, in the order of slugs."""
    if not met:
        return catalogus.select()
    presets = {fold(naam): slugs for naam, slugs in catalogus.presets.items()}
    chosen: set[str] = set()
    for name in met:
        try:
            chosen |= set(presets.get(fold(name)) or (catalogus.resolve(name),))
        except OnbekendError as error:
            msg = f"{error} Of kies een preset: {', '.join(catalogus.presets)}."
            raise OnbekendError(msg) from error
    return tuple(catalogus.indeling(slug) for slug in sorted(chosen))


def _compare_standen(a: Indeling, b: Indeling, catalogus: Catalogus) -> Wijzigingen | None:
    """Return what changed between two standen of one reeks, from the older to the newer."""
    one, other = a.kenmerken, b.kenmerken
    if not one.reeks or one.reeks != other.reeks:
        return None
    old, new = (a, b) if one.stand <= other.stand else (b, a)
    return compute_wijzigingen(old, new, catalogus.gemeenten)


def _list_bronnen(
    catalogus: Catalogus, indelingen: Sequence[Indeling], files: Sequence[Path]
) -> pd.DataFrame:
    """List the sources, the files of the user last."""
    found = catalogus.bronnen(indelingen)
    own = pd.DataFrame(
        [
            {
                "invoer": path.name,
                "titel": "Eigen bestand van de gebruiker",
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            }
            for path in files
        ],
        columns=found.columns,
    )
    return pd.concat([found, own], ignore_index=True).fillna("") if len(own) else found


def _render_vergelijking(
    vergelijking: Vergelijking,
    anderen: Sequence[Indeling],
    wijzigingen: Wijzigingen | None,
    catalogus: Catalogus,
    opdracht: str,
    meldingen: Sequence[str],
) -> str:
    from lappendeken.rapport.vergelijking import (
        build_tekening,
        build_vergelijkpagina,
        render_pagina,
    )

    return render_pagina(
        build_vergelijkpagina(
            vergelijking,
            anderen,
            wijzigingen,
            build_tekening(catalogus),
            catalogus.gemeenten["inwoners"],
            opdracht=opdracht,
            meldingen=meldingen,
        )
    )


# --- scenario ----------------------------------------------------------------------------


def run_scenario(
    keuze: Scenariokeuze,
    uit: Path,
    stap: Stap,
    *,
    overschrijf: bool = False,
    catalogus: Catalogus | None = None,
) -> Uitkomst:
    """Lay alternatives beside today; parameters and errors as in :func:`run_vergelijk`."""
    source = catalogus or load_catalogus()
    check_criteria(keuze.criteria)
    stap("Scenario lezen")
    chosen = source.select(keuze.indelingen, presets=keuze.presets)
    scenarios = [
        read_scenario(
            path, source, chosen, vervangt=keuze.vervangt, herindelingen=source.herindelingen
        )
        for path in keuze.bestanden
    ]
    _check_vervangt(keuze, scenarios)
    meldingen = tuple(dict.fromkeys(m for scenario in scenarios for m in scenario.meldingen))
    stap("Voor en na vergelijken")
    found = compute_scenario(
        chosen,
        scenarios,
        source.gemeenten,
        source.grenzen,
        criteria=keuze.criteria,
        minimum_inwoners=keuze.minimum_inwoners,
        minimum_gemeenten=keuze.minimum_gemeenten,
    )
    tabellen = list_scenariotabellen(found, _list_bronnen(source, chosen, keuze.bestanden))
    opdracht = keuze.format_opdracht()
    with write_map(uit, overschrijf=overschrijf, namen=(SCENARIO, WERKBOEK)) as folder:
        stap("Pagina schrijven")
        page = _render_scenario(found, source, opdracht, meldingen)
        (folder / SCENARIO).write_text(page, encoding="utf-8", newline="\n")
        stap("Tabellen schrijven")
        leesregels = [
            ("Vergeleken", join_namen(f"{i.naam} ({i.kenmerken.stand})" for i in chosen)),
            *((a.scenario.naam, a.zin) for a in found.alternatieven),
            ("Niet in dit bestand", "gemeenten (te lang): zie tabellen/gemeenten.csv."),
            ("Opdracht", opdracht),
        ]
        _write_tabellen(
            folder, tabellen, load_woordenboek("scenario"), leesregels, source, meldingen
        )
        stap("Op zijn plaats zetten")
    return Uitkomst((uit / SCENARIO, uit / WERKBOEK, uit / TABELLEN), meldingen)


def _check_vervangt(keuze: Scenariokeuze, scenarios: Sequence[Scenario]) -> None:
    if keuze.vervangt and not any(scenario.vervangingen for scenario in scenarios):
        msg = (
            f"Er is gezegd dat '{keuze.vervangt}' vervangen wordt, maar geen van de bestanden is "
            "een hele indeling. Laat --vervangt weg, of geef een bestand met een regio voor elke "
            "gemeente."
        )
        raise SelectieError(msg)


def _render_scenario(
    resultaat: Scenariovergelijking,
    catalogus: Catalogus,
    opdracht: str,
    meldingen: Sequence[str],
) -> str:
    from lappendeken.rapport.vergelijking import (
        build_scenariopagina,
        build_tekening,
        render_pagina,
    )

    return render_pagina(
        build_scenariopagina(
            resultaat, build_tekening(catalogus), opdracht=opdracht, meldingen=meldingen
        )
    )


def write_voorbeeld(path: Path, catalogus: Catalogus | None = None) -> Path:
    """Write a scenario to start from: what makes every RES-regio fit a provincie.

    Raises
    ------
    UitvoerError
        If the name does not end in .csv, the file exists, or it cannot be written.
    """
    source = catalogus or load_catalogus()
    if path.suffix.casefold() != ".csv":
        msg = f"'{path}' eindigt niet op .csv. Geef een naam zoals scenario.csv."
        raise UitvoerError(msg)
    res, provincie = source.indeling("res"), source.indeling("provincie")
    moves = compute_verhuizingen(res, provincie, source.gemeenten, source.grenzen).tabel
    rows = pd.DataFrame(
        {
            "indeling": res.kenmerken.reeks,
            "gemeente": moves["gemeente_naam"],
            "naar_regio": [
                naam if code in res.leden else f"{NIEUW} {naam}"
                for code, naam in zip(moves["naar_code"], moves["naar_naam"], strict=True)
            ],
            "reden": "voorbeeld: dan past elke RES-regio in een provincie",
        }
    )
    try:
        # Fails when there is anything of that name, whatever came in between.
        path.touch(exist_ok=False)
        # As a Dutch Excel opens and saves it; reading takes it as it comes.
        write_tabel(rows, path, separator=";", encoding="utf-8-sig")
    except FileExistsError:
        msg = f"'{path}' bestaat al en blijft zoals het is. Kies een andere naam."
        raise UitvoerError(msg) from None
    except FileNotFoundError:
        msg = f"De map van '{path}' bestaat niet. Maak haar eerst, of kies een andere."
        raise UitvoerError(msg) from None
    except OSError as error:
        msg = (
            f"'{path}' kan niet worden geschreven ({translate_schijffout(error)}). Kies een "
            "andere map of naam."
        )
        raise UitvoerError(msg) from error
    return path


# --- both ----------------------------------------------------------------------------------


def _write_tabellen(
    folder: Path,
    tabellen: Mapping[str, pd.DataFrame],
    woordenboek: Woordenboek,
    leesregels: Sequence[tuple[str, str]],
    catalogus: Catalogus,
    meldingen: Sequence[str],
) -> None:
    from lappendeken.tabellen.werkboek import build_werkboek_van

    (folder / TABELLEN).mkdir()
    for name, tabel in tabellen.items():
        write_tabel(tabel, folder / TABELLEN / f"{name}.csv")
    content = build_werkboek_van(
        tabellen,
        woordenboek,
        [*leesregels, *(("Let op", text) for text in meldingen), _OORDEEL, _LEEG, _GRENZEN],
        titel="lappendeken: regio-indelingen naast elkaar",
        gemeentenamen=catalogus.gemeenten["gemeente_naam"],
    )
    (folder / WERKBOEK).write_bytes(content)
