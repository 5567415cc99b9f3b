"""The pages: a frozen page of plain values, its parts, and templates to one HTML file each."""

from lappendeken.rapport.rapport import Rapport, build_rapport, render_rapport

__all__ = ["Rapport", "build_rapport", "render_rapport"]
