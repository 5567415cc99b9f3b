"""A browser takes long: of the tests that open one, only those below run by default.

They look once at each thing that a page has; "-m traag" runs the others, and CI does.
"""

from __future__ import annotations

from pathlib import Path

import pytest

ROOKPROEF = {
    # the map and its numbers
    "test_opens_with_the_national_picture",
    "test_engine_agrees_for_several_choices",
    # card
    "test_click_opens_the_card_with_the_true_numbers",
    # what if
    "test_painted_scenario_is_what_the_command_computes_and_undo_leaves_nothing",
    # a name that is markup stays text
    "test_hostile_names_are_read_as_text",
}
PAGINAS = {"open_page", "leespagina"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what opens a page here and is not one of those."""
    for item in items:
        if not isinstance(item, pytest.Function) or item.path.parent != Path(__file__).parent:
            continue
        if PAGINAS & set(item.fixturenames) and item.originalname not in ROOKPROEF:
            item.add_marker(pytest.mark.traag)
