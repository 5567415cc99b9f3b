"""Call a copy a copy: much was read from files that others keep of what a publisher made."""

from __future__ import annotations

import re

GITHUB = re.compile(
    r"https://github\.com/(?P<plek>[^/]+/[^/]+)/(?:blob|tree)/(?P<commit>[0-9a-f]{40})"
)
# Where the publisher itself keeps its files.
EIGEN = frozenset({"kiesraad/electionmaps", "minvws/nl-covid19-data-dashboard"})


def label_kopie(titel: str, adres: str) -> str:
    """Say of what was read from somebody's copy that it is one, and which version."""
    found = GITHUB.match(adres)
    if not found or found["plek"] in EIGEN:
        return titel
    return f"{titel} (kopie op GitHub: {found['plek']}, versie {found['commit'][:7]})"
