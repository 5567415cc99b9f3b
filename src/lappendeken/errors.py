"""The errors that a user may see: one Dutch sentence each.

Every message says what is wrong, with which value, and what to do about it; the
command line prints it as it is and never shows a traceback for these.
"""

from __future__ import annotations


class LappendekenError(Exception):
    """Base of every error that a user can solve."""


class OnbekendError(LappendekenError):
    """A name (gemeente, indeling, domein, ...) that does not exist here."""


class SelectieError(LappendekenError):
    """A choice of indelingen or gemeenten that leaves nothing to compare."""


class GegevensError(LappendekenError):
    """Data that is missing, damaged or contradicts itself."""


class UitvoerError(LappendekenError):
    """An output place that cannot or may not be written."""
