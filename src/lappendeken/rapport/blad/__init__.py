"""A sheet to take along: a guide for a talk, a sheet for a council, a paragraph for a bill.

Facts stand left and questions right, or in short parts with a table; the same sheet is
written as a page, as a Word file and as plain text.
"""

from __future__ import annotations

from lappendeken.rapport.blad.gesprek import build_gesprek
from lappendeken.rapport.blad.model import Blad, Bladdeel, Tweeluik
from lappendeken.rapport.blad.render import render_blad

__all__ = ["Blad", "Bladdeel", "Tweeluik", "build_gesprek", "render_blad"]
