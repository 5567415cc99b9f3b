"""The page of ``rapport``: how congruent the chosen indelingen are, section by section."""

from lappendeken.rapport.gedeeld.bouwstenen import Rapport
from lappendeken.rapport.gedeeld.render import render_rapport
from lappendeken.rapport.rapport.build import build_rapport

__all__ = ["Rapport", "build_rapport", "render_rapport"]
