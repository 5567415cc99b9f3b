"""What fits in memory: a table that does not is refused before it is made."""

from __future__ import annotations

import os
import sys

from lappendeken.basis.tekst import format_getal
from lappendeken.errors import SelectieError


def find_geheugen() -> int | None:
    """Return the memory that is free, in bytes; None where the system does not tell."""
    found: list[int] = []
    if sys.platform == "win32":
        import ctypes

        class Status(ctypes.Structure):
            _fields_ = (
                ("dwLength", ctypes.c_ulong),
                ("dwMemoryLoad", ctypes.c_ulong),
                *((f"ull{i}", ctypes.c_ulonglong) for i in range(7)),
            )

        status = Status(dwLength=ctypes.sizeof(Status))
        if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
            found.append(int(status.ull1))
    else:
        import resource

        names = getattr(os, "sysconf_names", {})
        if "SC_AVPHYS_PAGES" in names:
            found.append(os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
        limit = resource.getrlimit(resource.RLIMIT_AS)[0]
        if limit != resource.RLIM_INFINITY:
            found.append(limit)
    return min(found, default=None)


def check_geheugen(bytes_: int, wat: str) -> None:
    """Refuse a table that does not fit in memory.

    Parameters
    ----------
    bytes_
        What it needs.
    wat
        What stands in it, as the sentence says it.

    Raises
    ------
    SelectieError
        If less is free; the sentence says how many GB it would need.
    """
    if bytes_ < 1 << 24:
        return
    free = find_geheugen()
    if free is not None and bytes_ > free:
        msg = (
            f"Een tabel met {wat} vraagt {format_getal(bytes_ / 1e9, 1)} GB geheugen; er is "
            f"{format_getal(free / 1e9, 1)} GB vrij. Kies minder indelingen, of een kleiner gebied."
        )
        raise SelectieError(msg)
