"""The main text of a report: one story per level, a chapter per answer.

The parts of the report are built whole; a chapter takes what shows its answer, and what no
chapter takes is an appendix.
"""

from __future__ import annotations

from lappendeken.rapport.rapport.hoofdtekst.bouwen import build_hoofdtekst
from lappendeken.rapport.rapport.hoofdtekst.wie import build_wie

__all__ = ["build_hoofdtekst", "build_wie"]
