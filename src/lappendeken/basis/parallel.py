"""Work for all cores: one function over many tasks, with progress, or in this process."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from lappendeken.basis.afbreken import uninterrupted

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Task = TypeVar("Task")
Result = TypeVar("Result")
Voortgang = Callable[[int, int], None]
"""Called with what is done and the total."""

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def use_one_thread() -> None:
    """Let what is read from now on compute with one thread, unless the user chose otherwise.

    For the process of a command: the products of its matrices are small, and a thread per core
    that waits for work takes longer to start than all of numpy.
    """
    for name in _THREADS:
        os.environ.setdefault(name, "1")


def count_cores() -> int:
    """Return how many cores this process may use, at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


def run_tasks(
    function: Callable[[Task], Result],
    tasks: Sequence[Task],
    *,
    werkers: int,
    finished: Callable[[int, Result], bool] | None = None,
) -> list[Result | None]:
    """Apply a function to every task, over several processes when that is possible.

    Parameters
    ----------
    function
        A function of a module, so that another process can find it.
    tasks
        What it is applied to; must survive pickling.
    werkers
        Number of processes; with 1 everything happens here.
    finished
        Called in this process with the position and result of each task as it ends.
        Returning True means that what has not started yet is no longer needed.

    Returns
    -------
    list
        One result per task, in the order of the tasks; None for what was skipped.

    Notes
    -----
    Every platform starts its processes afresh ("spawn"): forking a process whose
    numerical libraries run threads may hang. They do not run the script of the user
    again, so that it needs no ``if __name__ == "__main__":``. Where processes are not
    allowed the tasks that have no result yet are done here, one after another.
    """
    results: list[Result | None] = [None] * len(tasks)
    if werkers > 1 and len(tasks) > 1:
        # Read here: most commands start no process.
        from concurrent.futures.process import BrokenProcessPool

        try:
            _run_in_pool(function, tasks, min(werkers, len(tasks)), results, finished)
        except (BrokenProcessPool, OSError, ImportError, NotImplementedError):
            pass
        else:
            return results
    for number, task in enumerate(tasks):
        if results[number] is None:
            result = results[number] = function(task)
            if finished is not None and finished(number, result):
                break
    return results


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Let processes that start now compute with one thread.

    A process per core that each start a thread per core spend their time waiting for
    one another: five times slower on two cores.
    """
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _without_script() -> Iterator[None]:
    """Let processes that start now know nothing of the script that is running.

    Each would run it once more to find functions in it, and ours are in modules: a script
    without ``if __name__ == "__main__":`` would write its files once per process.
    """
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script


def _run_in_pool(
    function: Callable[[Task], Result],
    tasks: Sequence[Task],
    werkers: int,
    results: list[Result | None],
    finished: Callable[[int, Result], bool] | None,
) -> None:
    """Fill ``results`` until all is done or no longer needed."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(werkers, mp_context=context, initializer=_leave_interrupts)
    with pool:
        # The processes start when the first task is handed over.
        with _one_thread_each(), _without_script(), uninterrupted():
            number_of: dict[Future[Result], int] = {
                pool.submit(function, task): number for number, task in enumerate(tasks)
            }
        try:
            _collect(pool, number_of, results, finished)
        except BaseException:
            # Who presses Ctrl-C does not wait for what was begun.
            for child in set(multiprocessing.active_children()) - others:
                child.terminate()
            raise


def _collect(
    pool: ProcessPoolExecutor,
    number_of: Mapping[Future[Result], int],
    results: list[Result | None],
    finished: Callable[[int, Result], bool] | None,
) -> None:
    from concurrent.futures import FIRST_COMPLETED, wait

    waiting = set(number_of)
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=number_of.__getitem__):
            result = results[number_of[future]] = future.result()
            if finished is not None and finished(number_of[future], result):
                pool.shutdown(wait=True, cancel_futures=True)
                return


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that started this one, which then ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
