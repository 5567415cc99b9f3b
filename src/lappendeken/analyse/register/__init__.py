"""Comply or explain: every crossing of a reference indeling, and who gave which reason.

The Raad voor het Openbaar Bestuur (2021) asks for congruent regios unless the content
gives weighty reasons to deviate. The register is a CSV in which people write those
reasons; this package makes it, keeps it up to date and counts, and never touches a text.
"""

from lappendeken.analyse.register.controle import Registercontrole, check_register
from lappendeken.analyse.register.kruisingen import build_kruisingen, list_kruisingen
from lappendeken.analyse.register.lezen import KOLOMMEN, Register, Registerregel, read_register
from lappendeken.analyse.register.schrijven import (
    EXCEL,
    Bijwerking,
    check_registernaam,
    merge_register,
    write_register,
)

__all__ = [
    "EXCEL",
    "KOLOMMEN",
    "Bijwerking",
    "Register",
    "Registercontrole",
    "Registerregel",
    "build_kruisingen",
    "check_register",
    "check_registernaam",
    "list_kruisingen",
    "merge_register",
    "read_register",
    "write_register",
]
