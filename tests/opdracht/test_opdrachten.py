"""A command is found, not listed: one module that works, one that asks."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import is_dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import click
import pytest

import lappendeken.cli
import lappendeken.opdracht
from lappendeken.cli.gedeeld.taal import GEEN_OPDRACHT, Groep
from lappendeken.cli.hoofd import main
from lappendeken.opdracht.gedeeld.uitkomst import Uitkomst


def walk(package: ModuleType, path: str = "") -> Iterator[str]:
    """Yield the modules of a wing that are commands, as "indelingen lijst"."""
    for found in iter_modules(package.__path__):
        name = f"{path} {found.name}".strip()
        if found.name in GEEN_OPDRACHT:
            continue
        if found.ispkg:
            yield from walk(import_module(f"{package.__name__}.{found.name}"), name)
        else:
            yield name


OPDRACHTEN = sorted(walk(lappendeken.opdracht))


def test_every_job_has_a_command_and_every_command_a_job() -> None:
    assert sorted(walk(lappendeken.cli)) == OPDRACHTEN
    assert {"rapport", "indelingen lijst", "voorstel"} <= set(OPDRACHTEN)


@pytest.mark.parametrize("name", OPDRACHTEN)
def test_every_job_takes_a_frozen_request_and_returns_an_outcome(name: str) -> None:
    module = import_module(f"lappendeken.opdracht.{name.replace(' ', '.')}")
    assert is_dataclass(module.Verzoek)
    assert module.Verzoek.__dataclass_params__.frozen
    first, second, *rest = inspect.signature(module.run).parameters.values()
    assert (first.annotation, second.annotation) == ("Verzoek", "Stap")
    assert all(p.kind is p.KEYWORD_ONLY for p in rest)
    returned = getattr(module, inspect.signature(module.run).return_annotation)
    assert issubclass(returned, Uitkomst)


@pytest.mark.parametrize("name", OPDRACHTEN)
def test_every_command_is_reached_by_its_name(name: str) -> None:
    command: click.Command | None = main
    for word in name.split():
        assert isinstance(command, Groep)
        assert word in command.list_commands(click.Context(command))
        command = command.get_command(click.Context(command), word)
    assert command is not None
    assert command.name == name.split()[-1]


def test_what_commands_share_is_no_command() -> None:
    context = click.Context(main)
    assert main.get_command(context, "gedeeld") is None
    assert main.get_command(context, "hoofd") is None
