"""The pictures of the report for a memo or a letter: SVG and PNG, with their text alternative.

Each picture is one module that draws on a :class:`Vel`; they bring matplotlib, and are
imported only when pictures are asked for.
"""

from __future__ import annotations

from lappendeken.rapport.rapport.figuren.model import NAMEN, Figuur
from lappendeken.rapport.rapport.figuren.tekenen import draw_figuren

__all__ = ["NAMEN", "Figuur", "draw_figuren"]
