"""What no table here holds: named as unknown wherever a reader could expect it, never derived."""

from __future__ import annotations

ONBEKEND = (
    "wat invoering en uitvoering kosten, en wie dat betaalt",
    "welke contracten en subsidies er lopen, en tot wanneer",
    "hoeveel mensen er werken en waar zij naartoe gaan",
    "welke vorm elke regeling nu heeft en wie haar moet wijzigen",
    "welke gemeenten één ambtelijke organisatie delen",
    "waar inwoners naar school, werk en zorg gaan",
    "hoe ver dat is, en hoe lang men onderweg is",
    "met welk gebied inwoners zich verbonden voelen",
)
"""Money, contracts, staff, forms, ambtelijke fusies, flows of daily life, distance, identity."""


def say_onbekend() -> str:
    """Name what is not known."""
    return f"Niet uit deze gegevens op te maken: {'; '.join(ONBEKEND)}."
