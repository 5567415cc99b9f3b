"""The page of ``rapport``: how congruent the chosen indelingen are, section by section."""

from lappendeken.rapport.rapport.build import build_rapport
from lappendeken.rapport.rapport.model import Rapport
from lappendeken.rapport.rapport.render import render_rapport

__all__ = ["Rapport", "build_rapport", "render_rapport"]
