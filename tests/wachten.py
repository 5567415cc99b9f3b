"""Waiting in a page whose policy forbids what Playwright waits with."""

from __future__ import annotations

import time
from typing import Any


def wacht_tot(page: Any, script: str, arg: Any = None, seconds: float = 20) -> None:
    """Wait until a script in the page, or in a frame of it, says yes.

    Playwright's own wait polls with ``eval`` inside the page, which the policy of our pages
    forbids as soon as the first look is not enough.
    """
    until = time.monotonic() + seconds
    while not page.evaluate(script, arg):
        assert time.monotonic() < until, f"still not so after {seconds} s: {script}"
        time.sleep(0.02)
