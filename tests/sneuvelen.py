"""Processes that die: a job is killed before each of its file operations in turn."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="een proces splitsen kan hier niet")

_EVENTS = frozenset(
    {
        "open",
        "os.chmod",
        "os.chown",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.utime",
        "shutil.copyfile",
    }
)


def kill_before(moment: int, where: Path, job: Callable[[], None]) -> bool:
    """Run a job in a process that dies before its nth file operation; whether it died."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer Pythons warn of threads, which have no part here
        child = os.fork()
    if child == 0:
        count = 0

        def hook(event: str, args: tuple[object, ...]) -> None:
            nonlocal count
            # Removing a tree names its files from within, hence without a path.
            path = str(args[0]) if event in _EVENTS else "/"
            if path.startswith(str(where)) or not path.startswith("/"):
                count += 1
                if count == moment:
                    os._exit(9)

        sys.addaudithook(hook)
        try:
            job()
        except BaseException:
            os._exit(1)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, 9}, "the run failed by itself"
    return code == 9


def moments(where: Path, prepare: Callable[[], None], job: Callable[[], None]) -> Iterator[int]:
    """Prepare, and kill the job, before each of its operations in turn."""
    moment = 0
    while True:
        moment += 1
        prepare()
        if not kill_before(moment, where, job):
            break
        yield moment
    assert moment > 15, "the hook saw too little"


def empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
