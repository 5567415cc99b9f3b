"""The report: numbers to a frozen Rapport of plain values, and that to one HTML page."""

from lappendeken.rapport.build import build_rapport
from lappendeken.rapport.model import Rapport
from lappendeken.rapport.render import render_rapport

__all__ = ["Rapport", "build_rapport", "render_rapport"]
