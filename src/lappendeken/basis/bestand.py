"""The door to a file of the user: is it there, is it a file, is it small enough.

Nothing else in the package opens a file that a user names before :func:`check_bestand`
approved it, and nothing else puts an error of the operating system in words.
"""

from __future__ import annotations

import errno
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from lappendeken.basis.tekst import format_getal, shorten
from lappendeken.errors import GegevensError

_SCHIJFFOUTEN: Mapping[int, str] = MappingProxyType(
    {
        errno.EACCES: "u hebt er geen rechten voor",
        errno.EPERM: "u hebt er geen rechten voor",
        errno.ENOENT: "het bestaat niet",
        errno.ENOTDIR: "een deel van de naam is een bestand en geen map",
        errno.EISDIR: "het is een map",
        errno.EEXIST: "het bestaat al",
        errno.ENAMETOOLONG: "de naam is te lang",
        errno.ELOOP: "de koppeling verwijst naar zichzelf",
        errno.ENOSPC: "de schijf is vol",
        errno.EDQUOT: "uw ruimte op de schijf is op",
        errno.EFBIG: "het bestand wordt te groot",
        errno.EROFS: "de schijf is alleen te lezen",
        errno.EBUSY: "het is in gebruik",
        errno.ETXTBSY: "het is in gebruik",
        errno.EMFILE: "er zijn te veel bestanden open",
        errno.ENFILE: "er zijn te veel bestanden open",
        errno.EIO: "de schijf geeft een leesfout of schrijffout",
        errno.EXDEV: "het ligt op een andere schijf",
        errno.EPIPE: "de ontvanger luistert niet meer",
        errno.EINVAL: "de naam kan hier niet",
        errno.ENODEV: "het apparaat is er niet",
        errno.ENXIO: "het apparaat is er niet",
        errno.ESTALE: "de netwerkschijf is weg",
        errno.ETIMEDOUT: "de netwerkschijf antwoordt niet",
        errno.ENOMEM: "er is te weinig geheugen",
    }
)
# Of Windows, which has no errno of its own for these.
_WINDOWSFOUTEN: Mapping[int, str] = MappingProxyType(
    {
        32: "een ander programma heeft het open",
        33: "een ander programma heeft het open",
        123: "de naam kan hier niet",
        206: "de naam is te lang",
    }
)


def translate_schijffout(error: OSError) -> str:
    """Say in Dutch what the operating system said.

    Returns
    -------
    str
        A clause without capital or full stop, to be put in brackets or behind a colon.

    Examples
    --------
    >>> translate_schijffout(PermissionError(errno.EACCES, "Permission denied"))
    'u hebt er geen rechten voor'
    """
    windows: int = getattr(error, "winerror", None) or 0
    said = _WINDOWSFOUTEN.get(windows) or _SCHIJFFOUTEN.get(error.errno or 0)
    if said:
        return said
    number = windows or error.errno
    return "het besturingssysteem weigert het" + (f", fout {number}" if number else "")


def is_netwerkpad(path: Path | str) -> bool:
    r"""Tell whether a name points to another computer (UNC), or to a device of Windows.

    Opening such a name can hand the user's login to that computer.

    Examples
    --------
    >>> is_netwerkpad(r"\\server\deel\a.csv"), is_netwerkpad("map/a.csv")
    (True, False)
    """
    # The text as given: a Path folds slashes on one system and keeps them on another.
    return str(path).replace("\\", "/").startswith("//")


def check_bestand(path: Path, *, maximum: int | None = None, wat: str = "Bestand") -> int:
    """Check that a file of the user is there, is an ordinary file and is not too large.

    Parameters
    ----------
    path
        As the user gave it. Links are followed.
    maximum
        Largest size in bytes; ``None`` for none.
    wat
        What the sentence calls it.

    Returns
    -------
    int
        Its size in bytes.

    Raises
    ------
    GegevensError
        If it is missing, no ordinary file (a folder, device, pipe or link in a circle),
        unreachable, or larger than ``maximum``.
    """
    name = shorten(str(path))
    try:
        found = path.stat()
    except FileNotFoundError:
        with suppress(OSError):
            if path.is_symlink():
                msg = f"{wat} '{name}' is een koppeling naar iets wat niet bestaat. Herstel haar."
                raise GegevensError(msg) from None
        msg = f"{wat} '{name}' bestaat niet. Controleer de naam en de map."
        raise GegevensError(msg) from None
    except ValueError:
        msg = f"{wat} '{name}' is geen naam van een bestand. Controleer de naam."
        raise GegevensError(msg) from None
    except OSError as error:
        msg = f"{wat} '{name}' is niet te openen: {translate_schijffout(error)}. Geef een ander."
        raise GegevensError(msg) from error
    if stat.S_ISDIR(found.st_mode):
        msg = f"'{name}' is een map. Geef een bestand."
        raise GegevensError(msg)
    if not stat.S_ISREG(found.st_mode):
        msg = f"'{name}' is een apparaat of doorgeefluik en geen bestand. Geef een bestand."
        raise GegevensError(msg)
    if maximum is not None and found.st_size > maximum:
        msg = (
            f"{wat} '{name}' is te groot: {_format_mb(found.st_size)}, en ten hoogste "
            f"{_format_mb(maximum)} kan. Geef een bestand met alleen wat nodig is."
        )
        raise GegevensError(msg)
    return found.st_size


def read_bytes(path: Path, *, maximum: int, wat: str = "Bestand") -> bytes:
    """Read a checked file of the user, never more than ``maximum`` bytes.

    Parameters and errors as in :func:`check_bestand`; a file that grows between the look
    and the reading is refused too.
    """
    check_bestand(path, maximum=maximum, wat=wat)
    name = shorten(str(path))
    try:
        with path.open("rb") as opened:
            content = opened.read(maximum + 1)
    except OSError as error:
        msg = (
            f"{wat} '{name}' is niet te lezen: {translate_schijffout(error)}. Sluit het in andere "
            "programma's, of geef een ander."
        )
        raise GegevensError(msg) from error
    if len(content) > maximum:
        msg = f"{wat} '{name}' is te groot: ten hoogste {_format_mb(maximum)} kan."
        raise GegevensError(msg)
    return content


def is_bestaand(path: Path | str) -> bool:
    """Tell whether there is a file of this name on this computer; never an error."""
    try:
        return not is_netwerkpad(path) and Path(path).is_file()
    except (OSError, ValueError):
        return False


def read_begin(path: Path, size: int) -> bytes:
    """Return the first bytes of a file that :func:`check_bestand` let through.

    Raises
    ------
    GegevensError
        If it cannot be read; one Dutch sentence.
    """
    return _read_deel(path, 0, size)


def read_einde(path: Path, size: int) -> bytes:
    """Return the last bytes of a file; as :func:`read_begin`."""
    return _read_deel(path, max(0, check_bestand(path) - size), size)


def _read_deel(path: Path, begin: int, size: int) -> bytes:
    """Return a part of a file.

    Raises
    ------
    GegevensError
        If it cannot be read; one Dutch sentence.
    """
    try:
        with path.open("rb") as stream:
            stream.seek(begin)
            return stream.read(size)
    except OSError as error:
        msg = f"Bestand {shorten(path.name)} is niet te lezen: {translate_schijffout(error)}"
        raise GegevensError(msg) from error


def compute_sha256(path: Path) -> str:
    """Return the SHA-256 of a file of the user in hexadecimal, without holding it in memory.

    Errors as in :func:`check_bestand`.
    """
    import hashlib  # it brings OpenSSL, for who gives a file

    check_bestand(path)
    try:
        with path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        msg = (
            f"Bestand '{shorten(str(path))}' is niet te lezen: {translate_schijffout(error)}. "
            "Sluit het in andere programma's, of geef een ander."
        )
        raise GegevensError(msg) from error


def _format_mb(size: int) -> str:
    # Cut upward: a file just over the limit is not shown as the limit.
    tenths = -(-size // 100_000)
    return f"{format_getal(tenths / 10, 1 if tenths % 10 else 0)} MB"
