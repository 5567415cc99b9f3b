"""Fixtures and settings that all tests share."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from lappendeken import Catalogus, Congruentie, Indeling, load_catalogus, load_congruentie
from opdrachtregel import pages, run

__all__ = ["catalogus", "pages", "resultaat", "run", "standaard"]

# The same examples in every run: a red test stays red until the code changes.
settings.register_profile(
    "lappendeken",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("lappendeken")


@pytest.fixture(scope="session")
def catalogus() -> Catalogus:
    """The data that travels with the package."""
    return load_catalogus()


@pytest.fixture(scope="session")
def standaard(catalogus: Catalogus) -> tuple[Indeling, ...]:
    """The nine indelingen of the headline."""
    return catalogus.select()


@pytest.fixture(scope="session")
def resultaat() -> Congruentie:
    """All tables of the standaard set."""
    return load_congruentie()
