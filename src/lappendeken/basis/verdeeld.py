"""Work for other machines: one function over many tasks, on the workers of a Dask scheduler.

What all tasks need is shipped once to every worker; only a task, and what it gives, travels
each time. Dask is an extra of the package, read only here and only when it is asked for.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from lappendeken import __version__
from lappendeken.basis.tekst import shorten
from lappendeken.errors import SelectieError

if TYPE_CHECKING:
    from distributed import Client

Common = TypeVar("Common")
Task = TypeVar("Task")
Result = TypeVar("Result")

WACHT = 30.0
"""Seconds that a scheduler has to answer, and to have a worker."""
STIL = 30.0
"""Seconds without a scheduler or a worker, after which the rest is given up."""
_KIJK, _HARTSLAG = 0.1, 2.0
POGINGEN = 2
"""How often a task is tried again, when the worker that had it is gone."""


@dataclass(frozen=True)
class Verdeeld(Generic[Result]):
    """What came back.

    Parameters
    ----------
    resultaten
        One per task, in the order of the tasks; None for what did not come.
    reden
        Why some did not come, as a part of a Dutch sentence; empty when all came.
    """

    resultaten: list[Result | None]
    reden: str


def run_verdeeld(
    adres: str,
    function: Callable[[Common, Task], Result],
    gedeeld: Common,
    tasks: Sequence[Task],
    *,
    finished: Callable[[int, Result], object] | None = None,
) -> Verdeeld[Result]:
    """Apply a function to every task, on the workers of a scheduler.

    Parameters
    ----------
    adres
        Of the scheduler, such as ``tcp://10.0.0.5:8786``.
    function
        A function of a module of this package, which the workers must have too.
    gedeeld
        What every task needs; shipped once to each worker.
    tasks
        What it is applied to.
    finished
        Called in this process with the position and result of each task as it ends.

    Returns
    -------
    Verdeeld
        What came back; a scheduler, or every worker, that is lost halfway costs what was
        not finished.

    Raises
    ------
    SelectieError
        If Dask is not installed, no scheduler answers there, it has no workers, or their version
        of this package is another one.
    """
    with _quiet(), _connect(adres) as client:
        _check_workers(client, adres)
        shared = client.scatter(gedeeld, broadcast=True, hash=False)
        futures = {
            client.submit(function, shared, task, pure=False, retries=POGINGEN): number
            for number, task in enumerate(tasks)
        }
        results: list[Result | None] = [None] * len(tasks)
        reason = _collect(client, futures, results, finished)
        return Verdeeld(results, reason)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what Dask logs off the screen: what goes wrong is said here, once."""
    logger = logging.getLogger("distributed")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


@contextmanager
def _connect(adres: str) -> Iterator[Client]:
    try:
        from distributed import Client
    except ImportError as error:
        msg = (
            "Voor --scheduler is Dask nodig, en dat staat niet op deze computer. Installeer het "
            "met: pip install lappendeken[dask]. Of laat --scheduler weg."
        )
        raise SelectieError(msg) from error
    _check_begin(adres)

    class Bezoek(Client):  # type: ignore[misc]
        def __del__(self) -> None:
            """Do nothing: of Dask, one that never got through waits a minute to say so."""

    try:
        client = Bezoek(adres, timeout=WACHT, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError, AttributeError) as error:
        msg = (
            f"Op het adres '{shorten(adres)}' antwoordt geen scheduler van Dask. Geef het adres "
            "dat 'dask scheduler' bij het starten toont, zoals tcp://10.0.0.5:8786, of laat "
            "--scheduler weg."
        )
        raise SelectieError(msg) from error
    try:
        yield client
    finally:
        # One that is gone cannot say goodbye.
        with suppress(Exception):
            client.close(timeout=2)


def _check_begin(adres: str) -> None:
    """Refuse an address that begins with what Dask has no means for, such as ``http://``."""
    from distributed.comm.registry import backends, get_backend

    begin, mark, _ = adres.rpartition("://")
    if not mark:
        return
    try:
        get_backend(begin)
    except ValueError as error:
        # A scheduler inside a process is none on another machine.
        *others, last = (f"{name}://" for name in sorted(backends) if name != "inproc")
        msg = (
            f"Het adres '{shorten(adres)}' begint met '{shorten(begin + mark)}', en dat kent Dask "
            "niet. Geef het adres dat 'dask scheduler' bij het starten toont, met "
            f"{', '.join(others)} of {last} ervoor, zoals tcp://10.0.0.5:8786, of laat "
            "--scheduler weg."
        )
        raise SelectieError(msg) from error


def tell_versie() -> str:
    """Return the version of this package where it is called."""
    return __version__


def _check_workers(client: Client, adres: str) -> None:
    """Refuse a scheduler without workers, or workers with another version of this package."""
    where = shorten(adres)
    try:
        client.wait_for_workers(1, timeout=WACHT)
    except (TimeoutError, OSError) as error:
        msg = (
            f"De scheduler op '{where}' heeft geen workers. Start er een met 'dask worker "
            f"{where}', of laat --scheduler weg."
        )
        raise SelectieError(msg) from error
    try:
        versions = set(client.run(tell_versie).values())
    except Exception as error:
        msg = (
            f"De workers van '{where}' kunnen niet rekenen: {shorten(str(error))}. Installeer daar "
            f"lappendeken {__version__}, of laat --scheduler weg."
        )
        raise SelectieError(msg) from error
    if versions != {__version__}:
        msg = (
            f"De workers van '{where}' hebben lappendeken {', '.join(sorted(versions))}, en hier "
            f"draait {__version__}. Dan kunnen de uitkomsten verschillen; installeer overal "
            "dezelfde."
        )
        raise SelectieError(msg)


def _collect(
    client: Client,
    futures: dict[Any, int],
    results: list[Result | None],
    finished: Callable[[int, Result], object] | None,
) -> str:
    """Fill ``results``; return why some did not come."""
    waiting = set(futures)
    alive = looked = time.monotonic()
    while waiting:
        time.sleep(_KIJK)
        for future in sorted((one for one in waiting if one.done()), key=futures.__getitem__):
            if future.status == "error":
                _check_fout(future.exception(timeout=WACHT))
            elif future.status == "finished":
                try:
                    result = future.result(timeout=WACHT)
                except (OSError, TimeoutError, CancelledError):
                    # It went with its worker: the scheduler has it done again, or gives it up.
                    continue
                results[futures[future]] = result
                if finished is not None:
                    finished(futures[future], result)
            waiting.remove(future)
        now = time.monotonic()
        if now - looked > _HARTSLAG:
            looked = now
            alive = now if _is_alive(client) else alive
        if now - alive > STIL or client.status in ("closed", "closing"):
            break
    lost = any(result is None for result in results)
    return "de scheduler of zijn workers vielen weg" if lost else ""


def _check_fout(error: BaseException | None) -> None:
    """Raise what went wrong in a task; that its worker went away is no fault of it."""
    if error is not None and type(error).__name__ != "KilledWorker":
        raise error


def _is_alive(client: Client) -> bool:
    """Tell whether the scheduler answers and has a worker."""
    if client.status != "running":
        return False
    try:
        return bool(client.scheduler_info(n_workers=-1)["workers"])
    except Exception:
        return False
