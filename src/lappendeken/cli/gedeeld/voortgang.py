"""How far a job is, on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from lappendeken.basis.parallel import Voortgang
from lappendeken.cli.gedeeld.taal import say
from lappendeken.opdracht.gedeeld.uitkomst import Stap


@contextmanager
def show_progress(total: int) -> Iterator[Stap]:
    """Show on stderr what is being done: a bar on a terminal, else a line per step."""
    with show_voortgang(total) as (step, _):
        yield step


@contextmanager
def show_voortgang(total: int) -> Iterator[tuple[Stap, Voortgang]]:
    """Show the same, and within a step how much of it is done."""
    if not sys.stderr.isatty():
        yield lambda name: say(f"{name} ..."), lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<32}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Beginnen", total=total)
        begun = 0

        def step(name: str) -> None:
            nonlocal begun
            progress.update(task, description=name, completed=begun)
            begun += 1

        def within(done: int, of: int) -> None:
            progress.update(task, completed=begun - 1 + done / of)

        yield step, within
