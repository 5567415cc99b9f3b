"""Pages that lead to others: the index of sheets, and the pages around the reports of a site."""

from __future__ import annotations

from lappendeken.rapport.rapport.site.build import (
    HERHAAL_LIJST,
    HERHAAL_SITE,
    build_downloads,
    build_gemeentelijst,
    build_indelingblad,
    build_indelinglijst,
    build_provincielijst,
)
from lappendeken.rapport.rapport.site.model import Onderdeel, Siteblad
from lappendeken.rapport.rapport.site.render import render_siteblad

__all__ = [
    "HERHAAL_LIJST",
    "HERHAAL_SITE",
    "Onderdeel",
    "Siteblad",
    "build_downloads",
    "build_gemeentelijst",
    "build_indelingblad",
    "build_indelinglijst",
    "build_provincielijst",
    "render_siteblad",
]
