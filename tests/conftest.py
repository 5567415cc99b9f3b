"""Fixtures and settings that all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from langzaam import is_traag
from lappendeken import Catalogus, Congruentie, Indeling, load_catalogus, load_congruentie
from opdrachtregel import pages, run

__all__ = ["catalogus", "eigen_map", "pages", "resultaat", "run", "standaard"]

# The same examples in every run: a red test stays red until the code changes.
# CI asks more of the laws: VOORBEELDEN=60 pytest tests/maten.
settings.register_profile(
    "lappendeken",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=int(os.environ.get("VOORBEELDEN", "10")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("lappendeken")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what takes long, before "-m" chooses."""
    here = Path(__file__).parent
    for item in items:
        if isinstance(item, pytest.Function) and item.path.is_relative_to(here):
            module = item.path.relative_to(here).as_posix()
            if is_traag(module, item.originalname):
                item.add_marker(pytest.mark.traag)


@pytest.fixture(scope="session", autouse=True)
def _geen_echte_map(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep fixtures that outlive a test away from the real folder of the user too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAPPENDEKEN_EIGEN", str(tmp_path_factory.mktemp("eigen") / "indelingen"))
        yield


@pytest.fixture(autouse=True)
def eigen_map(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the user's own that is nobody's: no test ever sees or touches a real one."""
    folder = tmp_path_factory.mktemp("eigen") / "indelingen"
    monkeypatch.setenv("LAPPENDEKEN_EIGEN", str(folder))
    return folder


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
