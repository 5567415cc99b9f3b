"""A browser for the tests: offline, and strict about what a page may do.

A test module asks for it with ``pytest_plugins = ("browser",)``.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from nodig import cannot

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

OpenPage = Callable[..., Any]


def find_chromium() -> str | None:
    """Return the path of Chromium: CHROMIUM in the environment, or on the path."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start one Chromium for the whole session."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        cannot("Playwright is not installed: pip install 'lappendeken[test]'.")
    executable = find_chromium()
    if executable is None:
        cannot("Chromium was not found; put it on the path or in CHROMIUM.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def beweging(request: pytest.FixtureRequest) -> str:
    """Whether the reader wants motion: "reduce", unless a test asks for "no-preference".

    Reduced motion makes pictures still, and so the tests quick and steady.
    """
    wanted: str = getattr(request, "param", "reduce")
    return wanted


@pytest.fixture
def open_page(browser: Any, beweging: str) -> Iterator[OpenPage]:
    """Return ``open_page(path, width=1440, height=900, **context)``; see :func:`watch`."""
    with watch(browser, beweging) as open_one:
        yield open_one


@contextmanager
def watch(browser: Any, beweging: str) -> Iterator[OpenPage]:
    """Open files from disk with the network off.

    At the end every request to anywhere, console error, page error and dialog of the pages
    is a failure.
    """
    problems: list[str] = []
    contexts = []

    def open_one(path: Path, width: int = 1440, height: int = 900, **context: Any) -> Any:
        context = {"reduced_motion": beweging, "locale": "nl-NL", **context}
        opened = browser.new_context(
            offline=True, viewport={"width": width, "height": height}, **context
        )
        contexts.append(opened)
        opened.on("dialog", lambda dialog: problems.append(f"dialog: {dialog.message}"))
        page = opened.new_page()
        page.on("request", lambda request: _check_request(request.url, path, problems))
        page.on("console", lambda message: _check_console(message, problems))
        page.on("pageerror", lambda error: problems.append(f"page error: {error}"))
        page.goto(path.resolve().as_uri())
        return page

    yield open_one
    for opened in contexts:
        opened.close()
    assert problems == []


def _check_request(url: str, path: Path, problems: list[str]) -> None:
    own = url.split("#")[0].split("?")[0] == path.resolve().as_uri()
    if not own and not url.startswith(("data:", "blob:", "about:")):
        problems.append(f"request: {url}")


def _check_console(message: Any, problems: list[str]) -> None:
    if message.type in ("error", "warning"):
        problems.append(f"console {message.type}: {message.text}")
