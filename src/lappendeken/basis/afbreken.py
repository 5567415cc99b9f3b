"""What Ctrl-C does when it may not be an exception; only the standard library is needed."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

AFGEBROKEN = "Afgebroken; er is niets gewijzigd."
EXIT_AFGEBROKEN = 130


@contextmanager
def end_at_once() -> Iterator[None]:
    """Let Ctrl-C end the process here and now, with one sentence.

    As an exception it would come up inside libraries that are being read, of which some
    turn it into an error of their own. Only for where nothing has been written yet.
    """
    here = threading.current_thread() is threading.main_thread()
    if not here or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield  # ignored, as in the background, or looked after by somebody else
        return
    signal.signal(signal.SIGINT, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C do nothing for an instant: a last step is either done or not.

    Processes that are started meanwhile never hear it at all.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.SIG_DFL)


def end() -> None:
    """End the process with one sentence and the exit code of an interrupted command."""
    with suppress(Exception):  # no screen, or one that is just being written to
        sys.stderr.write(f"{AFGEBROKEN}\n")
        sys.stderr.flush()
    os._exit(EXIT_AFGEBROKEN)


def _end(_number: int, _frame: FrameType | None) -> None:
    end()
