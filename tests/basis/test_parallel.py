"""Tests of work over several processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import lappendeken
from lappendeken.basis import parallel
from lappendeken.basis.parallel import count_cores, run_tasks, use_one_thread


def square(number: int) -> int:
    return number * number


def threads(_: int) -> str:
    return os.environ.get("OPENBLAS_NUM_THREADS", "")


@pytest.mark.parametrize("werkers", [1, 2])
def test_keeps_the_order_of_the_tasks_and_tells_of_each(werkers: int) -> None:
    told: dict[int, int] = {}

    def finished(number: int, result: int) -> bool:
        told[number] = result
        return False

    found = run_tasks(square, range(20), werkers=werkers, finished=finished)
    assert found == [number * number for number in range(20)]
    assert told == dict(enumerate(found))


def test_stops_when_the_rest_is_not_needed() -> None:
    found = run_tasks(square, range(5), werkers=1, finished=lambda number, _: number == 2)
    assert found == [0, 1, 4, None, None]


def test_works_here_where_processes_are_not_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bool:
        raise PermissionError

    monkeypatch.setattr(parallel, "_run_in_pool", refuse)
    assert run_tasks(square, [2, 3], werkers=2) == [4, 9]


def test_each_process_computes_with_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "7")
    assert run_tasks(threads, [1, 2], werkers=2) == ["1", "1"]
    assert os.environ["OPENBLAS_NUM_THREADS"] == "7"


def test_errors_of_a_task_reach_the_caller() -> None:
    with pytest.raises(TypeError):
        run_tasks(square, ["a", "b"], werkers=1)  # type: ignore[list-item]


def test_counts_at_least_one_core() -> None:
    assert count_cores() >= 1


SCRIPT = """
import os
from pathlib import Path
from lappendeken.basis.parallel import run_tasks, use_one_thread

with Path("hoe_vaak.txt").open("a") as stream:
    stream.write("een keer\\n")
pids = run_tasks(eval, ["__import__('os').getpid()"] * 2, werkers=2)
print(*pids, os.getpid())
import __main__
assert __main__.pids is pids
"""


@pytest.mark.parametrize("how", ["file", "stdin", "-c", "module"])
def test_a_script_without_a_guard_runs_once(tmp_path: Path, how: str) -> None:
    (tmp_path / "script.py").write_text(SCRIPT)
    start = {
        "file": ["script.py"],
        "stdin": ["-"],
        "-c": ["-c", SCRIPT],
        "module": ["-m", "script"],
    }[how]
    ended = subprocess.run(
        [sys.executable, *start],
        cwd=tmp_path,
        input=SCRIPT if how == "stdin" else None,
        env={**os.environ, "PYTHONPATH": str(Path(lappendeken.__file__).parents[1])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "hoe_vaak.txt").read_text() == "een keer\n"
    # And the work was done by other processes.
    first, second, here = ended.stdout.split()
    assert here not in (first, second)


INTERRUPTED = """
import os, signal, sys, threading
from concurrent import futures
from lappendeken.basis import parallel

signal.signal(signal.SIGINT, signal.default_int_handler)
wait = futures.wait

def press(*args, **more):
    # As a terminal does: everybody who belongs to it hears it.
    os.killpg(0, signal.SIGINT)
    return wait(*args, **more)

futures.wait = press
try:
    parallel.run_tasks(eval, ["__import__('time').sleep(600)"] * 3, werkers=2)
except KeyboardInterrupt:
    import multiprocessing
    print("afgebroken", [c for c in multiprocessing.active_children() if c.is_alive()])
"""


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="dit systeem kent geen groepen van processen")
def test_ctrl_c_ends_the_processes_at_once_and_without_a_word() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", INTERRUPTED],
        env={**os.environ, "PYTHONPATH": str(Path(lappendeken.__file__).parents[1])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        start_new_session=True,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "afgebroken []\n"


def test_a_command_computes_with_one_thread_unless_the_user_chose(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = {"OMP_NUM_THREADS": "3"}
    monkeypatch.setattr(os, "environ", chosen)
    use_one_thread()
    assert (chosen["OPENBLAS_NUM_THREADS"], chosen["OMP_NUM_THREADS"]) == ("1", "3")
