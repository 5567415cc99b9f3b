"""What may act in a page: its Content-Security-Policy, written in one place.

Every script and style of our own is named by its hash, so that even text that slipped
through as markup could not run, restyle the page, or fetch anything.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable


def build_beleid(
    scripts: Iterable[str], stijlen: Iterable[str], beelden: Iterable[str] = ()
) -> str:
    """Write the policy of a page: these scripts, these styles, and nothing else.

    Parameters
    ----------
    scripts, stijlen
        The text of each inline ``<script>`` and ``<style>``, to the letter. Never read them
        from a finished page: what was slipped in there would be allowed along.
    beelden
        Where images may come from, such as ``data:``; by default nowhere.

    Examples
    --------
    >>> build_beleid([], [], ["data:"])
    "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
    """
    parts = [
        "default-src 'none'",
        _write("img-src", beelden),
        _write("style-src", map(_hash, stijlen)),
        _write("script-src", map(_hash, scripts)),
        # These two do not fall back on default-src.
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(filter(None, parts))


def _write(kind: str, sources: Iterable[str]) -> str:
    """Return one directive; without sources none, for then the default holds."""
    allowed = " ".join(sources)
    return f"{kind} {allowed}" if allowed else ""


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
