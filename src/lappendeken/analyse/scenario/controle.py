"""The check of the ready-made scenario's: each can be carried out, and says on what it rests."""

from __future__ import annotations

from lappendeken.analyse.scenario.lezen import read_scenario
from lappendeken.errors import LappendekenError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.catalogus.klaar import Klaarscenario
from lappendeken.gegevens.catalogus.lezen import read_toml
from lappendeken.gegevens.controle import Bevinding

_KINDS = ("wijziging", "vervanging")


def check_scenarios(catalogus: Catalogus) -> list[Bevinding]:
    """Check every ready-made scenario of the data.

    Returns
    -------
    list of Bevinding
        One per scenario, by slug. A file that cannot be read is a finding, never an error.
    """
    try:
        klaar = catalogus.scenarios
    except LappendekenError as error:
        return [Bevinding("scenarios", "", (str(error),))]
    return [_check(catalogus, scenario) for scenario in klaar.values()]


def _check(catalogus: Catalogus, klaar: Klaarscenario) -> Bevinding:
    where = f"scenario {klaar.slug}"
    raw = read_toml(klaar.path)
    try:
        named = {str(item["indeling"]) for kind in _KINDS for item in raw.get(kind, [])}
        indelingen = [catalogus.indeling(name) for name in sorted(named)]
        scenario = read_scenario(
            klaar.path, catalogus, indelingen, herindelingen=catalogus.herindelingen
        )
    except LappendekenError as error:
        return Bevinding(where, "", (str(error),))
    faults = [
        f"Bron '{bron.titel}' heeft geen adres." for bron in scenario.bronnen if not bron.adres
    ]
    if not scenario.bronnen:
        faults.append("Geen bron.")
    # A table that is followed up makes a scenario on it a thing of the past.
    faults += [
        f"Gaat over '{i.slug}', maar de nieuwste stand is '{catalogus.resolve(i.kenmerken.reeks)}'."
        for i in indelingen
        if i.slug not in catalogus.actueel
    ]
    count = len(scenario.wijzigingen) + len(scenario.vervangingen)
    return Bevinding(where, f"{count} wijzigingen, {len(scenario.bronnen)} bronnen", tuple(faults))
